//! Smaller HTML and CSS with the same meaning. The only file that names minify-html.
//!
//! minify-html swallows what follows a table whose cells are not closed, so everything that is rendered closes its
//! tags; a test compares what a browser makes of pages before and after. It lower-cases names in SVG, which is
//! harmless inside HTML: never give it a file of its own that is SVG.

/// A page.
#[cfg(feature = "minify")]
pub(super) fn html(html: &str) -> Vec<u8> {
    minify_html::minify(html.as_bytes(), &settings())
}

/// A style sheet.
#[cfg(feature = "minify")]
pub(super) fn css(css: &str) -> String {
    let settings = minify_html::Cfg {
        minify_css: true,
        ..settings()
    };
    let page = format!("<style>{css}</style>");
    let minified = minify_html::minify(page.as_bytes(), &settings);
    let minified = String::from_utf8_lossy(&minified);
    let inner = minified
        .strip_prefix("<style>")
        .and_then(|rest| rest.strip_suffix("</style>"));
    inner.unwrap_or(css).to_owned()
}

#[cfg(feature = "minify")]
fn settings() -> minify_html::Cfg {
    minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        minify_js: false,
        ..minify_html::Cfg::new()
    }
}

/// A page, as it is: minifying was left out when the program was built.
#[cfg(not(feature = "minify"))]
pub(super) fn html(html: &str) -> Vec<u8> {
    html.as_bytes().to_vec()
}

/// A style sheet, as it is: minifying was left out when the program was built.
#[cfg(not(feature = "minify"))]
pub(super) fn css(css: &str) -> String {
    css.to_owned()
}
