//! What is going on, for somebody who waits at a terminal.
//!
//! In: the steps of a build, as they begin, go on and end. Out: a line on standard error for each step that takes more
//! than a moment, gone when it ends. A step that is over sooner is never seen, and nothing is written at all where
//! standard error is no terminal, or one that cannot take a line back. Only this file names indicatif.

use std::collections::BTreeMap;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::Verbosity;
use super::environment::Environment;
use super::timings::key;
use super::words::{Words, fact};
use crate::steps::{Observer, Step};

/// A step has to take so long before anything is said of it.
const MOMENT: Duration = Duration::from_millis(500);

/// How often what is shown is brought up to date.
const BEAT: Duration = Duration::from_millis(100);

/// The steps that go on, and the thread that shows them; they are gone from the terminal when this is dropped.
#[derive(Debug)]
pub(super) struct Progress {
    display: Arc<Display>,
    clock: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Shows steps where the terminal can take them back, and the person did not ask for silence.
    pub(super) fn of(environment: &Environment, verbosity: Verbosity, words: Words) -> Self {
        if environment.can_redraw && verbosity > Verbosity::Quiet {
            Self::on_terminal(words)
        } else {
            Self::nowhere(words)
        }
    }

    /// Shows steps on standard error.
    fn on_terminal(words: Words) -> Self {
        let display = Arc::new(Display::new(ProgressDrawTarget::stderr(), words));
        let (sender, stopped) = channel::<()>();
        let shown = Arc::clone(&display);
        let thread = std::thread::Builder::new().spawn(move || {
            while stopped.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
                shown.look(Instant::now());
            }
        });
        // A build does not fail for want of a thread that only speaks.
        let clock = thread.ok().map(|thread| (sender, thread));
        Self { display, clock }
    }

    /// Shows nothing.
    fn nowhere(words: Words) -> Self {
        let display = Arc::new(Display::new(ProgressDrawTarget::hidden(), words));
        Self { display, clock: None }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.clock.take() {
            drop(sender);
            let _ = thread.join();
        }
        self.display.clear();
    }
}

impl Observer for Progress {
    fn begin(&self, step: Step) {
        self.display.begin(key(step), Instant::now());
    }

    fn expect(&self, step: Step, n_things: usize) {
        self.display.change(key(step), |going| going.n_things = n_things);
    }

    fn advance(&self, step: Step) {
        self.display.change(key(step), |going| going.n_done += 1);
    }

    fn end(&self, step: Step) {
        self.display.end(key(step));
    }
}

/// Lines on a terminal.
#[derive(Debug)]
struct Display {
    lines: MultiProgress,
    words: Words,
    /// What goes on, by the message that names it.
    going: Mutex<BTreeMap<&'static str, Going>>,
}

/// A step that goes on.
#[derive(Debug)]
struct Going {
    since: Instant,
    n_done: usize,
    /// How many things it has to do; zero where nobody counts them.
    n_things: usize,
    /// Its line, once it has taken more than a moment.
    line: Option<ProgressBar>,
}

impl Display {
    fn new(target: ProgressDrawTarget, words: Words) -> Self {
        Self {
            lines: MultiProgress::with_draw_target(target),
            words,
            going: Mutex::default(),
        }
    }

    fn begin(&self, key: &'static str, now: Instant) {
        let going = Going {
            since: now,
            n_done: 0,
            n_things: 0,
            line: None,
        };
        let mut all = self.going.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(key, going);
    }

    fn change(&self, key: &str, change: impl FnOnce(&mut Going)) {
        let mut all = self.going.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(going) = all.get_mut(key) {
            change(going);
        }
    }

    /// Brings the lines up to date.
    fn look(&self, now: Instant) {
        let mut all = self.going.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, going) in all.iter_mut() {
            if now.duration_since(going.since) < MOMENT {
                continue;
            }
            let line = going.line.get_or_insert_with(|| self.lines.add(line()));
            line.set_message(self.said(key, going.n_done, going.n_things));
            line.tick();
        }
    }

    fn said(&self, key: &str, n_done: usize, n_things: usize) -> String {
        let step = self.words.say(key);
        if n_things == 0 {
            return step;
        }
        let facts = [fact("step", step), fact("done", n_done), fact("all", n_things)];
        self.words.say_with("progress-counted", &facts)
    }

    fn end(&self, key: &str) {
        let mut all = self.going.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(line) = all.remove(key).and_then(|going| going.line) {
            line.finish_and_clear();
            self.lines.remove(&line);
        }
    }

    fn clear(&self) {
        let keys: Vec<&'static str> = {
            let all = self.going.lock().unwrap_or_else(PoisonError::into_inner);
            all.keys().copied().collect()
        };
        for key in keys {
            self.end(key);
        }
    }
}

/// A line without colours: what turns at its beginning says enough.
fn line() -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {wide_msg}");
    ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

#[cfg(test)]
mod tests {
    use indicatif::InMemoryTerm;

    use super::*;
    use crate::cli::language::SPOKEN;

    /// A terminal, and a progress that nobody but the test looks at.
    fn shown(words: Words) -> (InMemoryTerm, Progress) {
        let terminal = InMemoryTerm::new(6, 40);
        let target = ProgressDrawTarget::term_like(Box::new(terminal.clone()));
        let display = Arc::new(Display::new(target, words));
        (terminal, Progress { display, clock: None })
    }

    /// What stands on the terminal after so many milliseconds from now.
    fn after(terminal: &InMemoryTerm, progress: &Progress, milliseconds: u64) -> String {
        let now = Instant::now() + Duration::from_millis(milliseconds);
        progress.display.look(now);
        // What turns is not the same at every look.
        let lines = terminal.contents();
        let lines = lines
            .lines()
            .map(|line| line.split_once(' ').map_or(line, |(_, rest)| rest));
        lines.map(|line| format!("{}\n", line.trim_end())).collect()
    }

    #[test]
    fn a_step_is_shown_after_a_moment_with_its_count_in_each_language() {
        let mut said = String::new();
        for words in SPOKEN.map(Words::of) {
            let (terminal, progress) = shown(words);
            progress.begin(Step::Render);
            progress.expect(Step::Render, 1_233);
            for _ in 0..17 {
                progress.advance(Step::Render);
            }
            progress.begin(Step::Export);
            said += &after(&terminal, &progress, 2_000);
            progress.end(Step::Export);
            progress.end(Step::Render);
            assert_eq!(terminal.contents(), "", "nothing stays");
        }
        insta::assert_snapshot!(said);
    }

    #[test]
    fn a_step_that_is_soon_over_is_never_seen() {
        let (terminal, progress) = shown(Words::of(SPOKEN[0]));
        progress.begin(Step::Parse);
        progress.advance(Step::Parse);
        assert_eq!(after(&terminal, &progress, 0), "");
        progress.end(Step::Parse);
        assert_eq!(after(&terminal, &progress, 10_000), "");
        assert!(
            terminal.moves_since_last_check().is_empty(),
            "not a byte is written"
        );
    }

    #[test]
    fn what_is_shown_is_gone_when_a_build_is_given_up() {
        let (terminal, progress) = shown(Words::of(SPOKEN[0]));
        progress.begin(Step::Read);
        assert_ne!(after(&terminal, &progress, 2_000), "");
        drop(progress);
        assert_eq!(terminal.contents(), "");
    }
}
