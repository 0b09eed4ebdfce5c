//! From the files of a project to an edition of its site, doing what an edit has changed and no more.
//!
//! 1. Where nothing has changed but words of measures and what the site looks like, programme and plan are those of
//!    before in other words.
//! 2. Else [`Memory`]: records of files that did not change are not parsed again; and monitoring and planning, for
//!    the whole programme. Checking is for the whole programme always.
//! 3. The theme, its templates and the names of assets stay while their files do.
//! 4. [`Edition`]: pages are rendered when somebody asks for them.

use std::sync::Arc;

use crate::diag::{Diagnostic, FileId, Sink};
use crate::i18n::{LocaleSet, LocalizedText};
use rayon::prelude::*;

use crate::load::{self, Bytes, Memory, Sources};
use crate::model::report::ReportsOf;
use crate::model::{Measure, Programme, Theme};
use crate::plan::speaker::Speaker;
use crate::plan::{Page, Site};
use crate::render::{Assets, PublishedEvidence, Spoken, Templates};
use crate::steps::{Observer, Step, during};
use crate::{BuildOptions, check, monitor, plan, search};

use super::edition::{Edition, Manuscript, Planned};

/// Makes editions of one project, one after another.
pub(super) struct Workshop {
    options: BuildOptions,
    memory: Memory,
    last: Option<Last>,
    theme: Option<Kept<KeptTheme>>,
    assets: Option<Kept<(Arc<Theme>, Arc<Assets>)>>,
    evidence: Option<Kept<KeptEvidence>>,
    spoken: Option<KeptWords>,
}

/// A programme as it was read, with its problems.
struct Read {
    programme: Arc<Programme>,
    problems: Sink,
    /// What follows from it, where that is known already.
    planned: Option<(Planned, Sink)>,
}

/// The last programme that could be planned.
struct Last {
    sources: Arc<Sources>,
    programme: Arc<Programme>,
    /// What was found when it was read.
    problems: Sink,
    planned: Planned,
    /// What was found when it was planned.
    problems_of_plan: Sink,
}

/// Templates in the words of each language, with what they are made of.
struct KeptWords {
    theme: Arc<Theme>,
    languages: LocaleSet,
    title: LocalizedText,
    spoken: Arc<Vec<Spoken>>,
}

/// What is published beside reports, and of which files.
type KeptEvidence = (Vec<(String, bool)>, Arc<PublishedEvidence>);

/// An edition, where there is no error, with everything that was found on the way.
pub(super) struct Draft {
    pub(super) edition: Option<Edition>,
    pub(super) problems: Vec<Diagnostic>,
    /// The files that decide whether templates work, for a comparison with those of another edition.
    pub(super) look: Look,
}

/// The files of a theme, whatever their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Look(Vec<(String, Bytes)>);

/// Something made of files, for as long as they are the same.
struct Kept<T> {
    files: Vec<(FileId, String, Bytes)>,
    made: T,
}

#[derive(Clone)]
struct KeptTheme {
    theme: Option<Arc<Theme>>,
    templates: Option<Arc<Templates>>,
    problems: Sink,
    problems_of_templates: Sink,
}

impl Workshop {
    pub(super) fn new(options: BuildOptions) -> Self {
        Self {
            options,
            memory: Memory::default(),
            last: None,
            theme: None,
            assets: None,
            evidence: None,
            spoken: None,
        }
    }

    /// The edition of `sources`; its files are the same as a build would make of them. `observer` is told of the steps.
    pub(super) fn draft(&mut self, sources: &Arc<Sources>, observer: &dyn Observer) -> Draft {
        let mut sink = Sink::default();
        let edition = self.edition(sources, observer, &mut sink);
        let edition = edition.filter(|_| !sink.has_errors());
        let theme_files = sources.shared_below("themes/");
        Draft {
            edition,
            problems: sink.into_sorted(),
            look: Look(
                theme_files
                    .map(|(_, path, bytes)| (path.to_owned(), Bytes::clone(bytes)))
                    .collect(),
            ),
        }
    }

