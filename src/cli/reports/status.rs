//! `onuguu reports status`: who still owes what for a quarter.

use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::Date;
use serde_json::json;

use super::super::args::reports::StatusArgs;
use super::super::args::{Args, Format};
use super::super::clock;
use super::super::console::Console;
use super::super::environment::Environment;
use super::super::exit::Exit;
use super::super::stop::Stop;
use super::super::usage::UsageError;
use super::super::words::{Words, fact};
use super::{Project, unknown};
use crate::i18n::Locale;
use crate::model::{Programme, ReportingPeriod};
use crate::monitor::{Drafts, Standing, monitor};
use crate::plan::speaker::{Speaker, one_line};
use crate::reporting::owed::{Missing, Owed, latest_quarter, owed};
use crate::reporting::summons::quarters;

/// Longer tasks are cut: the number names the measure.
const MOST_TASK: usize = 60;

/// Shows who owes what.
pub(super) fn run(
    args: &Args,
    asked: &StatusArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    let as_of = clock::as_of(asked.as_of, environment, words)?;
    let project = Project::read(args, asked.reports.as_deref(), words)?;
    let programme = &project.programme;
    let period = quarter(programme, asked.period.as_deref(), as_of, words)?;
    let monitoring = monitor(programme, as_of, Drafts::Hidden);
    let owed = owed(programme, &monitoring, period);
    let text = match asked.format {
        Format::Json => json(&owed, as_of),
        Format::Human => {
            let mut speakers = Speaker::all(programme, &project.theme.messages);
            let of_reader = speakers.iter().position(|speaker| speaker.locale == words.locale);
            let speaker = speakers.swap_remove(of_reader.unwrap_or(0));
            human(&owed, as_of, &speaker, words)
        }
    };
    console.result(&text)?;
    Ok(Exit::Done)
}

/// The quarter called `found`, or else the last one that has ended.
fn quarter(
    programme: &Programme,
    found: Option<&str>,
    as_of: Date,
    words: Words,
) -> Result<ReportingPeriod, UsageError> {
    let Some(found) = found else {
        return latest_quarter(programme, as_of)
            .ok_or_else(|| UsageError::new(words.say("reports-no-quarter")));
    };
    let quarters = quarters(programme);
    let asked: Option<ReportingPeriod> = found.parse().ok();
    if let Some(quarter) = asked.filter(|asked| quarters.contains(asked)) {
        return Ok(quarter);
    }
    let names: Vec<String> = quarters.iter().map(ToString::to_string).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Err(unknown("reports-unknown-quarter", found, &names, words))
}

/// The list for people.
fn human(owed: &Owed<'_>, as_of: Date, speaker: &Arc<Speaker>, words: Words) -> String {
    let mut text = String::new();
    let facts = [
        fact("period", speaker.reporting_period(owed.period)),
        fact("id", owed.period.to_string()),
    ];
    let _ = writeln!(text, "{}", words.say_with("reports-status-title", &facts));
    let due = owed.due.map_or_else(String::new, |due| speaker.date(due));
    let facts = [fact("due", due), fact("day", speaker.date(as_of))];
    let _ = writeln!(text, "{}\n", words.say_with("reports-status-due", &facts));
    if owed.n_due == 0 {
        let _ = writeln!(text, "{}", words.say("reports-status-nothing-due"));
        return text;
    }
    for by in owed.bodies.iter().filter(|by| !by.missing.is_empty()) {
        let facts = [
            fact("name", by.body.name.resolve(speaker.locale).text),
            fact("id", by.body.id.value.as_str()),
            fact("missing", by.missing.len()),
            fact("due", by.n_due),
        ];
        let _ = writeln!(text, "{}", words.say_with("reports-status-body", &facts));
        text += &lines(&by.missing, speaker.locale, words);
    }
    if !owed.nobody.is_empty() {
        let _ = writeln!(text, "{}", words.say("reports-status-nobody"));
        text += &lines(&owed.nobody, speaker.locale, words);
    }
    let done: Vec<&str> = owed
        .bodies
        .iter()
        .filter(|by| by.missing.is_empty())
        .map(|by| by.body.name.resolve(speaker.locale).text)
        .collect();
    if !done.is_empty() {
        let _ = writeln!(text, "{}", words.say("reports-status-complete"));
        text += &done.iter().map(|name| format!("  {name}\n")).collect::<String>();
        text.push('\n');
    }
    let facts = [
        fact("due", owed.n_due),
        fact("received", owed.n_published),
        fact("late", owed.n_late),
        fact("submitted", owed.n_submitted),
        fact("overdue", owed.n_overdue),
        fact("open", owed.n_open),
    ];
    let _ = writeln!(text, "{}", words.say_with("reports-status-total", &facts));
    text
}

/// One line a measure, in columns.
fn lines(missing: &[Missing<'_>], locale: Locale, words: Words) -> String {
    let rows: Vec<[String; 3]> = missing
        .iter()
        .map(|missing| {
            let task = one_line(missing.measure.task.resolve(locale).text);
            [
                missing.measure.number.to_string(),
                words.say(&format!("reports-status-{}", state(missing))),
                cut(&task),
            ]
        })
        .collect();
    let width = |idx: usize| rows.iter().map(|row| row[idx].chars().count()).max().unwrap_or(0);
    let (first, second) = (width(0), width(1));
    let line =
        |[number, state, task]: &[String; 3]| format!("  {number:<first$}  {state:<second$}  {task}\n");
    rows.iter().map(line).collect::<String>() + "\n"
}

/// What is known of a report that is not published.
fn state(missing: &Missing<'_>) -> &'static str {
    match (missing.submitted.is_some(), missing.standing) {
        (true, _) => "submitted",
        (false, Standing::Open) => "open",
        (false, _) => "overdue",
    }
}

/// The beginning of a long text, up to the end of a word.
fn cut(text: &str) -> String {
    let Some((at, _)) = text.char_indices().nth(MOST_TASK) else {
        return text.to_owned();
    };
    let end = text[..at].rfind(' ').unwrap_or(at);
    format!("{}…", text[..end].trim_end_matches([',', ';', ':', ' ']))
}

/// The same for programs.
fn json(owed: &Owed<'_>, as_of: Date) -> String {
    let missing = |missing: &[Missing<'_>]| -> Vec<serde_json::Value> {
        let one = |missing: &Missing<'_>| {
            json!({
                "measure": missing.measure.id.value,
                "state": state(missing),
                "submitted": missing.submitted.map(|report| report.submitted.value),
            })
        };
        missing.iter().map(one).collect()
    };
    let bodies: Vec<serde_json::Value> = owed
        .bodies
        .iter()
        .map(|by| {
            json!({
                "body": by.body.id.value,
                "name": by.body.name,
                "due": by.n_due,
                "published": by.n_due - by.missing.len(),
                "missing": missing(&by.missing),
            })
        })
        .collect();
    let value = json!({
        "as_of": as_of,
        "period": owed.period,
        "due": owed.due,
        "totals": {
            "due": owed.n_due,
            "published": owed.n_published,
            "late": owed.n_late,
            "submitted": owed.n_submitted,
            "overdue": owed.n_overdue,
            "open": owed.n_open,
        },
        "bodies": bodies,
        "without_lead": missing(&owed.nobody),
    });
    format!("{value:#}\n")
}
