//! What a form says of one measure, and what becomes of it among the reports that there are.
//!
//! A report that nobody has approved is a draft and is replaced. An approved one stays as it is for good: what a
//! form says differently becomes a report of its own that corrects it. What a form says again changes nothing.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::evidence::Filed;
use super::problem::{Place, Problem};
use crate::diag::Spanned;
use crate::i18n::{Locale, LocalizedText};
use crate::model::measure::Decimal;
use crate::model::report::{Actual, Spent};
use crate::model::{
    Delivery, Evidence, EvidenceKind, Id, Programme, Report, ReportId, ReportingPeriod, Verification,
};

/// What a form says of one measure.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) measure: Id,
    pub(super) period: ReportingPeriod,
    pub(super) body: Id,
    /// The language of its words.
    pub(super) locale: Locale,
    pub(super) submitted: Date,
    /// Whether the form itself names that day.
    pub(super) is_submitted_said: bool,
    pub(super) delivery: Delivery,
    pub(super) percent: Option<u8>,
    pub(super) summary: LocalizedText,
    pub(super) obstacles: Option<LocalizedText>,
    pub(super) next_steps: Option<LocalizedText>,
    pub(super) actuals: Vec<(Id, Decimal, Place)>,
    pub(super) spent: Vec<(Decimal, LocalizedText, Place)>,
    pub(super) evidence: Vec<WantedEvidence>,
    /// Where the fields of the report stand in the form, by their names in files.
    pub(super) places: BTreeMap<&'static str, Place>,
}

/// A file that a form names.
#[derive(Clone, Debug)]
pub(super) struct WantedEvidence {
    pub(super) kind: EvidenceKind,
    /// The name that the form gives it.
    pub(super) file: String,
    pub(super) title: LocalizedText,
    pub(super) alt: Option<LocalizedText>,
    pub(super) date: Option<Date>,
    /// Where the name stands.
    pub(super) place: Place,
}

/// What an import does with a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The first report of its measure and period.
    New,
    /// It takes the place of a draft.
    ReplacesDraft,
    /// It corrects an approved report, which stays.
    Corrects(ReportId),
    /// All of it has been reported before.
    Unchanged,
}

/// Where a report goes.
pub(super) struct Decision<'p> {
    pub(super) id: ReportId,
    pub(super) fate: Fate,
    /// The last report of the same measure and period so far.
    pub(super) old: Option<&'p Report>,
}

impl Draft {
    /// The place of a field, or of the measure's number for a field that the form does not have.
    pub(super) fn place(&self, field: &str) -> Place {
        let place = self.places.get(field).or_else(|| self.places.get("measure"));
        place.cloned().unwrap_or_default()
    }

