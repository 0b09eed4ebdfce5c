//! The adopted text by line: the reference that every record points into.

use super::crumb;
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "adopted",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let Some(adopted) = &plan.programme.adopted else {
        return Vec::new();
    };
    let n_lines = adopted.lines.len();
    let n_pages = n_lines.div_ceil(route::ADOPTED_LINES_PER_PAGE);
    let link = |idx: usize| {
        Part::Map(vec![
            ("path", Part::Plain(route::of_adopted_page(idx))),
            (
                "from",
                Part::Plain((idx * route::ADOPTED_LINES_PER_PAGE + 1).to_string()),
            ),
            (
                "to",
                Part::Plain(
                    ((idx + 1) * route::ADOPTED_LINES_PER_PAGE)
                        .min(n_lines)
                        .to_string(),
                ),
            ),
        ])
    };
    let page = |idx: usize| {
        let first = idx * route::ADOPTED_LINES_PER_PAGE + 1;
        let last = (first + route::ADOPTED_LINES_PER_PAGE - 1).min(n_lines);
        let title = Words::message("source-page-title")
            .arg("from", WordsArg::Plain(first.to_string()))
            .arg("to", WordsArg::Plain(last.to_string()));
        Page {
            kind: KIND.name,
            path: route::of_adopted_page(idx),
            title: if idx == 0 {
                Words::message("source-title")
            } else {
                title
            },
            description: Words::message("source-description"),
            crumbs: if idx == 0 {
                Vec::new()
            } else {
                vec![crumb(route::ADOPTED, "source-title")]
            },
            parts: vec![
                ("lines", Part::AdoptedLines(first, last)),
                ("first", Part::Number(first)),
                ("file", Part::Plain(adopted.file_name.clone())),
                ("page_number", Part::Number(idx + 1)),
                ("pages", Part::List((0..n_pages).map(link).collect())),
                ("previous", idx.checked_sub(1).map_or(Part::None, link)),
                (
                    "next",
                    if idx + 1 < n_pages {
                        link(idx + 1)
                    } else {
                        Part::None
                    },
                ),
            ],
        }
    };
    (0..n_pages).map(page).collect()
}
