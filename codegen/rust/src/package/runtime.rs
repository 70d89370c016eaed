//! The runtime: its source, to be embedded, and its dependencies.

use super::dependency::{Dependency, Source};
use super::{Files, Runtime};
use crate::format::SKIP;
use crate::needs::{Feature, Features};
use crate::tree::MARK;

include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
include!(concat!(env!("OUT_DIR"), "/runtime_dependencies.rs"));

/// A file of the runtime.
struct File {
    /// Its path below the module `runtime`.
    path: &'static str,
    /// The features that it needs.
    features: &'static [&'static str],
    /// Its text.
    pieces: &'static [Piece],
}

/// A part of a file's text.
struct Piece {
    /// The feature that it needs.
    feature: Option<&'static str>,
    text: &'static str,
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

/// The runtime as files of a module `runtime`, without the items whose features are not needed.
pub(super) fn files(features: &Features) -> Files {
    let files = FILES.iter().filter(|file| file.features.iter().all(|feature| has(features, feature)));
    let text = |file: &File| -> String {
        let pieces = file.pieces.iter().filter(|piece| piece.feature.is_none_or(|feature| has(features, feature)));
        pieces.map(|piece| piece.text).collect()
    };
    files.map(|file| (format!("runtime/{}", file.path), format!("// {MARK}\n{SKIP}\n{}", text(file)))).collect()
}

/// What a crate with the runtime depends on: on the runtime, or on its dependencies if it is embedded.
pub(super) fn dependencies(runtime: &Runtime, features: &Features) -> impl Iterator<Item = Dependency> {
    let source = match runtime {
        Runtime::Embedded => None,
        Runtime::Path(path) => Some(Source::Path(path.clone())),
        Runtime::Version(version) => Some(Source::Version(version.clone())),
    };
    let embedded = DEPENDENCIES.iter().filter(move |_| *runtime == Runtime::Embedded);
    let needed = move |by: &[&str]| by.is_empty() || by.iter().any(|feature| has(features, feature));
    let own = source.map(|source| Dependency {
        name: "signoff-runtime",
        source,
        default_features: false,
        features: features.iter().copied().map(Feature::name).collect(),
    });
    embedded.filter(move |dependency| needed(dependency.needed_by)).map(OwnDependency::public).chain(own)
}

/// A dependency of the runtime by name.
pub fn dependency(name: &str) -> Option<Dependency> {
    DEPENDENCIES.iter().find(|dependency| dependency.name == name).map(OwnDependency::public)
}

impl OwnDependency {
    fn public(&self) -> Dependency {
        let Self { name, version, default_features, features, .. } = self;
        let source = Source::Version((*version).to_owned());
        Dependency { name, source, default_features: *default_features, features: features.to_vec() }
    }
}

fn has(features: &Features, name: &str) -> bool {
    features.iter().any(|feature| feature.name() == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::super::{Crate, Runtime};
    use super::{DEPENDENCIES, Feature, Features, OwnDependency, files};

    #[test]
    fn the_runtime_uses_each_of_its_dependencies() {
        let sources: String = files(&Features::from(Feature::ALL)).into_values().collect();
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
        let client = manifest(&[Feature::Client]);
        let ends = "default-features = false, features = [\"rustls-no-provider\"] }";
        assert!(client.lines().any(|line| line.starts_with("reqwest = ") && line.ends_with(ends)), "{client}");
    }

    #[test]
    fn every_feature_is_a_default_feature_of_the_runtime() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/Cargo.toml");
        let manifest: toml::Table = fs::read_to_string(manifest).unwrap().parse().unwrap();
        let default = manifest.get("features").and_then(|features| features.get("default")?.as_array()).unwrap();
        let named: Vec<_> = default.iter().filter_map(toml::Value::as_str).collect();
        assert_eq!(named, Feature::ALL.map(Feature::name));
    }

    #[test]
    fn an_embedded_runtime_has_the_modules_that_it_declares_and_no_others() {
        let every = Features::from(Feature::ALL);
        for features in every.iter().map(|one| Features::from([*one])).chain([Features::new(), every.clone()]) {
            let files = files(&features);
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
