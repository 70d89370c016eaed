//! The table `[features]` of a user's manifest.

use toml_edit::{DocumentMut, Item, Table, Value};

use super::CargoFeatures;
use super::dependency::Dependencies;

/// Adds the features that the manifest lacks, in whole or in part; a new one that is on by default is added to an existing `default`.
pub(super) fn add_features(
    manifest: &mut DocumentMut,
    needed: &Dependencies,
    features: &CargoFeatures,
) -> Result<bool, String> {
    // A dependency that the user's manifest always has cannot be enabled by a feature.
    let is_fixed = |manifest: &DocumentMut, name: &str| {
        let entry = manifest.get("dependencies").and_then(|table| table.get(name));
        match entry {
            Some(entry) => entry.get("optional").and_then(Item::as_bool) != Some(true),
            None => !needed.iter().any(|dependency| dependency.name == name && dependency.optional),
        }
    };
    let mut wanted = features.clone();
    for (_, enables) in &mut wanted {
        enables.retain(|enabled| enabled.strip_prefix("dep:").is_none_or(|name| !is_fixed(manifest, name)));
    }
    if wanted.is_empty() {
        return Ok(false);
    }
    let table = manifest.entry("features").or_insert_with(|| Item::Table(Table::new()));
    let table = table.as_table_like_mut().ok_or("`features` is not a table")?;
    let new: Vec<_> = wanted.iter().map(|(name, _)| *name).filter(|name| !table.contains_key(name)).collect();
    let mut changed = false;
    for (name, enables) in wanted {
        let added = |enabled: &&String| name != "default" || new.contains(&enabled.as_str());
        let lacking: Vec<&str> = match table.get(name).map(|item| item.as_array().ok_or(name)) {
            None => {
                table.insert(name, Item::Value(Value::Array(enables.iter().map(String::as_str).collect())));
                changed = true;
                continue;
            }
            Some(Err(name)) => return Err(format!("feature `{name}` is not a list")),
            Some(Ok(given)) => {
                let has = |enabled: &str| given.iter().any(|given| given.as_str() == Some(enabled));
                enables.iter().filter(added).map(String::as_str).filter(|enabled| !has(enabled)).collect()
            }
        };
        changed |= !lacking.is_empty();
        table.get_mut(name).and_then(Item::as_array_mut).into_iter().for_each(|given| given.extend(lacking.clone()));
    }
    Ok(changed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::dependency::{Dependencies, Dependency, Source};
    use super::super::manifest::update;

    fn updated(text: &str) -> String {
        let source = Source::Version("1".to_owned());
        let net = Dependency { name: "net", source, default_features: true, features: Vec::new(), optional: true };
        let enables = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let features = vec![("default", enables(&["client"])), ("client", enables(&["dep:net", "net/fast"]))];
        let needed = Dependencies::from(net);
        let once = update(text, &needed, &features).unwrap();
        assert_eq!(update(&once, &needed, &features).unwrap(), once, "a second run changes nothing");
        once
    }

    #[test]
    fn a_manifest_without_features_gets_the_table() {
        let given = "[package]\nname = \"a\"\n\n[dependencies]\n";
        let text = updated(given);
        assert!(text.contains("[features]\ndefault = [\"client\"]\nclient = [\"dep:net\", \"net/fast\"]\n"), "{text}");
        assert!(text.contains("net = { version = \"1\", optional = true }\n"), "{text}");
    }

    #[test]
    fn the_users_features_are_kept_and_a_new_one_is_on_by_default() {
        let text = updated("[features]\n# mine\ndefault = [\"own\"]\nown = []\n");
        assert!(
            text.starts_with("[features]\n# mine\ndefault = [\"own\", \"client\"]\nown = []\nclient = ["),
            "{text}"
        );
    }

    #[test]
    fn a_feature_that_the_user_switched_off_stays_off() {
        let text = updated("[features]\ndefault = []\nclient = [\"own\"]\nown = []\n");
        assert!(
            text.starts_with("[features]\ndefault = []\nclient = [\"own\", \"dep:net\", \"net/fast\"]\n"),
            "{text}"
        );
    }

    #[test]
    fn a_dependency_that_is_always_there_is_not_enabled_by_a_feature() {
        let text = updated("[dependencies]\nnet = \"1\"\n");
        assert!(
            text.contains("client = [\"net/fast\"]\n") && text.starts_with("[dependencies]\nnet = \"1\"\n"),
            "{text}"
        );
    }
}
