//! Groups operations by their first tag and names them.

use std::collections::{HashMap, HashSet};

use signoff_openapi::api::{Operation, Role};
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

use super::Lowering;
use super::route::{with_group, without_route};
use crate::ir::Group;
use crate::names::{MAX_TYPE_NAME, Scope, pascal, screaming, short_forms, snake, type_name, words};

/// The names of an operation.
pub(super) struct OperationNames {
    pub(super) id: String,
    pub(super) method: String,
    /// The name of its client method in the group; `None` if it is to be derived from the method.
    pub(super) call: Option<String>,
    pub(super) type_name: String,
    pub(super) call_type: String,
    pub(super) table: String,
    /// Whether the user gave the name, so that it is not changed.
    pub(super) given: bool,
}

/// Names that groups and request types must not have, in addition to the prelude's.
const RESERVED: &[&str] = &["Client", "ClientBuilder", "CallOptions", "S"];

impl Lowering<'_> {
    pub(super) fn lower_groups(&mut self) {
        let api = self.api;
        let mut types = Scope::with(RESERVED);
        let mut modules = Scope::with(&[
            "mod",
            "router",
            "types",
            "operations",
            "client",
            "server",
            "rt",
            "core",
            "new",
            "builder",
            "http",
            "headers",
            "xml",
        ]);
        let callbacks = collect_callbacks(&api.operations);
        let derived_ids: HashMap<_, _> =
            callbacks.iter().map(|(operation, id)| (&operation.location, id.as_str())).collect();
        let operations: Vec<_> =
            api.operations.iter().chain(callbacks.iter().map(|(operation, _)| *operation)).collect();
        let keys = order_of_groups(api.tags.iter().map(|tag| tag.name.clone()), &operations);
        let modules: Vec<String> = keys.iter().map(|key| modules.claim(&snake(key.name()))).collect();
        // In Rust, modules and types share a namespace, and in scripts without case their names may be equal.
        modules.iter().for_each(|module| drop(types.claim(module)));
        // Groups are named first: their traits are implemented by name, but the type of a call is hardly ever written.
        let mut index_of: HashMap<Key, usize> = HashMap::new();
        let mut groups: Vec<Group> = Vec::new();
        for (key, module) in keys.into_iter().zip(modules) {
            let wanted = type_name(key.name());
            let wanted = if wanted == module { format!("{wanted}Api") } else { wanted };
            let tag = match &key {
                Key::Tag(tag) => tag.clone(),
                Key::Webhooks | Key::Callbacks => None,
            };
            groups.push(Group {
                docs: api
                    .tags
                    .iter()
                    .find(|known| Some(&known.name) == tag.as_ref())
                    .and_then(|tag| tag.description.clone()),
                ident: types.claim(&wanted),
                module,
                tag,
                webhooks: matches!(key, Key::Webhooks | Key::Callbacks),
                callbacks: key == Key::Callbacks,
                operations: Vec::new(),
            });
            index_of.insert(key, groups.len() - 1);
        }
        let names = self.name_operations(&operations, &derived_ids, &mut types);
        for (operation, names) in operations.iter().zip(names) {
            let Ok(lowered) = self.lower_operation(operation, names) else { continue };
            if let Some(group) = index_of.get(&key_of(operation)).and_then(|index| groups.get_mut(*index)) {
                group.operations.push(lowered);
            }
        }
        groups.retain(|group| !group.operations.is_empty());
        groups.iter_mut().for_each(shorten_calls);
        self.library.groups = groups;
    }

    /// Names all operations. `derived_ids` are the ids of callbacks without an `operationId`.
    fn name_operations(
        &mut self,
        operations: &[&Operation],
        derived_ids: &HashMap<&Location, &str>,
        types: &mut Scope,
    ) -> Vec<OperationNames> {
        let derived_id = |operation: &Operation| match derived_ids.get(&operation.location) {
            Some(id) => (*id).to_owned(),
            None => derived_id(&operation.method, &operation.path),
        };
        let mut names: Vec<Option<OperationNames>> = operations.iter().map(|_| None).collect();
        let mut scopes = Scopes { methods: Scope::default(), tables: Scope::default(), types };
        for (operation, slot) in operations.iter().zip(&mut names) {
            let id = operation.operation_id.as_deref();
            if let Some(name) = self.config.operation_name(id, &operation.method, &operation.path, self.used) {
                let id = id.map_or_else(|| derived_id(operation), str::to_owned);
                *slot = Some(OperationNames { given: true, ..scopes.claim(id, &[name.to_owned()]) });
            }
        }
        // Declared ids are claimed first, so that derived ids do not change their names.
        for given in [true, false] {
            for (operation, slot) in operations.iter().zip(&mut names) {
                let own = operation.operation_id.as_deref().filter(|id| !words(id).is_empty());
                if own.is_some() != given || slot.is_some() {
                    continue;
                }
                let id = own.map_or_else(|| derived_id(operation), str::to_owned);
                let short = own.and_then(|id| without_route(id, &operation.method, &operation.path));
                let grouped = short.as_ref().map(|short| match key_of(operation) {
                    Key::Tag(Some(tag)) => snake(&with_group(short, &tag)),
                    _ => snake(short),
                });
                let wanted: Vec<String> = grouped.iter().cloned().chain([snake(&id)]).collect();
                let mut named = scopes.claim(id, &wanted);
                if given && !wanted.contains(&named.method) {
                    self.diagnostics.push(
                        Diagnostic::warning(
                            "duplicate-operation-id",
                            &operation.location,
                            format!("`operationId` {:?} has the same Rust name as another operation", named.id),
                        )
                        .help(format!("choose a different `operationId`; the Rust name is `{}`", named.method)),
                    );
                }
                named.call = short.filter(|_| grouped.as_ref() == Some(&named.method)).map(|short| snake(&short));
                *slot = Some(named);
            }
        }
        names.into_iter().flatten().collect()
    }
}

