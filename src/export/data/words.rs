//! Words of the data dictionary in every language of the site.

use serde_json::{Map, Value};

use crate::export::Publication;

/// An interface string by language; a language that lacks it is left out.
pub(super) fn in_all_languages(key: &str, publication: &Publication<'_>) -> Map<String, Value> {
    let speakers = publication.speakers.iter();
    let words =
        speakers.filter_map(|speaker| Some((speaker.locale.to_string(), speaker.message(key, &[])?.into())));
    words.collect()
}

/// An interface string in the original language, which the standards' own `description` takes.
pub(super) fn in_original(key: &str, publication: &Publication<'_>) -> String {
    let original = publication.speakers.first();
    original
        .and_then(|speaker| speaker.message(key, &[]))
        .unwrap_or_default()
}

/// Adds what a field, table or file means: `description` in the original language, `descriptions` in all.
pub(super) fn describe(object: &mut Map<String, Value>, key: &str, publication: &Publication<'_>) {
    object.insert("description".to_owned(), in_original(key, publication).into());
    object.insert(
        "descriptions".to_owned(),
        in_all_languages(key, publication).into(),
    );
}
