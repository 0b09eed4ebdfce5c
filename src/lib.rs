//! Onuguu turns a local government's development programme into a static website.
//!
//! The program is a pure function with a reader before it and a writer after it:
//!
//! ```text
//! content/ themes/ assets/ ──load──▶ Sources ──build──▶ Built { files, diagnostics } ──write──▶ public/
//! ```
//!
//! The modules are the stations of that flow, in order; each may import only those above it, as
//! `ARCHITECTURE.md` says and a test enforces. [`build`] touches no disk, clock, environment or network.

pub mod output;

pub mod steps;

pub mod reuse;

pub mod i18n;

pub mod diag;

pub mod model;

pub mod load;

pub mod check;

pub mod translate;

pub mod monitor;

pub mod plan;

pub mod compare;

pub mod search;

pub mod reporting;

pub mod export;

pub mod render;

pub mod offline;

pub mod write;

pub mod serve;

pub mod cli;

use std::collections::BTreeMap;

use diag::{Diagnostic, Severity, Sink, SourceMap};
use jiff::civil::Date;
use load::Sources;
use model::{Programme, Theme};
use monitor::Drafts;
use output::{Nowhere, Outlet, OutputFile, Shelf};
use plan::speaker::Speaker;
use render::{Assets, Late, Order, RenderOptions};
use reuse::{Earlier, KeptRecords, Key, Reuse};
use steps::{Nobody, Observer, Step, during};

pub use model::report::ReportsOf;

/// What a build depends on besides the sources.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// The day that everything computed is computed at.
    pub as_of: Date,
    /// Public address of the site's root, ending in `/`, in place of the one in `site.yaml`.
    pub base_url: Option<String>,
    /// What becomes of reports that nobody has approved yet.
    pub drafts: Drafts,
    /// Whose reports the sources hold.
    pub reports: ReportsOf,
    /// Whether pages and styles are made smaller; without the feature `minify` they are left as they are.
    pub minify: bool,
    /// Whether pages have cards, which messengers show beside links: drawing takes longer than all the rest.
    pub cards: bool,
}

/// What a build made.
#[derive(Debug)]
pub struct Built {
    /// The site's files, sorted by path; empty where an error stops publication, and where they went elsewhere.
    pub files: Vec<OutputFile>,
    /// Every problem of the content and the theme, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that the diagnostics are about; empty where there are none.
    pub source_map: SourceMap,
    /// Counts for a report.
    pub summary: Summary,
}

/// What an earlier build left behind, in which the same version of the program may find its work done.
#[derive(Clone, Copy, Debug)]
pub struct Before<'a> {
    /// What the files of the site were made of.
    pub files: &'a dyn Earlier,
    /// Decoded records.
    pub records: Option<&'a dyn KeptRecords>,
}

/// Counts of what a build made.
#[derive(Clone, Copy, Debug, Default)]
pub struct Summary {
    /// Pages in all languages.
    pub n_pages: usize,
    /// Languages.
    pub n_locales: usize,
    /// Measures.
    pub n_measures: usize,
}

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// Every problem of the content and the theme, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The files that the diagnostics are about; empty where there are none.
    pub source_map: SourceMap,
}

/// Builds the site in memory.
#[must_use]
pub fn build(sources: &Sources, options: &BuildOptions) -> Built {
    build_in_memory(sources, options, None)
}

/// [`build`] that takes over what `earlier` builds of this version of the program made of the same; the same bytes
/// come out.
#[must_use]
pub fn build_after(sources: &Sources, options: &BuildOptions, earlier: &dyn Earlier) -> Built {
    let before = Before {
        files: earlier,
        records: None,
    };
    build_in_memory(sources, options, Some(before))
}

fn build_in_memory(sources: &Sources, options: &BuildOptions, before: Option<Before<'_>>) -> Built {
    let shelf = Shelf::default();
    let mut built = build_into(sources, options, &Nobody, before, &shelf);
    if !built.has_errors() {
        built.files = shelf.into_sorted();
    }
    built
}

/// Builds the site, telling `observer` when a step begins and ends, and hands each file to `outlet` as soon as it is
/// made: `files` are empty then. What the outlet has been given is no site where an error was found.
#[must_use]
pub fn build_into(
    sources: &Sources,
    options: &BuildOptions,
    observer: &dyn Observer,
    before: Option<Before<'_>>,
    outlet: &dyn Outlet,
) -> Built {
    let reuse = before.map(|before| Reuse {
        earlier: before.files,
        base: base_of_keys(sources, options),
    });
    let mut sink = Sink::default();
    let records = before.and_then(|before| before.records);
    let programme = during(observer, Step::Parse, || {
        load::load_with_kept(sources, records, &mut sink)
    });
    build_loaded(sources, programme, options, observer, reuse, outlet, sink)
}

