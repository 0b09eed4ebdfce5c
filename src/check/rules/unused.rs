//! Every body is responsible for something, every table stands somewhere.
//!
//! Places are left out: the text names many that no measure touches, and readers look for those too.

use std::collections::HashSet;

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::markdown::Placement;
use crate::model::{Id, Programme};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    // What cannot be read may be what uses them.
    if !programme.unreadable.is_empty() {
        return;
    }
    let mut used: HashSet<&Id> = HashSet::new();
    for measure in programme.measures.values() {
        let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
        used.extend(
            measure
                .responsible
                .iter()
                .chain(of_actions)
                .map(|responsible| &responsible.body.value),
        );
    }
    used.extend(
        programme
            .bodies
            .values()
            .filter_map(|body| body.parent.as_ref())
            .map(|parent| &parent.value),
    );
    for (id, body) in &programme.bodies {
        expect_used(&used, id, &body.id, "@kind-body", sink);
    }
    let bodies = programme.sections.values().flat_map(|section| &section.bodies);
    let placed: HashSet<&Id> = bodies
        .flat_map(|(_, markdown)| &markdown.placements)
        .filter_map(|placement| match &placement.value {
            Placement::Table(id) | Placement::Chart(id) | Placement::ChartAndTable(id) => Some(id),
            Placement::Swot => None,
        })
        .collect();
    for (id, table) in &programme.tables {
        expect_used(&placed, id, &table.id, "@kind-table", sink);
    }
}

fn expect_used(used: &HashSet<&Id>, id: &Id, at: &Spanned<Id>, kind: &'static str, sink: &mut Sink) {
    if !used.contains(id) {
        let diagnostic = Diagnostic::new(Code::UnusedRecord, at.span.clone());
        sink.push(diagnostic.arg("kind", kind).arg("found", id.as_str()));
    }
}
