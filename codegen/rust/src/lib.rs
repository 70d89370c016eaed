//! Generates Rust from an OpenAPI document: types, a reqwest client and axum server traits.
//!
//! [`Builder`] reads a document and writes the code: as a module, a crate, or a file for `include!`. The functions below it work in memory:
//!
//! ```
//! use signoff_codegen::generate;
//! use signoff_codegen::openapi::diagnostic::Diagnostics;
//! use signoff_codegen::openapi::source::Sources;
//! use signoff_codegen::openapi::{ReadOptions, read_text};
//! use signoff_codegen::options::Options;
//!
//! let text = "
//! openapi: 3.0.3
//! info: {title: Pets, version: '1'}
//! paths:
//!   /pets:
//!     get: {operationId: listPets, responses: {'204': {description: no pets}}}
//! ";
//! let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
//! let api = read_text(&mut sources, "pets.yaml", text.to_owned(), &ReadOptions::default(), &mut diagnostics);
//! let tree = generate(&api.expect("a valid document"), &Options::default(), &mut diagnostics);
//! assert!(tree.files["server/api.rs"].contains("fn list_pets"));
//! ```
//!
//! # Data flow
//!
//! ```text
//! Api ─lower→ ir::Library ─check→ ir::Library ─emit→ [Module] ─format→ GeneratedTree ─package→ files
//! ```
//!
//! Each phase adds to [`Diagnostics`] and reports as many problems as it can. An operation or type that cannot be generated is left out
//! completely, with a diagnostic; everything else is generated. [`generate`] accesses no files; only [`disk`] writes them.

pub mod builder;
pub mod check;
pub mod config;
pub mod diff;
pub mod disk;
pub mod emit;
pub mod example;
pub mod explain;
pub mod format;
pub mod ir;
mod json;
pub mod lower;
pub mod names;
pub mod needs;
pub mod options;
pub mod package;
pub mod suites;
pub mod tree;

pub use builder::{Builder, Error};
/// Reads the documents: an `Api` and its diagnostics.
pub use signoff_openapi as openapi;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use signoff_openapi::api::{Api, Direction, SchemaId};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::location::Location;
use signoff_openapi::{exact, grammar};

use config::Used;
use emit::Emitter;
use needs::Needs;
use options::Options;
use tree::{GeneratedTree, Summary};

/// The Rust type of each schema, in each direction for which it has its own shape ([`ir::Library::schemas`]), as code next to the
/// generated module `types` names it.
pub fn rust_types(api: &Api, options: &Options) -> BTreeMap<(SchemaId, Direction), TokenStream> {
    let library = library(api, options);
    library.schemas.iter().map(|(key, ty)| (*key, emit::type_tokens(&library, ty))).collect()
}

/// The intermediate representation of what [`generate`] writes.
pub fn library(api: &Api, options: &Options) -> ir::Library {
    let mut used = Used::default();
    let selected = options.config.select(api, &mut used);
    let mut library = lower::lower(&selected, &options.config, &mut used, &mut Diagnostics::default());
    check::break_cycles(&mut library);
    library
}

/// Generates one module with everything below it: `mod.rs`, `types`, `operations`, `client`, `server`.
pub fn generate(api: &Api, options: &Options, diagnostics: &mut Diagnostics) -> GeneratedTree {
    let mut used = Used::default();
    let selected = options.config.select(api, &mut used);
    forget_excluded(api, &selected, diagnostics);
    let mut library = lower::lower(&selected, &options.config, &mut used, diagnostics);
    check::break_cycles(&mut library);
    example::fill_defaults(&mut library);
    let summary = Summary::of(api, &selected, &library);
    let missing = tree::missing(&selected, &library);
    let recursion_limit = check::recursion_limit(&library);
    let emitter = Emitter::new(&library, options);
    let mut files = format::format_all(emitter.modules());
    let needs = Needs { features: emitter.features(), recursion_limit };
    files.extend(format::format_all([emitter.root(&needs)]));
    if let Some(seed) = options.example_server.filter(|_| options.server) {
        let answers = example::answers(&selected, &library, seed, diagnostics);
        files.insert("example/answers.json".to_owned(), answers);
    }
    GeneratedTree { files, needs, summary, missing, used }
}

/// Removes diagnostics that are only about operations that the user excluded.
fn forget_excluded(api: &Api, selected: &Api, diagnostics: &mut Diagnostics) {
    let places = |api: &Api| -> Vec<Location> {
        api.refused.iter().flat_map(|refused| [refused.location.clone(), refused.cause.clone()]).collect()
    };
    let (all, wanted) = (places(api), places(selected));
    if all.len() > wanted.len() {
        let within = |places: &[Location], place: &Location| places.iter().any(|other| place.is_within(other));
        diagnostics.retain(|found| within(&wanted, &found.location) || !within(&all, &found.location));
    }
}
