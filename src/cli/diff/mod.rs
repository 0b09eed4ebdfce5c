//! `onuguu diff`: how the working tree differs from a revision, or from another folder, in the terms of the programme.

mod git;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::args::diff::{Against, DiffArgs};
use super::args::{Args, Verbosity};
use super::clock;
use super::console::Console;
use super::environment::Environment;
use super::exit::Exit;
use super::problems::Problems;
use super::project;
use super::stop::Stop;
use super::usage::UsageError;
use super::words::{Words, fact};
use crate::compare::tell::{Frame, Teller, html, text};
use crate::compare::{State, compare};
use crate::diag::Sink;
use crate::load::{self, Sources};
use crate::model::Programme;
use crate::plan::speaker::Speaker;
use crate::write::{self, NewContent};

/// Shows what changed, or writes it to a file.
pub(super) fn run(
    args: &Args,
    asked: &DiffArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    project::find(&args.root, words)?;
    if let Some(file) = &asked.html {
        is_free(file, words)?;
    }
    let as_of = clock::as_of(asked.as_of, environment, words)?;
    let (old, commit) = match &asked.against {
        Against::Folder(folder) => {
            project::find(folder, words)?;
            (load::read(folder, None)?, None)
        }
        Against::Revision(revision) => {
            let (sources, commit) = git::find(&args.root, revision, words)?;
            (sources, Some(commit))
        }
    };
    let new = load::read(&args.root, None)?;
    let (before, after) = (State::read(&old, as_of), State::read(&new, as_of));
    let speaker = speaker(&[&new, &old], &after.programme, words)?;
    let frame = Frame {
        before: match (&commit, &asked.against) {
            (Some(commit), _) => revision(commit, &speaker, words),
            (None, Against::Folder(folder)) => folder.display().to_string(),
            (None, Against::Revision(revision)) => revision.clone(),
        },
        after: words.say("diff-working-tree"),
        as_of,
    };
    let teller = Teller::new(speaker, words.locale);
    let comparison = compare(&before, &after);
    match &asked.html {
        None => console.result(&text::text(&comparison, &frame, &teller, console.out_style))?,
        Some(file) => {
            let content = NewContent {
                path: std::path::absolute(file)?.display().to_string(),
                old: fs::read(file).ok(),
                new: html::html(&comparison, &frame, &teller).into_bytes(),
            };
            write::replace(Path::new(""), &[content])?;
            if args.verbosity > Verbosity::Quiet {
                let facts = [fact("file", file.display().to_string())];
                let written = words.say_with("diff-written", &facts);
                console.result(&format!("{}\n{written}\n", teller.summary(&comparison)))?;
            }
        }
    }
    Ok(Exit::Done)
}

/// A revision in words: its name, and the day that it was made.
fn revision(commit: &git::Commit, speaker: &Speaker, words: Words) -> String {
    let facts = [
        fact("name", commit.name.as_str()),
        fact("hash", commit.hash.as_str()),
        fact("day", commit.day.map(|day| speaker.date(day)).unwrap_or_default()),
    ];
    words.say_with("diff-revision", &facts)
}

/// The words of the site, from the first of `sources` whose theme can be read.
fn speaker(sources: &[&Sources], programme: &Programme, words: Words) -> Result<Arc<Speaker>, Stop> {
    let mut problems = Problems::default();
    for sources in sources {
        let mut sink = Sink::default();
        if let Some(theme) = load::theme::load(sources, &mut sink) {
            let mut speakers = Speaker::all(programme, &theme.messages);
            let of_reader = speakers.iter().position(|speaker| speaker.locale == words.locale);
            return Ok(speakers.swap_remove(of_reader.unwrap_or(0)));
        }
        problems = Problems::count(&sink.into_sorted());
    }
    Err(Stop::Content(problems))
}

/// Makes sure that nothing but an earlier comparison is replaced.
fn is_free(file: &Path, words: Words) -> Result<(), UsageError> {
    let is_own = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(html::MARK);
    match fs::read(file) {
        Ok(bytes) if !is_own(&bytes) => {
            let facts = [fact("file", file.display().to_string())];
            let message = words.say_with("diff-file-exists", &facts);
            Err(UsageError::new(message).help(words.say("diff-file-exists-help")))
        }
        _ => Ok(()),
    }
}
