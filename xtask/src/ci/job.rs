//! The jobs of CI.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Arguments;
use super::command::{cargo, script, succeeds, xtask};
use crate::workspace;

/// A job.
pub(super) struct Job {
    pub(super) name: &'static str,
    /// Whether it runs only on request.
    pub(super) is_long: bool,
    /// The commands, which all must succeed, or what is missing on this machine.
    pub(super) commands: fn(&Arguments) -> Result<Vec<Command>, String>,
    /// The exit status of a command that finds something missing only when it runs.
    pub(super) missing: Option<i32>,
}

/// `cargo xtask servers` could not judge a server: its program or its registry is missing.
const NOT_JUDGED: i32 = 3;

/// All jobs, in their order.
pub(super) const JOBS: &[Job] = &[
    Job::short("Format", |_| Ok(vec![cargo("fmt --all --check")])),
    Job::short("Lints", |_| Ok(vec![cargo("clippy --workspace --all-targets --locked -- -D warnings")])),
    Job::short("Dependencies", |_| Ok(vec![script("xtask/deny.sh")])),
    Job::short("Generated code is up to date", |_| Ok(vec![xtask("codegen --check")])),
    Job::short("Same output whatever is built together", |_| Ok(vec![script("xtask/same_output.sh")])),
    Job::short("Runtime features", |_| Ok(RUNTIME_FEATURES.map(runtime_with).into())),
    Job::short("Docs", |_| {
        let mut docs = cargo("doc --workspace --no-deps --locked");
        docs.env("RUSTDOCFLAGS", "-D warnings");
        Ok(vec![docs])
    }),
    Job::short("Packages", |_| Ok(vec![packages("--no-verify")])),
    Job::short("Tests", |_| Ok(vec![cargo("test --workspace --locked")])),
    Job::short("The suites against the reference", |_| Ok(vec![xtask("conformance")])),
    // Installed from npm. Its verdicts are those of docs/servers.json.
    Job::short("An OpenID provider", |_| Ok(vec![xtask("servers oidc-provider --check")])).unless(NOT_JUDGED),
    Job::long("The book", |_| book()),
    Job::long("Faults", |_| Ok(vec![xtask("faults")])),
    Job::long("Property tests with other values", |_| other_values()),
    Job::long("Corpora", |_| corpora()),
    Job::long("Real servers", |_| servers()).unless(NOT_JUDGED),
    Job::long("WebAssembly", |_| web_assembly()),
    Job::long("TLS of the operating system", |_| native_tls()),
    Job::long("Packages compile", |_| Ok(vec![packages("")])),
    Job::long("Fuzz targets compile", |_| Ok(vec![cargo("check --manifest-path fuzz/Cargo.toml")])),
    Job::long("Fuzzing", fuzzing),
];

impl Job {
    const fn short(name: &'static str, commands: fn(&Arguments) -> Result<Vec<Command>, String>) -> Self {
        Self { name, is_long: false, commands, missing: None }
    }

    const fn long(name: &'static str, commands: fn(&Arguments) -> Result<Vec<Command>, String>) -> Self {
        Self { name, is_long: true, commands, missing: None }
    }

    /// With this exit status, the job was not run.
    const fn unless(self, status: i32) -> Self {
        Self { missing: Some(status), ..self }
    }
}

const RUNTIME_FEATURES: [&str; 6] =
    ["client", "rustls", "server", "client,xml,multipart,record", "server,conditions,dates,page", "rustls,blocking"];

fn runtime_with(features: &str) -> Command {
    cargo(&format!("check -p signoff-runtime --no-default-features --features {features} --locked"))
}

/// The crates that are published. The others belong to the runner, which is installed from the repository.
const PUBLISHED: [&str; 5] =
    ["signoff-runtime", "signoff-openapi", "signoff-codegen", "signoff-xpath", "signoff-arazzo"];

/// The packages of the crates that are published.
fn packages(further: &str) -> Command {
    let mut package = cargo("package --locked --allow-dirty");
    for name in PUBLISHED {
        package.args(["--package", name]);
    }
    package.args(further.split_whitespace());
    package
}

/// Runs the tests with another seed than .cargo/config.toml, and 2000 cases per property. A failing test prints its value, and may record it
/// below `proptest-regressions/`.
fn other_values() -> Result<Vec<Command>, String> {
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().map_err(|error| error.to_string())?;
    let mut tests = cargo("test --workspace --locked --no-fail-fast");
    tests.env("PROPTEST_RNG_SEED", now.as_secs().to_string()).env("PROPTEST_CASES", "2000");
    Ok(vec![tests])
}

