//! The spreadsheet form in which a body reports on its measures, and back.
//!
//! In: a [`Programme`](crate::model::Programme) with what is known of its measures. Out: the bytes of a form.
//!
//! 1. [`layout`]: sheets, columns and hidden keys, as one table that writing and reading share.
//! 2. [`summons`]: what a body is asked for; [`owed`]: who still owes what for a quarter.
//! 3. [`words`]: what a form says in its language.
//! 4. [`write`](mod@write): the form as a spreadsheet.

pub mod import;
pub mod layout;
pub mod owed;
pub mod summons;
pub mod words;
pub mod write;
