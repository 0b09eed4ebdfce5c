//! What differs in the measures: what the plan says, what is known of them, and their reports.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::change::{Field, Kind, Part, Value};
use super::collect::{Changes, Side, fate, original};
use super::{States, report};
use crate::model::measure::{Decimal, TargetYear};
use crate::model::{
    Action, ExpectedResult, Id, Indicator, LocalizedText, Measure, Number, Period, Responsible, SourceLines,
    Spanned,
};
use crate::monitor::{Badge, MeasureState};
use crate::plan::badge;

/// The measures that differ, in the order of the programme.
pub(super) fn measures(states: States<'_>) -> Vec<Part> {
    let mut parts = states.records(
        |programme| &programme.measures,
        "@kind-measure",
        |id, before, after| measure(states, id, before, after),
    );
    // One that is gone stands where it stood.
    parts.sort_by_key(|part| position(states, part));
    parts
}

fn position(states: States<'_>, part: &Part) -> (usize, Option<Number>) {
    let Some(Value::Numbered(number, _)) = &part.name else {
        return (usize::MAX, None);
    };
    let measure = [Side::After, Side::Before].into_iter().find_map(|side| {
        let programme = states.programme(side);
        let measure = programme
            .measures
            .values()
            .find(|measure| measure.number.as_str() == number)?;
        let direction = programme.directions.get_index_of(&measure.direction.value);
        Some((direction.unwrap_or(usize::MAX), Some(measure.number.clone())))
    });
    measure.unwrap_or((usize::MAX, None))
}

fn measure(states: States<'_>, id: &Id, before: Option<&Measure>, after: Option<&Measure>) -> Option<Part> {
    let mut changes = Changes::default();
    let name = after
        .or(before)
        .map(|m| Value::Numbered(m.number.to_string(), m.task.clone()));
    let state = |state: &'_ super::State<'_>| state.monitoring.state(id).cloned();
    standing(
        &mut changes,
        state(states.before).as_ref(),
        state(states.after).as_ref(),
    );
    report::reports(&mut changes, states, id);
    let direction = |side, id: Id| {
        let direction = states.programme(side).directions.get(&id);
        record(&id, direction.map(|direction| &direction.title))
    };
    changes.value(
        Field::Period,
        before.map(|m| m.period.value),
        after.map(|m| m.period.value),
        |_, p| Value::Period(p),
    );
    changes.value(
        Field::Direction,
        before.map(|m| m.direction.value.clone()),
        after.map(|m| m.direction.value.clone()),
        direction,
    );
    // The task of a new measure is its name.
    if before.is_some() {
        changes.text(Field::Task, before.map(|m| &m.task), after.map(|m| &m.task));
    }
    changes.list(
        before.map_or(&[], |m| m.actions.as_slice()),
        after.map_or(&[], |m| m.actions.as_slice()),
        |action| original(&action.text),
        |idx, before, after| action(states, idx, before, after),
    );
    changes.list(
        before.map_or(&[], |m| m.expected_results.as_slice()),
        after.map_or(&[], |m| m.expected_results.as_slice()),
        |result| original(&result.text),
        expected_result,
    );
    responsible(
        &mut changes,
        states,
        before.map_or(&[], |m| &m.responsible),
        after.map_or(&[], |m| &m.responsible),
    );
    changes.texts(
        Kind::Funding,
        before.map_or(&[], |m| &m.funding_stated),
        after.map_or(&[], |m| &m.funding_stated),
    );
    places(
        &mut changes,
        states,
        before.map_or(&[], |m| &m.places),
        after.map_or(&[], |m| &m.places),
    );
    indicators(
        &mut changes,
        before.map_or(&[], |m| &m.indicators),
        after.map_or(&[], |m| &m.indicators),
    );
    let plain = |_, text: String| Value::Plain(text);
    let printed = |m: Option<&Measure>| m.map(|m| m.printed.clone()).unwrap_or_default();
    let (old, new) = (printed(before), printed(after));
    changes.value(Field::PrintedPeriod, old.period, new.period, plain);
    changes.value(Field::PrintedResponsible, old.responsible, new.responsible, plain);
    changes.texts(
        Kind::Note,
        before.map_or(&[], |m| &m.notes),
        after.map_or(&[], |m| &m.notes),
    );
    lines(&mut changes, before.map(|m| &m.source), after.map(|m| &m.source));
    changes.into_part(Kind::Measure, name, fate(before, after))
}

