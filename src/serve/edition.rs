//! A site whose files are made when somebody asks for them, and kept.
//!
//! In: a programme that was checked, and a theme. Out: the bytes of any file of its site, the same as a build makes.
//! An edition never changes: what was asked for once is the same for as long as the edition is held.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::BuildOptions;
use crate::diag::{Diagnostic, Sink};
use crate::export::{EXPORTS, Publication};
use crate::i18n::Locale;
use crate::model::report::ReportsOf;
use crate::model::{Programme, Theme};
use crate::monitor::Monitoring;
use crate::output::OutputFile;
use crate::plan::speaker::Speaker;
use crate::plan::{Index, Page, Site, route};
use crate::render::{self, Assets, Late, Order, Press, PublishedEvidence, RenderOptions, Spoken};
use crate::search;
use crate::steps::{Observer, Step, during};

/// What an edition is made of.
pub(super) struct Manuscript {
    pub(super) programme: Arc<Programme>,
    pub(super) theme: Arc<Theme>,
    pub(super) planned: Planned,
    pub(super) speakers: Vec<Arc<Speaker>>,
    pub(super) base_url: String,
}

/// What follows from a programme; shared by the editions whose programmes it follows from.
#[derive(Clone)]
pub(super) struct Planned {
    pub(super) monitoring: Arc<Monitoring>,
    pub(super) index: Arc<Index>,
    pub(super) pages: Arc<Vec<Page>>,
    /// Pages by their address below the folder of a language.
    pub(super) by_path: Arc<HashMap<String, usize>>,
}

impl Planned {
    /// What was planned for `site`.
    pub(super) fn new(monitoring: Arc<Monitoring>, index: Arc<Index>, pages: Vec<Page>) -> Self {
        let paths = pages.iter().enumerate();
        Self {
            by_path: Arc::new(paths.map(|(idx, page)| (page.path.clone(), idx)).collect()),
            monitoring,
            index,
            pages: Arc::new(pages),
        }
    }
}

impl Manuscript {
    /// The site as others read it.
    pub(super) fn site(&self) -> Site<'_> {
        Site {
            programme: &self.programme,
            monitoring: &self.planned.monitoring,
            index: Arc::clone(&self.planned.index),
            pages: Cow::Borrowed(&self.planned.pages),
        }
    }
}

/// A page, or what its template failed of.
type Html = Result<Vec<u8>, Box<Diagnostic>>;

/// A site whose files are made when somebody asks for them.
pub(super) struct Edition {
    of: Manuscript,
    options: BuildOptions,
    press: Press,
    adopted: Option<OutputFile>,
    /// Language by language, in the order of pages.
    pages: Box<[OnceLock<Html>]>,
    /// The code of each page's address, in the same order.
    codes: Box<[OnceLock<Option<OutputFile>>]>,
    root_page: OnceLock<Html>,
    not_found: OnceLock<Html>,
    late: Afterwards,
}

/// What hardly a page needs.
struct Afterwards {
    search: OnceLock<(Assets, Sink)>,
    exports: Box<[OnceLock<Vec<OutputFile>>]>,
    sizes: OnceLock<BTreeMap<String, usize>>,
}

/// What is asked of an edition while it renders a page.
struct Asked<'a>(&'a Edition);

/// What stands at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands<'a> {
    /// A file: its name and its bytes.
    File(&'a str, &'a [u8]),
    /// A page whose template fails.
    Fails,
    /// Nothing.
    Nothing,
}

impl Edition {
    pub(super) fn new(
        of: Manuscript,
        options: BuildOptions,
        spoken: &[Spoken],
        assets: Arc<Assets>,
        evidence: Arc<PublishedEvidence>,
    ) -> Self {
        let late = Afterwards {
            search: OnceLock::new(),
            exports: EXPORTS.iter().map(|_| OnceLock::new()).collect(),
            sizes: OnceLock::new(),
        };
        let site = of.site();
        let order = Order {
            site: &site,
            theme: &of.theme,
            options: render_options(&of, &options),
            late: &Nothing,
            reuse: None,
        };
        let press = Press::new(order, spoken, assets, evidence);
        let adopted = render::adopted(&site);
        drop(site);
        Self {
            pages: (0..of.planned.pages.len() * of.speakers.len())
                .map(|_| OnceLock::new())
                .collect(),
            codes: (0..of.planned.pages.len() * of.speakers.len())
                .map(|_| OnceLock::new())
                .collect(),
            of,
            options,
            press,
            adopted,
            root_page: OnceLock::new(),
            not_found: OnceLock::new(),
            late,
        }
    }