    /// Does what `build` does up to the first page, see there.
    fn edition(
        &mut self,
        sources: &Arc<Sources>,
        observer: &dyn Observer,
        sink: &mut Sink,
    ) -> Option<Edition> {
        let Read {
            programme,
            problems,
            planned,
        } = self
            .revised(sources)
            .unwrap_or_else(|| during(observer, Step::Parse, || self.read(sources)));
        sink.append(problems.clone());
        during(observer, Step::Check, || {
            check::run(&programme, sink);
            if self.options.reports == ReportsOf::City {
                check::refuse_samples(&programme, sink);
            }
        });
        let kept = self.theme(sources);
        sink.append(kept.problems);
        let theme = kept.theme?;
        check::messages(&programme, &theme, sink);
        if sink.has_errors() {
            return None;
        }
        let (planned, problems_of_plan) = planned.unwrap_or_else(|| self.planned(&programme, observer));
        sink.append(problems_of_plan.clone());
        self.last = Some(Last {
            sources: Arc::clone(sources),
            programme: Arc::clone(&programme),
            problems,
            planned: planned.clone(),
            problems_of_plan,
        });
        sink.append(kept.problems_of_templates);
        let templates = kept.templates?;
        let spoken = self.spoken(&programme, &theme, &templates);
        let base_url = self.options.base_url.clone();
        let of = Manuscript {
            speakers: spoken.iter().map(|one| Arc::clone(&one.speaker)).collect(),
            base_url: base_url.unwrap_or_else(|| programme.config.base_url.clone()),
            programme,
            planned,
            theme,
        };
        let evidence = self.evidence(sources, &of.site(), sink);
        let assets = self.assets(sources, &of.theme);
        let options = self.options.clone();
        Some(Edition::new(of, options, &spoken, assets, evidence))
    }

    fn read(&mut self, sources: &Sources) -> Read {
        let mut problems = Sink::default();
        Read {
            programme: Arc::new(self.memory.load(sources, &mut problems)),
            problems,
            planned: None,
        }
    }

    /// The programme of before in the words of `sources`, with what follows from it; none where more has changed
    /// than words that hardly anything follows from.
    fn revised(&self, sources: &Sources) -> Option<Read> {
        let last = self.last.as_ref()?;
        let mut problems = last.problems.clone();
        let mut measures: Vec<Measure> = Vec::new();
        for path in sources.edited_since(&last.sources)? {
            // A programme knows only which of these files there are.
            if path.starts_with("themes/") || path.starts_with("assets/") {
                continue;
            }
            let (file, mut found) = (sources.id(path)?, Sink::default());
            let measure = load::measure(sources, path, &last.programme, &mut found)?;
            let before = last.programme.measures.get(&measure.id.value)?;
            if before.id.span.file != file || !found.is_about(file) || !plan::is_kept(before, &measure) {
                return None;
            }
            problems.forget(file);
            problems.append(found);
            measures.push(measure);
        }
        let (mut programme, mut planned) = (Arc::clone(&last.programme), last.planned.clone());
        if !measures.is_empty() {
            let (of_before, pages) = (&*last.programme, &*last.planned.pages);
            let (mut written, mut pages): (Programme, Vec<Page>) =
                rayon::join(|| of_before.clone(), || pages.par_iter().cloned().collect());
            for measure in measures {
                plan::revise(&mut pages, &measure);
                written.measures.insert(measure.id.value.clone(), measure);
            }
            programme = Arc::new(written);
            planned.pages = Arc::new(pages);
        }
        Some(Read {
            programme,
            problems,
            planned: Some((planned, last.problems_of_plan.clone())),
        })
    }

    /// What follows from a programme, and what was found of that.
    fn planned(&self, programme: &Programme, observer: &dyn Observer) -> (Planned, Sink) {
        let monitoring = during(observer, Step::Monitor, || {
            monitor::monitor(programme, self.options.as_of, self.options.drafts)
        });
        let monitoring = Arc::new(monitoring);
        let site = during(observer, Step::Plan, || plan::plan(programme, &monitoring));
        let mut problems = Sink::default();
        search::check_pages(&site, &mut problems);
        let (index, pages) = (site.index, site.pages.into_owned());
        (Planned::new(Arc::clone(&monitoring), index, pages), problems)
    }

