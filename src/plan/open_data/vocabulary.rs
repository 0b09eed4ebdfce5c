//! Closed lists of words that fields hold.

use crate::model::{Delivery, EvidenceKind, PlaceKind, Role, Verification};
use crate::monitor::{Badge, Reporting, Schedule};

/// A closed list of words, and how each is called to readers.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    /// Its name, that of the field which shows what it is.
    pub name: &'static str,
    /// The words, each with the interface string that names it.
    pub words: fn() -> Vec<(&'static str, String)>,
}

impl Vocabulary {
    /// The words alone.
    #[must_use]
    pub fn codes(&self) -> Vec<&'static str> {
        (self.words)().into_iter().map(|(code, _)| code).collect()
    }
}

/// The words of a `closed_list!` under the keys that begin with `$prefix`.
macro_rules! words_of {
    ($list:ident, $prefix:literal) => {
        || {
            let words = $list::ALL.iter().map(|value| value.as_str());
            words
                .map(|word| (word, concat!($prefix, "-").to_owned() + word))
                .collect()
        }
    };
}

/// The badge.
pub static BADGE: Vocabulary = Vocabulary {
    name: "badge",
    words: words_of!(Badge, "badge"),
};
/// How far a measure has got.
pub static DELIVERY: Vocabulary = Vocabulary {
    name: "delivery",
    words: words_of!(Delivery, "delivery"),
};
/// What the working group found.
pub static VERIFICATION: Vocabulary = Vocabulary {
    name: "verification",
    words: words_of!(Verification, "verification"),
};
/// Where the day lies in a measure's period.
pub static SCHEDULE: Vocabulary = Vocabulary {
    name: "schedule",
    words: words_of!(Schedule, "schedule"),
};
/// Whether a measure is reported on as the calendar asks for.
pub static REPORTING: Vocabulary = Vocabulary {
    name: "reporting",
    words: words_of!(Reporting, "reporting"),
};
/// Whether a period has years.
pub static PERIOD_KIND: Vocabulary = Vocabulary {
    name: "period_kind",
    words: || own(&[("years", "data-code-years"), ("annual", "data-code-annual")]),
};
/// What a number of an indicator is.
pub static VALUE_KIND: Vocabulary = Vocabulary {
    name: "value_kind",
    words: || {
        own(&[
            ("baseline", "data-code-baseline"),
            ("target", "data-code-target"),
            ("actual", "data-code-actual"),
        ])
    },
};
/// What a body does in a measure.
pub static ROLE: Vocabulary = Vocabulary {
    name: "role",
    words: words_of!(Role, "role"),
};
/// What kind of place it is.
pub static PLACE_KIND: Vocabulary = Vocabulary {
    name: "place_kind",
    words: words_of!(PlaceKind, "place-kind"),
};
/// What kind of proof a file is.
pub static EVIDENCE_KIND: Vocabulary = Vocabulary {
    name: "evidence_kind",
    words: words_of!(EvidenceKind, "evidence"),
};

/// All of them, in the order in which readers meet them.
pub static VOCABULARIES: &[&Vocabulary] = &[
    &BADGE,
    &DELIVERY,
    &VERIFICATION,
    &SCHEDULE,
    &REPORTING,
    &PERIOD_KIND,
    &VALUE_KIND,
    &ROLE,
    &EVIDENCE_KIND,
    &PLACE_KIND,
];

fn own(words: &[(&'static str, &'static str)]) -> Vec<(&'static str, String)> {
    words
        .iter()
        .map(|(code, key)| (*code, (*key).to_owned()))
        .collect()
}
