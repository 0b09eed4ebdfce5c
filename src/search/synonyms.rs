//! Everyday words in stems → what each file of an index tells of them.

use std::collections::BTreeMap;

use super::coder::{Coder, Context};
use super::reading::StemmedSynonym;
use super::tokenize::fold;

/// Positions of stems among those of an index.
type Positions<'a> = BTreeMap<&'a str, usize>;

/// A synonym as a file tells of it.
pub(super) struct Synonym {
    /// Phrases that people type, folded.
    pub(super) typed: Vec<Vec<String>>,
    /// What each of them means, as positions of stems.
    means: Vec<Vec<usize>>,
}

/// Often typed words with what they mean among `stems`.
pub(super) fn common(synonyms: &[StemmedSynonym], stems: &Positions<'_>) -> Vec<Synonym> {
    let all = synonyms.iter();
    telling(all.map(|synonym| (&synonym.words, meanings(synonym, stems, |_| true))))
}

/// Words that few people type, and often typed ones with what they mean in other stems than the `first`.
pub(super) fn rare(
    synonyms: &[StemmedSynonym],
    first: &Positions<'_>,
    stems: &Positions<'_>,
) -> Vec<Synonym> {
    let is_new = |phrase: &[String]| phrase.iter().any(|stem| !first.contains_key(stem.as_str()));
    telling(synonyms.iter().flat_map(|synonym| {
        [
            (&synonym.rare, meanings(synonym, stems, |_| true)),
            (&synonym.words, meanings(synonym, stems, is_new)),
        ]
    }))
}

/// Writes synonyms as `2-index.js` of the theme reads them.
pub(super) fn write(coder: &mut Coder, synonyms: &[Synonym]) {
    coder.number(synonyms.len(), Context::HEAD);
    for synonym in synonyms {
        coder.number(synonym.typed.len(), Context::SYNONYM);
        for phrase in &synonym.typed {
            coder.number(phrase.len(), Context::SYNONYM + 1);
            for word in phrase {
                coder.word(word);
            }
        }
        coder.number(synonym.means.len(), Context::MEANING);
        for phrase in &synonym.means {
            coder.number(phrase.len(), Context::MEANING + 1);
            for stem in phrase {
                coder.number(*stem, Context::MEANING + 2);
            }
        }
    }
}

/// The wanted ones of a synonym's meanings, where all their stems have a position.
fn meanings(
    synonym: &StemmedSynonym,
    positions: &Positions<'_>,
    is_wanted: impl Fn(&[String]) -> bool,
) -> Vec<Vec<usize>> {
    let wanted = synonym.means.iter().filter(|phrase| is_wanted(phrase));
    let phrases = wanted.map(|phrase| {
        let stems = phrase.iter().map(|stem| positions.get(stem.as_str()).copied());
        stems.collect::<Option<Vec<usize>>>()
    });
    phrases.flatten().collect()
}

/// Synonyms that are typed somehow and mean something.
fn telling<'a>(synonyms: impl Iterator<Item = (&'a Vec<Vec<String>>, Vec<Vec<usize>>)>) -> Vec<Synonym> {
    synonyms
        .filter(|(typed, means)| !typed.is_empty() && !means.is_empty())
        .map(|(typed, means)| {
            let folded = |phrase: &Vec<String>| phrase.iter().map(|word| fold(word)).collect();
            Synonym {
                typed: typed.iter().map(folded).collect(),
                means,
            }
        })
        .collect()
}
