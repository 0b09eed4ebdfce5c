//! `onuguu reports import`: forms that were filled in become reports.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::super::args::reports::ImportArgs;
use super::super::args::{Args, Verbosity};
use super::super::clock;
use super::super::console::{Console, Label};
use super::super::environment::Environment;
use super::super::exit::Exit;
use super::super::problems::Problems;
use super::super::stop::Stop;
use super::super::usage::UsageError;
use super::super::words::{Words, fact};
use super::Project;
use crate::reporting::import::{
    Change, Fate, FormFile, Import, ImportOptions, Problem, State, evidence_names, import,
};
use crate::write::{self, NewContent};

/// Takes forms in: all of them, or none.
pub(super) fn run(
    args: &Args,
    asked: &ImportArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    let today = clock::as_of(None, environment, words)?;
    let project = Project::read(args, None, words)?;
    let forms = asked
        .files
        .iter()
        .map(|file| read(file, words))
        .collect::<Result<Vec<_>, Stop>>()?;
    let options = ImportOptions {
        today,
        submitted: asked.submitted,
    };
    let messages = &project.theme.messages;
    let import = import(&project.sources, &project.programme, messages, &forms, options);

    for problem in &import.problems {
        show(problem, &asked.files, console);
    }
    if import.has_errors() {
        let problems = Problems {
            n_errors: import
                .problems
                .iter()
                .filter(|problem| problem.is_error())
                .count(),
            n_warnings: import
                .problems
                .iter()
                .filter(|problem| !problem.is_error())
                .count(),
        };
        let facts = [fact("problems", problems.in_words(words))];
        console.note(&format!("{}\n", words.say_with("reports-import-refused", &facts)));
        return Ok(Exit::ContentHasErrors);
    }
    if !asked.is_dry_run {
        let to_content = |(path, new): (&String, &Vec<u8>)| NewContent {
            path: path.clone(),
            old: project.sources.get(path).map(<[u8]>::to_vec),
            new: new.clone(),
        };
        let files: Vec<NewContent> = import.files.iter().map(to_content).collect();
        write::replace(&args.root, &files)?;
    }
    if asked.is_dry_run || args.verbosity > Verbosity::Quiet {
        let text = import.changes.iter().map(|change| line(change, &project, words));
        console.result(&(text.collect::<String>() + &summary(&import, asked.is_dry_run, words)))?;
    }
    if !asked.is_dry_run && !import.files.is_empty() && args.verbosity > Verbosity::Quiet {
        let calendar = project.programme.config.reporting.as_ref();
        let approver = calendar.and_then(|calendar| calendar.approvers.first());
        if let Some(approver) = approver {
            let line = format!("approved: {{ by: {}, on: {today} }}", approver.id.value);
            let next = words.say_with("reports-next", &[fact("line", line)]);
            console.note(&format!("{next}\n"));
        }
    }
    Ok(Exit::Done)
}

/// A form, and the files beside it that it names.
fn read(file: &Path, words: Words) -> Result<FormFile, Stop> {
    if !file.is_file() {
        let facts = [fact("file", file.display().to_string())];
        let error = UsageError::new(words.say_with("usage-no-form-file", &facts));
        return Err(error.help(words.say("usage-no-form-file-help")).into());
    }
    let cannot_read = |path: &Path| format!("cannot read {}", path.display());
    let bytes = fs::read(file).with_context(|| cannot_read(file))?;
    let names = evidence_names(&bytes);
    let mut beside = BTreeMap::new();
    if !names.is_empty() {
        let folder = std::path::absolute(file)?
            .parent()
            .map(Path::to_owned)
            .unwrap_or_default();
        let files = files_of(&folder)?;
        for name in names {
            if let Some(path) = named(&files, &name) {
                let bytes = fs::read(path).with_context(|| cannot_read(path))?;
                beside.insert(name, bytes);
            }
        }
    }
    Ok(FormFile { bytes, beside })
}

/// The files of a folder, by name.
fn files_of(folder: &Path) -> anyhow::Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if let (true, Some(name)) = (path.is_file(), path.file_name()) {
            files.insert(name.to_string_lossy().into_owned(), path);
        }
    }
    Ok(files)
}

