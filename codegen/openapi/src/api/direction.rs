//! Which way a value goes, and what `readOnly` and `writeOnly` say about that.

use super::{Operation, Role, Schema, SchemaId};

/// Which way a value goes: `readOnly` members need not be in a request, `writeOnly` ones not in a response
/// ([Schema Object](https://spec.openapis.org/oas/v3.0.4.html#schema-object), fixed fields).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// To the API.
    Request,
    /// From the API.
    Response,
}

impl Direction {
    /// The other one.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Request => Self::Response,
            Self::Response => Self::Request,
        }
    }

    /// Whether a member goes this way, by its schema: `readOnly` ones come from the API alone, `writeOnly` ones go to it alone.
    /// The marks may stand anywhere along references and parts of `allOf`.
    pub fn carries<'s>(self, member: SchemaId, get: impl Fn(SchemaId) -> &'s Schema) -> bool {
        // Longer chains go in circles.
        const MOST: usize = 64;
        let mut seen = Vec::new();
        let mut pending = vec![member];
        while let Some(id) = pending.pop() {
            if seen.len() == MOST || seen.contains(&id) {
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
    /// Which way its requests go: those of webhooks and callbacks come from the API, which owns what `readOnly` is about
    /// ([JSON Schema Validation](https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4)).
    pub fn request_direction(&self) -> Direction {
        match self.role {
            Role::Path => Direction::Request,
            Role::Webhook | Role::Callback => Direction::Response,
        }
    }
}
