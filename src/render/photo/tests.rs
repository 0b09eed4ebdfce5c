//! Drawn pictures go in as files, and what comes out is decoded again and looked at.

mod any_file;
mod colors;
mod metadata;
mod refusals;
mod sizes;
mod upright;

use image::codecs::png::PngEncoder;
use image::{ImageEncoder, Rgb};
use jpeg_encoder::{ColorType, Encoder};

use super::*;

const RED: Rgb<u8> = Rgb([220, 30, 30]);
const GREEN: Rgb<u8> = Rgb([30, 170, 60]);
const BLUE: Rgb<u8> = Rgb([40, 60, 210]);
const YELLOW: Rgb<u8> = Rgb([230, 210, 40]);
const WHITE: Rgb<u8> = Rgb([255, 255, 255]);

/// A picture of four colors: top left, top right, bottom left, bottom right.
fn quarters(width: u32, height: u32, colors: [Rgb<u8>; 4]) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        colors[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)]
    })
}

/// A picture with edges, shades and grain, as a street has them.
fn street(width: u32, height: u32) -> RgbImage {
    let mut grain = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [noise, ..] = (grain >> 28).to_le_bytes();
        let [sky, ..] = (y * 90 / height).to_le_bytes();
        if y < height / 3 {
            Rgb([120 + sky / 2 + noise / 4, 160 + sky / 2 + noise / 4, 220])
        } else if (x / 40 + y / 24) % 3 == 0 {
            Rgb([150 - sky + noise, 110 - sky / 2 + noise, 90 + noise])
        } else {
            Rgb([90 + noise * 2, 95 + noise * 2, 80 + sky / 3 + noise])
        }
    })
}

/// The file that a camera makes of these pixels, before it adds anything of its own.
fn camera(pixels: &RgbImage) -> Vec<u8> {
    encoded(pixels, |_| ())
}

fn encoded(pixels: &RgbImage, set: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let side = |length: u32| u16::try_from(length).expect("a JPEG's side");
    let (width, height) = (side(pixels.width()), side(pixels.height()));
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    set(&mut encoder);
    encoder
        .encode(pixels, width, height, ColorType::Rgb)
        .expect("a JPEG");
    bytes
}

fn png(pixels: &[u8], (width, height): (u32, u32), color: image::ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(pixels, width, height, color).expect("a PNG");
    bytes
}

/// The file with segments put where cameras put them: at its very beginning.
fn with_segments(jpeg: &[u8], segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut bytes = jpeg[..2].to_vec();
    for (marker, content) in segments {
        let length = u16::try_from(content.len() + 2).expect("a segment is short");
        bytes.extend([0xFF, *marker]);
        bytes.extend(length.to_be_bytes());
        bytes.extend(*content);
    }
    bytes.extend(&jpeg[2..]);
    bytes
}

/// EXIF as of a camera: its name, the position, and how it was held.
fn exif(orientation: u16, is_big_endian: bool) -> Vec<u8> {
    let short = |value: u16| {
        if is_big_endian {
            value.to_be_bytes()
        } else {
            value.to_le_bytes()
        }
    };
    let long = |value: u32| {
        if is_big_endian {
            value.to_be_bytes()
        } else {
            value.to_le_bytes()
        }
    };
    let mut tiff = if is_big_endian {
        b"MM".to_vec()
    } else {
        b"II".to_vec()
    };
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&short(tag)[..], &short(kind), &long(count), &value].concat()
    };
    let [high, low] = short(orientation);
    let entries = [
        // Make, 11 letters behind the directory; orientation; where the directory of the position stands.
        entry(0x010F, 2, 11, long(50)),
        entry(0x0112, 3, 1, [high, low, 0, 0]),
        entry(0x8825, 4, 1, long(62)),
        // The position's own directory: its reference, N.
        entry(0x0001, 2, 2, *b"N\0\0\0"),
    ];
    tiff.extend(short(42));
    tiff.extend(long(8));
    tiff.extend(short(3));
    tiff.extend(entries[..3].concat());
    tiff.extend(long(0));
    tiff.extend(b"TestCamera\0\0");
    tiff.extend(short(1));
    tiff.extend(&entries[3]);
    tiff.extend(long(0));
    tiff
}

fn exif_segment(orientation: u16, is_big_endian: bool) -> Vec<u8> {
    [b"Exif\0\0", &exif(orientation, is_big_endian)[..]].concat()
}

fn decoded(picture: &Picture) -> RgbImage {
    let pixels = image::load_from_memory(&picture.bytes)
        .expect("a JPEG")
        .into_rgb8();
    assert_eq!(pixels.dimensions(), (picture.width, picture.height));
    pixels
}

#[track_caller]
fn assert_near(found: Rgb<u8>, expected: Rgb<u8>, what: &str) {
    let is_near = found.0.iter().zip(expected.0).all(|(a, b)| a.abs_diff(b) < 20);
    assert!(is_near, "{what}: {found:?} instead of {expected:?}");
}

/// The colors in the middle of each quarter, in both sizes.
#[track_caller]
fn assert_quarters(photo: &Photo, expected: [Rgb<u8>; 4], what: &str) {
    for picture in [&photo.main, &photo.small] {
        let pixels = decoded(picture);
        let (width, height) = pixels.dimensions();
        for (idx, color) in expected.into_iter().enumerate() {
            let x = width / 4 + if idx % 2 == 1 { width / 2 } else { 0 };
            let y = height / 4 + if idx >= 2 { height / 2 } else { 0 };
            assert_near(*pixels.get_pixel(x, y), color, &format!("{what}, quarter {idx}"));
        }
    }
}
