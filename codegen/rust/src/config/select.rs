//! Selects operations by `include`, `exclude` and `raw`, and removes schemas that no selected operation uses.

use std::borrow::Cow;
use std::collections::HashSet;

use signoff_openapi::api::{Api, Operation, RefusedOperation, SchemaId};

use toml::Spanned;

use super::file::Selector;
use super::{Config, Used};

impl Config {
    /// The document with only the selected operations. Borrowed if there are no `include` and `exclude` rules.
    pub(crate) fn select<'a>(&self, api: &'a Api, used: &mut Used) -> Cow<'a, Api> {
        if self.file.include.is_empty() && self.file.exclude.is_empty() {
            return Cow::Borrowed(api);
        }
        let mut selected = api.clone();
        selected.operations.retain(|operation| self.wants(&Subject::from(operation), used));
        selected.refused.retain(|operation| {
            let RefusedOperation { method, path, tags, operation_id, .. } = operation;
            self.wants(&Subject { method, path, tags, id: operation_id.as_deref() }, used)
        });
        selected.counts.operations_refused = selected.refused.len();
        if selected.refused.is_empty() {
            // The remaining operations could be read, so they use none of the schemas that could not.
            selected.counts.schemas_refused = 0;
        }
        self.prune(&mut selected);
        Cow::Owned(selected)
    }

    /// Whether the handler of the operation gets the request unread.
    pub(crate) fn is_raw(&self, operation: &Operation, used: &mut Used) -> bool {
        any_matches(&self.file.raw, &Subject::from(operation), used)
    }

    /// Always evaluates both lists, so that every rule that matches is marked as used.
    fn wants(&self, operation: &Subject<'_>, used: &mut Used) -> bool {
        let included = any_matches(&self.file.include, operation, used) || self.file.include.is_empty();
        let excluded = any_matches(&self.file.exclude, operation, used);
        included && !excluded
    }

    /// Removes the names of components that no operation uses, so that they are not generated.
    fn prune(&self, api: &mut Api) {
        let mut pending: Vec<SchemaId> = api.operations.iter().flat_map(Operation::schemas).collect();
        let mut reached = HashSet::new();
        while let Some(id) = pending.pop() {
            if reached.insert(id) {
                let schema = api.schemas.get(id);
                let replaced = schema.name.as_deref().is_some_and(|name| self.replaces(name));
                if !replaced {
                    pending.extend(schema.subschemas());
                }
            }
        }
        let unreached: Vec<_> = api.schemas.iter().map(|(id, _)| id).filter(|id| !reached.contains(id)).collect();
        for id in unreached {
            if let Some(schema) = api.schemas.get_mut(id) {
                schema.name = None;
            }
        }
    }
}

/// The part of an operation that rules refer to, for operations that could be read and those that could not.
struct Subject<'a> {
    method: &'a str,
    path: &'a str,
    tags: &'a [String],
    id: Option<&'a str>,
}

impl<'a> From<&'a Operation> for Subject<'a> {
    fn from(operation: &'a Operation) -> Self {
        let Operation { method, path, tags, operation_id, .. } = operation;
        Self { method, path, tags, id: operation_id.as_deref() }
    }
}

fn any_matches(selectors: &[Spanned<Selector>], operation: &Subject<'_>, used: &mut Used) -> bool {
    let mut any = false;
    for selector in selectors.iter().map(Spanned::as_ref) {
        if let Some(first) = selector.first().filter(|_| matches(selector, operation)) {
            used.mark(first);
            any = true;
        }
    }
    any
}

fn matches(selector: &Selector, operation: &Subject<'_>) -> bool {
    let tag = |wanted: &str| operation.tags.iter().any(|tag| tag == wanted);
    let id = |wanted: &str| operation.id == Some(wanted);
    let path = || selector.paths.as_ref().is_some_and(|pattern| pattern.is_match(operation.path));
    selector.tag.as_ref().is_none_or(|wanted| tag(wanted.as_ref()))
        && selector.id.as_ref().is_none_or(|wanted| id(wanted.as_ref()))
        && selector.method.as_ref().is_none_or(|wanted| wanted.as_ref().eq_ignore_ascii_case(operation.method))
        && selector.path.as_ref().is_none_or(|_| path())
}
