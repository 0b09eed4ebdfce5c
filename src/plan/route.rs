//! Addresses. They are the same in every language and stay for good.

use crate::i18n::Locale;
use crate::model::{Id, ReportId, ReportingPeriod};
use crate::monitor::Badge;

/// The file of the home page in the original language, above the folders of languages.
pub const ROOT_PAGE: &str = "index.html";
/// The file that a server shows for addresses that do not exist.
pub const NOT_FOUND: &str = "404.html";

/// The home page.
pub const HOME: &str = "";
/// The contents of the programme's text.
pub const PROGRAMME: &str = "programme/";
/// The whole programme on one page.
pub const WHOLE_PROGRAMME: &str = "programme/all/";
/// The SWOT analysis.
pub const SWOT: &str = "swot/";
/// All measures.
pub const MEASURES: &str = "measures/";
/// All directions.
pub const DIRECTIONS: &str = "directions/";
/// All bodies.
pub const BODIES: &str = "bodies/";
/// All places.
pub const PLACES: &str = "places/";
/// The folder of deadline years.
pub const YEARS: &str = "years/";
/// Measures without a last year.
pub const ANNUAL: &str = "years/annual/";
/// The adopted text, by line.
pub const ADOPTED: &str = "source/";
/// Where the measures stand.
pub const MONITORING: &str = "monitoring/";
/// All measures by deadline, against the day.
pub const TIMELINE: &str = "monitoring/timeline/";
/// About the site.
pub const ABOUT: &str = "about/";
/// The feed of published reports, beside the pages of its language.
pub const FEED: &str = "feed.xml";
/// The calendar of deadlines, beside the pages of its language.
pub const CALENDAR: &str = "deadlines.ics";

/// The folder of cards, which messengers show beside links.
pub const CARDS: &str = "cards/";

/// The code that a phone reads the public address of the page at `path` from.
#[must_use]
pub fn of_code(locale: Locale, path: &str) -> String {
    let name = path.strip_suffix('/').unwrap_or("index");
    format!("{CODES}{locale}/{name}.svg")
}

/// The folder of badges, by language.
pub const BADGES: &str = "badges/";

/// The folder of codes of addresses.
pub const CODES: &str = "codes/";

/// The search, with an index of all pages.
pub const SEARCH: &str = "search/";

/// The address of a leaf of a list of the search page, counted from 0.
#[must_use]
pub fn of_leaf(list: &str, idx: usize) -> String {
    format!("{SEARCH}{list}/{}/", idx + 1)
}

/// Open data.
pub const DATA: &str = "data/";
/// Reading without a connection.
pub const OFFLINE: &str = "offline/";
/// What a phone reads to put the site among its apps, beside the pages of its language.
pub const APP_MANIFEST: &str = "app.webmanifest";
/// The service worker, at the root: it has in its hands what lies beside and below it.
pub const WORKER: &str = "sw.js";

/// A record's address below the folder of its kind.
#[must_use]
pub fn of_record(folder: &str, id: &Id) -> String {
    format!("{folder}{id}/")
}

/// A deadline year's address.
#[must_use]
pub fn of_year(year: i16) -> String {
    format!("{YEARS}{year}/")
}

/// A reporting period's address.
#[must_use]
pub fn of_period(period: ReportingPeriod) -> String {
    format!("{MONITORING}{period}/")
}

/// The file of the page at `path` in a language.
#[must_use]
pub fn of_file(locale: Locale, path: &str) -> String {
    format!("{locale}/{path}index.html")
}

/// The address of the measures that bear a badge; a page only where one does.
#[must_use]
pub fn of_badge(badge: Badge) -> String {
    format!("{MONITORING}status/{}/", badge.as_str())
}

/// The address of a report, on the page of its measure.
#[must_use]
pub fn of_report(measure: &Id, report: &ReportId) -> String {
    let page = of_record(MEASURES, measure);
    format!("{page}#report-{}-{}", report.folder(), report.stem())
}

/// Lines of the adopted text on one page.
pub const ADOPTED_LINES_PER_PAGE: usize = 80;

/// The address of a page of the adopted text, counted from 0.
#[must_use]
pub fn of_adopted_page(idx: usize) -> String {
    if idx == 0 {
        ADOPTED.to_owned()
    } else {
        format!("{ADOPTED}{}/", idx + 1)
    }
}

/// The address of one line of the adopted text.
#[must_use]
pub fn of_adopted_line(line: u32) -> String {
    let idx = (line.max(1) as usize - 1) / ADOPTED_LINES_PER_PAGE;
    format!("{}#l{line}", of_adopted_page(idx))
}

/// The address of a page that there is one of, by the name that links in texts use.
#[must_use]
pub fn of_page_name(name: &str) -> &'static str {
    match name {
        "programme" => PROGRAMME,
        "swot" => SWOT,
        "measures" => MEASURES,
        "directions" => DIRECTIONS,
        "bodies" => BODIES,
        "places" => PLACES,
        "monitoring" => MONITORING,
        "about" => ABOUT,
        "data" => DATA,
        "source" => ADOPTED,
        _ => HOME,
    }
}

/// The way from a page at `path` up to the folder that `path` is counted from; ends in `/`.
#[must_use]
pub fn up_from(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_up_leads_to_the_folder() {
        assert_eq!(up_from(""), "./");
        assert_eq!(up_from("measures/2.14/"), "../../");
    }

    #[test]
    fn a_line_of_the_adopted_text_is_found_on_its_page() {
        assert_eq!(of_adopted_line(1), "source/#l1");
        assert_eq!(of_adopted_line(80), "source/#l80");
        assert_eq!(of_adopted_line(81), "source/2/#l81");
    }
}
