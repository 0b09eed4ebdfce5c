//! Responsible bodies.

use super::{Id, LocalizedText, Spanned, closed_list};

closed_list! {
    /// What kind of organisation a body is.
    BodyKind {
        /// The city's own bodies and departments.
        City = "city",
        /// Bodies of the oblast.
        Oblast = "oblast",
        /// Bodies of the republic.
        Republic = "republic",
        /// Municipal and other enterprises.
        Enterprise = "enterprise",
        /// Universities, colleges, lyceums.
        Education = "education",
        /// Associations.
        Association = "association",
        /// Groups of people or firms rather than one organisation.
        Group = "group",
    }
}

closed_list! {
    /// What a body does in a measure.
    Role {
        /// Named first in the programme.
        Lead = "lead",
        /// Named after the first.
        Co = "co",
        /// Named with the words "by agreement".
        ByAgreement = "by_agreement",
    }
}

/// A body that is responsible for measures.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Body {
    /// Its name in addresses.
    pub id: Spanned<Id>,
    /// Its full name.
    pub name: LocalizedText,
    /// A shorter name for lists.
    pub short: Option<LocalizedText>,
    /// What kind of organisation it is.
    pub kind: BodyKind,
    /// The body that it belongs to.
    pub parent: Option<Spanned<Id>>,
    /// Other spellings printed in the programme.
    pub aliases: Vec<String>,
    /// The body that took over from it.
    pub successor: Option<Successor>,
    /// What the editor noticed.
    pub notes: Vec<LocalizedText>,
}

/// The body that took over from another.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Successor {
    /// Its name.
    pub name: LocalizedText,
    /// When and by whose word.
    pub note: LocalizedText,
}
