//! Open data: every file says what the site says, in the real programme and in the sample set.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::LazyLock;

use calamine::{Data, Reader, Xlsx};
use onuguu::diag::Sink;
use onuguu::i18n::{Locale, LocaleSet};
use onuguu::model::{Delivery, Programme, ReportId};
use onuguu::monitor::{Drafts, Monitoring, monitor};
use onuguu::plan::open_data::{self, Field, HEAD, Kind, Place, TABLES, Table, VOCABULARIES};
use onuguu::{BuildOptions, Built};
use serde_json::Value;

use crate::site::DAY;
use crate::{real, sample};

const LOCALES: [Locale; 3] = [Locale::KY, Locale::RU, Locale::EN];

/// A programme with what is made of it.
struct Edition {
    programme: &'static Programme,
    monitoring: Monitoring,
    built: &'static Built,
    is_sample: bool,
}

/// The city's own programme, and the same with the sample set; the latter as reviewers see it, drafts and all.
static EDITIONS: LazyLock<[Edition; 2]> = LazyLock::new(|| {
    [
        (&*real::PROGRAMME, &*real::BUILT, false),
        (&*sample::PROGRAMME, &*sample::PREVIEW, true),
    ]
    .map(|(programme, built, is_sample)| {
        assert!(!built.has_errors(), "{:#?}", built.diagnostics);
        Edition {
            programme,
            monitoring: monitor(programme, DAY, Drafts::Hidden),
            built,
            is_sample,
        }
    })
});

impl Edition {
    #[track_caller]
    fn bytes(&self, path: &str) -> &'static [u8] {
        let file = self.built.files.iter().find(|file| file.path == path);
        &file.unwrap_or_else(|| panic!("there is no {path}")).bytes
    }

    #[track_caller]
    fn json(&self, path: &str) -> Value {
        serde_json::from_slice(self.bytes(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The header and the rows of a table as CSV.
    fn csv(&self, table: &Table) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
        let text = self.bytes(&open_data::csv_of(table));
        let text = text
            .strip_prefix("\u{feff}".as_bytes())
            .expect("a byte order mark");
        let mut reader = csv::Reader::from_reader(text);
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = |row: Result<csv::StringRecord, csv::Error>| {
            let row = row.expect("a row as long as the header");
            header
                .iter()
                .cloned()
                .zip(row.iter().map(str::to_owned))
                .collect()
        };
        let rows = reader.records().map(row).collect();
        (header, rows)
    }

    /// A sheet: its header and its rows.
    fn sheet(&self, name: &str) -> (Vec<String>, Vec<Vec<Data>>) {
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(self.bytes(open_data::XLSX)))
            .expect("it is a workbook");
        let range = workbook.worksheet_range(name).expect("the sheet is there");
        let mut rows = range.rows().map(<[Data]>::to_vec);
        let header = rows
            .next()
            .expect("a header")
            .iter()
            .map(ToString::to_string)
            .collect();
        (header, rows.collect())
    }

    /// The reports that the public may see.
    fn published(&self) -> BTreeSet<String> {
        let reports = self.programme.reports.values();
        let public = reports.filter(|report| report.is_public(DAY));
        public.map(|report| report.id.value.to_string()).collect()
    }
}

