//! The programme's own rules, asked before anything is written.
//!
//! In: the files as they would be. Out: what the rules say of the new ones, at the cells that they were made of.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::problem::{Place, Problem};
use crate::check;
use crate::diag::{Diagnostic, Severity, Sink};
use crate::load::{self, Sources};
use crate::model::Programme;

/// The sources with other bytes in `files`.
pub(super) fn with_files(sources: &Sources, files: &BTreeMap<String, Vec<u8>>) -> Sources {
    let all = sources
        .paths()
        .filter_map(|path| Some((path.to_owned(), sources.get(path)?.to_vec())));
    let mut all: BTreeMap<String, Vec<u8>> = all.collect();
    all.extend(files.iter().map(|(path, bytes)| (path.clone(), bytes.clone())));
    Sources::new(all)
}

/// Reads `sources` as a build does, and says what is wrong with the reports in `made`, and what errors there are
/// elsewhere that `before` did not have.
pub(super) fn apply(
    sources: &Sources,
    before: &Sources,
    made: &BTreeMap<String, &Draft>,
    problems: &mut Vec<Problem>,
) -> Programme {
    let (programme, diagnostics) = checked(sources);
    let source_map = sources.source_map();
    let mut elsewhere = Vec::new();
    for diagnostic in diagnostics {
        let file = source_map.file(diagnostic.primary.file);
        if let Some(draft) = made.get(&file.path) {
            let place = place_of(file.text(), diagnostic.primary.start as usize, draft);
            problems.push(Problem::of_rule(diagnostic, place));
        } else if diagnostic.severity() == Severity::Error {
            elsewhere.push((file.path.clone(), diagnostic));
        }
    }
    if !elsewhere.is_empty() {
        let source_map = before.source_map();
        let mut known: Vec<(String, &str)> = checked(before)
            .1
            .iter()
            .map(|diagnostic| {
                (
                    source_map.file(diagnostic.primary.file).path.clone(),
                    diagnostic.code.as_str(),
                )
            })
            .collect();
        for (path, diagnostic) in elsewhere {
            let same = known
                .iter()
                .position(|(file, code)| *file == path && *code == diagnostic.code.as_str());
            match same {
                Some(idx) => drop(known.swap_remove(idx)),
                None => problems.push(Problem::of_rule(diagnostic, Place::file(&path))),
            }
        }
    }
    programme
}

fn checked(sources: &Sources) -> (Programme, Vec<Diagnostic>) {
    let mut sink = Sink::default();
    let programme = load::load(sources, &mut sink);
    check::run(&programme, &mut sink);
    (programme, sink.into_sorted())
}

/// The cell that byte `at` of a report's file was made of.
fn place_of(text: &str, at: usize, draft: &Draft) -> Place {
    let before = text.get(..at).unwrap_or("");
    let line_end = text
        .get(at..)
        .and_then(|rest| rest.find('\n'))
        .map_or(text.len(), |n| at + n);
    let through = text.get(..line_end).unwrap_or(before);
    let is_field = |line: &&str| !line.starts_with([' ', '-']) && line.contains(':');
    let Some(field_line) = through.lines().rev().find(is_field) else {
        return draft.place("measure");
    };
    let field = field_line.split(':').next().unwrap_or("");
    let field_at = through.rfind(&format!("{field}:")).unwrap_or(0);
    let n_items = through
        .get(field_at..)
        .unwrap_or("")
        .lines()
        .filter(|line| line.starts_with("  - "))
        .count();
    let item = n_items.saturating_sub(1);
    let place = match field {
        "actuals" => draft.actuals.get(item).map(|(.., place)| place),
        "spent" => draft.spent.get(item).map(|(.., place)| place),
        "evidence" => draft.evidence.get(item).map(|wanted| &wanted.place),
        _ => None,
    };
    place.cloned().unwrap_or_else(|| draft.place(field))
}
