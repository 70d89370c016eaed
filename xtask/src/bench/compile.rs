//! Compares programs that make one call with the client of a small document: compile time without dependencies, and size. The other
//! clients are those of progenitor and openapi-to-rust for the same document.

use std::fs;
use std::path::PathBuf;

use super::Setting;
use super::generator::Generator;
use super::measure::{self, median};
use super::programs::Profile;
use super::report::{Bound, Report};
use super::workshop::{Workshop, touch};

/// The arguments.
#[derive(Default, clap::Args)]
pub(super) struct Arguments {
    /// Another document; the programs then contain its client and make no call
    document: Option<PathBuf>,
}

/// Dependencies of all programs besides their clients.
const SHARED: &str = r#"tokio = { version = "1", features = ["rt", "macros"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12", "logging"] }
"#;

/// The TLS of our client, as a feature of reqwest.
const TLS: &str = r#""rustls-no-provider""#;

/// The profiles, with Cargo's arguments.
const PROFILES: [(&str, &[&str]); 2] = [("debug", &["build"]), ("release", &["build", "--release"])];

/// A crate that is ready to be compiled.
struct Side {
    name: &'static str,
    folder: PathBuf,
}

/// Runs the benchmark.
///
/// # Errors
/// Our generator cannot be built, or a program does not compile.
pub(super) fn run(arguments: &Arguments, setting: &Setting) -> Result<Report, String> {
    let mut report = Report::default();
    let workshop = Workshop::new();
    let mut sides = Vec::new();
    for generator in
        [Ok(Generator::ours(Profile::Debug)?), Generator::progenitor(setting), Generator::openapi_to_rust(setting)]
    {
        match generator.and_then(|generator| prepare(&generator, arguments, &workshop)) {
            Ok(side) => sides.push(side),
            Err(why) => report.skip(why),
        }
    }
    for (profile, command) in PROFILES {
        // Dependencies first, in a round that does not count.
        sides.iter().try_for_each(|side| measure::run(&mut workshop.cargo(&side.folder, command)).map(drop))?;
        let seconds = measure::in_turns(setting.rounds, &sides, |side| {
            touch(&side.folder.join("src/main.rs"))?;
            Ok(measure::cost(setting, &workshop.cargo(&side.folder, command))?.seconds)
        })?;
        let seconds: Vec<_> = seconds.into_iter().map(median).collect();
        compare(&mut report, &sides, &seconds, &format!("time to compile, {profile}"), "s");
    }
    let sizes: Vec<_> = sides.iter().map(|side| size(&workshop, side)).collect();
    compare(&mut report, &sides, &sizes, "size of the program, release", "KiB");
    Ok(report)
}

fn prepare(generator: &Generator, arguments: &Arguments, workshop: &Workshop) -> Result<Side, String> {
    let own = crate::workspace().join("codegen/rust/tests/cases/notes/openapi.yaml");
    let document = match &arguments.document {
        Some(path) => path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))?,
        None => own,
    };
    let folder = workshop.empty(&format!("hello-{}", generator.name))?;
    measure::run(&mut generator.command(&document, &folder))
        .map_err(|why| format!("{} does not generate: {why}", generator.name))?;
    let dependencies = with_tls(&generator.place(&folder)?) + SHARED;
    let text = if arguments.document.is_some() { generator.idle() } else { generator.hello() };
    workshop.write(&folder, &dependencies, "main.rs", text)?;
    Ok(Side { name: generator.name, folder })
}

/// A crate depends on reqwest once: what it has of it is given the feature; a crate without gets it for that alone.
fn with_tls(dependencies: &str) -> String {
    let mut found = false;
    let mut text = String::new();
    for line in dependencies.lines() {
        let own = line.starts_with("reqwest =");
        found |= own;
        let line = if own && !line.contains(TLS) {
            line.replacen("features = [", &format!("features = [{TLS}, "), 1)
        } else {
            line.to_owned()
        };
        text += &(line + "\n");
    }
    if !found {
        text += &format!("reqwest = {{ version = \"0.13\", default-features = false, features = [{TLS}] }}\n");
    }
    text
}

fn size(workshop: &Workshop, side: &Side) -> Option<f64> {
    let name = side.folder.file_name()?.to_string_lossy().into_owned() + std::env::consts::EXE_SUFFIX;
    let program = workshop.target().join("release").join(name);
    fs::metadata(program).ok().map(|found| found.len() as f64 / 1024.0)
}

/// The ratio of ours to each of the others. Ours must not be larger.
fn compare(report: &mut Report, sides: &[Side], values: &[Option<f64>], what: &str, unit: &'static str) {
    for (side, value) in sides.iter().zip(values) {
        value.iter().for_each(|value| report.figure(format!("{}, {what}", side.name), *value, unit));
    }
    let Some((ours, others)) = values.split_first() else { return };
    for (side, theirs) in sides.iter().skip(1).zip(others) {
        report.ratio(format!("{what}, ours to {}", side.name), *ours, *theirs, Some(Bound::AtMost(1.0)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reqwest_is_named_once_and_has_the_feature() {
        let without = with_tls("serde = \"1\"\n");
        assert_eq!(without.matches("reqwest").count(), 1);
        for line in ["reqwest = { features = [\"json\"] }", "reqwest = { features = [\"rustls-no-provider\"] }"] {
            let text = with_tls(line);
            assert_eq!((text.matches("reqwest").count(), text.matches(TLS).count()), (1, 1), "{text}");
        }
    }
}
