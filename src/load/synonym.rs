//! `search.yaml`: everyday words for what the programme calls otherwise, by language.

use super::decode::Context;
use super::yaml::Node;
use crate::diag::{Code, Diagnostic, Spanned};
use crate::i18n::Locale;
use crate::model::Synonym;

/// The synonyms of all languages, in written order.
pub(super) fn synonyms(cx: &mut Context<'_>, node: &Node) -> Option<Vec<Synonym>> {
    let fields = cx.fields(node)?;
    let mut synonyms = Vec::new();
    for (key, list) in fields.entries() {
        let locale = key.name.parse::<Locale>().ok();
        let Some(locale) = locale.filter(|locale| cx.locales.contains(*locale)) else {
            let allowed: Vec<_> = cx.locales.iter().map(|locale| locale.to_string()).collect();
            let diagnostic = Diagnostic::new(Code::UnknownLocale, key.span.clone());
            cx.sink.push(
                diagnostic
                    .arg("found", key.name.as_str())
                    .arg("allowed", allowed.join(", ")),
            );
            continue;
        };
        synonyms.extend(
            cx.list(list, |cx, item| synonym(cx, item, locale))
                .unwrap_or_default(),
        );
    }
    Some(synonyms)
}

fn synonym(cx: &mut Context<'_>, node: &Node, locale: Locale) -> Option<Synonym> {
    let mut fields = cx.fields(node)?;
    let words = fields.required("words").and_then(|n| phrases(cx, n));
    let means = fields.required("means").and_then(|n| phrases(cx, n));
    fields.finish(cx);
    Some(Synonym {
        locale,
        words: words?,
        means: means?,
    })
}

fn phrases(cx: &mut Context<'_>, node: &Node) -> Option<Vec<Spanned<String>>> {
    cx.list(node, |cx, item| {
        Some(Spanned {
            value: cx.string(item)?,
            span: item.span.clone(),
        })
    })
}
