//! From documents to stems and what they weigh in which documents.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::document::{Document, documents};
use super::facets::{Facets, facets};
use super::keywords::Keywords;
use super::reading::{Reader, StemId, StemmedDocument, StemmedSynonym, Vocabulary};
use super::tokenize::fold;
use super::words;
use crate::diag::Spanned;
use crate::i18n::Locale;
use crate::plan::Site;
use crate::plan::speaker::Speaker;

/// Steps of weights in which a weight doubles.
const STEPS: f32 = 1.0;
/// The greatest weight, of a printed number, above those that are computed.
const NUMBER: u8 = 8;
/// The greatest computed weight.
const GREATEST: f32 = 7.0;
/// A word in more than this share of all documents is not told of a document that hardly says it.
const COMMON: f32 = 0.006;
/// What a document that says a word in passing weighs at most.
const IN_PASSING: u8 = 3;

/// Documents, ascending, with what a stem weighs in each.
pub(super) type Weights = Vec<(usize, u8)>;

/// The index of one language.
pub struct Index {
    pub(super) locale: Locale,
    pub(super) kinds: Vec<&'static str>,
    pub(super) endings: String,
    /// Stems, folded, that tell next to nothing beside others: "city" and its names.
    pub(super) weak: BTreeSet<String>,
    pub(super) synonyms: Vec<StemmedSynonym>,
    pub(super) facets: Vec<Facets>,
    /// Weights by stem and document.
    pub(super) stems: BTreeMap<String, Weights>,
    /// About how many telling words the first title of each document has.
    pub(super) lengths: Vec<u8>,
    /// How many documents each stem was left out of.
    pub(super) left_out: BTreeMap<String, usize>,
    /// What synonyms mean in words that no page says.
    pub(super) unknown: Vec<Spanned<String>>,
    vocabulary: Vocabulary,
}

impl Index {
    /// Indexes every page of the site in the language of `speaker`.
    #[must_use]
    pub fn new(site: &Site<'_>, speaker: &Speaker) -> Self {
        Self::of(site, speaker, &documents(site, speaker))
    }

    /// Indexes what the pages of the site say in the language of `speaker`.
    pub(super) fn of(site: &Site<'_>, speaker: &Speaker, documents: &[Document<'_>]) -> Self {
        let mut reader = Reader::new(speaker.locale);
        let keywords = Keywords::new(site, speaker.locale);
        reader.learn(documents);
        let documents = documents.iter().zip(site.pages.iter());
        let documents: Vec<StemmedDocument> = documents
            .map(|(document, page)| reader.read(document, keywords.of(page)))
            .collect();
        let mut n_holding: HashMap<StemId, u32, RandomState> = HashMap::default();
        for document in &documents {
            for stem in document.stems() {
                *n_holding.entry(stem).or_default() += 1;
            }
        }
        // How much a word tells of a document: 1 for a rare one, a fifth for one that most documents hold.
        // The name of the city in the name of a body tells nothing at all.
        let names: BTreeSet<String> = reader
            .city_names(site, speaker.locale)
            .into_iter()
            .flatten()
            .collect();
        let name_ids: BTreeSet<StemId> = names.iter().map(|name| reader.number(name)).collect();
        let tells = |stem: StemId| {
            if name_ids.contains(&stem) {
                return 0.0;
            }
            #[expect(clippy::cast_precision_loss, reason = "a share of a count of pages")]
            let share = documents.len() as f32 / n_holding.get(&stem).copied().unwrap_or(1) as f32;
            (share.ln() / 4.0).clamp(0.2, 1.0)
        };
        let mut index = Self {
            locale: speaker.locale,
            kinds: site.pages.iter().map(|page| page.kind).collect(),
            endings: String::new(),
            weak: words::of(speaker.locale)
                .weak
                .split_whitespace()
                .map(str::to_owned)
                .chain(names.iter().cloned())
                .map(|stem| fold(&stem))
                .collect(),
            synonyms: Vec::new(),
            facets: facets(site),
            stems: BTreeMap::new(),
            lengths: Vec::new(),
            left_out: BTreeMap::new(),
            unknown: Vec::new(),
            vocabulary: Vocabulary::default(),
        };
        let mut stems: HashMap<StemId, Weights, RandomState> = HashMap::default();
        for (number, document) in documents.iter().enumerate() {
            index.lengths.push(document.length(&tells));
            let mut weights = document.weights(&tells);
            if let Some(printed) = document.number {
                weights.remove(&printed);
                stems.entry(printed).or_default().push((number, NUMBER));
            }
            for (stem, weight) in weights {
                stems.entry(stem).or_default().push((number, step(weight)));
            }
        }
        let stems = stems.into_iter();
        index.stems = stems
            .map(|(stem, weights)| (reader.stem(stem).to_owned(), weights))
            .collect();
        index.forget_common_words();
        index.synonyms = reader.synonyms(site, speaker.locale);
        index.unknown = reader.unknown(site, speaker.locale, &index.stems);
        index.endings = reader.endings.endings();
        index.vocabulary = reader.into_vocabulary();
        index
    }

    /// Every word of the documents with its stem, for the test that holds script and builder together.
    #[must_use]
    pub fn vocabulary(&self) -> BTreeMap<&str, &str> {
        self.vocabulary.listed().collect()
    }

    /// Leaves out what tells nothing: words that many documents say, of documents that say them in passing.
    fn forget_common_words(&mut self) {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a count"
        )]
        let limit = ((self.kinds.len() as f32) * COMMON) as usize;
        for (stem, documents) in &mut self.stems {
            let n = documents.len();
            if n > limit {
                documents.retain(|(_, weight)| *weight >= IN_PASSING);
                self.left_out.insert(stem.clone(), n - documents.len());
            }
        }
        self.stems.retain(|_, documents| !documents.is_empty());
    }
}

/// A weight as the nearest step.
fn step(weight: f32) -> u8 {
    let step = (weight.max(0.25).log2() * STEPS + 2.0)
        .round()
        .clamp(0.0, GREATEST);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 7"
    )]
    {
        step as u8
    }
}
