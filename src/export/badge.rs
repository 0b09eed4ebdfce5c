//! `badges/<language>/<number>.svg`: a measure's badge, for other sites to embed.
//!
//! A drawing that stands alone: its colours, its font and its background are its own, so that it can be read on
//! pages light and dark. The icon's shape tells the tone without the colour; they are those of the default theme.

use std::convert::Infallible;

use super::xml::Element;
use super::{Publication, say};
use crate::model::Measure;
use crate::model::report::ReportsOf;
use crate::monitor::MeasureState;
use crate::output::Outlet;
use crate::plan::badge::label;
use crate::plan::route;
use crate::plan::speaker::Speaker;
use crate::reuse::{Key, Reuse};

const PAPER: &str = "#fdfcf9";
const INK_SOFT: &str = "#535a52";
const FONT: &str = "system-ui,Segoe UI,Roboto,Noto Sans,sans-serif";

/// All lengths are in the drawing's own unit, which is a pixel where nobody scales it.
const HEIGHT: u32 = 44;
const PADDING: u32 = 4;
const GAP: u32 = 8;
const ICON: u32 = 24;

/// Hands every badge to `outlet`. They are more files than all other exports together, each by itself a function of few
/// words: those that stand as they were are not drawn.
pub(super) fn put(publication: &Publication<'_>, reuse: Option<Reuse<'_>>, outlet: &dyn Outlet) {
    let site = publication.site;
    let put = |speaker: &Speaker, measure: &Measure, state: &MeasureState, seen: &str| {
        let path = format!("{}{}/{}.svg", route::BADGES, speaker.locale, measure.id.value);
        let key = |reuse: Reuse<'_>| {
            let (base, locale) = (reuse.base.as_bytes(), speaker.locale.as_str().as_bytes());
            Key::of([b"badge", base, path.as_bytes(), locale, seen.as_bytes()])
        };
        let make = || {
            Ok(drawing(publication, speaker, measure, state)
                .compact()
                .into_bytes())
        };
        let Ok::<(), Infallible>(()) =
            Reuse::put(reuse.map(|reuse| (reuse, key(reuse))), &path, outlet, make);
    };
    for (id, measure) in &site.programme.measures {
        let Some(state) = site.monitoring.state(id) else {
            continue;
        };
        // What a badge shows, but for its language.
        let seen = (&measure.number, label(state), state.tone(), site.monitoring.as_of);
        let seen = format!("{seen:?} {:?}", publication.reports);
        for speaker in publication.speakers {
            put(speaker, measure, state, &seen);
        }
    }
}

