//! What a manifest depends on.

use std::collections::BTreeMap;
use std::fmt;

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
    /// Whether only features of the crate enable it.
    pub optional: bool,
}

/// Where a dependency is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In the registry.
    Version(String),
    /// In a folder.
    Path(String),
}

/// Dependencies by name, each once. `Display` writes the lines of a manifest's table.
#[derive(Debug, Clone, Default)]
pub struct Dependencies(BTreeMap<&'static str, Dependency>);

impl Dependencies {
    /// Adds a dependency, or its features to those of the same name.
    pub fn add(&mut self, dependency: Dependency) {
        let known =
            self.0.entry(dependency.name).or_insert_with(|| Dependency { features: Vec::new(), ..dependency.clone() });
        let further: Vec<_> = dependency.features.into_iter().filter(|name| !known.features.contains(name)).collect();
        known.features.extend(further);
        known.default_features |= dependency.default_features;
        known.optional &= dependency.optional;
    }

    /// The dependencies, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Dependency> {
        self.0.values()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Dependency> for Dependencies {
    fn from(dependency: Dependency) -> Self {
        Self(BTreeMap::from([(dependency.name, dependency)]))
    }
}

impl fmt::Display for Dependencies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|dependency| writeln!(f, "{dependency}"))
    }
}

/// A line of the table.
impl fmt::Display for Dependency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, source, default_features, features, optional } = self;
        let source = match source {
            Source::Version(version) if *default_features && features.is_empty() && !*optional => {
                return write!(f, "{name} = {version:?}");
            }
            Source::Version(version) => format!("version = {version:?}"),
            Source::Path(path) => format!("path = {path:?}"),
        };
        let default = if *default_features { "" } else { ", default-features = false" };
        let features = if features.is_empty() { String::new() } else { format!(", features = {features:?}") };
        let optional = if *optional { ", optional = true" } else { "" };
        write!(f, "{name} = {{ {source}{default}{features}{optional} }}")
    }
}
