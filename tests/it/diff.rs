//! What changed: two states of a project compared, in words, as a file to send, and with git.

#![expect(
    clippy::disallowed_methods,
    reason = "tests read what the program wrote and give it the path to git"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use onuguu::compare::tell::{Frame, Teller, html, text};
use onuguu::compare::{Comparison, State, compare};
use onuguu::diag::Sink;
use onuguu::diag::render::Style;
use onuguu::i18n::Locale;
use onuguu::load::{self, Sources};
use onuguu::plan::speaker::Speaker;

use crate::site::{DAY, Project, Site};

const MEASURE: &str = "content/measures/2.10.yaml";
const OTHER: &str = "content/measures/1.1.yaml";
const TEXT: &str = "content/programme/1-roads/ky.md";
const TABLE: &str = "content/tables/roads-by-year.yaml";

const REPORT: &str = r#"measure: "2.10"
period: 2024-Q2
reported_by: road-directorate
submitted: 2024-07-08
approved: { by: me-working-group, on: 2024-07-15 }
delivery_status: in_progress
percent_complete: 50
summary: { ky: Он километр жол оңдолду, ru: Отремонтировано десять километров дорог, en: Ten kilometres of roads were repaired }
actuals:
  - { indicator: length, value: 10 }
"#;

/// What `tell` makes of the difference between two sites.
fn with<T>(
    before: &Site,
    after: &Site,
    locale: Locale,
    tell: impl Fn(&Comparison, &Frame, &Teller) -> T,
) -> T {
    let (old, new) = (
        Sources::new(before.files().clone()),
        Sources::new(after.files().clone()),
    );
    let (before, after) = (State::read(&old, DAY), State::read(&new, DAY));
    let theme = load::theme::load(&new, &mut Sink::default()).expect("the theme can be read");
    let speakers = Speaker::all(&after.programme, &theme.messages);
    let speaker = speakers.into_iter().find(|speaker| speaker.locale == locale);
    let frame = Frame {
        before: "A".to_owned(),
        after: "B".to_owned(),
        as_of: DAY,
    };
    let teller = Teller::new(speaker.expect("the site has the language"), locale);
    tell(&compare(&before, &after), &frame, &teller)
}

fn told(before: &Site, after: &Site, locale: Locale) -> String {
    with(before, after, locale, |comparison, frame, teller| {
        text::text(comparison, frame, teller, Style::Plain)
    })
}

fn is_empty(before: &Site, after: &Site) -> bool {
    with(before, after, Locale::KY, |comparison, _, _| {
        comparison.is_empty()
    })
}

#[test]
fn a_project_and_itself_have_no_difference() {
    for site in [Site::minimal(), Site::reported(), Site::real()] {
        assert!(is_empty(&site, &site));
        assert!(told(&site, &site, Locale::EN).ends_with("\nNothing changed.\n"));
    }
}

#[test]
fn a_broken_project_and_itself_have_no_difference_and_its_neighbours_no_panic() {
    let site = Site::reported();
    let content = site.files().keys().filter(|path| path.starts_with("content/"));
    for path in content {
        for broken in [site.clone().remove(path), site.clone().bytes(path, b"a: [\n\xff")] {
            assert!(is_empty(&broken, &broken), "{path}");
            told(&site, &broken, Locale::EN);
            told(&broken, &site, Locale::RU);
        }
    }
}

#[test]
fn order_and_layout_of_files_are_no_difference() {
    let site = Site::minimal();
    let text = site.text(MEASURE);
    let (number, rest) = text.split_once('\n').unwrap();
    let moved = site
        .clone()
        .edit(MEASURE, &format!("# A note for editors\n{rest}\n{number}\n"));
    let wrapped = moved.replace(TEXT, "жүргүзөт. Алгач", "жүргүзөт.\nАлгач");
    assert!(is_empty(&site, &wrapped), "{}", told(&site, &wrapped, Locale::EN));
}

#[test]
fn what_cannot_be_read_is_neither_new_nor_gone() {
    let site = Site::minimal();
    let broken = site.clone().replace(MEASURE, "period: 2023/2026", "period: soon");
    for text in [told(&site, &broken, Locale::EN), told(&broken, &site, Locale::EN)] {
        assert!(text.contains("has errors (1)"), "{text}");
        assert!(text.ends_with("\nNothing changed.\n"), "{text}");
    }
}

