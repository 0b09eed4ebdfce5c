//! Tables and their charts, in the reader's language.

use tera::Value;

use super::chart::{ChartData, Series, svg};
use super::records::source_value;
use super::value::{from, map};
use crate::i18n::Args;
use crate::model::LocalizedText;
use crate::model::measure::Decimal;
use crate::model::table::{Axis, Cell, Chart, Column, Emphasis, HeaderCell, Row, Table};
use crate::model::total::checked_sums;
use crate::plan::speaker::Speaker;

/// A table as templates see it: a caption, rows of heading cells, rows of cells, notes. `idx` is its place among all
/// tables: what names it on its page is short, since it stands there four times.
pub(super) fn table(idx: usize, table: &Table, speaker: &Speaker) -> Value {
    let columns = table.leaf_columns();
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| row_value(row, &columns, speaker))
        .collect();
    let column_numbers: Vec<Value> = table
        .column_numbers
        .iter()
        .map(|n| n.to_string().into())
        .collect();
    map([
        ("id", format!("t{idx}").into()),
        ("caption", from(&table.caption)),
        ("caption_by_editor", from(&table.caption_by_editor)),
        ("unit", optional(table.unit.as_ref())),
        ("head", head(&table.columns, &columns)),
        ("narrow", narrow(table.rows.len(), &columns).into()),
        ("labels", labels(&table.columns, &columns, speaker).into()),
        ("column_numbers", column_numbers.into()),
        ("rows", rows.into()),
        ("sum_notes", sum_notes(table, &columns, speaker).into()),
        ("notes", from(&table.notes)),
        ("source", source_value(&table.source)),
    ])
}

fn optional(text: Option<&LocalizedText>) -> Value {
    text.map_or_else(Value::none, from)
}

/// How a table is set on a phone: `turned`, so that its few rows stand side by side and its headings in front of them;
/// as `cards`, one for each row; or as it is, where it is narrow enough.
fn narrow(n_rows: usize, columns: &[&Column]) -> &'static str {
    let is_headed = columns.iter().any(|column| !column.header.is_empty());
    match (columns.len(), n_rows) {
        (4..=16, 0..=5) if is_headed => "turned",
        (5.., 6..) if is_headed => "cards",
        _ => "",
    }
}

/// What stands before each cell of a card: the heading of its column, after that of its group where columns of other
/// groups are called the same.
fn labels(cells: &[HeaderCell], columns: &[&Column], speaker: &Speaker) -> Vec<Value> {
    let label = |column: &&Column| {
        let own = column.header.resolve(speaker.locale).text;
        let name = column_name(cells, column, speaker);
        if name == own {
            name.into()
        } else {
            format!("{name}: {own}").into()
        }
    };
    columns.iter().map(label).collect()
}

/// The heading as rows of cells: a group spans its columns, a column reaches down to the last row.
fn head(cells: &[HeaderCell], columns: &[&Column]) -> Value {
    fn depth(cells: &[HeaderCell]) -> usize {
        let below = |cell: &HeaderCell| match cell {
            HeaderCell::Column(_) => 1,
            HeaderCell::Group { columns, .. } => 1 + depth(columns),
        };
        cells.iter().map(below).max().unwrap_or(0)
    }
    fn width(cell: &HeaderCell) -> usize {
        match cell {
            HeaderCell::Column(_) => 1,
            HeaderCell::Group { columns, .. } => columns.iter().map(width).sum(),
        }
    }
    let n_rows = depth(cells);
    if columns.iter().all(|column| column.header.is_empty()) && n_rows == 1 {
        return Vec::<Value>::new().into();
    }
    let mut rows: Vec<Vec<Value>> = vec![Vec::new(); n_rows];
    let mut level: Vec<&HeaderCell> = cells.iter().collect();
    for (row_idx, row) in rows.iter_mut().enumerate() {
        let mut below = Vec::new();
        for cell in &level {
            let (header, unit, rowspan) = match cell {
                HeaderCell::Column(column) => (&column.header, column.unit.as_ref(), n_rows - row_idx),
                HeaderCell::Group { header, columns } => {
                    below.extend(columns);
                    (header, None, 1)
                }
            };
            let text = if header.is_empty() {
                Value::none()
            } else {
                from(header)
            };
            row.push(map([
                ("text", text),
                ("unit", optional(unit)),
                ("colspan", from(&width(cell))),
                ("rowspan", from(&rowspan)),
                ("is_group", from(&matches!(cell, HeaderCell::Group { .. }))),
            ]));
        }
        level = below;
    }
    rows.into_iter().map(Value::from).collect::<Vec<_>>().into()
}

