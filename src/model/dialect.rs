//! The dialect of Markdown that a programme is written in.
//!
//! In: Markdown, and the destinations of its links and pictures. Out: parser events, and what a destination
//! means. Both the reader of the content and the maker of pages ask here, so that they cannot understand one
//! text differently. Whether a destination exists is not decided here.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

use super::Id;
use super::markdown::{Link, Placement};

/// Where the city's own files lie, as written in Markdown.
const ASSETS: &str = "assets/";

/// One event of the parser and the bytes that it comes from.
pub type Spot<'a> = (Event<'a>, Range<usize>);

/// Reads `source`: Markdown as in `CommonMark`, with tables and with notes (`> [!NOTE]`), letters and quotation marks untouched.
#[must_use]
pub fn parse(source: &str) -> OffsetIter<'_> {
    Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_GFM).into_offset_iter()
}

/// The destination of a picture that is alone in its paragraph, where `events` begin with such a paragraph,
/// and how many events the paragraph takes.
#[must_use]
pub fn lone_picture<'e>(events: &'e [Spot<'_>]) -> Option<(&'e str, usize)> {
    let [
        (Event::Start(Tag::Paragraph), _),
        (Event::Start(Tag::Image { dest_url, .. }), _),
        ..,
    ] = events
    else {
        return None;
    };
    let end = closing(&events[1..]) + 1;
    let is_alone = matches!(events.get(end + 1), Some((Event::End(TagEnd::Paragraph), _)));
    is_alone.then_some((dest_url, end + 2))
}

/// The index of the event that ends what the first of `events` begins.
#[must_use]
pub fn closing(events: &[Spot<'_>]) -> usize {
    let mut depth = 0_usize;
    for (idx, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return idx;
        }
    }
    events.len()
}

/// The words of what the first of `events` begins, without markup.
#[must_use]
pub fn inner_text(events: &[Spot<'_>]) -> String {
    let mut text = String::new();
    for (event, _) in &events[..closing(events)] {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Whether the event opens something that other blocks stand in, so that what it holds is not on the page's
/// own level.
#[must_use]
pub fn opens_container(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::BlockQuote(_) | Tag::List(_)))
}

/// Whether the event closes what [`opens_container`] opened.
#[must_use]
pub fn closes_container(event: &Event<'_>) -> bool {
    matches!(event, Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)))
}

/// The destination as an address: the parser leaves the scheme of `<name@example.org>` out.
#[must_use]
pub fn destination(link_type: LinkType, dest_url: &str) -> Cow<'_, str> {
    match link_type {
        LinkType::Email => Cow::Owned(format!("mailto:{dest_url}")),
        _ => Cow::Borrowed(dest_url),
    }
}

/// The path of a picture or document of the city's own; `None` where it could lead out of `assets/`.
#[must_use]
pub fn asset_path(destination: &str) -> Option<&str> {
    let path = destination.strip_prefix(ASSETS)?;
    let is_name = |part: &str| !part.is_empty() && part != "." && part != "..";
    let is_plain = !path.contains(['\\', '?', '#', ':']) && !path.contains(char::is_control);
    (is_plain && path.split('/').all(is_name)).then_some(destination)
}

impl Link {
    /// The schemes that name a part of the site, as written before the colon.
    pub const SCHEMES: &'static [&'static str] =
        &["measure", "section", "direction", "body", "place", "page"];

    /// What the destination of a link means; `None` for an unknown scheme, a relative path or a malformed name.
    #[must_use]
    pub fn from_destination(destination: &str) -> Option<Self> {
        if let Some(anchor) = destination.strip_prefix('#') {
            return is_anchor(anchor).then(|| Self::Anchor(anchor.to_owned()));
        }
        if let Some(path) = asset_path(destination) {
            return Some(Self::Asset(path.to_owned()));
        }
        let (scheme, rest) = destination.split_once(':')?;
        match scheme {
            "measure" => Id::new(rest).map(Self::Measure),
            "direction" => Id::new(rest).map(Self::Direction),
            "body" => Id::new(rest).map(Self::Body),
            "place" => Id::new(rest).map(Self::Place),
            "page" => Id::new(rest).map(|id| Self::Page(id.as_str().to_owned())),
            "section" => match rest.split_once('#') {
                None => Id::new(rest).map(|id| Self::Section(id, None)),
                Some((id, anchor)) if is_anchor(anchor) => {
                    Id::new(id).map(|id| Self::Section(id, Some(anchor.to_owned())))
                }
                Some(_) => None,
            },
            "http" | "https" => {
                let host = rest.strip_prefix("//")?;
                let begins_well = host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
                (begins_well && is_one_word(host)).then(|| Self::External(destination.to_owned()))
            }
            "mailto" => {
                let is_address = rest
                    .split_once('@')
                    .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
                (is_address && is_one_word(rest)).then(|| Self::External(destination.to_owned()))
            }
            _ => None,
        }
    }
}

