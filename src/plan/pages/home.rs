//! The home page: what this is, where things stand, ways in.

use super::{badge_counts, years};
use crate::model::PlaceKind;
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "home", pages };

/// Kinds of places that people live on or in: "my street".
const NEAR_ME: [PlaceKind; 3] = [PlaceKind::Street, PlaceKind::Territory, PlaceKind::Village];

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let programme = plan.programme;
    let n_actions = programme.measures.values().map(|measure| measure.actions.len()).sum();
    let directions = programme.directions.keys().map(|id| {
        Part::Map(vec![
            ("direction", Part::Direction(id.clone())),
            ("n_measures", Part::Number(plan.index.of_direction(id).len())),
        ])
    });
    let chapters = programme.sections.iter().filter(|(_, section)| section.depth == 0);
    let near_me = programme
        .places
        .iter()
        .filter(|(id, place)| NEAR_ME.contains(&place.kind) && !plan.index.of_place(id).is_empty());
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
            ("n_reported", Part::Number(0)),
            ("badges", badge_counts(plan)),
            ("directions", Part::List(directions.collect())),
            ("years", years(plan)),
            ("n_annual", Part::Number(plan.index.annual().len())),
            ("chapters", Part::List(chapters.map(|(id, _)| Part::Section(id.clone())).collect())),
            ("near_me", Part::Sorted(near_me.map(|(id, _)| Part::Place(id.clone())).collect())),
        ],
    }]
}
