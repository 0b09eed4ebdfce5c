//! Forms that bodies report with, and the list of who still owes a report.

#![expect(clippy::disallowed_methods, reason = "tests look at what the program wrote")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::Path;
use std::process::Output;
use std::sync::{Arc, LazyLock};

use calamine::{Data, DataType, Range, Reader as _, SheetVisible, Xlsx};
use onuguu::diag::Sink;
use onuguu::i18n::Locale;
use onuguu::load::Sources;
use onuguu::model::{Id, Measure, Programme, Theme};
use onuguu::monitor::record::leads;
use onuguu::monitor::{Drafts, Monitoring, monitor};
use onuguu::plan::speaker::Speaker;
use onuguu::reporting::layout::{
    Choice, FIELD_NAME_COL, FIELD_VALUE_COL, FIRST_ROW, HEADING_ROW, META_SHEET, Meta, NAME_ROW, SUBMITTED,
    Sheet,
};
use onuguu::reporting::summons::{Summons, periods, reporting_bodies, request};
use onuguu::reporting::words::FormWords;
use onuguu::reporting::write::write;

use crate::site::{DAY, Project, REPOSITORY, Site};

const PERIOD: &str = "2026-Q4";
const SAMPLES: &str = "tests/fixtures/sample-reports";

/// The real programme with the invented reports.
static SAMPLE: LazyLock<(Sources, Programme, Theme, Monitoring)> = LazyLock::new(|| {
    let root = Path::new(REPOSITORY);
    let sources = onuguu::load::read(root, Some(&root.join(SAMPLES))).unwrap();
    let programme = onuguu::load::load(&sources, &mut Sink::default());
    let theme = onuguu::load::theme::load(&sources, &mut Sink::default()).unwrap();
    let monitoring = monitor(&programme, DAY, Drafts::Hidden);
    (sources, programme, theme, monitoring)
});

fn speakers() -> Vec<Arc<Speaker>> {
    Speaker::all(&SAMPLE.1, &SAMPLE.2.messages)
}

fn form(body: &str, period: &str, speaker: &Arc<Speaker>) -> Vec<u8> {
    let (_, programme, _, monitoring) = &*SAMPLE;
    let body = Id::new(body).unwrap();
    let request = request(programme, monitoring, &body, period.parse().unwrap()).unwrap();
    write(&request, &FormWords::new(Arc::clone(speaker))).unwrap()
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a spreadsheet")
}

/// The sheet whose hidden row names the columns of `sheet`, by these names from [`FIRST_ROW`] on.
fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: Sheet) -> Vec<BTreeMap<String, String>> {
    let first = format!("{}.measure", sheet.name());
    let names = book.sheet_names();
    let ranges = names.iter().map(|name| book.worksheet_range(name).unwrap());
    let range: Range<Data> = ranges
        .into_iter()
        .find(|range| text(range, NAME_ROW, 0) == first)
        .unwrap_or_else(|| panic!("no sheet {first}"));
    let (last_row, last_col) = range.end().unwrap();
    let row = |row: u32| {
        (0..=last_col)
            .map(|col| (text(&range, NAME_ROW, col), text(&range, row, col)))
            .collect()
    };
    (FIRST_ROW..=last_row).map(row).collect()
}

fn text(range: &Range<Data>, row: u32, col: u32) -> String {
    range
        .get_value((row, col))
        .and_then(DataType::as_string)
        .unwrap_or_default()
}

#[test]
fn every_body_gets_a_form_with_its_measures_in_each_language() {
    let (_, programme, ..) = &*SAMPLE;
    for body in reporting_bodies(programme) {
        let (own, shared): (Vec<&Measure>, Vec<&Measure>) = programme
            .measures
            .values()
            .filter(|measure| {
                let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
                let mut all = measure.responsible.iter().chain(of_actions);
                all.any(|responsible| responsible.body.value == *body)
            })
            .partition(|measure| leads(measure).contains(body));
        let expected: Vec<String> = own
            .into_iter()
            .chain(shared)
            .map(|measure| measure.id.value.to_string())
            .collect();
        for speaker in speakers() {
            let mut book = open(form(body.as_str(), PERIOD, &speaker));
            let rows = rows(&mut book, Sheet::Measures);
            let measures: Vec<&String> = rows.iter().map(|row| &row["measures.measure"]).collect();
            assert_eq!(measures, expected.iter().collect::<Vec<_>>(), "{body}");
            for (row, measure) in rows.iter().zip(&expected) {
                let measure = &programme.measures[&Id::new(measure).unwrap()];
                let task = measure.task.resolve(speaker.locale).text;
                assert_eq!(row["measures.task"], task);
                assert_eq!(
                    row["measures.delivery_status"], "",
                    "nothing is filled in beforehand"
                );
            }
        }
    }
}

