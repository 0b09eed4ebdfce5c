//! What is refused, and why.

use super::*;

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
