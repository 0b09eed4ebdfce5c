//! What templates are given, added up.
//!
//! In: template values. Out: a [`Key`]. A value is written down in full, kind by kind, each text and list behind its
//! length, so that two values that a template can tell apart are never written alike.

use tera::value::ValueKind;
use tera::{Map, Value};

use super::page::Given;
use crate::reuse::Key;
pub(super) use crate::reuse::{length, text};

/// The sum of what a template is given, by name and in order.
pub(super) fn of(given: &Given) -> Key {
    of_values(given.iter().map(|(name, value)| (*name, value)))
}

/// The sum of values, by name and in order.
pub(super) fn of_values<'v>(values: impl Iterator<Item = (&'v str, &'v Value)>) -> Key {
    let mut written = Vec::with_capacity(1024);
    for (name, value) in values {
        text(name, &mut written);
        write(value, &mut written);
    }
    Key::of([written.as_slice()])
}

fn write(value: &Value, out: &mut Vec<u8>) {
    match value.kind() {
        ValueKind::Undefined => out.push(b'U'),
        ValueKind::None => out.push(b'N'),
        ValueKind::Bool => out.extend([b'B', u8::from(value.as_bool().unwrap_or_default())]),
        ValueKind::F64 => {
            out.push(b'F');
            out.extend(value.as_f64().unwrap_or_default().to_bits().to_le_bytes());
        }
        ValueKind::String => {
            // A safe text is not escaped again.
            out.push(if value.is_safe() { b'S' } else { b'T' });
            text(value.as_str().unwrap_or_default(), out);
        }
        ValueKind::Array => {
            let items = value.as_array().unwrap_or_default();
            out.push(b'L');
            length(items.len(), out);
            for item in items {
                write(item, out);
            }
        }
        ValueKind::Map => {
            out.push(b'M');
            length(value.as_map().map_or(0, Map::len), out);
            for (key, value) in value.as_map().into_iter().flatten() {
                write(&key.as_value(), out);
                write(value, out);
            }
        }
        ValueKind::Bytes => {
            let bytes = value.as_bytes().unwrap_or_default();
            out.push(b'Y');
            length(bytes.len(), out);
            out.extend(bytes);
        }
        // Whole numbers, whose kind and digits say all; and whatever the engine may learn to hold.
        _ => {
            out.push(b'O');
            text(&format!("{value:?}"), out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::value::{from, map};

    #[test]
    fn values_that_a_template_can_tell_apart_have_sums_of_their_own() {
        let list = |texts: &[&str]| -> Value { from(&texts) };
        let values = [
            Value::none(),
            Value::undefined(),
            Value::from(""),
            Value::from("0"),
            Value::safe_string("0"),
            Value::from(0_u64),
            Value::from(0_i64),
            Value::from(0.0_f64),
            Value::from(-0.0_f64),
            Value::from(false),
            Value::bytes(*b"0"),
            list(&[]),
            list(&["ab", "c"]),
            list(&["a", "bc"]),
            from(&[list(&["a"]), list(&["b"])]),
            from(&[list(&["a", "b"]), list(&[])]),
            map([("a", Value::none()), ("b", Value::from("c"))]),
            map([("b", Value::from("c")), ("a", Value::none())]),
            map([("a", map([("b", Value::from("c"))]))]),
        ];
        let of_value = |value: &Value| of(&vec![("value", value.clone())]);
        for (idx, one) in values.iter().enumerate() {
            assert_eq!(of_value(one), of_value(&one.clone()));
            for other in &values[idx + 1..] {
                assert_ne!(of_value(one), of_value(other), "{one:?}, {other:?}");
            }
        }
    }
}
