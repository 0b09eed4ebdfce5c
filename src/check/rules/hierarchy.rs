//! No direction and no body is a part of itself.

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::{Id, Programme};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for (id, direction) in &programme.directions {
        let parent_of = |id: &Id| programme.directions.get(id)?.parent.as_ref();
        report_cycle(id, direction.parent.as_ref(), parent_of, sink);
    }
    for (id, body) in &programme.bodies {
        let parent_of = |id: &Id| programme.bodies.get(id)?.parent.as_ref();
        report_cycle(id, body.parent.as_ref(), parent_of, sink);
    }
}

fn report_cycle<'a>(
    id: &Id,
    parent: Option<&'a Spanned<Id>>,
    parent_of: impl Fn(&Id) -> Option<&'a Spanned<Id>>,
    sink: &mut Sink,
) {
    let mut visited = Vec::new();
    let mut next = parent;
    while let Some(ancestor) = next {
        if ancestor.value == *id {
            if let Some(parent) = parent {
                let diagnostic = Diagnostic::new(Code::ParentCycle, parent.span.clone());
                sink.push(diagnostic.arg("found", id.as_str()));
            }
            return;
        }
        if visited.contains(&&ancestor.value) {
            return; // A cycle further up: it is reported at its own members.
        }
        visited.push(&ancestor.value);
        next = parent_of(&ancestor.value);
    }
}
