//! `search/<language>.yaml`: everyday words for what the programme calls otherwise, or has nothing on.

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
    if let Some(absent) = fields.optional("absent") {
        let absent = phrases(cx, absent);
        fields.finish(cx);
        return absent.map(|absent| Synonym::absent(locale, absent));
    }
    let rare = fields.optional("rare");
    let words = match rare {
        Some(_) => fields.optional("words"),
        None => fields.required("words"),
    };
    let pages = fields.optional("pages");
    // Words that lead to a page need no other words for it.
    let means = match pages {
        Some(_) => fields.optional("means"),
        None => fields.required("means"),
    };
    let mut list = |node: Option<&Node>| node.map_or(Some(Vec::new()), |node| phrases(cx, node));
    let synonym = (list(words), list(rare), list(means), list(pages));
    fields.finish(cx);
    Some(Synonym {
        locale,
        words: synonym.0?,
        rare: synonym.1?,
        means: synonym.2?,
        pages: synonym.3?,
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
