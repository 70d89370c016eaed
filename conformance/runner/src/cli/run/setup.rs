//! From arguments, profile and environment to what a run needs: targets, inputs, capabilities, and what is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use signoff_reference::{Config, Fault, PROFILE, Running};

use super::super::select::Loaded;
use super::{RunArguments, TargetArguments, replay};
use crate::bind::{Basis, BoundWorkflow, Plan};
use crate::document::Validators;
use crate::engine::Transport;
use crate::expression::Values;
use crate::judge::{JudgeContext, KnownFailures, nothing_to_judge};
use crate::profile::{Inputs, Profile};
use crate::record::NotRun;
use crate::replay::{Recording, ReplayTransport};
use crate::snapshot::{Baseline, SnapshotMode};
use crate::target::Targets;
use crate::transport::{HttpTransport, Origin, TlsSettings, TransportSettings};

/// Everything that a run needs beside its plan.
pub(in crate::cli) struct Setup {
    arguments: TargetArguments,
    profile: Profile,
    pub(in crate::cli) targets: Targets,
    inputs: Inputs,
    /// Capabilities that the target lacks.
    pub(in crate::cli) without: BTreeSet<String>,
    /// Whose word is judged.
    pub(in crate::cli) basis: BTreeSet<Basis>,
    pub(in crate::cli) known: KnownFailures,
    pub(in crate::cli) snapshots: SnapshotMode,
    pub(in crate::cli) baselines: BTreeMap<String, Baseline>,
    /// The names of the suites.
    suites: BTreeSet<String>,
    /// Values that are never shown.
    pub(in crate::cli) secrets: Vec<String>,
    pub(in crate::cli) warnings: Vec<String>,
    pub(in crate::cli) jobs: usize,
    pub(in crate::cli) timeout: Duration,
    pub(in crate::cli) deadline: Duration,
    /// The built-in reference, where the run is against it.
    reference: Option<Running>,
    uses_reference: bool,
    /// How the built-in reference misbehaves.
    fault: Option<&'static Fault>,
    /// What answers instead of a server (`--replay`).
    recording: Option<Recording>,
}

impl Setup {
    /// What can be known before the documents are read. Without any target the built-in suites run against the reference.
    ///
    /// # Errors
    /// The profile cannot be read, or a suite has no target.
    pub(in crate::cli) fn prepare(
        suites: &[String],
        arguments: &TargetArguments,
        recording: Option<Recording>,
    ) -> Result<Self, String> {
        let profile = arguments.profile.as_deref().map(Profile::read).transpose()?;
        let targeted =
            !arguments.target.is_empty() || profile.as_ref().is_some_and(|profile| !profile.targets.is_empty());
        let built_in = suites.iter().all(|name| signoff_specs::Suite::named(name).is_some());
        if !targeted && !built_in && recording.is_none() {
            return Err("only the built-in suites run without a target: give --target [SOURCE=]URL or --profile FILE"
                .to_owned());
        }
        let uses_reference = !targeted && recording.is_none();
        let profile = match profile {
            Some(profile) => profile,
            None if uses_reference => Profile::parse(PROFILE, "the reference's profile")?,
            None => Profile::default(),
        };
        let default = if uses_reference {
            vec![Basis::Documented, Basis::Observed, Basis::Chosen]
        } else {
            vec![Basis::Documented]
        };
        let basis = [&arguments.basis, &profile.basis, &default].into_iter().find(|list| !list.is_empty());
        Ok(Self {
            targets: Targets::default(),
            inputs: Inputs::default(),
            without: profile.without.iter().chain(&arguments.without).cloned().collect(),
            basis: basis.into_iter().flatten().copied().collect(),
            known: KnownFailures::new(&profile.known)?,
            snapshots: SnapshotMode::Compare,
            baselines: BTreeMap::new(),
            suites: BTreeSet::new(),
            secrets: Vec::new(),
            warnings: Vec::new(),
            jobs: 1,
            timeout: Duration::try_from_secs_f64(arguments.timeout).unwrap_or(Duration::MAX),
            deadline: Duration::try_from_secs_f64(arguments.deadline).unwrap_or(Duration::MAX),
            reference: None,
            uses_reference,
            fault: None,
            recording,
            arguments: arguments.clone(),
            profile,
        })
    }

