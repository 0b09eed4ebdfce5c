//! The programme as a whole.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use super::lock::Lock;
use super::{
    Body, Direction, Id, Measure, Place, Report, ReportId, Section, SiteConfig, Swot, Synonym, Table,
};
use crate::diag::FileId;

/// Records by their id, in the order that readers see them. They are looked up for every page that names one.
pub type Registry<T> = IndexMap<Id, T, FixedState>;

/// Everything that was read of one programme.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The site's settings.
    pub config: SiteConfig,
    /// The text, in order.
    pub sections: Registry<Section>,
    /// The tables that sections place.
    pub tables: Registry<Table>,
    /// The SWOT analysis, where there is one.
    pub swot: Option<Swot>,
    /// The sections of the action plan, in printed order.
    pub directions: Registry<Direction>,
    /// The measures, in printed order of their directions and then by number.
    pub measures: Registry<Measure>,
    /// The responsible bodies.
    pub bodies: Registry<Body>,
    /// The places.
    pub places: Registry<Place>,
    /// The reports, drafts included, by period and then by measure.
    pub reports: IndexMap<ReportId, Report>,
    /// The files beside the reports, by their path below `reports/`.
    pub evidence: BTreeMap<String, EvidenceFile>,
    /// The adopted text, where it is part of the content.
    pub adopted: Option<AdoptedText>,
    /// Everyday words for what the programme calls otherwise.
    pub synonyms: Vec<Synonym>,
    /// What translations were made from.
    pub lock: Lock,
    /// Pictures and documents of the city, by their path below `assets/`.
    pub assets: BTreeSet<String>,
    /// Records that exist but could not be read: references to them are not reported a second time.
    pub unreadable: BTreeSet<Id>,
    /// Kinds of records (`@kind-place`) none of which could be read, because their file could not.
    pub unreadable_kinds: BTreeSet<&'static str>,
    /// Reports that exist but could not be read: their paths below `reports/` without the ending.
    pub unreadable_reports: BTreeSet<String>,
}

/// A file beside the reports.
#[derive(Clone, Debug)]
pub struct EvidenceFile {
    /// The file.
    pub file: FileId,
    /// SHA-256 of its bytes, in lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: usize,
}

/// The text as adopted: the reference that [`SourceLines`](super::SourceLines) point into.
#[derive(Clone, Debug)]
pub struct AdoptedText {
    /// The file's name.
    pub file_name: String,
    /// The file's bytes, for readers who want it as it is.
    pub bytes: Vec<u8>,
    /// Its lines.
    pub lines: Vec<String>,
}
