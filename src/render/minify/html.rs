//! A page with fewer bytes and the same meaning, in one pass over its text.
//!
//! In: HTML that closes every tag, as the theme's templates and Markdown make it. Out: the same elements, attributes
//! and words, without the white space, quotes, comments and entities that nobody sees. minify-html does the same and
//! a little more, by way of a tree: half of the time of a whole build. What both make of a page is compared in tests
//! by what a browser makes of it.

/// What white space means inside an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    /// Every character counts.
    Counts,
    /// Runs are one space: part of a line.
    InLine,
    /// The same, and none at the beginning and at the end: a paragraph, a cell, a button.
    Paragraph,
    /// The same, and none between elements: a list, a row, a page.
    Layout,
}

/// An element that is open.
struct Open<'h> {
    name: &'h [u8],
    space: Space,
    is_svg: bool,
}

/// What a byte may mean, as bits: pages are read byte by byte, and a table answers faster than comparisons.
mod class {
    /// White space.
    pub(super) const SPACE: u8 = 1;
    /// Ends the name of an element.
    pub(super) const NAME_END: u8 = 2;
    /// Ends the name of an attribute.
    pub(super) const KEY_END: u8 = 4;
    /// Needs quotes around a value that holds it.
    pub(super) const QUOTED: u8 = 8;
    /// No plain text: white space, or the beginning of a tag or of an entity.
    pub(super) const SIGN: u8 = 16;

    static OF: [u8; 256] = {
        let mut of = [0; 256];
        let mut byte = 0_u8;
        loop {
            of[byte as usize] = match byte {
                _ if byte.is_ascii_whitespace() => SPACE | NAME_END | KEY_END | QUOTED | SIGN,
                b'>' => NAME_END | KEY_END | QUOTED,
                b'/' => NAME_END | KEY_END,
                b'=' => KEY_END | QUOTED,
                b'"' | b'\'' | b'`' => QUOTED,
                b'<' => QUOTED | SIGN,
                b'&' => SIGN,
                _ => 0,
            };
            if byte == u8::MAX {
                break of;
            }
            byte += 1;
        }
    };

    /// Whether a byte is of one of these classes.
    pub(super) fn is(byte: u8, classes: u8) -> bool {
        OF[usize::from(byte)] & classes != 0
    }
}

struct Minifier<'h> {
    html: &'h [u8],
    at: usize,
    out: Vec<u8>,
    open: Vec<Open<'h>>,
    /// Whether nothing has been met since the innermost element was opened.
    is_first: bool,
}

/// `html` with fewer bytes.
pub(in crate::render) fn html(html: &[u8]) -> Vec<u8> {
    let mut minifier = Minifier {
        html,
        at: 0,
        out: Vec::with_capacity(html.len()),
        open: Vec::new(),
        is_first: true,
    };
    while minifier.at < minifier.html.len() {
        minifier.step();
    }
    minifier.out.shrink_to_fit();
    minifier.out
}

