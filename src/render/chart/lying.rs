//! Lying bars, side by side or stacked, each category's label above its bars: on a phone a label has the
//! whole width there, and none beside them.

use super::canvas::{Anchor, Canvas, WIDTH, rectangle, vertical};
use super::label::{self, HALF_DIGIT, LINE_HEIGHT};
use super::scale::Scale;
use super::{ChartData, color};

/// Distance from a bar to its value.
const VALUE_GAP: f64 = 4.0;

/// Distance between categories.
const CATEGORY_GAP: f64 = 12.0;

/// Where values come to lie across the sheet.
struct Frame {
    scale: Scale,
    left: f64,
    width: f64,
    /// Whether each value is shown in digits at the end of its bar, in place of the scale.
    has_values: bool,
}

impl Frame {
    fn new(data: &ChartData<'_>, format_tick: &dyn Fn(f64) -> String) -> Self {
        let has_values = !data.is_stacked() && data.labeled_values().all(|(_, words)| !words.is_empty());
        if !has_values {
            let scale = if data.is_stacked() {
                Scale::with_ticks(data.stack_ends(), 4)
            } else {
                Scale::with_ticks(data.values(), 4)
            };
            // The words of the outermost ticks are centered on the ends of the scale.
            let half = |tick: Option<&f64>| {
                tick.map_or(0.0, |tick| label::width(&format_tick(*tick)) / 2.0)
                    .ceil()
            };
            let (left, right) = (half(scale.ticks.first()), half(scale.ticks.last()));
            return Self {
                scale,
                left,
                width: WIDTH - left - right,
                has_values,
            };
        }
        let margin = |is_wanted: &dyn Fn(f64) -> bool| {
            let words = data
                .labeled_values()
                .filter(|(value, _)| is_wanted(*value))
                .map(|(_, words)| words);
            let widest = label::max_width(words);
            if widest > 0.0 {
                widest.ceil() + VALUE_GAP
            } else {
                0.0
            }
        };
        let (left, right) = (margin(&|value| value < 0.0), margin(&|value| value >= 0.0));
        // Numbers of absurd length must not turn the bars inside out.
        let width = (WIDTH - left - right).max(WIDTH / 4.0);
        Self {
            scale: Scale::tight(data.values()),
            left,
            width,
            has_values,
        }
    }

    fn x(&self, value: f64) -> f64 {
        self.left + self.width * self.scale.position(value)
    }
}

/// Draws the chart.
pub(super) fn draw(data: &ChartData<'_>, format_tick: &dyn Fn(f64) -> String, canvas: &mut Canvas) {
    let frame = Frame::new(data, format_tick);
    let bar_height = if data.is_stacked() || data.series.len() == 1 {
        18.0
    } else {
        14.0
    };
    let bar_pitch = bar_height + 2.0;
    let n_bars = if data.is_stacked() { 1 } else { data.series.len() };

    let mut y = 0.0;
    if let Some(unit) = data.unit {
        canvas.text("unit", 0.0, 12.0, Anchor::Start, &[unit.to_owned()]);
        y += 22.0;
    }
    let plot_top = y;
    let mut tops = Vec::new();
    let mut labels = Vec::new();
    for category in &data.categories {
        let lines = label::wrap(category, WIDTH);
        let height = LINE_HEIGHT * lines.len() as f64;
        labels.push((lines, y + 11.0));
        tops.push(y + height + 2.0);
        y += height + 2.0 + bar_pitch * n_bars as f64 + CATEGORY_GAP;
    }
    let plot_bottom = y - CATEGORY_GAP;

    // The grid is interrupted where labels stand, or it would strike them through.
    let rows = || tops.iter().map(|top| (*top, top + bar_pitch * n_bars as f64));
    let grid: String = frame
        .scale
        .ticks
        .iter()
        .flat_map(|tick| rows().map(|(top, end)| vertical(frame.x(*tick), top - 1.0, end + 1.0)))
        .collect();
    canvas.path("grid", &grid);
    for (lines, baseline) in &labels {
        if !lines.is_empty() {
            canvas.text("category", 0.0, *baseline, Anchor::Start, lines);
        }
    }
    if data.is_stacked() {
        draw_stacks(data, &frame, &tops, bar_height, canvas);
    } else {
        draw_groups(data, &frame, &tops, (bar_height, bar_pitch), canvas);
    }
    let axis: String = rows()
        .map(|(top, end)| vertical(frame.x(0.0), top - 1.0, end))
        .collect();
    canvas.path("axis", &axis);
    let mut bottom = plot_bottom.max(plot_top) + 1.0;
    for tick in &frame.scale.ticks {
        canvas.text(
            "tick",
            frame.x(*tick),
            plot_bottom + 15.0,
            Anchor::Middle,
            &[format_tick(*tick)],
        );
        bottom = plot_bottom + 20.0;
    }
    canvas.reach(bottom);
}

fn draw_groups(
    data: &ChartData<'_>,
    frame: &Frame,
    tops: &[f64],
    (height, pitch): (f64, f64),
    canvas: &mut Canvas,
) {
    let mut values = Vec::new();
    for (series_idx, series) in data.series.iter().enumerate() {
        let mut d = String::new();
        for (idx, top) in tops.iter().enumerate() {
            let Some((value, words)) = series.value(idx) else {
                continue;
            };
            let y = top + pitch * series_idx as f64;
            if value != 0.0 {
                d.push_str(&rectangle(frame.x(0.0), y, frame.x(value), y + height));
            }
            values.push((value, words, y + height / 2.0 + HALF_DIGIT));
        }
        canvas.path(&format!("series-{}", color(series_idx)), &d);
    }
    if frame.has_values {
        for (value, words, y) in values {
            let (x, anchor) = if value < 0.0 {
                (frame.x(value) - VALUE_GAP, Anchor::End)
            } else {
                (frame.x(value) + VALUE_GAP, Anchor::Start)
            };
            canvas.text("value", x, y, anchor, &[words.to_owned()]);
        }
    }
}

fn draw_stacks(data: &ChartData<'_>, frame: &Frame, tops: &[f64], height: f64, canvas: &mut Canvas) {
    let mut ends = vec![(0.0, 0.0); tops.len()];
    let mut values = Vec::new();
    for (series_idx, series) in data.series.iter().enumerate() {
        let mut d = String::new();
        for ((idx, top), (above, below)) in tops.iter().enumerate().zip(&mut ends) {
            let Some((value, words)) = series.value(idx) else {
                continue;
            };
            let end = if value < 0.0 { below } else { above };
            let (from, to) = (frame.x(*end), frame.x(*end + value));
            *end += value;
            let gap = if (from - to).abs() > 2.0 { 1.0 } else { 0.0 };
            let to_edge = if value < 0.0 { to + gap } else { to - gap };
            if value != 0.0 {
                d.push_str(&rectangle(from, *top, to_edge, top + height));
            }
            if !words.is_empty() && (to_edge - from).abs() >= label::width(words) + 4.0 {
                values.push((
                    color(series_idx),
                    f64::midpoint(from, to_edge),
                    top + height / 2.0 + HALF_DIGIT,
                    words,
                ));
            }
        }
        canvas.path(&format!("series-{}", color(series_idx)), &d);
    }
    for (color, x, y, words) in values {
        canvas.value_on(color, x, y, words);
    }
}
