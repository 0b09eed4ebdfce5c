//! Periods lie within the programme's; those of actions within the measure's.

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::{Period, Programme};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for measure in programme.measures.values() {
        expect_within(&measure.period, programme.config.period, "programme", sink);
        let of_actions = measure.actions.iter().filter_map(|action| action.period.as_ref());
        let of_results = measure
            .expected_results
            .iter()
            .filter_map(|result| result.period.as_ref());
        for period in of_actions.chain(of_results) {
            expect_within(period, measure.period.value, "measure", sink);
        }
    }
}

fn expect_within(period: &Spanned<Period>, whole: Period, of: &'static str, sink: &mut Sink) {
    let (
        Period::Years { from, to },
        Period::Years {
            from: first,
            to: last,
        },
    ) = (period.value, whole)
    else {
        return;
    };
    if from < first || to > last {
        sink.push(
            Diagnostic::new(Code::PeriodOutside, period.span.clone())
                .arg("found", period.value.to_string())
                .arg("period", whole.to_string())
                .arg("of", of),
        );
    }
}
