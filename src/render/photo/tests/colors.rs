//! Colors, however they are stored.

use image::{Rgba, RgbaImage};

use super::*;

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