/// The public documents next to the workspace, which tests read as well.
fn corpora() -> Result<Vec<Command>, String> {
    let folder = workspace().join("../shared/corpus");
    if !folder.is_dir() {
        return Err("there are no public documents next to the workspace (../shared/corpus)".to_owned());
    }
    let mut corpus = xtask("corpus");
    corpus.arg(folder);
    Ok(vec![corpus])
}

/// The servers whose programs, and those that install them, are on the search path.
fn servers() -> Result<Vec<Command>, String> {
    let folder = std::fs::read_dir(workspace().join("conformance/servers")).map_err(|error| error.to_string())?;
    let folders = folder.filter_map(Result::ok).map(|entry| entry.path());
    let mut names: Vec<_> = folders.filter(|folder| is_installed(folder)).collect();
    names.sort();
    if names.is_empty() {
        return Err(
            "no program of a server is on the search path (`cargo xtask servers` says where to get them)".to_owned()
        );
    }
    let mut servers = xtask("servers");
    servers.args(names.iter().filter_map(|folder| folder.file_name()));
    Ok(vec![servers])
}

fn is_installed(folder: &Path) -> bool {
    let text = std::fs::read_to_string(folder.join("server.toml")).unwrap_or_default();
    let description: toml::Table = text.parse().unwrap_or_default();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_found = |program: &toml::Value| {
        let program = program.as_str().unwrap_or_default();
        // The installation itself brings this one.
        program.starts_with("{{installed}}")
            || std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    };
    let install = description.get("install").and_then(toml::Value::as_array).into_iter().flatten();
    let mut installers = install.filter_map(|command| command.get(0));
    description.get("program").is_some_and(is_found) && installers.all(is_found)
}

/// Tests run the commands of the book; this shows that its pages make a book.
fn book() -> Result<Vec<Command>, String> {
    let mut version = Command::new("mdbook");
    version.arg("--version");
    if !succeeds(version) {
        return Err("mdbook is not installed (`cargo install mdbook`)".to_owned());
    }
    let mut build = Command::new("mdbook");
    build.arg("build").arg(workspace().join("docs"));
    Ok(vec![build])
}

/// On Linux, the feature needs OpenSSL's headers.
fn native_tls() -> Result<Vec<Command>, String> {
    let mut headers = Command::new("pkg-config");
    headers.args(["--exists", "openssl"]);
    if cfg!(target_os = "linux") && !succeeds(headers) {
        return Err("OpenSSL's headers are not installed (Debian: libssl-dev and pkg-config)".to_owned());
    }
    Ok(vec![runtime_with("native-tls,server,blocking")])
}

/// What a client needs compiles for WebAssembly, and so do the goldens.
fn web_assembly() -> Result<Vec<Command>, String> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut rustc = Command::new("rustc");
    let library = rustc.args(["--print", "target-libdir", "--target", TARGET]).output();
    let folder = library.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    if folder.is_empty() || !PathBuf::from(folder).is_dir() {
        return Err(format!("the target {TARGET} is not installed (`rustup target add {TARGET}`)"));
    }
    let mut check = runtime_with("client");
    check.args(["--target", TARGET]);
    Ok(vec![check, xtask("wasm")])
}

/// Each fuzz target for a limited time, on the compiler that is installed.
fn fuzzing(arguments: &Arguments) -> Result<Vec<Command>, String> {
    if !succeeds(cargo("fuzz --version")) {
        return Err("cargo-fuzz is not installed (`cargo install cargo-fuzz`)".to_owned());
    }
    let fuzz = workspace().join("fuzz");
    let error = |error: std::io::Error| format!("fuzz/: {error}");
    let files = std::fs::read_dir(fuzz.join("fuzz_targets")).map_err(error)?;
    let mut targets: Vec<_> =
        files.filter_map(Result::ok).filter_map(|file| file.path().file_stem().map(PathBuf::from)).collect();
    targets.sort();
    let command = |target: PathBuf| {
        // New inputs are kept apart from those that tests replay.
        let found = fuzz.join("target/found").join(&target);
        std::fs::create_dir_all(&found).map_err(error)?;
        let mut run = cargo("fuzz run --sanitizer none");
        run.env("RUSTC_BOOTSTRAP", "1").arg(&target).arg(found).arg(fuzz.join("corpus").join(&target));
        run.args(["--", "-timeout=20", "-rss_limit_mb=2048"])
            .arg(format!("-max_total_time={}", arguments.fuzz_seconds));
        let dictionary = fuzz.join(&target).with_extension("dict");
        if dictionary.is_file() {
            run.arg(format!("-dict={}", dictionary.display()));
        }
        Ok(run)
    };
    targets.into_iter().map(command).collect()
}
