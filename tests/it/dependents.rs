//! What one report touches: the files that speak of its measure, and no other.
#![expect(clippy::print_stdout, reason = "the files are listed with `--nocapture`")]

use std::collections::{BTreeMap, BTreeSet};

use onuguu::load::Sources;
use onuguu::model::{Id, Measure};
use onuguu::monitor::Drafts;

use crate::sample;

const CHANGED: &str = "content/reports/2026-Q3/2.14.yaml";

/// The paths whose bytes differ, and those that only one of the sites has.
fn differing(one: &onuguu::Built, other: &onuguu::Built) -> BTreeSet<String> {
    let by_path = |built: &onuguu::Built| -> BTreeMap<String, Vec<u8>> {
        built
            .files
            .iter()
            .map(|file| (file.path.clone(), file.bytes.clone()))
            .collect()
    };
    let (one, other) = (by_path(one), by_path(other));
    one.keys()
        .chain(other.keys())
        .filter(|path| one.get(*path) != other.get(*path))
        .cloned()
        .collect()
}

/// Whether the page at `path` below its language speaks of measure 2.14.
fn speaks_of(path: &str, measure: &Measure) -> bool {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let name = name.trim_end_matches("index.html").trim_end_matches('/');
    let programme = &*sample::PROGRAMME;
    match folder {
        // The home page and lists of all measures.
        "" => matches!(name, "" | "feed.xml" | "deadlines.ics"),
        "measures" => name.is_empty() || name == "2.14" || is_beside(name),
        "directions" => measure.direction.value.as_str() == name,
        "bodies" => measure.responsible.iter().any(|r| {
            let body = programme.bodies.get(&r.body.value);
            r.body.value.as_str() == name
                || body
                    .and_then(|body| body.parent.as_ref())
                    .is_some_and(|parent| parent.value.as_str() == name)
        }),
        "places" => {
            let of_actions = measure.actions.iter().flat_map(|action| &action.places);
            let mut places = measure.places.iter().chain(of_actions);
            places.any(|place| place.value.as_str() == name)
        }
        "years" => name == "2026",
        "monitoring" | "search" => true,
        _ => false,
    }
}

/// Measures that name 2.14 as the one before or after them, or as one of the same place or body.
fn is_beside(name: &str) -> bool {
    let page = format!("ky/measures/{name}/index.html");
    let page = sample::BUILT.files.iter().find(|file| file.path == page);
    page.is_some_and(|page| String::from_utf8_lossy(&page.bytes).contains("measures/2.14/"))
}

#[test]
fn a_change_of_state_touches_only_the_files_that_speak_of_the_measure() {
    let files: BTreeMap<String, Vec<u8>> = sample::SOURCES
        .paths()
        .map(|path| {
            (
                path.to_owned(),
                sample::SOURCES.get(path).expect("its own").to_vec(),
            )
        })
        .map(|(path, bytes)| {
            if path != CHANGED {
                return (path, bytes);
            }
            let text = String::from_utf8(bytes).expect("a report is text");
            let changed = text.replace("percent_complete: 65", "percent_complete: 66");
            assert_ne!(changed, text, "the report says 65 per cent");
            (path, changed.into_bytes())
        })
        .collect();
    let changed = onuguu::build(&Sources::new(files), &sample::options(Drafts::Hidden));
    assert!(!changed.has_errors(), "{:#?}", changed.diagnostics);
    let differing = differing(&sample::BUILT, &changed);
    let measure = &sample::PROGRAMME.measures[&Id::new("2.14").expect("an id")];

    let own = |path: &str| match path.split_once('/') {
        // A publication that says something new is another one.
        None => ["index.html", "publication.json", "sw.js"].contains(&path),
        Some(("offline", _)) => true,
        Some(("ky" | "ru" | "en", rest)) => speaks_of(rest, measure),
        Some(("badges", rest)) => rest.ends_with("/2.14.svg"),
        Some(("data", rest)) => {
            matches!(
                rest,
                "measures.json"
                    | "measures.csv"
                    | "measures.xlsx"
                    | "reports.json"
                    | "reports.csv"
                    | "measures/2.14.json"
            )
        }
        Some(_) => false,
    };
    let strangers: Vec<&String> = differing.iter().filter(|path| !own(path)).collect();
    assert!(strangers.is_empty(), "{strangers:#?}");
    for path in [
        "ky/measures/2.14/index.html",
        "ru/measures/2.14/index.html",
        "en/monitoring/2026-Q3/index.html",
        "en/feed.xml",
        "badges/en/2.14.svg",
        "data/measures.csv",
        "data/measures/2.14.json",
    ] {
        assert!(
            differing.contains(path),
            "{path} says nothing new: {differing:#?}"
        );
    }
    println!(
        "{} files of {} differ:\n{differing:#?}",
        differing.len(),
        changed.files.len()
    );
}
