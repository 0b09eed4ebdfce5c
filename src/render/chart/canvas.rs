//! The sheet that a chart is drawn on: the only place that writes SVG.

use std::fmt::Write as _;

use super::{ChartData, label};
use crate::output::markup::escape;

/// Width of every chart in units. A phone 320 pixels wide leaves about 290 to a figure, so that a unit is
/// hardly less than a pixel there.
pub(super) const WIDTH: f64 = 340.0;

/// Where a text is held.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// What a drawing is called.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'a> {
    /// Ends its class: `chart-<kind>`.
    pub kind: &'a str,
    /// What one sees in it; its accessible name.
    pub title: &'a str,
    /// What it shows in words, for those who cannot see it.
    pub description: &'a str,
    /// Begins the ids in the drawing; unique on its page.
    pub id_prefix: &'a str,
}

/// What has been drawn so far, and how far down it goes.
#[derive(Default)]
pub(super) struct Canvas {
    body: String,
    height: f64,
}

impl Canvas {
    /// Makes the sheet reach down to `y`.
    pub(super) fn reach(&mut self, y: f64) {
        self.height = self.height.max(y);
    }

    /// A path; nothing where `d` is empty.
    pub(super) fn path(&mut self, class: &str, d: &str) {
        if !d.is_empty() {
            _ = writeln!(self.body, "<path class=\"{class}\" d=\"{d}\"></path>");
        }
    }

    /// A text of one or more lines; `y` is the base line of the first.
    pub(super) fn text(&mut self, class: &str, x: f64, y: f64, anchor: Anchor, lines: &[String]) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        // Letters are finer than the halves of a unit that they would be moved by.
        let (x, y) = (number(x.round()), y.round());
        _ = write!(
            self.body,
            "<text class=\"{class}\" x=\"{x}\" y=\"{}\"{anchor}>",
            number(y)
        );
        for (idx, line) in lines.iter().enumerate() {
            if idx == 0 {
                escape(line, &mut self.body);
            } else {
                _ = write!(
                    self.body,
                    "<tspan x=\"{x}\" dy=\"{}\">",
                    number(label::LINE_HEIGHT)
                );
                escape(line, &mut self.body);
                self.body.push_str("</tspan>");
            }
        }
        self.body.push_str("</text>\n");
    }

    /// The words of a value in the middle of its own bar, which has the color of that number.
    pub(super) fn value_on(&mut self, color: usize, x: f64, y: f64, words: &str) {
        self.text(
            &format!("value on-{color}"),
            x,
            y,
            Anchor::Middle,
            &[words.to_owned()],
        );
    }

    /// The whole drawing with its name and description.
    pub(super) fn finish(self, data: &ChartData<'_>) -> String {
        self.finish_as(&Naming {
            kind: data.kind.as_str(),
            title: data.title,
            description: data.description,
            id_prefix: data.id_prefix,
        })
    }

    /// The whole drawing under a name of its own.
    pub(super) fn finish_as(self, naming: &Naming<'_>) -> String {
        let mut id = String::new();
        escape(naming.id_prefix, &mut id);
        let mut svg = format!(
            "<svg class=\"chart chart-{}\" viewBox=\"0 0 {} {}\" width=\"100%\" font-size=\"{}\" role=\"img\" \
             aria-labelledby=\"{id}-title {id}-desc\">\n<title id=\"{id}-title\">",
            naming.kind,
            number(WIDTH),
            number(self.height.max(1.0).ceil()),
            number(label::FONT_SIZE),
        );
        escape(naming.title, &mut svg);
        _ = write!(svg, "</title>\n<desc id=\"{id}-desc\">");
        escape(naming.description, &mut svg);
        svg.push_str("</desc>\n");
        svg.push_str(&self.body);
        svg.push_str("</svg>");
        svg
    }
}

/// A rectangle as part of a path; corners may be given in any order.
pub(super) fn rectangle(x1: f64, y1: f64, x2: f64, y2: f64) -> String {
    let (left, right) = (x1.min(x2), x1.max(x2));
    let (top, bottom) = (y1.min(y2), y1.max(y2));
    format!(
        "M{} {}H{}V{}H{}Z",
        number(left),
        number(top),
        number(right),
        number(bottom),
        number(left)
    )
}

/// A horizontal line as part of a path.
pub(super) fn horizontal(x1: f64, x2: f64, y: f64) -> String {
    format!("M{} {}H{}", number(x1), number(y), number(x2))
}

/// A vertical line as part of a path.
pub(super) fn vertical(x: f64, y1: f64, y2: f64) -> String {
    format!("M{} {}V{}", number(x), number(y1), number(y2))
}

/// A coordinate with at most one decimal: finer than a phone shows, and the same bytes on every machine.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // Adding zero turns −0 into 0.
    format!("{}", rounded + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_have_at_most_one_decimal() {
        let numbers = [1.0, 0.25, -0.01, 12.34, 99.96, -3.56].map(number);
        assert_eq!(numbers, ["1", "0.3", "0", "12.3", "100", "-3.6"]);
    }
}
