//! Measures, reports and values of indicators as JSON objects, with every field of the dictionary.
//!
//! A field that stands only in tables is filled here too; [`Picked`] is what a file holds, in the dictionary's order.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::export::Publication;
use crate::model::measure::{Decimal, TargetYear};
use crate::model::report::ReportsOf;
use crate::model::{
    Id, Indicator, LocalizedText, Measure, Period, Registry, Report, Responsible, Role, SourceLines, Spanned,
};
use crate::monitor::{Entry, MeasureState};
use crate::plan::open_data::{self, Field, Place};
use crate::plan::route;

/// One record: a value by the name of each field.
pub(super) type Record = Map<String, Value>;

/// Where the fields of a record in a list of JSON stand.
pub(super) const IN_LISTS: &[Place] = &[Place::Everywhere, Place::Records];

/// All records, which every format tells in its own way: made once.
pub(super) struct Records {
    /// Every measure, in printed order.
    pub(super) measures: Vec<Record>,
    /// Every published report: by measure, oldest first.
    pub(super) reports: Vec<Record>,
    /// Every value of an indicator.
    pub(super) indicators: Vec<Record>,
}

impl Records {
    pub(super) fn new(publication: &Publication<'_>) -> Self {
        Self {
            measures: measures(publication),
            reports: reports(publication),
            indicators: indicators(publication),
        }
    }
}

/// What stands before the records in every JSON file.
pub(super) fn head(publication: &Publication<'_>) -> Record {
    let config = &publication.site.programme.config;
    let languages: Vec<&str> = publication
        .speakers
        .iter()
        .map(|speaker| speaker.locale.as_str())
        .collect();
    record(json!({
        "title": text(&config.title, publication),
        "publisher": text(&config.publisher, publication),
        "as_of": publication.site.monitoring.as_of.to_string(),
        "sample": is_sample(publication),
        "languages": languages,
    }))
}

/// Every measure, in printed order.
fn measures(publication: &Publication<'_>) -> Vec<Record> {
    known(publication)
        .map(|(measure, state)| self::measure(measure, state, publication))
        .collect()
}

/// Every published report: by measure, oldest first.
fn reports(publication: &Publication<'_>) -> Vec<Record> {
    let of_measure =
        |(_, state)| published(state, publication).map(|(entry, it)| report(entry, it, publication));
    known(publication).flat_map(of_measure).collect()
}

/// Every number of an indicator: its baselines, targets and reported values, by measure.
fn indicators(publication: &Publication<'_>) -> Vec<Record> {
    let mut records = Vec::new();
    for (measure, state) in known(publication) {
        for indicator in &measure.indicators {
            let mut add = |kind: &str, values: Vec<Value>| {
                for value in values {
                    let mut record = record(json!({
                        "measure": measure.number,
                        "sample": is_sample(publication),
                        "indicator": indicator.id.value,
                        "indicator_title": text(&indicator.title, publication),
                        "unit": indicator.unit.value,
                        "value_kind": kind,
                    }));
                    record.extend(self::record(value));
                    records.push(record);
                }
            };
            add("baseline", by_year(&indicator.baseline));
            add("target", by_year(&indicator.target));
            add("actual", actual(indicator, state, publication));
        }
    }
    records
}

/// The fields of a record that stand in some places, in the order of the dictionary.
pub(super) struct Picked<'r> {
    record: &'r Record,
    fields: &'static [Field],
    places: &'static [Place],
}

impl<'r> Picked<'r> {
    pub(super) fn new(record: &'r Record, fields: &'static [Field], places: &'static [Place]) -> Self {
        let is_known = |name: &String| fields.iter().any(|field| field.name == name);
        debug_assert!(
            record.keys().all(is_known),
            "fields that are not in the dictionary: {record:?}"
        );
        Self {
            record,
            fields,
            places,
        }
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = (&'static str, &'r Value)> {
        let here = self
            .fields
            .iter()
            .filter(|field| self.places.contains(&field.place));
        here.map(|field| (field.name, self.record.get(field.name).unwrap_or(&Value::Null)))
    }

    /// The same as a record of its own.
    pub(super) fn to_record(&self) -> Record {
        let fields = self.fields();
        fields
            .map(|(name, value)| (name.to_owned(), value.clone()))
            .collect()
    }
}

impl Serialize for Picked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.fields())
    }
}

