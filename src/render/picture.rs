//! From SVG to PNG: the only file that names the crates that draw.
//!
//! In: an SVG document of the theme, in which the words of the content are escaped. Out: a PNG with a palette. Letters
//! are those of the font that the program carries; nothing is read from the disk, and an `<image>` stays empty.

pub(super) mod font;
mod palette;

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// Draws `svg` so that it is `width` pixels wide.
///
/// # Errors
/// When it is no SVG, in the words of the crate that reads it.
pub(super) fn png(svg: &str, width: u32) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, options()).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let size = size.scale_to_width(width).ok_or("a picture without a size")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("a picture without a size")?;
    let scale = (
        f64::from(size.width()) / f64::from(tree.size().width()),
        f64::from(size.height()) / f64::from(tree.size().height()),
    );
    #[expect(clippy::cast_possible_truncation, reason = "a scale needs no more digits")]
    let scale = Transform::from_scale(scale.0 as f32, scale.1 as f32);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    palette::encode(size.width(), size.height(), pixels.data()).map_err(|error| error.to_string())
}

/// The fonts, read once.
fn options() -> &'static Options<'static> {
    static OPTIONS: OnceLock<Options<'static>> = OnceLock::new();
    OPTIONS.get_or_init(|| {
        let mut fonts = Database::new();
        for font in font::ALL {
            fonts.load_font_source(Source::Binary(Arc::new(font)));
        }
        Options {
            font_family: font::FAMILY.to_owned(),
            fontdb: Arc::new(fonts),
            image_href_resolver: ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_the_width_that_was_asked_for() {
        let png = png(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="#17402f" d="M0 0h40v20H0z"/></svg>"##,
            100,
        );
        let png = png.unwrap();
        let image = image::load_from_memory(&png).unwrap().to_rgb8();
        assert_eq!(image.dimensions(), (100, 50));
        assert_eq!(image.get_pixel(50, 25).0, [0x17, 0x40, 0x2f]);
    }

    #[test]
    fn files_of_the_disk_do_not_come_into_a_picture() {
        let of = |href: &str| {
            let svg = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image width="9" height="9" href="{href}"/></svg>"#
            );
            png(&svg, 9).unwrap()
        };
        assert_eq!(of("/etc/passwd"), of(""));
    }

    #[test]
    fn what_is_no_svg_is_an_error() {
        assert!(png("<svg", 10).is_err());
        assert!(png("", 10).is_err());
    }
}
