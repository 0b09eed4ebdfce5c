//! A correction corrects another report on the same measure and period; a second report is a correction.
//!
//! Corrections of one report make a chain, so that always one report is the last word.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::{Id, Programme, Report, ReportId, ReportingPeriod};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    let mut firsts: BTreeMap<(&Id, ReportingPeriod), &Report> = BTreeMap::new();
    let mut corrections: BTreeMap<&ReportId, &Report> = BTreeMap::new();
    for report in programme.reports.values() {
        let Some(corrects) = &report.corrects else {
            let key = (&report.measure.value, report.period.value);
            match firsts.get(&key) {
                Some(first) => sink.push(second(report, first)),
                None => {
                    firsts.insert(key, report);
                }
            }
            continue;
        };
        match astray(programme, report, &corrects.value) {
            Some(of) => sink.push(correction(programme, corrects, of)),
            None => match corrections.get(&corrects.value) {
                Some(earlier) => sink.push(
                    correction(programme, corrects, "corrected").arg("suggestion", earlier.id.value.as_str()),
                ),
                None => {
                    corrections.insert(&corrects.value, report);
                }
            },
        }
    }
}

fn second(report: &Report, first: &Report) -> Diagnostic {
    Diagnostic::new(Code::SecondReport, report.period.span.clone())
        .arg("measure", report.measure.value.as_str())
        .arg("period", report.period.value.to_string())
        .arg("first", first.id.value.as_str())
        .also(first.period.span.clone(), "first")
}

fn correction(programme: &Programme, corrects: &Spanned<ReportId>, of: &'static str) -> Diagnostic {
    let found = corrects.value.as_str();
    let diagnostic = Diagnostic::new(Code::CorrectionAstray, corrects.span.clone())
        .arg("found", found)
        .arg("of", of);
    if of == "missing" {
        diagnostic.suggest(found, programme.reports.keys().map(ReportId::as_str))
    } else {
        diagnostic
    }
}

/// What is wrong with `report` correcting the report `corrects`, if anything is.
fn astray(programme: &Programme, report: &Report, corrects: &ReportId) -> Option<&'static str> {
    if *corrects == report.id.value {
        return Some("itself");
    }
    let Some(corrected) = programme.reports.get(corrects) else {
        let is_unreadable = programme.unreadable_reports.contains(corrects.as_str());
        return (!is_unreadable).then_some("missing");
    };
    if corrected.measure.value != report.measure.value {
        return Some("measure");
    }
    if corrected.period.value != report.period.value {
        return Some("period");
    }
    leads_back(programme, report).then_some("cycle")
}

/// Whether following corrections from `report` leads back to it.
fn leads_back(programme: &Programme, report: &Report) -> bool {
    let corrected = |report: &Report| {
        let corrects = report.corrects.as_ref()?;
        programme.reports.get(&corrects.value)
    };
    let chain = std::iter::successors(corrected(report), |earlier| corrected(earlier));
    // Another's cycle further on is reported at its own members.
    chain
        .take(programme.reports.len())
        .any(|earlier| earlier.id.value == report.id.value)
}