/// Whether what is published is not about the city.
pub(super) fn is_sample(publication: &Publication<'_>) -> bool {
    publication.reports == ReportsOf::Sample
}

fn known<'p>(
    publication: &Publication<'p>,
) -> impl Iterator<Item = (&'p Measure, &'p MeasureState)> + use<'p> {
    let site = publication.site;
    let measures = site.programme.measures.iter();
    measures.filter_map(|(id, measure)| Some((measure, site.monitoring.state(id)?)))
}

/// The reports on a measure that are published, oldest first: no draft, even where drafts are shown to reviewers.
fn published<'p>(
    state: &'p MeasureState,
    publication: &Publication<'p>,
) -> impl Iterator<Item = (&'p Entry, &'p Report)> + use<'p> {
    let reports = &publication.site.programme.reports;
    let entries = state.history.iter().filter(|entry| !entry.is_draft);
    entries.filter_map(|entry| Some((entry, reports.get(&entry.report)?)))
}

fn measure(measure: &Measure, state: &MeasureState, publication: &Publication<'_>) -> Record {
    let programme = publication.site.programme;
    let id = &measure.id.value;
    let of_role = |role: Role| -> Vec<&Id> {
        let of_it = measure
            .responsible
            .iter()
            .filter(|responsible| responsible.role == role);
        of_it.map(|responsible| &responsible.body.value).collect()
    };
    let bodies = measure.responsible.iter();
    let body_names =
        bodies.filter_map(|responsible| Some(&programme.bodies.get(&responsible.body.value)?.name));
    let places = measure
        .places
        .iter()
        .filter_map(|place| programme.places.get(&place.value));
    let place_names = places.clone().map(|place| &place.name);
    let direction = programme.directions.get(&measure.direction.value);
    let last = state.last.as_ref().and_then(|last| programme.reports.get(last));
    let pages: Record = publication
        .speakers
        .iter()
        .map(|speaker| {
            let page = format!(
                "{}{}/{}",
                publication.base_url,
                speaker.locale,
                route::of_record(route::MEASURES, id)
            );
            (speaker.locale.to_string(), page.into())
        })
        .collect();
    let reports = published(state, publication);
    let mut all = record(json!({
        "number": measure.number,
        "sample": is_sample(publication),
        "as_of": publication.site.monitoring.as_of.to_string(),
        "task": text(&measure.task, publication),
        "badge": state.badge,
        "delivery": state.delivery,
        "percent_complete": state.percent,
        "verification": state.verification,
        "schedule": state.schedule,
        "reporting": state.reporting,
        "deadline": measure.period.value.deadline().map(|day| day.to_string()),
        "direction": measure.direction.value,
        "direction_title": direction.map(|direction| text(&direction.title, publication)),
        "responsible": responsible(&measure.responsible, &programme.bodies, publication),
        "lead_bodies": of_role(Role::Lead),
        "co_bodies": of_role(Role::Co),
        "by_agreement_bodies": of_role(Role::ByAgreement),
        "body_names": joined(body_names, "; ", publication),
        "funding_stated": texts(&measure.funding_stated, publication),
        "places": places
            .map(|place| json!({
                "id": place.id.value,
                "kind": place.kind,
                "name": text(&place.name, publication),
            }))
            .collect::<Vec<_>>(),
        "place_ids": ids(&measure.places),
        "place_names": joined(place_names, "; ", publication),
        "actions": actions(measure, publication),
        "all_actions": joined(measure.actions.iter().map(|action| &action.text), "\n", publication),
        "expected_results": expected_results(measure, publication),
        "all_expected_results":
            joined(measure.expected_results.iter().map(|result| &result.text), "\n", publication),
        "indicators": measure
            .indicators
            .iter()
            .map(|indicator| self::indicator(indicator, state, publication))
            .collect::<Vec<_>>(),
        "last_report": state.last,
        "last_report_period": last.map(|report| report.period.value),
        "last_report_approved": last
            .and_then(|report| report.approved.as_ref())
            .map(|approval| approval.on.value.to_string()),
        "next_report_period": state.next_due.map(|(period, _)| period),
        "next_report_due": state.next_due.map(|(_, due)| due.to_string()),
        "editor_notes": texts(&measure.notes, publication),
        "source_lines": lines(&measure.source.value),
        "page": pages,
        "json": format!("{}{}", publication.base_url, open_data::of_measure(id)),
    }));
    all.extend(period(Some(measure.period.value)));
    let reports: Vec<Value> = reports
        .map(|(entry, it)| {
            let report = report(entry, it, publication);
            Picked::new(&report, open_data::REPORTS.fields, IN_LISTS)
                .to_record()
                .into()
        })
        .collect();
    all.insert("n_reports".to_owned(), reports.len().into());
    all.insert("reports".to_owned(), reports.into());
    all
}

