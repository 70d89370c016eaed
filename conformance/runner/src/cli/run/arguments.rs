//! The arguments of `signoff run`.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use http::{HeaderName, HeaderValue};
use serde_json::Value;

use super::super::select::{ScenarioArguments, SuiteArguments};
use crate::judge::Detail;
use crate::listen::ListenAddress;
use crate::profile::{Product, Profile};
use crate::redact::mask_arguments;
use crate::replay::Recording;
use crate::report::{ReportFormat, ReportRequest, Verbosity};
use crate::run::{RunRequest, ScenarioFilter, ScheduleRequest, Shard, SnapshotRequest, SuiteRequest, TargetRequest};
use crate::snapshot::SnapshotMode;
use crate::suite::Basis;
use crate::target::SourceUrls;
use crate::transport::{MaxBody, Proxy, ProxySettings, TlsSettings, TransportSettings};

/// The target and how requests are sent to it.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct TargetArguments {
    /// URL of a source; several URLs are replicas; omit `SOURCE=` if there is only one source
    #[arg(long, value_name = "[SOURCE=]URL[,URL…]")]
    target: Vec<SourceUrls>,
    /// Open a listener of the scenarios (`x-signoff-listen`) on a fixed port of this machine; without NAME, every listener
    #[arg(long, value_name = "[NAME=]ADDRESS:PORT")]
    listen: Vec<ListenAddress>,
    /// Read a profile: targets, inputs, capabilities, known failures
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// Name the tested product in the reports
    #[arg(long, value_name = "NAME[@VERSION]")]
    product: Option<Product>,
    /// Set an input of the scenarios, for all suites or for one
    #[arg(long, value_name = "[SUITE.]NAME=VALUE")]
    input: Vec<String>,
    /// Name a capability that the target lacks
    #[arg(long, value_name = "CAPABILITY")]
    without: Vec<String>,
    /// Judge claims with this basis: documented, observed, chosen [default: documented; all against the reference]
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = parse_basis)]
    basis: Vec<Basis>,
    /// Send this header with every request that does not set it
    #[arg(long, value_name = "K: V")]
    header: Vec<String>,
    /// Trust the certificates in this PEM file instead of the system's
    #[arg(long, value_name = "FILE")]
    cacert: Option<PathBuf>,
    /// Authenticate with the client certificate and key in this PEM file
    #[arg(long, value_name = "FILE")]
    cert: Option<PathBuf>,
    /// Accept any server certificate
    #[arg(long)]
    insecure: bool,
    /// Send all requests through this proxy (http://user:password@host:port) [default: HTTP_PROXY, HTTPS_PROXY, NO_PROXY]
    #[arg(long, value_name = "URL")]
    proxy: Option<String>,
    /// Send at most this many requests per second
    #[arg(long, value_name = "N", value_parser = parse_positive)]
    rate: Option<f64>,
    /// Size limit for a decompressed response body in MiB
    #[arg(long, value_name = "MIB", default_value_t = 16)]
    max_body: u32,
    /// Seconds that one request may take [default: 30]
    #[arg(long, value_name = "SECS", value_parser = parse_positive)]
    timeout: Option<f64>,
    /// Seconds that one scenario may take, including its waits; when they have passed, its finally-steps may take as long again [default: 600]
    #[arg(long, value_name = "SECS", value_parser = parse_positive)]
    deadline: Option<f64>,
    /// Scenarios that run at the same time [default: number of cores, at least 8, against the reference, otherwise 1]
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

/// All arguments of `signoff run`.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct RunArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    #[command(flatten)]
    scenarios: ScenarioArguments,
    #[command(flatten)]
    target: TargetArguments,
    /// Send nothing; take the responses from this HAR file (--target gives the URL of each source, unless the file does)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dry_run", "repeat", "jobs"])]
    replay: Option<PathBuf>,
    /// Run again when a file of the suites or of the profile changes: the scenarios of a changed Arazzo document, otherwise all
    #[arg(long, conflicts_with_all = ["dry_run", "replay"])]
    pub(super) watch: bool,
    /// Start no further scenario after the first failure
    #[arg(long)]
    fail_fast: bool,
    /// Send nothing; print what would be sent
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Also run, without asking, scenarios that delete or end resources that they did not create, on targets that are not on this machine
    #[arg(long, short)]
    pub(super) yes: bool,
    /// Run all scenarios this many times; rounds overlap if --jobs allows it
    #[arg(long, value_name = "N", default_value_t = 1)]
    repeat: usize,
    /// What a difference from the accepted snapshots means [default: check against the reference, otherwise compare]
    #[arg(long, value_enum, value_name = "MODE")]
    snapshots: Option<SnapshotMode>,
    /// Folder of the target's own snapshots, `DIR/SUITE/…`
    #[arg(long, value_name = "DIR")]
    snapshots_dir: Option<PathBuf>,
    /// Write a report: html (for people), json, junit, har (the exchanges, also for --replay), ctrf, sarif, tap, github, markdown,
    /// or signoff (an in-toto statement); the path `-` is standard output
    #[arg(long, value_name = "FORMAT=PATH")]
    pub(super) report: Vec<ReportRequest>,
    /// Run only the K-th of N parts of the scenarios
    #[arg(long, value_name = "K/N")]
    shard: Option<Shard>,
    /// Print only failures and the summary
    #[arg(long, short, conflicts_with = "verbose")]
    quiet: bool,
    /// Print no warnings about the documents
    #[arg(long)]
    no_warnings: bool,
    /// Print also scenarios that passed, with their claims; -vv prints each exchange, masked, when its step has ended
    #[arg(long, short, action = clap::ArgAction::Count)]
    verbose: u8,
}

