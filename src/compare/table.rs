//! What differs in the tables: cells by row and column, rows, columns, charts.

use super::States;
use super::change::{Field, Kind, Part, Value};
use super::collect::{Changes, fate, original};
use super::measure::lines;
use crate::model::measure::Decimal;
use crate::model::table::{Cell, Column, Row};
use crate::model::{LocalizedText, Table};

/// The tables that differ.
pub(super) fn tables(states: States<'_>) -> Vec<Part> {
    states.records(
        |programme| &programme.tables,
        "@kind-table",
        |_, before, after| table(before, after),
    )
}

fn table(before: Option<&Table>, after: Option<&Table>) -> Option<Part> {
    let mut changes = Changes::default();
    let name = after.or(before).map(|t| Value::Text(t.caption.clone()));
    // Of a new table it is enough to say that there is one.
    if let (Some(before), Some(after)) = (before, after) {
        changes.text(Field::Title, Some(&before.caption), Some(&after.caption));
        changes.text(Field::Unit, before.unit.as_ref(), after.unit.as_ref());
        columns(&mut changes, before, after);
        rows(&mut changes, before, after);
        chart(&mut changes, before, after);
        changes.texts(Kind::Note, &before.notes, &after.notes);
        lines(&mut changes, Some(&before.source), Some(&after.source));
    }
    changes.into_part(Kind::Table, name, fate(before, after))
}

fn columns(changes: &mut Changes, before: &Table, after: &Table) {
    let (old, new) = (before.leaf_columns(), after.leaf_columns());
    changes.list(
        &old,
        &new,
        |column| column.id.value.to_string(),
        |_, before, after| column(before.copied(), after.copied()),
    );
}

fn column(before: Option<&Column>, after: Option<&Column>) -> Option<Part> {
    let mut changes = Changes::default();
    let name = after.or(before).map(heading);
    if let (Some(before), Some(after)) = (before, after) {
        changes.text(Field::Title, Some(&before.header), Some(&after.header));
        changes.text(Field::Unit, before.unit.as_ref(), after.unit.as_ref());
    }
    changes.into_part(Kind::Column, name, fate(before, after))
}

/// The heading of a column, or its id where none is printed.
fn heading(column: &Column) -> Value {
    if column.header.is_empty() {
        Value::Plain(column.id.value.to_string())
    } else {
        Value::Text(column.header.clone())
    }
}

fn rows(changes: &mut Changes, before: &Table, after: &Table) {
    let key = |row: &Row| match &row.id {
        Some(id) => id.value.to_string(),
        None => row
            .cells
            .first()
            .map_or_else(String::new, |cell| cell_key(&cell.value)),
    };
    changes.list(&before.rows, &after.rows, key, |idx, old, new| {
        let mut changes = Changes::default();
        let row = new.or(old)?;
        let name = match row.cells.first().map(|cell| &cell.value) {
            Some(cell @ (Cell::Text(_) | Cell::Plain(_) | Cell::Number { .. })) => shown(cell),
            _ => Value::Count(idx + 1),
        };
        if let (Some(old), Some(new)) = (old, new) {
            cells(&mut changes, before, after, old, new);
        }
        changes.into_part(Kind::Row, Some(name), fate(old, new))
    });
}

/// The cells of a row that was there before, by the columns that were there before.
fn cells(changes: &mut Changes, before: &Table, after: &Table, old: &Row, new: &Row) {
    for (idx, column) in after.leaf_columns().into_iter().enumerate() {
        let Some(old_idx) = before.column_position(&column.id.value) else {
            continue;
        };
        let at = |row: &Row, idx: usize| row.cells.get(idx).map(|cell| cell.value.clone());
        match (at(old, old_idx), at(new, idx)) {
            (Some(Cell::Text(old)), Some(Cell::Text(new))) => {
                changes.text(Field::Text, Some(&old), Some(&new));
            }
            (old, new) => {
                changes.value_of(Field::Cell, Some(heading(column)), old, new, |_, cell| {
                    shown(&cell)
                });
            }
        }
    }
}

fn chart(changes: &mut Changes, before: &Table, after: &Table) {
    let kind = |table: &Table| table.chart.as_ref().map(|chart| chart.kind.as_str());
    changes.value(Field::Chart, kind(before), kind(after), |_, kind| {
        Value::Plain(kind.to_owned())
    });
    let title =
        |table: &'_ Table| -> Option<LocalizedText> { table.chart.as_ref().map(|chart| chart.title.clone()) };
    changes.text(Field::Chart, title(before).as_ref(), title(after).as_ref());
}

fn cell_key(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => original(text),
        Cell::Plain(text) => text.clone(),
        Cell::Number { value, .. } => value.to_string(),
        Cell::Numbers(values) => values
            .iter()
            .map(Decimal::to_string)
            .collect::<Vec<_>>()
            .join(" / "),
        Cell::Dash | Cell::Empty => String::new(),
    }
}

fn shown(cell: &Cell) -> Value {
    match cell {
        Cell::Number {
            printed: Some(text), ..
        }
        | Cell::Plain(text) => Value::Plain(text.clone()),
        Cell::Number { value, .. } => Value::Number(*value),
        Cell::Numbers(values) => Value::Plain(
            values
                .iter()
                .map(Decimal::to_string)
                .collect::<Vec<_>>()
                .join(" / "),
        ),
        Cell::Dash => Value::Plain("–".to_owned()),
        Cell::Empty => Value::Plain("…".to_owned()),
        Cell::Text(text) => Value::Text(text.clone()),
    }
}
