//! Generated files as a module tree, or as a crate with a manifest and programs.

mod dependency;
mod runtime;

use std::collections::BTreeMap;

pub use dependency::{Dependency, Source};
pub use runtime::dependency;

use crate::needs::{Feature, Features};
use crate::options::RuntimePath;
use crate::tree::{GeneratedTree, MARK};
use dependency::Dependencies;

/// Path → text, `/` between folders.
pub type Files = BTreeMap<String, String>;

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

/// A module tree: the generated files, and the runtime if it is embedded.
pub fn module_tree(tree: GeneratedTree, runtime: &Runtime) -> Files {
    let GeneratedTree { mut files, needs, .. } = tree;
    if *runtime == Runtime::Embedded {
        files.extend(runtime::files(&needs.features));
    }
    files
}

/// A crate that is put together.
#[derive(Debug, Clone)]
pub struct Crate {
    name: String,
    runtime: Runtime,
    features: Features,
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
            dependencies: Dependencies::default(),
            files: Files::new(),
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The generated code as the crate's library. It is generated with [`crate_root`](crate::options::Options::crate_root).
    pub fn library(mut self, tree: GeneratedTree) -> Self {
        self.features.extend(&tree.needs.features);
        for (path, text) in module_tree(tree, &self.runtime) {
            let path = if path == "mod.rs" { "lib.rs" } else { &path };
            self.files.insert(format!("src/{path}"), text);
        }
        self
    }

    /// The generated code as a module of the crate.
    pub fn module(mut self, name: &str, tree: GeneratedTree) -> Self {
        self.features.extend(&tree.needs.features);
        let files = module_tree(tree, &self.runtime).into_iter();
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
            "// {MARK}\n//! Answers with the examples of the document: `--listen ADDRESS`; port 0 is any free port.\n\n\
             use {name}::example;\nuse {name}::example::axum::serve::ListenerExt as _;\n\n{EXAMPLE_PROGRAM}"
        );
        self.file("src/main.rs", program).serves()
    }

    /// All files, with the manifest.
    pub fn into_files(self) -> Files {
        let Self { name, runtime, features, mut dependencies, mut files } = self;
        runtime::dependencies(&runtime, &features).for_each(|dependency| dependencies.add(dependency));
        let dependencies = dependencies.lines();
        // The crate is its own workspace, so that it can be in a folder of another one.
        let manifest = format!(
            "# {MARK}\n\n[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n[workspace]\n"
        );
        files.insert("Cargo.toml".to_owned(), manifest);
        files
    }
}
