//! What differs in the reports on a measure: new ones, others that were changed, approved or withdrawn.

use super::change::{Field, Kind, Part, Value};
use super::collect::{Changes, Side, fate};
use super::measure::record;
use super::{State, States};
use crate::model::report::{Actual, Spent};
use crate::model::{Evidence, Id, Report, ReportId};
use crate::plan::change::change;

/// Adds the reports on `measure` that differ, the oldest first.
pub(super) fn reports(changes: &mut Changes, states: States<'_>, measure: &Id) {
    let of = |state: &'_ State<'_>| -> Vec<ReportId> {
        let reports = state.programme.reports.values();
        let own = reports.filter(|report| report.measure.value == *measure);
        own.map(|report| report.id.value.clone()).collect()
    };
    let new = of(states.after);
    let gone = of(states.before)
        .into_iter()
        .filter(|id| !new.contains(id))
        .collect::<Vec<_>>();
    let is_readable = |id: &&ReportId| {
        let states = [states.before, states.after];
        states
            .iter()
            .all(|state| !state.programme.unreadable_reports.contains(id.as_str()))
    };
    let mut ids: Vec<&ReportId> = gone.iter().chain(&new).filter(is_readable).collect();
    let position = |id: &ReportId| {
        let report = [states.after, states.before]
            .into_iter()
            .find_map(|s| s.programme.reports.get(id));
        report.map(|report| (report.position(), report.submitted.value))
    };
    ids.sort_by_key(|id| (position(id), (*id).clone()));
    for id in ids {
        changes.part(report(states, id));
    }
}

fn report(states: States<'_>, id: &ReportId) -> Option<Part> {
    let before = states.before.programme.reports.get(id);
    let after = states.after.programme.reports.get(id);
    let mut changes = Changes::default();
    let name = after
        .or(before)
        .map(|report| Value::Report(report.period.value, id.clone()));
    if before.is_none() {
        tells(&mut changes, states.after, id);
    } else {
        state(&mut changes, before, after);
    }
    let body = |side, id: Id| {
        let body = states.programme(side).bodies.get(&id);
        record(&id, body.map(|body| &body.name))
    };
    let by = |r: &Report| r.reported_by.value.clone();
    changes.value(Field::ReportedBy, before.map(by), after.map(by), body);
    let submitted = |r: &Report| r.submitted.value;
    changes.value(
        Field::Submitted,
        before.map(submitted),
        after.map(submitted),
        |_, day| Value::Date(day),
    );
    let approved = |r: Option<&Report>| r?.approved.as_ref().map(|approval| approval.on.value);
    changes.value(Field::Approved, approved(before), approved(after), |_, day| {
        Value::Date(day)
    });
    let corrects = |r: Option<&Report>| r?.corrects.as_ref().map(|id| id.value.to_string());
    changes.value(Field::Corrects, corrects(before), corrects(after), |_, id| {
        Value::Plain(id)
    });
    changes.text(
        Field::Summary,
        before.map(|r| &r.summary),
        after.map(|r| &r.summary),
    );
    changes.text(
        Field::Obstacles,
        before.and_then(|r| r.obstacles.as_ref()),
        after.and_then(|r| r.obstacles.as_ref()),
    );
    changes.text(
        Field::NextSteps,
        before.and_then(|r| r.next_steps.as_ref()),
        after.and_then(|r| r.next_steps.as_ref()),
    );
    actuals(&mut changes, states, before, after);
    spent(
        &mut changes,
        before.map_or(&[], |r| &r.spent),
        after.map_or(&[], |r| &r.spent),
    );
    changes.list(
        before.map_or(&[], |r| r.evidence.as_slice()),
        after.map_or(&[], |r| r.evidence.as_slice()),
        |evidence| evidence.file.value.clone(),
        |_, before, after| evidence(before, after),
    );
    changes.into_part(Kind::Report, name, fate(before, after))
}

