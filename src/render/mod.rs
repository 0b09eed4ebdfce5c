//! From planned pages to the bytes of files.
//!
//! In: a [`Site`] and a [`Theme`]. Out: [`OutputFile`]s, and a diagnostic for every template that fails.
//!
//! 1. [`assets`]: styles, scripts and pictures get names that tell their content.
//! 2. [`evidence`]: files of evidence under names that tell their content, photographs without what cameras write.
//! 3. [`records`]: the programme's records as template values, made once.
//! 4. [`page`]: for each language what its pages share, with [`text`] (sections), [`table`], [`chart`], [`bar`] and
//!    [`standing`] (what is known of a measure).
//! 5. Every page in every language, on all cores: template, then [`minify`].
//!
//! Only this folder names the template engine. Markup is well formed, closes every tag and escapes every text.

mod assets;
mod bar;
pub mod chart;
mod evidence;
mod filters;
mod lists;
pub mod markdown;
mod minify;
mod page;
pub mod photo;
mod records;
mod standing;
mod table;
mod text;
mod translated;
mod value;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{ErrorKind, Tera, Value};

use crate::diag::{Code, Diagnostic, Sink, SourceSpan};
use crate::i18n::{Formats, Locale, Messages};
use crate::model::Theme;
use crate::monitor::Drafts;
use crate::output::OutputFile;
use crate::plan::speaker::Speaker;
use crate::plan::{KINDS, Page, Site, Words, route};
use crate::steps::{Observer, Step};

use assets::Assets;
pub use evidence::EvidenceBytes;
use evidence::PublishedEvidence;
use page::{Place, Shared};
use records::Records;

/// What rendering needs to know besides the site and the theme.
#[derive(Clone, Copy, Debug)]
pub struct RenderOptions<'a> {
    /// Public address of the site's root, ending in `/`.
    pub base_url: &'a str,
    /// Whether pages and styles are made smaller.
    pub minify: bool,
    /// Bytes of the files that pages offer for download, by path.
    pub file_sizes: &'a BTreeMap<String, usize>,
    /// Whether the reports are invented: every page says so, and search engines are asked to leave it out.
    pub is_sample: bool,
    /// Whether reports are shown that nobody has approved: pages that show one say so, and search engines are asked
    /// to leave all of them out.
    pub drafts: Drafts,
    /// Who is told of each page.
    pub observer: &'a dyn Observer,
}

/// The page for addresses that do not exist.
const NOT_FOUND: &str = "not_found";

