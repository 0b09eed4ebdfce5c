//! What other programs read: badges on other sites, the feed of reports, the calendar of deadlines.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use onuguu::Built;
use onuguu::i18n::Locale;
use onuguu::model::Period;
use roxmltree::{Document, Node};

use crate::site::{DAY, Site};
use crate::{real, sample};

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];
const BASE_URL: &str = "https://jalal-abad.gos.kg/";
const ATOM: &str = "http://www.w3.org/2005/Atom";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The site as it would be published, and with invented reports.
fn builds() -> [(&'static str, &'static Built); 2] {
    [("real", &real::BUILT), ("sample", &sample::BUILT)]
}

#[track_caller]
fn file<'b>(built: &'b Built, path: &str) -> &'b str {
    let file = built.files.iter().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(&file.bytes).expect("it is UTF-8")
}

#[track_caller]
fn parse(xml: &str) -> Document<'_> {
    Document::parse(xml).unwrap_or_else(|error| panic!("{error}:\n{xml}"))
}

/// The texts of the children of that name.
fn texts<'a>(node: Node<'a, '_>, name: &str) -> Vec<&'a str> {
    node.children()
        .filter(|child| child.has_tag_name(name))
        .map(|child| child.text().unwrap_or_default())
        .collect()
}

#[track_caller]
fn text<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    match texts(node, name)[..] {
        [text] => text,
        ref others => panic!("there is not one {name}: {others:?}"),
    }
}

/// Whether an address of the site leads to one of its files.
fn exists(built: &Built, address: &str) -> bool {
    let Some(path) = address.strip_prefix(BASE_URL) else {
        return false;
    };
    let path = path.split_once('#').map_or(path, |(path, _)| path);
    let path = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    built.files.iter().any(|file| file.path == path)
}

/// Whether a text begins with the words that mark what is built from invented reports.
fn says_that_it_is_invented(text: &str) -> bool {
    [
        "Үлгү, ",
        "Пример, ",
        "Sample, ",
        "Үлгү\\, ",
        "Пример\\, ",
        "Sample\\, ",
    ]
    .iter()
    .any(|words| text.starts_with(words))
}

// Badges

#[test]
fn every_measure_has_a_badge_in_every_language_that_stands_alone() {
    let as_of = [
        "2026-жылдын 22-ноябрына карата",
        "по состоянию на 22 ноября 2026 года",
        "as of 22 November 2026",
    ];
    let marks = ["ҮЛГҮ", "ПРИМЕР", "SAMPLE"];
    for (name, built) in builds() {
        let n_badges = built
            .files
            .iter()
            .filter(|file| file.path.starts_with("badges/"))
            .count();
        assert_eq!(n_badges, 74 * 3);
        for ((lang, as_of), mark) in LANGUAGES.into_iter().zip(as_of).zip(marks) {
            for number in real::PROGRAMME.measures.keys() {
                let path = format!("badges/{lang}/{number}.svg");
                let svg = file(built, &path);
                assert!(svg.len() <= 1536, "{path} has {} bytes", svg.len());
                for foreign in ["href", "url(", "<style", "<script", "<image", "@"] {
                    assert!(!svg.contains(foreign), "{path} has {foreign}");
                }
                let document = parse(svg);
                let root = document.root_element();
                assert_eq!(root.attribute("role"), Some("img"));
                assert_eq!(root.attribute((XML, "lang")), Some(lang));
                let title = root.first_element_child().expect("it has a title");
                assert!(
                    title.has_tag_name(("http://www.w3.org/2000/svg", "title")),
                    "{path}"
                );
                assert_eq!(root.attribute("aria-labelledby"), title.attribute("id"));

                let lines: Vec<&str> = document
                    .descendants()
                    .filter(|node| node.tag_name().name() == "text")
                    .filter_map(|node| node.text())
                    .collect();
                let is_dated = lines.iter().any(|line| line.replace('\u{a0}', " ") == as_of);
                assert!(lines.contains(&number.as_str()) && is_dated, "{lines:?}");
                assert_eq!(lines.contains(&mark), name == "sample", "{path}: {lines:?}");
                let title = title.text().unwrap_or_default();
                let said: Vec<&str> = lines[1..].iter().copied().filter(|line| *line != mark).collect();
                for words in said {
                    assert!(title.contains(words), "{path}: {words} is not in {title}");
                }

                let width: u32 = root.attribute("width").unwrap().parse().unwrap();
                assert_eq!(
                    root.attribute("viewBox"),
                    Some(format!("0 0 {width} 44").as_str())
                );
                let right_ends = document
                    .descendants()
                    .filter_map(|node| Some((node.attribute("x")?, node.attribute("textLength")?)))
                    .map(|(x, length)| x.parse::<u32>().unwrap() + length.parse::<u32>().unwrap());
                assert_eq!(
                    right_ends.max().map(|end| width - end),
                    Some(12),
                    "{path}: room on the right"
                );
            }
        }
    }
}

