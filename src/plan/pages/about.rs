//! About the site: how to read the badges, the city's names, translations, sources.

use crate::monitor::Badge;
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "about", pages };

fn pages(_: &Plan<'_>) -> Vec<Page> {
    let badge = |badge: &Badge| {
        Part::Map(vec![
            ("badge", Part::Plain(badge.as_str().to_owned())),
            ("tone", Part::Plain(badge.tone().to_owned())),
        ])
    };
    vec![Page {
        kind: KIND.name,
        path: route::ABOUT.to_owned(),
        title: Words::message("about-title"),
        description: Words::message("about-description"),
        crumbs: Vec::new(),
        parts: vec![("all_badges", Part::List(Badge::ALL.iter().map(badge).collect()))],
    }]
}
