//! XLSX: every table as a sheet with typed cells, and the data dictionary in every language.
//!
//! A measure's number is text, or 2.10 would become 2.1. The same input gives the same bytes: the file says that it was
//! made on the day that it is computed for.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

use super::records::is_sample;
use super::table::{Cell, Rows};
use crate::export::Publication;
use crate::output::OutputFile;
use crate::plan::open_data::{self, Column, Kind, VOCABULARIES};

pub(super) fn export(tables: &[Rows<'_>], publication: &Publication<'_>) -> Option<OutputFile> {
    // What Excel does not take is too long a text or too many rows, a thousand times more than a programme has.
    let bytes = workbook(tables, publication).and_then(|mut workbook| workbook.save_to_buffer());
    bytes.ok().map(|bytes| OutputFile::new(open_data::XLSX, bytes))
}

/// How cells look.
struct Formats {
    header: Format,
    text: Format,
    number_as_text: Format,
    date: Format,
    wrapped: Format,
    warning: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            header: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0x0017_402F))
                .set_font_color(Color::RGB(0x00F8_F5EA))
                .set_border_bottom(FormatBorder::Thin),
            text: top(),
            number_as_text: top().set_num_format("@"),
            date: top().set_num_format("yyyy-mm-dd"),
            wrapped: top().set_text_wrap(),
            warning: top()
                .set_bold()
                .set_font_color(Color::RGB(0x008F_2018))
                .set_background_color(Color::RGB(0x00FB_E9B0)),
        }
    }
}

fn workbook(tables: &[Rows<'_>], publication: &Publication<'_>) -> Result<Workbook, XlsxError> {
    let config = &publication.site.programme.config;
    let as_of = publication.site.monitoring.as_of;
    let original = config.languages.original();
    let day = excel_date(as_of)?;
    let properties = DocProperties::new()
        .set_title(config.title.resolve(original).text)
        .set_company(config.publisher.resolve(original).text)
        .set_status(as_of.to_string())
        .set_comment(if is_sample(publication) {
            said("data-sample", publication).join("\n")
        } else {
            String::new()
        })
        .set_creation_datetime(&day);
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties);
    for rows in tables {
        table_sheet(workbook.add_worksheet(), rows, &formats, publication)?;
    }
    dictionary_sheet(workbook.add_worksheet(), tables, &formats, publication)?;
    codes_sheet(workbook.add_worksheet(), &formats, publication)?;
    Ok(workbook)
}

fn table_sheet(
    sheet: &mut Worksheet,
    rows: &Rows<'_>,
    formats: &Formats,
    publication: &Publication<'_>,
) -> Result<(), XlsxError> {
    sheet.set_name(rows.table.name)?;
    let names: Vec<String> = rows.columns.iter().map(Column::name).collect();
    header(sheet, &names, formats)?;
    for (idx, column) in rows.columns.iter().enumerate() {
        let width = match column.field.kind {
            Kind::Text | Kind::ReportText => 44.0,
            Kind::Addresses | Kind::Address | Kind::Ids => 28.0,
            Kind::Word(_) => 24.0,
            _ => 14.0,
        };
        sheet.set_column_width(at(idx)?, width)?;
    }
    for (idx, row) in rows.cells.iter().enumerate() {
        let row_idx = u32::try_from(idx + 1).map_err(|_| XlsxError::RowColumnLimitError)?;
        for (idx, (cell, column)) in row.iter().zip(&rows.columns).enumerate() {
            write(sheet, row_idx, at(idx)?, cell, column, formats)?;
        }
    }
    let n_rows = u32::try_from(rows.cells.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    sheet.autofilter(0, 0, n_rows, at(names.len().saturating_sub(1))?)?;
    sheet.set_freeze_panes(1, 1)?;
    for (idx, column) in rows.columns.iter().enumerate() {
        if n_rows > 0 && matches!(column.field.kind, Kind::MeasureNumber) {
            // Excel would mark every number of a measure as a mistake.
            sheet.ignore_error_range(1, at(idx)?, n_rows, at(idx)?, IgnoreError::NumberStoredAsText)?;
        }
    }
    if is_sample(publication) {
        sheet.set_tab_color(Color::RGB(0x008F_2018));
    }
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column_idx: u16,
    cell: &Cell<'_>,
    column: &Column,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            let format = match column.field.kind {
                Kind::MeasureNumber | Kind::ReportingPeriod => &formats.number_as_text,
                _ => &formats.text,
            };
            sheet.write_string_with_format(row, column_idx, text.as_ref(), format)?;
        }
        Cell::Number(number) => {
            let number = number.as_f64().unwrap_or_default();
            sheet.write_number_with_format(row, column_idx, number, &formats.text)?;
        }
        Cell::Date(date) => {
            sheet.write_datetime_with_format(row, column_idx, &excel_date(*date)?, &formats.date)?;
        }
        Cell::Truth(truth) => {
            let format = if *truth && column.field.name == "sample" {
                &formats.warning
            } else {
                &formats.text
            };
            sheet.write_boolean_with_format(row, column_idx, *truth, format)?;
        }
    }
    Ok(())
}

