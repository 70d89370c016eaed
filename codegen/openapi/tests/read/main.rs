//! Tests of reading, by version and feature.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod bounds;
mod corpus;
mod limits;
mod mutations;
mod openapi31;
mod openapi32;
mod properties;
mod references;
mod second_opinion;
mod swagger2;
mod text;
mod yaml;

use signoff_openapi::api::{Api, Operation, Schema};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read_text};

/// Reads a document; returns the `Api` and the codes of all diagnostics.
fn read_document(text: &str) -> (Option<Api>, Vec<&'static str>) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api = read_text(&mut sources, "test.yaml", text.to_owned(), &ReadOptions::default(), &mut diagnostics);
    (api, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
}

/// Reads a document that must have no diagnostics.
fn read_clean(text: &str) -> Api {
    let (api, codes) = read_document(text);
    assert!(codes.is_empty(), "{codes:?}");
    api.unwrap()
}

fn named<'a>(api: &'a Api, name: &str) -> &'a Schema {
    api.schemas.iter().find(|(_, schema)| schema.name.as_deref() == Some(name)).unwrap().1
}

fn property<'a>(api: &'a Api, schema: &Schema, name: &str) -> &'a Schema {
    api.schemas.get(schema.property(name).unwrap())
}

fn operation<'a>(api: &'a Api, method: &str, path: &str) -> &'a Operation {
    api.operations.iter().find(|operation| operation.method == method && operation.path == path).unwrap()
}
