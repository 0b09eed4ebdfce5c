//! The SWOT analysis as four quadrants.

use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "swot", pages };

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    if plan.programme.swot.is_none() {
        return Vec::new();
    }
    vec![Page {
        kind: KIND.name,
        path: route::SWOT.to_owned(),
        title: Words::message("swot-title"),
        description: Words::message("swot-description"),
        crumbs: Vec::new(),
        parts: vec![("swot", Part::Swot)],
    }]
}
