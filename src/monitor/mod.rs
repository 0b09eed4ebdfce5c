//! What the public may conclude on one day.
//!
//! In: a [`Programme`] and a date. Out: the state of each measure. One pure function: nothing is typed in that
//! can be derived, and every derived value depends on the date that it is asked for.
//!
//! No reports are read yet: what can be said follows from the periods alone, and the badges say just that.

use jiff::civil::Date;

use crate::model::{Id, Measure, Period, Programme, Registry};

crate::model::closed_list! {
    /// Where a day lies in a measure's period.
    Schedule {
        /// Before the first day.
        NotStartedYet = "not_started_yet",
        /// Within, and the deadline lies in a later year.
        WithinPeriod = "within_period",
        /// Within, and the deadline is the end of this year.
        DueThisYear = "due_this_year",
        /// After the last day.
        DeadlinePassed = "deadline_passed",
        /// The measure has no last day.
        NoDeadline = "no_deadline",
    }
}

crate::model::closed_list! {
    /// The one badge of a measure.
    Badge {
        /// The deadline has passed and no report is published. Absence of a report is not failure.
        DeadlinePassedNoReport = "deadline_passed_no_report",
        /// No report is published, and the deadline has not passed.
        NoReportYet = "no_report_yet",
    }
}

impl Badge {
    /// The tone that styles know: colour and shape follow it, never the single badge.
    #[must_use]
    pub fn tone(self) -> &'static str {
        match self {
            Self::DeadlinePassedNoReport => "warn",
            Self::NoReportYet => "neutral",
        }
    }
}

/// What is known of a measure on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasureState {
    /// Where the day lies in the measure's period.
    pub schedule: Schedule,
    /// The badge.
    pub badge: Badge,
}

/// What is known of all measures on one day.
#[derive(Clone, Debug)]
pub struct Monitoring {
    /// The day.
    pub as_of: Date,
    /// The state of each measure.
    pub states: Registry<MeasureState>,
}

/// The state of every measure of `programme` on the day `as_of`.
#[must_use]
pub fn monitor(programme: &Programme, as_of: Date) -> Monitoring {
    let state = |measure: &Measure| {
        let schedule = schedule(measure.period.value, as_of);
        MeasureState {
            schedule,
            badge: badge(schedule),
        }
    };
    let states = programme
        .measures
        .iter()
        .map(|(id, measure)| (id.clone(), state(measure)))
        .collect();
    Monitoring { as_of, states }
}

impl Monitoring {
    /// How many measures bear each badge; badges that no measure bears are left out.
    #[must_use]
    pub fn badge_counts(&self) -> Vec<(Badge, usize)> {
        let count = |badge: Badge| self.states.values().filter(|state| state.badge == badge).count();
        Badge::ALL
            .iter()
            .map(|badge| (*badge, count(*badge)))
            .filter(|(_, n)| *n > 0)
            .collect()
    }

    /// The state of one measure.
    #[must_use]
    pub fn state(&self, measure: &Id) -> Option<MeasureState> {
        self.states.get(measure).copied()
    }
}

/// Where `day` lies in `period`.
#[must_use]
pub fn schedule(period: Period, day: Date) -> Schedule {
    let (Some(start), Some(deadline)) = (period.start(), period.deadline()) else {
        return Schedule::NoDeadline;
    };
    if day < start {
        Schedule::NotStartedYet
    } else if day > deadline {
        Schedule::DeadlinePassed
    } else if day.year() == deadline.year() {
        Schedule::DueThisYear
    } else {
        Schedule::WithinPeriod
    }
}

fn badge(schedule: Schedule) -> Badge {
    match schedule {
        Schedule::DeadlinePassed => Badge::DeadlinePassedNoReport,
        Schedule::NotStartedYet | Schedule::WithinPeriod | Schedule::DueThisYear | Schedule::NoDeadline => {
            Badge::NoReportYet
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(period: &str, (year, month, day): (i16, i8, i8), expected: Schedule) {
        assert_eq!(
            schedule(period.parse().unwrap(), date(year, month, day)),
            expected
        );
    }

    #[test]
    fn deadline_passes_on_new_year_s_day() {
        check("2023/2024", (2022, 12, 31), Schedule::NotStartedYet);
        check("2023/2024", (2023, 1, 1), Schedule::WithinPeriod);
        check("2023/2024", (2023, 12, 31), Schedule::WithinPeriod);
        check("2023/2024", (2024, 1, 1), Schedule::DueThisYear);
        check("2023/2024", (2024, 12, 31), Schedule::DueThisYear);
        check("2023/2024", (2025, 1, 1), Schedule::DeadlinePassed);
        check("annual", (2030, 1, 1), Schedule::NoDeadline);
    }
}
