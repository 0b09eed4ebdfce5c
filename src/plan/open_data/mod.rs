//! Open data before they are written: which files there are, and what each field of them means.
//!
//! One table of fields ([`dictionary`]) is behind everything that names one: the header of a CSV file, the sheet of the
//! data dictionary, the schemas, the page on open data. So they cannot differ. `export/` fills the fields, the page
//! shows them; neither has a list of its own.

pub mod dictionary;
pub mod field;
pub mod vocabulary;

pub use dictionary::{HEAD, INDICATORS, MEASURES, REPORTS, TABLES, Table};
pub use field::{Column, Field, Kind, Place};
pub use vocabulary::{VOCABULARIES, Vocabulary};

use crate::model::Id;

/// A file of open data, of which there is one a site.
#[derive(Clone, Copy, Debug)]
pub struct DataFile {
    /// Its address below the site's root.
    pub path: &'static str,
    /// Its format, as readers know it.
    pub format: &'static str,
    /// The interface string that says what it holds.
    pub about: &'static str,
}

/// All measures with all that is known of them.
pub const MEASURES_JSON: &str = "data/measures.json";
/// All published reports.
pub const REPORTS_JSON: &str = "data/reports.json";
/// All tables as sheets of one file.
pub const XLSX: &str = "data/measures.xlsx";
/// What the files are, for programs.
pub const DATA_PACKAGE: &str = "data/datapackage.json";
/// What the JSON files look like, for programs.
pub const SCHEMA: &str = "data/measures.schema.json";

/// The files, those for people first.
pub const FILES: &[DataFile] = &[
    DataFile {
        path: XLSX,
        format: "XLSX",
        about: "data-file-xlsx",
    },
    DataFile {
        path: "data/measures.csv",
        format: "CSV",
        about: "data-file-measures-csv",
    },
    DataFile {
        path: "data/reports.csv",
        format: "CSV",
        about: "data-file-reports-csv",
    },
    DataFile {
        path: "data/indicators.csv",
        format: "CSV",
        about: "data-file-indicators-csv",
    },
    DataFile {
        path: MEASURES_JSON,
        format: "JSON",
        about: "data-file-measures-json",
    },
    DataFile {
        path: REPORTS_JSON,
        format: "JSON",
        about: "data-file-reports-json",
    },
    DataFile {
        path: SCHEMA,
        format: "JSON Schema",
        about: "data-file-schema",
    },
    DataFile {
        path: DATA_PACKAGE,
        format: "Data Package",
        about: "data-file-package",
    },
];

/// The address of a table as CSV.
#[must_use]
pub fn csv_of(table: &Table) -> String {
    format!("data/{}.csv", table.name)
}

/// The address of one measure's own file, which holds its reports as well.
#[must_use]
pub fn of_measure(id: &Id) -> String {
    format!("data/measures/{id}.json")
}
