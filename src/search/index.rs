//! From documents to stems and the documents that hold them, as compact text.
//!
//! Lines of the text, each read by `load` of `search.js`:
//!
//! 1. `onuguu-search 1`, the language, the number of documents;
//! 2. the documents' kinds: runs of `kind:count`;
//! 3. words to pass over;
//! 4. endings ([`Stems::endings`]);
//! 5. synonyms: `word,word=phrase,phrase`, `;` between;
//! 6. facets of measures, in the order of their documents: direction, badge, deadline, bodies, places;
//! 7. the stems, sorted; each begins with a capital letter that says how many letters it shares with the one before;
//! 8. how many documents hold each stem;
//! 9. the documents of each stem, as steps from one to the next;
//! 10. the weight of each stem in each of its documents, one character each.

use std::collections::BTreeMap;

use super::document::{Document, document};
use super::stem::Stems;
use super::tokenize::{fold, tokens};
use super::{format, words};
use crate::i18n::Locale;
use crate::model::Period;
use crate::plan::Site;
use crate::plan::speaker::Speaker;

/// What a title of one word weighs.
const TITLE: f32 = 12.0;
/// Steps of weights in which a weight doubles.
const STEPS: f32 = 3.0;
/// The greatest weight, of a printed number, above those that are computed.
const NUMBER: u8 = 25;
/// The greatest computed weight.
const GREATEST: f32 = 20.0;

/// The index of one language.
pub struct Index {
    locale: Locale,
    kinds: Vec<&'static str>,
    endings: String,
    synonyms: String,
    facets: String,
    /// Weights by stem and document.
    stems: BTreeMap<String, BTreeMap<usize, u8>>,
    /// Every word of the documents with its stem, for the test that holds script and builder together.
    pub vocabulary: BTreeMap<String, String>,
}

impl Index {
    /// Indexes every page of the site in the language of `speaker`.
    #[must_use]
    pub fn new(site: &Site<'_>, speaker: &Speaker) -> Self {
        let mut stems = Stems::new(speaker.locale);
        let mut index = Self {
            locale: speaker.locale,
            kinds: site.pages.iter().map(|page| page.kind).collect(),
            endings: String::new(),
            synonyms: synonyms(site, speaker.locale),
            facets: facets(site),
            stems: BTreeMap::new(),
            vocabulary: BTreeMap::new(),
        };
        for (number, page) in site.pages.iter().enumerate() {
            index.add(number, &document(site, page, speaker), &mut stems);
        }
        index.endings = stems.endings();
        index
    }

    fn add(&mut self, number: usize, document: &Document, stems: &mut Stems) {
        let stop = words::of(self.locale).stop;
        let is_stop = |word: &str| stop.split_whitespace().any(|stop| stop == word);
        let mut weights: BTreeMap<String, f32> = BTreeMap::new();
        let mut stem_of = |word: &str| {
            let stem = stems.stem(word);
            self.vocabulary.insert(word.to_owned(), stem.clone());
            stem
        };
        // Of several titles the one that says a word best counts.
        let mut titles: BTreeMap<String, f32> = BTreeMap::new();
        for (weight, title) in &document.titles {
            let words: Vec<_> = tokens(title)
                .into_iter()
                .filter(|token| !token.is_part && !is_stop(&token.text))
                .collect();
            let share = TITLE * weight / title_length(words.len());
            for token in words {
                let stem = if token.is_number { token.text } else { stem_of(&token.text) };
                let best = titles.entry(stem).or_default();
                *best = best.max(share);
            }
        }
        for (weight, text) in &document.texts {
            for token in tokens(text) {
                if is_stop(&token.text) {
                    continue;
                }
                let stem = if token.is_number { token.text } else { stem_of(&token.text) };
                let part = if token.is_part { 0.4 } else { 1.0 };
                let sum = weights.entry(stem).or_default();
                // A word said again weighs less each time.
                *sum += weight * part / (1.0 + *sum / (2.0 * weight));
            }
        }
        for (stem, weight) in titles {
            *weights.entry(stem).or_default() += weight;
        }
        for (stem, weight) in weights {
            self.stems.entry(stem).or_default().insert(number, step(weight));
        }
        if let Some(printed) = &document.number {
            let stem = printed.to_lowercase();
            self.stems.entry(stem).or_default().insert(number, NUMBER);
        }
    }

