//! Which reports a body is asked for: what a form holds before it is laid out.
//!
//! A form asks for the measures that the body leads, for it owes the report on those. Behind them come the measures
//! that it only takes part in: a department knows what it did, and the body named first may leave the report to it. They
//! are marked, since two reports on one measure and period would otherwise come from two bodies that know nothing of
//! each other.

use jiff::civil::Date;

use crate::model::measure::Decimal;
use crate::model::{Body, Delivery, Id, Measure, Programme, Report, ReportingPeriod, closed_list};
use crate::monitor::record::leads;
use crate::monitor::{MeasureState, Monitoring};

closed_list! {
    /// Whether a report on a measure is asked for.
    Summons {
        /// It is owed.
        Due = "due",
        /// It is published.
        Reported = "reported",
        /// It was handed in, and nobody has approved it yet.
        Submitted = "submitted",
        /// An earlier report says that the measure has ended.
        Over = "over",
        /// The period lies outside the measure's years.
        Outside = "outside",
        /// Another body is named first and owes it; this one may report in its place.
        Partner = "partner",
        /// The period is none that each body has to report on: a year, or a stage of the works.
        Optional = "optional",
    }
}

/// What one body is asked to report on for one period.
#[derive(Clone, Debug)]
pub struct Request<'p> {
    /// The programme.
    pub programme: &'p Programme,
    /// The body.
    pub body: &'p Body,
    /// The period.
    pub period: ReportingPeriod,
    /// The day by which the reports are due.
    pub due: Option<Date>,
    /// The day that the previous state is of.
    pub as_of: Date,
    /// The measures that the body leads, and behind them those that it takes part in, each in their order.
    pub measures: Vec<Asked<'p>>,
}

/// A measure in a form.
#[derive(Clone, Debug)]
pub struct Asked<'p> {
    /// The measure.
    pub measure: &'p Measure,
    /// Whether a report is owed.
    pub summons: Summons,
    /// The bodies that owe the reports on it.
    pub leading: Vec<&'p Body>,
    /// The last report that counts.
    pub last: Option<&'p Report>,
    /// The reports that count, oldest first.
    pub history: Vec<&'p Report>,
}

impl Asked<'_> {
    /// The last value of an indicator that was reported, and for which period.
    #[must_use]
    pub fn last_value(&self, indicator: &Id) -> Option<(Decimal, ReportingPeriod)> {
        self.history.iter().rev().find_map(|report| {
            let actual = report
                .actuals
                .iter()
                .find(|actual| actual.indicator.value == *indicator)?;
            Some((actual.value, report.period.value))
        })
    }
}

/// The bodies that lead a measure, in the order of bodies.
#[must_use]
pub fn leading_bodies(programme: &Programme) -> Vec<&Id> {
    let is_leading = |id: &&Id| {
        let mut measures = programme.measures.values();
        measures.any(|measure| leads(measure).contains(id))
    };
    programme.bodies.keys().filter(is_leading).collect()
}

/// The bodies that may report on a measure, in the order of bodies.
#[must_use]
pub fn reporting_bodies(programme: &Programme) -> Vec<&Id> {
    let may_report = |id: &&Id| programme.measures.values().any(|measure| takes_part(measure, id));
    programme.bodies.keys().filter(may_report).collect()
}

/// The periods that there are reports on, as the calendar has them: quarters, years, stages of the works.
#[must_use]
pub fn periods(programme: &Programme) -> Vec<ReportingPeriod> {
    let mut periods = quarters(programme);
    let mut years: Vec<i16> = periods
        .iter()
        .filter_map(|quarter| Some(quarter.start()?.year()))
        .collect();
    years.dedup();
    periods.extend(years.into_iter().map(ReportingPeriod::Year));
    periods.extend([ReportingPeriod::Checkpoint50, ReportingPeriod::Checkpoint100]);
    periods
}

/// The quarters of the calendar, in order.
#[must_use]
pub fn quarters(programme: &Programme) -> Vec<ReportingPeriod> {
    let config = &programme.config;
    let calendar = config.reporting.iter();
    calendar
        .flat_map(|calendar| calendar.quarters(config.period, config.period))
        .collect()
}

/// What `body` is asked for; `None` where there is no such body.
#[must_use]
pub fn request<'p>(
    programme: &'p Programme,
    monitoring: &Monitoring,
    body: &Id,
    period: ReportingPeriod,
) -> Option<Request<'p>> {
    let body_id = body;
    let body = programme.bodies.get(body_id)?;
    let calendar = programme.config.reporting.as_ref();
    let asked = |(id, measure): (&'p Id, &'p Measure)| {
        let state = monitoring.state(id);
        let leading = leads(measure);
        let summons = match summons(programme, measure, state, period, monitoring.as_of) {
            Summons::Due if !leading.contains(body_id) => Summons::Partner,
            summons => summons,
        };
        Asked {
            measure,
            summons,
            leading: leading
                .into_iter()
                .filter_map(|id| programme.bodies.get(id))
                .collect(),
            last: state
                .and_then(|state| state.last.as_ref())
                .and_then(|last| programme.reports.get(last)),
            history: state
                .iter()
                .flat_map(|state| &state.history)
                .filter(|entry| entry.counts())
                .filter_map(|entry| programme.reports.get(&entry.report))
                .collect(),
        }
    };
    let own = |(_, measure): &(&Id, &Measure)| takes_part(measure, body_id);
    let mut measures: Vec<Asked<'p>> = programme.measures.iter().filter(own).map(asked).collect();
    measures.sort_by_key(|asked| !leads(asked.measure).contains(body_id));
    Some(Request {
        programme,
        body,
        period,
        due: calendar.and_then(|calendar| calendar.due(period)),
        as_of: monitoring.as_of,
        measures,
    })
}

fn takes_part(measure: &Measure, body: &Id) -> bool {
    let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
    let mut all = measure.responsible.iter().chain(of_actions);
    all.any(|responsible| responsible.body.value == *body)
}

fn summons(
    programme: &Programme,
    measure: &Measure,
    state: Option<&MeasureState>,
    period: ReportingPeriod,
    as_of: Date,
) -> Summons {
    let of_period = |report: &&Report| {
        report.measure.value == measure.id.value
            && report.period.value == period
            && report.submitted.value <= as_of
    };
    let reports: Vec<&Report> = programme.reports.values().filter(of_period).collect();
    if reports.iter().any(|report| report.is_public(as_of)) {
        return Summons::Reported;
    }
    if !reports.is_empty() {
        return Summons::Submitted;
    }
    let Some(end) = quarter_end(period) else {
        return Summons::Optional;
    };
    let config = &programme.config;
    let is_within = config.reporting.as_ref().is_some_and(|calendar| {
        calendar
            .quarters(measure.period.value, config.period)
            .contains(&period)
    });
    if !is_within {
        return Summons::Outside;
    }
    let last = state
        .and_then(|state| state.last.as_ref())
        .and_then(|last| programme.reports.get(last));
    match last {
        Some(last) if is_end(last.delivery.value) && last.position() < end => Summons::Over,
        _ => Summons::Due,
    }
}

fn quarter_end(period: ReportingPeriod) -> Option<Date> {
    match period {
        ReportingPeriod::Quarter { .. } => period.end(),
        _ => None,
    }
}

fn is_end(delivery: Delivery) -> bool {
    matches!(
        delivery,
        Delivery::Completed | Delivery::NotCompleted | Delivery::Cancelled
    )
}
