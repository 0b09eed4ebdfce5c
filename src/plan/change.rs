//! What a report changed, in plain words: "in progress, 30% → 50%", "correction: in progress, 70% → 60%".
//!
//! In: an entry of a measure's history. Out: [`Words`] that begin with a small letter, to stand behind a number or a
//! name. Written once for every place that tells of reports: pages and feeds.

use super::{Words, WordsArg};
use crate::model::{Delivery, Programme, Report, Verification};
use crate::monitor::Entry;

/// What the report of `entry` says that is new, against what was said before it.
#[must_use]
pub fn change(programme: &Programme, entry: &Entry) -> Words {
    let Some(report) = programme.reports.get(&entry.report) else {
        return Words::Plain(String::new());
    };
    let before = entry.before.as_ref().and_then(|id| programme.reports.get(id));
    let mut words = match before {
        None => Words::message("change-first").arg("after", state(report)),
        Some(before) => between(before, report),
    };
    if let Some(key) = finding(report) {
        words = Words::message(key).arg("change", WordsArg::Words(words));
    }
    if report.corrects.is_some() {
        words = Words::message("change-correction").arg("change", WordsArg::Words(words));
    }
    if entry.is_draft {
        words = Words::message("change-draft").arg("change", WordsArg::Words(words));
    }
    words
}

fn between(before: &Report, after: &Report) -> Words {
    let same_delivery = before.delivery.value == after.delivery.value;
    match (percent(before), percent(after)) {
        (from, to) if same_delivery && from == to => Words::message("change-none").arg("after", state(after)),
        (Some(from), Some(to)) if same_delivery => Words::message("change-percent")
            .arg(
                "state",
                WordsArg::Words(Words::message(name(after.delivery.value))),
            )
            .arg("from", WordsArg::Plain(from.to_string()))
            .arg("to", WordsArg::Plain(to.to_string())),
        _ => Words::message("change-state")
            .arg("before", state(before))
            .arg("after", state(after)),
    }
}

/// How far a measure has got, with its per cent where that says more than the word.
fn state(report: &Report) -> WordsArg {
    let words = Words::message(name(report.delivery.value));
    WordsArg::Words(match percent(report) {
        Some(percent) => Words::message("change-with-percent")
            .arg("state", WordsArg::Words(words))
            .arg("percent", WordsArg::Plain(percent.to_string())),
        None => words,
    })
}

/// "Completed, 100%" and "not started, 0%" say the same twice.
fn percent(report: &Report) -> Option<u8> {
    let percent = report.percent_complete.as_ref()?.value;
    match (report.delivery.value, percent) {
        (Delivery::Completed, 100) | (Delivery::NotStarted, 0) => None,
        _ => Some(percent),
    }
}

fn name(delivery: Delivery) -> &'static str {
    match delivery {
        Delivery::NotStarted => "change-not-started",
        Delivery::InProgress => "change-in-progress",
        Delivery::PartlyCompleted => "change-partly-completed",
        Delivery::Completed => "change-completed",
        Delivery::NotCompleted => "change-not-completed",
        Delivery::Suspended => "change-suspended",
        Delivery::Cancelled => "change-cancelled",
    }
}

/// What the working group found of the report, where it looked.
fn finding(report: &Report) -> Option<&'static str> {
    match report.verification.value {
        Verification::NotVerified => None,
        Verification::Verified => Some("change-verified"),
        Verification::Disputed => Some("change-disputed"),
    }
}
