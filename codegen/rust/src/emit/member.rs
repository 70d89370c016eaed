//! The members of structs, as their constructors and builders see them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::ty::Types;
use crate::ir::{Constant, Multipart, Object, PartCount, Presence, Scalar, Type};
use crate::names::ident;

/// A member of a struct.
pub(super) struct Member {
    pub(super) name: Ident,
    /// The type of its value, without bounds.
    pub(super) ty: TokenStream,
    /// The type of its field.
    pub(super) held: TokenStream,
    pub(super) has_bounds: bool,
    /// Whether a constructor takes any text. Only `String`: with other types of texts, two of them could be swapped.
    pub(super) is_text: bool,
    pub(super) deprecated: bool,
    pub(super) presence: Given,
}

/// How a constructor gets the value of a member.
pub(super) enum Given {
    Required,
    /// The only value that there is.
    Fixed(TokenStream),
    Optional,
    Maybe,
    /// It is empty, unless it is set.
    Empty,
}

impl Member {
    pub(super) fn is_required(&self) -> bool {
        matches!(self.presence, Given::Required)
    }

    pub(super) fn is_fixed(&self) -> bool {
        matches!(self.presence, Given::Fixed(_))
    }

    /// The value of the member from one without bounds.
    pub(super) fn bounded(&self, value: TokenStream) -> TokenStream {
        if self.has_bounds {
            quote! { rt::Checked::unchecked(#value) }
        } else {
            value
        }
    }

    /// What it is if it is not set.
    pub(super) fn unset(&self) -> TokenStream {
        match &self.presence {
            Given::Fixed(value) => value.clone(),
            Given::Optional => quote! { None },
            Given::Maybe => quote! { rt::Maybe::Absent },
            Given::Required | Given::Empty => quote! { Default::default() },
        }
    }
}

/// The members of an object; `extra` is the field for others.
pub(super) fn object_members(types: Types<'_>, object: &Object, extra: Option<(Ident, TokenStream)>) -> Vec<Member> {
    let fields = object.fields.iter().map(|field| Member {
        presence: match (field.presence, &field.fixed) {
            (Presence::Required, Some(value)) => {
                let value = types.library.constant(&field.ty, value);
                Given::Fixed(value.map(|value| emit_constant(types, &value)).unwrap_or_default())
            }
            (Presence::Required, None) => Given::Required,
            (Presence::Optional, _) => Given::Optional,
            (Presence::Maybe, _) => Given::Maybe,
        },
        held: types.member(field.presence, &field.ty),
        ..member(types, &field.ident, &field.ty, field.deprecated)
    });
    fields.chain(extra.map(|(name, ty)| empty(name, ty))).collect()
}

/// The members of a multipart body.
pub(super) fn part_members(types: Types<'_>, multipart: &Multipart) -> Vec<Member> {
    let part_ty = quote! { rt::multipart::Part };
    let parts = multipart.parts.iter().map(|part| {
        let name = ident(&part.ident);
        let file = || Member { presence: Given::Required, ..empty(name.clone(), part_ty.clone()) };
        let member = part.ty().map_or_else(file, |ty| member(types, &part.ident, ty, false));
        match part.count {
            PartCount::Required => member,
            PartCount::Optional => {
                let held = &member.held;
                Member { presence: Given::Optional, held: quote! { Option<#held> }, ..member }
            }
            PartCount::Several(_) => {
                let ty = part.ty().map_or_else(|| part_ty.clone(), |ty| types.ty(ty));
                empty(name, quote! { Vec<#ty> })
            }
        }
    });
    let extra = multipart.extra.as_deref().map(|extra| empty(ident(extra), quote! { Vec<#part_ty> }));
    parts.chain(extra).collect()
}

fn member(types: Types<'_>, name: &str, ty: &Type, deprecated: bool) -> Member {
    let plain = types.library.without_bounds(ty);
    Member {
        name: ident(name),
        ty: types.ty(plain),
        held: types.ty(ty),
        has_bounds: plain != ty,
        is_text: *types.library.aliased(plain) == Type::Scalar(Scalar::String),
        deprecated,
        presence: Given::Required,
    }
}

fn empty(name: Ident, ty: TokenStream) -> Member {
    Member { name, held: ty.clone(), ty, has_bounds: false, is_text: false, deprecated: false, presence: Given::Empty }
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
