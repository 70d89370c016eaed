//! The module `types`.

use proc_macro2::TokenStream;
use quote::quote;

use super::ty::{Types, path_tokens};
use super::{Module, docs, enumeration, object, rule, union, use_runtime};
use crate::ir::{Library, Type, TypeDefinition, TypeKind};
use crate::names::ident;
use crate::options::Options;

/// Definitions per file: rustc and readers both like many files of a few thousand lines more than one of many.
const PER_FILE: usize = 60;

pub(super) fn emit_types(library: &Library, options: &Options) -> Vec<Module> {
    let definitions: Vec<_> = library.types.iter().collect();
    if definitions.len() <= PER_FILE {
        let items = emit_file(library, &definitions, &use_runtime(options, 1), true);
        return vec![Module { path: "types.rs".to_owned(), about: "A definition per schema.".to_owned(), items }];
    }
    let mut modules = Vec::new();
    let mut names = Vec::new();
    for (index, chunk) in definitions.chunks(PER_FILE).enumerate() {
        let name = format!("part_{:03}", index + 1);
        let runtime = use_runtime(options, 2);
        let prelude = quote! { #runtime use super::*; };
        let items = emit_file(library, chunk, &prelude, index == 0);
        modules.push(Module {
            path: format!("types/{name}.rs"),
            about: format!("Definitions, part {}.", index + 1),
            items,
        });
        names.push(ident(&name));
    }
    modules.push(Module {
        path: "types/mod.rs".to_owned(),
        about: "A definition per schema.".to_owned(),
        items: quote! { #(mod #names;)* #(pub use #names::*;)* },
    });
    modules
}

fn emit_file(library: &Library, definitions: &[&TypeDefinition], prelude: &TokenStream, rules: bool) -> TokenStream {
    let types = Types { library, inside: true };
    let rules: TokenStream = library.rules.iter().filter(|_| rules).map(rule::emit_rule).collect();
    let items: TokenStream = definitions.iter().map(|definition| emit_definition(types, definition)).collect();
    let serde: Vec<_> = definitions
        .iter()
        .filter(|definition| !matches!(definition.kind, TypeKind::Alias(_)))
        .map(|definition| ident(&definition.ident))
        .collect();
    let serde = (!serde.is_empty()).then(|| {
        quote! {
            macro_rules! implement_serde {
                ($($name:ident)*) => {$(
                    impl rt::serde::Serialize for $name {
                        fn serialize<S: rt::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                            rt::json::serialize(self, serializer)
                        }
                    }

                    impl<'de> rt::serde::Deserialize<'de> for $name {
                        fn deserialize<D: rt::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                            rt::json::deserialize(deserializer)
                        }
                    }
                )*};
            }
            implement_serde! { #(#serde)* }
        }
    });
    quote! { #prelude #rules #items #serde }
}

fn emit_definition(types: Types<'_>, definition: &TypeDefinition) -> TokenStream {
    let derives: TokenStream = definition
        .derives
        .iter()
        .map(|path| {
            let path = path_tokens(path);
            quote! { #[derive(#path)] }
        })
        .collect();
    let docs = [docs::docs(definition.docs.as_deref()), docs::deprecated(definition.deprecated), derives]
        .into_iter()
        .collect::<TokenStream>();
    let name = ident(&definition.ident);
    match &definition.kind {
        TypeKind::Object(object) => object::emit_object(types, &name, &docs, object),
        TypeKind::Enumeration(enumeration) => enumeration::emit_enumeration(&name, &docs, enumeration),
        TypeKind::Union(union) => union::emit_union(types, &name, &docs, union),
        TypeKind::Alias(ty) => {
            let ty = types.ty(ty);
            quote! { #docs pub type #name = #ty; }
        }
        TypeKind::Newtype(ty) => emit_newtype(types, &name, &docs, ty),
        TypeKind::Reserved => quote! { #docs pub type #name = rt::Value; },
    }
}

fn emit_newtype(types: Types<'_>, name: &proc_macro2::Ident, docs: &TokenStream, ty: &Type) -> TokenStream {
    let ty = types.ty(ty);
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        pub struct #name(pub #ty);

        impl rt::Json for #name {
            fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
                rt::Json::decode(node).map(Self)
            }

            fn encode(&self, out: &mut rt::Writer) {
                self.0.encode(out);
            }
        }
    }
}
