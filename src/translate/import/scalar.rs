//! One text in a YAML file: replaced or added without a change of anything beside it.

use std::fmt::Write as _;
use std::ops::Range;

use super::Edit;
use crate::load::scalar::{double_quoted, plain_or_quoted};
use crate::load::yaml::{Key, Node, Yaml};

/// A record whose values are texts, in the text of its file.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    /// The whole file.
    pub(super) text: &'a str,
    /// What the record holds.
    pub(super) entries: &'a [(Key, Node)],
    /// Whether it is written in braces, or stands in something that is.
    pub(super) is_flow: bool,
}

impl<'a> Record<'a> {
    /// The record below `node` that holds the value at byte `start`.
    pub(super) fn around(text: &'a str, node: &'a Node, start: u32) -> Option<Self> {
        Self::search(text, node, start, false)
    }

    fn search(text: &'a str, node: &'a Node, start: u32, is_in_flow: bool) -> Option<Self> {
        let first = text.as_bytes().get(node.span.start as usize);
        let is_flow = is_in_flow || matches!(first, Some(b'{' | b'['));
        match &node.value {
            Yaml::Record(entries) => {
                let holds = |node: &Node| matches!(node.value, Yaml::Text(_)) && node.span.start == start;
                if entries.iter().any(|(_, value)| holds(value)) {
                    return Some(Self {
                        text,
                        entries,
                        is_flow,
                    });
                }
                entries
                    .iter()
                    .find_map(|(_, value)| Self::search(text, value, start, is_flow))
            }
            Yaml::List(items) => items
                .iter()
                .find_map(|item| Self::search(text, item, start, is_flow)),
            _ => None,
        }
    }

    /// Gives `key` the value `words`. A key that is missing is added behind the first of `before` that is there.
    pub(super) fn set(self, key: &str, before: &[&str], words: &str) -> Option<Edit> {
        if let Some((key, value)) = self.entry(key) {
            return self.replace(key, value, words);
        }
        let (sibling, value) = before.iter().find_map(|name| self.entry(name))?;
        self.add(key, sibling, value, words)
    }

    fn entry(self, name: &str) -> Option<(&'a Key, &'a Node)> {
        self.entries
            .iter()
            .find(|(key, _)| key.name == name)
            .map(|(key, value)| (key, value))
    }

    fn replace(self, key: &Key, value: &Node, words: &str) -> Option<Edit> {
        let range = range(value);
        let old = self.text.get(range.clone())?;
        if self.is_block_scalar(key, value) {
            // The header and the indentation stay as they are.
            let indent = column(self.text, range.start);
            let is_folded = self.text.get(key.span.end as usize..range.start)?.contains('>');
            let lines = if is_folded {
                words.replace('\n', "\n\n")
            } else {
                words.to_owned()
            };
            return Some(Edit {
                range: range.start..range.start + old.trim_end().len(),
                text: indented(&lines, indent),
            });
        }
        let is_last = self.text[range.end..]
            .lines()
            .next()
            .is_none_or(|rest| rest.trim().is_empty());
        let text = match old.chars().next() {
            Some('"') => double_quoted(words),
            Some('\'') if !words.contains(['\n', '\t']) => format!("'{}'", words.replace('\'', "''")),
            _ if words.contains('\n') && !self.is_flow && is_last => self.block(key, words),
            _ => self.plain_or_quoted(words),
        };
        Some(Edit { range, text })
    }

    fn add(self, key: &str, sibling: &Key, value: &Node, words: &str) -> Option<Edit> {
        let end = range(value).end;
        if self.is_flow {
            return Some(Edit {
                range: end..end,
                text: format!(", {key}: {}", self.plain_or_quoted(words)),
            });
        }
        let at = if self.is_block_scalar(sibling, value) {
            let old = self.text.get(range(value))?;
            range(value).start + old.trim_end().len()
        } else {
            end + self
                .text
                .get(end..)?
                .find(['\r', '\n'])
                .unwrap_or(self.text.len() - end)
        };
        let value = if words.contains('\n') {
            self.block(sibling, words)
        } else {
            self.plain_or_quoted(words)
        };
        let indent = " ".repeat(column(self.text, sibling.span.start as usize));
        Some(Edit {
            range: at..at,
            text: format!("\n{indent}{key}: {value}"),
        })
    }

    /// Whether a value stands below a `|` or `>`.
    fn is_block_scalar(self, key: &Key, value: &Node) -> bool {
        let between = self
            .text
            .get(key.span.end as usize..value.span.start as usize)
            .unwrap_or("");
        let header = between.trim_start().trim_start_matches(':').trim_start();
        header.starts_with(['|', '>'])
    }

    /// Several lines below a `|`, as deep as a value of `key` stands.
    fn block(self, key: &Key, words: &str) -> String {
        let indent = column(self.text, key.span.start as usize) + 2;
        format!("|-\n{}{}", " ".repeat(indent), indented(words, indent))
    }

    /// Without quotes where every reader of YAML then sees the same text.
    fn plain_or_quoted(self, words: &str) -> String {
        plain_or_quoted(words, self.is_flow)
    }
}

