//! The public items of generated code.

use std::collections::{BTreeMap, HashMap};

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Fields, ImplItem, Item, TraitItem, Visibility};

use super::bounds::Bounds;
use crate::format::format_items;
use crate::package::Files;

/// The public items of generated code, by path: `types::Pet`, `types::Pet::name`, `client::Pets::list`.
#[derive(Debug, Default)]
pub struct Surface {
    pub(super) items: BTreeMap<String, Public>,
    /// The bounds of each rule, by its name.
    pub(super) rules: HashMap<String, Bounds>,
}

/// A public item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Public {
    pub(super) kind: Sort,
    /// The type or signature.
    pub(super) text: String,
    /// The operation that a method calls or serves: `GET /pets`.
    pub(super) operation: Option<String>,
    /// Where rules are named: the type, or the body of a method, which checks what it is given.
    pub(super) bounds: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Type,
    Alias,
    Trait,
    Field,
    Variant,
    Method,
    TraitMethod,
}

impl Surface {
    /// Reads the modules `types`, `operations`, `client` and `server`. Files that are not Rust are skipped.
    pub fn of(files: &Files) -> Self {
        let mut surface = Self::default();
        for (path, text) in files {
            // The files of a module are parts of it: their items are exported by it.
            let path = path.strip_prefix("src/").unwrap_or(path);
            let module = path.split(['/', '.']).next().unwrap_or_default();
            if !matches!(module, "types" | "operations" | "client" | "server") {
                continue;
            }
            let Ok(file) = syn::parse_file(text) else { continue };
            file.items.iter().for_each(|item| surface.add(module, item));
        }
        surface
    }

    fn add(&mut self, module: &str, item: &Item) {
        match item {
            Item::Struct(item) if is_public(&item.vis) => {
                let path = format!("{module}::{}", item.ident);
                let fields = if let Fields::Named(fields) = &item.fields { Some(&fields.named) } else { None };
                for field in fields.into_iter().flatten().filter(|field| is_public(&field.vis)) {
                    let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
                    self.insert(format!("{path}::{name}"), Sort::Field, type_text(&field.ty.to_token_stream()), None);
                }
                let unnamed = if fields.is_none() { item.fields.to_token_stream() } else { TokenStream::new() };
                self.insert(path, Sort::Type, format!("struct{}", type_text(&unnamed)), None);
            }
            // A rule is an enum without values.
            Item::Enum(item) if is_public(&item.vis) && !item.variants.is_empty() => {
                let path = format!("{module}::{}", item.ident);
                for variant in &item.variants {
                    let text = type_text(&variant.fields.to_token_stream());
                    self.insert(format!("{path}::{}", variant.ident), Sort::Variant, text, None);
                }
                self.insert(path, Sort::Type, "enum".to_owned(), None);
            }
            Item::Type(item) if is_public(&item.vis) => {
                let text = type_text(&item.ty.to_token_stream());
                self.insert(format!("{module}::{}", item.ident), Sort::Alias, text, None);
            }
            Item::Trait(item) if is_public(&item.vis) => {
                let path = format!("{module}::{}", item.ident);
                for method in &item.items {
                    let TraitItem::Fn(method) = method else { continue };
                    let operation = operation(&method.attrs);
                    let path = format!("{path}::{}", method.sig.ident);
                    self.insert(path, Sort::TraitMethod, signature(&method.sig), operation);
                }
                self.insert(path, Sort::Trait, "trait".to_owned(), None);
            }
            Item::Impl(item) => {
                let Some(name) = name_of(&item.self_ty) else { return };
                if let Some((implemented, _)) = &item.trait_ {
                    if implemented.segments.last().is_some_and(|last| last.ident == "RuleFor") {
                        self.rules.insert(name, Bounds::of(item));
                    }
                    return;
                }
                for method in &item.items {
                    let ImplItem::Fn(method) = method else { continue };
                    if is_public(&method.vis) {
                        let path = format!("{module}::{name}::{}", method.sig.ident);
                        let bounds = method.block.to_token_stream().to_string();
                        let (kind, text) = (Sort::Method, signature(&method.sig));
                        self.items.insert(path, Public { kind, text, operation: operation(&method.attrs), bounds });
                    }
                }
            }
            _ => {}
        }
    }

    fn insert(&mut self, path: String, kind: Sort, text: String, operation: Option<String>) {
        let bounds = text.clone();
        self.items.insert(path, Public { kind, text, operation, bounds });
    }

    /// The members of a type or trait.
    pub(super) fn members<'s>(&'s self, path: &'s str) -> impl Iterator<Item = (&'s str, &'s Public)> {
        let below = self.items.range(format!("{path}::")..).take_while(move |(key, _)| key.starts_with(path));
        below.filter_map(move |(key, item)| Some((key.strip_prefix(path)?.strip_prefix("::")?, item)))
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn name_of(ty: &syn::Type) -> Option<String> {
    let syn::Type::Path(path) = ty else { return None };
    path.path.segments.last().map(|last| last.ident.to_string())
}

/// The method and path in the docs of a client's or a trait's method.
fn operation(attributes: &[syn::Attribute]) -> Option<String> {
    let texts = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    texts.into_iter().find_map(|text| {
        let quoted = text.trim().strip_prefix('`')?.strip_suffix('`')?.to_owned();
        quoted.split_once(' ').is_some_and(|(_, path)| path.starts_with('/')).then_some(quoted)
    })
}

fn signature(signature: &syn::Signature) -> String {
    let signature = signature.to_token_stream();
    one_line(quote! { #signature; }).trim_end_matches(';').to_owned()
}

fn type_text(ty: &TokenStream) -> String {
    if ty.is_empty() {
        return String::new();
    }
    let text = one_line(quote! { type T = #ty; });
    text.strip_prefix("type T = ").unwrap_or(&text).trim_end_matches(';').to_owned()
}

/// The tokens as the generator writes them, on one line.
fn one_line(tokens: TokenStream) -> String {
    let text = format_items(String::new(), [tokens]);
    let joined = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    joined.replace("( ", "(").replace(", )", ")").trim().to_owned()
}
