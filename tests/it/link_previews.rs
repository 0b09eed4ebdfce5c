//! What others show of a page beside a link to it: Open Graph, cards, and data in the words of schema.org.

use std::collections::BTreeMap;

use onuguu::Built;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::real;
use crate::site::Site;

/// What Open Graph requires of every page, and what it asks for beside a picture. Source: <https://ogp.me/>,
/// "Basic Metadata", "Optional Metadata" and "Structured Properties".
const PROPERTIES: [&str; 5] = ["og:title", "og:type", "og:url", "og:image", "og:description"];

/// The types of schema.org that pages speak of: what each has to say and what else it may. Sources:
/// `https://schema.org/<type>` for the properties; what is required, and that only the last item of a trail may be
/// without an address, from Google's "Breadcrumb" and "Dataset structured data", where they know the type.
const TYPES: [(&str, &[&str], &[&str]); 7] = [
    ("BreadcrumbList", &["itemListElement"], &[]),
    ("ListItem", &["position", "name"], &["item"]),
    ("GovernmentOrganization", &["name"], &["url"]),
    ("WebSite", &["name", "url"], &["inLanguage", "publisher"]),
    (
        "CreativeWork",
        &["name"],
        &["url", "inLanguage", "temporalCoverage", "isPartOf", "publisher"],
    ),
    (
        "Dataset",
        &["name", "description"],
        &[
            "url",
            "inLanguage",
            "temporalCoverage",
            "dateModified",
            "isAccessibleForFree",
            "creator",
            "distribution",
            "license",
        ],
    ),
    ("DataDownload", &["encodingFormat", "contentUrl"], &[]),
];

/// What must not be lost of a picture's size for it to be shown large, and what a phone can afford.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
const MOST_BYTES: usize = 40 * 1024;

/// What the head of a page says, by property or name.
fn properties(html: &str) -> BTreeMap<String, Vec<String>> {
    let document = Html::parse_document(html);
    let meta = Selector::parse("head meta[content]").unwrap();
    let mut properties: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for element in document.select(&meta) {
        let content = element.attr("content").unwrap_or_default();
        for name in [element.attr("property"), element.attr("name")]
            .into_iter()
            .flatten()
        {
            properties
                .entry(name.to_owned())
                .or_default()
                .push(content.to_owned());
        }
    }
    properties
}

fn pages(built: &Built) -> impl Iterator<Item = (&str, &str)> {
    let pages = built
        .files
        .iter()
        .filter(|file| file.path.ends_with(".html") && file.path != "404.html");
    pages.map(|file| (file.path.as_str(), std::str::from_utf8(&file.bytes).unwrap()))
}

fn cards(built: &Built) -> BTreeMap<&str, &[u8]> {
    let cards = built.files.iter().filter(|file| file.path.starts_with("cards/"));
    cards
        .map(|file| (file.path.as_str(), file.bytes.as_slice()))
        .collect()
}

/// The address of the card of a page, below the site's root.
#[track_caller]
fn card(built: &Built, page: &str) -> String {
    let (_, html) = pages(built)
        .find(|(path, _)| *path == page)
        .expect("there is the page");
    let address = &properties(html)["og:image"][0];
    let (_, path) = address.split_once("/cards/").expect("a card is in its folder");
    format!("cards/{path}")
}

#[test]
fn every_page_says_what_is_to_be_shown_of_it() {
    let built = Site::reported().build_with_cards();
    let cards = cards(&built);
    for (path, html) in pages(&built) {
        let properties = properties(html);
        for name in PROPERTIES {
            let values = properties.get(name).map_or(&[][..], Vec::as_slice);
            assert!(
                matches!(values, [value] if !value.is_empty()),
                "{path}: {name} is {values:?}"
            );
        }
        let language = path
            .split('/')
            .next()
            .filter(|language| language.len() == 2)
            .unwrap_or("ky");
        assert_eq!(properties["og:description"], properties["description"], "{path}");
        // Large where the card is about the page, small where it is about the site.
        let is_about_page = path.contains("/measures/") && !path.ends_with("/measures/index.html");
        let is_large = is_about_page || path == "index.html" || path == format!("{language}/index.html");
        let size = ["og:image:width", "og:image:height"].map(|name| properties.get(name).cloned());
        let expected = [WIDTH, HEIGHT].map(|pixels| is_large.then(|| vec![pixels.to_string()]));
        assert_eq!(size, expected, "{path}");
        for name in ["twitter:card", "og:image:alt"] {
            assert_eq!(properties.contains_key(name), is_large, "{path}: {name}");
        }
        // No alternates: Open Graph means other languages at the same address, and here each has its own.
        let [locale] = &properties["og:locale"][..] else {
            panic!("{path}: {:?}", properties["og:locale"]);
        };
        assert!(
            ["ky_KG", "ru_RU", "en_GB"].contains(&locale.as_str()),
            "{path}: {locale}"
        );
        assert!(locale.starts_with(language), "{path}: {locale}");
        for name in ["og:url", "og:image"] {
            assert!(properties[name][0].starts_with("https://"), "{path}: {name}");
        }
        let card = card(&built, path);
        assert!(cards.contains_key(card.as_str()), "{path}: there is no {card}");
        assert!(card.starts_with(&format!("cards/{language}/")), "{path}: {card}");
    }
}

