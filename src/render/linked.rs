//! What a page is about, in the words of schema.org: a block of data that search engines read and nobody runs.
//!
//! In: a page. Out: JSON-LD in one language, escaped so that no text in it can end the element that holds it. Nothing
//! is claimed that the page does not say.

use serde::Serialize;
use serde_json::{Value as Json, json};
use tera::Value;

use super::page::Shared;
use crate::model::{LocalizedText, Measure, Period};
use crate::plan::open_data::FILES;
use crate::plan::speaker::one_line;
use crate::plan::{Page, Part, route};

/// One thing that a page tells of. Nearly all pages have a trail, which is written without a tree of JSON in between.
#[derive(Serialize)]
#[serde(untagged)]
enum Thing {
    Other(Json),
    Trail(Trail),
}

/// The one thing of a page.
#[derive(Serialize)]
struct Alone<'t> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(flatten)]
    thing: &'t Thing,
}

/// The things of a page.
#[derive(Serialize)]
struct Together<'t> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    things: &'t [Thing],
}

/// The pages above a page, and the page itself.
#[derive(Serialize)]
struct Trail {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: String,
    #[serde(rename = "item", skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

/// The data of `page`; none where there is nothing to say.
pub(super) fn linked(shared: &Shared<'_>, page: &Page) -> Value {
    let mut things = Vec::new();
    let measure = page.parts.iter().find_map(|(name, part)| match part {
        Part::Measure(id) if *name == "measure" => shared.programme.measures.get(id),
        _ => None,
    });
    match (page.path.as_str(), measure) {
        (route::HOME, _) => things.push(Thing::Other(site(shared))),
        (route::DATA, _) => things.push(Thing::Other(dataset(shared, page))),
        (_, Some(measure)) => things.push(Thing::Other(promise(shared, page, measure))),
        _ => {}
    }
    // The pages of the text are as heavy as pages may be, and their addresses tell the way.
    if page.kind != "section" && !page.crumbs.is_empty() {
        things.push(Thing::Trail(trail(shared, page)));
    }
    let context = "https://schema.org";
    let json = match things.as_slice() {
        [] => return Value::none(),
        [thing] => serde_json::to_string(&Alone { context, thing }),
        things => serde_json::to_string(&Together { context, things }),
    };
    // Texts and numbers can always be written.
    json.map_or_else(|_| Value::none(), |json| Value::safe_string(&escaped(&json)))
}

/// JSON that says the same without any letter that means something in HTML.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            c => out.push(c),
        }
    }
    out
}

fn address(shared: &Shared<'_>, path: &str) -> String {
    format!("{}{}/{path}", shared.options.base_url, shared.speaker.locale)
}

fn trail(shared: &Shared<'_>, page: &Page) -> Trail {
    let above = page.crumbs.iter().map(|crumb| {
        let name = shared.speaker.words(&crumb.title);
        (name, Some(address(shared, &crumb.path)))
    });
    let itself = (shared.speaker.words(&page.title), None);
    let items = (1..).zip(above.chain([itself]));
    let item = |(position, (name, address))| Item {
        kind: "ListItem",
        position,
        name,
        address,
    };
    Trail {
        kind: "BreadcrumbList",
        items: items.map(item).collect(),
    }
}

fn publisher(shared: &Shared<'_>) -> Json {
    let config = &shared.programme.config;
    let mut of = json!({ "@type": "GovernmentOrganization", "name": text(shared, &config.publisher) });
    if let (Json::Object(of), Some(website)) = (&mut of, &config.website) {
        of.insert("url".to_owned(), json!(website));
    }
    of
}

fn site(shared: &Shared<'_>) -> Json {
    json!({
        "@type": "WebSite",
        "name": text(shared, &shared.programme.config.short_title),
        "url": address(shared, route::HOME),
        "inLanguage": shared.speaker.locale.as_str(),
        "publisher": publisher(shared),
    })
}

/// A measure as the part of the programme that it is: what was promised, not what was done.
fn promise(shared: &Shared<'_>, page: &Page, measure: &Measure) -> Json {
    let whole = shared.programme.config.period;
    let years = match measure.period.value {
        years @ Period::Years { .. } => years,
        Period::Annual => whole,
    };
    json!({
        "@type": "CreativeWork",
        "name": text(shared, &measure.task),
        "url": address(shared, &page.path),
        "inLanguage": shared.speaker.locale.as_str(),
        "temporalCoverage": years.to_string(),
        "isPartOf": { "@type": "CreativeWork", "name": shared.speaker.programme },
        "publisher": publisher(shared),
    })
}

fn dataset(shared: &Shared<'_>, page: &Page) -> Json {
    let config = &shared.programme.config;
    let files = FILES.iter().filter_map(|file| {
        Some(json!({
            "@type": "DataDownload",
            "encodingFormat": media_type(file.path)?,
            "contentUrl": format!("{}{}", shared.options.base_url, file.path),
        }))
    });
    let mut data = json!({
        "@type": "Dataset",
        "name": shared.speaker.programme,
        "description": shared.speaker.words(&page.description),
        "url": address(shared, &page.path),
        "inLanguage": config.languages.iter().map(|locale| locale.to_string()).collect::<Vec<_>>(),
        "temporalCoverage": config.period.to_string(),
        "dateModified": shared.monitoring.as_of.to_string(),
        "isAccessibleForFree": true,
        "creator": publisher(shared),
        "distribution": files.collect::<Vec<_>>(),
    });
    if let (Json::Object(data), Some(licence)) = (&mut data, &config.licence) {
        let licence = json!({ "@type": "CreativeWork", "name": text(shared, licence) });
        data.insert("license".to_owned(), licence);
    }
    data
}

fn text(shared: &Shared<'_>, text: &LocalizedText) -> String {
    one_line(text.resolve(shared.speaker.locale).text)
}

fn media_type(path: &str) -> Option<&'static str> {
    match path.rsplit_once('.')?.1 {
        "csv" => Some("text/csv"),
        "json" => Some("application/json"),
        "xlsx" => Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_element() {
        let json = json!({ "name": "</script><!-- & <b>" }).to_string();
        let escaped = escaped(&json);
        assert!(!escaped.contains(['<', '>', '&']), "{escaped}");
        let read: Json = serde_json::from_str(&escaped).unwrap();
        assert_eq!(read["name"], "</script><!-- & <b>");
    }
}
