//! Why the project could not be read or built at all.

use std::path::Path;

use crate::i18n::Locale;

use super::words::{fact, say, say_with};

/// Why the project could not be read or built at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The folder `content` is not there.
    NoContent,
    /// The machine refused to read a file; what it said.
    Unreadable(String),
    /// The program itself has failed.
    Failed,
}

impl Trouble {
    /// Why the project at `root` could not be read.
    pub(super) fn of_reading(root: &Path, error: &anyhow::Error) -> Self {
        if root.join("content").is_dir() {
            Self::Unreadable(format!("{error:#}"))
        } else {
            Self::NoContent
        }
    }

    /// What is wrong, in the language of the reader.
    #[must_use]
    pub fn headline(&self, locale: Locale) -> String {
        match self {
            Self::NoContent => say(locale, "trouble-no-content"),
            Self::Unreadable(reason) => {
                say_with(locale, "trouble-unreadable", &[fact("reason", reason.as_str())])
            }
            Self::Failed => say(locale, "trouble-failed"),
        }
    }

    /// What to do, in the language of the reader.
    #[must_use]
    pub fn help(&self, locale: Locale) -> String {
        say(
            locale,
            match self {
                Self::NoContent => "trouble-no-content-help",
                Self::Unreadable(_) => "trouble-unreadable-help",
                Self::Failed => "trouble-failed-help",
            },
        )
    }
}
