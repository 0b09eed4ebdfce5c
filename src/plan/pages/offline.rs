//! Reading without a connection: what is kept on a device, and keeping all of the site in one language.

use crate::plan::{Page, PageKind, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "offline",
    pages,
};

fn pages(_: &Plan<'_>) -> Vec<Page> {
    vec![Page {
        kind: KIND.name,
        path: route::OFFLINE.to_owned(),
        title: Words::message("offline-title"),
        description: Words::message("offline-description"),
        crumbs: Vec::new(),
        parts: Vec::new(),
    }]
}
