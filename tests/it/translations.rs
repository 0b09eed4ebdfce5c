//! Translations: which are behind, and the way to translators and back.

#![expect(
    clippy::disallowed_methods,
    reason = "PO files are checked by gettext and handed to the program"
)]

use std::process::{Command, Output};
use std::sync::LazyLock;

use onuguu::diag::{Code, Diagnostic, Sink};
use onuguu::i18n::Locale;
use onuguu::load::Sources;
use onuguu::model::Programme;
use onuguu::model::lock::TranslationState;
use onuguu::translate::import::{Import, Reason, import};
use onuguu::translate::{Acceptance, Counts, Unit, accept, po, status, units};
use scraper::{ElementRef, Html, Selector};

use crate::site::{Project, Site};

const LOCK: &str = "content/translations.lock";
/// The paragraph of the test project's section, with the empty line below it.
const PARAGRAPH: &str =
    "В городе 40 км дорог. Первой ремонтируют улицу Ленина — по [мере 2.10](measure:2.10).\n\n";

const TRANSLATIONS: [Locale; 2] = [Locale::RU, Locale::EN];

/// The real programme with all its translations recorded as made from the present wording.
static RECORDED: LazyLock<Site> = LazyLock::new(|| recorded(Site::real()));

fn recorded(site: Site) -> Site {
    let (sources, programme) = read(&site);
    let all: Vec<Unit> = TRANSLATIONS
        .iter()
        .flat_map(|locale| units(&sources, &programme, *locale))
        .collect();
    let (lock, _) = accept(&all, &programme, &Acceptance::default());
    site.edit(LOCK, &lock)
}

fn read(site: &Site) -> (Sources, Programme) {
    let sources = Sources::new(site.files().clone());
    let programme = onuguu::load::load(&sources, &mut Sink::default());
    (sources, programme)
}

fn counts(site: &Site, locale: Locale) -> Counts {
    let (sources, programme) = read(site);
    status(&units(&sources, &programme, locale))
}

fn export(site: &Site, locale: Locale) -> String {
    let (sources, programme) = read(site);
    let units = units(&sources, &programme, locale);
    po::write(&units, &programme.config, &sources.source_map(), locale, None)
}

fn import_into(site: &Site, po_text: &str, locale: Locale) -> Import {
    let (sources, programme) = read(site);
    import(&sources, &programme, &po::read(po_text), locale, false)
}

/// Where the texts stand that are behind, of both languages: file and line of the translation.
fn behind(site: &Site) -> Vec<String> {
    let (sources, programme) = read(site);
    let source_map = sources.source_map();
    let all = TRANSLATIONS
        .iter()
        .flat_map(|locale| units(&sources, &programme, *locale));
    all.filter(|unit| unit.state == Some(TranslationState::Behind))
        .map(|unit| {
            let (_, span) = unit.translation.expect("what is behind is translated");
            let (line, _) = source_map.line_column(span.file, span.start);
            format!("{}:{line} {}", source_map.file(span.file).path, unit.locale)
        })
        .collect()
}

/// Where `check` warns that a translation is behind.
fn warnings(site: &Site) -> Vec<String> {
    let mut sink = Sink::default();
    let _ = onuguu::load::load(&Sources::new(site.files().clone()), &mut sink);
    let source_map = Sources::new(site.files().clone()).source_map();
    let found = sink.into_sorted();
    let found = found
        .iter()
        .filter(|diagnostic| diagnostic.code == Code::TranslationBehind);
    let place = |diagnostic: &Diagnostic| {
        let (line, _) = source_map.line_column(diagnostic.primary.file, diagnostic.primary.start);
        format!("{}:{line}", source_map.file(diagnostic.primary.file).path)
    };
    let mut places: Vec<String> = found.map(place).collect();
    places.sort();
    places
}

/// The pages at `paths`, of one build.
fn pages<const N: usize>(site: &Site, paths: [&str; N]) -> [String; N] {
    let built = site.build();
    paths.map(|path| {
        let found = built.files.iter().find(|file| file.path == path);
        let file = found.unwrap_or_else(|| panic!("no page {path}: {:?}", built.diagnostics));
        String::from_utf8(file.bytes.clone()).unwrap()
    })
}

