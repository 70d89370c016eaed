//! Checks that the names and paths of a configuration are valid, whatever the document contains.

use std::collections::BTreeMap;

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use toml::Spanned;

use super::Config;
use super::file::{Renames, Text};
use crate::names;

impl Config {
    pub(super) fn check(&self, diagnostics: &mut Diagnostics) {
        for selector in self.file.selectors().filter(|rule| rule.as_ref().first().is_none()) {
            let message =
                "the rule selects no operations, because it has no `tag`, `path`, `method` or `id`".to_owned();
            self.reject("config-empty-rule", selector, message, "add `tag`, `path`, `method` or `id`", diagnostics);
        }
        let rename = &self.file.rename;
        self.check_names(&rename.types, names::is_type_name, "a type", diagnostics);
        self.check_names(&rename.operations, is_snake, "a method, in snake_case", diagnostics);
        for fields in rename.fields.values() {
            self.check_names(fields, is_snake, "a field, in snake_case", diagnostics);
        }
        for path in self.file.replace.values() {
            self.check_path(path, syn::parse_str::<syn::TypePath>(path.as_ref()).is_ok(), "type", diagnostics);
        }
        for path in self.file.derive.values().flatten() {
            self.check_path(path, syn::parse_str::<syn::Path>(path.as_ref()).is_ok(), "derive macro", diagnostics);
        }
    }

    fn check_names(&self, renames: &Renames, fits: fn(&str) -> bool, what: &str, diagnostics: &mut Diagnostics) {
        let mut taken: BTreeMap<&str, &Text> = BTreeMap::new();
        for wanted in renames.values() {
            let name = wanted.as_ref().as_str();
            if !fits(name) {
                let message = format!("{name:?} is not a valid name for {what}");
                self.reject(
                    "config-name",
                    wanted,
                    message,
                    "choose a valid Rust name that is not reserved",
                    diagnostics,
                );
            } else if taken.insert(name, wanted).is_some() {
                let message = format!("name {name:?} is given twice");
                self.reject("config-name-taken", wanted, message, "choose a different name", diagnostics);
            }
        }
    }

    fn check_path(&self, path: &Text, fits: bool, what: &str, diagnostics: &mut Diagnostics) {
        if !fits {
            let message = format!("{:?} is not a valid path of a {what}", path.as_ref());
            self.reject("config-path", path, message, "write a Rust path such as `crate::module::Name`", diagnostics);
        }
    }

    pub(super) fn reject<T>(
        &self,
        code: &'static str,
        rule: &Spanned<T>,
        message: String,
        help: &str,
        diagnostics: &mut Diagnostics,
    ) {
        if let Some((location, (line, column))) = self.position(rule) {
            diagnostics.push(Diagnostic::invalid(code, &location, message).at(line, column).help(help));
        }
    }
}

fn is_snake(name: &str) -> bool {
    names::snake(name) == name
}
