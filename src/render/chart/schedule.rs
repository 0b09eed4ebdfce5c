//! A measure's years, its reports in them, and the day that all this is told on.

use jiff::civil::Date;

use super::canvas::{Anchor, Canvas, Naming, WIDTH, number, rectangle, vertical};
use super::label;
use super::time::{TimeAxis, dot};

/// What the bar shows.
#[derive(Debug)]
pub struct ScheduleBar<'a> {
    /// What it is called.
    pub naming: Naming<'a>,
    /// The first and the last year of the axis.
    pub years: (i16, i16),
    /// The measure's first and last day; without them it fills the axis.
    pub period: Option<(Date, Date)>,
    /// The day that it is drawn for, and its words.
    pub today: (Date, &'a str),
    /// What lies on the bar.
    pub marks: Vec<Mark>,
}

/// A thing on the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The day that it stands for.
    pub on: Date,
    /// What it is; each kind has a form of its own, so that colour is never needed.
    pub kind: MarkKind,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// A published report: a dot.
    Report,
    /// A report that was corrected: a ring around the dot of its correction.
    Corrected,
    /// A report that was due and is not there: a cross.
    Missing,
    /// A report that nobody has approved: an open circle.
    Draft,
}

const TOP: f64 = 22.0;
const BOTTOM: f64 = 46.0;
const MIDDLE: f64 = 34.0;

/// Draws the bar.
#[must_use]
pub fn svg(bar: &ScheduleBar<'_>) -> String {
    let mut canvas = Canvas::default();
    let axis = TimeAxis::new(bar.years, 1.0);
    let (start, end) = bar
        .period
        .map_or((1.0, WIDTH - 1.0), |(first, last)| (axis.x(first), axis.x(last)));
    canvas.path("own-years", &rectangle(start, TOP, end, BOTTOM));
    axis.draw(TOP, BOTTOM + 5.0, &mut canvas);
    if bar.period.is_some() {
        canvas.path("deadline", &rectangle(end - 3.5, TOP - 2.0, end, BOTTOM + 2.0));
    }
    for kind in [
        MarkKind::Missing,
        MarkKind::Corrected,
        MarkKind::Report,
        MarkKind::Draft,
    ] {
        let of_kind = bar.marks.iter().filter(|mark| mark.kind == kind);
        let d: String = of_kind.map(|mark| shape(kind, axis.x(mark.on))).collect();
        canvas.path(class(kind), &d);
    }
    let (today, words) = bar.today;
    if axis.holds(today) {
        let x = axis.x(today);
        canvas.path("today", &vertical(x, TOP - 6.0, BOTTOM + 5.0));
        let half = label::width(words) / 2.0;
        let (x, anchor) = match () {
            () if x - half < 0.0 => (0.0, Anchor::Start),
            () if x + half > WIDTH => (WIDTH, Anchor::End),
            () => (x, Anchor::Middle),
        };
        canvas.text("tick", x, 12.0, anchor, &[words.to_owned()]);
    }
    canvas.finish_as(&bar.naming)
}

fn class(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Report => "mark-report",
        MarkKind::Corrected => "mark-ring",
        MarkKind::Missing => "mark-missing",
        MarkKind::Draft => "mark-draft",
    }
}

fn shape(kind: MarkKind, x: f64) -> String {
    match kind {
        MarkKind::Report => dot(x, MIDDLE, 4.0),
        MarkKind::Corrected => dot(x, MIDDLE, 7.5),
        MarkKind::Draft => dot(x, MIDDLE, 4.5),
        MarkKind::Missing => {
            let (left, top) = (number(x - 3.5), number(MIDDLE - 3.5));
            format!("M{left} {top}l7 7m0-7l-7 7")
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn each_kind_of_mark_has_a_form_and_the_day_keeps_within_the_drawing() {
        let mark = |kind| Mark {
            on: date(2024, 5, 16),
            kind,
        };
        let drawing = svg(&ScheduleBar {
            naming: Naming {
                kind: "schedule",
                description: "d",
            },
            years: (2023, 2026),
            period: Some((date(2023, 1, 1), date(2024, 12, 31))),
            today: (date(2026, 11, 22), "as of 22 November 2026"),
            marks: vec![
                mark(MarkKind::Report),
                mark(MarkKind::Corrected),
                mark(MarkKind::Missing),
                mark(MarkKind::Draft),
            ],
        });
        for class in [
            "own-years",
            "deadline",
            "today",
            "mark-report",
            "mark-ring",
            "mark-missing",
            "mark-draft",
        ] {
            assert_eq!(
                drawing.matches(&format!("class=\"{class}\"")).count(),
                1,
                "{class}"
            );
        }
        assert!(drawing.contains("text-anchor=\"end\">as of 22 November 2026"));
    }
}
