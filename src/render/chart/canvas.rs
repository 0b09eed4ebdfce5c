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
    /// What one sees in it and what it shows, in words, for those who cannot see it: its accessible name.
    pub description: &'a str,
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
            Anchor::Start => " text-anchor=\"start\"",
            // As most are; it stands on the whole drawing.
            Anchor::Middle => "",
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
            description: data.description,
        })
    }

    /// The whole drawing under a name of its own.
    pub(super) fn finish_as(self, naming: &Naming<'_>) -> String {
        let mut svg = format!(
            "<svg class=\"chart chart-{}\" viewBox=\"0 0 {} {}\" \
             text-anchor=\"middle\" role=\"img\" aria-label=\"",
            naming.kind,
            number(WIDTH),
            number(self.height.max(1.0).ceil()),
        );
        escape(naming.description, &mut svg);
        svg.push_str("\">\n");
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

/// A coordinate in whole units, which are hardly more than a pixel of a phone: a decimal would be seen by nobody, and
/// read by everybody's phone.
pub(super) fn number(value: f64) -> String {
    // Adding zero turns −0 into 0.
    format!("{}", value.round() + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_whole() {
        let numbers = [1.0, 0.25, -0.01, 12.5, 99.96, -3.56].map(number);
        assert_eq!(numbers, ["1", "0", "0", "13", "100", "-4"]);
    }
}
