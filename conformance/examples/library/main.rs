//! Runs a suite from a program: `cargo run -p signoff-conformance --example run-suite -- SUITE PROFILE`.

use std::error::Error;
use std::path::Path;

use signoff_conformance::judge::Verdict;
use signoff_conformance::profile::Profile;
use signoff_conformance::run::{RunRequest, RunResult, run};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(suite), Some(profile)) = (arguments.next(), arguments.next()) else {
        return Err("usage: run-suite SUITE PROFILE".into());
    };
    print!("{}", summary(&run(&request(&suite, Path::new(&profile))?).await?));
    Ok(())
}

/// All scenarios of a suite, with the targets and inputs of a profile.
pub(crate) fn request(suite: &str, profile: &Path) -> Result<RunRequest, String> {
    let mut request = RunRequest { profile: Some(Profile::read(profile)?), ..RunRequest::default() };
    request.suites.names = vec![suite.to_owned()];
    Ok(request)
}

/// The scenarios that did not pass, and the number of those that did.
pub(crate) fn summary(result: &RunResult) -> String {
    let mut text = String::new();
    for scenario in result.judgement.scenarios.iter().filter(|scenario| scenario.verdict != Verdict::Pass) {
        text.push_str(&format!("{}: {}\n", scenario.name, scenario.reason.as_deref().unwrap_or_default()));
    }
    text.push_str(&format!("{} scenarios passed\n", result.judgement.summary.scenarios.passed));
    text
}
