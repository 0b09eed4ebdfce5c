//! The search, and below it an index of all pages for readers without JavaScript; the script reads titles from it.
//!
//! Each list of the index says once which numbers its entries have among all pages; those under letters, whose order
//! differs by language, have them in the order of their addresses. A number at each entry made a tenth of the page.

use crate::monitor::Badge;
use crate::plan::{KINDS, Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "search",
    pages,
};

/// The index in parts, each with the names of the pages that it lists, in order.
#[derive(Default)]
struct Entries {
    measures: Vec<(usize, Part)>,
    directions: Vec<(usize, Part)>,
    bodies: Vec<(usize, Part)>,
    places: Vec<(usize, Part)>,
    sections: Vec<(usize, Part)>,
    others: Vec<(usize, Part)>,
}

impl Entries {
    /// Lists a page under the number that it has among all pages.
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
        list.push((number, part));
    }
}

/// A list, and which numbers its entries have: `33-113 120`.
fn counted(list: Vec<(usize, Part)>, entries: fn(Vec<Part>) -> Part) -> Part {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (number, _) in &list {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let runs = runs.into_iter().map(|(first, last)| match first {
        first if first == last => first.to_string(),
        first => format!("{first}-{last}"),
    });
    let numbers = runs.collect::<Vec<_>>().join(" ");
    let parts = list.into_iter().map(|(_, part)| part).collect();
    Part::Map(vec![
        ("numbers", Part::Plain(numbers)),
        ("entries", entries(parts)),
    ])
}

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    // This kind is the last: the pages of the others keep their numbers when its own follow.
    let others = KINDS.iter().filter(|kind| kind.name != KIND.name);
    let mut entries = Entries::default();
    for (number, page) in others.flat_map(|kind| (kind.pages)(plan)).enumerate() {
        entries.add(number, &page);
    }
    let badges = Badge::ALL.iter();
    let badges = badges.map(|badge| {
        Part::Map(vec![
            ("name", Part::Plain(badge.as_str().to_owned())),
            ("tone", Part::Plain(badge.tone().to_owned())),
        ])
    });
    vec![Page {
        kind: KIND.name,
        path: route::SEARCH.to_owned(),
        title: Words::message("search-title"),
        description: Words::message("search-description"),
        crumbs: Vec::new(),
        parts: vec![
            ("measures", counted(entries.measures, Part::List)),
            ("directions", counted(entries.directions, Part::List)),
            ("bodies", counted(entries.bodies, Part::ByLetter)),
            ("places", counted(entries.places, Part::ByLetter)),
            ("sections", counted(entries.sections, Part::List)),
            ("others", counted(entries.others, Part::List)),
            ("badges", Part::List(badges.collect())),
        ],
    }]
}
