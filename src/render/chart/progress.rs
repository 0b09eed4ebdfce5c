//! What was reported of an indicator over the years, beside its baseline and its target.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::canvas::{Anchor, Canvas, Naming, WIDTH, horizontal, number};
use super::label::{self, HALF_DIGIT, LINE_HEIGHT};
use super::scale::Scale;
use super::time::{TimeAxis, dot};

/// Height of the plot.
const HEIGHT: f64 = 96.0;

/// What the chart shows.
#[derive(Debug)]
pub struct Progress<'a> {
    /// What it is called.
    pub naming: Naming<'a>,
    /// The first and the last year of the axis.
    pub years: (i16, i16),
    /// Values before the programme.
    pub baseline: Vec<Point>,
    /// Aims, each for a day.
    pub targets: Vec<Point>,
    /// An aim for every year.
    pub annual_target: Option<Point>,
    /// What was reported, in the order of days.
    pub actuals: Vec<Point>,
}

/// A value on a day, with its words.
#[derive(Clone, Debug)]
pub struct Point {
    /// The day.
    pub on: Date,
    /// The value.
    pub value: f64,
    /// The value as readers see it.
    pub words: String,
}

/// Draws the chart; `format_tick` words the numbers along its scale.
#[must_use]
pub fn svg(progress: &Progress<'_>, format_tick: &dyn Fn(f64) -> String) -> String {
    let mut canvas = Canvas::default();
    let all = progress
        .baseline
        .iter()
        .chain(&progress.targets)
        .chain(&progress.annual_target)
        .chain(&progress.actuals);
    let scale = Scale::with_ticks(all.map(|point| point.value), 4);
    let ticks: Vec<String> = scale.ticks.iter().map(|tick| format_tick(*tick)).collect();
    let left = label::max_width(ticks.iter().map(String::as_str)).ceil() + 6.0;
    let axis = TimeAxis::new(progress.years, left);
    let top = LINE_HEIGHT + 6.0;
    let y = |value: f64| top + HEIGHT * (1.0 - scale.position(value));
    let lines: String = scale
        .ticks
        .iter()
        .map(|tick| horizontal(left, WIDTH, y(*tick)))
        .collect();
    canvas.path("grid", &lines);
    for (tick, words) in scale.ticks.iter().zip(&ticks) {
        let at = y(*tick) + HALF_DIGIT;
        canvas.text("tick", left - 6.0, at, Anchor::End, std::slice::from_ref(words));
    }
    axis.draw(top + HEIGHT, top + HEIGHT + 5.0, &mut canvas);
    canvas.path("axis", &horizontal(left, WIDTH, y(0.0)));
    if let Some(annual) = &progress.annual_target {
        canvas.path("target-line", &horizontal(left, WIDTH, y(annual.value)));
    }
    let place = |point: &Point| (axis.x(point.on), y(point.value));
    let targets = progress.targets.iter().map(place).map(|(x, y)| lozenge(x, y));
    canvas.path("mark-target", &targets.collect::<String>());
    let baseline = progress.baseline.iter().map(place).map(|(x, y)| square(x, y));
    canvas.path("mark-baseline", &baseline.collect::<String>());
    let mut line = String::new();
    for (idx, (x, y)) in progress.actuals.iter().map(place).enumerate() {
        let command = if idx == 0 { 'M' } else { 'L' };
        _ = write!(line, "{command}{} {}", number(x), number(y));
    }
    canvas.path("line-3", &line);
    let dots = progress.actuals.iter().map(place).map(|(x, y)| dot(x, y, 3.5));
    canvas.path("mark-value", &dots.collect::<String>());
    // The target's words stand above it and the reported value's below: values mostly rise, so there is room.
    for (point, is_target) in [(progress.targets.last(), true), (progress.actuals.last(), false)] {
        let Some(point) = point else { continue };
        let (x, y) = place(point);
        let half = label::width(&point.words) / 2.0;
        let (x, anchor) = if x + half > WIDTH {
            (WIDTH, Anchor::End)
        } else {
            (x.max(left + half), Anchor::Middle)
        };
        let below = y + LINE_HEIGHT + 4.0;
        let y = if is_target || below > top + HEIGHT - 3.0 {
            y - 8.0
        } else {
            below
        };
        canvas.text("value", x, y, anchor, std::slice::from_ref(&point.words));
    }
    canvas.finish_as(&progress.naming)
}

fn lozenge(x: f64, y: f64) -> String {
    format!("M{} {}l5 5l-5 5l-5-5Z", number(x - 1.0), number(y - 5.0))
}

fn square(x: f64, y: f64) -> String {
    format!("M{} {}h8v8h-8Z", number(x - 1.0), number(y - 4.0))
}
