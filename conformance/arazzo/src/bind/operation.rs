//! Resolves `operationId` and `operationPath` to an operation.

use signoff_openapi::api::{Api, Operation, RefusedOperation, Role};
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::read_token;

use super::load::LoadedSource;
use super::plan::OperationRef;
use super::{Binder, DocumentContext};
use crate::arazzo::{Named, SourceKind};
use crate::expression::{Expression, parse};

/// The result of looking up an operation; failures are already reported.
pub(super) enum Found {
    Operation(OperationRef),
    Unsupported(String),
    Nothing,
}

impl Binder<'_> {
    /// Resolves an `operationId`: plain, or `$sourceDescriptions.NAME.ID`. Ids are case-sensitive.
    pub(super) fn find_operation_id(&mut self, document: &DocumentContext<'_>, named: &Named) -> Found {
        if let Some((source, id)) = short_reference(document, &named.name) {
            let message = format!("`{}` is read as `$sourceDescriptions.{}`", named.name, named.name);
            let diagnostic = Diagnostic::warning("short-reference", &named.location, message);
            self.diagnostics.push(diagnostic.help(format!("write `$sourceDescriptions.{}`", named.name)));
            return self.find_id(document, &source, named, &id);
        }
        if named.name.starts_with('$') {
            let Some((source, id)) = self.source_reference(&named.name, named) else { return Found::Nothing };
            return self.find_id(document, &source, named, &id);
        }
        let apis: Vec<_> = document
            .loaded
            .sources
            .iter()
            .filter_map(|(name, source)| match source {
                LoadedSource::OpenApi(api) => Some((name, api)),
                _ => None,
            })
            .collect();
        if apis.iter().any(|(_, api)| self.is_repeated_id(api, &named.name, named)) {
            return Found::Nothing;
        }
        let descriptions = &document.loaded.description.sources;
        let is_arazzo = |name: &str| {
            descriptions.iter().any(|source| source.name == name && source.kind == Some(SourceKind::Arazzo))
        };
        let others = document.loaded.sources.iter();
        let others = others.filter(|(name, source)| !matches!(source, LoadedSource::Arazzo(_)) && !is_arazzo(name));
        let is_unreadable = |(_, source): &(&String, &LoadedSource)| matches!(source, LoadedSource::Unreadable(_));
        let mut unreadable = others.clone().filter(is_unreadable).map(|(name, _)| name).peekable();
        let unsupported = document.loaded.sources.values().any(|source| matches!(source, LoadedSource::Unsupported));
        let mut found = Vec::new();
        for (name, api) in &apis {
            let position =
                api.operations.iter().position(|operation| operation.operation_id.as_deref() == Some(&*named.name));
            found.extend(position.map(|position| ((*name).clone(), position)));
        }
        match found.as_slice() {
            [(name, operation)] => {
                if others.count() > 1 {
                    let message =
                        format!("`{}` must name its source description, because there are several", named.name);
                    let diagnostic = Diagnostic::invalid("unqualified-operation", &named.location, message);
                    self.diagnostics
                        .push(diagnostic.help(format!("write `$sourceDescriptions.{name}.{}`", named.name)));
                }
                match self.source_index(document, name) {
                    Some(source) => Found::Operation(OperationRef { source, operation: *operation }),
                    None => Found::Nothing,
                }
            }
            // An unreadable document might contain the operation.
            [] if unreadable.peek().is_some() => {
                unreadable.for_each(|name| self.use_unreadable(document, name));
                Found::Nothing
            }
            [] if unsupported => {
                Found::Unsupported("its operation may be in an AsyncAPI document, which is not supported".to_owned())
            }
            [] => {
                let all = || apis.iter().map(|(_, api)| &***api);
                let is_meant = |refused: &&RefusedOperation| refused.operation_id.as_deref() == Some(&*named.name);
                if let Some(refused) = all().flat_map(|api| &api.refused).find(is_meant) {
                    return rejected_operation(refused);
                }
                self.unknown_operation(named, all());
                Found::Nothing
            }
            several => {
                let names: Vec<_> = several.iter().map(|(name, _)| name.as_str()).collect();
                let message =
                    format!("operation `{}` exists in several source descriptions: {}", named.name, names.join(", "));
                let diagnostic = Diagnostic::invalid("ambiguous-operation", &named.location, message);
                self.diagnostics.push(diagnostic.help(format!(
                    "write `$sourceDescriptions.{}.{}`",
                    names.first().copied().unwrap_or("NAME"),
                    named.name
                )));
                Found::Nothing
            }
        }
    }

    /// "The id MUST be unique among all operations" (OpenAPI, Operation Object): an id of several operations names none of them.
    fn is_repeated_id(&mut self, api: &Api, id: &str, named: &Named) -> bool {
        let operations = api.operations.iter().filter(|operation| operation.operation_id.as_deref() == Some(id));
        let operations: Vec<&Operation> = operations.collect();
        let [first, _, ..] = operations.as_slice() else { return false };
        let names: Vec<String> =
            operations.iter().map(|operation| format!("`{} {}`", operation.method, operation.path)).collect();
        let message = format!("`{id}` is the `operationId` of several operations: {}", names.join(", "));
        let mut diagnostic = Diagnostic::invalid("ambiguous-operation", &named.location, message);
        for operation in &operations {
            diagnostic = diagnostic.related(&operation.location, "an operation with this id");
        }
        let path = first.path.replace('~', "~0").replace('/', "~1");
        let method = first.method.to_lowercase();
        self.diagnostics.push(diagnostic.help(format!(
            "use `operationPath: '{{$sourceDescriptions.NAME.url}}#/paths/{path}/{method}'`, or rename the operations"
        )));
        true
    }

    fn find_id(&mut self, document: &DocumentContext<'_>, source: &String, named: &Named, id: &str) -> Found {
        if let Some(LoadedSource::OpenApi(api)) = document.loaded.sources.get(source)
            && self.is_repeated_id(&api.clone(), id, named)
        {
            return Found::Nothing;
        }
        let find =
            |api: &Api| api.operations.iter().position(|operation| operation.operation_id.as_deref() == Some(id));
        self.find_in_source(document, source, named, find, |refused| refused.operation_id.as_deref() == Some(id))
    }

    /// Resolves `{$sourceDescriptions.NAME.url}#/paths/~1a/get`; the braces and `.url` are optional, as in published examples.
    pub(super) fn find_operation_path(&mut self, document: &DocumentContext<'_>, named: &Named) -> Found {
        let Some((source, pointer)) = named.name.split_once('#') else {
            let message = format!("`{}` has no JSON Pointer after `#`", named.name);
            let diagnostic = Diagnostic::invalid("invalid-operation-path", &named.location, message);
            let help = format!(
                "write `{{$sourceDescriptions.{}.url}}#/paths/~1a~1b/get`",
                meant_source(document, &named.name)
            );
            self.diagnostics.push(diagnostic.help(help));
            return Found::Nothing;
        };
        let source = source.trim_start_matches('{').trim_end_matches('}');
        let name = source.strip_prefix("$sourceDescriptions.").map(|name| name.strip_suffix(".url").unwrap_or(name));
        let Some(name) = name else {
            let message = format!("`{source}` does not refer to a source description");
            let diagnostic = Diagnostic::invalid("invalid-operation-path", &named.location, message);
            let help = format!("write `{{$sourceDescriptions.{}.url}}#{pointer}`", meant_source(document, source));
            self.diagnostics.push(diagnostic.help(help));
            return Found::Nothing;
        };
        let written = pointer;
        let pointer = decode_percent(pointer);
        let tokens: Vec<_> = pointer.split('/').map(read_token).collect();
        let (path, method) = match tokens.as_slice() {
            [empty, paths, path, method] if empty.is_empty() && paths == "paths" => {
                (path.clone(), Some(method.clone()))
            }
            // OpenAPI 3.2: methods without a field of their own.
            [empty, paths, path, additional, method]
                if empty.is_empty() && paths == "paths" && additional == "additionalOperations" =>
            {
                (path.clone(), Some(method.clone()))
            }
            [empty, paths, path] if empty.is_empty() && paths == "paths" => (path.clone(), None),
            _ => {
                let message = format!("`#{pointer}` does not refer to an operation");
                let diagnostic = Diagnostic::invalid("invalid-operation-path", &named.location, message);
                self.diagnostics
                    .push(diagnostic.help("write `#/paths/~1a~1b/get`, with every `/` in the path as `~1`"));
                return Found::Nothing;
            }
        };
        // The path may contain percent signs that were not encoded again for the fragment.
        let as_written = written.split('/').nth(2).map(read_token);
        let is_meant = |refused: &RefusedOperation| {
            (refused.path == path || as_written.as_ref() == Some(&refused.path))
                && method.as_ref().is_none_or(|method| {
                    // An unreadable path item does not say which methods it has.
                    refused.method.is_empty() || refused.method.eq_ignore_ascii_case(method)
                })
        };
        let find = |api: &Api| {
            let has = |path: &str| api.operations.iter().any(|operation| operation.path == path);
            let path = as_written.as_ref().filter(|written| !has(&path) && has(written)).unwrap_or(&path);
            let mut matching = api.operations.iter().enumerate().filter(|(_, operation)| {
                operation.role == Role::Path
                    && operation.path == *path
                    && method.as_ref().is_none_or(|method| operation.method.eq_ignore_ascii_case(method))
            });
            // A path without a method is accepted if it has a single operation.
            let first = matching.next()?;
            matching.next().is_none().then_some(first.0)
        };
        self.find_in_source(document, &name.to_owned(), named, find, is_meant)
    }

    fn find_in_source(
        &mut self,
        document: &DocumentContext<'_>,
        source: &String,
        named: &Named,
        find: impl FnOnce(&Api) -> Option<usize>,
        is_meant: impl Fn(&RefusedOperation) -> bool,
    ) -> Found {
        match document.loaded.sources.get(source) {
            None => {
                self.unknown_source(document, source, named);
                Found::Nothing
            }
            Some(LoadedSource::Unreadable(_)) => {
                self.use_unreadable(document, source);
                Found::Nothing
            }
            Some(LoadedSource::Unsupported) => {
                Found::Unsupported(format!("source description `{source}` is AsyncAPI, which is not supported"))
            }
            Some(LoadedSource::Arazzo(_)) => {
                let message = format!(
                    "source description `{source}` is an Arazzo document, which has workflows and no operations"
                );
                let diagnostic = Diagnostic::invalid("unknown-operation", &named.location, message);
                self.diagnostics.push(diagnostic.help("use `workflowId`"));
                Found::Nothing
            }
            Some(LoadedSource::OpenApi(api)) => {
                let (api, index) = (api.clone(), self.source_index(document, source));
                match (find(&api), index) {
                    (Some(operation), Some(source)) => Found::Operation(OperationRef { source, operation }),
                    _ => match api.refused.iter().find(|refused| is_meant(refused)) {
                        Some(refused) => rejected_operation(refused),
                        None => {
                            self.unknown_operation(named, [&*api]);
                            Found::Nothing
                        }
                    },
                }
            }
        }
    }

    fn unknown_operation<'a>(&mut self, named: &Named, apis: impl IntoIterator<Item = &'a Api>) {
        let message = format!("operation `{}` does not exist", named.name);
        let diagnostic = Diagnostic::invalid("unknown-operation", &named.location, message);
        let operations = apis.into_iter().flat_map(|api| &api.operations);
        let (wanted, names): (String, Vec<String>) = match named.name.rsplit_once("/paths/") {
            Some((_, path)) => (
                read_token(path),
                operations.map(|operation| format!("{}/{}", operation.path, operation.method.to_lowercase())).collect(),
            ),
            None => (
                named.name.rsplit('.').next().unwrap_or(&named.name).to_owned(),
                operations.filter_map(|operation| operation.operation_id.clone()).collect(),
            ),
        };
        let otherwise = "use an `operationId` of the document, or `operationPath`";
        self.diagnostics.push(diagnostic.help(super::suggestion(&wanted, names, otherwise)));
    }

    pub(super) fn unknown_source(&mut self, document: &DocumentContext<'_>, source: &str, named: &Named) {
        let message = format!("source description `{source}` does not exist");
        let names = document.loaded.sources.keys().cloned();
        let help = super::suggestion(source, names, "add it to `sourceDescriptions`");
        self.diagnostics.push(Diagnostic::invalid("unknown-source", &named.location, message).help(help));
    }

    /// Splits `$sourceDescriptions.NAME.REFERENCE`; reports a diagnostic for other texts.
    pub(super) fn source_reference(&mut self, text: &str, named: &Named) -> Option<(String, String)> {
        match parse(text) {
            Ok(Expression::SourceDescriptions { source, reference }) => Some((source, reference)),
            _ => {
                let message = format!("`{text}` is not a reference into a source description");
                let diagnostic = Diagnostic::invalid("invalid-expression", &named.location, message);
                self.diagnostics.push(diagnostic.help("write `$sourceDescriptions.NAME.ID`"));
                None
            }
        }
    }
}

