//! Generates code from a program: from `build.rs`, an xtask or a test. The command uses it too.

mod error;
mod generated;
mod network;
mod output;
mod place;

use std::path::PathBuf;

use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::overlay::Overlay;
use signoff_openapi::source::{DOCUMENT_BYTES, Sources};
use signoff_openapi::{ReadOptions, read};

pub use error::Error;
pub use generated::Generated;
pub use network::Network;
pub use output::Output;
use place::Place;

use crate::config::Config;
use crate::emit::stubs;
use crate::needs::{Feature, Features};
use crate::options::Options;
use crate::package::Runtime;
use crate::tree::GeneratedTree;
use crate::{generate, library};

/// What to generate from which document, and where to write it.
///
/// ```no_run
/// // build.rs; `include!(concat!(env!("OUT_DIR"), "/pets.rs"))` in a module then contains the code.
/// fn main() -> Result<(), signoff_codegen::Error> {
///     signoff_codegen::Builder::new("pets.openapi.yaml").server(false).out_dir().write()
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Builder {
    document: PathBuf,
    document_bytes: u64,
    config: Option<PathBuf>,
    overlays: Vec<PathBuf>,
    allow_roots: Vec<PathBuf>,
    allow_refused: bool,
    client: bool,
    server: bool,
    example_server: Option<u64>,
    with_document: bool,
    stubs: Option<PathBuf>,
    runtime: Runtime,
    network: Network,
    features: Features,
    place: Option<Place>,
    cargo_toml: Option<PathBuf>,
    force: bool,
}

impl Builder {
    /// Generates types, a client and a server from the document at this path, with an embedded runtime.
    pub fn new(document: impl Into<PathBuf>) -> Self {
        Self {
            document: document.into(),
            document_bytes: DOCUMENT_BYTES,
            config: None,
            overlays: Vec::new(),
            allow_roots: Vec::new(),
            allow_refused: false,
            client: true,
            server: true,
            example_server: None,
            with_document: false,
            stubs: None,
            runtime: Runtime::Embedded,
            network: Network::default(),
            features: Features::new(),
            place: None,
            cargo_toml: None,
            force: false,
        }
    }

    /// Whether to generate the client.
    #[must_use]
    pub fn client(mut self, wanted: bool) -> Self {
        self.client = wanted;
        self
    }

    /// Whether to generate the server.
    #[must_use]
    pub fn server(mut self, wanted: bool) -> Self {
        self.server = wanted;
        self
    }

    /// Generates an example server as well; the seed decides the generated values. It requires the server, and a module or a crate.
    #[must_use]
    pub fn example_server(mut self, seed: u64) -> Self {
        self.example_server = Some(seed);
        self
    }

    /// Whether the server contains the document: the constant `DOCUMENT`, and `document_router`, which serves it at `/openapi.json`.
    /// References to other files stay as they are written.
    #[must_use]
    pub fn document(mut self, wanted: bool) -> Self {
        self.with_document = wanted;
        self
    }

    /// A file for a first implementation of the server, in which every operation responds with 501. It is written only if it does not
    /// exist. It requires the server, and a module or a crate.
    #[must_use]
    pub fn stubs(mut self, file: impl Into<PathBuf>) -> Self {
        self.stubs = Some(file.into());
        self
    }

    /// Where the generated code finds the runtime.
    #[must_use]
    pub fn runtime(mut self, runtime: Runtime) -> Self {
        self.runtime = runtime;
        self
    }

    /// The network of a client that is a module or a file. A crate has features for it.
    #[must_use]
    pub fn network(mut self, network: Network) -> Self {
        self.network = network;
        self
    }

    /// A further feature of the runtime for a module or a file, such as [`Feature::Blocking`]. A crate has features for them.
    #[must_use]
    pub fn feature(mut self, feature: Feature) -> Self {
        self.features.insert(feature);
        self
    }

    /// A configuration file.
    #[must_use]
    pub fn config(mut self, file: impl Into<PathBuf>) -> Self {
        self.config = Some(file.into());
        self
    }

    /// An overlay that changes the document, after those of the configuration file. `extends` is not followed: the caller has chosen the
    /// document.
    #[must_use]
    pub fn overlay(mut self, file: impl Into<PathBuf>) -> Self {
        self.overlays.push(file.into());
        self
    }

    /// An additional folder from which references may read files.
    #[must_use]
    pub fn allow_root(mut self, folder: impl Into<PathBuf>) -> Self {
        self.allow_roots.push(folder.into());
        self
    }

    /// Accepts that operations and types which cannot be generated are left out. Otherwise this is an error.
    #[must_use]
    pub fn allow_refused(mut self, allowed: bool) -> Self {
        self.allow_refused = allowed;
        self
    }

    /// The size limit for documents in bytes.
    #[must_use]
    pub fn max_document(mut self, bytes: u64) -> Self {
        self.document_bytes = bytes;
        self
    }

    /// Replaces files that the generator did not write.
    #[must_use]
    pub fn force(mut self, force: bool) -> Self {
        self.force = force;
        self
    }

    /// For `build.rs`: writes one file for `include!` into `OUT_DIR`, named after the document (`pets.openapi.yaml` → `pets.rs`), and
    /// tells Cargo which files were read.
    #[must_use]
    pub fn out_dir(mut self) -> Self {
        self.place = Some(Place::OutDir);
        self
    }

    /// Writes one file for `include!`.
    #[must_use]
    pub fn file(mut self, path: impl Into<PathBuf>) -> Self {
        self.place = Some(Place::File(path.into()));
        self
    }

