//! Requests and responses: which properties `readOnly` and `writeOnly` remove from each.

use super::{Operation, Role, Schema, SchemaId};

/// The direction in which a value is sent. A request does not contain `readOnly` properties; a response does not contain `writeOnly`
/// ones ([Schema Object](https://spec.openapis.org/oas/v3.0.4.html#schema-object), fixed fields).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// To the API.
    Request,
    /// From the API.
    Response,
}

impl Direction {
    /// The other direction.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Request => Self::Response,
            Self::Response => Self::Request,
        }
    }

    /// Whether a value sent in this direction contains a property with this schema: `readOnly` properties are only sent by the API,
    /// `writeOnly` ones only to it. References and `allOf` branches of the schema may have these keywords too.
    pub fn carries<'s>(self, member: SchemaId, get: impl Fn(SchemaId) -> &'s Schema) -> bool {
        // Stops at schemas that refer to each other without end.
        const MAX_SCHEMAS: usize = 64;
        let mut seen = Vec::new();
        let mut pending = vec![member];
        while let Some(id) = pending.pop() {
            if seen.len() == MAX_SCHEMAS || seen.contains(&id) {
                continue;
            }
            seen.push(id);
            let schema = get(id);
            let marked = match self {
                Self::Request => schema.read_only,
                Self::Response => schema.write_only,
            };
            if marked {
                return false;
            }
            pending.extend(schema.reference.iter().chain(&schema.all_of));
        }
        true
    }
}

impl Operation {
    /// The direction of the operation's requests. The API itself sends the requests of webhooks and callbacks, and it owns `readOnly`
    /// values, so these requests contain them
    /// ([JSON Schema Validation](https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4)).
    pub fn request_direction(&self) -> Direction {
        match self.role {
            Role::Path => Direction::Request,
            Role::Webhook | Role::Callback => Direction::Response,
        }
    }
}
