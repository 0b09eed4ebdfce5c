//! `onuguu build`: read, build, publish, and say what was made.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use rayon::prelude::*;

use super::args::build::BuildArgs;
use super::args::{Args, Verbosity};
use super::clock;
use super::console::Console;
use super::environment::Environment;
use super::exit::Exit;
use super::problems::Problems;
use super::progress::Progress;
use super::project;
use super::stop::Stop;
use super::timings::Timings;
use super::words::{Words, fact};
use crate::diag::render;
use crate::output::{Outlet, Shelf};
use crate::reuse::{Earlier, KeptRecords};
use crate::steps::{Observer, Step, during};
use crate::write::{Cache, Publication, Published, Records};
use crate::{Before, BuildOptions, Built, ReportsOf, Summary};

/// The sum of what this program is made of: a cache of another one is not its own.
const SOURCE_SUM: &str = env!("ONUGUU_SOURCE_SUM");

/// Builds the site of the project and publishes it, unless its content has errors.
pub(super) fn run(
    args: &Args,
    build_args: &BuildArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    project::find(&args.root, words)?;
    project::reports(build_args.reports.as_deref(), words)?;
    let out = project::out(build_args.out.as_deref(), &args.root, words)?;
    let as_of = clock::as_of(build_args.as_of, environment, words)?;
    let progress = Progress::of(environment, args.verbosity, words);
    publish(args, build_args, &out, as_of, &progress, console)
}

fn publish(
    args: &Args,
    build_args: &BuildArgs,
    out: &Path,
    as_of: Date,
    progress: &Progress,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    let start = Instant::now();
    let mut steps = Steps::start(args.verbosity);

    let timings = Timings::default();
    let observer: &dyn Observer = &(&timings as &dyn Observer, progress as &dyn Observer);
    // Before anything else: content with errors is no reason to leave half of a publication.
    crate::write::mend(out)?;
    let sources = during(observer, Step::Read, || {
        crate::load::read(&args.root, build_args.reports.as_deref())
    })?;
    steps.end("build-step-read", console);
    let options = BuildOptions {
        as_of,
        base_url: build_args.base_url.clone(),
        drafts: build_args.drafts,
        reports: reports_of(build_args.reports.as_deref()),
        minify: true,
        cards: build_args.cards,
    };
    let cache = (!build_args.anew).then(|| Cache::read(out, SOURCE_SUM));
    let records = (!build_args.anew).then(|| Records::read(out, SOURCE_SUM));
    // Files are written as they are made, beside the old site; the new one is published if all is well. Those that are
    // compressed have to be known all together first.
    let publication = Publication::to(out, cache.as_ref());
    let shelf = Shelf::default();
    let outlet: &dyn Outlet = if build_args.compress { &shelf } else { &publication };
    let earlier = cache.as_ref().map(|cache| cache as &dyn Earlier);
    let before = earlier.map(|files| Before {
        files,
        records: records.as_ref().map(|records| records as &dyn KeptRecords),
    });
    let built = crate::build_into(&sources, &options, observer, before, outlet);
    drop(records);
    steps.end("build-step-build", console);

    let problems = Problems::count(&built.diagnostics);
    if problems.n_errors > 0 {
        show_problems(&built, console);
        let facts = [
            fact("problems", problems.in_words(words)),
            fact("out", shown(out)),
        ];
        console.note(&format!("{}\n", words.say_with("build-refused", &facts)));
        return Ok(Exit::ContentHasErrors);
    }
    if build_args.compress {
        let files = shelf.into_sorted();
        let compressed = during(observer, Step::Compress, || {
            crate::write::compressed(&files, earlier, observer)
        });
        let all = files.into_par_iter().chain(compressed);
        all.for_each(|file| publication.put(file));
        steps.end("timings-compress", console);
    }
    let published = during(observer, Step::Write, || publication.finish())?;
    steps.end("build-step-write", console);

    if args.verbosity == Verbosity::Verbose {
        show_problems(&built, console);
    }
    if args.verbosity > Verbosity::Quiet {
        let report = Report {
            out,
            as_of,
            summary: &built.summary,
            published,
            problems,
            time: start.elapsed(),
        };
        report.show(console)?;
    }
    if build_args.timings {
        console.note(&timings.lines(start.elapsed(), words));
    }
    Ok(Exit::Done)
}

/// Reports from another folder than the programme's own are marked on every page.
pub(super) fn reports_of(folder: Option<&Path>) -> ReportsOf {
    folder.map_or(ReportsOf::City, |_| ReportsOf::Sample)
}

fn show_problems(built: &Built, console: &mut Console<'_>) {
    if built.diagnostics.is_empty() {
        return;
    }
    let locale = console.words.locale;
    let text = render::human(&built.diagnostics, &built.source_map, locale, console.err_style);
    console.note(&format!("{}\n\n", text.trim_end()));
}

