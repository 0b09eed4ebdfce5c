//! `themes/<name>/`: templates, styles, scripts, icons and interface strings.

use std::collections::BTreeMap;

use super::decode::Context;
use super::{Sources, yaml};
use crate::diag::{Code, Diagnostic, FileId, Sink, SourceSpan};
use crate::i18n::{Locale, LocaleSet, Messages};
use crate::model::Theme;
use crate::model::lock::Lock;
use crate::model::theme::Template;

const DEFAULT: &str = "themes/default/";

/// The theme: files of `themes/<any other name>/` win over those of `themes/default/`, file by file.
///
/// `None` where the default theme is missing or its `theme.yaml` cannot be read.
pub fn load(sources: &Sources, sink: &mut Sink) -> Option<Theme> {
    let files = overlaid_files(sources);
    let text = |path: &str, sink: &mut Sink| {
        let (file, bytes) = files.get(path)?;
        utf8(bytes, *file, sink)
    };
    let Some((manifest_file, manifest_bytes)) = files.get("theme.yaml") else {
        let path = format!("{DEFAULT}theme.yaml");
        sink.push(
            Diagnostic::new(Code::MissingFile, SourceSpan::nowhere())
                .arg("path", path)
                .arg("of", "theme"),
        );
        return None;
    };
    let listed = manifest(utf8(manifest_bytes, *manifest_file, sink)?, *manifest_file, sink)?;
    let joined_styles = |files_listed: Vec<(String, SourceSpan)>, sink: &mut Sink| {
        let mut styles = Vec::new();
        for (name, span) in files_listed {
            match text(&format!("styles/{name}"), sink) {
                Some(style) => styles.push(style),
                None => {
                    let path = format!("{DEFAULT}styles/{name}");
                    sink.push(
                        Diagnostic::new(Code::MissingFile, span)
                            .arg("path", path)
                            .arg("of", "theme"),
                    );
                }
            }
        }
        styles.join("\n")
    };
    let styles = joined_styles(listed.styles, sink);
    let sheets = listed.sheets.into_iter();
    let sheets = sheets
        .map(|(name, more)| (name, format!("{styles}\n{}", joined_styles(more, sink))))
        .collect();
    let folder = |prefix: &'static str, sink: &mut Sink| -> Vec<(String, String)> {
        let below = files
            .iter()
            .filter_map(|(path, entry)| Some((path.strip_prefix(prefix)?, entry)));
        below
            .filter_map(|(name, (file, bytes))| Some((name.to_owned(), utf8(bytes, *file, sink)?.to_owned())))
            .collect()
    };
    let templates = folder("templates/", sink)
        .into_iter()
        .filter_map(|(name, text)| {
            let (file, _) = files.get(format!("templates/{name}").as_str())?;
            Some(Template {
                name,
                text,
                file: *file,
            })
        })
        .collect();
    let scripts = joined(folder("scripts/", sink));
    let without_ending = |name: String| name.strip_suffix(".svg").map_or(name.clone(), str::to_owned);
    let icons = folder("icons/", sink)
        .into_iter()
        .map(|(name, svg)| (without_ending(name), svg))
        .collect();
    let resources = interface_strings(sources, sink);
    let ftl: Vec<_> = resources.iter().map(|(locale, _, ftl)| (*locale, *ftl)).collect();
    let (messages, errors) = Messages::parse(&ftl);
    for error in errors {
        let Some((_, file, ftl)) = resources.get(error.resource) else {
            continue;
        };
        // In a text that breaks off, the reader of the strings stands behind its end.
        let range = error.range.start.min(ftl.len())..error.range.end.min(ftl.len());
        sink.push(
            Diagnostic::new(Code::TemplateError, SourceSpan::new(*file, range))
                .arg("template", format!("i18n/{}.ftl", error.locale))
                .arg("reason", error.text),
        );
    }
    let files = files
        .iter()
        .filter_map(|(path, (_, bytes))| Some((path.strip_prefix("files/")?.to_owned(), bytes.to_vec())));
    Some(Theme {
        templates,
        sheets,
        scripts,
        icons,
        files: files.collect(),
        messages: messages.into(),
        locales: resources
            .iter()
            .map(|(locale, file, _)| (*locale, *file))
            .collect(),
    })
}

/// Scripts by name; the files of a folder are one script, in the order of their names.
fn joined(files: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut scripts: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in files {
        let name = match path.split_once('/') {
            Some((folder, _)) => format!("{folder}.js"),
            None => path,
        };
        scripts.entry(name).or_default().push_str(&text);
    }
    scripts.into_iter().collect()
}

/// The interface strings of the default theme, then those of a city's theme: of a string that both have, the later
/// counts, so that a city words anew only what it wants otherwise.
fn interface_strings<'a>(sources: &'a Sources, sink: &mut Sink) -> Vec<(Locale, FileId, &'a str)> {
    let in_theme = |wanted: fn(&str) -> bool| {
        sources.below("themes/").filter_map(move |(file, path, bytes)| {
            let (theme, path) = path.split_once('/')?;
            let name = path.strip_prefix("i18n/")?.strip_suffix(".ftl")?;
            Some((name.parse().ok()?, file, bytes)).filter(|_| wanted(theme))
        })
    };
    let all = in_theme(|theme| theme == "default").chain(in_theme(|theme| theme != "default"));
    all.filter_map(|(locale, file, bytes)| Some((locale, file, utf8(bytes, file, sink)?)))
        .collect()
}

/// Files of the theme by their path inside it, those of a city's theme in place of the default's.
fn overlaid_files(sources: &Sources) -> BTreeMap<&str, (FileId, &[u8])> {
    let default = sources
        .below(DEFAULT)
        .map(|(file, path, bytes)| (path, (file, bytes)));
    let city = sources.below("themes/").filter_map(|(file, path, bytes)| {
        let (theme, path) = path.split_once('/')?;
        (theme != "default").then_some((path, (file, bytes)))
    });
    default.chain(city).collect()
}

/// Files of styles, in order, and where they are listed.
type Styles = Vec<(String, SourceSpan)>;

/// What `theme.yaml` says.
struct Manifest {
    /// What every sheet begins with.
    styles: Styles,
    /// The sheets by name, with what each of them holds besides.
    sheets: Vec<(String, Styles)>,
}

fn manifest(text: &str, file: FileId, sink: &mut Sink) -> Option<Manifest> {
    let node = yaml::parse(text, 0, file, sink)?;
    let mut cx = Context {
        locales: &LocaleSet::default(),
        lock: &Lock::default(),
        path: String::new(),
        sink,
    };
    let mut fields = cx.fields(&node)?;
    let listed =
        |cx: &mut Context<'_>, node| cx.list(node, |cx, item| Some((cx.string(item)?, item.span.clone())));
    let styles = fields.required("styles").and_then(|node| listed(&mut cx, node));
    let by_name = fields.required("sheets").and_then(|node| cx.fields(node));
    let sheets = by_name.map(|by_name| {
        let sheets = by_name.entries().iter();
        sheets
            .filter_map(|(name, node)| Some((name.name.clone(), listed(&mut cx, node)?)))
            .collect()
    });
    fields.finish(&mut cx);
    Some(Manifest {
        styles: styles?,
        sheets: sheets?,
    })
}

fn utf8<'a>(bytes: &'a [u8], file: FileId, sink: &mut Sink) -> Option<&'a str> {
    super::programme::utf8(bytes, file, sink).map(|text| text.trim_start_matches('\u{feff}'))
}
