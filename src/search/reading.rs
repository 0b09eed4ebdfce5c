//! Documents and synonyms in stems, and what each stem weighs in a document.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use foldhash::fast::RandomState;

use super::document::Document;
use super::keywords::PageWords;
use super::stem::Stems;
use super::tokenize::{Token, tokens};
use super::words;
use crate::diag::Spanned;
use crate::i18n::Locale;
use crate::plan::Site;

/// What a title of one word weighs.
const TITLE: f32 = 12.0;

/// What an everyday word weighs that leads to a page.
const KEYWORD: f32 = 7.0;
/// The same, of words that few people type.
const RARE_KEYWORD: f32 = 5.5;

/// A stem by its number among those that a [`Reader`] has met.
pub(super) type StemId = u32;

/// The stems of one document.
pub(super) struct StemmedDocument {
    pub(super) number: Option<StemId>,
    pub(super) titles: Vec<(f32, Vec<StemId>)>,
    pub(super) texts: Vec<(f32, Vec<StemId>)>,
}

impl StemmedDocument {
    /// Each stem once.
    pub(super) fn stems(&self) -> Vec<StemId> {
        let all = self.titles.iter().chain(&self.texts);
        let mut stems: Vec<StemId> = all.flat_map(|(_, stems)| stems).copied().collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    /// About how many telling words the first title has: 1 to 9.
    pub(super) fn length(&self, tells: &dyn Fn(StemId) -> f32) -> u8 {
        let first = self.titles.first().map_or(&[][..], |(_, stems)| stems);
        let length: f32 = first
            .iter()
            .map(|stem| {
                if tells(*stem) > 0.0 {
                    tells(*stem).max(0.6)
                } else {
                    0.0
                }
            })
            .sum();
        (1..9).find(|n| length <= f32::from(*n) + 0.5).unwrap_or(9)
    }

    /// What each stem weighs in the document.
    pub(super) fn weights(&self, tells: &dyn Fn(StemId) -> f32) -> BTreeMap<StemId, f32> {
        let mut weights: BTreeMap<StemId, f32> = BTreeMap::new();
        for (weight, stems) in &self.texts {
            for stem in stems {
                let sum = weights.entry(*stem).or_default();
                // A word said again weighs less each time.
                *sum += weight / (1.0 + *sum / (2.0 * weight));
            }
        }
        // Of several titles the one that says a word best counts: the fewer other words beside it, the better.
        let mut titles: BTreeMap<StemId, f32> = BTreeMap::new();
        for (weight, stems) in &self.titles {
            let length: f32 = stems.iter().map(|stem| tells(*stem)).sum();
            let share = TITLE * weight / (0.4 + 0.6 * length.max(1.0)).sqrt();
            for stem in stems {
                // What many are called by says little of one: "School No. 2" is no answer to "school".
                let share = if *weight > 1.0 {
                    share * (0.4 + 0.6 * tells(*stem))
                } else {
                    share
                };
                let best = titles.entry(*stem).or_default();
                *best = best.max(share);
            }
        }
        for (stem, weight) in titles {
            *weights.entry(stem).or_default() += weight;
        }
        weights
    }
}

/// A synonym in stems.
pub(super) struct StemmedSynonym {
    pub(super) words: Vec<Vec<String>>,
    /// Words that few people type.
    pub(super) rare: Vec<Vec<String>>,
    pub(super) means: Vec<Vec<String>>,
}

/// What is known of a word.
#[derive(Clone, Copy, Default)]
struct Word {
    stem: StemId,
    /// What the vocabulary says of it: a name may have another stem than the word.
    listed: Option<StemId>,
    /// Whether texts say it, in a language where names are no forms of other words.
    is_said: bool,
}

/// Reads texts into stems.
pub(super) struct Reader {
    pub(super) endings: Stems,
    stop: HashSet<&'static str, RandomState>,
    /// Every stem that was met, by its number.
    stems: Vec<String>,
    numbers: HashMap<String, StemId, RandomState>,
    /// What is known of each word of a text: texts say the same few thousand words again and again.
    words: HashMap<String, Word, RandomState>,
    has_names_apart: bool,
    /// The stems of words that texts say.
    said_stems: HashSet<StemId, RandomState>,
}

/// The words of the documents with their stems.
#[derive(Default)]
pub(super) struct Vocabulary {
    stems: Vec<String>,
    words: HashMap<String, Word, RandomState>,
}

impl Vocabulary {
    /// Every word with its stem.
    pub(super) fn listed(&self) -> impl Iterator<Item = (&str, &str)> {
        let stem = |id: StemId| self.stems.get(id as usize).map_or("", String::as_str);
        let words = self.words.iter();
        words.filter_map(move |(text, word)| Some((text.as_str(), stem(word.listed?))))
    }
}

impl Reader {
    pub(super) fn new(locale: Locale) -> Self {
        let words = words::of(locale);
        Self {
            endings: Stems::new(locale),
            stop: words.stop.split_whitespace().collect(),
            stems: Vec::new(),
            numbers: HashMap::default(),
            words: HashMap::default(),
            has_names_apart: words.has_names_apart,
            said_stems: HashSet::default(),
        }
    }

