//! What measures are filtered by.
//!
//! In: the measures of a site. Out: a row each, in the order of their documents: direction, badge, deadline year,
//! bodies and places, as numbers of documents.

use super::format;
use crate::model::Period;
use crate::plan::Site;
use crate::plan::route::{BODIES, DIRECTIONS, PLACES};

/// What measures are filtered by, as numbers of documents in the order of [`Site::pages`].
pub(super) fn facets(site: &Site<'_>) -> String {
    let position = |folder: &str, id: &crate::model::Id| {
        let path = crate::plan::route::of_record(folder, id);
        site.pages.iter().position(|page| page.path == path)
    };
    let list = |numbers: Vec<usize>| {
        let mut text = String::new();
        for number in numbers {
            format::push(&mut text, number);
        }
        text
    };
    let mut rows = Vec::new();
    for (id, measure) in &site.programme.measures {
        let badge = site.monitoring.state(id).map_or("", |state| state.badge.as_str());
        let deadline = match measure.period.value {
            Period::Years { to, .. } => to.to_string(),
            Period::Annual => String::new(),
        };
        let bodies = measure.responsible.iter();
        let bodies = bodies
            .filter_map(|responsible| position(BODIES, &responsible.body.value))
            .collect();
        let places = measure.places.iter();
        let places = places
            .filter_map(|place| position(PLACES, &place.value))
            .collect();
        let direction = position(DIRECTIONS, &measure.direction.value)
            .into_iter()
            .collect();
        rows.push(format!(
            "{}\t{badge}\t{deadline}\t{}\t{}",
            list(direction),
            list(bodies),
            list(places)
        ));
    }
    rows.join("\u{1f}")
}
