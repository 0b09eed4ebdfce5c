//! Upright bars, side by side or stacked.

use super::canvas::{Anchor, Canvas, WIDTH, horizontal, rectangle};
use super::label::{self, HALF_DIGIT, LINE_HEIGHT};
use super::scale::Scale;
use super::{ChartData, color};

/// Height of the plot.
pub(super) const PLOT_HEIGHT: f64 = 180.0;

/// With more bars than this their values would be a thicket.
const MAX_LABELED_BARS: usize = 8;

/// Part of a category's width that its bars take.
const BAND: f64 = 0.84;

/// The frame of an upright chart: scale, margins and the lines of its labels.
pub(super) struct Frame<'a> {
    pub(super) scale: Scale,
    /// Words of the ticks, from the low end.
    ticks: Vec<String>,
    left: f64,
    top: f64,
    /// Width of one category.
    pub(super) pitch: f64,
    /// Lines of each category's label.
    categories: Vec<Vec<String>>,
    /// What all labels end in, said once.
    ending: Option<&'a str>,
    /// Whether each value is shown in digits, in place of the scale.
    pub(super) has_values: bool,
}

impl<'a> Frame<'a> {
    /// `n_beside` is how many values stand side by side in a category.
    pub(super) fn new(data: &'a ChartData<'_>, n_beside: usize, format_tick: &dyn Fn(f64) -> String) -> Self {
        let n_categories = data.categories.len().max(1) as f64;
        let n_bars = data.categories.len() * n_beside;
        let bar_width = WIDTH / n_categories * BAND / n_beside.max(1) as f64;
        // A single row of values may use the gaps between its bars too.
        let room = if n_beside == 1 {
            WIDTH / n_categories - 3.0
        } else {
            bar_width
        };
        let fits = data
            .labeled_values()
            .all(|(_, words)| !words.is_empty() && label::width(words) <= room);
        let has_values = !data.is_stacked() && n_beside > 0 && n_bars <= MAX_LABELED_BARS && fits;

        let scale = match () {
            () if has_values => Scale::tight(data.values()),
            () if data.is_stacked() => Scale::with_ticks(data.stack_ends(), 5),
            () => Scale::with_ticks(data.values(), 5),
        };
        let ticks: Vec<String> = scale.ticks.iter().map(|tick| format_tick(*tick)).collect();
        let left = if ticks.is_empty() {
            0.0
        } else {
            label::max_width(ticks.iter().map(String::as_str)).ceil() + 6.0
        };
        let pitch = (WIDTH - left) / n_categories;

        let wrap = |text: &str| label::wrap(text, pitch - 3.0);
        let mut categories: Vec<Vec<String>> = data.categories.iter().map(|text| wrap(text)).collect();
        let mut ending = None;
        if categories.iter().any(|lines| lines.len() > 2)
            && let Some((heads, common)) = label::without_common_ending(&data.categories)
        {
            categories = heads.into_iter().map(wrap).collect();
            ending = Some(common);
        }
        let unit_height = if data.unit.is_some() { 24.0 } else { 4.0 };
        let top = unit_height + if has_values { LINE_HEIGHT } else { HALF_DIGIT };
        Self {
            scale,
            ticks,
            left,
            top,
            pitch,
            categories,
            ending,
            has_values,
        }
    }

    /// Whether every label can stand under its category.
    fn fits(&self) -> bool {
        self.categories
            .iter()
            .flatten()
            .all(|line| label::width(line) <= self.pitch)
    }

    /// Height of a value.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.top + PLOT_HEIGHT * (1.0 - self.scale.position(value))
    }

    /// The middle of a category.
    pub(super) fn x(&self, category_idx: usize) -> f64 {
        self.left + self.pitch * (category_idx as f64 + 0.5)
    }

    /// Draws what lies behind the values: unit, ticks, grid and the labels of the categories.
    pub(super) fn draw_back(&self, data: &ChartData<'_>, canvas: &mut Canvas) {
        if let Some(unit) = data.unit {
            canvas.text("unit", 0.0, 12.0, Anchor::Start, &[unit.to_owned()]);
        }
        let grid: String = self
            .scale
            .ticks
            .iter()
            .map(|tick| horizontal(self.left, WIDTH, self.y(*tick)))
            .collect();
        canvas.path("grid", &grid);
        for (tick, words) in self.scale.ticks.iter().zip(&self.ticks) {
            let y = self.y(*tick) + HALF_DIGIT;
            canvas.text(
                "tick",
                self.left - 6.0,
                y,
                Anchor::End,
                std::slice::from_ref(words),
            );
        }
        let has_values_below = self.has_values && self.scale.has_negative();
        let first_line = self.top
            + PLOT_HEIGHT
            + if has_values_below {
                2.0 * LINE_HEIGHT
            } else {
                LINE_HEIGHT
            }
            + 1.0;
        let n_lines = self.categories.iter().map(Vec::len).max().unwrap_or(0);
        for (idx, lines) in self.categories.iter().enumerate() {
            if !lines.is_empty() {
                canvas.text("category", self.x(idx), first_line, Anchor::Middle, lines);
            }
        }
        let mut last_line = first_line + LINE_HEIGHT * (n_lines.max(1) - 1) as f64;
        if let Some(ending) = self.ending {
            last_line += LINE_HEIGHT + 3.0;
            let middle = f64::midpoint(self.left, WIDTH);
            canvas.text(
                "category",
                middle,
                last_line,
                Anchor::Middle,
                &[ending.to_owned()],
            );
        }
        canvas.reach(last_line + 5.0);
    }

    /// Draws the zero line, above the bars that stand on it.
    pub(super) fn draw_axis(&self, canvas: &mut Canvas) {
        canvas.path("axis", &horizontal(self.left, WIDTH, self.y(0.0)));
    }

    /// Draws a value at the end of its bar or at its point.
    pub(super) fn draw_value(&self, value: f64, words: &str, x: f64, gap: f64, canvas: &mut Canvas) {
        let y = if value < 0.0 {
            self.y(value) + gap + 10.0
        } else {
            self.y(value) - gap
        };
        canvas.text("value", x, y, Anchor::Middle, &[words.to_owned()]);
    }
}

