//! `--report junit=PATH`: one test suite per suite with a test case per scenario, and one with a test case per deviation.
//!
//! The elements and attributes are those that Jenkins accepts (`junit-10.xsd` of its xUnit plugin).

use std::collections::BTreeMap;
use std::io;
use std::time::SystemTime;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::style::{TerminalOptions, Verbosity};
use super::terminal::scenario_report;
use crate::judge::{Deviation, JudgedScenario, Judgement, RunDescription, Verdict, write_time};

/// The judgement as JUnit XML.
///
/// # Errors
/// None in practice: nothing is written to a device.
pub fn junit_report(judgement: &Judgement) -> io::Result<String> {
    let suites = suites(judgement);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let all = || suites.values().flat_map(|suite| &suite.cases);
    let mut root = writer.create_element("testsuites").with_attribute(("name", "signoff"));
    for (name, value) in counts(all()) {
        root = root.with_attribute((name, value.as_str()));
    }
    root.write_inner_content(|writer| {
        suites.iter().try_for_each(|(name, suite)| suite.write(name, judgement, writer))
    })?;
    writer.get_mut().push(b'\n');
    String::from_utf8(writer.into_inner()).map_err(io::Error::other)
}

/// The test suite for the deviations from the documents.
const DOCUMENTS: &str = "deviations from the documents";

#[derive(Default)]
struct Suite {
    started: Option<SystemTime>,
    cases: Vec<Case>,
}

struct Case {
    class: String,
    name: String,
    seconds: f64,
    status: Status,
    /// What was not judged, one per line.
    notes: String,
}

enum Status {
    Passed,
    Skipped(String),
    Failure(String, String),
    Error(String, String),
}

fn suites(judgement: &Judgement) -> BTreeMap<&str, Suite> {
    let mut suites: BTreeMap<&str, Suite> = BTreeMap::new();
    for scenario in &judgement.scenarios {
        let (name, rest) = scenario.name.split_once('/').unwrap_or(("", &scenario.name));
        let suite = suites.entry(name).or_default();
        if scenario.started > SystemTime::UNIX_EPOCH {
            suite.started = Some(suite.started.map_or(scenario.started, |started| started.min(scenario.started)));
        }
        suite.cases.push(scenario_case(name, rest, scenario));
    }
    for name in &judgement.stale_snapshots {
        let (suite, rest) = name.split_once('/').unwrap_or(("snapshots", name));
        let message = "the snapshot is stale: it belongs to no scenario; remove it or run with --snapshots update";
        let status = Status::Failure(message.to_owned(), String::new());
        suites.entry(suite).or_default().cases.push(case(suite, format!("snapshot {rest}"), status));
    }
    let documents = document_cases(judgement);
    if !documents.is_empty() {
        suites.entry(DOCUMENTS).or_default().cases.extend(documents);
    }
    suites
}

fn case(class: &str, name: String, status: Status) -> Case {
    Case { class: class.to_owned(), name, seconds: 0.0, status, notes: String::new() }
}

fn scenario_case(suite: &str, name: &str, scenario: &JudgedScenario) -> Case {
    let reason = scenario.reason.clone().unwrap_or_default();
    let options = TerminalOptions { verbosity: Verbosity::Normal, colour: false };
    let status = match scenario.verdict {
        Verdict::Pass => Status::Passed,
        Verdict::Fail | Verdict::UnexpectedPass => Status::Failure(reason, scenario_report(scenario, &options)),
        Verdict::Error => Status::Error(reason, scenario_report(scenario, &options)),
        Verdict::KnownFailure => Status::Skipped(format!("known failure: {reason}")),
        Verdict::Skip => Status::Skipped(reason),
    };
    let notes = scenario.unjudged.iter().map(|note| format!("not judged: {note}\n")).collect();
    let seconds = (scenario.duration_ms / 1000.0).max(0.0);
    Case { seconds, notes, ..case(suite, name.to_owned(), status) }
}

/// One test case per deviation. A waived one is skipped. What concerns the whole run is an error of its own.
fn document_cases(judgement: &Judgement) -> Vec<Case> {
    let deviation = |deviation: &Deviation| {
        let (first, count) = (&deviation.first, deviation.count);
        let status = match &deviation.waived {
            Some(reason) => Status::Skipped(format!("waived: {reason}")),
            None => Status::Failure(
                format!("expected {}, got {}", deviation.expected, deviation.actual),
                format!(
                    "{} ({count} responses)\nfirst: {} / {}\nrepeat: {}\n",
                    deviation.location, first.scenario, first.step, first.curl
                ),
            ),
        };
        let name = format!("{} {} {}", deviation.operation, deviation.pointer, deviation.keyword);
        case(&deviation.source, name, status)
    };
    let unused = |waiver: &String| {
        let message = "no response has this deviation: remove the waiver from the profile";
        case("waivers", format!("waiver {waiver}"), Status::Failure(message.to_owned(), String::new()))
    };
    let wrong_target =
        |message: &String| case("target", "target".to_owned(), Status::Error(message.clone(), String::new()));
    let deviations = judgement.deviations.iter().map(deviation);
    let waivers = judgement.unused_waivers.iter().map(unused);
    deviations.chain(waivers).chain(judgement.wrong_target.iter().map(wrong_target)).collect()
}