fn row_value(row: &Row, columns: &[&Column], speaker: &Speaker) -> Value {
    let cells = row.cells.iter().zip(columns).map(|(cell, column)| {
        let (kind, content) = cell_content(&cell.value, column, speaker);
        map([
            ("kind", kind.into()),
            ("content", content),
            ("is_header", from(&column.row_header)),
        ])
    });
    let emphasis = row.emphasis.map_or("", Emphasis::as_str);
    map([
        ("emphasis", emphasis.into()),
        ("cells", cells.collect::<Vec<_>>().into()),
    ])
}

/// What stands in a cell: `number` and `plain` are ready words, `text` is a text by language.
fn cell_content(cell: &Cell, column: &Column, speaker: &Speaker) -> (&'static str, Value) {
    let number = |value: &Decimal| {
        let words = speaker.table_number(*value);
        if column.percent {
            format!("{words}%")
        } else {
            words
        }
    };
    match cell {
        // The adopted language shows numbers as they are printed; translations as their readers write them.
        Cell::Number {
            printed: Some(printed),
            ..
        } if speaker.locale == speaker.original => ("number", printed.as_str().into()),
        Cell::Number { value, .. } => ("number", number(value).into()),
        Cell::Numbers(values) => {
            let words: Vec<String> = values.iter().map(number).collect();
            ("number", words.join(" / ").into())
        }
        Cell::Dash => ("dash", "-".into()),
        Cell::Empty => ("empty", Value::none()),
        Cell::Plain(text) => ("plain", text.as_str().into()),
        Cell::Text(text) => ("text", from(text)),
    }
}

/// A sentence for each printed sum that is not the sum.
fn sum_notes(table: &Table, columns: &[&Column], speaker: &Speaker) -> Vec<Value> {
    let mut notes = Vec::new();
    for total in &table.totals {
        let is_row = matches!(total.of, crate::model::table::TotalOf::Row { .. });
        let key = if is_row {
            "table-total-differs"
        } else {
            "table-column-total-differs"
        };
        for sum in checked_sums(table, total)
            .unwrap_or_default()
            .iter()
            .filter(|sum| !sum.is_right())
        {
            let words = |text: &LocalizedText| text.resolve(speaker.locale).text.to_owned();
            let row_name = table.rows[sum.row]
                .cells
                .iter()
                .find_map(|cell| match &cell.value {
                    Cell::Text(text) => Some(words(text)),
                    _ => None,
                });
            let facts: Args = vec![
                ("row".into(), row_name.unwrap_or_default().into()),
                ("column".into(), words(&columns[sum.column].header).into()),
                ("printed".into(), speaker.table_number(sum.printed).into()),
                ("computed".into(), speaker.table_number(sum.computed).into()),
                ("difference".into(), speaker.table_number(sum.difference()).into()),
            ];
            notes.extend(speaker.message(key, &facts).map(Value::from));
        }
    }
    notes
}

/// The chart of a table: a drawing and the names of its colours.
pub(super) fn chart(table: &Table, chart: &Chart, speaker: &Speaker) -> Value {
    let columns = table.leaf_columns();
    let rows_are_series = matches!(chart.series, Axis::Rows(_));
    let (rows, cols) = (
        positions(table, &chart.series, &chart.categories, true),
        positions(table, &chart.series, &chart.categories, false),
    );
    let column_name = |idx: usize| column_name(&table.columns, columns[idx], speaker);
    let row_name = |idx: usize| row_name(&table.rows[idx], &columns, speaker);
    let cell = |row: usize, column: usize| table.rows[row].cells[column].value.number();
    let (series_idx, category_idx) = if rows_are_series {
        (&rows, &cols)
    } else {
        (&cols, &rows)
    };
    let series: Vec<Series> = series_idx
        .iter()
        .map(|series| {
            let values: Vec<Option<Decimal>> = category_idx
                .iter()
                .map(|category| {
                    if rows_are_series {
                        cell(*series, *category)
                    } else {
                        cell(*category, *series)
                    }
                })
                .collect();
            Series {
                name: if rows_are_series {
                    row_name(*series)
                } else {
                    column_name(*series)
                },
                labels: values
                    .iter()
                    .map(|v| {
                        v.map(|v| speaker.formats.number(&v.to_string()))
                            .unwrap_or_default()
                    })
                    .collect(),
                values: values.iter().map(|value| value.map(Decimal::to_f64)).collect(),
            }
        })
        .collect();
    let categories: Vec<String> = category_idx
        .iter()
        .map(|idx| {
            if rows_are_series {
                column_name(*idx)
            } else {
                row_name(*idx)
            }
        })
        .collect();
    let title = chart.title.resolve(speaker.locale).text;
    let description = description(title, &categories, &series, speaker);
    let unit = table.unit.as_ref().map(|unit| unit.resolve(speaker.locale).text);
    let legend: Vec<Value> = if series.len() > 1 {
        series.iter().map(|s| s.name.as_str().into()).collect()
    } else {
        Vec::new()
    };
    let data = ChartData {
        kind: chart.kind,
        description: &description,
        categories,
        series,
        unit,
    };
    let drawing = svg(&data, &|tick| speaker.formats.number(&tick.to_string()));
    map([
        ("title", from(&chart.title)),
        ("legend", legend.into()),
        ("svg", Value::safe_string(&drawing)),
    ])
}

