//! Codes that a phone reads a page's public address from: on paper, where nobody can follow a link.
//!
//! In: a page. Out: an SVG beside the pages, which browsers fetch only to print. A page itself would be too heavy with it.

use qrcode::{Color, QrCode};
use rayon::prelude::*;

use super::Order;
use crate::i18n::Locale;
use crate::output::{Outlet, OutputFile, Shelf};
use crate::plan::{Page, route};
use crate::reuse::{Key, Reuse};

/// Readers need this many empty modules around a code. Source: ISO/IEC 18004, "Quiet zone".
const MARGIN: usize = 4;

/// Hands the codes of all pages in the languages of `locales` to `outlet`, on all cores; none where pages have no cards.
pub(super) fn all(order: Order<'_>, locales: &[Locale], outlet: &dyn Outlet) {
    if order.options.cards {
        let of_page = |page| {
            for locale in locales {
                put(order, *locale, page, outlet);
            }
        };
        order.site.pages.par_iter().for_each(of_page);
    }
}

/// The code of a page in one language.
#[must_use]
pub fn of_page(order: Order<'_>, locale: Locale, page: &Page) -> Option<OutputFile> {
    let shelf = Shelf::default();
    put(order, locale, page, &shelf);
    shelf.into_sorted().pop()
}

fn put(order: Order<'_>, locale: Locale, page: &Page, outlet: &dyn Outlet) {
    let address = format!("{}{locale}/{}", order.options.base_url, page.path);
    let path = route::of_code(locale, &page.path);
    let make = || drawing(&address).map(String::into_bytes).ok_or(TooLong);
    let key = || Key::of([b"code", path.as_bytes(), address.as_bytes()]);
    // A page whose address is too long for a code has none.
    let _ = Reuse::put(order.reuse.map(|reuse| (reuse, key())), &path, outlet, make);
}

/// An address that is longer than a code can say.
struct TooLong;

/// None where the address is longer than a code can say: 2,331 letters.
fn drawing(address: &str) -> Option<String> {
    let code = QrCode::new(address).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                path.push_str(&format!(
                    "M{} {}h{n}v1h-{n}z",
                    x + MARGIN,
                    y + MARGIN,
                    n = run.len()
                ));
            }
            x += run.len();
        }
    }
    let side = width + 2 * MARGIN;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_every_dark_module_and_a_margin() {
        let address = "https://example.kg/ky/measures/2.1/";
        let svg = drawing(address).unwrap();
        let code = QrCode::new(address).unwrap();
        let n_dark = code
            .to_colors()
            .iter()
            .filter(|color| **color == Color::Dark)
            .count();
        let runs = svg
            .split('h')
            .skip(1)
            .filter_map(|rest| rest.split_once("v1")?.0.parse::<usize>().ok());
        assert_eq!(runs.sum::<usize>(), n_dark);
        let side = code.width() + 8;
        assert!(svg.contains(&format!("viewBox=\"0 0 {side} {side}\"")), "{svg}");
        // The corner of the first finder.
        assert!(svg.contains("M4 4h7v1h-7z"), "{svg}");
        assert_eq!(drawing(&"a".repeat(3000)), None);
    }
}
