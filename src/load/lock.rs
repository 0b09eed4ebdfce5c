//! `translations.lock`: what each translation was made from.

use super::decode::Context;
use super::yaml::{Node, Yaml};
use crate::i18n::Locale;
use crate::model::lock::{Digest, Lock, Pair};

/// The record; entries that make no sense are reported and left out.
pub(super) fn lock(cx: &mut Context<'_>, node: &Node) -> Lock {
    let mut lock = Lock::default();
    let Some(files) = cx.fields(node) else { return lock };
    for (path, languages) in files.entries() {
        let Some(languages) = cx.fields(languages) else {
            continue;
        };
        for (key, pairs) in languages.entries() {
            let Ok(locale) = key.name.parse::<Locale>() else {
                continue;
            };
            let pairs = cx.list(pairs, pair).unwrap_or_default();
            lock.insert(&path.name, locale, pairs);
        }
    }
    lock
}

/// `<original> <translation>`, with `reviewed` behind where a person has reviewed it.
fn pair(cx: &mut Context<'_>, node: &Node) -> Option<Pair> {
    let Yaml::Text(text) = &node.value else {
        cx.wrong_type(node, "@type-text");
        return None;
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let (original, translation, is_reviewed) = match words.as_slice() {
        [original, translation] => (original, translation, false),
        [original, translation, "reviewed"] => (original, translation, true),
        _ => {
            cx.wrong_type(node, "@type-text");
            return None;
        }
    };
    Some(Pair {
        original: Digest::parse(original)?,
        translation: Digest::parse(translation)?,
        is_reviewed,
    })
}
