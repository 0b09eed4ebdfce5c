//! Forms that were filled in become reports: every way back, every wrong cell, and nothing by halves.
//!
//! Everything that is filled in here is invented.

#![expect(
    clippy::disallowed_methods,
    reason = "tests make folders for the program to work in"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use jiff::civil::{Date, date};
use onuguu::diag::Sink;
use onuguu::i18n::Locale;
use onuguu::load::{self, Sources};
use onuguu::model::{Delivery, EvidenceKind, Id, Programme, Report, ReportId, ReportingPeriod, Theme};
use onuguu::monitor::{self, Drafts};
use onuguu::plan::speaker::Speaker;
use onuguu::reporting::import::{Fate, FormFile, Import, ImportOptions, evidence_names, import, yaml};
use onuguu::reporting::layout::Sheet::{self, Evidence, Indicators, Measures, Money};
use onuguu::reporting::summons::{self, Request};
use onuguu::reporting::words::FormWords;
use onuguu::reporting::write::write;

use crate::site::{DAY, Project, REPOSITORY, Site, tree};
use crate::spreadsheet::{Spreadsheet, Typed};

const LOCALES: [Locale; 3] = [Locale::KY, Locale::RU, Locale::EN];
const PERIOD: &str = "2026-Q3";
/// The cell with the day that a form was handed in on.
const SUBMITTED: &str = "C8";

/// A project as the library sees it.
struct Desk {
    sources: Sources,
    programme: Programme,
    theme: Theme,
}

impl Desk {
    fn new(site: &Site) -> Self {
        let sources = Sources::new(site.files().clone());
        let mut sink = Sink::default();
        let programme = load::load(&sources, &mut sink);
        let theme = load::theme::load(&sources, &mut sink).unwrap();
        assert!(!sink.has_errors());
        Self {
            sources,
            programme,
            theme,
        }
    }

    fn words(&self, locale: Locale) -> FormWords {
        let speakers = Speaker::all(&self.programme, &self.theme.messages);
        let speaker = speakers.iter().find(|speaker| speaker.locale == locale).unwrap();
        FormWords::new(Arc::clone(speaker))
    }

    fn request(&self, body: &Id) -> Request<'_> {
        let monitoring = monitor::monitor(&self.programme, DAY, Drafts::Hidden);
        let period: ReportingPeriod = PERIOD.parse().unwrap();
        summons::request(&self.programme, &monitoring, body, period).unwrap()
    }

    fn form(&self, body: &str, locale: Locale) -> Spreadsheet {
        let request = self.request(&Id::new(body).unwrap());
        Spreadsheet::open(&write(&request, &self.words(locale)).unwrap())
    }

    fn import(&self, forms: &[FormFile]) -> Import {
        self.import_on(DAY, forms)
    }

    fn import_on(&self, today: Date, forms: &[FormFile]) -> Import {
        let options = ImportOptions {
            today,
            submitted: None,
        };
        import(
            &self.sources,
            &self.programme,
            &self.theme.messages,
            forms,
            options,
        )
    }
}

/// The smallest programme with a calendar; both measures are led by one body.
fn site() -> Site {
    let calendar = "reporting:\n  days_after_quarter: 30\n  annual_due: \"03-01\"\n  first: 2023-Q1\n  approvers:\n    - { id: me-working-group, name: { ky: Топ, ru: Группа, en: Group } }\n  source: { lines: [[1, 1]] }\n";
    Site::minimal().append("content/site.yaml", calendar).replace(
        "content/measures/1.1.yaml",
        "body: city-hall",
        "body: road-directorate",
    )
}

fn file(form: &Spreadsheet, beside: &[(&str, &[u8])]) -> FormFile {
    FormFile {
        bytes: form.save(),
        beside: beside
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
            .collect(),
    }
}