/// The names that operations have taken.
struct Scopes<'s> {
    methods: Scope,
    tables: Scope,
    types: &'s mut Scope,
}

impl Scopes<'_> {
    /// Claims the first of the names for which those of its table and of its request, response and error types are free too; if there is
    /// none, the last one with a number. `straße` and `strasse` are different methods with the same upper-case name.
    fn claim(&mut self, id: String, wanted: &[String]) -> OperationNames {
        let free = wanted.iter().find_map(|method| Some((method, self.family(method)?)));
        if let Some((method, type_name)) = free {
            let method = self.methods.claim(method);
            return self.take(id, method, type_name);
        }
        loop {
            let method = self.methods.claim(wanted.last().map_or("value", String::as_str));
            if let Some(type_name) = self.type_name(&method) {
                return self.take(id, method, type_name);
            }
        }
    }

    /// The name of the types of a method, if everything that it names is free.
    fn family(&self, method: &str) -> Option<String> {
        if self.methods.is_free(method) { self.type_name(method) } else { None }
    }

    fn type_name(&self, method: &str) -> Option<String> {
        let is_free = |name: &String| family_of(name).iter().all(|name| self.types.is_free(name));
        let mut forms = short_forms(&operation_type(method), MAX_TYPE_NAME - LONGEST_SUFFIX);
        forms.find(is_free).filter(|_| self.tables.is_free(&screaming(method)))
    }

    fn take(&mut self, id: String, method: String, type_name: String) -> OperationNames {
        let table = self.tables.claim(&screaming(&method));
        for name in family_of(&type_name) {
            self.types.claim(&name);
        }
        let call_type = self.types.claim_first([type_name.as_str(), &format!("{type_name}Call")]);
        OperationNames { id, call: None, type_name, call_type, table, method, given: false }
    }
}

/// The length of `Response`, the longest suffix of an operation's types.
const LONGEST_SUFFIX: usize = 8;

