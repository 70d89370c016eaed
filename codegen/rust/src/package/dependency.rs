//! What a manifest depends on.

use std::collections::BTreeMap;

/// A dependency of a crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// The crate.
    pub name: &'static str,
    /// The version requirement, or a path.
    pub source: Source,
    /// Whether the default features are on.
    pub default_features: bool,
    /// Features.
    pub features: Vec<&'static str>,
}

/// Where a dependency is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In the registry.
    Version(String),
    /// In a folder.
    Path(String),
}

/// Dependencies by name, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Dependencies(BTreeMap<&'static str, Dependency>);

impl Dependencies {
    /// Adds a dependency, or its features to those of the same name.
    pub(super) fn add(&mut self, dependency: Dependency) {
        let known =
            self.0.entry(dependency.name).or_insert_with(|| Dependency { features: Vec::new(), ..dependency.clone() });
        let further: Vec<_> = dependency.features.into_iter().filter(|name| !known.features.contains(name)).collect();
        known.features.extend(further);
        known.default_features |= dependency.default_features;
    }

    /// The lines of the table.
    pub(super) fn lines(&self) -> String {
        self.0.values().map(Dependency::line).collect()
    }
}

impl Dependency {
    fn line(&self) -> String {
        let Self { name, source, default_features, features } = self;
        let source = match source {
            Source::Version(version) if *default_features && features.is_empty() => {
                return format!("{name} = {version:?}\n");
            }
            Source::Version(version) => format!("version = {version:?}"),
            Source::Path(path) => format!("path = {path:?}"),
        };
        let default = if *default_features { "" } else { ", default-features = false" };
        let features = if features.is_empty() { String::new() } else { format!(", features = {features:?}") };
        format!("{name} = {{ {source}{default}{features} }}\n")
    }
}
