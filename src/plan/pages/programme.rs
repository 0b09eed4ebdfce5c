//! The contents of the programme's text.

use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "programme",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let sections = plan.programme.sections.keys().map(|id| Part::Section(id.clone()));
    vec![Page {
        kind: KIND.name,
        path: route::PROGRAMME.to_owned(),
        title: Words::message("programme-title"),
        description: Words::message("programme-description"),
        crumbs: Vec::new(),
        parts: vec![
            ("sections", Part::List(sections.collect())),
            ("n_measures", Part::Number(plan.programme.measures.len())),
        ],
    }]
}
