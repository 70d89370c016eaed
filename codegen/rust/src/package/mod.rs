//! Generated files as a module tree, or as a crate with a manifest and programs.

mod cargo_features;
mod dependency;
pub mod manifest;
mod runtime;
mod single;

use std::collections::BTreeMap;

pub use dependency::{Dependencies, Dependency, Source};
use runtime::Selection;
pub use runtime::dependency;
pub use single::single_file;

use crate::format::SKIP;
use crate::needs::{Feature, Features};
use crate::options::RuntimePath;
use crate::tree::{GeneratedTree, MARK};

/// Path → text, `/` between folders.
pub type Files = BTreeMap<String, String>;

/// The features of a crate, each with what it enables.
pub type CargoFeatures = Vec<(&'static str, Vec<String>)>;

/// The name of a crate's manifest. Its owner is the user: see [`manifest::update`].
pub const MANIFEST: &str = "Cargo.toml";

/// The program of an example server, without the imports that name its crate.
const EXAMPLE_PROGRAM: &str = include_str!("example_program.rs.txt");

/// Where generated code has the runtime from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Runtime {
    /// Its source is part of the output.
    Embedded,
    /// A folder with the crate.
    Path(String),
    /// A version of the crate.
    Version(String),
}

impl Runtime {
    /// How generated code names it.
    pub fn name(&self) -> RuntimePath {
        match self {
            Self::Embedded => RuntimePath::Embedded,
            Self::Path(_) | Self::Version(_) => RuntimePath::Crate("signoff_runtime".to_owned()),
        }
    }
}

/// A module tree: the generated files, and the runtime with its features if it is embedded.
pub fn module_tree(tree: GeneratedTree, runtime: &Runtime, features: &Features) -> Files {
    with_runtime(tree.files, runtime, &Selection::fixed(features))
}

fn with_runtime(mut files: Files, runtime: &Runtime, selection: &Selection) -> Files {
    if *runtime == Runtime::Embedded {
        files.extend(runtime::files(selection));
    }
    files
}

/// What the crate depends on that contains a module tree, if the runtime has these features.
pub fn dependencies(runtime: &Runtime, features: &Features) -> Dependencies {
    selected(runtime, &Selection::fixed(features))
}

fn selected(runtime: &Runtime, selection: &Selection) -> Dependencies {
    let mut all = Dependencies::default();
    runtime::dependencies(runtime, selection).into_iter().for_each(|dependency| all.add(dependency));
    all
}

/// The features that a client has unless its user decides otherwise: what the code needs, and TLS by rustls.
pub fn default_features(needed: &Features) -> Features {
    let tls = needed.contains(&Feature::Client).then_some(Feature::Rustls);
    needed.iter().copied().chain(tls).collect()
}

/// A crate that is put together.
#[derive(Debug, Clone)]
pub struct Crate {
    name: String,
    runtime: Runtime,
    features: Features,
    /// Whether the crate has features for its client and its server.
    switchable: bool,
    dependencies: Dependencies,
    files: Files,
}

impl Crate {
    /// A crate without files.
    pub fn new(name: &str, runtime: Runtime) -> Self {
        Self {
            name: name.to_owned(),
            runtime,
            features: Features::new(),
            switchable: false,
            dependencies: Dependencies::default(),
            files: Files::new(),
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives the crate features for its client, its server and all that they offer. Its code is generated with
    /// [`features`](crate::options::Options::features).
    pub fn switchable(mut self) -> Self {
        self.switchable = true;
        self
    }

    /// The generated code as the crate's library. It is generated with [`crate_root`](crate::options::Options::crate_root).
    pub fn library(mut self, tree: GeneratedTree) -> Self {
        self.features.extend(&tree.needs.features);
        for (path, text) in with_runtime(tree.files, &self.runtime, &self.selection()) {
            let path = if path == "mod.rs" { "lib.rs" } else { &path };
            self.files.insert(format!("src/{path}"), text);
        }
        self
    }

    /// The generated code as a module of the crate.
    pub fn module(mut self, name: &str, tree: GeneratedTree) -> Self {
        self.features.extend(&tree.needs.features);
        let files = with_runtime(tree.files, &self.runtime, &self.selection()).into_iter();
        self.files.extend(files.map(|(path, text)| (format!("src/{name}/{path}"), text)));
        self
    }

    /// A further file.
    pub fn file(mut self, path: &str, text: String) -> Self {
        self.files.insert(path.to_owned(), text);
        self
    }

    /// A further dependency.
    pub fn depends_on(mut self, dependency: Dependency) -> Self {
        self.dependencies.add(dependency);
        self
    }

    /// A further feature of the runtime.
    pub fn feature(mut self, feature: Feature) -> Self {
        self.features.insert(feature);
        self
    }

    /// What a program needs that serves.
    pub fn serves(self) -> Self {
        let features = ["macros", "net", "rt-multi-thread", "signal"];
        let tokio = dependency("tokio").map(|tokio| Dependency { features: features.to_vec(), ..tokio });
        tokio.into_iter().fold(self, Self::depends_on)
    }

    /// The program of the example server in the library.
    pub fn example_program(self) -> Self {
        let name = self.name.replace('-', "_");
        let program = format!(
            "// {MARK}\n{SKIP}\n//! Answers with the examples of the document: `--listen ADDRESS`; port 0 is any free port.\n\n\
             use {name}::example;\nuse {name}::example::axum::serve::ListenerExt as _;\n\n{EXAMPLE_PROGRAM}"
        );
        self.file("src/main.rs", program).serves()
    }

    fn selection(&self) -> Selection {
        match self.switchable {
            true => Selection::switchable(&self.features),
            false => Selection::fixed(&default_features(&self.features)),
        }
    }

    /// The features of the crate, with `default`; empty if it has none.
    pub fn cargo_features(&self) -> CargoFeatures {
        let mut table = self.selection().table(&self.runtime);
        let default: Vec<_> = [Feature::Client, Feature::Rustls, Feature::Server].map(Feature::name).into();
        let default = default.into_iter().filter(|name| table.iter().any(|(own, _)| own == name)).map(str::to_owned);
        let default: Vec<_> = default.collect();
        if !default.is_empty() {
            table.insert(0, ("default", default));
        }
        table
    }

    /// What the crate depends on.
    pub fn dependencies(&self) -> Dependencies {
        let mut all = selected(&self.runtime, &self.selection());
        self.dependencies.iter().cloned().for_each(|dependency| all.add(dependency));
        all
    }

    /// All files, with the manifest of a new crate.
    pub fn into_files(mut self) -> Files {
        let manifest = manifest::new(&self.name, &self.dependencies(), &self.cargo_features());
        self.files.insert(MANIFEST.to_owned(), manifest);
        self.files
    }
}
