//! The reports on a measure, in their order.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Drafts;
use crate::model::{Id, Programme, Report, ReportId};

/// A report in the history of its measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The report.
    pub report: ReportId,
    /// The public report that corrects it; a corrected report stays visible and no longer counts.
    pub corrected_by: Option<ReportId>,
    /// What was said before: the report that it corrects, or else the last one before it that still counts.
    pub before: Option<ReportId>,
    /// Whether nobody has approved it yet: it is shown to reviewers only and counts for nothing.
    pub is_draft: bool,
}

impl Entry {
    /// Whether it counts: it is approved and was not corrected.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.is_draft && self.corrected_by.is_none()
    }
}

/// The history of every measure that there are visible reports on, oldest first.
pub(super) fn histories(programme: &Programme, as_of: Date, drafts: Drafts) -> BTreeMap<Id, Vec<Entry>> {
    let mut reports: Vec<&Report> = programme
        .reports
        .values()
        .filter(|report| report.is_public(as_of) || drafts == Drafts::Shown)
        .collect();
    reports.sort_by(|a, b| a.order().cmp(&b.order()));
    let mut corrections: BTreeMap<&ReportId, &ReportId> = BTreeMap::new();
    for report in reports.iter().filter(|report| report.is_public(as_of)) {
        if let Some(corrected) = &report.corrects {
            corrections.insert(&corrected.value, &report.id.value);
        }
    }
    let mut histories: BTreeMap<Id, Vec<Entry>> = BTreeMap::new();
    for report in reports {
        let history = histories.entry(report.measure.value.clone()).or_default();
        let corrects = report.corrects.as_ref().map(|corrected| &corrected.value);
        let before = corrects.or_else(|| {
            let mut earlier = history.iter().rev();
            earlier.find(|entry| entry.counts()).map(|entry| &entry.report)
        });
        let entry = Entry {
            corrected_by: corrections.get(&report.id.value).map(|id| (*id).clone()),
            before: before.cloned(),
            is_draft: !report.is_public(as_of),
            report: report.id.value.clone(),
        };
        history.push(entry);
    }
    histories
}
