//! The sheets to fill in.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::layout::{
    ABOUT_ROW, Choice, Column, FIRST_ROW, HEADING_ROW, Kind, NAME_ROW, Sheet, TITLE_ROW,
};
use super::super::summons::{Asked, Summons};
use super::super::words::FormWords;
use super::{Context, heights, print_setup, protect, validation};
use crate::model::{Indicator, Measure};

/// Empty rows of a sheet that has as many as it takes: at least these, and some for each measure.
const FEWEST_ROWS: usize = 24;
const ROWS_A_MEASURE: usize = 4;
/// The row of a measure has room for a few lines of what is to be filled in.
const FEWEST_LINES: u16 = 3;
/// Heights, in points.
const EMPTY_ROW: f64 = 20.0;
const TITLE: f64 = 24.0;
const ABOUT: f64 = 18.0;

/// What a sheet is called.
pub(super) fn title(sheet: Sheet, words: &FormWords) -> String {
    words.say(&format!("sheet-{}", sheet.name()))
}

/// Fills in a sheet.
pub(super) fn add(page: &mut Worksheet, sheet: Sheet, context: &Context<'_>) -> Result<(), XlsxError> {
    let Context {
        request,
        words,
        styles,
    } = context;
    let columns: Vec<&Column> = sheet.columns().collect();
    page.set_name(title(sheet, words))?;
    frame(page, sheet, &columns, context)?;

    let rows = rows(sheet, context);
    let n_rows = match sheet {
        Sheet::Measures | Sheet::Indicators => rows.len(),
        Sheet::Money | Sheet::Evidence => FEWEST_ROWS.max(request.measures.len() * ROWS_A_MEASURE),
    };
    let mut row = FIRST_ROW;
    for idx in 0..n_rows {
        let given = rows.get(idx);
        page.set_row_height(row, height(given, sheet, &columns))?;
        let mut given = given.into_iter().flatten();
        for (col, column) in (0..).zip(&columns) {
            if !column.kind.is_locked() {
                page.write_blank(row, col, &styles.asked(column.kind))?;
                continue;
            }
            let cell = given.next();
            let format = if cell.is_some_and(|cell| cell.is_strong) {
                &styles.given_strong
            } else {
                &styles.given
            };
            match cell.map(|cell| &cell.value) {
                Some(Value::Text(text)) if !text.is_empty() => {
                    page.write_string_with_format(row, col, text, format)?;
                }
                Some(Value::Number(n)) => {
                    page.write_number_with_format(row, col, *n, format)?;
                }
                _ => {
                    page.write_blank(row, col, format)?;
                }
            }
        }
        row += 1;
    }
    if n_rows == 0 {
        // Nothing to ask for: the sheet stays, so that every form has the same ones, and is out of the way.
        page.set_hidden(true);
    } else {
        validate(page, sheet, &columns, row - 1, context)?;
    }
    print_setup(page, context);
    page.set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    protect(page);
    Ok(())
}

/// How high a row is.
fn height(given: Option<&Vec<Given>>, sheet: Sheet, columns: &[&Column]) -> f64 {
    let Some(given) = given else {
        return EMPTY_ROW;
    };
    let locked = columns.iter().filter(|column| column.kind.is_locked());
    let cells = given
        .iter()
        .zip(locked)
        .filter_map(|(cell, column)| match &cell.value {
            Value::Text(text) if column.kind != Kind::Hidden => Some((text.as_str(), column.width)),
            _ => None,
        });
    let fewest = match sheet {
        Sheet::Measures => FEWEST_LINES,
        Sheet::Indicators | Sheet::Money | Sheet::Evidence => 1,
    };
    heights::of(cells, fewest)
}