    /// What stands at `name`, which is counted from the site's root.
    pub(super) fn at(&self, name: &str) -> Stands<'_> {
        if name == route::WORKER {
            // A preview is never kept.
            return Stands::Nothing;
        }
        if let Some((name, html)) = self.page(name) {
            return match html {
                Ok(html) => Stands::File(name, html),
                Err(_) => Stands::Fails,
            };
        }
        if let Some(card) = self.order(|order| self.press.card_at(order, name)) {
            return Stands::File(&card.path, &card.bytes);
        }
        if let Some(code) = self.code(name) {
            return Stands::File(&code.path, &code.bytes);
        }
        let is_named = |file: &&OutputFile| file.path == name;
        let made = self.press.files().chain(&self.adopted).find(is_named);
        let file = made.or_else(|| {
            // Where it could be one of the search's files or an export: those take a while.
            let of_search = || self.search().0.files.iter().find(is_named);
            let of_exports = || {
                let mut exports = 0..EXPORTS.len();
                exports.find_map(|idx| self.export(idx).iter().find(is_named))
            };
            if name.starts_with("assets/") {
                of_search()
            } else if name.ends_with("/index.html") {
                None
            } else {
                of_exports()
            }
        });
        file.map_or(Stands::Nothing, |file| Stands::File(&file.path, &file.bytes))
    }

    /// Whether there is a page at `name`.
    pub(super) fn has_page(&self, name: &str) -> bool {
        name == route::ROOT_PAGE || name == route::NOT_FOUND || self.position(name).is_some()
    }

    /// The original language.
    pub(super) fn original(&self) -> Locale {
        self.of.programme.config.languages.original()
    }

    /// Makes everything that nobody has asked for yet, and tells the problems that show themselves only then.
    /// Before each part it asks `go_on`, and ends where it need not; `observer` is told of the parts.
    pub(super) fn complete(
        &self,
        sink: &mut Sink,
        observer: &dyn Observer,
        go_on: &(dyn Fn() -> bool + Sync),
    ) {
        let exports = || {
            let exports = (0..EXPORTS.len()).into_par_iter();
            exports.for_each(|idx| {
                if go_on() {
                    self.export(idx);
                }
            });
        };
        let search = || {
            if go_on() {
                self.search();
            }
        };
        rayon::join(
            || during(observer, Step::Search, search),
            || during(observer, Step::Export, exports),
        );
        if !go_on() {
            return;
        }
        self.sizes();
        sink.append(self.search().1.clone());
        // What several pages wait for is there now: no page waits within the work that another one waits for.
        let made: Vec<Option<&Box<Diagnostic>>> = during(observer, Step::Render, || {
            observer.expect(Step::Render, self.pages.len());
            let jobs = (0..self.pages.len()).into_par_iter();
            let made = jobs.map(|idx| {
                let failed = if go_on() {
                    self.nth(idx).as_ref().err()
                } else {
                    None
                };
                observer.advance(Step::Render);
                failed
            });
            made.collect()
        });
        let failed = made.into_iter().flatten().map(Box::as_ref);
        let others = [route::ROOT_PAGE, route::NOT_FOUND].map(|name| self.page(name));
        let others = others
            .iter()
            .flatten()
            .filter_map(|(_, html)| html.as_ref().err());
        let mut by_file = BTreeMap::new();
        for diagnostic in failed.chain(others.map(Box::as_ref)) {
            // One template fails for all its pages alike: the first of them says what is to be mended.
            by_file.entry(diagnostic.primary.file).or_insert(diagnostic);
        }
        for diagnostic in by_file.into_values() {
            sink.push(diagnostic.clone());
        }
    }

    fn page(&self, name: &str) -> Option<(&'static str, &Html)> {
        let html = match name {
            route::ROOT_PAGE => self.root_page.get_or_init(|| {
                let html = self.order(|order| self.press.root_page(order));
                html.map(Option::unwrap_or_default).map_err(Box::new)
            }),
            route::NOT_FOUND => self.not_found.get_or_init(|| {
                let html = self.order(|order| self.press.not_found(order));
                html.map_err(Box::new)
            }),
            _ => self.nth(self.position(name)?),
        };
        Some((route::ROOT_PAGE, html))
    }

    fn nth(&self, idx: usize) -> &Html {
        let pages = &self.of.planned.pages;
        self.pages[idx].get_or_init(|| {
            let (language, page) = (idx / pages.len(), &pages[idx % pages.len()]);
            self.order(|order| self.press.page(order, language, page))
                .map_err(Box::new)
        })
    }

    fn code(&self, name: &str) -> Option<&OutputFile> {
        if !self.options.cards {
            return None;
        }
        let page = name.strip_prefix(route::CODES)?.strip_suffix(".svg")?;
        let idx = self.position(&match page.split_once('/')? {
            (language, "index") => format!("{language}/index.html"),
            _ => format!("{page}/index.html"),
        })?;
        let pages = &self.of.planned.pages;
        let (speaker, page) = (&self.of.speakers[idx / pages.len()], &pages[idx % pages.len()]);
        let make = || self.order(|order| render::code_of_page(order, speaker.locale, page));
        self.codes[idx].get_or_init(make).as_ref()
    }

    /// Where a page stands among those of all languages.
    fn position(&self, name: &str) -> Option<usize> {
        let (language, rest) = name.split_once('/')?;
        let mut speakers = self.of.speakers.iter();
        let language = speakers.position(|speaker| speaker.locale.as_str() == language)?;
        let page = self.of.planned.by_path.get(rest.strip_suffix("index.html")?)?;
        Some(language * self.of.planned.pages.len() + page)
    }

    fn order<T>(&self, print: impl FnOnce(Order<'_>) -> T) -> T {
        print(Order {
            site: &self.of.site(),
            theme: &self.of.theme,
            options: render_options(&self.of, &self.options),
            late: &Asked(self),
            reuse: None,
        })
    }

    fn search(&self) -> &(Assets, Sink) {
        self.late.search.get_or_init(|| {
            let mut sink = Sink::default();
            let files = search::indexes(&self.of.site(), &self.of.speakers, &mut sink);
            (Assets::of(files, search::group), sink)
        })
    }

    fn export(&self, idx: usize) -> &[OutputFile] {
        self.late.exports[idx].get_or_init(|| {
            EXPORTS[idx].files(&Publication {
                site: &self.of.site(),
                speakers: &self.of.speakers,
                base_url: &self.of.base_url,
                reports: self.options.reports,
            })
        })
    }

    fn sizes(&self) -> &BTreeMap<String, usize> {
        self.late.sizes.get_or_init(|| {
            let files = (0..EXPORTS.len()).flat_map(|idx| self.export(idx));
            files.map(|file| (file.path.clone(), file.bytes.len())).collect()
        })
    }
}

fn render_options<'a>(of: &'a Manuscript, options: &BuildOptions) -> RenderOptions<'a> {
    RenderOptions {
        base_url: &of.base_url,
        minify: options.minify,
        is_sample: options.reports == ReportsOf::Sample,
        drafts: options.drafts,
        cards: options.cards,
    }
}

impl Late for Asked<'_> {
    fn search_files(&self) -> &BTreeMap<String, String> {
        &self.0.search().0.addresses
    }

    fn file_sizes(&self) -> &BTreeMap<String, usize> {
        self.0.sizes()
    }
}

/// What is asked for before any page is.
struct Nothing;

static NOTHING: (BTreeMap<String, String>, BTreeMap<String, usize>) = (BTreeMap::new(), BTreeMap::new());

impl Late for Nothing {
    fn search_files(&self) -> &BTreeMap<String, String> {
        &NOTHING.0
    }

    fn file_sizes(&self) -> &BTreeMap<String, usize> {
        &NOTHING.1
    }
}

impl std::fmt::Debug for Edition {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Edition");
        shown.field("n_pages", &self.pages.len()).finish_non_exhaustive()
    }
}
