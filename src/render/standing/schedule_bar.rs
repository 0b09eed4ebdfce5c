//! When reports on a measure were due, and whether they came: a drawing and a table of the same.

use jiff::civil::Date;
use tera::Value;

use super::super::chart::Naming;
use super::super::chart::schedule::{Mark, MarkKind, ScheduleBar, svg};
use super::super::value::map;
use super::{Seen, anchor, capitalized, years};
use crate::i18n::Args;
use crate::model::{Report, ReportingPeriod};
use crate::monitor::{Duty, Standing};

/// The drawing, and the kinds of marks that it holds.
pub(super) fn bar(seen: Seen<'_>) -> Value {
    let (speaker, as_of) = (seen.sight.speaker, seen.sight.monitoring.as_of);
    let marks = marks(seen);
    let period = seen.measure.period.value;
    let (from, to) = years(seen);
    let title = speaker.message("schedule-bar", &[]).unwrap_or_default();
    let n_overdue = overdue(seen).count();
    let facts: Args = vec![
        ("from".into(), from.to_string().into()),
        ("to".into(), to.to_string().into()),
        ("period".into(), speaker.period(period).into()),
        ("as-of".into(), speaker.as_of(as_of).into()),
        ("reports".into(), seen.state.history.len().to_string().into()),
        ("overdue".into(), n_overdue.to_string().into()),
    ];
    let description = speaker
        .message("schedule-bar-description", &facts)
        .unwrap_or_default();
    let words = speaker.as_of(as_of);
    let drawing = svg(&ScheduleBar {
        naming: Naming {
            kind: "schedule",
            description: &format!("{title}. {description}"),
        },
        years: (from, to),
        period: period.start().zip(period.deadline()),
        today: (as_of, &words),
        marks: marks.clone(),
    });
    let has = |kind| Value::from(marks.iter().any(|mark| mark.kind == kind));
    let deadline = period.deadline();
    map([
        ("svg", Value::safe_string(&drawing)),
        ("has_reports", has(MarkKind::Report)),
        ("has_corrected", has(MarkKind::Corrected)),
        ("has_missing", has(MarkKind::Missing)),
        ("has_drafts", has(MarkKind::Draft)),
        (
            "deadline",
            deadline.map_or_else(Value::none, |day| day.to_string().into()),
        ),
    ])
}

/// Every visible report, and every due one that is not there.
///
/// Without any report at all there is nothing to set the crosses against: the badge's sentence says it once.
fn marks(seen: Seen<'_>) -> Vec<Mark> {
    let reports = seen.state.history.iter().filter_map(|entry| {
        let report = seen.sight.programme.reports.get(&entry.report)?;
        let kind = match (entry.is_draft, &entry.corrected_by) {
            (true, _) => MarkKind::Draft,
            (false, Some(_)) => MarkKind::Corrected,
            (false, None) => MarkKind::Report,
        };
        Some(Mark {
            on: place(report),
            kind,
        })
    });
    let missing = overdue(seen)
        .filter(|_| seen.state.last.is_some())
        .filter_map(|duty| {
            Some(Mark {
                on: middle(duty.period)?,
                kind: MarkKind::Missing,
            })
        });
    reports.chain(missing).collect()
}

fn overdue(seen: Seen<'_>) -> impl Iterator<Item = &Duty> {
    let duties = seen.state.duties.iter();
    duties.filter(|duty| duty.standing == Standing::Overdue)
}

/// A quarter's report stands in its middle, so that its year is beyond doubt; a year's at the end of the year.
fn place(report: &Report) -> Date {
    middle(report.period.value).unwrap_or_else(|| report.position())
}

fn middle(period: ReportingPeriod) -> Option<Date> {
    let ReportingPeriod::Quarter { .. } = period else {
        return None;
    };
    let start = period.start()?;
    Some(jiff::civil::date(start.year(), start.month() + 1, 15))
}

/// The table: every quarter that was due.
pub(super) fn duties(seen: Seen<'_>) -> Value {
    let speaker = seen.sight.speaker;
    let row = |duty: &Duty| {
        let report = duty
            .report
            .as_ref()
            .and_then(|id| seen.sight.programme.reports.get(id));
        map([
            (
                "period",
                capitalized(&speaker.reporting_period(duty.period)).into(),
            ),
            ("due", duty.due.to_string().into()),
            (
                "submitted",
                report.map_or_else(Value::none, |report| report.submitted.value.to_string().into()),
            ),
            (
                "anchor",
                duty.report
                    .as_ref()
                    .map_or_else(Value::none, |id| anchor(id).into()),
            ),
            ("standing", duty.standing.as_str().into()),
        ])
    };
    let duties = &seen.state.duties;
    let n_received = duties.iter().filter(|duty| duty.report.is_some()).count();
    map([
        ("rows", duties.iter().rev().map(row).collect::<Vec<_>>().into()),
        ("n_due", duties.len().into()),
        ("n_received", n_received.into()),
    ])
}
