//! What a phone needs to put the site among its apps: icons and, in each language, a manifest that names them.
//!
//! In: the theme's drawing `icons/app.svg`, its colours, the site's names. Out: pictures and manifests. The drawing is
//! a full square with what matters within the inner four fifths, as masks of phones want it.

use serde_json::json;

use super::assets::Assets;
use super::picture::png;
use crate::model::{Programme, Theme};
use crate::output::OutputFile;
use crate::plan::route;
use crate::plan::speaker::Speaker;

/// The theme's drawing.
const DRAWING: &str = "app";

/// The name that phones look for where no manifest is read.
const TOUCH_ICON: &str = "apple-touch-icon.png";

/// An icon: the name that the manifest finds it by, its pixels, what it is for.
const ICONS: [(&str, u32, &str); 3] = [
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable.png", 512, "maskable"),
];

/// The icons; none where the theme has no drawing, or one that cannot be drawn.
pub(super) fn icons(theme: &Theme) -> Vec<(&'static str, Vec<u8>)> {
    let Some((_, full)) = theme.icons.iter().find(|(name, _)| name == DRAWING) else {
        return Vec::new();
    };
    let rounded = rounded(full);
    let drawn = ICONS.into_iter().map(|(name, width, purpose)| {
        let svg = if purpose == "any" { &rounded } else { full };
        Some((name, png(svg, width).ok()?))
    });
    drawn.collect::<Option<_>>().unwrap_or_default()
}

/// The icon for the root of the site: phones cut its corners themselves.
pub(super) fn touch_icon(theme: &Theme) -> Option<OutputFile> {
    let (_, full) = theme.icons.iter().find(|(name, _)| name == DRAWING)?;
    Some(OutputFile::new(TOUCH_ICON, png(full, 180).ok()?))
}

/// The drawing larger, since no mask takes anything of it, and with round corners.
fn rounded(full: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><clipPath id=\"r\"><rect width=\"24\" \
         height=\"24\" rx=\"4\"/></clipPath><g clip-path=\"url(#r)\"><g transform=\"translate(-3 -3) scale(1.25)\">{}\
         </g></g></svg>",
        full.trim()
    )
}

/// The manifest in the language of `speaker`; none where there are no icons.
pub(super) fn manifest(
    programme: &Programme,
    theme: &Theme,
    assets: &Assets,
    speaker: &Speaker,
) -> Option<OutputFile> {
    let config = &programme.config;
    let icons: Option<Vec<_>> = ICONS
        .into_iter()
        .map(|(name, width, purpose)| {
            let address = assets.addresses.get(name)?;
            Some(json!({
                "src": format!("../{address}"),
                "sizes": format!("{width}x{width}"),
                "type": "image/png",
                "purpose": purpose,
            }))
        })
        .collect();
    let name = |text: &crate::i18n::LocalizedText| text.resolve(speaker.locale).text.trim().to_owned();
    let short = speaker.message("app-short-name", &[]);
    let manifest = json!({
        "name": format!("{} – {}", name(&config.publisher), name(&config.short_title)),
        "short_name": short.unwrap_or_else(|| name(&config.short_title)),
        "lang": speaker.locale,
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "theme_color": token(theme, "--band"),
        "background_color": token(theme, "--paper"),
        "icons": icons?,
    });
    let file = format!("{}/{}", speaker.locale, route::APP_MANIFEST);
    Some(OutputFile::new(file, manifest.to_string()))
}

/// A colour of the theme, by the name of its variable: the one in light, which stands first.
fn token<'t>(theme: &'t Theme, name: &str) -> Option<&'t str> {
    let (_, css) = theme.sheets.first()?;
    let (_, rest) = css.split_once(&format!("{name}:"))?;
    let (value, _) = rest.split_once([';', '}'])?;
    Some(value.trim())
}
