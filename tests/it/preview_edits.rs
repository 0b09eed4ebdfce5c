//! The preview goes on whatever editors, git and people do to the files: real edits, and the events that follow.

#![expect(clippy::disallowed_methods, reason = "tests edit files as people do")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use onuguu::load;
use onuguu::monitor::Drafts;
use onuguu::{BuildOptions, ReportsOf};

use crate::preview_server::{Listener, Server};
use crate::site::{DAY, Site, write};

const LIGHTING: &str = "content/measures/1.1.yaml";
const PAGE: &str = "/ru/measures/1.1/";

/// The measure with other Russian words, which stand on its page.
fn lit(words: &str) -> String {
    Site::minimal()
        .replace(LIGHTING, "Освещение улиц", words)
        .text(LIGHTING)
}

/// Waits until the page shows `words` and nothing is wrong.
#[track_caller]
fn shows(server: &Server, events: &mut Listener, words: &str) {
    loop {
        let told = events.next();
        if told.overlay.is_empty() && server.get(PAGE).text().contains(words) {
            return;
        }
    }
}

#[test]
fn every_way_of_saving_a_file_is_seen() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    let path = server.project.path().join(LIGHTING);
    let beside = |name: &str| path.with_file_name(name);

    fs::write(&path, lit("на месте")).unwrap();
    shows(&server, &mut events, "на месте");

    fs::write(beside(".1.1.yaml.swp"), lit("из соседнего файла")).unwrap();
    fs::rename(beside(".1.1.yaml.swp"), &path).unwrap();
    shows(&server, &mut events, "из соседнего файла");

    fs::rename(&path, beside("1.1.yaml~")).unwrap();
    fs::write(&path, lit("с запасной копией")).unwrap();
    fs::remove_file(beside("1.1.yaml~")).unwrap();
    shows(&server, &mut events, "с запасной копией");

    fs::remove_file(&path).unwrap();
    fs::write(&path, lit("заново")).unwrap();
    shows(&server, &mut events, "заново");

    let mut file = File::create(&path).unwrap();
    for part in lit("по частям").as_bytes().chunks(20) {
        file.write_all(part).unwrap();
        file.sync_all().unwrap();
    }
    drop(file);
    shows(&server, &mut events, "по частям");
}

#[test]
fn content_moved_away_and_back_is_watched_again() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    events.next();
    let root = server.project.path().to_owned();
    for count in 0..2 {
        fs::rename(root.join("content"), root.join("elsewhere")).unwrap();
        let told = events.until(|told| !told.overlay.is_empty());
        assert!(told.overlay.contains("Нет папки «content»"), "{}", told.overlay);
        server.terminal_shows("The folder “content” is missing");
        fs::rename(root.join("elsewhere"), root.join("content")).unwrap();
        events.until(|told| told.overlay.is_empty());
        let words = format!("снова здесь {count}");
        fs::write(root.join(LIGHTING), lit(&words)).unwrap();
        shows(&server, &mut events, &words);
    }
    // Another folder in its place, as a tool that unpacks beside and renames would do.
    write_all(&root.join("fresh"), &Site::minimal(), "content/");
    fs::rename(root.join("content"), root.join("elsewhere")).unwrap();
    fs::rename(root.join("fresh/content"), root.join("content")).unwrap();
    shows(&server, &mut events, "Освещение улиц");
    fs::write(root.join("elsewhere/measures/1.1.yaml"), lit("не отсюда")).unwrap();
    fs::write(root.join(LIGHTING), lit("отсюда")).unwrap();
    shows(&server, &mut events, "отсюда");
}

#[test]
fn folders_that_come_and_go_are_followed() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    events.next();
    let root = server.project.path().to_owned();

    fs::remove_dir_all(root.join("themes")).unwrap();
    events.until(|told| !told.overlay.is_empty());
    write_all(&root, &Site::minimal(), "themes/");
    events.until(|told| told.overlay.is_empty());

    // A city's own theme, which has not been there before, file by file.
    let page = "themes/city/i18n/ru.ftl";
    write(&root.join(page), "measure-number = Первое\n".as_bytes());
    shows(&server, &mut events, "Первое");
    fs::write(root.join(page), "measure-number = Второе\n").unwrap();
    shows(&server, &mut events, "Второе");

    // Folders within folders that came before anybody could watch them.
    write(
        &root.join("assets/a/b/c/d/map.svg"),
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    fs::rename(
        root.join("content/measures"),
        root.join("content/measures-before"),
    )
    .unwrap();
    fs::rename(
        root.join("content/measures-before"),
        root.join("content/measures"),
    )
    .unwrap();
    fs::write(root.join(LIGHTING), lit("после переезда")).unwrap();
    shows(&server, &mut events, "после переезда");
}

#[test]
fn thousand_files_at_once_and_another_branch_are_seen_whole() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    let before = events.next();
    let root = server.project.path().to_owned();
    for n in 0..1000 {
        write(
            &root.join(format!("assets/photos/{n}.txt")),
            n.to_string().as_bytes(),
        );
    }
    // As git changes branches: every file goes and comes, in no order that means anything.
    let branch = Site::minimal().edit(LIGHTING, &lit("на другой ветке"));
    server.project.replace_with(&branch);
    shows(&server, &mut events, "на другой ветке");
    let n_states = server.listen(PAGE).next().count() - before.count();
    assert!(
        n_states < 40,
        "many changes are one: there were {n_states} states"
    );
    identical_to_a_cold_build(&server);
}

