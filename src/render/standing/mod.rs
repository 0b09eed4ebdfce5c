//! What is known of one measure, in the reader's language: what its page shows beside what was adopted.
//!
//! In: the state of a measure, its reports and their published evidence. Out: one template value:
//!
//! - `reason`, `delivery`, `verification`, `schedule`, `reporting`, `next`: the badge's sentence and what it rests on;
//! - `bar` (`schedule_bar`) and `duties`: when reports were due and whether they came;
//! - `reports` ([`timeline`]), newest first;
//! - `indicators` ([`indicators`]): baseline, target and what was reported;
//! - `spent`: the sum of what reports document.

mod indicators;
mod schedule_bar;
mod timeline;

use tera::Value;

use super::evidence::PublishedEvidence;
use super::records::Known;
use super::value::map;
use crate::model::{Id, Measure, Period, Programme};
use crate::monitor::{MeasureState, Monitoring, money};
use crate::plan::badge;
use crate::plan::speaker::Speaker;

/// What everything here may ask.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) programme: &'a Programme,
    pub(super) monitoring: &'a Monitoring,
    pub(super) records: Known<'a, Value>,
    pub(super) evidence: &'a PublishedEvidence,
    pub(super) speaker: &'a Speaker,
}

/// One measure in sight.
#[derive(Clone, Copy)]
struct Seen<'a> {
    sight: Sight<'a>,
    measure: &'a Measure,
    state: &'a MeasureState,
}

/// What is known of the measure `id`.
pub(super) fn standing(sight: Sight<'_>, id: &Id) -> Value {
    let record = sight.programme.measures.get(id);
    let Some((measure, state)) = record.zip(sight.monitoring.state(id)) else {
        return Value::none();
    };
    let seen = Seen {
        sight,
        measure,
        state,
    };
    let speaker = sight.speaker;
    let reason = badge::reason(sight.programme, measure, state, sight.monitoring.as_of);
    let next = state.next_due.map(|(period, due)| {
        map([
            ("period", speaker.reporting_period(period).into()),
            ("due", speaker.by(due).into()),
        ])
    });
    let spent = money::documented(sight.programme, state);
    map([
        ("reason", speaker.words(&reason).into()),
        (
            "delivery",
            state.delivery.map_or("none", |delivery| delivery.as_str()).into(),
        ),
        (
            "verification",
            state
                .last
                .as_ref()
                .map_or_else(Value::none, |_| state.verification.as_str().into()),
        ),
        ("schedule", state.schedule.as_str().into()),
        ("reporting", state.reporting.as_str().into()),
        ("next", next.unwrap_or_else(Value::none)),
        ("bar", schedule_bar::bar(seen)),
        ("duties", schedule_bar::duties(seen)),
        ("n_reports", state.history.len().into()),
        ("is_reported_on", state.last.is_some().into()),
        ("reports", timeline::reports(seen)),
        ("indicators", indicators::indicators(seen)),
        (
            "spent",
            spent.map_or_else(Value::none, |sum| measured(speaker, "som", sum).into()),
        ),
    ])
}

/// The years that drawings of a measure run over: the programme's, and up to the day where that is near.
fn years(seen: Seen<'_>) -> (i16, i16) {
    const NEAR: i16 = 4;
    let day = seen.sight.monitoring.as_of.year();
    let (from, to) = match seen.sight.programme.config.period {
        Period::Years { from, to } => (from, to),
        Period::Annual => (day, day),
    };
    if (to..=to + NEAR).contains(&day) {
        (from, day)
    } else {
        (from, to)
    }
}

/// A value with its unit.
fn measured(speaker: &Speaker, unit: &str, value: crate::model::measure::Decimal) -> String {
    let words = speaker.formats.number(&value.to_string());
    let args = [
        ("n".into(), value.to_f64().into()),
        ("value".into(), words.as_str().into()),
    ];
    speaker.message(&format!("unit-{unit}"), &args).unwrap_or(words)
}

/// With a capital letter at the beginning.
fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Where a report stands on the page of its measure.
fn anchor(report: &crate::model::ReportId) -> String {
    format!("report-{}-{}", report.folder(), report.stem())
}
