//! The schemas that an object of the [`super::Api`] refers to directly.

use super::{AdditionalProperties, Direction, Header, MediaType, Operation, ParameterShape, Schema, SchemaId};

impl Schema {
    /// The subschemas of this schema, of every keyword, including those of the discriminator's mapping. May contain duplicates.
    pub fn subschemas(&self) -> Vec<SchemaId> {
        let mut found: Vec<SchemaId> = Vec::new();
        found.extend(self.reference);
        found.extend(self.properties.iter().map(|property| property.schema));
        if let AdditionalProperties::Schema(id) = self.additional_properties {
            found.push(id);
        }
        found.extend(self.items);
        found.extend(self.prefix_items.iter().chain(&self.all_of).chain(&self.any_of).chain(&self.one_of));
        let rare = self.rare();
        let by_name = rare.pattern_properties.iter().chain(&rare.dependent_schemas);
        found.extend(by_name.map(|property| property.schema));
        found.extend(rare.property_names.into_iter().chain(rare.contains).chain(rare.not));
        if let Some((condition, then, otherwise)) = rare.conditional {
            found.extend([Some(condition), then, otherwise].into_iter().flatten());
        }
        if let Some(discriminator) = &rare.discriminator {
            found.extend(discriminator.mapping.values());
            found.extend(discriminator.default_mapping);
        }
        found
    }
}

impl Operation {
    /// The schemas of its parameters, bodies, responses and callbacks. May contain duplicates.
    pub fn schemas(&self) -> Vec<SchemaId> {
        [Direction::Request, Direction::Response].into_iter().flat_map(|direction| self.schemas_of(direction)).collect()
    }

    /// The schemas of what is sent in that direction. May contain duplicates.
    pub fn schemas_of(&self, direction: Direction) -> Vec<SchemaId> {
        let mut found = Vec::new();
        if direction == self.request_direction() {
            for parameter in &self.parameters {
                visit_shape(&parameter.shape, &mut found);
            }
            let content = self.request_body.iter().flat_map(|body| &body.content);
            content.for_each(|media| visit_media_type(media, &mut found));
        } else {
            for response in &self.responses {
                visit_headers(&response.headers, &mut found);
                response.content.iter().for_each(|media| visit_media_type(media, &mut found));
            }
        }
        for operation in self.callbacks.iter().flat_map(|callback| &callback.operations) {
            found.extend(operation.schemas_of(direction));
        }
        found
    }
}

fn visit_shape(shape: &ParameterShape, found: &mut Vec<SchemaId>) {
    match shape {
        ParameterShape::Schema { schema, .. } => found.push(*schema),
        ParameterShape::Content(media) => visit_media_type(media, found),
    }
}

fn visit_headers(headers: &[Header], found: &mut Vec<SchemaId>) {
    headers.iter().for_each(|header| visit_shape(&header.shape, found));
}

fn visit_media_type(media: &MediaType, found: &mut Vec<SchemaId>) {
    found.extend(media.schema.into_iter().chain(media.item_schema));
    let encodings = media.encoding.values().chain(&media.prefix_encoding).chain(&media.item_encoding);
    encodings.into_iter().for_each(|encoding| visit_headers(&encoding.headers, found));
}
