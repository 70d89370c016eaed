//! Generated example values have the right types and depend only on the seed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::{Value, json};
use signoff_codegen::example::Maker;
use signoff_codegen::library;
use signoff_codegen::options::Options;
use signoff_openapi::api::{Api, Direction, SchemaId};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::json_schema::json_schema;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read, read_text};

/// The suites' documents and the example server's case.
fn documents() -> Vec<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let specs = own.join("../../specs");
    let suite = |name: &str| specs.join(name);
    let names = [
        "kratos/public.openapi.yaml",
        "kratos/admin.openapi.yaml",
        "authlete/api.openapi.yaml",
        "cloudreve/api.openapi.yaml",
    ];
    names.into_iter().map(suite).chain([own.join("tests/cases/example/openapi.yaml")]).collect()
}

fn api(path: &Path) -> Api {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    read(&mut sources, path, &ReadOptions::default(), &mut diagnostics).unwrap()
}

fn made(api: &Api, seed: u64) -> Vec<Value> {
    let library = library(api, &Options::default());
    let mut maker = Maker::new(api, &library, seed);
    let each = library.schemas.iter().map(|((id, direction), ty)| {
        let made = maker.value(ty, Some(*id), *direction, "a place");
        let made = made.unwrap_or_else(|| panic!("no value is generated for {:?}", api.schemas.get(*id).location));
        assert!(maker.fits(ty, &made), "{made} does not have its type: {ty:?}");
        made
    });
    each.collect()
}

#[test]
fn every_value_has_its_type_for_every_seed() {
    for path in documents() {
        let api = api(&path);
        (0..8).for_each(|seed| drop(made(&api, seed)));
    }
}

#[test]
fn equal_seeds_give_equal_values_and_different_seeds_different_ones() {
    for path in documents() {
        let api = api(&path);
        assert_eq!(made(&api, 3), made(&api, 3));
        assert_ne!(made(&api, 3), made(&api, 4), "{}", path.display());
    }
}

/// Whether another implementation of JSON Schema accepts the value.
fn is_valid(api: &Api, schema: SchemaId, value: &Value) -> bool {
    jsonschema::options()
        .should_validate_formats(true)
        .build(&json_schema(api, schema, Direction::Response))
        .unwrap()
        .is_valid(value)
}

#[test]
fn values_of_lists_with_a_prefix_are_valid_for_every_seed() {
    let api = api(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/closed/openapi.yaml"));
    let library = library(&api, &Options::default());
    let lists: Vec<_> = api.schemas.iter().filter(|(_, schema)| !schema.prefix_items.is_empty()).collect();
    assert!(lists.len() > 10);
    for (id, schema) in lists.into_iter().filter(|(_, schema)| schema.name.is_some()) {
        for seed in 0..20 {
            let mut maker = Maker::new(&api, &library, seed);
            let made =
                maker.value(&maker.ty(id, Direction::Response), Some(id), Direction::Response, "a place").unwrap();
            assert!(is_valid(&api, id, &made), "{made} is a value of {:?}", schema.name);
        }
    }
}

/// The schema of an element.
fn element() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!({"type": "boolean"})),
        (-9_i64..9, 0_i64..3)
            .prop_map(|(least, more)| json!({"type": "integer", "minimum": least, "maximum": least + more})),
        (0_u64..9, 0_u64..3)
            .prop_map(|(least, more)| json!({"type": "string", "minLength": least, "maxLength": least + more})),
        prop::sample::subsequence(vec![json!(1), json!("b"), json!(2.5), json!(false)], 1..4)
            .prop_map(|of| json!({"enum": of})),
        Just(json!({"const": "c"})),
        Just(
            json!({"type": "array", "prefixItems": [{"type": "integer", "multipleOf": 7}], "items": false, "minItems": 1})
        ),
        Just(
            json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "pattern": "^[0-9]+$"}}})
        ),
    ]
}

proptest! {
    #[test]
    fn a_value_of_a_list_with_a_prefix_keeps_all_of_its_bounds(
        prefix in prop::collection::vec(element(), 1..4),
        items in prop::option::of(prop_oneof![Just(json!(false)), element()]),
        least in 0_usize..5,
        most in prop::option::of(0_usize..3),
        unique: bool,
        seed: u64,
    ) {
        let closed = items == Some(json!(false));
        let is_possible = !closed || least <= prefix.len();
        let mut list = json!({"type": "array", "prefixItems": prefix, "minItems": least, "uniqueItems": unique});
        list.as_object_mut().unwrap().extend(items.map(|items| ("items".to_owned(), items)));
        list.as_object_mut().unwrap().extend(most.map(|more| ("maxItems".to_owned(), json!(least + more))));
        let document = json!({
            "openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {},
            "components": {"schemas": {"List": list}},
        });
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let api = read_text(&mut sources, "openapi.json", document.to_string(), &ReadOptions::default(), &mut diagnostics);
        let api = api.unwrap();
        let library = library(&api, &Options::default());
        let (id, _) = api.schemas.iter().find(|(_, schema)| schema.name.as_deref() == Some("List")).unwrap();
        let mut maker = Maker::new(&api, &library, seed);
        let ty = maker.ty(id, Direction::Response);
        match maker.value(&ty, Some(id), Direction::Response, "a place") {
            Some(made) => prop_assert!(is_valid(&api, id, &made), "{made} is a value of {document}"),
            // Different elements may be impossible.
            None => prop_assert!(unique || !is_possible, "no value of {document}"),
        }
    }
}
