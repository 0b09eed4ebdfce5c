//! The Kyrgyz pages against the adopted text: nothing of it is left out.
//!
//! A line of the file is a paragraph or a cell of a table. Its runs of four neighbouring words are looked for on the
//! pages of the records that claim the line (`source: { lines: … }`), each as often as the text has it. A line of
//! fewer words is one run. Letters that only look like ө count as ө; case and punctuation do not count.
//! The pages that reproduce the file line by line prove nothing and are left out, and so are editor's notes, menus
//! and lists of related measures.
#![expect(
    clippy::print_stdout,
    reason = "what was measured is worth reading with `--nocapture`"
)]

use std::collections::{BTreeMap, HashMap};

use onuguu::i18n::letters;
use onuguu::model::SourceLines;
use onuguu::plan::route;
use rayon::prelude::*;
use scraper::{ElementRef, Html, Selector};

use crate::real;

/// Words in a run.
const RUN: usize = 4;

/// What of the adopted text's runs has to stand on the pages, in hundredths of a per cent.
const SHARE: usize = 9_950;

/// Runs that are not on the pages: line of the adopted text, the run, why.
const LEFT_OUT: &[(usize, &str, &str)] = &[
    (291, "96 9 түзөт акыркы", CAPTION),
    (291, "9 түзөт акыркы беш", CAPTION),
    (291, "түзөт акыркы беш жылдагы", CAPTION),
    (295, "дердин", BROKEN_WORD),
    (405, "балдар бакчалар", BROKEN_WORD),
    (406, "дын саны", BROKEN_WORD),
    (409, "балдар бакчалар", BROKEN_WORD),
    (410, "дын саны", BROKEN_WORD),
    (668, "киреше бөлүгү миң сом", UNIT),
    (937, "бөлүгүнүн көрсөткүчтөрү миң сом", UNIT),
    (1304, "п п", COLUMN),
    (1308, "күтүлүүчү натыйжалар индикаторлор", COLUMN),
    (
        1320,
        "максаты шаарды туруктуу өнүктүрүү",
        "“Максаты:” is the heading above the goal, not its first word",
    ),
];
const BROKEN_WORD: &str = "a word broken over two lines is one word on the page";
const CAPTION: &str =
    "the second sentence of the paragraph is the caption of the table below it, and stands there";
const COLUMN: &str =
    "the heading of a column of Annex 1; the page of a measure heads that part in other words";
const UNIT: &str = "the unit stands below the caption, with “Бирдиги:” before it";

/// Elements whose content is not the adopted text.
const PASSED_OVER: &str = "nav, aside.note, .notice, .related, script, style, svg, .badge, .meta";

/// Elements that do not end a paragraph.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "br", "cite", "code", "em", "i", "q", "s", "small", "span", "strong", "sub", "sup",
    "time",
];

#[test]
fn the_adopted_text_stands_on_the_kyrgyz_pages() {
    let adopted = real::PROGRAMME
        .adopted
        .as_ref()
        .expect("the adopted text is part of the content");
    let mut pages = pages();
    let owners = owners(adopted.lines.len());
    let mut n_runs = 0;
    let mut missing = Vec::new();
    for (idx, line) in adopted.lines.iter().enumerate() {
        let words = words(&without_bookmarks(line));
        let runs: Vec<&[String]> = words.windows(RUN.min(words.len()).max(1)).collect();
        n_runs += runs.len();
        let is_claimed = !owners[idx].is_empty();
        // What belongs to no record, such as the headings of the annex, has to stand on one page as a whole.
        if !is_claimed
            && pages
                .values()
                .any(|page| runs.iter().all(|run| page.contains_key(*run)))
        {
            continue;
        }
        for run in runs {
            let is_found = owners[idx].iter().any(|path| {
                let left = pages
                    .get_mut(path)
                    .and_then(|runs| runs.get_mut(run))
                    .filter(|n| **n > 0);
                left.map(|n| *n -= 1).is_some()
            });
            if !is_found {
                missing.push((idx + 1, run.join(" ")));
            }
        }
    }
    let n_found = n_runs - missing.len();
    // In hundredths of a per cent.
    let share = n_found * 10_000 / n_runs;
    println!(
        "{n_found} of {n_runs} runs of the adopted text stand on the pages: {}.{:02} %",
        share / 100,
        share % 100
    );
    let is_listed = |(line, run): &(usize, String)| LEFT_OUT.iter().any(|(l, r, _)| l == line && r == run);
    let unlisted: Vec<_> = missing.iter().filter(|gap| !is_listed(gap)).collect();
    assert!(
        unlisted.is_empty(),
        "not on the pages that claim the line, and no reason given: {unlisted:#?}"
    );
    let is_missing = |line: usize, run: &str| missing.iter().any(|(l, r)| *l == line && r == run);
    let stale: Vec<_> = LEFT_OUT
        .iter()
        .filter(|(line, run, _)| !is_missing(*line, run))
        .collect();
    assert!(
        stale.is_empty(),
        "stands on the pages after all, so its exception can go: {stale:#?}"
    );
    assert!(share >= SHARE, "{n_found} of {n_runs} runs are too few");
}