/// What every column means. Sample data say in the first rows that they are.
fn dictionary_sheet(
    sheet: &mut Worksheet,
    tables: &[Rows<'_>],
    formats: &Formats,
    publication: &Publication<'_>,
) -> Result<(), XlsxError> {
    sheet.set_name("dictionary")?;
    let mut names: Vec<String> = ["table", "column", "type"].map(str::to_owned).into();
    names.extend(
        publication
            .speakers
            .iter()
            .map(|speaker| format!("description_{}", speaker.locale)),
    );
    header(sheet, &names, formats)?;
    for idx in 0..names.len() {
        sheet.set_column_width(at(idx)?, if idx < 3 { 22.0 } else { 60.0 })?;
    }
    let mut row = 1;
    if is_sample(publication) {
        sheet.set_tab_color(Color::RGB(0x008F_2018));
        sheet.write_string_with_format(row, 0, "SAMPLE", &formats.warning)?;
        for (idx, warning) in said("data-sample", publication).iter().enumerate() {
            sheet.write_string_with_format(row, at(idx + 3)?, warning, &formats.warning)?;
        }
        row += 1;
    }
    for rows in tables {
        for column in &rows.columns {
            sheet.write_string_with_format(row, 0, rows.table.name, &formats.text)?;
            sheet.write_string_with_format(row, 1, column.name(), &formats.text)?;
            sheet.write_string_with_format(row, 2, column.field.kind.name(), &formats.text)?;
            for (idx, words) in said(column.field.about, publication).iter().enumerate() {
                sheet.write_string_with_format(row, at(idx + 3)?, words, &formats.wrapped)?;
            }
            row += 1;
        }
    }
    sheet.set_freeze_panes(1, 2)?;
    sheet.autofilter(0, 0, row - 1, at(names.len() - 1)?)?;
    Ok(())
}

/// What the words of closed lists mean.
fn codes_sheet(
    sheet: &mut Worksheet,
    formats: &Formats,
    publication: &Publication<'_>,
) -> Result<(), XlsxError> {
    sheet.set_name("codes")?;
    let mut names: Vec<String> = ["list", "code"].map(str::to_owned).into();
    names.extend(
        publication
            .speakers
            .iter()
            .map(|speaker| format!("meaning_{}", speaker.locale)),
    );
    header(sheet, &names, formats)?;
    for idx in 0..names.len() {
        sheet.set_column_width(at(idx)?, if idx < 2 { 26.0 } else { 44.0 })?;
    }
    let mut row = 1;
    for vocabulary in VOCABULARIES {
        for (code, key) in (vocabulary.words)() {
            sheet.write_string_with_format(row, 0, vocabulary.name, &formats.text)?;
            sheet.write_string_with_format(row, 1, code, &formats.text)?;
            for (idx, words) in said(&key, publication).iter().enumerate() {
                sheet.write_string_with_format(row, at(idx + 2)?, words, &formats.wrapped)?;
            }
            row += 1;
        }
    }
    sheet.set_freeze_panes(1, 2)?;
    sheet.autofilter(0, 0, row - 1, at(names.len() - 1)?)?;
    Ok(())
}

fn header(sheet: &mut Worksheet, names: &[String], formats: &Formats) -> Result<(), XlsxError> {
    for (idx, name) in names.iter().enumerate() {
        sheet.write_string_with_format(0, at(idx)?, name, &formats.header)?;
    }
    Ok(())
}

/// An interface string in each language, in their order.
fn said(key: &str, publication: &Publication<'_>) -> Vec<String> {
    let speakers = publication.speakers.iter();
    speakers
        .map(|speaker| speaker.message(key, &[]).unwrap_or_default())
        .collect()
}

fn at(idx: usize) -> Result<u16, XlsxError> {
    u16::try_from(idx).map_err(|_| XlsxError::RowColumnLimitError)
}

fn excel_date(date: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let fits = |n: i8| u8::try_from(n).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or(1900), fits(month), fits(day))
}
