//! Enums of the values of an enumeration.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::condition::held;
use super::docs;
use super::ty::Types;
use crate::ir::{Condition, EnumBase, EnumValue, Enumeration, number_text};
use crate::names::ident;

pub(super) fn emit_enumeration(
    types: Types<'_>,
    name: &Ident,
    docs: &TokenStream,
    enumeration: &Enumeration,
    condition: Option<&Condition>,
) -> TokenStream {
    let unknown = ident(&enumeration.unknown);
    let variants = enumeration.values.iter().map(|value| {
        let name = ident(&value.ident);
        let about = docs::own(&describe(value));
        quote! { #about #name, }
    });
    let held = match enumeration.base {
        EnumBase::String => quote! { String },
        EnumBase::Integer => quote! { i64 },
        EnumBase::Mixed => quote! { rt::Any },
    };
    let about = docs::own(match enumeration.is_open {
        true => "Any other value.",
        false => "A value that the document does not know; a server never sees it in a request.",
    });
    let code = match enumeration.base {
        EnumBase::String => emit_strings(types, name, enumeration, &unknown, condition),
        EnumBase::Integer => emit_integers(types, name, enumeration, &unknown, condition),
        EnumBase::Mixed => emit_mixed(types, name, enumeration, &unknown, condition),
    };
    let derives = own_derives(enumeration).iter().map(|derived| ident(derived));
    let known = enumeration.values.iter().map(|value| ident(&value.ident));
    let all = docs::own("The values that the document lists.");
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, #(#derives),*)]
        pub enum #name {
            #(#variants)*
            #about
            #unknown(#held),
        }

        impl #name {
            #all
            pub const ALL: &'static [Self] = &[#(Self::#known),*];
        }

        #code
    }
}

/// What an enumeration derives in any case. The order is that of the document. JSON values have neither an order nor a hash.
pub(super) fn own_derives(enumeration: &Enumeration) -> &'static [&'static str] {
    if enumeration.base == EnumBase::Mixed { &[] } else { &["Eq", "Hash", "PartialOrd", "Ord"] }
}

/// The conversions from and to text of all enumerations of strings in a file.
pub(super) fn emit_text(names: &[Ident]) -> Option<TokenStream> {
    let read = quote! {
        impl ::std::str::FromStr for $name {
            type Err = rt::Mismatch;

            fn from_str(text: &str) -> Result<Self, rt::Mismatch> {
                rt::json::listed(Self::ALL, text)
            }
        }
    };
    (!names.is_empty()).then(|| emit_text_macro(&ident("implement_text"), names, &read))
}

/// The same of open enumerations: any text is a value of them.
pub(super) fn emit_open_text(names: &[Ident]) -> Option<TokenStream> {
    let read = quote! {
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(text))
            }
        }
    };
    (!names.is_empty()).then(|| emit_text_macro(&ident("implement_open_text"), names, &read))
}

fn emit_text_macro(macro_name: &Ident, names: &[Ident], read: &TokenStream) -> TokenStream {
    quote! {
        macro_rules! #macro_name {
            ($($name:ident)*) => {$(
                impl ::std::fmt::Display for $name {
                    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.pad(self.as_str())
                    }
                }

                impl AsRef<str> for $name {
                    fn as_ref(&self) -> &str {
                        self.as_str()
                    }
                }

                #read
            )*};
        }
        #macro_name!(#(#names)*);
    }
}

