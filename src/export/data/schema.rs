//! JSON Schema (draft 2020-12) of the JSON files, from the data dictionary.
//!
//! One schema for all three kinds of file: they differ in the list, or the one record, that follows the head.

use serde_json::{Map, Value, json};

use super::json::pretty;
use super::words::{describe, in_original};
use crate::export::Publication;
use crate::output::OutputFile;
use crate::plan::open_data::{self, Field, HEAD, Kind, MEASURES, Place, REPORTS};

pub(in crate::export) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let everywhere = [Place::Everywhere, Place::Records];
    let on_its_own = [Place::Everywhere, Place::Records, Place::OwnRecord];
    let record = |fields, places: &[Place]| object(fields, places, publication);
    let list = |name: &str| json!({ "type": "array", "items": { "$ref": format!("#/$defs/{name}") } });
    let one = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{}{}", publication.base_url, open_data::SCHEMA),
        "title": in_original("data-title", publication),
        "description": in_original("data-description-schema", publication),
        "oneOf": [
            file("measures", &list("measure"), publication),
            file("measure", &one("measure_with_reports"), publication),
            file("reports", &list("report"), publication),
        ],
        "$defs": {
            "text": by_language(&json!({ "type": "string", "minLength": 1 }), 1, publication),
            "addresses": by_language(
                &json!({ "type": "string", "format": "uri" }),
                publication.speakers.len(),
                publication,
            ),
            "measure": record(MEASURES.fields, &everywhere),
            "measure_with_reports": record(MEASURES.fields, &on_its_own),
            "report": record(REPORTS.fields, &everywhere),
        },
    });
    vec![OutputFile::new(open_data::SCHEMA, pretty(&schema))]
}

/// A file: its head, and `name` behind it.
fn file(name: &str, content: &Value, publication: &Publication<'_>) -> Value {
    let mut schema = object(HEAD, &[Place::Everywhere], publication);
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.insert("$schema".to_owned(), json!({ "type": "string", "format": "uri" }));
        properties.insert(name.to_owned(), content.clone());
    }
    if let Some(required) = schema["required"].as_array_mut() {
        required.push("$schema".into());
        required.push(name.into());
    }
    schema
}

fn object(fields: &[Field], places: &[Place], publication: &Publication<'_>) -> Value {
    let here = fields.iter().filter(|field| places.contains(&field.place));
    let names: Vec<&str> = here.clone().map(|field| field.name).collect();
    let properties: Map<String, Value> = here
        .map(|field| {
            let mut schema = value(field.kind, publication);
            if !field.is_required {
                schema = json!({ "anyOf": [schema, { "type": "null" }] });
            }
            if let Some(schema) = schema.as_object_mut() {
                describe(schema, field.about, publication);
            }
            (field.name.to_owned(), schema)
        })
        .collect();
    json!({ "type": "object", "properties": properties, "required": names, "additionalProperties": false })
}

fn value(kind: Kind, publication: &Publication<'_>) -> Value {
    match kind {
        Kind::MeasureNumber | Kind::Id | Kind::ReportId | Kind::ReportingPeriod | Kind::Sha256 => {
            json!({ "type": "string", "pattern": kind.pattern() })
        }
        Kind::Plain => json!({ "type": "string", "minLength": 1 }),
        Kind::Address => json!({ "type": "string", "format": "uri" }),
        Kind::Text | Kind::ReportText => json!({ "$ref": "#/$defs/text" }),
        Kind::Addresses => json!({ "$ref": "#/$defs/addresses" }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Whole(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Kind::Decimal => json!({ "type": "number" }),
        Kind::Truth => json!({ "type": "boolean" }),
        Kind::Word(vocabulary) => json!({ "enum": vocabulary.codes() }),
        Kind::Ids => json!({
            "type": "array",
            "items": { "type": "string", "pattern": Kind::Id.pattern() },
        }),
        Kind::Texts => json!({ "type": "array", "items": { "$ref": "#/$defs/text" } }),
        Kind::Records(fields) => {
            let places = [Place::Everywhere, Place::Records];
            json!({ "type": "array", "items": object(fields, &places, publication) })
        }
    }
}

fn by_language(value: &Value, min: usize, publication: &Publication<'_>) -> Value {
    let languages = publication.speakers.iter();
    let properties: Map<String, Value> = languages
        .map(|speaker| (speaker.locale.to_string(), value.clone()))
        .collect();
    json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "minProperties": min,
    })
}
