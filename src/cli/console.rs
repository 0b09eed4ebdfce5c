//! Where the command line speaks: results to standard output, everything else to standard error.

use std::io::{self, Write};

use clap::builder::styling::{AnsiColor, Style as AnsiStyle};

use super::environment::Environment;
use super::prescan;
use super::words::Words;
use crate::diag::render::Style;

/// What a run needs in order to speak.
pub(super) struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    /// How standard output is written.
    pub(super) out_style: Style,
    /// How standard error is written.
    pub(super) err_style: Style,
    /// The words of the reader's language.
    pub(super) words: Words,
}

/// What stands before a line, and in which color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// `error:`
    Error,
    /// `warning:`
    Warning,
    /// `help:`
    Help,
}

impl<'a> Console<'a> {
    /// A console that writes to `out` and `err`, in color where the arguments and the environment want it.
    pub(super) fn new(
        environment: &Environment,
        words: Words,
        out: &'a mut dyn Write,
        err: &'a mut dyn Write,
    ) -> Self {
        let asked = prescan::value_of("--color", &environment.args);
        let style = |is_terminal: bool| match asked.as_deref() {
            Some("always") => Style::Color,
            Some("never") => Style::Plain,
            _ if is_terminal && !environment.is_colorless => Style::Color,
            _ => Style::Plain,
        };
        let (out_style, err_style) = (
            style(environment.is_out_terminal),
            style(environment.is_err_terminal),
        );
        Self {
            out,
            err,
            out_style,
            err_style,
            words,
        }
    }

    /// Writes a result.
    ///
    /// # Errors
    /// When standard output cannot be written. That nobody reads on (`onuguu check | head`) is no error.
    pub(super) fn result(&mut self, text: &str) -> io::Result<()> {
        let written = self
            .out
            .write_all(text.as_bytes())
            .and_then(|()| self.out.flush());
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written,
        }
    }

    /// Says something beside the result.
    pub(super) fn note(&mut self, text: &str) {
        // Where even standard error is closed, nobody is left to be told.
        let _ = self
            .err
            .write_all(text.as_bytes())
            .and_then(|()| self.err.flush());
    }

    /// One line of standard error behind a label.
    pub(super) fn labelled(&mut self, label: Label, text: &str) {
        let line = labelled(label, text, self.words, self.err_style);
        self.note(&line);
    }
}

/// A line behind its label.
pub(super) fn labelled(label: Label, text: &str, words: Words, style: Style) -> String {
    let (key, color) = match label {
        Label::Error => ("label-error", AnsiColor::BrightRed),
        Label::Warning => ("label-warning", AnsiColor::BrightYellow),
        Label::Help => ("label-help", AnsiColor::BrightCyan),
    };
    let word = words.say(key);
    match style {
        Style::Plain => format!("{word}: {text}\n"),
        Style::Color => {
            let ansi = AnsiStyle::new().bold().fg_color(Some(color.into()));
            format!("{ansi}{word}{ansi:#}: {text}\n")
        }
    }
}
