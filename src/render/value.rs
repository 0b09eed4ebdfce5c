//! Building blocks for what templates are given.

use tera::{Map, Value};

use crate::i18n::Locale;

/// A template value with the given parts.
pub(super) fn map<const N: usize>(entries: [(&'static str, Value); N]) -> Value {
    entries
        .into_iter()
        .map(|(name, value)| (name.into(), value))
        .collect::<Map>()
        .into()
}

/// A template value from anything serializable.
pub(super) fn from(value: &(impl serde::Serialize + ?Sized)) -> Value {
    Value::from_serializable(value)
}

/// The parts of a serialized record, to be added to.
pub(super) fn record(value: &impl serde::Serialize) -> Map {
    Value::from_serializable(value).into_map().unwrap_or_default()
}

/// A part of a template value by its name.
pub(super) fn get<'v>(map: &'v Map, name: &str) -> Option<&'v Value> {
    // A key borrowed for the look-up would have to live as long as the map; the maps asked here are small.
    map.iter()
        .find(|(key, _)| key.as_str() == Some(name))
        .map(|(_, value)| value)
}

/// How many texts a value holds, and how many of them do not exist in `locale`.
///
/// A text is a map with a key for the original language; a section says how many passages it has and lacks.
pub(super) fn count_texts(value: &Value, original: Locale, locale: Locale, counts: &mut (usize, usize)) {
    if let Some(items) = value.as_array() {
        for item in items {
            count_texts(item, original, locale, counts);
        }
    } else if let Some(map) = value.as_map() {
        if get(map, original.as_str()).is_some() {
            counts.0 += 1;
            counts.1 += usize::from(get(map, locale.as_str()).is_none());
            return;
        }
        let passages = get(map, "n_passages")
            .and_then(count)
            .zip(get(map, "n_missing").and_then(count));
        if let Some((n_passages, n_missing)) = passages {
            counts.0 += n_passages;
            counts.1 += n_missing;
        }
        for item in map.values() {
            count_texts(item, original, locale, counts);
        }
    }
}

/// Whether a value holds a report that nobody has approved: a map that says `is_draft`.
pub(super) fn holds_draft(value: &Value) -> bool {
    if let Some(items) = value.as_array() {
        return items.iter().any(holds_draft);
    }
    value.as_map().is_some_and(|map| {
        let is_draft = get(map, "is_draft").and_then(Value::as_bool);
        is_draft == Some(true) || map.values().any(holds_draft)
    })
}

fn count(value: &Value) -> Option<usize> {
    value.as_u64().and_then(|n| usize::try_from(n).ok())
}
