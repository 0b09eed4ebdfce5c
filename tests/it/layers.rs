//! The stations of `src/` in the order of the flow: each imports only those above it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use walkdir::WalkDir;

/// Stations from the first to the last, with the stations that each may import. See `ARCHITECTURE.md`, "Stations".
const STATIONS: &[(&str, &[&str])] = &[
    ("output", &[]),
    ("steps", &[]),
    ("reuse", &["output"]),
    ("i18n", &[]),
    ("diag", &["i18n"]),
    ("model", &["i18n", "diag"]),
    ("load", &["reuse", "i18n", "diag", "model"]),
    ("check", &["i18n", "diag", "model"]),
    ("translate", &["i18n", "diag", "model", "load"]),
    ("monitor", &["i18n", "diag", "model"]),
    ("plan", &["i18n", "diag", "model", "monitor"]),
    (
        "compare",
        &[
            "output", "i18n", "diag", "model", "load", "check", "monitor", "plan",
        ],
    ),
    (
        "search",
        &["output", "reuse", "i18n", "diag", "model", "monitor", "plan"],
    ),
    (
        "reporting",
        &["i18n", "diag", "model", "load", "check", "monitor", "plan"],
    ),
    (
        "export",
        &["output", "reuse", "i18n", "diag", "model", "monitor", "plan"],
    ),
    (
        "render",
        &[
            "output", "reuse", "steps", "i18n", "diag", "model", "monitor", "plan",
        ],
    ),
    ("offline", &["output", "i18n", "load", "plan"]),
    ("write", &["output", "steps", "reuse", "i18n", "diag", "offline"]),
    ("serve", &["*"]),
    ("cli", &["*"]),
];

/// Crates that only some files may name, so that each can be replaced in an afternoon.
const CRATES: &[(&str, &[&str])] = &[
    ("serde_yaml", &["load/yaml.rs"]),
    ("granit_parser", &["load/yaml/usual.rs"]),
    ("tera", &["render/"]),
    ("minify_html", &["render/minify.rs"]),
    ("oxc_minifier", &["render/minify.rs"]),
    (
        "pulldown_cmark",
        &[
            "model/dialect.rs",
            "model/passage.rs",
            "model/plain_text.rs",
            "load/",
            "render/markdown.rs",
        ],
    ),
    ("postcard", &["load/packed.rs"]),
    ("brotli", &["write/compressed.rs"]),
    ("zopfli", &["write/compressed.rs"]),
    ("notify", &["serve/"]),
    ("axum", &["serve/"]),
    ("tokio", &["serve/"]),
    ("futures_core", &["serve/"]),
    ("qrcode", &["cli/", "render/code.rs"]),
    ("resvg", &["render/picture"]),
    ("skrifa", &["render/picture"]),
    ("notosans", &["render/picture"]),
    ("png", &["render/picture", "render/photo"]),
    ("polib", &["translate/po.rs"]),
    ("rust_xlsxwriter", &["reporting/", "export/data/"]),
    ("calamine", &["reporting/"]),
    ("walkdir", &["load/read.rs", "write/"]),
    ("clap", &["cli/"]),
    ("annotate_snippets", &["diag/"]),
    ("fluent_bundle", &["i18n/message"]),
    ("fluent_syntax", &["i18n/message"]),
    ("icu_collator", &["i18n/collate.rs"]),
    ("icu_decimal", &["i18n/"]),
    ("icu_plurals", &["i18n/"]),
    ("rust_stemmers", &["search/stem/"]),
    ("rustix", &["write/"]),
    ("similar", &["compare/wording.rs"]),
];

/// Rust files below `src/`, by path, without comments and texts.
fn sources() -> BTreeMap<String, (String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = WalkDir::new(&src)
        .into_iter()
        .map(|entry| entry.expect("src can be listed").into_path());
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| {
            let text = read(&path);
            let below = path
                .strip_prefix(&src)
                .expect("below src")
                .to_string_lossy()
                .replace('\\', "/");
            (below, (code(&text), text))
        })
        .collect()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the program's own files are what is tested"
)]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file without comments and without what stands between quotation marks.
fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    for line in text.lines() {
        let mut is_text = false;
        let mut before = ' ';
        for (at, c) in line.char_indices() {
            let is_comment = c == '/' && line[at..].starts_with("//");
            match c {
                '"' if before != '\\' && before != '\'' => is_text = !is_text,
                _ if is_text => {}
                _ if is_comment => break,
                c => code.push(c),
            }
            before = if before == '\\' { ' ' } else { c };
        }
        code.push('\n');
    }
    code
}

