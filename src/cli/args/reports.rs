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
use super::group::Group;
use super::translations::parse_locale;
use super::{Format, parse_option};
use crate::i18n::Locale;

/// The command that the others stand below.
pub(super) const NAME: &str = "reports";
/// The one whose `--lang` is not that of the messages.
pub(super) const FORM: &str = "form";

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

impl ReportsArgs {
    /// The command that it was asked for with.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Form(_) => "reports form",
            Self::Status(_) => "reports status",
            Self::Import(_) => "reports import",
        }
    }
}

/// Options of `reports form`.
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

/// Options of `reports status`.
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

/// Options of `reports import`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct ImportArgs {
    /// The forms.
    pub(in crate::cli) files: Vec<PathBuf>,
    /// The day that forms were handed in on which do not say it; today where it is not named.
    pub(in crate::cli) submitted: Option<Date>,
    /// Only say what would change.
    pub(in crate::cli) is_dry_run: bool,
}

/// The parser of these commands; `template` is what all help looks like, `lang` names the language of the messages.
pub(super) fn parser(template: &str, words: Words, lang: &Arg) -> Command {
    let group = Group {
        name: NAME,
        template,
        words,
    };
    let file_value = words.say("help-value-file");
    let option = |name: &'static str, value: &str, help: &str| {
        Arg::new(name)
            .long(name)
            .value_name(words.say(&format!("help-value-{value}")))
            .help(words.say(help))
            .hide_possible_values(true)
    };
    let path = value_parser!(PathBuf);
    let reports = || option("reports", "dir", "help-reports-of-forms").value_parser(path.clone());
    let as_of = || option("as-of", "date", "help-as-of");
    let required = format!(
        " --body <{}> --period <{}>",
        words.say("help-value-body"),
        words.say("help-value-period")
    );
    let form = group
        .command(FORM, &required)
        .arg(option("body", "body", "help-reports-body").required(true))
        .arg(option("period", "period", "help-reports-period").required(true))
        .arg(option("of", "lang", "help-reports-lang").long("lang"))
        .arg(option("out", "path", "help-reports-out").value_parser(path.clone()))
        .arg(group.flag("force", "help-reports-force"))
        .arg(as_of())
        .arg(reports());
    let status = group
        .command("status", "")
        .arg(option("period", "period", "help-reports-quarter"))
        .arg(option("format", "format", "help-format").value_parser(["human", "json"]))
        .arg(as_of())
        .arg(reports())
        .arg(lang.clone());
    let import = group
        .command("import", &format!(" <{file_value}>…"))
        .arg(
            Arg::new("files")
                .value_name(file_value)
                .value_parser(path.clone())
                .required(true)
                .num_args(1..)
                .help(words.say("help-reports-files")),
        )
        .arg(option("submitted", "date", "help-reports-submitted"))
        .arg(group.flag("dry-run", "help-reports-dry-run"))
        .arg(lang.clone());
    group.parser("help-reports-command", [form, import, status])
}

/// What the arguments of the command `name` mean.
pub(super) fn to_args(name: &str, matches: &ArgMatches, words: Words) -> Result<ReportsArgs, UsageError> {
    if name == "import" {
        let files = matches.get_many::<PathBuf>("files").into_iter().flatten();
        return Ok(ReportsArgs::Import(ImportArgs {
            files: files.cloned().collect(),
            submitted: parse_option(matches, "submitted", |text| clock::parse_date(text, words))?,
            is_dry_run: matches.get_flag("dry-run"),
        }));
    }
    let as_of = parse_option(matches, "as-of", |text| clock::parse_date(text, words))?;
    let reports = matches.get_one::<PathBuf>("reports").cloned();
    let period = matches.get_one::<String>("period").cloned();
    if name == FORM {
        return Ok(ReportsArgs::Form(FormArgs {
            body: matches.get_one::<String>("body").cloned().unwrap_or_default(),
            period: period.unwrap_or_default(),
            locale: parse_option(matches, "of", |text| parse_locale(text, words))?,
            out: matches.get_one::<PathBuf>("out").cloned(),
            as_of,
            reports,
            is_forced: matches.get_flag("force"),
        }));
    }
    Ok(ReportsArgs::Status(StatusArgs {
        period,
        format: match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => Format::Json,
            _ => Format::Human,
        },
        as_of,
        reports,
    }))
}
