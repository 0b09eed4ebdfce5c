//! The search, and below it an index of all pages for readers without JavaScript; the script reads titles from it.
//!
//! Each list of the index says once which numbers its entries have among all pages; those under letters, whose order
//! differs by language, have them in the order of their addresses. A number at each entry made a tenth of the page.
//!
//! Where there are too many for the page, the longest lists stand on leaves, see `search_leaf.rs`; here are links to
//! them, each with the numbers of its entries.

use crate::monitor::Badge;
use crate::plan::leaves::{Leaves, MOST_ENTRIES, runs};
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "search",
    pages,
};

/// A list of the index: the pages that it lists, in order, each under its number among all pages.
#[derive(Default)]
struct List(Vec<(usize, Part)>);

/// The lists of the index.
#[derive(Default)]
pub(super) struct Entries {
    measures: List,
    directions: List,
    bodies: List,
    places: List,
    sections: List,
    others: List,
}

impl Entries {
    /// Lists all pages but those of the search.
    pub(super) fn of(plan: &Plan<'_>) -> Self {
        let mut entries = Self::default();
        let pages = plan.before.iter().enumerate();
        for (number, page) in pages.filter(|(_, page)| !page.path.starts_with(route::SEARCH)) {
            entries.add(number, page);
        }
        entries
    }

    fn add(&mut self, number: usize, page: &Page) {
        let record = page.parts.iter().find(|(name, _)| *name == page.kind);
        let (list, part) = match record {
            Some((_, part @ Part::Measure(_))) => (&mut self.measures, part.clone()),
            Some((_, part @ Part::Direction(_))) => (&mut self.directions, part.clone()),
            Some((_, part @ Part::Body(_))) => (&mut self.bodies, part.clone()),
            Some((_, part @ Part::Place(_))) => (&mut self.places, part.clone()),
            Some((_, Part::SectionText(id))) => (&mut self.sections, Part::Section(id.clone())),
            // The adopted text is read from its first page on.
            _ if page.kind == "adopted" && page.path != route::ADOPTED => return,
            _ => {
                let other = vec![
                    ("path", Part::Plain(page.path.clone())),
                    ("title", Part::Words(page.title.clone())),
                ];
                (&mut self.others, Part::Map(other))
            }
        };
        list.0.push((number, part));
    }

    /// The lists with their names, and which of them stand on leaves: the longest, until the rest fits the page.
    fn named(self) -> [(&'static str, List, bool); 6] {
        let mut lists = [
            ("measures", self.measures, false),
            ("directions", self.directions, false),
            ("bodies", self.bodies, false),
            ("places", self.places, false),
            ("programme", self.sections, false),
            ("others", self.others, false),
        ];
        let mut n_on_page: usize = lists.iter().map(|(_, list, _)| list.0.len()).sum();
        while n_on_page > MOST_ENTRIES
            && let Some((_, list, is_long)) = lists
                .iter_mut()
                .filter(|(_, _, is_long)| !is_long)
                .max_by_key(|(_, list, _)| list.0.len())
        {
            *is_long = true;
            n_on_page -= list.0.len();
        }
        lists
    }

    /// The lists that are too long for the search page, with what they are called there.
    pub(super) fn on_leaves(self) -> Vec<(&'static str, Leaves)> {
        let long = self.named().into_iter().filter(|(_, _, is_long)| *is_long);
        long.map(|(name, list, _)| (title(name), list.leaves(name)))
            .collect()
    }
}

/// What a list is called.
fn title(name: &str) -> &'static str {
    match name {
        "measures" => "search-index-measures",
        "directions" => "search-index-directions",
        "bodies" => "search-index-bodies",
        "places" => "search-index-places",
        "programme" => "search-index-programme",
        _ => "search-index-others",
    }
}

/// Names stand under their first letters.
fn is_by_name(list: &str) -> bool {
    matches!(list, "bodies" | "places")
}

impl List {
    fn leaves(self, name: &'static str) -> Leaves {
        Leaves {
            name,
            entries: self.0.into(),
            is_by_name: is_by_name(name),
        }
    }

    /// The entries, and which numbers they have: `33-113 120`; of a long list, its leaves.
    fn part(self, name: &'static str, is_long: bool) -> Part {
        if is_long {
            return Part::Map(vec![
                ("name", Part::Plain(name.to_owned())),
                ("leaves", Part::Leaves(self.leaves(name))),
            ]);
        }
        let numbers = runs(self.0.iter().map(|(number, _)| *number));
        let parts = self.0.into_iter().map(|(_, part)| part).collect();
        let entries = if is_by_name(name) {
            Part::ByLetter(parts)
        } else {
            Part::List(parts)
        };
        Part::Map(vec![
            ("name", Part::Plain(name.to_owned())),
            ("leaves", Part::None),
            ("numbers", Part::Plain(numbers)),
            ("entries", entries),
        ])
    }
}

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let badges = Badge::ALL.iter();
    let badges = badges.map(|badge| {
        Part::Map(vec![
            ("name", Part::Plain(badge.as_str().to_owned())),
            ("tone", Part::Plain(badge.tone().to_owned())),
        ])
    });
    let lists = Entries::of(plan).named();
    let n_long = lists.iter().filter(|(_, _, is_long)| *is_long).count();
    let lists = lists
        .into_iter()
        .map(|(name, list, is_long)| list.part(name, is_long));
    vec![Page {
        kind: KIND.name,
        path: route::SEARCH.to_owned(),
        title: Words::message("search-title"),
        description: Words::message("search-description"),
        crumbs: Vec::new(),
        parts: vec![
            ("lists", Part::List(lists.collect())),
            ("n_long", Part::Number(n_long)),
            ("badges", Part::List(badges.collect())),
        ],
    }]
}
