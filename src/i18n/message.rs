//! Interface strings with arguments and plural forms, in the format of Project Fluent.
//!
//! In: the text of `.ftl` resources by language. Out: strings for one [`Locale`]. Nothing here falls back to
//! another language: a missing string is `None`, and the caller decides what that means.
//!
//! A number stands in a message as its readers write it (`12 345`, `12,345`). What is no amount, above all a
//! year, is passed as text, so that it stays as it is.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::{Formats, Locale};

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

/// Collects the arguments of a message.
#[derive(Default)]
struct Variables {
    names: BTreeSet<String>,
    /// Messages that were looked into; they may refer to each other in circles.
    seen: BTreeSet<String>,
}

impl Variables {
    fn add_message(&mut self, language: &Language, key: &str) {
        if !self.seen.insert(key.to_owned()) {
            return;
        }
        let Some(message) = language.message(key) else {
            return;
        };
        for pattern in message
            .value
            .iter()
            .chain(message.attributes.iter().map(|attribute| &attribute.value))
        {
            self.add_pattern(language, pattern);
        }
    }

    fn add_pattern(&mut self, language: &Language, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.add_expression(language, expression);
            }
        }
    }

    fn add_expression(&mut self, language: &Language, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.add_inline(language, inline),
            ast::Expression::Select { selector, variants } => {
                self.add_inline(language, selector);
                for variant in variants {
                    self.add_pattern(language, &variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, language: &Language, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.names.insert(id.name.to_owned());
            }
            ast::InlineExpression::Placeable { expression } => self.add_expression(language, expression),
            ast::InlineExpression::MessageReference { id, .. } => self.add_message(language, id.name),
            ast::InlineExpression::FunctionReference { arguments, .. } => self.add_call(language, arguments),
            // A term sees only what the call passes to it.
            ast::InlineExpression::TermReference { arguments, .. } => {
                if let Some(arguments) = arguments {
                    self.add_call(language, arguments);
                }
            }
            ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn add_call(&mut self, language: &Language, arguments: &ast::CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for value in arguments.positional.iter().chain(named) {
            self.add_inline(language, value);
        }
    }
}

/// [`Formats`] as Fluent keeps them: made once a bundle.
struct NumberFormats(Formats);

impl Memoizable for NumberFormats {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale = language.language.as_str().parse().map_err(|_| ())?;
        Ok(Self(Formats::new(locale)))
    }
}

/// Writes a number as readers of the bundle's language write it; leaves all else to Fluent.
fn number_for_reader(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let text = number.as_string();
    let format = |formats: &NumberFormats| {
        if number.options.use_grouping {
            formats.0.number(&text)
        } else {
            formats.0.plain(&text)
        }
    };
    memoizer.with_try_get::<NumberFormats, _, _>((), format).ok()
}

/// The number of the line that `byte` stands in, from 1.
fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const KY: &str = "\
pupils = { $n ->
    [0] окуучу жок
    [one] бир окуучу
   *[other] { $n } окуучу
}
year = { $year }-жыл
plain = { NUMBER($n, useGrouping: \"false\") }
measure = чара
    .title = «{ $name }» чарасы
";
    const RU: &str = "\
pupils = { $n ->
    [one] { $n } ученик
    [few] { $n } ученика
   *[many] { $n } учеников
}
";
    const EN: &str = "\
pupils = { $n ->
    [one] { $n } pupil
   *[other] { $n } pupils
}
share = { $n } of { pupils }
";

    fn messages() -> Messages {
        let (messages, errors) = Messages::parse(&[(Locale::KY, KY), (Locale::RU, RU), (Locale::EN, EN)]);
        assert_eq!(errors, []);
        messages
    }

    #[track_caller]
    fn check(locale: Locale, key: &str, arg: (&'static str, Arg), expected: &str) {
        let args: Args = vec![(arg.0.into(), arg.1)];
        assert_eq!(messages().format(locale, key, &args).as_deref(), Some(expected));
    }

    #[test]
    fn plural_forms_follow_each_language() {
        check(Locale::KY, "pupils", ("n", 0_usize.into()), "окуучу жок");
        check(Locale::KY, "pupils", ("n", 1_usize.into()), "бир окуучу");
        check(Locale::KY, "pupils", ("n", 21_usize.into()), "21 окуучу");
        check(Locale::RU, "pupils", ("n", 1_usize.into()), "1 ученик");
        check(Locale::RU, "pupils", ("n", 3_usize.into()), "3 ученика");
        check(Locale::RU, "pupils", ("n", 11_usize.into()), "11 учеников");
        check(Locale::RU, "pupils", ("n", 21_usize.into()), "21 ученик");
        check(Locale::EN, "pupils", ("n", 1_u32.into()), "1 pupil");
        check(Locale::EN, "pupils", ("n", 0_u32.into()), "0 pupils");
    }

    #[test]
    fn plural_forms_are_those_of_cldr() {
        use icu_plurals::{PluralCategory, PluralRules};
        let source = "n = { $n ->\n [one] one\n [few] few\n [many] many\n *[other] other\n}\n";
        for locale in [Locale::KY, Locale::RU, Locale::EN] {
            let (messages, _) = Messages::parse(&[(locale, source)]);
            let rules = PluralRules::try_new_cardinal(locale.to_icu().into()).unwrap();
            for n in (0..130_usize).chain([1_000, 1_001, 1_000_000]) {
                let expected = match rules.category_for(n) {
                    PluralCategory::One => "one",
                    PluralCategory::Few => "few",
                    PluralCategory::Many => "many",
                    _ => "other",
                };
                let args: Args = vec![("n".into(), n.into())];
                assert_eq!(
                    messages.format(locale, "n", &args).as_deref(),
                    Some(expected),
                    "{locale} {n}"
                );
            }
        }
    }

    #[test]
    fn amounts_are_grouped_and_years_are_not() {
        check(
            Locale::KY,
            "pupils",
            ("n", 12_345_i64.into()),
            "12\u{a0}345 окуучу",
        );
        check(
            Locale::RU,
            "pupils",
            ("n", 1_234.5.into()),
            "1\u{a0}234,5 учеников",
        );
        check(Locale::EN, "pupils", ("n", 12_345_i64.into()), "12,345 pupils");
        check(Locale::KY, "plain", ("n", 12_345_i64.into()), "12345");
        check(Locale::KY, "year", ("year", "2026".into()), "2026-жыл");
    }

    #[test]
    fn missing_message_is_none_and_missing_argument_is_visible() {
        let messages = messages();
        assert_eq!(messages.format(Locale::RU, "year", &[]), None);
        assert_eq!(messages.attribute(Locale::KY, "year", "title", &[]), None);
        assert_eq!(
            messages.format(Locale::KY, "year", &[]).as_deref(),
            Some("{$year}-жыл")
        );
        assert!(messages.has(Locale::KY, "year") && !messages.has(Locale::EN, "year"));
    }

    #[test]
    fn attributes_take_arguments() {
        let args: Args = vec![("name".into(), "Ысык-Көл".into())];
        let title = messages().attribute(Locale::KY, "measure", "title", &args);
        assert_eq!(title.as_deref(), Some("«Ысык-Көл» чарасы"));
    }

    #[test]
    fn later_resource_overrides_an_earlier_one() {
        let (messages, errors) = Messages::parse(&[(Locale::KY, KY), (Locale::KY, "year = жыл { $y }\n")]);
        assert_eq!(errors, []);
        assert_eq!(
            messages.format(Locale::KY, "year", &[]).as_deref(),
            Some("жыл {$y}")
        );
        assert_eq!(
            messages.arguments(Locale::KY, "year"),
            BTreeSet::from(["y".to_owned()])
        );
        assert!(messages.has(Locale::KY, "measure"));
    }

    #[test]
    fn keys_attributes_and_arguments_are_listed() {
        let messages = messages();
        assert_eq!(messages.keys(Locale::EN), BTreeSet::from(["pupils", "share"]));
        assert_eq!(
            messages.attributes(Locale::KY, "measure"),
            BTreeSet::from(["title"])
        );
        assert_eq!(
            messages.arguments(Locale::KY, "measure"),
            BTreeSet::from(["name".to_owned()])
        );
        assert_eq!(
            messages.arguments(Locale::KY, "plain"),
            BTreeSet::from(["n".to_owned()])
        );
        assert_eq!(
            messages.arguments(Locale::EN, "share"),
            BTreeSet::from(["n".to_owned()])
        );
    }

    #[test]
    fn mistake_is_told_with_its_line_and_spares_the_other_messages() {
        let source = "one = бир\n\ntwo { эки\n\nthree = үч\n";
        let (messages, errors) = Messages::parse(&[(Locale::EN, EN), (Locale::KY, source)]);
        let places: Vec<_> = errors
            .iter()
            .map(|error| (error.locale, error.resource, error.line))
            .collect();
        assert_eq!(places, [(Locale::KY, 1, 3)]);
        assert!(messages.has(Locale::KY, "one") && messages.has(Locale::KY, "three"));
    }

    #[test]
    fn messages_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Messages>();
    }
}