#[test]
fn cards_are_pictures_of_the_size_that_pages_say_and_of_few_bytes() {
    let built = Site::reported().build_with_cards();
    let cards = cards(&built);
    // A measure and the site, in each language.
    assert_eq!(cards.len(), 3 * (built.summary.n_measures + 1));
    for (path, bytes) in cards {
        let image = image::load_from_memory(bytes).unwrap();
        assert_eq!((image.width(), image.height()), (WIDTH, HEIGHT), "{path}");
        assert!(bytes.len() <= MOST_BYTES, "{path} has {} bytes", bytes.len());
    }
}

#[test]
fn another_card_has_another_address() {
    let site = Site::reported();
    let page = "en/measures/1.1/index.html";
    let before = card(&site.build_with_cards(), page);
    let task = site.text("content/measures/1.1.yaml");
    assert_eq!(card(&site.build_with_cards(), page), before);
    let body = site.append("content/places.yaml", "# A remark that is on no card.\n");
    assert_eq!(card(&body.build_with_cards(), page), before);
    let changed = task.replacen("Street lighting", "Street lightning", 1);
    assert_ne!(changed, task);
    let changed = body
        .edit("content/measures/1.1.yaml", &changed)
        .build_with_cards();
    assert_ne!(card(&changed, page), before);
    assert!(!cards(&changed).contains_key(before.as_str()));
}

#[test]
fn without_cards_no_page_promises_one() {
    let built = Site::reported().build();
    assert!(cards(&built).is_empty());
    for (path, html) in pages(&built) {
        let properties = properties(html);
        assert!(properties.contains_key("og:title"), "{path}");
        assert!(
            !properties
                .keys()
                .any(|name| name.starts_with("og:image") || name == "twitter:card"),
            "{path}"
        );
    }
}

/// What is wrong with a thing in the words of schema.org.
fn problems_of(thing: &Value, problems: &mut Vec<String>) {
    match thing {
        Value::Array(things) => things.iter().for_each(|thing| problems_of(thing, problems)),
        Value::Object(properties) => {
            let name = properties.get("@type").and_then(Value::as_str);
            let Some((name, required, others)) = TYPES.iter().find(|(known, ..)| Some(*known) == name) else {
                problems.push(format!("a thing of type {name:?}"));
                return;
            };
            for property in *required {
                if !properties.contains_key(*property) {
                    problems.push(format!("a {name} without {property}"));
                }
            }
            for (property, value) in properties
                .iter()
                .filter(|(property, _)| !property.starts_with('@'))
            {
                if !required.contains(&property.as_str()) && !others.contains(&property.as_str()) {
                    problems.push(format!("a {name} with {property}"));
                }
                let is_empty = value.is_null() || value.as_str().is_some_and(str::is_empty);
                let is_address = ["url", "item", "contentUrl"].contains(&property.as_str());
                let is_absolute = value
                    .as_str()
                    .is_some_and(|address| address.starts_with("https://"));
                if is_empty || (is_address && !is_absolute) {
                    problems.push(format!("a {name} with {property} {value}"));
                }
                if value.is_object()
                    || value
                        .as_array()
                        .is_some_and(|list| list.iter().any(Value::is_object))
                {
                    problems_of(value, problems);
                }
            }
            if *name == "BreadcrumbList" {
                problems.extend(problems_of_trail(&properties["itemListElement"]));
            }
        }
        other => problems.push(format!("no thing: {other}")),
    }
}

fn problems_of_trail(items: &Value) -> Option<String> {
    let items = items.as_array().map_or(&[][..], Vec::as_slice);
    let are_counted = (1_u64..).zip(items).all(|(n, item)| item["position"] == n);
    let [above @ .., _] = items else {
        return Some("an empty trail".to_owned());
    };
    let have_addresses = above.iter().all(|item| item["item"].is_string());
    (above.is_empty() || !are_counted || !have_addresses).then(|| format!("a trail of {items:?}"))
}

#[test]
fn data_for_search_engines_is_valid_and_where_it_belongs() {
    let block = Selector::parse("head script[type='application/ld+json']").unwrap();
    let mut n_of_type: BTreeMap<String, usize> = BTreeMap::new();
    for (path, html) in real::pages() {
        let document = Html::parse_document(html);
        let blocks: Vec<String> = document
            .select(&block)
            .map(|block| block.text().collect())
            .collect();
        assert!(blocks.len() <= 1, "{path} has {} blocks", blocks.len());
        for block in blocks {
            let data: Value = serde_json::from_str(&block).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(data["@context"], "https://schema.org", "{path}");
            let things = data.get("@graph").unwrap_or(&data);
            let mut problems = Vec::new();
            problems_of(things, &mut problems);
            assert!(problems.is_empty(), "{path}: {problems:?}");
            let things = things.as_array().cloned().unwrap_or_else(|| vec![things.clone()]);
            for thing in things {
                let name = thing["@type"].as_str().unwrap_or_default().to_owned();
                *n_of_type.entry(name).or_default() += 1;
            }
        }
    }
    let n_measures = real::BUILT.summary.n_measures;
    assert_eq!(n_of_type["CreativeWork"], 3 * n_measures);
    assert_eq!(n_of_type["Dataset"], 3);
    // The home page stands at the site's root as well.
    assert_eq!(n_of_type["WebSite"], 4);
    assert!(n_of_type["BreadcrumbList"] > 3 * n_measures);
}
