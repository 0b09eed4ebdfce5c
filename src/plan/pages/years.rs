//! All deadline years.

use super::years;
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "years", pages };

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    vec![Page {
        kind: KIND.name,
        path: route::YEARS.to_owned(),
        title: Words::message("years-title"),
        description: Words::message("years-description"),
        crumbs: Vec::new(),
        parts: vec![("years", years(plan)), ("annual", Part::measures(plan.index.annual()))],
    }]
}
