//! Which values of a schema are schemas ([JSON Schema 2020-12, 10](https://json-schema.org/draft/2020-12/json-schema-core#section-10)).

/// What a value in a schema is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    /// A schema, or an array of schemas.
    Schema,
    /// An object whose members are schemas: its keys are names, not keywords.
    Names,
    /// A plain value, in which `$ref` is not a reference.
    Data,
}

impl Position {
    /// The position of a member.
    pub(crate) fn of_member(self, key: &str) -> Self {
        match (self, key) {
            (Self::Data, _)
            | (Self::Schema, "default" | "const" | "enum" | "examples" | "dependentRequired" | "$vocabulary") => {
                Self::Data
            }
            (Self::Schema, "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas") => {
                Self::Names
            }
            _ => Self::Schema,
        }
    }
}

/// Whether the schemas in this keyword apply to the same value as the schema that contains it.
pub(crate) fn applies_in_place(keyword: &str) -> bool {
    matches!(keyword, "allOf" | "anyOf" | "oneOf" | "not" | "if" | "then" | "else" | "dependentSchemas")
}
