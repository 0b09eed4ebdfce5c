//! What must hold between the records of a programme.
//!
//! In: a [`Programme`] as read. Out: diagnostics. Each rule is one file of `rules/` and one line in [`RULES`].
//! A rule never repeats what the loader reported: references to records that could not be read are left alone.

mod rules;

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::{Id, Programme, Registry};

/// One rule.
pub type Rule = fn(&Programme, &mut Sink);

/// All rules, in the order in which a reader of the content would think of them.
pub const RULES: &[Rule] = &[
    rules::references::check,
    rules::hierarchy::check,
    rules::periods::check,
    rules::source_lines::check,
    rules::links::check,
    rules::placements::check,
    rules::totals::check,
    rules::charts::check,
    rules::unused::check,
];

/// Applies every rule.
pub fn run(programme: &Programme, sink: &mut Sink) {
    for rule in RULES {
        rule(programme, sink);
    }
}

/// Reports `id` unless `registry` has it.
fn expect_known<T>(id: &Spanned<Id>, registry: &Registry<T>, kind: &'static str, programme: &Programme, sink: &mut Sink) {
    if registry.contains_key(&id.value) || programme.unreadable.contains(&id.value) {
        return;
    }
    sink.push(
        Diagnostic::new(Code::UnknownId, id.span.clone())
            .arg("kind", kind)
            .arg("found", id.value.as_str())
            .suggest(id.value.as_str(), registry.keys().map(Id::as_str)),
    );
}
