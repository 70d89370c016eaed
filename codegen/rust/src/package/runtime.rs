//! The runtime: its source, to be embedded, and its dependencies.

use super::dependency::{Dependency, Source};
use super::{Files, Runtime};
use crate::format::SKIP;
use crate::needs::{Feature, Features};
use crate::tree::MARK;

include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
include!(concat!(env!("OUT_DIR"), "/runtime_dependencies.rs"));

/// The features that a crate with the runtime has.
#[derive(Debug, Clone, Default)]
pub(super) struct Selection {
    /// Those that are on, or that the crate's own features switch on.
    all: Features,
    /// Those of `all` that are features of the crate.
    switched: Features,
}

impl Selection {
    /// These features and what they imply. Nothing can be switched.
    pub(super) fn fixed(features: &Features) -> Self {
        Self { all: implied(features), switched: Features::new() }
    }

    /// These features; those of a side, and all that the side offers, are features of the crate.
    pub(super) fn switchable(features: &Features) -> Self {
        let offered = |feature: &Feature| feature.side().is_some_and(|side| features.contains(&side));
        let switched: Features = Feature::ALL.into_iter().filter(offered).collect();
        let fixed = features.iter().copied().filter(|feature| feature.side().is_none());
        Self { all: fixed.chain(switched.iter().copied()).collect(), switched }
    }

    /// The text before an item with this condition; `None` if the item is left out.
    fn prefix(&self, condition: Option<Condition>) -> Option<String> {
        let Some(Condition { feature, enabled }) = condition else { return Some(String::new()) };
        if has(&self.switched, feature) {
            let named = format!("feature = {feature:?}");
            return Some(format!("#[cfg({})]\n", if enabled { named } else { format!("not({named})") }));
        }
        (has(&self.all, feature) == enabled).then(String::new)
    }

    /// The table `[features]` of the crate, without `default`: each feature and what it enables.
    pub(super) fn table(&self, runtime: &Runtime) -> Vec<(&'static str, Vec<String>)> {
        let rows = FEATURES.iter().filter(|row| has(&self.switched, row.name));
        rows.map(|row| {
            let implied = row.enables.iter().filter(|name| has(&self.switched, name));
            let enables = match runtime {
                Runtime::Embedded => row.enables.iter().map(|name| (*name).to_owned()).collect(),
                _ => implied.map(|name| (*name).to_owned()).chain([format!("signoff-runtime/{}", row.name)]).collect(),
            };
            (row.name, enables)
        })
        .collect()
    }
}

/// These features, and all that they enable.
fn implied(features: &Features) -> Features {
    let mut all = features.clone();
    loop {
        let enabled = FEATURES.iter().filter(|row| has(&all, row.name)).flat_map(|row| row.enables);
        let more: Features = enabled.filter_map(|name| Feature::named(name)).chain(all.iter().copied()).collect();
        if more.len() == all.len() {
            return all;
        }
        all = more;
    }
}

/// The runtime as files of a module `runtime`, without the items whose conditions do not hold.
pub(super) fn files(selection: &Selection) -> Files {
    let holds = |condition: &Condition| selection.prefix(Some(*condition)).is_some();
    let files = FILES.iter().filter(|file| file.conditions.iter().all(holds));
    let text = |file: &File| -> String {
        let pieces =
            file.pieces.iter().filter_map(|piece| Some([selection.prefix(piece.condition)?, piece.text.to_owned()]));
        pieces.flatten().collect()
    };
    files.map(|file| (format!("runtime/{}", file.path), format!("// {MARK}\n{SKIP}\n{}", text(file)))).collect()
}

