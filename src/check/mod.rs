//! What must hold between the records of a programme.
//!
//! In: a [`Programme`] as read. Out: diagnostics. Each rule is one file of `rules/` and one line in [`RULES`].
//! A rule never repeats what the loader reported: references to records that could not be read are left alone.

mod rules;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Sink, SourceSpan, Spanned};
use crate::i18n::Locale;
use crate::model::{Id, Programme, Registry, Theme};

/// One rule.
pub type Rule = fn(&Programme, &mut Sink);

/// All rules, in the order in which a reader of the content would think of them.
pub const RULES: &[Rule] = &[
    rules::duplicates::check,
    rules::references::check,
    rules::hierarchy::check,
    rules::periods::check,
    rules::source_lines::check,
    rules::links::check,
    rules::placements::check,
    rules::totals::check,
    rules::charts::check,
    rules::unused::check,
    rules::report_references::check,
    rules::report_bodies::check,
    rules::report_periods::check,
    rules::report_dates::check,
    rules::report_states::check,
    rules::report_progress::check,
    rules::report_evidence::check,
    rules::report_corrections::check,
];

/// Applies every rule.
pub fn run(programme: &Programme, sink: &mut Sink) {
    let find = |rule: &Rule| {
        let mut found = Sink::default();
        rule(programme, &mut found);
        found
    };
    // In the order of the rules, whichever is through first.
    for found in RULES.par_iter().map(find).collect::<Vec<_>>() {
        sink.append(found);
    }
}

/// Reports invented reports: they never stand for a city's own.
pub fn refuse_samples(programme: &Programme, sink: &mut Sink) {
    let samples = programme.reports.values().filter(|report| report.is_sample);
    for report in samples {
        sink.push(Diagnostic::new(Code::SampleReport, report.id.span.clone()));
    }
}

/// Reports `id` unless `registry` has it.
fn expect_known<T>(
    id: &Spanned<Id>,
    registry: &Registry<T>,
    kind: &'static str,
    programme: &Programme,
    sink: &mut Sink,
) {
    let is_unreadable = programme.unreadable.contains(&id.value) || programme.unreadable_kinds.contains(kind);
    if registry.contains_key(&id.value) || is_unreadable {
        return;
    }
    sink.push(
        Diagnostic::new(Code::UnknownId, id.span.clone())
            .arg("kind", kind)
            .arg("found", id.value.as_str())
            .suggest(
                id.value.as_str(),
                registry.keys().chain(&programme.unreadable).map(Id::as_str),
            ),
    );
}

/// Reports interface strings that exist in one language of the site and not in another.
pub fn messages(programme: &Programme, theme: &Theme, sink: &mut Sink) {
    let locales: Vec<Locale> = programme.config.languages.iter().collect();
    let all: BTreeSet<&str> = locales
        .iter()
        .flat_map(|locale| theme.messages.keys(*locale))
        .collect();
    for locale in locales {
        if !theme.locales.iter().any(|(known, _)| *known == locale) {
            let path = format!("themes/default/i18n/{locale}.ftl");
            let diagnostic = Diagnostic::new(Code::MissingFile, SourceSpan::nowhere());
            sink.push(diagnostic.arg("path", path).arg("of", "language"));
            continue;
        }
        let own = theme.messages.keys(locale);
        let file = theme.locales.iter().find(|(known, _)| *known == locale);
        let span = file.map_or_else(SourceSpan::nowhere, |(_, file)| SourceSpan::file_start(*file));
        for key in all.difference(&own) {
            let diagnostic = Diagnostic::new(Code::MissingMessage, span.clone());
            sink.push(diagnostic.arg("key", *key).arg("locale", locale.as_str()));
        }
    }
    for measure in programme.measures.values() {
        for indicator in &measure.indicators {
            let key = format!("unit-{}", indicator.unit.value);
            if !all.contains(key.as_str()) {
                let units = all.iter().filter_map(|key| key.strip_prefix("unit-"));
                sink.push(
                    Diagnostic::new(Code::UnknownId, indicator.unit.span.clone())
                        .arg("kind", "@kind-unit")
                        .arg("found", indicator.unit.value.as_str())
                        .suggest(&indicator.unit.value, units),
                );
            }
        }
    }
}
