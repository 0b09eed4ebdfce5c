//! YAML as nearly all files are written, straight from the events of the parser below serde-saphyr.
//!
//! In: a text. Out: its tree. Serde asks for each value by way of several layers, which take longer than the parser
//! itself. Whatever is wrong or unusual here – a tag, an anchor, a number in another form than digits, a second
//! document – is none, and is left to serde-saphyr, which says what is wrong with it. A test holds both together.

use granit_parser::{Event, Parser, ScalarStyle, Span, StrInput};

use super::{Key, MAX_DEPTH, Node, Place, Yaml};
use crate::load::spaces;

/// Longer texts come near what serde-saphyr allows of nodes, and it counts them.
const MOST_BYTES: usize = 256 * 1024;

/// Digits that fit into every kind of number.
const MOST_DIGITS: usize = 15;

/// The tree of a text that is written as usual.
pub(super) fn parse(place: &Place<'_>) -> Option<Node> {
    if place.text.len() > MOST_BYTES {
        return None;
    }
    let mut events = Events(Parser::new_from_str(place.text));
    matches!(events.next()?.0, Event::StreamStart).then_some(())?;
    matches!(events.next()?.0, Event::DocumentStart(_, None)).then_some(())?;
    let (first, span) = events.next()?;
    let node = events.node(first, span, place, 1)?;
    matches!(events.next()?.0, Event::DocumentEnd).then_some(())?;
    matches!(events.next()?.0, Event::StreamEnd).then_some(node)
}

struct Events<'t>(Parser<'t, StrInput<'t>>);

impl<'t> Events<'t> {
    fn next(&mut self) -> Option<(Event<'t>, Span)> {
        self.0.next_event()?.ok()
    }

    /// The node that begins with an event, in a tree that is `depth` deep so far.
    fn node(&mut self, event: Event<'t>, span: Span, place: &Place<'_>, depth: usize) -> Option<Node> {
        let range = span.byte_range()?;
        let mut stray_space = None;
        let value = match event {
            Event::Scalar(text, style, 0, None) => {
                let written = place.text.get(range.clone()).unwrap_or("");
                let value = match style {
                    ScalarStyle::Plain => plain(&text, written)?,
                    _ => Yaml::Text(text.into_owned()),
                };
                if let Yaml::Text(text) = &value {
                    let stray = spaces::first_stray(written, text);
                    stray_space =
                        stray.map(|stray| place.at(range.start + stray.start..range.start + stray.end));
                }
                value
            }
            Event::SequenceStart(_, 0, None) if depth < MAX_DEPTH => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break Yaml::List(items),
                        (event, span) => items.push(self.node(event, span, place, depth + 1)?),
                    }
                }
            }
            Event::MappingStart(_, 0, None) if depth < MAX_DEPTH => {
                let mut entries = Vec::new();
                loop {
                    let key = match self.next()? {
                        (Event::MappingEnd, _) => break Yaml::Record(entries),
                        (Event::Scalar(name, style, 0, None), span) => {
                            let is_text = style != ScalarStyle::Plain || is_word(&name);
                            is_text.then_some(Key {
                                name: name.into_owned(),
                                span: place.at(span.byte_range()?),
                            })?
                        }
                        _ => return None,
                    };
                    let (event, span) = self.next()?;
                    entries.push((key, self.node(event, span, place, depth + 1)?));
                }
            }
            _ => return None,
        };
        Some(Node {
            value,
            span: place.at(range),
            stray_space,
        })
    }
}

/// What a value without quotes is, where that is beyond doubt.
fn plain(text: &str, written: &str) -> Option<Yaml> {
    Some(match text {
        "" | "~" | "null" => Yaml::Null,
        "true" => Yaml::Bool(true),
        "false" => Yaml::Bool(false),
        _ if is_number(text) => Yaml::Number(written.trim().to_owned()),
        _ if is_word(text) || !(may_be_number(text) || is_known(text)) => Yaml::Text(text.to_owned()),
        _ => return None,
    })
}

