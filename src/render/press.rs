//! One page at a time, in any order, on any number of threads.
//!
//! In: a [`Press`], which is made once for a site and keeps what its pages share, and an [`Order`], which says what
//! the site is. Out: the bytes of one page. What pages share is made when the first of them asks for it, so that a
//! single page of a large site costs little more than itself, and is the same as one of all of them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use tera::{Context, Tera, Value};

use super::assets::Assets;
use super::card::{Card, Cards};
use super::evidence::PublishedEvidence;
use super::frame::{self, Addresses, Frames, Parts};
use super::page::{Given, Language, Place, Shared};
use super::parts::{Adding, MadeParts, PageSum, PartSums};
use super::records::{Known, PerRecord};
use super::{NOT_FOUND, RenderOptions, Templates, app, filters, minify, sums, template_error};
use crate::diag::Diagnostic;
use crate::model::Theme;
use crate::output::{Outlet, OutputFile, Shelf};
use crate::plan::speaker::Speaker;
use crate::plan::{Page, Site, Words, route};
use crate::reuse::{Key, Reuse};

/// What hardly a page needs and takes long to make: asked for by the pages that do.
pub trait Late: Sync {
    /// Addresses of the search's files below the site's root, by the names that the search page knows them by.
    fn search_files(&self) -> &BTreeMap<String, String>;

    /// Bytes of the files that pages offer for download, by path.
    fn file_sizes(&self) -> &BTreeMap<String, usize>;
}

/// What is rendered: the same for all pages of a [`Press`].
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// What it looks like.
    pub theme: &'a Theme,
    /// What else there is to know.
    pub options: RenderOptions<'a>,
    /// What only some pages need.
    pub late: &'a dyn Late,
    /// What an earlier build made, where there may be something to take over.
    pub reuse: Option<Reuse<'a>>,
}

/// A theme's templates in the words of one language: the same for every site with this theme and this title.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// Whose words they are.
    pub speaker: Arc<Speaker>,
    /// The templates, which know what the pages of the last site had in common, and what that was.
    last: Arc<Mutex<Knowing>>,
}

/// What templates know, and they themselves.
type Knowing = (Given, Arc<Tera>);

impl Spoken {
    /// The templates of `theme` in the words of each of `speakers`.
    #[must_use]
    pub fn all(templates: &Templates, theme: &Theme, speakers: &[Arc<Speaker>]) -> Vec<Self> {
        let icons = theme.icons.iter();
        let icons = icons.map(|(name, svg)| (name.clone(), Value::safe_string(svg.trim())));
        let icons: Arc<BTreeMap<String, Value>> = Arc::new(icons.collect());
        let spoken = |speaker: &Arc<Speaker>| {
            let mut tera = templates.0.clone();
            filters::register(&mut tera, speaker, &icons);
            Self {
                speaker: Arc::clone(speaker),
                last: Arc::new(Mutex::new((Given::new(), Arc::new(tera)))),
            }
        };
        speakers.par_iter().map(spoken).collect()
    }

    /// The templates that know `global`: those of before where they knew the same, since they are big.
    fn knowing(&self, global: Given) -> Arc<Tera> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, tera) = &mut *last;
        if *known != global {
            // Copied only where pages of the last site may still be made.
            *Arc::make_mut(tera).global_context() = context(global.clone());
            *known = global;
        }
        Arc::clone(tera)
    }
}

/// What the pages of a site share.
pub struct Press {
    languages: Vec<Language>,
    /// The templates in the words of each language.
    templates: Vec<Arc<Tera>>,
    /// What stands around the pages of each language.
    frames: Vec<Frames>,
    /// What the pages of each language have in common, added up.
    keys: Vec<Key>,
    /// What parts of pages are made of, added up.
    sums: PartSums,
    records: PerRecord<Value>,
    assets: Arc<Assets>,
    evidence: Arc<PublishedEvidence>,
    /// What phones read to put the site among their apps, one a language.
    manifests: Vec<OutputFile>,
    cards: Cards,
}

