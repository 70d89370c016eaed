//! Suggests the keyword that a misspelt one means.

/// The keywords of JSON Schema and of OpenAPI's Schema Object.
const KEYWORDS: &[&str] = &[
    "additionalItems",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "dependentRequired",
    "dependentSchemas",
    "deprecated",
    "description",
    "discriminator",
    "else",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "items",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "nullable",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "readOnly",
    "required",
    "then",
    "title",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
    "writeOnly",
    "xml",
];

/// The keyword that `key` differs from by a typing error: one in a short key, two in a longer one. Two letters that changed places
/// count as one.
pub(super) fn similar_keyword(key: &str) -> Option<&'static str> {
    let limit = match key.chars().count() {
        ..4 => return None,
        4..6 => 1,
        _ => 2,
    };
    let lower = key.to_lowercase();
    KEYWORDS
        .iter()
        .map(|keyword| (strsim::osa_distance(&lower, &keyword.to_lowercase()), *keyword))
        .filter(|(distance, keyword)| *distance <= limit && *keyword != key)
        .min()
        .map(|(_, keyword)| keyword)
}

#[cfg(test)]
mod tests {
    use super::similar_keyword;

    #[test]
    fn a_typing_error_leads_to_the_keyword() {
        let cases = [
            ("requierd", Some("required")),
            ("requird", Some("required")),
            ("propertys", Some("properties")),
            ("Properties", Some("properties")),
            ("additionalproperties", Some("additionalProperties")),
            ("max_length", Some("maxLength")),
            ("minimun", Some("minimum")),
            ("patern", Some("pattern")),
            ("desciption", Some("description")),
            ("tpye", Some("type")),
            ("lenght", None),
            ("color", None),
            ("typ", None),
            ("validation", None),
        ];
        for (key, expected) in cases {
            assert_eq!(similar_keyword(key), expected, "{key}");
        }
    }
}
