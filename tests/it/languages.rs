//! Each page speaks its own language, and every interface string is there in each.

#![expect(
    clippy::disallowed_methods,
    reason = "the interface strings are read as they are"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use onuguu::i18n::{Locale, Messages};
use onuguu::translate::units;
use rayon::prelude::*;
use scraper::{ElementRef, Html};

use crate::real;

const TRANSLATIONS: [Locale; 2] = [Locale::RU, Locale::EN];

/// The interface strings of the site say the same in each language, with the same facts.
#[test]
fn every_interface_string_has_the_same_arguments_in_every_language() {
    let text = |locale: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("themes/default/i18n/{locale}.ftl"));
        std::fs::read_to_string(path).unwrap()
    };
    let texts = [Locale::KY, Locale::RU, Locale::EN].map(|locale| (locale, text(locale.as_str())));
    let parts: Vec<(Locale, &str)> = texts
        .iter()
        .map(|(locale, text)| (*locale, text.as_str()))
        .collect();
    let (messages, errors) = Messages::parse(&parts);
    assert!(errors.is_empty(), "{errors:?}");
    for locale in TRANSLATIONS {
        assert_eq!(messages.keys(locale), messages.keys(Locale::KY), "{locale}");
        for key in messages.keys(locale) {
            assert_eq!(
                messages.arguments(locale, key),
                messages.arguments(Locale::KY, key),
                "{locale} {key}"
            );
        }
    }
}

/// Names that Russian writes with letters of Kyrgyz: that of the street, as the city's Russian papers have it.
const NAMES: &[&str] = &["Манас кең"];

/// No passage in the wrong language: no letter that the language lacks, and no text of the original that has a
/// translation with other words.
#[test]
fn no_passage_is_in_the_wrong_language() {
    let originals: BTreeMap<Locale, BTreeSet<String>> =
        TRANSLATIONS.iter().map(|l| (*l, untranslatable(*l))).collect();
    let pages: Vec<_> = real::pages().collect();
    let problems: BTreeSet<String> = pages
        .par_iter()
        .flat_map_iter(|(path, html)| {
            let locale = TRANSLATIONS
                .into_iter()
                .find(|locale| path.starts_with(&format!("{locale}/")));
            locale
                .map(|locale| wrong(path, html, locale, &originals[&locale]))
                .unwrap_or_default()
        })
        .collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

/// Originals that are no text of `locale`: every one that is translated with other words.
fn untranslatable(locale: Locale) -> BTreeSet<String> {
    let units = units(&real::SOURCES, &real::PROGRAMME, locale);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let translations: BTreeSet<String> = units
        .iter()
        .filter_map(|u| Some(words(&u.translation.as_ref()?.0)))
        .collect();
    let originals = units.iter().map(|unit| words(&unit.original));
    originals
        .filter(|original| !translations.contains(original))
        .collect()
}

fn wrong(path: &str, html: &str, locale: Locale, originals: &BTreeSet<String>) -> Vec<String> {
    let document = Html::parse_document(html);
    let mut problems = Vec::new();
    let mut look = |text: &str, element: ElementRef<'_>| {
        let is_foreign = |c: char| match locale {
            Locale::EN => matches!(c, '\u{400}'..='\u{52f}'),
            _ => matches!(c, 'ө' | 'ү' | 'ң' | 'Ө' | 'Ү' | 'Ң'),
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() || is_elsewhere(element, locale) {
            return;
        }
        let text = NAMES.iter().fold(text, |text, name| text.replace(name, ""));
        if originals.contains(&text) || (text.contains(is_foreign) && unquoted(&text).contains(is_foreign)) {
            problems.push(format!("{path}: {text}"));
        }
    };
    for node in document.root_element().descendants() {
        if let (Some(text), Some(parent)) = (node.value().as_text(), node.parent().and_then(ElementRef::wrap))
        {
            look(text, parent);
        } else if let Some(element) = ElementRef::wrap(node) {
            for name in ["alt", "title", "aria-label", "placeholder", "label", "content"] {
                look(element.attr(name).unwrap_or_default(), element);
            }
        }
    }
    problems
}

/// Whether an element is no text of the page's language: it says so, it quotes, or readers do not see it.
fn is_elsewhere(element: ElementRef<'_>, locale: Locale) -> bool {
    let mut around = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    around.any(|element| {
        matches!(element.value().name(), "q" | "script" | "style")
            || element.attr("lang").is_some_and(|lang| lang != locale.as_str())
    })
}

/// A text without what stands in quotation marks.
fn unquoted(text: &str) -> String {
    let mut depth = 0_usize;
    let mut rest = String::new();
    for c in text.chars() {
        match c {
            '«' | '“' | '„' => depth += 1,
            '»' | '”' => depth = depth.saturating_sub(1),
            c if depth == 0 => rest.push(c),
            _ => {}
        }
    }
    rest
}
