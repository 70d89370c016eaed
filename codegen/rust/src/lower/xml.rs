//! XML bodies ([XML Object](https://spec.openapis.org/oas/v3.2.0.html#xml-object)).

use signoff_openapi::api::{Property, Schema, SchemaId, SimpleType, Xml};

use super::Lowering;
use crate::ir::{XmlContent, XmlElement, XmlMember, XmlPlace};
use crate::names::screaming;

impl Lowering<'_> {
    /// The name of the table of the element that a schema describes; `name` is used if the schema has no XML name.
    pub(super) fn lower_xml_body(&mut self, id: SchemaId, name: &str) -> String {
        let place = self.lower_xml(id, name);
        self.library.xml.get(place).map(|element| element.ident.clone()).unwrap_or_default()
    }

    /// The index of the element that a schema describes; `name` is used if the schema has no XML name.
    fn lower_xml(&mut self, id: SchemaId, name: &str) -> usize {
        let id = self.target(id);
        let schema = self.with_merged_parts(id);
        let xml = xml_of(&schema);
        let own = xml.name.unwrap_or_else(|| name.to_owned());
        let key = (id, self.shapes.shape(id, self.direction), own.clone());
        if let Some(known) = self.xml.get(&key) {
            return *known;
        }
        let place = self.library.xml.len();
        self.xml.insert(key, place);
        self.library.xml.push(XmlElement {
            ident: self.xml_names.claim(&screaming(&own)),
            name: own.clone(),
            namespace: xml.namespace,
            prefix: xml.prefix,
            content: XmlContent::Any,
        });
        let content = self.xml_content(&schema, &own);
        if let Some(element) = self.library.xml.get_mut(place) {
            element.content = content;
        }
        place
    }

    fn xml_content(&mut self, schema: &Schema, name: &str) -> XmlContent {
        if !schema.one_of.is_empty() || !schema.any_of.is_empty() {
            return XmlContent::Any;
        }
        match (is_list(schema), schema.types.single()) {
            (true, _) => match schema.items {
                Some(item) => {
                    let named = self.xml_name(item).unwrap_or_else(|| name.to_owned());
                    XmlContent::List(named, self.lower_xml(item, name))
                }
                None => XmlContent::Any,
            },
            (_, None | Some(SimpleType::Object)) if !schema.properties.is_empty() => {
                let members = schema.properties.iter().map(|property| self.xml_member(property, schema));
                XmlContent::Object(members.collect())
            }
            (_, None | Some(SimpleType::Object)) => XmlContent::Any,
            _ => XmlContent::Text,
        }
    }

    fn xml_member(&mut self, property: &Property, owner: &Schema) -> XmlMember {
        let id = self.target(property.schema);
        let schema = self.with_merged_parts(id);
        let (xml, name) = (xml_of(&schema), property.name.to_string());
        let (place, element, xml_name) = match schema.items.filter(|_| is_list(&schema)) {
            Some(item) if !xml.wrapped => {
                let items = self.xml_name(item).unwrap_or_else(|| name.clone());
                (XmlPlace::Items, self.lower_xml(item, &name), items)
            }
            _ => {
                let place = match (xml.attribute, xml.text) {
                    (true, _) => XmlPlace::Attribute,
                    (_, true) => XmlPlace::Text,
                    _ => XmlPlace::Element,
                };
                (place, self.lower_xml(id, &name), xml.name.unwrap_or_else(|| name.clone()))
            }
        };
        XmlMember {
            required: self.requires_in_direction(owner, &property.name, property.schema),
            name,
            xml_name,
            place,
            element,
        }
    }

    fn xml_name(&mut self, id: SchemaId) -> Option<String> {
        let id = self.target(id);
        xml_of(&self.with_merged_parts(id)).name
    }

    /// The target of references without further keywords, so that a schema always becomes the same element.
    fn target(&self, mut id: SchemaId) -> SchemaId {
        for _ in 0..16 {
            let schema = self.schema(id);
            match schema.reference {
                Some(next) if schema.rare.is_none() && schema.all_of.is_empty() => id = next,
                _ => break,
            }
        }
        id
    }

    /// The name of a body's root element.
    pub(super) fn xml_root(&self, id: SchemaId) -> String {
        let name = self.schema(self.target(id)).name;
        name.map_or_else(|| "root".to_owned(), Into::into)
    }
}

fn xml_of(schema: &Schema) -> Xml {
    schema.rare().xml.clone().unwrap_or_default()
}

fn is_list(schema: &Schema) -> bool {
    schema.items.is_some() && matches!(schema.types.single(), None | Some(SimpleType::Array))
}
