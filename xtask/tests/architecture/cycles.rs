//! No two files of a crate name each other in their paths, directly or through other files.
//!
//! A path counts if it begins with `crate::`, `self::` or `super::`, or with a submodule. A module and the files below it may name each
//! other: they are parts of one thing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::{code, crates, rust_files};

/// The names that lead from the crate's root to a module.
type Module = Vec<String>;

#[test]
fn no_files_form_a_cycle() {
    let mut found = BTreeSet::new();
    // The generated crate's files are written by the generator.
    for (name, folder) in crates().iter().filter(|(name, _)| *name != "signoff-generated") {
        for cycle in cycles(&edges(&folder.join("src"))) {
            found.insert((name.clone(), cycle.into_iter().map(|module| module.join("/")).collect::<Vec<_>>()));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_path_leads_to_the_deepest_module_that_it_names() {
    let files = ["", "a", "a/b", "a/c"]
        .map(|path| path.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect());
    let files: BTreeSet<Module> = files.into_iter().collect();
    let to = |from: &str, text: &str| {
        let from: Module = from.split('/').map(str::to_owned).collect();
        targets(&from, text, &files).into_iter().map(|module| module.join("/")).collect::<Vec<_>>()
    };
    assert_eq!(to("a/b", "use crate::a::c::{X, Y};"), ["a/c"]);
    assert_eq!(to("a/b", "use super::{Z, c::{self, X}};"), ["a", "a/c"]);
    assert_eq!(to("a/c", "fn f() -> super::b::T { crate::a::g() }"), ["a", "a/b"]);
    assert_eq!(to("a", "use b::X;\nuse other::Y;"), ["a/b"]);
}

/// Each module with the modules that its file names.
fn edges(source: &Path) -> BTreeMap<Module, BTreeSet<Module>> {
    let texts: BTreeMap<Module, String> = rust_files(source)
        .iter()
        .filter(|file| !file.starts_with(source.join("bin")))
        .map(|file| (module(file.strip_prefix(source).unwrap()), code(&fs::read_to_string(file).unwrap())))
        .collect();
    let files: BTreeSet<Module> = texts.keys().cloned().collect();
    let others = |(from, text): (&Module, &String)| {
        let named = targets(from, text, &files).into_iter();
        (from.clone(), named.filter(|to| !from.starts_with(to) && !to.starts_with(from)).collect())
    };
    texts.iter().map(others).collect()
}

/// `a/b.rs` and `a/b/mod.rs` are the module `a::b`; `lib.rs` and `main.rs` are the root.
fn module(file: &Path) -> Module {
    let mut names: Module = file.with_extension("").iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if matches!(names.last().map(String::as_str), Some("mod")) || names == ["lib"] || names == ["main"] {
        names.pop();
    }
    names
}

fn targets(from: &Module, text: &str, files: &BTreeSet<Module>) -> BTreeSet<Module> {
    let mut paths = Vec::new();
    let mut rest = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some((_, tree)) = line.split_once("use ").filter(|(before, _)| is_visibility(before)) else {
            rest.extend([line, "\n"]);
            continue;
        };
        let mut tree = tree.to_owned();
        while !tree.contains(';') {
            tree.push_str(lines.next().unwrap_or(";"));
        }
        paths.extend(expand(tree.split(';').next().unwrap()));
    }
    paths.extend(rest.split(|c: char| !(c.is_alphanumeric() || "_:".contains(c))).map(split));
    paths.iter().filter(|path| path.len() > 1).filter_map(|path| resolve(from, path, files)).collect()
}

/// What may stand before `use`.
fn is_visibility(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || text == "pub" || (text.starts_with("pub(") && text.ends_with(')'))
}

/// The paths of a `use` tree: `a::{b, c::{self, d}}` has `a::b`, `a::c::self` and `a::c::d`.
fn expand(tree: &str) -> Vec<Module> {
    let tree = tree.trim();
    let Some((prefix, inside)) = tree.split_once('{') else { return vec![split(tree.split(" as ").next().unwrap())] };
    let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
    let mut depth = 0_usize;
    let branches = inside.split(|c: char| {
        depth = (depth + usize::from(c == '{')).saturating_sub(usize::from(c == '}'));
        c == ',' && depth == 0
    });
    let branches = branches.filter(|branch| !branch.trim().is_empty()).flat_map(expand);
    branches.map(|branch| split(prefix).into_iter().chain(branch).collect()).collect()
}

fn split(path: &str) -> Module {
    path.split("::").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn resolve(from: &Module, path: &[String], files: &BTreeSet<Module>) -> Option<Module> {
    let mut names = path.iter().map(String::as_str).peekable();
    let first = *names.peek()?;
    let mut module: Module = match first {
        "crate" => {
            names.next();
            Vec::new()
        }
        "self" => {
            names.next();
            from.clone()
        }
        "super" => from.clone(),
        name => Some(from.clone()).filter(|from| files.contains(&child(from, name)))?,
    };
    while names.next_if_eq(&"super").is_some() {
        module.pop();
    }
    for name in names {
        let below = child(&module, name);
        if !files.contains(&below) {
            break;
        }
        module = below;
    }
    Some(module)
}

fn child(module: &Module, name: &str) -> Module {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

/// The sets of modules that reach each other.
fn cycles(edges: &BTreeMap<Module, BTreeSet<Module>>) -> Vec<Vec<&Module>> {
    let reached: BTreeMap<&Module, BTreeSet<&Module>> = edges.keys().map(|from| (from, reach(from, edges))).collect();
    let mut cycles: Vec<Vec<&Module>> = Vec::new();
    for (from, to) in &reached {
        let cycle: Vec<&Module> = to.iter().copied().filter(|other| reached[other].contains(from)).collect();
        if to.contains(from) && !cycles.contains(&cycle) {
            cycles.push(cycle);
        }
    }
    cycles
}

fn reach<'m>(from: &Module, edges: &'m BTreeMap<Module, BTreeSet<Module>>) -> BTreeSet<&'m Module> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Module> = edges[from].iter().collect();
    while let Some(module) = open.pop() {
        if reached.insert(module) {
            open.extend(edges.get(module).into_iter().flatten());
        }
    }
    reached
}
