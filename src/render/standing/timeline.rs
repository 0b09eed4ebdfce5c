//! The reports on a measure, newest first.

use tera::Value;

use super::super::evidence::{Linked, Published};
use super::super::value::{from, map};
use super::{Seen, anchor, capitalized, measured};
use crate::i18n::Arg;
use crate::model::{Evidence, Report};
use crate::monitor::{Entry, money};
use crate::plan::change::change;

/// Every visible report.
pub(super) fn reports(seen: Seen<'_>) -> Value {
    let newest_first = seen.state.history.iter().rev();
    let report = |entry: &Entry| {
        let report = seen.sight.programme.reports.get(&entry.report)?;
        Some(one(seen, entry, report))
    };
    newest_first.filter_map(report).collect::<Vec<_>>().into()
}

fn one(seen: Seen<'_>, entry: &Entry, report: &Report) -> Value {
    let (sight, speaker) = (seen.sight, seen.sight.speaker);
    let optional = |text: Option<&_>| text.map_or_else(Value::none, from);
    let to = |id: Option<&_>| id.map_or_else(Value::none, |id| anchor(id).into());
    let visible = |id: &_| seen.state.history.iter().any(|other| other.report == *id);
    let corrects = report.corrects.as_ref().map(|corrects| &corrects.value);
    let calendar = sight.programme.config.reporting.as_ref();
    // A correction comes when it comes; the first report is what was due.
    let due = calendar
        .filter(|_| corrects.is_none())
        .and_then(|calendar| calendar.due(report.period.value));
    let approved = report.approved.as_ref().map(|approval| {
        let approvers = calendar.map_or(&[][..], |calendar| &calendar.approvers);
        let by = approvers
            .iter()
            .find(|approver| approver.id.value == approval.by.value);
        map([
            ("on", approval.on.value.to_string().into()),
            ("by", by.map_or_else(Value::none, |approver| from(&approver.name))),
        ])
    });
    let (photos, documents) = evidence(seen, report);
    map([
        ("anchor", anchor(&entry.report).into()),
        (
            "period",
            capitalized(&speaker.reporting_period(report.period.value)).into(),
        ),
        (
            "change",
            capitalized(&speaker.words(&change(sight.programme, entry))).into(),
        ),
        ("is_draft", entry.is_draft.into()),
        ("corrected_by", to(entry.corrected_by.as_ref())),
        ("corrects", to(corrects.filter(|id| visible(id)))),
        ("by", sight.records.body(&report.reported_by.value)),
        ("submitted", report.submitted.value.to_string().into()),
        ("due", due.map_or_else(Value::none, |due| speaker.by(due).into())),
        (
            "is_late",
            due.is_some_and(|due| report.submitted.value > due).into(),
        ),
        ("approved", approved.unwrap_or_else(Value::none)),
        ("summary", from(&report.summary)),
        ("actuals", actuals(seen, report)),
        ("spent", spent(seen, report)),
        ("photos", photos.into()),
        ("documents", documents.into()),
        ("obstacles", optional(report.obstacles.as_ref())),
        ("next_steps", optional(report.next_steps.as_ref())),
    ])
}

fn actuals(seen: Seen<'_>, report: &Report) -> Value {
    let actual = |actual: &crate::model::report::Actual| {
        let mut indicators = seen.measure.indicators.iter();
        let indicator = indicators.find(|known| known.id.value == actual.indicator.value)?;
        Some(map([
            ("title", from(&indicator.title)),
            (
                "value",
                measured(seen.sight.speaker, &indicator.unit.value, actual.value).into(),
            ),
        ]))
    };
    report
        .actuals
        .iter()
        .filter_map(actual)
        .collect::<Vec<_>>()
        .into()
}

/// The sum and its documents; nothing where the report documents no money.
fn spent(seen: Seen<'_>, report: &Report) -> Value {
    let soms = |amount| Value::from(measured(seen.sight.speaker, "som", amount));
    let Some(sum) = money::sum(report.spent.iter().map(|spent| spent.amount)) else {
        return Value::none();
    };
    let documents = report.spent.iter().map(|spent| {
        map([
            ("amount", soms(spent.amount)),
            ("document", from(&spent.document)),
        ])
    });
    map([
        ("sum", soms(sum)),
        ("documents", documents.collect::<Vec<_>>().into()),
    ])
}

/// Photographs to look at, and documents to open.
fn evidence(seen: Seen<'_>, report: &Report) -> (Vec<Value>, Vec<Value>) {
    let (mut photos, mut documents) = (Vec::new(), Vec::new());
    for evidence in &report.evidence {
        let path = evidence.path(&report.id.value);
        let Some(published) = seen.sight.evidence.by_path.get(&path) else {
            continue;
        };
        match (published, &evidence.alt) {
            (Published::Picture { main, small }, Some(alt)) => {
                photos.push(photo(evidence, from(alt), main, small));
            }
            (Published::Picture { main, .. }, None) => {
                documents.push(document(seen, evidence, &main.address, main.n_bytes));
            }
            (Published::Document { address, n_bytes }, _) => {
                documents.push(document(seen, evidence, address, *n_bytes));
            }
        }
    }
    (photos, documents)
}

fn photo(evidence: &Evidence, alt: Value, main: &Linked, small: &Linked) -> Value {
    map([
        ("path", main.address.as_str().into()),
        ("small", small.address.as_str().into()),
        ("width", small.width.to_string().into()),
        ("height", small.height.to_string().into()),
        ("alt", alt),
        ("title", from(&evidence.title)),
        ("date", date(evidence)),
    ])
}

fn document(seen: Seen<'_>, evidence: &Evidence, address: &str, n_bytes: usize) -> Value {
    let ending = address.rsplit_once('.').map_or("", |(_, ending)| ending);
    map([
        ("path", address.into()),
        ("kind", evidence.kind.as_str().into()),
        ("title", from(&evidence.title)),
        ("format", ending.to_uppercase().into()),
        ("size", size(seen, n_bytes).into()),
        ("date", date(evidence)),
    ])
}

fn date(evidence: &Evidence) -> Value {
    let date = evidence.date.as_ref();
    date.map_or_else(Value::none, |date| date.value.to_string().into())
}

/// A size that tells what opening the file costs: whole kilobytes, or megabytes with one decimal, rounded up.
fn size(seen: Seen<'_>, n_bytes: usize) -> String {
    const KILOBYTE: usize = 1024;
    let speaker = seen.sight.speaker;
    let kilobytes = n_bytes.div_ceil(KILOBYTE);
    let (key, size) = if kilobytes < KILOBYTE {
        ("file-kilobytes", kilobytes.to_string())
    } else {
        let tenths = (n_bytes * 10).div_ceil(KILOBYTE * KILOBYTE);
        ("file-megabytes", format!("{}.{}", tenths / 10, tenths % 10))
    };
    let size = speaker.formats.number(&size);
    let arg: Arg = size.as_str().into();
    speaker.message(key, &[("size".into(), arg)]).unwrap_or(size)
}
