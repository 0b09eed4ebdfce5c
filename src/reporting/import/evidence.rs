//! Files of evidence: found beside the form, filed under a name of their own beside the report.

use std::collections::BTreeMap;

use super::draft::{Decision, Draft, Fate, WantedEvidence};
use super::problem::Problem;
use crate::load::Sources;
use crate::load::fingerprint::sha256_hex;
use crate::load::slug::slug;
use crate::load::sources::REPORTS;
use crate::model::report::is_running;
use crate::model::{EvidenceKind, Programme};

/// Endings of photographs that can be published.
const PHOTO_ENDINGS: [&str; 3] = ["jpg", "jpeg", "png"];

/// A file as it is filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filed {
    /// Its name beside the report.
    pub(super) name: String,
    /// The sum of its bytes.
    pub(super) sha256: String,
}

/// Whether `name` can be the name of a file of evidence: it has an ending, and is no path.
pub(super) fn is_file_name(name: &str) -> bool {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let is_ending = !ending.is_empty() && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_report = ["yaml", "yml"].contains(&ending.to_lowercase().as_str());
    !stem.is_empty()
        && is_ending
        && !is_report
        && !name.starts_with('.')
        && !name.contains(['/', '\\', ':', '\n'])
}

/// Complains of the files of `draft` that cannot be taken in.
pub(super) fn check(draft: &Draft, beside: &BTreeMap<String, Vec<u8>>, problems: &mut Vec<Problem>) {
    for wanted in &draft.evidence {
        if let Some(key) = complaint(wanted, beside) {
            let problem = Problem::new(key, wanted.place.clone());
            problems.push(problem.arg("found", wanted.file.as_str()));
        }
    }
}

fn complaint(wanted: &WantedEvidence, beside: &BTreeMap<String, Vec<u8>>) -> Option<&'static str> {
    let name = wanted.file.as_str();
    if name.is_empty() {
        // That the name is missing was said where the row was read.
        return None;
    }
    if !is_file_name(name) {
        return Some("import-file-name");
    }
    let is_photo = PHOTO_ENDINGS.contains(&ending(name).as_str());
    if wanted.kind == EvidenceKind::Photo && !is_photo {
        return Some("import-photo-format");
    }
    if is_running(name) {
        return Some("import-evidence-runs");
    }
    match beside.get(name) {
        None => Some("import-evidence-missing"),
        Some(bytes) if bytes.is_empty() => Some("import-evidence-empty"),
        Some(_) => None,
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase()
}

/// The files of `draft` under the names that they get: the measure's number, and their own name in Latin letters.
///
/// A name that another file bears already is counted on: approved reports keep their files.
pub(super) fn file(
    draft: &Draft,
    decision: &Decision<'_>,
    beside: &BTreeMap<String, Vec<u8>>,
    sources: &Sources,
    programme: &Programme,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Vec<Filed> {
    let is_free = |name: &str| {
        let path = format!("{}/{name}", draft.period);
        let is_of_draft = |report: &&crate::model::Report| {
            decision.fate == Fate::ReplacesDraft && report.id.value == decision.id
        };
        let mut others = programme.reports.values().filter(|report| !is_of_draft(report));
        !others.any(|report| {
            report
                .evidence
                .iter()
                .any(|evidence| evidence.path(&report.id.value) == path)
        })
    };
    let mut filed = Vec::new();
    for wanted in &draft.evidence {
        let Some(bytes) = beside.get(&wanted.file) else {
            continue;
        };
        let sha256 = sha256_hex(bytes);
        let known = decision
            .old
            .and_then(|old| old.evidence.iter().find(|known| known.sha256.value == sha256))
            .filter(|known| {
                let path = format!("{REPORTS}{}/{}", draft.period, known.file.value);
                sources.get(&path) == Some(bytes.as_slice())
            });
        if let Some(known) = known {
            // Filed already, maybe under a name that somebody gave it by hand.
            filed.push(Filed {
                name: known.file.value.clone(),
                sha256,
            });
            continue;
        }
        let mut count = 1_u32;
        let name = loop {
            let name = name(draft.measure.as_str(), &wanted.file, count);
            let path = format!("{REPORTS}{}/{name}", draft.period);
            let here = files.get(&path).map(Vec::as_slice);
            let there = sources.get(&path);
            let is_ours = match (here, there) {
                (Some(here), _) => here == bytes,
                (None, Some(there)) => there == bytes.as_slice() || is_free(&name),
                (None, None) => true,
            };
            if is_ours {
                if there != Some(bytes.as_slice()) {
                    files.insert(path, bytes.clone());
                }
                break name;
            }
            count += 1;
        };
        filed.push(Filed { name, sha256 });
    }
    filed
}

fn name(measure: &str, file: &str, count: u32) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let own = stem.strip_prefix(measure).unwrap_or(stem);
    let count = if count > 1 {
        format!("-{count}")
    } else {
        String::new()
    };
    format!("{measure}-{}{count}.{}", slug(own), ending(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_their_measure_in_latin_letters() {
        assert_eq!(
            name("2.10", "Ленин көчөсү (1).JPG", 1),
            "2.10-lenin-kochosu-1.jpg"
        );
        assert_eq!(name("2.10", "2.10-lenin.jpg", 1), "2.10-lenin.jpg");
        assert_eq!(name("2.1", "акт.pdf", 2), "2.1-akt-2.pdf");
    }

    #[test]
    fn names_of_files_are_no_paths() {
        for name in ["акт.pdf", "Фото 1.JPG", "2.2-lenin.jpg"] {
            assert!(is_file_name(name), "{name}");
        }
        for name in [
            "",
            "акт",
            ".pdf",
            "../акт.pdf",
            "C:\\акт.pdf",
            "a/б.pdf",
            "2.2.yaml",
            "акт.",
            "акт.п",
        ] {
            assert!(!is_file_name(name), "{name}");
        }
    }
}
