//! YAML as a tree that knows where each value stands.
//!
//! The only file that names the YAML crate; [`usual`] names the parser below it. A tree, rather than deserializing
//! straight into the model, because serde stops at the first mistake of a file; [`decode`](super::decode) goes on and
//! finds the others.

mod usual;

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::BudgetBreach;
use serde_yaml::{DuplicateKeyPolicy, Spanned};

use super::spaces;
use crate::diag::{Code, Diagnostic, FileId, Sink, SourceSpan};

/// Deeper nesting than any content file has; stops the parser on hostile input.
const MAX_DEPTH: usize = 24;

/// What editors on Windows put at the beginning of a file.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub value: Yaml,
    /// Where it is written; for lists and records the place where they begin.
    pub span: SourceSpan,
    /// The first space too many inside a text or at its edges.
    pub stray_space: Option<SourceSpan>,
}

/// A YAML value as written: numbers keep their digits.
#[derive(Clone, Debug)]
pub enum Yaml {
    /// Nothing, or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without quotes, as written.
    Number(String),
    /// A text, or a number with quotes.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A record, in written order, repeated keys included.
    Record(Vec<(Key, Node)>),
}

/// A key of a record and its place.
#[derive(Clone, Debug)]
pub struct Key {
    /// The key.
    pub name: String,
    /// Where it is written.
    pub span: SourceSpan,
}

impl Yaml {
    /// The name of the value's type, as a message argument.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "@type-empty",
            Self::Bool(_) => "@type-bool",
            Self::Number(_) => "@type-number",
            Self::Text(_) => "@type-text",
            Self::List(_) => "@type-list",
            Self::Record(_) => "@type-record",
        }
    }
}

/// Parses `text`, which begins at byte `offset` of `file`.
///
/// `None` where the YAML itself is broken; the diagnostic then says where.
pub fn parse(text: &str, offset: usize, file: FileId, sink: &mut Sink) -> Option<Node> {
    // A byte order mark is no part of the text, but its bytes count in every place.
    let (text, offset) = match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => (rest, offset + BYTE_ORDER_MARK.len_utf8()),
        None => (text, offset),
    };
    // A file without any value is an empty record: each missing key then gets its own message.
    if is_blank(text) {
        let span = SourceSpan::new(file, offset..offset);
        return Some(Node {
            value: Yaml::Record(Vec::new()),
            span,
            stray_space: None,
        });
    }
    let place = Place { text, offset, file };
    if let Some(node) = usual::parse(&place) {
        return Some(node);
    }
    match any(&place) {
        Ok(node) => Some(node),
        Err(error) => {
            sink.push(diagnostic(&error, text, offset, file));
            None
        }
    }
}

/// The tree of any text, or what is wrong with it.
fn any(place: &Place<'_>) -> Result<Node, Box<serde_yaml::Error>> {
    let options = serde_yaml::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        budget: serde_yaml::budget! { max_anchors: 0, max_aliases: 0, max_depth: MAX_DEPTH },
    };
    let raw = serde_yaml::from_str_with_options::<Spanned<Raw>>(place.text, options)?;
    Ok(to_node(raw, place))
}

