//! Structs of multipart bodies.

use proc_macro2::TokenStream;
use quote::quote;

use super::constructor::emit_constructors;
use super::debug::emit_debug;
use super::docs;
use super::member::part_members;
use super::parameters::emit_parameter;
use super::ty::Types;
use crate::ir::{Multipart, Part, PartCount, PartKind};
use crate::names::ident;
use crate::needs::Feature;

pub(super) fn emit_multipart(types: Types<'_>, multipart: &Multipart) -> TokenStream {
    types.needs.need(Feature::Multipart);
    let name = ident(&multipart.ident);
    let fields = multipart.parts.iter().map(|part| {
        let docs = docs::docs(part.docs.as_deref());
        let (field, ty) = (ident(&part.ident), part_ty(types, part));
        quote! { #docs pub #field: #ty, }
    });
    let infos = multipart.parts.iter().map(emit_info);
    let extra = multipart.extra.as_deref().map(ident);
    let extra_field = extra.as_ref().map(|extra| {
        let about = docs::own("Parts that the document does not name.");
        quote! { #about pub #extra: Vec<rt::multipart::Part>, }
    });
    let members = part_members(types, multipart);
    let (before, constructors) = emit_constructors(&name, &members, &multipart.constructor);
    let reads = multipart.parts.iter().enumerate().map(|(index, part)| {
        let name = ident(&part.ident);
        match part.count {
            PartCount::Required => quote! { #name: parts.required(#index)? },
            PartCount::Optional => quote! { #name: parts.optional(#index)? },
            PartCount::Several(required) => quote! { #name: parts.several(#index, #required)? },
        }
    });
    let reads = reads.chain(extra.as_ref().map(|extra| quote! { #extra: parts.others() }));
    let read = quote! { Self { #(#reads),* } };
    let read = if extra.is_some() {
        quote! { Ok(#read) }
    } else {
        quote! { let read = #read; parts.closed(read) }
    };
    let writes = multipart.parts.iter().enumerate().map(|(index, part)| {
        let name = ident(&part.ident);
        let put = ident(match part.count {
            PartCount::Required => "put",
            PartCount::Optional => "put_optional",
            PartCount::Several(_) => "put_several",
        });
        quote! { out.#put(#index, &self.#name); }
    });
    let write_extra = extra.as_ref().map(|extra| quote! { out.others(&self.#extra); });
    let shown = multipart.parts.iter().map(|part| (ident(&part.ident), part.secret));
    let shown: Vec<_> = shown.chain(extra.clone().map(|extra| (extra, false))).collect();
    let (debug, shown) = emit_debug(&name, &shown);
    let about = docs::own("A multipart body: a member per part.");
    quote! {
        #about
        #[derive(#debug Clone, PartialEq)]
        pub struct #name {
            #(#fields)*
            #extra_field
        }

        #shown

        #before

        impl #name {
            #constructors
        }

        impl rt::multipart::Parts for #name {
            const PARTS: &'static [rt::multipart::PartInfo] = &[#(#infos),*];

            fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
                #read
            }

            fn write(&self, out: &mut rt::multipart::Writer) {
                #(#writes)*
                #write_extra
            }
        }
    }
}

fn part_ty(types: Types<'_>, part: &Part) -> TokenStream {
    let ty = part.ty().map_or_else(|| quote! { rt::multipart::Part }, |ty| types.ty(ty));
    match part.count {
        PartCount::Required => ty,
        PartCount::Optional => quote! { Option<#ty> },
        PartCount::Several(_) => quote! { Vec<#ty> },
    }
}

fn emit_info(part: &Part) -> TokenStream {
    let (name, media_types, headers) = (&part.wire_name, &part.media_types, &part.headers);
    let kind = match &part.kind {
        PartKind::File => quote! { File },
        PartKind::Json(_) => quote! { Json },
        PartKind::Text(_) => quote! { Text },
        PartKind::Styled(parameter) => {
            let parameter = emit_parameter(parameter);
            quote! { Styled(#parameter) }
        }
    };
    quote! {
        rt::multipart::PartInfo {
            name: #name,
            kind: rt::multipart::PartKind::#kind,
            media_types: &[#(#media_types),*],
            headers: &[#(#headers),*],
        }
    }
}