#[test]
fn tones_of_badges_differ_without_their_colour() {
    let icon = |number: &str| {
        let svg = file(&sample::BUILT, &format!("badges/en/{number}.svg"));
        let start = svg.find("<g transform").expect("it has an icon");
        let icon = &svg[start..start + svg[start..].find("</g>").expect("it ends")];
        let shape = icon.split_once('>').expect("the group opens").1;
        shape
            .split('"')
            .filter(|part| !part.starts_with('#'))
            .collect::<String>()
    };
    // Neutral, warn, good, bad, info: see the set's README.
    let icons: BTreeSet<String> = ["2.13", "1.4", "1.1", "2.12", "2.14"].map(icon).into();
    assert_eq!(icons.len(), 5, "{icons:#?}");
    // One tone has one icon.
    assert_eq!(icon("1.1"), icon("2.7"));
}

#[test]
fn a_badge_says_how_far_work_has_got_and_what_is_disputed() {
    assert!(file(&sample::BUILT, "badges/ky/2.14.svg").contains(">Аткарылып жатат: 65 %<"));
    assert!(file(&sample::BUILT, "badges/ru/2.11.svg").contains(">Заявлена выполненной, не подтверждена<"));
    assert!(file(&sample::BUILT, "badges/en/2.7.svg").contains(">Completed, not verified<"));
    assert!(file(&sample::BUILT, "badges/en/3.2.svg").contains(">Deadline passed, no report published<"));
    insta::assert_snapshot!(file(&sample::BUILT, "badges/en/2.14.svg").replace("><", ">\n<"));
}

#[test]
fn the_code_to_embed_a_badge_leads_to_the_badge_and_the_page() {
    for lang in LANGUAGES {
        let html = file(&real::BUILT, &format!("{lang}/measures/2.14/index.html"));
        let document = scraper::Html::parse_document(html);
        let select = |selector: &str| scraper::Selector::parse(selector).expect("it is a selector");
        let code: String = document
            .select(&select("textarea#embed-code[readonly]"))
            .flat_map(|area| area.text())
            .collect();
        let code = scraper::Html::parse_fragment(&code);
        let address = |selector: &str, name: &str| -> String {
            let selector = select(selector);
            let mut elements = code.select(&selector);
            let element = elements.next().expect("the code holds it");
            element.attr(name).expect("it has an address").to_owned()
        };
        let (page, badge) = (address("a", "href"), address("a > img[alt]", "src"));
        assert_eq!(page, format!("{BASE_URL}{lang}/measures/2.14/"));
        assert_eq!(badge, format!("{BASE_URL}badges/{lang}/2.14.svg"));
        assert!(exists(&real::BUILT, &page) && exists(&real::BUILT, &badge));
    }
}

// The feed

