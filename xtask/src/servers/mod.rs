//! `cargo xtask servers [SERVER…]`: starts real servers, runs the suites against them, and stops them.
//!
//! Each server is described by `conformance/servers/NAME/server.toml`, see [`description::Description`].

mod badge;
mod command_line;
pub(crate) mod description;
pub(crate) mod guard;
mod html;
mod http;
mod install;
pub(crate) mod interrupt;
mod page;
mod pages;
mod place;
pub(crate) mod process;
mod restarts;
mod results;
mod running;
pub(crate) mod suites;

use std::cell::OnceCell;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::{runner, workspace};

use description::{Server, Variant};
use guard::Guard;
pub(crate) use guard::{COMMAND as GUARD, run as guard};
use interrupt::Interrupt;
use results::{Results, ServerResult};
use running::Running;
use suites::Judged;

/// The arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The servers [default: all]
    servers: Vec<String>,
    /// The program of a server, if it is not on the search path; `signoff=FILE` is used instead of a new build
    #[arg(long = "program", value_name = "SERVER=FILE", value_parser = parse_program)]
    programs: Vec<(String, PathBuf)>,
    /// Run variants of the servers that have them: NAME, or NAME+NAME for both together
    #[arg(long = "variant", value_name = "NAME")]
    variants: Vec<String>,
    /// Folder of the descriptions
    #[arg(long, value_name = "DIR", default_value_os_t = workspace().join("conformance/servers"))]
    folder: PathBuf,
    /// Judge claims of every basis, and write the results to docs/servers.json, docs/servers.md, docs/server-table.html and docs/badges
    #[arg(long)]
    write: bool,
    /// Judge claims of every basis, and exit with 1 only if a verdict differs from docs/servers.json (3 if a server was not judged)
    #[arg(long, conflicts_with = "write")]
    check: bool,
    /// Arguments for each `signoff run`
    #[arg(last = true)]
    arguments: Vec<OsString>,
}

/// The name of this project's own program.
const SIGNOFF: &str = "signoff";

/// One server that is to run.
struct Wanted<'a> {
    server: &'a Server,
    variant: Option<(String, Variant)>,
    program: Option<PathBuf>,
    signoff: &'a Signoff,
    guard: &'a Guard,
    /// Whether claims of every basis are judged.
    whole: bool,
    arguments: &'a [OsString],
    /// Whether `signoff run` prints nothing.
    quiet: bool,
}

/// The program `signoff`, built when it is needed first.
struct Signoff {
    named: Option<PathBuf>,
    built: OnceCell<PathBuf>,
}

impl Signoff {
    fn path(&self) -> Result<&Path, Stopped> {
        if let Some(path) = self.named.as_ref().or_else(|| self.built.get()) {
            return Ok(path);
        }
        let path = runner::build_signoff().map_err(Stopped::Failed)?;
        Ok(self.built.get_or_init(|| path))
    }
}

/// Why there is no verdict.
#[derive(Debug)]
pub(crate) enum Stopped {
    /// The program is missing, or cannot be installed.
    Missing(String),
    /// The server did not start, or ended.
    Failed(String),
    /// A signal was received.
    Interrupted,
}

/// Exit status: the worst of all runs; 3 if a server was not run, 130 after a signal.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    run_all(arguments).unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::from(2)
    })
}

fn run_all(arguments: &Arguments) -> Result<ExitCode, String> {
    let servers = description::read_all(&arguments.folder)?;
    let unknown = |name: &&String| !servers.iter().any(|server| server.name == **name) && *name != SIGNOFF;
    let named = arguments.servers.iter().chain(arguments.programs.iter().map(|(name, _)| name));
    if let Some(name) = named.clone().find(unknown) {
        let known: Vec<&str> = servers.iter().map(|server| server.name.as_str()).collect();
        return Err(format!("there is no server `{name}` (the servers: {})", known.join(", ")));
    }
    let named = |name: &str| arguments.programs.iter().rfind(|(other, _)| other == name).map(|(_, path)| path.clone());
    let signoff = Signoff { named: named(SIGNOFF), built: OnceCell::new() };
    let (interrupt, guard) = (Interrupt::install()?, Guard::start()?);
    let (mut lines, mut results) = (Vec::new(), Vec::new());
    let mut worst = 0;
    let whole = arguments.write || arguments.check;
    for server in
        servers.iter().filter(|server| arguments.servers.is_empty() || arguments.servers.contains(&server.name))
    {
        let program = named(&server.name);
        for variant in variants(server, &arguments.variants, !arguments.servers.is_empty())? {
            let wanted = Wanted {
                server,
                variant,
                program: program.clone(),
                signoff: &signoff,
                guard: &guard,
                whole,
                arguments: &arguments.arguments,
                quiet: whole && !server.description.withheld.is_empty(),
            };
            let result = run_one(&wanted, &interrupt);
            if let Ok((judged, version)) = &result
                && wanted.whole
            {
                let (about, description) = (wanted.about(None), &server.description);
                let result = ServerResult::of(
                    &about,
                    version.clone(),
                    &description.suites,
                    &description.withheld,
                    &judged.report,
                );
                results.push((wanted.name(), result.map_err(|error| format!("{}: {error}", wanted.name()))?));
            }
            let (line, status) = outcome(&wanted, result);
            lines.push(line);
            // What is known to be wrong with a server does not fail a comparison with its last results.
            worst = worse(worst, if arguments.check && status == 1 { 0 } else { status });
            if interrupt.is_set() {
                break;
            }
        }
    }
    println!();
    lines.iter().for_each(|line| println!("{line}"));
    let mut accepted = Results::read()?;
    if arguments.write {
        accepted.servers.extend(results);
        pages::write(&accepted, &servers)?;
    } else {
        for (name, result) in &results {
            let changes = match accepted.servers.get(name) {
                Some(before) => result.changes(before),
                None => vec!["docs/servers.json has no results".to_owned()],
            };
            changes.iter().for_each(|change| println!("{name}: {change}"));
            worst = if changes.is_empty() { worst } else { worse(worst, 1) };
        }
    }
    Ok(ExitCode::from(worst))
}

