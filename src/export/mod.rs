//! Files for machines: what search engines read, and open data. Later: feeds, calendars.
//!
//! In: a [`Site`] and words for it in each language. Out: [`OutputFile`]s, one format a file of this folder.

mod data;
mod robots;
mod sitemap;

use std::sync::Arc;

use crate::model::report::ReportsOf;
use crate::output::OutputFile;
use crate::plan::Site;
use crate::plan::speaker::Speaker;

/// What is exported.
#[derive(Clone, Copy, Debug)]
pub struct Publication<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// Words for it, one speaker a language, the original first.
    pub speakers: &'a [Arc<Speaker>],
    /// Public address of the site's root, ending in `/`.
    pub base_url: &'a str,
    /// Whose reports are published: every file of data from a sample says so.
    pub reports: ReportsOf,
}

/// A format: the files that it makes of a publication.
pub type Export = fn(&Publication<'_>) -> Vec<OutputFile>;

/// All formats.
pub const EXPORTS: &[Export] = &[
    sitemap::export,
    robots::export,
    data::json::export,
    data::csv::export,
    data::xlsx::export,
    data::schema::export,
    data::package::export,
];

/// Every export of a publication.
#[must_use]
pub fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    EXPORTS.iter().flat_map(|export| export(publication)).collect()
}
