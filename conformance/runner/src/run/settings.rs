//! The settings of a run, resolved once from the request, the environment, the profile and the plan.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::time::Duration;

use signoff_arazzo::bind::suggestion;
use signoff_reference::Fault;

use super::Shard;
use super::inputs::RunInputs;
use super::levers::Levers;
use super::request::{RunRequest, SnapshotRequest};
use super::scope::{Scope, TargetKind};
use super::suites::LoadedSuites;
use crate::judge::{Detail, KnownFailures, UnmatchedKnown};
use crate::listen::ListenAddresses;
use crate::profile::{Inputs, Profile};
use crate::redact::{PseudonymKey, header_credentials};
use crate::replay::Recording;
use crate::snapshot::{Baseline, SnapshotMode};
use crate::suite::{Basis, Plan};
use crate::target::Targets;
use crate::transport::{ProxySettings, TransportSettings};

/// Everything that a run needs in addition to the suites.
#[derive(Debug)]
pub struct Settings {
    /// What answers.
    pub target: TargetSettings,
    /// Capabilities that the target lacks.
    pub without: BTreeSet<String>,
    /// The claims that are judged, by their basis.
    pub basis: BTreeSet<Basis>,
    /// Expected failures.
    pub known: KnownFailures,
    /// Workflows that carry out control operations.
    pub(super) levers: Levers,
    /// The inputs of the scenarios.
    pub inputs: RunInputs,
    /// Values that no report shows.
    pub secrets: Vec<String>,
    /// In what order and how often scenarios run.
    pub schedule: Schedule,
    /// The fixed addresses of listeners.
    pub listen: ListenAddresses,
    /// The accepted snapshots.
    pub snapshots: SnapshotSettings,
    /// How much of a passed scenario the judgement keeps.
    pub detail: Detail,
    /// The key of the pseudonyms, if the judgement keeps the exchanges for a recording.
    pub recording: Option<PseudonymKey>,
    /// Whether the judgement says what the scenarios prove.
    pub coverage: bool,
    /// Names in the request that no selected suite knows.
    pub warnings: Vec<String>,
    /// What only the reports show.
    pub about: RunAbout,
}

/// What only the reports show of a run.
#[derive(Debug, Clone, Default)]
pub struct RunAbout {
    /// The masked arguments of the program.
    pub command: Vec<String>,
    /// The name of the tested product.
    pub product: Option<String>,
    /// Its version.
    pub product_version: Option<String>,
    /// The file of the profile.
    pub profile: Option<String>,
    /// The part of the scenarios that runs.
    pub shard: Option<Shard>,
    /// Whether the variable `CI` is set.
    pub ci: bool,
}

