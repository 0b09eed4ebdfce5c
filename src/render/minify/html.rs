//! A page with fewer bytes and the same meaning, in one pass over its text.
//!
//! In: HTML that closes every tag, as the theme's templates and Markdown make it. Out: the same elements, attributes
//! and words, without the white space, quotes, comments and entities that nobody sees. minify-html does the same and
//! a little more, by way of a tree: half of the time of a whole build. What both make of a page is compared in tests
//! by what a browser makes of it.

mod bytes;
mod elements;

use bytes::{find, is, until, while_space};
use elements::{Space, ends_by_itself, is_void, space_in};

/// An element that is open.
struct Open<'h> {
    name: &'h [u8],
    space: Space,
    is_svg: bool,
}

/// About what is inserted.
const ROOM: usize = 4 * 1024;

struct Minifier<'h> {
    html: &'h [u8],
    at: usize,
    out: Vec<u8>,
    open: Vec<Open<'h>>,
    /// Whether nothing has been met since the innermost element was opened.
    is_first: bool,
    insert: Insert<'h>,
}

/// Writes what a mark (`<!…>`) stands for and has fewer bytes already; whether it is a mark.
pub(in crate::render) type Insert<'i> = &'i dyn Fn(&[u8], &mut Vec<u8>) -> bool;

/// `html` with fewer bytes.
pub(in crate::render) fn html(html: &[u8]) -> Vec<u8> {
    html_around(html, &|_, _| false)
}

/// `html` with fewer bytes, around what `insert` writes between its blocks.
pub(in crate::render) fn html_around(html: &[u8], insert: Insert<'_>) -> Vec<u8> {
    let mut minifier = Minifier {
        html,
        at: 0,
        out: Vec::with_capacity(html.len() + ROOM),
        open: Vec::new(),
        is_first: true,
        insert,
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
                if !(self.insert)(&rest[..end], &mut self.out) {
                    self.out.extend_from_slice(&rest[..end]);
                }
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
            if !is(c, bytes::SIGN) {
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
                Some(c) if is(*c, bytes::SPACE) => {
                    self.at += 1;
                    continue;
                }
                Some(_) => {}
            }
            is_slashed = false;
            // A name may begin with any sign, an equals sign included.
            let end = until(html, self.at + 1, bytes::KEY_END);
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
                let is_end = |c: &u8| is(*c, bytes::SPACE) || *c == b'>';
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
            is_bare &= !is(*c, bytes::QUOTED);
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
        until(self.html, start, bytes::NAME_END)
    }
}

#[cfg(test)]
mod tests;
