//! A page before it is rendered: an address, words for its head, and parts that name records.

use std::borrow::Cow;

use super::Plan;
use super::leaves::Leaves;
use jiff::civil::Date;

use crate::model::{Id, LocalizedText, Period, ReportingPeriod};
use crate::monitor::{Badge, Tally};

/// A kind of page.
pub struct PageKind {
    /// Its name; its template is `<name>.html`, its class in styles `page-<name>`.
    pub name: &'static str,
    /// The pages of this kind.
    pub pages: fn(&Plan<'_>) -> Vec<Page>,
}

/// One page, in whatever language.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its kind's name.
    pub kind: &'static str,
    /// Its address below the language's folder: empty for the home page, else ending in `/`.
    pub path: String,
    /// The title in the head and in links.
    pub title: Words,
    /// One sentence for search engines and previews.
    pub description: Words,
    /// The pages above it, from below the home page down.
    pub crumbs: Vec<Crumb>,
    /// What its template is given, by name.
    pub parts: Vec<(&'static str, Part)>,
}

/// A page above another.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Its address below the language's folder.
    pub path: String,
    /// Its title.
    pub title: Words,
}

/// Words of the interface or of the content, before a language is chosen.
#[derive(Clone, Debug, serde::Serialize)]
pub enum Words {
    /// A text of the content; of several lines the first.
    Text(LocalizedText),
    /// The same in every language: a year, a printed number.
    Plain(String),
    /// A printed number and a text: "2.2.3. Education".
    Numbered(String, LocalizedText),
    /// An interface string with facts.
    Message(&'static str, Vec<(Cow<'static, str>, WordsArg)>),
}

/// A fact of an interface string.
#[derive(Clone, Debug, serde::Serialize)]
pub enum WordsArg {
    /// An amount.
    Number(usize),
    /// Words that are the same in every language.
    Plain(String),
    /// A text of the content.
    Text(LocalizedText),
    /// A period.
    Period(Period),
    /// A reporting period.
    ReportingPeriod(ReportingPeriod),
    /// A day.
    Date(Date),
    /// A day that something is known on, as in "as of …".
    AsOf(Date),
    /// A day that something is to be done by.
    By(Date),
    /// Words within words.
    Words(Words),
}

impl Words {
    /// An interface string without facts.
    #[must_use]
    pub fn message(key: &'static str) -> Self {
        Self::Message(key, Vec::new())
    }

    /// Adds a fact to an interface string.
    #[must_use]
    pub fn arg(self, name: &'static str, value: WordsArg) -> Self {
        match self {
            Self::Message(key, mut args) => {
                args.push((name.into(), value));
                Self::Message(key, args)
            }
            other => other,
        }
    }
}

/// What a template is given: records by id, and values.
///
/// Naming records rather than copying them keeps a plan small, and tells which pages depend on a record.
#[derive(Clone, Debug)]
pub enum Part {
    /// Nothing.
    None,
    /// A measure.
    Measure(Id),
    /// A measure as lists show it: no more than its number, address, task, period and badge. Lists are on many pages,
    /// and the largest ones: most edits of a measure leave its line as it was, or change it in one language.
    Line(Id),
    /// What is known of a measure: its badge's reason, its reports, what they say of indicators and money.
    Standing(Id),
    /// A direction.
    Direction(Id),
    /// A responsible body.
    Body(Id),
    /// A place.
    Place(Id),
    /// A section's heading and address.
    Section(Id),
    /// A section with its text.
    SectionText(Id),
    /// The SWOT analysis.
    Swot,
    /// Lines of the adopted text, numbered from 1, both ends included.
    AdoptedLines(usize, usize),
    /// Words.
    Words(Words),
    /// A text of the content.
    Text(LocalizedText),
    /// The same in every language.
    Plain(String),
    /// A number.
    Number(usize),
    /// How many kilobytes the exported file at this path has.
    FileSize(&'static str),
    /// Several parts.
    List(Vec<Part>),
    /// Bodies or places by name, in the order of the reader's alphabet.
    Sorted(Vec<Part>),
    /// Bodies or places under the first letter of their name in the reader's language.
    ByLetter(Vec<Part>),
    /// A long list: the ranges of its leaves.
    Leaves(Leaves),
    /// A leaf of a long list, counted from 0.
    Leaf(Leaves, usize),
    /// Parts by name.
    Map(Vec<(&'static str, Part)>),
    /// How many of some measures bear which badge, with a bar; so many measures fill the bar's whole width.
    Tally(Tally, usize),
    /// A bar: the years of a measure among those of the programme.
    Span(Span),
}

/// The tones of badges in the order in which they are listed and lie in a bar: what is known first.
pub const TONES: [&str; 5] = ["good", "info", "warn", "bad", "neutral"];

/// Where badges of the tone of `badge` are listed among others.
#[must_use]
pub fn rank(badge: Badge) -> usize {
    let place = TONES.iter().position(|tone| *tone == badge.tone());
    place.unwrap_or(TONES.len())
}

/// The years of a measure among those of the programme.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// The measure's years.
    pub period: Period,
    /// The first and the last year that the bar has room for.
    pub years: (i16, i16),
    /// The day to mark.
    pub today: Date,
    /// The measure's badge.
    pub badge: Badge,
    /// The tone of the measure's state.
    pub tone: &'static str,
}

impl Part {
    /// A list of measures, in the given order.
    pub fn measures<'a>(ids: impl IntoIterator<Item = &'a Id>) -> Self {
        Self::List(ids.into_iter().cloned().map(Self::Line).collect())
    }
}
