//! The module `operations`: what the document says about each, as static tables.

use proc_macro2::TokenStream;
use quote::quote;

use super::ty::Types;
use super::{Module, bodies, declare_groups, docs, file_of, headers, up, use_runtime, whole, xml};
use crate::ir::{
    Body, BodyMedia, Group, Library, Operation, Parameter, Payload, Place, SchemeKind, SchemeUse, Shape, Style,
};
use crate::names::ident;
use crate::options::Options;

pub(super) fn emit_operations<'l>(library: &'l Library, options: &'l Options) -> impl Iterator<Item = Module<'l>> {
    let names: Vec<_> = library.groups.iter().map(|group| ident(&group.module)).collect();
    let modules = declare_groups(library);
    let headers = (!library.headers.is_empty()).then(|| quote! { pub mod headers; });
    let xml_mod = (!library.xml.is_empty()).then(|| quote! { pub mod xml; });
    let root = Module {
        path: "operations/mod.rs".to_owned(),
        about: "What the document says about each operation, as static tables.".to_owned(),
        items: whole(quote! { #headers #xml_mod #modules #(pub use #names::*;)* }),
    };
    let headers = (!library.headers.is_empty()).then(|| Module {
        path: "operations/headers.rs".to_owned(),
        about: "Documented response headers.".to_owned(),
        items: whole(headers::emit_headers(library, options)),
    });
    let elements = (!library.xml.is_empty()).then(|| Module {
        path: "operations/xml.rs".to_owned(),
        about: "What elements of XML bodies hold.".to_owned(),
        items: whole(xml::emit_xml(library, options)),
    });
    library.groups.iter().map(|group| emit_group(library, group, options)).chain(headers).chain(elements).chain([root])
}

fn emit_group<'l>(library: &'l Library, group: &'l Group, options: &Options) -> Module<'l> {
    let types = Types { library, inside: false };
    let runtime = use_runtime(options, 2);
    let root = up(2);
    let head = quote! { #runtime use #root types; };
    let tables = group.operations.iter().map(emit_table);
    let choices = group.operations.iter().map(move |operation| {
        [bodies::emit_choices(types, operation), headers::emit_uses(library, operation)].into_iter().collect()
    });
    Module {
        path: format!("operations/{}", file_of(group)),
        about: format!("Operations of {}.", docs::one_line(group.tag.as_deref().unwrap_or("no tag"))),
        items: Box::new(std::iter::once(head).chain(tables).chain(choices)),
    }
}

fn emit_table(operation: &Operation) -> TokenStream {
    let name = ident(&operation.table_ident);
    let (id, method, path) = (&operation.id, &operation.method, &operation.path);
    let about = docs::own(&format!("`{}`", docs::one_line(&format!("{method} {path}")).replace('`', "'")));
    let parameters = operation.parameters.iter().map(emit_parameter);
    let body = match &operation.body {
        Some(body) => emit_body(body),
        None => quote! { None },
    };
    let security = operation.security.iter().map(|alternative| {
        let schemes = alternative.iter().map(emit_scheme);
        quote! { &[#(#schemes),*] }
    });
    quote! {
        #about
        pub static #name: rt::OperationInfo = rt::OperationInfo {
            id: #id,
            method: #method,
            path: #path,
            parameters: &[#(#parameters),*],
            body: #body,
            security: &[#(#security),*],
        };
    }
}

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

/// The runtime's word for it.
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

/// The runtime's word for it.
pub(super) fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Scalar | Shape::Json => "Scalar",
        Shape::Array => "Array",
        Shape::Object => "Object",
        Shape::Either => "Either",
    }
}

fn emit_body(body: &Body) -> TokenStream {
    let required = body.required;
    let streamed = body.is_streamed();
    let content = body.content.iter().map(|media| emit_media(media, streamed));
    quote! { Some(rt::BodyInfo { required: #required, content: &[#(#content),*] }) }
}

fn emit_media(media: &BodyMedia, streamed: bool) -> TokenStream {
    let name = &media.name;
    if !media.styled.is_empty() {
        let styled = media.styled.iter().map(emit_parameter);
        return quote! { rt::MediaInfo { name: #name, kind: rt::MediaKind::StyledForm(&[#(#styled),*]) } };
    }
    let kind = ident(match media.payload {
        Payload::Json(_) => "Json",
        Payload::Form(_) => "Form",
        Payload::Multipart(_) => "Multipart",
        Payload::Text | Payload::Xml(..) => "Text",
        Payload::Bytes if streamed => "Stream",
        Payload::Bytes | Payload::Stream(..) | Payload::Items(..) => "Bytes",
    });
    quote! { rt::MediaInfo { name: #name, kind: rt::MediaKind::#kind } }
}

fn emit_scheme(scheme: &SchemeUse) -> TokenStream {
    let name = &scheme.name;
    let scopes = &scheme.scopes;
    let kind = match &scheme.kind {
        SchemeKind::Header(name) => quote! { KeyInHeader(#name) },
        SchemeKind::Query(name) => quote! { KeyInQuery(#name) },
        SchemeKind::Cookie(name) => quote! { KeyInCookie(#name) },
        SchemeKind::Basic => quote! { Basic },
        SchemeKind::Bearer => quote! { Bearer },
        SchemeKind::Other(scheme) => quote! { Other(#scheme) },
        SchemeKind::MutualTls => quote! { MutualTls },
    };
    quote! { rt::SchemeUse { name: #name, kind: rt::SchemeKind::#kind, scopes: &[#(#scopes),*] } }
}
