//! The pages that say where the measures stand: their numbers are those of the monitoring, without reports and with
//! the invented set.

use std::sync::LazyLock;

use onuguu::Built;
use onuguu::model::{Id, Programme};
use onuguu::monitor::{Badge, Drafts, Monitoring, monitor};
use scraper::{ElementRef, Html, Selector};

use crate::site::DAY;
use crate::{real, sample};

/// The programme with what is known of it, and its site.
struct Set {
    programme: &'static Programme,
    monitoring: Monitoring,
    built: &'static Built,
}

impl Set {
    #[track_caller]
    fn page(&self, path: &str) -> Html {
        let path = format!("{path}index.html");
        let file = self.built.files.iter().find(|file| file.path == path);
        let file = file.unwrap_or_else(|| panic!("there is no {path}"));
        Html::parse_document(&String::from_utf8_lossy(&file.bytes))
    }
}

/// As it would be published: without a report.
static REAL: LazyLock<Set> = LazyLock::new(|| Set {
    programme: &real::PROGRAMME,
    monitoring: monitor(&real::PROGRAMME, DAY, Drafts::Hidden),
    built: &real::BUILT,
});

/// With the invented reports.
static SAMPLE: LazyLock<Set> = LazyLock::new(|| Set {
    programme: &sample::PROGRAMME,
    monitoring: sample::MONITORING.clone(),
    built: &sample::BUILT,
});

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    let words: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

fn within<'h>(element: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

fn number(element: ElementRef<'_>) -> usize {
    let text = text(element);
    text.parse().unwrap_or_else(|_| panic!("`{text}` is no number"))
}

/// The words of `main`.
fn main_text(page: &Html) -> String {
    text(all(page, "main")[0])
}

#[test]
fn counts_by_badge_are_those_of_the_monitoring_and_add_up() {
    for set in [&*REAL, &*SAMPLE] {
        let expected = set.monitoring.badge_counts();
        assert_eq!(expected.iter().map(|(_, n)| n).sum::<usize>(), 74);
        for address in ["ky/", "ru/", "en/", "ky/monitoring/", "en/monitoring/"] {
            let page = set.page(address);
            let mut found: Vec<(String, usize)> = all(&page, ".tally li, .standing li")
                .into_iter()
                .map(|line| {
                    let link = within(line, "a")[0].attr("href").unwrap_or_default();
                    let badge = link.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
                    (badge.to_owned(), number(within(line, "b")[0]))
                })
                .collect();
            found.sort();
            let mut expected: Vec<(String, usize)> = expected
                .iter()
                .map(|(badge, n)| (badge.as_str().to_owned(), *n))
                .collect();
            expected.sort();
            assert_eq!(found, expected, "{address}");
        }
    }
}

#[test]
fn coverage_stands_beside_the_counts() {
    let n_reported = |set: &Set| set.monitoring.tally(set.programme.measures.keys()).n_reported;
    assert_eq!((n_reported(&REAL), n_reported(&SAMPLE)), (0, 53));
    for (set, n) in [(&*REAL, 0), (&*SAMPLE, 53)] {
        for address in ["en/", "en/monitoring/"] {
            let words = main_text(&set.page(address));
            let sentence = format!("An approved report has been published on {n} of 74 measures.");
            assert!(words.contains(&sentence), "{address}");
            let says_none = words.contains("No report on the programme has been published yet");
            assert_eq!(says_none, n == 0, "{address}");
        }
    }
}

#[test]
fn every_badge_that_occurs_has_the_list_of_its_measures() {
    for set in [&*REAL, &*SAMPLE] {
        for badge in Badge::ALL {
            let path = format!("en/monitoring/status/{}/index.html", badge.as_str());
            let exists = set.built.files.iter().any(|file| file.path == path);
            let states = set.monitoring.states.values();
            let n = states.filter(|state| state.badge == *badge).count();
            assert_eq!(exists, n > 0, "{path}");
            if exists {
                let page = set.page(path.trim_end_matches("index.html"));
                assert_eq!(all(&page, ".measures > li").len(), n, "{path}");
            }
        }
    }
}

#[test]
fn charts_say_in_words_and_in_a_table_what_they_show() {
    for set in [&*REAL, &*SAMPLE] {
        let page = set.page("en/monitoring/");
        let charts = all(&page, ".stacks");
        let tables = all(&page, "details table");
        assert_eq!((charts.len(), tables.len()), (3, 3));
        for (idx, (chart, table)) in charts.into_iter().zip(tables).enumerate() {
            let lines = within(chart, "li");
            let rows = within(table, "tbody tr");
            assert_eq!(lines.len(), rows.len());
            let mut whole = 0;
            for (line, row) in lines.into_iter().zip(rows) {
                assert_eq!(text(within(line, "a")[0]), text(within(row, "th")[0]));
                let numbers: Vec<usize> = within(row, "td").into_iter().map(number).collect();
                let [badges @ .., n_measures, n_reported] = &*numbers else {
                    panic!("a row has too few numbers")
                };
                assert_eq!(badges.iter().sum::<usize>(), *n_measures);
                assert_eq!(
                    text(within(line, "span")[0]),
                    format!("{n_reported} / {n_measures}")
                );
                whole += n_measures;
                let svg = within(line, "svg")[0];
                assert_eq!(svg.attr("role"), Some("img"));
                let words = text(within(svg, "title")[0]);
                let spoken: usize = words
                    .split("; ")
                    .map(|part| part.rsplit(": ").next().unwrap_or_default())
                    .map(|n| n.parse::<usize>().unwrap())
                    .sum();
                assert_eq!(spoken, *n_measures, "{words}");
            }
            // A measure counts for each body that it names, and once in the other two.
            assert!(idx == 2 || whole == 74, "{whole}");
        }
    }
}

