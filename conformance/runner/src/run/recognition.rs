//! Whether a target is the right one: whether any of its responses has the documented form.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use signoff_arazzo::bind::BoundSource;

use super::prepared::Run;
use crate::judge::{Forms, ScenarioDeviations};

/// After this many responses of another form, and no other ones, a run stops.
const ENOUGH: usize = 5;

/// The forms of the responses so far, by the index of the source.
#[derive(Debug, Default)]
pub(super) struct Recognition(Mutex<BTreeMap<usize, Forms>>);

impl Recognition {
    /// Adds the responses of a scenario. Returns whether the run should stop: no source is the documented one.
    pub(super) fn add(&self, of_scenario: &ScenarioDeviations) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (source, forms) in &of_scenario.forms {
            *all.entry(*source).or_default() += *forms;
        }
        let foreign: usize = all.values().map(|forms| forms.foreign).sum();
        all.values().all(|forms| forms.is_foreign()) && foreign >= ENOUGH
    }

    /// The message about a target of which no source is the documented one.
    pub(super) fn wrong_target(&self, run: &Run<'_>) -> Option<String> {
        let all = self.forms();
        let is_foreign = !all.is_empty() && all.values().all(|forms| forms.is_foreign());
        is_foreign.then(|| message(run, &all))
    }

    /// A message for each source that is not the documented one, while others are.
    pub(super) fn wrong_sources(&self, run: &Run<'_>) -> BTreeMap<usize, String> {
        let all = self.forms();
        if all.values().all(|forms| forms.is_foreign()) {
            return BTreeMap::new();
        }
        let foreign = all.into_iter().filter(|(_, forms)| forms.is_foreign());
        foreign.map(|(source, forms)| (source, message(run, &[(source, forms)].into()))).collect()
    }

    /// A message for each source that refuses every request. It may be right to do so: this matters only if a scenario did not pass.
    pub(super) fn refusing_sources(&self, run: &Run<'_>) -> Vec<String> {
        let refusing = self.forms().into_iter().filter(|(_, forms)| forms.is_refused());
        let message = |(index, forms): (usize, Forms)| {
            let source = run.plan().sources.get(index)?;
            let urls = run.targets().urls_of(&source.name).collect::<Vec<_>>().join(", ");
            let path = if run.targets().urls_of(&source.name).all(|url| has_declared_path(source, url)) {
                String::new()
            } else {
                let declared = declared_path(source);
                format!(
                    ", and the path of the base URL{declared}: a server may answer so for every path that it does not know"
                )
            };
            Some(format!(
                "{urls} refuses every request: all {} responses are 401 or 403; check the inputs with the credentials{path}",
                forms.refused
            ))
        };
        refusing.filter_map(message).collect()
    }

    fn forms(&self) -> BTreeMap<usize, Forms> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn message(run: &Run<'_>, foreign: &BTreeMap<usize, Forms>) -> String {
    let sources = || foreign.keys().filter_map(|index| run.plan().sources.get(*index));
    let urls: BTreeSet<&str> = sources().flat_map(|source| run.targets().urls_of(&source.name)).collect();
    let mut message = format!(
        "no response of {} has the documented form: all {} are 404 or HTML; check the path of the base URL",
        urls.into_iter().collect::<Vec<_>>().join(", "),
        foreign.values().map(|forms| forms.foreign).sum::<usize>()
    );
    for source in sources() {
        message.push_str(&declared_path(source));
    }
    message
}

/// The path that the document of a source declares for its server, as a remark.
pub(super) fn declared_path(source: &BoundSource) -> String {
    let path = documented_path(source);
    path.map(|path| format!(" (the document of `{}` has {path})", source.name)).unwrap_or_default()
}

/// Whether a URL ends with the path that the document of its source declares.
pub(super) fn has_declared_path(source: &BoundSource, url: &str) -> bool {
    documented_path(source).is_some_and(|path| url.trim_end_matches('/').ends_with(path))
}

/// The path that a document declares for its server, if it has one.
fn documented_path(source: &BoundSource) -> Option<&str> {
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

    fn of(source: usize, foreign: usize, other: usize) -> ScenarioDeviations {
        ScenarioDeviations {
            forms: [(source, Forms { foreign, other, refused: 0 })].into(),
            ..ScenarioDeviations::default()
        }
    }

    #[test]
    fn a_run_stops_only_if_no_source_is_the_documented_one() {
        let recognition = Recognition::default();
        assert!(!recognition.add(&of(0, 4, 0)));
        assert!(recognition.add(&of(0, 1, 0)));
        assert!(recognition.add(&of(1, 1, 0)));
        assert!(!recognition.add(&of(1, 1, 1)));
    }

    #[test]
    fn the_path_of_a_server_is_what_follows_its_host() {
        assert_eq!(path_of("https://a.example/api/v4/"), Some("/api/v4"));
        assert_eq!(path_of("/api/v4"), Some("/api/v4"));
        assert_eq!(path_of("https://a.example"), None);
        assert_eq!(path_of("/"), None);
    }
}
