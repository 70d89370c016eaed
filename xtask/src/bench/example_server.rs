//! Compares a generated example server with Prism: answers to the same requests, and requests per second.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::options::Options;

use super::report::{Bound, Report};
use super::{Setting, measure};
use crate::corpus::crates::{Workshop, crate_name};
use crate::corpus::{exercise, subprocess};

/// Documents of this repository.
const OWN: [&str; 3] =
    ["specs/kratos/public.openapi.yaml", "specs/authlete/api.openapi.yaml", "specs/cloudreve/api.openapi.yaml"];

/// The arguments.
#[derive(clap::Args, Default)]
pub(super) struct Arguments {
    /// The documents [default: those of the suites]
    documents: Vec<PathBuf>,
}

/// Runs the benchmark.
///
/// # Errors
/// Prism is not installed, or a server does not start.
pub(super) fn run(arguments: &Arguments, setting: &Setting) -> Result<Report, String> {
    let prism = setting.peers.find("prism", "npm install @stoplight/prism-cli")?;
    let root = crate::workspace();
    let own = || OWN.iter().map(|path| root.join(path)).collect();
    let documents = if arguments.documents.is_empty() { own() } else { arguments.documents.clone() };
    let mut report = Report::default();
    let mut tally = Tally::default();
    for document in &documents {
        compare_with_prism(setting, &prism, document, &mut tally, &mut report)?;
    }
    let share = |part: usize, whole: usize| Some(part as f64).filter(|_| whole > 0).zip(Some(whole as f64));
    let mut compare = |name: &str, part, whole| {
        if let Some((part, whole)) = share(part, whole) {
            report.ratio(name, Some(part), Some(whole), Some(Bound::AtLeast(1.0)));
            report.figure(format!("compared: {name}"), whole, "answers");
        }
    };
    compare("the same status", tally.same_status, tally.asked);
    compare("the same body, where Prism answers with a documented example", tally.same_body, tally.documented);
    compare("4xx for what both refuse", tally.same_refusal, tally.refused);
    tally.differences.iter().for_each(|difference| report.skip(difference.clone()));
    Ok(report)
}

#[derive(Default)]
struct Tally {
    asked: usize,
    same_status: usize,
    documented: usize,
    same_body: usize,
    refused: usize,
    same_refusal: usize,
    differences: Vec<String>,
}

fn compare_with_prism(
    setting: &Setting,
    prism: &Path,
    document: &Path,
    tally: &mut Tally,
    report: &mut Report,
) -> Result<(), String> {
    let workshop = Workshop::new();
    let name = document.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (calls, results) = exercise::call(&workshop, &name, document, 0)?;
    let ours = Server::start_ours(&program(&workshop, &name, document)?)?;
    let theirs = Server::start_prism(prism, document)?;
    let mut plain = None;
    for (input, result) in calls.inputs.iter().zip(&results) {
        let Some(request) = Request::from_json(result) else { continue };
        let code = input.get("code").and_then(Value::as_u64).unwrap_or_default();
        let label = format!("{name}: {} code={code}", input.get("name").and_then(Value::as_str).unwrap_or_default());
        let (here, there) = (ours.ask(&request)?, theirs.ask(&request)?);
        tally.asked += 1;
        tally.same_status += usize::from(here.0 == there.0);
        if here.0 != there.0 {
            tally.differences.push(format!("{label}: {} here, {} there: {}", here.0, there.0, shorten(&there.1)));
        } else if input.get("documented") == Some(&Value::Bool(true)) {
            tally.documented += 1;
            let json = |text: &str| serde_json::from_str::<Value>(text).ok();
            let same = json(&here.1) == json(&there.1);
            tally.same_body += usize::from(same);
            if !same {
                let (here, there) = (shorten(&here.1), shorten(&there.1));
                tally.differences.push(format!("{label}: {here} here, {there} there"));
            }
        }
        for (what, broken) in request.broken(code == 200) {
            let (here, there) = (ours.ask(&broken)?.0, theirs.ask(&broken)?.0);
            if (400..500).contains(&there) {
                tally.refused += 1;
                tally.same_refusal += usize::from((400..500).contains(&here));
                if !(400..500).contains(&here) {
                    tally.differences.push(format!("{label}, {what}: {here} here, {there} there"));
                }
            }
        }
        if plain.is_none() && request.method == "GET" && here.0 == 200 && there.0 == 200 && here.1.len() > 2 {
            plain = Some(request);
        }
    }
    match (plain, setting.peers.find("wrk", "install wrk")) {
        (Some(request), Ok(wrk)) => {
            let rates = measure::in_turns(setting.rounds, &[&ours, &theirs], |server| rate(&wrk, server, &request))?;
            let rates: Vec<_> = rates.into_iter().map(measure::median).collect();
            let [here, there] = [0, 1].map(|side| rates.get(side).copied().flatten());
            let what = format!("{name}: requests per second, ours to Prism's");
            report.ratio(what, here, there, Some(Bound::AtLeast(10.0)));
            for (side, rate) in [("ours", here), ("Prism", there)] {
                rate.iter().for_each(|rate| report.figure(format!("{name}, {side}"), *rate, "requests/s"));
            }
        }
        (None, _) => report.skip(format!("{name} has no GET that both answer with 200")),
        (_, Err(why)) => report.skip(why),
    }
    Ok(())
}