    /// All has been read: what is left is the vocabulary.
    pub(super) fn into_vocabulary(self) -> Vocabulary {
        Vocabulary {
            stems: self.stems,
            words: self.words,
        }
    }

    /// A stem by its number.
    pub(super) fn stem(&self, id: StemId) -> &str {
        let idx = usize::try_from(id).unwrap_or(usize::MAX);
        self.stems.get(idx).map_or("", String::as_str)
    }

    /// The number of a stem.
    pub(super) fn number(&mut self, stem: &str) -> StemId {
        if let Some(id) = self.numbers.get(stem) {
            return *id;
        }
        let id = StemId::try_from(self.stems.len()).unwrap_or(StemId::MAX);
        self.stems.push(stem.to_owned());
        self.numbers.insert(stem.to_owned(), id);
        id
    }

    /// Learns which words the texts of all pages say, so that a name or an everyday word is not taken for a form of
    /// one of them: "parking" is no park, the village Irrigator no irrigation.
    pub(super) fn learn(&mut self, documents: &[Document<'_>]) {
        if self.has_names_apart {
            for document in documents.iter().filter(|document| document.kind != "place") {
                self.learn_words(document);
            }
        }
    }

    fn learn_words(&mut self, document: &Document<'_>) {
        for (_, text) in document.titles.iter().chain(&document.texts) {
            tokens(text, |token| {
                if self.words.get(token.text).is_some_and(|word| word.is_said) {
                    return;
                }
                let stem = self.word(token.text);
                self.said_stems.insert(stem);
                if let Some(word) = self.words.get_mut(token.text) {
                    word.is_said = true;
                }
            });
        }
    }

    /// The stem of a word of a text.
    fn word(&mut self, word: &str) -> StemId {
        if let Some(word) = self.words.get(word) {
            return word.stem;
        }
        let stem = self.endings.stem(word);
        let stem = self.number(&stem);
        let known = Word {
            stem,
            ..Word::default()
        };
        self.words.insert(word.to_owned(), known);
        stem
    }

    /// The stem of a name or an everyday word.
    fn name(&mut self, word: &str) -> StemId {
        let stem = self.word(word);
        let is_said = |word: &str| self.words.get(word).is_some_and(|word| word.is_said);
        let is_plural =
            word.strip_suffix('s').is_some_and(is_said) || word.strip_suffix("es").is_some_and(is_said);
        let is_other = !is_said(word) && !is_plural && self.said_stems.contains(&stem);
        if is_other { self.number(word) } else { stem }
    }

    /// The stems of a document and of the everyday words that lead to it.
    pub(super) fn read(
        &mut self,
        document: &Document<'_>,
        keywords: Option<&PageWords<'_>>,
    ) -> StemmedDocument {
        let titles = document.titles.iter();
        let is_name = document.kind == "place";
        let titles = titles
            .map(|(weight, title)| (*weight, self.stems_of(title, false, is_name)))
            .collect();
        let texts = document.texts.iter();
        let mut texts: Vec<_> = texts
            .map(|(weight, text)| (*weight, self.stems_of(text, true, false)))
            .collect();
        if let Some(keywords) = keywords {
            for (weight, phrases) in [(KEYWORD, &keywords.common), (RARE_KEYWORD, &keywords.rare)] {
                // Said once or in several phrases, a word is as telling.
                let stems = phrases.iter().flat_map(|phrase| self.telling(phrase));
                let stems: BTreeSet<StemId> = stems.collect();
                texts.push((weight, stems.into_iter().collect()));
            }
        }
        let number = document.number.map(str::to_lowercase);
        StemmedDocument {
            number: number.map(|number| self.number(&number)),
            titles,
            texts,
        }
    }

    /// The stems of a text, written out.
    fn stems(&mut self, text: &str) -> Vec<String> {
        let stems = self.stems_of(text, false, false);
        stems.into_iter().map(|id| self.stem(id).to_owned()).collect()
    }

    fn stems_of(&mut self, text: &str, has_parts: bool, is_name: bool) -> Vec<StemId> {
        let mut stems = Vec::new();
        tokens(text, |token| {
            if has_parts || !token.is_part {
                stems.extend(self.stem_of(token, is_name));
            }
        });
        stems
    }

    /// The stem of a token; none of a function word.
    fn stem_of(&mut self, token: Token<'_>, is_name: bool) -> Option<StemId> {
        let known = self.words.get(token.text);
        // What is in the vocabulary is no function word, and a name may have another stem than the word.
        let is_listed = known.is_some_and(|word| word.listed.is_some());
        if let Some(word) = known.filter(|_| is_listed && !is_name) {
            return Some(word.stem);
        }
        if !is_listed && self.stop.contains(token.text) {
            return None;
        }
        if token.is_number {
            return Some(self.number(token.text));
        }
        let stem = if is_name {
            self.name(token.text)
        } else {
            self.word(token.text)
        };
        if let Some(word) = self.words.get_mut(token.text) {
            word.listed.get_or_insert(stem);
        }
        Some(stem)
    }

    /// The stems of a phrase; of one that says nothing but function words, those.
    fn telling(&mut self, phrase: &str) -> Vec<StemId> {
        let mut stems = self.stems_of(phrase, false, true);
        if stems.is_empty() {
            tokens(phrase, |token| {
                if !token.is_part {
                    stems.push(self.word(token.text));
                }
            });
        }
        stems
    }

    /// The names of the city in stems.
    pub(super) fn city_names(&mut self, site: &Site<'_>, locale: Locale) -> Vec<Vec<String>> {
        let names = site.programme.config.name_history.iter();
        names
            .map(|former| self.stems(former.name.resolve(locale).text))
            .collect()
    }

    /// What synonyms mean in words that have none of `stems`.
    pub(super) fn unknown<T>(
        &mut self,
        site: &Site<'_>,
        locale: Locale,
        stems: &BTreeMap<String, T>,
    ) -> Vec<Spanned<String>> {
        let synonyms = site.programme.synonyms.iter();
        let means = synonyms.filter(|synonym| synonym.locale == locale);
        let means = means.flat_map(|synonym| &synonym.means);
        let unknown = means.filter(|phrase| {
            let words = self.stems(&phrase.value);
            words.is_empty() || words.iter().any(|stem| !stems.contains_key(stem))
        });
        unknown.cloned().collect()
    }

    pub(super) fn synonyms(&mut self, site: &Site<'_>, locale: Locale) -> Vec<StemmedSynonym> {
        let mut synonyms = Vec::new();
        // Whoever uses one name of the city means the other as well.
        let names = self.city_names(site, locale);
        for (idx, name) in names.iter().enumerate() {
            let others = names.iter().enumerate().filter(|(other, _)| *other != idx);
            synonyms.push(StemmedSynonym {
                words: vec![name.clone()],
                rare: Vec::new(),
                means: others.map(|(_, other)| other.clone()).collect(),
            });
        }
        for synonym in &site.programme.synonyms {
            if synonym.locale != locale {
                continue;
            }
            let mut phrases = |list: &[crate::model::Spanned<String>]| -> Vec<Vec<String>> {
                let phrases = list.iter().map(|words| self.stems(&words.value));
                phrases.filter(|phrase| !phrase.is_empty()).collect()
            };
            if synonym.means.is_empty() && !synonym.is_absent() {
                continue;
            }
            synonyms.push(StemmedSynonym {
                words: phrases(&synonym.words),
                rare: phrases(&synonym.rare),
                means: phrases(&synonym.means),
            });
        }
        synonyms
    }
}
