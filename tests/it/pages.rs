//! What holds for every page of the real programme.
#![expect(
    clippy::print_stdout,
    reason = "what was measured is worth reading with `--nocapture`"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use onuguu::diag::Sink;
use onuguu::i18n::Locale;
use onuguu::load::Sources;
use onuguu::plan::route;
use rayon::prelude::*;
use scraper::{ElementRef, Html};

use crate::{policy, real};

const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// The site's public address, as in `site.yaml`.
static BASE_URL: LazyLock<&str> = LazyLock::new(|| &real::PROGRAMME.config.base_url);

/// Bytes that a page may have before it is minified and compressed; readers pay for them by the megabyte.
const MAX_BYTES: usize = 80_000;

/// The same for the whole programme on one page.
const MAX_BYTES_OF_ALL: usize = 300_000;

/// What one page says. Its tree stays with the thread that read it.
#[derive(Debug, Default)]
struct Page {
    path: String,
    n_bytes: usize,
    lang: String,
    title: String,
    description: String,
    canonical: Vec<String>,
    /// Languages and addresses of the page in them, for search engines.
    alternates: Vec<(String, String)>,
    /// The same for readers.
    language_links: Vec<(String, String)>,
    base: Option<String>,
    is_for_search_engines: bool,
    ids: BTreeSet<String>,
    /// Addresses that the page links to or loads, apart from canonical and alternate ones.
    links: Vec<String>,
    /// The first text that is in another language than the page because it is not translated.
    fallback: Option<String>,
    has_notice: bool,
    is_called_translation: bool,
    /// What is wrong with the page by itself.
    problems: Vec<String>,
}

/// The name of a street that translations keep as printed: nobody knows what the second word means.
const AS_PRINTED: &str = "Манас кең";

static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let pages: Vec<_> = real::pages().collect();
    pages
        .into_par_iter()
        .map(|(path, html)| read(path, html))
        .collect()
});

/// Names of interface strings: none of them is a word of any language.
static KEYS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let theme = onuguu::load::theme::load(&real::SOURCES, &mut Sink::default()).expect("there is a theme");
    theme
        .messages
        .keys(Locale::KY)
        .into_iter()
        .filter(|key| key.contains('-'))
        .map(str::to_owned)
        .collect()
});

#[test]
fn each_page_is_sound_by_itself() {
    assert_eq!(problems(|page| page.problems.clone()), NONE);
}

#[test]
fn each_page_says_in_which_language_it_is_and_what_it_is_about() {
    assert_eq!(
        problems(|page| {
            let mut problems = Vec::new();
            if page.lang != page.language() {
                problems.push(format!("its language is {:?}", page.lang));
            }
            for (name, value) in [("title", &page.title), ("description", &page.description)] {
                if value.trim().is_empty() || value.contains('\n') {
                    problems.push(format!("its {name} is {value:?}"));
                }
            }
            problems
        }),
        NONE
    );
}

#[test]
fn no_two_pages_of_a_language_have_one_title() {
    let mut titles: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for page in PAGES.iter().filter(|page| page.path != "index.html") {
        titles
            .entry((&page.lang, &page.title))
            .or_default()
            .push(&page.path);
    }
    titles.retain(|_, pages| pages.len() > 1);
    assert!(titles.is_empty(), "{titles:#?}");
}

#[test]
fn search_engines_learn_each_page_in_each_language() {
    assert_eq!(
        problems(|page| {
            if page.path == "404.html" {
                let is_silent = page.canonical.is_empty() && page.alternates.is_empty();
                let is_hidden = is_silent && !page.is_for_search_engines;
                return if is_hidden {
                    vec![]
                } else {
                    vec!["it is meant for no search engine".to_owned()]
                };
            }
            let address = |lang: &str| format!("{}{lang}/{}", *BASE_URL, page.address());
            let mut problems = Vec::new();
            if page.canonical != [address(page.language())] {
                problems.push(format!("its canonical address is {:?}", page.canonical));
            }
            let mut expected: Vec<_> = LANGUAGES
                .iter()
                .map(|lang| ((*lang).to_owned(), address(lang)))
                .collect();
            expected.push(("x-default".to_owned(), address("ky")));
            if page.alternates != expected {
                problems.push(format!("its alternates are {:?}", page.alternates));
            }
            if !page.is_for_search_engines {
                problems.push("search engines are sent away".to_owned());
            }
            problems
        }),
        NONE
    );
}

