//! Complaints about a command, in the reader's language.
//!
//! clap finds what is wrong; its own sentences are English, so they are never shown. They are worded anew from
//! the kind of the error and its facts.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::console::{Console, Label};
use super::words::{Words, fact};

/// What is wrong with a command as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UsageError {
    message: String,
    help: Option<String>,
    /// The command that the complaint is about, if it came that far.
    command: Option<String>,
}

impl UsageError {
    /// A complaint.
    pub(super) fn new(message: String) -> Self {
        Self {
            message,
            help: None,
            command: None,
        }
    }

    /// Adds what to do instead.
    pub(super) fn help(mut self, help: String) -> Self {
        self.help = Some(help);
        self
    }

    /// Names the command that it is about, whose help is then recommended.
    pub(super) fn about(mut self, command: Option<&str>) -> Self {
        self.command = command.map(str::to_owned);
        self
    }

    /// Shows the complaint and where to read more.
    pub(super) fn show(&self, console: &mut Console<'_>) {
        let words = console.words;
        console.labelled(Label::Error, &self.message);
        if let Some(help) = &self.help {
            console.labelled(Label::Help, help);
        }
        let command = match &self.command {
            Some(command) => format!("onuguu {command} --help"),
            None => "onuguu --help".to_owned(),
        };
        console.note(&format!(
            "\n{}\n",
            words.say_with("usage-more", &[fact("command", command)])
        ));
    }

    /// The complaint that clap's error amounts to.
    pub(super) fn from_clap(error: &clap::Error, parser: &clap::Command, words: Words) -> Self {
        let (key, facts) = Self::facts(error);
        let facts: Vec<_> = facts.into_iter().map(|(name, value)| fact(name, value)).collect();
        let complaint = Self::new(words.say_with(key, &facts));
        match Self::help_for(error, parser, words) {
            Some(help) => complaint.help(help),
            None => complaint,
        }
    }

    fn facts(error: &clap::Error) -> (&'static str, Vec<(&'static str, String)>) {
        let context = |kind| first(error, kind).unwrap_or_default();
        let option = || ("option", context(ContextKind::InvalidArg));
        let found = || ("found", context(ContextKind::InvalidValue));
        match error.kind() {
            ErrorKind::InvalidSubcommand => (
                "usage-unknown-command",
                vec![("found", context(ContextKind::InvalidSubcommand))],
            ),
            ErrorKind::UnknownArgument => {
                let argument = context(ContextKind::InvalidArg);
                let key = if argument.starts_with('-') {
                    "usage-unknown-option"
                } else {
                    "usage-unexpected"
                };
                (key, vec![("found", argument)])
            }
            ErrorKind::InvalidValue if found().1.is_empty() => ("usage-missing-value", vec![option()]),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                ("usage-invalid-value", vec![option(), found()])
            }
            ErrorKind::TooManyValues => ("usage-no-value", vec![option(), found()]),
            ErrorKind::ArgumentConflict => {
                let other = ("other", context(ContextKind::PriorArg));
                let is_same = option().1 == other.1;
                if is_same {
                    ("usage-repeated", vec![option()])
                } else {
                    ("usage-conflict", vec![option(), other])
                }
            }
            ErrorKind::MissingRequiredArgument => ("usage-missing-argument", vec![option()]),
            ErrorKind::InvalidUtf8 => ("usage-not-unicode", Vec::new()),
            ErrorKind::MissingSubcommand => ("usage-missing-command", Vec::new()),
            // Every kind that this program's arguments can give is above; a test runs through them.
            _ => ("usage-other", Vec::new()),
        }
    }

    fn help_for(error: &clap::Error, parser: &clap::Command, words: Words) -> Option<String> {
        // The option itself, only before its command, is nearer than any name that looks like it.
        if error.kind() == ErrorKind::UnknownArgument
            && let Some(found) = first(error, ContextKind::InvalidArg)
            && let Some(command) = command_with(parser, &found)
        {
            let facts = [fact("command", command), fact("found", found)];
            return Some(words.say_with("usage-option-of-command", &facts));
        }
        let suggestions = [
            ContextKind::SuggestedSubcommand,
            ContextKind::SuggestedArg,
            ContextKind::SuggestedValue,
        ];
        if let Some(suggestion) = suggestions.into_iter().find_map(|kind| first(error, kind)) {
            return Some(words.say_with("usage-did-you-mean", &[fact("suggestion", suggestion)]));
        }
        if matches!(
            error.kind(),
            ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand
        ) {
            let commands: Vec<&str> = parser.get_subcommands().map(clap::Command::get_name).collect();
            return Some(words.say_with("usage-commands", &[fact("commands", commands.join(", "))]));
        }
        match error.get(ContextKind::ValidValue) {
            Some(ContextValue::Strings(allowed)) if !allowed.is_empty() => {
                Some(words.say_with("usage-allowed-values", &[fact("allowed", allowed.join(", "))]))
            }
            _ => None,
        }
    }
}

/// A fact of clap's error; the first, where it has several.
fn first(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(value) => Some(value.clone()),
        ContextValue::Strings(values) => values.first().cloned(),
        ContextValue::None => None,
        other => Some(other.to_string()),
    }
}

/// The only command that has the option, where the option was written before the command.
fn command_with<'a>(parser: &'a clap::Command, option: &str) -> Option<&'a str> {
    let name = option.strip_prefix("--")?;
    if parser.get_arguments().any(|arg| arg.get_long() == Some(name)) {
        return None;
    }
    let has = |command: &&clap::Command| command.get_arguments().any(|arg| arg.get_long() == Some(name));
    parser.get_subcommands().find(has).map(clap::Command::get_name)
}