fn rows_of(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

#[test]
fn every_measure_is_in_every_file_with_the_state_that_the_site_shows() {
    for edition in &*EDITIONS {
        let all = edition.json(open_data::MEASURES_JSON);
        assert_eq!(all["as_of"], DAY.to_string());
        assert_eq!(all["sample"], edition.is_sample);
        let measures = rows_of(&all["measures"]);
        assert_eq!(measures.len(), edition.programme.measures.len());
        let (_, csv) = edition.csv(&open_data::MEASURES);
        let (_, sheet) = edition.sheet("measures");
        assert_eq!((csv.len(), sheet.len()), (measures.len(), measures.len()));
        for (idx, (id, measure)) in edition.programme.measures.iter().enumerate() {
            let (found, state) = (&measures[idx], edition.monitoring.state(id).unwrap());
            assert_eq!(found["number"], id.as_str());
            assert_eq!(csv[idx]["number"], id.as_str());
            assert_eq!(
                sheet[idx][0],
                Data::String(id.to_string()),
                "a measure's number is text"
            );
            assert_eq!(found["task"]["ky"], measure.task.get(Locale::KY).unwrap());
            let expected = [
                ("badge", Some(state.badge.as_str())),
                ("delivery", state.delivery.map(Delivery::as_str)),
                ("verification", Some(state.verification.as_str())),
                ("schedule", Some(state.schedule.as_str())),
                ("reporting", Some(state.reporting.as_str())),
                ("last_report", state.last.as_ref().map(ReportId::as_str)),
            ];
            for (name, expected) in expected {
                assert_eq!(found[name].as_str(), expected, "{id}: {name}");
                assert_eq!(csv[idx][name], expected.unwrap_or_default(), "{id}: {name}");
            }
            assert_eq!(
                found["percent_complete"].as_u64(),
                state.percent.map(u64::from),
                "{id}"
            );
            assert_eq!(found["n_reports"], state.history.len(), "{id}");
            let own = edition.json(&open_data::of_measure(id));
            assert_eq!(own["sample"], edition.is_sample);
            let mut own = own["measure"].clone();
            let reports = own
                .as_object_mut()
                .unwrap()
                .shift_remove("reports")
                .expect("its history");
            let history: Vec<&str> = state.history.iter().map(|entry| entry.report.as_str()).collect();
            let listed: Vec<&str> = rows_of(&reports)
                .iter()
                .filter_map(|report| report["id"].as_str())
                .collect();
            assert_eq!(listed, history, "{id}");
            assert_eq!(own, *found, "{id}: its own file differs from that of all");
        }
        assert!(measures.iter().any(|measure| measure["number"] == "2.10"));
    }
}

#[test]
fn every_published_report_is_in_every_file_and_no_draft_is() {
    let [real, sample] = &*EDITIONS;
    assert_eq!(
        real.published().len(),
        0,
        "the city has published reports: this test can ask for more"
    );
    assert_eq!(sample.published().len(), 156);
    assert!(sample.programme.reports.len() > 156, "the set has drafts");
    for edition in [real, sample] {
        let published = edition.published();
        let json = edition.json(open_data::REPORTS_JSON);
        let json = rows_of(&json["reports"])
            .iter()
            .map(|report| report["id"].as_str().unwrap().to_owned());
        let (_, csv) = edition.csv(&open_data::REPORTS);
        let (_, sheet) = edition.sheet("reports");
        assert_eq!(json.collect::<BTreeSet<_>>(), published);
        assert_eq!(
            csv.iter().map(|row| row["id"].clone()).collect::<BTreeSet<_>>(),
            published
        );
        assert_eq!(
            sheet
                .iter()
                .map(|row| row[0].to_string())
                .collect::<BTreeSet<_>>(),
            published
        );
        for row in &csv {
            let report = edition
                .programme
                .reports
                .values()
                .find(|it| it.id.value.as_str() == row["id"])
                .unwrap();
            assert_eq!(row["measure"], report.measure.value.as_str());
            assert_eq!(row["delivery"], report.delivery.value.as_str());
            assert_eq!(row["submitted"], report.submitted.value.to_string());
            assert_eq!(
                row["summary_ru"],
                report.summary.get(Locale::RU).unwrap_or_default()
            );
            assert_eq!(row["n_evidence"], report.evidence.len().to_string());
        }
    }
}

#[test]
fn a_correction_and_what_it_corrects_both_stay_and_one_counts() {
    let [_, sample] = &*EDITIONS;
    let (_, reports) = sample.csv(&open_data::REPORTS);
    let row = |id: &str| {
        reports
            .iter()
            .find(|row| row["id"] == id)
            .unwrap_or_else(|| panic!("no {id}"))
    };
    let (first, second) = (row("2025-Q2/5.1"), row("2025-Q2/5.1-2"));
    assert_eq!(
        (first["counts"].as_str(), second["counts"].as_str()),
        ("false", "true")
    );
    assert_eq!(first["corrected_by"], "2025-Q2/5.1-2");
    assert_eq!(second["corrects"], "2025-Q2/5.1");
    let (_, values) = sample.csv(&open_data::INDICATORS);
    let values: Vec<&str> = values
        .iter()
        .filter(|row| row["measure"] == "5.1" && row["reporting_period"] == "2025-Q2")
        .map(|row| row["value"].as_str())
        .collect();
    assert_eq!(values, ["54.3"], "only the value that counts");
    let own = sample.json("data/measures/3.3.json");
    let evidence = own["measure"]["reports"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|report| rows_of(&report["evidence"]));
    let evidence: Vec<&Value> = evidence.collect();
    assert!(evidence.iter().any(|it| it["file"] == "3.3-square.png"
        && it["sha256"] == "ac8efe607eda4799b8d9db8d0fe30abbe7e0ee58b0ee84294946e78557542103"));
}

#[test]
fn sample_data_say_so_in_every_file_and_real_data_never_do() {
    for edition in &*EDITIONS {
        let expected = edition.is_sample.to_string();
        for table in TABLES {
            let (header, rows) = edition.csv(table);
            assert_eq!(header[1], "sample", "{}: where no eye misses it", table.name);
            assert!(rows.iter().all(|row| row["sample"] == expected), "{}", table.name);
            let (_, sheet) = edition.sheet(table.name);
            assert!(
                sheet.iter().all(|row| row[1] == Data::Bool(edition.is_sample)),
                "{}",
                table.name
            );
        }
        for path in [
            open_data::MEASURES_JSON,
            open_data::REPORTS_JSON,
            open_data::DATA_PACKAGE,
        ] {
            assert_eq!(edition.json(path)["sample"], edition.is_sample, "{path}");
        }
        let (_, dictionary) = edition.sheet("dictionary");
        assert_eq!(
            dictionary[0][0] == Data::String("SAMPLE".to_owned()),
            edition.is_sample
        );
    }
}

#[test]
fn csv_is_as_excel_wants_it() {
    for edition in &*EDITIONS {
        for table in TABLES {
            let text = std::str::from_utf8(edition.bytes(&open_data::csv_of(table))).expect("UTF-8");
            assert!(text.starts_with("\u{feff}\""), "{}", table.name);
            assert!(text.ends_with("\"\r\n"), "{}", table.name);
            // A line break within a cell is not that of a row.
            let (_, rows) = edition.csv(table);
            assert_eq!(text.matches("\"\r\n").count(), rows.len() + 1, "{}", table.name);
        }
    }
}

#[test]
fn cells_of_the_workbook_are_typed_and_say_what_the_csv_says() {
    for edition in &*EDITIONS {
        for table in TABLES {
            let ((header, rows), (sheet_header, sheet_rows)) =
                (edition.csv(table), edition.sheet(table.name));
            assert_eq!(header, sheet_header);
            assert_eq!(rows.len(), sheet_rows.len());
            let columns = table
                .fields
                .iter()
                .flat_map(|field| field.columns(&LocaleSet::default()));
            for (idx, column) in columns.enumerate() {
                for (row, cells) in rows.iter().zip(&sheet_rows) {
                    let (text, cell) = (row[&column.name()].as_str(), &cells[idx]);
                    let is_same = match (cell, column.field.kind) {
                        (Data::Empty, _) => text.is_empty(),
                        (Data::DateTime(day), Kind::Date) => {
                            let (year, month, day, ..) = day.to_ymd_hms_milli();
                            text == format!("{year}-{month:02}-{day:02}")
                        }
                        (Data::Float(number), Kind::Whole(..) | Kind::Decimal) => text.parse() == Ok(*number),
                        (Data::Bool(truth), Kind::Truth) => text == truth.to_string(),
                        (Data::String(words), kind) => {
                            text == words
                                && !matches!(kind, Kind::Date | Kind::Whole(..) | Kind::Decimal | Kind::Truth)
                        }
                        _ => false,
                    };
                    assert!(
                        is_same,
                        "{}, {}: {cell:?} is not {text:?}",
                        table.name,
                        column.name()
                    );
                }
            }
        }
    }
}

/// All fields that a list holds, those of inner records too.
fn with_inner(fields: &'static [Field]) -> Vec<&'static Field> {
    fields
        .iter()
        .flat_map(|field| std::iter::once(field).chain(with_inner(field.kind.fields())))
        .collect()
}

#[test]
fn header_sheet_schema_and_page_come_from_one_dictionary() {
    let [edition, _] = &*EDITIONS;
    let package = edition.json(open_data::DATA_PACKAGE);
    let (_, dictionary) = edition.sheet("dictionary");
    for (idx, table) in TABLES.iter().enumerate() {
        let columns = table
            .fields
            .iter()
            .flat_map(|field| field.columns(&LocaleSet::default()));
        let names: Vec<String> = columns.map(|column| column.name()).collect();
        assert_eq!(edition.csv(table).0, names);
        let resource = &package["resources"][idx];
        assert_eq!(resource["name"], table.name);
        let in_schema: Vec<&str> = rows_of(&resource["schema"]["fields"])
            .iter()
            .filter_map(|field| field["name"].as_str())
            .collect();
        assert_eq!(in_schema, names);
        let in_sheet = dictionary
            .iter()
            .filter(|row| row[0] == Data::String(table.name.to_owned()));
        let in_sheet: Vec<String> = in_sheet.map(|row| row[1].to_string()).collect();
        assert_eq!(in_sheet, names);
        for key in table.key {
            assert!(
                table.fields.iter().any(|field| field.name == *key),
                "{}: {key}",
                table.name
            );
        }
    }
    let schema = edition.json(open_data::SCHEMA);
    let names = |definition: &str| -> Vec<String> {
        schema["$defs"][definition]["properties"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect()
    };
    let of = |table: &Table, places: &[Place]| -> Vec<String> {
        let fields = table.fields.iter().filter(|field| places.contains(&field.place));
        fields.map(|field| field.name.to_owned()).collect()
    };
    let in_json = [Place::Everywhere, Place::Records];
    assert_eq!(names("measure"), of(&open_data::MEASURES, &in_json));
    assert_eq!(names("report"), of(&open_data::REPORTS, &in_json));
    assert_eq!(
        names("measure_with_reports").last().map(String::as_str),
        Some("reports")
    );
    for locale in LOCALES {
        let page = std::str::from_utf8(edition.bytes(&format!("{locale}/data/index.html"))).unwrap();
        let page = page.replace("<wbr>", "");
        for field in TABLES.iter().flat_map(|table| table.fields) {
            assert!(
                page.contains(&format!("<code>{}</code>", field.name)),
                "{locale}: {}",
                field.name
            );
        }
        for file in open_data::FILES {
            assert!(
                page.contains(&format!("href=\"../../{}\"", file.path)),
                "{locale}: {}",
                file.path
            );
        }
    }
}

#[test]
fn every_field_and_every_word_is_described_in_every_language() {
    let mut sink = Sink::default();
    let theme = onuguu::load::theme::load(&real::SOURCES, &mut sink).expect("the theme can be read");
    let fields = TABLES
        .iter()
        .flat_map(|table| with_inner(table.fields))
        .chain(HEAD);
    let fields =
        fields.flat_map(|field| [field.about.to_owned(), format!("data-type-{}", field.kind.name())]);
    let words = VOCABULARIES.iter().flat_map(|vocabulary| (vocabulary.words)());
    let files = open_data::FILES.iter().map(|file| file.about.to_owned());
    let keys: BTreeSet<String> = fields.chain(words.map(|(_, key)| key)).chain(files).collect();
    for key in &keys {
        for locale in LOCALES {
            let words = theme.messages.format(locale, key, &[]);
            assert!(
                words.is_some_and(|words| !words.contains('{')),
                "{key} in {locale}"
            );
        }
    }
    let described: BTreeSet<&str> = theme.messages.keys(Locale::KY).into_iter().collect();
    let idle = described
        .iter()
        .filter(|key| key.starts_with("data-field-") && !keys.contains(**key));
    assert_eq!(
        idle.collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "no field has these descriptions"
    );
}

#[test]
fn the_same_input_gives_the_same_data_and_the_day_is_an_input() {
    let data = |options: &BuildOptions| -> BTreeMap<String, Vec<u8>> {
        let files = onuguu::build(&sample::SOURCES, options).files.into_iter();
        let data = files.filter(|file| file.path.starts_with("data/"));
        data.map(|file| (file.path, file.bytes)).collect()
    };
    let hidden = sample::options(Drafts::Hidden);
    let one = data(&hidden);
    assert!(one.len() > 74 + 7, "{} files", one.len());
    for (path, bytes) in &data(&hidden) {
        assert!(one[path] == *bytes, "{path} differs");
    }
    for (path, bytes) in &data(&sample::options(Drafts::Shown)) {
        assert!(one[path] == *bytes, "{path}: drafts change it");
    }
    let earlier = data(&BuildOptions {
        as_of: jiff::civil::date(2024, 1, 1),
        ..hidden
    });
    assert!(earlier[open_data::XLSX] != one[open_data::XLSX]);
    assert!(earlier[open_data::SCHEMA] == one[open_data::SCHEMA]);
}

#[test]
fn a_licence_is_stated_only_where_there_is_one() {
    let [edition, _] = &*EDITIONS;
    assert!(
        edition.programme.config.licence.is_none(),
        "the city has set a licence: say which"
    );
    assert_eq!(edition.json(open_data::DATA_PACKAGE).get("licenses"), None);
    let site = crate::site::Site::minimal();
    let licensed = site
        .append("content/site.yaml", "\nlicence: { ky: CC BY 4.0 }\n")
        .build();
    assert!(!licensed.has_errors(), "{:#?}", licensed.diagnostics);
    let package = licensed
        .files
        .iter()
        .find(|file| file.path == open_data::DATA_PACKAGE)
        .unwrap();
    let package: Value = serde_json::from_slice(&package.bytes).unwrap();
    assert_eq!(package["licenses"][0]["title"], "CC BY 4.0");
}
