//! The home page: what this is, where things stand, ways in.

use super::{whole_tally, years};
use crate::model::PlaceKind;
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "home", pages };

/// Kinds of places that people look for first: "my street", "my school".
const NEAR_ME: [PlaceKind; 6] = [
    PlaceKind::Street,
    PlaceKind::Territory,
    PlaceKind::Village,
    PlaceKind::School,
    PlaceKind::Kindergarten,
    PlaceKind::Health,
];

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let programme = plan.programme;
    let n_actions = programme
        .measures
        .values()
        .map(|measure| measure.actions.len())
        .sum();
    let directions = programme.directions.keys().map(|id| {
        Part::Map(vec![
            ("direction", Part::Direction(id.clone())),
            ("n_measures", Part::Number(plan.index.of_direction(id).len())),
        ])
    });
    let chapters = programme
        .sections
        .iter()
        .filter(|(_, section)| section.depth == 0);
    let place_kinds = NEAR_ME.iter().map(|kind| {
        let n = programme
            .places
            .values()
            .filter(|place| place.kind == *kind)
            .count();
        Part::Map(vec![
            ("kind", Part::Plain(kind.as_str().to_owned())),
            ("n", Part::Number(n)),
        ])
    });
    vec![Page {
        kind: KIND.name,
        path: route::HOME.to_owned(),
        title: Words::Text(programme.config.title.clone()),
        description: Words::message("home-description"),
        crumbs: Vec::new(),
        parts: vec![
            ("n_measures", Part::Number(programme.measures.len())),
            ("n_actions", Part::Number(n_actions)),
            ("n_directions", Part::Number(programme.directions.len())),
            ("n_bodies", Part::Number(programme.bodies.len())),
            ("n_places", Part::Number(programme.places.len())),
            ("tally", whole_tally(plan)),
            ("directions", Part::List(directions.collect())),
            ("years", years(plan)),
            ("n_annual", Part::Number(plan.index.annual().len())),
            (
                "chapters",
                Part::List(chapters.map(|(id, _)| Part::Section(id.clone())).collect()),
            ),
            ("place_kinds", Part::List(place_kinds.collect())),
        ],
    }]
}