/// For each Kyrgyz page how often each run stands on it.
fn pages() -> BTreeMap<String, HashMap<Vec<String>, usize>> {
    let wanted: Vec<_> = real::pages()
        .filter(|(path, _)| path.starts_with("ky/") && !path.starts_with("ky/source/"))
        .collect();
    wanted
        .into_par_iter()
        .map(|(path, html)| {
            let path = path.trim_start_matches("ky/").trim_end_matches("index.html");
            let mut runs = HashMap::new();
            for paragraph in paragraphs(html) {
                let words = words(&paragraph);
                for len in 1..=RUN {
                    for run in words.windows(len) {
                        *runs.entry(run.to_vec()).or_default() += 1;
                    }
                }
            }
            (path.to_owned(), runs)
        })
        .collect()
}

/// The text of a page's main part, by paragraph and cell.
fn paragraphs(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let main = page
        .select(&selector("main"))
        .next()
        .expect("a page has a main part");
    let mut paragraphs = vec![String::new()];
    collect(main, &selector(PASSED_OVER), &mut paragraphs);
    paragraphs
}

fn collect(element: ElementRef<'_>, passed_over: &Selector, paragraphs: &mut Vec<String>) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            paragraphs.last_mut().expect("there is always one").push_str(text);
        }
        let Some(child) = ElementRef::wrap(child).filter(|child| !passed_over.matches(child)) else {
            continue;
        };
        let name = child.value().name();
        if INLINE.contains(&name) {
            // A line break inside a cell is no end of a run.
            paragraphs
                .last_mut()
                .expect("there is always one")
                .push_str(if name == "br" { " " } else { "" });
            collect(child, passed_over, paragraphs);
        } else {
            paragraphs.push(number_of_item(child));
            collect(child, passed_over, paragraphs);
            paragraphs.push(String::new());
        }
    }
}

/// The number that a browser writes before an item of a numbered list.
fn number_of_item(element: ElementRef<'_>) -> String {
    let list = element
        .parent()
        .and_then(ElementRef::wrap)
        .filter(|list| list.value().name() == "ol");
    let Some(list) = list.filter(|_| element.value().name() == "li") else {
        return String::new();
    };
    let first: usize = list
        .value()
        .attr("start")
        .map_or(1, |start| start.parse().expect("a number"));
    let n_before = element.prev_siblings().filter_map(ElementRef::wrap).count();
    format!("{} ", first + n_before)
}

/// For each line of the adopted text the addresses of the pages that claim it.
fn owners(n_lines: usize) -> Vec<Vec<String>> {
    let mut owners = vec![Vec::new(); n_lines];
    let mut claim = |source: &SourceLines, path: String| {
        for (first, last) in &source.0 {
            for line in *first..=*last {
                owners[line as usize - 1].push(path.clone());
            }
        }
    };
    let programme = &*real::PROGRAMME;
    for (id, measure) in &programme.measures {
        claim(&measure.source, route::of_record(route::MEASURES, id));
    }
    for (id, direction) in &programme.directions {
        claim(&direction.source, route::of_record(route::DIRECTIONS, id));
    }
    for (id, section) in &programme.sections {
        claim(&section.source, route::of_record(route::PROGRAMME, id));
    }
    if let Some(swot) = &programme.swot {
        claim(&swot.source, route::SWOT.to_owned());
    }
    owners
}

/// A line without the marks that a word processor left in it.
fn without_bookmarks(line: &str) -> String {
    let mut rest = line;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("[bookmark:") {
        text.push_str(before);
        rest = after.split_once(']').map_or("", |(_, rest)| rest);
    }
    text + rest
}

/// Words in lower case, letters that only look like ө being ө.
fn words(text: &str) -> Vec<String> {
    let mut meant = String::with_capacity(text.len());
    let mut done = 0;
    for (range, _, letter) in letters::look_alikes(text) {
        meant.push_str(&text[done..range.start]);
        meant.push(letter);
        done = range.end;
    }
    meant.push_str(&text[done..]);
    let meant = meant.to_lowercase();
    meant
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}
