//! Markdown of a section as HTML.
//!
//! In: [`Markdown`], perhaps with its translation, and a function that turns links into addresses. Out: [`Piece`]s,
//! because what a text places (a table, a chart) is made elsewhere. The text is parsed anew for each page: that takes less time than
//! minifying the page, and keeps nothing in memory that depends on an address. Nothing that `load` refuses gets
//! through: HTML becomes text, and a link or picture that means nothing leaves only its words.

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use crate::i18n::Locale;
use crate::model::dialect::{self, Spot};
use crate::model::markdown::{Heading, Link, Markdown, Placement};
use crate::model::passage::{Counterpart, passages};
use crate::output::markup::escape;

/// A part of a text, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Well-formed HTML with all its closing tags.
    Html(String),
    /// Something that stands here and is made elsewhere.
    Placement(Placement),
}

/// Words that a text is set with, in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// The heading of editorial notes.
    pub note: &'a str,
    /// What stands behind a passage whose original has changed since it was translated.
    pub behind: &'a str,
}

/// A text as HTML between the things that it places.
///
/// The build of the text comes from `original`, its words from `translation` where there is one: a passage that is
/// not translated stands in the original language and says so. `resolve` gives the address of a link, or of a file
/// of `assets/`, as seen from the page that the text goes to.
pub fn render(
    original: &(Locale, Markdown),
    translation: Option<&Markdown>,
    labels: Labels<'_>,
    resolve: &dyn Fn(&Link) -> String,
) -> Vec<Piece> {
    let (original_locale, original) = original;
    let events: Vec<Spot<'_>> = dialect::parse(&original.source).collect();
    let translated_events: Vec<Spot<'_>> =
        translation.map_or_else(Vec::new, |t| dialect::parse(&t.source).collect());
    let translated_passages = passages(&translated_events);
    let mut originals = passages(&events).into_iter().enumerate().peekable();
    let mut writer = Writer::new(&original.headings, labels.note, resolve);
    let mut pieces = Vec::new();
    let mut depth = 0_usize;
    let mut idx = 0;
    while let Some((event, _)) = events.get(idx) {
        if depth == 0
            && let Some((destination, n_events)) = dialect::lone_picture(&events[idx..])
            && let Some(placement) = Placement::from_destination(destination)
        {
            writer.finish_piece(&mut pieces);
            pieces.push(Piece::Placement(placement));
            idx += n_events;
            continue;
        }
        if let Some((passage_idx, passage)) = originals.next_if(|(_, passage)| passage.start == idx) {
            let counterpart = translation.and_then(|t| t.counterparts.get(passage_idx).copied());
            let translated = |at: usize| {
                translated_passages
                    .get(at)
                    .map(|range| &translated_events[range.clone()])
            };
            match counterpart {
                None => writer.inline(&events[passage.clone()]),
                Some(Counterpart::Current(at)) => writer.inline(translated(at).unwrap_or(&[])),
                Some(Counterpart::Behind(at)) => writer.behind(translated(at).unwrap_or(&[]), labels.behind),
                Some(Counterpart::Missing) => writer.fallback(&events[passage.clone()], *original_locale),
            }
            idx = passage.end;
            continue;
        }
        if dialect::opens_container(event) {
            depth += 1;
        } else if dialect::closes_container(event) {
            depth = depth.saturating_sub(1);
        }
        idx += writer.next(&events[idx..]);
    }
    writer.finish_piece(&mut pieces);
    pieces
}

/// What has been written of the current piece, and what its next events need to know.
struct Writer<'a> {
    out: String,
    headings: std::slice::Iter<'a, Heading>,
    note_label: &'a str,
    resolve: &'a dyn Fn(&Link) -> String,
    /// Closing tags of what is open and could have been opened in more than one way.
    open: Vec<&'static str>,
    alignments: Vec<Alignment>,
    cell_idx: usize,
    is_in_table_head: bool,
}

impl<'a> Writer<'a> {
    fn new(headings: &'a [Heading], note_label: &'a str, resolve: &'a dyn Fn(&Link) -> String) -> Self {
        Self {
            out: String::new(),
            headings: headings.iter(),
            note_label,
            resolve,
            open: Vec::new(),
            alignments: Vec::new(),
            cell_idx: 0,
            is_in_table_head: false,
        }
    }

    fn finish_piece(&mut self, pieces: &mut Vec<Piece>) {
        let html = std::mem::take(&mut self.out);
        if !html.is_empty() {
            pieces.push(Piece::Html(html));
        }
    }

