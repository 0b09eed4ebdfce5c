//! `<language>/deadlines.ics`: the deadlines of measures, and the days by which reports are due.
//!
//! Source: RFC 5545 (iCalendar) and RFC 7986 (name, description and address of a calendar).

use jiff::civil::Date;

use super::ical::{Lines, digits, escape};
use super::{Publication, say};
use crate::i18n::Locale;
use crate::model::{Measure, ReportingCalendar, ReportingPeriod};
use crate::output::OutputFile;
use crate::plan::speaker::{Speaker, one_line};
use crate::plan::{badge, route};

/// An event that takes a whole day and nobody's time.
struct Event {
    day: Date,
    /// What tells it from the other events of the calendar, for good.
    name: String,
    /// Address below the folder of the language.
    path: String,
    summary: String,
    /// The language of the summary.
    locale: Locale,
    description: String,
    categories: Vec<String>,
}

pub(super) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let calendar = |speaker: &Speaker| OutputFile::new(path(speaker), calendar(publication, speaker));
    publication
        .speakers
        .iter()
        .map(|speaker| calendar(speaker))
        .collect()
}

fn path(speaker: &Speaker) -> String {
    format!("{}/{}", speaker.locale, route::CALENDAR)
}

fn calendar(publication: &Publication<'_>, speaker: &Speaker) -> String {
    let site = publication.site;
    let programme = site.programme;
    let mut events: Vec<Event> = programme
        .measures
        .values()
        .filter_map(|measure| deadline(publication, speaker, measure))
        .collect();
    if let Some(reporting) = &programme.config.reporting {
        events.extend(due_days(publication, speaker, reporting));
    }
    // Measures of a year stay in the order of the plan.
    events.sort_by_key(|event| event.day);

    let locale = speaker.locale;
    let as_of = site.monitoring.as_of;
    let short_title = one_line(programme.config.short_title.resolve(locale).text);
    let name = publication.marked(speaker, say(speaker, "calendar-title", &[("site", short_title)]));
    let about = say(
        speaker,
        "calendar-description",
        &[
            ("programme", speaker.programme.clone()),
            ("as-of", speaker.as_of(as_of)),
        ],
    );
    let stamp = format!("{}T000000Z", digits(as_of));
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw(
        "PRODID",
        &format!("-//Onuguu//Deadlines//{}", locale.as_str().to_uppercase()),
    );
    lines.raw("CALSCALE", "GREGORIAN");
    lines.text("NAME", locale, &name);
    // Google and Apple know only these names of their own.
    lines.raw("X-WR-CALNAME", &escape(&name));
    lines.text("DESCRIPTION", locale, &about);
    lines.raw("X-WR-CALDESC", &escape(&about));
    lines.raw("LAST-MODIFIED", &stamp);
    lines.raw("URL", &format!("{}{locale}/", publication.base_url));
    lines.raw(
        "SOURCE;VALUE=URI",
        &format!("{}{}", publication.base_url, path(speaker)),
    );
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    lines.raw("X-PUBLISHED-TTL", "P1D");
    for event in &events {
        write(event, publication, speaker, &stamp, &mut lines);
    }
    lines.raw("END", "VCALENDAR");
    lines.into_text()
}

fn write(event: &Event, publication: &Publication<'_>, speaker: &Speaker, stamp: &str, lines: &mut Lines) {
    let locale = speaker.locale;
    // An id stays what it was when a copy of the site is built for another address.
    let host = host(&publication.site.programme.config.base_url);
    let categories: Vec<String> = event.categories.iter().map(|category| escape(category)).collect();
    lines.raw("BEGIN", "VEVENT");
    lines.raw("UID", &format!("{}-{locale}@{host}", event.name));
    lines.raw("DTSTAMP", stamp);
    lines.day("DTSTART", event.day);
    lines.day("DTEND", event.day.tomorrow().unwrap_or(event.day));
    lines.text(
        "SUMMARY",
        event.locale,
        &publication.marked(speaker, event.summary.clone()),
    );
    lines.text("DESCRIPTION", locale, &event.description);
    lines.raw(&format!("CATEGORIES;LANGUAGE={locale}"), &categories.join(","));
    lines.raw("URL", &format!("{}{locale}/{}", publication.base_url, event.path));
    lines.raw("CLASS", "PUBLIC");
    lines.raw("TRANSP", "TRANSPARENT");
    lines.raw("END", "VEVENT");
}

