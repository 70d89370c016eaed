//! The generators that are compared. Each writes a module `api` into its own crate.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::programs::Profile;
use super::{Setting, measure, programs};

/// A generator.
pub(super) struct Generator {
    pub(super) name: &'static str,
    kind: Kind,
    program: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Signoff,
    OpenapiToRust,
    Progenitor,
    Spargen,
}

impl Generator {
    /// Our generator.
    ///
    /// # Errors
    /// It cannot be built.
    pub(super) fn ours(profile: Profile) -> Result<Self, String> {
        let program = programs::build("signoff-codegen", profile)?.join("signoff-codegen");
        Ok(Self { name: "signoff", kind: Kind::Signoff, program })
    }

    /// # Errors
    /// It is not installed.
    pub(super) fn openapi_to_rust(setting: &Setting) -> Result<Self, String> {
        let program = setting.peers.find("openapi-to-rust", "cargo install --locked openapi-to-rust")?;
        Ok(Self { name: "openapi-to-rust", kind: Kind::OpenapiToRust, program })
    }

    /// # Errors
    /// It is not installed.
    pub(super) fn progenitor(setting: &Setting) -> Result<Self, String> {
        let program = setting.peers.find("cargo-progenitor", "cargo install --locked cargo-progenitor")?;
        Ok(Self { name: "progenitor", kind: Kind::Progenitor, program })
    }

    /// A program that calls its library: there is no command that generates.
    ///
    /// # Errors
    /// It is not installed.
    pub(super) fn spargen(setting: &Setting) -> Result<Self, String> {
        let program = setting.peers.find("run-spargen", "`cargo xtask generators` builds it")?;
        Ok(Self { name: "spargen", kind: Kind::Spargen, program })
    }

    /// Whether it is ours.
    pub(super) fn is_ours(&self) -> bool {
        self.kind == Kind::Signoff
    }

    /// The program that makes the call of the document `notes`.
    pub(super) fn hello(&self) -> &'static str {
        match self.kind {
            Kind::Signoff => include_str!("../../bench/hello/signoff.rs"),
            Kind::OpenapiToRust => include_str!("../../bench/hello/openapi_to_rust.rs"),
            Kind::Progenitor => include_str!("../../bench/hello/progenitor.rs"),
            Kind::Spargen => "",
        }
    }

    /// A program that contains a client of any document.
    pub(super) fn idle(&self) -> &'static str {
        match self.kind {
            Kind::Signoff => {
                "mod api;\nfn main() {\n    let _ = std::hint::black_box(api::client::Client::at(\"http://127.0.0.1\"));\n}\n"
            }
            Kind::OpenapiToRust => {
                "mod api;\nfn main() {\n    let _ = rustls::crypto::ring::default_provider().install_default();\n    \
                 std::hint::black_box(api::HttpClient::new());\n}\n"
            }
            Kind::Progenitor => {
                "mod api;\nfn main() {\n    let _ = rustls::crypto::ring::default_provider().install_default();\n    \
                 std::hint::black_box(api::Client::new(\"http://127.0.0.1\"));\n}\n"
            }
            Kind::Spargen => "",
        }
    }

    /// Writes types and client of a document below `folder`.
    pub(super) fn command(&self, document: &Path, folder: &Path) -> Command {
        let mut command = Command::new(&self.program);
        // The message of a program that panics is what matters.
        command.env("RUST_BACKTRACE", "0");
        match self.kind {
            Kind::Signoff => {
                let runtime = crate::workspace().join("codegen/runtime");
                command.arg(document).arg("--no-server");
                command.arg("--runtime").arg(runtime).arg("--out").arg(api(folder));
            }
            Kind::OpenapiToRust => {
                command.arg("generate").arg(document).arg("--quiet").arg("--output-dir").arg(api(folder));
            }
            Kind::Progenitor => {
                command.args(["progenitor", "--name", "generated", "--version", "0.1.0", "--include-client", "false"]);
                command.arg("--input").arg(document);
                command.arg("--output").arg(folder.join("generated"));
            }
            Kind::Spargen => {
                // Otherwise it expects the manifest of this program to have the dependencies of its output.
                command.arg(document).arg(folder).env_remove("CARGO_MANIFEST_DIR");
            }
        }
        command
    }

    /// Moves the output to the crate's module, and returns its dependencies.
    ///
    /// # Errors
    /// The output is missing.
    pub(super) fn place(&self, folder: &Path) -> Result<String, String> {
        let read = |path: PathBuf| fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()));
        match self.kind {
            Kind::Signoff => {
                let runtime = crate::workspace().join("codegen/runtime").display().to_string();
                let root = read(api(folder).join("mod.rs"))?;
                let features = root.lines().find_map(|line| line.strip_prefix("//! Needs of signoff_runtime: "));
                // The network is the choice of the crate that uses the module.
                let features = features.ok_or("the generated module does not say what it needs")?.trim_end_matches('.');
                Ok(format!(
                    "signoff-runtime = {{ path = {runtime:?}, default-features = false, features = [\"rustls\", {features}] }}\n"
                ))
            }
            Kind::OpenapiToRust => Ok(dependencies(&read(api(folder).join("REQUIRED_DEPS.toml"))?)),
            Kind::Progenitor => {
                let written = folder.join("generated");
                measure::write(&api(folder).join("mod.rs"), &read(written.join("src/lib.rs"))?)?;
                Ok(dependencies(&read(written.join("Cargo.toml"))?))
            }
            Kind::Spargen => Ok(dependencies(&read(folder.join("dependencies.toml"))?)),
        }
    }
}

/// The generated module.
pub(super) fn api(folder: &Path) -> PathBuf {
    folder.join("src/api")
}

/// The lines of `[dependencies]`, with ring for TLS as in our client: AWS-LC takes minutes to build.
fn dependencies(manifest: &str) -> String {
    let lines = manifest.lines().skip_while(|line| line.trim() != "[dependencies]").skip(1);
    let lines: Vec<_> = lines.take_while(|line| !line.starts_with('[')).collect();
    (lines.join("\n") + "\n").replace("\"rustls\"", "\"rustls-no-provider\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_are_what_stands_below_their_heading() {
        let manifest =
            "[package]\nname = \"a\"\n\n[dependencies]\nb = \"1\"\nreqwest = { features = [\"rustls\"] }\n[c]\n";
        assert_eq!(dependencies(manifest), "b = \"1\"\nreqwest = { features = [\"rustls-no-provider\"] }\n");
    }
}
