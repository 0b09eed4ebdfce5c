//! Markdown of a section, with what other stations ask of it: headings, links, placements.

use std::ops::Range;

use super::lock::Digest;
use super::passage::Counterpart;
use super::{Id, Spanned};
use crate::diag::FileId;

/// A text in Markdown.
#[derive(Clone, Debug)]
pub struct Markdown {
    /// The text below the front matter.
    pub source: String,
    /// The file that it stands in.
    pub file: FileId,
    /// Where `source` begins in its file, in bytes, so that places in it can be told.
    pub offset: usize,
    /// Its passages: digest and place in `source` of each, in order.
    pub passages: Vec<(Digest, Range<usize>)>,
    /// For a translation: the counterpart of each passage of the original.
    pub counterparts: Vec<Counterpart>,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its links to other parts of the site, in order.
    pub links: Vec<Spanned<Link>>,
    /// Tables, charts and the like that it places, in order.
    pub placements: Vec<Spanned<Placement>>,
    /// Files of `assets/` that it shows as pictures, in order, by their path (`assets/map.png`).
    pub pictures: Vec<Spanned<String>>,
}

/// A heading inside a section.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its name in links.
    pub anchor: String,
    /// Its words, without markup.
    pub text: String,
}

/// What a link in Markdown points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// `measure:2.14`
    Measure(Id),
    /// `section:2.2.3-education#anchor`
    Section(Id, Option<String>),
    /// `direction:infrastructure`
    Direction(Id),
    /// `body:city-hall`
    Body(Id),
    /// `place:street-lenin`
    Place(Id),
    /// `page:swot`: a page that there is one of.
    Page(String),
    /// `#anchor` on the same page.
    Anchor(String),
    /// `assets/decree.pdf`: a file of the city's own.
    Asset(String),
    /// An address outside the site: `https:`, `http:` or `mailto:`.
    External(String),
}

/// Something that Markdown places on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placement {
    /// `![](table:id)`
    Table(Id),
    /// `![](chart:id)`
    Chart(Id),
    /// `![](table+chart:id)`: the chart, then the table.
    ChartAndTable(Id),
    /// `![](swot:)`
    Swot,
}
