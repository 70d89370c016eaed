//! [Example Object](https://spec.openapis.org/oas/v3.2.0.html#example-object): `example` and `examples` next to a schema.

use serde_json::Value;

use super::Resolver;
use crate::api::Example;
use crate::document::Node;
use crate::normalise::{conform, deserialize, shapes};

impl<'d> Resolver<'d, '_> {
    /// The single `example` (named ""), then the named ones.
    pub(crate) fn examples(&mut self, holder: &Node<'d>) -> Vec<Example> {
        let mut examples = Vec::new();
        if let Some(value) = holder.object().and_then(|object| object.get("example")) {
            let location = holder.location.child("example");
            examples.push(Example { name: String::new(), summary: None, value: Some(value.clone()), location });
        }
        let Some(named) = holder.get("examples") else { return examples };
        for (name, node) in named.members() {
            examples.extend(self.example(name, &node));
        }
        // The specification does not allow a list of values, but its meaning is clear.
        for (index, node) in named.elements().enumerate() {
            let (name, value) = (index.to_string(), Some(node.value.clone()));
            examples.push(Example { name, summary: None, value, location: node.location });
        }
        examples
    }

    fn example(&mut self, name: &str, node: &Node<'d>) -> Option<Example> {
        let node = match node.reference() {
            Some(reference) => self.optional_target(node, reference)?,
            None => node.clone(),
        };
        let object = node.object()?;
        let object_value =
            object.get("value").or_else(|| object.get("dataValue")).or_else(|| object.get("serializedValue"));
        let value: Option<Value> = object_value.cloned();
        let mut fields = conform(&node, &shapes::EXAMPLE, self.diagnostics);
        fields.remove("value");
        let fields: openapiv3::Example = deserialize(fields, &node, shapes::EXAMPLE.noun, self.diagnostics)?;
        Some(Example { name: name.to_owned(), summary: fields.summary, value, location: node.location })
    }
}
