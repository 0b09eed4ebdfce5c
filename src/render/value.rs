//! Building blocks for what templates are given.

use tera::{Map, Value};

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
