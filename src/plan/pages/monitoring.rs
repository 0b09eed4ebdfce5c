//! Where the measures stand: counts by badge, what was reported last, and what is due.
//!
//! Counts always stand with how many measures were reported on at all, and nothing is averaged: an average would
//! hide the reports that are missing.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::period::{counts, due};
use super::status::of_badge;
use super::{n, whole_tally};
use crate::model::{Id, Period, ReportingPeriod};
use crate::monitor::{Badge, Entry, Tally};
use crate::plan::change::change;
use crate::plan::{Page, PageKind, Part, Plan, TONES, Words, WordsArg, rank, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "monitoring",
    pages,
};

/// How many reports are told of as the latest.
const MAX_LATEST: usize = 8;

/// A body that is named for fewer measures than this is left to its own page.
const MIN_OF_BODY: usize = 2;

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let tally = plan.monitoring.tally(plan.programme.measures.keys());
    let mut badges: Vec<Badge> = tally.badges.iter().map(|(badge, _)| *badge).collect();
    badges.sort_by_key(|badge| rank(*badge));
    let overdue = of_badge(plan, Badge::DeadlinePassedNoReport);
    vec![Page {
        kind: KIND.name,
        path: route::MONITORING.to_owned(),
        title: Words::message("monitoring-title"),
        description: Words::message("monitoring-description").arg("n", n(tally.n_measures)),
        crumbs: Vec::new(),
        parts: vec![
            ("tally", whole_tally(plan)),
            ("tones", tones(&badges)),
            ("breakdowns", Part::List(breakdowns(plan, &badges))),
            ("n_without_report", Part::Number(overdue.len())),
            (
                "without_report",
                Part::Plain(route::of_badge(Badge::DeadlinePassedNoReport)),
            ),
            ("years_without_report", years_without_report(plan, &overdue)),
            ("latest", latest(plan)),
            ("next", next(plan)),
            ("periods", periods(plan)),
            ("source", source(plan)),
        ],
    }]
}

/// The badges that occur, by tone, in the order of bars.
fn tones(badges: &[Badge]) -> Part {
    let of_tone = |tone: &&str| {
        let names: Vec<Part> = badges
            .iter()
            .filter(|badge| badge.tone() == *tone)
            .map(|badge| Part::Plain(badge.as_str().to_owned()))
            .collect();
        (!names.is_empty()).then(|| {
            Part::Map(vec![
                ("tone", Part::Plain((*tone).to_owned())),
                ("badges", Part::List(names)),
            ])
        })
    };
    Part::List(TONES.iter().filter_map(of_tone).collect())
}

/// One line of a breakdown: what it is about, its address, and its measures.
struct Row {
    title: Words,
    path: String,
    tally: Tally,
}

fn breakdowns(plan: &Plan<'_>, badges: &[Badge]) -> Vec<Part> {
    let row = |title: Words, path: String, measures: &[Id]| Row {
        title,
        path,
        tally: plan.monitoring.tally(measures),
    };
    let directions = plan.programme.directions.iter().map(|(id, direction)| {
        let path = route::of_record(route::DIRECTIONS, id);
        row(
            Words::Text(direction.title.clone()),
            path,
            plan.index.of_direction(id),
        )
    });
    let years = plan.index.years().map(|(year, measures)| {
        let title = Words::message("home-year").arg("year", WordsArg::Plain(year.to_string()));
        row(title, route::of_year(year), measures)
    });
    let annual = row(
        Words::message("home-annual"),
        route::ANNUAL.to_owned(),
        plan.index.annual(),
    );
    let bodies = plan.programme.bodies.iter().map(|(id, body)| {
        let path = route::of_record(route::BODIES, id);
        row(Words::Text(body.name.clone()), path, plan.index.of_body(id))
    });
    let mut bodies: Vec<Row> = bodies.filter(|row| row.tally.n_measures >= MIN_OF_BODY).collect();
    bodies.sort_by_key(|row| std::cmp::Reverse(row.tally.n_measures));
    vec![
        breakdown("direction", directions.collect(), badges),
        breakdown("year", years.chain([annual]).collect(), badges),
        breakdown("body", bodies, badges),
    ]
}

