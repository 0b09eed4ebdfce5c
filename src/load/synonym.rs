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
    let rare = fields.optional("rare");
    let (above, below) = (fields.optional("above"), fields.optional("below"));
    let is_ranking = above.is_some() || below.is_some();
    // A page may stand higher or lower whatever is typed.
    let words = match rare {
        None if !is_ranking => fields.required("words"),
        _ => fields.optional("words"),
    };
    let pages = fields.optional("pages");
    // Words that lead to a page need no other words for it.
    let means = match pages {
        None if !is_ranking => fields.required("means"),
        _ => fields.optional("means"),
    };
    let mut list = |node: Option<&Node>| node.map_or(Some(Vec::new()), |node| phrases(cx, node));
    let synonym = (list(words), list(rare), list(means), list(pages));
    let ranking = (list(above), list(below));
    fields.finish(cx);
    Some(Synonym {
        locale,
        words: synonym.0?,
        rare: synonym.1?,
        means: synonym.2?,
        pages: synonym.3?,
        above: ranking.0?,
        below: ranking.1?,
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
