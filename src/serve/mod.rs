//! Preview: the site from memory, built anew whenever a file changes.
//!
//! One thread watches ([`watch`]), the one that calls [`run`] rebuilds, two answer ([`http`]). The site is one value that is swapped whole:
//! a request sees the old site or the new one, never a mixture. While the content has errors the last good site
//! stays. Nothing is written to disk.
#![expect(
    clippy::disallowed_methods,
    reason = "watching and answering are this station's work"
)]

mod http;
mod site;
mod watch;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context as _;

use crate::diag::{Diagnostic, SourceMap};
use crate::load::{self, Sources};
use crate::{BuildOptions, Built};

use site::{Shown, Site};

/// What to preview, and where.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The project.
    pub root: PathBuf,
    /// A folder of reports in place of the project's own.
    pub reports: Option<PathBuf>,
    /// How it is built; the address of the preview takes the place of the site's own.
    pub build: BuildOptions,
    /// The address to answer at.
    pub host: IpAddr,
    /// The port to answer at; where it is taken, the next free one.
    pub port: u16,
}

/// What a preview has to tell the person who started it.
#[derive(Debug)]
pub enum Event<'a> {
    /// The preview answers at this address.
    Started(SocketAddr),
    /// The site was built: its problems, and whether it is shown.
    Built {
        /// Problems, errors and warnings.
        diagnostics: &'a [Diagnostic],
        /// The files that they are about.
        source_map: &'a SourceMap,
        /// Whether the new site is shown; with errors the last good one stays.
        is_shown: bool,
        /// How long reading and building took.
        time: Duration,
    },
    /// The project could not be read; the last good site stays until it can.
    Unreadable(&'a anyhow::Error),
}

/// How many ports are tried one after another.
const N_PORTS: u16 = 20;

/// Serves the preview until the process is told to end.
///
/// # Errors
/// When no port is free, or files cannot be watched.
pub fn run(preview: &Preview, tell: &mut dyn FnMut(Event<'_>)) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_io()
        .build()
        .context("cannot start the preview's threads")?;
    let listener = runtime.block_on(listen(preview))?;
    let address = listener.local_addr().context("the preview has no address")?;
    let options = BuildOptions {
        base_url: Some(format!("http://{address}/")),
        ..preview.build.clone()
    };
    let shown = Arc::new(Shown::default());
    // Watching begins before the first build, so that a change during it is not missed.
    let changes = watch::changes(&preview.root, preview.reports.as_deref())?;
    build(preview, &options, &shown, tell);
    tell(Event::Started(address));
    let (of_server, stopper, host) = (Arc::clone(&shown), changes.stopper(), preview.host);
    let server = runtime.spawn(async move {
        let served = http::serve(listener, of_server, host).await;
        stopper.stop();
        served
    });
    while changes.next() {
        build(preview, &options, &shown, tell);
    }
    runtime
        .block_on(server)
        .context("the preview's threads have ended")?
}

/// The first free port from the one that was asked for.
async fn listen(preview: &Preview) -> anyhow::Result<tokio::net::TcpListener> {
    let mut last_error = None;
    for port in preview.port..preview.port.saturating_add(N_PORTS) {
        match tokio::net::TcpListener::bind((preview.host, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => last_error = Some(error),
        }
    }
    let error = last_error.map_or_else(|| anyhow::anyhow!("no port to try"), anyhow::Error::from);
    Err(error).with_context(|| format!("cannot answer at {} from port {} on", preview.host, preview.port))
}

fn build(preview: &Preview, options: &BuildOptions, shown: &Shown, tell: &mut dyn FnMut(Event<'_>)) {
    let begun = Instant::now();
    let sources: Sources = match load::read(&preview.root, preview.reports.as_deref()) {
        Ok(sources) => sources,
        Err(error) => return tell(Event::Unreadable(&error)),
    };
    let built: Built = crate::build(&sources, options);
    let is_shown = !built.has_errors();
    let Built {
        files,
        diagnostics,
        source_map,
        ..
    } = built;
    if is_shown {
        shown.show(Site::new(files));
    } else {
        shown.note_problems(&diagnostics, &source_map);
    }
    tell(Event::Built {
        diagnostics: &diagnostics,
        source_map: &source_map,
        is_shown,
        time: begun.elapsed(),
    });
}