/// Rows with bars of one scale, and the same numbers for a table with a column a badge.
fn breakdown(by: &'static str, mut rows: Vec<Row>, badges: &[Badge]) -> Part {
    rows.retain(|row| row.tally.n_measures > 0);
    let most = rows.iter().map(|row| row.tally.n_measures).max().unwrap_or(0);
    let row = |row: Row| {
        let count = |badge: &Badge| {
            let found = row.tally.badges.iter().find(|(other, _)| other == badge);
            Part::Number(found.map_or(0, |(_, n)| *n))
        };
        Part::Map(vec![
            ("title", Part::Words(row.title)),
            ("path", Part::Plain(row.path)),
            ("counts", Part::List(badges.iter().map(count).collect())),
            ("tally", Part::Tally(row.tally, most)),
        ])
    };
    Part::Map(vec![
        ("by", Part::Plain(by.to_owned())),
        ("rows", Part::List(rows.into_iter().map(row).collect())),
    ])
}

/// Deadline years that are over, with their measures that no report was published on.
fn years_without_report(plan: &Plan<'_>, measures: &[&Id]) -> Part {
    let mut by_year: BTreeMap<i16, usize> = BTreeMap::new();
    for id in measures {
        if let Period::Years { to, .. } = plan.programme.measures[*id].period.value {
            *by_year.entry(to).or_default() += 1;
        }
    }
    let year = |(year, n_measures): (i16, usize)| {
        let page = route::of_badge(Badge::DeadlinePassedNoReport);
        Part::Map(vec![
            ("year", Part::Plain(year.to_string())),
            ("path", Part::Plain(format!("{page}#{year}"))),
            ("n_measures", Part::Number(n_measures)),
        ])
    };
    Part::List(by_year.into_iter().map(year).collect())
}

/// The reports that were published last, the newest first.
fn latest(plan: &Plan<'_>) -> Part {
    let mut reports: Vec<(Date, &Id, &Entry)> = Vec::new();
    for (id, state) in &plan.monitoring.states {
        for entry in state.history.iter().filter(|entry| !entry.is_draft) {
            let report = plan.programme.reports.get(&entry.report);
            if let Some(approval) = report.and_then(|report| report.approved.as_ref()) {
                reports.push((approval.on.value, id, entry));
            }
        }
    }
    // Within a day in the order of measures, which the sort keeps.
    reports.sort_by_key(|(day, ..)| std::cmp::Reverse(*day));
    let one = |(day, id, entry): &(Date, &Id, &Entry)| {
        Part::Map(vec![
            ("measure", Part::Line((*id).clone())),
            ("path", Part::Plain(route::of_report(id, &entry.report))),
            ("change", Part::Words(change(plan.programme, entry))),
            ("day", Part::Plain(day.to_string())),
        ])
    };
    Part::List(reports.iter().take(MAX_LATEST).map(one).collect())
}

/// What is due next: by which day, on which period, on how many measures.
fn next(plan: &Plan<'_>) -> Part {
    let mut by_day: BTreeMap<(Date, ReportingPeriod), usize> = BTreeMap::new();
    for state in plan.monitoring.states.values() {
        if let Some((period, due)) = state.next_due {
            *by_day.entry((due, period)).or_default() += 1;
        }
    }
    let one = |((due, period), n_measures): ((Date, ReportingPeriod), usize)| {
        Part::Map(vec![
            ("period", Part::Plain(period.to_string())),
            ("due", Part::Plain(due.to_string())),
            ("n_measures", Part::Number(n_measures)),
        ])
    };
    Part::List(by_day.into_iter().map(one).collect())
}

/// The reporting periods, the latest first.
fn periods(plan: &Plan<'_>) -> Part {
    let one = |record: &crate::monitor::PeriodRecord| {
        Part::Map(vec![
            ("period", Part::Plain(record.period.to_string())),
            ("path", Part::Plain(route::of_period(record.period))),
            ("due", due(record)),
            ("n_reports", Part::Number(record.entries.len())),
            ("counts", counts(record.counts)),
        ])
    };
    Part::List(plan.monitoring.periods.iter().rev().map(one).collect())
}

/// Where the programme sets the rules of reporting.
fn source(plan: &Plan<'_>) -> Part {
    let calendar = plan.programme.config.reporting.iter();
    let ranges = calendar.flat_map(|calendar| &calendar.source.value.0);
    let range = |(first, last): &(u32, u32)| {
        Part::Map(vec![
            ("from", Part::Plain(first.to_string())),
            ("to", Part::Plain(last.to_string())),
            ("path", Part::Plain(route::of_adopted_line(*first))),
        ])
    };
    Part::List(ranges.map(range).collect())
}
