//! `onuguu reports form`: the form that a body fills in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::args::reports::FormArgs;
use super::super::args::{Args, Verbosity};
use super::super::clock;
use super::super::console::Console;
use super::super::environment::Environment;
use super::super::exit::Exit;
use super::super::stop::Stop;
use super::super::usage::UsageError;
use super::super::words::{Words, fact};
use super::{Project, unknown};
use crate::i18n::Locale;
use crate::model::{Id, Programme, ReportingPeriod};
use crate::monitor::{Drafts, monitor};
use crate::plan::speaker::Speaker;
use crate::reporting;
use crate::reporting::summons::{self, leading_bodies, reporting_bodies};
use crate::reporting::words::FormWords;
use crate::write::{self, NewContent};

/// In place of a body: every body that has to report.
const ALL: &str = "all";

/// Writes the form of one body, or of all; none where one of the files is there already.
pub(super) fn run(
    args: &Args,
    asked: &FormArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    let as_of = clock::as_of(asked.as_of, environment, words)?;
    let project = Project::read(args, asked.reports.as_deref(), words)?;
    let programme = &project.programme;
    let form_words = form_words(&project, asked.locale, words)?;
    let period = period(programme, &asked.period, words)?;
    let bodies = bodies(programme, &asked.body, words)?;

    let files: Vec<(&Id, PathBuf)> = bodies
        .into_iter()
        .map(|body| (body, file_of(asked, period, body)))
        .collect();
    if !asked.is_forced
        && let Some((_, file)) = files.iter().find(|(_, file)| file.exists())
    {
        let message = words.say_with("reports-file-exists", &[fact("file", shown(file))]);
        return Err(UsageError::new(message)
            .help(words.say("reports-file-exists-help"))
            .into());
    }
    let monitoring = monitor(programme, as_of, Drafts::Hidden);
    let (mut contents, mut lines) = (Vec::new(), String::new());
    for (body, file) in &files {
        let Some(request) = summons::request(programme, &monitoring, body, period) else {
            continue;
        };
        let new =
            reporting::write::write(&request, &form_words).map_err(|error| Stop::Machine(error.into()))?;
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder)?;
        }
        contents.push(NewContent {
            path: shown(&std::path::absolute(file)?),
            old: fs::read(file).ok(),
            new,
        });
        let facts = [fact("file", shown(file)), fact("n", request.measures.len())];
        lines += &format!("{}\n", words.say_with("reports-form-written", &facts));
    }
    write::replace(Path::new(""), &contents)?;
    if args.verbosity > Verbosity::Quiet {
        console.result(&lines)?;
    }
    Ok(Exit::Done)
}

/// Where the form of `body` is written to.
fn file_of(asked: &FormArgs, period: ReportingPeriod, body: &Id) -> PathBuf {
    let name = format!("{period}-{body}.xlsx");
    match &asked.out {
        Some(folder) if asked.body == ALL || folder.is_dir() => folder.join(name),
        Some(file) => file.clone(),
        None => PathBuf::from(name),
    }
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

/// The words of the form's language.
fn form_words(project: &Project, locale: Option<Locale>, words: Words) -> Result<FormWords, UsageError> {
    let languages = &project.programme.config.languages;
    let locale = locale.unwrap_or(languages.original());
    let speakers = Speaker::all(&project.programme, &project.theme.messages);
    match speakers.iter().find(|speaker| speaker.locale == locale) {
        Some(speaker) => Ok(FormWords::new(Arc::clone(speaker))),
        None => {
            let known: Vec<&str> = speakers.iter().map(|speaker| speaker.locale.as_str()).collect();
            Err(unknown(
                "reports-unknown-language",
                locale.as_str(),
                &known,
                words,
            ))
        }
    }
}

/// The period called `found`, one of the calendar's.
fn period(programme: &Programme, found: &str, words: Words) -> Result<ReportingPeriod, UsageError> {
    let periods = summons::periods(programme);
    let asked: Option<ReportingPeriod> = found.parse().ok();
    if let Some(period) = asked.filter(|period| periods.contains(period)) {
        return Ok(period);
    }
    let names: Vec<String> = periods.iter().map(ToString::to_string).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Err(unknown("reports-unknown-period", found, &names, words))
}

/// The body called `found`, or all that have to report.
fn bodies<'p>(programme: &'p Programme, found: &str, words: Words) -> Result<Vec<&'p Id>, UsageError> {
    if found == ALL {
        return Ok(leading_bodies(programme));
    }
    let bodies = reporting_bodies(programme);
    if let Some(body) = bodies.iter().find(|id| id.as_str() == found) {
        return Ok(vec![body]);
    }
    let is_known = programme.bodies.keys().any(|id| id.as_str() == found);
    let key = if is_known {
        "reports-body-without-measures"
    } else {
        "reports-unknown-body"
    };
    let mut names: Vec<&str> = bodies.iter().map(|id| id.as_str()).collect();
    names.push(ALL);
    Err(unknown(key, found, &names, words))
}