/// Whether there is nothing but empty lines and comments.
pub(super) fn is_blank(text: &str) -> bool {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    text.lines()
        .all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

fn diagnostic(error: &serde_yaml::Error, text: &str, offset: usize, file: FileId) -> Diagnostic {
    let at = error.location().map_or(0, |location| {
        location.span().byte_offset().map_or_else(
            || line_column_to_byte(text, location.line(), location.column()),
            |byte| usize::try_from(byte).unwrap_or(0),
        )
    });
    let at = at.min(text.len());
    let span = |range: Range<usize>| SourceSpan::new(file, offset + range.start..offset + range.end);
    let end = text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(at, |c| at + c.len_utf8());
    match error.without_snippet() {
        serde_yaml::Error::Budget { breach, .. } => {
            let reason = match breach {
                BudgetBreach::Anchors { .. } => "@yaml-anchor",
                BudgetBreach::Aliases { .. } | BudgetBreach::AliasAnchorRatio { .. } => "@yaml-alias",
                BudgetBreach::Depth { .. } => "@yaml-depth",
                _ => "@yaml-size",
            };
            // An anchor is told at the value behind it.
            let range = match reason {
                "@yaml-anchor" => text[..at]
                    .rfind('&')
                    .map_or(at..end, |start| word_at(text, start)),
                "@yaml-alias" => word_at(text, at),
                _ => at..end,
            };
            Diagnostic::new(Code::ForbiddenYaml, span(range)).arg("reason", reason)
        }
        other => {
            let words = other.to_string();
            if words.contains("unknown anchor") {
                return Diagnostic::new(Code::ForbiddenYaml, span(word_at(text, at)))
                    .arg("reason", "@yaml-alias");
            }
            Diagnostic::new(Code::YamlSyntax, span(at..end)).arg("reason", reason(&words))
        }
    }
}

/// What is wrong, in the reader's language where it is one of the usual slips, else in the parser's words.
fn reason(words: &str) -> String {
    const USUAL: [(&str, &str); 7] = [
        ("unclosed quote", "@yaml-quote"),
        ("mismatched bracket", "@yaml-bracket"),
        ("did not find expected ',' or", "@yaml-comma"),
        ("mapping values are not allowed", "@yaml-colon"),
        ("tab", "@yaml-tab"),
        ("did not find expected key", "@yaml-indentation"),
        ("did not find expected '-' indicator", "@yaml-indentation"),
    ];
    if let Some((_, word)) = USUAL.iter().find(|(theirs, _)| words.contains(theirs)) {
        return (*word).to_owned();
    }
    // The place is shown below; in the parser's words it would count from the head of the YAML.
    let line = words.lines().next().unwrap_or_default();
    line.rsplit_once(" at line ")
        .map_or(line, |(reason, _)| reason)
        .to_owned()
}

/// The bytes from `start` to the next space or sign that ends a name.
fn word_at(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or("");
    let len = rest
        .find(|c: char| c.is_whitespace() || ",[]{}".contains(c))
        .unwrap_or(rest.len());
    start..start + len
}

fn line_column_to_byte(text: &str, line: u64, column: u64) -> usize {
    let to_idx = |n: u64| usize::try_from(n.saturating_sub(1)).unwrap_or(0);
    let start: usize = text.split_inclusive('\n').take(to_idx(line)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start
        + rest
            .chars()
            .take(to_idx(column))
            .map(char::len_utf8)
            .sum::<usize>()
}

/// What the parser hands over, before places are turned into ours.
enum Raw {
    Null,
    Bool(bool),
    Number,
    Text(String),
    List(Vec<Spanned<Raw>>),
    Record(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Number)
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Raw, E> {
        Ok(Raw::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key()? {
            entries.push((key, map.next_value()?));
        }
        Ok(Raw::Record(entries))
    }
}

/// Where the parsed text stands in its file.
struct Place<'a> {
    text: &'a str,
    offset: usize,
    file: FileId,
}

impl Place<'_> {
    fn range(&self, location: &serde_yaml::Location) -> Range<usize> {
        let to_usize = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok());
        let start = to_usize(location.span().byte_offset())
            .unwrap_or_else(|| line_column_to_byte(self.text, location.line(), location.column()))
            .min(self.text.len());
        let len = to_usize(location.span().byte_len()).unwrap_or(0);
        start..(start + len).min(self.text.len())
    }

    fn span(&self, location: &serde_yaml::Location) -> SourceSpan {
        self.at(self.range(location))
    }

    fn at(&self, range: Range<usize>) -> SourceSpan {
        SourceSpan::new(self.file, self.offset + range.start..self.offset + range.end)
    }
}

fn to_node(raw: Spanned<Raw>, place: &Place<'_>) -> Node {
    let span = place.span(&raw.referenced);
    let mut stray_space = None;
    let value = match raw.value {
        Raw::Null => Yaml::Null,
        Raw::Bool(value) => Yaml::Bool(value),
        Raw::Number => {
            let written = place.text.get(place.range(&raw.referenced)).unwrap_or("");
            Yaml::Number(written.trim().to_owned())
        }
        Raw::Text(text) => {
            let range = place.range(&raw.referenced);
            let stray = spaces::first_stray(place.text.get(range.clone()).unwrap_or(""), &text);
            stray_space = stray.map(|stray| place.at(range.start + stray.start..range.start + stray.end));
            Yaml::Text(text)
        }
        Raw::List(items) => Yaml::List(items.into_iter().map(|item| to_node(item, place)).collect()),
        Raw::Record(entries) => {
            let to_entry = |(key, value): (Spanned<String>, Spanned<Raw>)| {
                let key = Key {
                    span: place.span(&key.referenced),
                    name: key.value,
                };
                (key, to_node(value, place))
            };
            Yaml::Record(entries.into_iter().map(to_entry).collect())
        }
    };
    Node {
        value,
        span,
        stray_space,
    }
}
