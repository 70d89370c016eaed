//! Where generated code is written, and in which form.

use std::path::{Path, PathBuf};

use super::Error;
use super::output::{Output, at};
use crate::disk;
use crate::names::{ident, snake};
use crate::needs::Features;
use crate::package::{Crate, MANIFEST, Runtime, dependencies, manifest, module_tree, single_file};
use crate::tree::{GeneratedTree, MARK};

/// Where generated code is written, and in which form.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// One file in `OUT_DIR`.
    OutDir,
    /// One file.
    File(PathBuf),
    /// A folder with `mod.rs`.
    Module(PathBuf),
    /// A crate with this name, in this folder.
    Crate(String, PathBuf),
}

impl Place {
    /// The name of the crate that the output is.
    pub(super) fn crate_name(&self) -> Option<String> {
        match self {
            Self::Crate(name, _) => Some(name.clone()),
            _ => None,
        }
    }

    /// The path of the generated module in the user's code; a module is assumed to be at the root of its crate.
    pub(super) fn module(&self) -> Option<String> {
        match self {
            Self::Crate(name, _) => Some(name.replace('-', "_")),
            Self::Module(folder) => Some(format!("crate::{}", ident(&snake(&folder.file_name()?.to_string_lossy())))),
            Self::OutDir | Self::File(_) => None,
        }
    }

    /// The files, in the form of the place.
    pub(super) fn output(
        &self,
        tree: GeneratedTree,
        document: &Path,
        runtime: &Runtime,
        features: &Features,
        example_program: bool,
    ) -> Result<Output, Error> {
        let dependencies = dependencies(runtime, features);
        let single = |path: PathBuf, tree| Output {
            files: vec![(path, single_file(&module_tree(tree, runtime, features)))],
            ..Output::default()
        };
        let output = match self {
            Self::OutDir => {
                let missing =
                    || Error::Options("`OUT_DIR` is not set: call `out_dir` only in a build script".to_owned());
                let folder = std::env::var_os("OUT_DIR").ok_or_else(missing)?;
                single(Path::new(&folder).join(format!("{}.rs", stem(document))), tree)
            }
            Self::File(path) => single(path.clone(), tree),
            Self::Module(folder) => {
                Output { folder: Some((folder.clone(), module_tree(tree, runtime, features))), ..Output::default() }
            }
            Self::Crate(name, folder) => {
                let library = Crate::new(name, runtime.clone()).switchable().library(tree);
                let package = if example_program { library.example_program() } else { library };
                let (dependencies, cargo_features) = (package.dependencies(), package.cargo_features());
                let mut files = package.into_files();
                let path = folder.join(MANIFEST);
                if let Some(text) = existing_manifest(&path)? {
                    let updated = manifest::update(&text, &dependencies, &cargo_features);
                    let updated = updated.map_err(|message| at(&path)(std::io::Error::other(message)))?;
                    files.insert(MANIFEST.to_owned(), updated);
                }
                return Ok(Output { dependencies, folder: Some((folder.clone(), files)), ..Output::default() });
            }
        };
        Ok(Output { dependencies, ..output })
    }
}

/// The manifest that the user owns. One with the mark is from an earlier version, which owned it, and is replaced.
fn existing_manifest(path: &Path) -> Result<Option<String>, Error> {
    match disk::read_text(path) {
        Ok(text) => Ok(Some(text).filter(|text| !text.contains(MARK))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::Io(path.to_owned(), error)),
    }
}

/// `pets.openapi.yaml` → `pets`
fn stem(document: &Path) -> String {
    let name = document.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    snake(name.split('.').next().unwrap_or_default())
}
