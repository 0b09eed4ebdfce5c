//! The measures of one direction.

use super::{crumb, neighbours, tally};
use crate::model::Id;
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "direction",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let directions = &plan.programme.directions;
    let ids: Vec<&Id> = directions.keys().collect();
    let page = |(idx, (id, direction)): (usize, (&Id, &crate::model::Direction))| {
        let children = directions
            .iter()
            .filter(|(_, child)| child.parent.as_ref().is_some_and(|p| p.value == *id));
        let mut parts = vec![
            ("direction", Part::Direction(id.clone())),
            ("measures", Part::measures(plan.index.of_direction(id))),
            ("tally", tally(plan, plan.index.of_direction(id))),
            (
                "children",
                Part::List(children.map(|(id, _)| Part::Direction(id.clone())).collect()),
            ),
        ];
        parts.extend(neighbours(&ids, idx, Part::Direction));
        Page {
            kind: KIND.name,
            path: route::of_record(route::DIRECTIONS, id),
            title: Words::Text(direction.title.clone()),
            description: Words::message("direction-description")
                .arg("title", WordsArg::Text(direction.title.clone())),
            crumbs: vec![crumb(route::DIRECTIONS, "directions-title")],
            parts,
        }
    };
    directions.iter().enumerate().map(page).collect()
}