/// Positions of the rows (or columns) that a chart draws.
fn positions(table: &Table, series: &Axis, categories: &Axis, want_rows: bool) -> Vec<usize> {
    let axis = [series, categories]
        .into_iter()
        .find(|axis| matches!(axis, Axis::Rows(_)) == want_rows);
    match axis {
        Some(Axis::Rows(ids)) if ids.is_empty() => {
            let is_drawn = |idx: &usize| table.rows[*idx].emphasis != Some(Emphasis::Total);
            (0..table.rows.len()).filter(is_drawn).collect()
        }
        Some(Axis::Rows(ids)) => ids
            .iter()
            .filter_map(|id| table.row_position(&id.value))
            .collect(),
        Some(Axis::Columns(ids)) => ids
            .iter()
            .filter_map(|id| table.column_position(&id.value))
            .collect(),
        None => Vec::new(),
    }
}

/// A column's heading; where several columns have the same, that of their group, which tells them apart.
fn column_name(head: &[HeaderCell], column: &Column, speaker: &Speaker) -> String {
    fn group_of<'a>(
        cells: &'a [HeaderCell],
        wanted: &Column,
        group: Option<&'a LocalizedText>,
    ) -> Option<&'a LocalizedText> {
        cells.iter().find_map(|cell| match cell {
            HeaderCell::Column(column) if column.id == wanted.id => group,
            HeaderCell::Column(_) => None,
            HeaderCell::Group { header, columns } => group_of(columns, wanted, Some(header)),
        })
    }
    fn count(cells: &[HeaderCell], header: &LocalizedText) -> usize {
        let matching = |cell: &HeaderCell| match cell {
            HeaderCell::Column(column) => usize::from(column.header == *header),
            HeaderCell::Group { columns, .. } => count(columns, header),
        };
        cells.iter().map(matching).sum()
    }
    let own = column.header.resolve(speaker.locale).text;
    if count(head, &column.header) < 2 {
        return own.to_owned();
    }
    group_of(head, column, None)
        .map_or(own, |group| group.resolve(speaker.locale).text)
        .to_owned()
}

/// What heads a row.
fn row_name(row: &Row, columns: &[&Column], speaker: &Speaker) -> String {
    let heading = row
        .cells
        .iter()
        .zip(columns)
        .find(|(_, column)| column.row_header)
        .map(|(cell, _)| &cell.value);
    match heading {
        Some(Cell::Text(text)) => text.resolve(speaker.locale).text.to_owned(),
        Some(Cell::Plain(text)) => text.clone(),
        Some(Cell::Number { value, .. }) => value.to_string(),
        _ => String::new(),
    }
}

/// One sentence for those who cannot see the drawing: its lowest and highest value and where the numbers stand.
fn description(title: &str, categories: &[String], series: &[Series], speaker: &Speaker) -> String {
    let several = series.len() > 1;
    let all = series.iter().flat_map(|series| {
        series
            .values
            .iter()
            .zip(&series.labels)
            .zip(categories)
            .filter_map(move |((value, label), category)| {
                let name = if several {
                    format!("{category}, {}", series.name)
                } else {
                    category.clone()
                };
                value.map(|value| (value, label, name))
            })
    });
    let all: Vec<_> = all.collect();
    let by_value = |a: &&(f64, &String, String), b: &&(f64, &String, String)| a.0.total_cmp(&b.0);
    let (Some(min), Some(max)) = (all.iter().min_by(by_value), all.iter().max_by(by_value)) else {
        return title.to_owned();
    };
    let facts: Args = vec![
        ("title".into(), title.into()),
        ("min".into(), min.1.as_str().into()),
        ("min-category".into(), min.2.as_str().into()),
        ("max".into(), max.1.as_str().into()),
        ("max-category".into(), max.2.as_str().into()),
    ];
    speaker
        .message("chart-description", &facts)
        .unwrap_or_else(|| title.to_owned())
}
