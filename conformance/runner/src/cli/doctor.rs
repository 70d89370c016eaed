//! `signoff doctor`: looks at a target before a run.

use clap::Args;

use super::USAGE;
use super::output::{print, print_warning};
use super::run::TargetArguments;
use super::select::{ScenarioArguments, SuiteArguments, report};
use crate::run::{LoadedSuites, Run, RunRequest, Scope, TargetCheck, TargetFinding, inputs_to_fill_in};

/// The exit status if a run could not begin.
const SET_UP: u8 = 3;

#[derive(Debug, Args)]
pub(super) struct DoctorArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    #[command(flatten)]
    scenarios: ScenarioArguments,
    #[command(flatten)]
    target: TargetArguments,
}

pub(super) fn doctor(arguments: &DoctorArguments) -> Result<u8, String> {
    let request =
        RunRequest { scenarios: arguments.scenarios.filter(), ..arguments.target.request(&arguments.suites)? };
    super::runtime()?.block_on(check(&request))
}

async fn check(request: &RunRequest) -> Result<u8, String> {
    let scope = Scope::of(request)?;
    let suites = LoadedSuites::for_run(request, &scope)?;
    if !report(&suites, true) {
        return Ok(USAGE);
    }
    let run = Run::prepare(request, scope, &suites).await.map_err(|error| error.to_string())?;
    run.settings().warnings.iter().for_each(|warning| print_warning(warning));
    let checks = run.check_targets().await;
    for check in &checks {
        print(&format!("target {}\n", signoff_openapi::escape(&describe(check))));
    }
    for absent in run.absent_capabilities() {
        let text = format!(
            "`{}` ({}) seems absent: only its scenarios use the source `{}`, which has no target; use --without {}",
            absent.name, absent.sentence, absent.source, absent.name
        );
        print(&format!("capability {}\n", signoff_openapi::escape(&text)));
    }
    for (suite, sentences) in run.plan().impact(run.scenarios(), &|source| run.targets().has(source)).preconditions {
        for sentence in sentences {
            print(&signoff_openapi::escape(&format!("`{suite}` requires: {sentence}")));
            print("\n");
        }
    }
    let missing = run.missing_inputs();
    if !missing.is_empty() {
        print(&format!("inputs without a value; add this to the profile:\n\n{}\n", inputs_to_fill_in(&missing)));
    }
    let (ready, selected) = (run.ready_scenarios(), run.scenarios().len());
    print(&format!("{ready} of {selected} scenarios can run\n"));
    let is_good = missing.is_empty() && ready > 0 && checks.iter().all(|check| check.finding.is_good());
    run.stop().await;
    Ok(if is_good { 0 } else { SET_UP })
}

fn describe(check: &TargetCheck) -> String {
    let (source, url) = (&check.source, &check.url);
    match &check.finding {
        TargetFinding::Reachable(status) => format!("{source} {url}: reachable (GET {url}/ answers {status})"),
        TargetFinding::Unreachable(reason) => {
            let help = if url.starts_with("https:") && reason.contains("certificate") {
                "; trust its certificate with --cacert FILE"
            } else {
                ""
            };
            format!("{source} {url}: not reachable: {reason}{help}")
        }
        TargetFinding::WrongPath(declared) => {
            format!("{source} {url}: documented paths answer 404: check the path of the base URL{declared}")
        }
        TargetFinding::RefusesAll(status, declared) => format!(
            "{source} {url}: reachable, but every path answers {status}, also an unknown one: nothing shows whether the path of \
             the base URL is right{declared}"
        ),
    }
}
