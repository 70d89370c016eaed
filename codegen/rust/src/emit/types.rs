//! The module `types`.

use proc_macro2::TokenStream;
use quote::quote;

use super::ty::{Types, path_tokens};
use super::{Emitter, Module, Pieces, docs, enumeration, object, rule, union, use_runtime, whole};
use crate::ir::{Type, TypeDefinition, TypeKind};
use crate::names::ident;

/// Definitions per file. rustc and readers both prefer many files of a few thousand lines to a single long one.
const PER_FILE: usize = 60;

pub(super) fn emit_types<'l>(emitter: &'l Emitter<'l>) -> impl Iterator<Item = Module<'l>> {
    let types = &emitter.library.types;
    let single = types.len() <= PER_FILE;
    let about = "A definition per schema.".to_owned();
    let root = if single {
        Module::new("types.rs".to_owned(), about, move || {
            emit_file(emitter, types, use_runtime(emitter.options, 1), true)
        })
    } else {
        Module::new("types/mod.rs".to_owned(), about, move || {
            let names = types.chunks(PER_FILE).enumerate().map(|(index, _)| ident(&part(index)));
            let names: Vec<_> = names.collect();
            whole(quote! { #(mod #names;)* #(pub use #names::*;)* })
        })
    };
    let parts = types.chunks(PER_FILE).enumerate().filter(move |_| !single).map(move |(index, chunk)| {
        let about = format!("Definitions, part {}.", index + 1);
        Module::new(format!("types/{}.rs", part(index)), about, move || {
            let runtime = use_runtime(emitter.options, 2);
            emit_file(emitter, chunk, quote! { #runtime use super::*; }, index == 0)
        })
    });
    parts.chain([root])
}

fn part(index: usize) -> String {
    format!("part_{:03}", index + 1)
}

fn emit_file<'l>(
    emitter: &'l Emitter<'l>,
    definitions: &'l [TypeDefinition],
    prelude: TokenStream,
    rules: bool,
) -> Pieces<'l> {
    let types = Types { inside: true, ..emitter.types() };
    let rules = emitter.library.rules.values().filter(move |_| rules).map(move |rule| rule::emit_rule(types, rule));
    let items = definitions.iter().map(move |definition| emit_definition(types, definition));
    Box::new(std::iter::once(prelude).chain(rules).chain(items).chain(emit_serde(definitions)))
}

/// serde's traits, implemented with the runtime's.
fn emit_serde(definitions: &[TypeDefinition]) -> Option<TokenStream> {
    let names: Vec<_> = definitions
        .iter()
        .filter(|definition| !matches!(definition.kind, TypeKind::Alias(_)))
        .map(|definition| ident(&definition.ident))
        .collect();
    (!names.is_empty()).then(|| {
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
            implement_serde! { #(#names)* }
        }
    })
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
    // A generated sentence is a paragraph of its own.
    let notes = definition.notes.iter().map(|note| docs::own(note));
    let own = std::iter::once(docs::docs(definition.docs.as_deref()));
    let docs = docs::paragraphs(own.chain(notes).chain([docs::deprecated(definition.deprecated)]));
    let docs = quote! { #docs #derives };
    let name = ident(&definition.ident);
    let condition = definition.condition.as_ref();
    match &definition.kind {
        TypeKind::Object(object) => object::emit_object(types, &name, &docs, object, condition),
        TypeKind::Enumeration(enumeration) => {
            enumeration::emit_enumeration(types, &name, &docs, enumeration, condition)
        }
        TypeKind::Union(union) => union::emit_union(types, &name, &docs, union, condition),
        TypeKind::Alias(ty) => {
            let ty = types.ty(ty);
            quote! { #docs pub type #name = #ty; }
        }
        TypeKind::Newtype(ty) => emit_newtype(types, &name, &docs, ty),
        TypeKind::Reserved => quote! { #docs pub type #name = rt::Any; },
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
