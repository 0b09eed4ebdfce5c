//! The stream of events that each open page listens to.
//!
//! A page is told what holds for it, not what has changed since it last heard: the version that it has now, its bar,
//! its overlay. Whoever was away for a while, or missed an event, or met another run of the server, learns from the
//! first event after that what there is to do, because it knows the version that it shows itself.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::{Response, StatusCode, header};
use futures_core::Stream;
use serde_json::json;
use tokio::sync::mpsc::{Receiver, channel};

use super::http::{Found, find};
use super::state::{Shown, State};
use super::{page, problems};

/// How long a browser waits before it asks again for a stream that has ended, in milliseconds.
const RETRY: u32 = 300;

/// The events for the page at `path`, without an end.
pub(super) fn stream(shown: Arc<Shown>, path: String) -> Response<Body> {
    let (sender, receiver) = channel(1);
    tokio::spawn(async move {
        let mut states = shown.states();
        loop {
            let state = Arc::clone(&states.borrow_and_update());
            let of_page = path.clone();
            // A page side by side takes a while: other readers need not wait for it.
            let event = tokio::task::spawn_blocking(move || event(&state, &of_page)).await;
            let Ok(event) = event else { return };
            if sender.send(Bytes::from(event)).await.is_err() {
                return;
            }
            tokio::select! {
                changed = states.changed() => if changed.is_err() { return },
                () = sender.closed() => return,
            }
        }
    });
    let response = Response::builder()
        .header(header::CONTENT_TYPE, "text/event-stream; charset=utf-8")
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from_stream(Events(receiver)));
    response.unwrap_or_else(|_| {
        let mut refused = Response::new(Body::empty());
        *refused.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        refused
    })
}

/// What holds for the page at `path` now.
fn event(state: &State, path: &str) -> String {
    let version = match find(state, path) {
        Found::Page { html, .. } => page::version(&html),
        Found::File { .. } | Found::Folder | Found::Nothing => String::new(),
    };
    let data = json!({
        "version": version,
        "isBehind": state.is_behind(),
        "overlay": problems::overlay(state, path),
        "bar": problems::bar(state, path),
    });
    format!(
        "retry: {RETRY}\nid: {}\nevent: state\ndata: {data}\n\n",
        state.name
    )
}

/// Events on their way to one page.
struct Events(Receiver<Bytes>);

impl Stream for Events {
    type Item = Result<Bytes, std::convert::Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context).map(|bytes| bytes.map(Ok))
    }
}