#[test]
fn two_hundred_random_edits_end_in_the_site_of_a_cold_build() {
    let server = Server::start(&Site::minimal());
    let mut events = server.listen(PAGE);
    events.next();
    let root = server.project.path().to_owned();
    let mut wanted: BTreeMap<String, Vec<u8>> = Site::minimal().files().clone();
    let paths: Vec<String> = wanted
        .keys()
        .filter(|path| !path.contains("/templates/"))
        .cloned()
        .collect();
    let mut chance = Chance(0x5eed);
    for n in 0..200 {
        let path = &paths[chance.below(paths.len())];
        let file = root.join(path);
        let whole = wanted[path].clone();
        match chance.below(9) {
            // What a person means.
            0 | 1 => {
                let words = lit(&format!("правка {n}"));
                wanted.insert(LIGHTING.to_owned(), words.into_bytes());
                write(&root.join(LIGHTING), &wanted[LIGHTING]);
            }
            2 => {
                let comment = format!("\n# {n}\n");
                let path = "content/site.yaml";
                let text = [wanted[path].as_slice(), comment.as_bytes()].concat();
                wanted.insert(path.to_owned(), text);
                save_beside(&root.join(path), &wanted[path]);
            }
            3 => {
                let path = format!("assets/new/{}/{n}.txt", chance.below(5));
                wanted.insert(path.clone(), n.to_string().into_bytes());
                write(&root.join(&path), &wanted[&path]);
            }
            // What happens on the way, or is a slip.
            4 => write(&file, &whole[..chance.below(whole.len() + 1)]),
            5 => write(&file, b"\xff\x00 { ["),
            6 => drop(fs::remove_file(&file)),
            7 => {
                let folder = file.parent().unwrap();
                let away = root.join(format!("away-{n}"));
                if fs::rename(folder, &away).is_ok() && chance.below(2) == 0 {
                    fs::rename(&away, folder).unwrap();
                }
            }
            _ => write(&file, &whole),
        }
        if n % 20 == 19 {
            // Now and then somebody looks.
            mend(&root, &wanted);
            events.until(|told| told.overlay.is_empty());
        }
    }
    wanted.insert(LIGHTING.to_owned(), lit("последняя правка").into_bytes());
    mend(&root, &wanted);
    shows(&server, &mut events, "последняя правка");
    identical_to_a_cold_build(&server);
}

/// Makes the project's folders hold what is wanted and nothing else, touching only what differs.
fn mend(root: &Path, wanted: &BTreeMap<String, Vec<u8>>) {
    for folder in ["content", "themes", "assets"] {
        let entries = walkdir::WalkDir::new(root.join(folder)).into_iter().flatten();
        for entry in entries.filter(|entry| entry.file_type().is_file()) {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap();
            if !wanted.contains_key(path) {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }
    // What a test waits for comes last.
    let (last, others): (Vec<_>, Vec<_>) = wanted.iter().partition(|(path, _)| *path == LIGHTING);
    for (path, bytes) in others.into_iter().chain(last) {
        let file = root.join(path);
        if fs::read(&file).ok().as_deref() != Some(bytes.as_slice()) {
            write(&file, bytes);
        }
    }
}

/// Every file of the site is the one that a build of the same files makes.
#[track_caller]
fn identical_to_a_cold_build(server: &Server) {
    let sources = load::read(server.project.path(), None).unwrap();
    let options = BuildOptions {
        as_of: DAY,
        base_url: Some(server.root()),
        drafts: Drafts::Shown,
        reports: ReportsOf::City,
        minify: false,
        cards: true,
    };
    let built = onuguu::build(&sources, &options);
    assert!(built.files.len() > 100, "{:#?}", built.diagnostics);
    // What keeps pages on devices has nothing to keep in a preview.
    let kept = |path: &str| path == "sw.js" || path == "publication.json" || path.starts_with("offline/");
    for file in built.files {
        if kept(&file.path) {
            assert_eq!(
                server.get(&format!("/{}", file.path)).status,
                404,
                "{}",
                file.path
            );
            continue;
        }
        let reply = server.get(&format!("/{}", file.path));
        assert_eq!(reply.status, 200, "{}", file.path);
        assert!(
            without_script(&reply.body) == file.bytes,
            "{} is another one",
            file.path
        );
    }
}

/// A page without the line that the preview adds.
fn without_script(body: &[u8]) -> Vec<u8> {
    let Ok(text) = str::from_utf8(body) else {
        return body.to_vec();
    };
    match text.split_once("<script src=\"/_onuguu/preview.js\"") {
        Some((before, rest)) => {
            let (_, after) = rest.split_once("</script>\n").expect("the script ends");
            format!("{before}{after}").into_bytes()
        }
        None => body.to_vec(),
    }
}

fn save_beside(path: &Path, bytes: &[u8]) {
    let beside: PathBuf = path.with_extension("tmp~");
    write(&beside, bytes);
    fs::rename(&beside, path).unwrap();
}

fn write_all(root: &Path, site: &Site, below: &str) {
    for (path, bytes) in site.files().iter().filter(|(path, _)| path.starts_with(below)) {
        write(&root.join(path), bytes);
    }
}

/// Numbers that look like chance and are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % n as u64).unwrap()
    }
}
