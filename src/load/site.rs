//! `site.yaml`: the settings of a site.

use super::decode::{Context, Fields};
use super::report;
use super::yaml::{Node, Yaml};
use crate::diag::{Code, Diagnostic, Spanned};
use crate::i18n::{Locale, LocaleSet};
use crate::model::config::FormerName;
use crate::model::{LocalizedText, Period, SiteConfig};

/// The languages that `site.yaml` lists, read before anything else: every text depends on them.
pub(super) fn languages(node: &Node, cx: &mut Context<'_>) -> Option<LocaleSet> {
    let Yaml::Record(entries) = &node.value else {
        return None;
    };
    let (_, list) = entries.iter().find(|(key, _)| key.name == "languages")?;
    let items = cx.list(list, |_, item| Some(item.clone()))?;
    if items.is_empty() {
        let diagnostic = Diagnostic::new(Code::WrongType, list.span.clone());
        cx.sink.push(
            diagnostic
                .arg("expected", "@type-languages")
                .arg("found", "@type-empty"),
        );
    }
    let mut seen: Vec<Spanned<Locale>> = Vec::new();
    for item in &items {
        let Yaml::Text(tag) = &item.value else {
            cx.wrong_type(item, "@type-text");
            continue;
        };
        let Ok(locale) = tag.parse::<Locale>() else {
            let diagnostic = Diagnostic::new(Code::InvalidLanguage, item.span.clone());
            cx.sink.push(diagnostic.arg("found", tag.as_str()));
            continue;
        };
        if let Some(first) = seen.iter().find(|first| first.value == locale) {
            let diagnostic =
                Diagnostic::new(Code::DuplicateId, item.span.clone()).also(first.span.clone(), "first");
            cx.sink.push(
                diagnostic
                    .arg("kind", "@kind-language")
                    .arg("found", tag.as_str()),
            );
            continue;
        }
        seen.push(Spanned {
            value: locale,
            span: item.span.clone(),
        });
    }
    // With a language left out every text in it would be reported, too.
    let is_whole = seen.len() == items.len();
    is_whole.then(|| LocaleSet::new(seen.into_iter().map(|locale| locale.value).collect()))?
}

/// Whether `site.yaml` has a calendar, or cannot be asked.
pub(super) fn claims_calendar(node: Option<&Node>) -> bool {
    match node.map(|node| &node.value) {
        Some(Yaml::Record(entries)) => entries.iter().any(|(key, _)| key.name == "reporting"),
        _ => true,
    }
}

/// The settings of a site.
pub(super) fn config(node: &Node, cx: &mut Context<'_>) -> Option<SiteConfig> {
    let mut fields = cx.fields(node)?;
    let title = fields.required("title").and_then(|n| cx.text(n));
    let short_title = fields.required("short_title").and_then(|n| cx.text(n));
    let action_plan = fields.optional("action_plan").and_then(|n| cx.text(n));
    let publisher = fields.required("publisher").and_then(|n| cx.text(n));
    let _ = fields.required("languages");
    let base_url = fields.required("base_url").and_then(|n| url(n, cx));
    let period = fields.required("period").and_then(|n| whole_period(n, cx));
    let reporting = fields.optional("reporting").and_then(|n| report::calendar(cx, n));
    let name_history = optional_list(&mut fields, "name_history", cx, former_name);
    let website = fields.optional("website").and_then(|n| url(n, cx));
    let licence = fields.optional("licence").and_then(|n| cx.text(n));
    fields.finish(cx);
    Some(SiteConfig {
        title: title?,
        short_title: short_title?,
        action_plan,
        publisher: publisher?,
        languages: cx.locales.clone(),
        base_url: base_url?,
        period: period?,
        reporting,
        name_history,
        website,
        licence,
    })
}

/// A list that may be left out.
pub(super) fn optional_list<'c, T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    cx: &mut Context<'c>,
    read: impl FnMut(&mut Context<'c>, &Node) -> Option<T>,
) -> Vec<T> {
    fields
        .optional(name)
        .and_then(|node| cx.list(node, read))
        .unwrap_or_default()
}

/// Editor's notes: a list of texts that may be left out.
pub(super) fn notes(fields: &mut Fields<'_>, cx: &mut Context<'_>) -> Vec<LocalizedText> {
    optional_list(fields, "notes", cx, Context::text)
}

fn former_name(cx: &mut Context<'_>, node: &Node) -> Option<FormerName> {
    let mut fields = cx.fields(node)?;
    let name = fields.required("name").and_then(|n| cx.text(n));
    let note = fields.required("note").and_then(|n| cx.text(n));
    fields.finish(cx);
    Some(FormerName {
        name: name?,
        note: note?,
    })
}

fn whole_period(node: &Node, cx: &mut Context<'_>) -> Option<Period> {
    let period = cx.period(node)?;
    if period.value == Period::Annual {
        cx.invalid_period(&node.span, "annual", "@type-years");
        return None;
    }
    Some(period.value)
}

/// An `http(s)` address; a missing slash at its end is added.
fn url(node: &Node, cx: &mut Context<'_>) -> Option<String> {
    let text = cx.string(node)?;
    match normalize_url(&text) {
        Some(url) => Some(url),
        None => {
            cx.sink
                .push(Diagnostic::new(Code::InvalidUrl, node.span.clone()).arg("found", text));
            None
        }
    }
}

/// `text` as an absolute `http(s)` address that ends in `/`, if it is one.
#[must_use]
fn normalize_url(text: &str) -> Option<String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or("");
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"'`{}|\\^?#".contains(c);
    if host.is_empty() || !rest.chars().all(is_plain) {
        return None;
    }
    Some(if text.ends_with('/') {
        text.to_owned()
    } else {
        format!("{text}/")
    })
}
