//! A form in the hands of a person: cells of the very file that the program wrote are filled in, cleared, broken.

use std::io::{Cursor, Read as _, Write as _};

use onuguu::reporting::layout::{FIRST_ROW, Sheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What somebody types into a cell.
#[derive(Clone, Debug)]
pub(crate) enum Typed {
    /// Words.
    Text(String),
    /// A number in the format of the cell.
    Number(f64),
    /// A formula that cannot be computed.
    Broken(&'static str),
}

impl From<&str> for Typed {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Typed {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Typed {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

/// An opened `.xlsx` file.
#[derive(Clone, Debug)]
pub(crate) struct Spreadsheet {
    parts: Vec<(String, Vec<u8>)>,
}

impl Spreadsheet {
    /// Opens a file.
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let parts = (0..archive.len()).map(|idx| {
            let mut part = archive.by_index(idx).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        });
        Self {
            parts: parts.collect(),
        }
    }

    /// The file with all changes.
    pub(crate) fn save(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            writer
                .start_file(name.as_str(), SimpleFileOptions::default())
                .unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    /// Types into the cell of column `key` in the row `idx` of those to fill in.
    #[track_caller]
    pub(crate) fn fill(self, sheet: Sheet, key: &str, idx: u32, typed: impl Into<Typed>) -> Self {
        self.set(number(sheet), &cell(sheet, key, idx), typed)
    }

    /// Types into a cell of the sheet `number`, counted from 1.
    #[track_caller]
    pub(crate) fn set(self, number: usize, cell: &str, typed: impl Into<Typed>) -> Self {
        let content = match typed.into() {
            Typed::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                format!(" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
            }
            Typed::Number(number) => format!("><v>{number}</v></c>"),
            Typed::Broken(error) => format!(" t=\"e\"><f>A1</f><v>{error}</v></c>"),
        };
        self.edit(&part(number), |xml| {
            let start = xml
                .find(&format!("<c r=\"{cell}\""))
                .unwrap_or_else(|| panic!("there is no cell {cell} on sheet {number}"));
            let tag_end = start + xml[start..].find('>').unwrap();
            let end = if xml[..tag_end].ends_with('/') {
                tag_end + 1
            } else {
                start + xml[start..].find("</c>").unwrap() + 4
            };
            let style = xml[start..tag_end]
                .split(' ')
                .find(|attribute| attribute.starts_with("s=\""))
                .map(|style| format!(" {}", style.trim_end_matches('/')))
                .unwrap_or_default();
            format!("{}<c r=\"{cell}\"{style}{content}{}", &xml[..start], &xml[end..])
        })
    }

    /// Empties a row, as if it had been deleted and another put in its place.
    #[track_caller]
    pub(crate) fn empty_row(self, sheet: Sheet, row: u32) -> Self {
        self.edit(&part(number(sheet)), |xml| {
            let start = xml
                .find(&format!("<row r=\"{row}\""))
                .expect("there is such a row");
            let end = start + xml[start..].find("</row>").unwrap() + "</row>".len();
            format!("{}{}", &xml[..start], &xml[end..])
        })
    }

    /// Makes one cell of several.
    #[track_caller]
    pub(crate) fn merge(self, sheet: Sheet, area: &str) -> Self {
        let merged = format!("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{area}\"/></mergeCells>");
        self.edit(&part(number(sheet)), |xml| xml.replace("</sheetData>", &merged))
    }

    /// Deletes a sheet.
    #[track_caller]
    pub(crate) fn delete(self, sheet: Sheet) -> Self {
        let id = format!("sheetId=\"{}\"", number(sheet));
        self.edit("xl/workbook.xml", |xml| {
            let at = xml.find(&id).expect("there is such a sheet");
            let start = xml[..at].rfind("<sheet ").unwrap();
            let end = at + xml[at..].find("/>").unwrap() + 2;
            format!("{}{}", &xml[..start], &xml[end..])
        })
    }

    /// Says something else in the hidden sheet.
    #[track_caller]
    pub(crate) fn set_meta(self, row: u32, value: &str) -> Self {
        self.set(6, &format!("B{row}"), value)
    }

    #[track_caller]
    fn edit(mut self, name: &str, edit: impl FnOnce(&str) -> String) -> Self {
        let part = self
            .parts
            .iter_mut()
            .find(|(known, _)| known == name)
            .expect(name);
        let xml = std::str::from_utf8(&part.1).unwrap();
        part.1 = edit(xml).into_bytes();
        self
    }
}

/// Sheets stand behind the instructions, in the order of the layout.
fn number(sheet: Sheet) -> usize {
    2 + Sheet::ALL.iter().position(|known| *known == sheet).unwrap()
}

fn part(number: usize) -> String {
    format!("xl/worksheets/sheet{number}.xml")
}

/// The cell of column `key` in the row `idx` of those to fill in.
pub(crate) fn cell(sheet: Sheet, key: &str, idx: u32) -> String {
    let col = sheet.columns().position(|column| column.key == key).expect(key);
    let letter = char::from(b'A' + u8::try_from(col).unwrap());
    format!("{letter}{}", FIRST_ROW + 1 + idx)
}
