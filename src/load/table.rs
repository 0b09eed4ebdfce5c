//! `tables/<table>.yaml`: tables as typed data.

use super::annex::source;
use super::decode::Context;
use super::site::{notes, optional_list};
use super::yaml::{Node, Yaml};
use crate::diag::{Code, Diagnostic, FileId, SourceSpan, Spanned};
use crate::model::measure::Decimal;
use crate::model::table::{
    Axis, Cell, Chart, ChartKind, Column, Emphasis, HeaderCell, Row, Table, Total, TotalOf,
};
use crate::model::{Id, LocalizedText};

/// A table; its id is the name of its file.
pub(super) fn table(cx: &mut Context<'_>, node: &Node, id: &Id, file: FileId) -> Option<Table> {
    let mut fields = cx.fields(node)?;
    let caption = fields.required("caption").and_then(|n| cx.text(n));
    let caption_by_editor = fields
        .optional("caption_by_editor")
        .and_then(|n| cx.boolean(n))
        .unwrap_or(false);
    let unit = fields.optional("unit").and_then(|n| cx.text(n));
    let source = source(&mut fields, cx);
    let columns = fields.required("columns").and_then(|n| cx.list(n, header_cell));
    let column_numbers = optional_list(&mut fields, "column_numbers", cx, |cx, item| {
        let number = cx.decimal(item)?;
        if number.decimals > 0 {
            cx.wrong_type(item, "@type-whole-number");
        }
        (number.decimals == 0).then_some(number.units)
    });
    let rows = fields.required("rows").and_then(|n| cx.list(n, row));
    let totals = optional_list(&mut fields, "totals", cx, total);
    let chart = fields.optional("charts").and_then(|n| chart(cx, n));
    let notes = notes(&mut fields, cx);
    fields.finish(cx);
    let table = Table {
        id: Spanned {
            value: id.clone(),
            span: SourceSpan::file_start(file),
        },
        caption: caption?,
        caption_by_editor,
        unit,
        columns: columns?,
        column_numbers,
        rows: rows?,
        totals,
        chart,
        source: source?,
        notes,
    };
    let is_rectangular = check_cell_counts(cx, &table);
    is_rectangular.then_some(table)
}

/// Every later station may count on each row having one cell a column.
fn check_cell_counts(cx: &mut Context<'_>, table: &Table) -> bool {
    let n_columns = table.leaf_columns().len();
    let mut is_rectangular = true;
    for row in table.rows.iter().filter(|row| row.cells.len() != n_columns) {
        is_rectangular = false;
        let span = match (&row.id, row.cells.first()) {
            (_, Some(cell)) => cell.span.clone(),
            (Some(id), None) => id.span.clone(),
            (None, None) => table.id.span.clone(),
        };
        cx.sink.push(
            Diagnostic::new(Code::CellCount, span)
                .arg("found", row.cells.len())
                .arg("expected", n_columns),
        );
    }
    is_rectangular
}

fn header_cell(cx: &mut Context<'_>, node: &Node) -> Option<HeaderCell> {
    let mut fields = cx.fields(node)?;
    let header = fields
        .optional("header")
        .map_or(Some(LocalizedText::default()), |n| cx.text(n));
    if let Some(columns) = fields.optional("columns") {
        let columns = cx.list(columns, header_cell);
        fields.finish(cx);
        return Some(HeaderCell::Group {
            header: header?,
            columns: columns?,
        });
    }
    let id = fields.required("id").and_then(|n| cx.id(n));
    let row_header = fields
        .optional("row_header")
        .and_then(|n| cx.boolean(n))
        .unwrap_or(false);
    let format = fields
        .optional("format")
        .and_then(|n| cx.word(n, &["percent"], |word| word));
    let unit = fields.optional("unit").and_then(|n| cx.text(n));
    fields.finish(cx);
    Some(HeaderCell::Column(Column {
        id: id?,
        header: header?,
        row_header,
        percent: format.is_some(),
        unit,
    }))
}

