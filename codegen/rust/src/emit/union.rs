//! Enums of alternatives.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::condition::held;
use super::docs;
use super::ty::Types;
use crate::ir::{Condition, Tag, Type, TypeKind, Union};
use crate::names::ident;

pub(super) fn emit_union(
    types: Types<'_>,
    name: &Ident,
    docs: &TokenStream,
    union: &Union,
    condition: Option<&Condition>,
) -> TokenStream {
    let variants: Vec<_> = union.variants.iter().map(|variant| (ident(&variant.ident), &variant.ty)).collect();
    let declared = variants.iter().map(|(variant, ty)| {
        let ty = types.ty(ty);
        quote! { #variant(#ty), }
    });
    let unknown = ident(&union.unknown);
    let tag = union.tag.as_ref().map(emit_tag);
    let by_tag = if tag.is_some() {
        quote! { Some(&TAG) }
    } else {
        quote! { None }
    };
    let candidates = variants.iter().map(|(variant, _)| quote! { |node| rt::json::candidate(node, Self::#variant) });
    let written = variants.iter().map(|(variant, _)| quote! { Self::#variant(value) => value.encode(out), });
    let conversions = variants.iter().filter_map(|(variant, ty)| {
        let (given, value) = match ty {
            Type::Boxed(inner) => (&**inner, quote! { Box::new(value) }),
            ty => (*ty, quote! { value }),
        };
        // Every type has a conversion from itself.
        let ty = Some(types.ty(given)).filter(|ty| is_distinct(types, given) && *name != ty.to_string())?;
        Some(quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#variant(#value)
                }
            }
        })
    });
    let about = docs::own("A value that matches no alternative of the document; a server never sees it in a request.");
    let decode =
        held(types, condition, quote! { #tag rt::json::union(node, #by_tag, &[#(#candidates),*], Self::#unknown) });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        pub enum #name {
            #(#declared)*
            #about
            #unknown(rt::json::Unknown),
        }

        #(#conversions)*

        impl rt::Json for #name {
            fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
                #decode
            }

            fn encode(&self, out: &mut rt::Writer) {
                match self {
                    #(#written)*
                    Self::#unknown(value) => value.encode(out),
                }
            }
        }
    }
}

fn emit_tag(tag: &Tag) -> TokenStream {
    let Tag { property, values, default, open } = tag;
    let values = values.iter().map(|(value, index)| {
        let index = Literal::usize_unsuffixed(*index);
        quote! { (#value, #index) }
    });
    let default = match default.map(Literal::usize_unsuffixed) {
        Some(index) => quote! { Some(#index) },
        None => quote! { None },
    };
    let open = open.iter().map(|index| Literal::usize_unsuffixed(*index));
    quote! {
        static TAG: rt::json::Tag =
            rt::json::Tag { property: #property, values: &[#(#values),*], default: #default, open: &[#(#open),*] };
    }
}

/// Two aliases may name the same type, so only definitions of their own have a conversion.
fn is_distinct(types: Types<'_>, ty: &Type) -> bool {
    let Type::Named(id) = ty else { return false };
    let kind = types.library.definition(*id).map(|definition| &definition.kind);
    matches!(kind, Some(TypeKind::Object(_) | TypeKind::Enumeration(_) | TypeKind::Union(_)))
}
