//! The rows of a form as reports.
//!
//! In: a [`Form`]. Out: a [`Draft`] for each measure that was reported on, and what is wrong with it. What belongs
//! together (a status and its summary, a sum and its document) is asked for here; whether a report fits the
//! programme is asked by the rules for all reports.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::cells::{self, shown_date};
use super::draft::{Draft, WantedEvidence};
use super::form::{Form, Row};
use super::problem::{Place, Problem};
use super::workbook::Value;
use crate::i18n::{LocalizedText, Messages};
use crate::model::measure::Decimal;
use crate::model::{Delivery, EvidenceKind, Id, Measure, Programme, ReportingPeriod};
use crate::reporting::layout::{Choice, Sheet};

/// Reads the rows of forms.
pub(super) struct Reader<'a> {
    /// The programme that the reports belong to.
    pub(super) programme: &'a Programme,
    /// The site's words of states and kinds of evidence.
    pub(super) messages: &'a Messages,
    /// The day: nothing can have happened after it.
    pub(super) today: Date,
    /// The day that forms without one were handed in on.
    pub(super) submitted: Option<Date>,
    /// What is wrong.
    pub(super) problems: &'a mut Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// The reports of `form`.
    pub(super) fn drafts(&mut self, form: &Form<'_>) -> Vec<Draft> {
        if !self.is_time_for(form) {
            return Vec::new();
        }
        let submitted = self.submitted(form);
        let mut drafts: Vec<Draft> = Vec::new();
        let mut rows: BTreeMap<Id, Place> = BTreeMap::new();
        let mut has_unknown = !form.has(Sheet::Measures);
        for row in form.rows(Sheet::Measures) {
            let Some(measure) = self.measure(form, row) else {
                has_unknown = true;
                continue;
            };
            let id = &measure.id.value;
            let place = row.place("measure");
            if let Some(first) = rows.get(id) {
                let problem = Problem::new("import-measure-twice", place).arg("found", id.as_str());
                self.problems.push(problem.arg("first", first.shown()));
                continue;
            }
            rows.insert(id.clone(), place);
            drafts.push(self.draft(form, row, id, submitted));
        }
        let mut parts = Parts {
            rows: &rows,
            has_unknown,
            drafts: &mut drafts,
        };
        self.actuals(form, &mut parts);
        self.spent(form, &mut parts);
        self.evidence(form, &mut parts);
        for draft in &drafts {
            self.completeness(draft);
        }
        drafts
    }

    /// Whether reports on the form's period can be handed in: it lies in the programme and has ended.
    fn is_time_for(&mut self, form: &Form<'_>) -> bool {
        let config = &self.programme.config;
        let period = form.period;
        let problem = |key| Problem::new(key, Place::form(form.idx)).arg("found", period.to_string());
        let (Some(start), Some(end)) = (period.start(), period.end()) else {
            return true;
        };
        let first = config
            .reporting
            .as_ref()
            .and_then(|calendar| calendar.first.start());
        let first = first.max(config.period.start());
        let is_before = match period {
            ReportingPeriod::Year(_) => first.is_some_and(|first| end < first),
            _ => first.is_some_and(|first| start < first),
        };
        if is_before || config.period.deadline().is_some_and(|last| end > last) {
            self.problems.push(problem("import-other-period"));
            return false;
        }
        if end >= self.today {
            let problem = problem("import-period-not-over");
            self.problems.push(problem.arg("end", shown_date(end)));
            return false;
        }
        true
    }

    /// The day that the form was handed in on, and whether the form says it.
    fn submitted(&mut self, form: &Form<'_>) -> (Date, bool) {
        let (place, value) = &form.submitted;
        let Some(value) = value else {
            return (self.submitted.unwrap_or(self.today), false);
        };
        let Some(day) = self.day(value, place.clone()) else {
            return (self.today, true);
        };
        if let Some(end) = form.period.end().filter(|end| day <= *end) {
            let problem = Problem::new("import-submitted-early", place.clone()).arg("found", shown_date(day));
            self.problems.push(problem.arg("end", shown_date(end)));
        }
        (day, true)
    }

    /// A day that is not in the future.
    fn day(&mut self, value: &Value, place: Place) -> Option<Date> {
        let day = match cells::day(value) {
            Ok(day) => day,
            Err(wrong) => {
                self.problems
                    .push(Problem::new(wrong.key, place).arg("found", wrong.found));
                return None;
            }
        };
        if day > self.today {
            let problem = Problem::new("import-date-future", place).arg("found", shown_date(day));
            self.problems.push(problem.arg("today", shown_date(self.today)));
            return None;
        }
        Some(day)
    }

    /// The measure that a row is about: one of those that the body is responsible for.
    fn measure(&mut self, form: &Form<'_>, row: Row<'_>) -> Option<&'a Measure> {
        let programme = self.programme;
        let Some(value) = row.value("measure") else {
            self.problems
                .push(Problem::new("import-measure-empty", row.place("measure")));
            return None;
        };
        let own: Vec<&str> = self
            .own_measures(&form.body)
            .map(|measure| measure.id.value.as_str())
            .collect();
        let all: Vec<&str> = programme.measures.keys().map(Id::as_str).collect();
        let found = cells::measure(value, &own);
        let number = match found {
            Ok(number) => number,
            Err(wrong) => {
                let is_of_another = cells::measure(value, &all).is_ok();
                let key = if wrong.key == "import-measure-unknown" && is_of_another {
                    "import-measure-of-another"
                } else {
                    wrong.key
                };
                let problem = Problem::new(key, row.place("measure")).arg("found", wrong.found);
                self.problems.push(problem.arg("known", own.join(", ")));
                return None;
            }
        };
        programme
            .measures
            .values()
            .find(|measure| measure.id.value.as_str() == number)
    }

    fn own_measures<'s>(&'s self, body: &'s Id) -> impl Iterator<Item = &'a Measure> + 's {
        self.programme.measures.values().filter(move |measure| {
            let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
            let mut all = measure.responsible.iter().chain(of_actions);
            all.any(|responsible| responsible.body.value == *body)
        })
    }

    /// The words for the values of a list: those of the form, of the site in all its languages, and of files.
    fn offered(&self, form: &Form<'_>, choice: Choice) -> Vec<(String, &'static str)> {
        let mut offered = Vec::new();
        for value in choice.values() {
            offered.extend(form.word(choice, value).map(|word| (word.to_owned(), value)));
            for locale in self.programme.config.languages.iter() {
                let word = self.messages.format(locale, &choice.message(value), &[]);
                offered.extend(word.map(|word| (word, value)));
            }
            offered.push((value.to_owned(), value));
        }
        offered
    }

    /// One word of a list.
    fn choice(
        &mut self,
        form: &Form<'_>,
        row: Row<'_>,
        (key, choice): (&str, Choice),
        measure: &str,
    ) -> Option<&'static str> {
        let value = row.value(key)?;
        let message = match choice {
            Choice::Delivery => "import-status-unknown",
            Choice::EvidenceKind => "import-kind-unknown",
        };
        match cells::choice(value, &self.offered(form, choice), message) {
            Ok(word) => Some(word),
            Err(wrong) => {
                let words: Vec<&str> = choice
                    .values()
                    .into_iter()
                    .map(|value| form.word(choice, value).unwrap_or(value))
                    .collect();
                let place = row.place(key).of_measure(measure);
                let problem = Problem::new(wrong.key, place).arg("found", wrong.found);
                self.problems.push(problem.arg("words", words.join(", ")));
                None
            }
        }
    }

    fn words(&mut self, form: &Form<'_>, row: Row<'_>, key: &str, measure: &str) -> Option<LocalizedText> {
        let words = row.read(key, Some(measure), self.problems, cells::text)?;
        Some(LocalizedText::in_locale(form.locale, words))
    }

    /// What one row of the first table reports.
    fn draft(
        &mut self,
        form: &Form<'_>,
        row: Row<'_>,
        measure: &Id,
        (submitted, is_submitted_said): (Date, bool),
    ) -> Draft {
        let number = measure.as_str();
        let word = self.choice(form, row, ("delivery_status", Choice::Delivery), number);
        let percent = row.read("percent_complete", Some(number), self.problems, cells::per_cent);
        let summary = self.words(form, row, "summary", number);
        let obstacles = self.words(form, row, "obstacles", number);
        let next_steps = self.words(form, row, "next_steps", number);
        let empty = |key: &'static str| row.value(key).is_none();
        if empty("delivery_status") {
            let place = row.place("delivery_status").of_measure(number);
            self.problems.push(Problem::new("import-status-missing", place));
        } else if empty("summary") {
            let place = row.place("summary").of_measure(number);
            self.problems.push(Problem::new("import-summary-missing", place));
        }
        let delivery = word.and_then(Delivery::from_word);
        let contradiction = match (delivery, percent) {
            (Some(Delivery::Completed), Some(percent)) if percent < 100 => Some("import-completed-below-100"),
            (Some(Delivery::NotStarted), Some(percent)) if percent > 0 => Some("import-not-started-above-0"),
            _ => None,
        };
        if let (Some(key), Some(percent)) = (contradiction, percent) {
            let place = row.place("percent_complete").of_measure(number);
            self.problems
                .push(Problem::new(key, place).arg("found", format!("{percent} %")));
        }
        let places = [
            "measure",
            "delivery_status",
            "percent_complete",
            "summary",
            "obstacles",
            "next_steps",
        ]
        .map(|key| (key, row.place(key).of_measure(number)));
        // A row with mistakes still takes part in what is asked of all rows; nothing of it is written.
        Draft {
            measure: measure.clone(),
            period: form.period,
            body: form.body.clone(),
            locale: form.locale,
            submitted,
            is_submitted_said,
            delivery: delivery.unwrap_or(Delivery::InProgress),
            percent,
            summary: summary.unwrap_or_default(),
            obstacles,
            next_steps,
            actuals: Vec::new(),
            spent: Vec::new(),
            evidence: Vec::new(),
            places: places
                .into_iter()
                .chain([("submitted", form.submitted.0.clone())])
                .collect(),
        }
    }

    /// The draft that a row of another table belongs to.
    fn draft_of<'p>(
        &mut self,
        form: &Form<'_>,
        row: Row<'_>,
        parts: &'p mut Parts<'_>,
    ) -> Option<&'p mut Draft> {
        let measure = self.measure(form, row)?.id.value.clone();
        if !parts.rows.contains_key(&measure) {
            // It may be the row whose measure is not known, which was told there.
            if parts.has_unknown {
                return None;
            }
            let problem = Problem::new("import-measure-not-reported", row.place("measure"));
            self.problems.push(problem.arg("found", measure.as_str()));
            return None;
        }
        parts.drafts.iter_mut().find(|draft| draft.measure == measure)
    }

    fn actuals(&mut self, form: &Form<'_>, parts: &mut Parts<'_>) {
        for row in form.rows(Sheet::Indicators) {
            let Some(draft) = self.draft_of(form, row, parts) else {
                continue;
            };
            let number = draft.measure.as_str().to_owned();
            let indicators = self
                .programme
                .measures
                .get(&draft.measure)
                .map(|measure| &measure.indicators);
            let name = row
                .read("indicator", Some(&number), self.problems, cells::text)
                .unwrap_or_default();
            let known = indicators.into_iter().flatten();
            let indicator = known
                .map(|indicator| &indicator.id.value)
                .find(|id| id.as_str() == name);
            let Some(indicator) = indicator.cloned() else {
                let place = row.place("value").of_measure(&number);
                self.problems
                    .push(Problem::new("import-indicator-unknown", place).arg("found", name));
                continue;
            };
            let place = row.place("value").of_measure(&number);
            if draft.actuals.iter().any(|(known, ..)| *known == indicator) {
                self.problems.push(Problem::new("import-indicator-twice", place));
                continue;
            }
            let meaning = |value| cells::decimal(value, "import-number");
            if let Some(value) = row.read("value", Some(&number), self.problems, meaning) {
                draft.actuals.push((indicator, value, place));
            }
        }
    }

    fn spent(&mut self, form: &Form<'_>, parts: &mut Parts<'_>) {
        for row in form.rows(Sheet::Money) {
            let Some(draft) = self.draft_of(form, row, parts) else {
                continue;
            };
            let number = draft.measure.as_str().to_owned();
            let amount: Option<Decimal> = row.read("amount", Some(&number), self.problems, cells::amount);
            let document = self.words(form, row, "document", &number);
            for (key, message) in [
                ("amount", "import-amount-missing"),
                ("document", "import-document-missing"),
            ] {
                if row.value(key).is_none() {
                    let place = row.place(key).of_measure(&number);
                    self.problems.push(Problem::new(message, place));
                }
            }
            if let (Some(amount), Some(document)) = (amount, document) {
                draft
                    .spent
                    .push((amount, document, row.place("amount").of_measure(&number)));
            }
        }
    }

    fn evidence(&mut self, form: &Form<'_>, parts: &mut Parts<'_>) {
        for row in form.rows(Sheet::Evidence) {
            let Some(draft) = self.draft_of(form, row, parts) else {
                continue;
            };
            let number = draft.measure.as_str().to_owned();
            let word = self.choice(form, row, ("kind", Choice::EvidenceKind), &number);
            let file = row.read("file", Some(&number), self.problems, cells::text);
            let title = self.words(form, row, "title", &number);
            let alt = self.words(form, row, "alt", &number);
            let date_place = row.place("date").of_measure(&number);
            let date = row.value("date").and_then(|value| self.day(value, date_place));
            for (key, message) in [
                ("kind", "import-kind-missing"),
                ("file", "import-file-name-missing"),
                ("title", "import-title-missing"),
            ] {
                if row.value(key).is_none() {
                    let place = row.place(key).of_measure(&number);
                    self.problems.push(Problem::new(message, place));
                }
            }
            let kind = word.and_then(EvidenceKind::from_word);
            if kind == Some(EvidenceKind::Photo) && row.value("alt").is_none() {
                let place = row.place("alt").of_measure(&number);
                self.problems.push(Problem::new("import-alt-missing", place));
            }
            draft.evidence.push(WantedEvidence {
                kind: kind.unwrap_or(EvidenceKind::Document),
                file: file.unwrap_or_default(),
                title: title.unwrap_or_default(),
                alt,
                date,
                place: row.place("file").of_measure(&number),
            });
        }
    }

    /// What a state asks for besides words.
    fn completeness(&mut self, draft: &Draft) {
        let has = |kind: EvidenceKind| draft.evidence.iter().any(|evidence| evidence.kind == kind);
        let key = match draft.delivery {
            Delivery::Completed if draft.evidence.is_empty() => "import-completed-without-evidence",
            Delivery::Cancelled if !has(EvidenceKind::Decision) => "import-cancelled-without-decision",
            _ => return,
        };
        self.problems
            .push(Problem::new(key, draft.place("delivery_status")));
    }
}

/// What rows of the other tables are joined to.
struct Parts<'a> {
    /// The measures with a row in the first table, in which something was filled in.
    rows: &'a BTreeMap<Id, Place>,
    /// Whether there are rows with a measure that is not known.
    has_unknown: bool,
    drafts: &'a mut Vec<Draft>,
}
