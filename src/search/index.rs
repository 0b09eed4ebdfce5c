//! From documents to stems and the documents that hold them, as compact text.
//!
//! Lines of the text, each read by `load` of `search.js`:
//!
//! 1. `onuguu-search 1`, the language, the number of documents;
//! 2. the documents' kinds: runs of `kind:count`;
//! 3. words to pass over;
//! 4. endings ([`Stems::endings`]);
//! 5. synonyms as people type them, and
//! 6. what each means, as stems;
//! 7. facets of measures, in the order of their documents: direction, badge, deadline, bodies, places;
//! 8. stems that common documents were left out of, and how many;
//! 9. how long each document's title is, a digit each;
//! 10. the letters of the stems; the first is written `!` in the next line, the second `"`, and so on;
//! 11. the stems, sorted; each begins with a capital letter that says how many letters it shares with the one before;
//! 12. how many documents hold each stem;
//! 13. the documents of each stem, as steps from one to the next;
//! 14. the weight of each stem in each of its documents, one character each.
//!
//! What long texts say beyond their headings, and synonyms whose words stand in no page, are in a second text: a first
//! line, then lines 5, 6 (positions go on after those of the first text) and 10 to 14.

use std::collections::{BTreeMap, BTreeSet};

use super::document::document;
use super::facets::facets;
use super::keywords::Keywords;
use super::reading::{Reader, StemmedDocument, StemmedSynonym};
use super::stem::Stems;
use super::tokenize::fold;
use super::{format, words};
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

/// What a word in a heading weighs at least.
const HEADING: u8 = 5;

/// The index of one language.
pub struct Index {
    locale: Locale,
    kinds: Vec<&'static str>,
    endings: String,
    synonyms: Vec<StemmedSynonym>,
    facets: String,
    /// Weights by stem and document.
    stems: BTreeMap<String, BTreeMap<usize, u8>>,
    /// How long the first title of each document is, a digit each.
    lengths: String,
    /// How many documents each stem was left out of.
    left_out: BTreeMap<String, usize>,
    /// Every word of the documents with its stem, for the test that holds script and builder together.
    pub vocabulary: BTreeMap<String, String>,
}

