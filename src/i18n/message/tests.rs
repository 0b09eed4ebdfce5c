use super::*;

impl Messages {
    /// Fails a test where a message of one language is missing in another, or differs in attributes or arguments.
    #[track_caller]
    pub(crate) fn assert_languages_agree(&self) {
        for locale in [Locale::KY, Locale::RU, Locale::EN] {
            assert_eq!(self.keys(locale), self.keys(Locale::EN), "{locale}");
            for key in self.keys(Locale::EN) {
                assert_eq!(
                    self.attributes(locale, key),
                    self.attributes(Locale::EN, key),
                    "{locale} {key}"
                );
                assert_eq!(
                    self.arguments(locale, key),
                    self.arguments(Locale::EN, key),
                    "{locale} {key}"
                );
            }
        }
    }
}

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
