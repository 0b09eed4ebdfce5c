//! What differs in what is true of the whole site: titles, languages, addresses, the calendar of reports.

use super::States;
use super::change::{Field, Kind, Part, Value};
use super::collect::{Changes, fate, original};
use crate::model::config::FormerName;
use crate::model::reporting::Approver;
use crate::model::{ReportingCalendar, SiteConfig};

/// The settings, where they differ.
pub(super) fn settings(states: States<'_>) -> Option<Part> {
    let (before, after) = (&states.before.programme.config, &states.after.programme.config);
    // Settings that could not be read say nothing.
    if before.title.is_empty() || after.title.is_empty() {
        return None;
    }
    let mut changes = Changes::default();
    changes.text(Field::Title, Some(&before.title), Some(&after.title));
    changes.text(Field::Short, Some(&before.short_title), Some(&after.short_title));
    changes.text(
        Field::ActionPlan,
        before.action_plan.as_ref(),
        after.action_plan.as_ref(),
    );
    changes.text(Field::Publisher, Some(&before.publisher), Some(&after.publisher));
    let languages = |config: &SiteConfig| config.languages.iter().collect::<Vec<_>>();
    changes.set(
        Field::Language,
        &languages(before),
        &languages(after),
        |_, locale| Value::Word(format!("language-{locale}")),
    );
    changes.value(
        Field::Period,
        Some(before.period),
        Some(after.period),
        |_, period| Value::Period(period),
    );
    let plain = |_, text: String| Value::Plain(text);
    changes.value(
        Field::Address,
        Some(before.base_url.clone()),
        Some(after.base_url.clone()),
        plain,
    );
    changes.value(
        Field::Website,
        before.website.clone(),
        after.website.clone(),
        plain,
    );
    changes.text(Field::Licence, before.licence.as_ref(), after.licence.as_ref());
    changes.list(
        &before.name_history,
        &after.name_history,
        |former| original(&former.name),
        |_, before, after| former_name(before, after),
    );
    calendar(&mut changes, before.reporting.as_ref(), after.reporting.as_ref());
    changes.into_part(Kind::Settings, None, fate(Some(before), Some(after)))
}

fn former_name(before: Option<&FormerName>, after: Option<&FormerName>) -> Option<Part> {
    let mut changes = Changes::default();
    let name = after.or(before).map(|former| Value::Text(former.name.clone()));
    if before.is_some() {
        changes.text(Field::Title, before.map(|f| &f.name), after.map(|f| &f.name));
    }
    changes.text(Field::Text, before.map(|f| &f.note), after.map(|f| &f.note));
    changes.into_part(Kind::FormerName, name, fate(before, after))
}

fn calendar(changes: &mut Changes, before: Option<&ReportingCalendar>, after: Option<&ReportingCalendar>) {
    let days = |c: &ReportingCalendar| c.days_after_quarter;
    changes.value(
        Field::DaysAfterQuarter,
        before.map(days),
        after.map(days),
        |_, days| Value::Plain(days.to_string()),
    );
    let due = |c: &ReportingCalendar| c.annual_due;
    changes.value(Field::AnnualDue, before.map(due), after.map(due), |_, due| {
        Value::Plain(format!("{:02}.{:02}", due.day, due.month))
    });
    let first = |c: &ReportingCalendar| c.first;
    changes.value(
        Field::FirstQuarter,
        before.map(first),
        after.map(first),
        |_, first| Value::ReportingPeriod(first),
    );
    changes.list(
        before.map_or(&[], |c| c.approvers.as_slice()),
        after.map_or(&[], |c| c.approvers.as_slice()),
        |approver| approver.id.value.to_string(),
        |_, before, after| approver(before, after),
    );
    changes.texts(
        Kind::Note,
        before.map_or(&[], |c| &c.notes),
        after.map_or(&[], |c| &c.notes),
    );
}

fn approver(before: Option<&Approver>, after: Option<&Approver>) -> Option<Part> {
    let mut changes = Changes::default();
    let name = after
        .or(before)
        .map(|approver| Value::Text(approver.name.clone()));
    if before.is_some() {
        changes.text(Field::Title, before.map(|a| &a.name), after.map(|a| &a.name));
    }
    changes.into_part(Kind::Approver, name, fate(before, after))
}
