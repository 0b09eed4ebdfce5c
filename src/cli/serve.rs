//! `onuguu serve`: the preview, and what it has to say while it runs.

use super::args::{Args, ServeArgs, Verbosity};
use super::build::{reports_of, seconds};
use super::clock;
use super::console::Console;
use super::environment::Environment;
use super::exit::Exit;
use super::failure;
use super::project;
use super::stop::Stop;
use super::words::fact;
use crate::BuildOptions;
use crate::diag::render;
use crate::monitor::Drafts;
use crate::serve::{Event, Preview};

/// Previews the project's site until it is told to end.
pub(super) fn run(
    args: &Args,
    serve_args: &ServeArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    project::find(&args.root, words)?;
    project::reports(serve_args.reports.as_deref(), words)?;
    let as_of = clock::as_of(serve_args.as_of, environment, words)?;
    let preview = Preview {
        root: args.root.clone(),
        reports: serve_args.reports.clone(),
        build: BuildOptions {
            as_of,
            base_url: None,
            drafts: Drafts::Shown,
            reports: reports_of(serve_args.reports.as_deref()),
            minify: false,
        },
        host: serve_args.host,
        port: serve_args.port,
    };
    let verbosity = args.verbosity;
    crate::serve::run(&preview, &mut |event| {
        tell(&event, verbosity, serve_args, console);
    })?;
    Ok(Exit::Done)
}

/// Says what happened.
fn tell(event: &Event<'_>, verbosity: Verbosity, serve_args: &ServeArgs, console: &mut Console<'_>) {
    let words = console.words;
    match event {
        Event::Started(address) => {
            let mut text = words.say_with("serve-started", &[fact("address", format!("http://{address}/"))]);
            if !serve_args.host.is_loopback() {
                text.push('\n');
                text.push_str(&words.say("serve-open-to-all"));
            }
            // Somebody who closed the terminal's output still has the preview.
            let _ = console.result(&format!("{text}\n"));
        }
        Event::Built {
            diagnostics,
            source_map,
            is_shown,
            time,
        } => {
            if !diagnostics.is_empty() {
                let text = render::human(diagnostics, source_map, words.locale, console.err_style);
                console.note(&format!("{}\n\n", text.trim_end()));
            }
            if !is_shown {
                console.note(&format!("{}\n", words.say("serve-stays")));
            } else if verbosity > Verbosity::Quiet {
                console.note(&format!(
                    "{}\n",
                    words.say_with("serve-built", &[fact("seconds", seconds(*time))])
                ));
            }
        }
        Event::Unreadable(error) => failure::show(error, console),
    }
}