impl Minifier<'_> {
    /// A text, a tag, or what stands between `<!` and `>`.
    fn step(&mut self) {
        let rest = &self.html[self.at..];
        match rest {
            [b'<', b'/', letter, ..] if letter.is_ascii_alphabetic() => self.closing_tag(),
            [b'<', letter, ..] if letter.is_ascii_alphabetic() => self.tag(),
            [b'<', b'!', b'-', b'-', ..] => {
                let end = find(rest, b"-->").map_or(rest.len(), |end| end + 3);
                self.at += end;
            }
            [b'<', b'!', ..] => {
                let end = find(rest, b">").map_or(rest.len(), |end| end + 1);
                self.out.extend_from_slice(&rest[..end]);
                self.at += end;
            }
            _ => self.text(),
        }
    }

    fn space(&self) -> Space {
        self.open.last().map_or(Space::Layout, |open| open.space)
    }

    /// Whether text ends at `at`: where a tag or a comment begins, or the page is over.
    fn is_end(&self, at: usize) -> bool {
        match self.html.get(at..) {
            Some([b'<', next, ..]) => next.is_ascii_alphabetic() || matches!(next, b'/' | b'!'),
            Some([_, ..]) => false,
            Some([]) | None => true,
        }
    }

    fn text(&mut self) {
        let (html, start, space) = (self.html, self.at, self.space());
        let is_first = std::mem::replace(&mut self.is_first, false);
        if space == Space::Counts {
            // The first sign is text whatever it is: else there would be no end.
            self.at = (start + 1..html.len())
                .find(|at| html[*at] == b'<' && self.is_end(*at))
                .unwrap_or(html.len());
            self.out.extend_from_slice(&html[start..self.at]);
            return;
        }
        let is_trimmed = space != Space::InLine;
        let words = while_space(html, start);
        if words > start && self.is_end(words) {
            self.at = words;
            let is_last = self.is_before_closing_tag();
            if !(space == Space::Layout || (is_trimmed && (is_first || is_last))) {
                self.out.push(b' ');
            }
            return;
        }
        if words > start && !(is_trimmed && is_first) {
            self.out.push(b' ');
        }
        let is_spaced = self.words(words);
        if is_spaced && !(is_trimmed && self.is_before_closing_tag()) {
            self.out.push(b' ');
        }
    }

    fn is_before_closing_tag(&self) -> bool {
        self.at == self.html.len() || self.html[self.at..].starts_with(b"</")
    }

    /// Words with one space between them, and signs as themselves where they cannot be taken for markup, from `start`
    /// to the end of the text; whether white space stands there, which is not written.
    fn words(&mut self, start: usize) -> bool {
        const PLAIN: [(&[u8], u8); 4] = [
            (b"&quot;", b'"'),
            (b"&#39;", b'\''),
            (b"&#x27;", b'\''),
            (b"&gt;", b'>'),
        ];
        let html = self.html;
        // The first sign is text whatever it is, and no white space.
        let (mut copied, mut at) = (start, start);
        while let Some(c) = html.get(at).copied() {
            if !class::is(c, class::SIGN) {
                at += 1;
            } else if c == b'<' {
                if at > start && self.is_end(at) {
                    break;
                }
                at += 1;
            } else if c == b'&' {
                let plain = PLAIN.iter().find(|(entity, _)| html[at..].starts_with(entity));
                let end = at + plain.map_or(1, |(entity, _)| entity.len());
                if let Some((_, sign)) = plain {
                    self.out.extend_from_slice(&html[copied..at]);
                    self.out.push(*sign);
                    copied = end;
                }
                at = end;
            } else {
                let end = while_space(html, at + 1);
                if self.is_end(end) {
                    self.out.extend_from_slice(&html[copied..at]);
                    self.at = end;
                    return true;
                }
                if c != b' ' || end > at + 1 {
                    self.out.extend_from_slice(&html[copied..at]);
                    self.out.push(b' ');
                    copied = end;
                }
                at = end;
            }
        }
        self.out.extend_from_slice(&html[copied..at]);
        self.at = at;
        false
    }

    fn closing_tag(&mut self) {
        let start = self.at + 2;
        let end = self.name_end(start);
        let name = &self.html[start..end];
        if let Some(idx) = self
            .open
            .iter()
            .rposition(|open| open.name.eq_ignore_ascii_case(name))
        {
            self.open.truncate(idx);
        }
        self.is_first = false;
        self.at = self.html[end..]
            .iter()
            .position(|c| *c == b'>')
            .map_or(self.html.len(), |n| end + n + 1);
        if self.space() == Space::Layout && ends_by_itself(name, self.html[self.at..].trim_ascii_start()) {
            return;
        }
        self.out.extend_from_slice(b"</");
        self.out.extend_from_slice(name);
        self.out.push(b'>');
    }

    fn tag(&mut self) {
        let start = self.at + 1;
        let end = self.name_end(start);
        let name = &self.html[start..end];
        self.out.push(b'<');
        self.out.extend_from_slice(name);
        self.at = end;
        let is_slashed = self.attributes();
        self.is_first = false;
        let mut lower = [0; 16];
        let lower = match lower.get_mut(..name.len()) {
            Some(lower) => {
                lower.copy_from_slice(name);
                lower.make_ascii_lowercase();
                &*lower
            }
            None => name,
        };
        let is_svg = lower == b"svg" || self.open.last().is_some_and(|open| open.is_svg);
        if is_void(lower) {
            self.out.push(b'>');
            return;
        }
        // Outside pictures a slash means nothing, and leaving it out means the same.
        if is_slashed && is_svg {
            self.out.extend_from_slice(b"/>");
            return;
        }
        self.out.push(b'>');
        if matches!(lower, b"script" | b"style" | b"textarea") {
            return self.verbatim(name);
        }
        let space = match self.space() {
            Space::Counts => Space::Counts,
            _ => space_in(lower, is_svg),
        };
        self.is_first = true;
        self.open.push(Open { name, space, is_svg });
    }

    /// Everything up to the closing tag of an element that holds no elements, with that tag.
    fn verbatim(&mut self, name: &[u8]) {
        let rest = &self.html[self.at..];
        let is_end = |window: &[u8]| window.starts_with(b"</") && window[2..].eq_ignore_ascii_case(name);
        let end = rest.windows(name.len() + 2).position(is_end);
        let end = end.unwrap_or(rest.len());
        self.out.extend_from_slice(&rest[..end]);
        self.at += end;
        if self.at < self.html.len() {
            self.closing_tag();
        }
    }

    /// The attributes of a tag and its end, which is not written; whether a slash stands before it.
    fn attributes(&mut self) -> bool {
        let html = self.html;
        let mut is_slashed = false;
        let mut is_bare = false;
        loop {
            match html.get(self.at) {
                None => break,
                Some(b'>') => {
                    self.at += 1;
                    break;
                }
                Some(b'/') => {
                    is_slashed = true;
                    self.at += 1;
                    continue;
                }
                Some(c) if class::is(*c, class::SPACE) => {
                    self.at += 1;
                    continue;
                }
                Some(_) => {}
            }
            is_slashed = false;
            // A name may begin with any sign, an equals sign included.
            let end = until(html, self.at + 1, class::KEY_END);
            self.out.push(b' ');
            self.out.extend_from_slice(&html[self.at..end]);
            let equals = while_space(html, end);
            if html.get(equals) != Some(&b'=') {
                self.at = end;
                is_bare = false;
                continue;
            }
            let start = while_space(html, equals + 1);
            if let Some(quote @ (b'"' | b'\'')) = html.get(start) {
                is_bare = self.value(start + 1, *quote);
            } else {
                let is_end = |c: &u8| class::is(*c, class::SPACE) || *c == b'>';
                self.at = (start..html.len())
                    .find(|at| is_end(&html[*at]))
                    .unwrap_or(html.len());
                self.out.push(b'=');
                self.out.extend_from_slice(&html[start..self.at]);
                is_bare = true;
            }
        }
        // A slash right after a bare value would be part of it.
        if is_slashed && is_bare {
            self.out.push(b' ');
        }
        is_slashed
    }

    /// A value that stands in quotes from `start` on; whether it needs none.
    fn value(&mut self, start: usize, quote: u8) -> bool {
        let html = self.html;
        let (mut end, mut is_bare) = (start, true);
        while let Some(c) = html.get(end).filter(|c| **c != quote) {
            is_bare &= !class::is(*c, class::QUOTED);
            end += 1;
        }
        self.at = (end + 1).min(html.len());
        if end == start {
            return false;
        }
        self.out.push(b'=');
        if is_bare {
            self.out.extend_from_slice(&html[start..end]);
        } else {
            self.out.push(quote);
            self.out.extend_from_slice(&html[start..end]);
            self.out.push(quote);
        }
        is_bare
    }

    fn name_end(&self, start: usize) -> usize {
        until(self.html, start, class::NAME_END)
    }
}

