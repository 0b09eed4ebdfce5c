//! An axis of whole years.

use std::fmt::Write as _;

use jiff::civil::{Date, date};

use super::canvas::{Anchor, Canvas, WIDTH, number, vertical};

/// Years from left to right.
pub(super) struct TimeAxis {
    from: i16,
    to: i16,
    left: f64,
}

impl TimeAxis {
    /// The years `from` to `to`, both included, right of `left`.
    pub(super) fn new((from, to): (i16, i16), left: f64) -> Self {
        Self {
            from,
            to: to.max(from),
            left,
        }
    }

    /// Where a day lies; days outside lie at the ends.
    pub(super) fn x(&self, day: Date) -> f64 {
        let n_years = f64::from(self.to - self.from + 1);
        let of_year = f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year());
        let years = f64::from(day.year() - self.from) + of_year;
        self.left + (years / n_years).clamp(0.0, 1.0) * (WIDTH - self.left - 1.0)
    }

    /// Whether a day lies on the axis.
    pub(super) fn holds(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day.year())
    }

    /// Draws a line at the beginning of each year between `top` and `bottom`, and the years below it.
    pub(super) fn draw(&self, top: f64, bottom: f64, canvas: &mut Canvas) {
        let mut lines = String::new();
        for year in self.from..=self.to {
            _ = write!(lines, "{}", vertical(self.x(date(year, 1, 1)), top, bottom));
            let middle = self.x(date(year, 7, 2));
            canvas.text("tick", middle, bottom + 14.0, Anchor::Middle, &[year.to_string()]);
        }
        _ = write!(lines, "{}", vertical(self.x(date(self.to, 12, 31)), top, bottom));
        canvas.path("grid", &lines);
        canvas.reach(bottom + 20.0);
    }
}

/// A dot as part of a path.
pub(super) fn dot(x: f64, y: f64, radius: f64) -> String {
    let (r, d) = (number(radius), number(2.0 * radius));
    format!(
        "M{} {}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0Z",
        number(x - radius),
        number(y)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_in_their_order_and_outside_at_the_ends() {
        let axis = TimeAxis::new((2023, 2026), 0.0);
        let x = |year, month, day| axis.x(date(year, month, day));
        assert!(x(2022, 5, 1).abs() < 1e-9 && x(2023, 1, 1).abs() < 1e-9);
        assert!((x(2025, 1, 1) - (WIDTH - 1.0) / 2.0).abs() < 1e-9);
        assert!((x(2031, 1, 1) - (WIDTH - 1.0)).abs() < 1e-9);
        assert!(x(2024, 2, 29) < x(2024, 3, 1));
    }
}
