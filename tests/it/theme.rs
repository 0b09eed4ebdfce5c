//! The default theme: templates without words of their own, interface strings that are the same set in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use onuguu::diag::Sink;
use onuguu::i18n::{Locale, Messages};
use onuguu::load::Sources;
use onuguu::model::{BodyKind, PlaceKind, Role, Theme};
use onuguu::monitor::Badge;
use walkdir::WalkDir;

use crate::real;

const LOCALES: [Locale; 3] = [Locale::KY, Locale::RU, Locale::EN];

/// Interface strings that nothing shows yet: how a name begins, and what it waits for. Goes when it is shown.
const NOT_YET_SHOWN: &[(&str, &str)] = &[];

static THEME: LazyLock<Theme> = LazyLock::new(|| theme(&real::SOURCES));

fn theme(sources: &Sources) -> Theme {
    onuguu::load::theme::load(sources, &mut Sink::default()).expect("the theme can be read")
}

fn messages() -> &'static Messages {
    &THEME.messages
}

/// The names of all interface strings, in whichever language.
fn keys() -> BTreeSet<&'static str> {
    LOCALES
        .iter()
        .flat_map(|locale| messages().keys(*locale))
        .collect()
}

#[test]
fn templates_hold_no_words_for_readers() {
    let mut words = Vec::new();
    for template in &THEME.templates {
        for text in reader_facing(&template.text) {
            if text.contains(char::is_alphabetic) {
                words.push(format!("{}: {}", template.name, text.trim()));
            }
        }
    }
    assert!(words.is_empty(), "words belong into i18n/*.ftl: {words:#?}");
}

#[test]
fn templates_escape_everything() {
    for template in &THEME.templates {
        for expression in expressions(&template.text) {
            let filters = expression.split('|').skip(1).map(str::trim_start);
            let is_safe = filters.into_iter().any(|filter| filter.starts_with("safe"));
            assert!(
                !is_safe && !expression.contains("autoescape"),
                "{}: {expression}",
                template.name
            );
        }
    }
}

#[test]
fn interface_strings_are_the_same_set_in_every_language() {
    for key in keys() {
        let [ky, ru, en] = LOCALES.map(|locale| {
            assert!(messages().has(locale, key), "{key} is not in {locale}.ftl");
            messages().arguments(locale, key)
        });
        assert!(
            ky == ru && ky == en,
            "{key} has other arguments in another language: {ky:?} {ru:?} {en:?}"
        );
    }
}

#[test]
fn interface_strings_are_called_with_what_they_need() {
    let call = |expression: &str| {
        let (key, rest) = expression.split_once("| msg")?;
        let key = key
            .trim_start_matches(['-', ' '])
            .trim()
            .strip_prefix('"')?
            .strip_suffix('"')?
            .to_owned();
        let arguments = rest
            .strip_prefix('(')
            .map_or("", |rest| rest.split_once(')').map_or(rest, |(inner, _)| inner));
        let names = arguments
            .split('=')
            .map(|part| part.rsplit([',', ' ']).next().unwrap_or_default().trim());
        let names: BTreeSet<String> = names
            .filter(|name| !name.is_empty())
            .map(|name| name.replace('_', "-"))
            .collect();
        Some((key, names))
    };
    let mut n_calls = 0;
    for template in &THEME.templates {
        for expression in expressions(&template.text) {
            let Some((key, given)) = call(expression) else {
                continue;
            };
            n_calls += 1;
            for needed in messages().arguments(Locale::KY, &key) {
                let is_given = given.contains(&needed) || needed == "programme";
                assert!(
                    is_given,
                    "{}: {key} needs {needed}, and only {given:?} are given",
                    template.name
                );
            }
        }
    }
    assert!(n_calls > 80, "only {n_calls} calls were understood");
}

#[test]
fn every_interface_string_that_is_asked_for_exists() {
    let keys = keys();
    for (asked, place) in asked_for() {
        let exists = if asked.ends_with('-') {
            keys.iter().any(|key| key.starts_with(&asked))
        } else {
            keys.contains(&*asked)
        };
        assert!(exists, "{place} asks for {asked}, which does not exist");
    }
}