#[test]
fn feeds_hold_what_the_format_asks_for_and_lead_to_pages() {
    for (name, built) in builds() {
        for lang in LANGUAGES {
            let path = format!("{lang}/feed.xml");
            let document = parse(file(built, &path));
            let feed = document.root_element();
            assert!(feed.has_tag_name((ATOM, "feed")));
            assert_eq!(feed.attribute((XML, "lang")), Some(lang));
            assert_eq!(text(feed, "id"), format!("{BASE_URL}{path}"));
            let is_marked = says_that_it_is_invented(text(feed, "title"));
            assert_eq!(is_marked, name == "sample", "{}", text(feed, "title"));
            let author = feed.children().find(|node| node.has_tag_name("author")).unwrap();
            assert!(!text(author, "name").is_empty());

            let entries: Vec<Node<'_, '_>> = feed
                .children()
                .filter(|node| node.has_tag_name("entry"))
                .collect();
            assert_eq!(entries.len(), if name == "real" { 0 } else { 100 });
            let day = |node: Node<'_, '_>, name: &str| -> Date {
                let time = text(node, name);
                let stamp: Timestamp = time.parse().unwrap_or_else(|_| panic!("{time} is no time"));
                assert!(time.ends_with("T00:00:00+06:00"), "{time}");
                stamp
                    .to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(6)))
                    .date()
            };
            let published: Vec<Date> = entries.iter().map(|entry| day(*entry, "published")).collect();
            assert!(published.is_sorted_by(|a, b| a >= b), "the newest come first");
            let updated = entries.iter().map(|entry| day(*entry, "updated")).max();
            assert_eq!(day(feed, "updated"), updated.unwrap_or(DAY));
            assert!(day(feed, "updated") <= DAY);

            let ids: BTreeSet<&str> = entries.iter().map(|entry| text(*entry, "id")).collect();
            assert_eq!(ids.len(), entries.len(), "ids are unique");
            for entry in entries {
                assert!(day(entry, "published") <= day(entry, "updated"));
                for name in ["title", "summary"] {
                    assert!(!text(entry, name).trim().is_empty());
                }
                let n_categories = entry.children().filter(|node| node.has_tag_name("category"));
                assert_eq!(n_categories.count(), 2);
            }
            let links: Vec<Node<'_, '_>> = document
                .descendants()
                .filter(|node| node.has_tag_name("link"))
                .collect();
            for link in &links {
                let address = link.attribute("href").expect("a link leads somewhere");
                assert!(exists(built, address), "{path}: {address}");
            }
            let own = links.iter().find(|link| link.attribute("rel") == Some("self"));
            assert_eq!(
                own.and_then(|link| link.attribute("href")),
                Some(text(feed, "id"))
            );
        }
    }
}

#[test]
fn a_feed_holds_approved_reports_only_and_says_what_was_corrected() {
    let document = parse(file(&sample::BUILT, "ru/feed.xml"));
    let entry = |report: &str| {
        document
            .descendants()
            .filter(|node| node.has_tag_name("entry"))
            .find(|entry| text(*entry, "id").ends_with(&format!("#report-{report}")))
    };
    // A draft, and a correction that is one.
    assert!(entry("2026-Q3-2.4").is_none() && entry("2025-Q4-8.8-2").is_none());

    let correction = entry("2025-Q2-2.1-2").expect("it is among the newest");
    let corrected = entry("2025-Q2-2.1").expect("it is as well");
    assert!(text(correction, "title").contains("2.1: исправление: "));
    assert!(text(corrected, "title").contains("2.1 (позднее исправлено): "));
    assert_eq!(text(corrected, "updated"), text(correction, "published"));
    for (one, other) in [(correction, corrected), (corrected, correction)] {
        let related = one
            .children()
            .find(|node| node.attribute("rel") == Some("related"))
            .and_then(|link| link.attribute("href"));
        assert_eq!(related, Some(text(other, "id")));
    }
    insta::assert_snapshot!(&file(&sample::BUILT, "ru/feed.xml")[correction.range()].replace("><", ">\n<"));
}

