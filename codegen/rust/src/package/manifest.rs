//! A crate's manifest: written once; later only what the generated code depends on is changed.

use toml_edit::{DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::CargoFeatures;
use super::cargo_features::add_features;
use super::dependency::{Dependencies, Dependency, Source};

/// The edition that generated code needs.
const EDITION: &str = "2024";

/// The manifest of a new crate. It has no `[workspace]`: a crate inside a workspace is a member of it.
pub(super) fn new(name: &str, needed: &Dependencies, features: &CargoFeatures) -> String {
    let lines = features.iter().map(|(name, enables)| format!("{name} = {enables:?}\n"));
    let features =
        if features.is_empty() { String::new() } else { format!("[features]\n{}\n", lines.collect::<String>()) };
    format!(
        "# signoff-codegen wrote this file once. Later runs change only the dependencies and features of the generated code.\n\n\
         [package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"{EDITION}\"\n\n{features}[dependencies]\n{needed}"
    )
}

/// The manifest with all needed dependencies and features. Everything else, comments and order are kept; if nothing is missing, the
/// result is the same text. Nothing is removed, because the crate's own code may use it.
///
/// # Errors
/// The text is not a manifest.
pub fn update(text: &str, needed: &Dependencies, features: &CargoFeatures) -> Result<String, String> {
    let mut manifest: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| error.message().to_owned())?;
    let mut changed = add_features(&mut manifest, needed, features)?;
    let table = manifest.entry("dependencies").or_insert_with(|| Item::Table(Table::new()));
    let table = table.as_table_like_mut().ok_or("`dependencies` is not a table")?;
    for dependency in needed.iter() {
        changed |= match table.get_mut(dependency.name) {
            Some(item) => adjust(item, dependency)?,
            None => table.insert(dependency.name, entry(dependency)?).is_none(),
        };
    }
    Ok(if changed { manifest.to_string() } else { text.to_owned() })
}

/// The dependencies that a manifest lacks, completely or in part.
///
/// # Errors
/// The text is not a manifest.
pub fn missing(text: &str, needed: &Dependencies) -> Result<Dependencies, String> {
    let mut lacking = Dependencies::default();
    for dependency in needed.iter() {
        let single = Dependencies::from(dependency.clone());
        if update(text, &single, &CargoFeatures::new())? != text {
            lacking.add(dependency.clone());
        }
    }
    Ok(lacking)
}

/// The edition of the manifest's package, if it is older than generated code needs.
pub fn older_edition(text: &str) -> Option<String> {
    let manifest: DocumentMut = text.parse().ok()?;
    let edition = manifest.get("package")?.as_table_like()?.get("edition")?.as_str()?;
    (edition < EDITION).then(|| edition.to_owned())
}

/// The entry of a dependency that the manifest does not have.
fn entry(needed: &Dependency) -> Result<Item, String> {
    let line: DocumentMut = needed.to_string().parse().map_err(|error: toml_edit::TomlError| error.to_string())?;
    line.get(needed.name).cloned().ok_or_else(|| format!("`{}` is not a valid name", needed.name))
}

/// Whether Cargo accepts a crate at this path below the manifest: it is a member of the workspace, or excluded from it. `None`: the manifest
/// has no workspace.
pub fn knows_member(text: &str, path: &str) -> Option<bool> {
    let manifest: DocumentMut = text.parse().ok()?;
    let workspace = manifest.get("workspace")?.as_table_like()?;
    let listed =
        |key: &str| workspace.get(key).and_then(Item::as_array).into_iter().flatten().filter_map(Value::as_str);
    let matches = |pattern: &str| {
        let glob = globset::GlobBuilder::new(pattern.trim_end_matches('/')).literal_separator(true).build();
        glob.is_ok_and(|glob| glob.compile_matcher().is_match(path))
    };
    let is_excluded = listed("exclude").any(|folder| std::path::Path::new(path).starts_with(folder));
    Some(is_excluded || listed("members").any(matches))
}

