//! Open data: measures, reports and indicators as JSON, CSV and XLSX, with their schemas.
//!
//! In: a [`Publication`]. Out: the files of `data/`. Drafts are in none of them.
//!
//! 1. [`records`]: each measure, report and value as one JSON object with every field of the dictionary.
//! 2. [`json`]: the records as they are. 3. [`table`]: the same as rows of cells, for [`csv`] and [`xlsx`].
//! 4. [`schema`] and [`package`]: what the files look like, for programs; [`words`] describes a field in every language.
//!
//! Which fields there are is said in `plan/open_data/dictionary.rs` alone.

mod csv;
mod json;
pub(super) mod package;
mod records;
pub(super) mod schema;
mod table;
mod words;
mod xlsx;

use crate::export::Publication;
use crate::output::OutputFile;
use records::Records;

/// The files that hold records.
pub(super) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let records = Records::new(publication);
    let as_tables = || {
        let tables = table::tables(&records, publication);
        let (mut files, workbook) =
            rayon::join(|| csv::export(&tables), || xlsx::export(&tables, publication));
        files.extend(workbook);
        files
    };
    let (mut files, tables) = rayon::join(|| json::export(&records, publication), as_tables);
    files.extend(tables);
    files
}