/// Whether the labels of the categories fit under upright bars.
pub(super) fn fits(data: &ChartData<'_>, format_tick: &dyn Fn(f64) -> String) -> bool {
    Frame::new(data, n_beside(data), format_tick).fits()
}

/// Draws the chart.
pub(super) fn draw(data: &ChartData<'_>, format_tick: &dyn Fn(f64) -> String, canvas: &mut Canvas) {
    let frame = Frame::new(data, n_beside(data), format_tick);
    frame.draw_back(data, canvas);
    if data.is_stacked() {
        draw_stacks(data, &frame, canvas);
        frame.draw_axis(canvas);
    } else {
        draw_groups(data, &frame, canvas);
    }
}

fn n_beside(data: &ChartData<'_>) -> usize {
    if data.is_stacked() { 1 } else { data.series.len() }
}

fn draw_groups(data: &ChartData<'_>, frame: &Frame<'_>, canvas: &mut Canvas) {
    let n_series = data.series.len() as f64;
    let band = frame.pitch * BAND;
    // Few categories would give clumsy blocks.
    let band = band.min(64.0 * n_series);
    let bar_width = band / n_series;
    let left =
        |category_idx, series_idx: usize| frame.x(category_idx) - band / 2.0 + bar_width * series_idx as f64;
    for (series_idx, series) in data.series.iter().enumerate() {
        let mut d = String::new();
        for idx in 0..data.categories.len() {
            if let Some((value, _)) = series.value(idx) {
                let x = left(idx, series_idx);
                d.push_str(&rectangle(x, frame.y(0.0), x + bar_width - 1.0, frame.y(value)));
            }
        }
        canvas.path(&format!("series-{}", color(series_idx)), &d);
    }
    frame.draw_axis(canvas);
    if frame.has_values {
        for (series_idx, series) in data.series.iter().enumerate() {
            for idx in 0..data.categories.len() {
                if let Some((value, words)) = series.value(idx) {
                    let x = left(idx, series_idx) + (bar_width - 1.0) / 2.0;
                    frame.draw_value(value, words, x, 4.0, canvas);
                }
            }
        }
    }
}

fn draw_stacks(data: &ChartData<'_>, frame: &Frame<'_>, canvas: &mut Canvas) {
    let bar_width = (frame.pitch * BAND).min(80.0);
    // Values stand in all segments that are high enough, or, where one is too wide for the bars, in none.
    let has_room = data
        .labeled_values()
        .all(|(_, words)| label::width(words) <= bar_width);
    let mut ends = vec![(0.0, 0.0); data.categories.len()];
    let mut values = Vec::new();
    for (series_idx, series) in data.series.iter().enumerate() {
        let mut d = String::new();
        for (idx, (above, below)) in ends.iter_mut().enumerate() {
            let Some((value, words)) = series.value(idx) else {
                continue;
            };
            let end = if value < 0.0 { below } else { above };
            let (from, to) = (frame.y(*end), frame.y(*end + value));
            *end += value;
            let x = frame.x(idx);
            // A gap of one unit parts the segments where colors cannot be told apart; a sliver stays visible.
            let gap = if (from - to).abs() > 2.0 { 1.0 } else { 0.0 };
            let to_edge = if value < 0.0 { to - gap } else { to + gap };
            if value != 0.0 {
                d.push_str(&rectangle(
                    x - bar_width / 2.0,
                    from,
                    x + bar_width / 2.0,
                    to_edge,
                ));
            }
            if has_room && (from - to_edge).abs() >= LINE_HEIGHT && !words.is_empty() {
                values.push((
                    color(series_idx),
                    x,
                    f64::midpoint(from, to_edge) + HALF_DIGIT,
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
