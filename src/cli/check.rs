//! `onuguu check`: every problem of the content at once.

use super::args::check::{CheckArgs, Failing};
use super::args::{Args, Format, Verbosity};
use super::clock;
use super::console::Console;
use super::environment::Environment;
use super::exit::Exit;
use super::problems::Problems;
use super::project;
use super::stop::Stop;
use super::words::{Words, fact};
use crate::BuildOptions;
use crate::ReportsOf;
use crate::diag::render;
use crate::monitor::Drafts;

/// Shows the problems of the project's content.
pub(super) fn run(
    args: &Args,
    check_args: CheckArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    project::find(&args.root, words)?;
    let as_of = clock::as_of(None, environment, words)?;
    let sources = crate::load::read(&args.root, None)?;
    // The site is built in memory, since a template may fail on content that is otherwise right.
    let checked = crate::check(
        &sources,
        &BuildOptions {
            as_of,
            base_url: None,
            drafts: Drafts::Hidden,
            reports: ReportsOf::City,
            minify: false,
            cards: false,
        },
    );
    let problems = Problems::count(&checked.diagnostics);
    match check_args.format {
        Format::Json => {
            let text = render::json(&checked.diagnostics, &checked.source_map, words.locale);
            console.result(&format!("{}\n", text.trim_end()))?;
        }
        Format::Human => {
            if !checked.diagnostics.is_empty() {
                let style = console.out_style;
                let text = render::human(&checked.diagnostics, &checked.source_map, words.locale, style);
                console.result(&format!("{}\n\n", text.trim_end()))?;
            }
            if args.verbosity > Verbosity::Quiet {
                console.result(&format!("{}\n", last_line(problems, check_args.failing, words)))?;
            }
        }
    }
    Ok(exit(problems, check_args.failing))
}

fn exit(problems: Problems, failing: Failing) -> Exit {
    match (problems.n_errors, problems.n_warnings, failing) {
        (0, 0, _) | (0, _, Failing::Errors) => Exit::Done,
        _ => Exit::ContentHasErrors,
    }
}

fn last_line(problems: Problems, failing: Failing, words: Words) -> String {
    let key = match (problems.n_errors, problems.n_warnings, failing) {
        (0, 0, _) => return words.say("problems-none"),
        (0, _, Failing::Errors) => "check-warnings",
        (0, _, Failing::Warnings) => "check-strict",
        _ => "check-errors",
    };
    words.say_with(key, &[fact("problems", problems.in_words(words))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::language::SPOKEN;

    #[test]
    fn last_line_counts_in_each_language() {
        let mut text = String::new();
        for words in SPOKEN.map(Words::of) {
            for (n_errors, n_warnings) in [(0, 0), (1, 0), (3, 1), (0, 5), (21, 2)] {
                let problems = Problems { n_errors, n_warnings };
                text += &format!("{}\n", last_line(problems, Failing::Errors, words));
            }
            let problems = Problems {
                n_errors: 0,
                n_warnings: 1,
            };
            text += &format!("{}\n\n", last_line(problems, Failing::Warnings, words));
        }
        insta::assert_snapshot!("last-lines", text);
    }

    #[test]
    fn warnings_fail_only_where_that_is_asked_for() {
        let problems = Problems {
            n_errors: 0,
            n_warnings: 1,
        };
        assert_eq!(exit(problems, Failing::Errors), Exit::Done);
        assert_eq!(exit(problems, Failing::Warnings), Exit::ContentHasErrors);
        assert_eq!(exit(Problems::default(), Failing::Warnings), Exit::Done);
        assert_eq!(
            exit(
                Problems {
                    n_errors: 1,
                    n_warnings: 0
                },
                Failing::Errors
            ),
            Exit::ContentHasErrors
        );
    }
}