#[test]
fn forms_say_whose_they_are_and_what_their_words_mean() {
    for speaker in speakers() {
        let mut book = open(form("city-hall", PERIOD, &speaker));
        let hidden = book
            .sheets_metadata()
            .iter()
            .find(|sheet| sheet.name == META_SHEET)
            .unwrap();
        assert_eq!(hidden.visible, SheetVisible::VeryHidden);
        let range = book.worksheet_range(META_SHEET).unwrap();
        let facts: BTreeMap<String, String> = (0..=range.end().unwrap().0)
            .map(|row| (text(&range, row, 0), text(&range, row, 1)))
            .collect();
        assert_eq!(facts[Meta::Body.name()], "city-hall");
        assert_eq!(facts[Meta::Period.name()], PERIOD);
        assert_eq!(facts[Meta::Language.name()], speaker.locale.as_str());
        assert_eq!(facts[Meta::AsOf.name()], DAY.to_string());
        for choice in Choice::ALL {
            let words: BTreeSet<&String> = choice
                .values()
                .iter()
                .map(|value| &facts[&choice.name(value)])
                .collect();
            assert_eq!(words.len(), choice.values().len(), "each word means one thing");
            for value in choice.values() {
                let on_pages = speaker.message(&choice.message(value), &[]);
                assert_eq!(Some(&facts[&choice.name(value)]), on_pages.as_ref());
            }
        }
        let guide = book.sheet_names()[0].clone();
        let guide = book.worksheet_range(&guide).unwrap();
        let submitted = (0..=guide.end().unwrap().0)
            .find(|row| text(&guide, *row, FIELD_NAME_COL.into()) == SUBMITTED)
            .expect("the day that the form is handed in is asked for");
        assert_eq!(text(&guide, submitted, FIELD_VALUE_COL.into()), "");
    }
}

#[test]
fn forms_are_wholly_in_their_language() {
    let [ky, ru, en] = [Locale::KY, Locale::RU, Locale::EN].map(|locale| {
        let speaker = speakers().into_iter().find(|speaker| speaker.locale == locale);
        let mut book = open(form("city-hall", PERIOD, &speaker.unwrap()));
        let names = book.sheet_names();
        let visible = names.iter().filter(|name| *name != META_SHEET);
        let mut texts = Vec::new();
        for name in visible.cloned().collect::<Vec<_>>() {
            let range = book.worksheet_range(&name).unwrap();
            // Hidden names are the same in all languages.
            let cells = range
                .used_cells()
                .filter(|(row, ..)| *row != 0 || range.start() != Some((0, 0)));
            texts.extend(cells.filter_map(|(_, _, cell)| cell.as_string()));
            texts.push(name);
        }
        assert!(
            texts
                .iter()
                .all(|text| !text.contains("{$") && !text.contains("guide-")),
            "{locale}: a message or a fact is missing"
        );
        texts
    });
    let is_cyrillic = |c: char| ('а'..='я').contains(&c.to_ascii_lowercase());
    for text in &en {
        assert!(!text.contains(is_cyrillic) || text == "«Кыргыз жараны»", "{text}");
    }
    let distinctive =
        |texts: &[String], letters: [char; 3]| texts.iter().filter(|text| text.contains(letters)).count();
    assert!(distinctive(&ky, ['ү', 'ө', 'ң']) > 50);
    assert_eq!(distinctive(&ru, ['ү', 'ө', 'ң']), 0);
}

#[test]
fn forms_hold_what_was_reported_last() {
    let speaker = speakers()
        .into_iter()
        .find(|speaker| speaker.locale == Locale::EN);
    let speaker = &speaker.unwrap();
    let mut book = open(form("city-hall", PERIOD, speaker));
    let text: String = rows(&mut book, Sheet::Measures)
        .iter()
        .map(|row| {
            let cell = |key: &str| row[&format!("measures.{key}")].clone();
            let cells = [
                "measure",
                "deadline",
                "duty",
                "last_period",
                "last_status",
                "last_percent",
            ]
            .map(cell);
            format!("{}\n", cells.join(" | "))
        })
        .collect();
    insta::assert_snapshot!("city-hall-measures", text);
    let text: String = rows(&mut book, Sheet::Indicators)
        .iter()
        .map(|row| {
            let cell = |key: &str| row[&format!("indicators.{key}")].replace('\n', "; ");
            let cells = ["measure", "indicator", "title", "unit", "target", "last_value"].map(cell);
            format!("{}\n", cells.join(" | "))
        })
        .collect();
    insta::assert_snapshot!("city-hall-indicators", text);
}

