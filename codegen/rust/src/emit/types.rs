//! The module `types`.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::ty::{Types, path_tokens};
use super::{Emitter, Module, Pieces, docs, enumeration, object, rule, union, use_runtime};
use crate::ir::{EnumBase, Type, TypeDefinition, TypeKind};
use crate::names::ident;

/// Definitions of a single file. rustc and readers both prefer many files of a few thousand lines to a single long one.
const PER_FILE: usize = 60;

pub(super) fn emit_types<'l>(emitter: &'l Emitter<'l>) -> impl Iterator<Item = Module<'l>> {
    let types = &emitter.library.types;
    let single = types.len() <= PER_FILE;
    let about = "A definition per schema.".to_owned();
    let root = if single {
        Module::new("types.rs".to_owned(), about, move || {
            let rules = emit_rules(emitter);
            let prelude = std::iter::once(use_runtime(emitter.options, 1)).chain(rules);
            emit_file(emitter, types.iter().collect(), prelude)
        })
    } else {
        Module::new("types/mod.rs".to_owned(), about, move || {
            let names: Vec<_> = by_letter(types).into_keys().map(|name| ident(&name)).collect();
            // Rules are short, and shared by all files.
            let runtime = (!emitter.library.rules.is_empty()).then(|| use_runtime(emitter.options, 1));
            let rules = emit_rules(emitter);
            Box::new(std::iter::once(quote! { #runtime #(mod #names;)* #(pub use #names::*;)* }).chain(rules))
        })
    };
    let files = if single { BTreeMap::new() } else { by_letter(types) };
    let parts = files.into_iter().map(move |(name, definitions)| {
        let about = format!("Definitions whose names begin with {}.", name.to_uppercase());
        Module::new(format!("types/{name}.rs"), about, move || {
            let runtime = use_runtime(emitter.options, 2);
            emit_file(emitter, definitions, std::iter::once(quote! { #runtime use super::*; }))
        })
    });
    parts.chain([root])
}

/// The definitions by the first letter of their names, so that a reader can guess the file. Other letters than ASCII's share one.
fn by_letter(types: &[TypeDefinition]) -> BTreeMap<String, Vec<&TypeDefinition>> {
    let mut files: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for definition in types {
        let first = definition.ident.trim_start_matches('_').chars().next().filter(char::is_ascii_alphabetic);
        let name = first.map_or_else(|| "others".to_owned(), |letter| letter.to_ascii_lowercase().to_string());
        files.entry(name).or_default().push(definition);
    }
    files
}

fn emit_rules<'l>(emitter: &'l Emitter<'l>) -> impl Iterator<Item = TokenStream> + 'l {
    let types = Types { inside: true, ..emitter.types() };
    emitter.library.rules.values().map(move |rule| rule::emit_rule(types, rule))
}

fn emit_file<'l>(
    emitter: &'l Emitter<'l>,
    definitions: Vec<&'l TypeDefinition>,
    prelude: impl Iterator<Item = TokenStream> + 'l,
) -> Pieces<'l> {
    let types = Types { inside: true, ..emitter.types() };
    let serde = emit_serde(&definitions);
    let texts = |is_open: bool| {
        let texts = definitions.iter().filter(|definition| {
            matches!(&definition.kind, TypeKind::Enumeration(enumeration)
                if enumeration.base == EnumBase::String && enumeration.is_open == is_open)
        });
        texts.map(|definition| ident(&definition.ident)).collect::<Vec<_>>()
    };
    let text = enumeration::emit_text(&texts(false)).into_iter().chain(enumeration::emit_open_text(&texts(true)));
    let items = definitions.into_iter().map(move |definition| emit_definition(types, definition));
    Box::new(prelude.chain(items).chain(text).chain(serde))
}

/// serde's traits, implemented with the runtime's.
fn emit_serde(definitions: &[&TypeDefinition]) -> Option<TokenStream> {
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
    let own: &[&str] = match &definition.kind {
        TypeKind::Enumeration(enumeration) => enumeration::own_derives(enumeration),
        TypeKind::Object(object) if object.is_optional() => &["Default"],
        _ => &[],
    };
    let derives: TokenStream = definition
        .derives
        .iter()
        .filter(|path| !own.contains(&path.as_str()))
        .map(|path| {
            let path = path_tokens(path);
            quote! { #[derive(#path)] }
        })
        .collect();
    // A generated sentence is a paragraph of its own.
    let notes = definition.notes.iter().map(|note| docs::own(note));
    let own = std::iter::once(docs::docs(definition.docs.as_deref()));
    let docs = docs::paragraphs(own.chain(notes));
    let deprecated = docs::deprecated_attribute(definition.deprecated);
    let docs = quote! { #docs #deprecated #derives };
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
