//! A spreadsheet as cells, whichever program saved it.
//!
//! In: the bytes of a file. Out: the sheets with every cell that holds something, or why it is no spreadsheet that
//! can be read. What a cell means is not asked here.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, SheetType, Xlsx, XlsxError};
use jiff::civil::Date;

/// A file as read.
#[derive(Clone, Debug, Default)]
pub(super) struct Workbook {
    /// Its sheets, in order.
    pub(super) sheets: Vec<WorkSheet>,
}

/// One sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct WorkSheet {
    /// Its name on the tab.
    pub(super) name: String,
    /// Cells that hold something, by row and column from 0.
    pub(super) cells: BTreeMap<(u32, u32), Value>,
    /// Cells that were made one: the first and the last row and column of each.
    pub(super) merged: Vec<((u32, u32), (u32, u32))>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Words, or a number written as words.
    Text(String),
    /// A number.
    Number {
        /// The number itself: 0.5 where `50 %` is shown.
        value: f64,
        /// Whether it is shown as per cent.
        is_percent: bool,
    },
    /// A day.
    Date(Date),
    /// True or false.
    Truth(bool),
    /// What a formula gives that cannot be computed, such as `#REF!`.
    Error(String),
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It has no bytes.
    Empty,
    /// An old Excel file, or one with a password.
    OldOrLocked,
    /// A file of `LibreOffice` in its own format.
    OpenDocument,
    /// Something else than a spreadsheet, such as CSV.
    OtherFormat,
    /// A spreadsheet that is broken.
    Damaged,
}

impl Unreadable {
    /// The message that says so.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Empty => "import-file-empty",
            Self::OldOrLocked => "import-file-old",
            Self::OpenDocument => "import-file-ods",
            Self::OtherFormat => "import-file-other",
            Self::Damaged => "import-file-damaged",
        }
    }
}

impl Workbook {
    /// Reads a file.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        // What a file is, its first bytes say; its name may say something else.
        match bytes {
            [] => return Err(Unreadable::Empty),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(Unreadable::OldOrLocked),
            [b'P', b'K', ..] if is_open_document(bytes) => return Err(Unreadable::OpenDocument),
            [b'P', b'K', ..] => {}
            _ => return Err(Unreadable::OtherFormat),
        }
        read_xlsx(bytes).map_err(|error| match error {
            XlsxError::Password => Unreadable::OldOrLocked,
            XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => Unreadable::OtherFormat,
            _ => Unreadable::Damaged,
        })
    }
}

/// An `OpenDocument` file says what it is in its first bytes, uncompressed, by the rules of its format.
fn is_open_document(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(200)];
    let mark = b"application/vnd.oasis.opendocument";
    head.windows(mark.len()).any(|window| window == mark)
}

fn read_xlsx(bytes: &[u8]) -> Result<Workbook, XlsxError> {
    let mut xlsx = Xlsx::new(Cursor::new(bytes))?;
    let names: Vec<String> = xlsx
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut sheets = Vec::new();
    for name in names {
        let merged = xlsx
            .merge_cells_by_sheet_name(&name)?
            .into_iter()
            .map(|area| (area.start, area.end))
            .collect();
        let mut cells = BTreeMap::new();
        // Cell by cell rather than as an area: one stray cell in the last row would make that enormous.
        let mut reader = xlsx.worksheet_cells_reader(&name)?;
        while let Some((cell, style)) = reader.next_cell_with_style_id()? {
            let format = reader
                .styles()
                .get(style)
                .and_then(|style| style.number_format.as_ref());
            let is_percent = format.is_some_and(|format| is_percent(&format.format_code));
            if let Some(value) = value(cell.get_value().clone().into(), is_percent) {
                cells.insert(cell.get_position(), value);
            }
        }
        drop(reader);
        sheets.push(WorkSheet { name, cells, merged });
    }
    Ok(Workbook { sheets })
}

