//! Generates from one document in its own process.

use std::fmt;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use serde_json::{Value, json};
use signoff_codegen::generate;
use signoff_codegen::openapi::api::Api;
use signoff_codegen::openapi::diagnostic::{Diagnostics, Severity};
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::openapi::{ReadOptions, read};
use signoff_codegen::options::{Options, RuntimePath};
use signoff_codegen::tree::{GeneratedTree, Summary};

/// The result of one document.
pub(super) struct Report {
    version: String,
    /// `None` if it cannot be read.
    pub(super) summary: Option<Summary>,
    pub(super) errors: Vec<String>,
    lines: u64,
    seconds: f64,
    /// Of the whole process; `None` if the system does not report it.
    peak_mib: Option<f64>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.summary {
            Some(summary) => write!(f, "{}; {summary}; {} lines", self.version, self.lines)?,
            None => write!(f, "cannot be read")?,
        }
        write!(f, "; {:.2} s", self.seconds)?;
        self.peak_mib.map_or(Ok(()), |peak| write!(f, "; {peak:.0} MiB"))
    }
}

/// Reads a document and generates from it.
pub(crate) fn generate_one(
    path: &Path,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<(Api, GeneratedTree)> {
    let api = read(&mut Sources::default(), path, &ReadOptions::default(), diagnostics)?;
    let tree = generate(&api, options, diagnostics);
    Some((api, tree))
}

/// For the root of a crate that depends on the runtime.
pub(crate) fn options() -> Options {
    Options { runtime: RuntimePath::Crate("signoff_runtime".to_owned()), crate_root: true, ..Options::default() }
}

/// Generates and prints a line of JSON.
pub(super) fn run(path: &Path) -> ExitCode {
    let start = Instant::now();
    let mut diagnostics = Diagnostics::default();
    let generated = generate_one(path, &options(), &mut diagnostics);
    let seconds = start.elapsed().as_secs_f64();
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let errors: Vec<_> = errors
        .map(|diagnostic| format!("{}: {}", diagnostic.code, signoff_codegen::openapi::escape(&diagnostic.message)))
        .collect();
    let generated = generated.map(|(api, tree)| {
        let summary = tree.summary;
        json!({
            "version": api.version,
            "operations": [summary.operations, summary.operations_generated],
            "types": [summary.types, summary.types_generated],
            "lines": tree.files.values().map(|text| text.lines().count()).sum::<usize>(),
        })
    });
    println!("{}", json!({"generated": generated, "errors": errors, "seconds": seconds, "peak_mib": peak_mib()}));
    ExitCode::SUCCESS
}

/// The peak memory of this process, on Linux.
fn peak_mib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kib / 1024.0)
}

/// Starts a process that calls [`run`].
///
/// # Errors
/// The process fails: its status and message.
pub(super) fn start(path: &Path) -> Result<Report, String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new(own).args(["corpus", "--one"]).arg(path).output().map_err(|error| error.to_string())?;
    let report = serde_json::from_slice::<Value>(&output.stdout).ok().filter(|_| output.status.success());
    report.as_ref().map(from_json).ok_or_else(|| {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("{}: {}", output.status, signoff_codegen::openapi::escape(said.lines().nth(1).unwrap_or_default()))
    })
}

fn from_json(report: &Value) -> Report {
    let count = |name: &str, index: usize| {
        let count = report.get("generated").and_then(|generated| generated.get(name)?.get(index)?.as_u64());
        count.and_then(|count| usize::try_from(count).ok()).unwrap_or_default()
    };
    let generated = report.get("generated").filter(|generated| !generated.is_null());
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Report {
        version: generated.and_then(|generated| generated.get("version")).map(text).unwrap_or_default(),
        summary: generated.map(|_| Summary {
            operations: count("operations", 0),
            operations_generated: count("operations", 1),
            types: count("types", 0),
            types_generated: count("types", 1),
            ..Summary::default()
        }),
        errors: report.get("errors").and_then(Value::as_array).into_iter().flatten().map(text).collect(),
        lines: generated.and_then(|generated| generated.get("lines")?.as_u64()).unwrap_or_default(),
        seconds: report.get("seconds").and_then(Value::as_f64).unwrap_or_default(),
        peak_mib: report.get("peak_mib").and_then(Value::as_f64),
    }
}