#[test]
fn every_value_of_a_closed_list_has_its_words() {
    let badges = ["badge-", "badge-reason-", "about-badge-"];
    let badges = badges.iter().flat_map(|prefix| {
        Badge::ALL
            .iter()
            .map(move |badge| format!("{prefix}{}", badge.as_str()))
    });
    let named = badges
        .chain(
            BodyKind::ALL
                .iter()
                .map(|kind| format!("body-kind-{}", kind.as_str())),
        )
        .chain(
            PlaceKind::ALL
                .iter()
                .map(|kind| format!("place-kind-{}", kind.as_str())),
        )
        .chain(Role::ALL.iter().map(|role| format!("role-{}", role.as_str())))
        .chain(
            Role::ALL
                .iter()
                .map(|role| format!("body-measures-{}", role.as_str())),
        )
        .chain(LOCALES.iter().map(|locale| format!("language-{locale}")));
    for key in named {
        for locale in LOCALES {
            assert!(messages().has(locale, &key), "{key} is not in {locale}.ftl");
        }
    }
    for badge in Badge::ALL {
        let icon = format!("tone-{}", badge.tone());
        assert!(
            THEME.icons.iter().any(|(name, _)| *name == icon),
            "no icon {icon}"
        );
    }
}

#[test]
fn every_interface_string_is_shown_somewhere() {
    let asked: BTreeSet<String> = asked_for().into_keys().collect();
    let is_asked = |key: &str| {
        asked
            .iter()
            .any(|asked| asked == key || (asked.ends_with('-') && key.starts_with(asked)))
    };
    let waits = |key: &str| NOT_YET_SHOWN.iter().any(|(prefix, _)| key.starts_with(prefix));
    let keys = keys();
    let dead: Vec<_> = keys.iter().filter(|key| !is_asked(key) && !waits(key)).collect();
    assert!(dead.is_empty(), "nobody reads {dead:#?}");
    for (prefix, _) in NOT_YET_SHOWN {
        let of_it: Vec<_> = keys.iter().filter(|key| key.starts_with(prefix)).collect();
        let is_stale = of_it.iter().all(|key| is_asked(key));
        assert!(!is_stale, "{prefix}… is shown now, so its exception can go");
    }
}

