//! What a request and its profile decide before any document is read.

use std::collections::BTreeSet;

use signoff_reference::PROFILE;

use super::request::RunRequest;
use super::unknown::check_suite_path;
use crate::profile::Profile;
use crate::suite::Basis;

/// The capability that a target lacks if it follows its documents where the vendor's implementation does not.
const AS_IMPLEMENTED: &str = "as-implemented";

/// What answers, and what is judged.
#[derive(Debug, Clone)]
pub struct Scope {
    /// What answers the requests.
    pub target: TargetKind,
    /// The profile: the one of the request, or the reference's own.
    pub profile: Profile,
    /// The claims that are judged, by their basis.
    pub basis: BTreeSet<Basis>,
    /// Capabilities that the target lacks.
    pub without: BTreeSet<String>,
}

/// What answers the requests of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetKind {
    /// The built-in reference, started for the run.
    Reference,
    /// A recording. Nothing is sent.
    Recording,
    /// Servers with URLs.
    Servers,
}

impl Scope {
    /// Decides what answers and what is judged.
    ///
    /// # Errors
    /// A suite that is not built in has no target.
    pub fn of(request: &RunRequest) -> Result<Self, String> {
        let has_urls = |profile: &Profile| !profile.targets.is_empty();
        let target = if request.target.recording.is_some() {
            TargetKind::Recording
        } else if !request.target.urls.is_empty() || request.profile.as_ref().is_some_and(has_urls) {
            TargetKind::Servers
        } else {
            TargetKind::Reference
        };
        let is_built_in = |name: &String| signoff_specs::Suite::named(name).is_some();
        for name in request.suites.names.iter().filter(|name| !is_built_in(name)) {
            check_suite_path(name)?;
        }
        if target == TargetKind::Reference && !request.suites.names.iter().all(is_built_in) {
            return Err(
                "only the built-in suites run without a target: add --target [SOURCE=]URL or --profile FILE".to_owned()
            );
        }
        let profile = match (&request.profile, target) {
            (Some(profile), _) => profile.clone(),
            (None, TargetKind::Reference) => Profile::parse(PROFILE, "the reference's profile")?,
            (None, _) => Profile::default(),
        };
        let default = match target {
            TargetKind::Reference => vec![Basis::Documented, Basis::Observed, Basis::Chosen],
            TargetKind::Recording | TargetKind::Servers => vec![Basis::Documented],
        };
        let recorded = request.target.recording.as_ref().map(|recording| recording.run.clone()).unwrap_or_default();
        let recorded_basis = recorded.basis.into_iter().collect();
        let lists = [&request.basis, &profile.basis, &recorded_basis, &default];
        let basis = lists.into_iter().find(|list| !list.is_empty());
        Ok(Self {
            target,
            basis: basis.into_iter().flatten().copied().collect(),
            without: profile.without.iter().chain(&request.without).chain(&recorded.without).cloned().collect(),
            profile,
        })
    }

    /// Whether the documents are read with their corrections: with what the vendor's implementation does differently. The
    /// built-in reference does what is documented, so its run needs none.
    pub fn corrections(&self) -> bool {
        observed_corrections(&self.basis, &self.without)
    }
}

/// Whether a run with this basis and without these capabilities reads the documents with their corrections.
pub(crate) fn observed_corrections(basis: &BTreeSet<Basis>, without: &BTreeSet<String>) -> bool {
    basis.contains(&Basis::Observed) && !without.contains(AS_IMPLEMENTED)
}
