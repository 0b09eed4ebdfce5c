//! CSV as Excel opens it with its Cyrillic intact: UTF-8 with a byte order mark, commas, everything in quotes, CRLF.

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::table::{Cell, Rows};
use crate::output::OutputFile;
use crate::plan::open_data::{Column, csv_of};

const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(super) fn export(tables: &[Rows<'_>]) -> Vec<OutputFile> {
    let file = |rows: &Rows<'_>| Some(OutputFile::new(csv_of(rows.table), written(rows)?));
    tables.iter().filter_map(file).collect()
}

fn written(rows: &Rows<'_>) -> Option<Vec<u8>> {
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
fn plain<'c>(cell: &'c Cell<'_>) -> Cow<'c, [u8]> {
    match cell {
        Cell::Empty => Cow::Borrowed(&[]),
        Cell::Text(text) => Cow::Borrowed(text.as_bytes()),
        Cell::Number(number) => Cow::Owned(number.to_string().into()),
        Cell::Date(date) => Cow::Owned(date.to_string().into()),
        Cell::Truth(truth) => Cow::Owned(truth.to_string().into()),
    }
}
