//! Files of evidence stand beside the report that names them, unchanged, and no others do; none of them is a page or a
//! program to a browser.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Sink, SourceSpan, nearest};
use crate::model::report::is_running;
use crate::model::{Evidence, Programme, Report, ReportingPeriod};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    let mut named: BTreeSet<String> = BTreeSet::new();
    for report in programme.reports.values() {
        for evidence in &report.evidence {
            named.insert(evidence.path(&report.id.value));
            named.extend(expect_unchanged(programme, report, evidence, sink));
            if is_running(&evidence.file.value) {
                let diagnostic = Diagnostic::new(Code::EvidenceRuns, evidence.file.span.clone());
                sink.push(diagnostic.arg("found", evidence.file.value.as_str()));
            }
        }
    }
    for (path, found) in &programme.evidence {
        let Some((folder, name)) = path.split_once('/') else {
            continue;
        };
        // Other folders are reported as a whole; a report that cannot be read may be what names the file.
        let is_of_a_period = folder.parse::<ReportingPeriod>().is_ok();
        let mut unreadable = programme.unreadable_reports.iter();
        let may_be_named =
            unreadable.any(|report| report.split_once('/').is_some_and(|(of, _)| of == folder));
        if is_of_a_period && !may_be_named && !named.contains(path) {
            let diagnostic = Diagnostic::new(Code::UnusedEvidence, SourceSpan::file_start(found.file));
            sink.push(diagnostic.arg("found", name));
        }
    }
}

/// Returns the file that `evidence` most likely means where it names one that does not exist.
fn expect_unchanged(
    programme: &Programme,
    report: &Report,
    evidence: &Evidence,
    sink: &mut Sink,
) -> Option<String> {
    let (folder, file) = (report.id.value.folder(), evidence.file.value.as_str());
    let Some(found) = programme.evidence.get(&evidence.path(&report.id.value)) else {
        let files = programme.evidence.keys().filter_map(|path| path.split_once('/'));
        let beside: Vec<&str> = files
            .filter(|(of, _)| *of == folder)
            .map(|(_, name)| name)
            .collect();
        let meant = nearest(file, beside.iter().copied()).map(|name| format!("{folder}/{name}"));
        sink.push(
            Diagnostic::new(Code::EvidenceMissing, evidence.file.span.clone())
                .arg("found", file)
                .arg("folder", folder)
                .suggest(file, beside),
        );
        return meant;
    };
    if found.sha256 != evidence.sha256.value {
        sink.push(
            Diagnostic::new(Code::EvidenceChanged, evidence.sha256.span.clone())
                .arg("file", file)
                .arg("found", found.sha256.as_str()),
        );
    }
    None
}
