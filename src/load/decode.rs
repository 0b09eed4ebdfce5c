//! Taking typed records out of a YAML tree, going on after every mistake.
//!
//! A function that cannot make a value pushes a diagnostic and returns `None`; its caller goes on with the next
//! key, so that one run shows all mistakes of a file. [`Fields::finish`] reports the keys that nobody asked for.

use std::collections::HashMap;
use std::str::FromStr as _;

use super::yaml::{Key, Node, Yaml};
use crate::diag::{Code, Diagnostic, Sink, SourceSpan, Spanned, nearest};
use crate::i18n::{Locale, LocaleSet};
use crate::model::lock::{Lock, TranslationState};
use crate::model::measure::Decimal;
use crate::model::{Id, LocalizedText, Period, SourceLines};

/// A record with more keys than this is data (a lock), in which looking through all earlier keys takes too long.
const MANY_KEYS: usize = 64;

/// What decoding needs to know and where its findings go.
pub struct Context<'a> {
    /// The languages that texts may be in, the original first.
    pub locales: &'a LocaleSet,
    /// What translations were made from.
    pub lock: &'a Lock,
    /// The path of the file that is read.
    pub path: String,
    /// Where diagnostics go.
    pub sink: &'a mut Sink,
}

/// The keys of one record, asked for one by one.
pub struct Fields<'n> {
    span: SourceSpan,
    entries: &'n [(Key, Node)],
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl Context<'_> {
    /// Reports `node` as being of another type than `expected` (a message name such as `@type-text`).
    pub fn wrong_type(&mut self, node: &Node, expected: &'static str) {
        let diagnostic = Diagnostic::new(Code::WrongType, node.span.clone());
        self.sink.push(
            diagnostic
                .arg("expected", expected)
                .arg("found", node.value.type_name()),
        );
    }

    fn report(&mut self, code: Code, node: &Node, found: &str) {
        self.sink
            .push(Diagnostic::new(code, node.span.clone()).arg("found", found));
    }

    /// The keys of a record. Repeated keys are reported here; the first of them counts.
    pub fn fields<'n>(&mut self, node: &'n Node) -> Option<Fields<'n>> {
        let Yaml::Record(entries) = &node.value else {
            self.wrong_type(node, "@type-record");
            return None;
        };
        let mut firsts: HashMap<&str, &Key> = HashMap::new();
        for (idx, (key, _)) in entries.iter().enumerate() {
            let first = if entries.len() > MANY_KEYS {
                let first = *firsts.entry(&key.name).or_insert(key);
                Some(first).filter(|first| first.span != key.span)
            } else {
                let mut earlier = entries[..idx].iter().map(|(earlier, _)| earlier);
                earlier.find(|earlier| earlier.name == key.name)
            };
            if let Some(first) = first {
                let diagnostic = Diagnostic::new(Code::DuplicateKey, key.span.clone());
                self.sink.push(
                    diagnostic
                        .arg("key", key.name.as_str())
                        .also(first.span.clone(), "first"),
                );
            }
        }
        let span = entries
            .first()
            .map_or_else(|| node.span.clone(), |(key, _)| key.span.clone());
        Some(Fields {
            span,
            entries,
            asked: Vec::new(),
            missing: Vec::new(),
        })
    }

    /// A list, each item read by `read`; what cannot be read is reported and left out.
    pub fn list<T>(
        &mut self,
        node: &Node,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Yaml::List(items) = &node.value else {
            self.wrong_type(node, "@type-list");
            return None;
        };
        Some(items.iter().filter_map(|item| read(self, item)).collect())
    }

    /// A text in one language.
    pub fn string(&mut self, node: &Node) -> Option<String> {
        self.words(node, "other")
    }

    /// A text; `of` tells the author of an empty one what to do about it.
    fn words(&mut self, node: &Node, of: &'static str) -> Option<String> {
        match &node.value {
            Yaml::Text(text) if !text.trim().is_empty() => {
                if let Some(space) = &node.stray_space {
                    self.sink.push(Diagnostic::new(Code::StraySpace, space.clone()));
                }
                Some(text.trim().to_owned())
            }
            Yaml::Text(_) | Yaml::Null => {
                self.sink
                    .push(Diagnostic::new(Code::EmptyText, node.span.clone()).arg("of", of));
                None
            }
            _ => {
                self.wrong_type(node, "@type-text");
                None
            }
        }
    }

    /// A text by language, the original among them.
    pub fn text(&mut self, node: &Node) -> Option<LocalizedText> {
        let (text, span) = self.texts(node)?;
        let original = self.locales.original();
        if !text.has(original) {
            let diagnostic = Diagnostic::new(Code::MissingTextOriginal, span);
            self.sink.push(diagnostic.arg("locale", original.as_str()));
            return None;
        }
        let mut text = text;
        if let Yaml::Record(entries) = &node.value {
            self.mark_behind(&mut text, entries);
        }
        Some(text)
    }

    /// A text in any of the languages: what bodies report in their own words has no original to be made from.
    pub fn text_in_any_language(&mut self, node: &Node) -> Option<LocalizedText> {
        let (text, span) = self.texts(node)?;
        if text.is_empty() {
            self.sink
                .push(Diagnostic::new(Code::EmptyText, span).arg("of", "other"));
            return None;
        }
        Some(text)
    }

    /// The texts of a record by language, and where it begins.
    fn texts(&mut self, node: &Node) -> Option<(LocalizedText, SourceSpan)> {
        let Yaml::Record(_) = &node.value else {
            self.wrong_type(node, "@type-texts-by-language");
            return None;
        };
        let fields = self.fields(node)?;
        let mut text = LocalizedText::default();
        let mut is_whole = true;
        for (key, value) in fields.entries {
            match Locale::from_str(&key.name) {
                Ok(locale) if self.locales.contains(locale) => {
                    match self.words(value, self.importance(locale)) {
                        Some(words) if !text.has(locale) => text.insert(locale, words),
                        Some(_) => {}
                        None => is_whole = false,
                    }
                }
                _ => {
                    let allowed: Vec<_> = self.locales.iter().map(|l| l.to_string()).collect();
                    self.sink.push(
                        Diagnostic::new(Code::UnknownLocale, key.span.clone())
                            .arg("found", key.name.as_str())
                            .arg("allowed", allowed.join(", ")),
                    );
                    is_whole = false;
                }
            }
        }
        is_whole.then_some((text, fields.span))
    }

    /// Reports translations that were made from an earlier wording, and lets readers know.
    fn mark_behind(&mut self, text: &mut LocalizedText, entries: &[(Key, Node)]) {
        let original_locale = self.locales.original();
        let Some(original) = text.get(original_locale).map(str::to_owned) else {
            return;
        };
        for (key, node) in entries {
            let Ok(locale) = Locale::from_str(&key.name) else {
                continue;
            };
            let Some(translation) = text.get(locale).filter(|_| locale != original_locale) else {
                continue;
            };
            if self.lock.state(&self.path, locale, &original, translation) == TranslationState::Behind {
                self.report_behind(locale, node.span.clone());
                text.mark_behind(locale);
            }
        }
    }

    /// Reports a translation that was made from an earlier wording.
    pub fn report_behind(&mut self, locale: Locale, span: SourceSpan) {
        self.sink
            .push(Diagnostic::new(Code::TranslationBehind, span).arg("locale", locale.as_str()));
    }

    fn importance(&self, locale: Locale) -> &'static str {
        if locale == self.locales.original() {
            "original"
        } else {
            "translation"
        }
    }

    /// An identifier.
    pub fn id(&mut self, node: &Node) -> Option<Spanned<Id>> {
        let text = match &node.value {
            Yaml::Text(text) => text,
            Yaml::Number(written) => {
                self.report(Code::UnquotedNumber, node, written);
                return None;
            }
            _ => {
                self.wrong_type(node, "@type-text");
                return None;
            }
        };
        match Id::new(text) {
            Some(value) => Some(Spanned {
                value,
                span: node.span.clone(),
            }),
            None => {
                self.report(Code::InvalidId, node, text);
                None
            }
        }
    }

    /// A list of identifiers.
    pub fn ids(&mut self, node: &Node) -> Option<Vec<Spanned<Id>>> {
        self.list(node, Self::id)
    }

    /// A printed number, which has to be quoted: unquoted, 2.10 would be 2.1.
    pub fn printed_number(&mut self, node: &Node) -> Option<String> {
        match &node.value {
            Yaml::Number(written) => {
                self.report(Code::UnquotedNumber, node, written);
                None
            }
            _ => self.string(node),
        }
    }

    /// A number with its decimals as written.
    pub fn decimal(&mut self, node: &Node) -> Option<Decimal> {
        let decimal = match &node.value {
            Yaml::Number(written) => Decimal::parse(written),
            _ => None,
        };
        if decimal.is_none() {
            self.wrong_type(node, "@type-number");
        }
        decimal
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, node: &Node) -> Option<bool> {
        match node.value {
            Yaml::Bool(value) => Some(value),
            _ => {
                self.wrong_type(node, "@type-bool");
                None
            }
        }
    }

    /// A period: a year, two years parted by `/`, or `annual`.
    pub fn period(&mut self, node: &Node) -> Option<Spanned<Period>> {
        let (Yaml::Text(written) | Yaml::Number(written)) = &node.value else {
            self.wrong_type(node, "@type-period");
            return None;
        };
        match written.parse() {
            Ok(value) => Some(Spanned {
                value,
                span: node.span.clone(),
            }),
            Err(()) => {
                let is_reversed = written
                    .split_once('/')
                    .is_some_and(|(from, to)| format!("{to}/{from}").parse::<Period>().is_ok());
                let expected = if is_reversed {
                    "@type-years-in-order"
                } else {
                    "@type-period"
                };
                self.invalid_period(&node.span, written, expected);
                None
            }
        }
    }

    /// Reports what stands where a period, a year or the like is `expected`.
    pub fn invalid_period(&mut self, span: &SourceSpan, found: &str, expected: &'static str) {
        let diagnostic = Diagnostic::new(Code::InvalidPeriod, span.clone());
        self.sink
            .push(diagnostic.arg("found", found).arg("expected", expected));
    }

    /// A word of a closed list.
    pub fn word<T: Copy>(&mut self, node: &Node, all: &[T], as_str: fn(T) -> &'static str) -> Option<T> {
        let Yaml::Text(found) = &node.value else {
            self.wrong_type(node, "@type-text");
            return None;
        };
        let value = all.iter().copied().find(|value| as_str(*value) == found);
        if value.is_none() {
            let words: Vec<_> = all.iter().map(|value| as_str(*value)).collect();
            self.sink.push(
                Diagnostic::new(Code::UnknownVariant, node.span.clone())
                    .arg("found", found.as_str())
                    .arg("allowed", words.join(", "))
                    .suggest(found, words.iter().copied()),
            );
        }
        value
    }

    /// `{ lines: [first, last] }` or `{ lines: [[first, last], …] }`.
    pub fn source(&mut self, node: &Node) -> Option<Spanned<SourceLines>> {
        let mut fields = self.fields(node)?;
        let lines = fields.required("lines");
        fields.finish(self);
        let lines = lines?;
        let Yaml::List(items) = &lines.value else {
            self.wrong_type(lines, "@type-lines");
            return None;
        };
        let is_pair = items.iter().all(|item| matches!(item.value, Yaml::Number(_)));
        let ranges = if is_pair {
            vec![self.line_range(lines)?]
        } else {
            self.list(lines, Self::line_range)?
        };
        Some(Spanned {
            value: SourceLines(ranges),
            span: lines.span.clone(),
        })
    }

    fn line_range(&mut self, node: &Node) -> Option<(u32, u32)> {
        let number = |node: &Node| match &node.value {
            Yaml::Number(written) => written.parse().ok(),
            _ => None,
        };
        let Yaml::List(items) = &node.value else {
            self.wrong_type(node, "@type-lines");
            return None;
        };
        let range = match items.as_slice() {
            [first, last] => number(first).zip(number(last)),
            _ => None,
        };
        let range = range.filter(|(first, last)| 1 <= *first && first <= last);
        if range.is_none() {
            let written = |item: &Node| match &item.value {
                Yaml::Number(written) | Yaml::Text(written) => written.clone(),
                _ => "…".to_owned(),
            };
            let found = items.iter().map(written).collect::<Vec<_>>().join(", ");
            self.report(Code::InvalidLines, node, &format!("[{found}]"));
        }
        range
    }
}