/// What a crate with the runtime depends on: on the runtime, or on its dependencies if it is embedded.
pub(super) fn dependencies(runtime: &Runtime, selection: &Selection) -> Vec<Dependency> {
    let fixed = || selection.all.difference(&selection.switched).copied();
    let source = match runtime {
        Runtime::Embedded => {
            let needed = DEPENDENCIES.iter().filter(|own| {
                own.needed_by.is_empty() || own.needed_by.iter().any(|feature| has(&selection.all, feature))
            });
            return needed.map(|own| own.of(fixed().map(Feature::name))).collect();
        }
        Runtime::Path(path) => Source::Path(path.clone()),
        Runtime::Version(version) => Source::Version(version.clone()),
    };
    let is_implied = |name: &str| {
        fixed().any(|feature| FEATURES.iter().any(|row| row.name == feature.name() && row.enables.contains(&name)))
    };
    let features = fixed().map(Feature::name).filter(|name| !is_implied(name)).collect();
    vec![Dependency { name: "signoff-runtime", source, default_features: false, features, optional: false }]
}

/// A dependency of the runtime by name.
pub fn dependency(name: &str) -> Option<Dependency> {
    DEPENDENCIES.iter().find(|dependency| dependency.name == name).map(OwnDependency::public)
}

impl OwnDependency {
    fn public(&self) -> Dependency {
        let Self { name, version, default_features, features, .. } = self;
        let source = Source::Version((*version).to_owned());
        Dependency { name, source, default_features: *default_features, features: features.to_vec(), optional: false }
    }

    /// The dependency of a crate that always has these features: optional if none of them needs it.
    fn of(&self, fixed: impl Iterator<Item = &'static str> + Clone) -> Dependency {
        let rows = FEATURES.iter().filter(|row| fixed.clone().any(|feature| feature == row.name));
        let own = rows.flat_map(|row| row.enables).filter_map(|enabled| {
            let (name, feature) = enabled.split_once('/')?;
            (name == self.name).then_some(feature)
        });
        let needed = self.needed_by.is_empty() || fixed.clone().any(|feature| self.needed_by.contains(&feature));
        let public = self.public();
        Dependency { features: public.features.iter().copied().chain(own).collect(), optional: !needed, ..public }
    }
}

fn has(features: &Features, name: &str) -> bool {
    features.iter().any(|feature| feature.name() == name)
}

/// A file of the runtime.
struct File {
    /// Its path below the module `runtime`.
    path: &'static str,
    /// All of them must hold.
    conditions: &'static [Condition],
    /// Its text.
    pieces: &'static [Piece],
}

/// A part of a file's text.
struct Piece {
    condition: Option<Condition>,
    text: &'static str,
}

/// `feature = "…"`, or `not(feature = "…")`.
#[derive(Clone, Copy)]
struct Condition {
    feature: &'static str,
    enabled: bool,
}

/// A dependency of the runtime.
struct OwnDependency {
    name: &'static str,
    version: &'static str,
    default_features: bool,
    features: &'static [&'static str],
    /// The runtime's features that need it; empty if all do.
    needed_by: &'static [&'static str],
}