#[test]
fn readers_can_switch_to_the_same_page_in_each_language() {
    assert_eq!(
        problems(|page| {
            let expected = LANGUAGES.map(|lang| (lang.to_owned(), Ok(format!("/{lang}/{}", page.address()))));
            let found = page
                .language_links
                .iter()
                .map(|(lang, link)| (lang.clone(), resolve(page, link, "/")));
            let found: Vec<_> = found.collect();
            if found == expected {
                vec![]
            } else {
                vec![format!("its language links lead to {found:?}")]
            }
        }),
        NONE
    );
}

#[test]
fn every_link_and_anchor_resolves_under_any_path() {
    let ids: BTreeMap<&str, &BTreeSet<String>> =
        PAGES.iter().map(|page| (page.path.as_str(), &page.ids)).collect();
    let files: BTreeSet<&str> = real::BUILT.files.iter().map(|file| file.path.as_str()).collect();
    let mut n_links = 0;
    for page in PAGES.iter() {
        n_links += page.links.len();
    }
    println!("{n_links} links and anchors");
    for root in ["/", "/onuguu/jalal-abad/"] {
        let found = problems(|page| {
            let wrong = |link: &String| {
                let is_external = link.starts_with("https://") || link.starts_with("http://");
                if is_external && !link.starts_with(*BASE_URL) {
                    return None;
                }
                if page.base.is_none() && (is_external || link.starts_with('/')) {
                    return Some(format!("{link} is not relative"));
                }
                let (link, anchor) = link
                    .split_once('#')
                    .map_or((link.as_str(), None), |(l, a)| (l, Some(a)));
                let path = match resolve(page, link, root) {
                    Ok(path) if path.is_empty() || path.ends_with('/') => format!("{path}index.html"),
                    Ok(path) => path,
                    Err(reason) => return Some(format!("{link} {reason}")),
                };
                let Some(path) = path.strip_prefix(root) else {
                    return Some(format!("{link} leaves the site"));
                };
                if !files.contains(path) {
                    return Some(format!("{link} leads to {path}, which does not exist"));
                }
                let anchor =
                    anchor.filter(|anchor| !ids.get(path).is_some_and(|ids| ids.contains(*anchor)))?;
                Some(format!("{path} has no anchor {anchor}"))
            };
            page.links.iter().filter_map(wrong).collect()
        });
        assert_eq!(found, NONE, "below {root}");
    }
}

/// Where a link of `page` leads when the site lies at `root`: a path, or what is wrong with the link.
fn resolve(page: &Page, link: &str, root: &str) -> Result<String, &'static str> {
    let base = page.base.as_deref().and_then(|base| base.strip_prefix(*BASE_URL));
    let from = match base {
        Some(below) => format!("{root}{below}"),
        None => format!("{root}{}", page.path),
    };
    if link.is_empty() {
        return Ok(from);
    }
    if let Some(path) = link.strip_prefix(*BASE_URL) {
        return Ok(format!("{root}{path}"));
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    let mut steps = link.split('/').peekable();
    while let Some(step) = steps.next() {
        match step {
            "." if steps.peek().is_some() => {}
            ".." if steps.peek().is_some() => {
                // The first one is the empty name before the leading `/`.
                if folders.len() == 1 {
                    return Err("goes above the server's root");
                }
                folders.pop();
            }
            "." | ".." => return Err("does not end in /"),
            step => folders.push(step),
        }
    }
    Ok(folders.join("/"))
}

