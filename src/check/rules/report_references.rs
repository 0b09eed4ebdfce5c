//! What a report names exists: its measure, its body, who approved it, and the indicators that it gives values of.

use crate::check::expect_known;
use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::{Id, Programme};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for report in programme.reports.values() {
        expect_known(
            &report.measure,
            &programme.measures,
            "@kind-measure",
            programme,
            sink,
        );
        expect_known(
            &report.reported_by,
            &programme.bodies,
            "@kind-body",
            programme,
            sink,
        );
        if let (Some(approval), Some(calendar)) = (&report.approved, &programme.config.reporting) {
            let approvers = calendar.approvers.iter().map(|approver| &approver.id);
            expect_one_of(&approval.by, approvers, "@kind-approver", sink);
        }
        let Some(measure) = programme.measures.get(&report.measure.value) else {
            continue;
        };
        for actual in &report.actuals {
            let indicators = measure.indicators.iter().map(|indicator| &indicator.id);
            expect_one_of(&actual.indicator, indicators, "@kind-indicator", sink);
        }
    }
}

fn expect_one_of<'a>(
    id: &Spanned<Id>,
    known: impl Iterator<Item = &'a Spanned<Id>>,
    kind: &'static str,
    sink: &mut Sink,
) {
    let known: Vec<&str> = known.map(|id| id.value.as_str()).collect();
    let found = id.value.as_str();
    if !known.contains(&found) {
        let diagnostic = Diagnostic::new(Code::UnknownId, id.span.clone());
        let diagnostic = diagnostic.arg("kind", kind).arg("found", found);
        sink.push(diagnostic.suggest(found, known));
    }
}
