//! What a cell accepts, and what it says to one who selects it or types something else.

use jiff::civil::date;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, XlsxError};

use super::super::layout::{Choice, FIRST_ROW, Kind, Sheet};
use super::{Context, excel_date, list_of};

/// More would not be read by anybody; cells hold 32767.
const MOST_TEXT: u32 = 4000;
const MOST_FILE_NAME: u32 = 120;
/// Above what any city spends.
const MOST_AMOUNT: f64 = 1e13;

/// What cells that accept `kind` check; `help` is said to one who selects such a cell.
pub(super) fn of(kind: Kind, help: &str, context: &Context<'_>) -> Result<Option<DataValidation>, XlsxError> {
    let words = context.words;
    let rule = DataValidation::new();
    let (rule, complaint, args) = match kind {
        Kind::Given | Kind::Hidden => return Ok(None),
        Kind::Choice(choice) => {
            let name = match choice {
                Choice::Delivery => "error-delivery",
                Choice::EvidenceKind => "error-evidence",
            };
            (rule.allow_list_formula(list_of(choice)), name, Vec::new())
        }
        Kind::Measure => (
            rule.allow_list_formula(measures(context)),
            "error-measure",
            Vec::new(),
        ),
        Kind::Percent => {
            let rule = rule.allow_whole_number(DataValidationRule::Between(0, 100));
            (rule, "error-percent", Vec::new())
        }
        Kind::Date => {
            let (Some(first), Some(last)) = (excel_date(date(2000, 1, 1)), excel_date(date(2100, 12, 31)))
            else {
                return Ok(None);
            };
            let rule = rule.allow_date(DataValidationRule::Between(first, last));
            (
                rule,
                "error-date",
                vec![("example".into(), example(context).into())],
            )
        }
        Kind::Number => {
            let rule = rule.allow_decimal_number(DataValidationRule::Between(-MOST_AMOUNT, MOST_AMOUNT));
            (rule, "error-number", Vec::new())
        }
        Kind::Amount => {
            let rule = rule.allow_decimal_number(DataValidationRule::Between(0.0, MOST_AMOUNT));
            (rule, "error-amount", Vec::new())
        }
        Kind::Text => {
            let rule = rule.allow_text_length(DataValidationRule::LessThanOrEqualTo(MOST_TEXT));
            (rule, "error-text", vec![("most".into(), MOST_TEXT.into())])
        }
        Kind::FileName => {
            let rule = rule.allow_text_length(DataValidationRule::LessThanOrEqualTo(MOST_FILE_NAME));
            (rule, "error-file", vec![("most".into(), MOST_FILE_NAME.into())])
        }
    };
    rule.set_input_message(help)?
        .set_error_title(words.say("error-title"))?
        .set_error_message(words.say_with(complaint, &args))
        .map(Some)
}

/// The numbers of the form's measures.
fn measures(context: &Context<'_>) -> Formula {
    let first = FIRST_ROW + 1;
    let n_measures = u32::try_from(context.request.measures.len()).unwrap_or(u32::MAX);
    let last = FIRST_ROW.saturating_add(n_measures).max(first);
    let sheet = super::sheets::title(Sheet::Measures, context.words).replace('\'', "''");
    Formula::new(format!("='{sheet}'!$A${first}:$A${last}"))
}

/// A day as it is typed.
pub(super) fn example(context: &Context<'_>) -> String {
    let request = context.request;
    let day = request.due.unwrap_or(request.as_of);
    let args = [
        ("year".into(), format!("{:04}", day.year()).into()),
        ("month".into(), format!("{:02}", day.month()).into()),
        ("day".into(), format!("{:02}", day.day()).into()),
    ];
    context.words.say_with("date-example", &args)
}
