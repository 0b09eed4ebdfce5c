//! Everyday words that lead to pages, as the city lists them.
//!
//! In: the synonyms of a programme that name pages. Out: the words of each page. See `content/search/`.

use std::collections::BTreeMap;

use crate::i18n::Locale;
use crate::plan::{Page, Site};

/// Words by the address of the page that they lead to.
pub(super) struct Keywords<'a>(BTreeMap<&'a str, PageWords<'a>>);

/// The words that lead to one page.
#[derive(Default)]
pub(super) struct PageWords<'a> {
    /// Those that people type often.
    pub(super) common: Vec<&'a str>,
    /// Others.
    pub(super) rare: Vec<&'a str>,
}

impl<'a> Keywords<'a> {
    pub(super) fn new(site: &Site<'a>, locale: Locale) -> Self {
        let mut keywords: BTreeMap<_, PageWords<'a>> = BTreeMap::new();
        let synonyms = site.programme.synonyms.iter();
        for synonym in synonyms.filter(|synonym| synonym.locale == locale) {
            for page in &synonym.pages {
                let words = keywords.entry(page.value.trim_end_matches('/')).or_default();
                words
                    .common
                    .extend(synonym.words.iter().map(|words| words.value.as_str()));
                words
                    .rare
                    .extend(synonym.rare.iter().map(|words| words.value.as_str()));
            }
        }
        Self(keywords)
    }

    /// The words that lead to a page.
    pub(super) fn of(&self, page: &Page) -> Option<&PageWords<'a>> {
        self.0.get(page.path.trim_end_matches('/'))
    }
}
