//! All measures, and plain links to the narrower lists.

use super::{by_direction, n, whole_tally, years};
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "measures",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let n_measures = plan.programme.measures.len();
    vec![Page {
        kind: KIND.name,
        path: route::MEASURES.to_owned(),
        title: Words::message("measures-title"),
        description: Words::message("measures-description").arg("n", n(n_measures)),
        crumbs: Vec::new(),
        parts: vec![
            ("groups", by_direction(plan, |_| true)),
            ("n_measures", Part::Number(n_measures)),
            ("tally", whole_tally(plan)),
            ("years", years(plan)),
            ("n_annual", Part::Number(plan.index.annual().len())),
        ],
    }]
}
