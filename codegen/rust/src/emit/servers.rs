//! The servers of the document: a constant, or a function of the variables.

use proc_macro2::TokenStream;
use quote::quote;
use signoff_openapi::api::Server;

use super::docs;
use crate::names::{Scope, ident, screaming, snake};

/// The module `servers`. The default server `/` is an address only next to the document, so it is left out.
pub(super) fn emit_servers(servers: &[Server]) -> Option<TokenStream> {
    let mut names = Scope::default();
    let items: Vec<_> =
        servers.iter().filter(|server| server.url != "/").map(|server| emit(server, &mut names)).collect();
    let about = docs::own("The servers that the document names.");
    (!items.is_empty()).then(|| quote! { #about pub mod servers { #(#items)* } })
}

/// The address of the first server, with the defaults of its variables, if it is absolute.
pub(super) fn first_server(servers: &[Server]) -> Option<String> {
    let server = servers.first()?;
    let url = server
        .variables
        .iter()
        .fold(server.url.clone(), |url, (name, variable)| url.replace(&format!("{{{name}}}"), &variable.default));
    let is_absolute = ["http://", "https://"].iter().any(|scheme| url.starts_with(scheme));
    (is_absolute && !url.contains(['{', '}'])).then_some(url)
}

fn emit(server: &Server, names: &mut Scope) -> TokenStream {
    let url = &server.url;
    let used = |name: &str| url.contains(&format!("{{{name}}}"));
    let variables: Vec<_> = server.variables.iter().filter(|(name, _)| used(name)).collect();
    let words = server.description.as_deref().map(name_of).filter(|name| !name.is_empty());
    let wanted = words.unwrap_or_else(|| "server".to_owned());
    let quoted = format!("`{}`", docs::one_line(url).replace('`', "'"));
    let about = docs::paragraphs([docs::docs(server.description.as_deref()), docs::own(&quoted)]);
    if variables.is_empty() {
        let name = ident(&screaming(&names.claim(&wanted)));
        return quote! { #about pub const #name: &str = #url; };
    }
    let name = ident(&names.claim(&wanted));
    let mut arguments = Scope::default();
    let variables: Vec<_> =
        variables.into_iter().map(|(name, variable)| (name, ident(&arguments.claim(&snake(name))), variable)).collect();
    let lines = variables.iter().map(|(_, argument, variable)| {
        let allowed = variable.allowed.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
        let allowed = if allowed.is_empty() { String::new() } else { format!("; one of {allowed}") };
        let line = format!("- `{argument}`: `{}` by default{allowed}", variable.default);
        docs::docs(Some(&line))
    });
    let lines: TokenStream = lines.collect();
    let about = docs::paragraphs([about, lines]);
    let names = variables.iter().map(|(_, argument, _)| argument);
    let replaced = variables.iter().map(|(name, argument, _)| {
        let placeholder = format!("{{{name}}}");
        quote! { .replace(#placeholder, #argument) }
    });
    quote! { #about pub fn #name(#(#names: &str),*) -> String { #url.to_owned() #(#replaced)* } }
}

/// A name from the first words of a description: `Production server` → `production`.
fn name_of(description: &str) -> String {
    let first = description.split(['.', ',', ':', '(', '\n']).next().unwrap_or_default();
    let name = snake(first);
    let words = name.split('_').filter(|word| !matches!(*word, "server" | "the" | "our" | "url" | "api")).take(3);
    words.collect::<Vec<_>>().join("_")
}