impl Index {
    /// Indexes every page of the site in the language of `speaker`.
    #[must_use]
    pub fn new(site: &Site<'_>, speaker: &Speaker) -> Self {
        let mut reader = Reader {
            stems: Stems::new(speaker.locale),
            stop: words::of(speaker.locale).stop.split_whitespace().collect(),
            vocabulary: BTreeMap::new(),
        };
        let keywords = Keywords::new(site, speaker.locale);
        let documents: Vec<StemmedDocument> = site
            .pages
            .iter()
            .map(|page| reader.read(&document(site, page, speaker), keywords.of(page)))
            .collect();
        let mut n_holding: BTreeMap<&str, u16> = BTreeMap::new();
        for document in &documents {
            for stem in document.stems() {
                *n_holding.entry(stem).or_default() += 1;
            }
        }
        let n_documents = f32::from(u16::try_from(documents.len()).unwrap_or(u16::MAX));
        // How much a word tells of a document: 1 for a rare one, a fifth for one that most documents hold.
        // The name of the city in the name of a body tells nothing at all.
        let names: BTreeSet<String> = reader
            .city_names(site, speaker.locale)
            .into_iter()
            .flatten()
            .collect();
        let tells = |stem: &str| {
            if names.contains(stem) {
                return 0.0;
            }
            let share = n_documents / f32::from(n_holding.get(stem).copied().unwrap_or(1));
            (share.ln() / 4.0).clamp(0.2, 1.0)
        };
        let mut index = Self {
            locale: speaker.locale,
            kinds: site.pages.iter().map(|page| page.kind).collect(),
            endings: String::new(),
            synonyms: Vec::new(),
            facets: facets(site),
            stems: BTreeMap::new(),
            lengths: String::new(),
            left_out: BTreeMap::new(),
            vocabulary: BTreeMap::new(),
        };
        for (number, document) in documents.iter().enumerate() {
            index.lengths.push(document.length(&tells));
            for (stem, weight) in document.weights(&tells) {
                index
                    .stems
                    .entry(stem.to_owned())
                    .or_default()
                    .insert(number, step(weight));
            }
            if let Some(printed) = &document.number {
                index
                    .stems
                    .entry(printed.clone())
                    .or_default()
                    .insert(number, NUMBER);
            }
        }
        index.forget_common_words();
        index.synonyms = reader.synonyms(site, speaker.locale);
        index.endings = reader.stems.endings();
        index.vocabulary = reader.vocabulary;
        index
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
                documents.retain(|_, weight| *weight >= IN_PASSING);
                self.left_out.insert(stem.clone(), n - documents.len());
            }
        }
        self.stems.retain(|_, documents| !documents.is_empty());
    }

    /// The index as text, and what is read only when a word is not found without it: what long texts say beyond
    /// their headings, and synonyms whose words stand in no page.
    #[must_use]
    pub fn to_texts(&self) -> (String, String) {
        let is_long = |document: &usize| matches!(self.kinds[*document], "section" | "swot");
        let of = |wants_long: bool| -> Postings {
            let postings = self.stems.iter().map(|(stem, documents)| {
                let documents = documents.iter().map(|(document, weight)| (*document, *weight));
                let wanted = documents
                    .filter(|(document, weight)| (is_long(document) && *weight < HEADING) == wants_long);
                (stem.as_str(), wanted.collect::<BTreeMap<_, _>>())
            });
            postings.filter(|(_, documents)| !documents.is_empty()).collect()
        };
        let (common, rare) = (of(false), of(true));
        let stems: Vec<&str> = common.iter().chain(&rare).map(|(stem, _)| *stem).collect();
        let (known, all) = (&stems[..common.len()], &stems[..]);
        let is_known = |phrase: &[String]| {
            phrase
                .iter()
                .all(|stem| known.binary_search(&stem.as_str()).is_ok())
        };
        let (synonyms, means) = self.synonyms_as_text(known, &Alphabet::new(known), is_known);
        let (rare_synonyms, rare_means) =
            self.synonyms_as_text(all, &Alphabet::new(&stems[common.len()..]), |phrase| {
                !is_known(phrase)
            });
        let mut runs: Vec<(&str, usize)> = Vec::new();
        for kind in &self.kinds {
            match runs.last_mut() {
                Some((last, count)) if last == kind => *count += 1,
                _ => runs.push((kind, 1)),
            }
        }
        let runs: Vec<String> = runs
            .iter()
            .map(|(kind, count)| format!("{kind}:{count}"))
            .collect();
        let head = [
            format!("onuguu-search 1 {} {}", self.locale, self.kinds.len()),
            runs.join(" "),
            words::of(self.locale)
                .stop
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            self.endings.clone(),
            synonyms,
            means,
            self.facets.clone(),
            self.left_out_as_text(&common),
            self.lengths.clone(),
        ];
        (
            format!("{}\n{}", head.join("\n"), postings(&common)),
            format!(
                "onuguu-search-more 1 {}\n{rare_synonyms}\n{rare_means}\n{}",
                self.locale,
                postings(&rare)
            ),
        )
    }

    /// What the programme's synonyms mean in words that no page says.
    #[must_use]
    pub fn unknown_meanings(&self) -> Vec<String> {
        let means = self.synonyms.iter().flat_map(|synonym| &synonym.means);
        let unknown = means.filter(|phrase| phrase.iter().any(|stem| !self.stems.contains_key(stem)));
        unknown.map(|phrase| phrase.join(" ")).collect()
    }

    /// Steps from one stem that was left out to the next, each followed by how often, in eighths.
    fn left_out_as_text(&self, stems: &Postings<'_>) -> String {
        let mut text = String::new();
        let mut next = 0;
        for (position, (stem, _)) in stems.iter().enumerate() {
            if let Some(n) = self.left_out.get(*stem).filter(|n| **n > 4) {
                format::push(&mut text, position - next);
                format::push(&mut text, n / 8);
                next = position + 1;
            }
        }
        text
    }

    /// Synonyms of which `is_wanted`: what people type (`A` between synonyms, `B` between phrases, a space between
    /// words), and what each means (a tab between synonyms, a space between phrases, a position among `stems` for
    /// each word).
    fn synonyms_as_text(
        &self,
        stems: &[&str],
        alphabet: &Alphabet,
        is_wanted: impl Fn(&[String]) -> bool,
    ) -> (String, String) {
        let position = |stem: &String| stems.iter().position(|known| known == stem);
        let (mut typed, mut means) = (Vec::new(), Vec::new());
        for synonym in &self.synonyms {
            let meant: Vec<String> = synonym
                .means
                .iter()
                .filter_map(|phrase| {
                    let mut text = String::new();
                    for stem in phrase {
                        format::push(&mut text, position(stem)?);
                    }
                    Some(text)
                })
                .collect();
            let words = synonym.words.iter().filter(|phrase| is_wanted(phrase));
            let phrases: Vec<String> = words
                .map(|phrase| {
                    let words: Vec<String> = phrase.iter().map(|word| alphabet.word(word)).collect();
                    words.join(" ")
                })
                .collect();
            if meant.is_empty() || phrases.is_empty() {
                continue;
            }
            typed.push(phrases.join("B"));
            means.push(meant.join(" "));
        }
        (typed.join("A"), means.join("\t"))
    }
}

