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
use crate::output::{Outlet, OutputFile, Shelf};
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

/// A format, by how its files are made of a publication.
#[derive(Clone, Copy, Debug)]
pub enum Export {
    /// All at once. Pages may tell how large the files are.
    AtOnce(fn(&Publication<'_>) -> Vec<OutputFile>),
    /// One by one, those alone that are not as an earlier build made them. Nobody asks for their sizes.
    OneByOne(fn(&Publication<'_>, Option<Reuse<'_>>, &dyn Outlet)),
}

/// All formats.
pub const EXPORTS: &[Export] = &[
    Export::OneByOne(badge::put),
    Export::AtOnce(sitemap::export),
    Export::AtOnce(robots::export),
    Export::AtOnce(feed::export),
    Export::AtOnce(calendar::export),
    Export::AtOnce(data::export),
    Export::AtOnce(data::schema::export),
    Export::AtOnce(data::package::export),
];

impl Export {
    /// Its files, all of them made.
    #[must_use]
    pub fn files(self, publication: &Publication<'_>) -> Vec<OutputFile> {
        match self {
            Self::AtOnce(export) => export(publication),
            Self::OneByOne(put) => {
                let shelf = Shelf::default();
                put(publication, None, &shelf);
                shelf.into_sorted()
            }
        }
    }
}

/// Hands every export of a publication to `outlet`; gives the sizes of the files that pages offer, by path.
pub fn put(
    publication: &Publication<'_>,
    reuse: Option<Reuse<'_>>,
    outlet: &dyn Outlet,
) -> BTreeMap<String, usize> {
    let put_at_once = |export: &Export| -> Vec<(String, usize)> {
        let Export::AtOnce(export) = export else {
            return Vec::new();
        };
        let put = |file: OutputFile| {
            let size = (file.path.clone(), file.bytes.len());
            outlet.put(file);
            size
        };
        export(publication).into_iter().map(put).collect()
    };
    let put_one_by_one = |export: &Export| {
        if let Export::OneByOne(put) = export {
            put(publication, reuse, outlet);
        }
    };
    let ((), sizes) = rayon::join(
        || EXPORTS.iter().for_each(put_one_by_one),
        || EXPORTS.par_iter().flat_map_iter(put_at_once).collect(),
    );
    sizes
}