/// The example server of a document, built for release.
fn program(workshop: &Workshop, name: &str, document: &Path) -> Result<PathBuf, String> {
    let options = Options { client: false, example_server: Some(0), ..subprocess::options() };
    let generated = subprocess::generate_one(document, &options, &mut Diagnostics::default());
    let (_, tree) = generated.ok_or_else(|| format!("{} cannot be read", document.display()))?;
    let crate_name = crate_name("m", name);
    let package = workshop.package(&crate_name).library(tree).example_program();
    let failed = |error: std::io::Error| error.to_string();
    let folder = workshop.write(package).map_err(failed)?;
    let output = workshop.cargo(&folder, &["build", "--release", "--quiet"]).map_err(failed)?;
    match output.status.success() {
        true => Ok(workshop.target().join("release").join(crate_name)),
        false => Err(String::from_utf8_lossy(&output.stderr).chars().take(2000).collect()),
    }
}

/// A request as the generated client sends it.
#[derive(Clone)]
struct Request {
    method: String,
    target: String,
    headers: Vec<(String, String)>,
    body: String,
}

impl Request {
    fn from_json(result: &Value) -> Option<Self> {
        let head = result.get("head")?;
        let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
        let headers = head.get(2)?.as_array()?.iter().map(|pair| (text(pair.get(0)), text(pair.get(1))));
        let own = ["host", "content-length", "connection", "accept-encoding"];
        Some(Self {
            method: text(head.get(0)),
            target: text(head.get(1)),
            headers: headers.filter(|(name, _)| !own.contains(&name.as_str())).collect(),
            body: text(result.get("body")),
        })
    }

    /// Variants of the request, each with one error.
    fn broken(&self, first: bool) -> Vec<(&'static str, Self)> {
        if !first {
            return Vec::new();
        }
        let without = |names: &[&str]| {
            let headers = self.headers.iter().filter(|(name, _)| !names.contains(&name.as_str()) && name != "prefer");
            Self { headers: headers.cloned().collect(), ..self.clone() }
        };
        let mut broken = vec![
            ("without credentials", without(&["authorization", "cookie"])),
            ("of an unknown path", Self { target: format!("{}/nothing/here/at/all", self.target), ..without(&[]) }),
            (
                "of another method",
                Self { method: "PATCH".to_owned(), body: String::new(), ..without(&["content-type"]) },
            ),
        ];
        let mut unwelcome = without(&["accept"]);
        unwelcome.headers.push(("accept".to_owned(), "application/x-nothing".to_owned()));
        broken.push(("with an Accept that takes nothing", unwelcome));
        if !self.body.is_empty() {
            broken.push(("with a body of another shape", Self { body: "[[]]".to_owned(), ..without(&[]) }));
            broken.push(("without a body", Self { body: String::new(), ..without(&["content-type"]) }));
        }
        broken
    }
}

struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start_ours(program: &Path) -> Result<Self, String> {
        let mut command = Command::new(program);
        command.args(["--listen", "127.0.0.1:0"]).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("{}: {error}", program.display()))?;
        let mut line = String::new();
        if let Some(said) = child.stderr.take() {
            BufReader::new(said).read_line(&mut line).map_err(|error| error.to_string())?;
        }
        let port = line.trim().rsplit(':').next().and_then(|port| port.parse().ok());
        port.map(|port| Self { child, port }).ok_or_else(|| format!("the example server does not start: {line}"))
    }

    fn start_prism(prism: &Path, document: &Path) -> Result<Self, String> {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let port = free.map_err(|error| error.to_string())?.port();
        let mut command = Command::new(prism);
        command.arg("mock").arg(document).args(["-h", "127.0.0.1", "-v", "fatal", "-p"]).arg(port.to_string());
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(|error| error.to_string())?;
        let server = Self { child, port };
        for _ in 0..300 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(server);
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        Err("prism does not start".to_owned())
    }

    /// Status and body.
    fn ask(&self, request: &Request) -> Result<(u16, String), String> {
        let failed = |error: std::io::Error| format!("{} {}: {error}", request.method, request.target);
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).map_err(failed)?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).map_err(failed)?;
        let headers: String = request.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = match request.body.is_empty() {
            true => String::new(),
            false => format!("content-length: {}\r\n", request.body.len()),
        };
        let (method, target, body) = (&request.method, &request.target, &request.body);
        let text = format!("{method} {target} HTTP/1.1\r\nhost: h\r\nconnection: close\r\n{headers}{length}\r\n{body}");
        stream.write_all(text.as_bytes()).map_err(failed)?;
        let mut answer = Vec::new();
        // A server that rejects a request early may close the connection before it has read all; its answer counts.
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let chunked = head.to_ascii_lowercase().contains("transfer-encoding: chunked");
        Ok((status, if chunked { unchunk(body) } else { body.to_owned() }))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn unchunk(mut text: &str) -> String {
    let mut whole = String::new();
    while let Some((size, rest)) = text.split_once("\r\n") {
        let size = usize::from_str_radix(size.trim(), 16).unwrap_or(0);
        let Some((chunk, after)) = rest.split_at_checked(size).filter(|_| size > 0) else { break };
        whole.push_str(chunk);
        text = after.trim_start_matches("\r\n");
    }
    whole
}

/// Requests per second.
fn rate(wrk: &Path, server: &Server, request: &Request) -> Result<f64, String> {
    let mut command = Command::new(wrk);
    command.args(["-t1", "-c16", "-d4s"]);
    for (name, value) in &request.headers {
        command.args(["-H", &format!("{name}: {value}")]);
    }
    command.arg(format!("http://127.0.0.1:{}{}", server.port, request.target));
    let said = String::from_utf8_lossy(&measure::run(&mut command)?).into_owned();
    let rate = said.split("Requests/sec:").nth(1).and_then(|rest| rest.split_whitespace().next());
    rate.and_then(|rate| rate.parse().ok()).ok_or_else(|| format!("wrk says no rate: {said}"))
}

fn shorten(text: &str) -> String {
    text.chars().take(160).collect()
}
