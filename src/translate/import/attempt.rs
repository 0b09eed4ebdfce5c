//! Trying translations out: files changed in memory, read again, and compared with what was wanted.

use std::collections::{BTreeMap, BTreeSet};

use super::super::unit::Document;
use super::super::{Unit, units};
use super::passage::{self, Wanted};
use super::scalar::Record;
use super::{Import, Item, Reason, apply};
use crate::diag::{Severity, Sink};
use crate::i18n::Locale;
use crate::load::{self, Sources, yaml};
use crate::model::Programme;
use crate::model::lock::{Digest, Lock, Pair};
use crate::model::passage::Counterpart;

/// What every attempt needs.
pub(super) struct Importer<'a> {
    /// The files before the import.
    pub(super) sources: &'a Sources,
    /// What they hold.
    pub(super) programme: &'a Programme,
    /// The texts before the import.
    pub(super) units: &'a [Unit],
    /// Errors before the import, by file.
    pub(super) n_errors: BTreeMap<String, usize>,
}

/// Changed files, and what they hold.
pub(super) struct Attempt {
    /// Their new bytes, by path.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The programme with the translations recorded.
    pub(super) programme: Programme,
    /// Paths of files that cannot be read or say something else than was wanted.
    pub(super) unfit: BTreeSet<String>,
}

impl Importer<'_> {
    /// Takes in what can be taken in; the rest is refused.
    pub(super) fn attempt_all<'i>(
        &self,
        items: Vec<Item<'i>>,
        import: &mut Import,
    ) -> (Vec<Item<'i>>, Attempt) {
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
    pub(super) fn with_files(&self, files: &BTreeMap<String, Vec<u8>>) -> Sources {
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

/// How many errors each file has, of those in `sink`.
pub(super) fn n_errors(sources: &Sources, sink: Sink) -> BTreeMap<String, usize> {
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
