//! Everyday words in stems → what each file of an index tells of them.

use std::collections::BTreeMap;

use super::coder::{Coder, Context};
use super::reading::StemmedSynonym;
use super::tokenize::fold;

/// Positions of stems among those of an index.
type Positions<'a> = BTreeMap<&'a str, usize>;

/// A synonym as a file tells of it.
#[derive(Clone)]
pub(super) struct Synonym<'a> {
    /// Phrases that people type, folded.
    pub(super) typed: Vec<Vec<String>>,
    /// What each of them means, in stems; nothing where the programme has nothing on them.
    pub(super) means: Vec<&'a [String]>,
}

/// Often typed words with what they mean among the `first` stems.
pub(super) fn common<'a>(synonyms: &'a [StemmedSynonym], first: &Positions<'_>) -> Vec<Synonym<'a>> {
    let all = synonyms.iter();
    telling(all.map(|synonym| (&synonym.words, meanings(synonym, first, |_| true))))
}

/// Words that few people type, often typed ones with what they mean in other stems than the `first`, and those that
/// the programme has nothing on.
pub(super) fn rare<'a>(
    synonyms: &'a [StemmedSynonym],
    first: &Positions<'_>,
    stems: &Positions<'_>,
) -> Vec<Synonym<'a>> {
    let is_new = |phrase: &[String]| phrase.iter().any(|stem| !first.contains_key(stem.as_str()));
    let mut rare = telling(synonyms.iter().flat_map(|synonym| {
        [
            (&synonym.rare, meanings(synonym, stems, |_| true)),
            (&synonym.words, meanings(synonym, stems, is_new)),
        ]
    }));
    let absent = synonyms.iter().filter(|synonym| synonym.means.is_empty());
    rare.extend(absent.map(|synonym| Synonym {
        typed: folded(&synonym.rare),
        means: Vec::new(),
    }));
    rare
}

/// Synonyms with those of their phrases that are wanted.
pub(super) fn with<'a>(synonyms: &[Synonym<'a>], is_wanted: impl Fn(&[String]) -> bool) -> Vec<Synonym<'a>> {
    let of_part = synonyms.iter().map(|synonym| {
        let typed = synonym.typed.iter();
        let typed = typed.filter(|phrase| is_wanted(phrase));
        Synonym {
            typed: typed.cloned().collect(),
            means: synonym.means.clone(),
        }
    });
    of_part.filter(|synonym| !synonym.typed.is_empty()).collect()
}

/// Writes synonyms as `2-index.js` of the theme reads them; what they mean, as the `positions` of stems.
pub(super) fn write(coder: &mut Coder, synonyms: &[Synonym<'_>], positions: &Positions<'_>) {
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
            for stem in *phrase {
                let position = positions.get(stem.as_str()).copied();
                coder.number(position.unwrap_or_default(), Context::MEANING + 2);
            }
        }
    }
}

/// The wanted ones of a synonym's meanings, where all their stems have a position.
fn meanings<'a>(
    synonym: &'a StemmedSynonym,
    positions: &Positions<'_>,
    is_wanted: impl Fn(&[String]) -> bool,
) -> Vec<&'a [String]> {
    let is_known = |phrase: &[String]| phrase.iter().all(|stem| positions.contains_key(stem.as_str()));
    let means = synonym.means.iter().map(Vec::as_slice);
    means
        .filter(|phrase| is_wanted(phrase) && is_known(phrase))
        .collect()
}

/// Synonyms that are typed somehow and mean something.
fn telling<'a>(
    synonyms: impl Iterator<Item = (&'a Vec<Vec<String>>, Vec<&'a [String]>)>,
) -> Vec<Synonym<'a>> {
    synonyms
        .filter(|(typed, means)| !typed.is_empty() && !means.is_empty())
        .map(|(typed, means)| Synonym {
            typed: folded(typed),
            means,
        })
        .collect()
}

fn folded(phrases: &[Vec<String>]) -> Vec<Vec<String>> {
    let folded = |phrase: &Vec<String>| phrase.iter().map(|word| fold(word)).collect();
    phrases.iter().map(folded).collect()
}
