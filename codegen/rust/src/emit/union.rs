//! Enums of alternatives.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::condition::held;
use super::ty::Types;
use crate::ir::{Condition, Type, TypeKind, Union};
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
    let tagged = union.tag.as_ref().map(|tag| {
        let property = &tag.property;
        let arms = tag.mapping.iter().filter_map(|(value, index)| {
            let (variant, _) = variants.get(*index)?;
            Some(quote! { Some(#value) => return rt::json::candidate(node, Self::#variant), })
        });
        quote! {
            match node.tag(#property) {
                #(#arms)*
                _ => {}
            }
        }
    });
    let candidates = variants.iter().map(|(variant, _)| quote! { |node| rt::json::candidate(node, Self::#variant) });
    let written = variants.iter().map(|(variant, _)| quote! { Self::#variant(value) => value.encode(out), });
    let conversions = variants.iter().filter(|(_, ty)| is_distinct(types, ty)).map(|(variant, ty)| {
        let ty = types.ty(ty);
        quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#variant(value)
                }
            }
        }
    });
    let decode = held(types, condition, quote! { #tagged rt::json::best_match(node, &[#(#candidates),*]) });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        pub enum #name {
            #(#declared)*
        }

        #(#conversions)*

        impl rt::Json for #name {
            fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
                #decode
            }

            fn encode(&self, out: &mut rt::Writer) {
                match self {
                    #(#written)*
                }
            }
        }
    }
}

/// Two aliases may name the same type, so only definitions of their own have a conversion.
fn is_distinct(types: Types<'_>, ty: &Type) -> bool {
    let Type::Named(id) = ty else { return false };
    let kind = types.library.definition(*id).map(|definition| &definition.kind);
    matches!(kind, Some(TypeKind::Object(_) | TypeKind::Enumeration(_) | TypeKind::Union(_)))
}
