//! How high a row has to be.
//!
//! Office programs differ in whether they fit rows to wrapped text on opening a file, so every height is stated. The
//! widths of letters are not known here; the estimate is on the generous side.

/// Points a line, and around the text.
const LINE: f64 = 13.0;
const AROUND: f64 = 4.0;
/// How much of a column's width, counted in digits, letters can use: Cyrillic ones are wider.
const USABLE: f64 = 0.9;

/// The height, in points, of a row with these texts in columns of these widths, at least as high as `fewest` lines.
pub(super) fn of<'t>(cells: impl IntoIterator<Item = (&'t str, u16)>, fewest: u16) -> f64 {
    let most = cells.into_iter().map(|(text, width)| lines(text, width)).max();
    f64::from(most.unwrap_or(1).max(fewest)) * LINE + AROUND
}

/// How many lines `text` takes in a column that is `width` digits wide.
fn lines(text: &str, width: u16) -> u16 {
    let width = f64::from(width) * USABLE;
    let length = |word: &str| f64::from(u32::try_from(word.chars().count()).unwrap_or(u32::MAX));
    let mut n = 0_u16;
    for paragraph in text.split('\n') {
        n = n.saturating_add(1);
        let mut used = 0.0;
        for word in paragraph.split(' ') {
            let needed = length(word);
            if used > 0.0 && used + 1.0 + needed > width {
                n = n.saturating_add(1);
                used = needed;
            } else {
                used += needed + if used > 0.0 { 1.0 } else { 0.0 };
            }
            // A word that is longer than the line goes on below.
            while used > width && width >= 1.0 {
                n = n.saturating_add(1);
                used -= width;
            }
        }
    }
    n.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_within_long_ones() {
        assert_eq!(lines("", 10), 1);
        assert_eq!(lines("дороги", 10), 1);
        assert_eq!(lines("ремонт дорог", 10), 2);
        assert_eq!(lines("а б в г", 10), 1);
        assert_eq!(lines("две\nстроки", 10), 2);
        assert_eq!(lines("достопримечательности", 10), 3);
        assert_eq!(lines("слово", 0), 1);
    }

    #[test]
    fn rows_are_as_high_as_their_highest_cell() {
        assert!(of([("а", 10), ("один\nдва\nтри", 10)], 1) > of([("один\nдва", 10)], 1));
        assert!((of([("а", 10)], 3) - of([("а\nб\nв", 10)], 1)).abs() < f64::EPSILON);
    }
}
