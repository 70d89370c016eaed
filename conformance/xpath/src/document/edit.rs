//! Edits of an XML text. Only the content of edited nodes changes; every other byte is preserved.

use std::ops::Range;

use super::{Node, NodeKind};

/// Replaces a range of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    place: Range<usize>,
    text: String,
}

impl Edit {
    /// Sets the text of a node; `None` if nodes of its kind have no text to set.
    pub(crate) fn set(node: &Node, source: &str, text: &str) -> Option<Self> {
        let place = node.data()?.content.clone();
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\r', "&#13;");
        match node.kind() {
            NodeKind::Element { name, self_closing: true, .. } => {
                // `/>` becomes `>`, the text and a closing tag.
                let text = format!(">{escaped}</{}>", name.lexical());
                Some(Self { place: place.start.checked_sub(2)?..place.start, text })
            }
            NodeKind::Element { .. } | NodeKind::Text(_) => Some(Self { place, text: escaped }),
            NodeKind::Attribute { .. } => {
                let quote = source.get(place.end..)?.chars().next()?;
                let text = escaped.replace(quote, if quote == '"' { "&quot;" } else { "&apos;" });
                // Attribute-value normalization would turn literal white space into blanks.
                let text = text.replace('\n', "&#10;").replace('\t', "&#9;");
                Some(Self { place, text })
            }
            _ => None,
        }
    }

    /// Applies all edits. Of two overlapping edits, the outer one wins.
    pub(crate) fn apply(mut edits: Vec<Self>, source: &str) -> String {
        edits.sort_by(|a, b| a.place.start.cmp(&b.place.start).then(b.place.end.cmp(&a.place.end)));
        let (mut written, mut at) = (String::new(), 0);
        for edit in edits {
            if edit.place.start < at {
                continue;
            }
            written.push_str(source.get(at..edit.place.start).unwrap_or_default());
            written.push_str(&edit.text);
            at = edit.place.end;
        }
        written + source.get(at..).unwrap_or_default()
    }
}