/// Renders every page in the language of each of `speakers`.
pub fn render<'a>(
    site: &Site<'_>,
    theme: &Theme,
    city_files: impl Iterator<Item = (&'a str, &'a [u8])>,
    evidence_bytes: &EvidenceBytes<'_>,
    speakers: &[Arc<Speaker>],
    options: &RenderOptions<'_>,
    sink: &mut Sink,
) -> Vec<OutputFile> {
    let Some(templates) = templates(theme, sink) else {
        return Vec::new();
    };
    let assets = Assets::new(theme, city_files, options.minify);
    let evidence = PublishedEvidence::new(site, evidence_bytes, sink);
    let records = Records::new(site.programme, site.monitoring);
    let icons = theme
        .icons
        .iter()
        .map(|(name, svg)| (name.clone(), Value::safe_string(svg.trim())));
    let icons: Arc<BTreeMap<String, Value>> = Arc::new(icons.collect());
    let config = &site.programme.config;
    let locales: Vec<Locale> = config.languages.iter().collect();
    let languages: Vec<(Shared<'_>, Tera)> = speakers
        .par_iter()
        .map(|speaker| {
            let speaker = Arc::clone(speaker);
            let mut tera = templates.clone();
            filters::register(&mut tera, &speaker, &icons);
            let shared = Shared::new(site, &records, &evidence, speaker, &assets, options);
            *tera.global_context() = shared.global(site, &assets);
            (shared, tera)
        })
        .collect();

    let jobs: Vec<(usize, &Page)> = (0..languages.len())
        .flat_map(|idx| site.pages.iter().map(move |page| (idx, page)))
        .collect();
    options.observer.expect(Step::Render, jobs.len());
    let rendered: Vec<Result<OutputFile, Diagnostic>> = jobs
        .par_iter()
        .map(|(language_idx, page)| {
            let (shared, tera) = &languages[*language_idx];
            let base = route::up_from(&page.path);
            let root = if page.path.is_empty() {
                "../".to_owned()
            } else {
                format!("{base}../")
            };
            let place = Place {
                root: &root,
                base: &base,
                is_addressless: false,
            };
            let html = html(shared, tera, page, &place, theme, options)?;
            options.observer.advance(Step::Render);
            Ok(OutputFile::new(
                format!("{}/{}index.html", locales[*language_idx], page.path),
                html,
            ))
        })
        .collect();
    let mut files = assets.files;
    files.extend(evidence.files.iter().cloned());
    let mut failed = BTreeMap::new();
    for result in rendered {
        match result {
            Ok(file) => files.push(file),
            // One template fails for all its pages alike: the first of them says what is to be mended.
            Err(diagnostic) => {
                failed.entry(diagnostic.primary.file).or_insert(diagnostic);
            }
        }
    }
    for diagnostic in failed.into_values() {
        sink.push(diagnostic);
    }
    files.extend(root_pages(site, theme, &languages[0], options, sink));
    files.extend(site.programme.adopted.as_ref().map(|adopted| {
        OutputFile::new(
            format!("{}{}", route::ADOPTED, adopted.file_name),
            adopted.bytes.clone(),
        )
    }));
    files
}

/// `index.html` (the home page in the original language) and `404.html`.
fn root_pages(
    site: &Site<'_>,
    theme: &Theme,
    (shared, tera): &(Shared<'_>, Tera),
    options: &RenderOptions<'_>,
    sink: &mut Sink,
) -> Vec<OutputFile> {
    let original = site.programme.config.languages.original();
    let base = format!("{original}/");
    let not_found = Page {
        kind: NOT_FOUND,
        path: String::new(),
        title: Words::message("not-found-title"),
        description: Words::message("not-found-description"),
        crumbs: Vec::new(),
        parts: Vec::new(),
    };
    let home = site.pages.iter().find(|page| page.path == route::HOME);
    let home = home.map(|page| {
        (
            "index.html",
            page,
            Place {
                root: "./",
                base: &base,
                is_addressless: false,
            },
        )
    });
    // A server shows this page at whatever address was asked for: only absolute links lead anywhere from there.
    let (root, not_found_base) = (
        options.base_url.to_owned(),
        format!("{}{original}/", options.base_url),
    );
    let not_found_place = Place {
        root: &root,
        base: &not_found_base,
        is_addressless: true,
    };
    let mut files = Vec::new();
    for (name, page, place) in home
        .into_iter()
        .chain([("404.html", &not_found, not_found_place)])
    {
        match html(shared, tera, page, &place, theme, options) {
            Ok(html) => files.push(OutputFile::new(name, html)),
            Err(diagnostic) => sink.push(diagnostic),
        }
    }
    files
}

fn html(
    shared: &Shared<'_>,
    tera: &Tera,
    page: &Page,
    place: &Place<'_>,
    theme: &Theme,
    options: &RenderOptions<'_>,
) -> Result<Vec<u8>, Diagnostic> {
    let template = format!("{}.html", page.kind);
    let html = tera
        .render(&template, &shared.context(page, place))
        .map_err(|error| template_error(&template, &error, theme))?;
    Ok(if options.minify {
        minify::html(&html)
    } else {
        html.into_bytes()
    })
}

/// The theme's templates, each of them read and every kind of page having one.
fn templates(theme: &Theme, sink: &mut Sink) -> Option<Tera> {
    let mut tera = Tera::new();
    // Filters have to be known before templates name them; those of a language replace these.
    let nobody = Arc::new(Speaker {
        locale: Locale::EN,
        original: Locale::EN,
        messages: Arc::new(Messages::default()),
        formats: Formats::new(Locale::EN),
        programme: String::new(),
    });
    filters::register(&mut tera, &nobody, &Arc::new(BTreeMap::new()));
    let named = theme
        .templates
        .iter()
        .map(|template| (template.name.as_str(), template.text.as_str()));
    if let Err(error) = tera.add_raw_templates(named) {
        sink.push(template_error("", &error, theme));
        return None;
    }
    let kinds = KINDS.iter().map(|kind| kind.name).chain([NOT_FOUND]);
    let missing: Vec<String> = kinds
        .map(|kind| format!("{kind}.html"))
        .filter(|name| !tera.contains_template(name))
        .collect();
    for name in &missing {
        let path = format!("themes/default/templates/{name}");
        let diagnostic = Diagnostic::new(Code::MissingFile, SourceSpan::nowhere());
        sink.push(diagnostic.arg("path", path).arg("of", "theme"));
    }
    missing.is_empty().then_some(tera)
}

/// What the engine says of a template, at the place in the file that it says it of.
fn template_error(template: &str, error: &tera::Error, theme: &Theme) -> Diagnostic {
    let (name, range, reason) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => (
            report.filename(),
            Some(report.span().range.clone()),
            report.message().to_owned(),
        ),
        ErrorKind::MissingParent { current, .. } => (current.as_str(), None, error.to_string()),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            (tpl.as_str(), None, error.to_string())
        }
        _ => (template, None, error.to_string()),
    };
    let file = theme
        .templates
        .iter()
        .find(|known| known.name == name)
        .map(|known| known.file);
    let span = match (file, range) {
        (Some(file), Some(range)) => SourceSpan::new(file, range),
        (Some(file), None) => SourceSpan::file_start(file),
        (None, _) => SourceSpan::nowhere(),
    };
    let reason = reason
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
        .to_owned();
    Diagnostic::new(Code::TemplateError, span)
        .arg("template", format!("templates/{name}"))
        .arg("reason", reason)
}
