//! What each page says, in fields of different weight.
//!
//! In: the pages of a [`Site`] and a speaker. Out: a [`Document`] each: titles by which the page is called, texts with
//! their weights, and the printed number that leads to it. What the programme says is borrowed from it.

use std::borrow::Cow;

use crate::i18n::Locale;
use crate::model::table::{Cell, Emphasis};
use crate::model::{Body, Id, LocalizedText, Measure, Period, Place, ReportingPeriod, Section, Table};
use crate::plan::speaker::Speaker;
use crate::plan::{Page, Part, Site};

/// What a page says, in one language.
#[derive(Debug, Default)]
pub struct Document<'a> {
    /// The page's kind.
    pub kind: &'static str,
    /// The number that it is printed under, if it has one.
    pub number: Option<&'a str>,
    /// Its title, other names and abbreviations: whoever types one of them wants this page.
    pub titles: Vec<(f32, Cow<'a, str>)>,
    /// Its other texts with their weights.
    pub texts: Vec<(f32, Cow<'a, str>)>,
}

/// Weights of fields that are no titles.
mod weight {
    pub(super) const ACTION: f32 = 3.5;
    pub(super) const RESULT: f32 = 2.5;
    pub(super) const FACT: f32 = 1.5;
    pub(super) const HEADING: f32 = 5.5;
    pub(super) const INITIALS: f32 = 5.5;
    pub(super) const TEXT: f32 = 1.2;
    pub(super) const DESCRIPTION: f32 = 2.0;
}

struct Writer<'a> {
    site: &'a Site<'a>,
    speaker: &'a Speaker,
    document: Document<'a>,
}

/// What each page says to readers of `speaker`'s language, in the order of [`Site::pages`].
#[must_use]
pub fn documents<'a>(site: &'a Site<'_>, speaker: &'a Speaker) -> Vec<Document<'a>> {
    let pages = site.pages.iter();
    pages.map(|page| document(site, page, speaker)).collect()
}

fn document<'a>(site: &'a Site<'_>, page: &'a Page, speaker: &'a Speaker) -> Document<'a> {
    let programme = site.programme;
    let mut writer = Writer {
        site,
        speaker,
        document: Document {
            kind: page.kind,
            ..Document::default()
        },
    };
    let part = page.parts.iter().find(|(name, _)| *name == page.kind);
    let record = part.and_then(|(_, part)| match part {
        Part::Measure(id) => programme.measures.get(id).map(Record::Measure),
        Part::Direction(id) => programme.directions.get(id).map(Record::Direction),
        Part::Body(id) => programme.bodies.get(id).map(Record::Body),
        Part::Place(id) => programme.places.get(id).map(Record::Place),
        Part::SectionText(id) => programme.sections.get(id).map(Record::Section),
        _ => None,
    });
    match record {
        Some(Record::Measure(measure)) => writer.measure(measure),
        Some(Record::Direction(direction)) => {
            writer.title(1.0, writer.words(&direction.title));
            writer.texts(weight::DESCRIPTION, direction.goal.iter());
        }
        Some(Record::Body(body)) => writer.body(body),
        Some(Record::Place(place)) => writer.place(place),
        Some(Record::Section(section)) => writer.section(section),
        None => writer.other(page),
    }
    writer.document
}

