//! Who still owes which report on a quarter.

use jiff::civil::Date;

use super::summons::leading_bodies;
use crate::model::{Body, Id, Measure, Programme, Report, ReportingPeriod};
use crate::monitor::record::leads;
use crate::monitor::{Duty, Monitoring, Standing};

/// What was due on one quarter, and what came.
#[derive(Clone, Debug)]
pub struct Owed<'p> {
    /// The quarter.
    pub period: ReportingPeriod,
    /// The day by which reports on it are due.
    pub due: Option<Date>,
    /// How many reports there have to be: one a measure, whoever leads it.
    pub n_due: usize,
    /// Of these, published.
    pub n_published: usize,
    /// Of the published ones, handed in late.
    pub n_late: usize,
    /// Handed in, and nobody has approved them yet.
    pub n_submitted: usize,
    /// Not handed in, and the day has passed.
    pub n_overdue: usize,
    /// Not handed in, and there is time left.
    pub n_open: usize,
    /// The bodies that had to report, in their order.
    pub bodies: Vec<OwedBy<'p>>,
    /// Measures without a published report that nobody leads, who would have to report.
    pub nobody: Vec<Missing<'p>>,
}

/// What one body owes.
#[derive(Clone, Debug)]
pub struct OwedBy<'p> {
    /// The body.
    pub body: &'p Body,
    /// How many reports it had to make.
    pub n_due: usize,
    /// The measures without a published report, in their order.
    pub missing: Vec<Missing<'p>>,
}

/// A measure without a published report.
#[derive(Clone, Debug)]
pub struct Missing<'p> {
    /// The measure.
    pub measure: &'p Measure,
    /// Whether there is time left.
    pub standing: Standing,
    /// The report that was handed in and that nobody has approved yet.
    pub submitted: Option<&'p Report>,
}

/// The last quarter that had ended before the day `as_of`.
#[must_use]
pub fn latest_quarter(programme: &Programme, as_of: Date) -> Option<ReportingPeriod> {
    let mut quarters = super::summons::quarters(programme).into_iter().rev();
    quarters.find(|quarter| quarter.end().is_some_and(|end| end < as_of))
}

/// What is owed for the quarter `period`.
#[must_use]
pub fn owed<'p>(programme: &'p Programme, monitoring: &Monitoring, period: ReportingPeriod) -> Owed<'p> {
    let calendar = programme.config.reporting.as_ref();
    let duty = |id: &Id| -> Option<&Duty> {
        let state = monitoring.state(id)?;
        state.duties.iter().find(|duty| duty.period == period)
    };
    let due: Vec<(&'p Id, &'p Measure, &Duty)> = programme
        .measures
        .iter()
        .filter_map(|(id, measure)| Some((id, measure, duty(id)?)))
        .collect();
    let missing = |(id, measure, duty): &(&'p Id, &'p Measure, &Duty)| {
        let is_missing = matches!(duty.standing, Standing::Overdue | Standing::Open);
        is_missing.then(|| Missing {
            measure,
            standing: duty.standing,
            submitted: draft(programme, id, period, monitoring.as_of),
        })
    };
    let by = |body: &'p Id| {
        let own: Vec<_> = due
            .iter()
            .filter(|(_, measure, _)| leads(measure).contains(body))
            .collect();
        Some(OwedBy {
            body: programme.bodies.get(body)?,
            n_due: own.len(),
            missing: own.into_iter().filter_map(missing).collect(),
        })
    };
    let bodies = leading_bodies(programme).into_iter().filter_map(by);
    let all: Vec<Missing<'p>> = due.iter().filter_map(missing).collect();
    let n_missing = |standing: Standing| {
        let missing = all.iter().filter(|missing| missing.submitted.is_none());
        missing.filter(|missing| missing.standing == standing).count()
    };
    Owed {
        period,
        due: calendar.and_then(|calendar| calendar.due(period)),
        n_due: due.len(),
        n_published: due.len() - all.len(),
        n_late: due
            .iter()
            .filter(|(_, _, duty)| duty.standing == Standing::Late)
            .count(),
        n_submitted: all.iter().filter(|missing| missing.submitted.is_some()).count(),
        n_overdue: n_missing(Standing::Overdue),
        n_open: n_missing(Standing::Open),
        bodies: bodies.filter(|body| body.n_due > 0).collect(),
        nobody: due
            .iter()
            .filter(|(_, measure, _)| leads(measure).is_empty())
            .filter_map(missing)
            .collect(),
    }
}

/// The report on a measure and a period that waits to be approved.
fn draft<'p>(
    programme: &'p Programme,
    measure: &Id,
    period: ReportingPeriod,
    as_of: Date,
) -> Option<&'p Report> {
    programme.reports.values().find(|report| {
        report.measure.value == *measure
            && report.period.value == period
            && report.submitted.value <= as_of
            && !report.is_public(as_of)
    })
}
