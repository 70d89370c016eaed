//! Runs every case of `conformance/arazzo-cases` against the engine with a scripted server in memory.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test driver")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use signoff_arazzo::bind::{BindOptions, DocumentSet, Plan, bind};
use signoff_arazzo::engine::{BoxFuture, Clock, EngineOptions, Transport, TransportError, run_scenario};
use signoff_arazzo::expression::Values;
use signoff_arazzo::record::{Headers, Request, Response, ScenarioEnd};
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;

const SERVER: &str = "http://case.invalid";

fn main() -> std::process::ExitCode {
    let arguments = libtest_mimic::Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../arazzo-cases");
    let mut cases = Vec::new();
    find(&root, &mut cases);
    cases.sort();
    let trials = cases
        .into_iter()
        .map(|folder| {
            let name = folder.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let shared = root.clone();
            libtest_mimic::Trial::test(name, move || run(&folder, &shared).map_err(Into::into))
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn find(folder: &Path, cases: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            find(&entry.path(), cases);
        } else if entry.file_name() == "case.yaml" {
            cases.push(folder.to_owned());
        }
    }
}

fn run(folder: &Path, shared: &Path) -> Result<(), String> {
    let case: Value = serde_yaml::from_str(&read(&folder.join("case.yaml"))).map_err(|error| error.to_string())?;
    let mut files = BTreeMap::from([("things.openapi.yaml".to_owned(), read(&shared.join("things.openapi.yaml")))]);
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != "case.yaml" {
            files.insert(name, read(&entry.path()));
        }
    }
    let mut set = DocumentSet::from_memory("cases", files);
    set.documents.retain(|name| name == "case.arazzo.yaml");
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let plan = bind(&[set], &BindOptions::default(), &mut sources, &mut diagnostics);
    let server = Server::new(&case, &plan);
    let errors: Vec<_> = diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error && !found.confined)
        .map(|found| found.message.clone())
        .collect();
    let (outcome, detail) =
        if errors.is_empty() { execute(&case, &plan, &server) } else { ("refused", format!("{errors:?}")) };
    let wanted = case["expect"]["outcome"].as_str().unwrap();
    let seen = server.seen.into_inner().unwrap();
    let outcome = if outcome == "not run" && seen.is_empty() { "refused" } else { outcome };
    let outcome = if outcome == "not run" { "failed" } else { outcome };
    let unsupported = wanted == "unsupported" && outcome != "passed";
    if outcome != wanted && !unsupported {
        return Err(format!("the outcome is {outcome}, not {wanted}: {detail}\nrequests: {seen:#?}"));
    }
    compare(&case["expect"], &seen)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn execute(case: &Value, plan: &Plan, server: &Server) -> (&'static str, String) {
    let wanted = case["workflow"].as_str();
    let found = plan
        .workflows
        .iter()
        .position(|workflow| workflow.document == "case" && wanted.is_none_or(|id| workflow.workflow_id == id));
    let Some(index) = found else { return ("refused", "the workflow does not exist".to_owned()) };
    let inputs = case["inputs"].as_object().into_iter().flatten();
    let inputs: Values = inputs.map(|(name, value)| (name.clone(), value.into())).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let record = runtime.block_on(run_scenario(
        plan,
        signoff_arazzo::bind::WorkflowIndex(index),
        inputs,
        server,
        &FastClock,
        &EngineOptions::default(),
        std::future::pending(),
    ));
    let outcome = match record.end {
        ScenarioEnd::Succeeded => "passed",
        ScenarioEnd::NotRun(_) => "not run",
        _ => "failed",
    };
    (
        outcome,
        format!("{:#?}", record.steps.iter().map(|step| &step.attempts).collect::<Vec<_>>())
            + &format!("{:?}", record.end),
    )
}

/// A clock on which every wait except a time-out completes early.
struct FastClock;

impl Clock for FastClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        // The scripted server delays responses with the same clock, so only the order of times matters.
        Box::pin(tokio::time::sleep(duration / 20))
    }
}

struct Server {
    scripts: Vec<(String, Vec<Value>)>,
    bases: BTreeMap<String, String>,
    seen: Mutex<Vec<Request>>,
}

impl Server {
    fn new(case: &Value, plan: &Plan) -> Self {
        let entry = |entry: &Value| {
            (entry["request"].as_str().unwrap().to_owned(), entry["answers"].as_array().cloned().unwrap())
        };
        let base = |url: &str| if url.starts_with(SERVER) { url.to_owned() } else { SERVER.to_owned() };
        let bases = plan.sources.iter().map(|source| (source.name.clone(), base(&source.api.servers[0].url)));
        Self {
            scripts: case["server"].as_array().into_iter().flatten().map(entry).collect(),
            bases: bases.collect(),
            seen: Mutex::default(),
        }
    }

