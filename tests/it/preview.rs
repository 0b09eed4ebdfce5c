//! The preview: what it answers, what it tells open pages, what it shows while the content has errors.

#![expect(clippy::disallowed_methods, reason = "tests edit files as people do")]

use std::fs;

use crate::preview_server::Server;
use crate::site::{Site, tree, write};

const LIGHTING: &str = "content/measures/1.1.yaml";
const PAGE: &str = "/ru/measures/1.1/";

fn relit() -> Site {
    Site::minimal().replace(LIGHTING, "Освещение улиц", "Освещение дворов")
}

fn broken() -> Site {
    Site::minimal().replace(LIGHTING, "direction: lighting", "direction: lightning")
}

/// Puts the file at `path` as `site` has it into the project.
fn save(server: &Server, site: &Site, path: &str) {
    fs::write(server.project.path().join(path), site.text(path)).unwrap();
}

#[test]
fn page_that_changed_has_another_version_and_one_that_did_not_has_not() {
    let server = Server::start(&Site::minimal());
    let (mut of_page, mut of_other) = (server.listen(PAGE), server.listen("/ru/swot/"));
    let (before, before_other) = (of_page.next(), of_other.next());
    save(&server, &relit(), LIGHTING);
    let after = of_page.next();
    assert_ne!(after.version, before.version);
    assert_ne!(after.id, before.id, "whoever missed the event can tell");
    let after_other = of_other.next();
    assert_eq!(after_other.version, before_other.version);
    assert_eq!(after_other.id, after.id);
    let page = server.get(PAGE).text();
    assert!(page.contains("Освещение дворов"));
    assert!(
        page.contains(&format!("data-version=\"{}\"", after.version)),
        "the page says which version it is"
    );
}

#[test]
fn style_sheet_changes_the_head_alone() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    let before = events.next();
    let path = "themes/default/styles/tokens.css";
    save(
        &server,
        &Site::minimal().replace(path, "#fdfcf9", "#fdfcf8"),
        path,
    );
    let after = events.next();
    let (head, body) = after.version.split_once('-').unwrap();
    let (head_before, body_before) = before.version.split_once('-').unwrap();
    assert_ne!(head, head_before);
    assert_eq!(body, body_before);
}

#[test]
fn bytes_that_are_the_same_make_no_other_state() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    let before = events.next();
    let path = server.project.path().join(LIGHTING);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes).unwrap();
    fs::File::open(&path)
        .unwrap()
        .set_modified(std::time::SystemTime::UNIX_EPOCH)
        .unwrap();
    fs::write(server.project.path().join("content/.hidden"), "x").unwrap();
    fs::create_dir_all(server.project.public()).unwrap();
    // Something that is only seen after these.
    save(&server, &relit(), LIGHTING);
    assert_eq!(events.next().count(), before.count() + 1);
}

#[test]
fn errors_lie_over_the_last_good_page_until_they_are_mended() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    let good = events.next();
    assert_eq!(good.overlay, "");
    save(&server, &broken(), LIGHTING);
    let bad = events.until(|told| !told.overlay.is_empty());
    assert_eq!(bad.version, good.version, "the last good page stays");
    for words in [
        "1 ошибка",
        "нет записи с таким именем: направление `lightning`",
        "content/measures/1.1.yaml:2:12",
        "возможно, имелось в виду `lighting`?",
    ] {
        assert!(bad.overlay.contains(words), "{words}: {}", bad.overlay);
    }
    assert!(bad.bar.contains("<b>1</b>"), "{}", bad.bar);
    let opened = server.listen("/ky/").next();
    assert!(
        opened.overlay.contains("1 ката"),
        "a page that is opened meanwhile shows it, too: {}",
        opened.overlay
    );
    server.terminal_shows("there is no direction `lightning`");
    server.terminal_shows("content/measures/1.1.yaml:2:12");
    save(&server, &Site::minimal(), LIGHTING);
    let mended = events.until(|told| told.overlay.is_empty());
    assert_eq!(mended.version, good.version);
}

#[test]
fn preview_of_a_broken_project_waits_and_shows_what_is_wrong() {
    let server = Server::start(&broken());
    let reply = server.get(PAGE);
    assert_eq!(reply.status, 503);
    assert!(reply.text().contains("/_onuguu/preview.js"));
    let mut events = server.listen(PAGE);
    let waiting = events.next();
    assert!(waiting.overlay.contains("`lightning`"), "{}", waiting.overlay);
    save(&server, &Site::minimal(), LIGHTING);
    let there = events.until(|told| told.overlay.is_empty());
    assert_ne!(there.version, waiting.version);
    assert_eq!(server.get(PAGE).status, 200);
}

/// A site one of whose templates fails where a measure has these words.
fn touchy(words: &str) -> Site {
    let template = "themes/default/templates/measure.html";
    let line = "{% block main %}";
    let failing =
        format!("{line}{{% if measure.task.ru == \"{words}\" %}}{{{{ nowhere.at.all }}}}{{% endif %}}");
    Site::minimal().replace(template, line, &failing)
}

#[test]
fn template_that_fails_only_with_new_words_gives_the_last_good_site_back() {
    let site = touchy("Освещение дворов");
    let server = Server::start(&site);
    let mut events = server.listen(PAGE);
    let good = events.next();
    assert_eq!(good.overlay, "");
    for _ in 0..2 {
        save(&server, &relit(), LIGHTING);
        let bad = events.until(|told| !told.overlay.is_empty());
        assert_eq!(bad.version, good.version, "the last good page stays");
        assert!(bad.overlay.contains("templates/measure.html"), "{}", bad.overlay);
        assert!(server.get(PAGE).text().contains("Освещение улиц"));
        server.terminal_shows("templates/measure.html");
        save(&server, &site, LIGHTING);
        let mended = events.until(|told| told.overlay.is_empty());
        assert_eq!(mended.version, good.version);
    }
}

