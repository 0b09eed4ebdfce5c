//! `search/<language>.yaml`: everyday words for what the programme calls otherwise.

use super::decode::Context;
use super::yaml::Node;
use crate::diag::Spanned;
use crate::i18n::Locale;
use crate::model::Synonym;

/// The synonyms of one language, in written order.
pub(super) fn synonyms(cx: &mut Context<'_>, node: &Node, locale: Locale) -> Option<Vec<Synonym>> {
    cx.list(node, |cx, item| synonym(cx, item, locale))
}

fn synonym(cx: &mut Context<'_>, node: &Node, locale: Locale) -> Option<Synonym> {
    let mut fields = cx.fields(node)?;
    let words = fields.required("words").and_then(|n| phrases(cx, n));
    let pages = fields.optional("pages");
    // Words that lead to a page need no other words for it.
    let means = match pages {
        Some(_) => fields.optional("means"),
        None => fields.required("means"),
    };
    let pages = pages.map_or(Some(Vec::new()), |n| phrases(cx, n));
    let means = means.map_or(Some(Vec::new()), |n| phrases(cx, n));
    fields.finish(cx);
    Some(Synonym {
        locale,
        words: words?,
        means: means?,
        pages: pages?,
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
