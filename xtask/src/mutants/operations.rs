//! The operations that a function of the reference belongs to: those whose handler reaches it by name.
//!
//! A handler is a method of a generated trait, named like its operation. Names are looked up without types, so a function may be
//! assigned to more operations than call it, but not to fewer.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::list::{SOURCE, SYSTEMS, group};
use crate::workspace;

/// A list longer than this is shown as a number.
const SHOWN: usize = 4;

/// The functions of the code, and the operations of the documents.
#[derive(Default)]
pub(super) struct Operations {
    functions: Vec<Function>,
    /// By system: the operation's name by the name of its handler.
    handlers: BTreeMap<&'static str, BTreeMap<String, String>>,
}

#[derive(Default)]
struct Function {
    group: &'static str,
    /// The type of the `impl` block.
    of: Option<String>,
    name: String,
    in_trait: bool,
    /// The names in the body, with the type before `::`.
    uses: BTreeSet<(Option<String>, String)>,
}

impl Operations {
    /// Reads the code and the documents of the workspace.
    ///
    /// # Errors
    /// A file cannot be read.
    pub(super) fn read() -> Result<Self, String> {
        let mut operations = Self::default();
        let root = workspace();
        for file in files(&root.join(SOURCE), ".rs")? {
            let name = file.strip_prefix(&root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            if let Some(group) = group(&name) {
                operations.add_code(group, &text);
            }
        }
        for system in SYSTEMS {
            for file in files(&root.join("specs").join(system), ".openapi.yaml")? {
                let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
                operations.add_document(system, &text);
            }
        }
        Ok(operations)
    }

    fn add_code(&mut self, group: &'static str, text: &str) {
        // The tests of a file come last.
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        if let Ok(tokens) = text.parse() {
            self.add_items(group, tokens, None, false);
        }
    }

    fn add_items(&mut self, group: &'static str, tokens: TokenStream, of: Option<&str>, in_trait: bool) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut head: Vec<String> = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Group(body) if body.delimiter() == Delimiter::Brace => {
                    let word = |word: &str| head.iter().position(|other| other == word);
                    if let Some(index) = word("fn") {
                        let name = head.get(index + 1).cloned().unwrap_or_default();
                        let of = of.map(str::to_owned);
                        let mut function = Function { group, of, name, in_trait, ..Function::default() };
                        add_uses(&mut function.uses, body.stream(), function.of.as_deref());
                        self.functions.push(function);
                    } else if word("impl").is_some() {
                        let after = word("for").map_or(0, |index| index + 1);
                        let name = head.iter().skip(after).find(|name| name.starts_with(char::is_uppercase));
                        self.add_items(group, body.stream(), name.map(String::as_str), word("for").is_some());
                    } else {
                        self.add_items(group, body.stream(), of, in_trait);
                    }
                    head.clear();
                }
                TokenTree::Punct(punct) if punct.as_char() == ';' => head.clear(),
                TokenTree::Ident(ident) => head.push(ident.to_string()),
                _ => {}
            }
        }
    }

    /// An operation's handler has the name of its `operationId`, or of its method and path, in the form of Rust.
    fn add_document(&mut self, system: &'static str, text: &str) {
        let handlers = self.handlers.entry(system).or_default();
        let mut path = String::new();
        for line in text.lines() {
            let key = line.trim().trim_end_matches(':');
            if line.starts_with("  /") {
                path = key.to_owned();
            } else if let Some(id) = key.strip_prefix("operationId: ") {
                handlers.insert(plain(id), id.to_owned());
            } else if line.starts_with("    ") && !line.starts_with("     ") && METHODS.contains(&key) {
                let name = format!("{} {path}", key.to_uppercase());
                handlers.insert(plain(&name), name);
            }
        }
    }

    /// The operations of a function, for a report. The name may contain its type: `System::sign_out`.
    pub(super) fn of(&self, group: &str, function: &str) -> String {
        let function = function.trim_end_matches('>');
        let name = function.rsplit("::").next().unwrap_or(function);
        let before = function.strip_suffix(name).unwrap_or_default().trim_end_matches("::").trim_end_matches('>');
        let of = before.rsplit([' ', ':', '<']).next().filter(|of| !of.is_empty());
        let found: BTreeSet<String> = self
            .handlers
            .iter()
            .filter(|(system, _)| group == **system || group == "shared")
            .flat_map(|(system, handlers)| self.reached(system, handlers, of, name))
            .collect();
        match found.len() {
            0 => "every operation".to_owned(),
            1..=SHOWN => found.into_iter().collect::<Vec<_>>().join(", "),
            count => format!("{count} operations"),
        }
    }

    /// The operations of a system whose handlers reach the function.
    fn reached(
        &self,
        system: &str,
        handlers: &BTreeMap<String, String>,
        of: Option<&str>,
        name: &str,
    ) -> BTreeSet<String> {
        let near: Vec<&Function> =
            self.functions.iter().filter(|function| function.group == system || function.group == "shared").collect();
        let is_wanted = |function: &&&Function| function.name == name && (of.is_none() || function.of.as_deref() == of);
        let mut callers: Vec<&Function> = near.iter().filter(is_wanted).copied().collect();
        let mut next = 0;
        while let Some(called) = callers.get(next).copied() {
            next += 1;
            for caller in &near {
                let is_new = !callers.iter().any(|known| std::ptr::eq(*known, *caller));
                if is_new && caller.calls(called) {
                    callers.push(caller);
                }
            }
        }
        let found = callers.iter().filter(|function| function.in_trait && function.group == system);
        found.filter_map(|function| handlers.get(&plain(&function.name)).cloned()).collect()
    }
}