#[test]
fn every_page_has_its_address_and_no_other_exists() {
    let programme = &*real::PROGRAMME;
    assert_eq!(programme.measures.len(), 74);
    let n_lines = programme
        .adopted
        .as_ref()
        .expect("the adopted text is part of the content")
        .lines
        .len();
    let mut addresses: BTreeSet<String> = [
        "",
        "programme/",
        "programme/all/",
        "swot/",
        "measures/",
        "directions/",
        "bodies/",
        "places/",
        "monitoring/",
        "monitoring/timeline/",
        "monitoring/status/deadline_passed_no_report/",
        "monitoring/status/no_report_yet/",
        "about/",
        "data/",
        "offline/",
        "search/",
        "search/places/1/",
    ]
    .map(str::to_owned)
    .into();
    addresses.extend(programme.measures.keys().map(|id| format!("measures/{id}/")));
    addresses.extend(programme.sections.keys().map(|id| format!("programme/{id}/")));
    addresses.extend(programme.directions.keys().map(|id| format!("directions/{id}/")));
    addresses.extend(programme.bodies.keys().map(|id| format!("bodies/{id}/")));
    addresses.extend(programme.places.keys().map(|id| format!("places/{id}/")));
    addresses.extend(["2023", "2024", "2025", "2026", "annual"].map(|year| format!("years/{year}/")));
    addresses.extend((0..n_lines.div_ceil(route::ADOPTED_LINES_PER_PAGE)).map(route::of_adopted_page));
    // Every quarter that has ended; of the last year the fourth has not.
    let quarters = (2023..=2026).flat_map(|year| (1..=4).map(move |quarter| format!("{year}-Q{quarter}")));
    addresses.extend(quarters.take(15).map(|quarter| format!("monitoring/{quarter}/")));
    let mut expected: BTreeSet<String> = ["index.html", "404.html"].map(str::to_owned).into();
    for lang in LANGUAGES {
        expected.extend(
            addresses
                .iter()
                .map(|address| format!("{lang}/{address}index.html")),
        );
    }
    let found: BTreeSet<String> = PAGES.iter().map(|page| page.path.clone()).collect();
    let (lacking, unexpected): (Vec<_>, Vec<_>) = (
        expected.difference(&found).collect(),
        found.difference(&expected).collect(),
    );
    assert!(
        lacking.is_empty() && unexpected.is_empty(),
        "lacking: {lacking:#?}\nunexpected: {unexpected:#?}"
    );
    println!(
        "{} pages, {} addresses in each of {} languages",
        found.len(),
        addresses.len(),
        LANGUAGES.len()
    );
}

#[test]
fn the_site_map_lists_every_page_once() {
    let site_map = file("sitemap.xml");
    let mut listed: Vec<&str> = site_map
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split_once("</loc>").expect("closed").0)
        .collect();
    listed.sort_unstable();
    let mut pages: Vec<&str> = PAGES
        .iter()
        .flat_map(|page| &page.canonical)
        .map(String::as_str)
        .collect();
    pages.sort_unstable();
    // The home page in Kyrgyz lies at the root as well.
    pages.dedup();
    assert_eq!(listed, pages);
    for alternate in site_map.split("href=\"").skip(1) {
        let address = alternate.split_once('"').expect("closed").0;
        assert!(pages.binary_search(&address).is_ok(), "{address} is no page");
    }
    assert!(file("robots.txt").contains(&format!("Sitemap: {}sitemap.xml", *BASE_URL)));
}

#[test]
fn what_is_not_translated_is_marked_and_announced() {
    assert_eq!(
        problems(|page| match (&page.fallback, page.has_notice) {
            (Some(text), false) => vec![format!("no notice tells that it is not translated: {text}")],
            (None, true) =>
                vec!["a notice says that something is not translated, but everything is".to_owned()],
            _ => vec![],
        }),
        NONE
    );
}

#[test]
fn a_text_without_translation_stays_in_kyrgyz_and_says_so() {
    let section = "content/programme/2.1-geography/";
    let without_translations = real::SOURCES
        .paths()
        .filter(|path| !path.starts_with(section) || path.ends_with("/ky.md"))
        .map(|path| {
            (
                path.to_owned(),
                real::SOURCES.get(path).expect("it is listed").to_vec(),
            )
        });
    let built = onuguu::build(&Sources::new(without_translations.collect()), &real::options());
    assert!(!built.has_errors(), "{:#?}", built.diagnostics);
    for lang in LANGUAGES {
        let path = format!("{lang}/programme/2.1-geography/index.html");
        let html = &built
            .files
            .iter()
            .find(|file| file.path == path)
            .expect("the page is there")
            .bytes;
        let page = read(&path, std::str::from_utf8(html).expect("UTF-8"));
        assert_eq!(page.problems, NONE, "{path}");
        assert_eq!(page.has_notice, lang != "ky", "{path}");
        assert_eq!(page.fallback.is_some(), lang != "ky", "{path}");
    }
}

#[test]
fn translations_are_called_translations() {
    assert_eq!(
        problems(|page| {
            let is_translation = page.language() != "ky";
            if page.is_called_translation == is_translation {
                vec![]
            } else {
                vec!["it is not said what it is".to_owned()]
            }
        }),
        NONE
    );
}

