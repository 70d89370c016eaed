//! The module `client`: a group per first tag, a call per operation.

use super::Module;
use crate::ir::Library;
use crate::options::Options;

pub(super) fn emit_client(_library: &Library, _options: &Options) -> Vec<Module> {
    vec![Module { path: "client/mod.rs".to_owned(), about: "Calls by tag.".to_owned(), items: proc_macro2::TokenStream::new() }]
}
