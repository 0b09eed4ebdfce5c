//! The preview's own words.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::i18n::{Arg, Locale, Messages};

/// A fact for a message.
pub(super) fn fact(name: &'static str, value: impl Into<Arg>) -> (Cow<'static, str>, Arg) {
    (Cow::Borrowed(name), value.into())
}

/// The message `key`.
pub(super) fn say(locale: Locale, key: &str) -> String {
    say_with(locale, key, &[])
}

/// The message `key` with its facts; in English where the program does not speak `locale`.
pub(super) fn say_with(locale: Locale, key: &str, facts: &[(Cow<'static, str>, Arg)]) -> String {
    let in_locale = messages().format(locale, key, facts);
    // That no message is missing is tested; a reader is better served with a key than with a crash.
    in_locale
        .or_else(|| messages().format(Locale::EN, key, facts))
        .unwrap_or_else(|| key.to_owned())
}

fn messages() -> &'static Messages {
    static MESSAGES: LazyLock<Messages> = LazyLock::new(|| {
        Messages::of_program(
            include_str!("messages/ky.ftl"),
            include_str!("messages/ru.ftl"),
            include_str!("messages/en.ftl"),
        )
    });
    &MESSAGES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_everything_with_the_same_facts() {
        messages().assert_languages_agree();
    }
}
