//! A report comes from a body that is responsible for the measure, in whichever role.
//!
//! Where the programme names no body for a measure, any body may report on it.

use crate::diag::{Code, Diagnostic, Sink};
use crate::model::{Measure, Programme};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for report in programme.reports.values() {
        let body = &report.reported_by;
        let Some(measure) = programme.measures.get(&report.measure.value) else {
            continue;
        };
        let allowed = responsible(measure);
        let is_known = programme.bodies.contains_key(&body.value);
        if !is_known || allowed.is_empty() || allowed.contains(&body.value.as_str()) {
            continue;
        }
        sink.push(
            Diagnostic::new(Code::BodyNotResponsible, body.span.clone())
                .arg("found", body.value.as_str())
                .arg("measure", measure.id.value.as_str())
                .arg("allowed", allowed.join(", "))
                .suggest(body.value.as_str(), allowed),
        );
    }
}

/// The bodies of a measure and of its actions, each once, in printed order.
fn responsible(measure: &Measure) -> Vec<&str> {
    let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
    let mut bodies = Vec::new();
    for responsible in measure.responsible.iter().chain(of_actions) {
        let body = responsible.body.value.as_str();
        if !bodies.contains(&body) {
            bodies.push(body);
        }
    }
    bodies
}