    /// Writes a module: a folder with `mod.rs`.
    #[must_use]
    pub fn module(mut self, folder: impl Into<PathBuf>) -> Self {
        self.place = Some(Place::Module(folder.into()));
        self
    }

    /// Writes a crate with this name.
    #[must_use]
    pub fn package(mut self, name: impl Into<String>, folder: impl Into<PathBuf>) -> Self {
        self.place = Some(Place::Crate(name.into(), folder.into()));
        self
    }

    /// Adds the dependencies of the generated module to this manifest.
    #[must_use]
    pub fn cargo_toml(mut self, manifest: impl Into<PathBuf>) -> Self {
        self.cargo_toml = Some(manifest.into());
        self
    }

    /// Generates and writes.
    ///
    /// # Errors
    /// A document or the configuration cannot be read, something cannot be generated, or a file cannot be written. Nothing is then
    /// written.
    pub fn write(&self) -> Result<(), Error> {
        self.checked_output()?.write()
    }

    /// Checks that the written code is up to date. Its formatting does not matter.
    ///
    /// # Errors
    /// As [`Builder::write`], or the code is out of date: the error lists the files.
    pub fn check(&self) -> Result<(), Error> {
        match self.checked_output()?.differences()? {
            differences if differences.is_empty() => Ok(()),
            differences => Err(Error::Stale(differences)),
        }
    }

    fn checked_output(&self) -> Result<Output, Error> {
        let mut generated = self.generate();
        if matches!(self.place, Some(Place::OutDir)) {
            for file in generated.sources.paths() {
                println!("cargo::rerun-if-changed={}", file.display());
            }
        }
        generated.require(self.allow_refused)?;
        self.output(&mut generated)
    }

    /// Generates without writing. Errors in documents are among the diagnostics of the result.
    pub fn generate(&self) -> Generated {
        let mut sources = Sources::with_document_bytes(self.document_bytes);
        let mut diagnostics = Diagnostics::default();
        let config = match &self.config {
            Some(path) => Config::read(&mut sources, path, &mut diagnostics),
            None => Some(Config::default()),
        };
        let mut generated =
            Generated { sources, diagnostics, tree: None, stubs: None, has_unused_rules: false, allows_refused: false };
        let Some(config) = config else { return generated };
        let Generated { sources, diagnostics, .. } = &mut generated;
        let mut overlays = config.overlays.clone();
        for file in &self.overlays {
            let Some(overlay) = Overlay::read(sources, file, diagnostics) else { return generated };
            overlays.push(overlay);
        }
        let read_options =
            ReadOptions { allow_roots: self.allow_roots.clone(), overlays, keep_document: self.with_document };
        let Some(api) = read(sources, &self.document, &read_options, diagnostics) else { return generated };
        let options = Options {
            client: self.client,
            server: self.server,
            features: matches!(self.place, Some(Place::Crate(..))),
            example_server: self.example_server,
            document: api.document.as_ref().map(|document| document.to_string()),
            crate_root: matches!(self.place, Some(Place::Crate(..))),
            crate_name: self.place.as_ref().and_then(Place::crate_name),
            runtime: self.runtime.name(),
            config,
        };
        let tree = generate(&api, &options, diagnostics);
        if let Some(module) =
            self.place.as_ref().filter(|_| self.stubs.is_some() && self.server).and_then(Place::module)
        {
            generated.stubs = Some(stubs(&library(&api, &options), &module, &options.runtime));
        }
        let Generated { diagnostics, .. } = &mut generated;
        let before = diagnostics.errors();
        options.config.report_unused(&tree.used, diagnostics);
        generated.has_unused_rules = generated.diagnostics.errors() > before;
        generated.allows_refused = options.config.allows_refused();
        generated.tree = Some(tree);
        generated
    }

    /// What a module needs of the runtime, by its code and by the options.
    fn selected_features(&self, needed: &Features) -> Features {
        let network = self.network.feature().filter(|_| needed.contains(&Feature::Client));
        needed.iter().chain(&self.features).copied().chain(network).collect()
    }

    /// The files of what was generated, ready to be written. Takes them from the tree.
    ///
    /// # Errors
    /// The document could not be read, no place was given, or a manifest cannot be read.
    pub fn output(&self, generated: &mut Generated) -> Result<Output, Error> {
        let place = self.place.as_ref().ok_or_else(|| Error::Options("no place for the output is given".to_owned()))?;
        if self.example_server.is_some() && matches!(place, Place::OutDir | Place::File(_)) {
            return Err(Error::Options("an example server needs a module or a crate, not a single file".to_owned()));
        }
        let tree = generated.tree.as_mut().ok_or_else(|| Error::Document(String::new()))?;
        let files = std::mem::take(&mut tree.files);
        let taken = GeneratedTree { files, needs: tree.needs.clone(), ..GeneratedTree::default() };
        let features = self.selected_features(&taken.needs.features);
        let program = self.example_server.is_some();
        let mut output = place.output(taken, &self.document, &self.runtime, &features, program)?;
        if let Some(manifest) = &self.cargo_toml {
            output.update_manifest(manifest)?;
        }
        if let Some(path) = &self.stubs {
            let stubs = generated
                .stubs
                .take()
                .ok_or_else(|| Error::Options("stubs need a server in a module or a crate".to_owned()))?;
            output.once = Some((path.clone(), stubs));
        }
        output.force = self.force;
        Ok(output)
    }
}