#[test]
fn same_input_gives_the_same_bytes() {
    for speaker in speakers() {
        assert_eq!(
            form("city-hall", PERIOD, &speaker),
            form("city-hall", PERIOD, &speaker)
        );
    }
}

#[test]
fn what_is_asked_for_follows_the_calendar_and_the_reports() {
    let (_, programme, _, monitoring) = &*SAMPLE;
    let city_hall = Id::new("city-hall").unwrap();
    let summons = |period: &str, measure: &str| {
        let request = request(programme, monitoring, &city_hall, period.parse().unwrap()).unwrap();
        let asked = request
            .measures
            .iter()
            .find(|asked| asked.measure.id.value.as_str() == measure);
        asked.map(|asked| asked.summons)
    };
    assert_eq!(summons("2026-Q3", "2.4"), Some(Summons::Submitted));
    assert_eq!(summons("2026-Q3", "4.6"), Some(Summons::Due));
    assert_eq!(summons("2026", "4.6"), Some(Summons::Optional));
    assert_eq!(summons("checkpoint-50", "4.6"), Some(Summons::Optional));
    assert_eq!(summons("2026-Q3", "no-such-measure"), None);
    let bodies = reporting_bodies(programme);
    let kinds: BTreeSet<Summons> = periods(programme)
        .into_iter()
        .flat_map(|period| bodies.iter().map(move |body| (period, body)))
        .filter_map(|(period, body)| request(programme, monitoring, body, period))
        .flat_map(|request| request.measures.into_iter().map(|asked| asked.summons))
        .collect();
    assert_eq!(
        kinds.len(),
        Summons::ALL.len(),
        "the sample set shows each: {kinds:?}"
    );
}

#[test]
fn headings_stand_above_every_column() {
    for speaker in speakers() {
        let mut book = open(form("city-hall", PERIOD, &speaker));
        for name in &book.sheet_names()[1..=Sheet::ALL.len()] {
            let range = book.worksheet_range(name).unwrap();
            for col in 0..=range.end().unwrap().1 {
                assert_ne!(text(&range, HEADING_ROW, col), "", "{name}");
                assert_ne!(text(&range, NAME_ROW, col), "", "{name}");
            }
        }
    }
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let code = output.status.code().unwrap();
    format!(
        "{}[standard error]\n{}[exit {code}]\n",
        text(&output.stdout),
        text(&output.stderr)
    )
}

#[test]
fn forms_are_written_where_they_are_asked_for_and_never_over_others() {
    let project = Project::new(&Site::real());
    let run = |args: &[&str]| {
        let mut all = vec!["--lang", "en", "reports", "form", "--period", PERIOD];
        all.extend(args);
        let output = project
            .command(&all)
            .current_dir(project.path())
            .env("SOURCE_DATE_EPOCH", "1795305600")
            .output()
            .unwrap();
        said(&output).replace(project.path().to_str().unwrap(), "PROJECT")
    };
    let mut session = String::new();
    for args in [
        &["--body", "city-hall"][..],
        &["--body", "city-hall"],
        &["--body", "city-hall", "--force", "--lang", "ru"],
        &["--body", "city-hall", "--out", "new/form.xlsx"],
        &["--body", "all", "--out", "forms"],
        &["--body", "city-hal"],
        &["--body", "road-directorate"],
        &["--body", "city-hall", "--lang", "de"],
        &["--body", "city-hall", "--reports", "nowhere"],
    ] {
        session += &format!("$ onuguu reports form {}\n{}\n", args.join(" "), run(args));
    }
    insta::assert_snapshot!("form-session", session);
    assert!(project.path().join("2026-Q4-city-hall.xlsx").is_file());
    assert!(project.path().join("forms/2026-Q4-city-hall.xlsx").is_file());
}

#[test]
fn status_lists_who_owes_what_in_each_language() {
    let run = |args: &[&str]| {
        let mut all = vec!["reports", "status", "--as-of", "2026-11-22"];
        all.extend(args);
        let project = Project::new(&Site::real());
        let samples = Path::new(REPOSITORY).join(SAMPLES);
        let output = project
            .command(&all)
            .args(["--reports", samples.to_str().unwrap()])
            .output()
            .unwrap();
        said(&output)
    };
    for lang in ["ky", "ru", "en"] {
        insta::assert_snapshot!(format!("status-{lang}"), run(&["--lang", lang]));
    }
    insta::assert_snapshot!("status-json", run(&["--format", "json", "--period", "2026-Q3"]));
    insta::assert_snapshot!(
        "status-other-periods",
        ["2026-Q4", "2026-Q5", "2026", "first"]
            .map(|period| run(&["--lang", "en", "--period", period]))
            .join("\n")
    );
}
