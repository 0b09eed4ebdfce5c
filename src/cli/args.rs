//! From arguments to what they mean.

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::builder::Styles;
use clap::builder::styling::AnsiColor;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use jiff::civil::Date;

use self::diff::DiffArgs;
use self::reports::ReportsArgs;
use self::translations::TranslationsArgs;
use super::clock;
use super::language;
use super::usage::UsageError;
use super::words::{Words, fact};
use crate::diag::render::Style;
use crate::monitor::Drafts;

pub(super) mod diff;
mod group;
pub(super) mod reports;
pub(super) mod translations;

/// Wider lines are hard to read.
const MAX_WIDTH: usize = 110;

/// Where the options of every command begin in a command's help: behind its own.
const GLOBAL_ORDER: usize = 100;

/// What a person asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Request {
    /// Help or the version, as it is to be printed.
    Show(String),
    /// A command.
    Run(Args),
}

/// A command and the options that every command has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Args {
    /// The project's folder.
    pub(super) root: PathBuf,
    /// How much is said beside the result.
    pub(super) verbosity: Verbosity,
    /// What is to be done.
    pub(super) task: Task,
}

/// Where a preview answers unless it is told otherwise.
const DEFAULT_PORT: u16 = 3000;

/// How much is said beside the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verbosity {
    /// Problems only.
    Quiet,
    /// What was done.
    Normal,
    /// How it was done, too.
    Verbose,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// Build the site and publish it to a folder.
    Build(BuildArgs),
    /// Show the problems of the content.
    Check(CheckArgs),
    /// Tell how the content differs from an earlier state.
    Diff(DiffArgs),
    /// Preview the site, building it anew whenever a file changes.
    Serve(ServeArgs),
    /// Write the forms that bodies report with, read them back, or list who owes a report.
    Reports(ReportsArgs),
    /// Count translations, record them, or exchange them with translators.
    Translations(TranslationsArgs),
}

impl Task {
    /// The command that it was asked for with.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Build(_) => "build",
            Self::Check(_) => "check",
            Self::Diff(_) => "diff",
            Self::Serve(_) => "serve",
            Self::Reports(asked) => asked.name(),
            Self::Translations(asked) => asked.name(),
        }
    }
}

/// Options of `build`.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of its own on the command line"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct BuildArgs {
    /// The day that everything is computed for.
    pub(super) as_of: Option<Date>,
    /// Where to publish.
    pub(super) out: Option<PathBuf>,
    /// The site's public address, ending in `/`.
    pub(super) base_url: Option<String>,
    /// A folder of reports in place of the programme's own.
    pub(super) reports: Option<PathBuf>,
    /// What becomes of reports that nobody has approved yet.
    pub(super) drafts: Drafts,
    /// Whether compressed files stand beside text files.
    pub(super) compress: bool,
    /// Whether cards are drawn, which messengers show beside links.
    pub(super) cards: bool,
    /// Whether nothing is taken over from the last build.
    pub(super) anew: bool,
    /// Whether it is told where the time went.
    pub(super) timings: bool,
}

/// Options of `serve`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ServeArgs {
    /// The day that everything is computed for.
    pub(super) as_of: Option<Date>,
    /// The address to answer at.
    pub(super) host: IpAddr,
    /// The first port to try.
    pub(super) port: u16,
    /// A folder of reports in place of the programme's own.
    pub(super) reports: Option<PathBuf>,
}

/// Options of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CheckArgs {
    /// For whom the problems are written.
    pub(super) format: Format,
    /// What counts as failure.
    pub(super) failing: Failing,
}

/// For whom problems are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
}

/// What counts as failure of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failing {
    /// Errors only.
    Errors,
    /// Warnings as well.
    Warnings,
}

/// Reads the arguments, and words what is wrong with them.
pub(super) fn parse(args: &[OsString], words: Words, style: Style) -> Result<Request, UsageError> {
    parse_with(parser(words), args, words, style)
}

