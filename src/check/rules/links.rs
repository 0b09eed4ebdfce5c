//! Links in the text point to something, down to the heading.

use crate::check::expect_known;
use crate::diag::{Code, Diagnostic, Sink, SourceSpan, Spanned};
use crate::model::markdown::Link;
use crate::model::{Id, Programme, Section};

/// Pages that there is one of, by the name that links use.
const PAGES: [&str; 9] = [
    "home",
    "programme",
    "swot",
    "measures",
    "directions",
    "bodies",
    "places",
    "about",
    "source",
];

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for section in programme.sections.values() {
        for (_, markdown) in &section.bodies {
            for link in &markdown.links {
                check_link(link, section, programme, sink);
            }
            for picture in &markdown.pictures {
                expect_asset(picture, programme, sink);
            }
        }
    }
}

fn check_link(link: &Spanned<Link>, section: &Section, programme: &Programme, sink: &mut Sink) {
    let spanned = |id: &Id| Spanned {
        value: id.clone(),
        span: link.span.clone(),
    };
    match &link.value {
        Link::Measure(id) => expect_known(
            &spanned(id),
            &programme.measures,
            "@kind-measure",
            programme,
            sink,
        ),
        Link::Direction(id) => expect_known(
            &spanned(id),
            &programme.directions,
            "@kind-direction",
            programme,
            sink,
        ),
        Link::Body(id) => expect_known(&spanned(id), &programme.bodies, "@kind-body", programme, sink),
        Link::Place(id) => expect_known(&spanned(id), &programme.places, "@kind-place", programme, sink),
        Link::Section(id, anchor) => {
            expect_known(
                &spanned(id),
                &programme.sections,
                "@kind-section",
                programme,
                sink,
            );
            if let (Some(anchor), Some(target)) = (anchor, programme.sections.get(id)) {
                expect_anchor(link, anchor, target, sink);
            }
        }
        Link::Anchor(anchor) => expect_anchor(link, anchor, section, sink),
        Link::Page(name) if !PAGES.contains(&name.as_str()) => {
            sink.push(
                Diagnostic::new(Code::UnknownId, link.span.clone())
                    .arg("kind", "@kind-page")
                    .arg("found", name.as_str())
                    .suggest(name, PAGES),
            );
        }
        Link::Asset(path) => expect_asset(
            &Spanned {
                value: path.clone(),
                span: link.span.clone(),
            },
            programme,
            sink,
        ),
        Link::Page(_) | Link::External(_) => {}
    }
}

fn expect_asset(path: &Spanned<String>, programme: &Programme, sink: &mut Sink) {
    let below = path.value.strip_prefix("assets/").unwrap_or(&path.value);
    if !programme.assets.contains(below) {
        let known: Vec<String> = programme
            .assets
            .iter()
            .map(|path| format!("assets/{path}"))
            .collect();
        sink.push(
            Diagnostic::new(Code::MissingAsset, path.span.clone())
                .arg("found", path.value.as_str())
                .suggest(&format!("assets/{below}"), known.iter().map(String::as_str)),
        );
    }
}

/// Headings are named as in the original in every language.
fn expect_anchor(link: &Spanned<Link>, anchor: &str, target: &Section, sink: &mut Sink) {
    let Some((_, target)) = target.bodies.first() else {
        return;
    };
    if target.headings.iter().any(|heading| heading.anchor == anchor) {
        return;
    }
    // The anchor ends the destination; where that is written with escapes, the whole is shown.
    let span = &link.span;
    let len = u32::try_from(anchor.len()).unwrap_or(u32::MAX);
    let start = span
        .end
        .checked_sub(len)
        .filter(|start| *start >= span.start && anchor.is_ascii());
    let span = SourceSpan {
        start: start.unwrap_or(span.start),
        ..span.clone()
    };
    sink.push(
        Diagnostic::new(Code::UnknownAnchor, span)
            .arg("found", anchor)
            .suggest(
                anchor,
                target.headings.iter().map(|heading| heading.anchor.as_str()),
            ),
    );
}
