//! Reads [XML 1.0](https://www.w3.org/TR/xml/) with [namespaces](https://www.w3.org/TR/xml-names/). A document type declaration is
//! skipped. Custom entities are not supported, so nothing expands and nothing is fetched.

use std::ops::Range;
use std::rc::Rc;

use super::character::{checked, dereferenced, is_name_char, is_name_start, lines};
use super::{Document, Name, NodeData, NodeKind};
use crate::budget::Budget;

/// Nesting depth of elements.
const MAX_DEPTH: usize = 1_000;
/// Attributes of one element; each is compared with the others.
const MAX_ATTRIBUTES: usize = 1_000;
const XML: &str = "http://www.w3.org/XML/1998/namespace";

impl Document {
    /// Reads a document.
    ///
    /// # Errors
    /// The text is not well-formed XML; the message gives the byte offset.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        Self::read_another(text, 0, Rc::default())
    }

    /// Reads a document other than the context.
    pub(crate) fn read_another(text: &str, serial: usize, budget: Rc<Budget>) -> Result<Self, String> {
        let mut reader = Reader { text, at: 0, nodes: Vec::new(), open: Vec::new() };
        reader.read().map_err(|reason| format!("{reason} (byte {})", reader.at))?;
        Ok(Self { nodes: reader.nodes, serial, budget })
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    nodes: Vec<NodeData>,
    /// Open elements, with their names as written.
    open: Vec<(usize, &'t str)>,
}

type Read<T> = Result<T, String>;

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn space(&mut self) -> bool {
        let before = self.at;
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t', '\r', '\n']).len();
        self.at > before
    }

    /// Consumes the text before `token`, and the token.
    fn until(&mut self, token: &str, of: &str) -> Read<&'t str> {
        let rest = self.rest();
        let end = rest.find(token).ok_or_else(|| format!("{of} does not end"))?;
        self.at += end + token.len();
        Ok(rest.get(..end).unwrap_or_default())
    }

    fn name(&mut self) -> Read<&'t str> {
        let rest = self.rest();
        let length = rest.find(|c| !is_name_char(c)).unwrap_or(rest.len());
        let name = rest.get(..length).unwrap_or_default();
        if !name.chars().next().is_some_and(is_name_start) {
            return Err("a name is missing".to_owned());
        }
        self.at += length;
        Ok(name)
    }

    fn push(&mut self, kind: NodeKind, content: Range<usize>) -> usize {
        let id = self.nodes.len();
        let parent = if id == 0 { None } else { Some(self.open.last().map_or(0, |(id, _)| *id)) };
        self.nodes.push(NodeData { kind, parent, end: id + 1, content });
        id
    }

    fn read(&mut self) -> Read<()> {
        self.take("\u{feff}");
        self.push(NodeKind::Document, 0..self.text.len());
        if self.rest().starts_with("<?xml") && !self.rest().get(5..).is_some_and(|rest| rest.starts_with(is_name_char))
        {
            self.until("?>", "the XML declaration")?;
        }
        let mut elements = 0;
        while !self.rest().is_empty() {
            if self.open.is_empty() {
                self.space();
                if self.rest().is_empty() {
                    break;
                }
                if !self.rest().starts_with('<') || self.rest().starts_with("<![CDATA[") {
                    return Err("there is text outside the root element".to_owned());
                }
            }
            if self.take("<!--") {
                self.comment()?;
            } else if self.take("<?") {
                self.instruction()?;
            } else if self.rest().starts_with("<!DOCTYPE") && elements == 0 {
                self.doctype()?;
            } else if self.take("</") {
                self.close()?;
            } else if self.rest().starts_with('<') && !self.rest().starts_with("<![CDATA[") {
                if self.open.is_empty() {
                    elements += 1;
                }
                if elements > 1 {
                    return Err("there is a second root element".to_owned());
                }
                self.element()?;
            } else {
                self.characters()?;
            }
        }
        match self.open.last() {
            Some((_, name)) => Err(format!("element `{name}` is not closed")),
            None if elements == 0 => Err("there is no root element".to_owned()),
            None => {
                let end = self.nodes.len();
                if let Some(document) = self.nodes.first_mut() {
                    document.end = end;
                }
                Ok(())
            }
        }
    }

    fn comment(&mut self) -> Read<()> {
        let start = self.at;
        let text = self.until("--", "a comment")?;
        if !self.take(">") {
            return Err("a comment contains `--`".to_owned());
        }
        self.push(NodeKind::Comment(lines(&checked(text)?)), start..start + text.len());
        Ok(())
    }

    fn instruction(&mut self) -> Read<()> {
        let target = self.name()?;
        if target.eq_ignore_ascii_case("xml") || target.contains(':') {
            return Err(format!("a processing instruction cannot be named `{target}`"));
        }
        if !self.space() && !self.rest().starts_with("?>") {
            return Err("a processing instruction is malformed".to_owned());
        }
        let start = self.at;
        let content = self.until("?>", "a processing instruction")?;
        let kind = NodeKind::ProcessingInstruction { target: target.to_owned(), content: lines(&checked(content)?) };
        self.push(kind, start..start + content.len());
        Ok(())
    }

    /// Skips the declaration, including its internal subset.
    fn doctype(&mut self) -> Read<()> {
        let (mut quote, mut inside) = (None, false);
        for (at, c) in self.rest().char_indices() {
            match (quote, c) {
                (Some(open), c) if open == c => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') => quote = Some(c),
                (None, '[') => inside = true,
                (None, ']') => inside = false,
                (None, '>') if !inside => {
                    self.at += at + 1;
                    return Ok(());
                }
                _ => {}
            }
        }
        Err("the document type declaration does not end".to_owned())
    }

    fn close(&mut self) -> Read<()> {
        let before = self.at - 2;
        let name = self.name()?;
        self.space();
        if !self.take(">") {
            return Err(format!("the closing tag of `{name}` does not end"));
        }
        match self.open.pop() {
            Some((id, opened)) if opened == name => {
                let end = self.nodes.len();
                if let Some(node) = self.nodes.get_mut(id) {
                    node.end = end;
                    node.content.end = before;
                }
                Ok(())
            }
            Some((_, opened)) => Err(format!("element `{opened}` is closed by the tag of `{name}`")),
            None => Err(format!("the closing tag of `{name}` has no opening tag")),
        }
    }

    fn element(&mut self) -> Read<()> {
        self.at += 1;
        let written = self.name()?;
        let mut attributes: Vec<(&str, String, Range<usize>)> = Vec::new();
        let self_closing = loop {
            let spaced = self.space();
            if self.take("/>") {
                break true;
            }
            if self.take(">") {
                break false;
            }
            if !spaced {
                return Err(format!("the tag of `{written}` is malformed"));
            }
            let attribute = self.attribute()?;
            if attributes.iter().any(|(name, ..)| *name == attribute.0) {
                return Err(format!("attribute `{}` is repeated", attribute.0));
            }
            attributes.push(attribute);
            if attributes.len() > MAX_ATTRIBUTES {
                return Err(format!("element `{written}` has too many attributes"));
            }
        };
        let mut namespaces = Vec::new();
        attributes.retain(|(name, value, _)| {
            let prefix = if *name == "xmlns" { Some("") } else { name.strip_prefix("xmlns:") };
            namespaces.extend(prefix.map(|prefix| (prefix.to_owned(), value.clone())));
            prefix.is_none()
        });
        let content = self.at..self.at;
        let name = self.expand(written, &namespaces, true)?;
        let id = self.push(NodeKind::Element { name, namespaces: namespaces.clone(), self_closing }, content);
        if self.open.len() >= MAX_DEPTH {
            return Err("elements are nested too deeply".to_owned());
        }
        self.open.push((id, written));
        for (written, value, place) in attributes {
            let name = self.expand(written, &namespaces, false)?;
            let earlier = self.nodes.get(id + 1..).unwrap_or_default();
            if earlier
                .iter()
                .any(|node| matches!(&node.kind, NodeKind::Attribute { name: known, .. } if *known == name))
            {
                return Err(format!("attribute `{written}` is repeated"));
            }
            self.push(NodeKind::Attribute { name, value }, place);
        }
        if self_closing {
            self.open.pop();
            let end = self.nodes.len();
            if let Some(node) = self.nodes.get_mut(id) {
                node.end = end;
            }
        }
        Ok(())
    }

    fn attribute(&mut self) -> Read<(&'t str, String, Range<usize>)> {
        let name = self.name()?;
        self.space();
        if !self.take("=") {
            return Err(format!("attribute `{name}` has no value"));
        }
        self.space();
        let quote = if self.take("\"") {
            "\""
        } else if self.take("'") {
            "'"
        } else {
            return Err(format!("the value of attribute `{name}` is not quoted"));
        };
        let start = self.at;
        let raw = self.until(quote, "an attribute")?;
        if raw.contains('<') {
            return Err(format!("the value of attribute `{name}` contains `<`"));
        }
        // XML 1.0 section 3.3.3: literal white space becomes blanks; white space from references is preserved.
        let spaces: String =
            lines(raw).chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c }).collect();
        Ok((name, dereferenced(&spaces)?, start..start + raw.len()))
    }

    /// Reads text up to the next tag, with CDATA sections and references, into one node.
    fn characters(&mut self) -> Read<()> {
        let start = self.at;
        let mut text = String::new();
        loop {
            if self.take("<![CDATA[") {
                text.push_str(&lines(&checked(self.until("]]>", "a CDATA section")?)?));
                continue;
            }
            let rest = self.rest();
            let length = rest.find('<').unwrap_or(rest.len());
            if length == 0 {
                if rest.starts_with("<![CDATA[") {
                    continue;
                }
                break;
            }
            let raw = rest.get(..length).unwrap_or_default();
            if raw.contains("]]>") {
                return Err("text contains `]]>`".to_owned());
            }
            text.push_str(&dereferenced(&lines(raw))?);
            self.at += length;
        }
        // A comment splits the text around it into two nodes. An empty CDATA section creates no node.
        if !text.is_empty() {
            self.push(NodeKind::Text(text), start..self.at);
        }
        Ok(())
    }

    fn expand(&self, written: &str, own: &[(String, String)], with_default: bool) -> Read<Name> {
        let (prefix, local) = written.split_once(':').unwrap_or(("", written));
        if local.is_empty() || local.contains(':') || written.starts_with(':') {
            return Err(format!("`{written}` is not a valid prefixed name"));
        }
        let name = |uri: &str| Name { prefix: prefix.to_owned(), uri: uri.to_owned(), local: local.to_owned() };
        if prefix == "xml" {
            return Ok(name(XML));
        }
        if prefix.is_empty() && !with_default {
            return Ok(name(""));
        }
        let outer = self.open.iter().rev().filter_map(|(id, _)| match &self.nodes.get(*id)?.kind {
            NodeKind::Element { namespaces, .. } => Some(namespaces.as_slice()),
            _ => None,
        });
        let found = std::iter::once(own).chain(outer).flatten().find(|(known, _)| known == prefix);
        match found {
            Some((_, uri)) if !uri.is_empty() || prefix.is_empty() => Ok(name(uri)),
            None if prefix.is_empty() => Ok(name("")),
            _ => Err(format!("prefix `{prefix}` is not declared")),
        }
    }
}
