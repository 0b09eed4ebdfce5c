//! Small bars that stand beside words: how some measures stand, and where a measure's years lie.
//!
//! In: counts by badge, or years. Out: an `<svg>` as wide as its place, with the same in words as its accessible
//! name. Positions are per cent of the width, so that nothing is distorted on a phone. The surfaces are filled with
//! `#fill-<tone>`, patterns that the page holds once (`parts/fills.html`): they tell the tones apart without colour.

use std::fmt::Write as _;

use tera::Value;

use super::value::{from, map};
use crate::model::Period;
use crate::monitor::Tally;
use crate::output::markup::escape;
use crate::plan::speaker::Speaker;
use crate::plan::{Span, TONES, badge, rank, route};

/// A part of the width, in hundredths of a per cent.
type Share = usize;

/// All of the width.
const WHOLE: Share = 10_000;

/// A surface narrower than this has no room for its number on a phone.
const MIN_LABELLED: Share = 600;

/// Counts by badge with a bar, in which `whole` measures would fill the width.
pub(super) fn tally(speaker: &Speaker, tally: &Tally, whole: usize) -> Value {
    let mut in_order = tally.badges.clone();
    in_order.sort_by_key(|(badge, _)| rank(*badge));
    let badges = in_order.iter().map(|(badge, n)| {
        map([
            ("badge", badge.as_str().into()),
            ("tone", badge.tone().into()),
            ("path", route::of_badge(*badge).into()),
            ("n", from(n)),
        ])
    });
    map([
        ("n_measures", from(&tally.n_measures)),
        ("n_reported", from(&tally.n_reported)),
        ("badges", badges.collect::<Vec<_>>().into()),
        ("bar", Value::safe_string(&stack(speaker, tally, whole))),
    ])
}

fn stack(speaker: &Speaker, tally: &Tally, whole: usize) -> String {
    let share = |n: usize| n * WHOLE / whole.max(1);
    let words: Vec<String> = tally
        .badges
        .iter()
        .map(|(badge, n)| format!("{}: {n}", speaker.words(&badge::name(*badge))))
        .collect();
    let mut svg = open("stack", &words.join("; "));
    let mut labels = String::new();
    let mut before = 0;
    for tone in TONES {
        let of_tone = tally.badges.iter().filter(|(badge, _)| badge.tone() == tone);
        let n: usize = of_tone.map(|(_, n)| n).sum();
        if n == 0 {
            continue;
        }
        let (start, width) = (share(before), share(before + n) - share(before));
        surface(&mut svg, tone, start, width);
        if width >= MIN_LABELLED {
            let middle = percent(start + width / 2);
            _ = write!(labels, "<text x=\"{middle}\" y=\"50%\">{n}</text>");
        }
        before += n;
    }
    // Checkers of styles do not know this property yet; as an attribute they do.
    svg + "<g paint-order=\"stroke\">" + &labels + "</g></svg>"
}

/// A measure's years among those of the programme, and the day.
pub(super) fn span(speaker: &Speaker, span: &Span) -> Value {
    let (first, last) = span.years;
    let n_years = usize::try_from(last - first + 1).unwrap_or(1).max(1);
    // A year before the first one lies at its beginning.
    let share = |year: i16| usize::try_from(year - first).unwrap_or(0).min(n_years) * WHOLE / n_years;
    let (from, to) = match span.period {
        Period::Years { from, to } => (from, to),
        Period::Annual => (first, last),
    };
    let words = format!(
        "{}. {}",
        speaker.period(span.period),
        speaker.words(&badge::name(span.badge))
    );
    let mut svg = open("span", &words);
    surface(&mut svg, span.tone, share(from), share(to + 1) - share(from));
    let today = span.today;
    if (first..=last).contains(&today.year()) {
        let day = usize::try_from(today.day_of_year()).unwrap_or(0);
        let of_year = usize::try_from(today.days_in_year()).unwrap_or(365);
        let at = percent(share(today.year()) + day * WHOLE / (of_year * n_years));
        _ = write!(svg, "<line x1=\"{at}\" x2=\"{at}\" y2=\"100%\"></line>");
    }
    Value::safe_string(&(svg + "</svg>"))
}

fn open(class: &str, words: &str) -> String {
    let mut svg = format!("<svg class=\"{class}\" role=\"img\"><title>");
    escape(words, &mut svg);
    svg.push_str("</title>");
    svg
}

fn surface(svg: &mut String, tone: &str, start: Share, width: Share) {
    let (x, width) = (percent(start), percent(width));
    _ = write!(
        svg,
        "<rect fill=\"url(#fill-{tone})\" x=\"{x}\" width=\"{width}\" height=\"100%\"></rect>"
    );
}

/// As an attribute, without zeros that say nothing.
fn percent(share: Share) -> String {
    let (whole, rest) = (share / 100, share % 100);
    match rest {
        0 => format!("{whole}%"),
        rest if rest % 10 == 0 => format!("{whole}.{}%", rest / 10),
        rest => format!("{whole}.{rest:02}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_briefly() {
        let written = [0, 10_000, 1250, 333, 1205].map(percent);
        assert_eq!(written, ["0%", "100%", "12.5%", "3.33%", "12.05%"]);
    }
}
