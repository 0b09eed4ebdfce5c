//! JSON: all measures, all reports, and one file a measure with its whole published history.
//!
//! A record takes one line, so that two versions of a file can be compared with the tools for text.

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::records::{self, IN_LISTS, Picked, Record, Records};
use crate::export::Publication;
use crate::output::OutputFile;
use crate::plan::open_data::{self, HEAD, MEASURES, Place, REPORTS};

/// Where the fields of a record with a file of its own stand.
const ON_ITS_OWN: &[Place] = &[Place::Everywhere, Place::Records, Place::OwnRecord];

pub(super) fn export(records: &Records, publication: &Publication<'_>) -> Vec<OutputFile> {
    let head = head(publication);
    let reports = records.reports.iter();
    let reports = reports.map(|report| Picked::new(report, REPORTS.fields, IN_LISTS));
    let measures = records.measures.iter();
    let measures = measures.map(|measure| Picked::new(measure, MEASURES.fields, IN_LISTS));
    let mut files = vec![
        list(open_data::MEASURES_JSON, MEASURES.name, measures, &head),
        list(open_data::REPORTS_JSON, REPORTS.name, reports, &head),
    ];
    let ids = publication.site.programme.measures.keys();
    files.extend(ids.zip(&records.measures).map(|(id, measure)| {
        let file = OwnFile {
            head: &head,
            measure: Picked::new(measure, MEASURES.fields, ON_ITS_OWN),
        };
        OutputFile::new(open_data::of_measure(id), pretty(&file))
    }));
    files
}

/// The file of one measure.
struct OwnFile<'r> {
    head: &'r Record,
    measure: Picked<'r>,
}

impl Serialize for OwnFile<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.head.len() + 1))?;
        for (name, value) in self.head {
            map.serialize_entry(name, value)?;
        }
        map.serialize_entry("measure", &self.measure)?;
        map.end()
    }
}

/// JSON on many lines, as people read it.
pub(super) fn pretty(value: &impl Serialize) -> String {
    // Fails only for keys that are no text.
    let mut json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.push('\n');
    json
}

fn head(publication: &Publication<'_>) -> Record {
    let mut head = Record::new();
    let schema = format!("{}{}", publication.base_url, open_data::SCHEMA);
    head.insert("$schema".to_owned(), schema.into());
    let all = records::head(publication);
    head.extend(Picked::new(&all, HEAD, &[Place::Everywhere]).to_record());
    head
}

/// A file of all records of a kind, after what stands before them.
fn list<'r>(path: &str, name: &str, records: impl Iterator<Item = Picked<'r>>, head: &Record) -> OutputFile {
    let head = pretty(head);
    let head = head.trim_end_matches("\n}\n");
    let mut json = format!("{head},\n  \"{name}\": [\n").into_bytes();
    for (idx, record) in records.enumerate() {
        if idx > 0 {
            json.extend(b",\n");
        }
        // Fails only for keys that are no text.
        let _ = serde_json::to_writer(&mut json, &record);
    }
    json.extend(b"\n  ]\n}\n");
    OutputFile::new(path, json)
}
