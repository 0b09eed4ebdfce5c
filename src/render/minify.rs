//! Smaller HTML, CSS and JavaScript with the same meaning. The only file that names minify-html
//! and oxc.
//!
//! Pages go through [`mod@html`], which everything that is rendered must close its tags for; a test compares what a
//! browser makes of pages before and after. minify-html and oxc have the styles and the scripts, once a build.

mod html;

pub(super) use html::{html, html_around};

/// A style sheet.
#[cfg(feature = "minify")]
pub(super) fn css(css: &str) -> String {
    let settings = minify_html::Cfg {
        minify_css: true,
        keep_closing_tags: true,
        minify_js: false,
        ..minify_html::Cfg::new()
    };
    let page = format!("<style>{css}</style>");
    let minified = minify_html::minify(page.as_bytes(), &settings);
    let minified = String::from_utf8_lossy(&minified);
    let inner = minified
        .strip_prefix("<style>")
        .and_then(|rest| rest.strip_suffix("</style>"));
    inner.unwrap_or(css).to_owned()
}

/// A script of the theme, which is a module; as it is where it is none.
///
/// minify-html can do it as well, but drops the short names that its minifier finds: a third more bytes.
#[cfg(feature = "minify")]
pub(super) fn js(script: &str) -> String {
    let allocator = oxc_allocator::Allocator::default();
    let parsed = oxc_parser::Parser::new(&allocator, script, oxc_span::SourceType::mjs()).parse();
    if parsed.panicked || !parsed.errors.is_empty() {
        return script.to_owned();
    }
    let mut program = parsed.program;
    let minifier = oxc_minifier::Minifier::new(oxc_minifier::MinifierOptions {
        mangle: Some(oxc_minifier::MangleOptions {
            top_level: true,
            ..Default::default()
        }),
        compress: Some(oxc_minifier::CompressOptions::smallest()),
    });
    let minified = minifier.minify(&allocator, &mut program);
    oxc_codegen::Codegen::new()
        .with_options(oxc_codegen::CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .with_private_member_mappings(minified.class_private_mappings)
        .build(&program)
        .code
}

/// A style sheet, as it is: minifying was left out when the program was built.
#[cfg(not(feature = "minify"))]
pub(super) fn css(css: &str) -> String {
    css.to_owned()
}

/// A script, as it is: minifying was left out when the program was built.
#[cfg(not(feature = "minify"))]
pub(super) fn js(script: &str) -> String {
    script.to_owned()
}

#[cfg(all(test, feature = "minify"))]
mod tests {
    use super::js;

    #[test]
    fn scripts_get_short_names_but_for_what_they_export() {
        let script = "// One.\nconst summand = 'b // c';\n\n/** Two. */\nexport function joined(first) {\n  return first + summand + helper(first);\n}\nfunction helper(given) {\n  return given.replace(/x*/, summand);\n}\n";
        let minified = js(script);
        assert!(minified.len() < script.len(), "{minified}");
        for gone in ["One", "Two", "summand", "helper", "given"] {
            assert!(!minified.contains(gone), "{gone} in {minified}");
        }
        assert!(minified.contains("export function joined("), "{minified}");
    }

    #[test]
    fn what_is_no_script_stays_as_it_is() {
        assert_eq!(js("const = 1; // no script"), "const = 1; // no script");
    }
}