fn row(cx: &mut Context<'_>, node: &Node) -> Option<Row> {
    let mut fields = cx.fields(node)?;
    let id = fields.optional("id").and_then(|n| cx.id(n));
    let emphasis = fields
        .optional("emphasis")
        .and_then(|n| cx.word(n, Emphasis::ALL, Emphasis::as_str));
    let cells = fields.required("cells").and_then(|n| {
        cx.list(n, |cx, item| {
            cell(cx, item).map(|value| Spanned {
                value,
                span: item.span.clone(),
            })
        })
    });
    fields.finish(cx);
    Some(Row {
        id,
        emphasis,
        cells: cells?,
    })
}

fn cell(cx: &mut Context<'_>, node: &Node) -> Option<Cell> {
    match &node.value {
        Yaml::Null => Some(Cell::Empty),
        Yaml::Text(text) if text == "-" => Some(Cell::Dash),
        Yaml::Text(_) => cx.string(node).map(Cell::Plain),
        Yaml::Number(_) => cx
            .decimal(node)
            .map(|value| Cell::Number { value, printed: None }),
        Yaml::List(_) => cx.list(node, Context::decimal).map(Cell::Numbers),
        Yaml::Record(entries) if entries.iter().any(|(key, _)| key.name == "value") => {
            printed_number(cx, node)
        }
        Yaml::Record(_) => cx.text(node).map(Cell::Text),
        Yaml::Bool(_) => {
            cx.wrong_type(node, "@type-cell");
            None
        }
    }
}

fn printed_number(cx: &mut Context<'_>, node: &Node) -> Option<Cell> {
    let mut fields = cx.fields(node)?;
    let value: Option<Decimal> = fields.required("value").and_then(|n| cx.decimal(n));
    let printed = fields.required("printed").and_then(|n| cx.printed_number(n));
    fields.finish(cx);
    Some(Cell::Number {
        value: value?,
        printed: Some(printed?),
    })
}

fn total(cx: &mut Context<'_>, node: &Node) -> Option<Total> {
    let mut fields = cx.fields(node)?;
    let noted = fields.optional("noted");
    let span = noted.map_or_else(|| fields.span().clone(), |node| node.span.clone());
    let noted = noted.and_then(|n| cx.boolean(n)).unwrap_or(false);
    let parts = |fields: &mut super::decode::Fields<'_>, cx: &mut Context<'_>| {
        fields.optional("of").and_then(|n| cx.ids(n)).unwrap_or_default()
    };
    let of = if let Some(column) = fields.optional("column") {
        let column = cx.id(column);
        let of = parts(&mut fields, cx);
        column.map(|column| TotalOf::Column { column, of })
    } else {
        let row = fields.required("row").and_then(|n| cx.id(n));
        let of = parts(&mut fields, cx);
        row.map(|row| TotalOf::Row { row, of })
    };
    fields.finish(cx);
    Some(Total { of: of?, noted, span })
}

fn chart(cx: &mut Context<'_>, node: &Node) -> Option<Chart> {
    let mut fields = cx.fields(node)?;
    let kind = fields
        .required("kind")
        .and_then(|n| cx.word(n, ChartKind::ALL, ChartKind::as_str));
    let title = fields.required("title").and_then(|n| cx.text(n));
    let series = fields.required("series");
    let series_span = series.map_or_else(SourceSpan::nowhere, |node| node.span.clone());
    let series = series.and_then(|n| axis(cx, n));
    let categories = fields.required("categories").and_then(|n| axis(cx, n));
    fields.finish(cx);
    Some(Chart {
        kind: kind?,
        title: title?,
        series: series?,
        series_span,
        categories: categories?,
    })
}

fn axis(cx: &mut Context<'_>, node: &Node) -> Option<Axis> {
    let mut fields = cx.fields(node)?;
    let axis = if let Some(columns) = fields.optional("columns") {
        cx.ids(columns).map(Axis::Columns)
    } else {
        fields.required("rows").and_then(|rows| {
            let is_all = matches!(&rows.value, Yaml::Text(word) if word == "all");
            if is_all {
                Some(Axis::Rows(Vec::new()))
            } else {
                cx.ids(rows).map(Axis::Rows)
            }
        })
    };
    fields.finish(cx);
    axis
}
