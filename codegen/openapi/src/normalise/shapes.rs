//! The fields of each object of the specification, for all versions together.

use super::{Kind, Shape};
use Kind::{Any, Flag, Node, Text, Texts};

/// [OpenAPI Object](https://spec.openapis.org/oas/v3.2.0.html#openapi-object) and Swagger Object.
pub(crate) static ROOT: Shape = Shape {
    noun: "the document",
    fields: &[
        ("openapi", Node),
        ("swagger", Node),
        ("$self", Node),
        ("info", Node),
        ("jsonSchemaDialect", Node),
        ("servers", Node),
        ("paths", Node),
        ("webhooks", Node),
        ("components", Node),
        ("security", Node),
        ("tags", Node),
        ("externalDocs", Node),
        ("host", Node),
        ("basePath", Node),
        ("schemes", Node),
        ("consumes", Node),
        ("produces", Node),
        ("definitions", Node),
        ("parameters", Node),
        ("responses", Node),
        ("securityDefinitions", Node),
        // Keywords of JSON Schema, which authors add for their editors.
        ("$schema", Node),
        ("$defs", Node),
        ("id", Node),
        ("$id", Node),
    ],
};

/// [Info Object](https://spec.openapis.org/oas/v3.2.0.html#info-object).
pub(crate) static INFO: Shape = Shape {
    noun: "the info object",
    fields: &[
        ("title", Text),
        ("summary", Node),
        ("description", Text),
        ("termsOfService", Text),
        ("contact", Node),
        ("license", Node),
        ("version", Text),
    ],
};

/// [Components Object](https://spec.openapis.org/oas/v3.2.0.html#components-object).
pub(crate) static COMPONENTS: Shape = Shape {
    noun: "the components object",
    fields: &[
        ("schemas", Node),
        ("responses", Node),
        ("parameters", Node),
        ("examples", Node),
        ("requestBodies", Node),
        ("headers", Node),
        ("securitySchemes", Node),
        ("links", Node),
        ("callbacks", Node),
        ("pathItems", Node),
        ("mediaTypes", Node),
    ],
};

/// [Path Item Object](https://spec.openapis.org/oas/v3.2.0.html#path-item-object).
pub(crate) static PATH_ITEM: Shape = Shape {
    noun: "a path item",
    fields: &[
        ("$ref", Node),
        ("summary", Text),
        ("description", Text),
        ("get", Node),
        ("put", Node),
        ("post", Node),
        ("delete", Node),
        ("options", Node),
        ("head", Node),
        ("patch", Node),
        ("trace", Node),
        ("query", Node),
        ("additionalOperations", Node),
        ("servers", Node),
        ("parameters", Node),
    ],
};

/// [Operation Object](https://spec.openapis.org/oas/v3.2.0.html#operation-object).
pub(crate) static OPERATION: Shape = Shape {
    noun: "an operation",
    fields: &[
        ("tags", Texts),
        ("summary", Text),
        ("description", Text),
        ("externalDocs", Node),
        ("operationId", Text),
        ("parameters", Node),
        ("requestBody", Node),
        ("responses", Node),
        ("callbacks", Node),
        ("deprecated", Flag),
        ("security", Node),
        ("servers", Node),
        ("consumes", Node),
        ("produces", Node),
        ("schemes", Node),
    ],
};

