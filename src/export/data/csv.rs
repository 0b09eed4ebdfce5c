//! CSV as Excel opens it with its Cyrillic intact: UTF-8 with a byte order mark, commas, everything in quotes, CRLF.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::table::{Cell, Rows, tables};
use crate::export::Publication;
use crate::output::OutputFile;
use crate::plan::open_data::{Column, csv_of};

const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(in crate::export) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let file = |rows: Rows| Some(OutputFile::new(csv_of(rows.table), written(&rows)?));
    tables(publication).into_iter().filter_map(file).collect()
}

/// `None` never comes: memory takes every byte, and rows are as long as the header.
fn written(rows: &Rows) -> Option<Vec<u8>> {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(rows.columns.iter().map(Column::name)).ok()?;
    for row in &rows.cells {
        writer.write_record(row.iter().map(plain)).ok()?;
    }
    writer.into_inner().ok()
}

/// A cell as text, the same on every machine.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Truth(truth) => truth.to_string(),
    }
}
