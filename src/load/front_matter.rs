//! Front matter: the YAML between two lines of `---` at the head of a Markdown file.
//!
//! In: the text of a file. Out: where its YAML and its Markdown stand. The YAML itself is not read here.

use std::fmt;
use std::ops::Range;

/// Why a file has no front matter that could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrontMatterError {
    /// The file does not begin with a line of `---`.
    Missing,
    /// No second line of `---` ends what the first began.
    Unclosed,
}

impl fmt::Display for FrontMatterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the file does not begin with `---`",
            Self::Unclosed => "the front matter is not closed with `---`",
        })
    }
}

impl std::error::Error for FrontMatterError {}

/// The bytes of the YAML, without its fences, and the byte at which the Markdown begins.
///
/// A byte order mark before the first fence, carriage returns and spaces after the hyphens are tolerated:
/// editors on Windows add them without being asked.
///
/// # Errors
/// When the opening or the closing fence is missing.
pub fn split(text: &str) -> Result<(Range<usize>, usize), FrontMatterError> {
    let mut at = if text.starts_with('\u{FEFF}') {
        '\u{FEFF}'.len_utf8()
    } else {
        0
    };
    let mut yaml_start = None;
    for line in text[at..].split_inclusive('\n') {
        let next = at + line.len();
        match yaml_start {
            None if is_fence(line) => yaml_start = Some(next),
            None => return Err(FrontMatterError::Missing),
            Some(start) if is_fence(line) => return Ok((start..at, next)),
            Some(_) => {}
        }
        at = next;
    }
    Err(if yaml_start.is_some() {
        FrontMatterError::Unclosed
    } else {
        FrontMatterError::Missing
    })
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<(&str, &str), FrontMatterError>) {
        let parts = split(text).map(|(yaml, body)| (&text[yaml], &text[body..]));
        assert_eq!(parts, expected, "{text:?}");
    }

    #[test]
    fn yaml_and_markdown_are_parted() {
        check(
            "---\ntitle: Саламаттык\n---\nТекст\n",
            Ok(("title: Саламаттык\n", "Текст\n")),
        );
        check("---\n---\n", Ok(("", "")));
        check("---\na: 1\n---", Ok(("a: 1\n", "")));
    }

    #[test]
    fn marks_that_windows_editors_add_are_tolerated() {
        check(
            "\u{FEFF}---\r\na: 1\r\n---\r\nТекст\r\n",
            Ok(("a: 1\r\n", "Текст\r\n")),
        );
        check("--- \na: 1\n---\t\nб", Ok(("a: 1\n", "б")));
    }

    #[test]
    fn only_the_first_two_fences_count() {
        check(
            "---\na: 1\n---\nТекст\n\n---\n\nТекст",
            Ok(("a: 1\n", "Текст\n\n---\n\nТекст")),
        );
        check("---\na: |\n  ---\n---\n", Ok(("a: |\n  ---\n", "")));
    }

    #[test]
    fn missing_and_unclosed_front_matter_are_told_apart() {
        for text in ["", "\n---\na: 1\n---\n", "Текст", "----\n---\n", "\u{FEFF}"] {
            check(text, Err(FrontMatterError::Missing));
        }
        for text in ["---", "---\n", "---\ntitle: Саламаттык\n", "---\na: 1\n --\n"] {
            check(text, Err(FrontMatterError::Unclosed));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_split_at_whole_characters(text in "(\u{FEFF}|---|\r|\n|ө| |a)*") {
            if let Ok((yaml, body)) = split(&text) {
                proptest::prop_assert!(text.get(yaml).is_some() && text.get(body..).is_some());
            }
        }
    }
}
