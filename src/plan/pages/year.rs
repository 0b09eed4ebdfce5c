//! The measures whose deadline is the end of one year.

use super::{by_direction, crumb};
use crate::model::Id;
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "year", pages };

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let page = |(year, measures): (i16, &[Id])| {
        let fact = || WordsArg::Plain(year.to_string());
        Page {
            kind: KIND.name,
            path: route::of_year(year),
            title: Words::message("year-title").arg("year", fact()),
            description: Words::message("year-description")
                .arg("year", fact())
                .arg("n", WordsArg::Number(measures.len())),
            crumbs: vec![crumb(route::YEARS, "years-title")],
            parts: vec![
                ("year", Part::Plain(year.to_string())),
                ("n_measures", Part::Number(measures.len())),
                ("groups", by_direction(plan, |id| measures.contains(id))),
            ],
        }
    };
    plan.index.years().map(page).collect()
}