fn drawing(
    publication: &Publication<'_>,
    speaker: &Speaker,
    measure: &Measure,
    state: &MeasureState,
) -> Element {
    let number = measure.number.to_string();
    let status = speaker.words(&label(state));
    let as_of = speaker.as_of(publication.site.monitoring.as_of);
    let title = say(
        speaker,
        "embed-badge-title",
        &[
            ("number", number.clone()),
            ("status", status.clone()),
            ("as-of", as_of.clone()),
        ],
    );
    let tone = Tone::of(state.tone());

    // The chip with the measure's number.
    let label = Line::new(say(speaker, "embed-badge-measure", &[]), 10, Weight::Regular);
    let number = Line::new(number, 16, Weight::Bold);
    let chip = label.width().max(number.width()) + 2 * GAP;
    let centre = PADDING + chip / 2;

    // The icon, and two lines beside it.
    let icon = PADDING + chip + GAP;
    let left = icon + ICON + GAP;
    let status = Line::new(status, 14, Weight::Bold);
    let as_of = Line::new(as_of, 11, Weight::Regular);
    let sample = match publication.reports {
        ReportsOf::City => None,
        ReportsOf::Sample => Some(Line::new(
            say(speaker, "embed-badge-sample", &[]),
            10,
            Weight::Bold,
        )),
    };
    let mark = sample.as_ref().map_or(0, |line| line.width() + GAP);
    let dated_from = if mark == 0 { left } else { left + mark + GAP / 2 };
    let width = (left + status.width()).max(dated_from + as_of.width()) + GAP + PADDING;

    let mut svg = Element::new("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("xml:lang", speaker.locale)
        .attr("width", width)
        .attr("height", HEIGHT)
        .attr("viewBox", format!("0 0 {width} {HEIGHT}"))
        .attr("role", "img")
        .attr("aria-labelledby", "t")
        .attr("font-family", FONT)
        .child(
            Element::new("title")
                .attr("id", "t")
                .text(publication.marked(speaker, title)),
        )
        // Paper all around the chip parts it from dark pages; the line around the paper parts it from light ones.
        .child(
            Element::new("rect")
                .attr("x", ".5")
                .attr("y", ".5")
                .attr("width", width - 1)
                .attr("height", HEIGHT - 1)
                .attr("rx", 6)
                .attr("fill", PAPER)
                .attr("stroke", "#a39d8c"),
        )
        .child(
            Element::new("rect")
                .attr("x", PADDING)
                .attr("y", PADDING)
                .attr("width", chip)
                .attr("height", HEIGHT - 2 * PADDING)
                .attr("rx", 3)
                .attr("fill", tone.colour),
        )
        .child(
            Element::new("g")
                .attr("fill", PAPER)
                .attr("text-anchor", "middle")
                .child(label.element(centre, 17))
                .child(number.element(centre, 34)),
        )
        .child(tone.icon(icon, (HEIGHT - ICON) / 2))
        .child(status.fitted(left, 20).attr("fill", tone.colour));
    if let Some(sample) = sample {
        svg = svg
            .child(
                Element::new("rect")
                    .attr("x", left)
                    .attr("y", 25)
                    .attr("width", mark)
                    .attr("height", 14)
                    .attr("rx", 2)
                    .attr("fill", "#fbe9b0"),
            )
            .child(sample.element(left + mark / 2, 36).attr("text-anchor", "middle"));
    }
    svg.child(as_of.fitted(dated_from, 36).attr("fill", INK_SOFT))
}

/// How a badge of one tone is drawn: colour, and an icon of 24 by 24.
struct Tone {
    colour: &'static str,
    shape: Shape,
    /// The path within the shape.
    sign: &'static str,
}

enum Shape {
    Disc,
    Ring,
    Triangle,
    Square,
}

impl Tone {
    fn of(tone: &str) -> Self {
        let (colour, shape, sign) = match tone {
            "good" => ("#1b5a40", Shape::Disc, "m7.3 12.6 3.1 3.1 6.3-6.7"),
            "bad" => ("#8f2018", Shape::Square, "m8.5 8.5 7 7m0-7-7 7"),
            "warn" => ("#7d4a05", Shape::Triangle, "M12 9v5.5m0 3.2v.1"),
            "info" => ("#1f4f82", Shape::Disc, "M7 12h10m-4-4 4 4-4 4"),
            _ => (INK_SOFT, Shape::Ring, ""),
        };
        Self { colour, shape, sign }
    }

    fn icon(&self, x: u32, y: u32) -> Element {
        let circle = |radius: u32| {
            Element::new("circle")
                .attr("cx", 12)
                .attr("cy", 12)
                .attr("r", radius)
        };
        let shape = match self.shape {
            Shape::Disc => circle(10).attr("fill", self.colour),
            Shape::Ring => circle(9)
                .attr("fill", "none")
                .attr("stroke", self.colour)
                .attr("stroke-width", 2)
                .attr("stroke-dasharray", "3.6 3.47"),
            Shape::Triangle => Element::new("path")
                .attr("d", "M12 3.5 2.5 20h19z")
                .attr("fill", self.colour)
                .attr("stroke", self.colour)
                .attr("stroke-width", 2),
            Shape::Square => Element::new("path")
                .attr("d", "M4 4h16v16H4z")
                .attr("fill", self.colour)
                .attr("stroke", self.colour)
                .attr("stroke-width", 2),
        };
        let sign = Element::new("path")
            .attr("d", self.sign)
            .attr("fill", "none")
            .attr("stroke", PAPER)
            .attr("stroke-width", 2);
        let group = Element::new("g")
            .attr("transform", format!("translate({x} {y})"))
            .attr("stroke-linecap", "round")
            .attr("stroke-linejoin", "round");
        let group = group.child(shape);
        if self.sign.is_empty() {
            group
        } else {
            group.child(sign)
        }
    }
}

/// A line of text with the room that it is given.
struct Line {
    text: String,
    size: u32,
    weight: Weight,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Regular,
    Bold,
}

impl Line {
    fn new(text: String, size: u32, weight: Weight) -> Self {
        Self { text, size, weight }
    }

    /// How wide the text is, as near as can be said without a font: between what common ones make of it.
    fn width(&self) -> u32 {
        let hundredths: u32 = self.text.chars().map(hundredths_of_em).sum();
        let hundredths = match self.weight {
            Weight::Regular => hundredths,
            Weight::Bold => hundredths + hundredths / 25,
        };
        (hundredths * self.size).div_ceil(100)
    }

    /// The text at `x`: a word or a number, with room on both sides.
    fn element(self, x: u32, y: u32) -> Element {
        let element = Element::new("text")
            .attr("x", x)
            .attr("y", y)
            .attr("font-size", self.size);
        let element = match self.weight {
            Weight::Regular => element,
            Weight::Bold => element.attr("font-weight", 600),
        };
        element.text(self.text)
    }

    /// The text from `x` on, in exactly its width: a wider font is made narrower rather than cut off.
    fn fitted(self, x: u32, y: u32) -> Element {
        let width = self.width();
        self.element(x, y)
            .attr("textLength", width)
            .attr("lengthAdjust", "spacingAndGlyphs")
    }
}

/// The width of a letter: five classes are enough for a line.
fn hundredths_of_em(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 'I' | 'і' | ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '|' => 26,
        'f' | 't' | 'r' | 'J' | 'г' | '-' | '(' | ')' | '[' | ']' => 34,
        'm' | 'w' | 'M' | 'W' | 'O' | 'Q' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'М' | 'Ф' | 'ш' | 'щ' | 'ю' | 'ж'
        | 'м' | 'ф' | 'ы' | '%' | '—' => 82,
        _ if c.is_uppercase() => 69,
        _ => 56,
    }
}