/// What answers the requests, and how they are sent.
#[derive(Debug)]
pub enum TargetSettings {
    /// The built-in reference, with the fault that it has.
    Reference(Option<&'static Fault>, TransportSettings),
    /// Servers.
    Servers(Targets, TransportSettings),
    /// A recording, with the URLs that the sources had when it was made.
    Recording(Targets, Recording),
}

/// In what order and how often scenarios run.
#[derive(Debug, Clone, Copy)]
pub struct Schedule {
    /// Scenarios that run at the same time.
    pub jobs: usize,
    /// How long one request may take, unless its step says otherwise.
    pub timeout: Duration,
    /// How long one scenario may take.
    pub deadline: Duration,
    /// How often all scenarios run.
    pub repeat: usize,
    /// Whether no further scenario starts after the first failure.
    pub fail_fast: bool,
    /// The most rounds of steps that are sent together.
    pub most_rounds: Option<NonZeroUsize>,
    /// Whether a scenario that waits really waits. Time does not change a recording.
    pub waits: bool,
}

/// The accepted snapshots and what a difference from them means.
#[derive(Debug)]
pub struct SnapshotSettings {
    /// What a difference means.
    pub mode: SnapshotMode,
    /// The accepted snapshots, by suite.
    pub baselines: BTreeMap<String, Baseline>,
    /// Whether pending snapshots are written: not where `CI` is set.
    pub write_pending: bool,
}

impl Settings {
    /// Resolves the settings. `variable` reads the environment.
    ///
    /// # Errors
    /// A target, an input or a known failure is invalid.
    pub fn resolve(
        request: &RunRequest,
        scope: Scope,
        suites: &LoadedSuites,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, String> {
        let known = KnownFailures::new(&scope.profile.known)?;
        let transport = resolve_transport(request, &scope, &variable)?;
        let mut secrets = header_secrets(&transport);
        secrets.extend(transport.proxy.secrets());
        let target = resolve_target(request, transport, &scope, &suites.plan)?;
        let levers = Levers::load(&scope.profile.levers)?;
        let plans = [&suites.plan, &levers.plan];
        let inputs = RunInputs::new(resolve_inputs(request, &scope.profile, &plans, &variable)?, &suites.plan);
        let unmatched = known.unmatched(&suites.plan);
        // The profile may be one for several suites, of which some are not selected.
        let has_source = |name: &String| suites.plan.sources.iter().any(|source| source.name == *name);
        let is_shared = !scope.profile.targets.keys().all(has_source);
        let (ignored, wrong): (Vec<_>, Vec<_>) =
            unmatched.iter().partition(|known| is_shared && matches!(known, UnmatchedKnown::Operation(_)));
        if !wrong.is_empty() {
            return Err(wrong.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
        }
        let mut warnings = unknown_names(request, &target, &suites.plan);
        warnings.extend(ignored.iter().map(ToString::to_string));
        warnings.extend(
            levers.unknown(&suites.plan).map(|id| format!("no selected suite has an operation `{id}` for a lever")),
        );
        secrets.extend(inputs.secrets());
        let cores = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        let default_jobs = if scope.target == TargetKind::Reference { cores().max(REFERENCE_JOBS) } else { 1 };
        let limits = &scope.profile.limits;
        let schedule = Schedule {
            jobs: request.schedule.jobs.or(limits.jobs).map_or(default_jobs, NonZeroUsize::get),
            timeout: request.schedule.timeout.or(limits.timeout()).unwrap_or(TIMEOUT),
            deadline: request.schedule.deadline.or(limits.deadline()).unwrap_or(DEADLINE),
            repeat: request.schedule.repeat.max(1),
            fail_fast: request.schedule.fail_fast,
            most_rounds: limits.rounds,
            waits: scope.target != TargetKind::Recording,
        };
        Ok(Self {
            warnings,
            listen: resolve_listen(request, &scope.profile),
            snapshots: resolve_snapshots(&request.snapshots, &scope, suites, &variable)?,
            about: resolve_about(request, &scope.profile, is_ci(&variable)),
            target,
            without: scope.without,
            basis: scope.basis,
            known,
            levers,
            inputs,
            secrets,
            schedule,
            detail: request.detail,
            recording: request.record.then(PseudonymKey::default),
            coverage: request.coverage,
        })
    }
}

/// How long one request and one scenario may take by default.
const TIMEOUT: Duration = Duration::from_secs(30);
const DEADLINE: Duration = Duration::from_secs(600);
/// This many scenarios run at the same time against the reference, even on fewer cores: most of them wait for something.
const REFERENCE_JOBS: usize = 8;

/// How requests are sent: as requested, otherwise as the profile says, otherwise as the environment says.
fn resolve_transport(
    request: &RunRequest,
    scope: &Scope,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<TransportSettings, String> {
    let mut transport = request.target.transport.clone();
    scope.profile.complete_transport(&mut transport)?;
    if transport.proxy.is_empty() && scope.target == TargetKind::Servers {
        transport.proxy = ProxySettings::from_environment(variable)?;
    }
    Ok(transport)
}

fn resolve_target(
    request: &RunRequest,
    transport: TransportSettings,
    scope: &Scope,
    plan: &Plan,
) -> Result<TargetSettings, String> {
    if scope.target == TargetKind::Reference {
        return Ok(TargetSettings::Reference(request.target.fault, transport));
    }
    let mut targets = Targets::default();
    for (source, urls) in request.target.recording.iter().flat_map(|recording| &recording.run.targets) {
        targets.set(source.clone(), urls).map_err(|reason| format!("the recording: target `{source}`: {reason}"))?;
    }
    for (source, urls) in &scope.profile.targets {
        targets.set(source.clone(), &urls.list()).map_err(|reason| format!("target `{source}`: {reason}"))?;
    }
    let names = source_names(plan);
    let single = names.iter().next().copied().filter(|_| names.len() == 1);
    for urls in &request.target.urls {
        targets.add(urls, single)?;
    }
    let Some(recording) = &request.target.recording else { return Ok(TargetSettings::Servers(targets, transport)) };
    if targets.is_empty() {
        // A single source had the only origin of the recording.
        match (single, recording.origin()) {
            (Some(source), Some(origin)) => targets.set(source, &[origin])?,
            _ => return Err("the recording does not name its sources: add --target SOURCE=URL for each".to_owned()),
        }
    }
    Ok(TargetSettings::Recording(targets, recording.clone()))
}

/// An address of the command line for every listener replaces all of the profile.
fn resolve_listen(request: &RunRequest, profile: &Profile) -> ListenAddresses {
    let own = &request.target.listen;
    let is_complete = own.iter().any(|address| address.name.is_none());
    let mut listen = ListenAddresses::default();
    profile.listen.iter().filter(|_| !is_complete).chain(own).for_each(|address| listen.add(address));
    listen
}

/// The names of all source descriptions, also of those whose documents could not be read.
fn source_names(plan: &Plan) -> BTreeSet<&str> {
    let read = plan.sources.iter().map(|source| source.name.as_str());
    read.chain(plan.sets.iter().flat_map(|set| set.unreadable.iter().map(String::as_str))).collect()
}

fn resolve_inputs(
    request: &RunRequest,
    profile: &Profile,
    plans: &[&Plan],
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Inputs, String> {
    let mut inputs = Inputs::default();
    inputs.add_profile(&profile.inputs)?;
    let declared = plans
        .iter()
        .flat_map(|plan| &plan.workflows)
        .flat_map(|workflow| workflow.inputs.keys().map(move |name| (workflow.set.as_str(), name.as_str())));
    inputs.add_environment(declared, variable);
    for (name, value) in &request.inputs {
        inputs.add(name, value.clone());
    }
    Ok(inputs)
}

/// The values of the headers that are added to every request. Their parts are secret, too.
fn header_secrets(transport: &TransportSettings) -> Vec<String> {
    let mut secrets = Vec::new();
    for (_, value) in &transport.headers {
        secrets.extend(header_credentials(&String::from_utf8_lossy(value.as_bytes())));
    }
    secrets
}

fn resolve_snapshots(
    request: &SnapshotRequest,
    scope: &Scope,
    suites: &LoadedSuites,
    variable: impl Fn(&str) -> Option<String>,
) -> Result<SnapshotSettings, String> {
    let own = request.folder.as_ref().or(scope.profile.snapshots.as_ref());
    let baselines: BTreeMap<String, Baseline> = match own {
        Some(folder) => {
            suites.baselines.keys().map(|suite| (suite.clone(), Baseline::Folder(folder.join(suite)))).collect()
        }
        None => {
            // The snapshots of a built-in suite are responses of the reference, which is another server.
            let is_own = |suite: &String| {
                scope.target == TargetKind::Reference
                    || request.mode == Some(SnapshotMode::Check)
                    || signoff_specs::Suite::named(suite).is_none()
            };
            let own = suites.baselines.iter().filter(|(suite, _)| is_own(suite));
            own.map(|(suite, baseline)| (suite.clone(), baseline.clone())).collect()
        }
    };
    if request.mode == Some(SnapshotMode::Update)
        && let Some(suite) = suites.baselines.keys().find(|suite| !baselines.contains_key(*suite))
    {
        return Err(format!(
            "--snapshots update: the snapshots of `{suite}` belong to the reference; name a folder for those of this target: \
             --snapshots-dir DIR"
        ));
    }
    let is_checked = scope.target == TargetKind::Reference || own.is_some();
    let default = if is_checked { SnapshotMode::Check } else { SnapshotMode::Compare };
    Ok(SnapshotSettings { mode: request.mode.unwrap_or(default), baselines, write_pending: !is_ci(&variable) })
}

fn is_ci(variable: impl Fn(&str) -> Option<String>) -> bool {
    variable("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

fn resolve_about(request: &RunRequest, profile: &Profile, ci: bool) -> RunAbout {
    let product = request.product.as_ref().or(profile.product.as_ref());
    RunAbout {
        command: request.command.clone(),
        product: product.map(|product| product.name.clone()),
        product_version: product.and_then(|product| product.version.clone()),
        profile: profile.path.as_ref().map(|path| path.display().to_string()),
        shard: request.scenarios.shard,
        ci,
    }
}

/// The help for a name that is similar to no known one.
const REMOVE: &str = "correct or remove it";

fn unknown_names(request: &RunRequest, target: &TargetSettings, plan: &Plan) -> Vec<String> {
    let mut warnings = Vec::new();
    if let TargetSettings::Servers(targets, _) | TargetSettings::Recording(targets, _) = target {
        let recorded = |name: &str| matches!(target, TargetSettings::Recording(_, recording) if recording.run.targets.contains_key(name));
        let known = source_names(plan);
        for name in targets.names().filter(|name| !recorded(name) && !known.contains(name)) {
            let sources = known.iter().map(|name| (*name).to_owned());
            let help = match signoff_specs::Suite::named(name) {
                Some(suite) => format!("name the suite: `signoff run {}`", suite.name),
                None => suggestion(name, sources, REMOVE),
            };
            warnings.push(format!("no selected suite has a source `{name}`; {help}"));
        }
    }
    let declares = |suite: Option<&str>, name: &str| {
        plan.workflows
            .iter()
            .any(|workflow| suite.is_none_or(|suite| workflow.set == suite) && workflow.inputs.contains_key(name))
    };
    for (name, _) in &request.inputs {
        let of_suite = name.split_once('.').is_some_and(|(suite, name)| declares(Some(suite), name));
        if !of_suite && !declares(None, name) {
            let inputs = plan.workflows.iter().flat_map(|workflow| workflow.inputs.keys().cloned());
            let inputs: BTreeSet<String> = inputs.collect();
            warnings.push(format!("no selected suite has an input `{name}`; {}", suggestion(name, inputs, REMOVE)));
        }
    }
    for name in &request.without {
        if !plan.capabilities.values().any(|capabilities| capabilities.contains_key(name)) {
            let names: BTreeSet<String> = plan.capabilities.values().flat_map(|all| all.keys().cloned()).collect();
            warnings.push(format!("no selected suite has a capability `{name}`; {}", suggestion(name, names, REMOVE)));
        }
    }
    warnings
}