/// The deadline of a measure; one that is to be carried out every year has none.
fn deadline(publication: &Publication<'_>, speaker: &Speaker, measure: &Measure) -> Option<Event> {
    let day = measure.period.value.deadline()?;
    let (programme, monitoring) = (publication.site.programme, publication.site.monitoring);
    let id = &measure.id.value;
    let state = monitoring.state(id)?;
    let words = |text: &crate::i18n::LocalizedText| one_line(text.resolve(speaker.locale).text);
    let task = measure.task.resolve(speaker.locale);
    let bodies: Vec<String> = measure
        .responsible
        .iter()
        .filter_map(|responsible| programme.bodies.get(&responsible.body.value))
        .map(|body| words(&body.name))
        .collect();
    let bodies = if bodies.is_empty() {
        say(speaker, "measure-responsible-none", &[])
    } else {
        bodies.join("; ")
    };
    let facts = [
        ("period", speaker.period(measure.period.value)),
        ("bodies", bodies),
        ("status", speaker.words(&badge::label(state))),
        ("as-of", speaker.as_of(monitoring.as_of)),
    ];
    let direction = programme.directions.get(&measure.direction.value);
    let mut categories = vec![say(speaker, "calendar-deadlines", &[])];
    categories.extend(direction.map(|direction| words(&direction.title)));
    Some(Event {
        day,
        name: format!("deadline-{id}"),
        path: route::of_record(route::MEASURES, id),
        summary: say(
            speaker,
            "calendar-deadline",
            &[
                ("number", measure.number.to_string()),
                ("task", one_line(task.text)),
            ],
        ),
        locale: task.locale,
        description: say(speaker, "calendar-deadline-text", &facts),
        categories,
    })
}

/// The days by which reports on quarters and years of the programme are due, those that have passed left out.
fn due_days(publication: &Publication<'_>, speaker: &Speaker, reporting: &ReportingCalendar) -> Vec<Event> {
    let site = publication.site;
    let whole = site.programme.config.period;
    let quarters = reporting.quarters(whole, whole);
    let mut years: Vec<ReportingPeriod> = quarters
        .iter()
        .filter_map(|quarter| Some(ReportingPeriod::Year(quarter.end()?.year())))
        .collect();
    years.dedup();
    let notes: Vec<&str> = reporting
        .notes
        .iter()
        .map(|note| note.resolve(speaker.locale).text)
        .collect();
    let event = |period: ReportingPeriod| -> Option<Event> {
        let day = reporting.due(period)?;
        if day < site.monitoring.as_of {
            return None;
        }
        let facts = [("period", speaker.reporting_period(period))];
        let kind = period.kind();
        let mut description = vec![say(speaker, &format!("calendar-report-text-{kind}"), &facts)];
        if let ReportingPeriod::Quarter { .. } = period {
            description.extend(notes.iter().map(|note| (*note).to_owned()));
        }
        Some(Event {
            day,
            name: format!("report-{period}"),
            path: route::HOME.to_owned(),
            summary: say(speaker, &format!("calendar-report-{kind}"), &facts),
            locale: speaker.locale,
            description: description.join("\n\n"),
            categories: vec![say(speaker, "calendar-reports", &[])],
        })
    };
    quarters.into_iter().chain(years).filter_map(event).collect()
}

/// The name of the server in an address.
fn host(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_s_name_is_found_in_an_address() {
        assert_eq!(host("https://jalal-abad.gos.kg/"), "jalal-abad.gos.kg");
        assert_eq!(host("http://localhost:8080/onuguu/"), "localhost");
    }
}
