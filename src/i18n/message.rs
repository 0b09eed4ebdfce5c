//! Interface strings with arguments and plural forms, in the format of Project Fluent.
//!
//! In: the text of `.ftl` resources by language. Out: strings for one [`Locale`]. Nothing here falls back to
//! another language: a missing string is `None`, and the caller decides what that means.
//!
//! A number stands in a message as its readers write it (`12 345`, `12,345`). What is no amount, above all a
//! year, is passed as text, so that it stays as it is.

mod number;
mod variables;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;

use super::Locale;
use number::number_for_reader;
use variables::Variables;

/// A fact that a message uses.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, or a number that is only a name: a year, a printed `2.10`.
    Text(String),
    /// An amount: it selects plural forms and is grouped for the reader's language.
    Number(f64),
}

/// Named facts.
pub type Args = Vec<(Cow<'static, str>, Arg)>;

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<f64> for Arg {
    fn from(n: f64) -> Self {
        Self::Number(n)
    }
}

impl From<u32> for Arg {
    fn from(n: u32) -> Self {
        Self::Number(n.into())
    }
}

impl From<i64> for Arg {
    #[expect(clippy::cast_precision_loss, reason = "amounts of a city stay far below 2^52")]
    fn from(n: i64) -> Self {
        Self::Number(n as f64)
    }
}

impl From<usize> for Arg {
    #[expect(clippy::cast_precision_loss, reason = "counts of records stay far below 2^52")]
    fn from(n: usize) -> Self {
        Self::Number(n as f64)
    }
}

/// All interface strings of a site or of the generator, by language.
///
/// It may be read from many threads at once.
#[derive(Default)]
pub struct Messages {
    languages: BTreeMap<Locale, Language>,
}

/// The strings of one language.
struct Language {
    bundle: FluentBundle<Arc<FluentResource>>,
    /// What `bundle` was made of, in the order added: a bundle cannot list its messages.
    resources: Vec<Arc<FluentResource>>,
}

/// A place of a resource that is no Fluent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageError {
    /// The language of the resource.
    pub locale: Locale,
    /// Which of the resources that were passed, from 0.
    pub resource: usize,
    /// Where in the resource, in bytes.
    pub range: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// What the parser expected, in its English words.
    pub text: String,
}