impl<'n> Fields<'n> {
    /// The value of a key that may be left out.
    pub fn optional(&mut self, name: &'static str) -> Option<&'n Node> {
        self.asked.push(name);
        self.entries
            .iter()
            .find(|(key, _)| key.name == name)
            .map(|(_, node)| node)
    }

    /// The value of a key that has to be there; [`finish`](Self::finish) reports its absence.
    pub fn required(&mut self, name: &'static str) -> Option<&'n Node> {
        let node = self.optional(name);
        if node.is_none() {
            self.missing.push(name);
        }
        node
    }

    /// Where the record begins.
    #[must_use]
    pub fn span(&self) -> &SourceSpan {
        &self.span
    }

    /// All entries, for records whose keys are data.
    #[must_use]
    pub fn entries(&self) -> &'n [(Key, Node)] {
        self.entries
    }

    /// Reports the keys that were not asked for, and those that are missing. A key that is missing because it
    /// is misspelt is reported once.
    pub fn finish(mut self, cx: &mut Context<'_>) {
        let is_written = |name: &str| self.entries.iter().any(|(key, _)| key.name == name);
        let free: Vec<&str> = self
            .asked
            .iter()
            .copied()
            .filter(|name| !is_written(name))
            .collect();
        for (key, _) in self
            .entries
            .iter()
            .filter(|(key, _)| !self.asked.contains(&key.name.as_str()))
        {
            let meant = nearest(&key.name, free.iter().copied());
            self.missing.retain(|name| Some(*name) != meant);
            let diagnostic = Diagnostic::new(Code::UnknownKey, key.span.clone())
                .arg("key", key.name.as_str())
                .arg("allowed", self.asked.join(", "));
            cx.sink.push(diagnostic.suggest(&key.name, meant));
        }
        for name in &self.missing {
            cx.sink
                .push(Diagnostic::new(Code::MissingKey, self.span.clone()).arg("key", *name));
        }
    }
}
