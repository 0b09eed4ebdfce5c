//! What the page of a measure says of its reports, with the invented set of reports and without any.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::date;
use onuguu::Built;
use onuguu::diag::{Code, Sink};
use onuguu::i18n::Locale;
use onuguu::model::{LocalizedText, Report};
use rayon::prelude::*;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest as _, Sha256};

use crate::sample::{BUILT as SAMPLE, PREVIEW, PROGRAMME, SOURCES};
use crate::site::Site;
use crate::{pages, real};

fn pages_of(built: &Built) -> Vec<(&str, &str)> {
    let pages = built.files.iter().filter(|file| file.path.ends_with(".html"));
    pages
        .map(|file| {
            (
                file.path.as_str(),
                std::str::from_utf8(&file.bytes).expect("UTF-8"),
            )
        })
        .collect()
}

#[track_caller]
fn page(built: &Built, path: &str) -> Html {
    let path = format!("{path}/index.html");
    let file = built.files.iter().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| panic!("there is no {path}"));
    Html::parse_document(std::str::from_utf8(&file.bytes).expect("UTF-8"))
}

fn all<'a>(root: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(css).expect("a selector");
    root.select(&selector).collect()
}

#[track_caller]
fn one<'a>(page: &'a Html, css: &str) -> ElementRef<'a> {
    let found = all(page.root_element(), css);
    assert_eq!(found.len(), 1, "{css}");
    found[0]
}

fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The report on the page of its measure.
#[track_caller]
fn report<'a>(page: &'a Html, anchor: &str) -> ElementRef<'a> {
    one(page, &format!("[id=\"{anchor}\"]"))
}

fn is_public(report: &Report) -> bool {
    report.is_public(date(2026, 11, 22))
}

#[test]
fn every_page_with_the_sample_set_is_sound() {
    let found: Vec<String> = pages_of(&PREVIEW)
        .into_par_iter()
        .flat_map_iter(|(path, html)| {
            let problems = pages::problems_of(path, html);
            problems
                .into_iter()
                .map(move |problem| format!("{path}: {problem}"))
        })
        .collect();
    assert!(found.is_empty(), "{:#?}", &found[..found.len().min(40)]);
}

#[test]
fn every_page_with_the_sample_set_says_so_and_asks_not_to_be_indexed() {
    let banner = |locale| {
        let theme = onuguu::load::theme::load(&SOURCES, &mut Sink::default()).expect("there is a theme");
        theme
            .messages
            .format(locale, "sample-banner", &[])
            .expect("it is worded")
    };
    let banners = [Locale::KY, Locale::RU, Locale::EN].map(|locale| (locale, banner(locale)));
    let pages = pages_of(&SAMPLE);
    assert!(pages.iter().any(|(path, _)| *path == "404.html"));
    for (path, html) in pages {
        let (_, banner) = banners
            .iter()
            .find(|(locale, _)| html.contains(&format!("<html lang=\"{locale}\"")))
            .expect("a page has a language");
        let body = html.split_once("<body>").expect("a page has a body").1;
        let (before_header, _) = body.split_once("<header").expect("a page has a header");
        assert!(
            before_header.contains(banner),
            "{path} does not say that it shows sample data"
        );
        let n_robots = html.matches("<meta name=\"robots\" content=\"noindex\">").count();
        assert_eq!(n_robots, 1, "{path}");
    }
}