#[test]
fn bars_stay_within_their_place() {
    for set in [&*REAL, &*SAMPLE] {
        let (overview, timeline) = (set.page("ky/monitoring/"), set.page("ky/monitoring/timeline/"));
        assert_eq!(all(&timeline, ".span").len(), 74);
        let bars = [all(&overview, ".stack rect"), all(&timeline, ".span rect")];
        assert!(bars.iter().all(|bars| !bars.is_empty()));
        for rect in bars.concat() {
            let share = |name: &str| -> f64 {
                let value = rect.attr(name).unwrap_or_default();
                value.trim_end_matches('%').parse().unwrap()
            };
            let (x, width) = (share("x"), share("width"));
            assert!(width > 0.0 && x + width <= 100.02, "{x} {width}");
        }
        // 326 days of the last of four years.
        for line in all(&timeline, ".span line") {
            assert_eq!(line.attr("x1"), Some("97.32%"));
        }
    }
}

#[test]
fn without_reports_the_pages_say_so_in_every_language() {
    let says = [
        "Азырынча бир да отчет жарыялана элек.",
        "Пока не опубликовано ни одного отчёта.",
        "No report has been published yet.",
    ];
    let of_period = [
        "Бул мезгил боюнча отчет жарыяланган эмес.",
        "За этот период отчётов не опубликовано.",
        "No report on this period has been published.",
    ];
    let not_failure = [
        "эч нерсе жасалган жок дегенди билдирбейт",
        "не значит, что ничего не сделано",
        "does not mean that nothing was done",
    ];
    for (idx, lang) in LANGUAGES.iter().enumerate() {
        assert!(
            main_text(&REAL.page(&format!("{lang}/monitoring/"))).contains(says[idx]),
            "{lang}"
        );
        let period = main_text(&REAL.page(&format!("{lang}/monitoring/2024-Q2/")));
        assert!(period.contains(of_period[idx]), "{lang}");
        assert!(period.contains(not_failure[idx]), "{lang}");
    }
}

#[test]
fn periods_have_their_own_names_and_counts() {
    let page = SAMPLE.page("en/monitoring/2024-Q2/");
    assert_eq!(text(all(&page, "h1")[0]), "Reports: second quarter of 2024");
    for record in &SAMPLE.monitoring.periods {
        let page = SAMPLE.page(&format!("ru/monitoring/{}/", record.period));
        let found: Vec<usize> = all(&page, ".record dd").into_iter().map(number).collect();
        let counts = record.counts;
        if counts.n_due == 0 {
            assert!(found.is_empty(), "{}", record.period);
        } else {
            let expected = [
                counts.n_due,
                counts.n_in_time,
                counts.n_late,
                counts.n_overdue,
                counts.n_open,
            ];
            assert_eq!(found, expected, "{}", record.period);
        }
    }
}

/// What the page of `period` says that the report at `anchor` changed.
#[track_caller]
fn change(lang: &str, period: &str, anchor: &str) -> String {
    let page = SAMPLE.page(&format!("{lang}/monitoring/{period}/"));
    let lines = all(&page, ".measures > li");
    let ending = format!("#report-{anchor}");
    let line = lines.into_iter().find(|line| {
        let link = within(*line, "a")[0].attr("href").unwrap_or_default();
        link.ends_with(&ending)
    });
    let line = line.unwrap_or_else(|| panic!("no link to {anchor}"));
    text(within(line, "p")[0])
}

#[test]
fn changes_are_told_in_plain_words() {
    for (id, state) in &SAMPLE.monitoring.states {
        if let Some(first) = state.history.first() {
            let (period, stem) = (first.report.folder(), first.report.stem());
            let words = change("en", period, &format!("{period}-{stem}"));
            assert!(words.contains("first report: "), "{id}: {words}");
        }
        for entry in &state.history {
            let report = &SAMPLE.programme.reports[&entry.report];
            let (period, stem) = (entry.report.folder(), entry.report.stem());
            let words = change("en", period, &format!("{period}-{stem}"));
            assert_eq!(
                words.contains("correction: "),
                report.corrects.is_some(),
                "{words}"
            );
            assert_eq!(
                words.contains("(corrected later)"),
                entry.corrected_by.is_some(),
                "{words}"
            );
            assert!(!words.contains("draft"), "{words}");
        }
    }
    let corrected = change("en", "2025-Q2", "2025-Q2-2.1-2");
    assert!(corrected.starts_with("correction: in progress, "), "{corrected}");
    assert!(change("ru", "2025-Q2", "2025-Q2-2.1-2").starts_with("исправление: выполняется, "));
    assert!(change("ky", "2025-Q2", "2025-Q2-2.1-2").starts_with("оңдоо: аткарылып жатат, "));
}

#[test]
fn a_body_s_record_is_that_of_the_monitoring() {
    for set in [&*REAL, &*SAMPLE] {
        for id in set.programme.bodies.keys() {
            let page = set.page(&format!("en/bodies/{id}/"));
            let found: Vec<usize> = all(&page, ".record dd").into_iter().map(number).collect();
            let expected = set.monitoring.bodies.get(id).map_or(Vec::new(), |record| {
                let counts = record.counts;
                vec![
                    counts.n_due,
                    counts.n_in_time,
                    counts.n_late,
                    counts.n_overdue,
                    counts.n_open,
                ]
            });
            assert_eq!(found, expected, "{id}");
        }
        let city_hall = Id::new("city-hall").unwrap();
        let page = set.page("en/bodies/city-hall/");
        let n_periods = set.monitoring.bodies[&city_hall].periods.len();
        assert_eq!(all(&page, ".compact tbody tr").len(), n_periods);
    }
}
