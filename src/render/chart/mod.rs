//! Charts as SVG that stands in the page.
//!
//! In: numbers with the words that they are shown in. Out: one `<svg>` that is legible on a phone 320 pixels
//! wide, holds its words as text and leaves every colour to the stylesheet. The legend and the table of the
//! same numbers stand in HTML beside it, so that nobody depends on the drawing alone.
//!
//! 1. [`scale`] finds the ticks, 2. [`label`] measures and wraps words, 3. [`upright`], [`lying`] or [`line`](mod@line)
//!    lays the chart out on a 4. [`canvas`].
//!
//! Two more charts run over the years: [`schedule`] for a measure's reports, [`progress`] for an indicator's values.
//!
//! Classes for the stylesheet: `chart` and `chart-<kind>` on the whole; `series-1` … `series-6` on surfaces;
//! `line-1` … `line-6` on the strokes of a line chart; `axis` and `grid` on strokes; `tick`, `unit`, `category` and
//! `value` on texts; `on-1` … `on-6` beside `value` on a text that lies on the surface of that series.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "bars, lines of labels and ticks are few, and their counts exact as `f64` and as `i32`"
)]

mod canvas;
mod label;
mod line;
mod lying;
pub mod progress;
mod scale;
pub mod schedule;
mod time;
mod upright;

use crate::model::table::ChartKind;

use canvas::Canvas;
pub use canvas::Naming;

/// How many series have a colour of their own; a seventh begins anew.
const N_COLORS: usize = 6;

/// Numbers beyond this are no statistics; below it sums and positions stay exact enough to draw.
const LIMIT: f64 = 1e15;

/// What a chart shows.
#[derive(Clone, Debug)]
pub struct ChartData<'a> {
    /// Its form. Upright bars lie down where their labels would not fit under them.
    pub kind: ChartKind,
    /// What one sees in it and what it shows, in words, for those who cannot see it: the drawing's accessible name.
    pub description: &'a str,
    /// What stands along the axis.
    pub categories: Vec<String>,
    /// What has a colour of its own, with one value a category.
    pub series: Vec<Series>,
    /// Unit of all values.
    pub unit: Option<&'a str>,
}

/// The values of one colour.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its name, for the legend.
    pub name: String,
    /// Its values by category; what is missing is left out.
    pub values: Vec<Option<f64>>,
    /// The values as readers see them.
    pub labels: Vec<String>,
}

impl Series {
    /// The value of a category and its words, where there is one that can be drawn.
    fn value(&self, category_idx: usize) -> Option<(f64, &str)> {
        let value = self
            .values
            .get(category_idx)
            .copied()
            .flatten()
            .filter(|value| value.abs() < LIMIT)?;
        Some((value, self.labels.get(category_idx).map_or("", String::as_str)))
    }
}

impl ChartData<'_> {
    /// All values that there are.
    fn values(&self) -> impl Iterator<Item = f64> {
        self.labeled_values().map(|(value, _)| value)
    }

    /// All values that there are, with their words.
    fn labeled_values(&self) -> impl Iterator<Item = (f64, &str)> {
        let value = |series, idx| Series::value(series, idx);
        self.series
            .iter()
            .flat_map(move |series| (0..self.categories.len()).filter_map(move |idx| value(series, idx)))
    }

    /// For each category what its positive and its negative values add up to.
    fn stack_ends(&self) -> impl Iterator<Item = f64> {
        (0..self.categories.len()).flat_map(|idx| {
            let values = || {
                self.series
                    .iter()
                    .filter_map(move |series| series.value(idx))
                    .map(|(value, _)| value)
            };
            [
                values().filter(|value| *value > 0.0).sum(),
                values().filter(|value| *value < 0.0).sum(),
            ]
        })
    }

    fn is_stacked(&self) -> bool {
        matches!(self.kind, ChartKind::StackedColumns | ChartKind::StackedBars)
    }
}

/// Draws the chart; `format_tick` words the numbers along its axis.
#[must_use]
pub fn svg(data: &ChartData<'_>, format_tick: &dyn Fn(f64) -> String) -> String {
    let mut canvas = Canvas::default();
    if data.values().next().is_some() {
        match data.kind {
            ChartKind::Line => line::draw(data, format_tick, &mut canvas),
            ChartKind::Columns | ChartKind::StackedColumns if upright::fits(data, format_tick) => {
                upright::draw(data, format_tick, &mut canvas);
            }
            _ => lying::draw(data, format_tick, &mut canvas),
        }
    }
    canvas.finish(data)
}

/// The number of a series' color.
fn color(series_idx: usize) -> usize {
    series_idx % N_COLORS + 1
}

#[cfg(test)]
mod tests;
