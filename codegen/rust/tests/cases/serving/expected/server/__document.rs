//! The document.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// The document, in JSON.
pub const DOCUMENT: &str = "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"Pets to serve\",\"version\":\"1\"},\"servers\":[{\"url\":\"https://{region}.pets.example/v2\",\"variables\":{\"region\":{\"default\":\"eu\"}}},{\"url\":\"https://other.example\"}],\"paths\":{\"/pets\":{\"get\":{\"operationId\":\"listPets\",\"tags\":[\"pets\"],\"parameters\":[{\"name\":\"limit\",\"in\":\"query\",\"schema\":{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":1,\"maximum\":100,\"default\":20}},{\"name\":\"sort\",\"in\":\"query\",\"schema\":{\"type\":\"string\",\"enum\":[\"name\",\"age\"],\"default\":\"name\"}},{\"name\":\"tags\",\"in\":\"query\",\"schema\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"default\":[\"tame\",\"\\\"loud\\\"\"]}},{\"name\":\"offset\",\"in\":\"query\",\"schema\":{\"type\":\"integer\",\"minimum\":1,\"default\":0}},{\"name\":\"q\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}],\"responses\":{\"200\":{\"description\":\"what was asked for\",\"content\":{\"application/json\":{\"schema\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}}},\"404\":{\"description\":\"there are none\"}}}},\"/pets/{id}\":{\"delete\":{\"operationId\":\"removePet\",\"tags\":[\"pets\"],\"security\":[{\"token\":[\"pets:write\"]},{\"key\":[]}],\"parameters\":[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"integer\",\"format\":\"int64\"}}],\"responses\":{\"204\":{\"description\":\"removed\"},\"401\":{\"description\":\"not signed in\"}}}}},\"components\":{\"securitySchemes\":{\"token\":{\"type\":\"oauth2\",\"flows\":{\"clientCredentials\":{\"tokenUrl\":\"https://a.example/t\",\"scopes\":{\"pets:write\":\"write\"}}}},\"key\":{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-Key\"}}}}";

/// Serves [`DOCUMENT`] at `/openapi.json`: merge it with the router of the operations.
pub fn document_router() -> rt::axum::Router {
    rt::server::document_router("/openapi.json", DOCUMENT)
}