#[test]
fn no_page_is_too_heavy() {
    let mut pages: Vec<(usize, &str)> = PAGES
        .iter()
        .map(|page| (page.n_bytes, page.path.as_str()))
        .collect();
    pages.sort_unstable();
    println!(
        "the largest pages in bytes: {:#?}",
        pages.iter().rev().take(8).collect::<Vec<_>>()
    );
    let max = |path: &str| {
        if path.ends_with("programme/all/index.html") {
            MAX_BYTES_OF_ALL
        } else {
            MAX_BYTES
        }
    };
    pages.retain(|(n_bytes, path)| *n_bytes > max(path));
    assert!(pages.is_empty(), "{pages:#?}");
}

impl Page {
    /// The language that its address says.
    fn language(&self) -> &'static str {
        let folder = self.path.split_once('/').map_or("ky", |(folder, _)| folder);
        LANGUAGES
            .into_iter()
            .find(|lang| *lang == folder)
            .expect("a page lies in the folder of a language")
    }

    /// Its address below the folder of its language.
    fn address(&self) -> &str {
        match self.path.split_once('/') {
            Some((_, path)) => path
                .strip_suffix("index.html")
                .expect("a page is the index of its folder"),
            None => "",
        }
    }
}

const NONE: &[String] = &[];

/// Everything that `wrong` finds, with the page that it was found on; a hundred at most.
fn problems(wrong: impl Fn(&Page) -> Vec<String>) -> Vec<String> {
    let all = PAGES.iter().flat_map(|page| {
        wrong(page)
            .into_iter()
            .map(|problem| format!("{}: {problem}", page.path))
    });
    all.take(100).collect()
}

fn file(path: &str) -> &'static str {
    let file = real::BUILT
        .files
        .iter()
        .find(|file| file.path == path)
        .unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(&file.bytes).expect("UTF-8")
}

/// The elements of a page in document order. Asking each of them once is far faster than selectors.
struct Tree<'a>(Vec<ElementRef<'a>>);

impl<'a> Tree<'a> {
    fn named(&self, names: &[&str]) -> impl Iterator<Item = ElementRef<'a>> {
        self.0
            .iter()
            .copied()
            .filter(move |element| names.contains(&element.value().name()))
    }

    /// Elements with the attribute, and its value.
    fn with(&self, name: &str) -> impl Iterator<Item = (ElementRef<'a>, &'a str)> {
        self.0
            .iter()
            .filter_map(move |element| Some((*element, element.attr(name)?)))
    }
}

fn read(path: &str, html: &str) -> Page {
    let document = Html::parse_document(html);
    let root = document.root_element();
    let tree = Tree(root.descendent_elements().collect());
    let links = |rel: &'static str| tree.named(&["link"]).filter(move |e| e.attr("rel") == Some(rel));
    let metas = |name: &'static str| {
        tree.named(&["meta"])
            .filter(move |e| e.attr("name") == Some(name))
    };
    let hreflang = |e: ElementRef<'_>| Some((e.attr("hreflang")?.to_owned(), attr(e, "href")));
    let is_title = |e: &ElementRef<'_>| {
        e.parent()
            .and_then(ElementRef::wrap)
            .is_some_and(|e| e.value().name() == "head")
    };
    let mut page = Page {
        path: path.to_owned(),
        n_bytes: html.len(),
        lang: attr(root, "lang"),
        title: tree
            .named(&["title"])
            .filter(is_title)
            .map(text)
            .collect::<Vec<_>>()
            .join("\n"),
        description: metas("description")
            .map(|e| attr(e, "content"))
            .collect::<Vec<_>>()
            .join("\n"),
        canonical: links("canonical").map(|e| attr(e, "href")).collect(),
        alternates: links("alternate").filter_map(hreflang).collect(),
        language_links: tree
            .named(&["a"])
            .filter(|e| is_within(*e, "header"))
            .filter_map(hreflang)
            .collect(),
        base: tree.named(&["base"]).map(|e| attr(e, "href")).next(),
        is_for_search_engines: metas("robots").next().is_none(),
        has_notice: tree.with("class").any(|(_, class)| class == "notice"),
        is_called_translation: tree.with("class").any(|(_, class)| class == "translation-note"),
        ..Page::default()
    };
    let is_metadata = |e: &ElementRef<'_>| matches!(e.attr("rel"), Some("canonical" | "alternate"));
    page.links = tree
        .named(&["a", "link"])
        .filter(|e| !is_metadata(e))
        .filter_map(|e| e.attr("href"))
        .map(str::to_owned)
        .collect();
    page.links
        .extend(tree.with("src").map(|(_, address)| address.to_owned()));
    for (_, id) in tree.with("id") {
        if id.is_empty() || id.contains(char::is_whitespace) {
            page.problems.push(format!("the id {id:?}"));
        }
        if !page.ids.insert(id.to_owned()) {
            page.problems.push(format!("two elements have the id {id}"));
        }
    }
    // The adopted text is shown in Kyrgyz on purpose, and so are quotations and links to pages in Kyrgyz.
    let is_on_purpose = page.language() == "ky" || page.address().starts_with(route::ADOPTED);
    let is_fallback =
        |e: ElementRef<'_>| e.value().name() != "q" && e.attr("hreflang").is_none() && is_within(e, "main");
    let mut kyrgyz = tree
        .with("lang")
        .filter(|(e, lang)| *lang == "ky" && is_fallback(*e));
    page.fallback = kyrgyz.next().filter(|_| !is_on_purpose).map(|(e, _)| text(e));
    structure(&tree, html, &mut page);
    words(root, page.language(), &mut page.problems);
    page.problems.extend(policy::problems_of(tree.0.iter().copied()));
    page
}