fn report(entry: &Entry, report: &Report, publication: &Publication<'_>) -> Record {
    let programme = publication.site.programme;
    let period = report.period.value;
    let body = programme.bodies.get(&report.reported_by.value);
    let approval = report.approved.as_ref();
    let actuals = report.actuals.iter();
    let evidence = report.evidence.iter().map(|it| {
        json!({
            "kind": it.kind,
            "file": it.file.value,
            "sha256": it.sha256.value,
            "title": text(&it.title, publication),
            "alt": it.alt.as_ref().map(|alt| text(alt, publication)),
            "date": it.date.as_ref().map(|date| date.value.to_string()),
        })
    });
    record(json!({
        "id": report.id.value,
        "sample": is_sample(publication),
        "measure": report.measure.value,
        "reporting_period": period,
        "period_start": period.start().map(|day| day.to_string()),
        "period_end": period.end().map(|day| day.to_string()),
        "reported_by": report.reported_by.value,
        "reported_by_name": body.map(|body| text(&body.name, publication)),
        "submitted": report.submitted.value.to_string(),
        "approved_by": approval.map(|approval| &approval.by.value),
        "approved_on": approval.map(|approval| approval.on.value.to_string()),
        "delivery": report.delivery.value,
        "percent_complete": report.percent_complete.as_ref().map(|percent| percent.value),
        "verification": report.verification.value,
        "counts": entry.counts(),
        "corrects": report.corrects.as_ref().map(|corrected| &corrected.value),
        "corrected_by": entry.corrected_by,
        "summary": text(&report.summary, publication),
        "obstacles": report.obstacles.as_ref().map(|it| text(it, publication)),
        "next_steps": report.next_steps.as_ref().map(|it| text(it, publication)),
        "actuals": actuals
            .map(|actual| json!({ "indicator": actual.indicator.value, "value": number(actual.value) }))
            .collect::<Vec<_>>(),
        "spent": report
            .spent
            .iter()
            .map(|spent| json!({
                "amount": number(spent.amount),
                "document": text(&spent.document, publication),
            }))
            .collect::<Vec<_>>(),
        "spent_som": total(report.spent.iter().map(|spent| spent.amount)).map(number),
        "evidence": evidence.collect::<Vec<_>>(),
        "n_evidence": report.evidence.len(),
    }))
}

fn indicator(indicator: &Indicator, state: &MeasureState, publication: &Publication<'_>) -> Value {
    json!({
        "id": indicator.id.value,
        "title": text(&indicator.title, publication),
        "unit": indicator.unit.value,
        "baseline": by_year(&indicator.baseline),
        "target": by_year(&indicator.target),
        "actual": actual(indicator, state, publication),
        "source_lines": lines(&indicator.source.value),
    })
}

fn by_year(values: &indexmap::IndexMap<TargetYear, Decimal>) -> Vec<Value> {
    let year = |year: &TargetYear| match year {
        TargetYear::Year(year) => Some(*year),
        TargetYear::Annual => None,
    };
    values
        .iter()
        .map(|(at, value)| json!({ "year": year(at), "value": number(*value) }))
        .collect()
}

/// Values of an indicator by the reports that count, oldest first.
fn actual(indicator: &Indicator, state: &MeasureState, publication: &Publication<'_>) -> Vec<Value> {
    let counting = published(state, publication).filter(|(entry, _)| entry.counts());
    counting
        .flat_map(|(_, report)| {
            let of_it = report
                .actuals
                .iter()
                .filter(|actual| actual.indicator.value == indicator.id.value);
            of_it.map(move |actual| {
                json!({
                    "year": report.position().year(),
                    "value": number(actual.value),
                    "report": report.id.value,
                    "reporting_period": report.period.value,
                })
            })
        })
        .collect()
}

