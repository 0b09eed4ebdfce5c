//! Answers to browsers: the shown site and the preview's own addresses, read-only, for this machine's own names only.

use std::borrow::Cow;
use std::net::IpAddr;
use std::sync::Arc;

use anyhow::Context as _;
use axum::Router;
use axum::body::Body;
use axum::extract::State as Extracted;
use axum::http::{HeaderMap, Method, Response, StatusCode, Uri, header};

use super::site::Answer;
use super::state::{Shown, State};
use super::{OWN, events, page, problems, side_by_side};

/// What answers depend on.
#[derive(Clone)]
struct Server {
    shown: Arc<Shown>,
    host: IpAddr,
}

/// What is found at an address.
pub(super) enum Found<'a> {
    /// A page, as it was built.
    Page { status: StatusCode, html: Cow<'a, [u8]> },
    /// Any other file.
    File { name: &'a str, bytes: &'a [u8] },
    /// A folder was asked for without its slash.
    Folder,
    /// Nothing at all.
    Nothing,
}

/// Answers until the process is told to end.
pub(super) async fn serve(
    listener: tokio::net::TcpListener,
    shown: Arc<Shown>,
    host: IpAddr,
) -> anyhow::Result<()> {
    let router = Router::new().fallback(answer).with_state(Server { shown, host });
    let server = axum::serve(listener, router).into_future();
    tokio::select! {
        served = server => served.context("the preview has ended"),
        interrupted = tokio::signal::ctrl_c() => interrupted.context("cannot wait for Ctrl-C"),
    }
}

async fn answer(
    Extracted(server): Extracted<Server>,
    method: Method,
    headers: HeaderMap,
    uri: Uri,
) -> Response<Body> {
    if !is_own_name(&headers, server.host) {
        return plain(StatusCode::MISDIRECTED_REQUEST);
    }
    if method != Method::GET && method != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED);
    }
    let Some(path) = decoded(uri.path()) else {
        return plain(StatusCode::BAD_REQUEST);
    };
    if path == format!("{OWN}events") {
        let asked = uri.query().and_then(|query| query.strip_prefix("page="));
        return match asked.and_then(decoded) {
            Some(page) if method == Method::GET => events::stream(server.shown, page),
            _ => plain(StatusCode::BAD_REQUEST),
        };
    }
    let last = uri.path().rsplit('/').next().unwrap_or_default().to_owned();
    let state = server.shown.now();
    // The preview's own pages take a while to make, and meanwhile others are answered.
    let response = tokio::task::spawn_blocking(move || respond(&state, &path, &last)).await;
    response.unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR))
}

/// The answer to `path`, whose last part is `last` as it was asked for.
fn respond(state: &State, path: &str, last: &str) -> Response<Body> {
    match find(state, path) {
        Found::Page { status, html } => {
            let html = page::with_script(&html, &page::version(&html));
            file(status, "index.html", html)
        }
        Found::File { name, bytes } => file(StatusCode::OK, name, bytes.to_vec()),
        Found::Folder => {
            // Only the last part: a whole path could begin with two slashes and name another host.
            let response = Response::builder().status(StatusCode::TEMPORARY_REDIRECT);
            let response = response
                .header(header::LOCATION, format!("./{last}/"))
                .body(Body::empty());
            response.unwrap_or_else(|_| plain(StatusCode::NOT_FOUND))
        }
        Found::Nothing => plain(StatusCode::NOT_FOUND),
    }
}

/// What stands at `path`, which begins with `/` and is already decoded.
pub(super) fn find<'s>(state: &'s State, path: &str) -> Found<'s> {
    let page = |status, html: String| Found::Page {
        status,
        html: Cow::Owned(html.into_bytes()),
    };
    if let Some(own) = path.strip_prefix(OWN) {
        let text = |name, text: &'static str| Found::File {
            name,
            bytes: text.as_bytes(),
        };
        return match own.split_once('/') {
            None if own == "preview.js" => text("preview.js", include_str!("client/preview.js")),
            None if own == "preview.css" => text("preview.css", include_str!("client/preview.css")),
            Some(("problems", of)) => page(StatusCode::OK, problems::page(state, of)),
            Some(("compare", of)) => {
                side_by_side::page(state, of).map_or(Found::Nothing, |html| page(StatusCode::OK, html))
            }
            _ => Found::Nothing,
        };
    }
    let answer = match state.site.answer(path) {
        // The rest of the site is still being made; it will be found there, too.
        Answer::Fails => state.good.answer(path),
        answer => answer,
    };
    match answer {
        Answer::File(name, bytes) if name.ends_with(".html") => Found::Page {
            status: StatusCode::OK,
            html: Cow::Borrowed(bytes),
        },
        Answer::File(name, bytes) => Found::File { name, bytes },
        Answer::Folder => Found::Folder,
        Answer::Fails => Found::Nothing,
        Answer::Nothing(_) if state.site.is_empty() => {
            page(StatusCode::SERVICE_UNAVAILABLE, page::waiting(state.locale))
        }
        Answer::Nothing(html) => Found::Page {
            status: StatusCode::NOT_FOUND,
            html: Cow::Borrowed(html),
        },
    }
}

/// Whether the browser asks for this machine by a name of its own: a page of another site cannot reach the preview
/// through a name that it has pointed here.
fn is_own_name(headers: &HeaderMap, host: IpAddr) -> bool {
    let Some(name) = headers.get(header::HOST).and_then(|name| name.to_str().ok()) else {
        return false;
    };
    let name = match name.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => name.split(':').next().unwrap_or_default(),
    };
    // Where the preview was opened to the network on purpose, any address of the machine will do, but no name.
    name == "localhost"
        || name
            .parse::<IpAddr>()
            .is_ok_and(|address| !host.is_loopback() || address.is_loopback())
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16));
        let value = digit()? * 16 + digit()?;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok()
}

fn file(status: StatusCode, name: &str, bytes: Vec<u8>) -> Response<Body> {
    let response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type(name))
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(Body::from(bytes));
    response.unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR))
}

fn plain(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "xml" => "application/xml",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "pdf" => "application/pdf",
        "ics" => "text/calendar; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, host: &str, expected: bool) {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, name.parse().unwrap());
        assert_eq!(
            is_own_name(&headers, host.parse().unwrap()),
            expected,
            "{name} at {host}"
        );
    }

    #[test]
    fn only_the_machine_s_own_names_are_answered() {
        check("127.0.0.1:3000", "127.0.0.1", true);
        check("localhost:3000", "127.0.0.1", true);
        check("[::1]:3000", "::1", true);
        check("evil.example:3000", "127.0.0.1", false);
        check("192.168.1.5:3000", "127.0.0.1", false);
        check("192.168.1.5:3000", "0.0.0.0", true);
        check("evil.example", "0.0.0.0", false);
    }

    #[test]
    fn addresses_are_decoded_or_refused() {
        assert_eq!(decoded("/a%20b").as_deref(), Some("/a b"));
        assert_eq!(decoded("/%D3%A9").as_deref(), Some("/ө"));
        for path in ["/%", "/%2", "/%zz", "/%ff"] {
            assert_eq!(decoded(path), None, "{path}");
        }
    }
}