/// Whether numbers of this format are shown times one hundred: a sign in quotation marks or behind a backslash is
/// only a sign.
fn is_percent(format: &str) -> bool {
    let outside_quotes = format.split('"').step_by(2);
    outside_quotes
        .map(|part| part.replace("\\%", ""))
        .any(|part| part.contains('%'))
}

/// What a cell holds; `None` for nothing, and for nothing but spaces.
fn value(data: Data, is_percent: bool) -> Option<Value> {
    let number = |value: f64| Value::Number { value, is_percent };
    Some(match data {
        Data::Empty => return None,
        Data::String(text) | Data::DurationIso(text) => text_value(&text)?,
        Data::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(date) => Value::Date(date),
            None => text_value(&text)?,
        },
        #[expect(
            clippy::cast_precision_loss,
            reason = "spreadsheets know floating-point numbers only"
        )]
        Data::Int(value) => number(value as f64),
        Data::Float(value) => number(value),
        Data::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            let date = || {
                Date::new(
                    i16::try_from(year).ok()?,
                    i8::try_from(month).ok()?,
                    i8::try_from(day).ok()?,
                )
                .ok()
            };
            date().map_or(number(time.as_f64()), Value::Date)
        }
        Data::DateTime(time) => number(time.as_f64()),
        Data::Bool(truth) => Value::Truth(truth),
        Data::Error(error) => Value::Error(error.to_string()),
    })
}

/// Words without what nobody sees: spaces at the edges and in rows, marks of width zero.
fn text_value(text: &str) -> Option<Value> {
    let text = clean(text);
    (!text.is_empty()).then_some(Value::Text(text))
}

/// One space between words, at most one empty line between paragraphs, nothing at the edges.
fn clean(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{2028}', '\u{2029}'], "\n");
    let is_unseen = |c: char| {
        matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}') || (c.is_control() && !matches!(c, '\n' | '\t'))
    };
    let lines = text.lines().map(|line| {
        let line: String = line.chars().filter(|c| !is_unseen(*c)).collect();
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ")
    });
    let mut cleaned: Vec<String> = Vec::new();
    for line in lines {
        let is_second_empty = line.is_empty() && cleaned.last().is_none_or(String::is_empty);
        if !is_second_empty {
            cleaned.push(line);
        }
    }
    cleaned.join("\n").trim().to_owned()
}

/// A cell as people call it: `G7`.
pub(super) fn cell_name((row, col): (u32, u32)) -> String {
    let mut letters = String::new();
    let mut rest = col + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_spreadsheets() {
        for (place, name) in [
            ((0, 0), "A1"),
            ((6, 6), "G7"),
            ((0, 25), "Z1"),
            ((9, 26), "AA10"),
            ((0, 701), "ZZ1"),
            ((0, 702), "AAA1"),
        ] {
            assert_eq!(cell_name(place), name);
        }
    }

    #[test]
    fn texts_lose_what_nobody_sees() {
        for (text, expected) in [
            ("  Жол \u{a0} оңдолду \t", "Жол оңдолду"),
            ("а\r\n\r\n\r\n\r\nб\n", "а\n\nб"),
            ("\n\n", ""),
            ("со\u{ad}до", "содо"),
        ] {
            assert_eq!(clean(text), expected);
        }
    }

    #[test]
    fn per_cent_is_a_matter_of_the_format() {
        for format in ["0%", "0.00%", "0\\ %"] {
            assert!(is_percent(format), "{format}");
        }
        for format in ["General", "0", "0\\%", "0\" %\"", "0.0"] {
            assert!(!is_percent(format), "{format}");
        }
    }

    #[test]
    fn other_files_are_told_apart() {
        let check =
            |bytes: &[u8], expected: Unreadable| assert_eq!(Workbook::read(bytes).unwrap_err(), expected);
        check(b"", Unreadable::Empty);
        check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", Unreadable::OldOrLocked);
        check("Чара;Абалы\n".as_bytes(), Unreadable::OtherFormat);
        check(b"PK\x03\x04 and then nothing", Unreadable::Damaged);
        let ods = b"PK\x03\x04........................mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
        check(ods, Unreadable::OpenDocument);
    }
}
