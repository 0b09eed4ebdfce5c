//! Which pages the site has, at which addresses, and what each of them shows.
//!
//! In: the programme and what is known of it. Out: a [`Site`]: pages that name records by id. No page is written in
//! a language here and no HTML is made: a page is the same in every language, at the same address.
//!
//! A kind of page is one file of `pages/` and one line in [`KINDS`].

pub mod badge;
pub mod change;
mod index;
pub mod leaves;
pub mod open_data;
mod page;
mod pages;
mod revision;
pub mod route;
pub mod speaker;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::model::Programme;
use crate::monitor::Monitoring;

pub use index::Index;
pub use page::{Crumb, Page, PageKind, Part, Span, TONES, Words, WordsArg, rank};
pub use revision::{is_kept, revise};

/// Every kind of page, in the order in which their pages are listed.
pub const KINDS: &[PageKind] = &[
    pages::home::KIND,
    pages::programme::KIND,
    pages::section::KIND,
    pages::whole_programme::KIND,
    pages::swot::KIND,
    pages::measures::KIND,
    pages::measure::KIND,
    pages::directions::KIND,
    pages::direction::KIND,
    pages::bodies::KIND,
    pages::body::KIND,
    pages::places::KIND,
    pages::place::KIND,
    pages::year::KIND,
    pages::monitoring::KIND,
    pages::timeline::KIND,
    pages::period::KIND,
    pages::status::KIND,
    pages::adopted::KIND,
    pages::about::KIND,
    pages::data::KIND,
    pages::offline::KIND,
    // Last, since these list the others.
    pages::search::KIND,
    pages::search_leaf::KIND,
];

/// So many kinds, the last ones, list the pages of those before them.
const N_LISTING: usize = 2;

/// All pages of a site; each exists in every language.
#[derive(Debug)]
pub struct Site<'p> {
    /// What the site shows.
    pub programme: &'p Programme,
    /// What is known of it.
    pub monitoring: &'p Monitoring,
    /// Measures by what they have in common.
    pub index: Arc<Index>,
    /// The pages.
    pub pages: Cow<'p, [Page]>,
}

/// What planning a page may ask.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'p> {
    /// The programme.
    pub programme: &'p Programme,
    /// What is known of it.
    pub monitoring: &'p Monitoring,
    /// Measures by what they have in common.
    pub index: &'p Index,
    /// The pages of the other kinds, for those that list them.
    pub before: &'p [Page],
}

/// Plans every page.
///
/// # Panics
/// When two pages have one address: kinds of pages keep to folders of their own, so that is a mistake in this program.
#[must_use]
pub fn plan<'p>(programme: &'p Programme, monitoring: &'p Monitoring) -> Site<'p> {
    let index = Arc::new(Index::new(programme));
    let of_kind = |kind: &PageKind, before: &[Page]| {
        (kind.pages)(&Plan {
            programme,
            monitoring,
            index: &index,
            before,
        })
    };
    let (kinds, listing) = KINDS.split_at(KINDS.len() - N_LISTING);
    let of_kinds: Vec<Vec<Page>> = kinds.par_iter().map(|kind| of_kind(kind, &[])).collect();
    let mut pages: Vec<Page> = of_kinds.into_iter().flatten().collect();
    for kind in listing {
        let of_kind = of_kind(kind, &pages);
        pages.extend(of_kind);
    }
    let mut taken = BTreeMap::new();
    for page in &pages {
        if let Some(other) = taken.insert(page.path.as_str(), page.kind) {
            panic!(
                "pages of kind {other} and {} both live at `{}`",
                page.kind, page.path
            );
        }
    }
    Site {
        programme,
        monitoring,
        index,
        pages: Cow::Owned(pages),
    }
}