/// How long each step took, for `--verbose`.
struct Steps {
    verbosity: Verbosity,
    begun: Instant,
}

impl Steps {
    fn start(verbosity: Verbosity) -> Self {
        Self {
            verbosity,
            begun: Instant::now(),
        }
    }

    /// Ends a step; the next one begins.
    fn end(&mut self, step: &str, console: &mut Console<'_>) {
        let words = console.words;
        let time = self.begun.elapsed();
        if self.verbosity == Verbosity::Verbose {
            let facts = [fact("step", words.say(step)), fact("seconds", seconds(time))];
            console.note(&format!("{}\n", words.say_with("build-step", &facts)));
        }
        self.begun = Instant::now();
    }
}

/// What was made.
struct Report<'a> {
    out: &'a Path,
    as_of: Date,
    summary: &'a Summary,
    published: Published,
    problems: Problems,
    time: Duration,
}

impl Report<'_> {
    /// The result stands on standard output; warnings and what to do next are beside it.
    fn show(&self, console: &mut Console<'_>) -> io::Result<()> {
        let words = console.words;
        console.result(&self.result(words))?;
        console.note(&self.notes(words));
        Ok(())
    }

    fn result(&self, words: Words) -> String {
        let ready = words.say_with(
            "build-ready",
            &[
                fact("out", shown(self.out)),
                fact("pages", self.summary.n_pages),
                fact("locales", self.summary.n_locales),
                fact("measures", self.summary.n_measures),
                fact("date", self.as_of.to_string()),
            ],
        );
        let has_changed = self.published.n_written + self.published.n_removed > 0;
        let files = words.say_with(
            if has_changed {
                "build-files"
            } else {
                "build-nothing-changed"
            },
            &[
                fact("files", self.published.n_files),
                fact("size", size(self.published.bytes, words)),
                fact("written", self.published.n_written),
                fact("unchanged", self.published.n_unchanged),
                fact("removed", self.published.n_removed),
            ],
        );
        let time = words.say_with("build-time", &[fact("seconds", seconds(self.time))]);
        format!("{ready}\n{files}\n{time}\n")
    }

    fn notes(&self, words: Words) -> String {
        let next = words.say_with("build-next", &[fact("out", shown(self.out))]);
        if self.problems.n_warnings == 0 {
            return format!("{next}\n");
        }
        let warnings = words.say_with("build-warnings", &[fact("warnings", self.problems.n_warnings)]);
        format!("{warnings}\n{next}\n")
    }
}

/// A folder, with a slash that says that it is one.
fn shown(folder: &Path) -> String {
    format!("{}/", folder.display().to_string().trim_end_matches('/'))
}

/// Seconds to a tenth, and no less.
pub(super) fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round().max(1.0) / 10.0
}

/// A size as people know it from their file manager, to a tenth.
fn size(bytes: u64, words: Words) -> String {
    let in_units = |unit: u32| {
        let tenth = u64::from(unit) / 10;
        let tenths = (bytes + tenth / 2) / tenth;
        f64::from(u32::try_from(tenths).unwrap_or(u32::MAX)) / 10.0
    };
    if bytes < 1_000_000 {
        words.say_with("size-kilobytes", &[fact("n", in_units(1_000))])
    } else {
        words.say_with("size-megabytes", &[fact("n", in_units(1_000_000))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::language::SPOKEN;

    #[test]
    fn report_says_what_was_made_in_each_language() {
        let published = Published {
            n_files: 2_501,
            n_written: 14,
            n_unchanged: 2_487,
            n_removed: 3,
            bytes: 12_345_678,
        };
        let summary = Summary {
            n_pages: 1_233,
            n_locales: 3,
            n_measures: 74,
        };
        let mut report = Report {
            out: Path::new("public"),
            as_of: jiff::civil::date(2026, 11, 22),
            summary: &summary,
            published,
            problems: Problems {
                n_errors: 0,
                n_warnings: 2,
            },
            time: Duration::from_millis(1_234),
        };
        let text = |report: &Report<'_>| -> String {
            let say = |locale| {
                let words = Words::of(locale);
                format!("{}{}\n", report.result(words), report.notes(words))
            };
            SPOKEN.map(say).concat()
        };
        insta::assert_snapshot!("report", text(&report));
        let one = Summary {
            n_pages: 1,
            n_locales: 1,
            n_measures: 1,
        };
        report.summary = &one;
        report.published = Published {
            n_files: 1,
            n_unchanged: 1,
            bytes: 900,
            ..Published::default()
        };
        report.problems.n_warnings = 1;
        insta::assert_snapshot!("report-of-one", text(&report));
    }
}
