//! `onuguu translations export` and `import`: to translators and back.

use std::path::Path;

use anyhow::Context as _;
use jiff::civil::Date;

use super::super::args::translations::parse_locale;
use super::super::args::{Args, Verbosity};
use super::super::console::{Console, Label};
use super::super::exit::Exit;
use super::super::stop::Stop;
use super::super::usage::UsageError;
use super::super::words::{Words, fact};
use super::Project;
use crate::i18n::Locale;
use crate::load::programme::LOCK;
use crate::translate::import::{self, Import, Reason};
use crate::translate::{po, units};
use crate::write::{self, NewContent};

/// Options of `import`.
pub(super) struct ImportArgs<'a> {
    /// The PO file.
    pub(super) file: &'a Path,
    /// The language of the translations, where the file does not say it.
    pub(super) locale: Option<Locale>,
    /// A person has reviewed them.
    pub(super) is_reviewed: bool,
    /// Only say what would change.
    pub(super) is_dry_run: bool,
}

/// Writes the PO file of one language.
pub(super) fn export(
    project: &Project,
    locale: Locale,
    out: Option<&Path>,
    day: Option<Date>,
    verbosity: Verbosity,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    project.check_locale(locale, words)?;
    let units = units(&project.sources, &project.programme, locale);
    // A day rather than a time: that is what is known of when the content was written.
    let date = day.map(|day| format!("{day} 00:00+0000"));
    let config = &project.programme.config;
    let text = po::write(
        &units,
        config,
        &project.sources.source_map(),
        locale,
        date.as_deref(),
    );
    let Some(out) = out else {
        console.result(&text)?;
        return Ok(Exit::Done);
    };
    write::file(out, text.as_bytes())?;
    if verbosity > Verbosity::Quiet {
        let facts = [fact("n", units.len()), fact("file", out.display().to_string())];
        console.result(&format!("{}\n", words.say_with("translations-exported", &facts)))?;
    }
    Ok(Exit::Done)
}

/// Takes the translations of a PO file in.
pub(super) fn import(
    project: &Project,
    args: &Args,
    asked: &ImportArgs<'_>,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    let shown = asked.file.display().to_string();
    let bytes = std::fs::read(asked.file).with_context(|| format!("cannot read {shown}"))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        let message = words.say_with("usage-po-not-utf8", &[fact("file", shown.as_str())]);
        UsageError::new(message).help(words.say("usage-po-not-utf8-help"))
    })?;
    let po = po::read(&text);
    let locale = language(&po, asked.locale, &shown, words)?;
    project.check_locale(locale, words)?;
    let import = import::import(
        &project.sources,
        &project.programme,
        &po,
        locale,
        asked.is_reviewed,
    );

    for refused in &import.refused {
        let facts = [
            fact("place", format!("{shown}:{}", refused.line)),
            fact("text", refused.context.as_str()),
            fact("reason", words.say(reason(refused.reason))),
        ];
        let key = if refused.context.is_empty() {
            "translations-refused-line"
        } else {
            "translations-refused"
        };
        console.labelled(Label::Error, &words.say_with(key, &facts));
    }
    if asked.is_dry_run {
        console.result(&changes(&import))?;
    } else {
        let to_content = |(path, new): (&String, &Vec<u8>)| {
            let old = project.sources.get(path).map(<[u8]>::to_vec);
            NewContent {
                path: path.clone(),
                old,
                new: new.clone(),
            }
        };
        let files: Vec<NewContent> = import.files.iter().map(to_content).collect();
        write::replace(&args.root, &files)?;
    }
    if args.verbosity > Verbosity::Quiet {
        console.result(&summary(&import, asked.is_dry_run, words))?;
    }
    Ok(if import.refused.is_empty() {
        Exit::Done
    } else {
        Exit::ContentHasErrors
    })
}

/// The language of the translations: the file's own; the one asked for must not be another.
fn language(po: &po::PoFile, asked: Option<Locale>, shown: &str, words: Words) -> Result<Locale, UsageError> {
    let said = po
        .language
        .as_deref()
        .map(|tag| tag.split(['_', '-', '@']).next().unwrap_or(tag));
    let facts = |found: &str| [fact("file", shown), fact("found", found)];
    match (said, asked) {
        (None, Some(asked)) => Ok(asked),
        (None, None) => {
            let message = words.say_with("usage-po-without-language", &facts(""));
            Err(UsageError::new(message).help(words.say("usage-po-without-language-help")))
        }
        (Some(said), asked) => {
            let locale = parse_locale(said, words)?;
            if asked.is_some_and(|asked| asked != locale) {
                return Err(UsageError::new(
                    words.say_with("usage-po-other-language", &facts(said)),
                ));
            }
            Ok(locale)
        }
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Unreadable => "translations-reason-unreadable",
        Reason::UnknownText => "translations-reason-unknown-text",
        Reason::OriginalChanged => "translations-reason-original-changed",
        Reason::Twice => "translations-reason-twice",
        Reason::Unfit => "translations-reason-unfit",
    }
}

/// What would change, as a person compares it.
fn changes(import: &Import) -> String {
    let mut text = String::new();
    for change in &import.changes {
        let lines = |mark: char, words: &str| {
            words
                .lines()
                .map(|line| format!("{mark} {line}\n"))
                .collect::<String>()
        };
        let old = change
            .old
            .as_deref()
            .map(|old| lines('-', old))
            .unwrap_or_default();
        text += &format!("{}\n{old}{}\n", change.context, lines('+', &change.new));
    }
    text
}

fn summary(import: &Import, is_dry_run: bool, words: Words) -> String {
    let n_files = import.files.keys().filter(|path| *path != LOCK).count();
    let key = match (import.changes.len(), is_dry_run) {
        (0, _) => "translations-nothing-to-import",
        (_, true) => "translations-would-import",
        (_, false) => "translations-imported",
    };
    let mut text = words.say_with(key, &[fact("n", import.changes.len()), fact("files", n_files)]) + "\n";
    for (key, n) in [
        ("translations-same", import.n_same),
        ("translations-fuzzy", import.n_fuzzy),
        ("translations-untranslated", import.n_untranslated),
        ("translations-n-refused", import.refused.len()),
    ] {
        if n > 0 {
            text += &format!("{}\n", words.say_with(key, &[fact("n", n)]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::language::SPOKEN;
    use crate::translate::import::{Change, Refused};

    #[test]
    fn summary_counts_in_each_language() {
        let change = Change {
            context: "a#b".to_owned(),
            old: None,
            new: "c".to_owned(),
        };
        let refused = Refused {
            line: 1,
            context: String::new(),
            reason: Reason::Twice,
        };
        let mut text = String::new();
        for words in SPOKEN.map(Words::of) {
            for n in [1_usize, 3, 21, 25] {
                let import = Import {
                    files: (0..n).map(|idx| (idx.to_string(), Vec::new())).collect(),
                    changes: vec![change.clone(); n],
                    refused: vec![refused.clone(); n],
                    n_same: n,
                    n_fuzzy: n,
                    n_untranslated: n,
                };
                text += &summary(&import, n == 3, words);
                let facts = [fact("n", n), fact("file", LOCK)];
                for key in [
                    "translations-accepted",
                    "translations-accepted-as-reviewed",
                    "translations-exported",
                ] {
                    text += &format!("{}\n", words.say_with(key, &facts));
                }
            }
            text += &format!("{}\n", summary(&Import::default(), false, words));
        }
        insta::assert_snapshot!("summary", text);
    }
}
