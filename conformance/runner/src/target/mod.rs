//! Where each source is: one URL, or several replicas that requests go to in turn.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// URLs by the name of the source description. Cloning shares the turn of the replicas.
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
    /// Sets the replicas of a source, replacing what it had. URLs lose their last `/`.
    ///
    /// # Errors
    /// One of them is not an absolute `http` or `https` URL, or has a query or fragment.
    pub fn set(&mut self, source: impl Into<String>, urls: &[String]) -> Result<(), String> {
        let urls = urls.iter().map(|url| check_url(url)).collect::<Result<Vec<_>, _>>()?;
        if urls.is_empty() {
            return Err("a target needs at least one URL".to_owned());
        }
        self.sources.insert(source.into(), Arc::new(Replicas { urls, turn: AtomicUsize::new(0) }));
        Ok(())
    }

    /// Reads `[SOURCE=]URL[,URL…]`. Without a source, `single` is the one that is meant.
    ///
    /// # Errors
    /// A URL is wrong, or the source is left out where there is not exactly one.
    pub fn parse_argument(&mut self, argument: &str, single: Option<&str>) -> Result<(), String> {
        // A `=` after the scheme belongs to the URL.
        let named = argument.split_once('=').filter(|(name, _)| !name.contains("://"));
        let (source, urls) = match (named, single) {
            (Some(named), _) => named,
            (None, Some(single)) => (single, argument),
            (None, None) => {
                return Err(format!(
                    "--target {argument}: there is more than one source; say which one: --target SOURCE={argument}"
                ));
            }
        };
        let urls: Vec<String> = urls.split(',').map(|url| url.trim().to_owned()).collect();
        self.set(source, &urls).map_err(|reason| format!("--target {argument}: {reason}"))
    }

    /// The URL that the next request to `source` goes to.
    pub fn next(&self, source: &str) -> Option<String> {
        let replicas = self.sources.get(source)?;
        let turn = replicas.turn.fetch_add(1, Ordering::Relaxed) % replicas.urls.len();
        replicas.urls.get(turn).cloned()
    }

    /// The URLs of a source, without a trailing `/`.
    pub fn urls_of(&self, source: &str) -> impl Iterator<Item = &str> {
        self.sources.get(source).into_iter().flat_map(|replicas| replicas.urls.iter().map(String::as_str))
    }

    /// Whether there is a URL for that source.
    pub fn has(&self, source: &str) -> bool {
        self.sources.contains_key(source)
    }

    /// The names of all sources with a URL, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// All URLs with the source they belong to: what a snapshot replaces by the source's name.
    pub fn urls(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sources
            .iter()
            .flat_map(|(source, replicas)| replicas.urls.iter().map(move |url| (source.as_str(), url.as_str())))
    }

    /// No source has a URL.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }
}

fn check_url(text: &str) -> Result<String, String> {
    let url = url::Url::parse(text).map_err(|error| format!("`{text}` is not a URL: {error}"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(format!("`{text}` is neither http nor https"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(format!("`{text}` has a query or a fragment; a target is what paths are appended to"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("a target has no user or password in its URL; use --header 'Authorization: …'".to_owned());
    }
    Ok(text.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replicas_take_turns() {
        let mut targets = Targets::default();
        targets.parse_argument("a=http://one/,http://two/x", None).unwrap();
        let turns: Vec<_> = (0..3).filter_map(|_| targets.next("a")).collect();
        assert_eq!(turns, ["http://one", "http://two/x", "http://one"]);
        assert_eq!(targets.next("b"), None);
    }

    #[test]
    fn a_bare_url_needs_a_single_source() {
        let mut targets = Targets::default();
        assert!(targets.parse_argument("http://one", None).unwrap_err().contains("--target SOURCE=http://one"));
        targets.parse_argument("http://one", Some("a")).unwrap();
        assert_eq!(targets.next("a").as_deref(), Some("http://one"));
    }

    #[test]
    fn what_paths_cannot_be_appended_to_is_refused() {
        for url in ["one", "ftp://one", "http://one/?q=1", "http://one/#f", "http://me:secret@one", ""] {
            let reason = Targets::default().set("a", &[url.to_owned()]).unwrap_err();
            assert!(!reason.contains("secret@"), "{reason}");
        }
    }
}
