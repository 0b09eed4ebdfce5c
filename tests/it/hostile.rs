//! Texts that people write never become markup: every field holds some, and none of it comes out as an element, an
//! attribute, a program or a style.

use std::collections::BTreeSet;

use onuguu::compare::tell::{Frame, Teller, html::html};
use onuguu::compare::{State, compare};
use onuguu::diag::Sink;
use onuguu::load::{self, Sources};
use onuguu::plan::speaker::Speaker;
use scraper::Html;

use crate::policy;
use crate::site::{DAY, Site};

/// What ends an attribute, a text, a comment or a section of whatever file the words are put into.
const POISON: &str = "\"'>--> ]]><poison onload=a()></poison></title></textarea></script><script>a()</script><img src=x onerror=a()><p style=a &lt;poison&gt;";

/// A place for words in [`EXTRA`].
const HERE: &str = "@@";

/// Fields that the fixture has no use for: the file, what stands before, what comes after it.
const EXTRA: [(&str, &str, &str); 11] = [
    (
        "content/site.yaml",
        "period: 2023/2026\n",
        "action_plan: { ky: @@ }\nlicence: { ky: @@ }\nwebsite: https://example.kg/\nname_history:\n  - { name: { ky: @@ }, note: { ky: @@ } }\n",
    ),
    (
        "content/site.yaml",
        "  source: { lines: [1, 1] }\n",
        "  notes:\n    - { ky: @@ }\n",
    ),
    (
        "content/bodies.yaml",
        "  kind: city\n",
        "  aliases: [@@]\n  notes:\n    - { ky: @@ }\n  successor: { name: { ky: @@ }, note: { ky: @@ } }\n",
    ),
    (
        "content/places.yaml",
        "  source: { lines: [3, 3] }\n",
        "  aliases: [@@]\n  notes:\n    - { ky: @@ }\n",
    ),
    (
        "content/directions.yaml",
        "  source: { lines: [10, 10] }\n",
        "  goal: { ky: @@ }\n  notes:\n    - { ky: @@ }\n",
    ),
    (
        "content/measures/2.10.yaml",
        "places: [street-lenin]\n",
        "funding_stated:\n  - { ky: @@ }\nprinted: { period: @@, responsible: @@ }\nnotes:\n  - { ky: @@ }\n",
    ),
    (
        "content/tables/roads-by-year.yaml",
        "  - { row: total }\n",
        "notes:\n  - { ky: @@ }\n",
    ),
    (
        "content/tables/roads-by-year.yaml",
        "  - { id: toktogul,",
        " cells: [@@, \"-\", null] }\n  - { id: lone,",
    ),
    (
        "content/reports/2024-Q2/1.1.yaml",
        "percent_complete: 100\n",
        "obstacles: { ky: @@ }\nnext_steps: { ky: @@ }\nspent:\n  - { amount: 12, document: { ky: @@ } }\n",
    ),
    ("content/source/programme-ky.txt", "Шаарда 40 км жол бар.", "@@"),
    ("content/programme/1-roads/ky.md", "title: ", "@@ "),
];

/// Markdown that says the same in every way that is allowed.
const MARKDOWN: &str = "\n\\<poison onload=a()> &lt;script>a()&lt;/script> `<img src=x onerror=a()>` [\\<poison>\"](measure:2.10 \"'><poison onload=a()>\")\n\n## \\<poison onload=a()>\"'\n\n> [!NOTE]\n> \\<script>a()\\</script>\n\n```\n<script>a()</script>\n```\n";

/// The smallest whole programme, every text of which is poisoned, and how many texts those are.
fn poisoned() -> (Site, usize) {
    let mut site = Site::reported();
    for (path, before, extra) in EXTRA {
        let text = site.text(path).replacen(before, &format!("{before}{extra}"), 1);
        assert!(text.contains(extra), "{path} holds {before}");
        site = site.edit(path, &text);
    }
    let mut n_texts = 0;
    let paths: Vec<String> = site.files().keys().cloned().collect();
    for path in paths.iter().filter(|path| path.starts_with("content/")) {
        let is_yaml = path.ends_with(".yaml");
        if is_yaml || path.ends_with(".txt") || path.ends_with(".md") {
            let text = with_poison(&site.text(path), is_yaml, &mut n_texts);
            site = site.edit(path, &text);
        }
    }
    for lang in ["ky", "ru", "en"] {
        site = site.append(&format!("content/programme/1-roads/{lang}.md"), MARKDOWN);
    }
    (site, n_texts)
}

/// A file with poison in every text by language, and wherever it is asked for.
fn with_poison(text: &str, is_yaml: bool, n_texts: &mut usize) -> String {
    let mut poison = |words: &str| {
        *n_texts += 1;
        let poison = format!("{}x{n_texts}e{POISON}", words.replace(HERE, "").replace('"', ""));
        if is_yaml {
            format!("\"{}\"", poison.replace('"', "\\\""))
        } else {
            poison
        }
    };
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut made = String::new();
        let mut rest = line;
        while let Some((at, len)) = next_text(rest, is_yaml) {
            made.push_str(&rest[..at]);
            made.push_str(&poison(&rest[at..at + len]));
            rest = &rest[at + len..];
        }
        lines.push(made + rest);
    }
    lines.join("\n") + "\n"
}

