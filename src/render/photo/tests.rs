//! Drawn pictures go in as files, and what comes out is decoded again and looked at.

use image::codecs::png::PngEncoder;
use image::{ImageEncoder, Rgb, Rgba, RgbaImage};
use jpeg_encoder::{ColorType, Encoder};
use proptest::collection::vec;
use proptest::prelude::{Just, any, prop_oneof};

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

#[test]
fn however_the_camera_was_held_the_picture_is_upright() {
    let upright = [RED, GREEN, BLUE, YELLOW];
    // What the sensor saw of the same scene, and whether it lay on its side.
    let held = [
        (1, [RED, GREEN, BLUE, YELLOW], false),
        (2, [GREEN, RED, YELLOW, BLUE], false),
        (3, [YELLOW, BLUE, GREEN, RED], false),
        (4, [BLUE, YELLOW, RED, GREEN], false),
        (5, [RED, BLUE, GREEN, YELLOW], true),
        (6, [GREEN, YELLOW, RED, BLUE], true),
        (7, [YELLOW, GREEN, BLUE, RED], true),
        (8, [BLUE, RED, YELLOW, GREEN], true),
    ];
    for (orientation, seen, is_on_its_side) in held {
        let (width, height) = if is_on_its_side { (480, 640) } else { (640, 480) };
        let sensor = quarters(width, height, seen);
        for is_big_endian in [false, true] {
            let what = format!("orientation {orientation}, big endian: {is_big_endian}");
            let file = with_segments(
                &camera(&sensor),
                &[(0xE1, &exif_segment(orientation, is_big_endian))],
            );
            let photo = photo(&file).expect("a photograph");
            assert_eq!((photo.main.width, photo.main.height), (640, 480), "{what}");
            assert_eq!((photo.small.width, photo.small.height), (480, 360), "{what}");
            assert_quarters(&photo, upright, &what);
        }
    }
}

#[test]
fn a_png_is_turned_upright_as_well() {
    let sensor = quarters(48, 64, [GREEN, YELLOW, RED, BLUE]);
    let mut file = Vec::new();
    let mut encoder = PngEncoder::new(&mut file);
    encoder.set_exif_metadata(exif(6, true)).expect("PNG holds EXIF");
    let color = image::ExtendedColorType::Rgb8;
    encoder.write_image(&sensor, 48, 64, color).expect("a PNG");
    let photo = photo(&file).expect("a photograph");
    assert_eq!((photo.main.width, photo.main.height), (64, 48));
    assert_quarters(&photo, [RED, GREEN, BLUE, YELLOW], "PNG");
}

#[test]
fn an_orientation_that_does_not_exist_turns_nothing() {
    let colors = [RED, GREEN, BLUE, YELLOW];
    for orientation in [0, 9, 600] {
        let file = with_segments(
            &camera(&quarters(64, 48, colors)),
            &[(0xE1, &exif_segment(orientation, false))],
        );
        assert_quarters(&photo(&file).expect("a photograph"), colors, "odd orientation");
    }
}

#[test]
fn nothing_that_a_camera_or_a_program_wrote_is_published() {
    let mut file = with_segments(
        &camera(&street(700, 500)),
        &[
            (0xE1, &exif_segment(1, true)),
            (
                0xE1,
                b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>TestCamera</x:xmpmeta>",
            ),
            (0xE2, b"ICC_PROFILE\0\x01\x01TestCamera"),
            (0xED, b"Photoshop 3.0\08BIM\x04\x04TestCamera"),
            (0xEC, b"TestCamera"),
            (0xFE, b"TestCamera"),
        ],
    );
    file.extend(b"a film behind the picture, TestCamera");
    let photo = photo(&file).expect("a photograph");
    for picture in [&photo.main, &photo.small] {
        let bytes = &picture.bytes;
        let has = |text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
        for text in [
            &b"TestCamera"[..],
            b"Exif",
            b"xmp",
            b"ICC_PROFILE",
            b"Photoshop",
            b"8BIM",
        ] {
            assert!(!has(text), "{}", String::from_utf8_lossy(text));
        }
        let markers: Vec<u8> = segments::segments(bytes).map(|(marker, _)| marker).collect();
        // APP0 says that the file is a JPEG; then tables, the frame, scans and the end.
        let is_needed = |marker: &u8| matches!(marker, 0xD8 | 0xE0 | 0xDB | 0xC2 | 0xC4 | 0xDA | 0xD9);
        assert!(markers.iter().all(is_needed), "{markers:x?}");
        assert_eq!(markers[..2], [0xD8, 0xE0]);
        assert!(!markers[2..].contains(&0xE0));
        assert!(segments::segments(bytes).all(|(marker, content)| marker != 0xE0 || content.len() == 14));
        assert!(bytes.ends_with(&[0xFF, 0xD9]), "nothing behind the end");
    }
}

/// Where everything that is not a pixel differs, what is published does not.
#[test]
fn metadata_leaves_no_trace_in_the_pixels() {
    let bare = camera(&street(500, 300));
    let file = with_segments(&bare, &[(0xE1, &exif_segment(1, false)), (0xFE, b"TestCamera")]);
    assert!(photo(&bare) == photo(&file));
}