#[test]
fn a_summary_in_another_language_says_so() {
    // Its report was written in Kyrgyz only.
    let report = "measures/2.3/#report-2026-Q2-2.3";
    for (lang, expected) in [("ky", None), ("ru", Some("ky")), ("en", Some("ky"))] {
        let document = parse(file(&sample::BUILT, &format!("{lang}/feed.xml")));
        let summary = document
            .descendants()
            .filter(|node| node.has_tag_name("entry"))
            .find(|entry| text(*entry, "id").ends_with(report))
            .and_then(|entry| entry.children().find(|node| node.has_tag_name("summary")))
            .expect("the report is among the newest");
        assert_eq!(summary.attribute((XML, "lang")), expected, "{lang}");
    }
}

#[test]
fn every_page_names_the_feed_of_its_language() {
    for (path, html) in real::pages().filter(|(path, _)| path.starts_with(|c| "kre".contains(c))) {
        let depth = path.matches('/').count() - 1;
        let up = if depth == 0 {
            "./".to_owned()
        } else {
            "../".repeat(depth)
        };
        let link = format!("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{up}feed.xml\"");
        assert!(html.contains(&link), "{path}");
    }
}

// The calendar

/// The components `VEVENT` of a calendar: properties without their parameters, and their values.
fn events(ics: &str) -> Vec<BTreeMap<String, String>> {
    let unfolded = ics.replace("\r\n ", "");
    let mut events = Vec::new();
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').expect("a line has a name and a value");
        match (name, value) {
            ("BEGIN", "VEVENT") => events.push(BTreeMap::new()),
            (_, _) => {
                let name = name.split(';').next().expect("a name comes first");
                if let Some(event) = events.last_mut() {
                    event.entry(name.to_owned()).or_insert(value.to_owned());
                }
            }
        }
    }
    events
}

#[test]
fn calendars_are_folded_and_closed_as_the_format_asks() {
    for (_, built) in builds() {
        for lang in LANGUAGES {
            let ics = file(built, &format!("{lang}/deadlines.ics"));
            assert!(
                ics.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && ics.ends_with("END:VCALENDAR\r\n")
            );
            assert!(
                !ics.replace("\r\n", "").contains(['\r', '\n']),
                "every line ends in CRLF"
            );
            let longest = ics.split("\r\n").map(str::len).max();
            assert!(longest <= Some(75), "{longest:?}");
            for name in ["NAME;LANGUAGE=", "X-WR-CALNAME:", "SOURCE;VALUE=URI:", "PRODID:"] {
                assert_eq!(ics.matches(&format!("\r\n{name}")).count(), 1, "{name}");
            }
        }
    }
}

#[test]
fn every_deadline_and_every_due_day_to_come_is_in_the_calendar_once() {
    let mut expected: BTreeMap<String, Date> = BTreeMap::new();
    for (id, measure) in &real::PROGRAMME.measures {
        if let Period::Years { to, .. } = measure.period.value {
            expected.insert(format!("deadline-{id}"), date(to, 12, 31));
        }
    }
    // On 22 November 2026 the third quarter's day has passed; one quarter and one year are left.
    expected.insert("report-2026-Q4".to_owned(), date(2027, 1, 30));
    expected.insert("report-2026".to_owned(), date(2027, 3, 1));
    for (name, built) in builds() {
        for lang in LANGUAGES {
            let events = events(file(built, &format!("{lang}/deadlines.ics")));
            let mut found = BTreeMap::new();
            let mut last = String::new();
            for event in &events {
                let uid = event["UID"].strip_suffix(&format!("-{lang}@jalal-abad.gos.kg"));
                let day: Date = event["DTSTART"].parse().expect("a day");
                let end: Date = event["DTEND"].parse().expect("a day");
                assert_eq!(Ok(end), day.tomorrow().map_err(drop));
                assert_eq!(event["DTSTAMP"], "20261122T000000Z");
                assert_eq!(event["TRANSP"], "TRANSPARENT");
                assert!(exists(built, &event["URL"]), "{}", event["URL"]);
                assert!(last <= event["DTSTART"], "in the order of days");
                last.clone_from(&event["DTSTART"]);
                let is_marked = says_that_it_is_invented(&event["SUMMARY"]);
                assert_eq!(is_marked, name == "sample", "{}", event["SUMMARY"]);
                let is_new = found.insert(uid.expect("its own id").to_owned(), day).is_none();
                assert!(is_new, "{} stands twice", event["UID"]);
            }
            assert_eq!(found, expected, "{lang}");
        }
    }
}

