//! `--report junit=PATH`: one test suite per suite, one test case per scenario.

use std::collections::BTreeMap;
use std::time::Duration;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::terminal::{TerminalOptions, Verbosity, scenario_report};
use crate::judge::{JudgedScenario, Judgement, Verdict};

/// The judgement as JUnit XML.
///
/// # Errors
/// The XML cannot be written.
pub fn junit_report(judgement: &Judgement) -> Result<String, quick_junit::SerializeError> {
    let mut report = Report::new("signoff");
    let mut suites: BTreeMap<&str, TestSuite> = BTreeMap::new();
    for scenario in &judgement.scenarios {
        let (suite, rest) = scenario.name.split_once('/').unwrap_or(("", &scenario.name));
        suites.entry(suite).or_insert_with(|| TestSuite::new(suite)).add_test_case(test_case(suite, rest, scenario));
    }
    for name in &judgement.stale_snapshots {
        let (suite, rest) = name.split_once('/').unwrap_or(("snapshots", name));
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status
            .set_message("the snapshot is stale: it belongs to no scenario; remove it or run with --snapshots update");
        let mut case = TestCase::new(format!("snapshot {rest}"), status);
        case.set_classname(suite);
        suites.entry(suite).or_insert_with(|| TestSuite::new(suite)).add_test_case(case);
    }
    report.add_test_suites(suites.into_values());
    report.to_string()
}

fn test_case(suite: &str, name: &str, scenario: &JudgedScenario) -> TestCase {
    let reason = scenario.reason.clone().unwrap_or_default();
    let mut status = match scenario.verdict {
        Verdict::Pass => TestCaseStatus::success(),
        Verdict::Fail | Verdict::UnexpectedPass => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Verdict::Error => TestCaseStatus::non_success(NonSuccessKind::Error),
        Verdict::KnownFailure | Verdict::Skip => TestCaseStatus::skipped(),
    };
    if scenario.verdict != Verdict::Pass {
        let known = if scenario.verdict == Verdict::KnownFailure { "known failure: " } else { "" };
        status.set_message(format!("{known}{reason}"));
    }
    if matches!(scenario.verdict, Verdict::Fail | Verdict::UnexpectedPass | Verdict::Error) {
        let options = TerminalOptions { verbosity: Verbosity::Normal, colour: false };
        status.set_description(scenario_report(scenario, &options));
    }
    let mut case = TestCase::new(name, status);
    case.set_classname(suite);
    case.set_time(Duration::from_secs_f64((scenario.duration_ms / 1000.0).max(0.0)));
    case
}