#[test]
fn sizes_fit_their_frames_and_nothing_is_enlarged() {
    let sizes = [
        ((4000, 3000), (1280, 960), (480, 360)),
        ((3000, 4000), (960, 1280), (480, 640)),
        ((3000, 3000), (1280, 1280), (480, 480)),
        ((9248, 6936), (1280, 960), (480, 360)),
        ((4000, 1000), (1280, 320), (480, 120)),
        ((1080, 2400), (576, 1280), (288, 640)),
        ((1281, 1280), (1280, 1279), (480, 480)),
        ((1280, 1280), (1280, 1280), (480, 480)),
        ((800, 600), (800, 600), (480, 360)),
        ((480, 640), (480, 640), (480, 640)),
        ((300, 200), (300, 200), (300, 200)),
        ((1, 1), (1, 1), (1, 1)),
        ((1, 65_535), (1, 1280), (1, 640)),
        ((65_535, 1), (1280, 1), (480, 1)),
    ];
    for (original, main, small) in sizes {
        assert_eq!(MAIN.fit(original), main, "{original:?}");
        assert_eq!(SMALL.fit(MAIN.fit(original)), small, "{original:?}");
    }
}

#[test]
fn pictures_have_the_sizes_that_they_claim() {
    let colors = [RED, GREEN, BLUE, YELLOW];
    for (width, height) in [(3000, 2250), (1500, 1000), (100, 3000), (300, 200), (3, 2)] {
        let photo = photo(&camera(&quarters(width, height, colors))).expect("a photograph");
        let (main, small) = (MAIN.fit((width, height)), SMALL.fit(MAIN.fit((width, height))));
        assert_eq!(decoded(&photo.main).dimensions(), main);
        assert_eq!(decoded(&photo.small).dimensions(), small);
        if width > 8 {
            assert_quarters(&photo, colors, &format!("{width} by {height}"));
        }
    }
}

#[test]
fn a_photograph_is_light_enough_for_a_slow_line() {
    for (width, height) in [(1600, 1200), (1200, 1600)] {
        let photo = photo(&camera(&street(width, height))).expect("a photograph");
        assert!(photo.main.bytes.len() <= 150_000, "{}", photo.main.bytes.len());
        assert!(photo.small.bytes.len() <= 25_000, "{}", photo.small.bytes.len());
    }
}

#[test]
fn what_is_transparent_lies_on_white() {
    let (width, height) = (64, 48);
    let pixels = RgbaImage::from_fn(width, height, |x, _| match (x * 4 / width).min(3) {
        0 | 1 => Rgba([0, 0, 0, 0]),
        _ => Rgba([200, 20, 20, 255]),
    });
    let expected = [WHITE, Rgb([200, 20, 20]), WHITE, Rgb([200, 20, 20])];
    let file = png(&pixels, (width, height), image::ExtendedColorType::Rgba8);
    assert_quarters(&photo(&file).expect("a picture"), expected, "transparent");

    let gray = |[luma, alpha]: [u8; 2]| [luma, alpha].repeat((width * height) as usize);
    let file = png(&gray([0, 128]), (width, height), image::ExtendedColorType::La8);
    assert_quarters(
        &photo(&file).expect("a picture"),
        [Rgb([127; 3]); 4],
        "half transparent",
    );

    let deep = [0_u16, 0, 0xFFFF, 0xFFFF].map(u16::to_ne_bytes).concat();
    let deep = deep.repeat((width * height) as usize);
    let file = png(&deep, (width, height), image::ExtendedColorType::Rgba16);
    assert_quarters(
        &photo(&file).expect("a picture"),
        [Rgb([0, 0, 255]); 4],
        "sixteen bits",
    );
}

#[test]
fn a_gray_photograph_stays_gray() {
    let mut file = Vec::new();
    let pixels = [90; 64 * 48];
    let encoder = Encoder::new(&mut file, 90);
    encoder.encode(&pixels, 64, 48, ColorType::Luma).expect("a JPEG");
    assert_quarters(&photo(&file).expect("a photograph"), [Rgb([90; 3]); 4], "gray");
}

#[test]
fn common_ways_of_storing_a_photograph_keep_its_colors() {
    let colors = [RED, GREEN, BLUE, YELLOW];
    for (width, height) in [(640, 480), (333, 251), (70, 1001)] {
        let pixels = quarters(width, height, colors);
        for factor in [
            SamplingFactor::R_4_4_4,
            SamplingFactor::R_4_2_2,
            SamplingFactor::R_4_4_0,
            SamplingFactor::R_4_2_0,
        ] {
            for is_progressive in [false, true] {
                let file = encoded(&pixels, |encoder| {
                    encoder.set_sampling_factor(factor);
                    encoder.set_progressive(is_progressive);
                    encoder.set_restart_interval(if width == 333 { 7 } else { 0 });
                });
                let what = format!("{width} by {height}, {factor:?}, progressive: {is_progressive}");
                assert_quarters(&photo(&file).expect("a photograph"), colors, &what);
            }
        }
    }
}