/// Names that follow `crate::` in a file: `crate::a::…`, `use crate::{a, b::{…}}`.
fn imports(code: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let first_name = |text: &'_ str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    for (at, _) in code.match_indices("crate::") {
        // `$crate::` and `crate` at the end of another name are the same thing or none.
        if code[..at].ends_with(is_name) {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => {
                found.insert(&rest[..first_name(rest)]);
            }
            Some(list) => {
                let mut depth = 0_usize;
                let mut is_start = true;
                for (at, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => is_start = true,
                        c if is_start && is_name(c) => {
                            found.insert(&list[at..at + first_name(&list[at..])]);
                            is_start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

fn station(path: &str) -> &str {
    path.split_once('/')
        .map_or_else(|| path.trim_end_matches(".rs"), |(folder, _)| folder)
}

#[test]
fn each_station_imports_only_those_above_it() {
    let mut wrong = Vec::new();
    for (path, (code, _)) in &sources() {
        let own = station(path);
        if matches!(own, "lib" | "main") {
            continue;
        }
        let Some((_, allowed)) = STATIONS.iter().find(|(name, _)| *name == own) else {
            wrong.push(format!("{path}: there is no station {own} in the table"));
            continue;
        };
        // Tests at the foot of a file may make what they need with any station above.
        let (code, tests) = if path.ends_with("tests.rs") || path.contains("/tests/") {
            ("", code.as_str())
        } else {
            code.split_once("#[cfg(test)]").unwrap_or((code, ""))
        };
        let above = STATIONS
            .iter()
            .map(|(name, _)| *name)
            .take_while(|name| *name != own);
        let above: Vec<&str> = if allowed.contains(&"*") {
            Vec::new()
        } else {
            above.collect()
        };
        for (code, allowed) in [
            (code, *allowed),
            (tests, if above.is_empty() { *allowed } else { &above }),
        ] {
            let is_allowed =
                |import: &&str| *import == own || allowed.contains(import) || allowed.contains(&"*");
            let forbidden = imports(code).into_iter().filter(|import| !is_allowed(import));
            wrong.extend(forbidden.map(|import| format!("{path}: `{own}` imports `{import}`")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_of_stations_is_in_the_order_of_the_flow() {
    for (idx, (name, allowed)) in STATIONS.iter().enumerate() {
        let above: Vec<&str> = STATIONS[..idx].iter().map(|(name, _)| *name).collect();
        for import in allowed.iter().filter(|import| **import != "*") {
            assert!(
                above.contains(import),
                "`{name}` may import `{import}`, which is not above it"
            );
        }
    }
    let lib = &sources()["lib.rs"].0;
    let declared: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let expected: Vec<&str> = STATIONS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| declared.contains(name))
        .collect();
    assert_eq!(
        declared, expected,
        "lib.rs lists the stations in another order, or one that is not in the table"
    );
}

#[test]
fn each_replaceable_crate_is_named_in_one_place() {
    let mut wrong = Vec::new();
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    for (path, (code, _)) in &sources() {
        for (name, places) in CRATES {
            let is_named = code
                .match_indices(&format!("{name}::"))
                .any(|(at, _)| !code[..at].ends_with(is_name));
            let is_imported = code.contains(&format!("use {name};"));
            if (is_named || is_imported) && !places.iter().any(|place| path.starts_with(place)) {
                wrong.push(format!("{path} names {name}, which belongs to {places:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_folder_begins_with_what_it_is_for() {
    let silent: Vec<_> = sources()
        .into_iter()
        .filter(|(path, _)| path == "lib.rs" || path.ends_with("mod.rs"))
        .filter(|(_, (_, text))| !text.starts_with("//! "))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(silent, [""; 0]);
}

#[test]
fn imports_are_found_in_every_form() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(
            imports(&code(text)).into_iter().collect::<Vec<_>>(),
            expected,
            "{text}"
        );
    }
    check("use crate::load::Sources;", &["load"]);
    check(
        "use crate::{diag::{Sink, Code}, i18n, model::Id};",
        &["diag", "i18n", "model"],
    );
    check("use crate::{\n    diag::Sink,\n    plan,\n};", &["diag", "plan"]);
    check(
        "fn f() -> crate::render::Theme { crate::write::now() }",
        &["render", "write"],
    );
    check(
        "// crate::cli is told in a comment, and \"crate::serve\" in a text",
        &[],
    );
    check("let url = \"https://x\"; crate::plan::f()", &["plan"]);
    check("pub(in crate::plan) const X: u8 = 0;", &["plan"]);
    check("use scraper_crate::x;", &[]);
}
