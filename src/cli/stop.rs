//! Why a command ends without having done what it was asked for.
//!
//! In: what is wrong with the command, with the content, or with the machine. Out: words for the person, and how the
//! run ended.

use super::console::{Console, Label};
use super::exit::Exit;
use super::failure;
use super::problems::Problems;
use super::usage::UsageError;
use super::words::fact;

/// Why a command ends without having done what it was asked for.
pub(super) enum Stop {
    /// It cannot be carried out as it was given.
    Usage(UsageError),
    /// The content has errors, so that what it says is not known.
    Content(Problems),
    /// The machine refused.
    Machine(anyhow::Error),
}

impl Stop {
    /// Names the command, whose help is recommended where it cannot be carried out as it was given.
    pub(super) fn about(self, command: &str) -> Self {
        match self {
            Self::Usage(error) => Self::Usage(error.about(Some(command))),
            other => other,
        }
    }

    /// Shows the reason, and how the run ends with it.
    pub(super) fn show(self, console: &mut Console<'_>) -> Exit {
        match self {
            Self::Usage(error) => {
                error.show(console);
                Exit::WrongUsage
            }
            Self::Content(problems) => {
                let words = console.words;
                let facts = [fact("problems", problems.in_words(words))];
                console.labelled(Label::Error, &words.say_with("reports-content-errors", &facts));
                console.labelled(Label::Help, &words.say("reports-content-errors-help"));
                Exit::ContentHasErrors
            }
            Self::Machine(error) => {
                failure::show(&error, console);
                Exit::MachineFailed
            }
        }
    }
}

impl From<UsageError> for Stop {
    fn from(error: UsageError) -> Self {
        Self::Usage(error)
    }
}

impl From<anyhow::Error> for Stop {
    fn from(error: anyhow::Error) -> Self {
        Self::Machine(error)
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Machine(error.into())
    }
}
