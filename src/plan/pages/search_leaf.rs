//! Pages of the search page's lists that are too long for it: with their neighbours, for readers without JavaScript;
//! the script reads from them the titles of what it shows.

use super::search::Entries;
use super::{crumb, n};
use crate::plan::leaves::Leaves;
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "search_leaf",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let lists = Entries::of(plan).on_leaves();
    let leaf = |title: &'static str, list: &Leaves, idx: usize| {
        let words = |key| {
            Words::message(key)
                .arg("list", WordsArg::Words(Words::message(title)))
                .arg("n", n(idx + 1))
                .arg("of", n(list.len()))
        };
        Page {
            kind: KIND.name,
            path: list.path(idx),
            title: words("search-leaf-title"),
            description: words("search-leaf-description"),
            crumbs: vec![crumb(route::SEARCH, "search-title")],
            parts: vec![
                ("list", Part::Plain(list.name.to_owned())),
                ("leaf", Part::Leaf(list.clone(), idx)),
            ],
        }
    };
    let pages = lists
        .iter()
        .flat_map(|(title, list)| (0..list.len()).map(move |idx| leaf(title, list, idx)));
    pages.collect()
}
