//! Commands that stand below another one: `reports form`, `translations status`.
//!
//! In: the name of the upper command, its language and what all help looks like. Out: parsers that are alike in how
//! they speak; what each of them takes is for the upper command's own file to say.

use clap::{Arg, ArgAction, Command};

use super::super::words::Words;

/// A command that others stand below.
#[derive(Clone, Copy)]
pub(super) struct Group<'t> {
    /// What it is called.
    pub(super) name: &'static str,
    /// What all help looks like.
    pub(super) template: &'t str,
    /// The language.
    pub(super) words: Words,
}

impl Group<'_> {
    /// The command itself; `about` is the message that says what it is for.
    pub(super) fn parser(self, about: &str, commands: impl IntoIterator<Item = Command>) -> Command {
        let Self { name, words, .. } = self;
        let command_value = words.say("help-value-command");
        let options = words.say("help-value-options");
        self.bare(name, about, format!("onuguu {name} <{command_value}> {options}"))
            .subcommand_help_heading(words.say("help-commands"))
            .subcommand_required(true)
            .disable_help_subcommand(true)
            .after_help(self.examples("all"))
            .subcommands(commands)
    }

    /// A command below it, without its options; `arguments` are those that its usage shows.
    pub(super) fn command(self, name: &'static str, arguments: &str) -> Command {
        let options = self.words.say("help-value-options");
        let usage = format!("onuguu {} {name} {options}{arguments}", self.name);
        self.bare(name, &format!("help-{}-{name}", self.name), usage)
            .after_help(self.examples(name))
    }

    /// An option without a value; `help` is the message that says what it is for.
    pub(super) fn flag(self, name: &'static str, help: &str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(self.words.say(help))
            .action(ArgAction::SetTrue)
    }

    fn bare(self, name: &'static str, about: &str, usage: String) -> Command {
        Command::new(name)
            .about(self.words.say(about))
            .help_template(self.template.to_owned())
            .override_usage(usage)
            .next_help_heading(self.words.say("help-options"))
            .disable_help_flag(true)
            .disable_version_flag(true)
    }

    fn examples(self, name: &str) -> String {
        let lines = self.words.say(&format!("help-examples-{}-{name}", self.name));
        let lines: Vec<String> = lines.lines().map(|line| format!("  {line}")).collect();
        format!("{}\n{}", self.words.say("help-examples"), lines.join("\n"))
    }
}
