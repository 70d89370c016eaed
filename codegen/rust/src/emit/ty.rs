//! Types in fields, arguments and results.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Library, Presence, Scalar, Type};
use crate::names::{ident, pascal};
use crate::needs::{Feature, Recorder};

/// How types are named in a module.
#[derive(Clone, Copy)]
pub(super) struct Types<'a> {
    pub(super) library: &'a Library,
    /// Whether the module is `types`, where definitions have no prefix.
    pub(super) inside: bool,
    pub(super) needs: &'a Recorder,
}

impl Types<'_> {
    pub(super) fn ty(self, ty: &Type) -> TokenStream {
        match ty {
            Type::Named(id) => {
                let name = ident(self.library.definition(*id).map_or("Unknown", |definition| &definition.ident));
                if self.inside {
                    quote! { #name }
                } else {
                    quote! { types::#name }
                }
            }
            Type::Scalar(scalar) => {
                if matches!(scalar, Scalar::DateTime | Scalar::Date | Scalar::Time | Scalar::Duration) {
                    self.needs.need(Feature::Dates);
                }
                scalar_ty(*scalar)
            }
            Type::Foreign(path) => {
                let path = path_tokens(path);
                quote! { rt::json::Foreign<#path> }
            }
            Type::Any => quote! { rt::Any },
            Type::Formatted(scalar) => {
                let inner = self.ty(&Type::Scalar(*scalar));
                quote! { rt::json::Formatted<#inner> }
            }
            Type::Null => quote! { () },
            Type::List(item) => {
                let item = self.ty(item);
                quote! { Vec<#item> }
            }
            Type::Set(item) => {
                let item = self.ty(item);
                quote! { rt::Set<#item> }
            }
            Type::Map(item) => {
                let item = self.ty(item);
                quote! { rt::Map<#item> }
            }
            Type::Tuple(items) => {
                let items = items.iter().map(|item| self.ty(item));
                quote! { (#(#items,)*) }
            }
            Type::Nullable(inner) => {
                let inner = self.ty(inner);
                quote! { Option<#inner> }
            }
            Type::Boxed(inner) => {
                let inner = self.ty(inner);
                quote! { Box<#inner> }
            }
            Type::Checked(inner, rule) => {
                let inner = self.ty(inner);
                let rule = ident(self.library.rules.get(rule).map_or("NoRule", |rule| &rule.ident));
                let rule = if self.inside {
                    quote! { #rule }
                } else {
                    quote! { types::#rule }
                };
                quote! { rt::Checked<#inner, #rule> }
            }
        }
    }

    pub(super) fn member(self, presence: Presence, ty: &Type) -> TokenStream {
        let ty = self.ty(ty);
        match presence {
            Presence::Required => ty,
            Presence::Optional => quote! { Option<#ty> },
            Presence::Maybe => quote! { rt::Maybe<#ty> },
        }
    }
}

/// A path that the configuration has checked.
pub(super) fn path_tokens(path: &str) -> TokenStream {
    path.parse().unwrap_or_default()
}

fn scalar_ty(scalar: Scalar) -> TokenStream {
    match scalar {
        Scalar::Bool => quote! { bool },
        Scalar::I8 => quote! { i8 },
        Scalar::I16 => quote! { i16 },
        Scalar::I32 => quote! { i32 },
        Scalar::I64 => quote! { i64 },
        Scalar::U8 => quote! { u8 },
        Scalar::U16 => quote! { u16 },
        Scalar::U32 => quote! { u32 },
        Scalar::U64 => quote! { u64 },
        Scalar::F64 => quote! { f64 },
        Scalar::Integer => quote! { rt::Integer },
        Scalar::String => quote! { String },
        Scalar::Uuid => quote! { rt::Uuid },
        Scalar::DateTime => quote! { rt::DateTime },
        Scalar::Date => quote! { rt::json::Date },
        Scalar::Time => quote! { rt::json::Time },
        Scalar::Duration => quote! { rt::json::Duration },
        Scalar::Uri => quote! { rt::Uri },
        Scalar::Ipv4 => quote! { ::std::net::Ipv4Addr },
        Scalar::Ipv6 => quote! { rt::json::Ipv6 },
        Scalar::Base64 => quote! { rt::Base64 },
        Scalar::Decimal => quote! { rt::Decimal },
        Scalar::DecimalNumber => quote! { rt::json::DecimalNumber },
        Scalar::AnyDecimal => quote! { rt::json::AnyDecimal },
        Scalar::OfFormat(format) => {
            let name = ident(&pascal(format));
            quote! { rt::json::#name }
        }
    }
}