/// Stems, sorted, with what each weighs in which documents.
type Postings<'a> = Vec<(&'a str, BTreeMap<usize, u8>)>;

/// Stems with their documents: letters, stems, counts, steps and weights, a line each.
fn postings(stems: &Postings<'_>) -> String {
    let names: Vec<&str> = stems.iter().map(|(stem, _)| *stem).collect();
    let alphabet = Alphabet::new(&names);
    let (mut names, mut counts, mut steps, mut weights) =
        (String::new(), String::new(), String::new(), String::new());
    let mut before = "";
    for (stem, documents) in stems {
        let shared = before
            .chars()
            .zip(stem.chars())
            .take(25)
            .take_while(|(a, b)| a == b)
            .count();
        names.push(char::from(b'A' + u8::try_from(shared).unwrap_or(0)));
        names.extend(stem.chars().skip(shared).map(|c| alphabet.write(c)));
        before = stem;
        format::push(&mut counts, documents.len() - 1);
        let mut next = 0;
        for (document, weight) in documents {
            format::push(&mut steps, document - next);
            next = document + 1;
            weights.push(char::from(b'a' + weight));
        }
    }
    let letters: String = alphabet.letters.iter().collect();
    [letters, names, counts, steps, weights].join("\n")
}

/// Letters as single bytes: half of what Cyrillic letters take. Capital letters are left free.
struct Alphabet {
    letters: Vec<char>,
}

impl Alphabet {
    fn new(stems: &[&str]) -> Self {
        let known = ('а'..='я')
            .chain('a'..='z')
            .chain("өүң.-".chars())
            .chain('0'..='9');
        let letters: BTreeSet<char> = stems.iter().flat_map(|stem| stem.chars()).chain(known).collect();
        Self {
            letters: letters.into_iter().collect(),
        }
    }

    fn word(&self, word: &str) -> String {
        fold(word).chars().map(|letter| self.write(letter)).collect()
    }

    /// The character that stands for a letter: from `!` on, without capital letters; beyond ASCII where those do not
    /// suffice.
    fn write(&self, letter: char) -> char {
        let position = self.letters.binary_search(&letter).unwrap_or(0);
        let position = u32::try_from(position).unwrap_or(0) + u32::from(b'!');
        let skipped = if position >= u32::from(b'A') { 26 } else { 0 };
        char::from_u32(position + skipped).unwrap_or('?')
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