#[test]
fn a_theme_of_two_files_changes_two_things() {
    let mut files: BTreeMap<String, Vec<u8>> = real::SOURCES
        .paths()
        .map(|path| {
            (
                path.to_owned(),
                real::SOURCES.get(path).expect("it is listed").to_vec(),
            )
        })
        .collect();
    let swot = "{% extends \"base.html\" %}{% block main %}<h1>{{ swot.title | t }}</h1><p>of-the-city</p>{% endblock %}";
    files.insert("themes/manas/templates/swot.html".to_owned(), swot.into());
    files.insert(
        "themes/manas/styles/tokens.css".to_owned(),
        b":root { --of-the-city: 1 }".to_vec(),
    );
    let sources = Sources::new(files);
    let (own, city) = (&*THEME, theme(&sources));
    let names = |theme: &Theme| {
        theme
            .templates
            .iter()
            .map(|template| template.name.clone())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(names(own), names(&city));
    let built = onuguu::build(&sources, &real::options());
    assert!(!built.has_errors(), "{:#?}", built.diagnostics);
    assert_eq!(built.files.len(), real::BUILT.files.len());
    let css = built
        .files
        .iter()
        .find(|file| file.path.ends_with(".css"))
        .expect("there is a style sheet");
    let css = String::from_utf8_lossy(&css.bytes);
    assert!(
        css.contains("--of-the-city") && css.contains(".measures"),
        "the style sheet is the city's and the default's"
    );
    let differs =
        |file: &&onuguu::output::OutputFile| String::from_utf8_lossy(&file.bytes).contains(">of-the-city<");
    let changed: Vec<&str> = built
        .files
        .iter()
        .filter(differs)
        .map(|file| file.path.as_str())
        .collect();
    assert_eq!(
        changed,
        ["en/swot/index.html", "ky/swot/index.html", "ru/swot/index.html"]
    );
}

#[test]
fn words_are_found_in_text_and_in_attributes() {
    #[track_caller]
    fn check(template: &str, expected: &[&str]) {
        let words = reader_facing(template);
        let words: Vec<&str> = words
            .iter()
            .map(|word| word.trim())
            .filter(|word| word.contains(char::is_alphabetic))
            .collect();
        assert_eq!(words, expected, "{template}");
    }
    check(r#"<p class="x" id="y">{{ "key" | msg }}. №</p>"#, &[]);
    check("<p>Чара {{ n }}</p>", &["Чара"]);
    check(r#"<img alt="A map" src="a.png">"#, &["A map"]);
    check(
        r#"<nav aria-label="{{ "menu" | msg }}">{% if a > b %}<b>x</b>{% endif %}</nav>"#,
        &["x"],
    );
    check("{# For translators #}<!-- note --><br>", &[]);
    check(r#"<meta name="description" content="About {{ x }}">"#, &["About"]);
}

/// Every interface string that templates and the program ask for, and where; a name that ends in `-` is a beginning.
fn asked_for() -> BTreeMap<String, String> {
    let mut asked = BTreeMap::new();
    for template in &THEME.templates {
        for expression in expressions(&template.text) {
            for (literal, rest) in literals(expression) {
                let rest = rest.trim_start();
                let is_key = rest.starts_with("| msg") || (rest.starts_with('~') && rest.contains("| msg"));
                if is_key {
                    asked.insert(literal.to_owned(), template.name.clone());
                }
            }
        }
    }
    let known = keys();
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in WalkDir::new(&src) {
        let path = entry.expect("src can be listed").into_path();
        let below = path
            .strip_prefix(&src)
            .expect("below src")
            .to_string_lossy()
            .into_owned();
        // The command line and the wording of diagnostics have interface strings of their own.
        if path.extension().is_none_or(|ending| ending != "rs")
            || below.starts_with("cli")
            || below.starts_with("diag")
        {
            continue;
        }
        for (literal, _) in literals(&read(&path)) {
            if known.contains(literal) {
                asked.insert(literal.to_owned(), below.clone());
            }
            // `format!("unit-{unit}")` asks for all that begin so.
            let beginning = literal.split_once('{').map_or("", |(beginning, _)| beginning);
            if beginning.ends_with('-') && known.iter().any(|key| key.starts_with(beginning)) {
                asked.insert(beginning.to_owned(), below.clone());
            }
        }
    }
    asked
}

#[expect(
    clippy::disallowed_methods,
    reason = "the program's own files are what is tested"
)]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What stands between quotation marks, and what follows it on the line.
fn literals(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for line in code.lines() {
        let mut rest = line;
        while let Some((_, after)) = rest.split_once('"') {
            let Some((literal, after)) = after.split_once('"') else {
                break;
            };
            found.push((literal, after));
            rest = after;
        }
    }
    found
}

/// What stands in `{{ … }}` and `{% … %}`.
fn expressions(template: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        let close = match rest.get(start..start + 2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                rest = &rest[start + 1..];
                continue;
            }
        };
        let inner = &rest[start + 2..];
        let end = inner.find(close).expect("every tag of a template is closed");
        if close != "#}" {
            found.push(&inner[..end]);
        }
        rest = &inner[end + 2..];
    }
    found
}

/// What of a template reaches readers as it is: text between tags, and attributes that are read aloud.
fn reader_facing(template: &str) -> Vec<String> {
    const READ_ALOUD: [&str; 6] = [
        "title",
        "alt",
        "aria-label",
        "aria-description",
        "placeholder",
        "content",
    ];
    let html = without_expressions(template);
    let mut found = Vec::new();
    let mut rest = html.as_str();
    while let Some((text, after)) = rest.split_once('<') {
        found.push(text.to_owned());
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (tag, after) = after.split_once('>').expect("every tag of a template is closed");
        // What these hold is for browsers and search engines.
        let is_for_machines = [
            "name=\"viewport\"",
            "name=\"robots\"",
            "http-equiv=\"Content-Security-Policy\"",
        ]
        .iter()
        .any(|attribute| tag.contains(attribute));
        for name in READ_ALOUD.iter().filter(|_| !is_for_machines) {
            let value = tag
                .split_once(&format!(" {name}=\""))
                .and_then(|(_, value)| value.split_once('"'));
            found.extend(value.map(|(value, _)| value.to_owned()));
        }
        rest = after;
    }
    found.push(rest.to_owned());
    found
}

fn without_expressions(template: &str) -> String {
    let mut html = String::new();
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        html.push_str(&rest[..start]);
        let close = match rest.get(start..start + 2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                rest = &rest[start + 1..];
                continue;
            }
        };
        rest = rest[start..]
            .split_once(close)
            .expect("every tag of a template is closed")
            .1;
    }
    html + rest
}
