//! Parameters and documented headers, as static tables.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Pairs, Parameter, Place, Shape, Style};
use crate::names::ident;

pub(super) fn emit_parameter(parameter: &Parameter) -> TokenStream {
    let name = &parameter.name;
    let (required, explode, allow_reserved) = (parameter.required, parameter.explode, parameter.allow_reserved);
    let place = ident(match parameter.place {
        Place::Path => "Path",
        Place::Query => "Query",
        Place::QueryString => "QueryString",
        Place::Header => "Header",
        Place::Cookie => "Cookie",
    });
    let style = ident(if parameter.shape == Shape::Json { "Json" } else { style_name(parameter.style) });
    let shape = emit_shape(parameter);
    quote! {
        rt::ParameterInfo {
            name: #name,
            place: rt::operation::Place::#place,
            required: #required,
            style: rt::operation::Style::#style,
            explode: #explode,
            allow_reserved: #allow_reserved,
            shape: rt::operation::Shape::#shape,
        }
    }
}

fn emit_shape(parameter: &Parameter) -> TokenStream {
    let is_spread = parameter.shape == Shape::Object && parameter.style != Style::DeepObject;
    match &parameter.pairs {
        Some(Pairs::AllBut(names)) if !is_spread => {
            let own = emit_own_shape(parameter, None);
            quote! { Beside(&rt::operation::Shape::#own, &[#(#names),*]) }
        }
        pairs => emit_own_shape(parameter, pairs.as_ref()),
    }
}

fn emit_own_shape(parameter: &Parameter, pairs: Option<&Pairs>) -> TokenStream {
    match (parameter.shape, pairs) {
        (Shape::Object, Some(Pairs::AllBut(names))) => quote! { Pairs(&[#(#names),*]) },
        (Shape::Object, Some(Pairs::Only(names))) => quote! { Members(&[#(#names),*]) },
        (Shape::Object, None) => quote! { Object },
        (Shape::Array, _) if !parameter.inner.is_empty() => {
            let inner = parameter.inner.iter().map(|style| ident(style_name(*style)));
            quote! { Lists(&[#(rt::operation::Style::#inner),*]) }
        }
        (Shape::Array, _) => quote! { Array },
        (Shape::Scalar | Shape::Json, _) => quote! { Scalar },
        (Shape::Either, _) => quote! { Either },
    }
}

/// The name of the style in the runtime.
fn style_name(style: Style) -> &'static str {
    match style {
        Style::Matrix => "Matrix",
        Style::Label => "Label",
        Style::Simple => "Simple",
        Style::Form => "Form",
        Style::Cookie => "Cookie",
        Style::SpaceDelimited => "SpaceDelimited",
        Style::PipeDelimited => "PipeDelimited",
        Style::TabDelimited => "TabDelimited",
        Style::DeepObject => "DeepObject",
    }
}
