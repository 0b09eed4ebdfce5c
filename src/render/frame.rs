//! What stands around pages and is the same on many of them: header, navigation, footer.
//!
//! In: the templates below `frame/` of the theme, and what pages of a [`Sort`] have in common. Out: [`Parts`], rendered
//! and made smaller once for all pages of the sort, and filled with the addresses of each. A page's template writes
//! `{{ frame.header }}` where `frame/header.html` is to stand, which leaves a mark until the page is done.
//!
//! A part is given what all pages of its language are given, `root`, `base`, and of the `page` what a sort tells. What
//! each page has of its own (`page.path`, `page.canonical`, `code`) a part can write, but not ask about. It begins
//! and ends between blocks, and closes what it opens.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tera::{Map, Value};

use super::page::{Given, Place};
use super::value::{from, map};
use crate::diag::Diagnostic;
use crate::i18n::Locale;
use crate::model::theme::Template;
use crate::plan::Page;

/// The folder of the templates.
const FOLDER: &str = "frame/";
/// What a mark begins with; no content gets past the escaping of `<`.
const MARK: &str = "<!frame ";
/// Stand for the address of a page and for that of its code: no letters, now or ever, as Unicode promises.
const PATH: char = '\u{fdd0}';
const CODE: char = '\u{fdd1}';

/// What parts may ask about a page: pages of a sort have the same frame but for their addresses.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Sort {
    kind: &'static str,
    /// The first folder of the address, with `/` behind it.
    folder: String,
    /// Whether the page is that of the folder itself.
    is_folder: bool,
    root: String,
    base: String,
    is_addressless: bool,
    has_code: bool,
}

/// The addresses that a page fills in. They are made of ids, so that they are the same in text and attributes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Addresses<'a> {
    /// Of the page, below the folder of its language.
    pub(super) path: &'a str,
    /// Of its code, below the root, if it has one.
    pub(super) code: Option<&'a str>,
}

/// The frames of the pages of one language, each made when the first page of its sort asks for it.
#[derive(Debug, Default)]
pub(super) struct Frames(Mutex<HashMap<Sort, Arc<Parts>>>);

/// The parts of a frame by name.
#[derive(Debug)]
pub(super) struct Parts(Vec<(String, Vec<Piece>)>);

/// Text of a part, and what stands behind it.
#[derive(Debug)]
struct Piece(String, Option<char>);

/// The marks that templates of pages know as `frame`.
pub(super) fn marks(templates: &[Template]) -> Value {
    let mark = |(name, _): (&str, _)| {
        let mark = format!("{MARK}{name}>");
        (name.to_owned().into(), Value::safe_string(&mark))
    };
    parts(templates).map(mark).collect::<Map>().into()
}

/// The names of parts, and of their templates.
fn parts(templates: &[Template]) -> impl Iterator<Item = (&str, &str)> {
    templates.iter().filter_map(|template| {
        let name = template.name.strip_prefix(FOLDER)?.strip_suffix(".html")?;
        Some((name, template.name.as_str()))
    })
}

impl Frames {
    /// The frame of `page` in the language `locale` of a site that is published at `base_url`; `render` makes of a
    /// template, and what that is given, a part.
    pub(super) fn of(
        &self,
        page: &Page,
        place: &Place<'_>,
        has_code: bool,
        (locale, base_url): (Locale, &str),
        templates: &[Template],
        render: impl Fn(&str, Given) -> Result<Vec<u8>, Diagnostic>,
    ) -> Result<Arc<Parts>, Diagnostic> {
        let sort = Sort::of(page, place, has_code);
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(parts) = known().get(&sort) {
            return Ok(Arc::clone(parts));
        }
        let part = |(name, template): (&str, &str)| {
            let html = render(template, sort.given(locale, base_url))?;
            Ok((name.to_owned(), cut(&String::from_utf8_lossy(&html))))
        };
        let made: Result<_, Diagnostic> = parts(templates).map(part).collect();
        let made = Arc::new(Parts(made?));
        known().insert(sort, Arc::clone(&made));
        Ok(made)
    }
}

impl Sort {
    fn of(page: &Page, place: &Place<'_>, has_code: bool) -> Self {
        let folder = page.path.find('/').map_or("", |end| &page.path[..=end]);
        Self {
            kind: page.kind,
            folder: folder.to_owned(),
            is_folder: folder == page.path,
            root: place.root.to_owned(),
            base: place.base.to_owned(),
            is_addressless: place.is_addressless,
            has_code,
        }
    }

    /// What a part is given besides what all pages of its language are given.
    fn given(&self, locale: Locale, base_url: &str) -> Given {
        let mut given: Given = vec![
            ("root", self.root.as_str().into()),
            ("base", self.base.as_str().into()),
            (
                "page",
                map([
                    ("kind", self.kind.into()),
                    ("folder", self.folder.as_str().into()),
                    ("is_folder", from(&self.is_folder)),
                    ("is_addressless", from(&self.is_addressless)),
                    ("base_url", base_url.into()),
                    ("path", PATH.to_string().into()),
                    ("canonical", format!("{base_url}{locale}/{PATH}").into()),
                ]),
            ),
        ];
        if self.has_code {
            given.push(("code", CODE.to_string().into()));
        }
        given
    }
}

/// A part, cut where addresses are to stand.
fn cut(html: &str) -> Vec<Piece> {
    let pieces = html.split_inclusive([PATH, CODE]);
    pieces
        .map(|piece| {
            let text = piece.trim_end_matches([PATH, CODE]);
            Piece(text.to_owned(), piece[text.len()..].chars().next())
        })
        .collect()
}

