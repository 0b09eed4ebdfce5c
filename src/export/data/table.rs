//! Records as rows of cells, for files that have one value a cell.

use jiff::civil::Date;
use serde_json::{Number, Value};

use super::records::{self, Record, pick};
use crate::export::Publication;
use crate::plan::open_data::{Column, Kind, Place, TABLES, Table};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A number.
    Number(Number),
    /// A day.
    Date(Date),
    /// Yes or no.
    Truth(bool),
}

/// A table with its rows.
pub(super) struct Rows {
    /// The table.
    pub(super) table: &'static Table,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows, with a cell a column.
    pub(super) cells: Vec<Vec<Cell>>,
}

/// All tables.
pub(super) fn tables(publication: &Publication<'_>) -> Vec<Rows> {
    let records = [
        records::measures(publication),
        records::reports(publication),
        records::indicators(publication),
    ];
    let rows = |(table, records): (&&'static Table, Vec<Record>)| {
        let columns = columns(table, publication);
        let places = [Place::Everywhere, Place::Tables];
        let row = |record: &Record| {
            let record = pick(record, table.fields, &places);
            columns.iter().map(|column| cell(column, &record)).collect()
        };
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

fn cell(column: &Column, record: &Record) -> Cell {
    let value = record.get(column.field.name);
    let value = match column.locale {
        Some(locale) => value.and_then(|texts| texts.get(locale.as_str())),
        None => value,
    };
    match value {
        None | Some(Value::Null | Value::Object(_)) => Cell::Empty,
        Some(Value::Bool(truth)) => Cell::Truth(*truth),
        Some(Value::Number(number)) => Cell::Number(number.clone()),
        Some(Value::Array(values)) if values.is_empty() => Cell::Empty,
        Some(Value::Array(values)) => {
            let words: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            Cell::Text(words.join(";"))
        }
        Some(Value::String(text)) => match (column.field.kind, text.parse()) {
            (Kind::Date, Ok(date)) => Cell::Date(date),
            _ => Cell::Text(text.clone()),
        },
    }
}
