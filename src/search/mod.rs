//! The search index of each language: small, the same on every build, read by `search.js` of the theme.
//!
//! In: a [`Site`] and a speaker of each language. Out: one text a language, for the script alone.
//!
//! 1. [`document`]: what each page of the site says, in fields of different weight.
//! 2. [`tokenize`]: texts → words and numbers, folded.
//! 3. [`stem`]: words → stems; the endings by which the script knows a word again.
//! 4. [`reading`]: what each stem weighs in a document; [`facets`]: what measures are filtered by.
//! 5. [`index`]: stems → the pages that hold them, written as compact text.
//!
//! The script folds, tokenizes and stems what people type by the same rules; `tests/search/parity.mjs` holds the two
//! together on the whole vocabulary. A document's number is its page's position in [`Site::pages`], the same in every
//! language, so that words of one language find pages in another.

pub mod document;
mod facets;
mod format;
pub mod index;
mod keywords;
mod reading;
pub mod stem;
pub mod tokenize;
mod words;

use std::sync::Arc;

use crate::plan::Site;
use crate::plan::speaker::Speaker;

/// The index of each language: the name that the site's files know it by, and its text.
#[must_use]
pub fn indexes(site: &Site<'_>, speakers: &[Arc<Speaker>]) -> Vec<(String, String)> {
    speakers
        .iter()
        .flat_map(|speaker| {
            let (index, more) = index::Index::new(site, speaker).to_texts();
            [
                (format!("search-{}.txt", speaker.locale), index),
                (format!("search-{}-more.txt", speaker.locale), more),
            ]
        })
        .collect()
}
