//! The files that `--report` writes.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::path::Path;

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use signoff_conformance::report::read_report;

use support::{Behaviour, Server, signoff, write_suite};

/// Runs the small suite against a server and returns its JSON report.
fn report(behaviour: Behaviour, folder: &Path, arguments: &[&str]) -> Value {
    let suite = write_suite(folder);
    let server = Server::start(behaviour);
    let target = format!("doors={}", server.url());
    let all = [&["run", &suite, "--target", &target, "--report", "json=r.json"], arguments].concat();
    let output = signoff(folder, &all);
    let text = std::fs::read_to_string(folder.join("r.json")).unwrap_or_else(|_| panic!("{}", output.stderr));
    serde_json::from_str(&text).unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_json_report_says_what_ran_against_what_and_when() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["--product", "Doors@7.1", "--header", "X-Key: Secret0Header", "--without", "ramps"];
    let report = report(Behaviour::Right, folder.path(), &arguments);
    let run = &report["run"];
    assert_eq!(run["tool"]["name"], "signoff");
    assert_eq!(run["target"]["kind"], "servers");
    assert_eq!((&run["target"]["product"], &run["target"]["version"]), (&"Doors".into(), &"7.1".into()));
    assert!(run["target"]["urls"]["doors"][0].as_str().unwrap().starts_with("http://127.0.0.1:"));
    assert_eq!(run["basis"], serde_json::json!(["documented"]));
    assert_eq!(run["without"], serde_json::json!(["ramps"]));
    let command = run["command"].as_array().unwrap();
    assert!(command.contains(&"X-Key: ***".into()) && command.contains(&"--product".into()), "{command:?}");
    assert!(!report.to_string().contains("Secret0Header"));
    let time = |value: &Value| value.as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    let (started, ended) = (time(&run["started"]), time(&run["ended"]));
    let first = time(&report["scenarios"][0]["steps"][0]["attempts"][0]["started"]);
    assert!(started <= first && first <= ended, "{started} {first} {ended}");
    assert_eq!(time(&report["scenarios"][0]["started"]), first);
}

#[test]
fn the_digests_are_those_of_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let report = report(Behaviour::Right, folder.path(), &[]);
    let suite = &report["run"]["suites"][0];
    assert_eq!((&suite["name"], &suite["versions"]), (&"doors".into(), &serde_json::json!(["1.0.0"])));
    let mut digests = Vec::new();
    for document in suite["documents"].as_array().unwrap() {
        let path = folder.path().join(document["path"].as_str().unwrap());
        let digest = sha256(&std::fs::read(&path).unwrap());
        assert_eq!(document["sha256"], digest.as_str(), "{}", path.display());
        digests.push(digest + "\n");
    }
    assert_eq!(digests.len(), 2);
    digests.sort();
    assert_eq!(suite["sha256"], sha256(digests.concat().as_bytes()).as_str());
}

#[test]
fn a_json_report_is_read_back_without_a_loss() {
    for behaviour in [Behaviour::Right, Behaviour::RevokesNothing, Behaviour::NullDevices] {
        let folder = tempfile::tempdir().unwrap();
        let report = report(behaviour, folder.path(), &[]);
        let judgement = read_report(&folder.path().join("r.json")).unwrap();
        assert_eq!(serde_json::to_value(&judgement).unwrap(), report);
    }
}

#[test]
fn a_response_that_deviates_from_its_document_is_not_covered() {
    for (behaviour, state) in [(Behaviour::Right, "proven"), (Behaviour::NullDevices, "missing")] {
        let folder = tempfile::tempdir().unwrap();
        let report = report(behaviour, folder.path(), &[]);
        assert_eq!(report["scenarios"][0]["outcome"], "passed");
        let items = report["coverage"].as_array().unwrap();
        let is_sign_in = |item: &&Value| item["what"] == "200" && item["operation"] == "POST /sign-in (doors)";
        let item = items.iter().find(is_sign_in).unwrap();
        let found = item["state"].as_str().map_or_else(|| item["state"][state].is_string(), |found| found == state);
        assert!(found, "{item}");
    }
}

