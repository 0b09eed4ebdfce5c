//! How the parts of a comparison collect what differs.
//!
//! Both sides are optional everywhere: a part that is new or gone is compared with nothing.

use super::change::{Change, Fate, Field, Kind, Part, Standing, TextEdit, Value};
use super::wording::{self, align};
use crate::i18n::Locale;
use crate::model::markdown::Markdown;
use crate::model::passage::Counterpart;
use crate::model::{LocalizedText, plain_words};

/// Which of the two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The earlier one.
    Before,
    /// The later one.
    After,
}

/// What became of something that is there, or not, before and after; `None` for nothing at all.
pub(super) fn fate<T>(before: Option<&T>, after: Option<&T>) -> Option<Fate> {
    match (before, after) {
        (Some(_), Some(_)) => Some(Fate::Changed),
        (None, Some(_)) => Some(Fate::Added),
        (Some(_), None) => Some(Fate::Removed),
        (None, None) => None,
    }
}

/// What differs in one part.
#[derive(Debug, Default)]
pub(super) struct Changes(pub(super) Vec<Change>);

impl Changes {
    /// The part, unless nothing became of it. Of what is gone only the name is told.
    pub(super) fn into_part(self, kind: Kind, name: Option<Value>, fate: Option<Fate>) -> Option<Part> {
        let fate = fate?;
        if fate == Fate::Changed && self.0.is_empty() {
            return None;
        }
        Some(Part {
            kind,
            name,
            fate,
            changes: if fate == Fate::Removed { Vec::new() } else { self.0 },
        })
    }

    /// Adds a part within.
    pub(super) fn part(&mut self, part: Option<Part>) {
        self.0.extend(part.map(Change::Part));
    }

    /// Adds a value where it differs.
    pub(super) fn value<T: PartialEq>(
        &mut self,
        field: Field,
        before: Option<T>,
        after: Option<T>,
        show: impl Fn(Side, T) -> Value,
    ) {
        self.value_of(field, None, before, after, show);
    }

    /// Adds one of several values where it differs.
    pub(super) fn value_of<T: PartialEq>(
        &mut self,
        field: Field,
        of: Option<Value>,
        before: Option<T>,
        after: Option<T>,
        show: impl Fn(Side, T) -> Value,
    ) {
        if before != after {
            self.0.push(Change::Value {
                field,
                of,
                before: before.map(|value| show(Side::Before, value)),
                after: after.map(|value| show(Side::After, value)),
            });
        }
    }

    /// Adds what went from a set and what came to it.
    pub(super) fn set<T: PartialEq>(
        &mut self,
        field: Field,
        before: &[T],
        after: &[T],
        show: impl Fn(Side, &T) -> Value,
    ) {
        for gone in before.iter().filter(|value| !after.contains(value)) {
            self.0.push(Change::Value {
                field,
                of: None,
                before: Some(show(Side::Before, gone)),
                after: None,
            });
        }
        for new in after.iter().filter(|value| !before.contains(value)) {
            self.0.push(Change::Value {
                field,
                of: None,
                before: None,
                after: Some(show(Side::After, new)),
            });
        }
    }

    /// Adds a text where it differs in some language.
    pub(super) fn text(
        &mut self,
        field: Field,
        before: Option<&LocalizedText>,
        after: Option<&LocalizedText>,
    ) {
        let edits = text_edits(before, after);
        if !edits.is_empty() {
            self.0.push(Change::Text { field, edits });
        }
    }

