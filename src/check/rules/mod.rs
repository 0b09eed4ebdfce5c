//! The rules, one a file.

pub(super) mod charts;
pub(super) mod duplicates;
pub(super) mod hierarchy;
pub(super) mod links;
pub(super) mod periods;
pub(super) mod placements;
pub(super) mod references;
pub(super) mod source_lines;
pub(super) mod totals;
pub(super) mod unused;