    /// What the run runs on: one thread, which spends least on a request, as all that takes long is the server's doing. The
    /// built-in reference hashes passwords beside it and takes all cores.
    ///
    /// # Errors
    /// It cannot be started.
    pub(super) fn runtime(&self) -> Result<tokio::runtime::Runtime, String> {
        if self.uses_reference {
            return super::super::runtime();
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.map_err(|error| format!("the runtime cannot be started: {error}"))
    }

    /// Lets the built-in reference misbehave.
    pub(in crate::cli) fn with_fault(self, fault: Option<&'static Fault>) -> Self {
        Self { fault, ..self }
    }

    /// Whether the documents are to be read with what the vendors' implementations do otherwise. Against the built-in
    /// reference they are not: it does what is documented.
    pub(in crate::cli) fn judges_observed(&self) -> bool {
        self.basis.contains(&Basis::Observed) && !self.without.contains("as-implemented")
    }

    /// What needs the documents: names that must be known, defaults that depend on the suites. Starts the reference.
    ///
    /// # Errors
    /// A target, an input or a known failure is wrong, or the reference cannot be started.
    pub(in crate::cli) async fn complete(&mut self, loaded: &Loaded) -> Result<(), String> {
        self.complete_targets(loaded).await?;
        self.complete_inputs(loaded)?;
        let unmatched = self.known.unmatched(&loaded.plan);
        if !unmatched.is_empty() {
            return Err(unmatched.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
        }
        self.warn_of_unknown_names(loaded);
        for (_, value) in &self.arguments.header {
            let text = value.to_str().unwrap_or_default();
            self.secrets.push(text.to_owned());
            // `Bearer abc`: the scheme alone is no secret.
            self.secrets.extend(text.split(' ').skip(1).map(str::to_owned));
        }
        let default = || match self.uses_reference {
            true => std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get),
            false => 1,
        };
        self.jobs = self.arguments.jobs.map_or_else(default, std::num::NonZeroUsize::get);
        Ok(())
    }

    async fn complete_targets(&mut self, loaded: &Loaded) -> Result<(), String> {
        if self.uses_reference {
            let running = signoff_reference::start(Config { fault: self.fault, ..Config::default() })
                .await
                .map_err(|error| format!("the built-in reference cannot be started: {error}"))?;
            for (source, url) in running.urls() {
                self.targets.set(source, &[url])?;
            }
            self.reference = Some(running);
            return Ok(());
        }
        for (source, urls) in &self.profile.targets {
            self.targets.set(source.clone(), &urls.list()).map_err(|reason| format!("target `{source}`: {reason}"))?;
        }
        let names: BTreeSet<&str> = loaded.plan.sources.iter().map(|source| source.name.as_str()).collect();
        let single = names.iter().next().copied().filter(|_| names.len() == 1);
        for argument in &self.arguments.target {
            self.targets.parse_argument(argument, single)?;
        }
        if let Some(recording) = &self.recording {
            replay::complete_targets(&mut self.targets, recording, single)?;
        }
        Ok(())
    }

    fn complete_inputs(&mut self, loaded: &Loaded) -> Result<(), String> {
        self.inputs.add_profile(&self.profile.inputs)?;
        let declared = loaded
            .plan
            .workflows
            .iter()
            .flat_map(|workflow| workflow.inputs.keys().map(move |name| (workflow.suite.as_str(), name.as_str())));
        self.inputs.add_environment(declared, |name| std::env::var(name).ok());
        for argument in &self.arguments.input {
            self.inputs.add_argument(argument)?;
        }
        let secrets = self.inputs.iter().filter(|(_, input)| input.secret);
        secrets.for_each(|(_, input)| texts_of(&input.value, &mut self.secrets));
        self.suites = loaded.plan.workflows.iter().map(|workflow| workflow.suite.clone()).collect();
        Ok(())
    }

    fn warn_of_unknown_names(&mut self, loaded: &Loaded) {
        let plan = &loaded.plan;
        if !self.uses_reference {
            for name in self.targets.names().filter(|name| !plan.sources.iter().any(|source| source.name == **name)) {
                self.warnings.push(format!("no selected suite has a source `{name}`"));
            }
        }
        let declares = |suite: Option<&str>, name: &str| {
            plan.workflows
                .iter()
                .any(|workflow| suite.is_none_or(|suite| workflow.suite == suite) && workflow.inputs.contains_key(name))
        };
        for argument in &self.arguments.input {
            let name = argument.split('=').next().unwrap_or_default();
            let known =
                declares(None, name) || name.split_once('.').is_some_and(|(suite, name)| declares(Some(suite), name));
            if !known {
                self.warnings.push(format!("no selected suite has an input `{name}`"));
            }
        }
        for name in &self.arguments.without {
            if !plan.capabilities.values().any(|capabilities| capabilities.contains_key(name)) {
                self.warnings.push(format!("no selected suite has a capability `{name}`"));
            }
        }
    }

    /// Where the accepted snapshots are, and what a difference from them means.
    pub(super) fn complete_snapshots(&mut self, loaded: &Loaded, arguments: &RunArguments) {
        let own = arguments.snapshots_dir.as_ref().or(self.profile.snapshots.as_ref());
        self.baselines = match own {
            Some(folder) => {
                loaded.baselines.keys().map(|suite| (suite.clone(), Baseline::Folder(folder.join(suite)))).collect()
            }
            None => loaded.baselines.clone(),
        };
        let default = if self.uses_reference || own.is_some() { SnapshotMode::Check } else { SnapshotMode::Compare };
        self.snapshots = arguments.snapshots.unwrap_or(default);
    }

    /// The transport to the targets, or to the recording.
    ///
    /// # Errors
    /// The proxy's URL is wrong.
    pub(super) fn transport(&self) -> Result<Box<dyn Transport>, String> {
        if let Some(recording) = &self.recording {
            return Ok(Box::new(ReplayTransport::new(self.targets.clone(), recording.clone())));
        }
        let arguments = &self.arguments;
        let proxy = arguments.proxy.as_deref().map(parse_proxy).transpose()?;
        let tls = TlsSettings {
            cacert: arguments.cacert.clone(),
            cert: arguments.cert.clone(),
            insecure: arguments.insecure,
        };
        let settings = TransportSettings { headers: arguments.header.clone(), proxy, tls, rate: arguments.rate };
        Ok(Box::new(HttpTransport::new(self.targets.clone(), settings)))
    }

    /// The inputs of a workflow that were given.
    pub(super) fn inputs_of(&self, workflow: &BoundWorkflow) -> Values {
        // Those of called workflows are passed along by their steps, but may be given from outside too.
        // An input's own name may have dots: only this suite's prefix is taken off.
        let prefix = format!("{}.", workflow.suite);
        let is_anothers = |name: &str| {
            self.suites.iter().any(|suite| name.strip_prefix(suite.as_str()).is_some_and(|rest| rest.starts_with('.')))
        };
        let names = self.inputs.iter().filter_map(|(name, _)| match name.strip_prefix(&prefix) {
            Some(own) => Some(own),
            None if is_anothers(name) && !workflow.inputs.contains_key(name) => None,
            None => Some(name),
        });
        let given =
            names.filter_map(|name| Some((name.to_owned(), self.inputs.get(&workflow.suite, name)?.value.clone())));
        given.collect()
    }

    /// Whether a scenario that waits really waits: a recording is not changed by time.
    pub(super) fn waits(&self) -> bool {
        self.recording.is_none()
    }

    /// Whether pending snapshots may be written: never where `CI` is set.
    pub(super) fn may_write_pending(&self) -> bool {
        std::env::var_os("CI").is_none_or(|value| value.is_empty() || value == "false")
    }

    /// What the judge goes by.
    pub(in crate::cli) fn context<'a>(&'a self, loaded: &'a Loaded, validators: &'a Validators) -> JudgeContext<'a> {
        JudgeContext {
            plan: &loaded.plan,
            sources: &loaded.sources,
            basis: &self.basis,
            known: &self.known,
            secrets: &self.secrets,
            validators,
            whole_bodies: false,
        }
    }

    /// Why a scenario is not worth beginning.
    pub(super) fn reason_to_skip(&self, plan: &Plan, workflow: &BoundWorkflow) -> Option<NotRun> {
        if let Some(reason) = &workflow.unsupported {
            return Some(NotRun::Unsupported(reason.clone()));
        }
        if let Some(capability) = workflow.needs.iter().find(|capability| self.without.contains(*capability)) {
            return Some(NotRun::MissingCapability(capability.clone()));
        }
        if let Some(source) = workflow.sources.iter().find(|source| !self.targets.has(source)) {
            return Some(NotRun::NoTarget(source.clone()));
        }
        nothing_to_judge(workflow, plan, &self.basis).map(NotRun::Other)
    }

    /// Stops the reference.
    pub(in crate::cli) async fn stop(self) {
        if let Some(reference) = self.reference {
            reference.stop().await;
        }
    }
}

/// Every text in a value: a secret may be an object.
fn texts_of(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts_of(item, texts)),
        serde_json::Value::Object(members) => members.values().for_each(|member| texts_of(member, texts)),
        _ => {}
    }
}

fn parse_proxy(text: &str) -> Result<Origin, String> {
    // The URL may hold a password: it is not repeated.
    let uri: http::Uri = text.parse().map_err(|error| format!("--proxy: {error}"))?;
    let origin = Origin::of(&uri).map_err(|_| "--proxy: not a URL of the form http://host:port".to_owned())?;
    if origin.tls {
        return Err(format!("--proxy {}: a proxy is spoken to in the clear (http://host:port)", origin.address()));
    }
    Ok(origin)
}
