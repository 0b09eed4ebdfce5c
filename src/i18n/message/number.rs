//! Numbers in messages, as readers of their language write them.

use fluent_bundle::FluentValue;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::super::Formats;

/// [`Formats`] as Fluent keeps them: made once a bundle.
struct NumberFormats(Formats);

impl Memoizable for NumberFormats {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale = language.language.as_str().parse().map_err(|_| ())?;
        Ok(Self(Formats::new(locale)))
    }
}

/// Writes a number as readers of the bundle's language write it; leaves all else to Fluent.
pub(super) fn number_for_reader(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let text = number.as_string();
    let format = |formats: &NumberFormats| {
        if number.options.use_grouping {
            formats.0.number(&text)
        } else {
            formats.0.plain(&text)
        }
    };
    memoizer.with_try_get::<NumberFormats, _, _>((), format).ok()
}
