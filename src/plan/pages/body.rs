//! One responsible body and its measures, by its role in them.

use super::period::counts;
use super::{crumb, tally};
use crate::model::{Id, ReportingPeriod, Role};
use crate::monitor::record::Counts;
use crate::plan::{Page, PageKind, Part, Plan, Words, WordsArg, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "body", pages };

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let page = |(id, body): (&Id, &crate::model::Body)| {
        let measures = plan.index.of_body(id);
        let parent = body
            .parent
            .as_ref()
            .map_or(Part::None, |parent| Part::Body(parent.value.clone()));
        let children = plan.index.bodies_below(id).iter().cloned();
        Page {
            kind: KIND.name,
            path: route::of_record(route::BODIES, id),
            title: Words::Text(body.name.clone()),
            description: Words::message("body-description").arg("name", WordsArg::Text(body.name.clone())),
            crumbs: vec![crumb(route::BODIES, "bodies-title")],
            parts: vec![
                ("body", Part::Body(id.clone())),
                ("parent", parent),
                ("children", Part::Sorted(children.map(Part::Body).collect())),
                ("n_measures", Part::Number(measures.len())),
                ("tally", tally(plan, measures)),
                ("record", record(plan, id)),
                ("groups", by_role(plan, id, measures)),
            ],
        }
    };
    let mut pages: Vec<Page> = plan.programme.bodies.iter().map(page).collect();
    // The search page counts on this order.
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    pages
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

/// How the reports that the body owed came in, as a whole and by period, latest first; nothing where it owed none.
fn record(plan: &Plan<'_>, body: &Id) -> Part {
    let Some(record) = plan.monitoring.bodies.get(body) else {
        return Part::None;
    };
    let period = |(period, of_period): &(ReportingPeriod, Counts)| {
        Part::Map(vec![
            ("period", Part::Plain(period.to_string())),
            ("path", Part::Plain(route::of_period(*period))),
            ("counts", counts(*of_period)),
        ])
    };
    Part::Map(vec![
        ("counts", counts(record.counts)),
        (
            "periods",
            Part::List(record.periods.iter().rev().map(period).collect()),
        ),
    ])
}
