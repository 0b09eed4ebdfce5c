//! Translations from a PO file into the files of the content.
//!
//! In: the sources, the programme, a PO file. Out: the bytes of the files that change, and what was refused and why.
//!
//! 1. Messages are matched with the texts of today; one whose original has changed since is refused.
//! 2. [`scalar`] and [`passage`] change a file at the place of one text and nowhere else.
//! 3. The changed files are read as any others are. What a file then says differently from what was wanted (a table
//!    cell with a line break, a text that is no longer one passage) is refused, and the rest is tried again.
//! 4. The record of what translations were made from gets those that came in.

mod passage;
mod scalar;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::po::{Entry, PoFile};
use super::unit::Document;
use super::{Acceptance, Unit, accept, units};
use crate::diag::{Severity, Sink};
use crate::i18n::Locale;
use crate::load::{self, Sources, yaml};
use crate::model::Programme;
use crate::model::lock::{Digest, Lock, Pair, TranslationState};
use crate::model::passage::Counterpart;
use passage::Wanted;
use scalar::Record;

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

/// How many errors each file has, of those in `sink`.
fn n_errors(sources: &Sources, sink: Sink) -> BTreeMap<String, usize> {
    let source_map = sources.source_map();
    let mut counts = BTreeMap::new();
    for diagnostic in sink
        .into_sorted()
        .iter()
        .filter(|d| d.severity() == Severity::Error)
    {
        *counts
            .entry(source_map.file(diagnostic.primary.file).path.clone())
            .or_default() += 1;
    }
    counts
}

impl Item<'_> {
    fn is_change(&self) -> bool {
        let old = self.unit.translation.as_ref();
        old.is_none_or(|(old, _)| old.trim() != self.entry.translation.trim().replace("\r\n", "\n"))
    }
}

/// What every attempt needs.
struct Importer<'a> {
    sources: &'a Sources,
    programme: &'a Programme,
    /// The texts before the import.
    units: &'a [Unit],
    /// Errors before the import, by file.
    n_errors: BTreeMap<String, usize>,
}

/// Changed files, and what they hold.
struct Attempt {
    files: BTreeMap<String, Vec<u8>>,
    /// The programme with the translations recorded.
    programme: Programme,
    /// Paths of files that cannot be read or say something else than was wanted.
    unfit: BTreeSet<String>,
}

