//! What is wanted of the generator.

use crate::config::Config;

/// What is wanted of the generator.
#[derive(Debug, Clone)]
pub struct Options {
    /// Write `client`.
    pub client: bool,
    /// Write `server`.
    pub server: bool,
    /// Write `example`, a server that answers with examples; the seed of those that are made up. Needs `server`.
    pub example_server: Option<u64>,
    /// The root module is the root of a crate: it sets the crate's `recursion_limit` if the types need one.
    pub crate_root: bool,
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
            example_server: None,
            crate_root: false,
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
