//! Files for machines: what search engines read. Later: open data, feeds, calendars.
//!
//! In: a [`Site`]. Out: [`OutputFile`]s, one format a file of this folder.

mod robots;
mod sitemap;

use crate::output::OutputFile;
use crate::plan::Site;

/// A format: what it makes of a site whose public address is the second argument.
pub type Export = fn(&Site<'_>, &str) -> OutputFile;

/// All formats.
pub const EXPORTS: &[Export] = &[sitemap::export, robots::export];

/// Every export of a site whose public address is `base_url`.
#[must_use]
pub fn export(site: &Site<'_>, base_url: &str) -> Vec<OutputFile> {
    EXPORTS.iter().map(|export| export(site, base_url)).collect()
}