#[test]
fn a_report_of_another_version_is_refused_and_so_is_another_file() {
    let folder = tempfile::tempdir().unwrap();
    for (text, part) in [
        (r#"{"version": 1}"#, "has version 1"),
        (r#"{"version": 2, "notes": 7}"#, "not a valid report: notes"),
        ("<html>", "not a JSON report"),
    ] {
        let path = folder.path().join("r.json");
        std::fs::write(&path, text).unwrap();
        let message = read_report(&path).unwrap_err();
        assert!(message.contains("r.json: ") && message.contains(part), "{message}");
    }
}

/// What Jenkins accepts: the attributes of each element, and the elements that it can contain.
const JUNIT: [(&str, &[&str], &[&str]); 7] = [
    ("testsuites", &["name", "tests", "failures", "errors", "time"], &["testsuite"]),
    (
        "testsuite",
        &["name", "tests", "failures", "errors", "skipped", "time", "timestamp"],
        &["properties", "testcase"],
    ),
    ("properties", &[], &["property"]),
    ("property", &["name", "value"], &[]),
    ("testcase", &["name", "classname", "time"], &["skipped", "failure", "error"]),
    ("skipped", &["message"], &[]),
    ("failure", &["message"], &[]),
];

#[test]
fn the_junit_report_has_only_elements_that_jenkins_accepts() {
    for behaviour in [Behaviour::Right, Behaviour::RevokesNothing, Behaviour::NullDevices] {
        let folder = tempfile::tempdir().unwrap();
        report(behaviour, folder.path(), &["--report", "junit=r.xml", "--product", "D"]);
        let text = std::fs::read_to_string(folder.path().join("r.xml")).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        let mut open: Vec<String> = Vec::new();
        let mut seen = 0;
        loop {
            let (tag, is_empty) = match reader.read_event().unwrap() {
                quick_xml::events::Event::Start(tag) => (tag.into_owned(), false),
                quick_xml::events::Event::Empty(tag) => (tag.into_owned(), true),
                quick_xml::events::Event::End(_) => {
                    open.pop();
                    continue;
                }
                quick_xml::events::Event::Eof => break,
                _ => continue,
            };
            let name = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
            let (_, attributes, _) =
                JUNIT.iter().find(|(known, ..)| *known == name).unwrap_or_else(|| panic!("{name}"));
            for attribute in tag.attributes() {
                let key = String::from_utf8(attribute.unwrap().key.as_ref().to_vec()).unwrap();
                assert!(attributes.contains(&key.as_str()), "{name} {key}");
            }
            if let Some(parent) = open.last() {
                let (.., children) = JUNIT.iter().find(|(known, ..)| known == parent).unwrap();
                assert!(children.contains(&name.as_str()), "{parent} {name}");
            }
            seen += 1;
            if !is_empty {
                open.push(name);
            }
        }
        assert!(seen > 10 && open.is_empty(), "{text}");
        let timestamp = text.split_once("timestamp=\"").unwrap().1.split_once('"').unwrap().0;
        assert!(timestamp.parse::<jiff::Timestamp>().is_ok(), "{timestamp}");
        assert!(text.contains(r#"<property name="product" value="D"/>"#), "{text}");
    }
}

#[test]
fn reports_need_paths_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    for (reports, part) in [
        (["json=r", "junit=r"], "the path r"),
        (["json=-", "har=-"], "the path -"),
        (["json=.", "har=r"], ". is a folder"),
    ] {
        let output = signoff(folder.path(), &["run", "kratos", "--report", reports[0], "--report", reports[1]]);
        assert_eq!(output.code, 2, "{}", output.stderr);
        assert!(output.stderr.contains(part), "{}", output.stderr);
    }
}

/// A server that answers nothing.
#[cfg(unix)]
#[test]
fn an_interrupted_run_writes_complete_reports() {
    for signal in ["-INT", "-TERM"] {
        let folder = tempfile::tempdir().unwrap();
        let suite = write_suite(folder.path());
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let target = format!("http://{}", listener.local_addr().unwrap());
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("signoff"))
            .current_dir(folder.path())
            .args(["run", &suite, "--target", &target, "--report", "json=r.json", "--report", "junit=r.xml"])
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // The first request was sent.
        let (connection, _) = listener.accept().unwrap();
        std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(130), "{signal}");
        drop(connection);
        let judgement = read_report(&folder.path().join("r.json")).unwrap();
        assert!(judgement.interrupted && judgement.run.is_some(), "{signal}");
        let text = std::fs::read_to_string(folder.path().join("r.xml")).unwrap();
        assert!(text.trim_end().ends_with("</testsuites>"), "{text}");
        let files = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(files, 3, "the suite, and both reports");
    }
}