/// The day when this file is decoded as it should be, `segments::is_ordinary` can go.
#[test]
fn what_the_decoder_would_read_wrongly_is_refused() {
    let pixels = quarters(64, 48, [RED, GREEN, BLUE, YELLOW]);
    let file = encoded(&pixels, |encoder| {
        encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
        encoder.set_optimized_huffman_tables(true);
    });
    assert_eq!(photo(&file), Err(Flaw::Unusual));
}

#[test]
fn what_is_no_photograph_is_refused() {
    let files: [&[u8]; 7] = [
        b"",
        b"\xFF",
        b"The works are finished.",
        b"%PDF-1.7\n",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"RIFF\x1A\0\0\0WEBPVP8L",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ];
    for file in files {
        assert_eq!(
            photo(file),
            Err(Flaw::NotAPhoto),
            "{}",
            String::from_utf8_lossy(file)
        );
    }
}

#[test]
fn a_photograph_that_was_cut_short_is_refused() {
    let pixels = street(64, 48);
    let progressive = jpeg(&pixels, 90);
    let baseline = camera(&pixels);
    let preview = camera(&quarters(16, 16, [RED; 4]));
    // A preview inside the metadata has an end of its own, which is not the end of the photograph.
    let with_preview = with_segments(&baseline, &[(0xE1, &[b"Exif\0\0", &preview[..]].concat())]);
    for file in [baseline, progressive, with_preview] {
        assert!(photo(&file).is_ok());
        for length in 4..file.len() {
            assert_eq!(
                photo(&file[..length]),
                Err(Flaw::Damaged),
                "{length} of {}",
                file.len()
            );
        }
    }
    let file = png(&pixels, (64, 48), image::ExtendedColorType::Rgb8);
    // The last twelve bytes say that nothing follows: without them the picture is whole.
    for length in 8..file.len() - 12 {
        assert_eq!(
            photo(&file[..length]),
            Err(Flaw::Damaged),
            "{length} of {}",
            file.len()
        );
    }
}

#[test]
fn a_damaged_png_is_refused() {
    let mut file = png(&street(64, 48), (64, 48), image::ExtendedColorType::Rgb8);
    let middle = file.len() / 2;
    file[middle] ^= 0x55;
    assert_eq!(photo(&file), Err(Flaw::Damaged));
}

#[test]
fn a_photograph_that_would_fill_the_memory_is_refused_before_it_is_decoded() {
    let mut file = jpeg(&street(64, 48), 90);
    let frame = file
        .windows(2)
        .position(|pair| pair == [0xFF, 0xC2])
        .expect("a frame");
    // Behind the marker: length, bits; then height and width.
    file[frame + 5..frame + 9].copy_from_slice(&[0xEA, 0x60, 0xC3, 0x50]);
    let (width, height) = (50_000, 60_000);
    assert_eq!(photo(&file), Err(Flaw::TooLarge { width, height }));

    // Few enough pixels, but eight bytes each; the decoder looks at the header's sum before its numbers.
    let mut file = png(&[0; 8], (1, 1), image::ExtendedColorType::Rgba16);
    let (width, height) = (9000_u32, 9000_u32);
    file[16..20].copy_from_slice(&width.to_be_bytes());
    file[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32(&file[12..29]);
    file[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(photo(&file), Err(Flaw::TooLarge { width, height }));
}

/// The check sum of a PNG's chunk.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 }
        })
    })
}

#[test]
fn the_same_file_gives_the_same_bytes_on_any_number_of_cores() {
    let file = camera(&street(1500, 1100));
    let expected = photo(&file).expect("a photograph");
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(|| photo(&file))).collect();
        for run in runs {
            assert!(run.join().expect("no panic") == Ok(expected.clone()));
        }
    });
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(256))]

    #[test]
    fn no_bytes_make_it_panic(
        start in prop_oneof![
            Just(&b""[..]),
            Just(&b"\xFF\xD8\xFF"[..]),
            Just(&b"\xFF\xD8\xFF\xC0\0\x11\x08\0\x10\0\x10\x03\x01\x22\0\x02\x11\x01\x03\x11\x01"[..]),
            Just(&b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"[..]),
        ],
        bytes in vec(any::<u8>(), 0..600),
        end in prop_oneof![Just(&b""[..]), Just(&b"\xFF\xD9"[..])],
    ) {
        let _ = photo(&[start, &bytes, end].concat());
    }

    #[test]
    fn no_damage_to_a_photograph_makes_it_panic(
        kind in 0..3_usize,
        changes in vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let pixels = street(40, 30);
        let mut file = match kind {
            0 => with_segments(&camera(&pixels), &[(0xE1, &exif_segment(6, true))]),
            1 => jpeg(&pixels, 80),
            _ => png(&pixels, (40, 30), image::ExtendedColorType::Rgb8),
        };
        for (at, byte) in changes {
            *at.get_mut(&mut file) = byte;
        }
        let _ = photo(&file);
    }
}
