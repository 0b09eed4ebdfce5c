//! `<language>/feed.xml`: published reports, the newest first, for feed readers.
//!
//! Source: RFC 4287 (Atom 1.0), RFC 3339 for times.

use jiff::civil::Date;

use super::xml::Element;
use super::{Publication, say};
use crate::i18n::LocalizedText;
use crate::model::{Direction, Measure, Report, ReportId};
use crate::monitor::Entry;
use crate::output::OutputFile;
use crate::plan::change::change;
use crate::plan::route;
use crate::plan::speaker::{Speaker, one_line};

/// A feed tells what is new; older reports stay on the pages of their measures.
const MAX_ENTRIES: usize = 100;

/// A published report in its measure's history.
struct Published<'p> {
    measure: &'p Measure,
    entry: &'p Entry,
    report: &'p Report,
    /// The day from which it counts.
    on: Date,
    /// The day on which what is said of it changed last: that of its correction, if it was corrected.
    updated: Date,
}

pub(super) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let published = published(publication);
    let feed =
        |speaker: &Speaker| OutputFile::new(path(speaker), feed(publication, speaker, &published).document());
    publication.speakers.iter().map(|speaker| feed(speaker)).collect()
}

fn path(speaker: &Speaker) -> String {
    format!("{}/{}", speaker.locale, route::FEED)
}

/// The published reports, the newest first; reports of one day in the order of measures.
fn published<'p>(publication: &Publication<'p>) -> Vec<Published<'p>> {
    let (programme, monitoring) = (publication.site.programme, publication.site.monitoring);
    let approved = |id: &ReportId| Some(programme.reports.get(id)?.approved.as_ref()?.on.value);
    let mut all: Vec<Published<'_>> = monitoring
        .states
        .iter()
        .filter_map(|(id, state)| Some((programme.measures.get(id)?, state)))
        .flat_map(|(measure, state)| state.history.iter().rev().map(move |entry| (measure, entry)))
        .filter(|(_, entry)| !entry.is_draft)
        .filter_map(|(measure, entry)| {
            let on = approved(&entry.report)?;
            let corrected = entry.corrected_by.as_ref().and_then(approved);
            Some(Published {
                measure,
                entry,
                report: programme.reports.get(&entry.report)?,
                on,
                updated: corrected.map_or(on, |day| day.max(on)),
            })
        })
        .collect();
    all.sort_by_key(|published| std::cmp::Reverse(published.on));
    all.truncate(MAX_ENTRIES);
    all
}

fn feed(publication: &Publication<'_>, speaker: &Speaker, published: &[Published<'_>]) -> Element {
    let (site, base_url) = (publication.site, publication.base_url);
    let config = &site.programme.config;
    let short_title = one_line(config.short_title.resolve(speaker.locale).text);
    let updated = published.iter().map(|published| published.updated).max();
    let title = say(speaker, "feed-title", &[("site", short_title)]);
    let others = publication
        .speakers
        .iter()
        .filter(|other| other.locale != speaker.locale);
    let link = |rel: &str, media_type: &str, of: &Speaker, address: &str| {
        Element::new("link")
            .attr("rel", rel)
            .attr("type", media_type)
            .attr("hreflang", of.locale)
            .attr("href", format!("{base_url}{address}"))
    };
    Element::new("feed")
        .attr("xmlns", "http://www.w3.org/2005/Atom")
        .attr("xml:lang", speaker.locale)
        // An id stays what it was when a copy of the site is built for another address.
        .child(Element::new("id").text(format!("{}{}", config.base_url, path(speaker))))
        .child(Element::new("title").text(publication.marked(speaker, title)))
        .child(Element::new("subtitle").text(say(
            speaker,
            "feed-subtitle",
            &[("programme", speaker.programme.clone())],
        )))
        .child(Element::new("updated").text(midnight(updated.unwrap_or(site.monitoring.as_of))))
        .child(link("self", "application/atom+xml", speaker, &path(speaker)))
        .child(link(
            "alternate",
            "text/html",
            speaker,
            &format!("{}/", speaker.locale),
        ))
        .children(others.map(|other| link("alternate", "application/atom+xml", other, &path(other))))
        .child(
            Element::new("author")
                .child(text("name", speaker, &config.publisher))
                .child(Element::new("uri").text(base_url)),
        )
        .children(
            config
                .licence
                .iter()
                .map(|licence| text("rights", speaker, licence)),
        )
        .child(Element::new("generator").text("Onuguu"))
        .children(
            published
                .iter()
                .map(|published| entry(publication, speaker, published)),
        )
}

fn entry(publication: &Publication<'_>, speaker: &Speaker, published: &Published<'_>) -> Element {
    let programme = publication.site.programme;
    let Published {
        measure,
        entry,
        report,
        ..
    } = published;
    let key = if entry.corrected_by.is_some() {
        "feed-entry-corrected"
    } else {
        "feed-entry"
    };
    let facts = [
        ("number", measure.number.to_string()),
        ("change", speaker.words(&change(programme, entry))),
    ];
    let task = one_line(measure.task.resolve(speaker.locale).text);
    let measure_title = [("number", measure.number.to_string()), ("task", task)];
    let link = |rel: &str, id: &ReportId| {
        Element::new("link")
            .attr("rel", rel)
            .attr("type", "text/html")
            .attr("href", address(publication.base_url, speaker, measure, id))
    };
    let direction = programme.directions.get(&measure.direction.value);
    let delivery = report.delivery.value.as_str();
    Element::new("entry")
        .child(Element::new("id").text(address(
            &programme.config.base_url,
            speaker,
            measure,
            &entry.report,
        )))
        .child(Element::new("title").text(publication.marked(speaker, say(speaker, key, &facts))))
        .child(Element::new("published").text(midnight(published.on)))
        .child(Element::new("updated").text(midnight(published.updated)))
        .child(
            link("alternate", &entry.report)
                .attr("hreflang", speaker.locale)
                .attr("title", say(speaker, "measure-title", &measure_title)),
        )
        // What it corrects, or what corrects it.
        .children(
            report
                .corrects
                .iter()
                .map(|corrected| link("related", &corrected.value)),
        )
        .children(entry.corrected_by.iter().map(|id| link("related", id)))
        .child(
            Element::new("category")
                .attr("term", delivery)
                .attr("label", say(speaker, &format!("delivery-{delivery}"), &[])),
        )
        .children(direction.map(|direction| category(speaker, direction)))
        .child(text("summary", speaker, &report.summary))
}

fn category(speaker: &Speaker, direction: &Direction) -> Element {
    Element::new("category")
        .attr("term", &direction.id.value)
        .attr("label", one_line(direction.title.resolve(speaker.locale).text))
}

/// A text of the content, marked with its language where it is not the reader's.
fn text(name: &'static str, speaker: &Speaker, text: &LocalizedText) -> Element {
    let words = text.resolve(speaker.locale);
    let element = Element::new(name);
    let element = if words.is_fallback {
        element.attr("xml:lang", words.locale)
    } else {
        element
    };
    element.text(words.text)
}

/// Where a report stands on the page of its measure.
fn address(base_url: &str, speaker: &Speaker, measure: &Measure, report: &ReportId) -> String {
    let page = route::of_record(route::MEASURES, &measure.id.value);
    format!(
        "{base_url}{}/{page}#report-{}-{}",
        speaker.locale,
        report.folder(),
        report.stem()
    )
}

/// The beginning of a day in Kyrgyzstan, which knows no summer time.
fn midnight(day: Date) -> String {
    format!("{day}T00:00:00+06:00")
}
