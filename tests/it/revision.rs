//! Words of measures put into a programme and a plan that are there already: the same comes out as from reading and
//! planning anew.

use onuguu::diag::Sink;
use onuguu::load::{self, Sources};
use onuguu::model::{Id, Programme};
use onuguu::monitor::{Drafts, Monitoring, monitor};
use onuguu::plan::{self, plan};

use crate::site::{DAY, Site};

const FILE: &str = "content/measures/2.10.yaml";

/// The measure with each of its words longer, or away.
fn edits(site: &Site) -> Vec<Site> {
    let text = site.text(FILE);
    let is_end = |(at, c): &(usize, char)| {
        c.is_alphanumeric() && !text[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
    };
    let ends = text
        .char_indices()
        .filter(is_end)
        .map(|(at, c)| at + c.len_utf8());
    let edited = ends.flat_map(|end| {
        let (before, after) = text.split_at(end);
        let without = before.trim_end_matches(char::is_alphanumeric);
        [
            format!("{before}0{after}"),
            format!("{before}а{after}"),
            format!("{without}{after}"),
        ]
    });
    edited.map(|text| site.clone().edit(FILE, &text)).collect()
}

fn sources(site: &Site) -> Sources {
    Sources::new(site.files().clone())
}

fn planned(programme: &Programme, monitoring: &Monitoring) -> Vec<plan::Page> {
    plan(programme, monitoring).pages.into_owned()
}

#[test]
fn a_plan_in_other_words_is_the_plan_made_anew() {
    let site = Site::reported();
    let read = sources(&site);
    let before = load::load(&read, &mut Sink::default());
    let monitoring = monitor(&before, DAY, Drafts::Hidden);
    let pages = planned(&before, &monitoring);
    let (mut n_kept, mut n_others) = (0, 0);
    for edited in edits(&site) {
        let sources_after = sources(&edited);
        let Some(paths) = sources_after.edited_since(&read) else {
            panic!("no file has come or gone");
        };
        if paths.is_empty() {
            continue;
        }
        assert_eq!(paths, [FILE]);
        let (mut found, mut found_anew) = (Sink::default(), Sink::default());
        let measure = load::measure(&sources_after, FILE, &before, &mut found);
        let after = load::load(&sources_after, &mut found_anew);
        let file = sources_after.id(FILE).expect("the file is there");
        let of_file = found_anew
            .into_sorted()
            .into_iter()
            .filter(|one| one.primary.file == file);
        assert_eq!(debug(found.into_sorted()), debug(of_file.collect::<Vec<_>>()));
        let id = Id::new("2.10").expect("an id");
        let (Some(measure), Some(measure_before)) = (measure, before.measures.get(&id)) else {
            assert!(!after.measures.contains_key(&id));
            continue;
        };
        assert_eq!(
            debug(&measure),
            debug(after.measures.get(&id).expect("it is read"))
        );
        if !plan::is_kept(measure_before, &measure) {
            n_others += 1;
            continue;
        }
        n_kept += 1;
        let monitoring_after = monitor(&after, DAY, Drafts::Hidden);
        assert_eq!(debug(&monitoring), debug(&monitoring_after));
        let mut revised = pages.clone();
        plan::revise(&mut revised, &measure);
        assert_eq!(debug(revised), debug(planned(&after, &monitoring_after)));
    }
    assert!(
        n_kept > 30 && n_others > 2,
        "{n_kept} edits of words, {n_others} of more"
    );
}

fn debug(value: impl std::fmt::Debug) -> String {
    format!("{value:?}")
}

#[test]
fn files_that_come_or_go_are_no_edit() {
    let site = Site::minimal();
    let before = sources(&site);
    let more = sources(&site.clone().edit("content/measures/9.9.yaml", ""));
    let less = sources(&site.clone().remove(FILE));
    assert_eq!(more.edited_since(&before), None);
    assert_eq!(less.edited_since(&before), None);
    assert_eq!(sources(&site).edited_since(&before), Some(Vec::new()));
}
