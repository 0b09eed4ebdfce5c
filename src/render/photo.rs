//! What is published of a photograph of evidence.
//!
//! In: the bytes that an editor filed, JPEG or PNG, as a camera or a phone made them.
//! Out: a [`Photo`], or the [`Flaw`] that nothing can be published for.
//!
//! 1. [`original`] decodes the file, within bounds, and finds out how the camera was held.
//! 2. The picture is made smaller and turned upright, so that nobody's device has to know how.
//! 3. It is written anew, pixels and nothing else: who took it, where and with what stays in the file that was filed.
//!
//! The same bytes in, the same bytes out. The original is never published, and nothing is ever made larger.
//! Colours are taken for sRGB: a profile is dropped like everything else that is not a pixel.

mod original;
mod segments;

use image::imageops::{self, FilterType};
use image::{DynamicImage, RgbImage};
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};

pub use original::Flaw;

/// The picture on the page of a report.
const MAIN: Frame = Frame {
    width: 1280,
    height: 1280,
    n_bytes: 150_000,
};

/// The picture in lists. Its height is bounded as well: an upright photograph is not to weigh twice a lying one.
const SMALL: Frame = Frame {
    width: 480,
    height: 640,
    n_bytes: 25_000,
};

/// Tried in this order until the picture is as light as its frame asks for. Below the last one a picture shows its
/// blocks, and evidence has to be seen: then it may weigh more.
const QUALITIES: [u8; 5] = [80, 72, 64, 56, 48];

/// A photograph as it is published, in two sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// At most 1280 pixels on its longer side.
    pub main: Picture,
    /// At most 480 pixels wide.
    pub small: Picture,
}

/// A JPEG without any metadata, upright.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub bytes: Vec<u8>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// What a picture has to fit into.
struct Frame {
    width: u32,
    height: u32,
    n_bytes: usize,
}

/// Makes what is published of a photograph.
///
/// # Errors
///
/// Where the bytes are no JPEG or PNG, are damaged, cut short or stored as no camera stores them, or hold more pixels
/// than are decoded.
pub fn photo(original: &[u8]) -> Result<Photo, Flaw> {
    let (pixels, orientation) = original::read(original)?;
    // Turned after it is small: there is less to turn, and a square frame fits either way.
    let mut main = DynamicImage::ImageRgb8(within(&MAIN, &pixels));
    main.apply_orientation(orientation);
    let main = main.into_rgb8();
    let small = within(&SMALL, &main);
    Ok(Photo {
        main: picture(&MAIN, &main),
        small: picture(&SMALL, &small),
    })
}

/// The picture made small enough for the frame, or as it is.
fn within(frame: &Frame, picture: &RgbImage) -> RgbImage {
    let (width, height) = frame.fit(picture.dimensions());
    if (width, height) == picture.dimensions() {
        return picture.clone();
    }
    // A plain average of whole pixels first, as far as it goes: it is several times faster than the filter, which then
    // takes the last step. That one is a polynomial, unlike Lanczos' sines, which are not the same on every system.
    let factor = (picture.width() / width).min(picture.height() / height);
    if factor < 2 {
        return imageops::resize(picture, width, height, FilterType::CatmullRom);
    }
    let coarse = imageops::thumbnail(picture, picture.width() / factor, picture.height() / factor);
    imageops::resize(&coarse, width, height, FilterType::CatmullRom)
}

/// The picture as a file, as good as its weight allows.
fn picture(frame: &Frame, pixels: &RgbImage) -> Picture {
    let mut bytes = Vec::new();
    for quality in QUALITIES {
        bytes = jpeg(pixels, quality);
        if bytes.len() <= frame.n_bytes {
            break;
        }
    }
    Picture {
        bytes,
        width: pixels.width(),
        height: pixels.height(),
    }
}

/// Pixels as a JPEG that appears as a whole and then gets sharper. Two steps for that: each further one weighs more.
fn jpeg(pixels: &RgbImage, quality: u8) -> Vec<u8> {
    let side = |length: u32| u16::try_from(length).expect("a frame is smaller than what JPEG can hold");
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.set_progressive_scans(2);
    encoder.set_optimized_huffman_tables(true);
    encoder
        .encode(
            pixels.as_raw(),
            side(pixels.width()),
            side(pixels.height()),
            ColorType::Rgb,
        )
        .expect("memory takes what is written to it, and a picture has pixels");
    bytes
}

impl Frame {
    /// The largest size of the same shape that fits, and is not larger than the picture.
    fn fit(&self, (width, height): (u32, u32)) -> (u32, u32) {
        if width <= self.width && height <= self.height {
            return (width, height);
        }
        if u64::from(width) * u64::from(self.height) >= u64::from(height) * u64::from(self.width) {
            (self.width, in_proportion(height, self.width, width))
        } else {
            (in_proportion(width, self.height, height), self.height)
        }
    }
}

/// `length · part / whole`, rounded, and at least one pixel.
fn in_proportion(length: u32, part: u32, whole: u32) -> u32 {
    let rounded = (u64::from(length) * u64::from(part) + u64::from(whole) / 2) / u64::from(whole);
    u32::try_from(rounded).unwrap_or(length).max(1)
}

#[cfg(test)]
mod tests;
