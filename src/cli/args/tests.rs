use jiff::civil::date;

use super::check::Failing;
use super::diff::{Against, DiffArgs};
use super::reports::{FormArgs, ImportArgs, StatusArgs};
use super::*;
use crate::cli::console::Console;
use crate::cli::environment::Environment;
use crate::cli::language::SPOKEN;
use crate::i18n::Locale;
use crate::monitor::Drafts;

fn parse_words(args: &str, words: Words) -> Result<Request, UsageError> {
    let args: Vec<OsString> = args.split_whitespace().map(OsString::from).collect();
    parse_with(parser(words).term_width(100), &args, words, Style::Plain)
}

#[track_caller]
fn parsed(args: &str) -> Args {
    match parse_words(args, Words::of(Locale::EN)) {
        Ok(Request::Run(args)) => args,
        other => panic!("{other:?}"),
    }
}

/// What standard error says.
#[track_caller]
fn complaint(args: &str, locale: Locale) -> String {
    let words = Words::of(locale);
    let error = parse_words(args, words).expect_err("a complaint");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    error.show(&mut Console::new(
        &Environment::default(),
        words,
        &mut out,
        &mut err,
    ));
    String::from_utf8(err).unwrap()
}

#[test]
fn options_may_stand_before_and_after_the_command() {
    let expected = Args {
        command: "build".to_owned(),
        root: PathBuf::from("city"),
        verbosity: Verbosity::Quiet,
        task: Task::Build(BuildArgs {
            reports: None,
            drafts: Drafts::Hidden,
            compress: false,
            cards: false,
            anew: false,
            timings: false,
            as_of: Some(date(2026, 12, 31)),
            out: Some(PathBuf::from("www")),
            base_url: Some("https://example.kg/programme/".to_owned()),
        }),
    };
    let options = "--as-of 2026-12-31 --out=www --base-url https://example.kg/programme";
    assert_eq!(parsed(&format!("--root city -q build {options}")), expected);
    assert_eq!(parsed(&format!("build {options} --quiet --root=city")), expected);
}

#[test]
fn options_may_be_left_out() {
    let (root, verbosity) = (PathBuf::from("."), Verbosity::Normal);
    let task = Task::Build(BuildArgs::default());
    assert_eq!(
        parsed("build"),
        Args {
            command: "build".to_owned(),
            root: root.clone(),
            verbosity,
            task
        }
    );
    let task = Task::Check(CheckArgs {
        format: Format::Human,
        failing: Failing::Errors,
    });
    assert_eq!(
        parsed("check"),
        Args {
            command: "check".to_owned(),
            root,
            verbosity,
            task
        }
    );
}

#[test]
fn translations_name_their_language_behind_the_command() {
    let task = |name: &str, task| Args {
        command: format!("translations {name}"),
        root: PathBuf::from("city"),
        verbosity: Verbosity::Verbose,
        task: Task::Translations(task),
    };
    assert_eq!(
        parsed("--lang en --root city translations status -v --lang ru --lang en"),
        task(
            "status",
            TranslationsArgs::Status {
                locales: vec![Locale::RU, Locale::EN]
            }
        )
    );
    assert_eq!(
        parsed("translations export --lang=ru --out ru.po --root city --verbose"),
        task(
            "export",
            TranslationsArgs::Export {
                locale: Locale::RU,
                out: Some(PathBuf::from("ru.po"))
            }
        )
    );
    assert_eq!(
        parsed("-v translations accept content/a content/b --reviewed --root city"),
        task(
            "accept",
            TranslationsArgs::Accept {
                paths: vec!["content/a".to_owned(), "content/b".to_owned()],
                locale: None,
                is_reviewed: true,
            }
        )
    );
    assert_eq!(
        parsed("translations --root city import ru.po --dry-run -v"),
        task(
            "import",
            TranslationsArgs::Import {
                file: PathBuf::from("ru.po"),
                locale: None,
                is_reviewed: false,
                is_dry_run: true,
            }
        )
    );
}