#[test]
fn nothing_invented_is_in_the_real_site() {
    // What no reader of the real site may meet: the marks of the set, and what its reports say without them.
    let mut invented: BTreeSet<String> = [
        "Үлгү:",
        "Пример:",
        "Sample:",
        "(үлгү)",
        "(пример)",
        "(sample)",
        "class=\"banner\"",
    ]
    .map(str::to_owned)
    .into();
    let mut add = |text: &LocalizedText| {
        for (_, words) in text.iter() {
            invented.insert(words.to_owned());
        }
    };
    for report in PROGRAMME.reports.values() {
        let texts = [&report.obstacles, &report.next_steps].into_iter().flatten();
        texts.for_each(&mut add);
        report
            .evidence
            .iter()
            .filter_map(|evidence| evidence.alt.as_ref())
            .for_each(&mut add);
    }
    let sums = PROGRAMME.reports.values().flat_map(|report| &report.spent);
    let sums: BTreeSet<String> = sums.map(|spent| spent.amount.to_string()).collect();
    assert!(sums.len() > 20 && invented.len() > 20, "the set says something");
    for sum in sums.into_iter().filter(|sum| sum.len() > 5) {
        let groups: Vec<String> = sum
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        invented.extend([groups.join(","), groups.join("\u{a0}"), sum]);
    }
    // A number may stand in the programme too.
    let adopted: Vec<String> = real::SOURCES
        .paths()
        .filter(|path| path.starts_with("content/"))
        .filter_map(|path| String::from_utf8(real::SOURCES.get(path)?.to_vec()).ok())
        .collect();
    let adopted = adopted.concat();
    invented.retain(|text| !adopted.contains(text.as_str()));
    let found: Vec<String> = real::BUILT
        .files
        .par_iter()
        .flat_map_iter(|file| {
            let text = String::from_utf8_lossy(&file.bytes);
            let found: Vec<String> = invented
                .iter()
                .filter(|invented| text.contains(invented.as_str()))
                .map(|invented| format!("{}: {invented}", file.path))
                .collect();
            found
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    let reports = real::BUILT
        .files
        .iter()
        .filter(|file| file.path.starts_with("reports/"));
    assert_eq!(reports.count(), 0);
}

#[test]
fn a_badge_says_its_per_cent_and_a_dispute_wherever_it_stands() {
    let badge = "main .status .badge";
    assert_eq!(
        words(one(&page(&SAMPLE, "en/measures/2.1"), badge)),
        "In progress: 88%"
    );
    let disputed = "Reported completed, disputed";
    assert_eq!(words(one(&page(&SAMPLE, "en/measures/2.11"), badge)), disputed);
    let list = page(&SAMPLE, "en/measures");
    let badges: Vec<String> = all(list.root_element(), ".measures .badge")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(badges.len(), 74);
    for expected in ["In progress: 88%", disputed] {
        assert!(badges.iter().any(|badge| badge == expected), "{expected}");
    }
}

#[test]
fn the_reason_names_the_report_that_it_rests_on() {
    let reason = |path: &str| words(one(&page(&SAMPLE, path), "main .status"));
    let in_progress = reason("en/measures/2.1");
    assert!(
        in_progress
            .contains("(third quarter of 2026; Jalal-Abad City Hall) says that 88% of the work is done"),
        "{in_progress}"
    );
    // The last report on 2.4 is for the first quarter of 2026; those due since are on the second and third.
    let late = reason("ru/measures/2.4");
    assert!(
        late.contains("I квартал 2026 года") && late.contains("до 30 июля 2026 года"),
        "{late}"
    );
}

#[test]
fn a_report_says_what_changed_when_it_came_and_what_it_rests_on() {
    let page = page(&SAMPLE, "en/measures/2.2");
    let newest_first: Vec<String> = all(page.root_element(), ".reports > li > h3")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(
        newest_first[..2],
        ["Inspection at 100% of the work", "Fourth quarter of 2024"]
    );
    let text = words(report(&page, "report-2024-Q4-2.2"));
    for expected in [
        "In progress, 90% → completed",
        "Sample: in all, 20.4 km of pavement",
        "KGS 2,900,000 (Certificate of completed works (sample))",
        "Acceptance act: Acceptance act (sample) PDF, 1 KB, 10 January 2025",
        "Handed in on 13 January 2025 (in time)",
        "Approved on 23 January 2025: Monitoring and evaluation working group",
        "Length of pavements to be built: 20.4 km",
    ] {
        assert!(text.contains(expected), "{expected} is not in: {text}");
    }
    let total = words(one(&page, "main"));
    assert!(
        total.contains("KGS 26,100,000") && total.contains("The programme names no sum"),
        "{total}"
    );
}

#[test]
fn a_late_report_says_when_it_was_due() {
    let late = PROGRAMME
        .reports
        .values()
        .filter(|report| is_public(report))
        .find(|report| {
            let calendar = PROGRAMME.config.reporting.as_ref().expect("there is a calendar");
            let due = calendar.due(report.period.value);
            report.corrects.is_none() && due.is_some_and(|due| report.submitted.value > due)
        });
    let late = late.expect("the set has late reports");
    let page = page(&SAMPLE, &format!("en/measures/{}", late.measure.value));
    let anchor = format!("report-{}-{}", late.id.value.folder(), late.id.value.stem());
    let text = words(report(&page, &anchor));
    assert!(text.contains("(late: it was due by "), "{text}");
}

#[test]
fn a_corrected_report_stays_and_both_lead_to_each_other() {
    let page = page(&SAMPLE, "en/measures/2.6");
    let (first, correction) = ("report-2024-Q4-2.6", "report-2024-Q4-2.6-2");
    let links_to = |from: &str, to: &str| {
        let links = all(report(&page, from), ".flag a");
        links.len() == 1 && links[0].attr("href") == Some(format!("#{to}").as_str())
    };
    assert!(links_to(first, correction) && links_to(correction, first));
    assert!(report(&page, first).attr("class") == Some("corrected"));
    assert!(report(&page, correction).attr("class").is_none());
    assert!(words(report(&page, first)).contains("no longer counts"));
}

#[test]
fn a_text_in_another_language_says_which() {
    let kyrgyz_only = page(&SAMPLE, "en/measures/2.5");
    let marked = all(report(&kyrgyz_only, "report-2023-Q4-2.5"), "p > span[lang]");
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].attr("lang"), Some("ky"));
    // Also on the page of the original language.
    let russian_only = page(&SAMPLE, "ky/measures/5.7");
    let marked = all(report(&russian_only, "report-2023-Q3-5.7"), "p > span[lang]");
    assert_eq!(marked[0].attr("lang"), Some("ru"));
    assert!(words(marked[0]).starts_with("Пример: столовая"));
}

