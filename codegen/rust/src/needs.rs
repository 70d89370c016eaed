//! What generated code needs of the crate around it.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU16, Ordering};

/// A feature of the runtime. Its manifest says what each enables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u16)]
pub enum Feature {
    /// Calls that wait for their response without `async`.
    Blocking,
    /// Calls.
    Client,
    /// Keywords of JSON Schema that no Rust type expresses.
    Conditions,
    /// Types for dates and times.
    Dates,
    /// Multipart bodies.
    Multipart,
    /// TLS by the library of the operating system.
    NativeTls,
    /// A network of the client's own.
    Network,
    /// A page that shows the document.
    Page,
    /// Regular expressions.
    Patterns,
    /// A recorder of exchanges.
    Record,
    /// TLS by rustls.
    Rustls,
    /// Requests and responses of a server.
    Server,
    /// What both kinds of TLS share.
    Tls,
    /// XML bodies.
    Xml,
}

impl Feature {
    /// All features, by name.
    pub const ALL: [Self; 14] = [
        Self::Blocking,
        Self::Client,
        Self::Conditions,
        Self::Dates,
        Self::Multipart,
        Self::NativeTls,
        Self::Network,
        Self::Page,
        Self::Patterns,
        Self::Record,
        Self::Rustls,
        Self::Server,
        Self::Tls,
        Self::Xml,
    ];

    /// The features that the runtime has by default.
    pub const DEFAULT: [Self; 11] = [
        Self::Blocking,
        Self::Client,
        Self::Conditions,
        Self::Dates,
        Self::Multipart,
        Self::Page,
        Self::Patterns,
        Self::Record,
        Self::Rustls,
        Self::Server,
        Self::Xml,
    ];

    /// The name in a manifest.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::Client => "client",
            Self::Conditions => "conditions",
            Self::Dates => "dates",
            Self::Multipart => "multipart",
            Self::NativeTls => "native-tls",
            Self::Network => "network",
            Self::Page => "page",
            Self::Patterns => "patterns",
            Self::Record => "record",
            Self::Rustls => "rustls",
            Self::Server => "server",
            Self::Tls => "tls",
            Self::Xml => "xml",
        }
    }

    /// The feature of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feature| feature.name() == name)
    }

    /// The side that a user can switch on and off with it, if there is one: `Client` or `Server`. The document decides about the others.
    pub const fn side(self) -> Option<Self> {
        match self {
            Self::Conditions | Self::Dates | Self::Multipart | Self::Patterns | Self::Xml => None,
            Self::Page | Self::Server => Some(Self::Server),
            _ => Some(Self::Client),
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
pub(crate) struct Recorder(AtomicU16);

impl Recorder {
    /// Notes a feature.
    pub(crate) fn need(&self, feature: Feature) {
        self.0.fetch_or(1 << feature as u16, Ordering::Relaxed);
    }

    /// The features so far.
    pub(crate) fn features(&self) -> Features {
        let noted = self.0.load(Ordering::Relaxed);
        Feature::ALL.into_iter().filter(|feature| noted & (1 << *feature as u16) != 0).collect()
    }
}