enum Record<'a> {
    Measure(&'a Measure),
    Direction(&'a crate::model::Direction),
    Body(&'a Body),
    Place(&'a Place),
    Section(&'a Section),
}

/// A name weighs more than a title that is a sentence.
const NAME: f32 = 1.3;

impl<'a> Writer<'a> {
    fn locale(&self) -> Locale {
        self.speaker.locale
    }

    fn words(&self, text: &'a LocalizedText) -> &'a str {
        text.resolve(self.locale()).text
    }

    fn title(&mut self, weight: f32, title: impl Into<Cow<'a, str>>) {
        self.document.titles.push((weight, title.into()));
    }

    fn text(&mut self, weight: f32, words: impl Into<Cow<'a, str>>) {
        self.document.texts.push((weight, words.into()));
    }

    fn texts(&mut self, weight: f32, texts: impl Iterator<Item = &'a LocalizedText>) {
        for text in texts {
            self.text(weight, self.words(text));
        }
    }

    fn message(&mut self, weight: f32, key: &str) {
        if let Some(words) = self.speaker.message(key, &[]) {
            self.text(weight, words);
        }
    }

    fn period(&mut self, period: Period) {
        let words = self.speaker.period(period);
        self.text(weight::FACT, words);
        if let Period::Years { to, .. } = period {
            self.text(weight::FACT, to.to_string());
        }
    }

    fn measure(&mut self, measure: &'a Measure) {
        // Its direction, bodies and places are facets: their words lead to it without standing here again.
        self.document.number = Some(measure.number.as_str());
        self.title(1.0, self.words(&measure.task));
        for action in &measure.actions {
            self.text(weight::ACTION, self.words(&action.text));
        }
        self.texts(
            weight::RESULT,
            measure.expected_results.iter().map(|result| &result.text),
        );
        self.period(measure.period.value);
        self.texts(
            weight::FACT,
            measure.indicators.iter().map(|indicator| &indicator.title),
        );
        self.texts(weight::FACT, measure.funding_stated.iter());
    }

    fn body(&mut self, body: &'a Body) {
        self.title(NAME, self.words(&body.name));
        if let Some(short) = &body.short {
            self.title(NAME, self.words(short));
        }
        for alias in &body.aliases {
            self.title(NAME, alias);
        }
        for initials in initials(self.words(&body.name)) {
            self.text(weight::INITIALS, initials);
        }
        if let Some(successor) = &body.successor {
            self.title(0.8, self.words(&successor.name));
        }
    }

    /// A quarter is asked for by its number.
    fn reporting_period(&mut self, period: ReportingPeriod) {
        if let ReportingPeriod::Quarter { quarter, .. } = period {
            self.text(weight::HEADING, format!("{quarter} Q{quarter}"));
        }
    }

    fn place(&mut self, place: &'a Place) {
        self.title(NAME, self.words(&place.name));
        for alias in &place.aliases {
            self.title(NAME, alias);
        }
    }

    fn section(&mut self, section: &'a Section) {
        self.document.number = Some(&section.number);
        self.title(1.0, self.words(section.menu_title()));
        let Some((_, markdown)) = section.body(self.locale()) else {
            return;
        };
        for heading in &markdown.headings {
            self.text(weight::HEADING, &heading.text);
        }
        self.text(weight::TEXT, markdown.plain_text());
        for placement in &markdown.placements {
            use crate::model::markdown::Placement::{Chart, ChartAndTable, Table};
            if let Table(id) | Chart(id) | ChartAndTable(id) = &placement.value {
                self.table(id);
            }
        }
    }

    fn table(&mut self, id: &Id) {
        let Some(table) = self.site.programme.tables.get(id) else {
            return;
        };
        self.text(weight::DESCRIPTION, self.words(&table.caption));
        self.cells(table);
    }

    /// The words of a table, and the numbers of its sums.
    fn cells(&mut self, table: &'a Table) {
        for row in &table.rows {
            let is_total = row.emphasis == Some(Emphasis::Total);
            for cell in &row.cells {
                match &cell.value {
                    Cell::Text(text) => self.text(weight::TEXT, self.words(text)),
                    Cell::Number { value, .. } if is_total => self.text(weight::TEXT, value.to_string()),
                    _ => {}
                }
            }
        }
    }

    /// A page that there is one of.
    fn other(&mut self, page: &'a Page) {
        if page.path.starts_with(crate::plan::route::SEARCH) {
            return;
        }
        self.title(0.9, self.speaker.words(&page.title));
        let name = page.path.trim_end_matches('/').rsplit('/').next();
        if let ("period", Some(Ok(period))) = (page.kind, name.map(str::parse)) {
            self.reporting_period(period);
        }
        let is_of_adopted_text = page.kind == "adopted";
        if is_of_adopted_text && page.path != crate::plan::route::ADOPTED {
            self.document.titles.clear();
            return;
        }
        let description = self.speaker.words(&page.description);
        self.text(weight::FACT, description);
        if let (crate::plan::route::SWOT, Some(swot)) = (page.path.as_str(), &self.site.programme.swot) {
            for quadrant in &swot.quadrants {
                self.text(weight::HEADING, self.words(&quadrant.title));
                self.texts(weight::DESCRIPTION, quadrant.items.iter().map(|item| &item.text));
            }
        }
        if page.path == crate::plan::route::ABOUT {
            for key in [
                "about-badges",
                "about-name",
                "about-translations",
                "about-text",
                "about-access",
                "about-expected",
            ] {
                self.message(weight::HEADING, key);
                self.message(weight::DESCRIPTION, &format!("{key}-text"));
            }
            let config = &self.site.programme.config;
            for former in &config.name_history {
                self.text(weight::HEADING, self.words(&former.name));
                self.text(weight::TEXT, self.words(&former.note));
            }
        }
    }
}

/// First letters of the last two to six words of a name: people call bodies by them.
fn initials(name: &str) -> Vec<String> {
    let letters: Vec<char> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 3)
        .filter_map(|word| word.chars().next())
        .collect();
    let longest = letters.len().min(6);
    (3..=longest)
        .map(|n| letters[letters.len() - n..].iter().collect())
        .collect()
}