impl Function {
    fn calls(&self, other: &Self) -> bool {
        self.uses.iter().any(|(of, name)| *name == other.name && (of.is_none() || *of == other.of))
    }
}

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "patch", "head", "options"];

/// A name without letter case and without what is not a letter or a digit.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn add_uses(uses: &mut BTreeSet<(Option<String>, String)>, tokens: TokenStream, own: Option<&str>) {
    let (mut last, mut colons) = (None::<String>, 0);
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let of = last.take().filter(|of| colons == 2 && of.starts_with(char::is_uppercase));
                let of = if of.as_deref() == Some("Self") { own.map(str::to_owned) } else { of };
                uses.insert((of, name.clone()));
                (last, colons) = (Some(name), 0);
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
            TokenTree::Group(group) => {
                add_uses(uses, group.stream(), own);
                (last, colons) = (None, 0);
            }
            _ => (last, colons) = (None, 0),
        }
    }
}

/// The files below a folder whose names have this end.
fn files(folder: &Path, end: &str) -> Result<Vec<std::path::PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, end)?);
        } else if entry.file_name().to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operations() -> Operations {
        let mut operations = Operations::default();
        operations.add_code(
            "kratos",
            "impl Frontend for Public { async fn perform_logout(&self) { self.0.sign_out(Body::read()).await } \
             async fn to_session(&self) { if true { find() } } } \
             impl System { fn sign_out(&self) { Self::end(); } fn end() {} } \
             impl Body { fn read() {} } impl Other { fn read() {} } fn find() {} fn unused() {}",
        );
        operations.add_document("kratos", "paths:\n  /a/b:\n    post:\n      operationId: performLogout\n");
        operations.add_document("kratos", "paths:\n  /session:\n    get:\n      operationId: toSession\n");
        operations
    }

    #[test]
    fn a_function_belongs_to_the_operations_whose_handlers_reach_it() {
        let operations = operations();
        let of = |function: &str| operations.of("kratos", function);
        assert_eq!(of("System::end"), "performLogout");
        assert_eq!(of("<impl Frontend for Public>::perform_logout"), "performLogout");
        assert_eq!(of("find"), "toSession");
        assert_eq!(of("unused"), "every operation");
    }

    #[test]
    fn a_type_before_a_name_decides_between_functions_of_one_name() {
        assert_eq!(operations().of("kratos", "Body::read"), "performLogout");
        assert_eq!(operations().of("kratos", "Other::read"), "every operation");
    }

    #[test]
    fn an_operation_without_id_is_named_by_method_and_path() {
        let mut operations = Operations::default();
        operations.add_code(
            "cloudreve",
            "impl Session for System { async fn delete_session_token(&self) { end() } } fn end() {}",
        );
        operations.add_document("cloudreve", "paths:\n  /session/token:\n    delete:\n      summary: x\n");
        assert_eq!(operations.of("cloudreve", "end"), "DELETE /session/token");
    }
}
