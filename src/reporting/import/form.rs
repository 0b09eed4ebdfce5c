//! A workbook as a form: what it says of itself, and where its columns stand.
//!
//! In: a [`Workbook`]. Out: a [`Form`] whose tables are found by the hidden names of [`layout`](crate::reporting::layout),
//! whatever the sheets and columns are called and wherever they stand; and what is missing.

use std::collections::BTreeMap;

use super::cells::{self, Wrong};
use super::problem::{Place, Problem};
use super::workbook::{Value, WorkSheet, Workbook};
use crate::i18n::Locale;
use crate::model::{Id, Programme, ReportingPeriod};
use crate::reporting::layout::{
    Choice, Column, FIELD_NAME_COL, FIELD_VALUE_COL, FIRST_ROW, FORMAT_VERSION, HEADING_ROW, META_SHEET,
    Meta, NAME_ROW, SUBMITTED, Sheet,
};
use crate::reporting::words;

/// Names stand in the first rows; somebody may have put rows above them.
const SEARCHED_ROWS: u32 = 10;

/// A form that can be read.
#[derive(Clone, Debug)]
pub(super) struct Form<'w> {
    /// Which of the forms.
    pub(super) idx: usize,
    /// The body that reports.
    pub(super) body: Id,
    /// The period that it reports on.
    pub(super) period: ReportingPeriod,
    /// The language that it writes in.
    pub(super) locale: Locale,
    /// Where the day is written that the form was handed in on, and what stands there.
    pub(super) submitted: (Place, Option<&'w Value>),
    /// The words of the drop-down lists that this very form offers, by their names.
    words: BTreeMap<String, String>,
    tables: BTreeMap<Sheet, Table<'w>>,
}

/// A sheet with its columns.
#[derive(Clone, Debug)]
pub(super) struct Table<'w> {
    form: usize,
    sheet_idx: usize,
    sheet: &'w WorkSheet,
    name_row: u32,
    columns: Vec<(&'static Column, u32)>,
}

/// A row of a table in which something was filled in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'t> {
    table: &'t Table<'t>,
    row: u32,
}

impl<'w> Form<'w> {
    /// Finds everything that a form has; what is missing goes to `problems`.
    pub(super) fn find(
        idx: usize,
        workbook: &'w Workbook,
        programme: &Programme,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let meta = meta(workbook);
        let of_form = |key| Problem::new(key, Place::form(idx));
        let Some(format) = meta.get(Meta::Format.name()) else {
            problems.push(of_form("import-no-form"));
            return None;
        };
        if format != FORMAT_VERSION {
            problems.push(of_form("import-other-version"));
            return None;
        }
        let said = |meta_name: Meta| meta.get(meta_name.name()).map_or("", String::as_str);
        let title = said(Meta::Programme);
        if !programme
            .config
            .title
            .iter()
            .any(|(_, known)| one_line(known) == one_line(title))
        {
            problems.push(of_form("import-other-programme").arg("found", title));
            return None;
        }
        let body = Id::new(said(Meta::Body)).filter(|body| programme.bodies.contains_key(body));
        if body.is_none() {
            problems.push(of_form("import-unknown-body").arg("found", said(Meta::Body)));
        }
        let period = said(Meta::Period).parse::<ReportingPeriod>().ok();
        if period.is_none() {
            problems.push(of_form("import-unknown-period").arg("found", said(Meta::Period)));
        }
        let locale = said(Meta::Language).parse::<Locale>().ok();
        let locale = locale.filter(|locale| programme.config.languages.contains(*locale));
        if locale.is_none() {
            problems.push(of_form("import-unknown-language").arg("found", said(Meta::Language)));
        }
        let mut tables = BTreeMap::new();
        for sheet in Sheet::ALL {
            if let Some(table) = Table::find(idx, sheet, workbook, locale, problems) {
                tables.insert(sheet, table);
            }
        }
        let words = meta
            .iter()
            .filter(|(name, _)| name.contains('.'))
            .map(|(name, words)| (name.clone(), words.clone()))
            .collect();
        Some(Self {
            idx,
            body: body?,
            period: period?,
            locale: locale?,
            submitted: submitted(idx, workbook),
            words,
            tables,
        })
    }

    /// Whether the form still has `sheet`.
    pub(super) fn has(&self, sheet: Sheet) -> bool {
        self.tables.contains_key(&sheet)
    }

