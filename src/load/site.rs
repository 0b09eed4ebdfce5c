//! `site.yaml`: the settings of a site.

use super::decode::{Context, Fields};
use super::yaml::{Node, Yaml};
use crate::diag::{Code, Diagnostic};
use crate::i18n::{Locale, LocaleSet};
use crate::model::config::FormerName;
use crate::model::{LocalizedText, Period, SiteConfig};

/// The languages that `site.yaml` lists, read before anything else: every text depends on them.
pub(super) fn languages(node: &Node, cx: &mut Context<'_>) -> Option<LocaleSet> {
    let Yaml::Record(entries) = &node.value else { return None };
    let (_, list) = entries.iter().find(|(key, _)| key.name == "languages")?;
    let locales = cx.list(list, |cx, item| {
        let Yaml::Text(tag) = &item.value else {
            cx.wrong_type(item, "@type-text");
            return None;
        };
        match tag.parse::<Locale>() {
            Ok(locale) => Some(locale),
            Err(_) => {
                cx.sink.push(
                    Diagnostic::new(Code::UnknownLocale, item.span.clone())
                        .arg("found", tag.as_str())
                        .arg("allowed", "ky, ru, en"),
                );
                None
            }
        }
    })?;
    LocaleSet::new(locales)
}

/// The settings of a site.
pub(super) fn config(node: &Node, cx: &mut Context<'_>) -> Option<SiteConfig> {
    let mut fields = cx.fields(node)?;
    let title = fields.required("title", cx).and_then(|n| cx.text(n));
    let short_title = fields.required("short_title", cx).and_then(|n| cx.text(n));
    let action_plan = fields.optional("action_plan").and_then(|n| cx.text(n));
    let publisher = fields.required("publisher", cx).and_then(|n| cx.text(n));
    let _ = fields.required("languages", cx);
    let base_url = fields.required("base_url", cx).and_then(|n| url(n, cx));
    let period = fields.required("period", cx).and_then(|n| whole_period(n, cx));
    let name_history = optional_list(&mut fields, "name_history", cx, former_name);
    let website = fields.optional("website").and_then(|n| url(n, cx));
    let licence = fields.optional("licence").and_then(|n| cx.text(n));
    let config = SiteConfig {
        title: title?,
        short_title: short_title?,
        action_plan,
        publisher: publisher?,
        languages: cx.locales.clone(),
        base_url: base_url?,
        period: period?,
        name_history,
        website,
        licence,
    };
    fields.finish(cx);
    Some(config)
}

/// A list that may be left out.
pub(super) fn optional_list<'c, T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    cx: &mut Context<'c>,
    read: impl FnMut(&mut Context<'c>, &Node) -> Option<T>,
) -> Vec<T> {
    fields.optional(name).and_then(|node| cx.list(node, read)).unwrap_or_default()
}

/// Editor's notes: a list of texts that may be left out.
pub(super) fn notes(fields: &mut Fields<'_>, cx: &mut Context<'_>) -> Vec<LocalizedText> {
    optional_list(fields, "notes", cx, Context::text)
}

fn former_name(cx: &mut Context<'_>, node: &Node) -> Option<FormerName> {
    let mut fields = cx.fields(node)?;
    let name = fields.required("name", cx).and_then(|n| cx.text(n));
    let note = fields.required("note", cx).and_then(|n| cx.text(n));
    fields.finish(cx);
    Some(FormerName { name: name?, note: note? })
}

fn whole_period(node: &Node, cx: &mut Context<'_>) -> Option<Period> {
    let period = cx.period(node)?;
    if period.value == Period::Annual {
        cx.sink.push(Diagnostic::new(Code::InvalidPeriod, node.span.clone()).arg("found", "annual"));
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
            cx.sink.push(Diagnostic::new(Code::InvalidUrl, node.span.clone()).arg("found", text));
            None
        }
    }
}

/// `text` as an absolute `http(s)` address that ends in `/`, if it is one.
#[must_use]
fn normalize_url(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or("");
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"'`{}|\\^?#".contains(c);
    if host.is_empty() || !rest.chars().all(is_plain) {
        return None;
    }
    Some(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}
