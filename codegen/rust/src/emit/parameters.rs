//! Parameters and documented headers, as static tables.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Parameter, Place, Shape, Style};
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
    let shape = ident(shape_name(parameter.shape));
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

/// The name of the style in the runtime.
pub(super) fn style_name(style: Style) -> &'static str {
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

/// The name of the shape in the runtime.
pub(super) fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Scalar | Shape::Json => "Scalar",
        Shape::Array => "Array",
        Shape::Object => "Object",
        Shape::Either => "Either",
    }
}