#[test]
fn drafts_are_shown_in_a_preview_only_and_change_no_badge() {
    let drafts: Vec<&Report> = PROGRAMME
        .reports
        .values()
        .filter(|report| !is_public(report))
        .collect();
    assert_eq!(drafts.len(), 4);
    for draft in drafts {
        let (_, summary) = draft.summary.iter().next().expect("it says something");
        let published = pages_of(&SAMPLE)
            .into_iter()
            .find(|(_, html)| html.contains(summary));
        assert!(published.is_none(), "{} is in {published:?}", draft.id.value);
        let path = format!("ky/measures/{}", draft.measure.value);
        let preview = page(&PREVIEW, &path);
        let anchor = format!("report-{}-{}", draft.id.value.folder(), draft.id.value.stem());
        assert_eq!(report(&preview, &anchor).attr("class"), Some("draft"));
        assert_eq!(all(preview.root_element(), ".notice.draft").len(), 1);
        let badge = |built| words(one(&page(built, &path), "main .status .badge"));
        assert_eq!(badge(&SAMPLE), badge(&PREVIEW));
    }
    let without = page(&PREVIEW, "ky/measures/2.2");
    assert!(all(without.root_element(), ".notice.draft").is_empty());
}

#[test]
fn evidence_is_published_where_pages_look_for_it_and_nowhere_else() {
    let published: BTreeSet<&str> = SAMPLE
        .files
        .iter()
        .map(|file| file.path.as_str())
        .filter(|path| path.starts_with("reports/"))
        .collect();
    let mut named = BTreeSet::new();
    for (path, html) in pages_of(&SAMPLE) {
        for link in html.split(['"', ' ']).filter(|part| part.contains("../reports/")) {
            let below = link.trim_start_matches("../");
            assert!(published.contains(below), "{path} leads to {link}");
            named.insert(below.to_owned());
        }
    }
    assert!(named.len() > 30, "{named:?}");
    let named: BTreeSet<&str> = named.iter().map(String::as_str).collect();
    assert_eq!(published, named);
}

#[test]
fn published_photographs_hold_pixels_only() {
    let photos: Vec<_> = SAMPLE
        .files
        .iter()
        .filter(|file| file.path.starts_with("reports/") && file.path.ends_with(".jpg"))
        .collect();
    assert_eq!(photos.len() % 2, 0);
    assert!(photos.len() >= 16);
    for photo in photos {
        let found = markers(&photo.bytes);
        assert!(
            found
                .iter()
                .all(|marker| !(0xe1..=0xef).contains(marker) && *marker != 0xfe),
            "{}: {found:x?}",
            photo.path
        );
    }
    let page = page(&SAMPLE, "ru/measures/2.2");
    let photo = all(page.root_element(), ".photos img");
    assert_eq!(photo.len(), 1);
    let attr = |name| photo[0].attr(name).unwrap_or_default();
    assert_eq!(attr("loading"), "lazy");
    assert!(attr("alt").starts_with("Рисунок: тротуар"));
    let (width, height): (u32, u32) = (attr("width").parse().unwrap(), attr("height").parse().unwrap());
    assert!(width <= 480 && height <= 640);
}

