//! Checks the code against ARCHITECTURE.md.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test's helpers

#[path = "architecture/cycles.rs"]
mod cycles;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn architecture() -> String {
    fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap()
}

/// The lines of the fenced block of that language.
fn block(language: &str) -> Vec<String> {
    let text = architecture();
    let opening = format!("```{language}");
    let lines = text.lines().skip_while(|line| *line != opening).skip(1);
    lines.take_while(|line| *line != "```").map(str::to_owned).collect()
}

/// Crate name → its folder.
fn crates() -> BTreeMap<String, PathBuf> {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let members = manifest["workspace"]["members"].as_array().unwrap();
    let folders = members.iter().map(|member| root().join(member.as_str().unwrap()));
    folders.map(|folder| (package(&folder)["package"]["name"].as_str().unwrap().to_owned(), folder)).collect()
}

fn package(folder: &Path) -> toml::Table {
    fs::read_to_string(folder.join("Cargo.toml")).unwrap().parse().unwrap()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

#[test]
fn the_page_is_short() {
    assert!(architecture().lines().count() <= 200, "ARCHITECTURE.md is a map, not a manual: at most 200 lines");
}

#[test]
fn every_folder_and_file_it_names_exists() {
    let text = architecture();
    let named = text.split('`').skip(1).step_by(2).filter(|word| word.contains('/') && !word.contains(' '));
    let missing: Vec<&str> = named.filter(|path| !root().join(path).exists()).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md names what is not there: {missing:?}");
}

#[test]
fn crates_depend_on_each_other_only_as_the_arrows_say() {
    let mut allowed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in block("arrows") {
        let (from, to) = line.split_once(" → ").unwrap_or_else(|| panic!("`{line}` is not an arrow"));
        allowed.insert(from.to_owned(), to.split(' ').map(str::to_owned).collect());
    }
    let crates = crates();
    for (name, folder) in &crates {
        let none = toml::Table::new();
        let manifest = package(folder);
        let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table).unwrap_or(&none);
        let ours: BTreeSet<String> = dependencies.keys().filter(|name| crates.contains_key(*name)).cloned().collect();
        assert_eq!(ours, allowed.get(name).cloned().unwrap_or_default(), "{name} depends on other crates of ours");
    }
}

#[test]
fn modules_use_only_what_stands_to_their_left() {
    let crates = crates();
    let mut wrong = Vec::new();
    for line in block("modules") {
        let (name, order) = line.split_once(": ").unwrap_or_else(|| panic!("`{line}` names no crate"));
        let order: Vec<&str> = order.split(' ').collect();
        let source = crates[name].join("src");
        for file in rust_files(&source) {
            let inside = file.strip_prefix(&source).unwrap();
            let module = inside.components().next().unwrap().as_os_str().to_string_lossy().replace(".rs", "");
            if matches!(&*module, "lib" | "main" | "bin") {
                continue;
            }
            let Some(place) = position(&order, &module) else {
                wrong.push(format!("{name}: module {module} has no place in the order"));
                continue;
            };
            for used in uses(&fs::read_to_string(&file).unwrap()) {
                if position(&order, &used).is_some_and(|other| other > place) {
                    wrong.push(format!("{name}: {} uses {used}", inside.display()));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "against the order in ARCHITECTURE.md:\n{}", wrong.join("\n"));
}

/// The place of a module; modules that are joined by `+` share one.
fn position(order: &[&str], module: &str) -> Option<usize> {
    order.iter().position(|place| place.split('+').any(|name| name == module))
}

/// A file's text without comments and without the test module that stands in it.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

/// The top-level modules that a file names through `crate::`, comments and its test module left aside.
fn uses(text: &str) -> BTreeSet<String> {
    let code = code(text);
    let mut used = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let list = after.strip_prefix('{').and_then(|list| list.split('}').next());
        let names: Vec<&str> = match list {
            Some(list) => list.split(',').collect(),
            None => vec![after],
        };
        for name in names {
            let word: String =
                name.trim().chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_').collect();
            used.insert(word);
        }
    }
    used
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let mut silent = Vec::new();
    for folder in crates().values() {
        for file in rust_files(&folder.join("src")) {
            let text = fs::read_to_string(&file).unwrap();
            if !text.lines().any(|line| line.starts_with("//!")) && !file.starts_with(root().join("generated")) {
                silent.push(file.strip_prefix(root()).unwrap().display().to_string());
            }
        }
    }
    assert!(silent.is_empty(), "files without a `//!` line: {silent:?}");
}

#[test]
fn no_module_of_the_runner_knows_a_suite_by_name() {
    let runner = crates()["signoff-conformance"].join("src");
    let mut knowing = Vec::new();
    for file in rust_files(&runner) {
        let text = fs::read_to_string(&file).unwrap();
        let code = code(&text);
        if ["kratos", "authlete", "cloudreve", "allauth", "homeserver"]
            .iter()
            .any(|suite| code.to_lowercase().contains(suite))
        {
            knowing.push(file.strip_prefix(&runner).unwrap().display().to_string());
        }
    }
    // Help texts show examples, and examples have names.
    knowing.retain(|file| !file.starts_with("cli"));
    assert!(knowing.is_empty(), "these know a suite by name: {knowing:?}");
}
