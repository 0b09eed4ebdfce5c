//! The form as a spreadsheet.
//!
//! In: a [`Request`] and [`FormWords`]. Out: the bytes of an `.xlsx` file, the same for the same input.
//!
//! 1. [`guide`]: the first sheet, with the instructions and the day that the form is handed in.
//! 2. [`sheets`]: the sheets to fill in, by the columns of the [`layout`](super::layout).
//! 3. [`validation`]: what a cell accepts, and what it says to that.
//! 4. [`styles`]: what cells look like; [`heights`]: how high rows are.
//!
//! Last comes the hidden sheet that says whose form it is, with the words of its lists.

mod guide;
mod heights;
mod sheets;
mod styles;
mod validation;

use jiff::civil::Date;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use self::styles::Styles;
use super::layout::{Choice, FORMAT_VERSION, META_SHEET, Meta, Sheet};
use super::summons::Request;
use super::words::FormWords;

/// A4.
const PAPER: u8 = 9;

/// What every part of a form is made with.
struct Context<'a> {
    request: &'a Request<'a>,
    words: &'a FormWords,
    styles: Styles,
}

/// Writes the form that asks for `request` in the language of `words`.
///
/// # Errors
/// When a text of the content is longer than a cell of a spreadsheet can hold.
pub fn write(request: &Request<'_>, words: &FormWords) -> Result<Vec<u8>, XlsxError> {
    let context = &Context {
        request,
        words,
        styles: Styles::new(&words.say("date-format")),
    };
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(words.say("title-guide"));
    if let Some(day) = excel_date(request.as_of) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    guide::add(workbook.add_worksheet(), context)?;
    for sheet in Sheet::ALL {
        sheets::add(workbook.add_worksheet(), sheet, context)?;
    }
    meta(workbook.add_worksheet(), context)?;
    workbook.save_to_buffer()
}

/// The day as spreadsheets know it; `None` before the year 1900.
fn excel_date(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// The hidden sheet.
fn meta(page: &mut Worksheet, context: &Context<'_>) -> Result<(), XlsxError> {
    let Context { request, words, .. } = context;
    page.set_name(META_SHEET)?.set_very_hidden(true);
    let mut row = 0;
    let mut line = |name: &str, value: &str| -> Result<(), XlsxError> {
        page.write_string(row, 0, name)?;
        page.write_string(row, 1, value)?;
        row += 1;
        Ok(())
    };
    for meta in Meta::ALL {
        let value = match meta {
            Meta::Format => FORMAT_VERSION.to_owned(),
            Meta::Body => request.body.id.value.to_string(),
            Meta::Period => request.period.to_string(),
            Meta::Language => words.locale().to_string(),
            Meta::AsOf => request.as_of.to_string(),
            Meta::Programme => words.speaker.programme.clone(),
        };
        line(meta.name(), &value)?;
    }
    for choice in Choice::ALL {
        for value in choice.values() {
            line(&choice.name(value), &words.choice(choice, value))?;
        }
    }
    protect(page);
    Ok(())
}

/// Where the words of a list stand in the hidden sheet.
fn list_of(choice: Choice) -> Formula {
    let first = Choice::ALL
        .iter()
        .take_while(|earlier| **earlier != choice)
        .map(|earlier| earlier.values().len())
        .sum::<usize>()
        + Meta::ALL.len()
        + 1;
    let last = first + choice.values().len() - 1;
    Formula::new(format!("={META_SHEET}!$B${first}:$B${last}"))
}

/// Locks what is not to be changed. Without a password: it keeps slips out, not people.
fn protect(page: &mut Worksheet) {
    page.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        ..ProtectionOptions::new()
    });
}

/// How a sheet is printed: A4 on its side, as wide as the page, each page with its number.
fn print_setup(page: &mut Worksheet, context: &Context<'_>) {
    let numbers = [("page".into(), "&P".into()), ("pages".into(), "&N".into())];
    let body = context.words.text(&context.request.body.name).replace('&', "&&");
    let page_number = context.words.say_with("page-footer", &numbers);
    let plain = "&\"Arial,Regular\"&8";
    // Marks of direction around a number in a sentence would be printed as boxes.
    let page_number = page_number.replace(['\u{2068}', '\u{2069}'], "");
    page.set_paper_size(PAPER)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_footer(format!("&L{plain}{body}&R{plain}{page_number}"));
}
