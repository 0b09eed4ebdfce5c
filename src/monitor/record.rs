//! What the states of measures make for a reporting period, for a body, and for any set of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::duty::{Duty, Standing};
use super::history::Entry;
use super::status::{Badge, MeasureState};
use crate::model::{Id, Measure, Programme, Registry, ReportingPeriod, Role};

/// Badges of a set of measures, with how many of them were reported on at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many measures there are.
    pub n_measures: usize,
    /// How many of them have at least one published report.
    pub n_reported: usize,
    /// How many bear each badge, in the order of badges; those that none bears are left out.
    pub badges: Vec<(Badge, usize)>,
}

impl Tally {
    /// Counts `states`.
    pub fn new<'s>(states: impl IntoIterator<Item = &'s MeasureState>) -> Self {
        let mut counts: BTreeMap<Badge, usize> = BTreeMap::new();
        let mut tally = Self::default();
        for state in states {
            tally.n_measures += 1;
            tally.n_reported += usize::from(state.last.is_some());
            *counts.entry(state.badge).or_default() += 1;
        }
        tally.badges = counts.into_iter().collect();
        tally
    }
}

/// How reports that were due came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Reports that were due or are, the time for which has not run out.
    pub n_due: usize,
    /// Handed in by the day that they were due.
    pub n_in_time: usize,
    /// Handed in later.
    pub n_late: usize,
    /// Not published, and the day has passed.
    pub n_overdue: usize,
    /// Not published, and there is time left.
    pub n_open: usize,
}

impl Counts {
    fn add(&mut self, standing: Standing) {
        self.n_due += 1;
        match standing {
            Standing::InTime => self.n_in_time += 1,
            Standing::Late => self.n_late += 1,
            Standing::Overdue => self.n_overdue += 1,
            Standing::Open => self.n_open += 1,
        }
    }

    /// Published reports, in time or not.
    #[must_use]
    pub fn n_received(self) -> usize {
        self.n_in_time + self.n_late
    }
}

/// A reporting period: what was due and what came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodRecord {
    /// The period.
    pub period: ReportingPeriod,
    /// The day by which reports on it are due, where there is one.
    pub due: Option<Date>,
    /// How reports came in.
    pub counts: Counts,
    /// The visible reports on it, each with its measure, in the order of measures.
    pub entries: Vec<(Id, Entry)>,
    /// Measures that a report is missing on although it was due, in their order.
    pub overdue: Vec<Id>,
    /// Measures that a report is still expected on, in their order.
    pub open: Vec<Id>,
}

/// What a body had to report and what came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyRecord {
    /// How reports came in, on all measures that the body leads.
    pub counts: Counts,
    /// The same by period, in order.
    pub periods: Vec<(ReportingPeriod, Counts)>,
}

/// Every quarter that was due and every period that was reported on, in order.
pub(super) fn periods(programme: &Programme, states: &Registry<MeasureState>) -> Vec<PeriodRecord> {
    let calendar = programme.config.reporting.as_ref();
    let mut records: BTreeMap<ReportingPeriod, PeriodRecord> = BTreeMap::new();
    let mut record = |period: ReportingPeriod, change: &dyn Fn(&mut PeriodRecord)| {
        change(records.entry(period).or_insert_with(|| PeriodRecord {
            period,
            due: calendar.and_then(|calendar| calendar.due(period)),
            counts: Counts::default(),
            entries: Vec::new(),
            overdue: Vec::new(),
            open: Vec::new(),
        }));
    };
    for (id, state) in states {
        for Duty { period, standing, .. } in &state.duties {
            record(*period, &|record| {
                record.counts.add(*standing);
                match standing {
                    Standing::Overdue => record.overdue.push(id.clone()),
                    Standing::Open => record.open.push(id.clone()),
                    Standing::InTime | Standing::Late => {}
                }
            });
        }
        for entry in &state.history {
            if let Some(report) = programme.reports.get(&entry.report) {
                record(report.period.value, &|record| {
                    record.entries.push((id.clone(), entry.clone()));
                });
            }
        }
    }
    records.into_values().collect()
}

/// The record of every body that leads a measure.
pub(super) fn bodies(programme: &Programme, states: &Registry<MeasureState>) -> Registry<BodyRecord> {
    let mut by_body: BTreeMap<&Id, BTreeMap<ReportingPeriod, Counts>> = BTreeMap::new();
    for (id, measure) in &programme.measures {
        let Some(state) = states.get(id) else { continue };
        for body in leads(measure) {
            let periods = by_body.entry(body).or_default();
            for duty in &state.duties {
                periods.entry(duty.period).or_default().add(duty.standing);
            }
        }
    }
    let in_order = programme.bodies.keys();
    in_order
        .filter_map(|id| Some((id.clone(), body_record(by_body.remove(id)?))))
        .collect()
}

fn body_record(periods: BTreeMap<ReportingPeriod, Counts>) -> BodyRecord {
    let mut counts = Counts::default();
    for period in periods.values() {
        counts.n_due += period.n_due;
        counts.n_in_time += period.n_in_time;
        counts.n_late += period.n_late;
        counts.n_overdue += period.n_overdue;
        counts.n_open += period.n_open;
    }
    BodyRecord {
        counts,
        periods: periods.into_iter().collect(),
    }
}

/// The bodies that have to report on a measure: those that lead it, each once.
#[must_use]
pub fn leads(measure: &Measure) -> BTreeSet<&Id> {
    let own = measure.responsible.iter();
    let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
    own.chain(of_actions)
        .filter(|responsible| responsible.role == Role::Lead)
        .map(|responsible| &responsible.body.value)
        .collect()
}
