//! `conformance/servers/NAME/server.toml`: how to run a server and what to run against it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The description of a server. All texts below `program` may contain placeholders, see [`super::place::Place`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Description {
    /// The server and its set-up in one line.
    pub(super) about: String,
    /// The name of the program on the search path, or a path with placeholders.
    pub(super) program: String,
    /// Where to get the program.
    pub(super) get: String,
    /// The suites that are run.
    pub(crate) suites: Vec<String>,
    /// The ports by name; 0 is a free port.
    #[serde(default)]
    pub(super) ports: BTreeMap<String, u16>,
    /// The names of random texts that are new for each start.
    #[serde(default)]
    pub(super) random: Vec<String>,
    /// Other values by name. A variant may replace them.
    #[serde(default)]
    pub(super) values: BTreeMap<String, String>,
    /// Files next to `server.toml` that are copied into the folder of the server, with their placeholders replaced.
    #[serde(default)]
    pub(super) files: Vec<String>,
    /// Files next to `server.toml` that are copied unchanged into `{{installed}}` before the commands of `install` run, for example lock
    /// files.
    #[serde(default)]
    pub(super) install_files: Vec<String>,
    /// Commands that install the program into `{{installed}}`, which is their working directory. They run once, and again when they or
    /// their files have changed. The configuration of the package manager decides where packages come from.
    #[serde(default)]
    pub(super) install: Vec<Vec<String>>,
    /// Commands that run before each start.
    #[serde(default)]
    pub(super) prepare: Vec<Vec<String>>,
    /// The command that runs the server.
    pub(super) start: Vec<String>,
    /// Environment variables of all commands.
    #[serde(default)]
    pub(crate) environment: BTreeMap<String, String>,
    /// When the server is ready.
    pub(super) ready: Ready,
    /// Requests that are sent as soon as the server is ready, for example to create an administrator.
    #[serde(default)]
    pub(super) requests: Vec<Request>,
    /// Where the version is.
    pub(super) version: Option<Version>,
    /// How the server is stopped.
    #[serde(default)]
    pub(super) stop: Stop,
    /// The profile, relative to the folder of `server.toml`.
    #[serde(default = "profile")]
    pub(super) profile: String,
    /// The URL of each source of the suites.
    pub(super) targets: BTreeMap<String, String>,
    /// The inputs of the scenarios. They are passed in the environment, so that no list of processes shows them.
    #[serde(default)]
    pub(super) inputs: BTreeMap<String, String>,
    /// Claims whose verdicts are not published, for example until the vendor has answered: `SUITE/CLAIM`. Only the text of such a claim
    /// and the word "withheld" are written to `docs/`, and its verdict does not decide the exit status.
    #[serde(default)]
    pub(super) withheld: Vec<String>,
    /// Other set-ups of the same server.
    #[serde(default)]
    pub(super) variants: BTreeMap<String, Variant>,
}

fn profile() -> String {
    "profile.toml".to_owned()
}

/// The server is ready as soon as a GET of the URL is answered with 2xx.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ready {
    /// An `http` URL on the loopback interface.
    pub(super) url: String,
    /// The time that the server has.
    pub(super) seconds: u64,
}

/// A request with a JSON body. Its response must have a status 2xx.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Request {
    /// The method.
    pub(super) method: String,
    /// An `http` URL on the loopback interface.
    pub(super) url: String,
    /// The body.
    pub(super) body: String,
}

/// A text that contains the version: a response of the server, or a file if no response has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Version {
    /// An `http` URL on the loopback interface.
    pub(super) url: Option<String>,
    /// A file, for example below `{{installed}}`.
    pub(super) file: Option<String>,
    /// A JSON Pointer to the version. Without it, the version is the last word of the text.
    pub(super) pointer: Option<String>,
}

/// The signal that stops the server, and the time until the server is killed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stop {
    /// `TERM`, `INT`, …
    pub(super) signal: String,
    /// The time that the server has.
    pub(super) seconds: u64,
}

impl Default for Stop {
    fn default() -> Self {
        Self { signal: "TERM".to_owned(), seconds: 10 }
    }
}

/// Another set-up of the same server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variant {
    /// What differs, in one line.
    pub(super) about: String,
    /// The values that replace others.
    #[serde(default)]
    pub(super) values: BTreeMap<String, String>,
    /// The scenarios that are run. Empty: all.
    #[serde(default)]
    pub(super) only: Vec<String>,
    /// Another profile.
    pub(super) profile: Option<String>,
    /// Whether scenarios may restart the server, by the source `restart`. They must run one at a time: `jobs = 1` in the profile.
    #[serde(default)]
    pub(super) restarts: bool,
}

/// A server with the name of its folder.
#[derive(Debug, Clone)]
pub(crate) struct Server {
    /// The name of the folder.
    pub(super) name: String,
    /// The folder of `server.toml`.
    pub(super) folder: PathBuf,
    /// What `server.toml` says.
    pub(crate) description: Description,
}

impl Server {
    /// Reads the description in a folder.
    ///
    /// # Errors
    /// `server.toml` cannot be read or is invalid.
    pub(crate) fn read(folder: &Path) -> Result<Self, String> {
        let file = folder.join("server.toml");
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let description: Description = toml::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
        if description.version.as_ref().is_some_and(|version| version.url.is_some() == version.file.is_some()) {
            return Err(format!("{}: `version` needs either `url` or `file`", file.display()));
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, folder: folder.to_owned(), description })
    }

    /// The server with the values of a variant.
    ///
    /// # Errors
    /// It has no such variant.
    pub(super) fn variant(&self, name: &str) -> Result<Variant, String> {
        self.description.variants.get(name).cloned().ok_or_else(|| {
            let known: Vec<&str> = self.description.variants.keys().map(String::as_str).collect();
            format!("`{}` has no variant `{name}` (its variants: {})", self.name, known.join(", "))
        })
    }
}

/// The servers in a folder, by name.
///
/// # Errors
/// The folder or a description cannot be read.
pub(super) fn read_all(folder: &Path) -> Result<Vec<Server>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut folders: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.retain(|folder| folder.join("server.toml").is_file());
    folders.sort();
    folders.iter().map(|folder| Server::read(folder)).collect()
}