/// The file called `name`; in other letters of the same word where there is only one such, since people who type
/// names see no difference between `Photo.JPG` and `photo.jpg`.
fn named<'f>(files: &'f BTreeMap<String, PathBuf>, name: &str) -> Option<&'f Path> {
    if let Some(path) = files.get(name) {
        return Some(path);
    }
    let folded = name.to_lowercase();
    let mut alike = files.iter().filter(|(known, _)| known.to_lowercase() == folded);
    match (alike.next(), alike.next()) {
        (Some((_, path)), None) => Some(path),
        _ => None,
    }
}

/// One problem: what and where, and what to do.
fn show(problem: &Problem, files: &[PathBuf], console: &mut Console<'_>) {
    let words = console.words;
    let file = files
        .get(problem.place.form)
        .map(|file| file.display().to_string());
    let cell = Some(problem.place.shown()).filter(|cell| !cell.is_empty());
    let place: Vec<String> = [file, cell].into_iter().flatten().collect();
    let (headline, help) = problem.wording(words.locale);
    let facts = [fact("place", place.join(": ")), fact("problem", headline)];
    let label = if problem.is_error() {
        Label::Error
    } else {
        Label::Warning
    };
    console.labelled(label, &words.say_with("reports-problem", &facts));
    if let Some(help) = help {
        console.labelled(Label::Help, &help);
    }
}

/// What becomes of one report, in words; below it the files.
fn line(change: &Change, project: &Project, words: Words) -> String {
    let languages = &project.programme.config.languages;
    let locale = if languages.contains(words.locale) {
        words.locale
    } else {
        languages.original()
    };
    let status = |state: &State| {
        let key = format!("delivery-{}", state.delivery.as_str());
        let word = project.theme.messages.format(locale, &key, &[]);
        word.unwrap_or_else(|| state.delivery.as_str().to_owned())
    };
    let in_words = |state: &State| match state.percent {
        Some(percent) => {
            let facts = [
                fact("status", status(state)),
                fact("percent", percent.to_string()),
            ];
            words.say_with("reports-state-percent", &facts)
        }
        None => status(state),
    };
    let (key, before) = match &change.before {
        _ if change.fate == Fate::Unchanged => ("reports-change-unchanged", String::new()),
        None => ("reports-change-first", String::new()),
        Some(before) if *before == change.after => ("reports-change-as-before", String::new()),
        Some(before) => match (before.percent, change.after.percent) {
            (Some(percent), Some(_)) if before.delivery == change.after.delivery => {
                ("reports-change-percent", percent.to_string())
            }
            _ => ("reports-change-moved", in_words(before)),
        },
    };
    let after = match change.after.percent {
        Some(percent) if key == "reports-change-percent" => percent.to_string(),
        _ => in_words(&change.after),
    };
    let facts = [
        fact("measure", change.measure.as_str()),
        fact("status", status(&change.after)),
        fact("before", before),
        fact("after", after),
        fact("path", change.path.as_str()),
    ];
    let mut text = words.say_with(key, &facts) + "\n";
    let path = fact("path", change.path.as_str());
    let fate = match &change.fate {
        Fate::New => Some(words.say_with("reports-fate-new", &[path])),
        Fate::ReplacesDraft => Some(words.say_with("reports-fate-draft", &[path])),
        Fate::Corrects(report) => {
            Some(words.say_with("reports-fate-corrects", &[path, fact("report", report.as_str())]))
        }
        Fate::Unchanged => None,
    };
    let evidence = change.evidence.iter();
    let evidence =
        evidence.map(|path| words.say_with("reports-fate-evidence", &[fact("path", path.as_str())]));
    for file in fate.into_iter().chain(evidence) {
        text += &format!("  {file}\n");
    }
    text
}

fn summary(import: &Import, is_dry_run: bool, words: Words) -> String {
    let n_unchanged = import
        .changes
        .iter()
        .filter(|change| change.fate == Fate::Unchanged)
        .count();
    let n_written = import.changes.len() - n_unchanged;
    let key = match (n_written, n_unchanged, is_dry_run) {
        (0, 0, _) => "reports-nothing-filled-in",
        (0, ..) => "reports-nothing-to-import",
        (_, _, true) => "reports-would-import",
        (_, _, false) => "reports-imported",
    };
    let mut text = words.say_with(key, &[fact("n", n_written)]) + "\n";
    if n_unchanged > 0 {
        text += &format!(
            "{}\n",
            words.say_with("reports-n-unchanged", &[fact("n", n_unchanged)])
        );
    }
    for path in &import.left_over {
        text += &format!(
            "{}\n",
            words.say_with("reports-left-over", &[fact("path", path.as_str())])
        );
    }
    text
}