fn parse_with(
    mut parser: Command,
    args: &[OsString],
    words: Words,
    style: Style,
) -> Result<Request, UsageError> {
    let named = named(&parser, args);
    let complain = |error: &clap::Error, parser: &Command| {
        // What commands there are is asked of the one that was named, where it has some of its own.
        let group = named.as_deref().and_then(|name| parser.find_subcommand(name));
        let parser = group.filter(|group| group.has_subcommands()).unwrap_or(parser);
        UsageError::from_clap(error, parser, words).about(named.as_deref())
    };
    let matches = match parser.try_get_matches_from_mut(args) {
        Ok(matches) => matches,
        Err(error) if !error.use_stderr() => return Ok(Request::Show(styled(&error, style))),
        Err(error) => return Err(complain(&error, &parser)),
    };
    let asked_language = language_of_messages(&matches);
    let Some((name, matches)) = matches.subcommand() else {
        return Err(UsageError::new(words.say("usage-missing-command")));
    };
    if name == "help" {
        // `help build` is `build --help`; an unknown command is then complained about as everywhere.
        let asked = matches
            .get_many::<String>("command")
            .into_iter()
            .flatten()
            .map(OsString::from);
        let args: Vec<_> = asked.chain([OsString::from("--help")]).collect();
        return match parser.try_get_matches_from_mut(&args) {
            Err(error) if !error.use_stderr() => Ok(Request::Show(styled(&error, style))),
            Err(error) => Err(complain(&error, &parser)),
            Ok(_) => Err(UsageError::new(words.say("usage-other"))),
        };
    }
    if let Some(found) = asked_language {
        check_language(&found, words).map_err(|error| error.about(Some(name)))?;
    }
    to_args(name, matches, words)
        .map(Request::Run)
        .map_err(|error| error.about(named.as_deref()))
}

/// The command that `args` name, with the command inside it where it has such.
fn named(parser: &Command, args: &[OsString]) -> Option<String> {
    let named_in = |parser: &Command| {
        let is_named = |command: &&Command| {
            args.iter().any(|arg| arg == command.get_name()) && command.get_name() != "help"
        };
        parser.get_subcommands().find(is_named).cloned()
    };
    let command = named_in(parser)?;
    Some(match named_in(&command) {
        Some(inner) => format!("{} {}", command.get_name(), inner.get_name()),
        None => command.get_name().to_owned(),
    })
}

fn styled(error: &clap::Error, style: Style) -> String {
    match style {
        Style::Plain => error.render().to_string(),
        Style::Color => error.render().ansi().to_string(),
    }
}

/// The language that messages are asked for in, before the command or behind it.
fn language_of_messages(matches: &ArgMatches) -> Option<String> {
    let behind = matches.subcommand().and_then(|(name, matches)| match name {
        // There it is the language of the translations, or of the form.
        translations::NAME => None,
        reports::NAME => match matches.subcommand()? {
            (reports::FORM, _) => None,
            (_, matches) => matches.get_one::<String>("lang"),
        },
        _ => matches.get_one::<String>("lang"),
    });
    behind.or_else(|| matches.get_one("lang")).cloned()
}

