//! All directions.

use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "directions",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let directions = plan.programme.directions.keys().map(|id| {
        Part::Map(vec![
            ("direction", Part::Direction(id.clone())),
            ("n_measures", Part::Number(plan.index.of_direction(id).len())),
        ])
    });
    vec![Page {
        kind: KIND.name,
        path: route::DIRECTIONS.to_owned(),
        title: Words::message("directions-title"),
        description: Words::message("directions-description"),
        crumbs: Vec::new(),
        parts: vec![("directions", Part::List(directions.collect()))],
    }]
}
