//! One reporting period: how its reports came in, what they changed, and what is missing.

use std::collections::BTreeMap;

use super::crumb;
use crate::model::{Id, Programme, ReportingPeriod};
use crate::monitor::record::{Counts, PeriodRecord, leads};
use crate::plan::change::change;
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "period",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let records = &plan.monitoring.periods;
    let page = |(idx, record): (usize, &PeriodRecord)| {
        let neighbour = |idx: Option<usize>| {
            let record = idx.and_then(|idx| records.get(idx));
            record.map_or(Part::None, |record| link(record.period))
        };
        Page {
            kind: KIND.name,
            path: route::of_period(record.period),
            title: title(record.period),
            description: Words::message("period-description")
                .arg("period", WordsArg::ReportingPeriod(record.period)),
            crumbs: vec![crumb(route::MONITORING, "monitoring-title")],
            parts: vec![
                ("due", due(record)),
                ("is_open", Part::Number(usize::from(record.counts.n_open > 0))),
                ("counts", counts(record.counts)),
                ("changes", changes(plan.programme, record)),
                ("n_changes", Part::Number(record.entries.len())),
                ("overdue", by_body(plan.programme, &record.overdue)),
                ("open", by_body(plan.programme, &record.open)),
                ("previous", neighbour(idx.checked_sub(1))),
                ("next", neighbour(Some(idx + 1))),
            ],
        }
    };
    records.iter().enumerate().map(page).collect()
}

/// "Reports: second quarter of 2024".
fn title(period: ReportingPeriod) -> Words {
    Words::message("period-title").arg("period", WordsArg::ReportingPeriod(period))
}

/// A period and its address.
pub(super) fn link(period: ReportingPeriod) -> Part {
    Part::Map(vec![
        ("period", Part::Plain(period.to_string())),
        ("path", Part::Plain(route::of_period(period))),
    ])
}

/// The day by which reports are due, as a value for the filter `date`.
pub(super) fn due(record: &PeriodRecord) -> Part {
    record.due.map_or(Part::None, |due| Part::Plain(due.to_string()))
}

/// How reports came in.
pub(super) fn counts(counts: Counts) -> Part {
    Part::Map(vec![
        ("due", Part::Number(counts.n_due)),
        ("in_time", Part::Number(counts.n_in_time)),
        ("late", Part::Number(counts.n_late)),
        ("overdue", Part::Number(counts.n_overdue)),
        ("open", Part::Number(counts.n_open)),
        ("received", Part::Number(counts.n_received())),
    ])
}

/// What changed, measure by measure.
fn changes(programme: &Programme, record: &PeriodRecord) -> Part {
    let one = |(measure, entry): &(Id, crate::monitor::Entry)| {
        Part::Map(vec![
            ("measure", Part::Line(measure.clone())),
            ("path", Part::Plain(route::of_report(measure, &entry.report))),
            ("change", Part::Words(change(programme, entry))),
            (
                "corrected",
                Part::Number(usize::from(entry.corrected_by.is_some())),
            ),
        ])
    };
    Part::List(record.entries.iter().map(one).collect())
}

/// `measures` by the body that has to report on them, most measures first; last those that name nobody first.
fn by_body(programme: &Programme, measures: &[Id]) -> Part {
    let mut of_body: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    let mut of_nobody = Vec::new();
    for id in measures {
        let leads = leads(&programme.measures[id]);
        if leads.is_empty() {
            of_nobody.push(id);
        }
        for body in leads {
            of_body.entry(body).or_default().push(id);
        }
    }
    let in_order = programme.bodies.keys();
    let mut groups: Vec<(Option<&Id>, Vec<&Id>)> = in_order
        .filter_map(|body| Some((Some(body), of_body.remove(body)?)))
        .collect();
    groups.sort_by_key(|(_, measures)| std::cmp::Reverse(measures.len()));
    groups.push((None, of_nobody));
    let group = |(body, measures): (Option<&Id>, Vec<&Id>)| {
        Part::Map(vec![
            ("body", body.map_or(Part::None, |body| Part::Body(body.clone()))),
            ("n_measures", Part::Number(measures.len())),
            ("measures", Part::measures(measures)),
        ])
    };
    let groups = groups.into_iter().filter(|(_, measures)| !measures.is_empty());
    Part::List(groups.map(group).collect())
}
