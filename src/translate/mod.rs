//! What is translated, what each translation was made from, and the exchange with translators.
//!
//! In: [`Sources`](crate::load::Sources) and the programme read from them. Out: counts, a new `translations.lock`,
//! Gettext files, and the bytes of content files with new translations in them. Nothing here writes a file.
//!
//! 1. [`unit`](mod@unit): every text of the content with its translation into one language.
//! 2. [`status`](fn@status): how many there are in which state.
//! 3. [`accept`](fn@accept): records that translations go with the present wording of the original.
//! 4. [`po`]: texts and translations as a Gettext file, for translators' own tools.
//! 5. [`import`](mod@import): the way back from there, which changes the bytes of the translations and no others.
//! 6. [`numbers`]: the same numbers stand in every language.

mod accept;
pub mod import;
pub mod numbers;
pub mod po;
mod status;
pub mod unit;

pub use accept::{Acceptance, accept};
pub use status::{Counts, status};
pub use unit::{Unit, units};