fn actions(measure: &Measure, publication: &Publication<'_>) -> Vec<Value> {
    let bodies = &publication.site.programme.bodies;
    let action = |action: &crate::model::Action| {
        let mut all = record(json!({ "text": text(&action.text, publication) }));
        all.extend(period(action.period.as_ref().map(|period| period.value)));
        all.insert(
            "responsible".to_owned(),
            responsible(&action.responsible, bodies, publication).into(),
        );
        all.insert("places".to_owned(), json!(ids(&action.places)));
        all.into()
    };
    measure.actions.iter().map(action).collect()
}

fn expected_results(measure: &Measure, publication: &Publication<'_>) -> Vec<Value> {
    let result = |result: &crate::model::ExpectedResult| {
        let mut all = record(json!({ "text": text(&result.text, publication) }));
        all.extend(period(result.period.as_ref().map(|period| period.value)));
        all.into()
    };
    measure.expected_results.iter().map(result).collect()
}

fn responsible(
    responsible: &[Responsible],
    bodies: &Registry<crate::model::Body>,
    publication: &Publication<'_>,
) -> Vec<Value> {
    let one = |it: &Responsible| {
        let name = bodies
            .get(&it.body.value)
            .map(|body| text(&body.name, publication));
        json!({ "body": it.body.value, "name": name, "role": it.role })
    };
    responsible.iter().map(one).collect()
}

/// A period as the three fields that it takes.
fn period(period: Option<Period>) -> Record {
    record(match period {
        Some(Period::Years { from, to }) => {
            json!({ "period_kind": "years", "period_from": from, "period_to": to })
        }
        Some(Period::Annual) => json!({ "period_kind": "annual", "period_from": null, "period_to": null }),
        None => json!({ "period_kind": null, "period_from": null, "period_to": null }),
    })
}

fn lines(lines: &SourceLines) -> Vec<Value> {
    lines
        .0
        .iter()
        .map(|(from, to)| json!({ "from": from, "to": to }))
        .collect()
}

fn ids(ids: &[Spanned<Id>]) -> Vec<&Id> {
    ids.iter().map(|id| &id.value).collect()
}

/// A text in the languages that it exists in: a language that is missing is missing, and never the original again.
fn text(text: &LocalizedText, publication: &Publication<'_>) -> Value {
    let locales = publication.speakers.iter().map(|speaker| speaker.locale);
    let words = locales.filter_map(|locale| Some((locale.to_string(), text.get(locale)?.into())));
    words.collect::<Record>().into()
}

fn texts(texts: &[LocalizedText], publication: &Publication<'_>) -> Vec<Value> {
    texts.iter().map(|it| text(it, publication)).collect()
}

/// Several texts as one, in each language; where one of them is not translated, it stands in the original.
fn joined<'t>(
    texts: impl Iterator<Item = &'t LocalizedText>,
    between: &str,
    publication: &Publication<'_>,
) -> Option<Value> {
    let texts: Vec<&LocalizedText> = texts.collect();
    let in_locale = |locale| {
        texts
            .iter()
            .map(|text| text.resolve(locale).text)
            .collect::<Vec<_>>()
            .join(between)
    };
    let locales = publication.speakers.iter().map(|speaker| speaker.locale);
    let words = locales.map(|locale| (locale.to_string(), in_locale(locale).into()));
    (!texts.is_empty()).then(|| words.collect::<Record>().into())
}

/// A number as JSON has them: whole where it was written without decimals.
fn number(value: Decimal) -> Value {
    if value.decimals == 0 {
        value.units.into()
    } else {
        value.to_f64().into()
    }
}

/// The sum, where there is something to add up.
fn total(amounts: impl Iterator<Item = Decimal> + Clone) -> Option<Decimal> {
    let decimals = amounts.clone().map(|amount| amount.decimals).max()?;
    let units = amounts
        .map(|amount| amount.scaled_to(decimals))
        .sum::<Option<i64>>()?;
    Some(Decimal { units, decimals })
}

fn record(value: Value) -> Record {
    match value {
        Value::Object(record) => record,
        _ => Record::new(),
    }
}
