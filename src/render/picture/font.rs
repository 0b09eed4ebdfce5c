//! The font of pictures: how wide a text is, and where its lines end.
//!
//! In: a text and the room for it. Out: lines, none of which is wider than the room. Kerning is left out, which only
//! makes words narrower.

use std::sync::OnceLock;

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// Its name in a drawing.
pub(super) const FAMILY: &str = "Noto Sans";

/// Its files.
pub(super) static ALL: [&[u8]; 2] = [notosans::REGULAR_TTF, notosans::BOLD_TTF];

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Weight {
    Regular,
    Bold,
}

/// One weight of the font.
pub(in crate::render) struct Font {
    letters: Charmap<'static>,
    /// In units of the font.
    widths: GlyphMetrics<'static>,
    /// Units in the height of a letter.
    em: f32,
}

impl Font {
    /// The font in a weight.
    pub(in crate::render) fn of(weight: Weight) -> &'static Self {
        static FONTS: OnceLock<[Font; 2]> = OnceLock::new();
        let fonts = FONTS.get_or_init(|| {
            ALL.map(|bytes| {
                let font = FontRef::new(bytes).expect("the crate ships a font that can be read");
                let location = LocationRef::default();
                Font {
                    letters: font.charmap(),
                    widths: font.glyph_metrics(Size::unscaled(), location),
                    em: font.metrics(Size::unscaled(), location).units_per_em.into(),
                }
            })
        });
        match weight {
            Weight::Regular => &fonts[0],
            Weight::Bold => &fonts[1],
        }
    }

    /// Whether the font has a picture of `letter`.
    #[cfg(test)]
    fn has(&self, letter: char) -> bool {
        self.letters.map(letter).is_some()
    }

    /// How wide `text` is in letters of `size`.
    pub(in crate::render) fn width(&self, text: &str, size: f32) -> f32 {
        let widths = text.chars().map(|letter| {
            let glyph = self.letters.map(letter).unwrap_or_default();
            self.widths.advance_width(glyph).unwrap_or_default()
        });
        widths.sum::<f32>() * size / self.em
    }

    /// `text` in lines that fit `width`, broken between words; a word that is wider than a line is broken inside.
    pub(in crate::render) fn lines(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let fits = |text: &str| self.width(text, size) <= width;
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        // Control characters cannot stand in a drawing; some of them are no white space.
        for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if word.is_empty() || fits(&longer) {
                line = if word.is_empty() { line } else { longer };
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                line.push(letter);
                if !fits(&line) && line.chars().nth(1).is_some() {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, letter.to_string()));
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// The first `most` of `lines`; where that is not all of them, the last one ends in an ellipsis that fits as well.
    pub(in crate::render) fn cut(
        &self,
        mut lines: Vec<String>,
        most: usize,
        size: f32,
        width: f32,
    ) -> Vec<String> {
        if lines.len() <= most {
            return lines;
        }
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            loop {
                let kept = last
                    .trim_end_matches([' ', ',', ';', ':', '.', '–', '-', '('])
                    .len();
                last.truncate(kept);
                if last.is_empty() || self.width(last, size) + self.width("…", size) <= width {
                    break;
                }
                last.pop();
            }
            last.push('…');
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TASK: &str = "Шаардын ичиндеги автомобиль жолдорун куруу, орто жана капиталдык оңдоо";

    #[test]
    fn the_font_has_every_letter_of_the_languages() {
        for weight in [Weight::Regular, Weight::Bold] {
            let font = Font::of(weight);
            let letters = ('А'..='я').chain("ЁёҢңӨөҮү«»—–№…’“”".chars()).chain(' '..='~');
            for letter in letters {
                assert!(font.has(letter), "{letter} is missing");
            }
        }
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_no_word_is_lost() {
        let font = Font::of(Weight::Bold);
        for width in [90.0, 200.0, 431.5, 1040.0] {
            let lines = font.lines(TASK, 48.0, width);
            assert!(
                lines.iter().all(|line| font.width(line, 48.0) <= width),
                "{lines:?}"
            );
            let letters = |text: &str| text.replace(' ', "");
            assert_eq!(letters(&lines.concat()), letters(TASK));
        }
        assert_eq!(font.lines(TASK, 20.0, 2000.0), [TASK]);
        assert_eq!(
            font.lines("жол\u{1}көпүрө \n\n  суу", 20.0, 2000.0),
            ["жол көпүрө суу"]
        );
        assert!(font.lines(" \n", 20.0, 100.0).is_empty());
        // There is no room for any letter: each has a line of its own.
        assert_eq!(font.lines("жол", 20.0, 1.0), ["ж", "о", "л"]);
    }

    #[test]
    fn what_is_cut_off_says_so_inside_its_room() {
        let font = Font::of(Weight::Bold);
        let lines = font.lines(TASK, 48.0, 420.0);
        let cut = font.cut(lines.clone(), 2, 48.0, 420.0);
        assert_eq!(cut.len(), 2);
        assert!(
            cut[1].ends_with('…') && font.width(&cut[1], 48.0) <= 420.0,
            "{cut:?}"
        );
        assert_eq!(font.cut(lines.clone(), lines.len(), 48.0, 420.0), lines);
    }
}
