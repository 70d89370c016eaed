//! What a caller asks for. Everything has a default.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::Value;
use signoff_arazzo::bind::NamedOverlay;
use signoff_openapi::source::DOCUMENT_BYTES;
use signoff_reference::Fault;

use super::Shard;
use crate::judge::Detail;
use crate::listen::ListenAddress;
use crate::pattern::Pattern;
use crate::profile::{Product, Profile, Select};
use crate::replay::Recording;
use crate::snapshot::SnapshotMode;
use crate::suite::Basis;
use crate::target::SourceUrls;
use crate::transport::TransportSettings;

/// A run, as the caller describes it. Values given here override the environment, which overrides the profile.
#[derive(Debug, Clone)]
pub struct RunRequest {
    /// The suites.
    pub suites: SuiteRequest,
    /// The scenarios of these suites.
    pub scenarios: ScenarioFilter,
    /// What answers the requests.
    pub target: TargetRequest,
    /// Settings that are kept in a file.
    pub profile: Option<Profile>,
    /// The tested product, which reports name. Default: that of the profile.
    pub product: Option<Product>,
    /// The arguments of the program, without secrets. Reports show them.
    pub command: Vec<String>,
    /// Inputs of the scenarios, by `NAME` or `SUITE.NAME`. A later value overrides an earlier one.
    pub inputs: Vec<(String, Value)>,
    /// Capabilities that the target lacks, in addition to those of the profile.
    pub without: Vec<String>,
    /// The claims that are judged, by their basis. Empty: those of the profile; without any, `documented`, or all against the
    /// built-in reference.
    pub basis: Vec<Basis>,
    /// In what order and how often scenarios run.
    pub schedule: ScheduleRequest,
    /// The accepted snapshots.
    pub snapshots: SnapshotRequest,
    /// How much of a passed scenario the judgement keeps.
    pub detail: Detail,
    /// Whether the judgement keeps the exchanges for a recording ([`crate::report::har_report`]).
    pub record: bool,
    /// Whether the judgement says which documented responses, examples and claims the scenarios prove.
    pub coverage: bool,
}

impl Default for RunRequest {
    fn default() -> Self {
        Self {
            suites: SuiteRequest::default(),
            scenarios: ScenarioFilter::default(),
            target: TargetRequest::default(),
            profile: None,
            product: None,
            command: Vec::new(),
            inputs: Vec::new(),
            without: Vec::new(),
            basis: Vec::new(),
            schedule: ScheduleRequest::default(),
            snapshots: SnapshotRequest::default(),
            detail: Detail::Full,
            record: false,
            coverage: false,
        }
    }
}

/// Suites, and local copies of documents that they name.
#[derive(Debug, Clone, Default)]
pub struct SuiteRequest {
    /// Names of built-in suites, folders, or single Arazzo files. Empty: all built-in suites; in a run, those that the
    /// built-in reference serves.
    pub names: Vec<String>,
    /// A local copy of a source description, by its name.
    pub sources: BTreeMap<String, PathBuf>,
    /// Arazzo documents that replace those of built-in suites, by `SUITE/DOCUMENT`.
    pub recipes: BTreeMap<String, PathBuf>,
    /// Folders outside a suite's folder from which its documents may read files.
    pub allow_roots: Vec<PathBuf>,
    /// Overlays that change the suites' API documents, in this order, after the corrections of the suites.
    pub overlays: Vec<NamedOverlay>,
    /// The size limit for documents and recordings, in bytes; `None`: the default.
    pub max_document_bytes: Option<u64>,
}

impl SuiteRequest {
    /// The size limit for documents and recordings, in bytes.
    pub fn max_document_bytes(&self) -> u64 {
        self.max_document_bytes.unwrap_or(DOCUMENT_BYTES)
    }
}

/// A selection of scenarios.
#[derive(Debug, Clone, Default)]
pub struct ScenarioFilter {
    /// Only scenarios that match one of these. Empty: all scenarios, except workflows that others call.
    pub only: Vec<Pattern>,
    /// No scenario that matches one of these.
    pub skip: Vec<Pattern>,
    /// Only scenarios with one of these tags. Empty: all scenarios.
    pub tags: Vec<String>,
    /// Only one part of the scenarios that are left.
    pub shard: Option<Shard>,
}

impl ScenarioFilter {
    /// The filter, with what a profile selects. `only` and `tags` of the profile count if the filter has neither.
    pub(super) fn completed(&self, select: Select) -> Self {
        let mut filter = self.clone();
        filter.skip.extend(select.skip);
        if filter.only.is_empty() && filter.tags.is_empty() {
            (filter.only, filter.tags) = (select.only, select.tags);
        }
        filter
    }
}

/// What answers the requests. Without URLs (here or in the profile) and without a recording it is the built-in reference, which
/// is started for the run.
#[derive(Debug, Clone, Default)]
pub struct TargetRequest {
    /// The URLs of the sources. They override those of the profile.
    pub urls: Vec<SourceUrls>,
    /// The recording that answers instead of a server. `urls` are then the URLs that the sources had when it was made.
    pub recording: Option<Recording>,
    /// How the built-in reference misbehaves.
    pub fault: Option<&'static Fault>,
    /// How requests are sent.
    pub transport: TransportSettings,
    /// The fixed addresses of listeners. Others get any free port of 127.0.0.1.
    pub listen: Vec<ListenAddress>,
}

/// In what order and how often scenarios run.
#[derive(Debug, Clone)]
pub struct ScheduleRequest {
    /// Scenarios that run at the same time. Default: the number of cores, at least 8, against the built-in reference, otherwise 1.
    pub jobs: Option<NonZeroUsize>,
    /// How long one request may take, unless its step says otherwise. Default: that of the profile, otherwise 30 seconds.
    pub timeout: Option<Duration>,
    /// How long one scenario may take, including its waits. When it has passed, the finally-steps may take as long again.
    /// Default: that of the profile, otherwise 600 seconds.
    pub deadline: Option<Duration>,
    /// How often all scenarios run.
    pub repeat: usize,
    /// Whether no further scenario starts after the first failure.
    pub fail_fast: bool,
}

impl Default for ScheduleRequest {
    fn default() -> Self {
        Self { jobs: None, timeout: None, deadline: None, repeat: 1, fail_fast: false }
    }
}

/// The accepted snapshots and what a difference from them means.
#[derive(Debug, Clone, Default)]
pub struct SnapshotRequest {
    /// Default: `check` against the built-in reference and against snapshots of the target's own, otherwise `compare`.
    pub mode: Option<SnapshotMode>,
    /// The folder of the target's own snapshots. It overrides the folder of the profile.
    pub folder: Option<PathBuf>,
}
