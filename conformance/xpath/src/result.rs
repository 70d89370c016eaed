//! The three uses of a path: a boolean, a value, or nodes to replace.

use std::rc::Rc;

use serde_json::Value;

use super::document::character::is_char;
use super::document::{Document, Edit, Node};
use super::evaluate::Evaluator;
use super::value::{Atomic, Item, Sequence, effective_boolean};
use super::{XPath, XPathVersion};

impl XPath {
    /// Evaluates the path with the document node of an XML text as the context item.
    fn evaluate(&self, text: &str) -> Result<Sequence, String> {
        let document = Document::read(text).map_err(|reason| format!("the context is not XML: {reason}"))?;
        self.evaluate_document(&Rc::new(document))
    }

    fn evaluate_document(&self, document: &Rc<Document>) -> Result<Sequence, String> {
        let evaluator = Evaluator::new(self.version, document);
        for prefix in &self.prefixes {
            evaluator.namespace(prefix).map_err(|error| error.message)?;
        }
        evaluator.run(&self.expression).map_err(|error| error.to_string())
    }

    /// Whether the effective boolean value is true.
    ///
    /// # Errors
    /// The text is not XML, or evaluation fails.
    pub fn passes(&self, text: &str) -> Result<bool, String> {
        effective_boolean(&self.evaluate(text)?).map_err(|error| error.to_string())
    }

    /// What the path selects: the text of the first node, or the first value with its type. A map or an array is JSON. `None` if the path
    /// selects nothing.
    ///
    /// # Errors
    /// The text is not XML, evaluation fails, or the first item is a function.
    pub fn select(&self, text: &str) -> Result<Option<Value>, String> {
        self.evaluate(text)?.first().map(|item| to_json(item, self.version)).transpose()
    }

    /// Sets every node that the path selects to `new` (the content of an element, the value of an attribute, a text) and returns the XML text.
    ///
    /// # Errors
    /// The text is not XML, evaluation fails, or the path selects no node with a text to set.
    pub fn replace(&self, text: &str, new: &str) -> Result<String, String> {
        if let Some(c) = new.chars().find(|c| !is_char(*c)) {
            return Err(format!("XML does not allow the character U+{:04X}", u32::from(c)));
        }
        let document = Document::read(text).map_err(|reason| format!("the payload is not XML: {reason}"))?;
        let found = self.evaluate_document(&Rc::new(document))?;
        // Nodes of documents that functions create are not part of the payload.
        let nodes = found.iter().filter_map(|item| if let Item::Node(node) = item { Some(node) } else { None });
        let own = nodes.filter(|node| node.document.serial == 0);
        let edits: Vec<Edit> = own.filter_map(|node: &Node| Edit::set(node, text, new)).collect();
        if edits.is_empty() {
            return Err("the path selects nothing in the payload".to_owned());
        }
        Ok(Edit::apply(edits, text))
    }
}

fn to_json(item: &Item, version: XPathVersion) -> Result<Value, String> {
    Ok(match item {
        Item::Node(node) => node.text().into(),
        Item::Atomic(Atomic::Boolean(value)) => (*value).into(),
        Item::Atomic(value) if value.is_numeric() => number(value, version),
        Item::Atomic(value) => value.text().into(),
        Item::Array(members) => {
            let members: Result<Vec<_>, _> = members.iter().map(|member| member_to_json(member, version)).collect();
            members?.into()
        }
        Item::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| Ok((key.text(), member_to_json(value, version)?)));
            Value::Object(entries.collect::<Result<_, String>>()?)
        }
        Item::Function(_) => return Err("the path selects a function, which has no JSON form".to_owned()),
    })
}

/// Numbers without a JSON form, such as NaN, become strings.
fn number(value: &Atomic, version: XPathVersion) -> Value {
    let double = value.as_double().unwrap_or(f64::NAN);
    match value {
        Atomic::Integer(number) if i64::try_from(*number).is_ok() => i64::try_from(*number).unwrap_or_default().into(),
        // All numbers in XPath 1.0 are doubles; whole numbers become integers.
        Atomic::Double(_) if version == XPathVersion::V10 && double.fract() == 0.0 && double.abs() < 9e15 => {
            (double as i64).into()
        }
        _ => serde_json::Number::from_f64(double).map_or_else(|| value.text().into(), Value::Number),
    }
}

fn member_to_json(items: &[Item], version: XPathVersion) -> Result<Value, String> {
    match items {
        [] => Ok(Value::Null),
        [only] => to_json(only, version),
        several => Ok(several.iter().map(|item| to_json(item, version)).collect::<Result<Vec<_>, _>>()?.into()),
    }
}