/// What the page marks as behind, without the mark.
fn marked(html: &str) -> Vec<String> {
    let selector = Selector::parse("main .behind").unwrap();
    let text = |element: ElementRef<'_>| element.text().collect::<String>();
    Html::parse_document(html).select(&selector).map(text).collect()
}

#[test]
fn every_text_is_there_in_every_language() {
    for locale in TRANSLATIONS {
        let counts = counts(&Site::real(), locale);
        assert!(counts.n_texts > 1_000, "{counts:?}");
        assert_eq!(
            (
                counts.n_current,
                counts.n_behind,
                counts.n_missing,
                counts.n_unrecorded
            ),
            (counts.n_texts, 0, 0, 0),
            "{locale}"
        );
    }
}

#[test]
fn a_round_trip_through_po_leaves_every_byte_as_it_was() {
    for locale in TRANSLATIONS {
        let text = export(&RECORDED, locale);
        assert_eq!(text, export(&RECORDED, locale));
        msgfmt(&text);
        let n_texts = counts(&RECORDED, locale).n_texts;
        let import = import_into(&RECORDED, &text, locale);
        assert_eq!(
            (import.files.len(), import.changes.len(), import.refused.len()),
            (0, 0, 0),
            "{import:?}"
        );
        assert_eq!(
            (import.n_same, import.n_fuzzy, import.n_untranslated),
            (n_texts, 0, 0)
        );
    }
}

/// Every translation goes out of the content and comes in again, word for word, over the way that any other takes.
#[test]
fn everything_that_translators_give_comes_in_word_for_word() {
    let po_text = export(&RECORDED, Locale::RU);
    let changed = po_text
        .replace("msgstr \"", "msgstr \"Ъ ")
        .replace("msgstr \"Ъ \"\n\"", "msgstr \"\"\n\"Ъ ");
    // The header is none of the texts.
    let changed = changed.replacen("\"Ъ Project-Id-Version", "\"Project-Id-Version", 1);
    let import = import_into(&RECORDED, &changed, Locale::RU);
    assert_eq!(import.refused, []);
    let mut site = RECORDED.clone();
    for (path, bytes) in &import.files {
        site = site.bytes(path, bytes);
    }
    let counts = counts(&site, Locale::RU);
    assert_eq!(counts.n_current, counts.n_texts);
    let back = import_into(&site, &po_text, Locale::RU);
    assert_eq!(back.refused, []);
    for (path, bytes) in &back.files {
        assert!(RECORDED.files()[path] == *bytes, "{path} is not what it was");
    }
}

