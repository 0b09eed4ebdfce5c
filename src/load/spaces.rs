//! Spaces too many: two between words, or one at the edge of a text.
//!
//! In: a text as written in a file. Out: bytes of it. Indentation, the markers of lists and spaces at the end of
//! a line are form and not text.

use std::ops::Range;

/// The first space too many of a YAML value: `written` is how it stands in the file, `text` is what it says.
pub(super) fn first_stray(written: &str, text: &str) -> Option<Range<usize>> {
    let lines = text.trim_end_matches('\n');
    let is_padded = lines.trim() != lines;
    if !is_padded && between_words(text).next().is_none() {
        return None;
    }
    if let Some(range) = between_words(written).next() {
        return Some(range);
    }
    let quotes = |c: char| c == '"' || c == '\'';
    let inner = written.trim_matches(quotes);
    let start = written.len() - written.trim_start_matches(quotes).len();
    let n_before = inner.len() - inner.trim_start().len();
    let n_after = inner.len() - inner.trim_end().len();
    let range = if n_before > 0 {
        start..start + n_before
    } else {
        start + inner.len() - n_after..start + inner.len()
    };
    // A value that is written in another way (a block, an escape) is shown whole.
    Some(if range.is_empty() { 0..written.len() } else { range })
}

/// Two or more spaces between two words of one line.
pub(super) fn between_words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut line_start = 0;
    text.split_inclusive('\n').flat_map(move |line| {
        let start = line_start;
        line_start += line.len();
        let words = line
            .trim_end()
            .trim_start_matches(|c: char| c.is_whitespace() || "-*+>#.)".contains(c) || c.is_ascii_digit());
        let at = start + line.trim_end().len() - words.len();
        doubled(words)
            .into_iter()
            .map(move |range| at + range.start..at + range.end)
    })
}

fn doubled(words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = words[from..].find("  ").map(|at| from + at) {
        let len = words[start..].len() - words[start..].trim_start_matches(' ').len();
        found.push(start..start + len);
        from = start + len;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, text: &str, expected: Option<&str>) {
        assert_eq!(
            first_stray(written, text).map(|range| &written[range]),
            expected,
            "{written}"
        );
    }

    #[test]
    fn stray_space_of_a_value_is_found_where_it_is_written() {
        check("эки  сөз", "эки  сөз", Some("  "));
        check("\"сөз \"", "сөз ", Some(" "));
        check("'  сөз'", "  сөз", Some("  "));
        check("эки сөз", "эки сөз", None);
        check("|\n    эки\n    сап\n", "эки\nсап\n", None);
        check("\"\\x20сөз\"", " сөз", Some("\"\\x20сөз\""));
    }

    #[test]
    fn form_of_markdown_is_no_stray_space() {
        for text in [
            "-   пункт\n    экинчи сабы\n",
            "1.  бир\n",
            "сап  \nкийинки\n",
            ">  тырмакча\n",
            "",
        ] {
            assert_eq!(between_words(text).next(), None, "{text:?}");
        }
        let text = "бир\nэки   үч  төрт";
        let found: Vec<_> = between_words(text).map(|range| &text[range]).collect();
        assert_eq!(found, ["   ", "  "]);
    }
}