/// A form in which measure 2.10 is reported on in order, and 1.1 not at all.
fn in_order(desk: &Desk, locale: Locale) -> Spreadsheet {
    let words = desk.words(locale);
    let word = |value: &str| words.speaker.message(&format!("delivery-{value}"), &[]).unwrap();
    let kind = words.speaker.message("evidence-photo", &[]).unwrap();
    let row = row_of(desk, "2.10");
    desk.form("road-directorate", locale)
        .set(1, SUBMITTED, 46_300.0)
        .fill(Measures, "delivery_status", row, word("in_progress"))
        .fill(Measures, "percent_complete", row, 50.0)
        .fill(Measures, "summary", row, "Үлгү: 8,5 км жол оңдолду.")
        .fill(Indicators, "value", 0, 8.5)
        .fill(Money, "measure", 0, "2.10")
        .fill(Money, "amount", 0, 1_200_000.0)
        .fill(Money, "document", 0, "Акт №7 (үлгү)")
        .fill(Evidence, "measure", 0, "2.10")
        .fill(Evidence, "kind", 0, kind)
        .fill(Evidence, "file", 0, "Жол 1.JPG")
        .fill(Evidence, "title", 0, "Жол (үлгү)")
        .fill(Evidence, "alt", 0, "Оңдолгон жол")
        .fill(Evidence, "date", 0, 46_280.0)
}

const PHOTO: &[(&str, &[u8])] = &[("Жол 1.JPG", b"a photograph")];

fn row_of(desk: &Desk, measure: &str) -> u32 {
    let request = desk.request(&Id::new("road-directorate").unwrap());
    let row = request
        .measures
        .iter()
        .position(|asked| asked.measure.id.value.as_str() == measure);
    u32::try_from(row.unwrap()).unwrap()
}

macro_rules! assert_text {
    ($name:literal, $text:expr) => {
        insta::with_settings!({ omit_expression => true, snapshot_path => "snapshots/reports_import", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!($name, $text);
        });
    };
}

#[test]
fn a_report_is_written_as_a_person_would() {
    let desk = Desk::new(&site());
    let import = desk.import(&[file(&in_order(&desk, Locale::RU), PHOTO)]);
    let problems: Vec<_> = import
        .problems
        .iter()
        .map(|problem| problem.wording(Locale::EN))
        .collect();
    assert_eq!(problems, []);
    let paths: Vec<&str> = import.files.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "content/reports/2026-Q3/2.10-jol-1.jpg",
            "content/reports/2026-Q3/2.10.yaml"
        ]
    );
    assert_text!(
        "report",
        String::from_utf8(import.files["content/reports/2026-Q3/2.10.yaml"].clone()).unwrap()
    );
}

#[test]
fn reports_written_by_hand_come_out_of_the_writer_as_they_went_in() {
    let mut files = Site::real().files().clone();
    for (path, bytes) in tree(&Path::new(REPOSITORY).join("tests/fixtures/sample-reports")) {
        files.insert(format!("content/reports/{path}"), bytes);
    }
    let sources = Sources::new(files.clone());
    let before = load::load(&sources, &mut Sink::default());
    assert!(before.reports.len() > 100);
    for (id, report) in &before.reports {
        files.insert(
            format!("content/reports/{id}.yaml"),
            yaml::report(report).into_bytes(),
        );
    }
    let mut sink = Sink::default();
    let after = load::load(&Sources::new(files), &mut sink);
    assert!(!sink.has_errors());
    let json = |report: &Report| serde_json::to_value(report).unwrap();
    for (id, report) in &before.reports {
        assert_eq!(json(&after.reports[id]), json(report), "{id}");
    }
}

// What was filled in, and what comes out.

/// What a form says of one measure.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    delivery: Delivery,
    percent: Option<u8>,
    texts: [Option<String>; 3],
    actuals: Vec<(String, String)>,
    spent: Vec<(String, String)>,
    evidence: Vec<(EvidenceKind, String, Option<String>, Option<Date>)>,
    submitted: Date,
    body: String,
}