/// The attributes that `testsuites` and `testsuite` have in common.
fn counts<'a>(cases: impl Iterator<Item = &'a Case> + Clone) -> [(&'static str, String); 4] {
    let with = |wanted: fn(&Status) -> bool| cases.clone().filter(|case| wanted(&case.status)).count().to_string();
    // An empty sum of numbers is -0.
    let seconds = cases.clone().fold(0.0, |sum, case| sum + case.seconds);
    [
        ("tests", cases.clone().count().to_string()),
        ("failures", with(|status| matches!(status, Status::Failure(..)))),
        ("errors", with(|status| matches!(status, Status::Error(..)))),
        ("time", format!("{seconds:.3}")),
    ]
}

impl Suite {
    fn write(&self, name: &str, judgement: &Judgement, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let skipped = self.cases.iter().filter(|case| matches!(case.status, Status::Skipped(_))).count();
        let mut element = writer
            .create_element("testsuite")
            .with_attribute(("name", xml_text(name).as_str()))
            .with_attribute(("skipped", skipped.to_string().as_str()));
        for (name, value) in counts(self.cases.iter()) {
            element = element.with_attribute((name, value.as_str()));
        }
        let started = self.started.or(judgement.run.as_ref().map(|run| run.started));
        if let Some(started) = started {
            element = element.with_attribute(("timestamp", write_time(started).as_str()));
        }
        element.write_inner_content(|writer| {
            if let Some(run) = &judgement.run {
                write_properties(name, run, writer)?;
            }
            self.cases.iter().try_for_each(|case| case.write(writer))
        })?;
        Ok(())
    }
}

fn write_properties(suite: &str, run: &RunDescription, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let join = |texts: &mut dyn Iterator<Item = &str>| texts.collect::<Vec<_>>().join(",");
    let mut properties = vec![
        ("tool", format!("{} {}", run.tool.name, run.tool.version)),
        ("started", write_time(run.started)),
        ("ended", write_time(run.ended)),
        ("target", run.target.kind.clone()),
        ("basis", join(&mut run.basis.iter().map(|basis| basis.word()))),
        ("command", run.command.join(" ")),
    ];
    properties.extend(run.target.product.iter().map(|product| ("product", product.clone())));
    properties.extend(run.target.version.iter().map(|version| ("product-version", version.clone())));
    properties.extend(run.profile.iter().map(|profile| ("profile", profile.clone())));
    properties.extend(run.shard.iter().map(|shard| ("shard", shard.clone())));
    let named: Vec<(String, String)> = run
        .target
        .urls
        .iter()
        .map(|(source, urls)| (format!("url.{source}"), urls.join(",")))
        .chain(run.suites.iter().filter(|described| described.name == suite).flat_map(|described| {
            let versions = join(&mut described.versions.iter().map(String::as_str));
            [("suite-version".to_owned(), versions), ("suite-sha256".to_owned(), described.sha256.clone())]
        }))
        .collect();
    let properties = properties.iter().map(|(name, value)| (*name, value.as_str()));
    let named = named.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    writer.create_element("properties").write_inner_content(|writer| {
        for (name, value) in properties.chain(named) {
            let element = writer.create_element("property").with_attribute(("name", xml_text(name).as_str()));
            element.with_attribute(("value", xml_text(value).as_str())).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

impl Case {
    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let element = writer
            .create_element("testcase")
            .with_attribute(("name", xml_text(&self.name).as_str()))
            .with_attribute(("classname", xml_text(&self.class).as_str()))
            .with_attribute(("time", format!("{:.3}", self.seconds).as_str()));
        let status = match &self.status {
            Status::Passed if self.notes.is_empty() => return element.write_empty().map(drop),
            Status::Passed => None,
            Status::Skipped(message) => Some(("skipped", message, None)),
            Status::Failure(message, text) => Some(("failure", message, Some(text))),
            Status::Error(message, text) => Some(("error", message, Some(text))),
        };
        element.write_inner_content(|writer| {
            if let Some((tag, message, text)) = status {
                let status = writer.create_element(tag).with_attribute(("message", xml_text(message).as_str()));
                match text {
                    Some(text) => status.write_text_content(BytesText::new(&xml_text(text)))?,
                    None => status.write_empty()?,
                };
            }
            if !self.notes.is_empty() {
                let notes = BytesText::new(&xml_text(&self.notes)).into_owned();
                writer.create_element("system-out").write_text_content(notes)?;
            }
            Ok(())
        })?;
        Ok(())
    }
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
