//! Generated example values have the right types and depend only on the seed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use serde_json::Value;
use signoff_codegen::example::Maker;
use signoff_codegen::library;
use signoff_codegen::options::Options;
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};

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
