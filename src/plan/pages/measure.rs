//! One measure: what was promised, by when, by whom, and what is known.

use std::collections::BTreeSet;

use super::{crumb, neighbours};
use crate::model::{Id, LocalizedText, Measure};
use crate::plan::{Crumb, Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind {
    name: "measure",
    pages,
};

/// More related measures than this are left to the page of the body.
const MAX_RELATED_BY_BODY: usize = 6;

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let ids: Vec<&Id> = plan.programme.measures.keys().collect();
    plan.programme
        .measures
        .iter()
        .enumerate()
        .map(|(idx, (id, measure))| page(plan, &ids, idx, id, measure))
        .collect()
}

fn page(plan: &Plan<'_>, ids: &[&Id], idx: usize, id: &Id, measure: &Measure) -> Page {
    let mut crumbs = vec![crumb(route::MEASURES, "measures-title")];
    let mut direction = LocalizedText::default();
    if let Some(record) = plan.programme.directions.get(&measure.direction.value) {
        direction = record.title.clone();
        crumbs.push(Crumb {
            path: route::of_record(route::DIRECTIONS, &record.id.value),
            title: Words::Text(record.title.clone()),
        });
    }
    let mut parts = vec![
        ("measure", Part::Measure(id.clone())),
        ("standing", Part::Standing(id.clone())),
        ("related_by_place", related_by_place(plan, id, measure)),
        ("related_by_body", related_by_body(plan, id, measure)),
    ];
    parts.extend(neighbours(ids, idx, Part::Line));
    Page {
        kind: KIND.name,
        path: route::of_record(route::MEASURES, id),
        title: title(measure),
        description: Words::message("measure-description")
            .arg("number", WordsArg::Plain(measure.number.to_string()))
            .arg("direction", WordsArg::Text(direction))
            .arg("period", WordsArg::Period(measure.period.value)),
        crumbs,
        parts,
    }
}

/// What the page of a measure is called.
pub(in crate::plan) fn title(measure: &Measure) -> Words {
    Words::message("measure-title")
        .arg("number", WordsArg::Plain(measure.number.to_string()))
        .arg("task", WordsArg::Text(measure.task.clone()))
}

/// Other measures of each place that this one names.
fn related_by_place(plan: &Plan<'_>, id: &Id, measure: &Measure) -> Part {
    let related = measure.places.iter().filter_map(|place| {
        let others: Vec<&Id> = plan
            .index
            .of_place(&place.value)
            .iter()
            .filter(|other| *other != id)
            .collect();
        if others.is_empty() {
            return None;
        }
        Some(Part::Map(vec![
            ("place", Part::Place(place.value.clone())),
            ("measures", Part::measures(others)),
        ]))
    });
    Part::List(related.collect())
}

/// Other measures of the bodies that are responsible for this one, leaving out bodies that are responsible for
/// so many that the list would say nothing.
fn related_by_body(plan: &Plan<'_>, id: &Id, measure: &Measure) -> Part {
    let mut seen = BTreeSet::new();
    let related = measure.responsible.iter().filter_map(|responsible| {
        let body = &responsible.body.value;
        let of_body = plan.index.of_body(body);
        // This measure is one of them. Asked before they are looked through: some bodies have a part in all.
        if of_body.len() > MAX_RELATED_BY_BODY + 1 {
            return None;
        }
        let others: Vec<&Id> = of_body.iter().filter(|other| *other != id).collect();
        if others.is_empty() || !seen.insert(body.clone()) {
            return None;
        }
        Some(Part::Map(vec![
            ("body", Part::Body(body.clone())),
            ("measures", Part::measures(others)),
        ]))
    });
    Part::List(related.collect())
}