/// What a new report tells, as the feed of reports says it.
fn tells(changes: &mut Changes, state: &State<'_>, id: &ReportId) {
    let Some(report) = state.programme.reports.get(id) else {
        return;
    };
    let history = state
        .monitoring
        .state(&report.measure.value)
        .map(|state| &state.history);
    let entry = history.into_iter().flatten().find(|entry| entry.report == *id);
    changes.value(Field::Tells, None, entry.map(|entry| &entry.report), |_, _| {
        entry.map_or_else(
            || Value::Plain(String::new()),
            |entry| Value::Words(change(&state.programme, entry)),
        )
    });
}

/// How far the measure has got by a report, and what was found of that.
fn state(changes: &mut Changes, before: Option<&Report>, after: Option<&Report>) {
    let delivery = |r: &Report| r.delivery.value.as_str();
    changes.value(
        Field::Delivery,
        before.map(delivery),
        after.map(delivery),
        |_, word| Value::Word(format!("delivery-{word}")),
    );
    let percent = |r: Option<&Report>| r?.percent_complete.as_ref().map(|percent| percent.value);
    changes.value(Field::Percent, percent(before), percent(after), |_, n| {
        Value::Percent(n)
    });
    let finding = |r: &Report| r.verification.value.as_str();
    changes.value(
        Field::Verification,
        before.map(finding),
        after.map(finding),
        |_, word| Value::Word(format!("verification-{word}")),
    );
}

fn actuals(changes: &mut Changes, states: States<'_>, before: Option<&Report>, after: Option<&Report>) {
    let list = |r: Option<&Report>| r.map_or_else(Vec::new, |r| r.actuals.clone());
    let (old, new) = (list(before), list(after));
    let find = |list: &[Actual], id: &Id| list.iter().find(|a| a.indicator.value == *id).map(|a| a.value);
    let gone = old.iter().filter(|a| find(&new, &a.indicator.value).is_none());
    for id in new.iter().chain(gone).map(|a| &a.indicator.value) {
        let indicator = |side: Side| {
            let report = if side == Side::Before { before } else { after }?;
            let measure = states.programme(side).measures.get(&report.measure.value)?;
            measure
                .indicators
                .iter()
                .find(|indicator| indicator.id.value == *id)
        };
        let named = indicator(Side::After).or_else(|| indicator(Side::Before));
        let of = record(id, named.map(|indicator| &indicator.title));
        changes.value_of(
            Field::Actual,
            Some(of),
            find(&old, id),
            find(&new, id),
            |side, value| {
                indicator(side).map_or(Value::Number(value), |i| {
                    Value::Amount(i.unit.value.clone(), value)
                })
            },
        );
    }
}

fn spent(changes: &mut Changes, before: &[Spent], after: &[Spent]) {
    let sums = |list: &[Spent]| -> Vec<_> {
        let sum = |spent: &Spent| (spent.amount, spent.document.clone());
        list.iter().map(sum).collect()
    };
    changes.set(
        Field::Spent,
        &sums(before),
        &sums(after),
        |_, (amount, document)| {
            Value::List(vec![
                Value::Amount("som".to_owned(), *amount),
                Value::Text(document.clone()),
            ])
        },
    );
}

fn evidence(before: Option<&Evidence>, after: Option<&Evidence>) -> Option<Part> {
    let mut changes = Changes::default();
    let name = after.or(before).map(|e| Value::Text(e.title.clone()));
    let kind = |e: &Evidence| e.kind.as_str();
    changes.value(Field::Kind, before.map(kind), after.map(kind), |_, word| {
        Value::Word(format!("evidence-{word}"))
    });
    let file = |e: &Evidence| (e.file.value.clone(), e.sha256.value.clone());
    changes.value(Field::File, before.map(file), after.map(file), |_, (name, _)| {
        Value::Plain(name)
    });
    if before.is_some() {
        changes.text(Field::Title, before.map(|e| &e.title), after.map(|e| &e.title));
    }
    changes.text(
        Field::Alt,
        before.and_then(|e| e.alt.as_ref()),
        after.and_then(|e| e.alt.as_ref()),
    );
    let date = |e: Option<&Evidence>| e?.date.as_ref().map(|date| date.value);
    changes.value(Field::Date, date(before), date(after), |_, day| Value::Date(day));
    changes.into_part(Kind::Evidence, name, fate(before, after))
}