    /// Where the report goes; with the decision that nothing changes left to [`Self::says_the_same`].
    ///
    /// `None`, and a problem, where another body has reported on the measure: whose report stands, people decide.
    pub(super) fn decide<'p>(
        &self,
        programme: &'p Programme,
        problems: &mut Vec<Problem>,
    ) -> Option<Decision<'p>> {
        // They come in the order of their counts.
        let is_of_same =
            |report: &&Report| report.measure.value == self.measure && report.period.value == self.period;
        let old = programme.reports.values().rfind(is_of_same);
        let name = |count: u32| {
            let count = if count > 1 {
                format!("-{count}")
            } else {
                String::new()
            };
            ReportId::new(&format!("{}/{}{count}", self.period, self.measure))
        };
        let Some(last) = old else {
            return Some(Decision {
                id: name(1)?,
                fate: Fate::New,
                old: None,
            });
        };
        if last.reported_by.value != self.body {
            let problem = Problem::new("import-reported-by-another", self.place("measure"))
                .arg("report", last.id.value.as_str())
                .arg("body", last.reported_by.value.as_str());
            problems.push(problem);
            return None;
        }
        if last.approved.is_none() {
            return Some(Decision {
                id: last.id.value.clone(),
                fate: Fate::ReplacesDraft,
                old,
            });
        }
        let stem = last.id.value.stem();
        let count = stem
            .strip_prefix(self.measure.as_str())
            .and_then(|rest| rest.strip_prefix('-'));
        let count = count.and_then(|count| count.parse::<u32>().ok()).unwrap_or(1);
        Some(Decision {
            id: name(count + 1)?,
            fate: Fate::Corrects(last.id.value.clone()),
            old,
        })
    }

    /// Whether `old` says all that the form says, and nothing else in the form's language.
    pub(super) fn says_the_same(&self, old: &Report, filed: &[Filed]) -> bool {
        let text = |old: Option<&LocalizedText>, new: Option<&LocalizedText>| {
            old.and_then(|old| old.get(self.locale)) == new.and_then(|new| new.get(self.locale))
        };
        let are_actuals_same = self.actuals.len() == old.actuals.len()
            && old
                .actuals
                .iter()
                .zip(&self.actuals)
                .all(|(old, (indicator, value, _))| {
                    old.indicator.value == *indicator && is_same_number(old.value, *value)
                });
        let is_spent_same = self.spent.len() == old.spent.len()
            && old
                .spent
                .iter()
                .zip(&self.spent)
                .all(|(old, (amount, document, _))| {
                    is_same_number(old.amount, *amount) && text(Some(&old.document), Some(document))
                });
        let is_evidence_same = self.evidence.len() == old.evidence.len()
            && old
                .evidence
                .iter()
                .zip(self.evidence.iter().zip(filed))
                .all(|(old, (new, filed))| {
                    old.kind == new.kind
                        && old.sha256.value == filed.sha256
                        && text(Some(&old.title), Some(&new.title))
                        && text(old.alt.as_ref(), new.alt.as_ref())
                        && old.date.as_ref().map(|date| date.value) == new.date
                });
        let is_day_same = !self.is_submitted_said || old.submitted.value == self.submitted;
        old.delivery.value == self.delivery
            && old.percent_complete.as_ref().map(|percent| percent.value) == self.percent
            && text(Some(&old.summary), Some(&self.summary))
            && text(old.obstacles.as_ref(), self.obstacles.as_ref())
            && text(old.next_steps.as_ref(), self.next_steps.as_ref())
            && are_actuals_same
            && is_spent_same
            && is_evidence_same
            && is_day_same
    }

    /// The report to write. What `old` says in other languages stays where the form's language says what it said.
    pub(super) fn report(&self, decision: &Decision<'_>, filed: &[Filed], programme: &Programme) -> Report {
        let old = decision.old;
        let is_same_state = old.is_some_and(|old| {
            old.delivery.value == self.delivery
                && old.percent_complete.as_ref().map(|percent| percent.value) == self.percent
        });
        let merged = |old: Option<&LocalizedText>, new: &LocalizedText| {
            self.merged(old, new, is_same_state, programme)
        };
        let replaced = old.filter(|_| decision.fate == Fate::ReplacesDraft);
        let verification = replaced
            .filter(|_| is_same_state)
            .map(|old| old.verification.value);
        let corrects = match (&decision.fate, replaced) {
            (Fate::Corrects(corrected), _) => Some(corrected.clone()),
            (_, Some(draft)) => draft.corrects.as_ref().map(|corrected| corrected.value.clone()),
            _ => None,
        };
        let old_spent = |idx: usize| Some(&old?.spent.get(idx)?.document);
        let spent = self
            .spent
            .iter()
            .enumerate()
            .map(|(idx, (amount, document, _))| Spent {
                amount: *amount,
                document: merged(old_spent(idx), document),
            });
        let evidence = self.evidence.iter().zip(filed).map(|(new, filed)| {
            let known = old.and_then(|old| {
                old.evidence
                    .iter()
                    .find(|known| known.sha256.value == filed.sha256)
            });
            Evidence {
                kind: new.kind,
                file: nowhere(filed.name.clone()),
                sha256: nowhere(filed.sha256.clone()),
                title: merged(known.map(|known| &known.title), &new.title),
                alt: new
                    .alt
                    .as_ref()
                    .map(|alt| merged(known.and_then(|known| known.alt.as_ref()), alt)),
                date: new.date.map(nowhere),
            }
        });
        let optional = |old: Option<&LocalizedText>, new: Option<&LocalizedText>| Some(merged(old, new?));
        Report {
            id: nowhere(decision.id.clone()),
            measure: nowhere(self.measure.clone()),
            period: nowhere(self.period),
            reported_by: nowhere(self.body.clone()),
            submitted: nowhere(self.submitted),
            approved: None,
            delivery: nowhere(self.delivery),
            percent_complete: self.percent.map(nowhere),
            verification: nowhere(verification.unwrap_or(Verification::NotVerified)),
            summary: merged(old.map(|old| &old.summary), &self.summary),
            actuals: self
                .actuals
                .iter()
                .map(|(indicator, value, _)| Actual {
                    indicator: nowhere(indicator.clone()),
                    value: *value,
                })
                .collect(),
            spent: spent.collect(),
            evidence: evidence.collect(),
            obstacles: optional(
                old.and_then(|old| old.obstacles.as_ref()),
                self.obstacles.as_ref(),
            ),
            next_steps: optional(
                old.and_then(|old| old.next_steps.as_ref()),
                self.next_steps.as_ref(),
            ),
            corrects: corrects.map(nowhere),
            is_sample: replaced.is_some_and(|old| old.is_sample),
        }
    }

    /// The form's words, with those of other languages where they still say the same: the form's language is as it
    /// was, or was missing while the state is as it was.
    fn merged(
        &self,
        old: Option<&LocalizedText>,
        new: &LocalizedText,
        is_same_state: bool,
        programme: &Programme,
    ) -> LocalizedText {
        let Some(words) = new.get(self.locale) else {
            return new.clone();
        };
        let keeps = |old: &&LocalizedText| match old.get(self.locale) {
            Some(before) => before == words,
            None => is_same_state,
        };
        let mut merged = LocalizedText::default();
        let old = old.filter(keeps);
        for locale in programme.config.languages.iter() {
            let known = old.and_then(|old| old.get(locale));
            let text = if locale == self.locale { Some(words) } else { known };
            if let Some(text) = text {
                merged.insert(locale, text);
            }
        }
        merged
    }
}

/// A value that was not read from a text file.
fn nowhere<T>(value: T) -> Spanned<T> {
    Spanned {
        value,
        span: crate::diag::SourceSpan::nowhere(),
    }
}

/// Spreadsheets lose the zeros at the end: 8.5 is 8.50.
fn is_same_number(one: Decimal, other: Decimal) -> bool {
    let decimals = one.decimals.max(other.decimals);
    one.scaled_to(decimals) == other.scaled_to(decimals)
}
