//! Which pages stand higher or lower than their words say, as the city lists it.
//!
//! In: the rows with `above` and `below` of `content/search/`. Out: steps for stems in pages that say them, and for
//! pages whatever is typed. Two pages may say a word alike while most people who type it want one of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::index::Weights;
use super::reading::Reader;
use crate::i18n::Locale;
use crate::plan::Site;

/// No page is tilted by more steps than this.
const MOST: i32 = 3;

/// Steps up or down, by document.
type Steps = BTreeMap<usize, i32>;

/// See the module.
#[derive(Default)]
pub(super) struct Tilts {
    words: BTreeMap<String, Steps>,
    pages: Steps,
}

impl Tilts {
    /// The tilts of one language, of stems that `stems` says of a page.
    pub(super) fn new(
        site: &Site<'_>,
        locale: Locale,
        reader: &mut Reader,
        stems: &BTreeMap<String, Weights>,
    ) -> Self {
        let mut tilts = Self::default();
        let rows = site.programme.synonyms.iter();
        let rows = rows.filter(|row| row.locale == locale && !(row.above.is_empty() && row.below.is_empty()));
        let paths: HashMap<&str, usize> = site
            .pages
            .iter()
            .enumerate()
            .map(|(number, page)| (page.path.trim_end_matches('/'), number))
            .collect();
        for row in rows {
            let phrases = row.words.iter().chain(&row.rare);
            let words: BTreeSet<String> = phrases
                .flat_map(|phrase| said(&phrase.value, reader, stems))
                .collect();
            for (pages, step) in [(&row.above, 1), (&row.below, -1)] {
                let documents = pages
                    .iter()
                    .filter_map(|page| paths.get(page.value.trim_end_matches('/')));
                for document in documents {
                    if row.words.is_empty() && row.rare.is_empty() {
                        *tilts.pages.entry(*document).or_default() += step;
                    }
                    for word in &words {
                        let steps = tilts.words.entry(word.clone()).or_default();
                        *steps.entry(*document).or_default() += step;
                    }
                }
            }
        }
        tilts
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.pages.is_empty()
    }

    /// The steps of a page for a stem, from 0 for the lowest.
    pub(super) fn of_word(&self, stem: &str, document: usize) -> Option<u32> {
        self.words.get(stem).and_then(|steps| written(steps, document))
    }

    /// The steps of a page whatever is typed, likewise.
    pub(super) fn of_page(&self, document: usize) -> Option<u32> {
        written(&self.pages, document)
    }
}

fn written(steps: &Steps, document: usize) -> Option<u32> {
    let step = steps.get(&document).filter(|step| **step != 0)?;
    u32::try_from(step.clamp(&-MOST, &MOST) + MOST).ok()
}

/// The stems of a phrase that pages say: an everyday word may be one apart from the word that it looks like a form of.
fn said(phrase: &str, reader: &mut Reader, stems: &BTreeMap<String, Weights>) -> Vec<String> {
    let apart = reader.telling(phrase);
    let mut words: Vec<String> = apart.into_iter().map(|id| reader.stem(id).to_owned()).collect();
    if !words.iter().all(|word| stems.contains_key(word)) {
        words = reader.stems(phrase);
    }
    words
}
