//! Records as template values: the record with all its fields, and ids replaced by the records that they name.

use indexmap::IndexMap;
use tera::{Map, Value};

use super::super::value::{from, map, record};
use super::{Made, Named, Shown, ShownBody, ShownDirection, ShownLine, ShownMeasure, ShownPlace, ShownState};
use crate::model::measure::{Decimal, TargetYear};
use crate::model::{Indicator, Responsible, SourceLines};
use crate::plan::{open_data, route};

impl Made for Value {
    fn of_nothing() -> Self {
        Self::none()
    }

    fn of(shown: Shown<'_, Self>) -> Self {
        match shown {
            Shown::Direction(shown) => direction(shown),
            Shown::Body(shown) => body(&shown),
            Shown::Place(shown) => place(&shown),
            Shown::Measure(shown) => measure(shown),
            Shown::Line(shown) => line(shown),
            Shown::Swot(swot) => from(swot),
        }
    }
}

fn direction(shown: ShownDirection<'_>) -> Value {
    let ShownDirection {
        direction,
        n_measures,
        parent,
    } = shown;
    let path = |id| Value::from(route::of_record(route::DIRECTIONS, id));
    let mut value = record(direction);
    value.insert("path".into(), path(&direction.id.value));
    value.insert("n_measures".into(), from(&n_measures));
    value.insert("source".into(), source_value(&direction.source));
    if let Some(parent) = parent {
        let parent = map([("path", path(parent.id)), ("title", from(parent.title))]);
        value.insert("parent".into(), parent);
    }
    value.into()
}

fn body(ShownBody { body, n_measures }: &ShownBody<'_>) -> Value {
    let path = route::of_record(route::BODIES, &body.id.value);
    let mut value = record(*body);
    value.insert("path".into(), path.into());
    value.insert("n_measures".into(), from(n_measures));
    value.into()
}

fn place(ShownPlace { place, n_measures }: &ShownPlace<'_>) -> Value {
    let path = route::of_record(route::PLACES, &place.id.value);
    let mut value = record(*place);
    value.insert("path".into(), path.into());
    value.insert("n_measures".into(), from(n_measures));
    value.insert("source".into(), source_value(&place.source));
    value.into()
}

fn measure(shown: ShownMeasure<'_, Value>) -> Value {
    let ShownMeasure {
        measure,
        direction,
        named,
        named_by_actions,
        state,
    } = shown;
    let actions = measure.actions.iter().zip(named_by_actions);
    let actions = actions.map(|(action, named)| {
        let mut value = record(action);
        insert_named(&action.responsible, named, &mut value);
        Value::from(value)
    });
    let id = &measure.id.value;
    let mut value = record(measure);
    value.insert("path".into(), route::of_record(route::MEASURES, id).into());
    value.insert("data_path".into(), open_data::of_measure(id).into());
    value.insert("direction".into(), direction);
    value.insert("actions".into(), actions.collect::<Vec<_>>().into());
    insert_named(&measure.responsible, named, &mut value);
    let indicators = measure.indicators.iter().map(indicator);
    value.insert("indicators".into(), indicators.collect::<Vec<_>>().into());
    value.insert("source".into(), source_value(&measure.source));
    insert_state(state, &mut value);
    value.into()
}

fn line(shown: ShownLine<'_>) -> Value {
    let ShownLine {
        id,
        number,
        task,
        period,
        state,
    } = shown;
    let mut value = Map::default();
    value.insert("id".into(), from(id));
    value.insert("number".into(), from(number));
    value.insert("path".into(), route::of_record(route::MEASURES, id).into());
    value.insert("task".into(), from(&task));
    value.insert("period".into(), from(&period));
    insert_state(state, &mut value);
    value.into()
}

fn insert_state(state: Option<ShownState>, value: &mut Map) {
    let Some(state) = state else { return };
    let ShownState {
        schedule,
        badge,
        label,
        percent,
        tone,
    } = state;
    let percent = percent.map_or_else(String::new, |percent| percent.to_string());
    value.insert("schedule".into(), from(&schedule));
    value.insert("badge".into(), from(&badge));
    value.insert("label".into(), label.into());
    value.insert("percent".into(), percent.into());
    value.insert("tone".into(), tone.into());
}

/// Bodies with their roles, and places.
fn insert_named(responsible: &[Responsible], named: Named<Value>, value: &mut Map) {
    let Named { bodies, places } = named;
    let responsible = responsible.iter().zip(bodies);
    let responsible = responsible.map(|(of, body)| map([("body", body), ("role", from(&of.role))]));
    value.insert("responsible".into(), responsible.collect::<Vec<_>>().into());
    value.insert("places".into(), places.into());
}

fn indicator(indicator: &Indicator) -> Value {
    let by_year = |values: &IndexMap<TargetYear, Decimal>| -> Value {
        let one =
            |(year, value): (&TargetYear, &Decimal)| map([("year", from(year)), ("value", from(value))]);
        values.iter().map(one).collect::<Vec<_>>().into()
    };
    let mut value = record(indicator);
    value.insert("baseline".into(), by_year(&indicator.baseline));
    value.insert("target".into(), by_year(&indicator.target));
    value.into()
}

/// Ranges of lines, each with the address of its first line.
pub(in crate::render) fn source_value(source: &SourceLines) -> Value {
    let range = |(first, last): &(u32, u32)| -> Value {
        let mut value = Map::default();
        value.insert("from".into(), first.to_string().into());
        value.insert("to".into(), last.to_string().into());
        value.insert("path".into(), route::of_adopted_line(*first).into());
        value.into()
    };
    source.0.iter().map(range).collect::<Vec<_>>().into()
}
