//! The steps of a build, for those who want to know when each begins and ends.
//!
//! A build looks at no clock, so that it stays a function of its input. Who has a clock hands in an [`Observer`].

use std::fmt::Debug;

/// A step from the files of a project to its site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Files into memory.
    Read,
    /// Bytes into records.
    Parse,
    /// What must hold between records.
    Check,
    /// What follows from records on one day.
    Monitor,
    /// Which pages there are.
    Plan,
    /// The indexes of the search.
    Search,
    /// Files for machines.
    Export,
    /// Pages.
    Render,
    /// Text files made smaller for the way to the reader.
    Compress,
    /// Files onto the disk.
    Write,
}

/// Someone who is told of the steps. Steps may go on at the same time, on several cores.
pub trait Observer: Debug + Sync {
    /// A step begins.
    fn begin(&self, step: Step);

    /// A step that goes on has so many things to do; steps whose things nobody counts do not say so.
    fn expect(&self, _: Step, _n_things: usize) {}

    /// One of them is done. Any thread may say so.
    fn advance(&self, _: Step) {}

    /// A step ends.
    fn end(&self, step: Step);
}

/// Nobody, who looks at nothing.
#[derive(Clone, Copy, Debug)]
pub struct Nobody;

impl Observer for Nobody {
    fn begin(&self, _: Step) {}

    fn end(&self, _: Step) {}
}

/// Two observers, who are told the same.
impl Observer for (&dyn Observer, &dyn Observer) {
    fn begin(&self, step: Step) {
        self.0.begin(step);
        self.1.begin(step);
    }

    fn expect(&self, step: Step, n_things: usize) {
        self.0.expect(step, n_things);
        self.1.expect(step, n_things);
    }

    fn advance(&self, step: Step) {
        self.0.advance(step);
        self.1.advance(step);
    }

    fn end(&self, step: Step) {
        self.0.end(step);
        self.1.end(step);
    }
}

/// Does `work` as the step `step`, under the eyes of `observer`.
pub fn during<T>(observer: &dyn Observer, step: Step, work: impl FnOnce() -> T) -> T {
    observer.begin(step);
    let made = work();
    observer.end(step);
    made
}
