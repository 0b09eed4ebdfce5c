//! Preview: the site from memory, built anew whenever a file changes, with what reviewers need beside it.
//!
//! In: a project. Out: answers at a socket. Nothing is written to disk, and nothing outside the site can be asked for.
//!
//! 1. [`watch`]: one answer a burst of changes, whatever an editor or git does to the folders.
//! 2. [`rebuild`]: on a thread of its own, change by change: read what changed, make an [`edition`] in the
//!    [`workshop`], go on to the next [`state`]. While the content has errors the last good [`site`] stays.
//!    Pages are rendered when somebody asks for them, the rest in the [`background`].
//! 3. [`http`]: pages of the site as they are, but for one line that [`page`] adds: the script of the preview.
//! 4. [`events`]: tells each open page whether it has changed, and what its bar and its overlay say.
//! 5. [`behind`]: the files behind a page; [`problems`], [`side_by_side`]: the preview's own pages.
//!
//! Everything of the preview's own lives below [`OWN`], where no page of a site can be.
#![expect(
    clippy::disallowed_methods,
    reason = "watching and answering are this station's work"
)]

mod background;
mod behind;
mod edition;
mod events;
mod http;
mod network;
mod page;
mod problems;
mod rebuild;
mod side_by_side;
mod site;
mod state;
mod trouble;
mod watch;
mod words;
mod workshop;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, SystemTime};

use anyhow::Context as _;

use crate::BuildOptions;
use crate::diag::{Diagnostic, SourceMap};
use crate::i18n::Locale;
use crate::steps::Observer;

use state::Shown;

pub use trouble::Trouble;

/// The folder of the preview's own addresses. A site has folders of languages, which are letters, and of assets.
const OWN: &str = "/_onuguu/";

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
    /// The language of the person, for where no page says another.
    pub locale: Locale,
}

/// What a preview has to tell the person who started it.
#[derive(Debug)]
pub enum Event<'a> {
    /// The preview answers.
    Started {
        /// At this address, on this computer.
        address: SocketAddr,
        /// At this address, for others in the network, where it was opened to them.
        network: Option<SocketAddr>,
    },
    /// The site was built: its problems, and whether it is shown.
    Built {
        /// Problems, errors and warnings.
        diagnostics: &'a [Diagnostic],
        /// The files that they are about.
        source_map: &'a SourceMap,
        /// Whether the new site is shown; with errors the last good one stays.
        is_shown: bool,
        /// How long reading and building took; none where more was found of a site that is shown already.
        time: Option<Duration>,
    },
    /// The project could not be read or built at all; the last good site stays until it can.
    Failed(&'a Trouble),
}

/// The same on its way from the thread that builds.
enum Told {
    Built {
        diagnostics: Arc<Vec<Diagnostic>>,
        source_map: Arc<SourceMap>,
        is_shown: bool,
        time: Option<Duration>,
    },
    Failed(Trouble),
    Ended(anyhow::Result<()>),
}

/// How many ports are tried one after another.
const N_PORTS: u16 = 20;

/// Serves the preview until the process is told to end, and then ends at once. `first` is told of the steps of the first
/// build, which is the only one that takes long, and let go of before anything else is told.
///
/// # Errors
/// When no port is free, or files cannot be watched.
pub fn run(
    preview: &Preview,
    first: Arc<dyn Observer + Send>,
    tell: &mut dyn FnMut(Event<'_>),
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_io()
        .build()
        .context("cannot start the preview's threads")?;
    let listener = runtime.block_on(listen(preview))?;
    let bound = listener.local_addr().context("the preview has no address")?;
    let network = network::address(bound);
    let address = network::on_this_computer(bound);
    let options = BuildOptions {
        base_url: Some(format!("http://{}/", network.unwrap_or(address))),
        ..preview.build.clone()
    };
    let shown = Arc::new(Shown::new(name_of_run(), preview.locale));
    // Watching begins before the first build, so that a change during it is not missed.
    let changes = watch::changes(&preview.root, preview.reports.as_deref())?;
    let stopper = changes.stopper();

    let (sender, told) = channel();
    let (of_server, server_sender, host) = (Arc::clone(&shown), sender.clone(), preview.host);
    runtime.spawn(async move {
        let served = http::serve(listener, of_server, host).await;
        // Nobody listens any more: then the preview has ended anyway.
        let _ = server_sender.send(Told::Ended(served));
    });
    let builder = rebuild::Builder::new(preview.clone(), options, shown);
    std::thread::spawn(move || builder.keep_building(changes, &sender, first));

    let mut is_started = false;
    let ended = loop {
        match told.recv() {
            Ok(Told::Built {
                diagnostics,
                source_map,
                is_shown,
                time,
            }) => tell(Event::Built {
                diagnostics: &diagnostics,
                source_map: &source_map,
                is_shown,
                time,
            }),
            Ok(Told::Failed(trouble)) => tell(Event::Failed(&trouble)),
            Ok(Told::Ended(served)) => break served,
            Err(_) => break Ok(()),
        }
        if !std::mem::replace(&mut is_started, true) {
            tell(Event::Started { address, network });
        }
    };
    // Nothing is written, so nothing has to be waited for: neither readers' connections nor a build.
    stopper.stop();
    runtime.shutdown_background();
    ended
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

/// A name that no run before has had, so that a page that was open then knows that this is another one.
fn name_of_run() -> String {
    let since = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    format!("{:x}", since.as_millis())
}
