//! Pixels as a PNG of few colours: a card is paper, ink and the shades between them.
//!
//! In: opaque pixels. Out: a PNG with four bits a pixel. A colour that is common and unlike those chosen before gets a
//! place in the palette first; every other pixel takes the colour nearest to its own.

use std::collections::{BTreeMap, HashMap};

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

/// Four bits.
const MOST_COLORS: usize = 16;

type Color = [u8; 3];

/// The picture of `width` times `height` pixels, of four bytes each.
pub(super) fn encode(width: u32, height: u32, pixels: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let (palette, nearest) = palette(&counted(pixels));
    let row = usize::try_from(width)
        .unwrap_or(usize::MAX)
        .saturating_mul(4)
        .max(4);
    let mut packed = Vec::with_capacity(pixels.len() / 8 + 1);
    let mut last = ([0; 3], nearest.get(&[0; 3]).copied().unwrap_or_default());
    let mut place = |pixel: &[u8]| {
        let color = color(pixel);
        if color != last.0 {
            last = (color, nearest.get(&color).copied().unwrap_or_default());
        }
        last.1
    };
    for row in pixels.chunks_exact(row) {
        for two in row.chunks(8) {
            let (left, right) = two.split_at(4);
            let left = place(left) << 4;
            packed.push(left | if right.is_empty() { 0 } else { place(right) });
        }
    }
    let mut png = Vec::with_capacity(32 * 1024);
    let mut encoder = Encoder::new(&mut png, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.concat());
    // Places in a palette have no neighbours that a filter could guess them from.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_compression(Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&packed)?;
    writer.finish()?;
    Ok(png)
}

fn color(pixel: &[u8]) -> Color {
    [pixel[0], pixel[1], pixel[2]]
}

/// How often each colour stands in the picture.
fn counted(pixels: &[u8]) -> BTreeMap<Color, u64> {
    let mut counts: HashMap<Color, u64> = HashMap::new();
    let (mut last, mut run) = ([0; 3], 0);
    // Neighbours are mostly alike, and counting a run is faster than looking each pixel up.
    for color in pixels.chunks_exact(4).map(color) {
        if color != last {
            *counts.entry(last).or_default() += run;
            (last, run) = (color, 0);
        }
        run += 1;
    }
    *counts.entry(last).or_default() += run;
    counts.into_iter().filter(|(_, n)| *n > 0).collect()
}

/// At most [`MOST_COLORS`], and for each colour the place of the one nearest to it.
fn palette(counted: &BTreeMap<Color, u64>) -> (Vec<Color>, HashMap<Color, u8>) {
    // The colour, how often it stands, how far it is from what was chosen, and the place of what is nearest.
    let mut colors: Vec<(Color, u64, u64, u8)> = counted
        .iter()
        .map(|(color, n)| (*color, *n, u64::MAX / u64::from(u32::MAX), 0))
        .collect();
    let mut palette: Vec<Color> = Vec::new();
    for place in 0..MOST_COLORS {
        let worst = colors.iter().max_by_key(|(_, n, far, _)| n * far);
        let Some((chosen, ..)) = worst.filter(|(_, _, far, _)| *far > 0).copied() else {
            break;
        };
        palette.push(chosen);
        for (color, _, far, nearest) in &mut colors {
            let distance = distance(*color, chosen);
            if distance < *far {
                *far = distance;
                *nearest = u8::try_from(place).unwrap_or(u8::MAX);
            }
        }
    }
    let nearest = colors.iter().map(|(color, .., nearest)| (*color, *nearest));
    (palette, nearest.collect())
}

fn distance(one: Color, other: Color) -> u64 {
    let squares = one.iter().zip(other).map(|(one, other)| {
        let difference = u64::from(one.abs_diff(other));
        difference * difference
    });
    squares.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(width: u32, height: u32, colors: &[Color]) -> Vec<Color> {
        let pixels: Vec<u8> = colors.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]).collect();
        let png = encode(width, height, &pixels).unwrap();
        let image = image::load_from_memory(&png).unwrap().to_rgb8();
        assert_eq!(image.dimensions(), (width, height));
        image.pixels().map(|pixel| pixel.0).collect()
    }

    #[test]
    fn few_colours_stay_as_they_are() {
        let colors = [
            [1, 2, 3],
            [200, 0, 0],
            [1, 2, 3],
            [0, 0, 0],
            [9, 9, 9],
            [255, 255, 255],
        ];
        // Rows of three: the last half of a byte is empty.
        assert_eq!(decoded(3, 2, &colors), colors);
    }

    #[test]
    fn of_many_colours_the_nearest_stands_in() {
        let shades: Vec<Color> = (0..=255).map(|grey| [grey; 3]).collect();
        for (shade, drawn) in shades.iter().zip(decoded(16, 16, &shades)) {
            assert!(shade[0].abs_diff(drawn[0]) <= 16, "{shade:?} became {drawn:?}");
        }
    }
}
