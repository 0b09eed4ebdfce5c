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
use crate::model::markdown::{Heading, Link, Markdown, Placement};

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
                .push(Diagnostic::new(Code::EmptyText, self.block_span(range)));
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
                self.sink.push(diagnostic.arg("found", found));
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
mod tests {
    use super::*;
    use crate::model::Id;

    const FILE: FileId = FileId(7);
    const HEAD: &str = "---\ntitle: Жол\n---\n";

    /// Reads `body` below front matter; problems come as code, text under the caret and suggestion.
    fn read(body: &str) -> (Markdown, Vec<String>) {
        let file = format!("{HEAD}{body}");
        let mut sink = Sink::default();
        let markdown = parse(body, HEAD.len(), FILE, &mut sink);
        let problems = sink
            .into_sorted()
            .iter()
            .map(|problem| describe(problem, &file))
            .collect();
        (markdown, problems)
    }

    fn describe(problem: &Diagnostic, file: &str) -> String {
        assert_eq!(problem.primary.file, FILE);
        let mut line = format!("{} `{}`", problem.code, slice(file, &problem.primary));
        for (name, value) in &problem.args {
            if name != "found" {
                let value = match value {
                    crate::i18n::Arg::Text(text) => text.clone(),
                    crate::i18n::Arg::Number(number) => number.to_string(),
                };
                line.push_str(&format!(" {name}={value}"));
            }
        }
        line
    }

