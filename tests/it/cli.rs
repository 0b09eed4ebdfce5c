//! The program as people and scripts meet it: what it prints where, and how it ends.
//!
//! Times, sizes and counts of pages are left out of the snapshots, so that they change only with the words.

#![expect(clippy::disallowed_methods, reason = "tests look at what the program wrote")]

use std::fs;
use std::process::{Output, Stdio};

use crate::site::{Project, Site, tree};

const LIGHTING: &str = "content/measures/1.1.yaml";

fn broken() -> Site {
    Site::minimal()
        .replace(LIGHTING, "direction: lighting", "direction: lightning")
        .replace("content/measures/2.10.yaml", "number: \"2.10\"", "number: 2.10")
}

fn doubtful() -> Site {
    Site::minimal().replace(LIGHTING, "жарык чырактарды", "жарык  чырактарды")
}

/// Runs the program and says what a person saw.
fn session(project: &Project, args: &[&str], variables: &[(&str, &str)]) -> String {
    let output = project
        .command(args)
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let variables: String = variables
        .iter()
        .map(|(name, value)| format!("{name}={value} "))
        .collect();
    let shown = shown(&output, project);
    format!("$ {variables}onuguu {}\n{shown}", args.join(" "))
}

fn shown(output: &Output, project: &Project) -> String {
    let text = |bytes: &[u8]| normalized(str::from_utf8(bytes).unwrap(), project);
    let code = output.status.code().expect("the program ends by itself");
    format!(
        "{}\n[standard error]\n{}\n[exit {code}]\n\n",
        text(&output.stdout),
        text(&output.stderr)
    )
}

/// Without what changes from run to run, and from theme to theme.
fn normalized(text: &str, project: &Project) -> String {
    let text = text.replace(project.path().to_str().unwrap(), "PROJECT");
    let lines: Vec<String> = text.lines().map(without_counts).collect();
    lines.join("\n")
}

/// Counts and what is counted, so that no plural form stays either; times and sizes.
fn without_counts(line: &str) -> String {
    let of_run = [
        "Took ",
        "Убакыт: ",
        "Время: ",
        " files, ",
        " файл, ",
        " файла, ",
        " файлов, ",
    ];
    let is_of_run = of_run.iter().any(|mark| line.contains(mark));
    let mut text = Vec::new();
    let mut words = line.split(' ').peekable();
    while let Some(word) = words.next() {
        let noun = words.peek().copied().unwrap_or("");
        let counted = ["page", "файл", "file", "барак", "страниц"]
            .into_iter()
            .find(|stem| noun.starts_with(stem));
        match counted {
            _ if !word.starts_with(|c: char| c.is_ascii_digit()) => text.push(word.to_owned()),
            Some(stem) => {
                words.next();
                text.push(format!("# {stem}…"));
            }
            None if is_of_run => text.push("#".to_owned()),
            None => text.push(word.to_owned()),
        }
    }
    text.join(" ")
}

macro_rules! assert_session {
    ($name:literal, $text:expr) => {
        insta::with_settings!({ omit_expression => true, snapshot_path => "snapshots/cli", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!($name, $text);
        });
    };
}

#[test]
fn build_says_what_it_made_in_each_language() {
    let mut text = String::new();
    for lang in ["ky", "ru", "en"] {
        let project = Project::new(&doubtful());
        text += &session(&project, &["build", "--lang", lang], &[]);
        text += &session(&project, &["build", "--lang", lang], &[]);
    }
    // Minified, the site is just below a megabyte; as it is written, above.
    let text = text.replace("# МБ", "# кБ").replace("# MB", "# kB");
    assert_session!("build", text);
}

#[test]
fn build_with_errors_shows_them_all_and_publishes_nothing() {
    let project = Project::new(&broken());
    assert_session!(
        "build-with-errors",
        session(&project, &["build", "--lang", "ky"], &[])
    );
    assert!(!project.public().exists());
}

#[test]
fn quiet_build_says_nothing_and_verbose_build_shows_warnings() {
    let project = Project::new(&doubtful());
    let quiet = project.run(&["build", "--quiet"]);
    assert_eq!((quiet.stdout, quiet.stderr), (Vec::new(), Vec::new()));
    let verbose = String::from_utf8(project.run(&["build", "--verbose"]).stderr).unwrap();
    assert!(
        verbose.contains("warning[W703]") && verbose.contains("publishing: "),
        "{verbose}"
    );
}

#[test]
fn check_shows_problems_in_the_language_of_the_environment() {
    let mut text = String::new();
    for language in ["ky_KG.UTF-8", "ru_RU.UTF-8", "en_GB.UTF-8"] {
        text += &session(&Project::new(&broken()), &["check"], &[("LC_ALL", language)]);
    }
    text += &session(&Project::new(&Site::minimal()), &["check"], &[]);
    assert_session!("check", text);
}

