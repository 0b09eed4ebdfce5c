//! All measures by deadline, each with a bar of its years against the day.
//!
//! A page of its own: on the page of the counts it would be most of what a phone has to load.

use super::status::by_deadline;
use super::{crumb, n};
use crate::model::{Id, Period};
use crate::plan::{Page, PageKind, Part, Plan, Span, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "timeline",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    vec![Page {
        kind: KIND.name,
        path: route::TIMELINE.to_owned(),
        title: Words::message("monitoring-timeline"),
        description: Words::message("monitoring-timeline-description")
            .arg("n", n(plan.programme.measures.len())),
        crumbs: vec![crumb(route::MONITORING, "monitoring-title")],
        parts: vec![("timeline", timeline(plan)), ("axis", axis(plan))],
    }]
}

/// The first and the last year of the programme, or of its measures where they reach further.
fn years(plan: &Plan<'_>) -> Option<(i16, i16)> {
    let measures = plan.programme.measures.values();
    let periods = measures.map(|measure| measure.period.value);
    let years = periods
        .chain([plan.programme.config.period])
        .filter_map(|period| match period {
            Period::Years { from, to } => Some((from, to)),
            Period::Annual => None,
        });
    years.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// The years that the bars of the timeline have room for.
fn axis(plan: &Plan<'_>) -> Part {
    let years = years(plan).into_iter().flat_map(|(first, last)| first..=last);
    Part::List(years.map(|year| Part::Plain(year.to_string())).collect())
}

/// All measures by deadline, each with a bar.
fn timeline(plan: &Plan<'_>) -> Part {
    let Some(years) = years(plan) else {
        return Part::None;
    };
    let all: Vec<&Id> = plan.programme.measures.keys().collect();
    let line = |id: &Id| {
        let span = plan.monitoring.state(id).map_or(Part::None, |state| {
            Part::Span(Span {
                period: plan.programme.measures[id].period.value,
                years,
                today: plan.monitoring.as_of,
                badge: state.badge,
                tone: state.tone(),
            })
        });
        Part::Map(vec![("measure", Part::Line(id.clone())), ("span", span)])
    };
    Part::List(by_deadline(plan, &all, line))
}