    /// The rows of `sheet` in which something was filled in.
    pub(super) fn rows(&self, sheet: Sheet) -> impl Iterator<Item = Row<'_>> {
        self.tables.get(&sheet).into_iter().flat_map(Table::rows)
    }

    /// The words that this form offers for `value`.
    pub(super) fn word(&self, choice: Choice, value: &str) -> Option<&str> {
        self.words.get(&choice.name(value)).map(String::as_str)
    }
}

/// The texts in the column `key` of `sheet`, whatever else is right or wrong with the workbook.
pub(super) fn texts_of<'w>(
    workbook: &'w Workbook,
    sheet: Sheet,
    key: &'static str,
) -> impl Iterator<Item = String> + 'w {
    workbook.sheets.iter().flat_map(move |candidate| {
        let columns = named_columns(candidate, sheet);
        let column = columns.and_then(|(row, columns)| {
            let (_, col) = columns.into_iter().find(|(column, _)| column.key == key)?;
            Some((row, col))
        });
        column.into_iter().flat_map(move |(name_row, name_col)| {
            let cells = candidate.cells.range((name_row + 1, 0)..);
            cells.filter_map(move |((_, col), value)| cells::text(value).ok().filter(|_| *col == name_col))
        })
    })
}

/// Names and values of the hidden sheet. Where a value was made a number, it is what was written.
fn meta(workbook: &Workbook) -> BTreeMap<String, String> {
    let Some(sheet) = workbook.sheets.iter().find(|sheet| sheet.name == META_SHEET) else {
        return BTreeMap::new();
    };
    let text = |cell: (u32, u32)| match sheet.cells.get(&cell)? {
        Value::Date(date) => Some(date.to_string()),
        value => Some(cells::shown(value)),
    };
    let rows = sheet
        .cells
        .keys()
        .filter(|(_, col)| *col == 0)
        .map(|(row, _)| *row);
    rows.filter_map(|row| Some((text((row, 0))?, text((row, 1))?)))
        .collect()
}

