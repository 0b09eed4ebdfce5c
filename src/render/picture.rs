//! From SVG to PNG: the only file that names the crates that draw.
//!
//! In: an SVG document of the theme, in which the words of the content are escaped. Out: a PNG, the same on every
//! machine; of few colours where nothing shines through. Letters are those of the font that the program carries; nothing is read from the disk, and an `<image>` stays empty.

pub(super) mod font;
mod palette;

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// `svg` so that it is `width` pixels wide, in all its colours.
///
/// # Errors
/// When it is no SVG, in the words of the crate that reads it.
pub(super) fn png(svg: &str, width: u32) -> Result<Vec<u8>, String> {
    let pixels = pixels(svg, width)?;
    pixels.encode_png().map_err(|error| error.to_string())
}

/// `svg`, which has to be opaque, in the few colours that it has most of: a quarter of the bytes.
///
/// # Errors
/// When it is no SVG, in the words of the crate that reads it.
pub(super) fn png_of_few_colors(svg: &str, width: u32) -> Result<Vec<u8>, String> {
    let pixels = pixels(svg, width)?;
    palette::encode(pixels.width(), pixels.height(), pixels.data()).map_err(|error| error.to_string())
}

fn pixels(svg: &str, width: u32) -> Result<Pixmap, String> {
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
    Ok(pixels)
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
        let png = png_of_few_colors(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="#17402f" d="M0 0h40v20H0z"/></svg>"##,
            100,
        );
        let png = png.unwrap();
        let image = image::load_from_memory(&png).unwrap().to_rgb8();
        assert_eq!(image.dimensions(), (100, 50));
        assert_eq!(image.get_pixel(50, 25).0, [0x17, 0x40, 0x2f]);
    }

    #[test]
    fn what_shines_through_does_so_in_all_colors() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h1v1H0" fill="#f00"/></svg>"##;
        let drawn = image::load_from_memory(&png(svg, 8).unwrap()).unwrap().to_rgba8();
        assert_eq!(drawn.dimensions(), (8, 4));
        assert_eq!(drawn.get_pixel(0, 0).0, [255, 0, 0, 255]);
        assert_eq!(drawn.get_pixel(7, 3).0, [0, 0, 0, 0]);
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
