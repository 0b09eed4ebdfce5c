//! What keeps the site on a device: the lists of what is kept, the sum of a publication, the worker; and what puts it
//! among the apps of a phone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::date;
use onuguu::Built;
use onuguu::output::OutputFile;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::real;
use crate::site::Site;

/// The smallest programme, which is built in a moment.
static SMALL: LazyLock<Built> = LazyLock::new(|| Site::reported().build());

#[track_caller]
fn file<'b>(built: &'b Built, path: &str) -> &'b OutputFile {
    let found = built.files.iter().find(|file| file.path == path);
    found.unwrap_or_else(|| panic!("there is no {path}"))
}

#[track_caller]
fn json(built: &Built, path: &str) -> Value {
    serde_json::from_slice(&file(built, path).bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn sum(built: &Built) -> String {
    json(built, "publication.json")["sum"]
        .as_str()
        .expect("a sum")
        .to_owned()
}

/// What a copy in `locale` holds: files by path, with their sums.
fn list(built: &Built, locale: &str) -> BTreeMap<String, String> {
    let list = json(built, &format!("offline/{locale}.json"));
    assert_eq!(list["sum"], sum(built).as_str(), "{locale}");
    let files = list["files"].as_object().expect("files");
    let path = |address: &str| match address {
        "" => "index.html".to_owned(),
        address if address.ends_with('/') => format!("{address}index.html"),
        address => address.to_owned(),
    };
    files
        .iter()
        .map(|(address, sum)| (path(address), sum.as_str().expect("a sum").to_owned()))
        .collect()
}

/// What the page at `path` asks for by itself, from the site's root.
fn asked_for(path: &str, html: &str) -> BTreeSet<String> {
    let depth = path.matches('/').count();
    let up = "../".repeat(depth);
    let page = scraper::Html::parse_document(html);
    let named =
        scraper::Selector::parse("link[rel=stylesheet], link[rel=icon], script[src], img[src], #search-form")
            .expect("a selector");
    let attributes = page.select(&named).flat_map(|one| one.value().attrs());
    attributes
        .filter_map(|(_, value)| value.strip_prefix(up.as_str()).or(value.strip_prefix("./")))
        .filter(|address| address.contains('.'))
        .flat_map(|address| match address.split_once('#') {
            Some((begin, end)) => numbered(begin, end),
            None => vec![address.to_owned()],
        })
        .collect()
}

/// The files that one address stands for, which has a mark in place of their numbers.
fn numbered(begin: &str, end: &str) -> Vec<String> {
    let paths = real::BUILT.files.iter().map(|file| &file.path);
    let paths: Vec<String> = paths
        .filter(|path| path.starts_with(begin) && path.ends_with(end))
        .cloned()
        .collect();
    assert!(paths.len() > 1, "{begin}#{end}");
    paths
}

#[test]
fn a_copy_holds_every_page_of_its_language_and_what_they_ask_for() {
    for locale in ["ky", "ru", "en"] {
        let list = list(&real::BUILT, locale);
        let mut wanted = BTreeSet::new();
        for (path, html) in real::pages().filter(|(path, _)| path.starts_with(&format!("{locale}/"))) {
            wanted.insert(path.to_owned());
            wanted.extend(asked_for(path, html));
        }
        // What is searched in other languages is fetched when somebody asks for it, with a connection.
        wanted.retain(|path| {
            let mut others = ["ky", "ru", "en"].into_iter().filter(|other| *other != locale);
            !others.any(|other| path.starts_with(&format!("assets/search-{other}")))
        });
        let missing: Vec<&String> = wanted.iter().filter(|path| !list.contains_key(*path)).collect();
        assert!(missing.is_empty(), "{locale}: {missing:#?}");
        let strange: Vec<&String> = list
            .keys()
            .filter(|path| {
                path.ends_with(".html") && *path != "index.html" && !path.starts_with(&format!("{locale}/"))
            })
            .collect();
        assert!(strange.is_empty(), "{locale}: {strange:#?}");
        assert_eq!(list.contains_key("index.html"), locale == "ky");
        assert!(
            list.keys()
                .any(|path| path.starts_with(&format!("assets/search-{locale}.")))
        );
    }
}

#[test]
fn a_list_has_the_sums_of_the_files_and_says_how_much_they_are() {
    let publication = json(&SMALL, "publication.json");
    for locale in ["ky", "ru", "en"] {
        let list = list(&SMALL, locale);
        let mut n_bytes = 0;
        for (path, sum) in &list {
            let bytes = &file(&SMALL, path).bytes;
            n_bytes += bytes.len();
            let digest = Sha256::digest(bytes);
            let digits: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(sum, &digits, "{path}");
        }
        let copy = &publication["copies"][locale];
        assert_eq!(
            (&copy["files"], &copy["bytes"]),
            (&list.len().into(), &n_bytes.into())
        );
    }
    let sizes = ["ky", "ru", "en"].map(|locale| publication["copies"][locale]["size"].to_string());
    let units = ["МБ", "МБ", "MB"];
    for (size, (unit, sign)) in sizes.iter().zip(units.into_iter().zip([',', ',', '.'])) {
        assert!(size.contains(unit) && size.contains(sign), "{size}");
    }
}

#[test]
fn another_publication_has_another_sum_and_the_same_one_the_same() {
    let again = Site::reported().build();
    for path in ["sw.js", "publication.json", "offline/ky.json"] {
        assert!(file(&SMALL, path) == file(&again, path), "{path}");
    }
    let later = Site::reported().as_of(date(2027, 3, 2)).build();
    assert_ne!(sum(&SMALL), sum(&later));
    let (before, after) = (list(&SMALL, "ky"), list(&later, "ky"));
    let style = before.keys().find(|path| path.starts_with("assets/text."));
    let style = style.expect("a style sheet");
    assert_eq!(before[style], after[style]);
    assert_ne!(before["ky/index.html"], after["ky/index.html"]);

    let worker = Site::reported()
        .append("themes/default/scripts/sw.js", "// Another.\n")
        .build();
    assert_ne!(sum(&SMALL), sum(&worker));
}

#[test]
fn the_worker_knows_its_publication_and_what_to_say_of_it() {
    let worker = String::from_utf8(file(&SMALL, "sw.js").bytes.clone()).expect("text");
    let first = worker.lines().next().unwrap_or_default();
    let known = first
        .strip_prefix("const PUBLICATION = ")
        .and_then(|rest| rest.strip_suffix(';'))
        .expect("what it knows comes first");
    let known: Value = serde_json::from_str(known).expect("JSON");
    assert_eq!(known["sum"], sum(&SMALL).as_str());
    for (locale, day) in [
        ("ky", "2026-жылдын 22-ноябрына"),
        ("ru", "22\u{a0}ноября 2026"),
        ("en", "22 November 2026"),
    ] {
        let kept = known["languages"][locale]["kept"].as_str().expect("words");
        assert!(
            kept.replace('\u{a0}', " ").contains(&day.replace('\u{a0}', " ")),
            "{kept}"
        );
        assert!(
            known["languages"][locale]["missing"]
                .as_str()
                .is_some_and(|words| words.len() > 20)
        );
    }
    let copies = SMALL.files.iter().filter(|file| file.path.contains("sw."));
    assert_eq!(copies.count(), 1, "the worker stands at the root alone");
}

#[test]
fn a_theme_without_a_worker_publishes_nothing_for_it() {
    let built = Site::minimal().remove("themes/default/scripts/sw.js").build();
    assert!(!built.has_errors());
    let made = |file: &&OutputFile| file.path == "publication.json" || file.path.starts_with("offline/");
    assert_eq!(built.files.iter().find(made), None);
}

#[test]
fn each_language_has_a_manifest_with_icons_that_are_there() {
    for locale in ["ky", "ru", "en"] {
        let manifest = json(&SMALL, &format!("{locale}/app.webmanifest"));
        assert_eq!(manifest["lang"], locale);
        assert_eq!(
            (&manifest["start_url"], &manifest["scope"], &manifest["display"]),
            (&"./".into(), &"../".into(), &"standalone".into())
        );
        assert!(
            manifest["short_name"]
                .as_str()
                .is_some_and(|name| name.chars().count() <= 12)
        );
        for color in ["theme_color", "background_color"] {
            assert!(
                manifest[color]
                    .as_str()
                    .is_some_and(|color| color.starts_with('#')),
                "{color}"
            );
        }
        let icons = manifest["icons"].as_array().expect("icons");
        let sizes: Vec<String> = icons
            .iter()
            .map(|icon| {
                let address = icon["src"]
                    .as_str()
                    .and_then(|src| src.strip_prefix("../"))
                    .expect("an address");
                let png = &file(&SMALL, address).bytes;
                format!("{} {}", icon["purpose"].as_str().expect("a purpose"), size(png))
            })
            .collect();
        assert_eq!(sizes, ["any 192x192", "any 512x512", "maskable 512x512"]);
    }
    assert_eq!(size(&file(&SMALL, "apple-touch-icon.png").bytes), "180x180");
}

/// Width and height of a PNG, from its header.
fn size(png: &[u8]) -> String {
    assert_eq!(&png[1..4], b"PNG");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    format!("{}x{}", number(16), number(20))
}