impl Said {
    fn of(report: &Report, locale: Locale) -> Self {
        let text = |text: &onuguu::i18n::LocalizedText| {
            assert_eq!(text.iter().count(), 1);
            text.get(locale).unwrap().to_owned()
        };
        Self {
            delivery: report.delivery.value,
            percent: report.percent_complete.as_ref().map(|percent| percent.value),
            texts: [
                Some(text(&report.summary)),
                report.obstacles.as_ref().map(text),
                report.next_steps.as_ref().map(text),
            ],
            actuals: report
                .actuals
                .iter()
                .map(|actual| (actual.indicator.value.to_string(), actual.value.to_string()))
                .collect(),
            spent: report
                .spent
                .iter()
                .map(|spent| (spent.amount.to_string(), text(&spent.document)))
                .collect(),
            evidence: report
                .evidence
                .iter()
                .map(|evidence| {
                    let date = evidence.date.as_ref().map(|date| date.value);
                    (
                        evidence.kind,
                        text(&evidence.title),
                        evidence.alt.as_ref().map(text),
                        date,
                    )
                })
                .collect(),
            submitted: report.submitted.value,
            body: report.reported_by.value.to_string(),
        }
    }
}

/// A form in a person's hands, the files beside it, and what it says.
struct Filled {
    body: String,
    locale: Locale,
    form: Spreadsheet,
    beside: BTreeMap<String, Vec<u8>>,
    said: BTreeMap<String, Said>,
}

/// Fills a form in: each state, each kind of evidence, short and long texts; every fifth row stays empty.
#[expect(clippy::too_many_lines, reason = "one form, column after column")]
fn filled(desk: &Desk, body: &Id, locale: Locale) -> Filled {
    let request = desk.request(body);
    let words = desk.words(locale);
    let mut form = desk.form(body.as_str(), locale).set(1, SUBMITTED, 46_300.0);
    let mut said = BTreeMap::new();
    let mut beside = BTreeMap::new();
    let (mut indicator, mut money, mut evidence) = (0, 0, 0);
    for (idx, asked) in request.measures.iter().enumerate() {
        let row = u32::try_from(idx).unwrap();
        let measure = asked.measure.id.value.as_str();
        let n_indicators = u32::try_from(asked.measure.indicators.len()).unwrap();
        if idx % 5 == 4 {
            indicator += n_indicators;
            continue;
        }
        let delivery = Delivery::ALL[(idx + body.as_str().len()) % Delivery::ALL.len()];
        let percent = match delivery {
            Delivery::NotStarted => None,
            Delivery::Completed => Some(100),
            _ => Some(u8::try_from((idx * 7 + 1) % 100).unwrap()),
        };
        let summary = format!("Үлгү {measure}: «жол» & <көпүрө>.\nЭкинчи сап – {locale}.");
        let long = "Үлгү: узун текст, бир нече сапка бөлүнөт. "
            .repeat(8)
            .trim()
            .to_owned();
        form = form
            .fill(
                Measures,
                "delivery_status",
                row,
                words
                    .choice(onuguu::reporting::layout::Choice::Delivery, delivery.as_str())
                    .to_uppercase(),
            )
            .fill(Measures, "summary", row, format!("  {summary} "));
        if let Some(percent) = percent {
            let typed = match idx % 3 {
                0 => Typed::Number(percent.into()),
                1 => Typed::Text(format!("{percent} %")),
                _ => Typed::Text(format!("{percent}")),
            };
            form = form.fill(Measures, "percent_complete", row, typed);
        }
        let obstacles = (idx % 2 == 0).then_some(long);
        if let Some(obstacles) = &obstacles {
            form = form.fill(Measures, "obstacles", row, obstacles.as_str());
        }
        let next_steps = (idx % 3 == 0).then(|| "123".to_owned());
        if next_steps.is_some() {
            form = form.fill(Measures, "next_steps", row, 123.0);
        }
        let mut actuals = Vec::new();
        for known in &asked.measure.indicators {
            form = form.fill(Indicators, "value", indicator, 8.5 + f64::from(indicator));
            actuals.push((
                known.id.value.to_string(),
                format!("{}", 8.5 + f64::from(indicator)),
            ));
            indicator += 1;
        }
        let mut spent = Vec::new();
        if idx % 2 == 1 {
            form = form
                .fill(Money, "measure", money, measure)
                .fill(Money, "amount", money, "1 200 000,50 сом")
                .fill(Money, "document", money, "Акт №1: үлгү");
            spent.push(("1200000.50".to_owned(), "Акт №1: үлгү".to_owned()));
            money += 1;
        }
        let mut shown = Vec::new();
        for kind in match delivery {
            Delivery::Completed => &[EvidenceKind::Photo, EvidenceKind::AcceptanceAct][..],
            Delivery::Cancelled => &[EvidenceKind::Decision],
            _ => &[],
        } {
            let ending = if *kind == EvidenceKind::Photo {
                "JPG"
            } else {
                "pdf"
            };
            let name = format!("Далил {measure} {evidence}.{ending}");
            let choice = onuguu::reporting::layout::Choice::EvidenceKind;
            form = form
                .fill(Evidence, "measure", evidence, measure)
                .fill(Evidence, "kind", evidence, words.choice(choice, kind.as_str()))
                .fill(Evidence, "file", evidence, name.as_str())
                .fill(Evidence, "title", evidence, "Далил (үлгү)")
                .fill(Evidence, "date", evidence, 46_280.0);
            let alt = (*kind == EvidenceKind::Photo).then(|| "Эмне көрүнөт".to_owned());
            if let Some(alt) = &alt {
                form = form.fill(Evidence, "alt", evidence, alt.as_str());
            }
            beside.insert(name.clone(), name.into_bytes());
            shown.push((*kind, "Далил (үлгү)".to_owned(), alt, Some(date(2026, 9, 15))));
            evidence += 1;
        }
        let report = Said {
            delivery,
            percent,
            texts: [Some(summary), obstacles, next_steps],
            actuals,
            spent,
            evidence: shown,
            submitted: date(2026, 10, 5),
            body: body.to_string(),
        };
        said.insert(measure.to_owned(), report);
    }
    Filled {
        body: body.to_string(),
        locale,
        form,
        beside,
        said,
    }
}