/// [Parameter Object](https://spec.openapis.org/oas/v3.2.0.html#parameter-object).
pub(crate) static PARAMETER: Shape = Shape {
    noun: "a parameter",
    fields: &[
        ("name", Text),
        ("in", Text),
        ("description", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("allowEmptyValue", Flag),
        ("style", Text),
        ("explode", Flag),
        ("allowReserved", Flag),
        ("schema", Node),
        ("example", Node),
        ("examples", Node),
        ("content", Node),
    ],
};

/// [Parameter Object](https://swagger.io/specification/v2/#parameter-object) of 2.0, which contains its schema's keywords.
pub(crate) static PARAMETER_V2: Shape = Shape {
    noun: "a parameter",
    fields: &[
        ("name", Text),
        ("in", Text),
        ("description", Text),
        ("required", Flag),
        ("allowEmptyValue", Flag),
        ("collectionFormat", Text),
        ("schema", Node),
        ("type", Node),
        ("format", Node),
        ("items", Node),
        ("default", Node),
        ("enum", Node),
        ("maximum", Node),
        ("exclusiveMaximum", Node),
        ("minimum", Node),
        ("exclusiveMinimum", Node),
        ("maxLength", Node),
        ("minLength", Node),
        ("pattern", Node),
        ("maxItems", Node),
        ("minItems", Node),
        ("uniqueItems", Node),
        ("multipleOf", Node),
        // Not defined by 2.0, but widely used.
        ("example", Node),
        ("examples", Node),
        ("deprecated", Flag),
    ],
};

/// [Header Object](https://spec.openapis.org/oas/v3.2.0.html#header-object), of 2.0 too.
pub(crate) static HEADER: Shape = Shape {
    noun: "a header",
    fields: &[
        ("description", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("allowEmptyValue", Flag),
        ("style", Text),
        ("explode", Flag),
        ("allowReserved", Flag),
        ("schema", Node),
        ("example", Node),
        ("examples", Node),
        ("content", Node),
        ("collectionFormat", Text),
        ("type", Node),
        ("format", Node),
        ("items", Node),
        ("default", Node),
        ("enum", Node),
        ("maximum", Node),
        ("exclusiveMaximum", Node),
        ("minimum", Node),
        ("exclusiveMinimum", Node),
        ("maxLength", Node),
        ("minLength", Node),
        ("pattern", Node),
        ("maxItems", Node),
        ("minItems", Node),
        ("uniqueItems", Node),
        ("multipleOf", Node),
    ],
};

/// [Request Body Object](https://spec.openapis.org/oas/v3.2.0.html#request-body-object).
pub(crate) static REQUEST_BODY: Shape =
    Shape { noun: "a request body", fields: &[("description", Text), ("content", Node), ("required", Flag)] };

/// [Response Object](https://spec.openapis.org/oas/v3.2.0.html#response-object); `schema` and `examples` are 2.0's.
pub(crate) static RESPONSE: Shape = Shape {
    noun: "a response",
    fields: &[
        ("summary", Node),
        ("description", Text),
        ("headers", Node),
        ("content", Node),
        ("links", Node),
        ("schema", Node),
        ("examples", Node),
    ],
};

/// [Media Type Object](https://spec.openapis.org/oas/v3.2.0.html#media-type-object).
pub(crate) static MEDIA_TYPE: Shape = Shape {
    noun: "a media type",
    fields: &[
        ("schema", Node),
        ("itemSchema", Node),
        ("example", Node),
        ("examples", Node),
        ("encoding", Node),
        ("prefixEncoding", Node),
        ("itemEncoding", Node),
        ("description", Node),
    ],
};

/// [Encoding Object](https://spec.openapis.org/oas/v3.2.0.html#encoding-object).
pub(crate) static ENCODING: Shape = Shape {
    noun: "an encoding",
    fields: &[
        ("contentType", Text),
        ("headers", Node),
        ("style", Text),
        ("explode", Flag),
        ("allowReserved", Flag),
        ("encoding", Node),
        ("prefixEncoding", Node),
        ("itemEncoding", Node),
    ],
};

/// [Server Object](https://spec.openapis.org/oas/v3.2.0.html#server-object).
pub(crate) static SERVER: Shape =
    Shape { noun: "a server", fields: &[("url", Text), ("description", Text), ("name", Node), ("variables", Node)] };

/// [Server Variable Object](https://spec.openapis.org/oas/v3.2.0.html#server-variable-object).
pub(crate) static SERVER_VARIABLE: Shape =
    Shape { noun: "a server variable", fields: &[("enum", Texts), ("default", Text), ("description", Text)] };

/// [Tag Object](https://spec.openapis.org/oas/v3.2.0.html#tag-object).
pub(crate) static TAG: Shape = Shape {
    noun: "a tag",
    fields: &[
        ("name", Text),
        ("summary", Node),
        ("description", Text),
        ("externalDocs", Node),
        ("parent", Node),
        ("kind", Node),
    ],
};

/// [Example Object](https://spec.openapis.org/oas/v3.2.0.html#example-object).
pub(crate) static EXAMPLE: Shape = Shape {
    noun: "an example",
    fields: &[
        ("summary", Text),
        ("description", Text),
        ("value", Any),
        ("externalValue", Text),
        ("dataValue", Node),
        ("serializedValue", Node),
    ],
};

/// [Security Scheme Object](https://spec.openapis.org/oas/v3.2.0.html#security-scheme-object), of 2.0 too.
pub(crate) static SECURITY_SCHEME: Shape = Shape {
    noun: "a security scheme",
    fields: &[
        ("type", Text),
        ("description", Text),
        ("name", Text),
        ("in", Text),
        ("scheme", Text),
        ("bearerFormat", Text),
        ("flows", Node),
        ("openIdConnectUrl", Text),
        ("oauth2MetadataUrl", Node),
        ("deprecated", Node),
        ("flow", Node),
        ("authorizationUrl", Node),
        ("tokenUrl", Node),
        ("scopes", Node),
    ],
};
