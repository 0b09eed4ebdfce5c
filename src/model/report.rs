//! Reports: what a body says that it did for a measure in a period, and how that is known.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use super::measure::Decimal;
use super::{Id, LocalizedText, ReportingPeriod, Spanned, closed_list};

closed_list! {
    /// How far a measure has got, as its body reports it.
    Delivery {
        /// Nothing has been done yet.
        NotStarted = "not_started",
        /// Work is going on.
        InProgress = "in_progress",
        /// A part is finished.
        PartlyCompleted = "partly_completed",
        /// Everything is finished.
        Completed = "completed",
        /// It has ended unfinished.
        NotCompleted = "not_completed",
        /// Work has been stopped for the time being.
        Suspended = "suspended",
        /// It will not be done.
        Cancelled = "cancelled",
    }
}

closed_list! {
    /// What the working group on monitoring and evaluation found.
    Verification {
        /// Nobody has looked yet.
        NotVerified = "not_verified",
        /// It is as reported.
        Verified = "verified",
        /// It is not as reported.
        Disputed = "disputed",
    }
}

closed_list! {
    /// What kind of proof a file is.
    EvidenceKind {
        /// A photograph.
        Photo = "photo",
        /// An act of acceptance of works.
        AcceptanceAct = "acceptance_act",
        /// A decision of an authority.
        Decision = "decision",
        /// A contract.
        Contract = "contract",
        /// Any other document.
        Document = "document",
    }
}

/// Whose reports a build shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportsOf {
    /// The city's, from `content/reports/`. Invented ones are refused.
    #[default]
    City,
    /// A set from elsewhere, such as an invented one: every page and file says that it shows sample data.
    Sample,
}

/// A report's name: its path below `reports/` without the ending, such as `2024-Q2/2.14`.
///
/// A second report on the same measure and period, which corrects the first, is `2024-Q2/2.14-2`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportId(Arc<str>);

impl ReportId {
    /// `None` where `text` is no period, a slash and a name made of a measure's number.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let (period, name) = text.split_once('/')?;
        let is_known = period.parse::<ReportingPeriod>().is_ok() && Id::new(name).is_some();
        is_known.then(|| Self(text.into()))
    }

    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder: the period as written.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.split_once('/').map_or("", |(folder, _)| folder)
    }

    /// The name within the folder: a measure's number, from its second report on with a count (`2.14-2`).
    #[must_use]
    pub fn stem(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, stem)| stem)
    }
}

impl fmt::Display for ReportId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ReportId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for ReportId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// One act of reporting.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Report {
    /// Its name.
    pub id: Spanned<ReportId>,
    /// The measure that it is about.
    pub measure: Spanned<Id>,
    /// The period or stage that it is about.
    pub period: Spanned<ReportingPeriod>,
    /// The body that reports.
    pub reported_by: Spanned<Id>,
    /// The day it was handed in.
    pub submitted: Spanned<Date>,
    /// Who let it be published, and when; without it the report is a draft.
    pub approved: Option<Approval>,
    /// How far the measure has got.
    pub delivery: Spanned<Delivery>,
    /// Per cent of the works that are done.
    pub percent_complete: Option<Spanned<u8>>,
    /// What the working group found.
    pub verification: Spanned<Verification>,
    /// What was done, in the body's words.
    pub summary: LocalizedText,
    /// Values of the measure's indicators.
    pub actuals: Vec<Actual>,
    /// Money spent.
    pub spent: Vec<Spent>,
    /// How it is known.
    pub evidence: Vec<Evidence>,
    /// What stood in the way.
    pub obstacles: Option<LocalizedText>,
    /// What comes next.
    pub next_steps: Option<LocalizedText>,
    /// The report that this one corrects; both stay visible.
    pub corrects: Option<Spanned<ReportId>>,
    /// Whether it says of itself that it is invented: such a report is refused outside sample data.
    pub is_sample: bool,
}

/// The permission to publish a report.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Approval {
    /// One of the calendar's approvers.
    pub by: Spanned<Id>,
    /// The day from which the report counts.
    pub on: Spanned<Date>,
}

/// A value of an indicator as reported.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Actual {
    /// The indicator's name within the measure.
    pub indicator: Spanned<Id>,
    /// Its value, in the indicator's unit.
    pub value: Decimal,
}

/// Money spent, with the document that says so.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Spent {
    /// The sum, in soms.
    pub amount: Decimal,
    /// The document that says so.
    pub document: LocalizedText,
}

/// A file that shows what a report says.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Evidence {
    /// What kind of proof it is.
    pub kind: EvidenceKind,
    /// The file's name, beside the report.
    pub file: Spanned<String>,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal digits.
    pub sha256: Spanned<String>,
    /// What it shows.
    pub title: LocalizedText,
    /// What is seen on a photograph, for those who do not see it; photographs have to have one.
    pub alt: Option<LocalizedText>,
    /// The day it was made.
    pub date: Option<Spanned<Date>>,
}

impl Evidence {
    /// The file's path below `reports/`.
    #[must_use]
    pub fn path(&self, report: &ReportId) -> String {
        format!("{}/{}", report.folder(), self.file.value)
    }
}

/// Endings of files that a browser runs or reads as a page: published, they would speak and act in the site's name.
const RUNNING: [&str; 14] = [
    "htm", "html", "js", "mht", "mhtml", "mjs", "shtml", "svg", "svgz", "xht", "xhtml", "xml", "xsl", "xslt",
];

/// Whether a browser would run the file `name` as a part of the site that it is published on.
#[must_use]
pub fn is_running(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| RUNNING.contains(&ending.to_lowercase().as_str()))
}

impl Report {
    /// Whether it counts on `day`: it has been approved by then.
    #[must_use]
    pub fn is_public(&self, day: Date) -> bool {
        self.approved
            .as_ref()
            .is_some_and(|approval| approval.on.value <= day)
    }

    /// The day that it speaks of: the last one of its period, or for a stage of the works the day it was handed in.
    #[must_use]
    pub fn position(&self) -> Date {
        self.period.value.end().unwrap_or(self.submitted.value)
    }

    /// Its place in the history of its measure. Of reports of one day the one with the later name comes later: of
    /// corrections `2.14-10` after `2.14-2`.
    #[must_use]
    pub fn order(&self) -> impl Ord + '_ {
        let id = &self.id.value;
        let (position, submitted) = (self.position(), self.submitted.value);
        (position, submitted, self.period.value, id.stem().len(), id)
    }
}
