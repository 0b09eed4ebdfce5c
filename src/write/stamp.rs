//! What tells a file from a later one at the same path without reading it.

use std::fmt;
use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// Size, times and identity of a file. Whoever writes to a file, replaces it or sets its time back leaves another
/// stamp: the time of the last change of what the system says of it cannot be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    n_bytes: u64,
    /// Nanoseconds of the last change to the file, and to what is said of it.
    times: [i128; 2],
    /// Device and file.
    identity: [u64; 2],
}

/// No clock of a file system with fractions of seconds ticks more slowly than a hundred times a second; twice as long.
const TICK: Duration = Duration::from_millis(20);
/// The coarsest clock of a disk ticks every two seconds.
const COARSE_TICK: Duration = Duration::from_secs(3);

/// As long as a file has to be left alone until its stamp tells it from what it becomes next.
pub(super) const REST: Duration = Duration::from_millis(25);

const NANOSECONDS: i128 = 1_000_000_000;

impl Stamp {
    /// The stamp of a plain file; none on systems where a time can be set back without leaving a trace.
    #[cfg(unix)]
    pub(super) fn of(metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        let time =
            |seconds: i64, nanoseconds: i64| i128::from(seconds) * NANOSECONDS + i128::from(nanoseconds);
        metadata.is_file().then(|| Self {
            n_bytes: metadata.len(),
            times: [
                time(metadata.mtime(), metadata.mtime_nsec()),
                time(metadata.ctime(), metadata.ctime_nsec()),
            ],
            identity: [metadata.dev(), metadata.ino()],
        })
    }

    #[cfg(not(unix))]
    pub(super) fn of(_: &Metadata) -> Option<Self> {
        None
    }

    /// The size of the file.
    pub(super) fn n_bytes(&self) -> u64 {
        self.n_bytes
    }

    /// Whether what happens from `now` on cannot leave the same stamp: the times had passed for good by then.
    pub(super) fn is_past(&self, now: SystemTime) -> bool {
        let Ok(now) = now.duration_since(SystemTime::UNIX_EPOCH) else {
            return false;
        };
        let is_past = |time: &i128| {
            let tick = if time % NANOSECONDS == 0 {
                COARSE_TICK
            } else {
                TICK
            };
            i128::try_from(now.saturating_sub(tick).as_nanos()).is_ok_and(|limit| *time < limit)
        };
        self.times.iter().all(is_past)
    }

    /// A stamp as it was printed.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split(',').map(str::parse::<i128>);
        let mut next = || numbers.next()?.ok();
        let n_bytes = next()?.try_into().ok()?;
        let times = [next()?, next()?];
        let identity = [next()?.try_into().ok()?, next()?.try_into().ok()?];
        next().is_none().then_some(Self {
            n_bytes,
            times,
            identity,
        })
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ([modified, changed], [device, file]) = (self.times, self.identity);
        write!(f, "{},{modified},{changed},{device},{file}", self.n_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: i128) -> Stamp {
        Stamp {
            n_bytes: 7,
            times: [5, time],
            identity: [1, 2],
        }
    }

    #[test]
    fn a_stamp_is_read_as_it_was_printed() {
        let stamp = at(-1_500_000_000);
        assert_eq!(Stamp::parse(&stamp.to_string()), Some(stamp));
        for text in ["", "-", "1,2,3,4", "1,2,3,4,5,6", "1,2,3,4,x", "-1,2,3,4,5"] {
            assert_eq!(Stamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_that_may_come_once_more_is_not_past() {
        let after = |milliseconds| SystemTime::UNIX_EPOCH + Duration::from_millis(milliseconds);
        assert!(!at(9_001_000_000).is_past(after(9_001)));
        assert!(!at(9_001_000_000).is_past(after(9_020)));
        assert!(at(9_001_000_000).is_past(after(9_025)));
        // A disk that knows whole seconds only.
        assert!(!at(9_000_000_000).is_past(after(11_500)));
        assert!(at(9_000_000_000).is_past(after(12_500)));
    }
}