fn to_args(name: &str, matches: &ArgMatches, words: Words) -> Result<Args, UsageError> {
    // Options of every command stand where they were written: at the innermost command all of them are known.
    let matches = match matches.subcommand() {
        Some((inner, matches)) if name == translations::NAME => {
            return Ok(Args {
                root: root(matches),
                verbosity: verbosity(matches),
                task: Task::Translations(translations::to_args(inner, matches, words)?),
            });
        }
        Some((inner, matches)) if name == reports::NAME => {
            return Ok(Args {
                root: root(matches),
                verbosity: verbosity(matches),
                task: Task::Reports(reports::to_args(inner, matches, words)?),
            });
        }
        _ => matches,
    };
    let task = match name {
        "build" => Task::Build(BuildArgs {
            as_of: parse_option(matches, "as-of", |text| clock::parse_date(text, words))?,
            out: matches.get_one::<PathBuf>("out").cloned(),
            base_url: parse_option(matches, "base-url", |text| parse_base_url(text, words))?,
            reports: matches.get_one::<PathBuf>("reports").cloned(),
            drafts: if matches.get_flag("drafts") {
                Drafts::Shown
            } else {
                Drafts::Hidden
            },
            compress: matches.get_flag("compress"),
            cards: matches.get_flag("cards"),
            anew: matches.get_flag("no-cache"),
            timings: matches.get_flag("timings"),
        }),
        "serve" => Task::Serve(ServeArgs {
            as_of: parse_option(matches, "as-of", |text| clock::parse_date(text, words))?,
            host: matches
                .get_one::<IpAddr>("host")
                .copied()
                .unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            port: matches.get_one::<u16>("port").copied().unwrap_or(DEFAULT_PORT),
            reports: matches.get_one::<PathBuf>("reports").cloned(),
        }),
        "diff" => Task::Diff(diff::to_args(matches, words)?),
        _ => Task::Check(CheckArgs {
            format: match matches.get_one::<String>("format").map(String::as_str) {
                Some("json") => Format::Json,
                _ => Format::Human,
            },
            failing: if matches.get_flag("strict") {
                Failing::Warnings
            } else {
                Failing::Errors
            },
        }),
    };
    Ok(Args {
        root: root(matches),
        verbosity: verbosity(matches),
        task,
    })
}

fn root(matches: &ArgMatches) -> PathBuf {
    matches
        .get_one::<PathBuf>("root")
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."))
}

fn verbosity(matches: &ArgMatches) -> Verbosity {
    match (matches.get_flag("quiet"), matches.get_flag("verbose")) {
        (true, _) => Verbosity::Quiet,
        (_, true) => Verbosity::Verbose,
        _ => Verbosity::Normal,
    }
}

fn parse_option<T>(
    matches: &ArgMatches,
    name: &str,
    parse: impl FnOnce(&str) -> Result<T, UsageError>,
) -> Result<Option<T>, UsageError> {
    matches
        .get_one::<String>(name)
        .map(|text| parse(text))
        .transpose()
}

fn check_language(found: &str, words: Words) -> Result<(), UsageError> {
    if language::by_name(found).is_some() {
        return Ok(());
    }
    let help = if found == "kg" {
        "usage-kg-is-country"
    } else {
        "usage-languages"
    };
    let message = words.say_with("usage-unknown-language", &[fact("found", found)]);
    Err(UsageError::new(message).help(words.say(help)))
}

/// A public address, with the `/` at its end that links are joined to.
fn parse_base_url(text: &str, words: Words) -> Result<String, UsageError> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_plain = |c: char| c.is_ascii_graphic() && !r#"?#"<>\^`{|}"#.contains(c);
    let is_address = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    if !rest.is_some_and(|rest| is_address(rest) && rest.chars().all(is_plain)) {
        let message = words.say_with("usage-invalid-url", &[fact("found", text)]);
        return Err(UsageError::new(message).help(words.say("usage-url-form")));
    }
    let slash = if text.ends_with('/') { "" } else { "/" };
    Ok(format!("{text}{slash}"))
}