fn run_one(wanted: &Wanted<'_>, interrupt: &Interrupt) -> Result<(Judged, Option<String>), Stopped> {
    if interrupt.is_set() {
        return Err(Stopped::Interrupted);
    }
    let mut running = Running::start(wanted, interrupt)?;
    let version = running.version.clone();
    println!("== {}: {}", wanted.name(), wanted.about(version.as_deref()));
    Ok((suites::judge(wanted, &mut running, interrupt)?, version))
}

/// Runs the suites of a server against another build of its program, without printing anything.
///
/// # Errors
/// The program does not become ready, or ends.
pub(crate) fn judge_build(
    server: &Server,
    program: &Path,
    signoff: &Path,
    arguments: &[OsString],
    (interrupt, guard): (&Interrupt, &Guard),
) -> Result<Judged, Stopped> {
    let signoff = Signoff { named: Some(signoff.to_owned()), built: OnceCell::new() };
    let program = Some(program.to_owned());
    let signoff = &signoff;
    let wanted = Wanted { server, variant: None, program, signoff, guard, whole: false, arguments, quiet: true };
    let mut running = Running::start(&wanted, interrupt)?;
    suites::judge(&wanted, &mut running, interrupt)
}

/// The last line about a server, and its exit status.
fn outcome(wanted: &Wanted<'_>, result: Result<(Judged, Option<String>), Stopped>) -> (String, u8) {
    let name = wanted.name();
    match result {
        Ok((judged, version)) => {
            let version = version.map(|version| format!(" {version}")).unwrap_or_default();
            // The output of a job in CI is public.
            if wanted.quiet {
                return (
                    format!("{name}{version}: judged; what it showed is not printed, because claims are withheld"),
                    judged.status,
                );
            }
            (format!("{name}{version}: {} (exit status {})", judged.summary(), judged.status), judged.status)
        }
        Err(Stopped::Missing(reason)) => (format!("{name}: not run: {reason}"), 3),
        Err(Stopped::Failed(reason)) => (format!("{name}: not judged: {reason}"), 3),
        Err(Stopped::Interrupted) => (format!("{name}: interrupted"), 130),
    }
}

/// The set-ups of a server that are to run. `None` is the one without a variant.
fn variants(server: &Server, names: &[String], is_named: bool) -> Result<Vec<Option<(String, Variant)>>, String> {
    if names.is_empty() {
        return Ok(vec![None]);
    }
    let mut wanted = Vec::new();
    for name in names {
        let has = |part: &str| server.description.variants.contains_key(part);
        if !is_named && !name.split('+').all(has) {
            continue;
        }
        let mut whole: Option<Variant> = None;
        for part in name.split('+') {
            let variant = server.variant(part)?;
            whole = Some(match whole {
                None => variant,
                Some(mut whole) => {
                    whole.values.extend(variant.values);
                    whole.about = format!("{}, {}", whole.about, variant.about);
                    whole.only.extend(variant.only);
                    whole.profile = variant.profile.or(whole.profile);
                    whole.restarts |= variant.restarts;
                    whole
                }
            });
        }
        wanted.push(whole.map(|variant| (name.clone(), variant)));
    }
    Ok(wanted)
}

impl Wanted<'_> {
    fn name(&self) -> String {
        match &self.variant {
            Some((name, _)) => format!("{} ({name})", self.server.name),
            None => self.server.name.clone(),
        }
    }

    fn about(&self, version: Option<&str>) -> String {
        let variant = self.variant.as_ref().map(|(_, variant)| format!(", {}", variant.about)).unwrap_or_default();
        let version = version.map(|version| format!(" (version {version})")).unwrap_or_default();
        format!("{}{variant}{version}", self.server.description.about)
    }
}

/// 130 over 1 over 2 over 3 over 0, as for `signoff run`.
fn worse(a: u8, b: u8) -> u8 {
    let rank = |code: u8| [0, 3, 2, 1, 130].iter().position(|known| *known == code).unwrap_or(2);
    if rank(b) > rank(a) { b } else { a }
}

fn parse_program(text: &str) -> Result<(String, PathBuf), String> {
    let (name, path) = text.split_once('=').ok_or("expected SERVER=FILE")?;
    let path = std::path::absolute(path).map_err(|error| error.to_string())?;
    Ok((name.to_owned(), path))
}
