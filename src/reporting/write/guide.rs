//! The first sheet: whose form it is, how to fill it in, and the day that it is handed in.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::super::layout::{Choice, FIELD_NAME_COL, FIELD_VALUE_COL, Kind, SUBMITTED, Sheet};
use super::super::summons::Summons;
use super::{Context, heights, print_setup, protect, sheets, validation};
use crate::i18n::Args;

const LABEL_COL: u16 = 1;
const LABEL_WIDTH: u16 = 32;
const VALUE_WIDTH: u16 = 108;
const STEPS: [&str; 7] = [
    "guide-step-1",
    "guide-step-2",
    "guide-step-3",
    "guide-step-4",
    "guide-step-5",
    "guide-step-6",
    "guide-step-7",
];

/// Fills in the first sheet.
pub(super) fn add(page: &mut Worksheet, context: &Context<'_>) -> Result<(), XlsxError> {
    let Context {
        request,
        words,
        styles,
    } = context;
    page.set_name(words.say("sheet-guide"))?
        .set_column_width(LABEL_COL, LABEL_WIDTH)?
        .set_column_width(FIELD_VALUE_COL, VALUE_WIDTH)?
        .set_column_hidden(FIELD_NAME_COL)?
        .set_screen_gridlines(false);
    let mut rows = Rows { page, row: 0 };
    rows.line(&words.say("title-guide"), &styles.title)?;
    rows.skip();

    let calendar = request.programme.config.reporting.as_ref();
    let fact = |rows: &mut Rows<'_>, key: &str, value: &str| {
        rows.pair(&words.say(key), &styles.label, value, &styles.given)
    };
    fact(&mut rows, "guide-programme", &words.speaker.programme)?;
    fact(&mut rows, "guide-body", words.text(&request.body.name))?;
    let period = words.speaker.reporting_period(request.period);
    fact(&mut rows, "guide-period", &period)?;
    if let Some(due) = request.due {
        fact(&mut rows, "guide-due", &words.speaker.date(due))?;
    }
    fact(&mut rows, "guide-as-of", &words.speaker.as_of(request.as_of))?;
    submitted(&mut rows, context)?;
    rows.skip();

    let names: Args = [Sheet::Measures, Sheet::Indicators, Sheet::Money, Sheet::Evidence]
        .map(|sheet| (sheet.name().into(), sheets::title(sheet, words).into()))
        .into();
    rows.line(&words.say("guide-steps"), &styles.section)?;
    for (idx, step) in STEPS.iter().enumerate() {
        let number = format!("{}.", idx + 1);
        let text = words.say_with(step, &names);
        rows.pair(&number, &styles.step, &text, &styles.paragraph)?;
    }
    if let Some(approver) = calendar.and_then(|calendar| calendar.approvers.first()) {
        let args = [("approver".into(), words.text(&approver.name).into())];
        let text = words.say_with("guide-approval", &args);
        rows.pair("", &styles.step, &text, &styles.paragraph)?;
    }
    if request
        .measures
        .iter()
        .any(|asked| asked.summons == Summons::Partner)
    {
        let text = words.say("guide-partner");
        rows.pair("", &styles.step, &text, &styles.paragraph)?;
    }
    rows.skip();

    rows.line(&words.say("guide-statuses"), &styles.section)?;
    let obstacles = [("obstacles".into(), words.say("measures-obstacles").into())];
    for value in Choice::Delivery.values() {
        let meaning = words.say_with(&format!("meaning-{value}"), &obstacles);
        let word = words.choice(Choice::Delivery, value);
        rows.pair(&word, &styles.label, &meaning, &styles.given)?;
    }
    print_setup(page, context);
    protect(page);
    Ok(())
}

/// The one cell of this sheet to fill in.
fn submitted(rows: &mut Rows<'_>, context: &Context<'_>) -> Result<(), XlsxError> {
    let Context { words, styles, .. } = context;
    let row = rows.row;
    let label = format!(
        "{} ({})",
        words.say("guide-submitted"),
        words.say("guide-submitted-note")
    );
    rows.pair(&label, &styles.asked_heading, "", &styles.asked(Kind::Date))?;
    rows.page
        .write_string_with_format(row, FIELD_NAME_COL, SUBMITTED, &styles.name)?;
    rows.page
        .set_selection(row, FIELD_VALUE_COL, row, FIELD_VALUE_COL)?;
    let args = [("example".into(), validation::example(context).into())];
    let help = words.say_with("input-submitted", &args);
    if let Some(rule) = validation::of(Kind::Date, &help, context)? {
        rows.page
            .add_data_validation(row, FIELD_VALUE_COL, row, FIELD_VALUE_COL, &rule)?;
    }
    Ok(())
}

/// The rows of the sheet, one after the other.
struct Rows<'w> {
    page: &'w mut Worksheet,
    row: u32,
}

impl Rows<'_> {
    fn skip(&mut self) {
        self.row += 1;
    }

    fn line(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.page
            .write_string_with_format(self.row, LABEL_COL, text, format)?;
        self.row += 1;
        Ok(())
    }

    fn pair(
        &mut self,
        label: &str,
        label_format: &Format,
        value: &str,
        value_format: &Format,
    ) -> Result<(), XlsxError> {
        self.page
            .write_string_with_format(self.row, LABEL_COL, label, label_format)?;
        if value.is_empty() {
            self.page.write_blank(self.row, FIELD_VALUE_COL, value_format)?;
        } else {
            self.page
                .write_string_with_format(self.row, FIELD_VALUE_COL, value, value_format)?;
        }
        let height = heights::of([(label, LABEL_WIDTH), (value, VALUE_WIDTH)], 1);
        self.page.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }
}
