//! How a text reaches a reader in her language.
//!
//! In: language tags, texts by language, messages with arguments, numbers, dates, names to sort.
//! Out: strings for one [`Locale`]. No other station formats anything for a reader.
//! This station knows nothing of files, of the programme or of HTML.

pub mod collate;
pub mod format;
pub mod letters;
pub mod locale;
pub mod message;
pub mod text;

pub use collate::Collation;
pub use format::Formats;
pub use locale::{Locale, LocaleSet};
pub(crate) use message::program_messages;
pub use message::{Arg, Args, MessageError, Messages};
pub use text::{LocalizedText, Resolved};
