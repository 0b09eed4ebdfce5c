//! All responsible bodies, by kind.

use crate::model::BodyKind;
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "bodies",
    pages,
};

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let group = |kind: &BodyKind| {
        let of_kind = plan
            .programme
            .bodies
            .iter()
            .filter(|(_, body)| body.kind == *kind);
        let bodies: Vec<Part> = of_kind.map(|(id, _)| Part::Body(id.clone())).collect();
        if bodies.is_empty() {
            return None;
        }
        Some(Part::Map(vec![
            ("kind", Part::Plain(kind.as_str().to_owned())),
            ("bodies", Part::Sorted(bodies)),
        ]))
    };
    vec![Page {
        kind: KIND.name,
        path: route::BODIES.to_owned(),
        title: Words::message("bodies-title"),
        description: Words::message("bodies-description"),
        crumbs: Vec::new(),
        parts: vec![(
            "groups",
            Part::List(BodyKind::ALL.iter().filter_map(group).collect()),
        )],
    }]
}