#[test]
fn warning_that_shows_itself_only_with_the_search_is_told_after_the_page() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    assert_eq!(events.next().overlay, "");
    let path = "content/search/ru.yaml";
    write(
        &server.project.path().join(path),
        "- { words: [светило], means: [несказанное] }\n".as_bytes(),
    );
    server.terminal_shows("W407");
    let is_told = || {
        server
            .get("/_onuguu/problems/ru/")
            .text()
            .contains("search/ru.yaml:1:")
    };
    assert!(is_told());
    // From then on with each change, not a moment after it.
    save(&server, &relit(), LIGHTING);
    events.until(|_| server.get(PAGE).text().contains("Освещение дворов"));
    assert!(is_told());
}

#[test]
fn warnings_lie_over_nothing_and_are_counted() {
    let doubtful = Site::minimal().replace(LIGHTING, "жарык чырактарды", "жарык  чырактарды");
    let server = Server::start(&doubtful);
    let told = server.listen(PAGE).next();
    assert_eq!(told.overlay, "");
    assert!(told.bar.contains("1.1.yaml:5:"), "{}", told.bar);
    assert!(
        server.listen("/ru/swot/").next().bar.contains("<b>0</b>"),
        "problems of other pages are not this one's"
    );
    let all = server.get("/_onuguu/problems/ru/").text();
    assert!(
        all.contains("1 предупреждение") && all.contains("1.1.yaml:5:"),
        "{all}"
    );
}

#[test]
fn bar_names_the_files_behind_a_page() {
    let server = Server::start(&Site::reported());
    let bar = server.listen(PAGE).next().bar;
    for words in [
        "content/measures/1.1.yaml:1",
        "content/reports/2024-Q2/1.1.yaml:1",
        "/_onuguu/compare/ru/measures/1.1/",
    ] {
        assert!(bar.contains(words), "{words}: {bar}");
    }
}

#[test]
fn drafts_are_shown_and_marked() {
    let draft = "content/reports/2024-Q2/1.1.yaml";
    let text = Site::reported().text(draft);
    let unapproved: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with("approved"))
        .collect();
    assert_ne!(unapproved.len(), text.lines().count(), "the report was approved");
    let site = Site::reported().edit(draft, &format!("{}\n", unapproved.join("\n")));
    let page = Server::start(&site).get(PAGE).text();
    assert!(
        page.contains("на этой странице есть неутверждённый отчёт"),
        "{page}"
    );
}

#[test]
fn texts_stand_side_by_side_with_their_states_and_places() {
    let site = Site::minimal().replace(LIGHTING, ", ru: установка светильников", "");
    let server = Server::start(&site);
    let page = server.get("/_onuguu/compare/en/measures/1.1/").text();
    for words in [
        "Көчөлөрдү жарыктандыруу",
        "Освещение улиц",
        "Street lighting",
        "no translation",
        "not recorded what it was made from",
        "content/measures/1.1.yaml:3",
        "href=\"/en/measures/1.1/\"",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(
        !page.contains("Дорожное управление"),
        "texts of other pages are not here"
    );
    let section = server.get("/_onuguu/compare/ru/programme/1-roads/").text();
    assert!(section.contains("content/programme/1-roads/en.md:"), "{section}");
    let body = server.get("/_onuguu/compare/ru/bodies/city-hall/").text();
    assert!(
        body.contains("Мэрия города") && !body.contains("Дорожное управление"),
        "{body}"
    );
    assert_eq!(server.get("/_onuguu/compare/ru/measures/9.9/").status, 404);
}

#[test]
fn preview_keeps_to_itself() {
    let server = Server::start(&Site::minimal());
    let host = server.root().replace("http://", "").replace('/', "");
    for (method, path, host, status) in [
        ("GET", "/ru/", host.as_str(), 200),
        ("GET", "/ru", host.as_str(), 307),
        ("GET", "/ru/", "evil.example", 421),
        ("GET", "/_onuguu/events?page=/ru/", "evil.example", 421),
        ("POST", "/ru/", host.as_str(), 405),
        ("GET", "/ru/../../Cargo.toml", host.as_str(), 404),
        ("GET", "/%2e%2e/%2e%2e/etc/passwd", host.as_str(), 404),
        ("GET", "//etc/passwd", host.as_str(), 404),
        ("GET", "/content/site.yaml", host.as_str(), 404),
        ("GET", "/_onuguu/../content/site.yaml", host.as_str(), 404),
        ("GET", "/_onuguu/", host.as_str(), 404),
        ("GET", "/_onuguu/events", host.as_str(), 400),
        ("GET", "/%zz", host.as_str(), 400),
    ] {
        let reply = server.ask(method, path, host);
        assert_eq!(reply.status, status, "{method} {path} at {host}: {}", reply.head);
    }
}

#[test]
fn nothing_of_the_preview_is_published() {
    let project = crate::site::Project::new(&Site::minimal());
    project.build();
    for (path, bytes) in tree(&project.public()) {
        assert!(
            !bytes.windows(7).any(|seven| seven == b"_onuguu"),
            "{path} knows of the preview"
        );
    }
}

#[test]
fn ctrl_c_ends_it_at_once_though_pages_listen() {
    let mut server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    events.next();
    assert!(server.interrupt().success());
}

#[test]
fn taken_port_gives_way_to_the_next() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let server = Server::start_at(&Site::minimal(), port);
    assert!(!server.root().ends_with(&format!(":{port}/")));
    assert_eq!(server.get("/ru/").status, 200);
}
