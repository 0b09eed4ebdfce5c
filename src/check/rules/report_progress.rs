//! Works do not go backward without a word: a per cent that falls, a completed measure that is open again.
//!
//! A correction may say less than the report that it corrects, which is what corrections are for.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic, Sink};
use crate::model::{Delivery, Id, Programme, Report, ReportId};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    let approved = || {
        let reports = programme.reports.values();
        reports.filter(|report| report.approved.is_some())
    };
    let corrected: BTreeSet<&ReportId> = approved()
        .filter_map(|report| report.corrects.as_ref())
        .map(|corrects| &corrects.value)
        .collect();
    let mut histories: BTreeMap<&Id, Vec<&Report>> = BTreeMap::new();
    for report in programme.reports.values() {
        histories.entry(&report.measure.value).or_default().push(report);
    }
    for history in histories.values_mut() {
        history.sort_by(|a, b| a.order().cmp(&b.order()));
        let mut before: Vec<&Report> = Vec::new();
        for report in history {
            if corrected.contains(&report.id.value) {
                continue;
            }
            if report.corrects.is_none() {
                expect_progress(report, &before, sink);
            }
            if report.approved.is_some() {
                before.push(report);
            }
        }
    }
}

/// Compares `report` with the reports `before` it that count, oldest first.
fn expect_progress(report: &Report, before: &[&Report], sink: &mut Sink) {
    let delivery = &report.delivery;
    let last = before
        .last()
        .filter(|last| last.delivery.value == Delivery::Completed);
    if let (Some(last), true) = (last, delivery.value != Delivery::Completed) {
        sink.push(
            Diagnostic::new(Code::CompletedReopened, delivery.span.clone())
                .arg("found", delivery.value.as_str())
                .also(last.delivery.span.clone(), "first"),
        );
        return;
    }
    let Some(percent) = &report.percent_complete else {
        return;
    };
    let mut earlier = before
        .iter()
        .rev()
        .filter_map(|last| last.percent_complete.as_ref());
    if let Some(last) = earlier.next().filter(|last| last.value > percent.value) {
        sink.push(
            Diagnostic::new(Code::PercentFell, percent.span.clone())
                .arg("found", percent.value.to_string())
                .arg("before", last.value.to_string())
                .also(last.span.clone(), "first"),
        );
    }
}
