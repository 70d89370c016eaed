//! The module `operations`: a static table per operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::parameters::emit_parameter;
use super::{Emitter, Module, bodies, declare_groups, docs, file_of, headers, up, use_runtime, whole, xml};
use crate::ir::{Body, BodyMedia, Group, Operation, Payload, SchemeKind, SchemeUse};
use crate::names::ident;

pub(super) fn emit_operations<'l>(emitter: &'l Emitter<'l>) -> impl Iterator<Item = Module<'l>> {
    let library = emitter.library;
    let root = Module::new(
        "operations/mod.rs".to_owned(),
        "What the document says about each operation, as static tables.".to_owned(),
        move || {
            let names = library.groups.iter().map(|group| ident(&group.module));
            let modules = declare_groups(library);
            let headers = (!library.headers.is_empty()).then(|| quote! { pub mod headers; });
            let xml = (!library.xml.is_empty()).then(|| quote! { pub mod xml; });
            whole(quote! { #headers #xml #modules #(pub use #names::*;)* })
        },
    );
    let headers = (!library.headers.is_empty()).then(|| {
        let about = "Documented response headers.".to_owned();
        Module::new("operations/headers.rs".to_owned(), about, move || whole(headers::emit_headers(emitter)))
    });
    let xml = (!library.xml.is_empty()).then(|| {
        let about = "What elements of XML bodies hold.".to_owned();
        Module::new("operations/xml.rs".to_owned(), about, move || whole(xml::emit_xml(emitter)))
    });
    library.groups.iter().map(move |group| emit_group(emitter, group)).chain(headers).chain(xml).chain([root])
}

fn emit_group<'l>(emitter: &'l Emitter<'l>, group: &'l Group) -> Module<'l> {
    let path = format!("operations/{}", file_of(group));
    let about = format!("Operations of {}.", docs::one_line(group.tag.as_deref().unwrap_or("no tag")));
    Module::new(path, about, move || {
        let types = emitter.types();
        let runtime = use_runtime(emitter.options, 2);
        let root = up(2);
        let head = quote! { #runtime use #root types; };
        let tables = group.operations.iter().map(emit_table);
        let choices = group.operations.iter().map(move |operation| {
            [bodies::emit_choices(types, operation), headers::emit_uses(emitter.library, operation)]
                .into_iter()
                .collect()
        });
        Box::new(std::iter::once(head).chain(tables).chain(choices))
    })
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
