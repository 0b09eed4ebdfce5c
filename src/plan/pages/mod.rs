//! The kinds of pages, one a file.

pub(super) mod about;
pub(super) mod adopted;
pub(super) mod bodies;
pub(super) mod body;
pub(super) mod data;
pub(super) mod direction;
pub(super) mod directions;
pub(super) mod home;
pub(super) mod measure;
pub(super) mod measures;
pub(super) mod monitoring;
pub(super) mod offline;
pub(super) mod period;
pub(super) mod place;
pub(super) mod places;
pub(super) mod programme;
pub(super) mod search;
pub(super) mod search_leaf;
pub(super) mod section;
pub(super) mod status;
pub(super) mod swot;
pub(super) mod timeline;
pub(super) mod whole_programme;
pub(super) mod year;

use super::{Crumb, Part, Plan, Words, WordsArg, route};
use crate::model::Id;

/// A crumb whose title is an interface string.
fn crumb(path: &str, title: &'static str) -> Crumb {
    Crumb {
        path: path.to_owned(),
        title: Words::message(title),
    }
}

/// Pages before and after the one at `idx`, as `previous` and `next`.
fn neighbours(ids: &[&Id], idx: usize, part: fn(Id) -> Part) -> [(&'static str, Part); 2] {
    let at = |idx: Option<usize>| {
        idx.and_then(|idx| ids.get(idx))
            .map_or(Part::None, |id| part((*id).clone()))
    };
    [("previous", at(idx.checked_sub(1))), ("next", at(Some(idx + 1)))]
}

/// Directions with their measures, each sub-direction after the direction that it belongs to.
fn by_direction(plan: &Plan<'_>, wanted: impl Fn(&Id) -> bool) -> Part {
    let group = |id: &Id| {
        let measures: Vec<&Id> = plan
            .index
            .of_direction(id)
            .iter()
            .filter(|measure| wanted(measure))
            .collect();
        if measures.is_empty() {
            return None;
        }
        Some(Part::Map(vec![
            ("direction", Part::Direction(id.clone())),
            ("measures", Part::measures(measures)),
        ]))
    };
    Part::List(plan.programme.directions.keys().filter_map(group).collect())
}

/// Deadline years with the number of their measures.
fn years(plan: &Plan<'_>) -> Part {
    let year = |(year, measures): (i16, &[Id])| {
        Part::Map(vec![
            ("year", Part::Plain(year.to_string())),
            ("path", Part::Plain(route::of_year(year))),
            ("n_measures", Part::Number(measures.len())),
        ])
    };
    Part::List(plan.index.years().map(year).collect())
}

/// Where some measures stand: how many bear each badge, and how many were reported on.
fn tally<'m>(plan: &Plan<'_>, measures: impl IntoIterator<Item = &'m Id>) -> Part {
    let tally = plan.monitoring.tally(measures);
    let n_measures = tally.n_measures;
    Part::Tally(tally, n_measures)
}

/// Where all measures stand.
fn whole_tally(plan: &Plan<'_>) -> Part {
    tally(plan, plan.programme.measures.keys())
}

/// The number of `n` things as a fact of a message.
fn n(count: usize) -> WordsArg {
    WordsArg::Number(count)
}
