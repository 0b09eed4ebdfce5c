//! The indicators of a measure: what the programme says, and what was reported.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use jiff::civil::{Date, date};
use tera::Value;

use super::super::chart::Naming;
use super::super::chart::progress::{Point, Progress, svg};
use super::super::value::{from, map};
use super::{Seen, anchor, capitalized, measured, years};
use crate::i18n::Args;
use crate::model::measure::{Decimal, Indicator, TargetYear};
use crate::monitor::Entry;

/// A value as reported.
struct Reported<'a> {
    entry: &'a Entry,
    on: Date,
    period: String,
    value: Decimal,
    words: String,
}

/// Every indicator, in the programme's order.
pub(super) fn indicators(seen: Seen<'_>) -> Value {
    let indicators = seen.measure.indicators.iter();
    indicators
        .map(|indicator| one(seen, indicator))
        .collect::<Vec<_>>()
        .into()
}

fn one(seen: Seen<'_>, indicator: &Indicator) -> Value {
    let speaker = seen.sight.speaker;
    let reported = reported(seen, indicator);
    let counting: Vec<&Reported<'_>> = reported.iter().filter(|value| value.entry.counts()).collect();
    let stated = |values: &IndexMap<TargetYear, Decimal>| -> Value {
        let one = |(year, value): (&TargetYear, &Decimal)| {
            map([
                ("year", from(year)),
                ("value", measured(speaker, &indicator.unit.value, *value).into()),
            ])
        };
        values.iter().map(one).collect::<Vec<_>>().into()
    };
    let row = |value: &Reported<'_>| {
        map([
            ("period", capitalized(&value.period).into()),
            ("value", value.words.as_str().into()),
            ("anchor", anchor(&value.entry.report).into()),
            ("is_corrected", value.entry.corrected_by.is_some().into()),
            ("is_draft", value.entry.is_draft.into()),
        ])
    };
    let last = counting.last().map(|value| {
        map([
            ("period", value.period.as_str().into()),
            ("value", value.words.as_str().into()),
        ])
    });
    map([
        ("id", from(&indicator.id.value)),
        ("title", from(&indicator.title)),
        ("baseline", stated(&indicator.baseline)),
        ("target", stated(&indicator.target)),
        ("last", last.unwrap_or_else(Value::none)),
        ("n_values", reported.len().into()),
        (
            "values",
            reported.iter().rev().map(row).collect::<Vec<_>>().into(),
        ),
        ("chart", chart(seen, indicator, &counting)),
    ])
}

/// Every visible value, oldest first.
fn reported<'a>(seen: Seen<'a>, indicator: &Indicator) -> Vec<Reported<'a>> {
    let value = |entry: &'a Entry| {
        let report = seen.sight.programme.reports.get(&entry.report)?;
        let mut actuals = report.actuals.iter();
        let actual = actuals.find(|actual| actual.indicator.value == indicator.id.value)?;
        Some(Reported {
            entry,
            on: report.position(),
            period: seen.sight.speaker.reporting_period(report.period.value),
            value: actual.value,
            words: measured(seen.sight.speaker, &indicator.unit.value, actual.value),
        })
    };
    seen.state.history.iter().filter_map(value).collect()
}

/// The drawing; nothing where a single value would stand alone in it.
fn chart(seen: Seen<'_>, indicator: &Indicator, reported: &[&Reported<'_>]) -> Value {
    let speaker = seen.sight.speaker;
    let unit = &indicator.unit.value;
    let (Some(first), Some(last)) = (reported.first(), reported.last()) else {
        return Value::none();
    };
    if reported.len() + indicator.baseline.len() + indicator.target.len() < 2 {
        return Value::none();
    }
    let point = |on: Date, value: Decimal| Point {
        on,
        value: value.to_f64(),
        words: measured(speaker, unit, value),
    };
    let by_year = |values: &IndexMap<TargetYear, Decimal>| -> Vec<Point> {
        let values = values.iter().filter_map(|(year, value)| match year {
            TargetYear::Year(year) => Some((*year, *value)),
            TargetYear::Annual => None,
        });
        let by_year: BTreeMap<i16, Decimal> = values.collect();
        by_year
            .into_iter()
            .map(|(year, value)| point(date(year, 12, 31), value))
            .collect()
    };
    let title = indicator.title.resolve(speaker.locale).text;
    let facts: Args = vec![
        ("title".into(), title.into()),
        ("first".into(), first.words.as_str().into()),
        ("first-period".into(), first.period.as_str().into()),
        ("last".into(), last.words.as_str().into()),
        ("last-period".into(), last.period.as_str().into()),
    ];
    let description = speaker
        .message("indicator-chart-description", &facts)
        .unwrap_or_default();
    let annual = indicator.target.get(&TargetYear::Annual);
    let (baseline, targets) = (by_year(&indicator.baseline), by_year(&indicator.target));
    let progress = Progress {
        naming: Naming {
            kind: "progress",
            description: &description,
        },
        years: years(seen),
        annual_target: annual.map(|value| point(last.on, *value)),
        actuals: reported
            .iter()
            .map(|value| point(value.on, value.value))
            .collect(),
        baseline,
        targets,
    };
    let drawing = svg(&progress, &|tick| speaker.formats.number(&tick.to_string()));
    map([
        ("svg", Value::safe_string(&drawing)),
        ("has_baseline", (!progress.baseline.is_empty()).into()),
        ("has_target", (!progress.targets.is_empty()).into()),
        ("has_annual_target", progress.annual_target.is_some().into()),
    ])
}