/// What is wrong with a page by itself; for pages of other builds.
pub(crate) fn problems_of(path: &str, html: &str) -> Vec<String> {
    read(path, html).problems
}

/// Headings, tables, pictures, links and references by id.
fn structure(tree: &Tree<'_>, html: &str, page: &mut Page) {
    let problems = &mut page.problems;
    if !html.starts_with("<!doctype html>") {
        problems.push("it begins without a document type".to_owned());
    }
    let shown = without_data(html);
    for mark in ["{{", "}}", "{%", "%}", "{$"] {
        if shown.contains(mark) {
            problems.push(format!("it holds {mark}"));
        }
    }
    let mut level = 0;
    for heading in tree.named(&["h1", "h2", "h3", "h4", "h5", "h6"]) {
        let next: usize = heading.value().name()[1..].parse().expect("a level");
        if next > level + 1 {
            problems.push(format!(
                "a heading of level {next} follows one of level {level}: {}",
                text(heading)
            ));
        }
        if text(heading).is_empty() {
            problems.push(format!("an empty h{next}"));
        }
        level = next;
    }
    for (name, n) in ["h1", "main"].map(|name| (name, tree.named(&[name]).count())) {
        if n != 1 {
            problems.push(format!("{n} {name}"));
        }
    }
    let is_named = |e: ElementRef<'_>| {
        ["aria-label", "aria-labelledby"]
            .iter()
            .any(|name| e.attr(name).is_some_and(|value| !value.trim().is_empty()))
    };
    let holds =
        |e: ElementRef<'_>, name: &str| e.descendent_elements().any(|inner| inner.value().name() == name);
    for table in tree.named(&["table"]) {
        if !holds(table, "caption") && !is_named(table) {
            problems.push("a table without a name".to_owned());
        }
        if !holds(table, "th") {
            problems.push("a table without headers".to_owned());
        }
    }
    let scopes = ["col", "row", "colgroup", "rowgroup"];
    for header in tree
        .named(&["th"])
        .filter(|th| !scopes.contains(&th.attr("scope").unwrap_or_default()))
    {
        problems.push(format!("it is not said what the header heads: {}", text(header)));
    }
    for picture in tree.named(&["img"]).filter(|img| img.attr("alt").is_none()) {
        problems.push(format!(
            "a picture without words in its place: {}",
            attr(picture, "src")
        ));
    }
    for svg in tree
        .named(&["svg"])
        .filter(|svg| svg.attr("aria-hidden") != Some("true"))
    {
        if svg.attr("role") != Some("img") || !(is_named(svg) || holds(svg, "title")) {
            problems.push("a drawing that is neither named nor hidden".to_owned());
        }
    }
    let holds_named_picture = |e: ElementRef<'_>| {
        let alts = e
            .descendent_elements()
            .filter_map(|inner| inner.value().attr("alt"));
        alts.into_iter().any(|alt| !alt.trim().is_empty())
    };
    for link in tree
        .named(&["a", "button", "summary"])
        .filter(|e| text(*e).is_empty() && !is_named(*e) && !holds_named_picture(*e))
    {
        problems.push(format!("a link or button without words: {}", link.html()));
    }
    for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
        for id in tree
            .with(name)
            .flat_map(|(_, ids)| ids.split_whitespace())
            .filter(|id| !page.ids.contains(*id))
        {
            problems.push(format!("{name} names {id}, which does not exist"));
        }
    }
    let loaded = tree
        .named(&["script", "img", "iframe", "source"])
        .filter_map(|e| e.attr("src"));
    let linked = tree.named(&["link"]).filter(|e| {
        matches!(
            e.attr("rel"),
            Some("stylesheet" | "icon" | "preload" | "manifest")
        )
    });
    for address in loaded.chain(linked.filter_map(|e| e.attr("href"))) {
        if address.contains("//") && !address.starts_with(*BASE_URL) {
            problems.push(format!("{address} is loaded from elsewhere"));
        }
    }
}

