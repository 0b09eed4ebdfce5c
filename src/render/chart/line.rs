//! Points joined by lines, a shape of point for each series.

use std::fmt::Write as _;

use super::canvas::{Canvas, number};
use super::upright::Frame;
use super::{ChartData, color};

/// Half the width of a point.
const RADIUS: f64 = 4.0;

/// Draws the chart; a missing value interrupts its line.
pub(super) fn draw(data: &ChartData<'_>, format_tick: &dyn Fn(f64) -> String, canvas: &mut Canvas) {
    // Values of several lines would collide, so that only a single line is labeled.
    let n_beside = usize::from(data.series.len() == 1);
    let frame = Frame::new(data, n_beside, format_tick);
    frame.draw_back(data, canvas);
    frame.draw_axis(canvas);
    for (series_idx, series) in data.series.iter().enumerate() {
        let (mut line, mut points) = (String::new(), String::new());
        let mut is_pen_down = false;
        for idx in 0..data.categories.len() {
            let Some((value, _)) = series.value(idx) else {
                is_pen_down = false;
                continue;
            };
            let (x, y) = (frame.x(idx), frame.y(value));
            let command = if is_pen_down { 'L' } else { 'M' };
            _ = write!(line, "{command}{} {}", number(x), number(y));
            points.push_str(&point(series_idx, x, y));
            is_pen_down = true;
        }
        canvas.path(&format!("line-{}", color(series_idx)), &line);
        canvas.path(&format!("series-{}", color(series_idx)), &points);
    }
    if frame.has_values {
        for series in &data.series {
            for idx in 0..data.categories.len() {
                if let Some((value, words)) = series.value(idx) {
                    frame.draw_value(value, words, frame.x(idx), 4.0 + RADIUS, canvas);
                }
            }
        }
    }
}

/// A circle, square, lozenge or triangle, so that series differ without their colors.
fn point(series_idx: usize, x: f64, y: f64) -> String {
    let r = number(RADIUS);
    let d = number(2.0 * RADIUS);
    let (left, top) = (number(x - RADIUS), number(y - RADIUS));
    match series_idx % 4 {
        0 => format!("M{left} {}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0Z", number(y)),
        1 => format!("M{left} {top}h{d}v{d}h-{d}Z"),
        2 => format!("M{} {top}l{r} {r}l-{r} {r}l-{r} -{r}Z", number(x)),
        _ => format!("M{} {top}l{r} {d}h-{d}Z", number(x)),
    }
}
