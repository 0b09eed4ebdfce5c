//! Which reports on a measure were due, and whether they came.

use jiff::civil::Date;

use super::history::Entry;
use crate::model::{Delivery, Measure, Programme, ReportId, ReportingPeriod, closed_list};

closed_list! {
    /// What became of a report that was due.
    Standing {
        /// It was handed in by the day that it was due.
        InTime = "in_time",
        /// It was handed in later.
        Late = "late",
        /// It has not been published, and it was due.
        Overdue = "overdue",
        /// It has not been published yet, and there is time left.
        Open = "open",
    }
}

/// A report that had to be made.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Duty {
    /// On which quarter.
    pub period: ReportingPeriod,
    /// By which day.
    pub due: Date,
    /// What became of it.
    pub standing: Standing,
    /// The first published report on it.
    pub report: Option<ReportId>,
}

/// The duties to report on `measure` for quarters that had ended before the day `as_of`, oldest first.
///
/// They end with the measure's years, and before that when it is reported to be over.
pub(super) fn duties(programme: &Programme, measure: &Measure, history: &[Entry], as_of: Date) -> Vec<Duty> {
    let Some(calendar) = &programme.config.reporting else {
        return Vec::new();
    };
    let over = over_since(programme, history);
    calendar
        .quarters(measure.period.value, programme.config.period)
        .into_iter()
        .filter_map(|period| Some((period, period.end()?, calendar.due(period)?)))
        .filter(|(_, end, _)| *end < as_of && over.is_none_or(|over| *end <= over))
        .map(|(period, _, due)| duty(programme, history, period, due, as_of))
        .collect()
}

fn duty(programme: &Programme, history: &[Entry], period: ReportingPeriod, due: Date, as_of: Date) -> Duty {
    let published = history.iter().filter(|entry| !entry.is_draft);
    let mut on_period = published
        .filter_map(|entry| programme.reports.get(&entry.report))
        .filter(|report| report.period.value == period);
    let first = on_period.next();
    let standing = match first {
        Some(report) if report.submitted.value <= due => Standing::InTime,
        Some(_) => Standing::Late,
        None if as_of > due => Standing::Overdue,
        None => Standing::Open,
    };
    Duty {
        period,
        due,
        standing,
        report: first.map(|report| report.id.value.clone()),
    }
}

/// The last day of the period in which a measure was reported to be over, if its last report says that it is.
fn over_since(programme: &Programme, history: &[Entry]) -> Option<Date> {
    let last = history.iter().rev().find(|entry| entry.counts())?;
    let report = programme.reports.get(&last.report)?;
    match report.delivery.value {
        Delivery::Completed | Delivery::NotCompleted | Delivery::Cancelled => Some(report.position()),
        Delivery::NotStarted | Delivery::InProgress | Delivery::PartlyCompleted | Delivery::Suspended => None,
    }
}

/// The report on `measure` that is due next: one that is open, or else the one on the first quarter that has not ended.
pub(super) fn next(
    programme: &Programme,
    measure: &Measure,
    history: &[Entry],
    duties: &[Duty],
    as_of: Date,
) -> Option<(ReportingPeriod, Date)> {
    if let Some(open) = duties.iter().find(|duty| duty.standing == Standing::Open) {
        return Some((open.period, open.due));
    }
    let calendar = programme.config.reporting.as_ref()?;
    if over_since(programme, history).is_some() {
        return None;
    }
    let quarters = calendar.quarters(measure.period.value, programme.config.period);
    let next = quarters
        .into_iter()
        .find(|quarter| quarter.end().is_some_and(|end| end >= as_of))?;
    Some((next, calendar.due(next)?))
}