/// Forms of one language that can be taken in together: no two of them report on one measure.
fn batches<'f>(filled: &'f [Filled], bytes: &'f [Vec<u8>]) -> Vec<Vec<(&'f Filled, &'f Vec<u8>)>> {
    let mut batches: Vec<Vec<(&Filled, &Vec<u8>)>> = Vec::new();
    for (form, bytes) in filled.iter().zip(bytes) {
        let fits = |batch: &&mut Vec<(&Filled, &Vec<u8>)>| {
            batch.iter().all(|(other, _)| {
                other.locale == form.locale
                    && form.said.keys().all(|measure| !other.said.contains_key(measure))
            })
        };
        match batches.iter_mut().find(fits) {
            Some(batch) => batch.push((form, bytes)),
            None => batches.push(vec![(form, bytes)]),
        }
    }
    batches
}

/// Takes forms in, many at once, and holds what was written against what was filled in.
#[track_caller]
fn check_round_trip(desk: &Desk, filled: &[Filled], bytes: &[Vec<u8>]) {
    assert_eq!(filled.len(), 3 * summons::leading_bodies(&desk.programme).len());
    for batch in batches(filled, bytes) {
        let mut forms = Vec::new();
        for (filled, bytes) in &batch {
            let names: Vec<String> = evidence_names(bytes).into_iter().collect();
            let expected: Vec<String> = filled.beside.keys().cloned().collect();
            assert_eq!(names, expected, "{}", filled.body);
            forms.push(FormFile {
                bytes: (*bytes).clone(),
                beside: filled.beside.clone(),
            });
        }
        let import = desk.import(&forms);
        let errors: Vec<_> = import
            .problems
            .iter()
            .filter(|problem| problem.is_error())
            .map(|problem| (problem.place.shown(), problem.wording(Locale::EN)))
            .collect();
        assert_eq!(errors, []);
        let paths = desk.sources.paths();
        let mut files: BTreeMap<String, Vec<u8>> = paths
            .map(|path| (path.to_owned(), desk.sources.get(path).unwrap().to_vec()))
            .collect();
        files.extend(import.files);
        let programme = load::load(&Sources::new(files), &mut Sink::default());
        let mut n_reports = 0;
        for (filled, _) in batch {
            assert!(!filled.said.is_empty(), "{}", filled.body);
            for (measure, said) in &filled.said {
                let id = ReportId::new(&format!("{PERIOD}/{measure}")).unwrap();
                let locale = filled.locale;
                assert_eq!(
                    Said::of(&programme.reports[&id], locale),
                    *said,
                    "{locale} {measure}"
                );
                n_reports += 1;
            }
        }
        assert_eq!(programme.reports.len(), n_reports);
    }
}