#[test]
fn forms_name_their_language_behind_the_command() {
    let args = parsed("--lang en reports form --body all --period 2026-Q4 --lang ru --force --root city");
    let form = FormArgs {
        body: "all".to_owned(),
        period: "2026-Q4".to_owned(),
        locale: Some(Locale::RU),
        out: None,
        as_of: None,
        reports: None,
        is_forced: true,
    };
    assert_eq!(args.root, PathBuf::from("city"));
    assert_eq!(args.task, Task::Reports(ReportsArgs::Form(form)));
    let args = parsed("reports status --period 2026-Q3 --format json --as-of 2026-11-22 --lang ru");
    let status = StatusArgs {
        period: Some("2026-Q3".to_owned()),
        format: Format::Json,
        as_of: Some(date(2026, 11, 22)),
        reports: None,
    };
    assert_eq!(args.task, Task::Reports(ReportsArgs::Status(status)));
    let args = parsed("reports import a.xlsx b.xlsx --dry-run");
    let import = ImportArgs {
        files: vec![PathBuf::from("a.xlsx"), PathBuf::from("b.xlsx")],
        submitted: None,
        is_dry_run: true,
    };
    assert_eq!(args.task, Task::Reports(ReportsArgs::Import(import)));
}

#[test]
fn what_is_compared_is_a_revision_or_a_folder() {
    let diff = |args: &str| match parsed(args).task {
        Task::Diff(asked) => asked,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        diff("diff"),
        DiffArgs {
            against: Against::Revision("HEAD".to_owned()),
            as_of: None,
            html: None,
        }
    );
    assert_eq!(
        diff("diff --against published --html a.html --as-of 2026-11-22"),
        DiffArgs {
            against: Against::Folder(PathBuf::from("published")),
            as_of: Some(date(2026, 11, 22)),
            html: Some(PathBuf::from("a.html")),
        }
    );
}

#[test]
fn help_speaks_each_language() {
    for locale in SPOKEN {
        let mut text = String::new();
        for args in [
            "--help",
            "build -h",
            "help check",
            "help translations",
            "help translations status",
            "translations accept --help",
            "translations export -h",
            "help translations import",
            "help reports",
            "reports form --help",
            "reports import -h",
            "help reports status",
            "diff --help",
        ] {
            match parse_words(args, Words::of(locale)) {
                Ok(Request::Show(help)) => text += &format!("$ onuguu {args}\n{help}\n"),
                other => panic!("{other:?}"),
            }
        }
        insta::assert_snapshot!(format!("help-{locale}"), text);
    }
}

#[test]
fn complaints_speak_each_language() {
    let wrong = [
        "",
        "biuld",
        "fly",
        "help fly",
        "build --ouy www",
        "build --fly",
        "--out www build",
        "build extra",
        "build --out",
        "build --as-of 31.12.2026",
        "build --base-url example.kg",
        "build --out a --out b",
        "check --format xml",
        "check --strict=yes",
        "check --quiet --verbose",
        "check --lang kg",
        "check --lang de",
        "check --color sometimes",
        "translations",
        "translations exprot",
        "translations export",
        "translations import",
        "translations export --lang kg",
        "translations status --lang Russian",
        "translations --lang ru status",
        "--lang kg translations status",
        "reports",
        "reports frm",
        "reports form --body city-hall",
        "reports form --body city-hall --period 2026-Q4 --lang kg",
        "reports import",
        "reports status --lang kg",
        "reports status --as-of today",
        "diff HEAD --against published",
        "diff HEAD HEAD~1",
    ];
    for locale in SPOKEN {
        let text: String = wrong
            .iter()
            .map(|args| format!("$ onuguu {args}\n{}\n", complaint(args, locale)))
            .collect();
        insta::assert_snapshot!(format!("complaints-{locale}"), text);
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_unicode_are_complained_about() {
    use std::os::unix::ffi::OsStringExt as _;
    let words = Words::of(Locale::EN);
    let args = ["build".into(), "--as-of".into(), OsString::from_vec(vec![0xff])];
    let error = parse(&args, words, Style::Plain).unwrap_err();
    assert_eq!(
        error,
        UsageError::new(words.say("usage-not-unicode")).about(Some("build"))
    );
}
