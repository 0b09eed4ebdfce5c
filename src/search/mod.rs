//! The search index of each language: small, the same on every build, read by `scripts/search/` of the theme.
//!
//! In: a [`Site`] and a speaker of each language. Out: files for the script alone, two a language where a programme is
//! small, and a problem for everyday words that lead nowhere.
//!
//! 1. [`document`]: what each page of the site says, in fields of different weight.
//! 2. [`tokenize`]: texts → words and numbers, folded.
//! 3. [`stem`]: words → stems; the endings by which the script knows a word again.
//! 4. [`reading`]: what each stem weighs in a document; [`facets`]: what measures are filtered by.
//! 5. [`index`]: stems → what they weigh in which pages.
//! 6. [`mod@write`]: an index and its [`synonyms`] → files of few bytes, by a [`coder`] that adapts to what it writes.
//!
//! The script folds, tokenizes and stems what people type by the same rules; `tests/search/parity.mjs` holds the two
//! together on the whole vocabulary. A document's number is its page's position in [`Site::pages`], the same in every
//! language, so that words of one language find pages in another.

mod coder;
pub mod document;
mod facets;
pub mod index;
mod keywords;
mod reading;
pub mod stem;
mod synonyms;
pub mod tokenize;
mod words;
mod write;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Sink};
use crate::monitor::Badge;
use crate::plan::speaker::Speaker;
use crate::plan::{Site, route};
use index::Index;

/// The files of each language's index: the name that the site's files know each by, and its bytes.
///
/// Everyday words that no page says are problems.
#[must_use]
pub fn indexes(site: &Site<'_>, speakers: &[Arc<Speaker>], sink: &mut Sink) -> Vec<(String, Vec<u8>)> {
    let indexes: Vec<Index> = speakers
        .par_iter()
        .map(|speaker| Index::new(site, speaker))
        .collect();
    for index in &indexes {
        for phrase in &index.unknown {
            let diagnostic = Diagnostic::new(Code::UnknownWords, phrase.span.clone());
            sink.push(
                diagnostic
                    .arg("found", phrase.value.as_str())
                    .arg("locale", index.locale.to_string()),
            );
        }
    }
    let files = indexes.par_iter().flat_map_iter(Index::to_files);
    let mut files: Vec<(String, Vec<u8>)> = files.collect();
    files.extend(indexes.first().into_iter().flat_map(Index::facets_files));
    files
}

/// Pages that everyday words lead to have to be there.
pub fn check_pages(site: &Site<'_>, sink: &mut Sink) {
    if site.programme.synonyms.is_empty() {
        return;
    }
    // A badge has a page while a measure has the badge.
    let badges: Vec<String> = Badge::ALL.iter().map(|badge| route::of_badge(*badge)).collect();
    let paths = site.pages.iter().map(|page| &page.path).chain(&badges);
    let known: BTreeSet<&str> = paths.map(|path| path.trim_end_matches('/')).collect();
    for synonym in &site.programme.synonyms {
        for page in &synonym.pages {
            let path = page.value.trim_end_matches('/');
            if !known.contains(path) {
                let diagnostic = Diagnostic::new(Code::UnknownPage, page.span.clone());
                sink.push(diagnostic.arg("found", path).suggest(path, known.iter().copied()));
            }
        }
    }
}