/// The form of every body that has to report, in every language.
fn all_filled(desk: &Desk) -> Vec<Filled> {
    let bodies = summons::leading_bodies(&desk.programme);
    let all = LOCALES
        .into_iter()
        .flat_map(|locale| bodies.iter().map(move |body| (*body, locale)));
    all.map(|(body, locale)| filled(desk, body, locale)).collect()
}

#[test]
fn what_every_body_fills_in_comes_out_in_every_language() {
    let desk = Desk::new(&Site::real());
    let filled = all_filled(&desk);
    let bytes: Vec<Vec<u8>> = filled.iter().map(|filled| filled.form.save()).collect();
    check_round_trip(&desk, &filled, &bytes);
}

#[test]
fn what_every_body_fills_in_comes_out_when_libreoffice_saves_it() {
    let desk = Desk::new(&Site::real());
    let filled = all_filled(&desk);
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved");
    let paths: Vec<String> = filled
        .iter()
        .map(|filled| {
            let path = folder
                .path()
                .join(format!("{}-{}.xlsx", filled.body, filled.locale));
            fs::write(&path, filled.form.save()).unwrap();
            path.to_str().unwrap().to_owned()
        })
        .collect();
    let output = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            folder.path().join("profile").display()
        ))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(&saved)
        .args(&paths)
        .output()
        .expect("LibreOffice is there: `tests/run` installs it");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let bytes: Vec<Vec<u8>> = paths
        .iter()
        .map(|path| fs::read(saved.join(Path::new(path).file_name().unwrap())).unwrap())
        .collect();
    for (filled, bytes) in filled.iter().zip(&bytes) {
        assert_ne!(filled.form.save(), *bytes, "LibreOffice wrote it anew");
    }
    check_round_trip(&desk, &filled, &bytes);
}

// Everything that can be wrong.

struct Mistakes {
    desk: Desk,
    text: String,
}

impl Mistakes {
    /// Notes what is said of one form; what is wrong has to be wrong.
    #[track_caller]
    fn note(&mut self, what: &str, forms: &[FormFile]) {
        let import = self.desk.import(forms);
        assert!(import.has_errors(), "{what}");
        assert!(import.files.is_empty() && import.changes.is_empty(), "{what}");
        self.text += &format!("## {what}\n");
        for problem in &import.problems {
            self.text += &format!("{}\n", problem.place.shown());
            for locale in LOCALES {
                let (headline, help) = problem.wording(locale);
                self.text += &format!("  {locale}: {headline}\n      {}\n", help.unwrap_or_default());
            }
        }
        self.text.push('\n');
    }

    /// The form in order with one change.
    #[track_caller]
    fn form(&mut self, what: &str, change: impl FnOnce(Spreadsheet) -> Spreadsheet) {
        let form = change(in_order(&self.desk, Locale::KY));
        self.note(what, &[file(&form, PHOTO)]);
    }

