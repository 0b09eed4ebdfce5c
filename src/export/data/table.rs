//! Records as rows of cells, for files that have one value a cell.

use std::borrow::Cow;

use jiff::civil::Date;
use serde_json::{Number, Value};

use super::records::{Record, Records};
use crate::export::Publication;
use crate::plan::open_data::{Column, Kind, TABLES, Table};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'r> {
    /// Nothing.
    Empty,
    /// Text.
    Text(Cow<'r, str>),
    /// A number.
    Number(&'r Number),
    /// A day.
    Date(Date),
    /// Yes or no.
    Truth(bool),
}

/// A table with its rows.
pub(super) struct Rows<'r> {
    /// The table.
    pub(super) table: &'static Table,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows, with a cell a column.
    pub(super) cells: Vec<Vec<Cell<'r>>>,
}

/// All tables.
pub(super) fn tables<'r>(records: &'r Records, publication: &Publication<'_>) -> Vec<Rows<'r>> {
    let records = [&records.measures, &records.reports, &records.indicators];
    let rows = |(table, records): (&&'static Table, &'r Vec<Record>)| {
        let columns = columns(table, publication);
        let row = |record: &'r Record| columns.iter().map(|column| cell(column, record)).collect();
        Rows {
            table,
            cells: records.iter().map(row).collect(),
            columns,
        }
    };
    TABLES.iter().zip(records).map(rows).collect()
}

/// The columns of a table in the site's languages.
pub(super) fn columns(table: &Table, publication: &Publication<'_>) -> Vec<Column> {
    let languages = &publication.site.programme.config.languages;
    table
        .fields
        .iter()
        .flat_map(|field| field.columns(languages))
        .collect()
}

fn cell<'r>(column: &Column, record: &'r Record) -> Cell<'r> {
    let value = record.get(column.field.name);
    let value = match column.locale {
        Some(locale) => value.and_then(|texts| texts.get(locale.as_str())),
        None => value,
    };
    match value {
        None | Some(Value::Null | Value::Object(_)) => Cell::Empty,
        Some(Value::Bool(truth)) => Cell::Truth(*truth),
        Some(Value::Number(number)) => Cell::Number(number),
        Some(Value::Array(values)) if values.is_empty() => Cell::Empty,
        Some(Value::Array(values)) => {
            let words: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            Cell::Text(words.join(";").into())
        }
        Some(Value::String(text)) => {
            let is_date = matches!(column.field.kind, Kind::Date);
            let date = is_date.then(|| text.parse().ok()).flatten();
            date.map_or_else(|| Cell::Text(text.into()), Cell::Date)
        }
    }
}
