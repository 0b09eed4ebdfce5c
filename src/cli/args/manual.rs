//! What all help looks like, in one language.

use clap::builder::Styles;
use clap::builder::styling::AnsiColor;
use clap::{Arg, ArgAction, Command};

use super::super::words::Words;

/// Wider lines are hard to read.
const MAX_WIDTH: usize = 110;

/// Commands and options with their help.
pub(super) struct Manual {
    words: Words,
    styles: Styles,
    template: String,
}

impl Manual {
    /// What help looks like in the language of `words`.
    pub(super) fn new(words: Words) -> Self {
        let styles = Styles::styled()
            .header(AnsiColor::BrightGreen.on_default().bold())
            .literal(AnsiColor::BrightCyan.on_default().bold())
            .placeholder(AnsiColor::Cyan.on_default());
        let mut manual = Self {
            words,
            styles,
            template: String::new(),
        };
        manual.template = format!(
            "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            manual.header("help-usage")
        );
        manual
    }

    /// A message.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// The program itself, without commands and options.
    pub(super) fn program(&self) -> Command {
        let (options, command) = (self.say("help-value-options"), self.say("help-value-command"));
        self.bare("onuguu", "help-about", format!("onuguu {options} <{command}>"))
            .no_binary_name(true)
            .version(env!("CARGO_PKG_VERSION"))
            .subcommand_help_heading(self.say("help-commands"))
            .subcommand_required(true)
            .disable_help_subcommand(true)
            .max_term_width(MAX_WIDTH)
            .styles(self.styles.clone())
            .after_help(format!(
                "{}\n\n{}",
                self.examples("help-examples-main"),
                self.say("help-exit-codes")
            ))
    }

    /// A command without its options; `about` is the message that says what it is for, `arguments` are those that its
    /// usage shows.
    pub(super) fn command(&self, name: &'static str, about: &str, arguments: &str) -> Command {
        let options = self.say("help-value-options");
        self.bare(name, about, format!("onuguu {name} {options}{arguments}"))
    }

    /// A command whose usage is known.
    pub(super) fn bare(&self, name: &'static str, about: &str, usage: String) -> Command {
        Command::new(name)
            .about(self.say(about))
            .help_template(self.template.clone())
            .override_usage(usage)
            .next_help_heading(self.say("help-options"))
            .disable_help_flag(true)
            .disable_version_flag(true)
    }

    /// An option with a value, which `help-value-<value>` names; `help` is the message that says what it is for.
    pub(super) fn option(&self, name: &'static str, value: &str, help: &str) -> Arg {
        Arg::new(name)
            .long(name)
            .value_name(self.say(&format!("help-value-{value}")))
            .help(self.say(help))
            .hide_possible_values(true)
    }

    /// An option without a value.
    pub(super) fn flag(&self, name: &'static str, help: &str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(self.say(help))
            .action(ArgAction::SetTrue)
    }

    /// Examples with their heading.
    pub(super) fn examples(&self, key: &str) -> String {
        let lines: Vec<String> = self.say(key).lines().map(|line| format!("  {line}")).collect();
        format!("{}\n{}", self.header("help-examples"), lines.join("\n"))
    }

    fn header(&self, key: &str) -> String {
        format!("{0}{1}{0:#}", self.styles.get_header(), self.say(key))
    }
}
