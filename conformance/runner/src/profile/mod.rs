//! A profile: the settings for a target, as TOML.
//!
//! ```toml
//! basis = ["documented"]
//! without = ["single-sign-on"]
//! snapshots = "baselines/staging"
//!
//! [product]
//! name = "Example Identity"
//! version = "2.4.1"
//!
//! [targets]
//! kratos = "https://id.example/kratos"
//! authlete = ["http://10.0.0.1:8080", "http://10.0.0.2:8080"]
//!
//! [inputs]
//! service_id = 21653835348762
//! service_token = { env = "AUTHLETE_TOKEN" }
//! admin_token = { command = ["pass", "show", "staging/admin"] }
//!
//! [levers]
//! setUserStatus = "levers.arazzo.yaml#set-status"
//!
//! [recipes]
//! "oidc/recipe" = "recipe.arazzo.yaml"
//!
//! [[known]]
//! claim = "kratos/sign-out/*#sign-out-repeat"
//! reason = "answers 403 until the next release"
//! link = "https://tracker.example/123"
//!
//! # In a suite without claims: all that fails in a scenario, in one step, or one criterion.
//! [[known]]
//! scenario = "my-suite/*/upload"
//! step = "send"
//! criterion = "$statusCode == 201"
//! reason = "answers 200 until the next release"
//!
//! [[known]]
//! operation = "updateLoginFlow"
//! pointer = "/continue_with"
//! keyword = "type"
//! reason = "is null where the document declares an array"
//! ```

mod extend;
mod input;
mod known;
mod transport;

pub use input::{InputSource, Inputs, NamedInput, input_variable};
pub use known::{Known, Waived};
pub use transport::{Limits, ProxySource, Select, Tls};

use std::path::{Path, PathBuf};
use std::str::FromStr;

use indexmap::IndexMap;
use serde::Deserialize;

use crate::listen::ListenAddress;
use crate::suite::Basis;

/// The JSON Schema of profiles, for editors.
pub const PROFILE_SCHEMA: &str = include_str!("profile.schema.json");

/// A profile as written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The URLs of each source. Several URLs are replicas.
    #[serde(default)]
    pub targets: IndexMap<String, Urls>,
    /// The tested product, which reports name.
    pub product: Option<Product>,
    /// Values by `NAME` or `SUITE.NAME`.
    #[serde(default)]
    pub inputs: IndexMap<String, InputSource>,
    /// Capabilities that the target lacks.
    #[serde(default)]
    pub without: Vec<String>,
    /// The claims that are judged, by their basis. Empty: the default.
    #[serde(default)]
    pub basis: Vec<Basis>,
    /// The folder of the target's own snapshots, relative to the profile.
    pub snapshots: Option<PathBuf>,
    /// Workflows that carry out control operations: `operationId` → `FILE#workflowId`, relative to the profile.
    #[serde(default)]
    pub levers: IndexMap<String, String>,
    /// Arazzo documents that replace those of built-in suites: `SUITE/DOCUMENT` → `FILE`, relative to the profile.
    #[serde(default)]
    pub recipes: IndexMap<String, String>,
    /// The fixed addresses of listeners, as `--listen`.
    #[serde(default)]
    pub listen: Vec<ListenAddress>,
    /// Expected failures.
    #[serde(default)]
    pub known: Vec<Known>,
    /// Headers for every request that does not set them.
    #[serde(default)]
    pub headers: IndexMap<String, InputSource>,
    /// Certificates.
    #[serde(default)]
    pub tls: Tls,
    /// The proxy for all requests.
    pub proxy: Option<ProxySource>,
    /// Time-outs and rates.
    #[serde(default)]
    pub limits: Limits,
    /// The scenarios that run.
    #[serde(default)]
    pub select: Select,
    /// Profiles that this one completes and overrides, relative to it.
    #[serde(default, deserialize_with = "extend::files")]
    pub extends: Vec<PathBuf>,
    /// The file that it was read from.
    #[serde(skip)]
    pub path: Option<PathBuf>,
}

/// The tested product.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
}

impl FromStr for Product {
    type Err = String;

    /// Reads `NAME` or `NAME@VERSION`.
    fn from_str(text: &str) -> Result<Self, String> {
        let (name, version) = text.rsplit_once('@').map_or((text, None), |(name, version)| (name, Some(version)));
        if name.is_empty() || version.is_some_and(str::is_empty) {
            return Err("expected NAME or NAME@VERSION".to_owned());
        }
        Ok(Self { name: name.to_owned(), version: version.map(str::to_owned) })
    }
}

/// One URL or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Urls {
    /// One URL.
    One(String),
    /// Replicas that requests alternate between.
    Many(Vec<String>),
}

