//! The measures whose deadline is the end of one year, and those without a last year.

use std::collections::HashSet;

use super::{by_direction, crumb, tally};
use crate::model::Id;
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "year", pages };

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let mut pages: Vec<Page> = plan
        .index
        .years()
        .map(|(year, measures)| of_year(plan, year, measures))
        .collect();
    if !plan.index.annual().is_empty() {
        pages.push(of_every_year(plan));
    }
    pages
}

fn of_year(plan: &Plan<'_>, year: i16, measures: &[Id]) -> Page {
    let fact = || WordsArg::Plain(year.to_string());
    Page {
        kind: KIND.name,
        path: route::of_year(year),
        title: Words::message("year-title").arg("year", fact()),
        description: Words::message("year-description").arg("year", fact()),
        crumbs: vec![crumb(route::MEASURES, "measures-title")],
        parts: parts(plan, Part::Plain(year.to_string()), measures),
    }
}

fn of_every_year(plan: &Plan<'_>) -> Page {
    Page {
        kind: KIND.name,
        path: route::ANNUAL.to_owned(),
        title: Words::message("year-title-annual"),
        description: Words::message("year-description-annual"),
        crumbs: vec![crumb(route::MEASURES, "measures-title")],
        parts: parts(plan, Part::None, plan.index.annual()),
    }
}

fn parts(plan: &Plan<'_>, year: Part, measures: &[Id]) -> Vec<(&'static str, Part)> {
    let of_year: HashSet<&Id> = measures.iter().collect();
    vec![
        ("year", year),
        ("n_measures", Part::Number(measures.len())),
        ("tally", tally(plan, measures)),
        ("groups", by_direction(plan, |id| of_year.contains(id))),
        ("years", super::years(plan)),
        ("n_annual", Part::Number(plan.index.annual().len())),
    ]
}