fn emit_strings(
    types: Types<'_>,
    name: &Ident,
    enumeration: &Enumeration,
    unknown: &Ident,
    condition: Option<&Condition>,
) -> TokenStream {
    let values: Vec<_> = enumeration
        .values
        .iter()
        .map(|value| (ident(&value.ident), value.value.as_str().unwrap_or_default()))
        .collect();
    let read = values.iter().map(|(name, text)| quote! { #text => Self::#name, });
    let write = values.iter().map(|(name, text)| quote! { Self::#name => #text, });
    let about = docs::own("The value as the document writes it.");
    let (read, conversion) = if enumeration.is_open {
        let conversion = quote! {
            impl From<&str> for #name {
                fn from(text: &str) -> Self {
                    match text {
                        #(#read)*
                        other => Self::#unknown(other.to_owned()),
                    }
                }
            }
        };
        (quote! { Self::from(node.string()?) }, Some(conversion))
    } else {
        let read = quote! {
            match node.string()? {
                #(#read)*
                other => Self::#unknown(node.unknown(other)?.to_owned()),
            }
        };
        (read, None)
    };
    let decode = held(
        types,
        condition,
        quote! {
            let value = #read;
            node.recognise();
            Ok(value)
        },
    );
    quote! {
        #conversion

        impl #name {
            #about
            pub fn as_str(&self) -> &str {
                match self {
                    #(#write)*
                    Self::#unknown(text) => text,
                }
            }
        }

        impl rt::Json for #name {
            fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
                #decode
            }

            fn encode(&self, out: &mut rt::Writer) {
                out.string(self.as_str());
            }
        }
    }
}

fn emit_integers(
    types: Types<'_>,
    name: &Ident,
    enumeration: &Enumeration,
    unknown: &Ident,
    condition: Option<&Condition>,
) -> TokenStream {
    let values: Vec<_> = enumeration
        .values
        .iter()
        .map(|value| (ident(&value.ident), Literal::i64_unsuffixed(value.value.as_i64().unwrap_or_default())))
        .collect();
    let read = values.iter().map(|(name, number)| quote! { #number => Self::#name, });
    let write = values.iter().map(|(name, number)| quote! { Self::#name => #number, });
    let about = docs::own("The value as the document writes it.");
    let decode = held(
        types,
        condition,
        quote! {
                    let value = match i64::decode(node)? {
                        #(#read)*
                        other => Self::#unknown(node.unknown(other)?),
                    };
                    node.recognise();
                    Ok(value)
        },
    );
    quote! {
        impl #name {
            #about
            pub fn as_i64(&self) -> i64 {
                match self {
                    #(#write)*
                    Self::#unknown(number) => *number,
                }
            }
        }

        impl rt::Json for #name {
            fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
                #decode
            }

            fn encode(&self, out: &mut rt::Writer) {
                out.scalar(&self.as_i64());
            }
        }
    }
}

/// A value as the runtime's `Node::literal` writes it.
fn literal(value: &Value) -> String {
    value.as_number().map_or_else(|| value.to_string(), number_text)
}

/// Values of several JSON types are compared as JSON text.
fn emit_mixed(
    types: Types<'_>,
    name: &Ident,
    enumeration: &Enumeration,
    unknown: &Ident,
    condition: Option<&Condition>,
) -> TokenStream {
    let values: Vec<_> =
        enumeration.values.iter().map(|value| (ident(&value.ident), value.value.to_string())).collect();
    let mut known = BTreeSet::new();
    let literals = enumeration.values.iter().map(|value| (ident(&value.ident), literal(&value.value)));
    let read: Vec<_> = literals
        .filter(|(_, text)| known.insert(text.clone()))
        .map(|(name, text)| quote! { #text => Self::#name, })
        .collect();
    let write = values.iter().map(|(name, text)| quote! { Self::#name => out.raw(#text), });
    let decode = held(
        types,
        condition,
        quote! {
                    let value = match node.literal().as_str() {
                        #(#read)*
                        _ => Self::#unknown(node.unknown(rt::Any::decode(node)?)?),
                    };
                    node.recognise();
                    Ok(value)
        },
    );
    quote! {
        impl rt::Json for #name {
            fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
                #decode
            }

            fn encode(&self, out: &mut rt::Writer) {
                match self {
                    #(#write)*
                    Self::#unknown(value) => value.encode(out),
                }
            }
        }
    }
}

fn describe(value: &EnumValue) -> String {
    let text = value.value.to_string();
    let shown = docs::one_line(&text.chars().take(80).collect::<String>());
    if shown.contains('`') { "A value of the document.".to_owned() } else { format!("`{shown}`") }
}
