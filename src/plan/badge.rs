//! A measure's badge in words: its label, and the sentence that says what it rests on.
//!
//! In: a [`MeasureState`]. Out: [`Words`]. Written once for pages and exports alike.

use jiff::civil::Date;

use super::{Words, WordsArg};
use crate::model::{Measure, Programme, Verification};
use crate::monitor::{Badge, MeasureState, Standing};

/// The label: with the per cent where work is going on, and with the finding where a completion is disputed.
#[must_use]
pub fn label(state: &MeasureState) -> Words {
    match (state.badge, state.percent, state.verification) {
        (Badge::InProgress, Some(percent), _) => {
            Words::message("badge-in_progress-percent").arg("percent", WordsArg::Plain(percent.to_string()))
        }
        (Badge::Completed, _, Verification::Disputed) => Words::message("badge-completed-disputed"),
        (badge, ..) => name(badge),
    }
}

/// One sentence: what the badge rests on, with everything that can be checked.
#[must_use]
pub fn reason(programme: &Programme, measure: &Measure, state: &MeasureState, as_of: Date) -> Words {
    let last = state.last.as_ref().and_then(|id| programme.reports.get(id));
    let by = last.and_then(|report| programme.bodies.get(&report.reported_by.value));
    let nothing = || WordsArg::Plain(String::new());
    let percent = state.percent.map(|percent| percent.to_string());
    Words::message(reason_key(state.badge))
        .arg("period", WordsArg::Period(measure.period.value))
        .arg("as-of", WordsArg::AsOf(as_of))
        .arg("schedule", WordsArg::Plain(state.schedule.as_str().to_owned()))
        .arg(
            "about",
            last.map_or_else(nothing, |report| WordsArg::ReportingPeriod(report.period.value)),
        )
        .arg(
            "by",
            by.map_or_else(nothing, |body| WordsArg::Text(body.name.clone())),
        )
        .arg(
            "has-percent",
            WordsArg::Plain(if percent.is_some() { "yes" } else { "no" }.to_owned()),
        )
        .arg("percent", WordsArg::Plain(percent.unwrap_or_default()))
        .arg(
            "verification",
            WordsArg::Plain(state.verification.as_str().to_owned()),
        )
        .arg("due", oldest_unmet(state).map_or_else(nothing, WordsArg::By))
}

/// The day of the first report that is missing since the last one that came.
fn oldest_unmet(state: &MeasureState) -> Option<Date> {
    let past = state
        .duties
        .iter()
        .rev()
        .filter(|duty| duty.standing != Standing::Open);
    let unmet = past.take_while(|duty| duty.standing == Standing::Overdue);
    unmet.last().map(|duty| duty.due)
}

/// The words of a badge, whichever measure bears it.
#[must_use]
pub fn name(badge: Badge) -> Words {
    Words::message(match badge {
        Badge::Cancelled => "badge-cancelled",
        Badge::Suspended => "badge-suspended",
        Badge::CompletedVerified => "badge-completed_verified",
        Badge::Completed => "badge-completed",
        Badge::NotCompleted => "badge-not_completed",
        Badge::DeadlinePassedNoReport => "badge-deadline_passed_no_report",
        Badge::DeadlinePassed => "badge-deadline_passed",
        Badge::ReportLate => "badge-report_late",
        Badge::InProgress => "badge-in_progress",
        Badge::NotStarted => "badge-not_started",
        Badge::NoReportYet => "badge-no_report_yet",
    })
}

fn reason_key(badge: Badge) -> &'static str {
    match badge {
        Badge::Cancelled => "badge-reason-cancelled",
        Badge::Suspended => "badge-reason-suspended",
        Badge::CompletedVerified => "badge-reason-completed_verified",
        Badge::Completed => "badge-reason-completed",
        Badge::NotCompleted => "badge-reason-not_completed",
        Badge::DeadlinePassedNoReport => "badge-reason-deadline_passed_no_report",
        Badge::DeadlinePassed => "badge-reason-deadline_passed",
        Badge::ReportLate => "badge-reason-report_late",
        Badge::InProgress => "badge-reason-in_progress",
        Badge::NotStarted => "badge-reason-not_started",
        Badge::NoReportYet => "badge-reason-no_report_yet",
    }
}
