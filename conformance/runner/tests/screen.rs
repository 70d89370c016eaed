//! A run with many failures ends with one screen, and a verbose one shows all of them.
#![allow(clippy::unwrap_used)] // a test panics to fail

use signoff_conformance::judge::{Judgement, Verdict};
use signoff_conformance::report::{TerminalOptions, Verbosity, terminal_report};
use signoff_conformance::run::{RunRequest, SuiteRequest, run};
use signoff_conformance::snapshot::SnapshotMode;

async fn judge(suite: &str, fault: &str) -> Judgement {
    let mut request = RunRequest {
        suites: SuiteRequest { names: vec![suite.to_owned()], ..SuiteRequest::default() },
        ..RunRequest::default()
    };
    request.snapshots.mode = Some(SnapshotMode::Off);
    request.target.fault = Some(signoff_reference::Fault::find(fault).unwrap());
    run(&request).await.unwrap().judgement
}

fn report(judgement: &Judgement, verbosity: Verbosity) -> String {
    terminal_report(judgement, &TerminalOptions { verbosity, colour: false })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_with_many_failures_ends_with_one_screen() {
    for (suite, fault, listed) in [
        ("kratos", "kratos-whoami-wrong-type", "deviation toSession \"/active\" type"),
        ("kratos", "kratos-sign-out-forgotten", "broken "),
        ("kratos", "kratos-whoami-truncated", "ERROR "),
        ("cloudreve", "cloudreve-sign-out-forgotten", "broken "),
    ] {
        let judgement = judge(suite, fault).await;
        let screen = report(&judgement, Verbosity::Normal);
        assert!(screen.lines().count() <= 50, "{fault}: {screen}");
        assert!(screen.contains(listed), "{fault}: {screen}");
        let failed = judgement.scenarios.iter().filter(|scenario| scenario.verdict == Verdict::Fail);
        let verbose = report(&judgement, Verbosity::Verbose);
        for scenario in failed {
            assert!(verbose.contains(&format!("FAILED  {}\n", scenario.name)), "{fault}: {verbose}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_that_a_deviation_explains_are_counted_in_one_line() {
    let judgement = judge("kratos", "kratos-whoami-wrong-type").await;
    let screen = report(&judgement, Verbosity::Normal);
    let folded = screen.lines().filter(|line| line.contains("only because of broken claims and deviations"));
    assert_eq!(folded.count(), 1, "{screen}");
    assert_eq!(screen.matches("\"/active\"").count(), 1, "{screen}");
    assert!(!screen.contains("\nFAILED  kratos/"), "{screen}");
}
