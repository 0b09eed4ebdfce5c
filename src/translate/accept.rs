//! Recording that translations go with the present wording of the original.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::Unit;
use crate::i18n::Locale;
use crate::model::Programme;
use crate::model::lock::{Digest, Pair, TranslationState};

/// What is recorded.
#[derive(Clone, Debug, Default)]
pub struct Acceptance {
    /// Only translations into this language.
    pub locale: Option<Locale>,
    /// Only translations in these files, or below these folders; in all files where there are none.
    pub paths: Vec<String>,
    /// Only translations of these texts, by their context; of all texts where this is `None`.
    pub contexts: Option<BTreeSet<String>>,
    /// A person has reviewed them.
    pub reviewed: bool,
}

impl Acceptance {
    /// Whether the translation of `unit` is meant.
    #[must_use]
    pub fn covers(&self, unit: &Unit) -> bool {
        let is_path = self.paths.is_empty() || self.paths.iter().any(|path| is_at_or_below(&unit.path, path));
        let is_context = self
            .contexts
            .as_ref()
            .is_none_or(|contexts| contexts.contains(&unit.context));
        is_path && is_context && self.locale.is_none_or(|locale| locale == unit.locale)
    }
}

/// Whole names count: `measures/2.1` is not the beginning of `measures/2.10.yaml`.
fn is_at_or_below(path: &str, place: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || place.ends_with('/'))
}

/// The text of `translations.lock` after the translations that `acceptance` covers are recorded, and how many of
/// them had another state before. `units` are the texts of all languages.
#[must_use]
pub fn accept(units: &[Unit], programme: &Programme, acceptance: &Acceptance) -> (String, usize) {
    let mut n_changed = 0;
    let mut files: BTreeMap<&str, BTreeMap<Locale, Vec<Pair>>> = BTreeMap::new();
    for unit in units {
        let Some((translation, _)) = &unit.translation else {
            continue;
        };
        let present = Pair {
            original: Digest::of(&unit.original),
            translation: Digest::of(translation),
            is_reviewed: acceptance.reviewed || unit.state == Some(TranslationState::Reviewed),
        };
        let pairs = files
            .entry(&unit.path)
            .or_default()
            .entry(unit.locale)
            .or_default();
        if acceptance.covers(unit) {
            let is_new = !matches!(
                unit.state,
                Some(TranslationState::Current | TranslationState::Reviewed)
            );
            n_changed +=
                usize::from(is_new || (acceptance.reviewed && unit.state == Some(TranslationState::Current)));
            record(pairs, present);
        } else {
            // What is not covered keeps what was recorded of it: of the present original, where that is known.
            let known = programme.lock.pairs(&unit.path, unit.locale).iter();
            let known: Vec<&Pair> = known
                .filter(|pair| pair.translation == present.translation)
                .collect();
            let current = known
                .iter()
                .copied()
                .find(|pair| pair.original == present.original);
            current
                .map_or(known, |pair| vec![pair])
                .into_iter()
                .for_each(|pair| record(pairs, pair.clone()));
        }
    }
    (write(files), n_changed)
}

/// Adds a pair once, however many texts of a file share it.
fn record(pairs: &mut Vec<Pair>, pair: Pair) {
    let is_same =
        |known: &&mut Pair| known.original == pair.original && known.translation == pair.translation;
    match pairs.iter_mut().find(is_same) {
        Some(known) => known.is_reviewed |= pair.is_reviewed,
        None => pairs.push(pair),
    }
}

fn write(files: BTreeMap<&str, BTreeMap<Locale, Vec<Pair>>>) -> String {
    let mut text = String::from(
        "# What each translation was made from: digests of the original and of the translation, and `reviewed` where a\n\
         # person has reviewed it. Written by `onuguu translations accept`.\n",
    );
    for (path, languages) in files {
        let _ = writeln!(text, "{path}:");
        for (locale, pairs) in languages {
            let _ = writeln!(text, "  {locale}:");
            for pair in pairs {
                let reviewed = if pair.is_reviewed { " reviewed" } else { "" };
                let _ = writeln!(
                    text,
                    "    - {} {}{reviewed}",
                    pair.original.as_str(),
                    pair.translation.as_str()
                );
            }
        }
    }
    text
}