/// The parser, with all its texts in the reader's language.
#[expect(
    clippy::too_many_lines,
    reason = "the commands and their options, one under the other"
)]
fn parser(words: Words) -> Command {
    let styles = styles();
    let header = |key: &str| format!("{0}{1}{0:#}", styles.get_header(), words.say(key));
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        header("help-usage")
    );
    let options = words.say("help-value-options");
    let examples = |key: &str| {
        let lines: Vec<String> = words.say(key).lines().map(|line| format!("  {line}")).collect();
        format!("{}\n{}", header("help-examples"), lines.join("\n"))
    };
    let command = |name: &'static str, about: &str| {
        Command::new(name)
            .about(words.say(about))
            .help_template(template.clone())
            .override_usage(format!("onuguu {name} {options}"))
            .next_help_heading(words.say("help-options"))
            .disable_help_flag(true)
            .disable_version_flag(true)
    };
    let option = |name: &'static str, value: &str| {
        let arg = Arg::new(name).long(name).help(words.say(&format!("help-{name}")));
        arg.value_name(words.say(&format!("help-value-{value}")))
            .hide_possible_values(true)
    };
    let flag = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .help(words.say(&format!("help-{name}")))
            .action(ArgAction::SetTrue)
    };
    let path = value_parser!(PathBuf);

    let build = command("build", "help-build")
        .arg(option("as-of", "date"))
        .arg(option("out", "dir").value_parser(path.clone()))
        .arg(option("base-url", "url"))
        .arg(option("reports", "dir").value_parser(path.clone()))
        .arg(flag("drafts"))
        .arg(flag("compress"))
        .arg(flag("cards"))
        .arg(flag("no-cache"))
        .arg(flag("timings"))
        .after_help(examples("help-examples-build"));
    let serve = command("serve", "help-serve")
        .arg(option("port", "port").value_parser(value_parser!(u16)))
        .arg(option("host", "address").value_parser(value_parser!(IpAddr)))
        .arg(option("as-of", "date"))
        .arg(option("reports", "dir").value_parser(path.clone()))
        .after_help(examples("help-examples-serve"));
    let check = command("check", "help-check")
        .arg(option("format", "format").value_parser(["human", "json"]))
        .arg(flag("strict"))
        .after_help(examples("help-examples-check"));
    let diff = command("diff", "help-diff").after_help(examples("help-examples-diff"));
    let diff = diff::with_arguments(diff, &options, words);
    let value_command = words.say("help-value-command");
    let help = command("help", "help-help")
        .override_usage(format!("onuguu help [{value_command}]"))
        .arg(Arg::new("command").hide(true).num_args(0..=2));
    let translations = translations::parser(&template, words);

    let heading = words.say("help-global-options");
    // They stand in this order in the help of every command, whichever way they came there.
    let order = |name: &str| {
        ["root", "lang", "quiet", "verbose", "color", "help", "version"]
            .iter()
            .position(|n| *n == name)
    };
    let shared = |arg: Arg| {
        let order = order(arg.get_id().as_str()).unwrap_or_default();
        arg.help_heading(heading.clone())
            .display_order(GLOBAL_ORDER + order)
    };
    let global = |arg: Arg| shared(arg).global(true);
    // Not global: behind `translations` and `reports form` the same option means something else.
    let lang = || shared(option("lang", "lang"));
    let reports = reports::parser(&template, words, &lang());
    command("onuguu", "help-about")
        .no_binary_name(true)
        .version(env!("CARGO_PKG_VERSION"))
        .override_usage(format!("onuguu {options} <{value_command}>"))
        .subcommand_help_heading(words.say("help-commands"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .max_term_width(MAX_WIDTH)
        .styles(styles.clone())
        .after_help(format!(
            "{}\n\n{}",
            examples("help-examples-main"),
            words.say("help-exit-codes")
        ))
        .subcommands([
            build.arg(lang()),
            serve.arg(lang()),
            check.arg(lang()),
            diff.arg(lang()),
            reports,
            translations,
            help.arg(lang()),
        ])
        .arg(global(option("root", "dir").value_parser(path)))
        .arg(lang())
        .arg(global(flag("quiet").short('q').conflicts_with("verbose")))
        .arg(global(flag("verbose").short('v')))
        .arg(global(
            option("color", "color").value_parser(["auto", "always", "never"]),
        ))
        .arg(global(
            Arg::new("help")
                .long("help")
                .short('h')
                .help(words.say("help-flag-help"))
                .action(ArgAction::Help),
        ))
        .arg(shared(
            Arg::new("version")
                .long("version")
                .short('V')
                .help(words.say("help-flag-version"))
                .action(ArgAction::Version),
        ))
}

fn styles() -> Styles {
    Styles::styled()
        .header(AnsiColor::BrightGreen.on_default().bold())
        .literal(AnsiColor::BrightCyan.on_default().bold())
        .placeholder(AnsiColor::Cyan.on_default())
}

#[cfg(test)]
mod tests;
