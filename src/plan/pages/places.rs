//! All places: "what is planned on my street".

use crate::model::PlaceKind;
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "places",
    pages,
};

/// Longer lists are parted by first letter.
const LETTERS_ABOVE: usize = 24;

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let group = |kind: &PlaceKind| {
        let of_kind = plan
            .programme
            .places
            .iter()
            .filter(|(_, place)| place.kind == *kind);
        let places: Vec<Part> = of_kind.map(|(id, _)| Part::Place(id.clone())).collect();
        if places.is_empty() {
            return None;
        }
        let (letters, places) = if places.len() > LETTERS_ABOVE {
            (Part::ByLetter(places), Part::None)
        } else {
            (Part::List(Vec::new()), Part::Sorted(places))
        };
        Some(Part::Map(vec![
            ("kind", Part::Plain(kind.as_str().to_owned())),
            ("letters", letters),
            ("places", places),
        ]))
    };
    vec![Page {
        kind: KIND.name,
        path: route::PLACES.to_owned(),
        title: Words::message("places-title"),
        description: Words::message("places-description"),
        crumbs: Vec::new(),
        parts: vec![(
            "groups",
            Part::List(PlaceKind::ALL.iter().filter_map(group).collect()),
        )],
    }]
}