    fn theme(&mut self, sources: &Sources) -> KeptTheme {
        let files = files_of(sources, "themes/");
        if let Some(kept) = self.theme.as_ref().filter(|kept| is_same(&kept.files, &files)) {
            return kept.made.clone();
        }
        let (mut problems, mut problems_of_templates) = (Sink::default(), Sink::default());
        let theme = load::theme::load(sources, &mut problems).map(Arc::new);
        let templates = theme
            .as_ref()
            .and_then(|theme| Templates::new(theme, &mut problems_of_templates));
        let made = KeptTheme {
            theme,
            templates: templates.map(Arc::new),
            problems,
            problems_of_templates,
        };
        self.theme = Some(Kept {
            files,
            made: made.clone(),
        });
        made
    }

    fn spoken(
        &mut self,
        programme: &Programme,
        theme: &Arc<Theme>,
        templates: &Templates,
    ) -> Arc<Vec<Spoken>> {
        let config = &programme.config;
        let known = self.spoken.as_ref().filter(|kept| {
            Arc::ptr_eq(&kept.theme, theme)
                && kept.languages.iter().eq(config.languages.iter())
                && kept.title == config.title
        });
        if let Some(kept) = known {
            return Arc::clone(&kept.spoken);
        }
        let speakers = Speaker::all(programme, &theme.messages);
        let spoken = Arc::new(Spoken::all(templates, theme, &speakers));
        self.spoken = Some(KeptWords {
            theme: Arc::clone(theme),
            languages: config.languages.clone(),
            title: config.title.clone(),
            spoken: Arc::clone(&spoken),
        });
        spoken
    }

    fn evidence(&mut self, sources: &Sources, site: &Site<'_>, sink: &mut Sink) -> Arc<PublishedEvidence> {
        let (files, names) = (
            files_of(sources, "content/reports/"),
            PublishedEvidence::names(site),
        );
        let known = self.evidence.as_ref();
        if let Some(kept) = known.filter(|kept| kept.made.0 == names && is_same(&kept.files, &files)) {
            return Arc::clone(&kept.made.1);
        }
        let mut problems = Sink::default();
        let bytes = |path: &str| sources.beside_reports(path);
        let evidence = Arc::new(PublishedEvidence::new(site, &bytes, &mut problems));
        self.evidence = (!problems.has_errors()).then(|| Kept {
            files,
            made: (names, Arc::clone(&evidence)),
        });
        sink.append(problems);
        evidence
    }

    fn assets(&mut self, sources: &Sources, theme: &Arc<Theme>) -> Arc<Assets> {
        let files = files_of(sources, "assets/");
        let known = self.assets.as_ref().filter(|kept| {
            let (of, _) = &kept.made;
            Arc::ptr_eq(of, theme) && is_same(&kept.files, &files)
        });
        if let Some(kept) = known {
            return Arc::clone(&kept.made.1);
        }
        let city_files = sources.below("assets/").map(|(_, path, bytes)| (path, bytes));
        let assets = Arc::new(Assets::new(theme, city_files, self.options.minify));
        self.assets = Some(Kept {
            files,
            made: (Arc::clone(theme), Arc::clone(&assets)),
        });
        assets
    }
}

impl Look {
    /// Whether both are the same files.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .zip(&other.0)
                .all(|((path, bytes), (of_other, others))| {
                    path == of_other && (Arc::ptr_eq(bytes, others) || bytes == others)
                })
    }
}

fn files_of(sources: &Sources, folder: &str) -> Vec<(FileId, String, Bytes)> {
    let files = sources.shared_below(folder);
    files
        .map(|(file, path, bytes)| (file, path.to_owned(), Bytes::clone(bytes)))
        .collect()
}

fn is_same(one: &[(FileId, String, Bytes)], other: &[(FileId, String, Bytes)]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| {
            (one.0, &one.1) == (other.0, &other.1) && (Arc::ptr_eq(&one.2, &other.2) || one.2 == other.2)
        })
}
