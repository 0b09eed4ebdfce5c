//! Destinations of links and pictures that a message points at: where they stand, and what was meant.
//!
//! In: parser events, or a destination that means nothing. Out: bytes of the text; the nearest destination that
//! would mean something.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, RefDefs, Tag};

use crate::diag::Diagnostic;
use crate::model::Id;
use crate::model::dialect::{self, Spot};
use crate::model::markdown::{Link, Placement};

/// Where the destination of the link or picture stands that `events` begin with; the whole of it where the
/// destination has no bytes of its own.
pub(super) fn range(source: &str, events: &[Spot<'_>], definitions: &RefDefs<'_>) -> Range<usize> {
    let Some((Event::Start(tag), whole)) = events.first() else {
        return 0..0;
    };
    let (Tag::Link {
        link_type,
        dest_url,
        id,
        ..
    }
    | Tag::Image {
        link_type,
        dest_url,
        id,
        ..
    }) = tag
    else {
        return whole.clone();
    };
    let found = match link_type {
        LinkType::Inline => {
            // The words may hold brackets, so the destination is looked for behind the last of them.
            let inner = &events[1..dialect::closing(events)];
            let words_end = inner
                .iter()
                .map(|(_, range)| range.end)
                .max()
                .unwrap_or(whole.start + 1);
            after(source, words_end..whole.end.saturating_sub(1), "](", dest_url)
        }
        LinkType::Autolink | LinkType::Email => Some(whole.start + 1..whole.end.saturating_sub(1)),
        _ => definitions
            .get(id)
            .and_then(|definition| after(source, definition.span.clone(), "]:", dest_url)),
    };
    found
        .filter(|range| source.get(range.clone()).is_some_and(|text| !text.is_empty()))
        .unwrap_or(whole.clone())
}

/// The destination behind the first `mark` in these bytes: `expected`, or, where it is written with escapes,
/// what stands up to the next space.
fn after(source: &str, within: Range<usize>, mark: &str, expected: &str) -> Option<Range<usize>> {
    let text = source.get(within.clone())?;
    let behind_mark = &text[text.find(mark)? + mark.len()..];
    let destination = behind_mark.trim_start().trim_start_matches('<');
    let start = within.start + (text.len() - destination.len());
    let len = match destination.strip_prefix(expected) {
        Some(_) => expected.len(),
        None => destination
            .find(|c: char| c.is_whitespace() || c == '>')
            .unwrap_or(destination.len()),
    };
    Some(start..start + len)
}

/// Names the broken destination of a link, and the one most likely meant.
pub(super) fn suggest_link(diagnostic: Diagnostic, found: &str) -> Diagnostic {
    let diagnostic = diagnostic.arg("found", found);
    if found.starts_with("www.") {
        return diagnostic.arg("suggestion", format!("https://{found}"));
    }
    let candidates = with_other_schemes(found, Link::SCHEMES);
    let valid = candidates
        .iter()
        .map(String::as_str)
        .filter(|text| Link::from_destination(text).is_some());
    diagnostic.suggest(found, valid)
}

/// Names what cannot be placed, and what was most likely meant.
pub(super) fn suggest_placement(diagnostic: Diagnostic, found: &str) -> Diagnostic {
    let diagnostic = diagnostic.arg("found", found);
    if Placement::from_destination(found).is_some() {
        return diagnostic;
    }
    let asset = format!("assets/{found}");
    if found.contains('.') && dialect::asset_path(&asset).is_some() {
        return diagnostic.arg("suggestion", asset);
    }
    if Id::new(found).is_some() && found != "swot" {
        return diagnostic.arg("suggestion", format!("table:{found}"));
    }
    let candidates = with_other_schemes(found, Placement::SCHEMES);
    let valid = candidates
        .iter()
        .map(String::as_str)
        .filter(|text| Placement::from_destination(text).is_some());
    diagnostic.suggest(found, valid)
}

/// `found` with each scheme before its colon, in its own letters and in lower-case ones.
fn with_other_schemes(found: &str, schemes: &[&str]) -> Vec<String> {
    let (_, rest) = found.split_once(':').unwrap_or((found, ""));
    let rest = rest.trim();
    schemes
        .iter()
        .flat_map(|scheme| {
            [
                format!("{scheme}:{rest}"),
                format!("{scheme}:{}", rest.to_lowercase()),
            ]
        })
        .collect()
}