    /// The index as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut runs: Vec<(&str, usize)> = Vec::new();
        for kind in &self.kinds {
            match runs.last_mut() {
                Some((last, count)) if last == kind => *count += 1,
                _ => runs.push((kind, 1)),
            }
        }
        let runs: Vec<String> = runs.iter().map(|(kind, count)| format!("{kind}:{count}")).collect();
        let (mut stems, mut counts, mut steps, mut weights) =
            (String::new(), String::new(), String::new(), String::new());
        let mut before = "";
        for (stem, documents) in &self.stems {
            let shared = before
                .chars()
                .zip(stem.chars())
                .take(25)
                .take_while(|(a, b)| a == b)
                .count();
            stems.push(char::from(b'A' + u8::try_from(shared).unwrap_or(0)));
            stems.extend(stem.chars().skip(shared));
            before = stem;
            format::push(&mut counts, documents.len() - 1);
            let mut next = 0;
            for (document, weight) in documents {
                format::push(&mut steps, document - next);
                next = document + 1;
                weights.push(char::from(b'a' + weight));
            }
        }
        let lines = [
            format!("onuguu-search 1 {} {}", self.locale, self.kinds.len()),
            runs.join(" "),
            words::of(self.locale).stop.split_whitespace().collect::<Vec<_>>().join(" "),
            self.endings.clone(),
            self.synonyms.clone(),
            self.facets.clone(),
            stems,
            counts,
            steps,
            weights,
        ];
        lines.join("\n")
    }
}

/// By how much each word of a title of `n` words weighs less than one alone.
fn title_length(n: usize) -> f32 {
    let n = f32::from(u8::try_from(n).unwrap_or(u8::MAX));
    (0.4 + 0.6 * n).sqrt()
}

/// A weight as the nearest step.
fn step(weight: f32) -> u8 {
    let step = (weight.max(0.25).log2() * STEPS + 6.0).round().clamp(0.0, GREATEST);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 20"
    )]
    {
        step as u8
    }
}

/// The synonyms of a language, as the script splits what people type.
fn synonyms(site: &Site<'_>, locale: Locale) -> String {
    let phrase = |words: &str| {
        let words: Vec<String> = tokens(words)
            .into_iter()
            .filter(|token| !token.is_part)
            .map(|token| fold(&token.text))
            .collect();
        words.join(" ")
    };
    let phrases = |list: &[crate::model::Spanned<String>]| {
        let phrases: Vec<String> = list.iter().map(|words| phrase(&words.value)).collect();
        phrases.join(",")
    };
    let of_language = site.programme.synonyms.iter().filter(|synonym| synonym.locale == locale);
    of_language
        .map(|synonym| format!("{}={}", phrases(&synonym.words), phrases(&synonym.means)))
        .collect::<Vec<_>>()
        .join(";")
}

/// What measures are filtered by, as numbers of documents in the order of [`Site::pages`].
fn facets(site: &Site<'_>) -> String {
    let position = |folder: &str, id: &crate::model::Id| {
        let path = crate::plan::route::of_record(folder, id);
        site.pages.iter().position(|page| page.path == path)
    };
    let list = |numbers: Vec<usize>| {
        let mut text = String::new();
        for number in numbers {
            format::push(&mut text, number);
        }
        text
    };
    use crate::plan::route::{BODIES, DIRECTIONS, PLACES};
    let mut rows = Vec::new();
    for (id, measure) in &site.programme.measures {
        let badge = site.monitoring.state(id).map_or("", |state| state.badge.as_str());
        let deadline = match measure.period.value {
            Period::Years { to, .. } => to.to_string(),
            Period::Annual => String::new(),
        };
        let bodies = measure.responsible.iter();
        let bodies = bodies.filter_map(|responsible| position(BODIES, &responsible.body.value)).collect();
        let places = measure.places.iter();
        let places = places.filter_map(|place| position(PLACES, &place.value)).collect();
        let direction = position(DIRECTIONS, &measure.direction.value).into_iter().collect();
        rows.push(format!(
            "{}\t{badge}\t{deadline}\t{}\t{}",
            list(direction),
            list(bodies),
            list(places)
        ));
    }
    rows.join("\u{1f}")
}
