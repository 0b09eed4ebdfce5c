//! The nouns of a programme, typed, with the places that they were written at.
//!
//! In: what `load` read. Out: values that every later station reads. Nothing here reads a file, and nothing
//! here knows of pages. Texts are [`LocalizedText`]s; what a file refers to by name is a [`Spanned`] id until
//! `check` has seen that it exists.

pub mod body;
pub mod config;
pub mod dialect;
pub mod direction;
pub mod lock;
pub mod markdown;
pub mod measure;
pub mod number;
pub mod passage;
pub mod period;
pub mod place;
mod plain_text;
pub mod programme;
pub mod report;
pub mod reporting;
pub mod section;
pub mod swot;
pub mod synonym;
pub mod table;
pub mod theme;
pub mod total;

pub use crate::diag::Spanned;
pub use crate::i18n::LocalizedText;
pub use body::{Body, BodyKind, Role};
pub use config::SiteConfig;
pub use direction::Direction;
pub use measure::{Action, ExpectedResult, Indicator, Measure, Responsible};
pub use number::Number;
pub use period::Period;
pub use place::{Place, PlaceKind};
pub use plain_text::{plain_words, shorten};
pub use programme::{AdoptedText, Programme, Registry};
pub use report::{Delivery, Evidence, EvidenceKind, Report, ReportId, Verification};
pub use reporting::{ReportingCalendar, ReportingPeriod};
pub use section::Section;
pub use swot::{Swot, SwotItem, SwotKind};
pub use synonym::Synonym;
pub use table::Table;
pub use theme::Theme;

use std::fmt;
use std::sync::Arc;

/// A name that stands in addresses and references: lower-case Latin letters, digits, hyphens and dots.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// `None` where `text` has other characters than an identifier may have.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        let begins_well = text.starts_with(|c: char| c.is_ascii_alphanumeric());
        (begins_well && text.chars().all(is_allowed) && !text.ends_with('.')).then(|| Self(text.into()))
    }

    /// The identifier's characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Lines of the adopted text that a record comes from: ranges of line numbers from 1, both ends included.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct SourceLines(pub Vec<(u32, u32)>);

/// Declares an enum of words that files, messages and styles all name alike.
macro_rules! closed_list {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Every value, in the order shown to readers.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word in files, in message keys and in styles.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value that a word of a file means.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
pub(crate) use closed_list;