impl Press {
    /// A press for pages in each language that the templates speak.
    #[must_use]
    pub fn new(
        order: Order<'_>,
        spoken: &[Spoken],
        assets: Arc<Assets>,
        evidence: Arc<PublishedEvidence>,
    ) -> Self {
        let language = |spoken: &Spoken| {
            let speaker = Arc::clone(&spoken.speaker);
            Language::new(order.site.programme, speaker)
        };
        let manifests = spoken
            .iter()
            .filter_map(|spoken| app::manifest(order.site.programme, order.theme, &assets, &spoken.speaker));
        let mut press = Self {
            manifests: manifests.collect(),
            languages: spoken.par_iter().map(language).collect(),
            templates: Vec::new(),
            frames: spoken.iter().map(|_| Frames::default()).collect(),
            keys: Vec::new(),
            sums: PartSums::new(order.site.programme, spoken.len()),
            records: PerRecord::new(order.site.programme),
            assets,
            evidence,
            cards: Cards::new(order.site.programme, spoken.len()),
        };
        let known: Vec<Knowing> = press
            .languages
            .par_iter()
            .zip(spoken)
            .map(|(language, spoken)| {
                let mut global = press.shared(order, language).global();
                global.push(("frame", frame::marks(&order.theme.templates)));
                (global.clone(), spoken.knowing(global))
            })
            .collect();
        for (idx, (global, tera)) in known.into_iter().enumerate() {
            if let Some(reuse) = order.reuse {
                let speaker = &press.languages[idx].speaker;
                let key = Key::of([
                    reuse.base.as_bytes(),
                    speaker.locale.as_str().as_bytes(),
                    speaker.original.as_str().as_bytes(),
                    speaker.programme.as_bytes(),
                    format!("{:?}", order.options).as_bytes(),
                    sums::of(&global).as_bytes(),
                ]);
                press.keys.push(key);
            }
            press.templates.push(tera);
        }
        press
    }

    /// A page in one of the languages, counted in the order of speakers.
    ///
    /// # Errors
    /// When a template fails.
    pub fn page(&self, order: Order<'_>, language: usize, page: &Page) -> Result<Vec<u8>, Diagnostic> {
        let sum = self.sum(order, page);
        bytes(|shelf| self.put_page(order, language, page, sum.as_ref(), shelf))
    }

    /// Hands a page to `outlet`, of which is known what it is made of.
    pub(super) fn put_page(
        &self,
        order: Order<'_>,
        language: usize,
        page: &Page,
        sum: Option<&PageSum>,
        outlet: &dyn Outlet,
    ) -> Result<(), Diagnostic> {
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
        let file = route::of_file(self.languages[language].speaker.locale, &page.path);
        self.put(order, language, (page, sum), &place, &file, outlet)
    }

    /// The home page in the original language, for the site's root; none where no home page is planned.
    ///
    /// # Errors
    /// When a template fails.
    pub fn root_page(&self, order: Order<'_>) -> Result<Option<Vec<u8>>, Diagnostic> {
        let html = bytes(|shelf| self.put_root_page(order, shelf))?;
        Ok(Some(html).filter(|html| !html.is_empty()))
    }

    pub(super) fn put_root_page(&self, order: Order<'_>, outlet: &dyn Outlet) -> Result<(), Diagnostic> {
        let home = order.site.pages.iter().find(|page| page.path == route::HOME);
        let base = format!("{}/", order.site.programme.config.languages.original());
        let place = Place {
            root: "./",
            base: &base,
            is_addressless: false,
        };
        home.map_or(Ok(()), |page| {
            let sum = self.sum(order, page);
            self.put(order, 0, (page, sum.as_ref()), &place, route::ROOT_PAGE, outlet)
        })
    }

    /// The page for addresses that do not exist, in the original language.
    ///
    /// # Errors
    /// When a template fails.
    pub fn not_found(&self, order: Order<'_>) -> Result<Vec<u8>, Diagnostic> {
        bytes(|shelf| self.put_not_found(order, shelf))
    }