impl Importer<'_> {
    /// Takes in what can be taken in; the rest is refused.
    fn attempt_all<'i>(&self, items: Vec<Item<'i>>, import: &mut Import) -> (Vec<Item<'i>>, Attempt) {
        let attempt = self.attempt(&items);
        if attempt.unfit.is_empty() {
            return (items, attempt);
        }
        // One that is unfit takes those of its file with it; each of them is tried without the others.
        let is_fit = |item: &Item<'_>| {
            !attempt.unfit.contains(&item.unit.path)
                || !item.is_change()
                || self.attempt(&[*item]).unfit.is_empty()
        };
        let (fit, unfit): (Vec<_>, Vec<_>) = items.into_iter().partition(is_fit);
        let attempt = self.attempt(&fit);
        // What is right alone and wrong together is left out together.
        let is_bad = |item: &Item<'_>| item.is_change() && attempt.unfit.contains(&item.unit.path);
        let (bad, good): (Vec<_>, Vec<_>) = fit.into_iter().partition(is_bad);
        let refused = unfit
            .iter()
            .chain(&bad)
            .map(|item| (item.entry.line, item.entry.context.as_str(), Reason::Unfit));
        import.refuse(refused);
        let attempt = if bad.is_empty() {
            attempt
        } else {
            self.attempt(&good)
        };
        (good, attempt)
    }

    fn attempt(&self, items: &[Item<'_>]) -> Attempt {
        let mut by_path: BTreeMap<&str, Vec<&Item<'_>>> = BTreeMap::new();
        for item in items.iter().filter(|item| item.is_change()) {
            by_path.entry(&item.unit.path).or_default().push(item);
        }
        let mut files = BTreeMap::new();
        let mut unfit = BTreeSet::new();
        for (path, items) in &by_path {
            match self.edited(path, items) {
                Some(text) => drop(files.insert((*path).to_owned(), text.into_bytes())),
                None => drop(unfit.insert((*path).to_owned())),
            }
        }
        if files.is_empty() {
            let mut programme = self.programme.clone();
            programme.lock = self.lock(items);
            return Attempt {
                files,
                programme,
                unfit,
            };
        }
        let sources = self.with_files(&files);
        let mut sink = Sink::default();
        let mut programme = load::load(&sources, &mut sink);
        programme.lock = self.lock(items);
        for (path, n) in n_errors(&sources, sink) {
            if files.contains_key(&path) && n > self.n_errors.get(&path).copied().unwrap_or(0) {
                unfit.insert(path);
            }
        }
        if let Some(item) = items.first() {
            unfit.extend(self.misread(items, &sources, &programme, item.unit.locale, &files));
        }
        Attempt {
            files,
            programme,
            unfit,
        }
    }

    /// Files that say something else than was wanted.
    fn misread(
        &self,
        items: &[Item<'_>],
        sources: &Sources,
        programme: &Programme,
        locale: Locale,
        files: &BTreeMap<String, Vec<u8>>,
    ) -> BTreeSet<String> {
        let new: BTreeMap<String, Option<String>> = units(sources, programme, locale)
            .into_iter()
            .map(|unit| (unit.context, unit.translation.map(|(words, _)| words)))
            .collect();
        let wanted: BTreeMap<&str, &str> = items
            .iter()
            .map(|item| (item.unit.context.as_str(), item.entry.translation.as_str()))
            .collect();
        let is_misread = |unit: &&Unit| {
            let old = unit.translation.as_ref().map(|(words, _)| words.as_str());
            let expected = wanted.get(unit.context.as_str()).copied().or(old);
            let found = new.get(&unit.context).and_then(Option::as_deref);
            expected.map(spoken) != found.map(spoken)
        };
        let in_changed = self.units.iter().filter(|unit| files.contains_key(&unit.path));
        in_changed
            .filter(is_misread)
            .map(|unit| unit.path.clone())
            .collect()
    }

    /// The text of the file at `path` with all of `items` in it.
    fn edited(&self, path: &str, items: &[&Item<'_>]) -> Option<String> {
        let text = self.sources.get(path).map(std::str::from_utf8).transpose().ok()?;
        let languages = &self.programme.config.languages;
        let locale = items.first()?.unit.locale;
        if path.ends_with(".yaml") {
            let text = text?;
            let node = yaml::parse(text, 0, self.sources.id(path)?, &mut Sink::default())?;
            let mut before: Vec<&str> = Vec::new();
            let codes: Vec<String> = languages.iter().map(|locale| locale.to_string()).collect();
            before.extend(
                codes
                    .iter()
                    .map(String::as_str)
                    .take_while(|code| *code != locale.as_str()),
            );
            before.reverse();
            let edit = |item: &&Item<'_>| {
                let record = Record::around(text, &node, item.unit.original_span.start)?;
                record.set(locale.as_str(), &before, item.entry.translation.trim())
            };
            return Some(apply(text, items.iter().map(edit).collect::<Option<Vec<_>>>()?));
        }
        let folder = path.rsplit_once('/')?.0;
        let original = Document::read(self.sources, &format!("{folder}/{}.md", languages.original()))?;
        let wanted: Vec<Wanted<'_>> = items
            .iter()
            .filter_map(|item| {
                let (_, place) = item.unit.context.split_once('#')?;
                Some(Wanted {
                    place,
                    words: item.entry.translation.trim(),
                })
            })
            .collect();
        let Some(text) = text else {
            return Some(passage::create(&original, &wanted));
        };
        let translation = Document::read(self.sources, path)?;
        let counterparts: Vec<Counterpart> =
            original.counterparts(&translation, self.programme.lock.pairs(path, locale));
        // Several that are missing at one place come in the order of the original.
        let mut wanted = wanted;
        wanted.sort_by_key(|wanted| wanted.place.parse::<usize>().ok());
        let edit = |wanted: &Wanted<'_>| passage::edit(text, &original, &translation, &counterparts, wanted);
        Some(apply(text, wanted.iter().map(edit).collect::<Option<Vec<_>>>()?))
    }

    /// The sources with other bytes in `files`.
    fn with_files(&self, files: &BTreeMap<String, Vec<u8>>) -> Sources {
        let all = self
            .sources
            .paths()
            .filter_map(|path| Some((path.to_owned(), self.sources.get(path)?.to_vec())));
        let mut all: BTreeMap<String, Vec<u8>> = all.collect();
        all.extend(files.iter().map(|(path, bytes)| (path.clone(), bytes.clone())));
        Sources::new(all)
    }

    /// The record of today with `items` in it, so that their passages are known again.
    fn lock(&self, items: &[Item<'_>]) -> Lock {
        let mut lock = self.programme.lock.clone();
        for Item { entry, unit } in items {
            let mut pairs = lock.pairs(&unit.path, unit.locale).to_vec();
            pairs.push(Pair {
                original: Digest::of(&unit.original),
                translation: Digest::of(&entry.translation),
                is_reviewed: false,
            });
            lock.insert(&unit.path, unit.locale, pairs);
        }
        lock
    }
}

/// What a text says, whatever stands at the beginning of its lines in a quotation.
fn spoken(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|word| *word != ">").collect()
}
