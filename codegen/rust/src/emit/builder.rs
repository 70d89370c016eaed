//! Builders of structs, for those who enable them: a setter per member. `build` exists once everything required is set, so that the
//! compiler finds what is missing.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::docs;
use super::member::{Given, Member};
use crate::names::{Scope, ident, plain};

/// The builder, and the method that creates it. It has a type parameter for each required member: `rt::Unset` until the member is set.
pub(super) fn emit_builder(name: &Ident, builder: &Ident, members: &[Member]) -> (TokenStream, TokenStream) {
    let (required, others): (Vec<_>, Vec<_>) =
        members.iter().filter(|member| !member.is_fixed()).partition(|member| member.is_required());
    let mut scope = Scope::with(&["build"]);
    let mut claim = |member: &&Member| claim(&mut scope, &plain(&member.name));
    let names: Vec<Ident> = required.iter().chain(&others).map(&mut claim).collect();
    let (of_required, of_others) = names.split_at(required.len());
    let mut setters = Setters { name, builder, scope };
    let parameters: Vec<_> = required.iter().map(|member| format_ident!("__{}", plain(&member.name))).collect();
    let of_required: TokenStream = of_required
        .iter()
        .enumerate()
        .map(|(index, setter)| setters.of_required(setter, &required, &parameters, index))
        .collect();
    let of_others: TokenStream = others
        .iter()
        .zip(of_others)
        .enumerate()
        .map(|(index, (member, setter))| setters.of_other(setter, member, index))
        .collect();
    let given = generics(required.iter().map(|member| &member.ty));
    let types = others.iter().map(|member| &member.held);
    let (unset, unset_others) = (required.iter().map(|_| quote! { rt::Unset }), others.iter().map(|it| it.unset()));
    let unset: Vec<_> = unset.collect();
    let (open, start_ty) = (generics(&parameters), generics(&unset));
    let of_others = (!others.is_empty()).then(|| quote! { impl #open #builder #open { #of_others } });
    let values = members.iter().map(|member| {
        let name = &member.name;
        let place = |among: &[&Member]| among.iter().position(|other| other.name == *name).map(syn::Index::from);
        let value = match (place(&required), place(&others)) {
            (Some(place), _) => member.bounded(quote! { self.required.#place }),
            (_, Some(place)) => quote! { self.others.#place },
            _ => member.unset(),
        };
        quote! { #name: #value }
    });
    let [about, build, start] = [
        &format!("Builds a [`{name}`], once everything required is set."),
        "The complete value.",
        "Sets members by name.",
    ]
    .map(docs::own);
    let all = quote! {
        #about
        #[must_use]
        #[derive(Clone)]
        #[allow(missing_debug_implementations)]
        pub struct #builder #open {
            required: (#(#parameters,)*),
            others: (#(#types,)*),
        }

        #of_required

        #of_others

        impl #builder #given {
            #build
            pub fn build(self) -> #name {
                #name { #(#values),* }
            }
        }
    };
    let method = quote! {
        #start
        pub fn builder() -> #builder #start_ty {
            #builder { required: (#(#unset,)*), others: (#(#unset_others,)*) }
        }
    };
    (all, method)
}

struct Setters<'a> {
    name: &'a Ident,
    builder: &'a Ident,
    scope: Scope,
}

impl Setters<'_> {
    /// Exists until it is called, and sets the parameter at that index to the type of the value.
    fn of_required(&self, setter: &Ident, required: &[&Member], parameters: &[Ident], index: usize) -> TokenStream {
        let Some((member, builder)) = required.get(index).zip(Some(self.builder)) else { return TokenStream::new() };
        let (ty, docs) = (&member.ty, self.docs(member));
        let others = parameters.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, it)| it);
        let replaced = |by: TokenStream, of: &dyn Fn(usize, &Ident) -> TokenStream| {
            let all = parameters.iter().enumerate();
            all.map(|(other, it)| if other == index { by.clone() } else { of(other, it) }).collect::<Vec<_>>()
        };
        let kept = |_: usize, parameter: &Ident| quote! { #parameter };
        let moved = |other: usize, _: &Ident| {
            let place = syn::Index::from(other);
            quote! { self.required.#place }
        };
        let (open, others) = (replaced(quote! { rt::Unset }, &kept), generics(others));
        let (set, values) = (replaced(quote! { #ty }, &kept), replaced(quote! { value.into() }, &moved));
        quote! {
            impl #others #builder<#(#open),*> {
                #docs
                pub fn #setter(self, value: impl Into<#ty>) -> #builder<#(#set),*> {
                    #builder { required: (#(#values,)*), others: self.others }
                }
            }
        }
    }

    fn of_other(&mut self, setter: &Ident, member: &Member, index: usize) -> TokenStream {
        let (ty, place, docs) = (&member.ty, syn::Index::from(index), self.docs(member));
        // `unchecked` converts the value itself.
        let value = member.bounded(if member.has_bounds {
            quote! { value }
        } else {
            quote! { value.into() }
        });
        let value = match member.presence {
            Given::Optional => quote! { Some(#value) },
            Given::Maybe => quote! { rt::Maybe::Value(#value) },
            _ => value,
        };
        let null = matches!(member.presence, Given::Maybe).then(|| {
            let setter = claim(&mut self.scope, &format!("{}_null", plain(&member.name)));
            quote! {
                #docs
                pub fn #setter(mut self) -> Self {
                    self.others.#place = rt::Maybe::Null;
                    self
                }
            }
        });
        quote! {
            #docs
            pub fn #setter(mut self, value: impl Into<#ty>) -> Self {
                self.others.#place = #value;
                self
            }
            #null
        }
    }

    fn docs(&self, member: &Member) -> TokenStream {
        let docs = docs::own(&format!("Sets [`{}::{}`].", plain(self.name), plain(&member.name)));
        let deprecated = docs::deprecated_attribute(member.deprecated);
        quote! { #docs #deprecated }
    }
}

fn claim(scope: &mut Scope, name: &str) -> Ident {
    ident(&scope.claim_first([name, &format!("set_{name}")]))
}

fn generics<T: ToTokens>(all: impl IntoIterator<Item = T>) -> Option<TokenStream> {
    let mut all = all.into_iter().peekable();
    all.peek().is_some().then(|| quote! { <#(#all),*> })
}
