//! Four dimensions and one badge for each measure.

use jiff::civil::Date;

use super::duty::{self, Duty, Standing};
use super::history::Entry;
use crate::model::{
    Delivery, Measure, Period, Programme, Report, ReportId, ReportingPeriod, Verification, closed_list,
};

closed_list! {
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

closed_list! {
    /// Whether a measure is reported on as the calendar asks for.
    Reporting {
        /// No quarter that has to be reported on has ended.
        NotDue = "not_due",
        /// The last quarter is not reported on, and there is time left.
        Due = "due",
        /// The last quarter is reported on.
        Reported = "reported",
        /// The report that was due last is not published.
        Late = "late",
        /// Two or more reports in a row are not published.
        Missing = "missing",
        /// No report has ever been published, and at least one was due.
        Never = "never",
    }
}

closed_list! {
    /// The one badge of a measure; the first that applies.
    Badge {
        /// It will not be done.
        Cancelled = "cancelled",
        /// Work has been stopped for the time being.
        Suspended = "suspended",
        /// Completed, and the working group found it to be so.
        CompletedVerified = "completed_verified",
        /// Completed as its body reports; not found to be so, or not yet.
        Completed = "completed",
        /// It has ended unfinished.
        NotCompleted = "not_completed",
        /// The deadline has passed and no report is published. Absence of a report is not failure.
        DeadlinePassedNoReport = "deadline_passed_no_report",
        /// The deadline has passed, and the last report says that there is work left.
        DeadlinePassed = "deadline_passed",
        /// It was reported on before, and the report that was due last is not published.
        ReportLate = "report_late",
        /// Work is going on.
        InProgress = "in_progress",
        /// Nothing has been done yet.
        NotStarted = "not_started",
        /// No report is published, and the deadline has not passed.
        NoReportYet = "no_report_yet",
    }
}

impl Badge {
    /// The tone that styles know: colour and shape follow it, never the single badge.
    #[must_use]
    pub fn tone(self) -> &'static str {
        match self {
            Self::CompletedVerified | Self::Completed => "good",
            Self::NotCompleted => "bad",
            Self::Suspended | Self::DeadlinePassedNoReport | Self::DeadlinePassed | Self::ReportLate => {
                "warn"
            }
            Self::InProgress => "info",
            Self::Cancelled | Self::NotStarted | Self::NoReportYet => "neutral",
        }
    }

    /// The badge of the dimensions: the first that applies.
    #[must_use]
    pub fn of(
        delivery: Option<Delivery>,
        verification: Verification,
        schedule: Schedule,
        reporting: Reporting,
    ) -> Self {
        match (delivery, schedule, reporting) {
            (Some(Delivery::Cancelled), ..) => Self::Cancelled,
            (Some(Delivery::Suspended), ..) => Self::Suspended,
            (Some(Delivery::Completed), ..) if verification == Verification::Verified => {
                Self::CompletedVerified
            }
            (Some(Delivery::Completed), ..) => Self::Completed,
            (Some(Delivery::NotCompleted), ..) => Self::NotCompleted,
            (None, Schedule::DeadlinePassed, _) => Self::DeadlinePassedNoReport,
            (Some(_), Schedule::DeadlinePassed, _) => Self::DeadlinePassed,
            (Some(_), _, Reporting::Late | Reporting::Missing) => Self::ReportLate,
            (Some(Delivery::InProgress | Delivery::PartlyCompleted), ..) => Self::InProgress,
            (Some(Delivery::NotStarted), ..) => Self::NotStarted,
            (None, ..) => Self::NoReportYet,
        }
    }
}

/// What is known of a measure on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureState {
    /// How far it has got, by the last report that counts.
    pub delivery: Option<Delivery>,
    /// Per cent of the works, by the same report.
    pub percent: Option<u8>,
    /// What the working group found of that.
    pub verification: Verification,
    /// Where the day lies in the measure's period.
    pub schedule: Schedule,
    /// Whether it is reported on as the calendar asks for.
    pub reporting: Reporting,
    /// The badge.
    pub badge: Badge,
    /// The report that all this rests on.
    pub last: Option<ReportId>,
    /// The visible reports, oldest first; drafts among them where they are shown.
    pub history: Vec<Entry>,
    /// The reports that were due, oldest first.
    pub duties: Vec<Duty>,
    /// The report that is due next: on which quarter, and by which day.
    pub next_due: Option<(ReportingPeriod, Date)>,
}

impl MeasureState {
    /// The tone that styles know: the badge's own, and no good one where the working group disputes a completion.
    #[must_use]
    pub fn tone(&self) -> &'static str {
        match (self.badge, self.verification) {
            (Badge::Completed, Verification::Disputed) => Badge::DeadlinePassed.tone(),
            (badge, _) => badge.tone(),
        }
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

/// Whether `duties` were met by a measure that was reported on, or never was.
#[must_use]
pub fn reporting(duties: &[Duty], was_reported_on: bool) -> Reporting {
    let is_past = |duty: &&Duty| duty.standing != Standing::Open;
    let n_overdue = duties
        .iter()
        .rev()
        .filter(is_past)
        .take_while(|duty| duty.standing == Standing::Overdue)
        .count();
    match duties.last() {
        _ if !was_reported_on && n_overdue > 0 => Reporting::Never,
        None if was_reported_on => Reporting::Reported,
        None => Reporting::NotDue,
        Some(last) if last.report.is_some() => Reporting::Reported,
        Some(_) if n_overdue > 1 => Reporting::Missing,
        Some(_) if n_overdue == 1 => Reporting::Late,
        Some(_) => Reporting::Due,
    }
}

/// The state of `measure`, whose visible reports are `history`, on the day `as_of`.
pub(super) fn measure_state(
    programme: &Programme,
    measure: &Measure,
    history: Vec<Entry>,
    as_of: Date,
) -> MeasureState {
    let last: Option<&Report> = history
        .iter()
        .rev()
        .find(|entry| entry.counts())
        .and_then(|entry| programme.reports.get(&entry.report));
    let duties = duty::duties(programme, measure, &history, as_of);
    let delivery = last.map(|report| report.delivery.value);
    let verification = last.map_or(Verification::NotVerified, |report| report.verification.value);
    let schedule = schedule(measure.period.value, as_of);
    let reporting = reporting(&duties, last.is_some());
    MeasureState {
        delivery,
        percent: last
            .and_then(|report| report.percent_complete.as_ref())
            .map(|percent| percent.value),
        verification,
        schedule,
        reporting,
        badge: Badge::of(delivery, verification, schedule, reporting),
        last: last.map(|report| report.id.value.clone()),
        next_due: duty::next(programme, measure, &history, &duties, as_of),
        duties,
        history,
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