    pub(super) fn put_not_found(&self, order: Order<'_>, outlet: &dyn Outlet) -> Result<(), Diagnostic> {
        let page = Page {
            kind: NOT_FOUND,
            path: String::new(),
            title: Words::message("not-found-title"),
            description: Words::message("not-found-description"),
            crumbs: Vec::new(),
            parts: Vec::new(),
        };
        let original = order.site.programme.config.languages.original();
        // A server shows this page at whatever address was asked for: only absolute links lead anywhere from there.
        let place = Place {
            root: order.options.base_url,
            base: &format!("{}{original}/", order.options.base_url),
            is_addressless: true,
        };
        let sum = self.sum(order, &page);
        self.put(order, 0, (&page, sum.as_ref()), &place, route::NOT_FOUND, outlet)
    }

    /// What phones read to put the site among their apps.
    pub fn manifests(&self) -> &[OutputFile] {
        &self.manifests
    }

    /// The files that are no pages: styles, scripts, pictures, evidence, manifests.
    pub fn files(&self) -> impl Iterator<Item = &OutputFile> {
        let files = self.assets.files.iter().chain(&self.evidence.files);
        files.chain(&self.manifests)
    }

    /// Hands the page that stands at `file` to `outlet`. It is a function of what its key adds up, and of nothing else.
    fn put(
        &self,
        order: Order<'_>,
        language_idx: usize,
        (page, sum): (&Page, Option<&PageSum>),
        place: &Place<'_>,
        file: &str,
        outlet: &dyn Outlet,
    ) -> Result<(), Diagnostic> {
        let (language, tera) = (&self.languages[language_idx], &self.templates[language_idx]);
        let template = format!("{}.html", page.kind);
        let shared = self.shared(order, language);
        let (mut of_cards, mut code) = (Given::new(), None);
        if order.options.cards && !place.is_addressless {
            let subject = self.cards.subject(order.site.programme, page);
            let card = self.card(order, language_idx, subject);
            let address = card.as_ref().map_err(Diagnostic::clone)?.address.as_str();
            of_cards.push(("card", address.into()));
            let code = code.insert(route::of_code(language.speaker.locale, &page.path));
            of_cards.push(("code", code.as_str().into()));
        }
        let spoken = sum.map_or_else(MadeParts::default, |sum| sum.spoken(page, &shared));
        let key = order
            .reuse
            .zip(self.keys.get(language_idx))
            .zip(sum)
            .map(|((reuse, of_language), sum)| {
                let adding = Adding {
                    shared,
                    sums: &self.sums,
                };
                let of_lines = adding.lines(page, sum, language_idx);
                let (of_spoken, of_cards) = (spoken.sum(page), sums::of(&of_cards));
                let parts = [
                    of_language.as_bytes(),
                    file.as_bytes(),
                    template.as_bytes(),
                    place.root.as_bytes(),
                    place.base.as_bytes(),
                    &[u8::from(place.is_addressless)],
                    sum.common.as_bytes(),
                    of_lines.as_bytes(),
                    of_spoken.as_bytes(),
                    of_cards.as_bytes(),
                ];
                (reuse, Key::of(parts))
            });
        let make = || {
            let mut given = shared.given(page, place, &spoken);
            given.extend(of_cards);
            let mut html = Vec::with_capacity(32 * 1024);
            tera.render_to(&template, &context(given), &mut html)
                .map_err(|error| template_error(&template, &error, order.theme))?;
            let frame = self.frame(order, language_idx, page, place, code.is_some())?;
            let addresses = Addresses {
                path: &page.path,
                code: code.as_deref(),
            };
            Ok(if order.options.minify {
                minify::html_around(&html, &|mark, out| frame.write(mark, addresses, out))
            } else {
                frame.write_into(&html, addresses)
            })
        };
        Reuse::put(key, file, outlet, make)
    }

    /// What stands around a page.
    fn frame(
        &self,
        order: Order<'_>,
        language_idx: usize,
        page: &Page,
        place: &Place<'_>,
        has_code: bool,
    ) -> Result<Arc<Parts>, Diagnostic> {
        let (language, tera) = (&self.languages[language_idx], &self.templates[language_idx]);
        let site = (language.speaker.locale, order.options.base_url);
        let templates = &order.theme.templates;
        let frames = &self.frames[language_idx];
        frames.of(page, place, has_code, site, templates, |template, given| {
            let mut html = Vec::new();
            tera.render_to(template, &context(given), &mut html)
                .map_err(|error| template_error(template, &error, order.theme))?;
            Ok(if order.options.minify {
                minify::html(&html)
            } else {
                html
            })
        })
    }

