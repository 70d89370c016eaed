//! The constructor of a struct: it is given the required members, and fills in those that have only one value.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs;
use super::ty::Types;
use crate::ir::{Constant, Field, Object, Presence};
use crate::names::ident;

/// The struct of what is required, if there is one, and the constructor. Both take values without bounds.
pub(super) fn emit_new(
    types: Types<'_>,
    name: &Ident,
    object: &Object,
    extra: Option<&Ident>,
) -> (Option<TokenStream>, TokenStream) {
    let required: Vec<&Field> =
        object.fields.iter().filter(|field| field.presence == Presence::Required && field.fixed.is_none()).collect();
    let by_name = object.required.as_ref().map(|required| ident(required));
    let fields = object.fields.iter().map(|field| {
        let name = ident(&field.ident);
        match (field.presence, &field.fixed) {
            (Presence::Required, Some(value)) => {
                let value = types.library.constant(&field.ty, value).map(|value| emit_constant(types, &value));
                quote! { #name: #value }
            }
            (Presence::Required, None) => {
                let given = by_name.as_ref().map_or_else(|| quote! { #name }, |_| quote! { required.#name });
                if types.library.without_bounds(&field.ty) != &field.ty {
                    quote! { #name: rt::Checked::unchecked(#given) }
                } else if by_name.is_some() {
                    quote! { #name: #given }
                } else {
                    quote! { #name }
                }
            }
            (Presence::Optional, _) => quote! { #name: None },
            (Presence::Maybe, _) => quote! { #name: rt::Maybe::Absent },
        }
    });
    let extra = extra.map(|name| quote! { #name: Default::default() });
    let fields: Vec<_> = fields.chain(extra).collect();
    let given: Vec<_> = required
        .iter()
        .map(|field| {
            let name = ident(&field.ident);
            let ty = types.ty(types.library.without_bounds(&field.ty));
            quote! { #name: #ty }
        })
        .collect();
    let about = docs::own("With what is required.");
    let argument = match &by_name {
        Some(required) => quote! { required: #required },
        None => quote! { #(#given),* },
    };
    let new = quote! {
        #about
        pub fn new(#argument) -> Self {
            Self { #(#fields),* }
        }
    };
    let required = by_name.map(|required| {
        let about = docs::own(&format!("What [`{name}`] requires."));
        quote! {
            #about
            pub struct #required {
                #(pub #given,)*
            }
        }
    });
    (required, new)
}

fn emit_constant(types: Types<'_>, constant: &Constant<'_>) -> TokenStream {
    match constant {
        Constant::Variant(ty, variant) => {
            let (ty, variant) = (types.ty(ty), ident(variant));
            quote! { #ty::#variant }
        }
        Constant::Text(text) => quote! { #text.to_owned() },
        Constant::Bool(flag) => quote! { #flag },
        Constant::Integer(number) => {
            let number = Literal::i64_unsuffixed(*number);
            quote! { #number }
        }
        Constant::Checked(inner) => {
            let inner = emit_constant(types, inner);
            quote! { rt::Checked::unchecked(#inner) }
        }
    }
}
