//! From the files of the content to the nouns of the programme.
//!
//! In: the text of files. Out: typed values, and a diagnostic for everything that could not be read.
//! A mistake in one place hides nothing elsewhere: reading goes on after it.

mod destination;
pub mod front_matter;
pub mod markdown;
mod slug;
