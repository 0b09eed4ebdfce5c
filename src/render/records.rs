//! The records of a programme as templates see them.
//!
//! Each is made once for all languages, when the first page asks for it, and pages share it (template values are
//! reference-counted).

use std::sync::OnceLock;

use indexmap::IndexMap;
use tera::{Map, Value};

use super::value::{from, map, record};
use crate::model::measure::{Decimal, TargetYear};
use crate::model::{Body, Direction, Id, Measure, Place, Programme, Registry, SourceLines};
use crate::monitor::{MeasureState, Monitoring};
use crate::plan::{Index, Words, badge, open_data, route};

/// Template values of records, each in the place that its record has among those of its kind.
pub(super) struct Records {
    directions: Cells,
    bodies: Cells,
    places: Cells,
    measures: Cells,
    swot: OnceLock<Value>,
}

/// Values that are made when somebody asks for them.
type Cells = Box<[OnceLock<Value>]>;

/// The records of a programme, at hand.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) records: &'a Records,
    pub(super) programme: &'a Programme,
    pub(super) monitoring: &'a Monitoring,
    pub(super) index: &'a Index,
}

/// As many empty cells.
pub(super) fn cells<T>(n: usize) -> Box<[OnceLock<T>]> {
    (0..n).map(|_| OnceLock::new()).collect()
}

/// The value of the record `id`. Checked before rendering: every id that a page names belongs to a record.
fn of<T>(cells: &Cells, records: &Registry<T>, id: &Id, make: impl FnOnce(&T) -> Value) -> Value {
    let found = records.get_full(id);
    let found = found.and_then(|(idx, _, record)| Some((cells.get(idx)?, record)));
    found.map_or_else(Value::none, |(cell, record)| {
        cell.get_or_init(|| make(record)).clone()
    })
}

impl Records {
    /// Room for the records of `programme`.
    pub(super) fn new(programme: &Programme) -> Self {
        Self {
            directions: cells(programme.directions.len()),
            bodies: cells(programme.bodies.len()),
            places: cells(programme.places.len()),
            measures: cells(programme.measures.len()),
            swot: OnceLock::new(),
        }
    }
}

impl Known<'_> {
    pub(super) fn direction(self, id: &Id) -> Value {
        let make = |direction: &Direction| direction_value(direction, self.index, self.programme);
        of(&self.records.directions, &self.programme.directions, id, make)
    }

    pub(super) fn body(self, id: &Id) -> Value {
        let make = |body: &Body| body_value(body, self.index);
        of(&self.records.bodies, &self.programme.bodies, id, make)
    }

    pub(super) fn place(self, id: &Id) -> Value {
        let make = |place: &Place| place_value(place, self.index);
        of(&self.records.places, &self.programme.places, id, make)
    }

    pub(super) fn measure(self, id: &Id) -> Value {
        let make = |measure: &Measure| self.measure_value(measure);
        of(&self.records.measures, &self.programme.measures, id, make)
    }

    /// The SWOT analysis.
    pub(super) fn swot(self) -> Value {
        let make = || self.programme.swot.as_ref().map_or_else(Value::none, from);
        self.records.swot.get_or_init(make).clone()
    }

    fn measure_value(self, measure: &Measure) -> Value {
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
        if let Some(state) = self.monitoring.state(&measure.id.value) {
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
