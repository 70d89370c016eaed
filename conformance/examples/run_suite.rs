//! Runs a suite against a server from a program: `cargo run -p signoff-conformance --example run_suite -- FOLDER URL`.
//!
//! `conformance/examples/doors` is such a suite. It has one source, so its URL needs no name.

use std::error::Error;

use signoff_conformance::judge::Verdict;
use signoff_conformance::run::{RunRequest, RunResult, run};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(url)) = (arguments.next(), arguments.next()) else {
        return Err("usage: run_suite FOLDER URL".into());
    };
    print(&run_suite(&folder, &url).await?);
    Ok(())
}

/// Runs all scenarios of the suite in `folder` against the server at `url`.
pub(crate) async fn run_suite(folder: &str, url: &str) -> Result<RunResult, Box<dyn Error>> {
    let mut request = RunRequest::default();
    request.suites.names = vec![folder.to_owned()];
    request.target.urls = vec![url.parse()?];
    Ok(run(&request).await?)
}

/// Prints the scenarios that did not pass, and the number of those that did.
fn print(result: &RunResult) {
    for scenario in result.judgement.scenarios.iter().filter(|scenario| scenario.verdict != Verdict::Pass) {
        println!("{}: {}", scenario.name, scenario.reason.as_deref().unwrap_or_default());
    }
    println!("{} scenarios passed", result.judgement.summary.passed);
}