    /// The form in order with other words in one cell of measure 2.10, or of the first row.
    #[track_caller]
    fn cell(&mut self, sheet: Sheet, key: &str, typed: impl Into<Typed>) {
        let typed = typed.into();
        let row = if sheet == Measures {
            row_of(&self.desk, "2.10")
        } else {
            0
        };
        let what = format!("{}.{key}: {typed:?}", sheet.name());
        self.form(&what, |form| form.fill(sheet, key, row, typed));
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one mistake a line")]
fn every_mistake_has_its_place_and_its_remedy() {
    let mut mistakes = Mistakes {
        desk: Desk::new(&site()),
        text: String::new(),
    };
    let m = &mut mistakes;
    let (row, other) = (row_of(&m.desk, "2.10"), row_of(&m.desk, "1.1"));
    m.cell(Measures, "delivery_status", "аткарылууда");
    m.cell(Measures, "delivery_status", " ");
    m.cell(Measures, "percent_complete", 120.0);
    m.cell(Measures, "percent_complete", "жарымы");
    m.cell(Measures, "percent_complete", 33.3);
    m.cell(Measures, "percent_complete", Typed::Broken("#REF!"));
    m.cell(Measures, "summary", "");
    m.cell(Measures, "summary", Typed::Broken("#NAME?"));
    m.cell(Measures, "delivery_status", "Аткарылды");
    m.cell(Measures, "delivery_status", "Баштала элек");
    m.cell(Measures, "delivery_status", "Жокко чыгарылды");
    m.cell(Measures, "measure", "9.9");
    m.cell(Measures, "measure", 46_297.0);
    m.cell(Measures, "measure", "");
    m.form("completed without evidence", |form| {
        form.fill(Measures, "delivery_status", other, "Аткарылды")
            .fill(Measures, "summary", other, "Үлгү")
    });
    m.form("a row copied to another one", |form| {
        form.fill(Measures, "measure", other, "2.10")
            .fill(Measures, "delivery_status", other, "Аткарылып жатат")
            .fill(Measures, "summary", other, "Үлгү")
    });
    m.cell(Indicators, "value", "8 км");
    m.cell(Indicators, "indicator", "width");
    m.cell(Money, "amount", "2 млн");
    m.cell(Money, "amount", -5.0);
    m.cell(Money, "amount", "");
    m.cell(Money, "document", "");
    m.cell(Money, "measure", "1.1");
    m.cell(Money, "measure", "");
    m.cell(Evidence, "kind", "видео");
    m.cell(Evidence, "kind", "");
    m.cell(Evidence, "file", "башка.jpg");
    m.cell(Evidence, "file", "C:\\сүрөт\\жол.jpg");
    m.cell(Evidence, "file", "жол.heic");
    m.cell(Evidence, "file", "");
    m.cell(Evidence, "title", "");
    m.cell(Evidence, "alt", "");
    m.cell(Evidence, "date", "31.09.2026");
    m.cell(Evidence, "date", "05.12.2026");
    m.form("handed in on no day", |form| form.set(1, SUBMITTED, "кечээ"));
    m.form("handed in tomorrow", |form| form.set(1, SUBMITTED, "23.11.2026"));
    m.form("handed in before the period is over", |form| {
        form.set(1, SUBMITTED, "30.09.2026")
    });
    m.form("another version", |form| form.set_meta(1, "0"));
    m.form("an unknown body", |form| form.set_meta(2, "road-department"));
    m.form("a body with other measures", |form| {
        form.set_meta(2, "city-hall")
            .fill(Measures, "delivery_status", other, "Аткарылып жатат")
            .fill(Measures, "summary", other, "Үлгү")
    });
    m.form("no period", |form| form.set_meta(3, "2026-Q5"));
    m.form("a period before the calendar", |form| form.set_meta(3, "2022-Q4"));
    m.form("a period after the programme", |form| form.set_meta(3, "2027-Q1"));
    m.form("a period that is not over", |form| form.set_meta(3, "2026-Q4"));
    m.form("an unknown language", |form| form.set_meta(4, "kk"));
    m.form("another programme", |form| {
        form.set_meta(6, "Башка шаардын программасы")
    });
    m.form("a deleted sheet", |form| form.delete(Evidence));
    m.form("a deleted row of names", |form| form.empty_row(Measures, 1));
    m.form("a deleted column", |form| form.set(2, "J1", "резюме"));
    m.form("merged cells", |form| form.merge(Measures, "J5:J6"));
    let empty_photo = file(&in_order(&m.desk, Locale::KY), &[("Жол 1.JPG", b"")]);
    m.note("an empty photograph", &[empty_photo]);
    let twice = file(&in_order(&m.desk, Locale::KY), PHOTO);
    m.note("the same form twice", &[twice.clone(), twice.clone()]);
    let mut cut = twice.bytes.clone();
    cut.truncate(cut.len() / 2);
    for (what, bytes) in [
        ("an empty file", Vec::new()),
        ("half a file", cut),
        ("an old Excel file", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
        ("CSV", "Чара;Абалы\n".into()),
        (
            "OpenDocument",
            b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet".to_vec(),
        ),
    ] {
        let form = FormFile {
            bytes,
            ..FormFile::default()
        };
        m.note(what, &[form]);
    }
    let all = in_order(&m.desk, Locale::KY)
        .fill(Measures, "percent_complete", row, 120.0)
        .fill(Money, "amount", 0, "көп")
        .fill(Evidence, "file", 0, "жок.jpg");
    m.note(
        "several at once, in two forms",
        &[file(&all, PHOTO), FormFile::default()],
    );
    assert_text!("mistakes", mistakes.text);
}

#[test]
fn another_bodys_report_is_not_written_over() {
    let other = "measure: \"2.10\"\nperiod: 2026-Q3\nreported_by: city-hall\nsubmitted: 2026-10-02\ndelivery_status: in_progress\nsummary: { ky: Үлгү }\n";
    let desk = Desk::new(&site().edit("content/reports/2026-Q3/2.10.yaml", other));
    let mut mistakes = Mistakes {
        text: String::new(),
        desk,
    };
    mistakes.form("another body has reported", |form| form);
    assert_text!("another-body", mistakes.text);
}

// What becomes of a report.

fn with_files(site: &Site, import: &Import) -> Site {
    let files = import.files.iter();
    files.fold(site.clone(), |site, (path, bytes)| site.bytes(path, bytes))
}

fn fates(import: &Import) -> Vec<(String, Fate)> {
    let changes = import.changes.iter();
    changes
        .map(|change| (change.path.clone(), change.fate.clone()))
        .collect()
}

#[test]
fn a_second_import_changes_nothing_even_on_a_later_day() {
    let site = site();
    let desk = Desk::new(&site);
    for submitted in [Typed::Number(46_300.0), Typed::Text(String::new())] {
        let form = file(&in_order(&desk, Locale::KY).set(1, SUBMITTED, submitted), PHOTO);
        let first = desk.import(std::slice::from_ref(&form));
        assert_eq!(
            fates(&first),
            [("content/reports/2026-Q3/2.10.yaml".to_owned(), Fate::New)]
        );
        let after = Desk::new(&with_files(&site, &first));
        let second = after.import_on(date(2026, 12, 1), &[form]);
        assert!(second.files.is_empty());
        assert_eq!(
            fates(&second),
            [("content/reports/2026-Q3/2.10.yaml".to_owned(), Fate::Unchanged)]
        );
    }
}

const REPORT: &str = "content/reports/2026-Q3/2.10.yaml";

/// The form in order, taken in.
fn taken_in(site: &Site) -> Site {
    let desk = Desk::new(site);
    with_files(site, &desk.import(&[file(&in_order(&desk, Locale::KY), PHOTO)]))
}

#[test]
fn a_draft_is_replaced_and_keeps_translations_of_what_stays() {
    let site = taken_in(&site())
        .replace(REPORT, "summary:\n", "summary:\n  ru: Образец\n")
        .replace(
            REPORT,
            "    document:\n",
            "    document:\n      ru: Акт №7 (образец)\n",
        );
    let desk = Desk::new(&site);
    let row = row_of(&desk, "2.10");
    let form = in_order(&desk, Locale::KY)
        .fill(Measures, "percent_complete", row, 60.0)
        .fill(Measures, "summary", row, "Үлгү: 10 км жол оңдолду.")
        .fill(Evidence, "file", 0, "жол.png");
    let import = desk.import(&[file(&form, &[("жол.png", b"another photograph")])]);
    assert_eq!(fates(&import), [(REPORT.to_owned(), Fate::ReplacesDraft)]);
    assert_eq!(import.left_over, ["content/reports/2026-Q3/2.10-jol-1.jpg"]);
    let text = String::from_utf8(import.files[REPORT].clone()).unwrap();
    assert!(!text.contains("Образец"), "{text}");
    assert!(text.contains("ru: Акт №7 (образец)"), "{text}");
    assert!(text.contains("percent_complete: 60"), "{text}");
}

#[test]
fn an_approved_report_stays_and_is_corrected() {
    let approved = "submitted: 2026-10-05\napproved: { by: me-working-group, on: 2026-10-12 }\n";
    let site = taken_in(&site()).replace(REPORT, "submitted: 2026-10-05\n", approved);
    let desk = Desk::new(&site);
    let row = row_of(&desk, "2.10");
    let same = desk.import(&[file(&in_order(&desk, Locale::KY), PHOTO)]);
    assert_eq!(fates(&same), [(REPORT.to_owned(), Fate::Unchanged)]);

    let form = in_order(&desk, Locale::KY).fill(Measures, "percent_complete", row, 40.0);
    let forms = [file(&form, &[("Жол 1.JPG", b"another photograph")])];
    let import = desk.import(&forms);
    let path = "content/reports/2026-Q3/2.10-2.yaml";
    let corrected = ReportId::new("2026-Q3/2.10").unwrap();
    assert_eq!(fates(&import), [(path.to_owned(), Fate::Corrects(corrected))]);
    assert_eq!(import.changes[0].before.unwrap().percent, Some(50));
    // The approved report keeps its photograph, although the new one has the same name.
    let paths: Vec<&str> = import.files.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "content/reports/2026-Q3/2.10-2.yaml",
            "content/reports/2026-Q3/2.10-jol-1-2.jpg"
        ]
    );
    let text = String::from_utf8(import.files[path].clone()).unwrap();
    assert!(
        text.contains("corrects: 2026-Q3/2.10\n") && !text.contains("approved"),
        "{text}"
    );

    let again = Desk::new(&with_files(&site, &import)).import(&forms);
    assert_eq!(fates(&again), [(path.to_owned(), Fate::Unchanged)]);
}

// The command.

fn project_with_form(form: &Spreadsheet) -> Project {
    let project = Project::new(&site());
    let folder = project.path().join("forms");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("roads.xlsx"), form.save()).unwrap();
    fs::write(folder.join("жол 1.jpg"), PHOTO[0].1).unwrap();
    project
}

