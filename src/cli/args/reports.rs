//! The commands below `reports`, and what their arguments mean.
//!
//! Behind `reports form`, `--lang` names the language of the form; the language of the messages then comes from the
//! environment, or from a `--lang` that stands before it.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};
use jiff::civil::Date;

use super::super::clock;
use super::super::usage::UsageError;
use super::super::words::Words;
use super::group::{Group, below};
use super::manual::Manual;
use super::shared::{Format, as_of, as_of_option, format, format_option, parsed, path, path_option};
use super::translations::parse_locale;
use super::{CommandDefinition, Task, global};
use crate::i18n::Locale;

pub(super) const COMMAND: CommandDefinition = CommandDefinition {
    name: "reports",
    define,
    read,
};

/// What is asked for of reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum ReportsArgs {
    /// Write the form that a body fills in.
    Form(FormArgs),
    /// List who still owes what for a quarter.
    Status(StatusArgs),
    /// Read forms that were filled in.
    Import(ImportArgs),
}

/// What is asked for of `reports form`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct FormArgs {
    /// The body, or `all`.
    pub(in crate::cli) body: String,
    /// The reporting period.
    pub(in crate::cli) period: String,
    /// The language of the form; the original's where it is not named.
    pub(in crate::cli) locale: Option<Locale>,
    /// The file; for all bodies, the folder.
    pub(in crate::cli) out: Option<PathBuf>,
    /// The day of the previous state.
    pub(in crate::cli) as_of: Option<Date>,
    /// A folder of reports in place of the programme's own.
    pub(in crate::cli) reports: Option<PathBuf>,
    /// Whether a file that is there is replaced.
    pub(in crate::cli) is_forced: bool,
}

/// What is asked for of `reports status`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct StatusArgs {
    /// The quarter; the last that has ended where it is not named.
    pub(in crate::cli) period: Option<String>,
    /// For whom the list is written.
    pub(in crate::cli) format: Format,
    /// The day.
    pub(in crate::cli) as_of: Option<Date>,
    /// A folder of reports in place of the programme's own.
    pub(in crate::cli) reports: Option<PathBuf>,
}

/// What is asked for of `reports import`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct ImportArgs {
    /// The forms.
    pub(in crate::cli) files: Vec<PathBuf>,
    /// The day that forms were handed in on which do not say it; today where it is not named.
    pub(in crate::cli) submitted: Option<Date>,
    /// Only say what would change.
    pub(in crate::cli) is_dry_run: bool,
}

fn define(manual: &Manual) -> Command {
    let group = Group {
        name: COMMAND.name,
        manual,
    };
    let period = |help: &str| manual.option("period", "period", help);
    let reports = || path_option(manual, "reports", "dir", "help-reports-of-forms");
    let required = format!(
        " --body <{}> --period <{}>",
        manual.say("help-value-body"),
        manual.say("help-value-period")
    );
    let form = group
        .command("form", &required)
        .arg(manual.option("body", "body", "help-reports-body").required(true))
        .arg(period("help-reports-period").required(true))
        .arg(manual.option("of", "lang", "help-reports-lang").long("lang"))
        .arg(path_option(manual, "out", "path", "help-reports-out"))
        .arg(manual.flag("force", "help-reports-force"))
        .arg(as_of_option(manual))
        .arg(reports());
    let status = group
        .command("status", "")
        .arg(period("help-reports-quarter"))
        .arg(format_option(manual))
        .arg(as_of_option(manual))
        .arg(reports())
        .arg(global::lang(manual));
    let file = manual.say("help-value-file");
    let import = group
        .command("import", &format!(" <{file}>…"))
        .arg(
            Arg::new("files")
                .value_name(file)
                .value_parser(value_parser!(PathBuf))
                .required(true)
                .num_args(1..)
                .help(manual.say("help-reports-files")),
        )
        .arg(manual.option("submitted", "date", "help-reports-submitted"))
        .arg(manual.flag("dry-run", "help-reports-dry-run"))
        .arg(global::lang(manual));
    group.parser("help-reports-command", [form, import, status])
}

fn read(matches: &ArgMatches, words: Words) -> Result<Task, UsageError> {
    let (name, matches) = below(matches, words)?;
    let period = || matches.get_one::<String>("period").cloned();
    Ok(Task::Reports(match name {
        "form" => ReportsArgs::Form(FormArgs {
            body: matches.get_one::<String>("body").cloned().unwrap_or_default(),
            period: period().unwrap_or_default(),
            locale: parsed(matches, "of", |text| parse_locale(text, words))?,
            out: path(matches, "out"),
            as_of: as_of(matches, words)?,
            reports: path(matches, "reports"),
            is_forced: matches.get_flag("force"),
        }),
        "import" => {
            let files = matches.get_many::<PathBuf>("files").into_iter().flatten();
            ReportsArgs::Import(ImportArgs {
                files: files.cloned().collect(),
                submitted: parsed(matches, "submitted", |text| clock::parse_date(text, words))?,
                is_dry_run: matches.get_flag("dry-run"),
            })
        }
        _ => ReportsArgs::Status(StatusArgs {
            period: period(),
            format: format(matches),
            as_of: as_of(matches, words)?,
            reports: path(matches, "reports"),
        }),
    }))
}