/// Everything above the rows to fill in.
fn frame(
    page: &mut Worksheet,
    sheet: Sheet,
    columns: &[&Column],
    context: &Context<'_>,
) -> Result<(), XlsxError> {
    let Context {
        request,
        words,
        styles,
    } = context;
    let name = sheet.name();
    let heading = format!(
        "{} · {} · {}",
        words.say(&format!("title-{name}")),
        words.text(&request.body.name),
        words.speaker.reporting_period(request.period)
    );
    page.write_string_with_format(TITLE_ROW, 0, heading, &styles.title)?;
    page.write_string_with_format(ABOUT_ROW, 0, words.say(&format!("about-{name}")), &styles.about)?;
    for (col, column) in (0..).zip(columns) {
        page.write_string_with_format(NAME_ROW, col, column.name(), &styles.name)?;
        let heading = words.say(&format!("{name}-{}", column.key));
        let format = if column.kind.is_locked() {
            &styles.given_heading
        } else {
            &styles.asked_heading
        };
        page.write_string_with_format(HEADING_ROW, col, heading, format)?;
        page.set_column_width(col, column.width)?;
        if column.kind == Kind::Hidden {
            page.set_column_hidden(col)?;
        }
    }
    let headings: Vec<(String, u16)> = columns
        .iter()
        .filter(|column| column.kind != Kind::Hidden)
        // Bold letters are wider.
        .map(|column| (words.say(&format!("{name}-{}", column.key)), column.width - 1))
        .collect();
    let headings = headings.iter().map(|(text, width)| (text.as_str(), *width));
    page.set_row_height(TITLE_ROW, TITLE)?
        .set_row_height(ABOUT_ROW, ABOUT)?
        .set_row_height(HEADING_ROW, heights::of(headings, 2))?
        .set_row_hidden(NAME_ROW)?;
    // The number and, where it follows, the name of what a row is about stay in sight.
    let n_frozen = match sheet {
        Sheet::Measures => 2,
        Sheet::Indicators | Sheet::Money | Sheet::Evidence => 1,
    };
    page.set_freeze_panes(FIRST_ROW, n_frozen)?;
    page.set_screen_gridlines(false);
    if let Some((col, _)) = (0..).zip(columns).find(|(_, column)| !column.kind.is_locked()) {
        page.set_selection(FIRST_ROW, col, FIRST_ROW, col)?;
    }
    Ok(())
}

/// Lets the cells to fill in check what is typed.
fn validate(
    page: &mut Worksheet,
    sheet: Sheet,
    columns: &[&Column],
    last_row: u32,
    context: &Context<'_>,
) -> Result<(), XlsxError> {
    let example = [("example".into(), validation::example(context).into())];
    for (col, column) in (0..).zip(columns) {
        let help = format!("input-{}-{}", sheet.name(), column.key);
        let help = context.words.say_with(&help, &example);
        if let Some(rule) = validation::of(column.kind, &help, context)? {
            page.add_data_validation(FIRST_ROW, col, last_row, col, &rule)?;
        }
    }
    Ok(())
}

/// What a form says itself in one cell.
struct Given {
    value: Value,
    is_strong: bool,
}

enum Value {
    Text(String),
    Number(f64),
}

fn given(text: impl Into<String>) -> Given {
    Given {
        value: Value::Text(text.into()),
        is_strong: false,
    }
}

fn strong(text: impl Into<String>) -> Given {
    Given {
        is_strong: true,
        ..given(text)
    }
}

/// The given cells of each row, in the order of the locked columns.
fn rows(sheet: Sheet, context: &Context<'_>) -> Vec<Vec<Given>> {
    let asked = context.request.measures.iter();
    match sheet {
        Sheet::Measures => asked.map(|asked| measure(asked, context.words)).collect(),
        Sheet::Indicators => asked
            .flat_map(|asked| {
                let all = asked.measure.indicators.iter();
                all.map(move |of| indicator(asked, of, context.words))
            })
            .collect(),
        Sheet::Money | Sheet::Evidence => Vec::new(),
    }
}

fn number(measure: &Measure) -> Given {
    strong(measure.id.value.as_str())
}

fn measure(asked: &Asked<'_>, words: &FormWords) -> Vec<Given> {
    let leading: Vec<&str> = asked.leading.iter().map(|body| words.text(&body.name)).collect();
    let args = [("bodies".into(), leading.join(", ").into())];
    let summons = words.say_with(&format!("duty-{}", asked.summons.as_str()), &args);
    let mut cells = vec![
        number(asked.measure),
        given(words.text(&asked.measure.task)),
        given(words.speaker.period(asked.measure.period.value)),
        match asked.summons {
            Summons::Due => strong(summons),
            _ => given(summons),
        },
    ];
    match asked.last {
        Some(last) => cells.extend([
            given(words.speaker.reporting_period(last.period.value)),
            given(words.choice(Choice::Delivery, last.delivery.value.as_str())),
            match &last.percent_complete {
                Some(percent) => Given {
                    value: Value::Number(percent.value.into()),
                    is_strong: false,
                },
                None => given(""),
            },
        ]),
        None => cells.extend([given(words.say("last-none")), given(""), given("")]),
    }
    cells
}

fn indicator(asked: &Asked<'_>, indicator: &Indicator, words: &FormWords) -> Vec<Given> {
    let last = asked.last_value(&indicator.id.value);
    vec![
        number(asked.measure),
        given(indicator.id.value.as_str()),
        given(words.text(&indicator.title)),
        given(words.unit(&indicator.unit.value)),
        given(words.targets(indicator)),
        match last {
            Some((value, period)) => given(format!(
                "{}\n{}",
                words.amount(&indicator.unit.value, value),
                words.speaker.reporting_period(period)
            )),
            None => given(""),
        },
    ]
}