    /// Adds a text in Markdown where it differs in some language.
    pub(super) fn markdown(
        &mut self,
        field: Field,
        before: &[(Locale, Markdown)],
        after: &[(Locale, Markdown)],
    ) {
        let mut edits = Vec::new();
        for locale in locales(after.iter().map(|(l, _)| *l), before.iter().map(|(l, _)| *l)) {
            let of = |bodies: &'_ [(Locale, Markdown)]| {
                let body = bodies.iter().find(|(known, _)| *known == locale);
                body.map(|(_, markdown)| (words_of(markdown), n_behind(markdown)))
            };
            let (before, after) = (of(before), of(after));
            let standing = match (&before, &after) {
                (Some((_, old)), Some((_, new))) if new > old => Standing::FellBehind,
                (Some((_, old)), Some((_, new))) if new < old => Standing::CaughtUp,
                _ => Standing::Same,
            };
            let words = |side: Option<(Vec<String>, usize)>| side.map(|(words, _)| words).unwrap_or_default();
            edits.extend(edit(locale, &words(before), &words(after), standing));
        }
        if !edits.is_empty() {
            self.0.push(Change::Text { field, edits });
        }
    }

    /// Adds the items of a list that came, went or differ: `key` tells them apart, `compare` looks into them.
    pub(super) fn list<T>(
        &mut self,
        before: &[T],
        after: &[T],
        key: impl Fn(&T) -> String,
        compare: impl Fn(usize, Option<&T>, Option<&T>) -> Option<Part>,
    ) {
        let keys = |items: &[T]| items.iter().map(&key).collect::<Vec<_>>();
        for (old, new) in align(&keys(before), &keys(after)) {
            let idx = new.or(old).unwrap_or_default();
            self.part(compare(idx, old.map(|at| &before[at]), new.map(|at| &after[at])));
        }
    }

    /// Adds the texts of a list that came, went or differ.
    pub(super) fn texts(&mut self, kind: Kind, before: &[LocalizedText], after: &[LocalizedText]) {
        self.list(before, after, original, |_, before, after| {
            let mut changes = Self::default();
            let fate = fate(before, after);
            changes.text(Field::Text, before, after);
            let gone = before.filter(|_| after.is_none());
            changes.into_part(kind, gone.map(|text| Value::Text(text.clone())), fate)
        });
    }
}

/// The words of a text in the language that it was written in first.
pub(super) fn original(text: &LocalizedText) -> String {
    text.iter()
        .next()
        .map_or_else(String::new, |(_, text)| text.to_owned())
}

/// What differs between two texts, language by language.
fn text_edits(before: Option<&LocalizedText>, after: Option<&LocalizedText>) -> Vec<TextEdit> {
    if before == after {
        return Vec::new();
    }
    let none = LocalizedText::default();
    let (before, after) = (before.unwrap_or(&none), after.unwrap_or(&none));
    let edit = |locale: Locale| {
        let lines = |text: &LocalizedText| {
            let lines = text.get(locale).unwrap_or_default().lines();
            lines
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let is_behind = |text: &LocalizedText| text.has(locale) && text.resolve(locale).is_behind;
        let standing = match (is_behind(before), is_behind(after)) {
            (false, true) if before.has(locale) => Standing::FellBehind,
            (true, false) if after.has(locale) => Standing::CaughtUp,
            _ => Standing::Same,
        };
        edit(locale, &lines(before), &lines(after), standing)
    };
    locales(after.iter().map(|(l, _)| l), before.iter().map(|(l, _)| l))
        .into_iter()
        .filter_map(edit)
        .collect()
}

fn edit(locale: Locale, before: &[String], after: &[String], standing: Standing) -> Option<TextEdit> {
    let passages = wording::passages(before, after);
    (!passages.is_empty() || standing != Standing::Same).then_some(TextEdit {
        locale,
        passages,
        standing,
    })
}

/// The languages of both, those of the first in front.
fn locales(first: impl Iterator<Item = Locale>, second: impl Iterator<Item = Locale>) -> Vec<Locale> {
    let mut locales: Vec<Locale> = Vec::new();
    for locale in first.chain(second) {
        if !locales.contains(&locale) {
            locales.push(locale);
        }
    }
    locales
}

/// The words of each passage, without markup.
fn words_of(markdown: &Markdown) -> Vec<String> {
    let passages = markdown.passages.iter();
    let words = passages.filter_map(|(_, range)| markdown.source.get(range.clone()).map(plain_words));
    words.collect()
}

fn n_behind(markdown: &Markdown) -> usize {
    let is_behind = |counterpart: &&Counterpart| matches!(counterpart, Counterpart::Behind(_));
    markdown.counterparts.iter().filter(is_behind).count()
}