/// Whether an element of this name needs no closing tag before `rest`, by the HTML standard: items, cells and rows end
/// where the next one begins, and where their list, row or table ends. One in a hundred bytes of a page with tables.
fn ends_by_itself(name: &[u8], rest: &[u8]) -> bool {
    let before: &[&[u8]] = match name {
        b"li" => &[b"</", b"<li"],
        b"dd" => &[b"</", b"<dt", b"<dd"],
        b"dt" => &[b"<dt", b"<dd"],
        b"td" | b"th" => &[b"</", b"<td", b"<th"],
        b"tr" => &[b"</", b"<tr"],
        b"tbody" => &[b"</"],
        b"thead" => &[b"<tbody"],
        b"option" => &[b"</", b"<option"],
        _ => return false,
    };
    before.iter().any(|next| {
        let after = rest.strip_prefix(*next).and_then(<[u8]>::first);
        after.is_some_and(|after| *next == b"</" || after.is_ascii_whitespace() || *after == b'>')
    })
}

/// What white space means in an element of this name, in lower case.
fn space_in(name: &[u8], is_svg: bool) -> Space {
    match name {
        b"pre" | b"code" => Space::Counts,
        b"address" | b"button" | b"caption" | b"dd" | b"desc" | b"details" | b"dt" | b"figcaption"
        | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"label" | b"legend" | b"li" | b"option"
        | b"output" | b"p" | b"summary" | b"td" | b"text" | b"th" | b"title" => Space::Paragraph,
        b"article" | b"aside" | b"blockquote" | b"body" | b"colgroup" | b"datalist" | b"dialog" | b"div"
        | b"dl" | b"fieldset" | b"figure" | b"footer" | b"form" | b"head" | b"header" | b"hgroup"
        | b"html" | b"main" | b"menu" | b"nav" | b"ol" | b"optgroup" | b"picture" | b"section"
        | b"select" | b"svg" | b"table" | b"tbody" | b"tfoot" | b"thead" | b"tr" | b"ul" => Space::Layout,
        b"a" | b"tspan" | b"textpath" => Space::InLine,
        _ if is_svg => Space::Layout,
        _ => Space::InLine,
    }
}

