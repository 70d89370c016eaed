//! The arguments of `signoff run`.

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use http::{HeaderName, HeaderValue};

use super::super::select::{ScenarioArguments, SuiteArguments};
use crate::bind::{Basis, WorkflowIndex};
use crate::report::{ReportRequest, Verbosity};
use crate::snapshot::SnapshotMode;

/// What a target is and how it is reached.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::cli) struct TargetArguments {
    /// Where a source is; several URLs are replicas; `SOURCE=` may be left out where there is one source
    #[arg(long, value_name = "[SOURCE=]URL[,URL…]")]
    pub(super) target: Vec<String>,
    /// A profile: targets, inputs, capabilities, known failures
    #[arg(long, value_name = "FILE")]
    pub(super) profile: Option<PathBuf>,
    /// An input of the scenarios, of all suites or of one
    #[arg(long, value_name = "[SUITE.]NAME=VALUE")]
    pub(super) input: Vec<String>,
    /// A capability that the target lacks
    #[arg(long, value_name = "CAPABILITY")]
    pub(super) without: Vec<String>,
    /// Whose word is judged: documented, observed, chosen [default: documented; all against the reference]
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = parse_basis)]
    pub(super) basis: Vec<Basis>,
    /// Send this header with every request that does not set it
    #[arg(long, value_name = "K: V", value_parser = parse_header)]
    pub(super) header: Vec<(HeaderName, HeaderValue)>,
    /// Trust the certificates of this PEM file instead of the system's
    #[arg(long, value_name = "FILE")]
    pub(super) cacert: Option<PathBuf>,
    /// Show the certificate of this PEM file, which also holds its key
    #[arg(long, value_name = "FILE")]
    pub(super) cert: Option<PathBuf>,
    /// Trust any server
    #[arg(long)]
    pub(super) insecure: bool,
    /// Send all requests through this proxy (http://host:port)
    #[arg(long, value_name = "URL")]
    pub(super) proxy: Option<String>,
    /// At most this many requests per second
    #[arg(long, value_name = "N", value_parser = parse_rate)]
    pub(super) rate: Option<f64>,
    /// Seconds that one request may take
    #[arg(long, value_name = "SECS", default_value = "30", value_parser = parse_rate)]
    pub(super) timeout: f64,
    /// Seconds that one scenario may take, including its waits; its finally-steps have the same time once more
    #[arg(long, value_name = "SECS", default_value = "600", value_parser = parse_rate)]
    pub(super) deadline: f64,
    /// Scenarios at the same time [default: the number of cores against the reference, else 1]
    #[arg(long, short, value_name = "N")]
    pub(super) jobs: Option<std::num::NonZeroUsize>,
}

impl TargetArguments {
    /// The built-in reference: so many seconds per request, so many scenarios at the same time.
    pub(in crate::cli) fn reference(timeout: f64, jobs: usize) -> Self {
        Self { timeout, deadline: 600.0, jobs: std::num::NonZeroUsize::new(jobs), ..Self::default() }
    }
}

/// All of `signoff run`.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct RunArguments {
    #[command(flatten)]
    pub(super) suites: SuiteArguments,
    #[command(flatten)]
    pub(super) scenarios: ScenarioArguments,
    #[command(flatten)]
    pub(super) target: TargetArguments,
    /// Send nothing; take the answers from this HAR file, in its order (--target says where each source was)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dry_run", "repeat", "jobs"])]
    pub(super) replay: Option<PathBuf>,
    /// Begin no further scenario after the first failure
    #[arg(long)]
    pub(super) fail_fast: bool,
    /// Send nothing; say what would be sent
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Run everything this many times; rounds overlap where --jobs allows
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(super) repeat: usize,
    /// What a difference from the accepted snapshots means [default: check against the reference, else compare]
    #[arg(long, value_enum, value_name = "MODE")]
    pub(super) snapshots: Option<SnapshotMode>,
    /// The target's own snapshots, `DIR/SUITE/…`
    #[arg(long, value_name = "DIR")]
    pub(super) snapshots_dir: Option<PathBuf>,
    /// Write a report: json=PATH, junit=PATH or har=PATH (what was sent and answered, for --replay too); `-` is standard output
    #[arg(long, value_name = "FORMAT=PATH")]
    pub(super) report: Vec<ReportRequest>,
    /// Only the K-th of N parts of the scenarios
    #[arg(long, value_name = "K/N")]
    pub(super) shard: Option<Shard>,
    /// Say only what is wrong
    #[arg(long, short, conflicts_with = "verbose")]
    quiet: bool,
    /// Say also what is well
    #[arg(long, short)]
    verbose: bool,
}

impl RunArguments {
    pub(super) fn verbosity(&self) -> Verbosity {
        match (self.quiet, self.verbose) {
            (true, _) => Verbosity::Quiet,
            (_, true) => Verbosity::Verbose,
            _ => Verbosity::Normal,
        }
    }
}

/// `--shard K/N`: scenarios are dealt out in turn, so that the parts are of a size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shard {
    /// From 1.
    part: usize,
    parts: usize,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = text.split_once('/').and_then(|(part, parts)| Some((part.parse().ok()?, parts.parse().ok()?)));
        match parsed {
            Some((part, parts)) if part >= 1 && part <= parts => Ok(Self { part, parts }),
            _ => Err("wants K/N with 1 ≤ K ≤ N, such as 2/4".to_owned()),
        }
    }
}

impl Shard {
    pub(super) fn pick(self, selected: &[WorkflowIndex]) -> Vec<WorkflowIndex> {
        selected.iter().skip(self.part - 1).step_by(self.parts).copied().collect()
    }
}

fn parse_basis(text: &str) -> Result<Basis, String> {
    Basis::parse(text).ok_or_else(|| "is documented, observed or chosen".to_owned())
}

fn parse_rate(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|number: &f64| number.is_finite() && *number > 0.0)
        .ok_or_else(|| "wants a number above 0".to_owned())
}

fn parse_header(text: &str) -> Result<(HeaderName, HeaderValue), String> {
    let (name, value) = text.split_once(':').ok_or("wants NAME: VALUE")?;
    let name = HeaderName::from_bytes(name.trim().as_bytes()).map_err(|_| "is no header name")?;
    let value =
        HeaderValue::from_bytes(value.trim().as_bytes()).map_err(|_| "has a value that a header cannot hold")?;
    Ok((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_have_every_scenario_once() {
        let all: Vec<WorkflowIndex> = (0..10).map(WorkflowIndex).collect();
        let mut dealt: Vec<WorkflowIndex> =
            ["1/3", "2/3", "3/3"].iter().flat_map(|text| text.parse::<Shard>().unwrap().pick(&all)).collect();
        dealt.sort();
        assert_eq!(dealt, all);
    }

    #[test]
    fn a_shard_is_one_of_its_parts() {
        for text in ["0/3", "4/3", "1", "a/b", "1/0"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }
}