impl Urls {
    /// As a list.
    pub fn list(&self) -> Vec<String> {
        match self {
            Self::One(url) => vec![url.clone()],
            Self::Many(urls) => urls.clone(),
        }
    }
}

impl Profile {
    /// Reads a profile and those that it extends. The files that it names become relative to its folder.
    ///
    /// # Errors
    /// The file cannot be read or is not a valid profile. The message has its name, the line and the column.
    pub fn read(path: &Path) -> Result<Self, String> {
        extend::read(path, &mut Vec::new())
    }

    /// Reads a profile from a text. Messages show it as `name`.
    ///
    /// # Errors
    /// The text is not a valid profile. The message has `name`, the line and the column.
    pub fn parse(text: &str, name: &str) -> Result<Self, String> {
        let profile: Self = toml::from_str(text).map_err(|error| {
            let (line, column) = error.span().map_or((1, 1), |span| line_and_column(text, span.start));
            format!("{name}:{line}:{column}: {}", error.message())
        })?;
        for (index, known) in profile.known.iter().enumerate() {
            known.check().map_err(|reason| {
                let (line, column) = known_place(text, index);
                format!("{name}:{line}:{column}: {reason}")
            })?;
        }
        Ok(profile)
    }
}

/// The line and column of the known failure with that index.
fn known_place(text: &str, index: usize) -> (usize, usize) {
    #[derive(Deserialize)]
    struct Places {
        #[serde(default)]
        known: Vec<toml::Spanned<toml::Value>>,
    }
    let places = toml::from_str::<Places>(text).map(|places| places.known).unwrap_or_default();
    places.get(index).map_or((1, 1), |known| line_and_column(text, known.span().start))
}

fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_profile_is_read() {
        let profile = Profile::parse(
            r#"
            basis = ["documented", "observed"]
            without = ["admin"]
            product = {name = "Door", version = "2"}
            [targets]
            a = "http://one"
            b = ["http://one", "http://two"]
            [inputs]
            x = 1
            y = { env = "Y" }
            "s.z" = { command = ["echo", "z"] }
            [[known]]
            claim = "s/d/*#c"
            reason = "not yet"
            flaky = true
            [[known]]
            operation = "GET /a"
            pointer = "/b"
            keyword = "type"
            reason = "null"
            "#,
            "p.toml",
        )
        .unwrap();
        assert_eq!(profile.basis, [Basis::Documented, Basis::Observed]);
        assert_eq!(profile.product, "Door@2".parse().ok());
        assert_eq!(profile.targets["b"].list().len(), 2);
        assert!(matches!(profile.inputs["s.z"], InputSource::Command { .. }));
        assert!(profile.known[0].flaky);
        assert!(matches!(profile.known[1].waived(), Ok(Waived::Deviation { pointer, .. }) if pointer == "/b"));
    }

    #[test]
    fn an_error_has_its_line_and_column() {
        let message = Profile::parse("[targets]\na = 1\n", "p.toml").unwrap_err();
        assert!(message.starts_with("p.toml:2:5: "), "{message}");
        let message = Profile::parse("\nbassis = []\n", "p.toml").unwrap_err();
        assert!(message.starts_with("p.toml:2:1: ") && message.contains("bassis"), "{message}");
    }

    #[test]
    fn a_known_failure_is_either_a_claim_or_a_deviation() {
        for (entry, part) in [
            ("operation = 'a'\npointer = ''", "has either `claim`; or `scenario`"),
            ("claim = 'a#b'\noperation = 'a'\npointer = ''\nkeyword = 'type'", "has either `claim`; or `scenario`"),
            ("scenario = 'a/**'\nclaim = 'a#b'", "has either `claim`; or `scenario`"),
            ("step = 'a'", "has either `claim`; or `scenario`"),
            ("claim = 'a/**#document/body'", "by `operation`, `pointer` and `keyword`"),
        ] {
            let message = Profile::parse(&format!("[[known]]\nreason = 'r'\n{entry}\n"), "p.toml").unwrap_err();
            assert!(message.starts_with("p.toml:1:1: ") && message.contains(part), "{message}");
        }
    }

    #[test]
    fn a_known_failure_needs_a_claim_and_a_reason() {
        let message = Profile::parse("[[known]]\nclaim = 'a/b/c'\nreason = 'r'\n", "p.toml").unwrap_err();
        assert!(message.contains("scenario-pattern#claim-id"), "{message}");
        assert!(message.starts_with("p.toml:1:1: "), "{message}");
        let good = "[[known]]\nclaim = 'a#c'\nreason = 'r'\n";
        let message =
            Profile::parse(&format!("{good}\n[[known]]\nclaim = 'a#c'\nreason = ' '\n"), "p.toml").unwrap_err();
        assert!(message.starts_with("p.toml:5:1: "), "{message}");
    }
}
