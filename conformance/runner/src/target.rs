//! The URLs of the sources: one URL per source, or several replicas that requests alternate between.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::masked::MASKED;

/// The URLs of one source: `[SOURCE=]URL[,URL…]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceUrls {
    /// The name of the source; `None`: the only source of the run.
    pub source: Option<String>,
    /// Its URL, or its replicas.
    pub urls: Vec<String>,
}

impl FromStr for SourceUrls {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        // A `=` after the scheme belongs to the URL.
        let named = text.split_once('=').filter(|(name, _)| !name.contains("://"));
        let (source, urls) = named.map_or((None, text), |(source, urls)| (Some(source.to_owned()), urls));
        Ok(Self { source, urls: urls.split(',').map(|url| url.trim().to_owned()).collect() })
    }
}

impl fmt::Display for SourceUrls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(source) = &self.source {
            write!(f, "{source}=")?;
        }
        f.write_str(&without_credentials(&self.urls.join(",")))
    }
}

/// URLs by the name of the source description. Clones share the position among the replicas.
#[derive(Debug, Clone, Default)]
pub struct Targets {
    sources: BTreeMap<String, Arc<Replicas>>,
}

#[derive(Debug)]
struct Replicas {
    urls: Vec<String>,
    turn: AtomicUsize,
}

impl Targets {
    /// Sets the replicas of a source and replaces earlier ones. A `/` at the end of a URL is removed.
    ///
    /// # Errors
    /// There is no URL, or one is not an absolute `http` or `https` URL, or has a query, a fragment or credentials.
    pub fn set(&mut self, source: impl Into<String>, urls: &[String]) -> Result<(), String> {
        let urls = urls.iter().map(|url| check_url(url)).collect::<Result<Vec<_>, _>>()?;
        if urls.is_empty() {
            return Err("a target needs at least one URL".to_owned());
        }
        self.sources.insert(source.into(), Arc::new(Replicas { urls, turn: AtomicUsize::new(0) }));
        Ok(())
    }

    /// Sets the URLs of a source. `single` is the only source of the run, if there is exactly one.
    ///
    /// # Errors
    /// A URL is invalid, or the source is not named and the run has several.
    pub fn add(&mut self, target: &SourceUrls, single: Option<&str>) -> Result<(), String> {
        let Some(source) = target.source.as_deref().or(single) else {
            return Err(format!("--target {target}: the run has several sources; name one: --target SOURCE={target}"));
        };
        self.set(source, &target.urls).map_err(|reason| format!("--target {target}: {reason}"))
    }

    /// The URL for the next request to `source`.
    pub fn next(&self, source: &str) -> Option<String> {
        let replicas = self.sources.get(source)?;
        let turn = replicas.turn.fetch_add(1, Ordering::Relaxed) % replicas.urls.len();
        replicas.urls.get(turn).cloned()
    }

    /// The URLs of a source, without a trailing `/`.
    pub fn urls_of(&self, source: &str) -> impl Iterator<Item = &str> {
        self.sources.get(source).into_iter().flat_map(|replicas| replicas.urls.iter().map(String::as_str))
    }

    /// Whether the source has a URL.
    pub fn has(&self, source: &str) -> bool {
        self.sources.contains_key(source)
    }

    /// The names of all sources that have a URL, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// All URLs, each with its source. A snapshot replaces the URL by the name of the source.
    pub fn urls(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sources
            .iter()
            .flat_map(|(source, replicas)| replicas.urls.iter().map(move |url| (source.as_str(), url.as_str())))
    }

    /// Whether no source has a URL.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }
}

/// A URL for a message: without user, password, query and fragment, also if it is not valid.
fn without_credentials(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").map_or(("", url), |(scheme, rest)| (scheme, rest));
    let rest = rest.rsplit_once('@').map_or_else(|| rest.to_owned(), |(_, host)| format!("{MASKED}@{host}"));
    let rest =
        rest.find(['?', '#']).map_or(rest.clone(), |end| format!("{}{MASKED}", rest.get(..=end).unwrap_or_default()));
    if scheme.is_empty() { rest } else { format!("{scheme}://{rest}") }
}

// The messages do not repeat the URL, which may contain a password.
fn check_url(text: &str) -> Result<String, String> {
    // The parser of URLs reads `\` like `/`, so that what is meant as a password could become a path.
    if text.contains('\\') {
        return Err("the URL contains `\\`, which a URI does not allow (RFC 3986, section 2)".to_owned());
    }
    if text.contains('@') {
        return Err(
            "the URL of a target cannot contain credentials; use --header 'Authorization: …' (in a path, write \
                    `@` as %40)"
                .to_owned(),
        );
    }
    let url = url::Url::parse(text).map_err(|error| format!("not a URL: {error}"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("the scheme is neither http nor https".to_owned());
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("the URL has a query or a fragment; paths are appended to the URL of a target".to_owned());
    }
    Ok(text.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(targets: &mut Targets, argument: &str, single: Option<&str>) -> Result<(), String> {
        targets.add(&argument.parse().unwrap(), single)
    }

    #[test]
    fn requests_alternate_between_replicas() {
        let mut targets = Targets::default();
        add(&mut targets, "a=http://one/,http://two/x", None).unwrap();
        let turns: Vec<_> = (0..3).filter_map(|_| targets.next("a")).collect();
        assert_eq!(turns, ["http://one", "http://two/x", "http://one"]);
        assert_eq!(targets.next("b"), None);
    }

    #[test]
    fn a_bare_url_requires_a_single_source() {
        let mut targets = Targets::default();
        assert!(add(&mut targets, "http://one", None).unwrap_err().contains("--target SOURCE=http://one"));
        add(&mut targets, "http://one", Some("a")).unwrap();
        assert_eq!(targets.next("a").as_deref(), Some("http://one"));
    }

    #[test]
    fn an_equals_sign_in_a_url_does_not_name_a_source() {
        let target: SourceUrls = "http://one/a=b".parse().unwrap();
        assert_eq!((target.source.as_deref(), target.urls.as_slice()), (None, &["http://one/a=b".to_owned()][..]));
    }

    #[test]
    fn a_url_that_paths_cannot_be_appended_to_is_refused() {
        for url in ["one", "ftp://one", "http://one/?q=1", "http://one/#f", "http://me:secret@one", ""] {
            let reason = Targets::default().set("a", &[url.to_owned()]).unwrap_err();
            assert!(!reason.contains("secret@"), "{reason}");
        }
    }

    #[test]
    fn a_message_about_a_target_shows_no_password() {
        for target in [
            "http://me:hunter2@one",
            "a=http://me:hunter2@one",
            "http://me:hun,hunter2@one",
            "http://me:hunter2/x@one:99999",
            "http://one/?key=hunter2",
            "me:hunter2@one",
        ] {
            for single in [Some("a"), None] {
                let error = add(&mut Targets::default(), target, single).err().unwrap_or_default();
                assert!(!error.contains("hunter2") && !error.contains("hun,"), "{error}");
            }
        }
    }
}
