//! The command line's own words.

use std::borrow::Cow;

use crate::i18n::{Arg, Locale, Messages, program_messages};

/// The messages of the command line in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    /// The language.
    pub(super) locale: Locale,
}

/// Named facts of one message.
pub(super) type Facts<'a> = &'a [(Cow<'static, str>, Arg)];

impl Words {
    /// The words of `locale`, one of the languages that the program speaks.
    pub(super) fn of(locale: Locale) -> Self {
        Self { locale }
    }

    /// The message `key`.
    pub(super) fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The message `key` with its facts.
    pub(super) fn say_with(self, key: &str, facts: Facts<'_>) -> String {
        // That no message is missing is tested; a reader is better served with a key than with a crash.
        messages()
            .format(self.locale, key, facts)
            .unwrap_or_else(|| key.to_owned())
    }

    /// The advice that belongs to the message `key`.
    pub(super) fn help_of(self, key: &str, facts: Facts<'_>) -> Option<String> {
        messages().attribute(self.locale, key, "help", facts)
    }
}

/// A fact for a message.
pub(super) fn fact(name: &'static str, value: impl Into<Arg>) -> (Cow<'static, str>, Arg) {
    (Cow::Borrowed(name), value.into())
}

fn messages() -> &'static Messages {
    program_messages!()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_everything_with_the_same_facts() {
        messages().assert_languages_agree();
    }
}
