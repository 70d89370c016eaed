//! The runtime's source, to be written along with what is generated.

use std::collections::BTreeMap;

use crate::parts::{Parts, write_parts};
use crate::tree::MARK;

mod files {
    include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
}

/// The runtime as files of a module `runtime`: path below the output folder → text, without the parts that are not needed.
///
/// The runtime's own modules name each other by `super::`, so that its root becomes a `mod.rs` as it is.
pub fn runtime_files(parts: &Parts) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut gone = Vec::new();
    for (path, text) in files::FILES {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let (text, modules) = without_other_parts(text, parts);
        gone.extend(
            modules.iter().map(|module| if folder.is_empty() { module.clone() } else { format!("{folder}/{module}") }),
        );
        let path = if *path == "lib.rs" { "mod.rs" } else { path };
        texts.insert(path.to_owned(), format!("// {MARK}\n{text}"));
    }
    texts.retain(|path, _| {
        !gone
            .iter()
            .any(|module| path.strip_prefix(module.as_str()).is_some_and(|rest| rest == ".rs" || rest.starts_with('/')))
    });
    texts.into_iter().map(|(path, text)| (format!("runtime/{path}"), text)).collect()
}

/// A file without the items of other parts, and the modules that are not there then. Such an item has a line of its own, below
/// its `#[cfg(feature = "…")]`.
fn without_other_parts(text: &str, parts: &Parts) -> (String, Vec<String>) {
    let (mut kept, mut gone) = (String::with_capacity(text.len()), Vec::new());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let part = line.strip_prefix("#[cfg(feature = \"").and_then(|rest| rest.strip_suffix("\")]"));
        if part.is_none_or(|part| parts.contains(part)) {
            if part.is_none() && !line.starts_with("#![cfg_attr(") {
                kept.push_str(line);
                kept.push('\n');
            }
        } else if let Some(item) = lines.next() {
            let module = item.trim_start_matches("pub ").strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';'));
            gone.extend(module.map(str::to_owned));
        }
    }
    (kept, gone)
}

/// A crate that generated code and the runtime depend on.
struct Dependency {
    name: &'static str,
    /// As a manifest says it.
    requirement: &'static str,
    /// The parts that need it; none: all.
    parts: &'static [&'static str],
}

const fn needed(name: &'static str, requirement: &'static str, parts: &'static [&'static str]) -> Dependency {
    Dependency { name, requirement, parts }
}

