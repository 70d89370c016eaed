//! `--report junit=PATH`: one test suite per suite with a test case per scenario, and one with a test case per deviation.

use std::collections::BTreeMap;
use std::time::Duration;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::style::{TerminalOptions, Verbosity};
use super::terminal::scenario_report;
use crate::judge::{Deviation, JudgedScenario, Judgement, Verdict};

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
    let documents = document_cases(judgement);
    if !documents.is_empty() {
        suites.entry(DOCUMENTS).or_insert_with(|| TestSuite::new(DOCUMENTS)).add_test_cases(documents);
    }
    report.add_test_suites(suites.into_values());
    report.to_string()
}

/// The test suite for the deviations from the documents.
const DOCUMENTS: &str = "deviations from the documents";

/// One test case per deviation. A waived one is skipped. What concerns the whole run is an error of its own.
fn document_cases(judgement: &Judgement) -> Vec<TestCase> {
    let deviation = |deviation: &Deviation| {
        let kind = NonSuccessKind::Failure;
        let mut status = match &deviation.waived {
            Some(_) => TestCaseStatus::skipped(),
            None => TestCaseStatus::non_success(kind),
        };
        status.set_message(match &deviation.waived {
            Some(reason) => format!("waived: {reason}"),
            None => format!("expected {}, got {}", deviation.expected, deviation.actual),
        });
        if deviation.waived.is_none() {
            let (first, count) = (&deviation.first, deviation.count);
            status.set_description(format!(
                "{} ({count} responses)\nfirst: {} / {}\nrepeat: {}\n",
                deviation.location, first.scenario, first.step, first.curl
            ));
        }
        let name = format!("{} {} {}", deviation.operation, deviation.pointer, deviation.keyword);
        case_of(&deviation.source, name, status)
    };
    let unused = |waiver: &String| {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message("no response has this deviation: remove the waiver from the profile");
        case_of("waivers", format!("waiver {waiver}"), status)
    };
    let wrong_target = |message: &String| {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
        status.set_message(message.clone());
        case_of("target", "target".to_owned(), status)
    };
    let deviations = judgement.deviations.iter().map(deviation);
    let waivers = judgement.unused_waivers.iter().map(unused);
    deviations.chain(waivers).chain(judgement.wrong_target.iter().map(wrong_target)).collect()
}

fn case_of(class: &str, name: String, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(class);
    case
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
        status.set_message(xml_text(&format!("{known}{reason}")));
    }
    if matches!(scenario.verdict, Verdict::Fail | Verdict::UnexpectedPass | Verdict::Error) {
        let options = TerminalOptions { verbosity: Verbosity::Normal, colour: false };
        status.set_description(xml_text(&scenario_report(scenario, &options)));
    }
    let mut case = TestCase::new(name, status);
    case.set_classname(suite);
    case.set_time(Duration::from_secs_f64((scenario.duration_ms / 1000.0).max(0.0)));
    case
}

/// Writes characters that XML cannot contain (XML 1.0, section 2.2) as `\u{fffe}`.
fn xml_text(text: &str) -> String {
    let allowed = |c: char| {
        matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..) && !matches!(c, '\u{7f}'..='\u{9f}')
    };
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if allowed(c) { escaped.push(c) } else { escaped.extend(c.escape_unicode()) }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_contain_are_escaped_visibly() {
        assert_eq!(
            xml_text("a\u{fffe}b\u{ffff}\u{0}\u{1b}[m\té\u{1f600}"),
            "a\\u{fffe}b\\u{ffff}\\u{0}\\u{1b}[m\té\u{1f600}"
        );
    }
}