impl Parts {
    /// Writes the part that `mark` stands for on a page with these addresses; whether it is a mark.
    pub(super) fn write(&self, mark: &[u8], addresses: Addresses<'_>, out: &mut Vec<u8>) -> bool {
        let name = mark
            .strip_prefix(MARK.as_bytes())
            .and_then(|rest| rest.strip_suffix(b">"));
        let part = self.0.iter().find(|(known, _)| Some(known.as_bytes()) == name);
        let Some((_, pieces)) = part else {
            return false;
        };
        for Piece(text, address) in pieces {
            out.extend_from_slice(text.as_bytes());
            let address = match address {
                Some(CODE) => addresses.code.unwrap_or_default(),
                Some(_) => addresses.path,
                None => "",
            };
            out.extend_from_slice(address.as_bytes());
        }
        true
    }

    /// `html` with parts in the place of their marks, and nothing else done to it.
    pub(super) fn write_into(&self, html: &[u8], addresses: Addresses<'_>) -> Vec<u8> {
        let mut out = Vec::with_capacity(html.len());
        let mut rest = html;
        while let Some(start) = rest.windows(MARK.len()).position(|text| text == MARK.as_bytes()) {
            let end = rest[start..].iter().position(|c| *c == b'>');
            let end = end.map_or(rest.len(), |end| start + end + 1);
            out.extend_from_slice(&rest[..start]);
            if !self.write(&rest[start..end], addresses, &mut out) {
                out.extend_from_slice(&rest[start..end]);
            }
            rest = &rest[end..];
        }
        out.extend_from_slice(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::diag::FileId;
    use crate::plan::Words;
    use crate::render::minify;
    use crate::render::value::get;

    fn page(kind: &'static str, path: &str) -> Page {
        Page {
            kind,
            path: path.to_owned(),
            title: Words::Plain(String::new()),
            description: Words::Plain(String::new()),
            crumbs: Vec::new(),
            parts: Vec::new(),
        }
    }

    fn template(name: &str) -> Template {
        Template {
            name: name.to_owned(),
            text: String::new(),
            file: FileId(0),
        }
    }

    /// A part that shows all that it may: of what sort the page is, and its addresses.
    fn shown(given: &Given) -> String {
        let value = |name: &str| {
            let value = given.iter().find(|(known, _)| *known == name);
            value.map(|(_, value)| value)
        };
        let page = value("page").and_then(Value::as_map).unwrap();
        let of_page = |name: &str| get(page, name).unwrap();
        format!(
            "<p class=\"{}\">{} <a href=\"{}ru/{}\">{}</a> {} </p>\n",
            of_page("kind"),
            of_page("folder"),
            value("root").unwrap(),
            of_page("path"),
            of_page("canonical"),
            value("code").map_or_else(String::new, ToString::to_string),
        )
    }

    /// The page as it is and made smaller; both frames are rendered once for each sort of page.
    #[track_caller]
    fn check(frames: &[Frames; 2], n_rendered: &Cell<usize>, page: &Page, code: Option<&str>) -> String {
        let templates = [template("base.html"), template("frame/top.html")];
        let place = Place {
            root: "../../",
            base: "../",
            is_addressless: false,
        };
        let addresses = Addresses {
            path: &page.path,
            code,
        };
        let parts = |frames: &Frames, finish: fn(&[u8]) -> Vec<u8>| {
            let site = (Locale::KY, "https://example.org/");
            let parts = frames.of(page, &place, code.is_some(), site, &templates, |name, given| {
                assert_eq!(name, "frame/top.html");
                n_rendered.set(n_rendered.get() + 1);
                Ok(finish(shown(&given).as_bytes()))
            });
            parts.unwrap()
        };
        let marks = marks(&templates);
        let top = marks.as_map().and_then(|marks| get(marks, "top")).unwrap();
        let html = format!("<!doctype html>\n<body>\n{top}<main> </main>\n</body>");
        let plain = parts(&frames[0], <[u8]>::to_vec).write_into(html.as_bytes(), addresses);
        let small = parts(&frames[1], minify::html);
        let small = minify::html_around(html.as_bytes(), &|mark, out| small.write(mark, addresses, out));
        assert_eq!(small, minify::html(&plain));
        String::from_utf8(plain).unwrap()
    }

    #[test]
    fn pages_of_a_sort_share_a_frame_and_fill_in_their_addresses() {
        let (frames, n_rendered) = (Default::default(), Cell::new(0));
        let check = |page: &Page, code| check(&frames, &n_rendered, page, code);
        assert_eq!(
            check(&page("measure", "measures/1.1/"), None),
            "<!doctype html>\n<body>\n<p class=\"measure\">measures/ <a href=\"../../ru/measures/1.1/\">\
             https://example.org/ky/measures/1.1/</a>  </p>\n<main> </main>\n</body>"
        );
        let second = check(&page("measure", "measures/1.2/"), None);
        assert!(
            second.contains("ru/measures/1.2/\"") && !second.contains("1.1"),
            "{second}"
        );
        assert_eq!(n_rendered.get(), 2);
        let with_code = check(&page("measure", "measures/1.2/"), Some("codes/1.svg"));
        assert!(with_code.contains("codes/1.svg"), "{with_code}");
        let of_body = check(&page("body", "bodies/school/"), None);
        assert!(of_body.contains("bodies/ <a"), "{of_body}");
        assert_eq!(n_rendered.get(), 6);
    }
}