/// In step with the runtime's own manifest.
const DEPENDENCIES: &[Dependency] = &[
    needed("axum", r#"{ version = "0.8", default-features = false, features = ["http1", "tokio"] }"#, &["server"]),
    needed("base64", r#""0.23""#, &[]),
    needed("bytes", r#""1""#, &[]),
    needed("flate2", r#""1""#, &["client"]),
    needed("futures-core", r#""0.3""#, &[]),
    needed("http", r#""1""#, &[]),
    needed("http-body", r#""1""#, &[]),
    needed("http-body-util", r#""0.1""#, &["server"]),
    needed("indexmap", r#""2""#, &[]),
    needed("jiff", r#""0.2""#, &["dates"]),
    needed("percent-encoding", r#""2""#, &[]),
    needed("quick-xml", r#""0.41""#, &["xml"]),
    needed("regress", r#""0.12""#, &["patterns"]),
    needed(
        "reqwest",
        r#"{ version = "0.13", default-features = false, features = ["rustls-no-provider"] }"#,
        &["client"],
    ),
    needed(
        "rustls",
        r#"{ version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }"#,
        &["client"],
    ),
    needed("serde", r#""1""#, &[]),
    needed("serde_json", r#"{ version = "1", features = ["float_roundtrip", "preserve_order"] }"#, &[]),
    needed("tokio", r#"{ version = "1", features = ["sync", "time"] }"#, &[]),
    needed("tokio-util", r#"{ version = "0.7", features = ["io"] }"#, &[]),
    needed("tower", r#"{ version = "0.5", features = ["util"] }"#, &["server"]),
    needed("tracing", r#"{ version = "0.1", default-features = false, features = ["std"] }"#, &["client", "server"]),
    needed("url", r#""2""#, &[]),
    needed("uuid", r#""1""#, &[]),
];

/// What a program that serves needs besides, to follow [`manifest`]: a table of its own, so that Cargo puts the features together.
pub const SERVING: &str = r#"
[target.'cfg(all())'.dependencies]
tokio = { version = "1", features = ["macros", "net", "rt-multi-thread", "signal"] }
"#;

/// The program of an example server's crate.
pub fn example_program(crate_name: &str) -> String {
    format!(
        "// {MARK}\n{}",
        include_str!("example_program.rs.txt").replace("example_crate", &crate_name.replace('-', "_"))
    )
}

/// Where a crate has the runtime from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuntimeCrate {
    /// It is written along.
    Embedded,
    /// A folder.
    Path(String),
    /// A version requirement.
    Version(String),
}

/// The `Cargo.toml` of a crate of that name, which needs these parts of the runtime.
pub fn manifest(name: &str, runtime: &RuntimeCrate, parts: &Parts) -> String {
    let lines = match runtime {
        RuntimeCrate::Embedded => {
            let needed = |part: &[&str]| part.is_empty() || part.iter().any(|part| parts.contains(part));
            let needed = DEPENDENCIES.iter().filter(|dependency| needed(dependency.parts));
            needed.map(|dependency| format!("{} = {}\n", dependency.name, dependency.requirement)).collect()
        }
        RuntimeCrate::Path(path) => runtime_entry("path", path, parts),
        RuntimeCrate::Version(version) => runtime_entry("version", version, parts),
    };
    // A workspace of its own, so that it can stand below somebody else's.
    format!(
        "# {MARK}\n\n[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{lines}\n[workspace]\n"
    )
}

fn runtime_entry(key: &str, value: &str, parts: &Parts) -> String {
    let features = write_parts(parts);
    format!("signoff-runtime = {{ {key} = {value:?}, default-features = false, features = [{features}] }}\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::{DEPENDENCIES, runtime_files};
    use crate::parts::all_parts;

    fn manifest_of_the_runtime() -> String {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/Cargo.toml")).unwrap()
    }

    #[test]
    fn the_manifest_asks_for_what_the_runtime_needs() {
        let manifest = manifest_of_the_runtime();
        let own = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
        let sources: String = runtime_files(&all_parts()).into_values().collect();
        let mut known = BTreeSet::new();
        for line in own.lines().filter(|line| !line.is_empty()) {
            let (name, requirement) = line.split_once(" = ").unwrap();
            let name = name.trim_end_matches(".workspace");
            let path = format!("{}::", name.replace('-', "_"));
            assert!(
                sources.contains(&path) || sources.contains(&format!("pub use {name};")),
                "the runtime does not use {name}: take it out of its manifest"
            );
            let listed = DEPENDENCIES.iter().find(|dependency| dependency.name == name);
            let listed = listed.unwrap_or_else(|| panic!("{name} is missing in DEPENDENCIES"));
            let plain = requirement.replace(", optional = true", "");
            let plain = plain
                .strip_prefix("{ version = ")
                .and_then(|rest| rest.strip_suffix(" }"))
                .filter(|rest| !rest.contains(','))
                .unwrap_or(&plain);
            assert!(
                requirement.contains("workspace") || requirement == "true" || plain == listed.requirement,
                "{name} differs in DEPENDENCIES"
            );
            assert_eq!(requirement.contains("optional"), !listed.parts.is_empty(), "{name}: optional here, or there");
            for part in listed.parts {
                let feature = manifest.lines().find(|line| line.starts_with(&format!("{part} = "))).unwrap();
                assert!(feature.contains(&format!("\"dep:{name}\"")), "{part} does not ask for {name}");
            }
            known.insert(name.to_owned());
        }
        assert_eq!(known.len(), DEPENDENCIES.len());
    }

    #[test]
    fn every_part_is_a_feature_of_the_runtime_and_on_unless_told_otherwise() {
        let manifest = manifest_of_the_runtime();
        let default = manifest.lines().find(|line| line.starts_with("default = ")).unwrap();
        let named: BTreeSet<_> = default.split('"').skip(1).step_by(2).collect();
        assert_eq!(named, all_parts());
    }

    #[test]
    fn a_runtime_that_is_written_along_has_the_modules_that_it_names_and_no_others() {
        let every = all_parts();
        for parts in every.iter().map(|part| BTreeSet::from([*part])).chain([BTreeSet::new(), every.clone()]) {
            let files = runtime_files(&parts);
            let mut named = BTreeSet::from(["runtime/mod.rs".to_owned()]);
            for (path, text) in &files {
                assert!(!text.contains("cfg(feature"), "{path} says what a crate without features cannot know");
                let folder = path.trim_end_matches("mod.rs").trim_end_matches(".rs").trim_end_matches('/').to_owned();
                for module in text
                    .lines()
                    .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
                {
                    let places = [format!("{folder}/{module}.rs"), format!("{folder}/{module}/mod.rs")];
                    let place = places.into_iter().find(|place| files.contains_key(place));
                    named.insert(
                        place.unwrap_or_else(|| panic!("{path} names {module}, which is not there: {parts:?}")),
                    );
                }
            }
            assert_eq!(files.keys().cloned().collect::<BTreeSet<_>>(), named, "{parts:?}");
        }
    }
}