/// Elements that have no content and no closing tag.
fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

/// The first place from `start` on with a byte of these classes; the end of `html` where there is none.
fn until(html: &[u8], start: usize, classes: u8) -> usize {
    let mut at = start.min(html.len());
    while html.get(at).is_some_and(|c| !class::is(*c, classes)) {
        at += 1;
    }
    at
}

/// The first place from `start` on that is no white space.
fn while_space(html: &[u8], start: usize) -> usize {
    let mut at = start.min(html.len());
    while html.get(at).is_some_and(|c| class::is(*c, class::SPACE)) {
        at += 1;
    }
    at
}

fn find(html: &[u8], what: &[u8]) -> Option<usize> {
    html.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(
            String::from_utf8(super::html(html.as_bytes())).unwrap(),
            expected,
            "{html}"
        );
    }

    #[test]
    fn white_space_goes_where_nobody_sees_it() {
        check(
            "<ul>\n<li> one  <b>two</b> </li>\n<li><a href=\"#a\">three</a> <i>four</i></li>\n</ul>\n",
            "<ul><li>one <b>two</b><li><a href=#a>three</a> <i>four</i></ul>",
        );
        check(
            "<p>one <span> two </span>three</p>",
            "<p>one <span> two </span>three</p>",
        );
        check("<div><p>a</p> b <p>c</p></div>", "<div><p>a</p> b <p>c</p></div>");
        check("<pre>  a\n  <b> b </b>\n</pre>", "<pre>  a\n  <b> b </b>\n</pre>");
        check(
            "<textarea> <b> </textarea> <script>\nif (a < b) {}\n</script>",
            "<textarea> <b> </textarea><script>\nif (a < b) {}\n</script>",
        );
        check("<p>бир\u{a0} эки</p>", "<p>бир\u{a0} эки</p>");
    }

    #[test]
    fn items_and_cells_end_where_the_next_begins() {
        check(
            "<table><thead><tr><th>a</th> <th>b</th></tr>\n</thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
            "<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>",
        );
        check(
            "<dl><div><dt>a</dt><dd>b</dd> <dd>c</dd></div></dl> <ol><li>d</li> e</ol>",
            "<dl><div><dt>a<dd>b<dd>c</div></dl><ol><li>d</li> e</ol>",
        );
        check(
            "<div><dt>a</dt></div><li>b</li><link>",
            "<div><dt>a</dt></div><li>b</li><link>",
        );
    }

    #[test]
    fn attributes_lose_quotes_that_they_do_not_need() {
        check(
            "<a  class=\"b\"\n title=\"c d\" data-x='e' rel=\"\" href=\"?f=g\" download>h</a>",
            "<a class=b title=\"c d\" data-x=e rel href=\"?f=g\" download>h</a>",
        );
        check(
            "<p title='\"a\"' data-b=c/>d</p>",
            "<p title='\"a\"' data-b=c/>d</p>",
        );
        check("<br /><img src=\"a.png\" alt=\"\" />", "<br><img src=a.png alt>");
        check(
            "<svg viewBox=\"0 0 1 1\"> <use href=\"#a\" /> <text> a <tspan>b </tspan></text> </svg>",
            "<svg viewBox=\"0 0 1 1\"><use href=#a /><text>a <tspan>b </tspan></text></svg>",
        );
    }

    #[test]
    fn signs_stand_for_themselves_where_they_may() {
        check(
            "<!doctype html><!-- a > b --><p>&quot;a&quot; &amp;lt; &lt;b&gt; &#39;c&#39; 1 < 2</p>",
            "<!doctype html><p>\"a\" &amp;lt; &lt;b> 'c' 1 < 2</p>",
        );
    }

    #[test]
    fn what_is_no_html_comes_to_an_end() {
        for html in [
            "<",
            "</",
            "<a",
            "<a b",
            "<a b=",
            "<a b=\"",
            "<!--",
            "<!",
            "<script>",
            "a < b",
            "</p",
            "<pre> <a></pre> b",
        ] {
            super::html(html.as_bytes());
        }
    }

    proptest! {
        #[test]
        fn any_text_keeps_its_characters_whole(html in "(<|>|/|a|p|pre|svg|=|\"|'| |\n|!|-|&gt;|&|ө|script){0,40}") {
            let minified = String::from_utf8(super::html(html.as_bytes()));
            prop_assert!(minified.is_ok());
        }
    }
}