/// Adds to an entry what it lacks; returns whether it lacked anything.
fn adjust(item: &mut Item, needed: &Dependency) -> Result<bool, String> {
    if let Some(Value::String(given)) = item.as_value() {
        let (version, decor) = (given.value(), given.decor().clone());
        let compatible = is_compatible(Some(version), &needed.source);
        if compatible && needed.features.is_empty() {
            return Ok(false);
        }
        let mut table = InlineTable::from_iter([("version", version.as_str())]);
        extend(&mut table, needed);
        *table.decor_mut() = decor;
        *item = Item::Value(Value::InlineTable(table));
        return Ok(true);
    }
    let entry = item.as_table_like_mut().ok_or_else(|| format!("dependency `{}` is not a table", needed.name))?;
    let changed = extend(entry, needed);
    if let Some(table) = item.as_inline_table_mut().filter(|_| changed) {
        table.fmt();
    }
    Ok(changed)
}

fn extend(entry: &mut dyn TableLike, needed: &Dependency) -> bool {
    let sourced = extend_source(entry, &needed.source);
    let key = if entry.contains_key("default_features") { "default_features" } else { "default-features" };
    let defaults = needed.default_features && entry.get(key).and_then(Item::as_bool) == Some(false);
    if defaults {
        entry.insert(key, Item::Value(Value::from(true)));
    }
    sourced | defaults | extend_features(entry, &needed.features)
}

/// A source that the user chose (a workspace, a folder, a repository, a compatible version) is kept.
fn extend_source(entry: &mut dyn TableLike, source: &Source) -> bool {
    match source {
        Source::Path(path) if entry.get("path").and_then(Item::as_str) != Some(path) => {
            entry.remove("version");
            entry.insert("path", Item::Value(Value::from(path)));
        }
        Source::Version(version) if !["workspace", "path", "git"].iter().any(|key| entry.contains_key(key)) => {
            if is_compatible(entry.get("version").and_then(Item::as_str), source) {
                return false;
            }
            entry.insert("version", Item::Value(Value::from(version)));
        }
        _ => return false,
    }
    true
}

fn extend_features(entry: &mut dyn TableLike, needed: &[&str]) -> bool {
    let given = entry.get("features").and_then(Item::as_array);
    let has = |name: &str| given.is_some_and(|given| given.iter().any(|feature| feature.as_str() == Some(name)));
    let lacking: Vec<&str> = needed.iter().copied().filter(|name| !has(name)).collect();
    if lacking.is_empty() {
        return false;
    }
    match entry.get_mut("features").and_then(Item::as_array_mut) {
        Some(given) => given.extend(lacking),
        None => {
            entry.insert("features", Item::Value(Value::Array(lacking.into_iter().collect())));
        }
    }
    true
}

