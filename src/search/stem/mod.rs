//! From words to stems, and the endings by which the script knows a word again.
//!
//! Kyrgyz stems are made here and in the script by the same rules ([`ky`]). Russian and English stems are made here
//! alone, by the Snowball stemmers; the script is given the endings that they were seen to cut.

pub mod ky;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_stemmers::{Algorithm, Stemmer};

use super::tokenize::fold;
use super::words;
use crate::i18n::Locale;

/// The stems of one language.
pub struct Stems {
    snowball: Option<Stemmer>,
    is_kyrgyz: bool,
    is_russian: bool,
    endings: BTreeMap<String, BTreeSet<String>>,
    /// Stems of words that were asked for: texts say most words again and again.
    known: HashMap<String, String>,
}

impl Stems {
    /// The stemmer of `locale`; other languages than Kyrgyz, Russian and English keep their words as they are.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        let algorithm = match locale {
            Locale::RU => Some(Algorithm::Russian),
            Locale::EN => Some(Algorithm::English),
            _ => None,
        };
        let mut stems = Self {
            snowball: algorithm.map(Stemmer::create),
            is_kyrgyz: locale == Locale::KY,
            is_russian: locale == Locale::RU,
            endings: BTreeMap::new(),
            known: HashMap::new(),
        };
        for ending in words::of(locale).endings.split_whitespace() {
            stems
                .endings
                .entry(String::new())
                .or_default()
                .insert(ending.to_owned());
        }
        stems
    }

    /// The stem of a word, remembering what was cut.
    pub fn stem(&mut self, word: &str) -> String {
        if let Some(stem) = self.known.get(word) {
            return stem.clone();
        }
        let stem = self.cut(word);
        self.known.insert(word.to_owned(), stem.clone());
        stem
    }

    fn cut(&mut self, word: &str) -> String {
        if self.is_kyrgyz {
            return ky::stem(word);
        }
        let Some(snowball) = &self.snowball else {
            return word.to_owned();
        };
        // The Russian stemmer leaves other alphabets alone; the English one does as well.
        let mut stem = snowball.stem(word).into_owned();
        if self.is_russian {
            drop_fleeting_vowel(&mut stem);
        }
        let n_common = word.chars().zip(stem.chars()).take_while(|(a, b)| a == b).count();
        // What has hardly anything in common with its stem (dying, die) would not be known again.
        if n_common < 2 {
            return word.to_owned();
        }
        let rest = |text: &str| fold(&text.chars().skip(n_common).collect::<String>());
        let (of_stem, of_word) = (rest(&stem), rest(word));
        if of_stem != of_word {
            self.endings.entry(of_stem).or_default().insert(of_word);
        }
        stem
    }

    /// What the script is told of endings: for Kyrgyz the chains, else endings by what stands in their place.
    #[must_use]
    pub fn endings(&self) -> String {
        if self.is_kyrgyz {
            return format!("{}!{}", ky::CHAINS, ky::WHOLE);
        }
        let group = |(of_stem, endings): (&String, &BTreeSet<String>)| {
            let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
            format!("{of_stem}:{}", endings.join(","))
        };
        self.endings.iter().map(group).collect::<Vec<_>>().join(";")
    }
}

/// `площадок` is a form of `площадка`: о and е before a last к come and go.
fn drop_fleeting_vowel(stem: &mut String) {
    let last: Vec<char> = stem.chars().rev().take(3).collect();
    if let [last @ 'к', 'о' | 'е', before] = last[..]
        && !"аеиоуыэюяй".contains(before)
        && stem.chars().count() > 4
    {
        stem.truncate(stem.len() - last.len_utf8() - 'о'.len_utf8());
        stem.push(last);
    }
}