impl Messages {
    /// Reads resources. Where several of one language hold the same message, the last one's replaces the
    /// others with all its attributes: that is how a city's theme changes a string of the default one.
    ///
    /// A mistake ends only the message that it stands in; all others are there.
    #[must_use]
    pub fn parse(resources: &[(Locale, &str)]) -> (Self, Vec<MessageError>) {
        let mut messages = Self::default();
        let mut errors = Vec::new();
        for (resource_idx, &(locale, source)) in resources.iter().enumerate() {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) => resource,
                Err((resource, mistakes)) => {
                    errors.extend(mistakes.into_iter().map(|mistake| MessageError {
                        locale,
                        resource: resource_idx,
                        line: line_of(source, mistake.pos.start),
                        text: mistake.kind.to_string(),
                        range: mistake.pos,
                    }));
                    resource
                }
            };
            messages
                .languages
                .entry(locale)
                .or_insert_with(|| Language::new(locale))
                .add(Arc::new(resource));
        }
        (messages, errors)
    }

    /// The program's own words, which are compiled into it, in the three languages that it speaks.
    ///
    /// What the parser does not understand is left out: tests hold the languages against each other.
    #[must_use]
    pub fn of_program(ky: &str, ru: &str, en: &str) -> Self {
        let (messages, errors) = Self::parse(&[(Locale::KY, ky), (Locale::RU, ru), (Locale::EN, en)]);
        debug_assert_eq!(errors, []);
        messages
    }

    /// The message called `key` in `locale`, with `args` in their places.
    ///
    /// An argument that the message uses and `args` lacks stands as its name in braces: readers see that
    /// something is missing, and the rest of the sentence stays.
    #[must_use]
    pub fn format(&self, locale: Locale, key: &str, args: &[(Cow<'_, str>, Arg)]) -> Option<String> {
        let language = self.languages.get(&locale)?;
        let message = language.bundle.get_message(key)?;
        Some(language.resolve(message.value()?, args))
    }

    /// The attribute (`key.attribute`) of a message, with `args` in their places.
    #[must_use]
    pub fn attribute(
        &self,
        locale: Locale,
        key: &str,
        attribute: &str,
        args: &[(Cow<'_, str>, Arg)],
    ) -> Option<String> {
        let language = self.languages.get(&locale)?;
        let message = language.bundle.get_message(key)?;
        Some(language.resolve(message.get_attribute(attribute)?.value(), args))
    }

    /// Whether `locale` has the message, with a value of its own.
    #[must_use]
    pub fn has(&self, locale: Locale, key: &str) -> bool {
        let message = self
            .languages
            .get(&locale)
            .and_then(|language| language.bundle.get_message(key));
        message.is_some_and(|message| message.value().is_some())
    }

    /// The languages that there are strings in.
    pub fn locales(&self) -> impl Iterator<Item = Locale> {
        self.languages.keys().copied()
    }

    /// The names of all messages in `locale`.
    #[must_use]
    pub fn keys(&self, locale: Locale) -> BTreeSet<&str> {
        let language = self.languages.get(&locale);
        language
            .into_iter()
            .flat_map(Language::messages)
            .map(|message| message.id.name)
            .collect()
    }

    /// The names of a message's attributes in `locale`.
    #[must_use]
    pub fn attributes(&self, locale: Locale, key: &str) -> BTreeSet<&str> {
        let message = self
            .languages
            .get(&locale)
            .and_then(|language| language.message(key));
        message
            .into_iter()
            .flat_map(|message| &message.attributes)
            .map(|attribute| attribute.id.name)
            .collect()
    }

    /// The names of all arguments that a message uses in `locale`, in its attributes and in the messages that
    /// it refers to as well. Tests hold the languages against each other with it.
    #[must_use]
    pub fn arguments(&self, locale: Locale, key: &str) -> BTreeSet<String> {
        let mut found = Variables::default();
        if let Some(language) = self.languages.get(&locale) {
            found.add_message(language, key);
        }
        found.names
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self
            .languages
            .iter()
            .map(|(locale, language)| (locale, language.messages().count()));
        f.debug_map().entries(counts).finish()
    }
}

impl Language {
    fn new(locale: Locale) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.to_langid()]);
        // Isolation marks protect mixed writing directions, which the languages here do not have, and they
        // would end up in titles, addresses and search.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number_for_reader));
        // Fails only where a function of that name exists, and the bundle is new.
        let _ = bundle.add_builtins();
        Self {
            bundle,
            resources: Vec::new(),
        }
    }

    fn add(&mut self, resource: Arc<FluentResource>) {
        self.bundle.add_resource_overriding(Arc::clone(&resource));
        self.resources.push(resource);
    }

    fn resolve(&self, pattern: &ast::Pattern<&str>, args: &[(Cow<'_, str>, Arg)]) -> String {
        let mut fluent_args = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(n) => FluentValue::from(*n),
            };
            fluent_args.set(name.as_ref(), value);
        }
        // What went wrong is visible in the string itself, where it is read.
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&fluent_args), &mut errors)
            .into_owned()
    }

    fn messages(&self) -> impl Iterator<Item = &ast::Message<&str>> {
        self.resources
            .iter()
            .flat_map(|resource| resource.entries())
            .filter_map(|entry| match entry {
                ast::Entry::Message(message) => Some(message),
                _ => None,
            })
    }

    /// The message that is in force: the last one of its name.
    fn message(&self, key: &str) -> Option<&ast::Message<&str>> {
        self.messages().filter(|message| message.id.name == key).last()
    }
}

/// The number of the line that `byte` stands in, from 1.
fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}

/// The messages of a part of the program: `messages/{ky,ru,en}.ftl` beside the file that names them, read once.
macro_rules! program_messages {
    () => {{
        use std::sync::LazyLock;

        use $crate::i18n::Messages;

        static MESSAGES: LazyLock<Messages> = LazyLock::new(|| {
            Messages::of_program(
                include_str!("messages/ky.ftl"),
                include_str!("messages/ru.ftl"),
                include_str!("messages/en.ftl"),
            )
        });
        &MESSAGES
    }};
}
pub(crate) use program_messages;

#[cfg(test)]
mod tests;
