//! Whether a target is the right one: whether any of its responses has the documented form.

use std::sync::atomic::{AtomicUsize, Ordering};

use signoff_arazzo::bind::BoundSource;

use super::prepared::Run;
use crate::judge::ScenarioDeviations;

/// After this many responses of another form, and no other ones, a run stops.
const ENOUGH: usize = 5;

/// The form of the responses so far.
#[derive(Debug, Default)]
pub(super) struct Recognition {
    /// 404 or HTML, where the document has neither.
    foreign: AtomicUsize,
    /// All other responses.
    other: AtomicUsize,
}

impl Recognition {
    /// Adds the responses of a scenario. Returns whether the run should stop.
    pub(super) fn add(&self, of_scenario: &ScenarioDeviations) -> bool {
        self.other.fetch_add(of_scenario.documented + of_scenario.other, Ordering::Relaxed);
        self.foreign.fetch_add(of_scenario.foreign, Ordering::Relaxed);
        self.is_foreign() && self.foreign.load(Ordering::Relaxed) >= ENOUGH
    }

    /// Whether there are responses and none of them has the documented form.
    fn is_foreign(&self) -> bool {
        self.other.load(Ordering::Relaxed) == 0 && self.foreign.load(Ordering::Relaxed) > 0
    }

    /// The message about a target that is not the documented one.
    pub(super) fn message(&self, run: &Run<'_>) -> Option<String> {
        if !self.is_foreign() {
            return None;
        }
        let used = run.scenarios().iter().filter_map(|index| run.plan().workflow(*index));
        let used: std::collections::BTreeSet<&str> =
            used.flat_map(|workflow| &workflow.sources).map(String::as_str).collect();
        let urls: Vec<&str> =
            run.targets().urls().filter(|(source, _)| used.contains(source)).map(|(_, url)| url).collect();
        let mut message = format!(
            "no response of {} has the documented form: all {} are 404 or HTML; check the path of the base URL",
            urls.join(", "),
            self.foreign.load(Ordering::Relaxed)
        );
        for source in run.plan().sources.iter().filter(|source| used.contains(source.name.as_str())) {
            if let Some(path) = documented_path(source) {
                message.push_str(&format!(" (the document of `{}` has {path})", source.name));
            }
        }
        Some(message)
    }
}

/// The path that a document declares for its server, if it has one.
pub(super) fn documented_path(source: &BoundSource) -> Option<&str> {
    let servers = source.api.operations.first().map(|operation| operation.servers.as_slice()).unwrap_or_default();
    servers.iter().find_map(|server| path_of(&server.url))
}

/// The path of a server's URL, if it has one.
fn path_of(url: &str) -> Option<&str> {
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map(|(host, _)| rest.get(host.len()..).unwrap_or_default())?,
        None => url,
    };
    let path = path.trim_end_matches('/');
    (!path.is_empty()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(documented: usize, foreign: usize) -> ScenarioDeviations {
        ScenarioDeviations { documented, foreign, ..ScenarioDeviations::default() }
    }

    #[test]
    fn a_run_stops_only_if_no_response_has_the_documented_form() {
        let recognition = Recognition::default();
        assert!(!recognition.add(&of(0, 4)));
        assert!(recognition.add(&of(0, 1)));
        assert!(!recognition.add(&of(1, 1)));
        assert!(!recognition.is_foreign());
    }

    #[test]
    fn the_path_of_a_server_is_what_follows_its_host() {
        assert_eq!(path_of("https://a.example/api/v4/"), Some("/api/v4"));
        assert_eq!(path_of("/api/v4"), Some("/api/v4"));
        assert_eq!(path_of("https://a.example"), None);
        assert_eq!(path_of("/"), None);
    }
}
