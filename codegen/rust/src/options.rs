//! What is wanted of the generator.

use crate::config::Config;

/// What is wanted of the generator.
#[derive(Debug, Clone)]
pub struct Options {
    /// Write `client`.
    pub client: bool,
    /// Write `server`.
    pub server: bool,
    /// How the output names the runtime.
    pub runtime: RuntimePath,
    /// What the user wants otherwise.
    pub config: Config,
}

impl Default for Options {
    fn default() -> Self {
        Self { client: true, server: true, runtime: RuntimePath::Embedded, config: Config::default() }
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