/// The page without its data for search engines, which is JSON: brackets meet in it.
fn without_data(html: &str) -> String {
    let mut parts = html.split("<script type=\"application/ld+json\">");
    let before = parts.next().unwrap_or_default();
    let rest = parts.filter_map(|part| part.split_once("</script>").map(|(_, rest)| rest));
    std::iter::once(before).chain(rest).collect()
}

/// Words that readers meet: no names of interface strings, and no letters of a language that the place is not in.
fn words(root: ElementRef<'_>, page_lang: &str, problems: &mut Vec<String>) {
    for node in root.descendants() {
        if let Some(text) = node.value().as_text() {
            let parent = node
                .parent()
                .and_then(ElementRef::wrap)
                .expect("text stands in an element");
            // The head cannot say that words of it are in another language.
            let lang = if is_within(parent, "head") {
                ""
            } else {
                language_at(parent, page_lang)
            };
            wording(text, lang, problems);
        } else if let Some(element) = ElementRef::wrap(node) {
            for name in ["alt", "title", "aria-label", "placeholder", "label"] {
                if let Some(text) = element.attr(name) {
                    wording(text, language_at(element, page_lang), problems);
                }
            }
            wording(element.attr("content").unwrap_or_default(), "", problems);
        }
    }
}

fn wording(text: &str, lang: &str, problems: &mut Vec<String>) {
    let is_part_of_word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    for word in text
        .split(|c| !is_part_of_word(c))
        .filter(|word| word.contains('-') && KEYS.contains(*word))
    {
        problems.push(format!("a name of an interface string: {word}"));
    }
    let is_foreign = |c: char| match lang {
        "en" => matches!(c, '\u{400}'..='\u{52f}'),
        "ru" => matches!(c, 'ө' | 'ү' | 'ң' | 'Ө' | 'Ү' | 'Ң'),
        _ => false,
    };
    if text.contains(is_foreign) && without_quotations(&text.replace(AS_PRINTED, "")).contains(is_foreign) {
        problems.push(format!(
            "not marked as being in another language than {lang}: {}",
            text.trim()
        ));
    }
}

/// A text without what it quotes: a translator's note may quote a word of the original.
fn without_quotations(text: &str) -> String {
    let mut depth = 0_usize;
    let mut rest = String::new();
    for c in text.chars() {
        match c {
            '“' | '«' | '„' => depth += 1,
            '”' | '»' => depth = depth.saturating_sub(1),
            c if depth == 0 => rest.push(c),
            _ => {}
        }
    }
    rest
}

/// The language that an element says its content is in.
fn language_at<'a>(element: ElementRef<'a>, page_lang: &'a str) -> &'a str {
    itself_and_ancestors(element)
        .find_map(|e| e.value().attr("lang"))
        .unwrap_or(page_lang)
}

fn is_within(element: ElementRef<'_>, name: &str) -> bool {
    itself_and_ancestors(element).any(|e| e.value().name() == name)
}

fn itself_and_ancestors(element: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap))
}

