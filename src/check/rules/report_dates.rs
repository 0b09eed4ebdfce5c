//! The days of a report follow each other: evidence, the end of the period, handing in, approval.

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::{Programme, Report};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for report in programme.reports.values() {
        let submitted = &report.submitted;
        if let Some(end) = report.period.value.end() {
            expect_not_before(submitted, end, "period", sink);
        }
        if let Some(corrected) = corrected(programme, report) {
            expect_not_before(submitted, corrected.submitted.value, "correction", sink);
        }
        if let Some(approval) = &report.approved {
            expect_not_before(&approval.on, submitted.value, "approval", sink);
        }
        for evidence in &report.evidence {
            if let Some(date) = evidence.date.as_ref().filter(|date| date.value > submitted.value) {
                push(date, submitted.value, "evidence", sink);
            }
        }
    }
}

/// The report that `report` corrects, if it may correct it.
fn corrected<'p>(programme: &'p Programme, report: &Report) -> Option<&'p Report> {
    let corrected = programme.reports.get(&report.corrects.as_ref()?.value)?;
    let is_about_the_same =
        corrected.measure.value == report.measure.value && corrected.period.value == report.period.value;
    is_about_the_same.then_some(corrected)
}

fn expect_not_before(day: &Spanned<Date>, bound: Date, of: &'static str, sink: &mut Sink) {
    if day.value < bound {
        push(day, bound, of, sink);
    }
}

fn push(day: &Spanned<Date>, bound: Date, of: &'static str, sink: &mut Sink) {
    sink.push(
        Diagnostic::new(Code::DatesOutOfOrder, day.span.clone())
            .arg("found", day.value.to_string())
            .arg("bound", bound.to_string())
            .arg("of", of),
    );
}
