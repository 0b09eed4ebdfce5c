//! What the public may conclude on one day.
//!
//! In: a [`Programme`] and a date. Out: the state of each measure and what follows from all of them together. One
//! pure function: nothing is typed in that can be derived, and every derived value depends on the date that it is
//! asked for. A report counts from the day that it was approved.
//!
//! 1. [`history`]: the reports on a measure in their order, and which of them was corrected.
//! 2. [`duty`]: which reports were due, and whether they came.
//! 3. [`status`]: four dimensions and one badge a measure.
//! 4. [`money`]: what is documented to have been spent.
//! 5. [`record`]: what that makes for a reporting period and for a body. Counts, never an average: an average
//!    would hide the reports that are missing.

pub mod duty;
pub mod history;
pub mod money;
pub mod record;
pub mod status;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::model::{Id, Measure, Programme, Registry};

pub use duty::{Duty, Standing};
pub use history::Entry;
pub use record::{BodyRecord, PeriodRecord, Tally};
pub use status::{Badge, MeasureState, Reporting, Schedule, schedule};

/// What becomes of reports that nobody has approved yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    /// They are left out, as in everything that is published.
    #[default]
    Hidden,
    /// They are shown and marked, for reviewers; they never change a state.
    Shown,
}

/// What is known of all measures on one day.
#[derive(Clone, Debug)]
pub struct Monitoring {
    /// The day.
    pub as_of: Date,
    /// The state of each measure.
    pub states: Registry<MeasureState>,
    /// The reporting periods that have ended or were reported on, in order.
    pub periods: Vec<PeriodRecord>,
    /// The reporting record of each body that had to report.
    pub bodies: Registry<BodyRecord>,
}

/// The state of every measure of `programme` on the day `as_of`.
#[must_use]
pub fn monitor(programme: &Programme, as_of: Date, drafts: Drafts) -> Monitoring {
    let mut histories = history::histories(programme, as_of, drafts);
    let state = |(id, measure): (&Id, &Measure)| {
        let history = histories.remove(id).unwrap_or_default();
        (
            id.clone(),
            status::measure_state(programme, measure, history, as_of),
        )
    };
    let states: Registry<MeasureState> = programme.measures.iter().map(state).collect();
    Monitoring {
        as_of,
        periods: record::periods(programme, &states),
        bodies: record::bodies(programme, &states),
        states,
    }
}

impl Monitoring {
    /// How many measures bear each badge; badges that no measure bears are left out.
    #[must_use]
    pub fn badge_counts(&self) -> Vec<(Badge, usize)> {
        self.tally(self.states.keys()).badges
    }

    /// How many of `measures` bear each badge, and how many of them were reported on at all.
    pub fn tally<'m>(&self, measures: impl IntoIterator<Item = &'m Id>) -> Tally {
        Tally::new(measures.into_iter().filter_map(|id| self.states.get(id)))
    }

    /// The state of one measure.
    #[must_use]
    pub fn state(&self, measure: &Id) -> Option<&MeasureState> {
        self.states.get(measure)
    }
}