    fn answer(&self, request: &Request) -> (Response, Duration) {
        let target = request.url.strip_prefix(SERVER).unwrap_or_default();
        let key = format!("{} {}", request.method, target.split('?').next().unwrap_or_default());
        let mut seen = self.seen.lock().unwrap();
        let before = seen.iter().filter(|other| line(other) == key).count();
        seen.push(request.clone());
        let Some((_, answers)) = self.scripts.iter().find(|(script, _)| *script == key) else {
            return (Response { status: 599, ..Response::default() }, Duration::ZERO);
        };
        let answer = &answers[before.min(answers.len() - 1)];
        let mut headers = Headers::default();
        for (name, value) in answer["headers"].as_object().into_iter().flatten() {
            match value {
                Value::Array(several) => several.iter().for_each(|value| headers.push(name, value.as_str().unwrap())),
                value => headers.push(name, value.as_str().unwrap()),
            }
        }
        let body = if let Some(text) = answer["text"].as_str() {
            text.as_bytes().to_vec()
        } else if answer.get("json").is_some() {
            if headers.get("content-type").is_none() {
                headers.push("Content-Type", "application/json");
            }
            answer["json"].to_string().into_bytes()
        } else {
            Vec::new()
        };
        let status = answer["status"].as_u64().unwrap_or(200).try_into().unwrap();
        (Response { status, headers, body }, Duration::from_millis(answer["delay_ms"].as_u64().unwrap_or(0)))
    }
}

fn line(request: &Request) -> String {
    let target = request.url.strip_prefix(SERVER).unwrap_or_default();
    format!("{} {}", request.method, target.split('?').next().unwrap_or_default())
}

impl Transport for Server {
    fn base_url(&self, source: &str) -> Option<String> {
        self.bases.get(source).cloned()
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        let (response, delay) = self.answer(request);
        Box::pin(async move {
            FastClock.sleep(delay).await;
            Ok(response)
        })
    }
}

fn compare(expect: &Value, seen: &[Request]) -> Result<(), String> {
    let wanted = expect["requests"].as_array().unwrap();
    let mut left: Vec<&Request> = seen.iter().collect();
    if left.len() != wanted.len() {
        return Err(format!("{} requests were seen, not {}: {seen:#?}", left.len(), wanted.len()));
    }
    for wanted in wanted {
        let at = if expect["order"] == "any" {
            left.iter().position(|request| matches(wanted, request).is_ok()).unwrap_or(0)
        } else {
            0
        };
        matches(wanted, left.remove(at))?;
    }
    Ok(())
}

fn matches(wanted: &Value, request: &Request) -> Result<(), String> {
    let same = |what: &str, wanted: &str, got: &str| {
        if wanted == got { Ok(()) } else { Err(format!("{what}: expected {wanted:?}, got {got:?}")) }
    };
    same("method", wanted["method"].as_str().unwrap(), &request.method)?;
    same("target", wanted["target"].as_str().unwrap(), request.url.strip_prefix(SERVER).unwrap())?;
    for (name, value) in wanted["headers"].as_object().into_iter().flatten() {
        let lines: Vec<&str> = request.headers.iter_named(name).collect();
        let expected: Vec<&str> = match value {
            Value::Null => Vec::new(),
            Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
            value => value.as_str().into_iter().collect(),
        };
        same(name, &expected.join("\n"), &lines.join("\n"))?;
    }
    let body = request.body.clone().unwrap_or_default();
    let text = String::from_utf8_lossy(&body).into_owned();
    if let Some(json) = wanted.get("json") {
        let got: Value =
            serde_json::from_slice(&body).map_err(|error| format!("the body is not JSON: {error}: {text}"))?;
        same("body", &json.to_string(), &got.to_string())
            .or_else(|error| if *json == got { Ok(()) } else { Err(error) })?;
    }
    if let Some(expected) = wanted["text"].as_str() {
        same("body", expected, &text)?;
    }
    if let Some(form) = wanted["form"].as_array() {
        let got: Vec<Vec<String>> = url::form_urlencoded::parse(&body)
            .map(|(name, value)| vec![name.into_owned(), value.into_owned()])
            .collect();
        same("form", &Value::from(form.clone()).to_string(), &serde_json::to_string(&got).unwrap())?;
    }
    if let Some(parts) = wanted["parts"].as_array() {
        let got = split_parts(request.headers.get("content-type").unwrap_or_default(), &text);
        same("parts", &parts.len().to_string(), &got.len().to_string())?;
        for (wanted, (head, text)) in parts.iter().zip(&got) {
            let name = format!("name=\"{}\"", wanted["name"].as_str().unwrap());
            if !head.contains(&name) {
                return Err(format!("part {name} has the head {head}"));
            }
            if let Some(expected) = wanted["text"].as_str() {
                same(&name, expected, text)?;
            }
        }
    }
    if wanted["none"] == true && !body.is_empty() {
        return Err(format!("expected no body, got {text}"));
    }
    Ok(())
}

fn split_parts(content_type: &str, text: &str) -> Vec<(String, String)> {
    let Some((_, boundary)) = content_type.split_once("boundary=") else { return Vec::new() };
    let marker = format!("--{}", boundary.trim_matches('"'));
    let part = |part: &str| {
        let (head, body) = part.trim_start_matches("\r\n").split_once("\r\n\r\n")?;
        Some((head.to_owned(), body.strip_suffix("\r\n").unwrap_or(body).to_owned()))
    };
    text.split(marker.as_str()).filter_map(part).collect()
}
