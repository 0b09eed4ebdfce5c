//! `site.yaml`: what is true of the whole site.

use super::{LocalizedText, Period, ReportingCalendar};
use crate::i18n::LocaleSet;

/// The settings of a site.
#[derive(Clone, Debug, serde::Serialize)]
pub struct SiteConfig {
    /// The programme's title, as adopted.
    pub title: LocalizedText,
    /// A title short enough for a header.
    pub short_title: LocalizedText,
    /// The heading of the action plan, as adopted.
    pub action_plan: Option<LocalizedText>,
    /// The publishing authority's name.
    pub publisher: LocalizedText,
    /// The languages, the original first.
    pub languages: LocaleSet,
    /// Public address of the site's root, ending in `/`.
    pub base_url: String,
    /// The years of the programme.
    pub period: Period,
    /// Who has to report when; without it nobody has to.
    pub reporting: Option<ReportingCalendar>,
    /// Names that the city has had.
    pub name_history: Vec<FormerName>,
    /// The city's site.
    pub website: Option<String>,
    /// Under which licence texts and data may be reused.
    pub licence: Option<LocalizedText>,
}

impl SiteConfig {
    /// The settings of a site whose own cannot be read: what stands in the other files can be checked with
    /// them, but nothing can be published.
    #[must_use]
    pub fn unreadable(languages: LocaleSet) -> Self {
        Self {
            title: LocalizedText::default(),
            short_title: LocalizedText::default(),
            action_plan: None,
            publisher: LocalizedText::default(),
            languages,
            base_url: String::new(),
            period: Period::Annual,
            reporting: None,
            name_history: Vec::new(),
            website: None,
            licence: None,
        }
    }
}

/// One name in the history of the city's name.
#[derive(Clone, Debug, serde::Serialize)]
pub struct FormerName {
    /// The name.
    pub name: LocalizedText,
    /// What is known of it, with its source.
    pub note: LocalizedText,
}
