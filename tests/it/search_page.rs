//! The search page: an index of everything that the search may find, and a box on every page that leads there.

use std::collections::BTreeMap;

use onuguu::monitor::{Drafts, monitor};
use onuguu::plan::{plan, route};
use scraper::{Html, Selector};

use crate::real;
use crate::site::{DAY, Site};

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

fn html(path: &str) -> Html {
    let file = real::BUILT.files.iter().find(|file| file.path == path);
    let bytes = &file.unwrap_or_else(|| panic!("{path} is there")).bytes;
    Html::parse_document(&String::from_utf8_lossy(bytes))
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

/// Numbers that a list tells: `33-113 120`.
fn numbers(runs: &str) -> Vec<usize> {
    let run = |run: &str| {
        let (first, last) = run.split_once('-').unwrap_or((run, run));
        let number = |text: &str| text.parse::<usize>().expect("a number");
        number(first)..=number(last)
    };
    runs.split_whitespace().flat_map(run).collect()
}

/// The leaves of the lists that are too long for the search page, as addresses below the language, and the numbers of
/// their entries.
fn leaves(lang: &str) -> Vec<(String, Vec<usize>)> {
    let page = html(&format!("{lang}/search/index.html"));
    let to_leaves = selector("#search-index a[data-docs]");
    let links = page.select(&to_leaves);
    let leaf = |link: scraper::ElementRef<'_>| {
        let address = link.attr("href").and_then(|href| href.strip_prefix("../"));
        let numbers = numbers(link.attr("data-docs").expect("numbers"));
        (address.expect("a page of the language").to_owned(), numbers)
    };
    links.map(leaf).collect()
}

/// Addresses below the language by the number of the document, which each list tells for its entries, in runs: of the
/// search page and of its leaves.
fn entries(lang: &str) -> BTreeMap<usize, String> {
    let mut entries = BTreeMap::new();
    add_entries(lang, route::SEARCH, &mut entries);
    for (leaf, mut expected) in leaves(lang) {
        let before: Vec<usize> = entries.keys().copied().collect();
        add_entries(lang, &leaf, &mut entries);
        let found = entries.keys().copied().filter(|number| !before.contains(number));
        expected.sort_unstable();
        assert_eq!(found.collect::<Vec<_>>(), expected, "{lang}: {leaf}");
    }
    entries
}

fn add_entries(lang: &str, path: &str, entries: &mut BTreeMap<usize, String>) {
    let page = html(&format!("{lang}/{path}index.html"));
    let base = route::up_from(path);
    for part in page.select(&selector("section[data-docs]")) {
        let mut numbers = numbers(part.attr("data-docs").expect("numbers")).into_iter();
        let mut list: Vec<_> = part.select(&selector("li")).collect();
        // Under letters, the numbers are in the order of addresses.
        if part.select(&selector(".letter")).next().is_some() {
            list.sort_by_key(|entry| {
                let link = entry.select(&selector("a")).next();
                link.and_then(|link| link.attr("href")).map(str::to_owned)
            });
        }
        for entry in list {
            let links: Vec<_> = entry.select(&selector("a")).collect();
            let [link] = links[..] else {
                panic!("{lang}: an entry has {} links", links.len());
            };
            assert!(!link.text().collect::<String>().trim().is_empty());
            let address = link.attr("href").expect("an address");
            let address = address.strip_prefix(&*base).expect("a page of the language");
            let number = numbers.next().expect("a number for each entry");
            let before = entries.insert(number, address.to_owned());
            assert_eq!(before, None, "{lang}: {number} has one entry");
        }
        assert_eq!(numbers.next(), None, "{lang}: an entry for each number");
    }
}

#[test]
fn every_page_that_can_be_found_has_one_entry_under_its_number() {
    let monitoring = monitor(&real::PROGRAMME, DAY, Drafts::Hidden);
    let site = plan(&real::PROGRAMME, &monitoring);
    let expected: BTreeMap<usize, String> = site
        .pages
        .iter()
        .enumerate()
        .filter(|(_, page)| !page.path.starts_with(route::SEARCH))
        .filter(|(_, page)| page.kind != "adopted" || page.path == route::ADOPTED)
        .map(|(number, page)| (number, page.path.clone()))
        .collect();
    for lang in LANGUAGES {
        assert_eq!(entries(lang), expected, "{lang}");
    }
}

