//! `onuguu serve`: the preview, and what it has to say while it runs.

use std::net::SocketAddr;
use std::sync::Arc;

use clap::builder::styling::{AnsiColor, Style as AnsiStyle};
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

use super::args::serve::ServeArgs;
use super::args::{Args, Verbosity};
use super::build::{reports_of, seconds};
use super::clock;
use super::console::{Console, Label};
use super::environment::Environment;
use super::exit::Exit;
use super::progress::Progress;
use super::project;
use super::stop::Stop;
use super::words::{Words, fact};
use crate::BuildOptions;
use crate::diag::render::{self, Style};
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
            cards: true,
        },
        host: serve_args.host,
        port: serve_args.port,
        locale: words.locale,
    };
    let verbosity = args.verbosity;
    // The first build is waited for; later ones are told of in the browser.
    let progress = Arc::new(Progress::of(environment, verbosity, words));
    let mut shown = Some(Arc::clone(&progress));
    crate::serve::run(&preview, progress, &mut |event| {
        drop(shown.take());
        tell(&event, verbosity, serve_args, console);
    })?;
    Ok(Exit::Done)
}

/// Says what happened.
fn tell(event: &Event<'_>, verbosity: Verbosity, serve_args: &ServeArgs, console: &mut Console<'_>) {
    let words = console.words;
    match event {
        Event::Started { address, network } => {
            let is_open = !serve_args.host.is_loopback();
            let text = started(*address, *network, is_open, words, console.out_style);
            // Somebody who closed the terminal's output still has the preview.
            let _ = console.result(&text);
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
            } else if let (Some(time), true) = (time, verbosity > Verbosity::Quiet) {
                console.note(&format!(
                    "{}\n",
                    words.say_with("serve-built", &[fact("seconds", seconds(*time))])
                ));
            }
        }
        Event::Failed(trouble) => {
            console.labelled(Label::Error, &trouble.headline(words.locale));
            console.labelled(Label::Help, &trouble.help(words.locale));
        }
    }
}

/// Where the preview is open, and how a phone gets there.
fn started(
    address: SocketAddr,
    network: Option<SocketAddr>,
    is_open: bool,
    words: Words,
    style: Style,
) -> String {
    let address = format!("http://{address}/");
    let mut text = words.say_with("serve-started", &[fact("address", address.as_str())]);
    text.push('\n');
    if is_open {
        text.push_str(&words.say("serve-open-to-all"));
        text.push('\n');
    }
    if let Some(network) = network.map(|network| format!("http://{network}/")) {
        text.push_str(&words.say_with("serve-network", &[fact("address", network.as_str())]));
        text.push_str("\n\n");
        text.push_str(&code(&network, style));
    }
    text
}

/// The address as a code for a phone's camera; nothing where it is too long for one.
///
/// What is drawn are its light parts, with the border that a camera needs. In colour, it is light on dark whatever the
/// colours of the terminal; without, it is on dark terminals, and most cameras read the other kind as well.
fn code(address: &str, style: Style) -> String {
    let Ok(code) = QrCode::new(address) else {
        return String::new();
    };
    let drawn = code
        .render::<Dense1x2>()
        .dark_color(Dense1x2::Light)
        .light_color(Dense1x2::Dark)
        .build();
    let colors = match style {
        Style::Plain => AnsiStyle::new(),
        Style::Color => AnsiStyle::new()
            .fg_color(Some(AnsiColor::BrightWhite.into()))
            .bg_color(Some(AnsiColor::Black.into())),
    };
    let lines = drawn.lines();
    lines.map(|line| format!("{colors}{line}{colors:#}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::language::SPOKEN;

    #[test]
    fn address_is_told_in_each_language_and_drawn_for_a_phone() {
        let mut text = String::new();
        for words in SPOKEN.map(Words::of) {
            let local = "127.0.0.1:3000".parse().unwrap();
            text += &started(local, None, false, words, Style::Plain);
            let network = Some("192.0.2.7:3000".parse().unwrap());
            let open = started(local, network, true, words, Style::Plain);
            let (told, drawn) = open.split_once("\n\n").unwrap();
            assert!(drawn.lines().count() > 10 && drawn.contains('█'), "{drawn}");
            text += &format!("{told}\n\n");
        }
        insta::assert_snapshot!("serve-started", text);
    }
}
