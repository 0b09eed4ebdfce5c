//! Words in a chart: how wide they are, and how they wrap.
//!
//! No font is asked: the page shows the charts in whatever font a reader has. Widths are those of common
//! sans-serif fonts, rounded up.

/// Size of all text. In the narrowest figure (290 of 340 units on a phone 320 pixels wide) 11 pixels are left.
pub(super) const FONT_SIZE: f64 = 13.0; // `charts.css` of the theme says the same.

/// Distance between base lines.
pub(super) const LINE_HEIGHT: f64 = 15.0;

/// Distance from the middle of a line of digits down to its base line.
pub(super) const HALF_DIGIT: f64 = 4.6;

/// How wide the text is, about.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(character_width).sum::<f64>() * FONT_SIZE
}

/// How wide the widest text is.
pub(super) fn max_width<'a>(texts: impl IntoIterator<Item = &'a str>) -> f64 {
    texts.into_iter().map(width).fold(0.0, f64::max)
}

fn character_width(c: char) -> f64 {
    match c {
        '0'..='9' => 0.57,
        ' ' | '\u{A0}' | '\u{202F}' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | 'i' | 'l' | 'j' | 'і' => {
            0.28
        }
        '-' | '(' | ')' | '/' | 't' | 'f' | 'r' => 0.36,
        'ж' | 'ш' | 'щ' | 'ю' | 'ф' | 'ы' | 'м' | 'w' | 'm' | '%' | '—' | '№' => 0.85,
        _ if c.is_uppercase() => 0.74,
        _ => 0.57,
    }
}

/// The text in lines that are at most `limit` wide, broken at spaces and after hyphens; a longer word has a
/// line of its own.
pub(super) fn wrap(text: &str, limit: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts(text) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line}{}", part.trim_end())) <= limit => line.push_str(part),
            _ => lines.push(part.to_owned()),
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '–', '/'])
        .filter(|part| !part.trim().is_empty())
}

/// Parts off the words that all texts end in (`2020-2021-окуу жылы` → `2020-2021` and `окуу жылы`), so that they
/// need to be said only once; `None` where there are none.
pub(super) fn without_common_ending(texts: &[String]) -> Option<(Vec<&str>, &str)> {
    let (first, others) = texts.split_first()?;
    let is_common = |ending: &str| {
        !others.is_empty()
            && others
                .iter()
                .all(|text| text.len() > ending.len() && text.ends_with(ending))
    };
    let begins_with_words = |ending: &str| ending[1..].starts_with(char::is_alphabetic);
    let (at, _) = first.match_indices([' ', '-']).find(|(at, _)| {
        let ending = &first[*at..];
        *at > 0 && begins_with_words(ending) && is_common(ending)
    })?;
    let n_bytes = first.len() - at;
    let heads = texts.iter().map(|text| &text[..text.len() - n_bytes]).collect();
    Some((heads, &first[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn texts_wrap_at_spaces_and_after_hyphens() {
        assert_eq!(wrap("2020-2021", 48.0), ["2020-", "2021"]);
        assert_eq!(wrap("2020-2021", 100.0), ["2020-2021"]);
        assert_eq!(wrap("Эс алуу, маданият", 60.0), ["Эс алуу,", "маданият"]);
        assert_eq!(wrap("көчөсүндөгү", 10.0), ["көчөсүндөгү"]);
        assert_eq!(wrap("  ", 10.0), <[&str; 0]>::default());
    }

    #[test]
    fn common_ending_is_parted_off() {
        let years = texts(&["2020-2021-окуу жылы", "2021-2022-окуу жылы"]);
        assert_eq!(
            without_common_ending(&years),
            Some((vec!["2020-2021", "2021-2022"], "окуу жылы"))
        );
        for others in [
            &["2020-2021", "2019-2021"][..],
            &["0", "1"],
            &["жол", "суу"],
            &["бир жол"],
            &[],
            &[" а", "б а"],
        ] {
            assert_eq!(without_common_ending(&texts(others)), None, "{others:?}");
        }
    }
}
