//! JSON: all measures, all reports, and one file a measure with its whole published history.
//!
//! A record takes one line, so that two versions of a file can be compared with the tools for text.

use serde_json::Value;

use super::records::{self, Record, pick};
use crate::export::Publication;
use crate::output::OutputFile;
use crate::plan::open_data::{self, HEAD, MEASURES, Place, REPORTS};

pub(in crate::export) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let everywhere = [Place::Everywhere, Place::Records];
    let on_its_own = [Place::Everywhere, Place::Records, Place::OwnRecord];
    let measures = records::measures(publication);
    let reports = records::reports(publication).into_iter();
    let reports = reports.map(|report| pick(&report, REPORTS.fields, &everywhere));
    let all = measures
        .iter()
        .map(|measure| pick(measure, MEASURES.fields, &everywhere));
    let mut files = vec![
        list(open_data::MEASURES_JSON, MEASURES.name, all, publication),
        list(open_data::REPORTS_JSON, REPORTS.name, reports, publication),
    ];
    for (id, measure) in publication.site.programme.measures.keys().zip(&measures) {
        let mut file = head(publication);
        let measure = pick(measure, MEASURES.fields, &on_its_own);
        file.insert("measure".to_owned(), measure.into());
        files.push(OutputFile::new(open_data::of_measure(id), pretty(&file.into())));
    }
    files
}

/// JSON for people to read.
pub(super) fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

fn head(publication: &Publication<'_>) -> Record {
    let mut head = Record::new();
    let schema = format!("{}{}", publication.base_url, open_data::SCHEMA);
    head.insert("$schema".to_owned(), schema.into());
    head.extend(pick(&records::head(publication), HEAD, &[Place::Everywhere]));
    head
}

fn list(
    path: &str,
    name: &str,
    records: impl Iterator<Item = Record>,
    publication: &Publication<'_>,
) -> OutputFile {
    let head = pretty(&head(publication).into());
    let head = head.trim_end_matches("\n}\n");
    let lines: Vec<String> = records.map(|record| Value::from(record).to_string()).collect();
    let lines = lines.join(",\n");
    OutputFile::new(path, format!("{head},\n  \"{name}\": [\n{lines}\n  ]\n}}\n"))
}
