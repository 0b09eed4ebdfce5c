//! What a report says of the state goes together: the per cent, and the evidence that some states need.

use crate::diag::{Code, Diagnostic, Sink};
use crate::model::{Delivery, EvidenceKind, Programme, Report};

/// All of the works.
const WHOLE: u8 = 100;

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for report in programme.reports.values() {
        expect_fitting_per_cent(report, sink);
        let delivery = &report.delivery;
        if delivery.value == Delivery::Completed && report.evidence.is_empty() {
            sink.push(Diagnostic::new(Code::CompletedUnproven, delivery.span.clone()));
        }
        let has_decision = report
            .evidence
            .iter()
            .any(|evidence| evidence.kind == EvidenceKind::Decision);
        if delivery.value == Delivery::Cancelled && !has_decision {
            sink.push(Diagnostic::new(Code::CancelledUndecided, delivery.span.clone()));
        }
    }
}

/// All of the works are done where the measure is completed and nowhere else; none where nothing has begun.
fn expect_fitting_per_cent(report: &Report, sink: &mut Sink) {
    let Some(percent) = &report.percent_complete else {
        return;
    };
    let fits = match report.delivery.value {
        Delivery::Completed => percent.value == WHOLE,
        Delivery::NotStarted => percent.value == 0,
        Delivery::PartlyCompleted => (1..WHOLE).contains(&percent.value),
        Delivery::InProgress | Delivery::NotCompleted | Delivery::Suspended | Delivery::Cancelled => {
            percent.value < WHOLE
        }
    };
    if !fits {
        sink.push(
            Diagnostic::new(Code::PercentContradicts, percent.span.clone())
                .arg("percent", percent.value.to_string())
                .arg("found", report.delivery.value.as_str()),
        );
    }
}
