//! One place: the measures that name it and the passages of the text that do.

use super::{crumb, tally};
use crate::model::{Id, Place};
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "place", pages };

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let page = |(id, place): (&Id, &Place)| {
        let measures = plan.index.of_place(id);
        let within = place.within.iter().map(|place| Part::Place(place.value.clone()));
        let inside = plan.index.places_inside(id).iter().cloned();
        Page {
            kind: KIND.name,
            path: route::of_record(route::PLACES, id),
            title: Words::message("place-title").arg("name", WordsArg::Text(place.name.clone())),
            description: Words::message("place-description").arg("name", WordsArg::Text(place.name.clone())),
            crumbs: vec![crumb(route::PLACES, "places-title")],
            parts: vec![
                ("place", Part::Place(id.clone())),
                ("within", Part::List(within.collect())),
                ("inside", Part::Sorted(inside.map(Part::Place).collect())),
                ("n_measures", Part::Number(measures.len())),
                ("tally", tally(plan, measures)),
                ("measures", measures_with_actions(plan, id, measures)),
                ("sections", sections_naming(plan, place)),
            ],
        }
    };
    let mut pages: Vec<Page> = plan.programme.places.iter().map(page).collect();
    // The search page counts on this order.
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    pages
}

/// The measures, each with those of its actions that name the place (none where the row does not tell them apart).
fn measures_with_actions(plan: &Plan<'_>, place: &Id, measures: &[Id]) -> Part {
    let entry = |id: &Id| {
        let measure = &plan.programme.measures[id];
        let naming = measure
            .actions
            .iter()
            .filter(|action| action.places.iter().any(|p| p.value == *place));
        let actions = naming.map(|action| Part::Text(action.text.clone()));
        Part::Map(vec![
            ("measure", Part::Line(id.clone())),
            ("actions", Part::List(actions.collect())),
        ])
    };
    Part::List(measures.iter().map(entry).collect())
}

/// Sections of the text whose lines name the place.
fn sections_naming(plan: &Plan<'_>, place: &Place) -> Part {
    let names = |id: &&Id| {
        let lines = &plan.programme.sections[*id].source.0;
        let in_section = |line: u32| lines.iter().any(|(first, last)| (*first..=*last).contains(&line));
        place.source.0.iter().any(|(first, _)| in_section(*first))
    };
    let ids: Vec<&Id> = plan.programme.sections.keys().filter(names).collect();
    // A chapter's lines may include those of its sections: the deepest section is the one to open.
    let is_deepest = |(idx, id): &(usize, &&Id)| {
        let section = &plan.programme.sections[**id];
        ids.get(idx + 1)
            .is_none_or(|next| plan.programme.sections[*next].depth <= section.depth)
    };
    Part::List(
        ids.iter()
            .enumerate()
            .filter(is_deepest)
            .map(|(_, id)| Part::Section((*id).clone()))
            .collect(),
    )
}
