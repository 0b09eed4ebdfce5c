//! Building blocks for what templates are given.

use tera::{Map, Value};

use crate::i18n::Locale;

/// A template value with the given parts.
pub(super) fn map<const N: usize>(entries: [(&'static str, Value); N]) -> Value {
    entries.into_iter().map(|(name, value)| (name.into(), value)).collect::<Map>().into()
}

/// A template value from anything serializable.
pub(super) fn from(value: &(impl serde::Serialize + ?Sized)) -> Value {
    Value::from_serializable(value)
}

/// The parts of a serialized record, to be added to.
pub(super) fn record(value: &impl serde::Serialize) -> Map {
    Value::from_serializable(value).into_map().unwrap_or_default()
}

/// How many texts a value holds, and how many of them do not exist in `locale`.
///
/// A text is a map with a key for the original language; a section's text says its language in `html_lang`.
pub(super) fn count_texts(value: &Value, original: Locale, locale: Locale, counts: &mut (usize, usize)) {
    if let Some(items) = value.as_array() {
        for item in items {
            count_texts(item, original, locale, counts);
        }
    } else if let Some(map) = value.as_map() {
        if map.contains_key(&original.as_str().into()) {
            counts.0 += 1;
            counts.1 += usize::from(!map.contains_key(&locale.as_str().into()));
            return;
        }
        if let Some(lang) = map.get(&"html_lang".into()).and_then(Value::as_str) {
            counts.0 += 1;
            counts.1 += usize::from(lang != locale.as_str());
        }
        for item in map.values() {
            count_texts(item, original, locale, counts);
        }
    }
}
