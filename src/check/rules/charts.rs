//! Charts draw rows and columns that exist and hold numbers.

use super::totals::{expect_columns, expect_rows};
use crate::diag::{Code, Diagnostic, Sink};
use crate::model::table::{Axis, Cell, Emphasis};
use crate::model::{Programme, Table};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for table in programme.tables.values() {
        let Some(chart) = &table.chart else { continue };
        let mut is_known = true;
        for axis in [&chart.series, &chart.categories] {
            is_known &= match axis {
                Axis::Rows(ids) => expect_rows(table, ids.iter(), sink),
                Axis::Columns(ids) => expect_columns(table, ids.iter(), sink),
            };
        }
        if is_known {
            expect_numbers(table, &chart.series, &chart.categories, sink);
        }
    }
}

fn expect_numbers(table: &Table, series: &Axis, categories: &Axis, sink: &mut Sink) {
    let (rows, columns) = match (series, categories) {
        (Axis::Rows(rows), Axis::Columns(columns)) | (Axis::Columns(columns), Axis::Rows(rows)) => (rows, columns),
        // Rows against rows draw nothing: say so where the chart is declared, at its first id.
        (Axis::Rows(ids), Axis::Rows(_)) | (Axis::Columns(ids), Axis::Columns(_)) => {
            if let Some(id) = ids.first() {
                sink.push(Diagnostic::new(Code::NotNumeric, id.span.clone()).arg("found", "@type-list"));
            }
            return;
        }
    };
    let row_positions: Vec<usize> = if rows.is_empty() {
        let is_drawn = |idx: &usize| table.rows[*idx].emphasis != Some(Emphasis::Total);
        (0..table.rows.len()).filter(is_drawn).collect()
    } else {
        rows.iter().filter_map(|id| table.row_position(&id.value)).collect()
    };
    for column in columns.iter().filter_map(|id| table.column_position(&id.value)) {
        for row in &row_positions {
            let cell = &table.rows[*row].cells[column];
            if !matches!(cell.value, Cell::Number { .. } | Cell::Dash | Cell::Empty) {
                sink.push(
                    Diagnostic::new(Code::NotNumeric, cell.span.clone()).arg("found", cell.value.type_name()),
                );
            }
        }
    }
}
