//! What HTML says of its elements by their names: white space inside them, and tags that may be left out.

/// What white space means inside an element.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// Every character counts.
    Counts,
    /// Runs are one space: part of a line.
    InLine,
    /// The same, and none at the beginning and at the end: a paragraph, a cell, a button.
    Paragraph,
    /// The same, and none between elements: a list, a row, a page.
    Layout,
}

/// Whether an element of this name needs no closing tag before `rest`, by the HTML standard: items, cells and rows end
/// where the next one begins, and where their list, row or table ends. One in a hundred bytes of a page with tables.
pub(super) fn ends_by_itself(name: &[u8], rest: &[u8]) -> bool {
    let before: &[&[u8]] = match name {
        b"li" => &[b"</", b"<li"],
        b"dd" => &[b"</", b"<dt", b"<dd"],
        b"dt" => &[b"<dt", b"<dd"],
        b"td" | b"th" => &[b"</", b"<td", b"<th"],
        b"tr" => &[b"</", b"<tr"],
        b"tbody" => &[b"</"],
        b"thead" => &[b"<tbody"],
        b"option" => &[b"</", b"<option"],
        _ => return false,
    };
    before.iter().any(|next| {
        let after = rest.strip_prefix(*next).and_then(<[u8]>::first);
        after.is_some_and(|after| *next == b"</" || after.is_ascii_whitespace() || *after == b'>')
    })
}

/// What white space means in an element of this name, in lower case.
pub(super) fn space_in(name: &[u8], is_svg: bool) -> Space {
    match name {
        b"pre" | b"code" => Space::Counts,
        b"address" | b"button" | b"caption" | b"dd" | b"desc" | b"details" | b"dt" | b"figcaption"
        | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"label" | b"legend" | b"li" | b"option"
        | b"output" | b"p" | b"summary" | b"td" | b"text" | b"th" | b"title" => Space::Paragraph,
        b"article" | b"aside" | b"blockquote" | b"body" | b"colgroup" | b"datalist" | b"dialog" | b"div"
        | b"dl" | b"fieldset" | b"figure" | b"footer" | b"form" | b"head" | b"header" | b"hgroup"
        | b"html" | b"main" | b"menu" | b"nav" | b"ol" | b"optgroup" | b"picture" | b"section"
        | b"select" | b"svg" | b"table" | b"tbody" | b"tfoot" | b"thead" | b"tr" | b"ul" => Space::Layout,
        b"a" | b"tspan" | b"textpath" => Space::InLine,
        _ if is_svg => Space::Layout,
        _ => Space::InLine,
    }
}

/// Elements that have no content and no closing tag.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
}
