//! Open data: what each file holds and what each field means.

use crate::model::Id;
use crate::plan::open_data::{
    self, DataFile, FILES, Field, Kind, Place, TABLES, Table, VOCABULARIES, Vocabulary,
};
use crate::plan::{Page, PageKind, Part, Plan, Words, route};

pub(in crate::plan) const KIND: PageKind = PageKind { name: "data", pages };

fn pages(plan: &Plan<'_>) -> Vec<Page> {
    let mut files: Vec<Part> = Vec::new();
    for it in FILES {
        files.push(file(it));
        if it.path == open_data::REPORTS_JSON {
            files.extend(plan.programme.measures.keys().next().map(measure_file));
        }
    }
    vec![Page {
        kind: KIND.name,
        path: route::DATA.to_owned(),
        title: Words::message("data-title"),
        description: Words::message("data-description"),
        crumbs: Vec::new(),
        parts: vec![
            ("files", Part::List(files)),
            ("tables", Part::List(TABLES.iter().map(|it| table(it)).collect())),
            (
                "vocabularies",
                Part::List(VOCABULARIES.iter().map(|it| vocabulary(it)).collect()),
            ),
        ],
    }]
}

fn file(file: &DataFile) -> Part {
    Part::Map(vec![
        ("path", plain(file.path)),
        ("name", plain(file.path.rsplit('/').next().unwrap_or(file.path))),
        ("format", plain(file.format)),
        ("about", plain(file.about)),
        ("size", Part::FileSize(file.path)),
    ])
}

/// The file of one measure, as an example of all of them.
fn measure_file(id: &Id) -> Part {
    let path = open_data::of_measure(id);
    let name = path.strip_prefix(route::DATA).unwrap_or(&path).to_owned();
    Part::Map(vec![
        ("path", Part::Plain(path)),
        ("name", Part::Plain(name)),
        ("format", plain("JSON")),
        ("about", plain("data-file-measure-json")),
        ("size", Part::None),
    ])
}

fn table(table: &Table) -> Part {
    let mut fields = Vec::new();
    add_fields(&mut fields, "", table.fields, Place::Everywhere);
    Part::Map(vec![
        ("name", plain(table.name)),
        ("about", plain(table.about)),
        ("fields", Part::List(fields)),
    ])
}

/// The fields of a table, those of a field's records behind it under its name (`responsible.role`).
fn add_fields(parts: &mut Vec<Part>, above: &str, fields: &[Field], place: Place) {
    for field in fields {
        let place = if field.place == Place::Everywhere {
            place
        } else {
            field.place
        };
        let name = format!("{above}{}", field.name);
        // A measure's reports are described as a table of their own.
        let inner = if place == Place::OwnRecord {
            &[]
        } else {
            field.kind.fields()
        };
        let is_in_tables = matches!(place, Place::Everywhere | Place::Tables);
        let is_in_records = place != Place::Tables;
        let vocabulary = match field.kind {
            Kind::Word(vocabulary) => plain(vocabulary.name),
            _ => Part::None,
        };
        parts.push(Part::Map(vec![
            ("name", Part::Plain(name.clone())),
            ("kind", plain(field.kind.name())),
            ("about", plain(field.about)),
            ("vocabulary", vocabulary),
            ("is_optional", flag(!field.is_required)),
            ("depth", Part::Number(above.matches('.').count())),
            ("is_only_in_tables", flag(!is_in_records)),
            ("is_only_in_records", flag(!is_in_tables)),
        ]));
        add_fields(parts, &format!("{name}."), inner, place);
    }
}

fn vocabulary(vocabulary: &Vocabulary) -> Part {
    let word = |(code, key): (&'static str, String)| {
        Part::Map(vec![("code", plain(code)), ("key", Part::Plain(key))])
    };
    Part::Map(vec![
        ("name", plain(vocabulary.name)),
        (
            "words",
            Part::List((vocabulary.words)().into_iter().map(word).collect()),
        ),
    ])
}

fn plain(text: &str) -> Part {
    Part::Plain(text.to_owned())
}

/// Yes as a number that templates take for yes.
fn flag(is_so: bool) -> Part {
    Part::Number(usize::from(is_so))
}
