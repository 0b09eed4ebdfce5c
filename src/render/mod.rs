//! From planned pages to the bytes of files.
//!
//! In: a [`Site`] and a [`Theme`]. Out: [`OutputFile`]s, each handed over as soon as it is made, and a diagnostic for
//! every template that fails.
//!
//! 1. [`assets`]: styles, scripts and pictures get names that tell their content.
//! 2. [`evidence`]: files of evidence under names that tell their content, photographs without what cameras write.
//! 3. [`press`]: renders any page in any language, by itself; what pages share is made when one first asks:
//!    [`records`] as template values and, for each language, [`page`] with [`text`] (sections), [`table`], [`chart`],
//!    [`bar`] and [`standing`] (what is known of a measure).
//! 4. [`render`]: every page in every language, on all cores: template, then [`minify`], then the [`frame`] around it.
//! 5. [`card`]: what messengers show beside a link to a page, as SVG by a template; [`picture`] draws it.
//!
//! 6. [`code`]: the address of a page for phones to read from paper.
//!
//! Only this folder names the template engine. Markup is well formed, closes every tag and escapes every text.

mod app;
mod assets;
mod bar;
mod card;
pub mod chart;
mod code;
mod evidence;
mod filters;
mod frame;
mod linked;
mod lists;
pub mod markdown;
mod minify;
mod page;
mod parts;
pub mod photo;
mod picture;
mod press;
mod records;
mod standing;
mod sums;
mod table;
mod text;
mod translated;
mod value;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{ErrorKind, Tera};

use crate::diag::{Code, Diagnostic, Sink, SourceSpan};
use crate::i18n::{Formats, Locale, Messages};
use crate::model::Theme;
use crate::monitor::Drafts;
use crate::output::{Outlet, OutputFile};
use crate::plan::speaker::Speaker;
use crate::plan::{KINDS, Site, route};
use crate::steps::{Observer, Step};

pub use assets::Assets;
pub use code::of_page as code_of_page;
pub use evidence::{EvidenceBytes, PublishedEvidence};
pub use press::{Late, Order, Press, Spoken};

/// What rendering needs to know besides the site and the theme.
#[derive(Clone, Copy, Debug)]
pub struct RenderOptions<'a> {
    /// Public address of the site's root, ending in `/`.
    pub base_url: &'a str,
    /// Whether pages and styles are made smaller.
    pub minify: bool,
    /// Whether the reports are invented: every page says so, and search engines are asked to leave it out.
    pub is_sample: bool,
    /// Whether reports are shown that nobody has approved: pages that show one say so, and search engines are asked
    /// to leave all of them out.
    pub drafts: Drafts,
    /// Whether pages have cards, which messengers show beside links.
    pub cards: bool,
}

/// The page for addresses that do not exist.
const NOT_FOUND: &str = "not_found";

/// A theme's templates, read.
#[derive(Clone, Debug)]
pub struct Templates(Tera);

/// Renders every page in the language of each of `speakers`, and hands it and what it names to `outlet`.
pub fn render<'a>(
    order: Order<'_>,
    city_files: impl Iterator<Item = (&'a str, &'a [u8])>,
    evidence_bytes: &EvidenceBytes<'_>,
    speakers: &[Arc<Speaker>],
    observer: &dyn Observer,
    outlet: &dyn Outlet,
    sink: &mut Sink,
) {
    let Some(templates) = Templates::new(order.theme, sink) else {
        return;
    };
    let mut assets = Assets::new(order.theme, city_files, order.options.minify);
    let mut evidence = PublishedEvidence::new(order.site, evidence_bytes, sink);
    // Pages need their names only.
    let named = assets.files.drain(..).chain(evidence.files.drain(..));
    named.for_each(|file| outlet.put(file));
    let spoken = Spoken::all(&templates, order.theme, speakers);
    let press = Press::new(order, &spoken, Arc::new(assets), Arc::new(evidence));
    press.manifests().iter().for_each(|file| outlet.put(file.clone()));
    pages(order, &press, speakers, observer, outlet, sink);
    if let Some(adopted) = adopted(order.site) {
        outlet.put(adopted);
    }
    let locales: Vec<Locale> = speakers.iter().map(|speaker| speaker.locale).collect();
    code::all(order, &locales, outlet);
    for diagnostic in press.cards(order, outlet) {
        sink.push(diagnostic);
    }
}

/// Every page in every language, on all cores, and those of the site's root.
fn pages(
    order: Order<'_>,
    press: &Press,
    speakers: &[Arc<Speaker>],
    observer: &dyn Observer,
    outlet: &dyn Outlet,
    sink: &mut Sink,
) {
    let planned = &order.site.pages;
    observer.expect(Step::Render, planned.len() * speakers.len());
    // A page is added up once for all languages.
    let problems = planned.par_iter().flat_map_iter(|page| {
        let sum = press.sum(order, page);
        let in_language = move |idx: usize| {
            if let Err(diagnostic) = press.put_page(order, idx, page, sum.as_ref(), outlet) {
                return Some((idx, diagnostic));
            }
            observer.advance(Step::Render);
            None
        };
        (0..speakers.len()).filter_map(in_language)
    });
    let mut problems: Vec<(usize, Diagnostic)> = problems.collect();
    problems.sort_by_key(|(language, _)| *language);
    let mut failed = BTreeMap::new();
    for (_, diagnostic) in problems {
        // One template fails for all its pages alike: the first of them says what is to be mended.
        failed.entry(diagnostic.primary.file).or_insert(diagnostic);
    }
    for diagnostic in failed.into_values() {
        sink.push(diagnostic);
    }
    for put in [
        press.put_root_page(order, outlet),
        press.put_not_found(order, outlet),
    ] {
        if let Err(diagnostic) = put {
            sink.push(diagnostic);
        }
    }
}

/// The adopted text as a file, where it is part of the content.
#[must_use]
pub fn adopted(site: &Site<'_>) -> Option<OutputFile> {
    let adopted = site.programme.adopted.as_ref()?;
    Some(OutputFile::new(
        format!("{}{}", route::ADOPTED, adopted.file_name),
        adopted.bytes.clone(),
    ))
}

impl Templates {
    /// The templates of `theme`; none, and a problem, where one cannot be read.
    pub fn new(theme: &Theme, sink: &mut Sink) -> Option<Self> {
        templates(theme, sink).map(Self)
    }
}

/// The theme's templates, each of them read and every kind of page having one.
fn templates(theme: &Theme, sink: &mut Sink) -> Option<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".svg"]);
    // Filters have to be known before templates name them; those of a language replace these.
    let nobody = Arc::new(Speaker {
        locale: Locale::EN,
        original: Locale::EN,
        messages: Arc::new(Messages::default()),
        formats: Formats::new(Locale::EN),
        programme: String::new(),
        times: Default::default(),
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
    problem(name, span, &reason)
}

/// A template whose outcome is of no use, for a `reason` that has no place in it.
fn template_error_at(template: &str, reason: &str, theme: &Theme) -> Diagnostic {
    let mut templates = theme.templates.iter();
    let found = templates.find(|known| known.name == template);
    let span = found.map_or_else(SourceSpan::nowhere, |found| SourceSpan::file_start(found.file));
    problem(template, span, reason)
}

fn problem(name: &str, span: SourceSpan, reason: &str) -> Diagnostic {
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
