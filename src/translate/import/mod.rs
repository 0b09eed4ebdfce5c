//! Translations from a PO file into the files of the content.
//!
//! In: the sources, the programme, a PO file. Out: the bytes of the files that change, and what was refused and why.
//!
//! 1. Messages are matched with the texts of today; one whose original has changed since is refused.
//! 2. [`scalar`] and [`passage`] change a file at the place of one text and nowhere else.
//! 3. [`attempt`]: the changed files are read as any others are. What a file then says differently from what was wanted (a table
//!    cell with a line break, a text that is no longer one passage) is refused, and the rest is tried again.
//! 4. The record of what translations were made from gets those that came in.

mod attempt;
mod passage;
mod scalar;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::po::{Entry, PoFile};
use super::{Acceptance, Unit, accept, units};
use crate::diag::Sink;
use crate::i18n::Locale;
use crate::load::{self, Sources};
use crate::model::Programme;
use crate::model::lock::TranslationState;
use attempt::{Importer, n_errors};

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// Files with their new bytes, by path; among them the record of what translations were made from.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The texts that get other words, in the order of the PO file.
    pub changes: Vec<Change>,
    /// Messages that are not taken in, by line.
    pub refused: Vec<Refused>,
    /// Translations that are what they were.
    pub n_same: usize,
    /// Messages passed over because the translator is unsure of them.
    pub n_fuzzy: usize,
    /// Messages without a translation.
    pub n_untranslated: usize,
}

/// A text that gets other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which text.
    pub context: String,
    /// The words so far.
    pub old: Option<String>,
    /// The new words.
    pub new: String,
}

/// A message that is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its line in the PO file.
    pub line: usize,
    /// Which text it names.
    pub context: String,
    /// Why not.
    pub reason: Reason,
}

/// Why a message is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is not as the format has it.
    Unreadable,
    /// No text has its context.
    UnknownText,
    /// The original has other words than when the file was made.
    OriginalChanged,
    /// An earlier message was for the same text.
    Twice,
    /// The file could not be read with it, or would be read otherwise.
    Unfit,
}

/// A change of the bytes of a file.
struct Edit {
    range: Range<usize>,
    text: String,
}

/// `text` with all `edits`; those at one place stand in their order.
fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut edited = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let Some(kept) = text.get(at..edit.range.start) else {
            continue;
        };
        edited.push_str(kept);
        edited.push_str(&edit.text.replace('\n', line_break));
        at = edit.range.end;
    }
    edited + text.get(at..).unwrap_or("")
}

/// One translation to take in.
#[derive(Clone, Copy)]
struct Item<'a> {
    entry: &'a Entry,
    unit: &'a Unit,
}

/// Takes the translations of `po` into `locale` in. With `is_reviewed` they are recorded as reviewed by a person.
#[must_use]
pub fn import(
    sources: &Sources,
    programme: &Programme,
    po: &PoFile,
    locale: Locale,
    is_reviewed: bool,
) -> Import {
    let units = units(sources, programme, locale);
    let mut import = Import::default();
    import.refuse(po.broken.iter().map(|line| (*line, "", Reason::Unreadable)));
    let items = import.matched(po, &units);
    let mut sink = Sink::default();
    let _ = load::load(sources, &mut sink);
    let importer = Importer {
        sources,
        programme,
        units: &units,
        n_errors: n_errors(sources, sink),
    };
    let (items, attempt) = importer.attempt_all(items, &mut import);
    import.refused.sort_by_key(|refused| refused.line);

    let (changed, same): (Vec<&Item<'_>>, Vec<&Item<'_>>) = items.iter().partition(|item| item.is_change());
    import.n_same = same.len();
    import.changes.extend(changed.iter().map(|item| Change {
        context: item.unit.context.clone(),
        old: item.unit.translation.as_ref().map(|(words, _)| words.clone()),
        new: item.entry.translation.clone(),
    }));
    import.files = attempt.files;
    let is_news = |item: &&Item<'_>| {
        let state = item.unit.state;
        let is_current = matches!(
            state,
            Some(TranslationState::Current | TranslationState::Reviewed)
        );
        item.is_change() || !is_current || (is_reviewed && state != Some(TranslationState::Reviewed))
    };
    let contexts: BTreeSet<String> = items
        .iter()
        .filter(is_news)
        .map(|item| item.unit.context.clone())
        .collect();
    if !contexts.is_empty() {
        let sources = importer.with_files(&import.files);
        let languages = programme
            .config
            .languages
            .iter()
            .filter(|l| *l != programme.config.languages.original());
        let all: Vec<Unit> = languages
            .flat_map(|locale| super::units(&sources, &attempt.programme, locale))
            .collect();
        let acceptance = Acceptance {
            contexts: Some(contexts),
            reviewed: is_reviewed,
            ..Acceptance::default()
        };
        let (lock, _) = accept(&all, &attempt.programme, &acceptance);
        import
            .files
            .insert(load::programme::LOCK.to_owned(), lock.into_bytes());
    }
    import
}

impl Import {
    fn refuse<'a>(&mut self, refused: impl IntoIterator<Item = (usize, &'a str, Reason)>) {
        let to_refused = |(line, context, reason): (usize, &str, Reason)| Refused {
            line,
            context: context.to_owned(),
            reason,
        };
        self.refused.extend(refused.into_iter().map(to_refused));
    }

    /// The messages that have a text of today; the others are counted or refused.
    fn matched<'a>(&mut self, po: &'a PoFile, units: &'a [Unit]) -> Vec<Item<'a>> {
        let by_context: BTreeMap<&str, &Unit> =
            units.iter().map(|unit| (unit.context.as_str(), unit)).collect();
        let mut taken = BTreeSet::new();
        let mut items = Vec::new();
        for entry in &po.entries {
            if entry.is_fuzzy {
                self.n_fuzzy += 1;
                continue;
            }
            if entry.translation.trim().is_empty() {
                self.n_untranslated += 1;
                continue;
            }
            let named = by_context.get(entry.context.as_str()).copied();
            let is_same = |unit: &Unit| words(&unit.original) == words(&entry.original);
            let found = match named.filter(|unit| is_same(unit)).or_else(|| moved(entry, units)) {
                Some(unit) if !taken.insert(&unit.context) => Err(Reason::Twice),
                Some(unit) => Ok(unit),
                None if named.is_some() => Err(Reason::OriginalChanged),
                None => Err(Reason::UnknownText),
            };
            match found {
                Ok(unit) => items.push(Item { entry, unit }),
                Err(reason) => self.refuse([(entry.line, entry.context.as_str(), reason)]),
            }
        }
        items
    }
}

/// The text that a message is for where its place has moved in its file: the only one there with this original.
fn moved<'a>(entry: &Entry, units: &'a [Unit]) -> Option<&'a Unit> {
    let (path, _) = entry.context.split_once('#')?;
    let mut same = units
        .iter()
        .filter(|unit| unit.path == path && words(&unit.original) == words(&entry.original));
    same.next().filter(|_| same.next().is_none())
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

impl Item<'_> {
    fn is_change(&self) -> bool {
        let old = self.unit.translation.as_ref();
        old.is_none_or(|(old, _)| old.trim() != self.entry.translation.trim().replace("\r\n", "\n"))
    }
}
