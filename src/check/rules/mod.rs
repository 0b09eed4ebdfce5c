//! The rules, one a file.

pub(super) mod charts;
pub(super) mod duplicates;
pub(super) mod hierarchy;
pub(super) mod links;
pub(super) mod periods;
pub(super) mod placements;
pub(super) mod references;
pub(super) mod report_bodies;
pub(super) mod report_corrections;
pub(super) mod report_dates;
pub(super) mod report_evidence;
pub(super) mod report_periods;
pub(super) mod report_progress;
pub(super) mod report_references;
pub(super) mod report_states;
pub(super) mod source_lines;
pub(super) mod totals;
pub(super) mod unused;
