//! Files for machines: what search engines, feed readers, calendars and other sites read, and open data.
//!
//! In: a [`Site`] and words for it in each language. Out: [`OutputFile`]s, one format a file of this folder.

mod badge;
mod calendar;
mod data;
mod feed;
mod ical;
mod robots;
mod sitemap;
mod xml;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::i18n::Args;
use crate::model::report::ReportsOf;
use crate::output::{Outlet, OutputFile};
use crate::plan::Site;
use crate::plan::speaker::Speaker;
use crate::reuse::Reuse;

/// What is exported.
#[derive(Clone, Copy, Debug)]
pub struct Publication<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// Words for it, one speaker a language, the original first.
    pub speakers: &'a [Arc<Speaker>],
    /// Public address of the site's root, ending in `/`.
    pub base_url: &'a str,
    /// Whose reports the site shows.
    pub reports: ReportsOf,
}

impl Publication<'_> {
    /// `text`, which says that it is invented where the reports are.
    fn marked(&self, speaker: &Speaker, text: String) -> String {
        match self.reports {
            ReportsOf::City => text,
            ReportsOf::Sample => say(speaker, "export-sample", &[("text", text)]),
        }
    }
}

/// An interface string with facts; its name where the theme does not have it.
fn say(speaker: &Speaker, key: &str, facts: &[(&'static str, String)]) -> String {
    let args: Args = facts
        .iter()
        .map(|(name, fact)| ((*name).into(), fact.as_str().into()))
        .collect();
    speaker.message(key, &args).unwrap_or_else(|| key.to_owned())
}

/// A format: the files that it makes of a publication.
pub type Export = fn(&Publication<'_>) -> Vec<OutputFile>;

/// All formats. Badges come first, see [`put`].
pub const EXPORTS: &[Export] = &[
    badge::export,
    sitemap::export,
    robots::export,
    feed::export,
    calendar::export,
    data::export,
    data::schema::export,
    data::package::export,
];

/// Hands every export of a publication to `outlet`; gives the sizes of the files that pages offer, by path.
pub fn put(
    publication: &Publication<'_>,
    reuse: Option<Reuse<'_>>,
    outlet: &dyn Outlet,
) -> BTreeMap<String, usize> {
    let put = |export: &Export| -> Vec<(String, usize)> {
        let files = export(publication).into_iter();
        let put = |file: OutputFile| {
            let size = (file.path.clone(), file.bytes.len());
            outlet.put(file);
            size
        };
        files.map(put).collect()
    };
    // Badges are put one by one, and nobody asks for their sizes.
    let others = EXPORTS.get(1..).unwrap_or(&[]);
    let ((), sizes) = rayon::join(
        || badge::put(publication, reuse, outlet),
        || others.par_iter().flat_map_iter(put).collect(),
    );
    sizes
}