/// Whether a version requirement can select a version that the needed one allows: both begin with the same compatible series (Cargo
/// Book, "Specifying dependencies"). A requirement with comparisons or wildcards is the user's decision.
fn is_compatible(given: Option<&str>, needed: &Source) -> bool {
    let (Some(given), Source::Version(needed)) = (given, needed) else { return false };
    if given.contains(['<', '>', ',', '*']) {
        return true;
    }
    let series = |text: &str| -> Vec<String> {
        let mut significant = false;
        let text = text.trim().trim_start_matches(['^', '=', '~']).trim();
        let parts = text.split('.').take_while(|part| !std::mem::replace(&mut significant, *part != "0"));
        parts.map(str::to_owned).collect()
    };
    series(given).iter().zip(series(needed)).all(|(given, needed)| *given == needed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn needed(name: &'static str, version: &str, default_features: bool, features: &[&'static str]) -> Dependency {
        Dependency {
            name,
            source: Source::Version(version.to_owned()),
            default_features,
            features: features.to_vec(),
            optional: false,
        }
    }

    fn updated(text: &str, dependency: Dependency) -> String {
        let needed = Dependencies::from(dependency);
        let once = update(text, &needed, &CargoFeatures::new()).unwrap();
        assert_eq!(update(&once, &needed, &CargoFeatures::new()).unwrap(), once, "a second run changes nothing");
        assert!(missing(&once, &needed).unwrap().iter().next().is_none());
        once
    }

    #[test]
    fn an_entry_gets_only_what_it_lacks() {
        let reqwest = || needed("reqwest", "0.13", false, &["stream"]);
        let cases = [
            ("", "reqwest = { version = \"0.13\", default-features = false, features = [\"stream\"] }\n"),
            ("reqwest = \"0.13.2\" # ours\n", "reqwest = { version = \"0.13.2\", features = [\"stream\"] } # ours\n"),
            ("reqwest = \"0.12\"\n", "reqwest = { version = \"0.13\", features = [\"stream\"] }\n"),
            (
                "reqwest = { version = \"0.13\", features = [\"json\", \"stream\"] } # kept\n",
                "reqwest = { version = \"0.13\", features = [\"json\", \"stream\"] } # kept\n",
            ),
            (
                "reqwest = { workspace = true } # kept\nb = \"1\"\n",
                "reqwest = { workspace = true, features = [\"stream\"] } # kept\nb = \"1\"\n",
            ),
            ("reqwest.workspace = true\n", "reqwest.workspace = true\nreqwest.features = [\"stream\"]\n"),
            (
                "reqwest = { git = \"https://example.org/r\", features = [\"stream\"] }\n",
                "reqwest = { git = \"https://example.org/r\", features = [\"stream\"] }\n",
            ),
            (
                "reqwest = { version = \">=0.12, <0.14\", features = [\"stream\"] }\n",
                "reqwest = { version = \">=0.12, <0.14\", features = [\"stream\"] }\n",
            ),
        ];
        for (given, expected) in cases {
            let head = "# mine\n[package]\nname = \"a\" # b\n\n[dependencies]\n";
            assert_eq!(updated(&format!("{head}{given}"), reqwest()), format!("{head}{expected}"), "{given}");
        }
        let table =
            "[dependencies.reqwest]\nversion = \"0.13\"\ndefault-features = false\n\n[lints]\nworkspace = true\n";
        let expected = table.replace("= false\n", "= false\nfeatures = [\"stream\"]\n");
        assert_eq!(updated(table, reqwest()), expected);
    }

    #[test]
    fn default_features_are_enabled_where_they_are_needed() {
        let given = "[dependencies]\nserde = { version = \"1\", default-features = false }\n";
        assert_eq!(updated(given, needed("serde", "1", true, &[])), given.replace("false", "true"));
        let given = "[dependencies]\nserde = \"1.0.200\"\n";
        assert_eq!(updated(given, needed("serde", "1", false, &[])), given);
    }

    #[test]
    fn a_manifest_without_dependencies_gets_the_table_and_line_endings_are_kept() {
        let given = "[package]\nname = \"a\"\n";
        assert_eq!(updated(given, needed("b", "1", true, &[])), format!("{given}\n[dependencies]\nb = \"1\"\n"));
        let given = "[dependencies]\r\nb = \"1\"\r\n";
        assert_eq!(updated(given, needed("b", "1", true, &[])), given);
    }

    #[test]
    fn a_path_replaces_another_source_of_the_runtime() {
        let runtime = Dependency {
            name: "signoff-runtime",
            source: Source::Path("../runtime".to_owned()),
            default_features: false,
            features: Vec::new(),
            optional: false,
        };
        let given = "[dependencies]\nsignoff-runtime = { version = \"0.1\", default-features = false }\n";
        let expected = "[dependencies]\nsignoff-runtime = { default-features = false, path = \"../runtime\" }\n";
        assert_eq!(updated(given, runtime), expected);
    }

    #[test]
    fn what_is_not_a_manifest_is_an_error() {
        let any = Dependencies::from(needed("b", "1", true, &[]));
        for text in ["[dependencies", "dependencies = 1", "[dependencies]\nb = 1"] {
            assert!(update(text, &any, &CargoFeatures::new()).is_err(), "{text}");
        }
    }

    #[test]
    fn a_workspace_knows_its_members_and_what_it_excludes() {
        let workspace = "[workspace]\nmembers = [\"crates/*\", \"tools/\"]\nexclude = [\"old\"]\n";
        for path in ["crates/pets", "tools", "old/pets"] {
            assert_eq!(knows_member(workspace, path), Some(true), "{path}");
        }
        for path in ["pets", "crates/a/pets", "older"] {
            assert_eq!(knows_member(workspace, path), Some(false), "{path}");
        }
        assert_eq!(knows_member("[package]\nname = \"a\"\n", "pets"), None);
    }

    #[test]
    fn an_older_edition_is_found() {
        assert_eq!(older_edition("[package]\nedition = \"2021\"\n").as_deref(), Some("2021"));
        assert_eq!(older_edition("[package]\nedition = \"2024\"\n"), None);
        assert_eq!(older_edition("[package]\nedition.workspace = true\n"), None);
    }
}
