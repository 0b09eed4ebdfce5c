//! A drawing as a picture of pixels. The only file that names resvg.
//!
//! In: SVG without text, which would need fonts, and without files of its own. Out: the bytes of a PNG, the same on
//! every machine.

use std::fmt;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Why a drawing cannot become a picture, in the words of the library.
#[derive(Debug, PartialEq, Eq)]
pub struct NoPicture(String);

impl fmt::Display for NoPicture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for NoPicture {}

/// `svg` as a PNG that is `width` pixels wide and as high as that makes it.
///
/// # Errors
/// When `svg` is no drawing, or one too large for a picture.
pub fn png(svg: &str, width: u32) -> Result<Vec<u8>, NoPicture> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| NoPicture(error.to_string()))?;
    let size = tree.size().to_int_size().scale_to_width(width);
    let size = size.ok_or_else(|| NoPicture("no width".to_owned()))?;
    let pixmap = Pixmap::new(size.width(), size.height());
    let mut pixmap = pixmap.ok_or_else(|| NoPicture("too large".to_owned()))?;
    #[expect(
        clippy::cast_precision_loss,
        reason = "pictures are far narrower than 2²⁴ pixels"
    )]
    let scale = width as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| NoPicture(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_drawn_at_the_width_that_is_asked_for() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h1v1H0" fill="#f00"/></svg>"##;
        let drawn = image::load_from_memory(&png(svg, 8).unwrap()).unwrap().to_rgba8();
        assert_eq!(drawn.dimensions(), (8, 4));
        assert_eq!(drawn.get_pixel(0, 0).0, [255, 0, 0, 255]);
        assert_eq!(drawn.get_pixel(7, 3).0, [0, 0, 0, 0]);
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        assert!(png("<p>", 8).is_err());
        assert!(png("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 0).is_err());
    }
}
