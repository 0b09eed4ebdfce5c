//! A plan after the words of measures have changed.
//!
//! In: a plan, and a measure in other words. Out: the plan that would be made anew. Pages name measures by id, so that
//! hardly a word of a measure stands in a plan; whether one that does has changed is asked before.

use super::pages::measure::title;
use super::{Page, route};
use crate::model::{Action, Id, Measure, Responsible, Spanned};

/// Whether nothing has changed that monitoring looks at, or planning, but for the title of the measure's own page.
#[must_use]
pub fn is_kept(before: &Measure, after: &Measure) -> bool {
    // In full, so that whoever adds a field says here whether a plan depends on it.
    let Measure {
        id,
        number,
        direction,
        task: _,
        actions,
        period,
        expected_results: _,
        responsible,
        funding_stated: _,
        places,
        indicators: _,
        printed: _,
        source: _,
        notes: _,
    } = before;
    id.value == after.id.value
        && *number == after.number
        && direction.value == after.direction.value
        && actions.len() == after.actions.len()
        && actions.iter().zip(&after.actions).all(is_kept_action)
        && period.value == after.period.value
        && is_same_bodies(responsible, &after.responsible)
        && is_same_ids(places, &after.places)
}

fn is_kept_action((before, after): (&Action, &Action)) -> bool {
    let Action {
        text,
        period: _,
        places,
        responsible,
    } = before;
    is_same_bodies(responsible, &after.responsible)
        && is_same_ids(places, &after.places)
        // Pages of places show the actions that name them.
        && (places.is_empty() || *text == after.text)
}

fn is_same_bodies(before: &[Responsible], after: &[Responsible]) -> bool {
    let said = |one: &Responsible| (one.body.value.clone(), one.role);
    before.iter().map(said).eq(after.iter().map(said))
}

fn is_same_ids(before: &[Spanned<Id>], after: &[Spanned<Id>]) -> bool {
    before
        .iter()
        .map(|id| &id.value)
        .eq(after.iter().map(|id| &id.value))
}

/// Takes a measure's words over into its page among `pages`; only for a measure that [`is_kept`].
pub fn revise(pages: &mut [Page], measure: &Measure) {
    let path = route::of_record(route::MEASURES, &measure.id.value);
    if let Some(page) = pages.iter_mut().find(|page| page.path == path) {
        page.title = title(measure);
    }
}
