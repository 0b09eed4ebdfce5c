//! The records of a programme as templates see them.
//!
//! Made once, in all languages; pages share them (template values are reference-counted).

use indexmap::IndexMap;
use tera::{Map, Value};

use super::value::{from, map, record};
use crate::model::measure::{Decimal, TargetYear};
use crate::model::{Body, Direction, Id, Measure, Place, Programme, SourceLines};
use crate::monitor::{MeasureState, Monitoring};
use crate::plan::{Index, Words, badge, open_data, route};

/// Template values of records, by id.
pub(super) struct Records {
    pub(super) directions: IndexMap<Id, Value>,
    pub(super) bodies: IndexMap<Id, Value>,
    pub(super) places: IndexMap<Id, Value>,
    pub(super) measures: IndexMap<Id, Value>,
    /// The SWOT analysis.
    pub(super) swot: Value,
}

impl Records {
    pub(super) fn new(programme: &Programme, monitoring: &Monitoring) -> Self {
        let index = Index::new(programme);
        let mut records = Self {
            directions: IndexMap::new(),
            bodies: IndexMap::new(),
            places: IndexMap::new(),
            measures: IndexMap::new(),
            swot: programme.swot.as_ref().map_or_else(Value::none, from),
        };
        for (id, direction) in &programme.directions {
            records
                .directions
                .insert(id.clone(), direction_value(direction, &index, programme));
        }
        for (id, body) in &programme.bodies {
            records.bodies.insert(id.clone(), body_value(body, &index));
        }
        for (id, place) in &programme.places {
            records.places.insert(id.clone(), place_value(place, &index));
        }
        for (id, measure) in &programme.measures {
            let value = records.measure_value(measure, monitoring);
            records.measures.insert(id.clone(), value);
        }
        records
    }

    pub(super) fn direction(&self, id: &Id) -> Value {
        known(&self.directions, id)
    }

    pub(super) fn body(&self, id: &Id) -> Value {
        known(&self.bodies, id)
    }

    pub(super) fn place(&self, id: &Id) -> Value {
        known(&self.places, id)
    }

    pub(super) fn measure(&self, id: &Id) -> Value {
        known(&self.measures, id)
    }

    fn measure_value(&self, measure: &Measure, monitoring: &Monitoring) -> Value {
        let responsible = |responsible: &[crate::model::Responsible]| -> Value {
            let one = |r: &crate::model::Responsible| {
                map([("body", self.body(&r.body.value)), ("role", from(&r.role))])
            };
            responsible.iter().map(one).collect::<Vec<_>>().into()
        };
        let places = |ids: &[crate::model::Spanned<Id>]| -> Value {
            ids.iter()
                .map(|id| self.place(&id.value))
                .collect::<Vec<_>>()
                .into()
        };
        let actions = measure.actions.iter().map(|action| {
            let mut value = record(action);
            value.insert("responsible".into(), responsible(&action.responsible));
            value.insert("places".into(), places(&action.places));
            Value::from(value)
        });
        let indicators = measure.indicators.iter().map(|indicator| {
            let by_year = |values: &IndexMap<TargetYear, Decimal>| -> Value {
                let one = |(year, value): (&TargetYear, &Decimal)| {
                    map([("year", from(year)), ("value", from(value))])
                };
                values.iter().map(one).collect::<Vec<_>>().into()
            };
            let mut value = record(indicator);
            value.insert("baseline".into(), by_year(&indicator.baseline));
            value.insert("target".into(), by_year(&indicator.target));
            Value::from(value)
        });
        let mut value = record(measure);
        let mut insert = |name: &'static str, part: Value| {
            value.insert(name.into(), part);
        };
        insert(
            "path",
            route::of_record(route::MEASURES, &measure.id.value).into(),
        );
        insert("data_path", open_data::of_measure(&measure.id.value).into());
        insert("direction", self.direction(&measure.direction.value));
        insert("actions", actions.collect::<Vec<_>>().into());
        insert("responsible", responsible(&measure.responsible));
        insert("places", places(&measure.places));
        insert("indicators", indicators.collect::<Vec<_>>().into());
        insert("source", source_value(&measure.source));
        if let Some(state) = monitoring.state(&measure.id.value) {
            insert("schedule", from(&state.schedule));
            insert("badge", from(&state.badge));
            insert("label", label_value(state));
            insert(
                "percent",
                state
                    .percent
                    .map_or_else(String::new, |percent| percent.to_string())
                    .into(),
            );
            insert("tone", state.tone().into());
        }
        value.into()
    }
}

/// The end of the name of the interface string that labels a badge.
fn label_value(state: &MeasureState) -> Value {
    match badge::label(state) {
        Words::Message(key, _) => key.trim_start_matches("badge-").into(),
        _ => from(&state.badge),
    }
}

/// Checked before rendering: every id that a page names belongs to a record.
fn known(records: &IndexMap<Id, Value>, id: &Id) -> Value {
    records.get(id).cloned().unwrap_or_else(Value::none)
}

fn direction_value(direction: &Direction, index: &Index, programme: &Programme) -> Value {
    let id = &direction.id.value;
    let mut value = record(direction);
    value.insert("path".into(), route::of_record(route::DIRECTIONS, id).into());
    value.insert("n_measures".into(), from(&index.of_direction(id).len()));
    value.insert("source".into(), source_value(&direction.source));
    if let Some(parent) = direction
        .parent
        .as_ref()
        .and_then(|parent| programme.directions.get(&parent.value))
    {
        let path = route::of_record(route::DIRECTIONS, &parent.id.value);
        value.insert(
            "parent".into(),
            map([("path", path.into()), ("title", from(&parent.title))]),
        );
    }
    value.into()
}

fn body_value(body: &Body, index: &Index) -> Value {
    let id = &body.id.value;
    let mut value = record(body);
    value.insert("path".into(), route::of_record(route::BODIES, id).into());
    value.insert("n_measures".into(), from(&index.of_body(id).len()));
    value.into()
}

fn place_value(place: &Place, index: &Index) -> Value {
    let id = &place.id.value;
    let mut value = record(place);
    value.insert("path".into(), route::of_record(route::PLACES, id).into());
    value.insert("n_measures".into(), from(&index.of_place(id).len()));
    value.insert("source".into(), source_value(&place.source));
    value.into()
}

/// Ranges of lines, each with the address of its first line.
pub(super) fn source_value(source: &SourceLines) -> Value {
    let range = |(first, last): &(u32, u32)| -> Value {
        let mut value = Map::default();
        value.insert("from".into(), first.to_string().into());
        value.insert("to".into(), last.to_string().into());
        value.insert("path".into(), route::of_adopted_line(*first).into());
        value.into()
    };
    source.0.iter().map(range).collect::<Vec<_>>().into()
}