/// An operation that the generator's reader rejected; the reason is already reported.
fn rejected_operation(refused: &RefusedOperation) -> Found {
    Found::Unsupported(format!("its operation `{} {}` is not valid", refused.method, refused.path))
}

/// Splits `NAME.ID` without the leading `$sourceDescriptions.`, as in older documents. An operation whose whole id matches wins.
fn short_reference(document: &DocumentContext<'_>, text: &str) -> Option<(String, String)> {
    let (source, id) = text.split_once('.')?;
    let whole = document.loaded.sources.values().any(|source| match source {
        LoadedSource::OpenApi(api) => {
            api.operations.iter().any(|operation| operation.operation_id.as_deref() == Some(text))
        }
        _ => false,
    });
    (!whole && document.loaded.sources.contains_key(source)).then(|| (source.to_owned(), id.to_owned()))
}

/// The source description that an operation path means: the one whose name or `url` it contains, otherwise the only one.
fn meant_source<'d>(document: &'d DocumentContext<'_>, text: &str) -> &'d str {
    let text = text.trim_start_matches(['{', '$']).trim_end_matches('}');
    let inner = text.strip_prefix("sourceDescriptions.").unwrap_or(text);
    let inner = inner.strip_suffix(".url").unwrap_or(inner);
    let sources = &document.loaded.description.sources;
    let found = sources.iter().find(|source| source.name == inner || source.url == inner);
    let only = if sources.len() == 1 { sources.first() } else { None };
    found.or(only).map_or("NAME", |source| source.name.as_str())
}

/// Decodes a JSON Pointer in a URI fragment, where `{` can be written as `%7B` (RFC 6901 section 6).
fn decode_percent(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}
