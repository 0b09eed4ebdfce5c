//! Elements of XML as values, and their text.
//!
//! In: names, attributes, children. Out: well-formed XML: what is opened is closed, every text is escaped, and
//! characters that XML cannot hold are replaced. A tree that is written at the end, since nothing can go wrong in
//! making one; a writer of events returns an error for each of them.

use crate::output::markup::escape;

/// An element.
#[derive(Clone, Debug)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Content>,
}

#[derive(Clone, Debug)]
enum Content {
    Text(String),
    Element(Element),
}

impl Element {
    /// An empty element.
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: Vec::new(),
            content: Vec::new(),
        }
    }

    /// Adds an attribute.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers and texts are written alike where an element is made"
    )]
    pub(super) fn attr(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// Adds text.
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.content.push(Content::Text(text.into()));
        self
    }

    /// Adds a child.
    pub(super) fn child(self, child: Self) -> Self {
        self.children([child])
    }

    /// Adds children.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(children.into_iter().map(Content::Element));
        self
    }

    /// A document with this element at its root, each child of it on a line of its own.
    pub(super) fn document(&self) -> String {
        let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        self.write(&mut xml, 0);
        xml.push('\n');
        xml
    }

    /// The element without a declaration and without white space: a drawing as small as can be.
    pub(super) fn compact(&self) -> String {
        let mut xml = String::new();
        self.write(&mut xml, usize::MAX);
        xml
    }

    /// `depth` is that of the element in its document; from the third level on everything stays on one line.
    fn write(&self, xml: &mut String, depth: usize) {
        xml.push('<');
        xml.push_str(self.name);
        for (name, value) in &self.attributes {
            xml.push(' ');
            xml.push_str(name);
            xml.push_str("=\"");
            escape(value, xml);
            xml.push('"');
        }
        if self.content.is_empty() {
            xml.push_str("/>");
            return;
        }
        xml.push('>');
        let is_on_lines = depth < 2 && !self.content.iter().any(|part| matches!(part, Content::Text(_)));
        for part in &self.content {
            if is_on_lines {
                xml.push('\n');
            }
            match part {
                Content::Text(text) => escape(text, xml),
                Content::Element(element) => element.write(xml, depth.saturating_add(1)),
            }
        }
        if is_on_lines {
            xml.push('\n');
        }
        xml.push_str("</");
        xml.push_str(self.name);
        xml.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_are_escaped_and_elements_closed() {
        let element = Element::new("a")
            .attr("href", "x?a=1&b=\"2\"")
            .child(Element::new("b").text("1 < 2 & 3 > 2\u{0}\u{1b} 🏔"))
            .child(Element::new("c"));
        assert_eq!(
            element.compact(),
            "<a href=\"x?a=1&amp;b=&quot;2&quot;\"><b>1 &lt; 2 &amp; 3 &gt; 2\u{FFFD}\u{FFFD} 🏔</b><c/></a>"
        );
        assert_eq!(
            element.document(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a href=\"x?a=1&amp;b=&quot;2&quot;\">\n\
             <b>1 &lt; 2 &amp; 3 &gt; 2\u{FFFD}\u{FFFD} 🏔</b>\n<c/>\n</a>\n"
        );
    }
}
