//! [Server Object](https://spec.openapis.org/oas/v3.2.0.html#server-object)s, and 2.0's `schemes`, `host` and `basePath`.

use indexmap::IndexMap;

use super::Resolver;
use crate::api::{Server, ServerVariable};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Version};
use crate::normalise::{conform, deserialize, shapes};

impl<'d> Resolver<'d, '_> {
    /// The root's servers. Never empty: the default is the document's own address.
    pub(crate) fn root_servers(&mut self, root: &Node<'d>) -> Vec<Server> {
        let mut servers = match root.version {
            Version::V2 => swagger_servers(root),
            _ => self.servers_of(root),
        };
        if servers.is_empty() {
            servers.push(server("/".to_owned(), root));
        }
        servers
    }

    /// The servers of the operation, or else of its path item, or else of the root.
    pub(crate) fn operation_servers(&mut self, item: &Node<'d>, operation: &Node<'d>) -> Vec<Server> {
        for holder in [operation, item] {
            let own = self.servers_of(holder);
            if !own.is_empty() {
                return own;
            }
        }
        self.servers.clone()
    }

    fn servers_of(&mut self, holder: &Node<'d>) -> Vec<Server> {
        let servers = holder.get("servers");
        servers.iter().flat_map(Node::elements).filter_map(|node| self.server(&node)).collect()
    }

    fn server(&mut self, node: &Node<'d>) -> Option<Server> {
        let object = conform(node, &shapes::SERVER, self.diagnostics);
        let fields: openapiv3::Server = deserialize(object, node, shapes::SERVER.noun, self.diagnostics)?;
        let mut variables = IndexMap::new();
        for (name, node) in node.get("variables").iter().flat_map(Node::members) {
            let mut object = conform(&node, &shapes::SERVER_VARIABLE, self.diagnostics);
            if !object.contains_key("default") {
                let message = format!("server variable `{name}` has no `default`");
                let diagnostic = Diagnostic::warning("missing-default", &node.location, message);
                self.diagnostics.push(diagnostic.help("add `default`"));
                let first = node.get("enum").and_then(|allowed| allowed.value.get(0).cloned());
                object
                    .insert("default".to_owned(), first.filter(|value| value.is_string()).unwrap_or_else(|| "".into()));
            }
            let noun = shapes::SERVER_VARIABLE.noun;
            let fields: openapiv3::ServerVariable = deserialize(object, &node, noun, self.diagnostics)?;
            let variable = ServerVariable {
                default: fields.default,
                allowed: fields.enumeration,
                description: fields.description,
            };
            variables.insert(name.to_owned(), variable);
        }
        Some(Server { description: fields.description, variables, ..server(fields.url, node) })
    }
}

/// The servers of a 2.0 document. Without `host`, the URL is only the base path, relative to the document.
fn swagger_servers(root: &Node<'_>) -> Vec<Server> {
    let base = root.text("basePath").unwrap_or("/");
    let Some(host) = root.text("host") else { return vec![server(base.to_owned(), root)] };
    let schemes = root.get("schemes");
    let mut schemes: Vec<&str> =
        schemes.iter().flat_map(Node::elements).filter_map(|node| node.value.as_str()).collect();
    if schemes.is_empty() {
        schemes.push("https");
    }
    let base = base.trim_end_matches('/');
    let slash = if base.is_empty() || base.starts_with('/') { "" } else { "/" };
    schemes.iter().map(|scheme| server(format!("{scheme}://{host}{slash}{base}"), root)).collect()
}

fn server(url: String, node: &Node<'_>) -> Server {
    Server { url, description: None, variables: IndexMap::new(), location: node.location.clone() }
}
