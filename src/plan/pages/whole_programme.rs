//! The whole programme on one page, for print.

use super::crumb;
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "whole_programme",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let sections = plan
        .programme
        .sections
        .keys()
        .map(|id| Part::SectionText(id.clone()));
    vec![Page {
        kind: KIND.name,
        path: route::WHOLE_PROGRAMME.to_owned(),
        title: Words::message("all-title"),
        description: Words::message("all-description"),
        crumbs: vec![crumb(route::PROGRAMME, "programme-title")],
        parts: vec![("sections", Part::List(sections.collect()))],
    }]
}