/// Values of an indicator by year.
type ByYear = IndexMap<TargetYear, Decimal>;

/// The badge, and of the dimensions behind it those that it does not tell.
fn standing(changes: &mut Changes, before: Option<&MeasureState>, after: Option<&MeasureState>) {
    let label = |state: &MeasureState| (state.badge, state.verification, badge_percent(state));
    let is_same_badge = before.map(|state| state.badge) == after.map(|state| state.badge);
    let (old, new) = (before.map(label), after.map(label));
    if old.as_ref().map(|l| (l.0, l.2)) != new.as_ref().map(|l| (l.0, l.2)) {
        changes.value(Field::Badge, old, new, |side, _| {
            let state = if side == Side::Before { before } else { after };
            state.map_or_else(
                || Value::Plain(String::new()),
                |state| Value::Words(badge::label(state)),
            )
        });
    }
    let (Some(before), Some(after)) = (before, after) else {
        return;
    };
    let word = |name: &'static str| move |_, value: &str| Value::Word(format!("{name}-{value}"));
    if is_same_badge {
        let delivery = |state: &MeasureState| Some(state.delivery.map_or("none", |d| d.as_str()));
        changes.value(
            Field::Delivery,
            delivery(before),
            delivery(after),
            word("delivery"),
        );
    }
    if badge_percent(before).is_none() && badge_percent(after).is_none() {
        changes.value(Field::Percent, before.percent, after.percent, |_, n| {
            Value::Percent(n)
        });
    }
    if is_same_badge {
        let finding = |state: &MeasureState| Some(state.verification.as_str());
        changes.value(
            Field::Verification,
            finding(before),
            finding(after),
            word("verification"),
        );
    }
    let schedule = |state: &MeasureState| Some(state.schedule.as_str());
    changes.value(
        Field::Schedule,
        schedule(before),
        schedule(after),
        word("schedule"),
    );
    let reporting = |state: &MeasureState| Some(state.reporting.as_str());
    changes.value(
        Field::Reporting,
        reporting(before),
        reporting(after),
        word("reporting"),
    );
}

/// The per cent that the badge itself tells.
fn badge_percent(state: &MeasureState) -> Option<u8> {
    state.percent.filter(|_| state.badge == Badge::InProgress)
}

fn action(states: States<'_>, idx: usize, before: Option<&Action>, after: Option<&Action>) -> Option<Part> {
    let mut changes = Changes::default();
    changes.text(Field::Text, before.map(|a| &a.text), after.map(|a| &a.text));
    period(
        &mut changes,
        before.and_then(|a| a.period.as_ref()),
        after.and_then(|a| a.period.as_ref()),
    );
    responsible(
        &mut changes,
        states,
        before.map_or(&[], |a| &a.responsible),
        after.map_or(&[], |a| &a.responsible),
    );
    places(
        &mut changes,
        states,
        before.map_or(&[], |a| &a.places),
        after.map_or(&[], |a| &a.places),
    );
    let name = listed(idx, before.filter(|_| after.is_none()).map(|a| &a.text));
    changes.into_part(Kind::Action, Some(name), fate(before, after))
}

fn expected_result(
    idx: usize,
    before: Option<&ExpectedResult>,
    after: Option<&ExpectedResult>,
) -> Option<Part> {
    let mut changes = Changes::default();
    changes.text(Field::Text, before.map(|r| &r.text), after.map(|r| &r.text));
    period(
        &mut changes,
        before.and_then(|r| r.period.as_ref()),
        after.and_then(|r| r.period.as_ref()),
    );
    let name = listed(idx, before.filter(|_| after.is_none()).map(|r| &r.text));
    changes.into_part(Kind::Expected, Some(name), fate(before, after))
}

/// An item of a list: its place in it, or its words where it is gone and has none.
fn listed(idx: usize, gone: Option<&LocalizedText>) -> Value {
    gone.map_or_else(|| Value::Count(idx + 1), |text| Value::Text(text.clone()))
}

fn period(changes: &mut Changes, before: Option<&Spanned<Period>>, after: Option<&Spanned<Period>>) {
    changes.value(
        Field::Period,
        before.map(|p| p.value),
        after.map(|p| p.value),
        |_, p| Value::Period(p),
    );
}