    /// Writes the first of `events`, and says how many that were: a picture is several.
    fn next(&mut self, events: &[Spot<'_>]) -> usize {
        match events.first() {
            Some((Event::Start(Tag::Image { .. }), _)) => {
                self.picture(events);
                dialect::closing(events) + 1
            }
            Some((event, _)) => {
                self.event(event);
                1
            }
            None => 0,
        }
    }

    /// Writes the words of a passage.
    fn inline(&mut self, events: &[Spot<'_>]) {
        let mut idx = 0;
        while idx < events.len() {
            idx += self.next(&events[idx..]);
        }
    }

    /// Writes a passage that was translated from an earlier wording.
    fn behind(&mut self, events: &[Spot<'_>], mark: &str) {
        self.out.push_str("<span class=\"behind\">");
        self.inline(events);
        self.out.push_str(" <small>");
        escape(mark, &mut self.out);
        self.out.push_str("</small></span>");
    }

    /// Writes a passage that is not translated.
    fn fallback(&mut self, events: &[Spot<'_>], locale: Locale) {
        self.out.push_str("<span lang=\"");
        self.out.push_str(locale.as_str());
        self.out.push_str("\">");
        self.inline(events);
        self.out.push_str("</span>");
    }

    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Code(text) => {
                self.out.push_str("<code>");
                escape(text, &mut self.out);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            // HTML is refused at load. Here it is text like any other, as are extensions that the dialect
            // does not switch on.
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => escape(text, &mut self.out),
            Event::TaskListMarker(_) => {}
        }
    }

    /// Writes an opening tag, and remembers which closing tag belongs to it.
    fn open(&mut self, opening: &str, closing: &'static str) {
        self.out.push_str(opening);
        self.open.push(closing);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(value, &mut self.out);
        self.out.push('"');
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.open("<p>", "</p>\n"),
            Tag::Heading { .. } => self.heading(),
            Tag::BlockQuote(None) => self.open("<blockquote>\n", "</blockquote>\n"),
            Tag::BlockQuote(Some(_)) => {
                self.open(
                    "<aside class=\"note\" role=\"note\">\n<p class=\"note-label\">",
                    "</aside>\n",
                );
                escape(self.note_label, &mut self.out);
                self.out.push_str("</p>\n");
            }
            Tag::CodeBlock(_) => {
                self.open("<pre><code>", "</code></pre>\n");
            }
            Tag::List(None) => self.open("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.open("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => self.open(&format!("<ol start=\"{first}\">\n"), "</ol>\n"),
            Tag::Item => self.open("<li>", "</li>\n"),
            Tag::Table(alignments) => {
                self.alignments.clone_from(alignments);
                self.open(
                    "<div class=\"table-scroll\">\n<table>\n",
                    "</tbody>\n</table>\n</div>\n",
                );
            }
            Tag::TableHead => {
                self.is_in_table_head = true;
                self.cell_idx = 0;
                self.open("<thead>\n<tr>", "</tr>\n</thead>\n<tbody>\n");
            }
            Tag::TableRow => {
                self.cell_idx = 0;
                self.open("<tr>", "</tr>\n");
            }
            Tag::TableCell => self.table_cell(),
            Tag::Emphasis => self.open("<em>", "</em>"),
            Tag::Strong => self.open("<strong>", "</strong>"),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                self.link(&dialect::destination(*link_type, dest_url), title);
            }
            // Pictures are written by `picture`; the rest belongs to extensions that the dialect does not
            // switch on.
            _ => self.open("", ""),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if tag == TagEnd::TableHead {
            self.is_in_table_head = false;
        }
        if let Some(closing) = self.open.pop() {
            self.out.push_str(closing);
        }
    }

    fn heading(&mut self) {
        // The headings were collected from the same events, so that the next one is this one.
        let Some(heading) = self.headings.next() else {
            return self.open("<h2>", "</h2>\n");
        };
        let (opening, closing) = match heading.level {
            0..=2 => ("<h2", "</h2>\n"),
            3 => ("<h3", "</h3>\n"),
            4 => ("<h4", "</h4>\n"),
            5 => ("<h5", "</h5>\n"),
            _ => ("<h6", "</h6>\n"),
        };
        self.open(opening, closing);
        self.attribute("id", &heading.anchor);
        self.out.push('>');
    }

    fn table_cell(&mut self) {
        let class = match self.alignments.get(self.cell_idx) {
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        };
        self.cell_idx += 1;
        if self.is_in_table_head {
            self.open(&format!("<th scope=\"col\"{class}>"), "</th>");
        } else {
            self.open(&format!("<td{class}>"), "</td>");
        }
    }

    fn link(&mut self, destination: &str, title: &str) {
        let Some(link) = Link::from_destination(destination) else {
            return self.open("", "");
        };
        self.open("<a", "</a>");
        let address = (self.resolve)(&link);
        self.attribute("href", &address);
        if destination.starts_with("http") {
            self.attribute("rel", "external");
        }
        if !title.is_empty() {
            self.attribute("title", title);
        }
        self.out.push('>');
    }

    /// Writes the picture that `events` begin with: one of `assets/` is shown, of anything else the words.
    fn picture(&mut self, events: &[Spot<'_>]) {
        let alt = dialect::inner_text(events);
        let path = match events.first() {
            Some((Event::Start(Tag::Image { dest_url, .. }), _)) => dialect::asset_path(dest_url),
            _ => None,
        };
        match path {
            Some(path) => {
                let address = (self.resolve)(&Link::Asset(path.to_owned()));
                self.out.push_str("<img");
                self.attribute("src", &address);
                self.attribute("alt", &alt);
                self.out.push_str(" loading=\"lazy\">");
            }
            None => escape(&alt, &mut self.out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{FileId, Sink};
    use crate::load;

    fn pieces(source: &str) -> Vec<Piece> {
        let markdown = load::markdown::parse(source, 0, FileId(0), &mut Sink::default());
        let labels = Labels {
            note: "Редактордон",
            behind: "",
        };
        render(&(Locale::KY, markdown), None, labels, &|link| match link {
            Link::External(address) | Link::Asset(address) => address.clone(),
            other => format!("../{other:?}"),
        })
    }

    /// Everything as one text, so that a snapshot shows what a page would hold.
    fn html(source: &str) -> String {
        let show = |piece: Piece| match piece {
            Piece::Html(html) => html,
            Piece::Placement(placement) => format!("<!-- {placement:?} -->\n"),
        };
        pieces(source).into_iter().map(show).collect()
    }

    #[test]
    fn text_of_the_programme_becomes_html() {
        insta::assert_snapshot!(html(
            "Биринчи *абзац*, **эки**\nсап: [пункт](measure:2.14 \"Чара\") жана [сайт](https://example.org/?a=1&b=2).\n\n\
             ## Жаңы «муун» & `код`\n\n![](table+chart:students)\n\n### Жаңы муун\n\n\
             > [!NOTE]\n> Редактордун сөзү, <a@example.org>.\n>\n> - бир\n> - эки\n\n> Шилтеме\n\n\
             3. үч\n4. төрт\n   - ичинде\n\n1. бир\n\n\
             | Жыл | Саны |\n|:----|-----:|\n| 2020 | 1 \\| 2 |\n\n\
             ![Карта \"Ө\"](assets/map.png)\n\n    код <b>\n\n* * *\n\nсап  \nсап\n\n![](swot:)\n"
        ));
    }

    #[test]
    fn what_load_refuses_never_becomes_markup() {
        insta::assert_snapshot!(html(
            "<script>alert(1)</script>\n\nӨ <b onclick=\"x\">ө</b> [ө](javascript:alert) ![ө](https://example.org/x.png)\n\n\
             Ө ![](table:a)\n\n- ![](table:a)\n\n# Ө\n"
        ));
    }

    #[test]
    fn text_is_parted_where_something_is_placed() {
        let parts = pieces("Ө\n\n![](swot:)\n\n![](swot:)\n\nө\n");
        let expected = [
            Piece::Html("<p>Ө</p>\n".to_owned()),
            Piece::Placement(Placement::Swot),
            Piece::Placement(Placement::Swot),
            Piece::Html("<p>ө</p>\n".to_owned()),
        ];
        assert_eq!(parts, expected);
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(256))]

        /// Counting is enough: the writer only ever writes whole tags, and texts cannot hold a `<`.
        #[test]
        fn every_piece_of_any_text_closes_what_it_opens(
            source in r"(!|\[|\]|\(|\)|<|>|#|-|\*|\*\*|\||\n|\n\n|  |\\|:|ө|a|table:a|measure:1|assets/x|<b>|1\. |- |> \[!NOTE\]\n|!\[\]\(swot:\)|\n\|-\|\n){0,40}"
        ) {
            for piece in pieces(&source) {
                let Piece::Html(html) = piece else { continue };
                let n_tags = html.matches('<').count();
                let n_closing = html.matches("</").count();
                let n_void = ["<br>", "<hr>", "<img"].iter().map(|tag| html.matches(tag).count()).sum::<usize>();
                proptest::prop_assert_eq!(n_tags, 2 * n_closing + n_void, "{}", html);
            }
        }
    }
}
