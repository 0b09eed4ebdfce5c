//! The measures that bear one badge, by deadline; a page for each badge that occurs.

use std::collections::HashSet;

use super::{crumb, n, tally};
use crate::model::Id;
use crate::monitor::Badge;
use crate::plan::badge::name;
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "status",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let counts = plan.monitoring.badge_counts();
    counts.into_iter().map(|(badge, _)| page(plan, badge)).collect()
}

fn page(plan: &Plan<'_>, badge: Badge) -> Page {
    let measures = of_badge(plan, badge);
    let title = name(badge);
    Page {
        kind: KIND.name,
        path: route::of_badge(badge),
        description: Words::message("status-description")
            .arg("badge", WordsArg::Words(title.clone()))
            .arg("n", n(measures.len())),
        title,
        crumbs: vec![crumb(route::MONITORING, "monitoring-title")],
        parts: vec![
            ("badge", Part::Plain(badge.as_str().to_owned())),
            ("tone", Part::Plain(badge.tone().to_owned())),
            ("n_measures", Part::Number(measures.len())),
            ("n_all", Part::Number(plan.programme.measures.len())),
            (
                "groups",
                Part::List(by_deadline(plan, &measures, |id| Part::Line(id.clone()))),
            ),
            ("tally", tally(plan, plan.programme.measures.keys())),
        ],
    }
}

/// The measures that bear `badge`, in printed order.
pub(super) fn of_badge<'p>(plan: &Plan<'p>, badge: Badge) -> Vec<&'p Id> {
    let states = plan.monitoring.states.iter();
    states
        .filter(|(_, state)| state.badge == badge)
        .map(|(id, _)| id)
        .collect()
}

/// `measures` by the year that they are to end in, and last those without one; `line` makes a measure's part.
pub(super) fn by_deadline(plan: &Plan<'_>, measures: &[&Id], line: impl Fn(&Id) -> Part) -> Vec<Part> {
    let measures: HashSet<&Id> = measures.iter().copied().collect();
    let of = |wanted: &[Id]| -> Vec<Id> {
        let is_wanted = |id: &&Id| measures.contains(id);
        wanted.iter().filter(is_wanted).cloned().collect()
    };
    let year = |(year, of_year): (i16, &[Id])| {
        let fact = WordsArg::Plain(year.to_string());
        let title = Words::message("year-title").arg("year", fact);
        (year.to_string(), title, of(of_year))
    };
    let annual = (
        "annual".to_owned(),
        Words::message("year-title-annual"),
        of(plan.index.annual()),
    );
    let groups = plan.index.years().map(year).chain([annual]);
    let group = |(id, title, measures): (String, Words, Vec<Id>)| {
        Part::Map(vec![
            ("path", Part::Plain(format!("{}{id}/", route::YEARS))),
            ("id", Part::Plain(id)),
            ("title", Part::Words(title)),
            ("n_measures", Part::Number(measures.len())),
            ("measures", Part::List(measures.iter().map(&line).collect())),
        ])
    };
    groups
        .filter(|(_, _, measures)| !measures.is_empty())
        .map(group)
        .collect()
}
