//! A report is about a period of the calendar that is not before the years of its measure.
//!
//! It may well be about one after them: work that is late is finished after the deadline, and readers have to be
//! told of it. An inspection belongs to the time of the works; its report may follow within three months.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Sink};
use crate::model::{Measure, Period, Programme, Report, ReportingCalendar, ReportingPeriod};

/// Months after a measure's last day within which the report of an inspection may be handed in.
const MONTHS_FOR_INSPECTION: i32 = 3;

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    let Some(calendar) = &programme.config.reporting else {
        let is_unreadable = programme.unreadable_kinds.contains("@kind-calendar");
        if let (Some(report), false) = (programme.reports.values().next(), is_unreadable) {
            sink.push(Diagnostic::new(Code::NoCalendar, report.id.span.clone()));
        }
        return;
    };
    for report in programme.reports.values() {
        if let Some(measure) = programme.measures.get(&report.measure.value) {
            expect_within(report, measure, calendar, programme.config.period, sink);
        }
    }
}

fn expect_within(
    report: &Report,
    measure: &Measure,
    calendar: &ReportingCalendar,
    whole: Period,
    sink: &mut Sink,
) {
    let period = report.period.value;
    let outside = match period {
        ReportingPeriod::Quarter { .. } => {
            let is_early = measure
                .period
                .value
                .start()
                .is_some_and(|start| period.start() < Some(start));
            if period < calendar.first {
                Some(("calendar", calendar.first.to_string()))
            } else if !calendar.quarters(Period::Annual, whole).contains(&period) {
                Some(("programme", whole.to_string()))
            } else {
                is_early.then(|| ("measure", measure.period.value.to_string()))
            }
        }
        ReportingPeriod::Year(year) if is_year_of(year, whole) => None,
        ReportingPeriod::Year(_) => Some(("programme", whole.to_string())),
        ReportingPeriod::Checkpoint50 | ReportingPeriod::Checkpoint100 => {
            let works = match measure.period.value {
                Period::Annual => whole,
                years @ Period::Years { .. } => years,
            };
            let is_in_time = is_time_of_inspection(report.submitted.value, works);
            (!is_in_time).then(|| ("inspection", works.to_string()))
        }
    };
    let Some((of, expected)) = outside else { return };
    let (span, found) = if of == "inspection" {
        (&report.submitted.span, report.submitted.value.to_string())
    } else {
        (&report.period.span, period.to_string())
    };
    sink.push(
        Diagnostic::new(Code::ReportOutside, span.clone())
            .arg("found", found)
            .arg("of", of)
            .arg("period", expected),
    );
}

fn is_year_of(year: i16, whole: Period) -> bool {
    match whole {
        Period::Years { from, to } => (from..=to).contains(&year),
        Period::Annual => true,
    }
}

fn is_time_of_inspection(day: Date, works: Period) -> bool {
    let (Some(start), Some(end)) = (works.start(), works.deadline()) else {
        return true;
    };
    let last = end.saturating_add(MONTHS_FOR_INSPECTION.months());
    (start..=last).contains(&day)
}