    fn slice<'a>(file: &'a str, span: &SourceSpan) -> &'a str {
        &file[span.start as usize..span.end as usize]
    }

    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        assert_eq!(read(body).1, expected, "{body}");
    }

    #[test]
    fn headings_links_and_placements_are_collected() {
        let (markdown, problems) = read(
            "Текст [пункт](measure:2.14) жана [бөлүм](section:2.4-networks#suu \"аталыш\").\n\n## Жаңы *муун*\n\n\
             ![](table+chart:students)\n\n### Жаңы муун\n\n![](swot:)\n\n> [!NOTE]\n> [сайт](<https://example.org/>)\n\n\
             ![Карта](assets/map.png) <https://example.org/a>\n",
        );
        assert_eq!(problems, <[&str; 0]>::default());
        let headings: Vec<_> = markdown
            .headings
            .iter()
            .map(|h| (h.level, h.anchor.as_str(), h.text.as_str()))
            .collect();
        assert_eq!(
            headings,
            [(2, "jangy-muun", "Жаңы муун"), (3, "jangy-muun-2", "Жаңы муун")]
        );
        let id = |text| Id::new(text).unwrap();
        let links: Vec<_> = markdown.links.iter().map(|link| link.value.clone()).collect();
        assert_eq!(links[0], Link::Measure(id("2.14")));
        assert_eq!(
            links[1],
            Link::Section(id("2.4-networks"), Some("suu".to_owned()))
        );
        assert_eq!(links[2], Link::External("https://example.org/".to_owned()));
        assert_eq!(links[3], Link::External("https://example.org/a".to_owned()));
        let placements: Vec<_> = markdown
            .placements
            .iter()
            .map(|placement| placement.value.clone())
            .collect();
        assert_eq!(
            placements,
            [Placement::ChartAndTable(id("students")), Placement::Swot]
        );
        assert_eq!(markdown.pictures[0].value, "assets/map.png");
    }

    #[test]
    fn places_of_links_and_placements_are_their_destinations() {
        let body = "Ө [ө](measure:2.14 \"Ө\"), [a\\]b](<body:city-hall>), [ө][1], <https://example.org>\n\n\
                    [1]: place:park-a 'Ө'\n\n![ө](table:a)\n";
        let (markdown, problems) = read(body);
        assert_eq!(problems, <[&str; 0]>::default());
        let file = format!("{HEAD}{body}");
        let links: Vec<_> = markdown
            .links
            .iter()
            .map(|link| slice(&file, &link.span))
            .collect();
        assert_eq!(
            links,
            [
                "measure:2.14",
                "body:city-hall",
                "place:park-a",
                "https://example.org"
            ]
        );
        assert_eq!(slice(&file, &markdown.placements[0].span), "table:a");
    }

    #[test]
    fn html_is_refused() {
        check(
            "Ө <b class=\"x\">ө</b>\n",
            &["E504 `<b class=\"x\">`", "E504 `</b>`"],
        );
        check("<div>\nтекст\n</div>\n", &["E504 `<div>`"]);
        check("<!-- сыр -->\n\nтекст", &["E504 `<!-- сыр -->`"]);
        check("3 < 5, 5 > 3, `<b>`\n", &[]);
    }

    #[test]
    fn unknown_and_misplaced_placements_are_refused() {
        check(
            "![](tabel:a)\n",
            &["E505 `tabel:a` misplaced=no suggestion=table:a"],
        );
        check("![](table:Окуучулар)\n", &["E505 `table:Окуучулар` misplaced=no"]);
        check(
            "![](students)\n",
            &["E505 `students` misplaced=no suggestion=table:students"],
        );
        check(
            "![карта](map.png)\n",
            &["E505 `map.png` misplaced=no suggestion=assets/map.png"],
        );
        check("Ө ![](table:a)\n", &["E505 `table:a` misplaced=yes"]);
        check("- ![](table:a)\n", &["E505 `table:a` misplaced=yes"]);
        check("> ![](table:a)\n", &["E505 `table:a` misplaced=yes"]);
        check("## ![](table:a) Ө\n", &["E505 `table:a` misplaced=yes"]);
        check(
            "![x](https://example.org/x.png)\n",
            &["E505 `https://example.org/x.png` misplaced=no"],
        );
    }

    #[test]
    fn links_that_lead_nowhere_are_refused() {
        check(
            "[ө](mesure:2.14)\n",
            &["E502 `mesure:2.14` suggestion=measure:2.14"],
        );
        check("[ө](measure:)\n", &["E502 `measure:`"]);
        check(
            "[ө](body:City-Hall)\n",
            &["E502 `body:City-Hall` suggestion=body:city-hall"],
        );
        check("[ө](../ky.md)\n", &["E502 `../ky.md`"]);
        check("[ө](javascript:alert)\n", &["E502 `javascript:alert`"]);
        check(
            "[ө](www.example.org)\n",
            &["E502 `www.example.org` suggestion=https://www.example.org"],
        );
        check("[ө]()\n", &["E502 `[ө]()`"]);
        check("[ө][1]\n\n[1]: nowhere\n", &["E502 `nowhere`"]);
    }

    #[test]
    fn headings_of_impossible_levels_are_refused() {
        check(
            "# Ө\n",
            &["E507 `# Ө` found=1 expected=2".replace(" found=1", "").as_str()],
        );
        check("## Ө\n\n#### Ө\n", &["E507 `#### Ө` expected=3"]);
        check("### Ө\n", &["E507 `### Ө` expected=2"]);
        check("## Ө\n\n### Ө\n\n## Ө\n\n### Ө\n\n#### Ө\n", &[]);
    }

    #[test]
    fn what_readers_could_not_perceive_is_refused() {
        check("## \n", &["E207 `##`"]);
        check("## …\n", &["E207 `## …`"]);
        check("Ө ![](assets/x.png)\n", &["E508 `![](assets/x.png)`"]);
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(512))]

        /// Scraps of syntax meet letters of two and three bytes; plain random text would hardly ever be Markdown.
        #[test]
        fn any_text_is_read_and_every_place_lies_in_it(
            body in r"(!|\[|\]|\(|\)|<|>|#|-|`|\*|\||\n|\r\n|  |\t|\\|:|ө|„|😀|a|table:a|measure:1|assets/|&ouml;|<b>|\[1\]: |> \[!NOTE\]\n|\PC){0,40}"
        ) {
            let file = format!("{HEAD}{body}");
            let mut sink = Sink::default();
            let markdown = parse(&body, HEAD.len(), FILE, &mut sink);
            let spans = sink.into_sorted().into_iter().map(|problem| problem.primary)
                .chain(markdown.links.into_iter().map(|link| link.span))
                .chain(markdown.pictures.into_iter().map(|picture| picture.span))
                .chain(markdown.placements.into_iter().map(|placement| placement.span));
            for span in spans {
                proptest::prop_assert!(file.get(span.start as usize..span.end as usize).is_some(), "{:?}", span);
            }
        }
    }
}