fn responsible(changes: &mut Changes, states: States<'_>, before: &[Responsible], after: &[Responsible]) {
    let bodies = after.iter().chain(before).map(|r| &r.body.value);
    let mut seen = BTreeSet::new();
    for id in bodies.filter(|id| seen.insert((*id).clone())) {
        let find = |list: &[Responsible]| list.iter().find(|r| r.body.value == *id).map(|r| r.role);
        let (old, new) = (find(before), find(after));
        let mut inner = Changes::default();
        inner.value(Field::Role, old, new, |_, role| {
            Value::Word(format!("role-{}", role.as_str()))
        });
        let side = if new.is_some() { Side::After } else { Side::Before };
        let body = states.programme(side).bodies.get(id);
        let name = record(id, body.map(|body| &body.name));
        changes.part(inner.into_part(Kind::Responsible, Some(name), fate(old.as_ref(), new.as_ref())));
    }
}

fn places(changes: &mut Changes, states: States<'_>, before: &[Spanned<Id>], after: &[Spanned<Id>]) {
    let ids = |places: &[Spanned<Id>]| places.iter().map(|id| id.value.clone()).collect::<Vec<_>>();
    changes.set(Field::Place, &ids(before), &ids(after), |side, id| {
        record(id, states.programme(side).places.get(id).map(|place| &place.name))
    });
}

fn indicators(changes: &mut Changes, before: &[Indicator], after: &[Indicator]) {
    let ids = after.iter().chain(before).map(|i| &i.id.value);
    let mut seen = BTreeSet::new();
    for id in ids.filter(|id| seen.insert((*id).clone())) {
        let find = |list: &'_ [Indicator]| list.iter().find(|i| i.id.value == *id).cloned();
        let (old, new) = (find(before), find(after));
        changes.part(indicator(old.as_ref(), new.as_ref()));
    }
}

fn indicator(before: Option<&Indicator>, after: Option<&Indicator>) -> Option<Part> {
    let mut changes = Changes::default();
    let name = after.or(before).map(|i| Value::Text(i.title.clone()));
    if before.is_some() {
        changes.text(Field::Title, before.map(|i| &i.title), after.map(|i| &i.title));
    }
    let unit = |i: &Indicator| i.unit.value.clone();
    if before.is_some() {
        changes.value(Field::Unit, before.map(unit), after.map(unit), |_, unit| {
            Value::Unit(unit)
        });
    }
    let values = |i: &Indicator| {
        [
            (Field::Baseline, i.baseline.clone()),
            (Field::Target, i.target.clone()),
        ]
    };
    let none = || {
        [
            (Field::Baseline, ByYear::default()),
            (Field::Target, ByYear::default()),
        ]
    };
    let sides = before
        .map_or_else(none, values)
        .into_iter()
        .zip(after.map_or_else(none, values));
    for ((field, old), (_, new)) in sides {
        let years: BTreeSet<TargetYear> = old.keys().chain(new.keys()).copied().collect();
        for year in years {
            let of = Some(Value::Year(year));
            changes.value_of(field, of, old.get(&year), new.get(&year), |side, value| {
                let indicator = if side == Side::Before { before } else { after };
                Value::Amount(indicator.map(unit).unwrap_or_default(), *value)
            });
        }
    }
    changes.into_part(Kind::Indicator, name, fate(before, after))
}

/// A record by its name, or its id where the record is not there.
pub(super) fn record(id: &Id, name: Option<&LocalizedText>) -> Value {
    name.map_or_else(|| Value::Plain(id.to_string()), |name| Value::Text(name.clone()))
}

/// Lines of the adopted text. That a new record has some needs no words.
pub(super) fn lines(
    changes: &mut Changes,
    before: Option<&Spanned<SourceLines>>,
    after: Option<&Spanned<SourceLines>>,
) {
    if let (Some(before), Some(after)) = (before, after) {
        changes.value(
            Field::Lines,
            Some(&before.value),
            Some(&after.value),
            |_, lines| {
                let range = |(from, to): &(u32, u32)| {
                    if from == to {
                        from.to_string()
                    } else {
                        format!("{from}–{to}")
                    }
                };
                Value::Plain(lines.0.iter().map(range).collect::<Vec<_>>().join(", "))
            },
        );
    }
}