/// The sum of what every page depends on: all files of the theme, and how pages are made smaller. What else a page
/// depends on, its template is given.
fn base_of_keys(sources: &Sources, options: &BuildOptions) -> Key {
    let themes = sources.below("themes/");
    let themes = themes.flat_map(|(_, path, bytes)| [path.as_bytes(), bytes]);
    let minify: &[u8] = if options.minify {
        b"minified"
    } else {
        b"as written"
    };
    Key::of(std::iter::once(minify).chain(themes))
}

fn build_loaded(
    sources: &Sources,
    programme: Programme,
    options: &BuildOptions,
    observer: &dyn Observer,
    reuse: Option<Reuse<'_>>,
    outlet: &dyn Outlet,
    mut sink: Sink,
) -> Built {
    let loaded = checked(programme, sources, options.reports, observer, &mut sink);
    let mut summary = Summary::default();
    if let (Some((programme, theme)), false) = (&loaded, sink.has_errors()) {
        let monitoring = during(observer, Step::Monitor, || {
            monitor::monitor(programme, options.as_of, options.drafts)
        });
        let site = during(observer, Step::Plan, || plan::plan(programme, &monitoring));
        search::check_pages(&site, &mut sink);
        let base_url = options.base_url.as_deref().unwrap_or(&programme.config.base_url);
        let speakers = Speaker::all(programme, &theme.messages);
        let published = export::Publication {
            site: &site,
            speakers: &speakers,
            base_url,
            reports: options.reports,
        };
        let kept = offline::Kept::on_the_way_to(outlet);
        // One after the other: each has all cores, and both at once would fill the memory.
        let sizes = during(observer, Step::Export, || export::put(&published, reuse, &kept));
        let indexes = during(observer, Step::Search, || {
            search::indexes_after(&site, &speakers, reuse, &mut sink)
        });
        let mut search = Assets::of(indexes.files, search::group);
        if let Some(reuse) = reuse {
            indexes.made.remember(&search.addresses, reuse);
        }
        for file in std::mem::take(&mut search.files) {
            kept.put(file);
        }
        let late = Made { search, sizes };
        let city_files = sources.below("assets/").map(|(_, path, bytes)| (path, bytes));
        let evidence_bytes = |path: &str| sources.beside_reports(path);
        let order = Order {
            site: &site,
            theme,
            options: RenderOptions {
                base_url,
                minify: options.minify,
                is_sample: options.reports == ReportsOf::Sample,
                drafts: options.drafts,
                cards: options.cards,
            },
            late: &late,
            reuse,
        };
        during(observer, Step::Render, || {
            render::render(
                order,
                city_files,
                &evidence_bytes,
                &speakers,
                observer,
                &kept,
                &mut sink,
            );
        });
        kept.finish(&speakers, options.as_of);
        let n_locales = programme.config.languages.n_locales();
        summary = Summary {
            n_pages: site.pages.len() * n_locales,
            n_locales,
            n_measures: programme.measures.len(),
        };
    }
    let Checked {
        diagnostics,
        source_map,
    } = report(sink, sources);
    Built {
        files: Vec::new(),
        diagnostics,
        source_map,
        summary,
    }
}

/// What only some pages need, made before the first of them.
struct Made {
    search: Assets,
    sizes: BTreeMap<String, usize>,
}

impl Late for Made {
    fn search_files(&self) -> &BTreeMap<String, String> {
        &self.search.addresses
    }

    fn file_sizes(&self) -> &BTreeMap<String, usize> {
        &self.sizes
    }
}

/// Finds every problem of the content and the theme. Templates are tried by rendering the site once.
#[must_use]
pub fn check(sources: &Sources, options: &BuildOptions) -> Checked {
    let mut sink = Sink::default();
    for diagnostic in build_into(sources, options, &Nobody, None, &Nowhere).diagnostics {
        sink.push(diagnostic);
    }
    let programme = load::load(sources, &mut Sink::default());
    translate::numbers::check(sources, &programme, &mut sink);
    report(sink, sources)
}

/// The programme and the theme, checked.
fn checked(
    programme: Programme,
    sources: &Sources,
    reports: ReportsOf,
    observer: &dyn Observer,
    sink: &mut Sink,
) -> Option<(Programme, Theme)> {
    during(observer, Step::Check, || {
        check::run(&programme, sink);
        if reports == ReportsOf::City {
            check::refuse_samples(&programme, sink);
        }
    });
    let theme = during(observer, Step::Parse, || load::theme::load(sources, sink))?;
    during(observer, Step::Check, || {
        check::messages(&programme, &theme, sink);
    });
    Some((programme, theme))
}

fn report(sink: Sink, sources: &Sources) -> Checked {
    let diagnostics = sink.into_sorted();
    let source_map = if diagnostics.is_empty() {
        SourceMap::default()
    } else {
        sources.source_map()
    };
    Checked {
        diagnostics,
        source_map,
    }
}

impl Built {
    /// Whether a problem was found that stops publication.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}
