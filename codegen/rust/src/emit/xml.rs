//! The module `operations::xml`: the content of elements of XML bodies.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, use_runtime};
use crate::ir::{Library, XmlContent, XmlElement, XmlMember, XmlPlace};
use crate::names::ident;
use crate::needs::Feature;

/// Emits each element once, even if several bodies have it.
pub(super) fn emit_xml(emitter: &Emitter<'_>) -> TokenStream {
    emitter.needs.need(Feature::Xml);
    let library = emitter.library;
    let runtime = use_runtime(emitter.options, 2);
    let elements = library.xml.iter().map(|element| emit_element(library, element));
    quote! { #runtime use rt::xml::{XmlContent, XmlInfo, XmlMember, XmlPlace}; #(#elements)* }
}

fn table(library: &Library, place: usize) -> proc_macro2::Ident {
    ident(library.xml.get(place).map_or("UNKNOWN", |element| &element.ident))
}

fn emit_element(library: &Library, element: &XmlElement) -> TokenStream {
    let (ident, name) = (ident(&element.ident), &element.name);
    let optional = |text: &Option<String>| match text {
        Some(text) => quote! { Some(#text) },
        None => quote! { None },
    };
    let (namespace, prefix) = (optional(&element.namespace), optional(&element.prefix));
    let content = match &element.content {
        XmlContent::Text => quote! { XmlContent::Text },
        XmlContent::Any => quote! { XmlContent::Any },
        XmlContent::List(name, item) => {
            let item = table(library, *item);
            quote! { XmlContent::List(#name, &#item) }
        }
        XmlContent::Object(members) => {
            let members = members.iter().map(|member| emit_member(library, member));
            quote! { XmlContent::Object(&[#(#members),*]) }
        }
    };
    quote! {
        pub static #ident: XmlInfo =
            XmlInfo { name: #name, namespace: #namespace, prefix: #prefix, content: #content };
    }
}

fn emit_member(library: &Library, member: &XmlMember) -> TokenStream {
    let XmlMember { name, xml_name, required, .. } = member;
    let info = table(library, member.element);
    let place = ident(match member.place {
        XmlPlace::Element => "Element",
        XmlPlace::Items => "Items",
        XmlPlace::Attribute => "Attribute",
        XmlPlace::Text => "Text",
    });
    quote! {
        XmlMember { name: #name, xml_name: #xml_name, place: XmlPlace::#place, required: #required, info: &#info }
    }
}