impl Placement {
    /// The schemes of placements, as written before the colon.
    pub const SCHEMES: &'static [&'static str] = &["table", "chart", "table+chart", "swot"];

    /// What is placed; `None` for anything but a known scheme with a well-formed name.
    #[must_use]
    pub fn from_destination(destination: &str) -> Option<Self> {
        let (scheme, rest) = destination.split_once(':')?;
        match scheme {
            "table" => Id::new(rest).map(Self::Table),
            "chart" => Id::new(rest).map(Self::Chart),
            "table+chart" => Id::new(rest).map(Self::ChartAndTable),
            "swot" => rest.is_empty().then_some(Self::Swot),
            _ => None,
        }
    }
}

fn is_anchor(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn is_one_word(text: &str) -> bool {
    !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_of_links_are_understood() {
        let id = |text| Id::new(text).unwrap();
        let cases = [
            ("measure:2.14", Link::Measure(id("2.14"))),
            (
                "section:2.2.3-education",
                Link::Section(id("2.2.3-education"), None),
            ),
            (
                "section:2b-swot#ii-i",
                Link::Section(id("2b-swot"), Some("ii-i".to_owned())),
            ),
            ("direction:infrastructure", Link::Direction(id("infrastructure"))),
            ("body:city-hall", Link::Body(id("city-hall"))),
            ("place:street-lenin", Link::Place(id("street-lenin"))),
            ("page:swot", Link::Page("swot".to_owned())),
            ("#mektepter", Link::Anchor("mektepter".to_owned())),
            ("assets/decree.pdf", Link::Asset("assets/decree.pdf".to_owned())),
            (
                "https://cbd.minjust.gov.kg/",
                Link::External("https://cbd.minjust.gov.kg/".to_owned()),
            ),
            (
                "mailto:a@example.org",
                Link::External("mailto:a@example.org".to_owned()),
            ),
        ];
        for (destination, link) in cases {
            assert_eq!(Link::from_destination(destination), Some(link), "{destination}");
        }
    }

    #[test]
    fn whatever_else_stands_in_a_link_is_refused() {
        for destination in [
            "",
            "#",
            "#Мектептер",
            "measure:",
            "measure:2,14",
            "mesure:2.14",
            "section:a#",
            "section:#a",
            "ky.md",
            "../x",
            "/ky/",
            "javascript:alert(1)",
            "data:text/html,x",
            "https:",
            "https://",
            "http://a b",
            "mailto:",
            "mailto:x",
            "assets/",
            "assets/../site.yaml",
            "assets//x",
            "ftp://example.org",
            "//example.org",
        ] {
            assert_eq!(Link::from_destination(destination), None, "{destination}");
        }
    }

    #[test]
    fn placements_are_understood() {
        let id = |text| Id::new(text).unwrap();
        assert_eq!(
            Placement::from_destination("table:students"),
            Some(Placement::Table(id("students")))
        );
        assert_eq!(
            Placement::from_destination("chart:students"),
            Some(Placement::Chart(id("students")))
        );
        assert_eq!(
            Placement::from_destination("table+chart:a"),
            Some(Placement::ChartAndTable(id("a")))
        );
        assert_eq!(Placement::from_destination("swot:"), Some(Placement::Swot));
        for destination in [
            "table:",
            "swot:x",
            "chart+table:a",
            "map:a",
            "students",
            "table:Ученики",
        ] {
            assert_eq!(Placement::from_destination(destination), None, "{destination}");
        }
    }

    #[test]
    fn picture_alone_in_its_paragraph_is_told_from_one_in_running_text() {
        let lone = |source| {
            let events: Vec<_> = parse(source).collect();
            lone_picture(&events).map(|(destination, n_events)| (destination.to_owned(), n_events))
        };
        assert_eq!(lone("![](table:a)\n"), Some(("table:a".to_owned(), 4)));
        assert_eq!(lone("![a ![b](c) d](e)\n"), Some(("e".to_owned(), 9)));
        for source in [
            "![](table:a) x",
            "x ![](table:a)",
            "![](a)![](b)",
            "# ![](table:a)",
            "",
            "x",
        ] {
            assert_eq!(lone(source), None, "{source}");
        }
    }
}