    /// Draws every card, on all cores, and hands it to `outlet`; none where pages have no cards. What comes back is why
    /// some could not be drawn.
    pub fn cards(&self, order: Order<'_>, outlet: &dyn Outlet) -> Vec<Diagnostic> {
        let n = if order.options.cards { self.cards.len() } else { 0 };
        let drawn = (0..n).into_par_iter().filter_map(|idx| {
            let (language, subject) = self.cards.at(idx);
            let card = self.card(order, language, subject).as_ref();
            let put = |card| Self::put_card(order, card, outlet);
            card.map_err(Diagnostic::clone).and_then(put).err()
        });
        drawn.collect()
    }

    /// The card at an address below the site's root.
    pub fn card_at(&self, order: Order<'_>, address: &str) -> Option<&OutputFile> {
        let speakers = self.languages.iter().map(|language| language.speaker.locale);
        let (language, subject) = self.cards.find(order.site.programme, speakers, address)?;
        let drawn = self.drawn(order, language, subject).ok()?;
        (order.options.cards && drawn.path == address).then_some(drawn)
    }

    fn drawn(&self, order: Order<'_>, language: usize, subject: usize) -> Result<&OutputFile, &Diagnostic> {
        let card = self.card(order, language, subject).as_ref()?;
        let draw = || {
            let drawn = bytes(|shelf| Self::put_card(order, card, shelf))?;
            Ok(OutputFile::new(card.address.as_str(), drawn))
        };
        card.drawn.get_or_init(draw).as_ref()
    }

    fn put_card(order: Order<'_>, card: &Card, outlet: &dyn Outlet) -> Result<(), Diagnostic> {
        let reuse = order.reuse.map(|reuse| (reuse, card.key()));
        Reuse::put(reuse, &card.address, outlet, || card.draw(order.theme))
    }

    /// A card before it is drawn, made when a page first asks for it.
    fn card(&self, order: Order<'_>, language_idx: usize, subject: usize) -> &Result<Card, Diagnostic> {
        self.cards.cell(language_idx, subject).get_or_init(|| {
            let (language, tera) = (&self.languages[language_idx], &self.templates[language_idx]);
            let shared = self.shared(order, language);
            let (name, template, given) = Cards::given(&shared, order.site, subject);
            let svg = tera
                .render(template, &context(given))
                .map_err(|error| template_error(template, &error, order.theme))?;
            Ok(Card::new(language.speaker.locale, &name, template, svg))
        })
    }

    /// What `page` is made of in all languages: to be found once.
    pub(super) fn sum(&self, order: Order<'_>, page: &Page) -> Option<PageSum> {
        let language = self.languages.first().filter(|_| order.reuse.is_some())?;
        let adding = Adding {
            shared: self.shared(order, language),
            sums: &self.sums,
        };
        Some(adding.page(page))
    }

    fn shared<'a>(&'a self, order: Order<'a>, language: &'a Language) -> Shared<'a> {
        Shared {
            programme: order.site.programme,
            monitoring: order.site.monitoring,
            records: Known {
                made: &self.records,
                programme: order.site.programme,
                monitoring: order.site.monitoring,
                index: &order.site.index,
            },
            evidence: &self.evidence,
            assets: &self.assets,
            language,
            speaker: &language.speaker,
            collation: &language.collation,
            orders: &language.orders,
            options: order.options,
            late: order.late,
        }
    }
}

/// The bytes of the file that `put` puts; none where it puts none.
fn bytes(put: impl FnOnce(&dyn Outlet) -> Result<(), Diagnostic>) -> Result<Vec<u8>, Diagnostic> {
    let shelf = Shelf::default();
    put(&shelf)?;
    Ok(shelf.into_sorted().pop().map_or_else(Vec::new, |file| file.bytes))
}

fn context(given: Given) -> Context {
    let mut context = Context::new();
    for (name, value) in given {
        context.insert_value(name, value);
    }
    context
}

impl std::fmt::Debug for Press {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Press")
            .field("n_languages", &self.languages.len())
            .finish_non_exhaustive()
    }
}
