//! The search index of each language: small, the same on every build, read by `search.js` of the theme.
//!
//! In: a [`Site`] and a speaker of each language. Out: one text a language, for the script alone.
//!
//! 1. [`document`]: what each page of the site says, in fields of different weight.
//! 2. [`tokenize`]: texts → words and numbers, folded.
//! 3. [`stem`]: words → stems; the endings by which the script knows a word again.
//! 4. [`reading`]: what each stem weighs in a document; [`facets`]: what measures are filtered by.
//! 5. [`index`]: stems → what they weigh in which pages.
//! 6. [`write`]: an index → files of few bytes, by a [`coder`] that adapts to what it writes.
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
pub mod tokenize;
mod words;
mod write;

use std::sync::Arc;

use rayon::prelude::*;

use crate::plan::Site;
use crate::plan::speaker::Speaker;

/// The files of each language's index: the name that the site's files know each by, and its bytes.
#[must_use]
pub fn indexes(site: &Site<'_>, speakers: &[Arc<Speaker>]) -> Vec<(String, Vec<u8>)> {
    speakers
        .par_iter()
        .flat_map_iter(|speaker| index::Index::new(site, speaker).to_files())
        .collect()
}
