//! Markdown of a section: what other stations ask of it, and what cannot stand in it.
//!
//! In: the text below the front matter. Out: [`Markdown`] with its headings, links, placements and pictures, and
//! a diagnostic at the exact place of everything that the site could not show. Whether what is linked or placed
//! exists is for `check` to say; how it looks is for `render`.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::destination;
use super::slug::Anchors;
use crate::diag::{Code, Diagnostic, FileId, Sink, SourceSpan};
use crate::model::Spanned;
use crate::model::dialect::{self, Spot};
use crate::model::lock::Digest;
use crate::model::markdown::{Heading, Link, Markdown, Placement};
use crate::model::passage::{passages, source_range};

/// The most characters of refused HTML that a message quotes.
const QUOTE_LIMIT: usize = 60;

/// Reads the Markdown `source`, which begins at byte `offset` of `file`.
pub fn parse(source: &str, offset: usize, file: FileId, sink: &mut Sink) -> Markdown {
    let mut parser = dialect::parse(source);
    let events: Vec<Spot<'_>> = parser.by_ref().collect();
    let definitions = parser.reference_definitions();

    let mut reader = Reader {
        markdown: Markdown {
            source: source.to_owned(),
            file,
            offset,
            passages: passages(&events)
                .into_iter()
                .map(|run| source_range(&events[run]))
                .map(|range| (Digest::of(&source[range.clone()]), range))
                .collect(),
            counterparts: Vec::new(),
            headings: Vec::new(),
            links: Vec::new(),
            placements: Vec::new(),
            pictures: Vec::new(),
        },
        anchors: Anchors::default(),
        file,
        sink,
    };
    // Depth of quotations and lists: what they hold is not on a line of its own.
    let mut depth = 0_usize;
    let mut lone_picture_idx = None;
    for (idx, (event, range)) in events.iter().enumerate() {
        if dialect::opens_container(event) {
            depth += 1;
        } else if dialect::closes_container(event) {
            depth = depth.saturating_sub(1);
        }
        match event {
            Event::Start(Tag::Paragraph) if depth == 0 && dialect::lone_picture(&events[idx..]).is_some() => {
                lone_picture_idx = Some(idx + 1);
            }
            Event::Start(Tag::Heading { level, .. }) => {
                reader.heading(*level, &dialect::inner_text(&events[idx..]), range.clone());
            }
            Event::Start(Tag::Link {
                link_type, dest_url, ..
            }) => {
                let found = dialect::destination(*link_type, dest_url);
                reader.link(&found, destination::range(source, &events[idx..], definitions));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let picture = Picture {
                    destination: dest_url,
                    destination_range: destination::range(source, &events[idx..], definitions),
                    range: range.clone(),
                    has_alt: has_words(&dialect::inner_text(&events[idx..])),
                    is_alone: lone_picture_idx == Some(idx),
                };
                reader.picture(&picture);
            }
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => reader.refuse_html(range.clone()),
            _ => {}
        }
    }
    reader.markdown
}

/// What is being read, and where its problems go.
struct Reader<'s> {
    markdown: Markdown,
    anchors: Anchors,
    file: FileId,
    sink: &'s mut Sink,
}

/// One `![…](…)`.
struct Picture<'a> {
    destination: &'a str,
    destination_range: Range<usize>,
    range: Range<usize>,
    has_alt: bool,
    is_alone: bool,
}

impl Reader<'_> {
    /// The place in the file of these bytes of the Markdown.
    fn span(&self, range: Range<usize>) -> SourceSpan {
        let offset = self.markdown.offset;
        SourceSpan::new(self.file, offset + range.start..offset + range.end)
    }

    /// The place of a block without the line break that ends it.
    fn block_span(&self, range: Range<usize>) -> SourceSpan {
        let words = self
            .markdown
            .source
            .get(range.clone())
            .map_or(range.len(), |text| text.trim_end().len());
        self.span(range.start..range.start + words)
    }

    fn heading(&mut self, level: HeadingLevel, text: &str, range: Range<usize>) {
        let level = level as u8;
        // The title is the page's first heading, so that a heading of the text goes at most to the second level.
        let deepest = self
            .markdown
            .headings
            .last()
            .map_or(2, |previous| previous.level + 1);
        let expected = level.clamp(2, deepest.min(6));
        if level != expected {
            let diagnostic = Diagnostic::new(Code::HeadingLevel, self.block_span(range.clone()))
                .arg("found", usize::from(level))
                .arg("expected", usize::from(expected));
            self.sink.push(diagnostic);
        }
        if !has_words(text) {
            self.sink
                .push(Diagnostic::new(Code::EmptyText, self.block_span(range)).arg("of", "heading"));
        }
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let anchor = self.anchors.name(&text);
        self.markdown.headings.push(Heading {
            level: expected,
            anchor,
            text,
        });
    }

    fn link(&mut self, found: &str, range: Range<usize>) {
        let span = self.span(range);
        match Link::from_destination(found) {
            Some(link) => self.markdown.links.push(Spanned { value: link, span }),
            None => self.sink.push(destination::suggest_link(
                Diagnostic::new(Code::BrokenLink, span),
                found,
            )),
        }
    }

    fn picture(&mut self, picture: &Picture<'_>) {
        let span = self.span(picture.destination_range.clone());
        let found = picture.destination;
        if let Some(path) = dialect::asset_path(found) {
            if !picture.has_alt {
                let diagnostic = Diagnostic::new(Code::MissingAlt, self.span(picture.range.clone()));
                self.sink.push(diagnostic.arg("found", found).arg("of", "text"));
            }
            self.markdown.pictures.push(Spanned {
                value: path.to_owned(),
                span,
            });
            return;
        }
        match Placement::from_destination(found) {
            Some(placement) if picture.is_alone => {
                self.markdown.placements.push(Spanned {
                    value: placement,
                    span,
                });
            }
            known => {
                let misplaced = if known.is_some() { "yes" } else { "no" };
                let diagnostic = Diagnostic::new(Code::UnknownPlacement, span).arg("misplaced", misplaced);
                self.sink.push(destination::suggest_placement(diagnostic, found));
            }
        }
    }

    fn refuse_html(&mut self, range: Range<usize>) {
        // A block may go on for pages; its first line is where the author has to look.
        let text = self.markdown.source.get(range.clone()).unwrap_or("");
        let line = text.lines().next().unwrap_or("").trim_end();
        let found: String = match line.char_indices().nth(QUOTE_LIMIT) {
            Some((cut, _)) => format!("{}…", &line[..cut]),
            None => line.to_owned(),
        };
        let span = self.span(range.start..range.start + line.len());
        self.sink
            .push(Diagnostic::new(Code::RawHtml, span).arg("found", found));
    }
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests;