fn family_of(type_name: &str) -> [String; 5] {
    ["Request", "Response", "Success", "Error", "Body"].map(|suffix| format!("{type_name}{suffix}"))
}

/// Shortens `native_sso_logout_api` in the group `native_sso` to `logout`, unless two names would be equal.
fn shorten_calls(group: &mut Group) {
    let prefix = format!("{}_", group.module);
    let short = |method: &str| {
        let rest = method.strip_prefix(&prefix).unwrap_or(method);
        let rest = rest.strip_suffix("_api").unwrap_or(rest);
        if rest.starts_with(|first: char| first.is_alphabetic()) { rest.to_owned() } else { method.to_owned() }
    };
    let shorts: Vec<_> = group.operations.iter().map(|operation| short(&operation.call_ident)).collect();
    let mut uses: HashMap<&str, usize> = HashMap::new();
    shorts.iter().for_each(|short| *uses.entry(short).or_default() += 1);
    for (operation, wanted) in group.operations.iter_mut().zip(&shorts) {
        let is_route = operation.call_ident != operation.method_ident;
        if !operation.name_given && !is_route && uses.get(wanted.as_str()) == Some(&1) {
            operation.call_ident.clone_from(wanted);
        }
    }
    let calls: Vec<_> = group.operations.iter().map(|operation| operation.call_ident.clone()).collect();
    for operation in &mut group.operations {
        if calls.iter().filter(|call| **call == operation.call_ident).count() > 1 {
            operation.call_ident.clone_from(&operation.method_ident);
        }
    }
}

/// The prefix of an operation's types. An operation named `result` must not hide the prelude's `Result`.
fn operation_type(method: &str) -> String {
    let name = pascal(method);
    if type_name(method) == name { name } else { format!("{name}Operation") }
}

/// Derives an id from method and path: `DELETE /session/token/{id}` becomes `delete_session_token_by_id`. It does not depend on other
/// operations.
fn derived_id(method: &str, path: &str) -> String {
    let mut parts = vec![method.to_lowercase()];
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        let variable = segment.starts_with('{') && segment.ends_with('}');
        parts.push(if variable { format!("by_{}", words(segment).join("_")) } else { words(segment).join("_") });
    }
    parts.join("_")
}

/// The callbacks of all operations, each with an id derived from its owner's id and its name. A callback that several operations share
/// by reference occurs once.
fn collect_callbacks(owners: &[Operation]) -> Vec<(&Operation, String)> {
    let mut found: Vec<(&Operation, String)> = Vec::new();
    let mut seen = HashSet::new();
    for owner in owners {
        for callback in &owner.callbacks {
            let own = callback.operations.iter().filter(|operation| seen.insert(&operation.location));
            found.extend(own.map(|operation| {
                let owner_id = owner.operation_id.clone().unwrap_or_else(|| derived_id(&owner.method, &owner.path));
                (operation, format!("{owner_id}_{}", callback.name))
            }));
        }
    }
    found
}

/// What the operations of a group have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Tag(Option<String>),
    Webhooks,
    Callbacks,
}

impl Key {
    fn name(&self) -> &str {
        match self {
            Self::Tag(Some(tag)) => tag,
            Self::Tag(None) => "api",
            Self::Webhooks => "webhooks",
            Self::Callbacks => "callbacks",
        }
    }
}

fn key_of(operation: &Operation) -> Key {
    match operation.role {
        Role::Path => Key::Tag(operation.tags.first().cloned()),
        Role::Webhook => Key::Webhooks,
        Role::Callback => Key::Callbacks,
    }
}

/// Declared tags in order, then other tags in the order of their first use.
fn order_of_groups(declared: impl Iterator<Item = String>, operations: &[&Operation]) -> Vec<Key> {
    let mut order: Vec<_> = declared.map(|tag| Key::Tag(Some(tag))).collect();
    order.extend(operations.iter().map(|operation| key_of(operation)));
    let mut seen = HashSet::new();
    order.retain(|key| seen.insert(key.clone()));
    order
}