/// Whether a text is a number in digits, with a minus and decimals or without.
fn is_number(text: &str) -> bool {
    let is_digits = |text: &str| {
        let is_short = (1..=MOST_DIGITS).contains(&text.len());
        is_short && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    is_digits(whole) && is_digits(decimals) && (whole == "0" || !whole.starts_with('0'))
}

/// Whether a text begins with a letter and is none of the words that YAML knows.
fn is_word(text: &str) -> bool {
    text.starts_with(char::is_alphabetic) && !is_known(text) && !text.contains('(')
}

/// Whether a text is a word that some YAML takes for a value of another kind.
fn is_known(text: &str) -> bool {
    const KNOWN: [&str; 13] = [
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity", "deg",
    ];
    KNOWN.iter().any(|known| text.eq_ignore_ascii_case(known))
}

/// Whether all signs of a text may stand in some form of number: digits, those of base 16, and letters of `0x`, `0o`,
/// `inf`, `infinity`, `nan`, `deg` and `rad`.
fn may_be_number(text: &str) -> bool {
    let is_of_number = |byte: u8| match byte.to_ascii_lowercase() {
        b'0'..=b'9' | b'a'..=b'g' | b'i' | b'n' | b'o' | b'r' | b't' | b'x' | b'y' => true,
        other => matches!(other, b'.' | b'_' | b'+' | b'-' | b':'),
    };
    let is_day = text.len() == "2026-12-31".len() && text.bytes().filter(|byte| *byte == b'-').count() == 2;
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    text.trim() != text || (text.bytes().all(is_of_number) && !(is_day && is_plain))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diag::FileId;
    use crate::load::yaml::any;

    fn place(text: &str) -> Place<'_> {
        Place {
            text,
            offset: 7,
            file: FileId(3),
        }
    }

    #[track_caller]
    fn check(text: &str, is_usual: bool) {
        let usual = parse(&place(text));
        assert_eq!(usual.is_some(), is_usual, "{text}");
        if let Some(usual) = usual {
            assert_eq!(
                format!("{usual:?}"),
                format!("{:?}", any(&place(text)).unwrap()),
                "{text}"
            );
        }
    }

    #[test]
    fn files_as_they_are_written_are_usual() {
        check(
            "number: \"2.15\"\ntask:\n  ky: Көчөлөр\n  ru:  Улицы\nlines: [1486, 0, -1, 57.20, -0.5]\nperiod: 2024/2026\n",
            true,
        );
        check(
            "a:\n  - { body: city-hall, role: lead }\n  - ~\n  -\nb: |\n  x\n   y\n\nc: >-\n  x\n  y\n# z\n",
            true,
        );
        check(
            "date: 2026-12-31\nquarter: 2026-Q4\nis: true\nno_text: null\nlist: []\nmap: {}\n",
            true,
        );
        check(
            "---\n'a b': 'it''s'\n\"c\": \"\\u04e9\\n\"\nd: 5 орун\na b: 1\n",
            true,
        );
        check("just a text", true);
        check("\ta: b", true);
    }

    #[test]
    fn what_is_wrong_or_unusual_is_left_to_serde_saphyr() {
        for text in [
            "a: &b c\nd: *b",
            "a: !!str 1",
            "a: 1e5",
            "a: +1",
            "a: .5",
            "a: 1.",
            "a: 0x1f",
            "a: 1_000",
            "a: 012",
            "a: yes",
            "a: True",
            "a: .inf",
            "a: NaN",
            "1: a",
            "~: a",
            "? [a]\n: b",
            "<<: {a: b}",
            "--- a\n--- b",
            "%YAML 1.2\n---\na: b",
            "a: [b",
            "a: \"b",
            "a: b: c",
            "a: 1:30",
            "y: 1",
            "a: 1234567890123456",
        ] {
            check(text, false);
        }
    }

    proptest! {
        #[test]
        fn both_make_the_same_tree_of_any_value(value in "[-+.0-9a-fA-FxXoO_:/ еөn~]{0,9}|[ -~]{0,12}") {
            for text in [format!("a: {value}"), format!("- {value}\n- b"), format!("{value}: b"), value] {
                if let Some(usual) = parse(&place(&text)) {
                    prop_assert_eq!(Some(format!("{usual:?}")), any(&place(&text)).ok().map(|any| format!("{any:?}")), "{}", text);
                }
            }
        }
    }
}