fn session(project: &Project, args: &[&str]) -> String {
    let output = project.run(args);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    format!(
        "$ onuguu {}\n{}[standard error]\n{}[exit {}]\n\n",
        args.join(" "),
        text(&output.stdout),
        text(&output.stderr),
        output.status.code().unwrap()
    )
}

#[test]
fn the_command_says_what_changes_and_changes_it_once() {
    let desk = Desk::new(&site());
    let mut text = String::new();
    for lang in ["ky", "ru", "en"] {
        let project = project_with_form(&in_order(&desk, Locale::KY));
        let args = ["reports", "import", "forms/roads.xlsx", "--lang", lang];
        let before = tree(project.path());
        text += &session(&project, &[&args[..], &["--dry-run"]].concat());
        assert_eq!(tree(project.path()), before);
        text += &session(&project, &args);
        let after = tree(project.path());
        assert_eq!(after.len(), before.len() + 2);
        text += &session(&project, &args);
        assert_eq!(tree(project.path()), after);
        let row = row_of(&desk, "2.10");
        let form = in_order(&desk, Locale::KY).fill(Measures, "percent_complete", row, 70.0);
        fs::write(project.path().join("forms/roads.xlsx"), form.save()).unwrap();
        text += &session(&project, &args);
        let output = project.run(&["check", "--strict"]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        );
    }
    assert_text!("command", text);
}

#[test]
fn one_wrong_form_keeps_all_of_them_out() {
    let desk = Desk::new(&site());
    let mut text = String::new();
    for lang in ["ky", "ru", "en"] {
        let project = project_with_form(&in_order(&desk, Locale::KY));
        fs::write(project.path().join("forms/broken.xlsx"), "no form").unwrap();
        let before = tree(project.path());
        let args = [
            "reports",
            "import",
            "forms/roads.xlsx",
            "forms/broken.xlsx",
            "--lang",
            lang,
        ];
        text += &session(&project, &args);
        text += &session(
            &project,
            &["reports", "import", "forms/none.xlsx", "--lang", lang],
        );
        assert_eq!(tree(project.path()), before);
    }
    assert_text!("command-refused", text);
}
