//! Sections of the programme's text, in the reader's language.

use tera::Value;

use super::markdown::{Labels, Piece, render};
use super::records::source_value;
use super::table;
use super::value::{from, map, record};
use crate::model::markdown::{Heading, Link, Markdown, Placement};
use crate::model::passage::Counterpart;
use crate::model::{Id, LocalizedText, Programme, Section, SourceLines};
use crate::plan::route;
use crate::plan::speaker::Speaker;

/// What headings and menus show of a section.
#[derive(serde::Serialize)]
pub(super) struct SectionHeading<'a> {
    id: &'a Id,
    number: &'a str,
    title: &'a LocalizedText,
    menu_title: &'a LocalizedText,
    depth: usize,
    source: &'a SourceLines,
}

impl<'a> SectionHeading<'a> {
    pub(super) fn of(section: &'a Section) -> Self {
        Self {
            id: &section.id.value,
            number: &section.number,
            title: &section.title,
            menu_title: section.menu_title(),
            depth: section.depth,
            source: &section.source.value,
        }
    }

    /// A section's heading and address.
    pub(super) fn value(&self) -> Value {
        let mut value = record(self);
        value.insert("path".into(), route::of_record(route::PROGRAMME, self.id).into());
        value.insert("source".into(), source_value(self.source));
        value.into()
    }
}

/// A section with its text: pieces of HTML, tables and charts from top to bottom.
///
/// Every page that shows it lies at the same depth, so links inside it are the same everywhere.
pub(super) fn text(
    section: &Section,
    programme: &Programme,
    speaker: &Speaker,
    asset: &dyn Fn(&str) -> Option<String>,
) -> Value {
    let mut value = SectionHeading::of(section).value().into_map().unwrap_or_default();
    let Some(original) = section.bodies.first() else {
        return value.into();
    };
    let translation = section.bodies[1..]
        .iter()
        .find(|(locale, _)| *locale == speaker.locale)
        .map(|(_, text)| text);
    // A text that is not translated at all says so once, not in every passage.
    let html_lang = if translation.is_some() {
        speaker.locale
    } else {
        original.0
    };
    let base = route::up_from(&route::of_record(route::PROGRAMME, &section.id.value));
    let root = format!("../{base}");
    let resolve = |link: &Link| address(link, &base, &root, asset);
    let note = speaker.message("note-label", &[]).unwrap_or_default();
    let behind = speaker.message("translation-behind", &[]).unwrap_or_default();
    let pieces = render(
        original,
        translation,
        Labels {
            note: &note,
            behind: &behind,
        },
        &resolve,
    )
    .into_iter()
    .flat_map(|piece| match piece {
        Piece::Html(html) => vec![map([
            ("kind", "html".into()),
            ("html", Value::safe_string(&html)),
        ])],
        Piece::Placement(placement) => placed(&placement, programme, speaker),
    });
    let n_passages = original.1.passages.len();
    let missing = |t: &Markdown| {
        t.counterparts
            .iter()
            .filter(|c| **c == Counterpart::Missing)
            .count()
    };
    value.insert("n_passages".into(), from(&n_passages));
    value.insert("n_missing".into(), from(&translation.map_or(n_passages, missing)));
    value.insert("html_lang".into(), html_lang.as_str().into());
    value.insert("headings".into(), headings(&original.1, translation));
    value.insert("pieces".into(), pieces.collect::<Vec<_>>().into());
    value.into()
}

/// The headings of the second level: named as in the original, so that links stay the same in every language.
fn headings(original: &Markdown, translation: Option<&Markdown>) -> Value {
    let translated = translation.filter(|t| t.headings.len() == original.headings.len());
    let words = |idx: usize| translated.map_or(&original.headings[idx].text, |t| &t.headings[idx].text);
    let second_level = original
        .headings
        .iter()
        .enumerate()
        .filter(|(_, heading)| heading.level == 2);
    let heading = |(idx, heading): (usize, &Heading)| {
        map([
            ("anchor", heading.anchor.as_str().into()),
            ("text", words(idx).as_str().into()),
        ])
    };
    second_level.map(heading).collect::<Vec<_>>().into()
}

fn placed(placement: &Placement, programme: &Programme, speaker: &Speaker) -> Vec<Value> {
    let table = |id| {
        let (idx, _, table) = programme.tables.get_full(id)?;
        Some(map([
            ("kind", "table".into()),
            ("table", table::table(idx, table, speaker)),
        ]))
    };
    let chart = |id| {
        let table = programme.tables.get(id)?;
        let chart = table.chart.as_ref()?;
        Some(map([
            ("kind", "chart".into()),
            ("chart", table::chart(table, chart, speaker)),
        ]))
    };
    match placement {
        Placement::Table(id) => table(id).into_iter().collect(),
        Placement::Chart(id) => chart(id).into_iter().collect(),
        Placement::ChartAndTable(id) => chart(id).into_iter().chain(table(id)).collect(),
        Placement::Swot => vec![map([("kind", "swot".into())])],
    }
}

/// The address of a link, from a page that lies `base` below the language's folder and `root` below the site's.
fn address(link: &Link, base: &str, root: &str, asset: &dyn Fn(&str) -> Option<String>) -> String {
    match link {
        Link::Measure(id) => format!("{base}{}", route::of_record(route::MEASURES, id)),
        Link::Section(id, None) => format!("{base}{}", route::of_record(route::PROGRAMME, id)),
        Link::Section(id, Some(anchor)) => {
            format!("{base}{}#{anchor}", route::of_record(route::PROGRAMME, id))
        }
        Link::Direction(id) => format!("{base}{}", route::of_record(route::DIRECTIONS, id)),
        Link::Body(id) => format!("{base}{}", route::of_record(route::BODIES, id)),
        Link::Place(id) => format!("{base}{}", route::of_record(route::PLACES, id)),
        Link::Page(name) => format!("{base}{}", route::of_page_name(name)),
        Link::Anchor(anchor) => format!("#{anchor}"),
        Link::Asset(path) => asset(path).map_or_else(|| path.clone(), |address| format!("{root}{address}")),
        Link::External(address) => address.clone(),
    }
}