/// A feature of the runtime.
struct OwnFeature {
    name: &'static str,
    enables: &'static [&'static str],
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::super::{Crate, Runtime};
    use super::{DEPENDENCIES, FEATURES, Feature, Features, OwnDependency, Selection, dependencies, files};

    #[test]
    fn the_runtime_uses_each_of_its_dependencies() {
        let sources: String = files(&Selection::fixed(&Features::from(Feature::ALL))).into_values().collect();
        for OwnDependency { name, .. } in DEPENDENCIES {
            let name = name.replace('-', "_");
            assert!(
                sources.contains(&format!("{name}::")) || sources.contains(&format!("pub use {name};")),
                "the runtime does not use {name}: remove it from its manifest"
            );
        }
    }

    #[test]
    fn a_crate_that_embeds_the_runtime_has_the_dependencies_of_its_features() {
        let manifest = |features: &[Feature]| {
            let embedding = Crate::new("some", Runtime::Embedded);
            let embedding = features.iter().copied().fold(embedding, Crate::feature);
            embedding.into_files().remove("Cargo.toml").unwrap_or_default()
        };
        let nothing = manifest(&[]);
        let json = nothing.lines().find(|line| line.starts_with("serde_json = ")).unwrap_or_default();
        assert!(json.contains("\"preserve_order\"") && json.contains("\"float_roundtrip\""), "{nothing}");
        assert!(nothing.contains("\nurl = \"2\"\n"), "{nothing}");
        assert!(!nothing.contains("quick-xml"), "{nothing}");
        assert!(manifest(&[Feature::Xml]).contains("\nquick-xml = \"0."));
        let client = manifest(&[Feature::Rustls]);
        let ends = "default-features = false, features = [\"rustls-no-provider\"] }";
        assert!(client.lines().any(|line| line.starts_with("reqwest = ") && line.ends_with(ends)), "{client}");
        assert!(client.contains("\ntower-service = "), "{client}");
        assert!(manifest(&[Feature::Client]).contains("reqwest") && !manifest(&[Feature::Server]).contains("reqwest"));
    }

    #[test]
    fn the_features_are_those_of_the_runtime() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/Cargo.toml");
        let manifest: toml::Table = fs::read_to_string(manifest).unwrap().parse().unwrap();
        let default = manifest.get("features").and_then(|features| features.get("default")?.as_array()).unwrap();
        let named: Vec<_> = default.iter().filter_map(toml::Value::as_str).collect();
        assert_eq!(named, Feature::DEFAULT.map(Feature::name));
        assert_eq!(FEATURES.iter().map(|row| row.name).collect::<Vec<_>>(), Feature::ALL.map(Feature::name));
    }

    #[test]
    fn what_a_crate_can_switch_is_optional_and_its_source_has_conditions() {
        let selection = Selection::switchable(&[Feature::Client, Feature::Dates].into());
        let dependencies = dependencies(&Runtime::Embedded, &selection);
        let optional: Vec<_> = dependencies.iter().filter(|one| one.optional).map(|one| one.name).collect();
        assert!(optional.contains(&"reqwest") && !optional.contains(&"jiff"), "{optional:?}");
        assert!(!dependencies.iter().any(|one| one.name == "axum" || one.name == "quick-xml"));
        let files = files(&selection);
        let client = &files["runtime/client/mod.rs"];
        assert!(client.contains("#[cfg(feature = \"network\")]\nmod network;\n"), "{client}");
        assert!(client.contains("#[cfg(not(feature = \"network\"))]\nmod no_network;\n"), "{client}");
        assert!(files["runtime/mod.rs"].contains("#[cfg(feature = \"client\")]\npub mod client;"));
        let table = selection.table(&Runtime::Version("0.1".to_owned()));
        let rustls = table.into_iter().find(|(name, _)| *name == "rustls").unwrap();
        assert_eq!(rustls.1, ["tls", "signoff-runtime/rustls"]);
    }

    #[test]
    fn an_embedded_runtime_has_the_modules_that_it_declares_and_no_others() {
        let every = Features::from(Feature::ALL);
        for features in every.iter().map(|one| Features::from([*one])).chain([Features::new(), every.clone()]) {
            let files = files(&Selection::fixed(&features));
            let mut named = BTreeSet::from(["runtime/mod.rs".to_owned()]);
            for (path, text) in &files {
                assert!(!text.contains("cfg("), "{path} has a condition that a crate without features cannot know");
                let (blocks, ignored) = (text.matches("/// ```").count(), text.matches("/// ```ignore").count());
                assert_eq!(blocks, 2 * ignored, "{path} has a doctest, which cannot compile in another crate");
                assert!(!text.contains("crate::"), "{path} has a path from the root of another crate");
                let folder = path.trim_end_matches("mod.rs").trim_end_matches(".rs").trim_end_matches('/').to_owned();
                for module in text
                    .lines()
                    .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'))
                {
                    let places = [format!("{folder}/{module}.rs"), format!("{folder}/{module}/mod.rs")];
                    let place = places.into_iter().find(|place| files.contains_key(place));
                    named.insert(
                        place.unwrap_or_else(|| panic!("{path} declares {module}, which is missing: {features:?}")),
                    );
                }
            }
            assert_eq!(files.keys().cloned().collect::<BTreeSet<_>>(), named, "{features:?}");
        }
    }
}
