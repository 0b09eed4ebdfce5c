//! Lines of an iCalendar file.
//!
//! Source: RFC 5545, 3.1 (content lines) and 3.3.11 (text). Written here rather than by the crate `icalendar`: that
//! brings chrono, uuid and two more parsers of dates, and gives events an id and a time of its own making.

use jiff::civil::Date;

use crate::i18n::Locale;

/// The longest line in octets, without its end.
const MAX_OCTETS: usize = 75;

/// Content lines, folded.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value is written as it is.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        fold(&format!("{name}:{value}"), &mut self.0);
    }

    /// A property that holds a text, in the language that the text is in.
    pub(super) fn text(&mut self, name: &str, locale: Locale, text: &str) {
        self.raw(&format!("{name};LANGUAGE={locale}"), &escape(text));
    }

    /// A property that holds a day.
    pub(super) fn day(&mut self, name: &str, day: Date) {
        self.raw(&format!("{name};VALUE=DATE"), &digits(day));
    }

    /// All lines, each with its end.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A day as `20241231`.
pub(super) fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `text` as a value of the type TEXT; characters that it cannot hold become spaces.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut written = 0;
    for (at, c) in text.char_indices() {
        let instead = match c {
            '\\' => "\\\\",
            ';' => "\\;",
            ',' => "\\,",
            '\n' => "\\n",
            '\r' if text[at..].starts_with("\r\n") => "",
            c if c.is_control() => " ",
            _ => continue,
        };
        escaped.push_str(&text[written..at]);
        escaped.push_str(instead);
        written = at + c.len_utf8();
    }
    escaped.push_str(&text[written..]);
    escaped
}

/// Appends `line` in pieces of at most 75 octets, never cutting a character; a space begins each further piece.
fn fold(line: &str, out: &mut String) {
    let (mut rest, mut room) = (line, MAX_OCTETS);
    while rest.len() > room {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(room));
        out.push_str(piece);
        out.push_str("\r\n ");
        (rest, room) = (after, MAX_OCTETS - 1);
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn signs_of_the_format_are_escaped() {
        assert_eq!(
            escape("a; b, c\\ d: \"e\"\r\nf\n\u{7}🏔"),
            "a\\; b\\, c\\\\ d: \"e\"\\nf\\n 🏔"
        );
    }

    #[test]
    fn days_are_eight_digits() {
        assert_eq!(digits(jiff::civil::date(2026, 3, 1)), "20260301");
    }

    proptest! {
        #[test]
        fn folded_lines_are_short_and_join_back(text in "\\PC{0,300}|[өүң🏔]{0,200}") {
            let mut lines = Lines::default();
            lines.raw("SUMMARY", &text);
            let folded = lines.into_text();
            for line in folded.split_terminator("\r\n") {
                prop_assert!(line.len() <= MAX_OCTETS, "{line}");
            }
            prop_assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
        }
    }
}
