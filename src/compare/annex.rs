//! What differs in the SWOT analysis, the directions, the bodies and the places.

use super::States;
use super::change::{Field, Kind, Part, Value};
use super::collect::{Changes, fate, original};
use super::measure::{lines, record};
use crate::model::{Body, Direction, Id, LocalizedText, Place, Spanned, Swot, SwotItem, SwotKind};

/// The SWOT analysis, where it differs.
pub(super) fn swot(states: States<'_>) -> Option<Part> {
    let is_readable = [states.before, states.after]
        .iter()
        .all(|state| !state.programme.unreadable_kinds.contains("@kind-swot"));
    if !is_readable {
        return None;
    }
    let before = states.before.programme.swot.as_ref();
    let after = states.after.programme.swot.as_ref();
    let mut changes = Changes::default();
    if let (Some(before), Some(after)) = (before, after) {
        changes.text(Field::Title, Some(&before.title), Some(&after.title));
        for kind in SwotKind::ALL {
            let quadrant = |swot: &'_ Swot| swot.quadrants.iter().find(|q| q.kind == *kind).cloned();
            let (old, new) = (quadrant(before), quadrant(after));
            let title = new.as_ref().or(old.as_ref()).map(|q| q.title.clone());
            changes.text(
                Field::Title,
                old.as_ref().map(|q| &q.title),
                new.as_ref().map(|q| &q.title),
            );
            changes.list(
                old.as_ref().map_or(&[], |q| q.items.as_slice()),
                new.as_ref().map_or(&[], |q| q.items.as_slice()),
                |item| original(&item.text),
                |_, before, after| item(title.as_ref(), before, after),
            );
        }
        changes.texts(Kind::Note, &before.notes, &after.notes);
        lines(&mut changes, Some(&before.source), Some(&after.source));
    }
    changes.into_part(Kind::Swot, None, fate(before, after))
}

fn item(
    quadrant: Option<&LocalizedText>,
    before: Option<&SwotItem>,
    after: Option<&SwotItem>,
) -> Option<Part> {
    let mut changes = Changes::default();
    changes.text(
        Field::Text,
        before.map(|item| &item.text),
        after.map(|item| &item.text),
    );
    let gone = before
        .filter(|_| after.is_none())
        .map(|item| Value::Text(item.text.clone()));
    let quadrant = quadrant.map(|title| Value::Text(title.clone()));
    let name = Value::List(quadrant.into_iter().chain(gone).collect());
    changes.into_part(Kind::Item, Some(name), fate(before, after))
}

/// The directions that differ.
pub(super) fn directions(states: States<'_>) -> Vec<Part> {
    let one = |_: &Id, before: Option<&Direction>, after: Option<&Direction>| {
        let mut changes = Changes::default();
        let name = after.or(before).map(|d| Value::Text(d.title.clone()));
        if before.is_some() {
            changes.text(Field::Title, before.map(|d| &d.title), after.map(|d| &d.title));
        }
        let number = |d: Option<&Direction>| d.and_then(|d| d.number.clone());
        changes.value(Field::Number, number(before), number(after), |_, text| {
            Value::Plain(text)
        });
        changes.text(
            Field::Goal,
            before.and_then(|d| d.goal.as_ref()),
            after.and_then(|d| d.goal.as_ref()),
        );
        let parent = |d: Option<&Direction>| id(d.and_then(|d| d.parent.as_ref()));
        changes.value(Field::Parent, parent(before), parent(after), |side, id| {
            let parent = states.programme(side).directions.get(&id);
            record(&id, parent.map(|direction| &direction.title))
        });
        changes.texts(
            Kind::Note,
            before.map_or(&[], |d| &d.notes),
            after.map_or(&[], |d| &d.notes),
        );
        lines(&mut changes, before.map(|d| &d.source), after.map(|d| &d.source));
        changes.into_part(Kind::Direction, name, fate(before, after))
    };
    states.records(|programme| &programme.directions, "@kind-direction", one)
}

/// The bodies that differ.
pub(super) fn bodies(states: States<'_>) -> Vec<Part> {
    let one = |_: &Id, before: Option<&Body>, after: Option<&Body>| {
        let mut changes = Changes::default();
        let name = after.or(before).map(|b| Value::Text(b.name.clone()));
        if before.is_some() {
            changes.text(Field::Title, before.map(|b| &b.name), after.map(|b| &b.name));
        }
        changes.text(
            Field::Short,
            before.and_then(|b| b.short.as_ref()),
            after.and_then(|b| b.short.as_ref()),
        );
        let kind = |b: &Body| b.kind.as_str();
        changes.value(Field::Kind, before.map(kind), after.map(kind), |_, word| {
            Value::Word(format!("body-kind-{word}"))
        });
        let parent = |b: Option<&Body>| id(b.and_then(|b| b.parent.as_ref()));
        changes.value(Field::Parent, parent(before), parent(after), |side, id| {
            let parent = states.programme(side).bodies.get(&id);
            record(&id, parent.map(|body| &body.name))
        });
        let aliases = |b: Option<&Body>| b.map_or_else(Vec::new, |b| b.aliases.clone());
        changes.set(Field::Alias, &aliases(before), &aliases(after), |_, text| {
            Value::Plain(text.clone())
        });
        let successor = |b: Option<&Body>| b.and_then(|b| b.successor.clone());
        let (old, new) = (successor(before), successor(after));
        changes.text(
            Field::Successor,
            old.as_ref().map(|s| &s.name),
            new.as_ref().map(|s| &s.name),
        );
        changes.text(
            Field::Successor,
            old.as_ref().map(|s| &s.note),
            new.as_ref().map(|s| &s.note),
        );
        changes.texts(
            Kind::Note,
            before.map_or(&[], |b| &b.notes),
            after.map_or(&[], |b| &b.notes),
        );
        changes.into_part(Kind::Body, name, fate(before, after))
    };
    states.records(|programme| &programme.bodies, "@kind-body", one)
}

/// The places that differ.
pub(super) fn places(states: States<'_>) -> Vec<Part> {
    let one = |_: &Id, before: Option<&Place>, after: Option<&Place>| {
        let mut changes = Changes::default();
        let name = after.or(before).map(|p| Value::Text(p.name.clone()));
        if before.is_some() {
            changes.text(Field::Title, before.map(|p| &p.name), after.map(|p| &p.name));
        }
        let kind = |p: &Place| p.kind.as_str();
        changes.value(Field::Kind, before.map(kind), after.map(kind), |_, word| {
            Value::Word(format!("place-kind-{word}"))
        });
        let aliases = |p: Option<&Place>| p.map_or_else(Vec::new, |p| p.aliases.clone());
        changes.set(Field::Alias, &aliases(before), &aliases(after), |_, text| {
            Value::Plain(text.clone())
        });
        let within = |p: Option<&Place>| -> Vec<Id> {
            p.map_or_else(Vec::new, |p| p.within.iter().map(|id| id.value.clone()).collect())
        };
        changes.set(Field::Parent, &within(before), &within(after), |side, id| {
            record(id, states.programme(side).places.get(id).map(|place| &place.name))
        });
        changes.texts(
            Kind::Note,
            before.map_or(&[], |p| &p.notes),
            after.map_or(&[], |p| &p.notes),
        );
        lines(&mut changes, before.map(|p| &p.source), after.map(|p| &p.source));
        changes.into_part(Kind::Place, name, fate(before, after))
    };
    states.records(|programme| &programme.places, "@kind-place", one)
}

fn id(id: Option<&Spanned<Id>>) -> Option<Id> {
    id.map(|id| id.value.clone())
}
