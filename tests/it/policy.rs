//! What pages may load and run: the Content-Security-Policy that they carry, and that nothing in them needs more.
//!
//! [`problems_of`] is asked of every page of every build that tests look at, by `pages.rs`. That browsers hold to the
//! policy is seen in one: `tests/browser/policy.mjs`.

use std::fs;
use std::path::Path;

use scraper::{ElementRef, Html};

use crate::site::REPOSITORY;

/// What a policy has to say at least: nothing unless it is allowed, and that only from the site itself.
const DIRECTIVES: [&str; 9] = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
];

/// Elements that run or load what no page of the site has.
const REFUSED: [&str; 6] = ["style", "iframe", "frame", "object", "embed", "applet"];

/// The type of a script that no browser runs, which the policy therefore does not touch.
const DATA_BLOCK: &str = "application/ld+json";

/// Attributes that hold addresses.
const ADDRESSES: [&str; 7] = [
    "href",
    "src",
    "srcset",
    "action",
    "formaction",
    "xlink:href",
    "data",
];

/// What a browser would not do under the policy, or what is no policy.
pub(crate) fn problems_of<'a>(elements: impl Iterator<Item = ElementRef<'a>>) -> Vec<String> {
    let mut problems = Vec::new();
    let mut policies = Vec::new();
    let mut is_loading = false;
    for element in elements {
        let (name, tag) = (element.value().name(), element.value());
        if name == "meta" && tag.attr("http-equiv") == Some("Content-Security-Policy") {
            policies.push(tag.attr("content").unwrap_or_default());
            if is_loading {
                problems.push("something is loaded before the policy is known".to_owned());
            }
        }
        is_loading |= matches!(name, "link" | "script" | "img" | "base");
        let is_data = tag.attr("type") == Some(DATA_BLOCK);
        if REFUSED.contains(&name) || (name == "script" && tag.attr("src").is_none() && !is_data) {
            problems.push(format!("an element {name} that the policy refuses"));
        }
        for (attribute, value) in tag.attrs() {
            // Names are in small letters, as the parser gives them.
            if attribute == "style" || attribute.starts_with("on") || attribute == "srcdoc" {
                problems.push(format!(
                    "<{name} {attribute}=\"{value}\">, which the policy refuses"
                ));
            }
            if ADDRESSES.contains(&attribute) && is_script(value) {
                problems.push(format!("<{name} {attribute}=\"{value}\">, which runs"));
            }
        }
    }
    match policies[..] {
        [policy] => problems.extend(
            DIRECTIVES
                .iter()
                .filter(|wanted| !policy.split(';').any(|directive| directive.trim() == **wanted))
                .map(|wanted| format!("the policy does not say {wanted}")),
        ),
        _ => problems.push(format!("{} policies", policies.len())),
    }
    if policies.iter().any(|policy| policy.contains("unsafe-")) {
        problems.push("the policy allows what is unsafe".to_owned());
    }
    problems
}

/// Whether an address would run as a program. Browsers skip control characters and spaces before and within the scheme.
fn is_script(address: &str) -> bool {
    let plain: String = address.chars().filter(|c| *c > ' ').collect();
    let plain = plain.to_lowercase();
    ["javascript:", "vbscript:", "data:"]
        .iter()
        .any(|scheme| plain.starts_with(scheme))
}

#[test]
fn what_the_policy_refuses_is_found() {
    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let policy = DIRECTIVES.join("; ");
        let html = format!(
            "<!doctype html><head><meta http-equiv=Content-Security-Policy content=\"{policy}\"><title>a</title></head>{body}"
        );
        let document = Html::parse_document(&html);
        let found = problems_of(document.root_element().descendent_elements());
        assert_eq!(found, expected);
    }
    check("<p>a</p><script src=a.js></script><svg width=1></svg>", &[]);
    check(
        "<script>a()</script>",
        &["an element script that the policy refuses"],
    );
    check(
        "<style>a {}</style>",
        &["an element style that the policy refuses"],
    );
    check("<p STYLE=a>", &["<p style=\"a\">, which the policy refuses"]);
    check(
        "<p onClick=a()>",
        &["<p onclick=\"a()\">, which the policy refuses"],
    );
    check(
        "<a href='Java\nscript:a()'>",
        &["<a href=\"Java\nscript:a()\">, which runs"],
    );
    let second = "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">";
    check(
        &format!("<img src=a>{second}"),
        &[
            "something is loaded before the policy is known",
            "2 policies",
            "the policy allows what is unsafe",
        ],
    );
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads the project's documents")]
fn the_readme_tells_servers_the_policy_of_the_pages() {
    let read = |path: &str| fs::read_to_string(Path::new(REPOSITORY).join(path)).expect("the file is there");
    let base = read("themes/default/templates/base.html");
    let (_, policy) = base
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .expect("the frame of every page has a policy");
    let (policy, _) = policy.split_once('"').expect("the attribute ends");
    // Only a header can say who may show the site inside a page of their own.
    let header = format!("\"{policy}; frame-ancestors 'none'\"");
    assert_eq!(
        read("README.md").matches(&header).count(),
        2,
        "for nginx and for Apache: {header}"
    );
}