#[test]
fn index_is_complete_without_javascript() {
    let programme = &*real::PROGRAMME;
    for lang in LANGUAGES {
        let entries = entries(lang);
        let count = |folder: &str| {
            let below = |path: &&String| path.strip_prefix(folder).is_some_and(|rest| !rest.is_empty());
            entries.values().filter(below).count()
        };
        assert_eq!(count(route::MEASURES), programme.measures.len());
        assert_eq!(count(route::BODIES), programme.bodies.len());
        assert_eq!(count(route::PLACES), programme.places.len());
        assert_eq!(count(route::DIRECTIONS), programme.directions.len());
        let letters_of = |path: &str| {
            let page = html(&format!("{lang}/{path}index.html"));
            page.select(&selector(".letter > :first-child")).count()
        };
        let on_leaves: usize = leaves(lang).iter().map(|(leaf, _)| letters_of(leaf)).sum();
        let letters = letters_of(route::SEARCH) + on_leaves;
        assert!(letters > 20, "{lang}: {letters} letters");
    }
}

#[test]
fn every_page_has_the_box() {
    let pages = real::BUILT
        .files
        .iter()
        .filter(|file| file.path.ends_with(".html"));
    for file in pages {
        let page = Html::parse_document(&String::from_utf8_lossy(&file.bytes));
        let forms: Vec<_> = page.select(&selector("form.search")).collect();
        let [form] = forms[..] else {
            panic!("{} has {} boxes", file.path, forms.len());
        };
        let action = form.attr("action").unwrap_or_default();
        assert!(
            action.ends_with("search/") || action == "./",
            "{}: {action}",
            file.path
        );
        assert_eq!(form.select(&selector("label[for=q]")).count(), 1, "{}", file.path);
        assert_eq!(
            form.select(&selector("input#q[name=q]")).count(),
            1,
            "{}",
            file.path
        );
        assert_eq!(form.select(&selector("button")).count(), 1, "{}", file.path);
    }
}

#[test]
fn the_page_names_an_index_of_each_language() {
    for lang in LANGUAGES {
        let page = html(&format!("{lang}/search/index.html"));
        let form = page.select(&selector("#search-form")).next().expect("a form");
        for other in LANGUAGES {
            let address = |kind| form.attr(&format!("data-{kind}-{other}")).expect("an address");
            let parts = (1..=2).map(|n| address("parts").replace('#', &n.to_string()));
            for address in parts.chain([address("index").to_owned()]) {
                let path = address.strip_prefix("../../").expect("an address in the site");
                assert!(real::BUILT.files.iter().any(|file| file.path == path), "{path}");
            }
        }
        assert_eq!(page.select(&selector("script:not([src])")).count(), 0);
        assert_eq!(page.select(&selector("script[type=module][src]")).count(), 1);
    }
}

#[test]
fn a_long_list_stands_on_leaves_that_hold_all_of_it() {
    let street = |n: usize| {
        format!(
            "- id: street-{n}\n  kind: street\n  name: {{ ky: Көчө {n}, ru: Улица {n}, en: Street {n} }}\n  \
             source: {{ lines: [3, 3] }}\n"
        )
    };
    let streets: String = (1..=400).map(street).collect();
    let built = Site::minimal().append("content/places.yaml", &streets).build();
    let text = |path: &str| {
        let file = built.files.iter().find(|file| file.path == path);
        let file = file.unwrap_or_else(|| panic!("{path} is there"));
        Html::parse_document(&String::from_utf8_lossy(&file.bytes))
    };
    for lang in LANGUAGES {
        let page = text(&format!("{lang}/search/index.html"));
        assert_eq!(page.select(&selector("a[data-docs]")).count(), 11);
        let (mut n_entries, mut all, mut next) = (0, Vec::new(), None);
        for link in page.select(&selector("a[data-docs]")) {
            let href = link.attr("href").expect("an address");
            let path = href.strip_prefix("../").expect("a page of the language");
            assert!(
                next.is_none_or(|next: String| next == path),
                "{lang}: {path} follows"
            );
            let told = numbers(link.attr("data-docs").expect("numbers"));
            let leaf = text(&format!("{lang}/{path}index.html"));
            let section = leaf
                .select(&selector("section[data-docs]"))
                .next()
                .expect("entries");
            assert_eq!(
                section.attr("data-docs"),
                link.attr("data-docs"),
                "{lang}: {path}"
            );
            let entries = section.select(&selector("li a[href*='/places/']")).count();
            assert_eq!(entries, told.len(), "{lang}: {path}");
            let link = leaf.select(&selector("a[rel=next]")).next();
            next = link.map(|link| link.attr("href").expect("an address").replace("../", ""));
            assert_eq!(next.is_none(), path == "search/places/11/", "{lang}: {path}");
            n_entries += entries;
            all.extend(told);
        }
        all.sort_unstable();
        all.dedup();
        assert_eq!(
            (n_entries, all.len()),
            (402, 402),
            "{lang}: each place has one entry"
        );
    }
}