fn attr(element: ElementRef<'_>, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

fn text(element: ElementRef<'_>) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// What a browser makes of pages before and after minifying.
mod minified {
    use std::collections::BTreeMap;
    use std::fmt::Write as _;

    use onuguu::BuildOptions;
    use onuguu::output::OutputFile;
    use rayon::prelude::*;
    use scraper::{ElementRef, Html};

    use crate::real;

    /// Elements inside a line: white space beside them counts.
    const INLINE: &[&str] = &[
        "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub",
        "sup", "time", "tspan",
    ];

    #[test]
    fn a_browser_makes_the_same_of_a_minified_page() {
        let built = onuguu::build(
            &real::SOURCES,
            &BuildOptions {
                minify: true,
                cards: false,
                ..real::options()
            },
        );
        let minified: Vec<_> = built
            .files
            .iter()
            .filter(|file| file.path.ends_with(".html"))
            .collect();
        let pages: Vec<_> = real::pages().collect();
        assert_eq!(pages.len(), minified.len());
        let (before, after) = pages
            .iter()
            .zip(&minified)
            .fold((0, 0), |(before, after), ((_, html), file)| {
                (before + html.len(), after + file.bytes.len())
            });
        println!("{before} bytes before minifying, {after} after");
        assert!(after < before);
        // The names of style sheets and scripts tell their content, which is another one when they are minified.
        let named = |files: &[OutputFile]| -> BTreeMap<(String, String), String> {
            let of_asset = |file: &OutputFile| {
                let (name, ending) = file.path.strip_prefix("assets/")?.rsplit_once('.')?;
                let (stem, _) = name.rsplit_once('.')?;
                ["css", "js"]
                    .contains(&ending)
                    .then(|| ((stem.to_owned(), ending.to_owned()), file.path.clone()))
            };
            files.iter().filter_map(of_asset).collect()
        };
        let (minified_assets, assets) = (named(&built.files), named(&real::BUILT.files));
        assert!(minified_assets.keys().eq(assets.keys()) && !assets.is_empty());
        let renamed: Vec<_> = minified_assets.values().zip(assets.values()).collect();
        let changed: Vec<String> = pages
            .par_iter()
            .zip(&minified)
            .filter_map(|((path, html), file)| {
                assert_eq!(*path, file.path);
                let (before, after) = (tree(html), tree(std::str::from_utf8(&file.bytes).expect("UTF-8")));
                let after = renamed.iter().fold(after, |tree, (minified, file)| {
                    tree.replace(minified.as_str(), file)
                });
                let (at, (b, a)) = before
                    .lines()
                    .zip(after.lines())
                    .enumerate()
                    .find(|(_, (b, a))| b != a)?;
                Some(format!("{path}, line {at}: {b:?} became {a:?}"))
            })
            .collect();
        assert!(
            changed.is_empty(),
            "{} pages changed, such as {:#?}",
            changed.len(),
            &changed[..changed.len().min(5)]
        );
    }

    /// The tree that a browser makes of a page, line by line; white space as it is shown.
    fn tree(html: &str) -> String {
        let document = Html::parse_document(html);
        let mut writer = Writer {
            out: String::new(),
            is_line_start: true,
            has_space: false,
        };
        writer.element(document.root_element());
        // The number of lines is compared with them.
        let n_lines = writer.out.lines().count();
        format!("{n_lines} lines, {:?}\n{}", document.quirks_mode, writer.out)
    }

    struct Writer {
        out: String,
        is_line_start: bool,
        /// White space was met that shows if words follow.
        has_space: bool,
    }

    impl Writer {
        fn element(&mut self, element: ElementRef<'_>) {
            let name = element.value().name();
            let is_inline = INLINE.contains(&name);
            let mut attrs: Vec<_> = element.value().attrs().collect();
            attrs.sort_unstable();
            self.edge(is_inline);
            let _ = write!(self.out, "\n<{name} {attrs:?}>\n");
            for child in element.children() {
                if let Some(text) = child.value().as_text() {
                    // Without scripts a browser reads this as part of the page; this parser is one with scripts.
                    if name == "noscript" {
                        self.element(Html::parse_fragment(text).root_element());
                        continue;
                    }
                    // Links of a menu lie in a flexible box, where white space between them does not show.
                    if name != "nav" || !text.trim().is_empty() {
                        self.text(text);
                    }
                } else if let Some(child) = ElementRef::wrap(child) {
                    self.element(child);
                }
            }
            self.edge(is_inline);
            let _ = write!(self.out, "\n</{name}>\n");
        }

        fn edge(&mut self, is_inline: bool) {
            if !is_inline {
                (self.is_line_start, self.has_space) = (true, false);
            }
        }

        fn text(&mut self, text: &str) {
            for c in text.chars() {
                // A no-break space is no white space to a browser.
                if c.is_ascii_whitespace() {
                    self.has_space = !self.is_line_start;
                    continue;
                }
                if self.has_space {
                    self.out.push(' ');
                }
                (self.is_line_start, self.has_space) = (false, false);
                self.out.push(c);
            }
        }
    }
}