/// A change, and the name that it stands under in the snapshot.
type Edit = (&'static str, fn(Site) -> Site);

const EDITS: &[Edit] = &[
    ("period", |s| {
        s.replace(OTHER, "period: 2023/2024", "period: 2023/2025")
    }),
    ("period of an action", |s| {
        s.replace(OTHER, "period: \"2024\"", "period: annual")
    }),
    ("task", |s| {
        s.replace(
            MEASURE,
            "ky: Жолдорду оңдоо,",
            "ky: Жолдорду жана көпүрөлөрдү оңдоо,",
        )
    }),
    ("translation", |s| {
        s.replace(MEASURE, "ru: Ремонт дорог", "ru: Починка дорог")
    }),
    ("translation that is new", |s| {
        s.replace(
            TABLE,
            "header: { ky: \"2023\" }",
            "header: { ky: \"2023\", ru: \"2023 г.\" }",
        )
    }),
    ("action that is new", |s| {
        s.replace(
            MEASURE,
            "period: 2023/2026",
            "  - text: { ky: белгилөө, ru: разметка, en: marking }\n    period: \"2025\"\nperiod: 2023/2026",
        )
    }),
    ("action that is gone", |s| {
        s.replace(
            MEASURE,
            "- text: { ky: асфальт төшөө, ru: укладка асфальта, en: laying asphalt }",
            "- text: { ky: чуңкурларды жамоо, ru: ямочный ремонт, en: filling holes }",
        )
    }),
    ("expected result", |s| {
        s.replace(MEASURE, "en: the roads are repaired", "en: the roads are good")
    }),
    ("body that is gone", |s| {
        s.replace(MEASURE, "  - { body: city-hall, role: by_agreement }\n", "")
    }),
    ("role", |s| s.replace(MEASURE, "role: by_agreement", "role: co")),
    ("place", |s| {
        s.replace(MEASURE, "places: [street-lenin]", "places: [street-toktogul]")
    }),
    ("direction", |s| {
        s.replace(MEASURE, "direction: infrastructure", "direction: lighting")
    }),
    ("target", |s| {
        s.replace(MEASURE, "target: { 2026: 20 }", "target: { 2026: 25.5 }")
    }),
    ("target that is new", |s| {
        s.replace(MEASURE, "{ 2026: 20 }", "{ 2025: 15, 2026: 20 }")
    }),
    ("unit", |s| s.replace(MEASURE, "unit: km", "unit: hectare")),
    ("funding", |s| {
        s.append(
            MEASURE,
            "funding_stated: [{ ky: шаардык бюджет, ru: городской бюджет, en: city budget }]\n",
        )
    }),
    ("lines", |s| {
        s.replace(MEASURE, "lines: [14, 16]", "lines: [14, 15]")
    }),
    ("note", |s| {
        s.append(MEASURE, "notes: [{ ky: Эскертүү, ru: Примечание, en: A note }]\n")
    }),
    ("measure that is new", |s| {
        let text = s.text(OTHER).replace("\"1.1\"", "\"1.2\"");
        s.edit("content/measures/1.2.yaml", &text)
    }),
    ("measure that is gone", |s| {
        s.remove(OTHER)
            .remove("content/reports/2024-Q1/1.1.yaml")
            .remove("content/reports/2024-Q2/1.1.yaml")
    }),
    ("report that is new", |s| {
        s.edit("content/reports/2024-Q2/2.10.yaml", REPORT)
    }),
    ("report that nobody has approved", |s| {
        let draft = REPORT.replace("approved: { by: me-working-group, on: 2024-07-15 }\n", "");
        s.edit("content/reports/2024-Q2/2.10.yaml", &draft)
    }),
    ("report that was withdrawn", |s| {
        s.remove("content/reports/2024-Q1/2.10.yaml")
    }),
    ("report whose approval was withdrawn", |s| {
        let approved = "approved: { by: me-working-group, on: 2024-04-15 }\n";
        s.replace("content/reports/2024-Q1/2.10.yaml", approved, "")
    }),
    ("per cent of a report", |s| {
        s.replace(
            "content/reports/2024-Q1/2.10.yaml",
            "percent_complete: 20",
            "percent_complete: 25",
        )
    }),
    ("state of a report", |s| {
        let path = "content/reports/2024-Q1/2.10.yaml";
        s.replace(path, "delivery_status: in_progress", "delivery_status: suspended")
            .replace(path, "value: 4", "value: 5")
    }),
    ("finding of the working group", |s| {
        s.append("content/reports/2024-Q2/1.1.yaml", "verification: verified\n")
    }),
    ("evidence", |s| {
        s.replace(
            "content/reports/2024-Q2/1.1.yaml",
            "date: 2024-06-28",
            "date: 2024-06-29",
        )
    }),
    ("sentence of the text", |s| {
        s.replace(TEXT, "40 км жол бар", "45 км жол бар")
    }),
    ("paragraph that is new", |s| {
        s.append(TEXT, "\nКөпүрөлөр да оңдолот.\n")
    }),
    ("heading", |s| {
        s.replace(TEXT, "## Көчөлөр", "## Жолдор жана көчөлөр")
    }),
    ("link", |s| {
        s.replace(TEXT, "(place:street-lenin)", "(place:street-toktogul)")
    }),
    ("placement", |s| s.append(TEXT, "\n![](swot:)\n")),
    ("cell", |s| {
        s.replace(TABLE, "2.5, 3]", "2.5, 3.5]")
            .replace(TABLE, "4, 3]", "4, 3.5]")
    }),
    ("cell that was empty", |s| {
        s.replace(TABLE, "1.5, \"-\"]", "1.5, 1]")
            .replace(TABLE, "4, 3]", "4, 4]")
    }),
    ("row that is gone", |s| {
        s.replace(
            TABLE,
            "  - { id: toktogul, cells: [{ ky: Токтогул, ru: Токтогула, en: Toktogul }, 1.5, \"-\"] }\n",
            "",
        )
        .replace(TABLE, "[lenin, toktogul]", "[lenin]")
        .replace(TABLE, "4, 3]", "2.5, 3]")
    }),
    ("item of the SWOT analysis", |s| {
        s.replace("content/swot.yaml", "ky: жолдор эски,", "ky: жолдор абдан эски,")
    }),
    ("name of a body", |s| {
        s.replace(
            "content/bodies.yaml",
            "en: Road Directorate",
            "en: Directorate of Roads",
        )
    }),
    ("kind of a place", |s| {
        let text = s
            .text("content/places.yaml")
            .replacen("kind: street", "kind: square", 1);
        s.edit("content/places.yaml", &text)
    }),
    ("title of a direction", |s| {
        s.replace("content/directions.yaml", "en: Lighting", "en: Light")
    }),
    ("settings", |s| {
        s.replace(
            "content/site.yaml",
            "base_url: https://example.kg/",
            "base_url: https://example.kg/p/",
        )
        .replace(
            "content/site.yaml",
            "days_after_quarter: 30",
            "days_after_quarter: 15",
        )
    }),
    ("picture", |s| {
        s.edit("assets/roads.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    }),
];

#[test]
fn each_kind_of_change_is_told() {
    let site = Site::reported();
    let mut all = String::new();
    for (name, edit) in EDITS {
        let changed = edit(site.clone());
        let text = told(&site, &changed, Locale::EN);
        assert!(!text.ends_with("Nothing changed.\n"), "{name}");
        let lines = text.lines().skip(3).filter(|line| !line.is_empty());
        all += &format!("## {name}\n{}\n\n", lines.collect::<Vec<_>>().join("\n"));
    }
    insta::assert_snapshot!("each-kind", all);
}

/// A morning's work on a programme.
fn edited() -> Site {
    let site = Site::reported()
        .edit("content/reports/2024-Q2/2.10.yaml", REPORT)
        .replace(OTHER, "period: 2023/2024", "period: 2023/2025")
        .replace(OTHER, "role: lead", "role: co")
        .replace(
            MEASURE,
            "ky: Жолдорду оңдоо,",
            "ky: Жолдорду жана көпүрөлөрдү оңдоо,",
        )
        .replace(MEASURE, "ru: Ремонт дорог,", "ru: Ремонт дорог и мостов,")
        .replace(MEASURE, "target: { 2026: 20 }", "target: { 2026: 25 }")
        .replace(
            TEXT,
            "Шаарда 40 км жол бар",
            "Шаарда 45 км жол жана эки көпүрө бар",
        )
        .append(TEXT, "\nКөпүрөлөрдү оңдоо <2025-жылы> башталат.\n")
        .replace(TABLE, "2.5, 3]", "2.5, 3.5]")
        .replace(TABLE, "4, 3]", "4, 3.5]")
        .replace(
            "content/bodies.yaml",
            "en: Road Directorate",
            "en: Directorate of Roads",
        );
    let new = site.text(OTHER).replace("\"1.1\"", "\"1.2\"");
    site.edit("content/measures/1.2.yaml", &new)
}

#[test]
fn a_morning_s_work_is_told_in_each_language() {
    for locale in [Locale::KY, Locale::RU, Locale::EN] {
        insta::assert_snapshot!(
            format!("morning-{locale}"),
            told(&Site::reported(), &edited(), locale)
        );
    }
}

#[test]
fn a_translation_that_fell_behind_is_told() {
    let project = Project::new(&Site::minimal());
    let accepted = project.run(&["translations", "accept"]);
    assert!(accepted.status.success(), "{accepted:?}");
    let lock = fs::read_to_string(project.path().join("content/translations.lock")).unwrap();
    let site = Site::minimal().edit("content/translations.lock", &lock);
    let changed = site
        .clone()
        .replace(MEASURE, "ky: асфальт төшөө,", "ky: жаңы асфальт төшөө,")
        .replace(TEXT, "40 км", "45 км");
    insta::assert_snapshot!("behind", told(&site, &changed, Locale::EN));
    let text = told(&changed, &site, Locale::EN);
    assert!(
        text.contains("ru: the translation matches the original again"),
        "{text}"
    );
}

#[test]
fn colours_add_nothing_that_is_not_there_without_them() {
    let (before, after) = (Site::reported(), edited());
    let colored = with(&before, &after, Locale::RU, |comparison, frame, teller| {
        text::text(comparison, frame, teller, Style::Color)
    });
    assert!(colored.contains("\u{1b}[31m[-40-]\u{1b}[0m"), "{colored}");
    let mut plain = colored;
    for code in ["\u{1b}[1m", "\u{1b}[31m", "\u{1b}[32m", "\u{1b}[0m"] {
        plain = plain.replace(code, "");
    }
    assert_eq!(plain, told(&before, &after, Locale::RU));
}

#[test]
fn the_file_to_send_needs_nothing_else() {
    for locale in [Locale::KY, Locale::RU, Locale::EN] {
        let page = with(&Site::reported(), &edited(), locale, html::html);
        let document = scraper::Html::parse_document(&page);
        assert_eq!(document.errors, [""; 0]);
        let select = |selector: &str| {
            let selector = scraper::Selector::parse(selector).unwrap();
            document.select(&selector).collect::<Vec<_>>()
        };
        assert_eq!(select("html")[0].attr("lang"), Some(locale.as_str()));
        assert_eq!(
            select("script, link, img, iframe, [style], [src], [onclick]").len(),
            0
        );
        assert!(
            !page.contains("http:") && !page.contains("https:") && !page.contains("url("),
            "{locale}"
        );
        for link in select("a") {
            let target = link.attr("href").unwrap();
            assert_eq!(select(&format!("[id=\"{}\"]", &target[1..])).len(), 1, "{target}");
        }
        let words = |selector: &str| -> Vec<String> {
            let elements = select(selector).into_iter();
            elements
                .map(|element| element.text().skip(1).collect::<String>())
                .collect()
        };
        assert!(words("del").contains(&"40".to_owned()), "{:?}", words("del"));
        assert!(words("ins").contains(&"45".to_owned()));
        assert!(words("ins").contains(&"Көпүрөлөрдү оңдоо <2025-жылы> башталат.".to_owned()));
        assert_eq!(select("article").len(), select("nav li").len());
    }
}

/// Runs git in `folder` with nothing of anybody's settings.
#[track_caller]
fn git(folder: &Path, args: &[&str]) {
    let mut command = Command::new("git");
    command
        .args(["-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"])
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    for role in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{role}_NAME"), "Editor")
            .env(format!("GIT_{role}_EMAIL"), "editor@example.kg")
            .env(format!("GIT_{role}_DATE"), "2024-09-01T12:00:00+06:00");
    }
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// The program with the way to git.
fn run(project: &Project, args: &[&str]) -> Output {
    let path = std::env::var_os("PATH").unwrap();
    let mut command = project.command(args);
    command.env("PATH", path).env("GIT_CONFIG_GLOBAL", "/dev/null");
    command.output().unwrap()
}

#[track_caller]
fn out(output: &Output, code: i32) -> String {
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{err}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_working_tree_is_compared_with_a_revision() {
    let project = Project::new(&Site::reported());
    git(project.path(), &["init", "-q"]);
    git(project.path(), &["add", "."]);
    git(project.path(), &["commit", "-qm", "Start"]);
    git(project.path(), &["tag", "adopted"]);
    assert!(out(&run(&project, &["diff"]), 0).ends_with("\nNothing changed.\n"));

    project.replace_with(&edited());
    let head = out(&run(&project, &["diff"]), 0);
    let (first, rest) = head.split_once('\n').unwrap();
    assert!(first.starts_with("Before: revision HEAD ("), "{first}");
    assert!(first.contains("September") && first.ends_with("2024)"), "{first}");
    let in_memory = told(&Site::reported(), &edited(), Locale::EN);
    let expected = in_memory.replace("Now: B", "Now: the working folder");
    assert_eq!(rest, expected.split_once('\n').unwrap().1);

    git(project.path(), &["add", "."]);
    git(project.path(), &["commit", "-qm", "A morning's work"]);
    assert!(out(&run(&project, &["diff"]), 0).ends_with("\nNothing changed.\n"));
    let tagged = out(&run(&project, &["diff", "adopted", "--color", "never"]), 0);
    assert_eq!(tagged.split_once('\n').unwrap().1, rest);
    let status = Command::new("git")
        .args(["status", "--porcelain"])
        .current_dir(project.path())
        .output();
    assert_eq!(String::from_utf8_lossy(&status.unwrap().stdout), "");
}

#[test]
fn a_project_may_lie_below_its_repository() {
    let outer = Project::new(&Site::minimal());
    let root = outer.path().join("city/programme");
    Site::minimal().write_to(&root);
    git(outer.path(), &["init", "-q"]);
    git(outer.path(), &["add", "."]);
    git(outer.path(), &["commit", "-qm", "Start"]);
    Site::minimal()
        .replace(MEASURE, "role: by_agreement", "role: co")
        .write_to(&root);
    let text = out(&run(&outer, &["diff", "--root", "city/programme"]), 0);
    assert!(text.ends_with("\nChanged: 1 measure.\n"), "{text}");
}

#[test]
fn another_folder_may_stand_for_the_earlier_state() {
    let published = Project::new(&Site::reported());
    let project = Project::new(&edited());
    let folder = published.path().to_str().unwrap();
    let text = out(&run(&project, &["diff", "--against", folder, "--lang", "ru"]), 0);
    let expected = told(&Site::reported(), &edited(), Locale::RU);
    assert_eq!(
        text.lines().skip(2).collect::<Vec<_>>(),
        expected.lines().skip(2).collect::<Vec<_>>()
    );
}

#[test]
fn the_file_is_written_and_no_other_one_is_replaced() {
    let published = Project::new(&Site::reported());
    let project = Project::new(&edited());
    let folder = published.path().to_str().unwrap();
    let write = |file: &str| run(&project, &["diff", "--against", folder, "--html", file]);
    for _ in 0..2 {
        let text = out(&write("changes.html"), 0);
        assert!(
            text.ends_with("\nThe changes were written to changes.html\n"),
            "{text}"
        );
    }
    let page = fs::read_to_string(project.path().join("changes.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    let before = fs::read(project.path().join("content/site.yaml")).unwrap();
    out(&write("content/site.yaml"), 2);
    assert_eq!(
        fs::read(project.path().join("content/site.yaml")).unwrap(),
        before
    );
}

#[test]
fn what_git_cannot_give_is_told_with_a_remedy() {
    let project = Project::new(&Site::minimal());
    let mut said = String::new();
    let mut say = |project: &Project, args: &[&str], path: Option<&Path>| {
        for lang in ["ky", "ru", "en"] {
            let mut command = project.command(args);
            let found = std::env::var_os("PATH").unwrap();
            command.env("PATH", path.map_or(found, |path| path.as_os_str().to_owned()));
            // No repository above the folder of tests is meant.
            command.env("GIT_CEILING_DIRECTORIES", project.path().parent().unwrap());
            let output = command.args(["--lang", lang]).output().unwrap();
            out(&output, 2);
            said +=
                &String::from_utf8_lossy(&output.stderr).replace(project.path().to_str().unwrap(), "FOLDER");
        }
    };
    let nowhere = project.path().join("content");
    say(&project, &["diff"], Some(&nowhere));
    say(&project, &["diff"], None);
    git(project.path(), &["init", "-q"]);
    say(&project, &["diff"], None);
    fs::write(project.path().join("README"), "Before the programme").unwrap();
    git(project.path(), &["add", "README"]);
    git(project.path(), &["commit", "-qm", "Start"]);
    say(&project, &["diff", "adopted"], None);
    say(&project, &["diff", "HEAD"], None);
    insta::assert_snapshot!("no-git", said);
}