/// Where the next text of a line begins, and how long it is: a value by language, or a place for words.
fn next_text(line: &str, is_yaml: bool) -> Option<(usize, usize)> {
    let here = line.find(HERE).map(|at| (at, HERE.len()));
    let by_language = ["ky: ", "ru: ", "en: "].iter().filter_map(|key| {
        let at = line.match_indices(key).map(|(at, key)| (at, at + key.len()));
        let mut at = at.filter(|(at, _)| *at == 0 || line[..*at].ends_with([' ', '{']));
        let (_, start) = at.next()?;
        let ends = [", ky: ", ", ru: ", ", en: ", " }"]
            .iter()
            .filter_map(|end| line[start..].find(end));
        Some((start, ends.min().unwrap_or(line.len() - start)))
    });
    by_language.filter(|_| is_yaml).chain(here).min()
}

/// Whether the poison acted in a document.
fn problems(document: &Html) -> Vec<String> {
    let elements = || document.root_element().descendent_elements();
    let mut problems = policy::problems_of(elements());
    problems.extend(
        elements()
            .filter(|e| e.value().name() == "poison")
            .map(|e| format!("an element {}", e.html())),
    );
    problems
}

#[test]
fn texts_in_every_field_stay_texts() {
    let (site, n_texts) = poisoned();
    let built = site.build();
    assert!(!built.has_errors(), "{}", site.problems(onuguu::i18n::Locale::EN));
    let mut found = Vec::new();
    let mut shown = BTreeSet::new();
    for file in &built.files {
        let Ok(text) = std::str::from_utf8(&file.bytes) else {
            continue;
        };
        shown.extend(
            (1..=n_texts)
                .filter(|n| text.contains(&format!("x{n}e&quot;")) || text.contains(&format!("x{n}e\""))),
        );
        let problems = match file.path.rsplit_once('.').map(|(_, kind)| kind) {
            Some("html") => problems(&Html::parse_document(text)),
            Some("xml" | "svg") => match roxmltree::Document::parse(text) {
                Ok(tree) => tree
                    .descendants()
                    .filter(|node| ["poison", "script", "img"].contains(&node.tag_name().name()))
                    .map(|node| format!("an element {}", node.tag_name().name()))
                    .collect(),
                Err(error) => vec![error.to_string()],
            },
            _ => Vec::new(),
        };
        found.extend(
            problems
                .into_iter()
                .map(|problem| format!("{}: {problem}", file.path)),
        );
    }
    assert!(found.is_empty(), "{:#?}", &found[..found.len().min(20)]);
    // Else the test would look for what is nowhere.
    let missing: Vec<usize> = (1..=n_texts).filter(|n| !shown.contains(n)).collect();
    assert!(
        n_texts > 60 && missing.is_empty(),
        "of {n_texts} texts, these are shown nowhere: {missing:?}"
    );
}

#[test]
fn texts_stay_texts_in_the_account_of_what_changed() {
    let (before, after) = (Site::reported(), poisoned().0);
    let sources = [&before, &after].map(|site| Sources::new(site.files().clone()));
    let [before, after] = [&sources[0], &sources[1]].map(|sources| State::read(sources, DAY));
    let theme = load::theme::load(&sources[1], &mut Sink::default()).expect("the theme can be read");
    for speaker in Speaker::all(&after.programme, &theme.messages) {
        let frame = Frame {
            before: POISON.to_owned(),
            after: POISON.to_owned(),
            as_of: DAY,
        };
        let locale = speaker.locale;
        let document = Html::parse_document(&html(
            &compare(&before, &after),
            &frame,
            &Teller::new(speaker, locale),
        ));
        // The one file brings its style along, and a policy of its own.
        let mut of_poison = problems(&document);
        of_poison
            .retain(|problem| !problem.starts_with("the policy") && !problem.starts_with("an element style"));
        assert!(of_poison.is_empty(), "{locale}: {of_poison:#?}");
    }
}

#[test]
fn markup_and_programs_in_texts_are_refused() {
    for text in [
        "<script>a()</script>",
        "а <b onclick=\"a()\">б</b>",
        "<!-- a -->",
        "[а](javascript:a())",
        "[а](JavaScript:a())",
        "[а](&#106;avascript:a())",
        "[а](<java\tscript:a()>)",
        "[а](data:text/html,a)",
        "<javascript:a()>",
        "[а][б]\n\n[б]: javascript:a()",
        "![а](javascript:a())",
        "![а](https://example.org/a.png)",
    ] {
        let site = Site::minimal().append("content/programme/1-roads/ky.md", &format!("\n{text}\n"));
        assert!(site.build().has_errors(), "{text}");
    }
    for address in [
        "javascript:a()",
        "JAVASCRIPT:a()//https://",
        "data:text/html,a",
        "//example.kg/",
    ] {
        let website = Site::minimal().append("content/site.yaml", &format!("website: {address}\n"));
        assert!(website.build().has_errors(), "website: {address}");
        let base = Site::minimal().replace("content/site.yaml", "https://example.kg/", address);
        assert!(base.build().has_errors(), "base_url: {address}");
    }
}
