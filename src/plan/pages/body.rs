//! One responsible body and its measures, by its role in them.

use super::crumb;
use crate::model::{Id, Role};
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "body", pages };

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let page = |(id, body): (&Id, &crate::model::Body)| {
        let measures = plan.index.of_body(id);
        let parent = body
            .parent
            .as_ref()
            .map_or(Part::None, |parent| Part::Body(parent.value.clone()));
        let children = plan.programme.bodies.iter();
        let children = children.filter(|(_, child)| child.parent.as_ref().is_some_and(|p| p.value == *id));
        Page {
            kind: KIND.name,
            path: route::of_record(route::BODIES, id),
            title: Words::Text(body.name.clone()),
            description: Words::message("body-description").arg("name", WordsArg::Text(body.name.clone())),
            crumbs: vec![crumb(route::BODIES, "bodies-title")],
            parts: vec![
                ("body", Part::Body(id.clone())),
                ("parent", parent),
                (
                    "children",
                    Part::Sorted(children.map(|(id, _)| Part::Body(id.clone())).collect()),
                ),
                ("n_measures", Part::Number(measures.len())),
                ("groups", by_role(plan, id, measures)),
            ],
        }
    };
    plan.programme.bodies.iter().map(page).collect()
}

fn by_role(plan: &Plan<'_>, body: &Id, measures: &[Id]) -> Part {
    // A body may stand for a single action with another role: its role in the measure as a whole counts first.
    let role_in = |measure: &Id| {
        let measure = &plan.programme.measures[measure];
        let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
        let mut all = measure.responsible.iter().chain(of_actions);
        all.find(|responsible| responsible.body.value == *body)
            .map(|responsible| responsible.role)
    };
    let group = |role: &Role| {
        let of_role: Vec<&Id> = measures
            .iter()
            .filter(|measure| role_in(measure) == Some(*role))
            .collect();
        if of_role.is_empty() {
            return None;
        }
        Some(Part::Map(vec![
            ("role", Part::Plain(role.as_str().to_owned())),
            ("measures", Part::measures(of_role)),
        ]))
    };
    Part::List(Role::ALL.iter().filter_map(group).collect())
}
