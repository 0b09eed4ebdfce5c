//! The file that was filed, as pixels.
//!
//! In: bytes of any kind, also hostile ones. Out: opaque pixels as the sensor saw them, and how they have to be turned.
//! Never a panic, and no more memory than a photograph needs.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageResult, Limits, RgbImage, guess_format};

use super::segments;

/// What the largest sensors of phones give, once in three bytes a pixel.
const MAX_PIXELS: u64 = 100_000_000;
const MAX_BYTES: u64 = 3 * MAX_PIXELS;

/// Why nothing can be published of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The file is neither JPEG nor PNG, whatever its name says.
    NotAPhoto,
    /// The file begins like a photograph and cannot be read to its end.
    Damaged,
    /// A JPEG whose brightness and colours stand one after the other without being progressive: allowed, made by no
    /// camera, and read wrongly. Saved anew by any program, it is an ordinary one.
    Unusual,
    /// The photograph has more pixels than are decoded: over 100 million, or fewer with more than three bytes each.
    TooLarge {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
}

/// Decodes a JPEG or a PNG.
pub(super) fn read(bytes: &[u8]) -> Result<(RgbImage, Orientation), Flaw> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_BYTES);
    let file = Cursor::new(bytes);
    match guess_format(bytes) {
        // The decoder paints grey what is missing. Evidence is not to be guessed.
        Ok(ImageFormat::Jpeg) if !segments::is_whole(bytes) => Err(Flaw::Damaged),
        Ok(ImageFormat::Jpeg) if !segments::is_ordinary(bytes) => Err(Flaw::Unusual),
        Ok(ImageFormat::Jpeg) => decode(JpegDecoder::new(file)),
        Ok(ImageFormat::Png) => decode(PngDecoder::with_limits(file, limits)),
        _ => Err(Flaw::NotAPhoto),
    }
}

fn decode(decoder: ImageResult<impl ImageDecoder>) -> Result<(RgbImage, Orientation), Flaw> {
    let mut decoder = decoder.map_err(|_| Flaw::Damaged)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Flaw::Damaged);
    }
    if u64::from(width) * u64::from(height) > MAX_PIXELS || decoder.total_bytes() > MAX_BYTES {
        return Err(Flaw::TooLarge { width, height });
    }
    let orientation = decoder.orientation().map_err(|_| Flaw::Damaged)?;
    let image = DynamicImage::from_decoder(decoder).map_err(|_| Flaw::Damaged)?;
    Ok((opaque(image), orientation))
}

/// The picture laid on white, as pages are, where one can see through it.
fn opaque(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [channels @ .., alpha] = image.get_pixel(x, y).0;
        image::Rgb(channels.map(|channel| on_white(channel, alpha)))
    })
}

fn on_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    let mixed = (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}