/// The bytes that a value takes.
pub(super) fn range(node: &Node) -> Range<usize> {
    node.span.start as usize..node.span.end as usize
}

/// Lines with `indent` spaces before each but the first; empty lines stay empty.
fn indented(words: &str, indent: usize) -> String {
    let mut text = String::new();
    for (idx, line) in words.lines().enumerate() {
        let spaces = if idx == 0 || line.is_empty() { 0 } else { indent };
        let line_break = if idx == 0 { "" } else { "\n" };
        let _ = write!(text, "{line_break}{:spaces$}{line}", "");
    }
    text
}

/// How many characters stand before byte `at` in its line.
fn column(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    before.rsplit('\n').next().map_or(0, |line| line.chars().count())
}

/// A front matter's or record's value for a key, in a file that is new.
pub(super) fn new_value(words: &str) -> String {
    plain_or_quoted(words, false)
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::*;
    use crate::diag::{FileId, Sink};
    use crate::load::yaml;

    /// Gives the text after the original `original` the Russian `words`.
    #[track_caller]
    fn check(text: &str, original: &str, words: &str, expected: &str) {
        let node = yaml::parse(text, 0, FileId(0), &mut Sink::default()).unwrap();
        let start = u32::try_from(text.find(original).unwrap()).unwrap();
        let record = Record::around(text, &node, start).unwrap();
        let edited = apply(text, vec![record.set("ru", &["ky"], words).unwrap()]);
        assert_eq!(edited, expected);
        let node = yaml::parse(&edited, 0, FileId(0), &mut Sink::default()).unwrap();
        let record = Record::around(&edited, &node, start).unwrap();
        let Yaml::Text(found) = &record.entry("ru").unwrap().1.value else {
            panic!("{edited}")
        };
        assert_eq!(found.trim(), words);
    }

    #[test]
    fn each_way_of_writing_is_kept() {
        check(
            "a:\n  ky: жол  # к\n  ru: дор # к\n",
            "жол",
            "новая дорога",
            "a:\n  ky: жол  # к\n  ru: новая дорога # к\n",
        );
        check(
            "a:\n  ky: жол\n  ru: \"дор\"\n",
            "жол",
            "«а» \"б\"",
            "a:\n  ky: жол\n  ru: \"«а» \\\"б\\\"\"\n",
        );
        check(
            "a:\n  ky: жол\n  ru: 'дор'\n",
            "жол",
            "об'езд",
            "a:\n  ky: жол\n  ru: 'об''езд'\n",
        );
        check(
            "a: { ky: жол, ru: дор }\n",
            "жол",
            "а, б",
            "a: { ky: жол, ru: \"а, б\" }\n",
        );
        check(
            "- ky: жол\n  ru: дор\n",
            "жол",
            "а: б",
            "- ky: жол\n  ru: \"а: б\"\n",
        );
        check(
            "- ky: жол\n  ru: дор\n",
            "жол",
            "2026",
            "- ky: жол\n  ru: \"2026\"\n",
        );
        let block = "a:\n  ky: жол\n  ru: |-\n    раз\n    два\n  en: road\n";
        check(
            block,
            "жол",
            "раз\n\nтри",
            "a:\n  ky: жол\n  ru: |-\n    раз\n\n    три\n  en: road\n",
        );
        check(
            block,
            "жол",
            "один",
            "a:\n  ky: жол\n  ru: |-\n    один\n  en: road\n",
        );
        check(
            "a:\n  ky: жол\n  ru: >-\n    раз\n    два\n",
            "жол",
            "а\nб",
            "a:\n  ky: жол\n  ru: >-\n    а\n\n    б\n",
        );
        check(
            "a:\n  ky: жол\n  ru: дор\n",
            "жол",
            "а\nб",
            "a:\n  ky: жол\n  ru: |-\n    а\n    б\n",
        );
        check(
            "a: { ky: жол, ru: д }\n",
            "жол",
            "а\nб",
            "a: { ky: жол, ru: \"а\\nб\" }\n",
        );
    }

    #[test]
    fn a_missing_language_is_added_in_the_way_of_the_file() {
        check(
            "a:\n  ky: жол # к\n  en: road\n",
            "жол",
            "дорога",
            "a:\n  ky: жол # к\n  ru: дорога\n  en: road\n",
        );
        check(
            "a:\n  - ky: жол",
            "жол",
            "дорога",
            "a:\n  - ky: жол\n    ru: дорога",
        );
        check(
            "a: { ky: жол , en: road }\n",
            "жол",
            "дорога",
            "a: { ky: жол, ru: дорога , en: road }\n",
        );
        let block = "a:\n  ky: |-\n    жол\n    көпүрө\n\n  # к\n  en: road\n";
        let expected = "a:\n  ky: |-\n    жол\n    көпүрө\n  ru: |-\n    раз\n    два\n\n  # к\n  en: road\n";
        check(block, "жол", "раз\nдва", expected);
        check(
            "x: [{ a: { ky: жол } }]\n",
            "жол",
            "дорога",
            "x: [{ a: { ky: жол, ru: дорога } }]\n",
        );
    }
}
