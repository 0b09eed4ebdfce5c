//! What a page is made of, added up.
//!
//! In: template values. Out: a [`Key`] for each page: equal keys, equal pages. A value is written down in full, kind by
//! kind, each text and list behind its length, so that two values that a template can tell apart are never written
//! alike. Records that many pages show are added up once, and stand in for themselves by their sum.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use rayon::prelude::*;
use tera::value::ValueKind;
use tera::{Map, Value};

use super::page::Given;
use crate::reuse::Key;

/// Sums of values that pages share.
#[derive(Default)]
pub(super) struct Sums {
    /// By where a value lies in memory.
    known: HashMap<usize, Key, RandomState>,
    /// The values themselves: while they are held, nothing else can lie where they lie.
    held: Vec<Value>,
}

impl Sums {
    /// Adds up `values` on all cores; those inside others come first, so that each is added up once.
    pub(super) fn hold(&mut self, values: Vec<Value>) {
        let sums: Vec<Option<(usize, Key)>> = values
            .par_iter()
            .map(|value| Some((address(value.as_map()?), self.of_value(value))))
            .collect();
        self.known.extend(sums.into_iter().flatten());
        self.held.extend(values);
    }

    /// The sum of what a template is given, by name and in order.
    pub(super) fn of(&self, given: &Given) -> Key {
        let mut written = Vec::with_capacity(1024);
        for (name, value) in given {
            text(name, &mut written);
            self.write(value, &mut written);
        }
        Key::of([written.as_slice()])
    }

    fn of_value(&self, value: &Value) -> Key {
        let mut written = Vec::with_capacity(4096);
        self.write(value, &mut written);
        Key::of([written.as_slice()])
    }

    fn write(&self, value: &Value, out: &mut Vec<u8>) {
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
                    self.write(item, out);
                }
            }
            ValueKind::Map => {
                let empty = Map::default();
                self.write_map(value.as_map().unwrap_or(&empty), out);
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

    fn write_map(&self, map: &Map, out: &mut Vec<u8>) {
        if let Some(sum) = self.known.get(&address(map)) {
            out.push(b'R');
            out.extend(sum.as_bytes());
            return;
        }
        out.push(b'M');
        length(map.len(), out);
        for (key, value) in map {
            self.write(&key.as_value(), out);
            self.write(value, out);
        }
    }
}

fn address(map: &Map) -> usize {
    std::ptr::from_ref(map).addr()
}

fn text(text: &str, out: &mut Vec<u8>) {
    length(text.len(), out);
    out.extend(text.as_bytes());
}

fn length(n: usize, out: &mut Vec<u8>) {
    out.extend((n as u64).to_le_bytes());
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
        let sums = Sums::default();
        for (idx, one) in values.iter().enumerate() {
            assert_eq!(sums.of_value(one), sums.of_value(&one.clone()));
            for other in &values[idx + 1..] {
                assert_ne!(sums.of_value(one), sums.of_value(other), "{one:?}, {other:?}");
            }
        }
    }

    #[test]
    fn a_value_that_is_held_stands_for_its_content() {
        let measure = |title: &str| map([("title", Value::from(title))]);
        let sum = |shared: Value| {
            let mut sums = Sums::default();
            sums.hold(vec![shared.clone()]);
            sums.of(&vec![("measure", shared), ("other", measure("other"))])
        };
        assert_eq!(sum(measure("a")), sum(measure("a")));
        assert_ne!(sum(measure("a")), sum(measure("b")));
    }
}
