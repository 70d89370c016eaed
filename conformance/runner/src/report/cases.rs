//! The test cases of a judgement, for the formats of other test tools: the scenarios, then what concerns the whole run.

use std::time::SystemTime;

use super::style::{TerminalOptions, Verbosity};
use super::terminal::scenario_report;
use crate::judge::{Deviation, JudgedScenario, Judgement, Verdict};

/// The group of the deviations from the documents.
const DOCUMENTS: &str = "deviations from the documents";

/// A test case.
pub(super) struct Case<'a> {
    /// The suite, or what the case is about.
    pub(super) group: &'a str,
    /// The part of its group: the suite, or the source description of a deviation.
    pub(super) class: &'a str,
    /// Its name in the group.
    pub(super) name: String,
    /// When its first request was sent.
    pub(super) started: Option<SystemTime>,
    pub(super) seconds: f64,
    pub(super) status: Status,
    /// The scenario, if the case is one.
    pub(super) scenario: Option<&'a JudgedScenario>,
}

/// How a test case ended.
pub(super) enum Status {
    Passed,
    /// It was not run, or its failure is known.
    Skipped(String),
    /// One line, and the details.
    Failed(String, String),
    /// Like a failure, but nothing is known about the target.
    Errored(String, String),
}

impl Status {
    /// The reason in one line.
    pub(super) fn message(&self) -> Option<&str> {
        match self {
            Self::Passed => None,
            Self::Skipped(message) | Self::Failed(message, _) | Self::Errored(message, _) => Some(message),
        }
    }

    /// The details.
    pub(super) fn details(&self) -> Option<&str> {
        match self {
            Self::Failed(_, details) | Self::Errored(_, details) => Some(details),
            Self::Passed | Self::Skipped(_) => None,
        }
    }
}

/// All test cases.
pub(super) fn cases(judgement: &Judgement) -> Vec<Case<'_>> {
    let failed = |message: &str| Status::Failed(message.to_owned(), String::new());
    let stale = judgement.stale_snapshots.iter().map(|name| {
        let (suite, rest) = name.split_once('/').unwrap_or(("snapshots", name));
        let message = "the snapshot is stale: it belongs to no scenario; remove it or run with --snapshots update";
        Case::new(suite, suite, format!("snapshot {rest}"), failed(message))
    });
    let unused = judgement.unused_waivers.iter().map(|waiver| {
        let message = "no response has this deviation: remove the waiver from the profile";
        Case::new(DOCUMENTS, "waivers", format!("waiver {waiver}"), failed(message))
    });
    let wrong_target = judgement.wrong_target.iter().map(|message| {
        Case::new(DOCUMENTS, "target", "target".to_owned(), Status::Errored(message.clone(), String::new()))
    });
    let scenarios = judgement.scenarios.iter().map(scenario_case);
    scenarios
        .chain(stale)
        .chain(judgement.deviations.iter().map(deviation_case))
        .chain(unused)
        .chain(wrong_target)
        .collect()
}

impl<'a> Case<'a> {
    fn new(group: &'a str, class: &'a str, name: String, status: Status) -> Self {
        Self { group, class, name, started: None, seconds: 0.0, status, scenario: None }
    }
}

fn scenario_case(scenario: &JudgedScenario) -> Case<'_> {
    let (suite, name) = scenario.name.split_once('/').unwrap_or(("", &scenario.name));
    let reason = scenario.reason.clone().unwrap_or_default();
    let details = || scenario_report(scenario, &TerminalOptions { verbosity: Verbosity::Normal, colour: false });
    let status = match scenario.verdict {
        Verdict::Pass => Status::Passed,
        Verdict::Fail | Verdict::UnexpectedPass => Status::Failed(reason, details()),
        Verdict::Error => Status::Errored(reason, details()),
        Verdict::KnownFailure => Status::Skipped(format!("known failure: {reason}")),
        Verdict::Skip => Status::Skipped(reason),
    };
    Case {
        started: Some(scenario.started).filter(|time| *time > SystemTime::UNIX_EPOCH),
        seconds: (scenario.duration_ms / 1000.0).max(0.0),
        scenario: Some(scenario),
        ..Case::new(suite, suite, name.to_owned(), status)
    }
}

/// A waived deviation is skipped.
fn deviation_case(deviation: &Deviation) -> Case<'_> {
    let (first, count) = (&deviation.first, deviation.count);
    let status = match &deviation.waived {
        Some(reason) => Status::Skipped(format!("waived: {reason}")),
        None => Status::Failed(
            format!("expected {}, got {}", deviation.expected, deviation.actual),
            format!(
                "{} ({count} responses)\nfirst: {} / {}\nrepeat: {}\n",
                deviation.location, first.scenario, first.step, first.curl
            ),
        ),
    };
    let name = format!("{} {} {}", deviation.operation, deviation.pointer, deviation.keyword);
    Case::new(DOCUMENTS, &deviation.source, name, status)
}
