//! Options of the generator.

use crate::config::Config;

/// Options of the generator.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether to generate the module `client`.
    pub client: bool,
    /// Whether to generate the module `server`.
    pub server: bool,
    /// Whether `client` and `server` depend on features of the same names of the crate that contains the output.
    pub features: bool,
    /// The seed for generated example values. If given, the module `example` is generated: a server that answers with examples. Requires
    /// `server`.
    pub example_server: Option<u64>,
    /// The document in JSON, to be part of the server: the constant `DOCUMENT`, and a router that serves it.
    pub document: Option<String>,
    /// The root module is the root of a crate: it sets the crate's `recursion_limit` if the types need one.
    pub crate_root: bool,
    /// The name of the crate whose root the root module is, for samples in its docs.
    pub crate_name: Option<String>,
    /// Where the generated code finds the runtime.
    pub runtime: RuntimePath,
    /// The rules of a configuration file.
    pub config: Config,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            client: true,
            server: true,
            features: false,
            example_server: None,
            document: None,
            crate_root: false,
            crate_name: None,
            runtime: RuntimePath::Embedded,
            config: Config::default(),
        }
    }
}

/// Where the generated code finds the runtime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuntimePath {
    /// In the module `runtime`, which is part of the output.
    Embedded,
    /// In the crate with this name.
    Crate(String),
}