/// Where the day of submission stands.
fn submitted(form: usize, workbook: &Workbook) -> (Place, Option<&Value>) {
    let is_name = |value: &Value| matches!(value, Value::Text(text) if text == SUBMITTED);
    for (idx, sheet) in workbook.sheets.iter().enumerate() {
        let found = sheet
            .cells
            .iter()
            .find(|((_, col), value)| *col == u32::from(FIELD_NAME_COL) && is_name(value));
        if let Some(((row, _), _)) = found {
            let cell = (*row, u32::from(FIELD_VALUE_COL));
            let heading = match sheet.cells.get(&(*row, u32::from(FIELD_VALUE_COL) - 1)) {
                Some(Value::Text(text)) => Some(text.as_str()),
                _ => None,
            };
            let place = Place::sheet(form, (idx, &sheet.name)).cell(cell, heading);
            return (place, sheet.cells.get(&cell));
        }
    }
    (Place::form(form), None)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<'w> Table<'w> {
    fn find(
        form: usize,
        sheet: Sheet,
        workbook: &'w Workbook,
        locale: Option<Locale>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut found: Option<Self> = None;
        let mut is_told = false;
        for (sheet_idx, candidate) in workbook.sheets.iter().enumerate() {
            let Some((name_row, columns)) = named_columns(candidate, sheet) else {
                continue;
            };
            let place = Place::sheet(form, (sheet_idx, &candidate.name));
            if let Some(first) = &found {
                let problem = Problem::new("import-sheet-twice", place);
                problems.push(problem.arg("first", first.sheet.name.as_str()));
                continue;
            }
            let missing: Vec<String> = sheet
                .columns()
                .filter(|column| !columns.iter().any(|(known, _)| known == column))
                .filter(|column| {
                    column.key == "measure" || column.key == "indicator" || !column.kind.is_locked()
                })
                .map(Column::name)
                .collect();
            if !missing.is_empty() {
                let problem = Problem::new("import-column-missing", place);
                problems.push(problem.arg("names", missing.join(", ")));
                is_told = true;
                continue;
            }
            found = Some(Self {
                form,
                sheet_idx,
                sheet: candidate,
                name_row,
                columns,
            });
        }
        let Some(table) = found else {
            if !is_told {
                let nameless = workbook
                    .sheets
                    .iter()
                    .enumerate()
                    .find(|(_, sheet)| is_nameless(sheet));
                let problem = match nameless {
                    Some((idx, sheet)) => {
                        Problem::new("import-names-missing", Place::sheet(form, (idx, &sheet.name)))
                    }
                    None => Problem::new("import-sheet-missing", Place::form(form)),
                };
                problems.push(problem.arg("sheet", title(sheet, locale)));
            }
            return None;
        };
        for (start, end) in &table.sheet.merged {
            // Titles may be as wide as they like; what is filled in is read cell by cell.
            if end.0 >= table.first_row() {
                let place = table.place().cell(*start, None);
                problems.push(Problem::new("import-merged", place));
            }
        }
        Some(table)
    }

    fn place(&self) -> Place {
        Place::sheet(self.form, (self.sheet_idx, &self.sheet.name))
    }

    fn first_row(&self) -> u32 {
        self.name_row + FIRST_ROW - NAME_ROW
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let is_filled_in = |row: u32| {
            let mut columns = self.columns.iter();
            columns.any(|(column, col)| {
                !column.kind.is_locked()
                    && column.key != "measure"
                    && self.sheet.cells.contains_key(&(row, *col))
            })
        };
        let mut rows: Vec<u32> = self
            .sheet
            .cells
            .range((self.first_row(), 0)..)
            .map(|((row, _), _)| *row)
            .collect();
        rows.dedup();
        rows.into_iter()
            .filter(move |row| is_filled_in(*row))
            .map(|row| Row { table: self, row })
    }
}

/// What a sheet is called in a form of this language.
fn title(sheet: Sheet, locale: Option<Locale>) -> String {
    let key = format!("sheet-{}", sheet.name());
    let title = locale.and_then(|locale| words::messages().format(locale, &key, &[]));
    title
        .or_else(|| words::messages().format(Locale::EN, &key, &[]))
        .unwrap_or(key)
}

/// Whether a sheet has lost what it was known by: it says something, and none of it is a name.
fn is_nameless(sheet: &WorkSheet) -> bool {
    let is_name = |value: &Value| matches!(value, Value::Text(text) if text == SUBMITTED || Column::find(text).is_some());
    sheet.name != META_SHEET && !sheet.cells.is_empty() && !sheet.cells.values().any(is_name)
}

/// The row of names and the columns with a name of `sheet`; `None` where there is no such row.
fn named_columns(candidate: &WorkSheet, sheet: Sheet) -> Option<(u32, Vec<(&'static Column, u32)>)> {
    let names = candidate
        .cells
        .range(..(SEARCHED_ROWS, 0))
        .filter_map(|((row, col), value)| match value {
            Value::Text(text) => Column::find(text)
                .filter(|column| column.sheet == sheet)
                .map(|column| (*row, (column, *col))),
            _ => None,
        });
    let names: Vec<(u32, (&'static Column, u32))> = names.collect();
    let (row, _) = *names.first()?;
    let columns = names
        .into_iter()
        .filter(|(at, _)| *at == row)
        .map(|(_, column)| column);
    Some((row, columns.collect()))
}

impl<'t> Row<'t> {
    /// What stands in the column `key`.
    pub(super) fn value(self, key: &str) -> Option<&'t Value> {
        self.table.sheet.cells.get(&(self.row, self.col(key)?))
    }

    /// The place of the column `key`.
    pub(super) fn place(self, key: &str) -> Place {
        let place = self.table.place();
        let Some(col) = self.col(key) else {
            return place;
        };
        let heading = match self
            .table
            .sheet
            .cells
            .get(&(self.table.name_row + HEADING_ROW - NAME_ROW, col))
        {
            Some(Value::Text(heading)) => Some(heading.as_str()),
            _ => None,
        };
        place.cell((self.row, col), heading)
    }

    fn col(self, key: &str) -> Option<u32> {
        let mut columns = self.table.columns.iter();
        columns.find(|(column, _)| column.key == key).map(|(_, col)| *col)
    }

    /// The meaning of what stands in the column `key`; `None` for nothing, and for what goes to `problems`.
    pub(super) fn read<T>(
        self,
        key: &str,
        measure: Option<&str>,
        problems: &mut Vec<Problem>,
        meaning: impl FnOnce(&'t Value) -> Result<T, Wrong>,
    ) -> Option<T> {
        match meaning(self.value(key)?) {
            Ok(value) => Some(value),
            Err(wrong) => {
                let place = self.place(key);
                let place = match measure {
                    Some(measure) => place.of_measure(measure),
                    None => place,
                };
                problems.push(Problem::new(wrong.key, place).arg("found", wrong.found));
                None
            }
        }
    }
}
