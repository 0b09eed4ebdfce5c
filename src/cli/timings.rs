//! Where the time of a build went, for `--timings`.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::words::{Words, fact};
use crate::steps::{Observer, Step};

/// A clock for each step.
#[derive(Debug, Default)]
pub(super) struct Timings(Mutex<BTreeMap<Step, Clock>>);

/// A step that has taken so long, and goes on since then.
#[derive(Clone, Copy, Debug, Default)]
struct Clock {
    took: Duration,
    running_since: Option<Instant>,
}

impl Observer for Timings {
    fn begin(&self, step: Step) {
        let mut clocks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        clocks.entry(step).or_default().running_since = Some(Instant::now());
    }

    fn end(&self, step: Step) {
        let mut clocks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clock = clocks.entry(step).or_default();
        if let Some(begun) = clock.running_since.take() {
            clock.took += begun.elapsed();
        }
    }
}

impl Timings {
    /// A line for each step, in their order, and one for `total`: steps may run side by side, and there is work
    /// between them.
    pub(super) fn lines(&self, total: Duration, words: Words) -> String {
        let clocks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let steps = clocks.iter().map(|(step, clock)| (key(*step), clock.took));
        let rows: Vec<(String, String)> = steps
            .chain([("timings-total", total)])
            .map(|(key, took)| (words.say(key), milliseconds(took, words)))
            .collect();
        let width = |texts: &mut dyn Iterator<Item = &String>| {
            let widths = texts.map(|text| text.chars().count());
            widths.max().unwrap_or(0)
        };
        let of_names = width(&mut rows.iter().map(|(name, _)| name));
        let of_times = width(&mut rows.iter().map(|(_, time)| time));
        let line = |(name, time): &(String, String)| format!("{name:of_names$}  {time:>of_times$}\n");
        rows.iter().map(line).collect()
    }
}

fn milliseconds(time: Duration, words: Words) -> String {
    let whole = (time + Duration::from_micros(500)).as_millis();
    let whole = usize::try_from(whole).unwrap_or(usize::MAX);
    words.say_with("timings-milliseconds", &[fact("n", whole)])
}

/// The message that names a step.
pub(super) fn key(step: Step) -> &'static str {
    match step {
        Step::Read => "timings-read",
        Step::Parse => "timings-parse",
        Step::Check => "timings-check",
        Step::Monitor => "timings-monitor",
        Step::Plan => "timings-plan",
        Step::Search => "timings-search",
        Step::Export => "timings-export",
        Step::Render => "timings-render",
        Step::Compress => "timings-compress",
        Step::Write => "timings-write",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::language::SPOKEN;

    #[test]
    fn every_step_has_its_line_in_each_language() {
        let steps = [
            Step::Read,
            Step::Parse,
            Step::Check,
            Step::Monitor,
            Step::Plan,
            Step::Search,
            Step::Export,
            Step::Render,
            Step::Compress,
            Step::Write,
        ];
        let clocks = steps.into_iter().zip(0_u32..).map(|(step, idx)| {
            let clock = Clock {
                took: Duration::from_micros(7_u64.pow(idx) * 100),
                running_since: None,
            };
            (step, clock)
        });
        let timings = Timings(Mutex::new(clocks.collect()));
        let lines = |locale| {
            format!(
                "{}\n",
                timings.lines(Duration::from_secs(4_708), Words::of(locale))
            )
        };
        insta::assert_snapshot!(SPOKEN.map(lines).concat());
    }

    #[test]
    fn a_step_in_two_parts_takes_as_long_as_both() {
        let timings = Timings::default();
        timings.begin(Step::Check);
        timings.end(Step::Check);
        let took = |timings: &Timings| timings.0.lock().unwrap()[&Step::Check].took;
        let first = took(&timings);
        timings.begin(Step::Check);
        timings.end(Step::Check);
        timings.end(Step::Check);
        assert!(took(&timings) >= first);
        assert!(timings.0.lock().unwrap()[&Step::Check].running_since.is_none());
    }
}