impl TargetArguments {
    /// The request for a run of these suites. Everything else has its default.
    pub(in crate::cli) fn request(&self, suites: &SuiteArguments) -> Result<RunRequest, String> {
        let proxy = self.proxy.as_deref().map(parse_proxy).transpose()?.unwrap_or_default();
        let headers = self.header.iter().map(|header| parse_header(header)).collect::<Result<_, _>>()?;
        let tls = TlsSettings { cacert: self.cacert.clone(), cert: self.cert.clone(), insecure: self.insecure };
        let transport =
            TransportSettings { headers, proxy, tls, rate: self.rate, max_body: MaxBody::mebibytes(self.max_body) };
        let duration = |seconds: f64| Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX);
        let (timeout, deadline) = (self.timeout.map(duration), self.deadline.map(duration));
        let profile = self.profile.as_deref().map(Profile::read).transpose()?;
        let recipes = profile.iter().flat_map(|profile| &profile.recipes);
        let recipes = recipes.map(|(name, file)| (name.clone(), file.into())).collect();
        Ok(RunRequest {
            suites: SuiteRequest { recipes, ..suites.request() },
            target: TargetRequest {
                urls: self.target.clone(),
                transport,
                listen: self.listen.clone(),
                ..TargetRequest::default()
            },
            profile,
            product: self.product.clone(),
            command: mask_arguments(
                std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()),
            ),
            inputs: self.input.iter().map(|input| parse_input(input)).collect::<Result<_, _>>()?,
            without: self.without.clone(),
            basis: self.basis.clone(),
            schedule: ScheduleRequest { jobs: self.jobs, timeout, deadline, ..ScheduleRequest::default() },
            ..RunRequest::default()
        })
    }
}

impl RunArguments {
    /// The request for the run.
    pub(super) fn request(&self) -> Result<RunRequest, String> {
        let request = self.target.request(&self.suites)?;
        let read = |path: &PathBuf| {
            Recording::read(path, request.suites.max_document_bytes())
                .map_err(|reason| format!("--replay {}: {reason}", path.display()))
        };
        let recording = self.replay.as_ref().map(read).transpose()?;
        let is_wanted = |format| self.report.iter().any(|report| report.format == format);
        let record = is_wanted(ReportFormat::Har);
        let is_evidence = is_wanted(ReportFormat::Json) || is_wanted(ReportFormat::Html);
        Ok(RunRequest {
            scenarios: ScenarioFilter { shard: self.shard, ..self.scenarios.filter() },
            target: TargetRequest { recording, ..request.target },
            schedule: ScheduleRequest { repeat: self.repeat, fail_fast: self.fail_fast, ..request.schedule },
            snapshots: SnapshotRequest { mode: self.snapshots, folder: self.snapshots_dir.clone() },
            detail: if record || is_evidence || self.shows_traffic() { Detail::Full } else { Detail::Claims },
            record,
            coverage: is_evidence,
            ..request
        })
    }

    /// The files that the arguments name, besides the suites.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.target.profile.as_deref().into_iter().chain(self.suites.files())
    }

    /// The number of times that each scenario runs.
    pub(super) fn rounds(&self) -> usize {
        self.repeat.max(1)
    }

    /// Whether to print the warnings about the documents.
    pub(super) fn warnings(&self) -> bool {
        !self.no_warnings && !self.quiet
    }

    pub(super) fn verbosity(&self) -> Verbosity {
        match (self.quiet, self.verbose) {
            (true, _) => Verbosity::Quiet,
            (_, 0) => Verbosity::Normal,
            _ => Verbosity::Verbose,
        }
    }

    /// Whether to print the exchanges.
    pub(super) fn shows_traffic(&self) -> bool {
        self.verbose > 1
    }
}

/// The message does not repeat the argument, which may be a secret.
fn parse_input(text: &str) -> Result<(String, Value), String> {
    let (name, value) = text
        .split_once('=')
        .filter(|(name, _)| !name.is_empty())
        .ok_or_else(|| "--input: expected [SUITE.]NAME=VALUE".to_owned())?;
    Ok((name.to_owned(), Value::String(value.to_owned())))
}

fn parse_basis(text: &str) -> Result<Basis, String> {
    Basis::parse(text).ok_or_else(|| "expected documented, observed or chosen".to_owned())
}

fn parse_positive(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|number: &f64| number.is_finite() && *number > 0.0)
        .ok_or_else(|| "expected a number above 0".to_owned())
}

/// The message does not repeat the argument, which may be a secret.
fn parse_header(text: &str) -> Result<(HeaderName, HeaderValue), String> {
    let (name, value) = text.split_once(':').ok_or("--header: expected NAME: VALUE")?;
    let name =
        HeaderName::from_bytes(name.trim().as_bytes()).map_err(|_| "--header: the name is not a valid header name")?;
    let value = HeaderValue::from_bytes(value.trim().as_bytes())
        .map_err(|_| "--header: the value is not a valid header value")?;
    Ok((name, value))
}

/// The message does not repeat the URL, which may contain a password.
fn parse_proxy(text: &str) -> Result<ProxySettings, String> {
    let proxy: Proxy = text.parse().map_err(|reason| format!("--proxy: {reason}"))?;
    Ok(ProxySettings::all(proxy, &[]))
}
