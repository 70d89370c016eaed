//! The parts of a profile that say how requests are sent and which scenarios run.
//!
//! ```toml
//! proxy = "http://user:password@proxy.example:3128"
//!
//! [headers]
//! X-Api-Version = "2"
//! Authorization = { env = "API_KEY" }
//!
//! [tls]
//! cacert = "server.pem"
//!
//! [limits]
//! timeout = 10
//! rate = 5
//!
//! [select]
//! tags = ["smoke"]
//! skip = ["my-suite/slow/**"]
//! ```

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use http::{HeaderName, HeaderValue};
use serde::Deserialize;

use super::{InputSource, Profile};
use crate::pattern::Pattern;
use crate::transport::{Proxy, ProxySettings, TransportSettings};

/// `[tls]`: files relative to the profile.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tls {
    /// As `--cacert`.
    pub cacert: Option<PathBuf>,
    /// As `--cert`.
    pub cert: Option<PathBuf>,
    /// As `--insecure`.
    pub insecure: Option<bool>,
}

/// `proxy`: its URL, or its URL with credentials that are kept elsewhere.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "expected the URL of a proxy, or a table with `url`, `user`, `password` and `direct`")]
pub enum ProxySource {
    /// `http://user:password@host:port`.
    Url(String),
    /// A table.
    Parts(ProxyParts),
}

/// A proxy as a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProxyParts {
    /// `http://host:port`.
    pub url: String,
    /// The name of the user.
    pub user: Option<String>,
    /// The password of the user.
    pub password: Option<InputSource>,
    /// The hosts that are reached directly, in the form of `NO_PROXY`.
    #[serde(default)]
    pub direct: Vec<String>,
}

/// `[limits]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// As `--timeout`.
    timeout: Option<Positive>,
    /// As `--deadline`.
    deadline: Option<Positive>,
    /// As `--rate`.
    rate: Option<Positive>,
    /// As `--jobs`.
    pub jobs: Option<NonZeroUsize>,
    /// The most rounds of steps that are sent together.
    pub rounds: Option<NonZeroUsize>,
}

/// `[select]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Select {
    /// As `--only`. It is ignored if the command line has `--only` or `--tag`.
    #[serde(default)]
    pub only: Vec<Pattern>,
    /// As `--skip`.
    #[serde(default)]
    pub skip: Vec<Pattern>,
    /// As `--tag`. It is ignored if the command line has `--only` or `--tag`.
    #[serde(default)]
    pub tags: Vec<String>,
}

/// A finite number above 0.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "f64")]
struct Positive(f64);

impl TryFrom<f64> for Positive {
    type Error = String;

    fn try_from(number: f64) -> Result<Self, String> {
        let is_positive = number.is_finite() && number > 0.0;
        is_positive.then_some(Self(number)).ok_or_else(|| "expected a number above 0".to_owned())
    }
}

impl Limits {
    /// How long one request may take.
    pub fn timeout(&self) -> Option<Duration> {
        self.timeout.map(|seconds| Duration::try_from_secs_f64(seconds.0).unwrap_or(Duration::MAX))
    }

    /// How long one scenario may take.
    pub fn deadline(&self) -> Option<Duration> {
        self.deadline.map(|seconds| Duration::try_from_secs_f64(seconds.0).unwrap_or(Duration::MAX))
    }

    pub(super) fn or(self, base: Self) -> Self {
        Self {
            timeout: self.timeout.or(base.timeout),
            deadline: self.deadline.or(base.deadline),
            rate: self.rate.or(base.rate),
            jobs: self.jobs.or(base.jobs),
            rounds: self.rounds.or(base.rounds),
        }
    }
}

impl Tls {
    pub(super) fn locate(&mut self, profile: &Path) {
        let files = [&mut self.cacert, &mut self.cert].into_iter().flatten();
        files.for_each(|file| *file = profile.with_file_name(&*file));
    }

    pub(super) fn or(self, base: Self) -> Self {
        Self {
            cacert: self.cacert.or(base.cacert),
            cert: self.cert.or(base.cert),
            insecure: self.insecure.or(base.insecure),
        }
    }
}

