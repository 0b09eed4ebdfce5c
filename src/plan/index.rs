//! Records by what they have in common, gathered in one pass: what pages of places, bodies and years show.

use std::collections::BTreeMap;

use crate::model::{Id, Measure, Period, Programme};

/// Measures by place, body, direction and deadline year, each in printed order; bodies and places by what they are
/// parts of, in the order of their files.
#[derive(Debug, Default)]
pub struct Index {
    by_place: BTreeMap<Id, Vec<Id>>,
    by_body: BTreeMap<Id, Vec<Id>>,
    by_direction: BTreeMap<Id, Vec<Id>>,
    by_year: BTreeMap<i16, Vec<Id>>,
    annual: Vec<Id>,
    places_inside: BTreeMap<Id, Vec<Id>>,
    bodies_below: BTreeMap<Id, Vec<Id>>,
}

impl Index {
    /// Indexes every measure.
    #[must_use]
    pub fn new(programme: &Programme) -> Self {
        let mut index = Self::default();
        for (id, measure) in &programme.measures {
            index.add(id, measure);
        }
        for (id, place) in &programme.places {
            for around in &place.within {
                add_once(index.places_inside.entry(around.value.clone()).or_default(), id);
            }
        }
        for (id, body) in &programme.bodies {
            if let Some(parent) = &body.parent {
                add_once(index.bodies_below.entry(parent.value.clone()).or_default(), id);
            }
        }
        index
    }

    fn add(&mut self, id: &Id, measure: &Measure) {
        let of_actions = measure.actions.iter().flat_map(|action| &action.places);
        for place in measure.places.iter().chain(of_actions) {
            add_once(self.by_place.entry(place.value.clone()).or_default(), id);
        }
        let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
        for responsible in measure.responsible.iter().chain(of_actions) {
            add_once(
                self.by_body.entry(responsible.body.value.clone()).or_default(),
                id,
            );
        }
        add_once(
            self.by_direction
                .entry(measure.direction.value.clone())
                .or_default(),
            id,
        );
        match measure.period.value {
            Period::Years { to, .. } => add_once(self.by_year.entry(to).or_default(), id),
            Period::Annual => self.annual.push(id.clone()),
        }
    }

    /// Measures that name a place.
    #[must_use]
    pub fn of_place(&self, id: &Id) -> &[Id] {
        self.by_place.get(id).map_or(&[], Vec::as_slice)
    }

    /// Measures that a body is responsible for.
    #[must_use]
    pub fn of_body(&self, id: &Id) -> &[Id] {
        self.by_body.get(id).map_or(&[], Vec::as_slice)
    }

    /// Measures of a direction, without those of its sub-directions.
    #[must_use]
    pub fn of_direction(&self, id: &Id) -> &[Id] {
        self.by_direction.get(id).map_or(&[], Vec::as_slice)
    }

    /// Deadline years and their measures.
    pub fn years(&self) -> impl Iterator<Item = (i16, &[Id])> {
        self.by_year.iter().map(|(year, ids)| (*year, ids.as_slice()))
    }

    /// Measures to be carried out every year.
    #[must_use]
    pub fn annual(&self) -> &[Id] {
        &self.annual
    }

    /// Places that lie in a place.
    #[must_use]
    pub fn places_inside(&self, id: &Id) -> &[Id] {
        self.places_inside.get(id).map_or(&[], Vec::as_slice)
    }

    /// Bodies that are parts of a body.
    #[must_use]
    pub fn bodies_below(&self, id: &Id) -> &[Id] {
        self.bodies_below.get(id).map_or(&[], Vec::as_slice)
    }
}

/// Adds `id` unless it was added last: records come in turn.
fn add_once(ids: &mut Vec<Id>, id: &Id) {
    if ids.last() != Some(id) {
        ids.push(id.clone());
    }
}