/// The markers of a JPEG's segments, up to its pixels.
fn markers(jpeg: &[u8]) -> Vec<u8> {
    let (mut at, mut found) = (2, Vec::new());
    while at + 4 <= jpeg.len() && jpeg[at] == 0xff && jpeg[at + 1] != 0xda {
        found.push(jpeg[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    found
}

#[test]
fn indicators_show_what_was_reported_or_that_nothing_was() {
    let reported = words(one(&page(&SAMPLE, "en/measures/2.1"), ".indicators"));
    assert!(reported.contains("Target, 2026: 20 km"), "{reported}");
    assert!(
        reported.contains("Last actual value reported, third quarter of 2026: 17.4 km"),
        "{reported}"
    );
    assert!(reported.contains("14.0 km (corrected later)"), "{reported}");
    let page = page(&real::BUILT, "en/measures/2.1");
    let none = words(one(&page, ".indicators"));
    assert!(none.contains("No actual value has been published."), "{none}");
    assert!(all(page.root_element(), ".chart-progress").is_empty());
}

#[test]
fn a_measure_without_reports_says_so_and_how_reporting_works() {
    let page = page(&real::BUILT, "en/measures/2.2");
    let main = words(one(&page, "main"));
    assert!(main.contains("No report on this measure has been published. How reporting works"));
    assert!(main.contains("ReportingNo report published"), "{main}");
    assert!(!main.contains("Money"));
    let bar = one(&page, ".chart-schedule");
    let description = bar.attr("aria-label").expect("it says what it shows");
    assert!(
        description.contains("2023 to 2026") && description.contains("2023–2024"),
        "{description}"
    );
    assert!(all(page.root_element(), ".reports").is_empty());
}

const PHOTO: &str = "tests/fixtures/sample-reports/2024-Q4/2.2-pavement.jpg";

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The smallest programme with one report and one file of evidence.
fn with_evidence(kind: &str, file: &str, bytes: &[u8]) -> Site {
    let calendar = "\nreporting:\n  days_after_quarter: 30\n  annual_due: \"03-01\"\n  first: 2023-Q1\n  approvers:\n    - id: group\n      name: { ky: топ, ru: группа, en: group }\n  source: { lines: [1, 1] }\n";
    let report = format!(
        "measure: \"2.10\"\nperiod: 2024-Q2\nreported_by: road-directorate\nsubmitted: 2024-07-08\napproved: {{ by: group, on: 2024-07-15 }}\ndelivery_status: in_progress\nsummary: {{ en: <b>half</b> }}\nevidence:\n  - kind: {kind}\n    file: {file}\n    sha256: {sum}\n    title: {{ en: a file }}\n    alt: {{ en: \"a \\\"road\\\"\" }}\n",
        sum = sha256(bytes),
    );
    Site::minimal()
        .append("content/site.yaml", calendar)
        .edit("content/reports/2024-Q2/2.10.yaml", &report)
        .bytes(&format!("content/reports/2024-Q2/{file}"), bytes)
        .bytes("content/reports/2024-Q2/nobody-names-me.pdf", b"%PDF-1.4")
}

#[expect(clippy::disallowed_methods, reason = "tests read their fixtures")]
fn photo_with_a_place() -> Vec<u8> {
    let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(PHOTO)).unwrap();
    assert!(
        markers(&bytes).contains(&0xe1),
        "the fixture holds what a camera wrote"
    );
    bytes
}

#[test]
fn a_document_that_is_a_picture_loses_what_the_camera_wrote() {
    let built = with_evidence("acceptance_act", "act.jpg", &photo_with_a_place()).build();
    assert!(!built.has_errors(), "{:#?}", built.diagnostics);
    let published: Vec<_> = built
        .files
        .iter()
        .filter(|file| file.path.starts_with("reports/"))
        .collect();
    assert_eq!(published.len(), 2);
    assert!(published.iter().all(|file| file.path.starts_with("reports/2024-Q2/act") && !markers(&file.bytes).contains(&0xe1)));
}

#[test]
fn what_a_report_says_is_text_and_not_markup() {
    let built = with_evidence("photo", "road.jpg", &photo_with_a_place()).build();
    let page = page(&built, "ky/measures/2.10");
    let report = report(&page, "report-2024-Q2-2.10");
    assert!(words(report).contains("<b>half</b>"));
    let img = all(report, "img")[0];
    assert_eq!(
        (img.attr("alt"), img.attr("lang")),
        (Some("a \"road\""), Some("en"))
    );
}

#[test]
fn a_photograph_that_cannot_be_read_is_an_error() {
    let checked = with_evidence("photo", "road.jpg", b"no photograph").check();
    let found = checked
        .diagnostics
        .iter()
        .any(|diagnostic| diagnostic.code == Code::PhotoUnreadable);
    assert!(found, "{:#?}", checked.diagnostics);
}
