//! What generated code needs of the crate around it.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU8, Ordering};

/// A feature of the runtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Feature {
    /// Calls.
    Client,
    /// Keywords of JSON Schema that no Rust type expresses.
    Conditions,
    /// Types for dates and times.
    Dates,
    /// Multipart bodies.
    Multipart,
    /// Regular expressions.
    Patterns,
    /// Requests and responses of a server.
    Server,
    /// XML bodies.
    Xml,
}

impl Feature {
    /// All features, by name.
    pub const ALL: [Self; 7] =
        [Self::Client, Self::Conditions, Self::Dates, Self::Multipart, Self::Patterns, Self::Server, Self::Xml];

    /// The name in a manifest.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Conditions => "conditions",
            Self::Dates => "dates",
            Self::Multipart => "multipart",
            Self::Patterns => "patterns",
            Self::Server => "server",
            Self::Xml => "xml",
        }
    }
}

/// Features of the runtime, by name.
pub type Features = BTreeSet<Feature>;

/// What a crate has to provide for the generated code in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// The features of the runtime. They decide on the dependencies of a crate that embeds the runtime.
    pub features: Features,
    /// The `recursion_limit` of the crate; `None` where types are not nested deeper than rustc's default.
    pub recursion_limit: Option<usize>,
}

/// Features as a manifest lists them.
pub(crate) fn list(features: &Features) -> String {
    features.iter().map(|feature| format!("{:?}", feature.name())).collect::<Vec<_>>().join(", ")
}

/// The features that code needs, noted while it is emitted: by several threads at once.
#[derive(Debug, Default)]
pub(crate) struct Recorder(AtomicU8);

impl Recorder {
    /// Notes a feature.
    pub(crate) fn need(&self, feature: Feature) {
        self.0.fetch_or(1 << feature as u8, Ordering::Relaxed);
    }

    /// The features so far.
    pub(crate) fn features(&self) -> Features {
        let noted = self.0.load(Ordering::Relaxed);
        Feature::ALL.into_iter().filter(|feature| noted & (1 << *feature as u8) != 0).collect()
    }
}