impl Profile {
    /// Adds what the profile says to settings that have priority.
    ///
    /// # Errors
    /// A header or the proxy is not valid, or its value cannot be fetched. The message does not repeat a value.
    pub(crate) fn complete_transport(&self, settings: &mut TransportSettings) -> Result<(), String> {
        for (name, source) in &self.headers {
            let wrong = |reason: String| format!("[headers] of the profile: `{name}`: {reason}");
            let key: HeaderName = name.parse().map_err(|_| wrong("it is not a header name".to_owned()))?;
            if settings.headers.iter().any(|(given, _)| *given == key) {
                continue;
            }
            let value = source.text().map_err(wrong)?;
            let value = HeaderValue::from_str(value.trim());
            settings.headers.push((key, value.map_err(|_| wrong("its value is not valid".to_owned()))?));
        }
        let tls = &mut settings.tls;
        tls.cacert = tls.cacert.take().or_else(|| self.tls.cacert.clone());
        tls.cert = tls.cert.take().or_else(|| self.tls.cert.clone());
        tls.insecure |= self.tls.insecure.unwrap_or_default();
        settings.rate = settings.rate.or(self.limits.rate.map(|rate| rate.0));
        if let (true, Some(proxy)) = (settings.proxy.is_empty(), &self.proxy) {
            settings.proxy = proxy.settings().map_err(|reason| format!("`proxy` of the profile: {reason}"))?;
        }
        Ok(())
    }
}

impl ProxySource {
    fn settings(&self) -> Result<ProxySettings, String> {
        let parts = match self {
            Self::Url(url) => return Ok(ProxySettings::all(url.parse()?, &[])),
            Self::Parts(parts) => parts,
        };
        let proxy: Proxy = parts.url.parse()?;
        let password = parts.password.as_ref().map(InputSource::text).transpose()?;
        let proxy = match (&parts.user, password) {
            (None, None) => proxy,
            (user, password) => {
                proxy.with_credentials(user.as_deref().unwrap_or_default(), password.as_deref().unwrap_or_default())?
            }
        };
        Ok(ProxySettings::all(proxy, &parts.direct))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(text: &str) -> Result<Profile, String> {
        Profile::parse(text, "p.toml")
    }

    #[test]
    fn a_profile_completes_what_the_command_line_says() {
        let profile = profile(
            "[headers]\nA = '1'\nB = 2\n[tls]\ncacert = 'ca.pem'\n[limits]\nrate = 5\ntimeout = 0.5\n\
             [proxy]\nurl = 'http://p:1'\nuser = 'u'\npassword = { command = ['printf', 'hunter2'] }\n",
        )
        .unwrap();
        let mut settings = TransportSettings {
            headers: vec![(HeaderName::from_static("a"), HeaderValue::from_static("mine"))],
            rate: Some(1.0),
            ..TransportSettings::default()
        };
        profile.complete_transport(&mut settings).unwrap();
        let headers: Vec<_> =
            settings.headers.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
        assert_eq!(headers, [("a", "mine"), ("b", "2")]);
        assert_eq!((settings.rate, settings.tls.cacert), (Some(1.0), Some(PathBuf::from("ca.pem"))));
        assert!(settings.proxy.secrets().any(|secret| secret == "hunter2"));
        assert_eq!(profile.limits.timeout(), Some(Duration::from_millis(500)));
    }

    #[test]
    fn wrong_settings_have_their_line_and_column() {
        for (text, place, part) in [
            ("[limits]\ntimeout = 0\n", "p.toml:2:11: ", "above 0"),
            ("[select]\nonly = ['a[']\n", "p.toml:2:", "not a valid pattern"),
            ("[tls]\ncacrt = 'x'\n", "p.toml:2:1: ", "cacrt"),
            ("proxy = 1\n", "p.toml:1:9: ", "the URL of a proxy"),
        ] {
            let message = profile(text).unwrap_err();
            assert!(message.starts_with(place) && message.contains(part), "{message}");
        }
    }

    #[test]
    fn a_message_about_a_header_or_a_proxy_shows_no_value() {
        for text in ["[headers]\nA = \"hunter2\\n\"\nB = \"hunter2\\u0001\"\n", "proxy = 'ftp://u:hunter2@h'\n"] {
            let message = profile(text).unwrap().complete_transport(&mut TransportSettings::default()).unwrap_err();
            assert!(!message.contains("hunter2"), "{message}");
        }
    }
}