#[test]
fn check_fails_on_warnings_only_where_that_is_asked_for() {
    let project = Project::new(&doubtful());
    let text =
        session(&project, &["check", "--quiet"], &[]) + &session(&project, &["check", "--strict"], &[]);
    assert_session!("check-strict", text);
}

#[test]
fn check_speaks_json_to_programs() {
    let project = Project::new(&broken().remove("content/places.yaml"));
    let output = project.run(&["check", "--format", "json", "--lang", "ru"]);
    let problems: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(problems.as_array().map(Vec::len), Some(3));
    assert_session!(
        "check-json",
        session(&project, &["check", "--format", "json", "--lang", "ru"], &[])
    );
}

#[test]
fn check_writes_nothing() {
    let project = Project::new(&Site::minimal());
    let before = tree(project.path());
    assert!(project.run(&["check"]).status.success());
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        tree(project.path()).keys().collect::<Vec<_>>()
    );
}

#[test]
fn help_is_given_in_each_language() {
    let project = Project::new(&Site::minimal());
    for (lang, name) in [("ky", "help-ky"), ("ru", "help-ru"), ("en", "help-en")] {
        let text = session(&project, &["--help", "--lang", lang], &[])
            + &session(&project, &["build", "--help", "--lang", lang], &[])
            + &session(&project, &["check", "--help", "--lang", lang], &[]);
        insta::with_settings!({ omit_expression => true, snapshot_path => "snapshots/cli", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, text);
        });
    }
}

#[test]
fn wrong_usage_is_told_with_what_would_be_right() {
    let project = Project::new(&Site::minimal());
    let mut text = String::new();
    for (lang, args) in [
        ("ky_KG", &["biuld"][..]),
        ("ru_RU", &[]),
        ("en_US", &["build", "--as-off", "2026-11-22"]),
        ("ky_KG", &["build", "--as-of", "22.11.2026"]),
        ("ru_RU", &["build", "--as-of", "2026-02-30"]),
        ("en_US", &["check", "--lang", "kg"]),
        ("ky_KG", &["check", "--lang", "de"]),
        ("ru_RU", &["check", "--format", "xml"]),
        ("en_US", &["build", "--base-url", "example.kg"]),
        ("ky_KG", &["build", "--out", "content"]),
        ("ru_RU", &["build", "--root", "nowhere"]),
        ("en_US", &["check", "--strict", "content"]),
    ] {
        text += &session(&project, args, &[("LC_ALL", lang)]);
    }
    text += &session(&project, &["build"], &[("SOURCE_DATE_EPOCH", "yesterday")]);
    assert_session!("wrong-usage", text);
    assert!(!project.public().exists());
}

/// The home page, its fixed spaces as plain ones.
fn home(project: &Project) -> String {
    let html = fs::read_to_string(project.public().join("en/index.html")).unwrap();
    html.replace('\u{a0}', " ")
}

#[test]
fn day_is_the_one_asked_for_else_that_of_the_environment() {
    let project = Project::new(&Site::minimal());
    let build = |args: &[&str], epoch: &str| {
        let output = project
            .command(args)
            .env("SOURCE_DATE_EPOCH", epoch)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        home(&project)
    };
    // The last second of 2024 in UTC.
    assert!(build(&["build"], "1735689599").contains("31 December 2024"));
    assert!(build(&["build", "--as-of", "2025-03-08"], "1735689599").contains("8 March 2025"));
}

#[test]
fn public_address_is_the_one_asked_for_else_that_of_the_site() {
    let project = Project::new(&Site::minimal());
    project.build();
    assert!(home(&project).contains("https://example.kg/en/"));
    assert!(
        project
            .run(&["build", "--base-url", "https://city.kg/plan"])
            .status
            .success()
    );
    let sitemap = fs::read_to_string(project.public().join("sitemap.xml")).unwrap();
    for text in [home(&project), sitemap] {
        assert!(
            text.contains("https://city.kg/plan/en/") && !text.contains("example.kg"),
            "{text}"
        );
    }
}

#[test]
fn site_goes_to_the_folder_asked_for() {
    let project = Project::new(&Site::minimal());
    assert!(project.run(&["build", "--out", "www/programme"]).status.success());
    assert!(project.path().join("www/programme/index.html").exists());
    assert!(!project.public().exists());
}

#[test]
fn reader_who_goes_away_is_no_failure() {
    let project = Project::new(&doubtful());
    let mut child = project
        .command(&["check"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), String::from_utf8(output.stderr).unwrap()),
        (Some(0), String::new())
    );
}
