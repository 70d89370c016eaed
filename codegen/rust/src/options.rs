//! What is wanted of the generator.

use crate::config::Config;

/// What is wanted of the generator.
#[derive(Debug, Clone)]
pub struct Options {
    /// Write `client`.
    pub client: bool,
    /// Write `server`.
    pub server: bool,
    /// Compile `client` and `server` only with the features `client` and `server` of the crate that holds the output.
    pub features: bool,
    /// Write `example`, a server that answers with examples; the seed of those that are made up. Needs `server`.
    pub example_server: Option<u64>,
    /// How the output names the runtime.
    pub runtime: RuntimePath,
    /// What the user wants otherwise.
    pub config: Config,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            client: true,
            server: true,
            features: false,
            example_server: None,
            runtime: RuntimePath::Embedded,
            config: Config::default(),
        }
    }
}

/// Where the output finds the runtime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuntimePath {
    /// Written along, as the module `runtime` beside the others.
    Embedded,
    /// A crate of that name.
    Crate(String),
}
