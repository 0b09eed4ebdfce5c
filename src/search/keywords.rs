//! Everyday words that lead to pages, as the city lists them.
//!
//! In: the synonyms of a programme that name pages. Out: the words of each page. See `content/search/`.

use std::collections::BTreeMap;

use crate::i18n::Locale;
use crate::plan::{Page, Site};

/// Words by the address of the page that they lead to.
pub(super) struct Keywords<'a>(BTreeMap<&'a str, Vec<&'a str>>);

impl<'a> Keywords<'a> {
    pub(super) fn new(site: &Site<'a>, locale: Locale) -> Self {
        let mut keywords: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for synonym in &site.programme.synonyms {
            if synonym.locale != locale {
                continue;
            }
            for page in &synonym.pages {
                let words = synonym.words.iter().map(|words| words.value.as_str());
                keywords
                    .entry(page.value.trim_end_matches('/'))
                    .or_default()
                    .extend(words);
            }
        }
        Self(keywords)
    }

    /// The words that lead to a page.
    pub(super) fn of(&self, page: &Page) -> &[&'a str] {
        let path = page.path.trim_end_matches('/');
        self.0.get(path).map_or(&[], Vec::as_slice)
    }
}
