//! Structs of objects.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use signoff_openapi::api::Direction;

use super::condition::held;
use super::constructor::emit_constructors;
use super::debug::emit_debug;
use super::docs;
use super::member::object_members;
use super::ty::Types;
use crate::ir::{Condition, Extra, Field, Object, Presence};
use crate::names::ident;

pub(super) fn emit_object(
    types: Types<'_>,
    name: &Ident,
    docs: &TokenStream,
    object: &Object,
    condition: Option<&Condition>,
) -> TokenStream {
    let fields = object.fields.iter().map(|field| emit_field(types, field));
    let extra = match &object.extra {
        Extra::Closed => None,
        Extra::Free(name) => Some((ident(name), quote! { rt::Extra })),
        Extra::Typed(name, ty) => {
            let ty = types.ty(ty);
            Some((ident(name), quote! { rt::Map<#ty> }))
        }
    };
    let extra_field = extra.as_ref().map(|(name, ty)| {
        let about = docs::own("Members that the document does not name.");
        quote! { #about pub #name: #ty, }
    });
    let members = object_members(types, object, extra.clone());
    let (before, constructors) = emit_constructors(name, &members, &object.constructor);
    let default = object.is_optional().then(|| quote! { , Default });
    let decode = emit_decode(types, object, condition);
    let encode = emit_encode(object);
    let shown = object.fields.iter().map(|field| (ident(&field.ident), field.secret));
    let shown: Vec<_> = shown.chain(extra.iter().map(|(name, _)| (name.clone(), false))).collect();
    let (debug, shown) = emit_debug(name, &shown);
    quote! {
        #docs
        #[derive(#debug Clone, PartialEq #default)]
        pub struct #name {
            #(#fields)*
            #extra_field
        }

        #shown

        #before

        impl #name {
            #constructors
        }

        impl rt::Json for #name {
            #decode

            #encode
        }
    }
}

fn emit_field(types: Types<'_>, field: &Field) -> TokenStream {
    let docs = docs::docs(field.docs.as_deref());
    let deprecated = docs::deprecated_attribute(field.deprecated);
    let only = field.only.map(|direction| match direction {
        Direction::Request => "Write-only: it goes to the API, and does not come back.",
        Direction::Response => "Read-only: it comes from the API, and a request may leave it out.",
    });
    let default = field.default.as_ref().and_then(docs::default_value);
    let docs = [Some(docs), only.map(docs::own), default];
    let docs = docs::paragraphs(docs.into_iter().flatten());
    let name = ident(&field.ident);
    let ty = types.member(field.presence, &field.ty);
    quote! { #docs #deprecated pub #name: #ty, }
}

fn emit_decode(types: Types<'_>, object: &Object, condition: Option<&Condition>) -> TokenStream {
    let closed = matches!(object.extra, Extra::Closed);
    let forbidden: Vec<_> = object.forbidden.iter().map(|name| quote! { members.forbidden(#name)?; }).collect();
    let fields = object.fields.iter().map(|field| {
        let (name, wire_name) = (ident(&field.ident), &field.wire_name);
        match field.presence {
            Presence::Required => quote! { #name: members.required(#wire_name)? },
            Presence::Optional => quote! { #name: members.optional(#wire_name)? },
            Presence::Maybe => quote! { #name: members.maybe(#wire_name)? },
        }
    });
    let extra = match &object.extra {
        Extra::Closed => None,
        Extra::Free(name) => {
            let name = ident(name);
            Some(quote! { #name: members.extra() })
        }
        Extra::Typed(name, _) => {
            let name = ident(name);
            Some(quote! { #name: members.rest()? })
        }
    };
    let fields = fields.chain(extra);
    let object = quote! { Self { #(#fields),* } };
    let checked = if closed {
        quote! { members.closed(#object) }
    } else {
        quote! { Ok(#object) }
    };
    let decode = held(types, condition, quote! { let members = rt::Members::of(node)?; #(#forbidden)* #checked });
    quote! {
        fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
            #decode
        }
    }
}

fn emit_encode(object: &Object) -> TokenStream {
    let members = object.fields.iter().map(|field| {
        let (name, wire_name) = (ident(&field.ident), &field.wire_name);
        match field.presence {
            Presence::Required => quote! { members.required(#wire_name, &self.#name); },
            Presence::Optional => quote! { members.optional(#wire_name, &self.#name); },
            Presence::Maybe => quote! { members.maybe(#wire_name, &self.#name); },
        }
    });
    let extra = match &object.extra {
        Extra::Closed => None,
        Extra::Free(name) => {
            let name = ident(name);
            Some(quote! { members.extra(&self.#name); })
        }
        Extra::Typed(name, _) => {
            let name = ident(name);
            Some(quote! { members.rest(&self.#name); })
        }
    };
    quote! {
        fn encode(&self, out: &mut rt::Writer) {
            let mut members = out.object();
            #(#members)*
            #extra
        }
    }
}