/// gettext's own check of the format.
fn msgfmt(text: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("texts.po");
    std::fs::write(&file, text).unwrap();
    let run = Command::new("msgfmt")
        .args(["-c", "-o"])
        .arg(folder.path().join("texts.mo"))
        .arg(&file)
        .output();
    let output = run.expect("msgfmt is needed: install gettext");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_changed_word_in_yaml_puts_exactly_its_translations_behind() {
    let path = "content/measures/2.14.yaml";
    let site = RECORDED
        .clone()
        .replace(path, "ky: Жаңы жумуш орундары", "ky: Жаңы иш орундары");
    let line = site
        .text(path)
        .lines()
        .position(|line| line.contains("Жаңы иш"))
        .unwrap()
        + 1;
    let (ru, en) = (format!("{path}:{}", line + 1), format!("{path}:{}", line + 2));
    assert_eq!(behind(&site), [format!("{ru} ru"), format!("{en} en")]);
    assert_eq!(warnings(&site), [ru, en]);
    for locale in TRANSLATIONS {
        let counts = counts(&site, locale);
        assert_eq!((counts.n_behind, counts.n_current), (1, counts.n_texts - 1));
    }
    assert_eq!(warnings(&recorded(site)), [""; 0]);
}

#[test]
fn a_changed_word_in_a_paragraph_puts_exactly_its_translations_behind() {
    let folder = "content/programme/2.1-geography";
    let site = RECORDED.clone().replace(
        &format!("{folder}/ky.md"),
        "Шаардын жалпы аянты",
        "Шаарыбыздын жалпы аянты",
    );
    let line_of = |file: &str, words: &str| {
        let text = site.text(&format!("{folder}/{file}"));
        let line = text
            .lines()
            .position(|line| line.starts_with(words))
            .unwrap_or_else(|| panic!("{words}"))
            + 1;
        format!("{folder}/{file}:{line}")
    };
    let (ru, en) = (
        line_of("ru.md", "Общая площадь"),
        line_of("en.md", "The total area"),
    );
    assert_eq!(behind(&site), [format!("{ru} ru"), format!("{en} en")]);
    assert_eq!(warnings(&site), [en, ru]);
    assert_eq!(behind(&recorded(site)), [""; 0]);
}

#[test]
fn a_page_marks_just_the_passage_that_is_behind() {
    let minimal = recorded(Site::minimal());
    let site = minimal
        .replace(
            "content/measures/1.1.yaml",
            "көчөлөр жарык болду",
            "көчөлөр жарык",
        )
        .replace(
            "content/programme/1-roads/ky.md",
            "Шаарда 40 км",
            "Шаарыбызда 40 км",
        );
    let [measure, section] = pages(
        &site,
        ["ru/measures/1.1/index.html", "ru/programme/1-roads/index.html"],
    );
    assert_eq!(marked(&measure), ["улицы освещены [оригинал с тех пор изменён]"]);
    let marked = marked(&section);
    assert_eq!(marked.len(), 1, "{marked:?}");
    assert!(marked[0].starts_with("В городе 40 км дорог."), "{marked:?}");
}

#[test]
fn a_missing_text_falls_back_to_the_original_passage_by_passage() {
    let minimal = recorded(Site::minimal());
    let n_missing = counts(&minimal, Locale::RU).n_missing;
    let site = minimal
        .replace("content/measures/1.1.yaml", ", ru: установка светильников", "")
        .replace("content/programme/1-roads/ru.md", PARAGRAPH, "")
        .edit(
            "content/programme/1-roads/en.md",
            "---\ntitle: Roads\n---\nThe city has 40 km of roads.\n",
        );
    let fallbacks = |html: &str| -> Vec<String> {
        let selector = Selector::parse("main [lang=ky]:not(q)").unwrap();
        let html = Html::parse_document(html);
        let words = html
            .select(&selector)
            .map(|element| element.text().collect::<String>().trim().to_owned());
        words
            .filter(|text| text.contains("чырак") || text.contains("Шаарда") || text.contains("Көчөлөр"))
            .collect()
    };
    let notice = |html: &str| html.contains("class=\"notice\"");
    let [measure, section] = pages(
        &site,
        ["ru/measures/1.1/index.html", "ru/programme/1-roads/index.html"],
    );
    assert!(measure.contains("Освещение улиц") && measure.contains("улицы освещены"));
    assert_eq!(fallbacks(&measure), ["жарык чырактарды орнотуу"]);
    assert!(section.contains("Улицы"));
    let found = fallbacks(&section);
    assert!(
        found.len() == 1 && found[0].starts_with("Шаарда 40 км жол бар"),
        "{found:?}"
    );
    assert!(notice(&measure) && notice(&section), "the notice is missing");
    assert_eq!(counts(&site, Locale::RU).n_missing, n_missing + 2);
}

/// The PO file of `site` with the translation of `context` replaced.
fn with_translation(site: &Site, locale: Locale, context: &str, words: &str) -> String {
    let text = export(site, locale);
    let start = text
        .find(&format!("msgctxt \"{context}\""))
        .unwrap_or_else(|| panic!("{context}"));
    let at = start + text[start..].find("msgstr").unwrap();
    let end = at + text[at..].find("\n\n").unwrap();
    format!("{}msgstr \"{words}\"{}", &text[..at], &text[end..])
}

#[test]
fn one_changed_translation_changes_exactly_its_line() {
    let yaml = "content/measures/2.14.yaml";
    let text = with_translation(
        &RECORDED,
        Locale::RU,
        &format!("{yaml}#task"),
        "Строительство: «малая» ГЭС",
    );
    let import = import_into(&RECORDED, &text, Locale::RU);
    assert_eq!(import.files.keys().collect::<Vec<_>>(), [yaml, LOCK]);
    let (old, new) = (
        RECORDED.text(yaml),
        String::from_utf8(import.files[yaml].clone()).unwrap(),
    );
    let changed: Vec<&str> = new
        .lines()
        .zip(old.lines())
        .filter(|(new, old)| new != old)
        .map(|(new, _)| new)
        .collect();
    assert_eq!(changed, ["  ru: \"Строительство: «малая» ГЭС\""]);
    assert_eq!(new.lines().count(), old.lines().count());
    let (old, new) = (
        RECORDED.text(LOCK),
        String::from_utf8(import.files[LOCK].clone()).unwrap(),
    );
    assert_eq!(
        new.lines()
            .zip(old.lines())
            .filter(|(new, old)| new != old)
            .count(),
        1
    );

    let markdown = "content/programme/2.1-geography/ru.md";
    let text = with_translation(
        &RECORDED,
        Locale::RU,
        &format!("{markdown}#1"),
        "В [разделе](section:2.3.5-projects) иначе.",
    );
    let import = import_into(&RECORDED, &text, Locale::RU);
    let (old, new) = (
        RECORDED.text(markdown),
        String::from_utf8(import.files[markdown].clone()).unwrap(),
    );
    let changed: Vec<&str> = new
        .lines()
        .zip(old.lines())
        .filter(|(new, old)| new != old)
        .map(|(new, _)| new)
        .collect();
    assert_eq!(changed, ["> В [разделе](section:2.3.5-projects) иначе."]);
    assert_eq!(
        new.len() - changed[0].len(),
        old.len() - old.lines().nth(6).unwrap().len()
    );
}

#[test]
fn what_no_longer_matches_is_refused_line_by_line() {
    let minimal = recorded(Site::minimal());
    let text = export(&minimal, Locale::RU)
        + "msgctxt \"content/gone.yaml#a\"\nmsgid \"б\"\nmsgstr \"в\"\n\nmsgid oops\n";
    let text = text
        .replace("msgstr \"улицы освещены\"", "msgstr \"на улицах светло\"")
        .replace(
            "msgstr \"установка светильников\"",
            "msgstr \"установка новых светильников\"",
        );
    let site = minimal.replace(
        "content/measures/1.1.yaml",
        "ky: жарык чырактарды орнотуу",
        "ky: чырактарды орнотуу",
    );
    let import = import_into(&site, &text, Locale::RU);
    let line = |words: &str| text.lines().position(|line| line.contains(words)).unwrap() + 1;
    let refused: Vec<(usize, Reason)> = import
        .refused
        .iter()
        .map(|refused| (refused.line, refused.reason))
        .collect();
    assert_eq!(
        refused,
        [
            (line("1.1.yaml#actions.0.text"), Reason::OriginalChanged),
            (line("gone.yaml"), Reason::UnknownText),
            (line("oops"), Reason::Unreadable),
        ]
    );
    // What still matches has come in all the same.
    let changed: Vec<&str> = import.changes.iter().map(|change| change.new.as_str()).collect();
    assert_eq!(changed, ["на улицах светло"]);
    let new = String::from_utf8(import.files["content/measures/1.1.yaml"].clone()).unwrap();
    assert_eq!(
        new,
        site.text("content/measures/1.1.yaml")
            .replace("улицы освещены", "на улицах светло")
    );
}

#[test]
fn words_that_would_change_the_build_of_a_file_are_refused() {
    let site = recorded(Site::minimal());
    let path = "content/programme/1-roads/ru.md";
    for words in [
        "Два\\n\\nабзаца",
        "<b>Дороги</b>",
        "# Дороги",
        "[Дороги](nowhere:1)",
    ] {
        let import = import_into(
            &site,
            &with_translation(&site, Locale::RU, &format!("{path}#0"), words),
            Locale::RU,
        );
        assert_eq!(import.refused.len(), 1, "{words}: {import:?}");
        assert_eq!(import.refused[0].reason, Reason::Unfit);
        assert!(import.files.is_empty(), "{words}");
    }
}

#[test]
fn missing_texts_come_to_their_place() {
    let whole = recorded(Site::minimal());
    let text = export(&whole, Locale::RU);
    let markdown = "content/programme/1-roads/ru.md";
    let imported = |site: &Site| {
        let import = import_into(site, &text, Locale::RU);
        assert_eq!(import.refused, []);
        import.files
    };
    // One key, one passage, the first passage, a whole file.
    let yaml = "content/measures/1.1.yaml";
    let site = whole.clone().replace(yaml, ", ru: Освещение улиц", "");
    assert_eq!(
        String::from_utf8(imported(&site)[yaml].clone()).unwrap(),
        whole.text(yaml)
    );
    for missing in ["## Улицы\n\n", PARAGRAPH] {
        let files = imported(&whole.clone().replace(markdown, missing, ""));
        assert_eq!(
            String::from_utf8(files[markdown].clone()).unwrap(),
            whole.text(markdown),
            "{missing}"
        );
    }
    let files = imported(&whole.clone().remove(markdown));
    assert_eq!(
        String::from_utf8(files[markdown].clone()).unwrap(),
        whole.text(markdown)
    );
}

#[test]
fn every_section_can_be_made_anew_from_its_translations() {
    let text = export(&RECORDED, Locale::RU);
    let is_section = |path: &&String| path.starts_with("content/programme/") && path.ends_with("/ru.md");
    let paths: Vec<String> = RECORDED.files().keys().filter(is_section).cloned().collect();
    let site = paths
        .iter()
        .fold(RECORDED.clone(), |site, path| site.remove(path));
    let import = import_into(&site, &text, Locale::RU);
    assert_eq!(import.refused, []);
    let made = import
        .files
        .iter()
        .fold(site, |site, (path, bytes)| site.bytes(path, bytes));
    let counts = counts(&made, Locale::RU);
    assert_eq!((counts.n_current, paths.len() > 20), (counts.n_texts, true));
}

#[track_caller]
fn says(output: &Output, exit: i32, stdout: &str) {
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert_eq!(output.status.code(), Some(exit), "{out}{err}");
    assert!(out.contains(stdout), "`{stdout}` is not in:\n{out}\n{err}");
}

#[test]
fn the_command_counts_records_and_exchanges() {
    let project = Project::new(&Site::minimal());
    let lock = project.path().join(LOCK);
    let path = "content/measures/1.1.yaml";
    says(
        &project.run(&["translations", "status", "--lang", "ru"]),
        0,
        "ru ",
    );
    says(
        &project.run(&["translations", "accept", path, "--lang", "ru"]),
        0,
        "3 translations recorded",
    );
    says(
        &project.run(&["translations", "accept", path, "--lang", "ru"]),
        0,
        "Nothing to record",
    );
    says(
        &project.run(&["translations", "accept", "content/measures/1.1"]),
        2,
        "",
    );
    says(&project.run(&["translations", "accept", "--quiet"]), 0, "");
    let before = std::fs::read(&lock).unwrap();
    says(
        &project.run(&["translations", "accept", path, "--reviewed"]),
        0,
        "6 translations recorded as reviewed",
    );
    assert_ne!(std::fs::read(&lock).unwrap(), before);

    // The language of the messages is not that of the translations.
    let exported = project.run(&[
        "--lang",
        "ky",
        "translations",
        "export",
        "--lang",
        "ru",
        "--out",
        "ru.po",
    ]);
    says(&exported, 0, "ru.po файлына");
    let po_path = project.path().join("ru.po");
    let text = std::fs::read_to_string(&po_path).unwrap();
    says(&project.run(&["translations", "export", "--lang=ru"]), 0, &text);
    says(&project.run(&["translations", "export", "--lang", "ky"]), 2, "");
    msgfmt(&text);

    std::fs::write(&po_path, text.replace("улицы освещены", "светло")).unwrap();
    let file = project.path().join(path);
    let old = std::fs::read_to_string(&file).unwrap();
    says(
        &project.run(&["translations", "import", "ru.po", "--dry-run"]),
        0,
        "- улицы освещены\n+ светло\n",
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), old);
    says(
        &project.run(&["translations", "import", "ru.po"]),
        0,
        "1 translation changed in 1 file",
    );
    assert_eq!(
        std::fs::read_to_string(&file).unwrap(),
        old.replace("улицы освещены", "светло")
    );
    let changed = std::fs::read_to_string(&file)
        .unwrap()
        .replace("көчөлөр жарык болду", "көчөлөр жарык");
    std::fs::write(&file, changed).unwrap();
    let refused = project.run(&["translations", "import", "ru.po"]);
    says(&refused, 1, "1 refused");
    let error = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        error.starts_with("error: ru.po:") && error.contains("the original has other words"),
        "{error}"
    );
    let verbose = project.run(&["translations", "status", "--verbose"]);
    says(
        &verbose,
        0,
        "content/measures/1.1.yaml:10: ru, the original has changed: expected_results.0.text\n",
    );
}