#[test]
fn an_event_tells_the_measure_its_bodies_and_its_badge() {
    let ics = file(&sample::BUILT, "en/deadlines.ics");
    let start = ics
        .find("BEGIN:VEVENT\r\nUID:deadline-2.14-en@")
        .expect("it is there");
    let event = &ics[start..start + ics[start..].find("END:VEVENT").expect("it ends")];
    insta::assert_snapshot!(event.replace("\r\n", "\n"));
}

#[test]
fn due_days_move_with_the_day_of_the_site() {
    let site = Site::real().as_of(date(2025, 7, 30));
    let built = site.build();
    let reports: Vec<String> = events(file(&built, "ky/deadlines.ics"))
        .iter()
        .filter_map(|event| {
            Some(
                event["UID"]
                    .strip_prefix("report-")?
                    .split_once("-ky@")?
                    .0
                    .to_owned(),
            )
        })
        .collect();
    // The second quarter's reports are due on this very day.
    assert_eq!(
        reports,
        [
            "2025-Q2", "2025-Q3", "2025-Q4", "2025", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026"
        ]
    );
}

// Texts that mean something to the formats

const REPORTING: &str = "
reporting:
  days_after_quarter: 30
  annual_due: \"03-01\"
  first: 2023-Q1
  approvers: [ { id: group, name: { ky: Топ, ru: Группа, en: Group } } ]
  source: { lines: [1, 1] }
  notes: []
";

#[test]
fn texts_that_mean_something_to_a_format_stay_texts() {
    let hostile = "<b>&amp; \\\"ө\\\" 🏔; a, b\\\\c ]]>\\nEND:VEVENT";
    let report = format!(
        "measure: \"1.1\"\nperiod: 2024-Q2\nreported_by: city-hall\nsubmitted: 2024-07-08\n\
         approved: {{ by: group, on: 2024-07-15 }}\ndelivery_status: in_progress\npercent_complete: 50\n\
         summary: {{ en: \"{hostile}\" }}\n"
    );
    let site = Site::minimal()
        .append("content/site.yaml", REPORTING)
        .replace(
            "content/measures/1.1.yaml",
            "en: Street lighting",
            &format!("en: \"{hostile}\""),
        )
        .edit("content/reports/2024-Q2/1.1.yaml", &report);
    let built = site.build();
    assert!(!built.has_errors(), "{}", site.problems(Locale::EN));

    let text_meant = "<b>&amp; \"ө\" 🏔; a, b\\c ]]>\nEND:VEVENT";
    let document = parse(file(&built, "en/feed.xml"));
    let entries: Vec<Node<'_, '_>> = document
        .descendants()
        .filter(|node| node.has_tag_name("entry"))
        .collect();
    assert_eq!(entries.len(), 1);
    assert_eq!(text(entries[0], "summary"), text_meant);
    assert_eq!(text(entries[0], "title"), "1.1: first report: in progress, 50%");

    let ics = file(&built, "en/deadlines.ics");
    assert_eq!(ics.matches("\r\nEND:VEVENT\r\n").count(), events(ics).len());
    let event = &events(ics)[0];
    assert_eq!(
        event["SUMMARY"],
        "Deadline of measure 1.1: <b>&amp\\; \"ө\" 🏔\\; a\\, b\\\\c ]]> END:VEVENT"
    );
    for lang in LANGUAGES {
        parse(file(&built, &format!("badges/{lang}/1.1.svg")));
    }
}

#[test]
fn a_programme_without_a_calendar_of_reports_has_deadlines_all_the_same() {
    let built = Site::minimal().build();
    let events = events(file(&built, "ru/deadlines.ics"));
    let uids: Vec<&str> = events.iter().map(|event| event["UID"].as_str()).collect();
    assert_eq!(
        uids,
        ["deadline-1.1-ru@example.kg", "deadline-2.10-ru@example.kg"]
    );
}
