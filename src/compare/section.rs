//! What differs in the programme's text.

use super::States;
use super::change::{Field, Kind, Part, Value};
use super::collect::{Changes, Side, fate};
use super::measure::{lines, record};
use crate::i18n::Locale;
use crate::model::markdown::{Link, Markdown, Placement};
use crate::model::{Id, Section};

/// The sections that differ, in the order of the text.
pub(super) fn sections(states: States<'_>) -> Vec<Part> {
    states.records(
        |programme| &programme.sections,
        "@kind-section",
        |_, before, after| section(states, before, after),
    )
}

fn section(states: States<'_>, before: Option<&Section>, after: Option<&Section>) -> Option<Part> {
    let mut changes = Changes::default();
    let name = after
        .or(before)
        .map(|s| Value::Numbered(s.number.clone(), s.menu_title().clone()));
    if before.is_some() {
        let number = |s: &Section| s.number.clone();
        changes.value(Field::Number, before.map(number), after.map(number), |_, text| {
            Value::Plain(text)
        });
        changes.text(Field::Title, before.map(|s| &s.title), after.map(|s| &s.title));
        changes.text(
            Field::Short,
            before.and_then(|s| s.label.as_ref()),
            after.and_then(|s| s.label.as_ref()),
        );
    }
    let languages: Vec<Locale> = states.after.programme.config.languages.iter().collect();
    let bodies = |s: Option<&'_ Section>| {
        let mut bodies = s.map_or_else(Vec::new, |s| s.bodies.clone());
        bodies.sort_by_key(|(locale, _)| languages.iter().position(|known| known == locale));
        bodies
    };
    let (old, new) = (bodies(before), bodies(after));
    changes.markdown(Field::Text, &old, &new);
    let placed = |bodies: &[(Locale, Markdown)]| bodies.first().map_or_else(Vec::new, |(_, m)| placed(m));
    changes.set(
        Field::Placement,
        &placed(&old),
        &placed(&new),
        |side, placed| match placed {
            Placed::Table(id) => table(states, side, id),
            Placed::Other(name) => Value::Plain(name.clone()),
        },
    );
    links(&mut changes, &old, &new);
    lines(&mut changes, before.map(|s| &s.source), after.map(|s| &s.source));
    changes.into_part(Kind::Section, name, fate(before, after))
}

/// Something that a text shows beside its words.
#[derive(PartialEq)]
enum Placed {
    Table(Id),
    Other(String),
}

fn placed(markdown: &Markdown) -> Vec<Placed> {
    let placement = |placement: &Placement| match placement {
        Placement::Table(id) | Placement::Chart(id) | Placement::ChartAndTable(id) => {
            Placed::Table(id.clone())
        }
        Placement::Swot => Placed::Other("SWOT".to_owned()),
    };
    let placements = markdown
        .placements
        .iter()
        .map(|spanned| placement(&spanned.value));
    let pictures = markdown
        .pictures
        .iter()
        .map(|path| Placed::Other(path.value.clone()));
    placements.chain(pictures).collect()
}

fn table(states: States<'_>, side: Side, id: &Id) -> Value {
    record(
        id,
        states.programme(side).tables.get(id).map(|table| &table.caption),
    )
}

/// Where links lead, where nothing else of the markup can tell: in the language of the original.
fn links(changes: &mut Changes, before: &[(Locale, Markdown)], after: &[(Locale, Markdown)]) {
    let (Some((_, before)), Some((_, after))) = (before.first(), after.first()) else {
        return;
    };
    let destinations = |m: &Markdown| {
        m.links
            .iter()
            .map(|link| destination(&link.value))
            .collect::<Vec<_>>()
    };
    changes.set(
        Field::Links,
        &destinations(before),
        &destinations(after),
        |_, link| Value::Plain(link.clone()),
    );
}

fn destination(link: &Link) -> String {
    match link {
        Link::Measure(id) => format!("measure:{id}"),
        Link::Section(id, None) => format!("section:{id}"),
        Link::Section(id, Some(anchor)) => format!("section:{id}#{anchor}"),
        Link::Direction(id) => format!("direction:{id}"),
        Link::Body(id) => format!("body:{id}"),
        Link::Place(id) => format!("place:{id}"),
        Link::Page(name) => format!("page:{name}"),
        Link::Anchor(anchor) => format!("#{anchor}"),
        Link::Asset(path) => path.clone(),
        Link::External(address) => address.clone(),
    }
}
