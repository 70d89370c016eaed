//! The runtime's dependencies and features, as its manifest and the workspace's say.

use std::error::Error;

use toml::{Table, Value};

/// The constants `DEPENDENCIES`, what a crate with the runtime in it depends on, and `FEATURES`.
pub(crate) fn read(manifest: &str, workspace: &str) -> Result<String, Box<dyn Error>> {
    let (manifest, workspace): (Table, Table) = (manifest.parse()?, workspace.parse()?);
    let none = Table::new();
    let table = |root: &Value, key: &str| root.get(key).and_then(Value::as_table).cloned().unwrap_or_default();
    let shared = workspace.get("workspace").map_or(none, |workspace| table(workspace, "dependencies"));
    let manifest = Value::Table(manifest);
    let features = table(&manifest, "features");
    let mut entries = String::new();
    for (name, own) in &table(&manifest, "dependencies") {
        let dependency = Dependency::read(name, own, &shared)?;
        let needed_by: Vec<&String> = features
            .iter()
            .filter(|(_, enables)| strings(Some(enables)).any(|enabled| enabled == format!("dep:{name}")))
            .map(|(feature, _)| feature)
            .collect();
        if dependency.optional == needed_by.is_empty() {
            return Err(format!("{name} must be optional exactly where a feature enables it").into());
        }
        let Dependency { version, default_features, features, .. } = dependency;
        entries.push_str(&format!(
            "    OwnDependency {{ name: {name:?}, version: {version:?}, default_features: {default_features}, features: &{features:?}, needed_by: &{needed_by:?} }},\n"
        ));
    }
    let mut listed = String::new();
    for (name, enables) in features.iter().filter(|(name, _)| *name != "default") {
        let enables: Vec<&str> = strings(Some(enables)).collect();
        listed.push_str(&format!("    OwnFeature {{ name: {name:?}, enables: &{enables:?} }},\n"));
    }
    Ok(format!(
        "const DEPENDENCIES: &[OwnDependency] = &[\n{entries}];\nconst FEATURES: &[OwnFeature] = &[\n{listed}];\n"
    ))
}

struct Dependency {
    version: String,
    default_features: bool,
    features: Vec<String>,
    optional: bool,
}

impl Dependency {
    /// One entry of `[dependencies]`; `workspace = true` has its version and features from `shared`.
    fn read(name: &str, own: &Value, shared: &Table) -> Result<Self, Box<dyn Error>> {
        let flag = |key: &str| own.get(key).and_then(Value::as_bool);
        let from = match flag("workspace") {
            Some(true) => shared.get(name).ok_or_else(|| format!("the workspace does not have {name}"))?,
            _ => own,
        };
        let version = from.as_str().or_else(|| from.get("version")?.as_str());
        let further = if flag("workspace") == Some(true) { own.get("features") } else { None };
        Ok(Self {
            version: version.ok_or_else(|| format!("{name} has no version"))?.to_owned(),
            default_features: from.get("default-features").and_then(Value::as_bool).unwrap_or(true),
            features: strings(from.get("features")).chain(strings(further)).map(str::to_owned).collect(),
            optional: flag("optional").unwrap_or(false),
        })
    }
}

fn strings(list: Option<&Value>) -> impl Iterator<Item = &str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}
