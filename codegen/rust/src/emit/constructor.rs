//! The constructor of a struct: it is given the required members, and fills in those that have only one value.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::builder::emit_builder;
use super::docs;
use super::member::{Given, Member};
use crate::ir::Constructor;
use crate::names::ident;

/// What belongs before the struct's methods (the struct of what is required, the builder), and the constructors. All of them take values
/// without bounds.
pub(super) fn emit_constructors(
    name: &Ident,
    members: &[Member],
    constructor: &Constructor,
) -> (TokenStream, TokenStream) {
    let by_name = constructor.required.as_ref().map(|required| ident(required));
    let fields = members.iter().map(|member| {
        let name = &member.name;
        let given = match (&member.presence, &by_name) {
            (Given::Required, Some(_)) => quote! { required.#name },
            (Given::Required, None) if member.is_text && !member.has_bounds => quote! { #name.into() },
            (Given::Required, None) if !member.has_bounds => return quote! { #name },
            (Given::Required, None) => quote! { #name },
            _ => {
                let unset = member.unset();
                return quote! { #name: #unset };
            }
        };
        let value = member.bounded(given);
        quote! { #name: #value }
    });
    let required = || members.iter().filter(|member| member.is_required());
    let argument = match &by_name {
        Some(required) => quote! { required: #required },
        None => {
            let arguments = required().map(|Member { name, ty, is_text, .. }| match is_text {
                true => quote! { #name: impl Into<#ty> },
                false => quote! { #name: #ty },
            });
            quote! { #(#arguments),* }
        }
    };
    let about = docs::own("With what is required.");
    let mut methods = quote! {
        #about
        pub fn new(#argument) -> Self {
            Self { #(#fields),* }
        }
    };
    let required = by_name.map(|by_name| {
        let about = docs::own(&format!("What [`{name}`] requires."));
        let fields = required().map(|Member { name, ty, .. }| quote! { pub #name: #ty });
        quote! {
            #about
            pub struct #by_name {
                #(#fields,)*
            }
        }
    });
    let builder = constructor.builder.as_ref().map(|builder| {
        let (builder, method) = emit_builder(name, &ident(builder), members);
        methods.extend(method);
        builder
    });
    (quote! { #required #builder }, methods)
}
