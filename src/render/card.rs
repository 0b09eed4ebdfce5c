//! Cards: the pictures that messengers show beside a link to a page.
//!
//! In: what a page is about – a measure, or the programme as a whole. Out: an SVG that a template of the theme lays
//! out (`cards/measure.svg`, `cards/site.svg`) and, when somebody asks for it, the PNG that [`picture`] draws of it.
//! The address tells the content, and is known without drawing: messengers keep a picture by its address.

use std::sync::OnceLock;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::page::{Given, Shared};
use super::picture::font::{Font, Weight};
use super::value::map;
use super::{picture, template_error_at};
use crate::diag::Diagnostic;
use crate::i18n::Locale;
use crate::model::{Programme, Theme};
use crate::output::OutputFile;
use crate::plan::{Page, Part, Site, route};
use crate::reuse::Key;

/// Pixels, as messengers ask for.
const WIDTH: u32 = 1200;

/// A card.
pub(super) struct Card {
    /// Below the site's root.
    pub(super) address: String,
    template: &'static str,
    svg: String,
    /// The picture, once somebody has asked for it.
    pub(super) drawn: OnceLock<Result<OutputFile, Diagnostic>>,
}

impl Card {
    pub(super) fn new(locale: Locale, name: &str, template: &'static str, svg: String) -> Self {
        let fingerprint = &blake3::hash(svg.as_bytes()).to_hex()[..10];
        Self {
            address: format!("{}{locale}/{name}.{fingerprint}.png", route::CARDS),
            template,
            svg,
            drawn: OnceLock::new(),
        }
    }

    /// What the picture is made of, added up.
    pub(super) fn key(&self) -> Key {
        Key::of([self.address.as_bytes(), self.svg.as_bytes()])
    }

    pub(super) fn draw(&self, theme: &Theme) -> Result<Vec<u8>, Diagnostic> {
        picture::png_of_few_colors(&self.svg, WIDTH)
            .map_err(|reason| template_error_at(self.template, &reason, theme))
    }
}

/// All cards of a site, each made when somebody asks for it: in each language one for each measure, and one for all
/// other pages.
pub(super) struct Cards {
    n_subjects: usize,
    /// Language by language.
    cells: Box<[OnceLock<Result<Card, Diagnostic>>]>,
}

/// The name of the card of pages that are not about one measure.
const SITE: &str = "site";

impl Cards {
    pub(super) fn new(programme: &Programme, n_languages: usize) -> Self {
        let n_subjects = programme.measures.len() + 1;
        Self {
            n_subjects,
            cells: (0..n_subjects * n_languages).map(|_| OnceLock::new()).collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The language and the subject of the card that stands at `idx` among all.
    pub(super) fn at(&self, idx: usize) -> (usize, usize) {
        (idx / self.n_subjects, idx % self.n_subjects)
    }

    pub(super) fn cell(&self, language: usize, subject: usize) -> &OnceLock<Result<Card, Diagnostic>> {
        &self.cells[language * self.n_subjects + subject]
    }

    /// What the card of `page` is about: a measure, by its place among them, or the programme, behind the last.
    pub(super) fn subject(&self, programme: &Programme, page: &Page) -> usize {
        let measure = page.parts.iter().find_map(|(name, part)| match part {
            Part::Measure(id) if *name == "measure" => programme.measures.get_index_of(id),
            _ => None,
        });
        measure.unwrap_or(self.n_subjects - 1)
    }

    /// The language and the subject of the card that an address names.
    pub(super) fn find(
        &self,
        programme: &Programme,
        mut languages: impl Iterator<Item = Locale>,
        address: &str,
    ) -> Option<(usize, usize)> {
        let (language, file) = address.strip_prefix(route::CARDS)?.split_once('/')?;
        let language = languages.position(|locale| locale.as_str() == language)?;
        let (name, _) = file.strip_suffix(".png")?.rsplit_once('.')?;
        let subject = match name {
            SITE => self.n_subjects - 1,
            id => programme.measures.keys().position(|known| known.as_str() == id)?,
        };
        Some((language, subject))
    }

    /// The name of a card, its template, and what that is given.
    pub(super) fn given(
        shared: &Shared<'_>,
        site: &Site<'_>,
        subject: usize,
    ) -> (String, &'static str, Given) {
        if let Some((id, _)) = shared.programme.measures.get_index(subject) {
            let given = vec![("measure", shared.value(&Part::Measure(id.clone())))];
            return (id.to_string(), "cards/measure.svg", given);
        }
        // What the home page says.
        let home = site.pages.iter().find(|page| page.path == route::HOME);
        let parts = home.map_or(&[][..], |home| &home.parts);
        let wanted = parts
            .iter()
            .filter(|(name, _)| ["n_measures", "tally"].contains(name));
        let given = wanted.map(|(name, part)| (*name, shared.value(part)));
        (SITE.to_owned(), "cards/site.svg", given.collect())
    }
}

/// Makes the filter of cards known to a set of templates.
///
/// `text | fitted(width, size, least, lines)`: the text in at most so many lines of so many pixels, in letters of
/// `size` or, where that is too large, of a smaller size, down to `least`; what does not fit even then is cut. With
/// `bold` in bold letters. The value has the `size` and the `lines`.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter(
        "fitted",
        |text: &Value, kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            let text = text
                .as_str()
                .ok_or_else(|| Error::message("`fitted` takes a text"))?;
            let number = |name: &str| kwargs.must_get::<u16>(name);
            let (width, size, most) = (f32::from(number("width")?), number("size")?, number("lines")?);
            let least = kwargs.get::<u16>("least")?.unwrap_or(size).min(size);
            let weight = match kwargs.get::<bool>("bold")? {
                Some(true) => Weight::Bold,
                _ => Weight::Regular,
            };
            let font = Font::of(weight);
            let in_size = |size: u16| font.lines(text, size.into(), width);
            let mut sizes = (least..=size).rev().step_by(2).map(|size| (size, in_size(size)));
            let fitting = sizes.find(|(_, lines)| lines.len() <= usize::from(most));
            let (size, lines) = fitting.unwrap_or_else(|| {
                let lines = font.cut(in_size(least), most.into(), least.into(), width);
                (least, lines)
            });
            Ok(map([
                ("size", size.into()),
                (
                    "lines",
                    lines.into_iter().map(Value::from).collect::<Vec<_>>().into(),
                ),
            ]))
        },
    );
}
