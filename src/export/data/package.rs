//! `datapackage.json`: a Data Package (version 1) of the files, with a table schema for each table.
//!
//! Its standard has one language for titles and descriptions: the original's; `titles` and `descriptions` beside them
//! have all.

use serde_json::{Map, Value, json};

use super::json::pretty;
use super::table::columns;
use super::words::describe;
use crate::export::Publication;
use crate::model::LocalizedText;
use crate::output::OutputFile;
use crate::plan::open_data::{self, Column, Kind, TABLES, Table, csv_of};
use crate::plan::route;

pub(in crate::export) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let site = publication.site;
    let config = &site.programme.config;
    let original = config.languages.original();
    let page = format!("{}{original}/{}", publication.base_url, route::DATA);
    let title = config.title.resolve(original).text;
    let as_of = site.monitoring.as_of;
    let source = match &site.programme.adopted {
        Some(adopted) => format!("{}{}{}", publication.base_url, route::ADOPTED, adopted.file_name),
        None => format!("{}{original}/{}", publication.base_url, route::PROGRAMME),
    };
    let mut package = Map::new();
    let mut insert = |name: &str, value: Value| package.insert(name.to_owned(), value);
    insert("profile", "data-package".into());
    insert("name", "development-programme".into());
    insert("title", title.into());
    insert("titles", by_language(&config.title, publication));
    insert("homepage", page.clone().into());
    insert("version", as_of.to_string().into());
    insert("created", format!("{as_of}T00:00:00Z").into());
    insert("sample", super::records::is_sample(publication).into());
    if let Some(licence) = &config.licence {
        let licence = licence.resolve(original).text;
        insert(
            "licenses",
            json!([{ "title": licence, "path": format!("{page}#licence") }]),
        );
    }
    insert("sources", json!([{ "title": title, "path": source }]));
    let publisher = config.publisher.resolve(original).text;
    insert(
        "contributors",
        json!([{ "title": publisher, "role": "publisher" }]),
    );
    let tables = TABLES.iter().map(|table| resource(table, publication));
    insert("resources", tables.chain(others(publication)).collect());
    let about = if super::records::is_sample(publication) {
        "data-sample"
    } else {
        "data-description-package"
    };
    describe(&mut package, about, publication);
    vec![OutputFile::new(open_data::DATA_PACKAGE, pretty(&package))]
}

fn resource(table: &Table, publication: &Publication<'_>) -> Value {
    let mut resource = Map::new();
    let mut insert = |name: &str, value: Value| resource.insert(name.to_owned(), value);
    insert("profile", "tabular-data-resource".into());
    insert("name", table.name.into());
    insert("path", below_package(&csv_of(table)).into());
    insert("format", "csv".into());
    insert("mediatype", "text/csv".into());
    insert("encoding", "utf-8".into());
    let dialect =
        json!({ "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true });
    insert("dialect", dialect);
    let fields: Vec<Value> = columns(table, publication)
        .iter()
        .map(|column| field(column, table, publication))
        .collect();
    let refers = table.refers.iter().map(
        |(own, other, its)| json!({ "fields": [own], "reference": { "resource": other, "fields": [its] } }),
    );
    insert(
        "schema",
        json!({
            "fields": fields,
            "missingValues": [""],
            "primaryKey": table.key,
            "foreignKeys": refers.collect::<Vec<_>>(),
        }),
    );
    describe(&mut resource, table.about, publication);
    resource.into()
}

fn field(column: &Column, table: &Table, publication: &Publication<'_>) -> Value {
    let kind = column.field.kind;
    let mut constraints = Map::new();
    // Of adopted texts the original language is always there, of what a body wrote any may be missing.
    let original = publication.speakers.first().map(|speaker| speaker.locale);
    let is_in_every_row = match (kind, column.locale) {
        (Kind::ReportText, _) => false,
        (Kind::Text, locale) => locale == original,
        _ => true,
    };
    if column.field.is_required && is_in_every_row {
        constraints.insert("required".to_owned(), true.into());
    }
    if table.key == [column.field.name] {
        constraints.insert("unique".to_owned(), true.into());
    }
    if let Some(pattern) = kind.pattern() {
        constraints.insert("pattern".to_owned(), pattern.into());
    }
    let (data_type, format) = match kind {
        Kind::Date => ("date", "default"),
        Kind::Whole(min, max) => {
            constraints.insert("minimum".to_owned(), min.into());
            constraints.insert("maximum".to_owned(), max.into());
            ("integer", "default")
        }
        Kind::Decimal => ("number", "default"),
        Kind::Truth => ("boolean", "default"),
        Kind::Address | Kind::Addresses => ("string", "uri"),
        Kind::Word(vocabulary) => {
            constraints.insert("enum".to_owned(), vocabulary.codes().into());
            ("string", "default")
        }
        _ => ("string", "default"),
    };
    let mut field = Map::new();
    field.insert("name".to_owned(), column.name().into());
    field.insert("type".to_owned(), data_type.into());
    field.insert("format".to_owned(), format.into());
    if matches!(kind, Kind::Truth) {
        field.insert("trueValues".to_owned(), json!(["true"]));
        field.insert("falseValues".to_owned(), json!(["false"]));
    }
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), constraints.into());
    }
    describe(&mut field, column.field.about, publication);
    field.into()
}

/// The files that are not tables of their own.
fn others(publication: &Publication<'_>) -> impl Iterator<Item = Value> {
    let files = [
        ("measures-xlsx", open_data::XLSX, "xlsx", "data-file-xlsx"),
        (
            "measures-json",
            open_data::MEASURES_JSON,
            "json",
            "data-file-measures-json",
        ),
        (
            "reports-json",
            open_data::REPORTS_JSON,
            "json",
            "data-file-reports-json",
        ),
        ("schema", open_data::SCHEMA, "json", "data-file-schema"),
    ];
    files.into_iter().map(|(name, path, format, about)| {
        let mediatype = match format {
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "application/json",
        };
        let mut resource = Map::new();
        let mut insert = |name: &str, value: &str| resource.insert(name.to_owned(), value.into());
        insert("profile", "data-resource");
        insert("type", "file");
        insert("name", name);
        insert("path", below_package(path));
        insert("format", format);
        insert("mediatype", mediatype);
        describe(&mut resource, about, publication);
        resource.into()
    })
}

/// An address as the package, which lies in the same folder, names it.
fn below_package(path: &str) -> &str {
    path.strip_prefix("data/").unwrap_or(path)
}

fn by_language(text: &LocalizedText, publication: &Publication<'_>) -> Value {
    let locales = publication.speakers.iter().map(|speaker| speaker.locale);
    let words = locales.filter_map(|locale| Some((locale.to_string(), text.get(locale)?.into())));
    words.collect::<Map<_, _>>().into()
}
