//! What measures are filtered by.
//!
//! In: the measures of a site. Out: a [`Facets`] each, in the order of their documents.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Id, Measure, Period};
use crate::plan::Site;
use crate::plan::route::{BODIES, DIRECTIONS, PLACES};

/// What one measure is filtered by; records as numbers of their documents.
#[derive(Debug)]
pub(super) struct Facets {
    pub(super) direction: usize,
    pub(super) badge: &'static str,
    /// The deadline year; 0 for a measure of every year.
    pub(super) year: u16,
    pub(super) bodies: BTreeSet<usize>,
    pub(super) places: BTreeSet<usize>,
}

/// What measures are filtered by, in the order of [`Site::pages`].
pub(super) fn facets(site: &Site<'_>) -> Vec<Facets> {
    let documents: HashMap<&str, usize> = (0..)
        .zip(site.pages.iter())
        .map(|(n, page)| (page.path.as_str(), n))
        .collect();
    let document = |folder: &str, id: &Id| {
        documents
            .get(crate::plan::route::of_record(folder, id).as_str())
            .copied()
    };
    let facets = |(id, measure): (&Id, &Measure)| {
        let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
        let bodies = measure.responsible.iter().chain(of_actions);
        let bodies: BTreeSet<usize> = bodies
            .filter_map(|one| document(BODIES, &one.body.value))
            .collect();
        let of_actions = measure.actions.iter().flat_map(|action| &action.places);
        let places = measure.places.iter().chain(of_actions);
        let places: BTreeSet<usize> = places
            .filter_map(|place| document(PLACES, &place.value))
            .collect();
        Facets {
            direction: document(DIRECTIONS, &measure.direction.value).unwrap_or_default(),
            badge: site.monitoring.state(id).map_or("", |state| state.badge.as_str()),
            year: match measure.period.value {
                Period::Years { to, .. } => u16::try_from(to).unwrap_or_default(),
                Period::Annual => 0,
            },
            bodies,
            places,
        }
    };
    site.programme.measures.iter().map(facets).collect()
}
