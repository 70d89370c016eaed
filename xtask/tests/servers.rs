//! `cargo xtask servers` with small programs instead of real servers: what is printed, and that nothing is left behind.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test's helpers

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

/// One start of `cargo xtask servers`. Temporary folders are created in `folder`.
struct Trial {
    folder: tempfile::TempDir,
}

impl Trial {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A server with this description in the folder `servers/NAME`, and the program `program.sh` in it.
    fn server(self, name: &str, description: &str, program: &str) -> Self {
        let folder = self.folder.path().join("servers").join(name);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("server.toml"), description).unwrap();
        let path = folder.join("program.sh");
        fs::write(&path, format!("#!/bin/sh\necho $$ >> {}\n{program}\n", self.pids().display())).unwrap();
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        self
    }

    fn pids(&self) -> PathBuf {
        self.folder.path().join("pids")
    }

    fn spawn(&self, arguments: &[&str]) -> Child {
        let temporary = self.folder.path().join("tmp");
        fs::create_dir_all(&temporary).unwrap();
        let programs: Vec<String> = ["silent", "dies", "taken"]
            .into_iter()
            .map(|name| (name, self.folder.path().join("servers").join(name).join("program.sh")))
            .filter(|(_, path)| path.exists())
            .map(|(name, path)| format!("--program={name}={}", path.display()))
            .collect();
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("servers").arg("--folder").arg(self.folder.path().join("servers")).args(programs);
        let signoff = Path::new(env!("CARGO_BIN_EXE_xtask")).with_file_name("signoff");
        if signoff.exists() {
            command.arg(format!("--program=signoff={}", signoff.display()));
        }
        command.args(arguments).env("TMPDIR", temporary).env_remove("CI");
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// The output and the exit status.
    fn run(&self, arguments: &[&str]) -> (String, ExitStatus) {
        self.end(self.spawn(arguments))
    }

    fn end(&self, child: Child) -> (String, ExitStatus) {
        let output = child.wait_with_output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        self.check_nothing_is_left(&text);
        (text, output.status)
    }

    fn check_nothing_is_left(&self, text: &str) {
        let left: Vec<_> = fs::read_dir(self.folder.path().join("tmp")).unwrap().flatten().collect();
        assert!(left.is_empty(), "{left:?} is left behind\n{text}");
        for pid in fs::read_to_string(self.pids()).unwrap_or_default().split_whitespace() {
            assert!(has_ended(pid), "process {pid} is still running\n{text}");
        }
    }
}

/// Whether the process ends. The system removes the entry of a killed process a moment later, when its new parent has read its status.
fn has_ended(pid: &str) -> bool {
    let mut checks = (0..100).map(|_| {
        let lives = Command::new("sh").args(["-c", "kill -0 \"$1\" 2>&1", "sh", pid]).output().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(50));
        !lives.status.success()
    });
    checks.any(|ended| ended)
}

/// A description with a program that was found.
fn description(port: u16, start: &str, seconds: u64) -> String {
    format!(
        "about = 'a stand-in'\nprogram = 'is-given'\nget = 'https://server.example/download'\nsuites = ['kratos']\n\
         ports = {{ api = {port} }}\nrandom = ['key']\nstart = [{start}]\n\
         [ready]\nurl = 'http://127.0.0.1:{{{{port.api}}}}/kratos/health/ready'\nseconds = {seconds}\n\
         [stop]\nsignal = 'TERM'\nseconds = 1\n\
         [targets]\nkratos = 'http://127.0.0.1:{{{{port.api}}}}/kratos'\n"
    )
}

#[test]
fn a_missing_program_is_not_run_and_the_line_says_where_to_get_it() {
    let text = description(0, "'{{program}}'", 5).replace("is-given", "no-such-program-anywhere");
    let trial = Trial::new().server("absent", &text, "");
    let (output, status) = trial.run(&["absent"]);
    assert_eq!(status.code(), Some(3), "{output}");
    assert!(output.contains("absent: not run: `no-such-program-anywhere` was not found"), "{output}");
    assert!(output.contains("https://server.example/download") && output.contains("--program absent=FILE"), "{output}");
}

#[test]
fn a_server_that_never_becomes_ready_is_killed_and_its_last_lines_are_shown() {
    // It ignores the signal, has started another process, and keeps a temporary file.
    let program = "trap '' TERM\necho > \"$TMPDIR/kept\"\nsh -c 'trap \"\" TERM; echo $$ >> \"$0\"; while :; do sleep 1; done' \"$1\" &\n\
                   echo 'no database'\nwhile :; do sleep 1; done";
    let trial = Trial::new();
    let start = format!("'{{{{program}}}}', '{}'", trial.pids().display());
    let trial = trial.server("silent", &description(0, &start, 1), program);
    let (output, status) = trial.run(&["silent"]);
    assert_eq!(status.code(), Some(3), "{output}");
    assert!(output.contains("silent: not judged: it did not become ready within 1 s"), "{output}");
    assert!(output.contains("no database"), "{output}");
}

#[test]
fn a_server_that_ends_before_it_is_ready_is_reported_at_once() {
    let program = "echo 'wrong configuration' >&2\nexit 7";
    let trial = Trial::new().server("dies", &description(0, "'{{program}}'", 500), program);
    let (output, status) = trial.run(&["dies"]);
    assert_eq!(status.code(), Some(3), "{output}");
    assert!(output.contains("dies: not judged: it did not become ready: it ended (exit status: 7)"), "{output}");
    assert!(output.contains("wrong configuration"), "{output}");
}

#[test]
fn a_server_that_dies_midway_ends_the_run_and_is_not_judged() {
    let program = "\"$1\" serve --listen \"127.0.0.1:$2\" &\nsleep 4\nkill $!\nwait\necho 'out of memory'\nexit 9";
    let signoff = Path::new(env!("CARGO_BIN_EXE_xtask")).with_file_name("signoff");
    let start = format!("'{{{{program}}}}', '{}', '{{{{port.api}}}}'", signoff.display());
    let trial = Trial::new().server("dies", &description(0, &start, 60), program);
    // Slow enough that the run lasts longer than the server.
    let (output, status) = trial.run(&["dies", "--", "--rate", "1"]);
    assert_eq!(status.code(), Some(3), "{output}");
    assert!(output.contains("dies: not judged: during the run it ended (exit status: 9)"), "{output}");
    assert!(output.contains("out of memory"), "{output}");
}

#[test]
fn a_port_that_is_taken_is_named_before_anything_starts() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let trial = Trial::new().server("taken", &description(port, "'{{program}}'", 5), "sleep 60");
    let (output, status) = trial.run(&["taken"]);
    assert_eq!(status.code(), Some(3), "{output}");
    assert!(output.contains(&format!("taken: not judged: port {port} (`api`) cannot be used")), "{output}");
    assert!(!trial.pids().exists(), "the program was started");
}

/// The reference of this workspace with other values of its variant `restart`.
fn restarted(old: &str, new: &str) -> Trial {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../conformance/servers/reference");
    let text = fs::read_to_string(folder.join("server.toml")).unwrap();
    assert!(text.contains(old));
    let trial = Trial::new().server("reference", &text.replace(old, new), "");
    let profile = trial.folder.path().join("servers/reference/restart.toml");
    fs::copy(folder.join("restart.toml"), profile).unwrap();
    trial
}

#[test]
fn a_restarted_server_has_the_same_folder_and_ports() {
    let (output, status) = restarted("", "").run(&["reference", "--variant", "restart"]);
    assert!(output.contains("claims: 3 hold") && output.contains("scenarios: 2 of 2 passed"), "{output}");
    assert_eq!(status.code(), Some(0), "{output}");
}

#[test]
fn a_server_that_loses_sessions_or_sign_outs_breaks_a_claim_about_restarts() {
    for (old, new, claim) in [
        ("\"sqlite:{{folder}}/reference.db\"", "\"memory\"", "whoami-restart"),
        ("\"{{store}}\"]", "\"{{store}}\", \"--fault\", \"kratos-sign-out-forgotten\"]", "native-restart"),
        (
            "\"{{store}}\"]",
            "\"{{store}}\", \"--fault\", \"kratos-browser-sign-out-forgotten\"]",
            "browser-logout-restart",
        ),
    ] {
        let (output, status) = restarted(old, new).run(&["reference", "--variant", "restart"]);
        assert!(output.contains(&format!("broken {claim}")), "{output}");
        assert_eq!(status.code(), Some(1), "{output}");
    }
}

#[test]
fn a_comparison_prints_nothing_about_withheld_claims() {
    let withheld = "\"{{store}}\", \"--fault\", \"kratos-sign-out-forgotten\"]\nwithheld = [\"kratos/native-restart\"]";
    let trial = restarted("\"{{store}}\"]", withheld);
    let (output, status) = trial.run(&["reference", "--variant", "restart", "--check"]);
    assert!(output.contains("reference (restart): judged; what it showed is not printed"), "{output}");
    assert!(output.contains("reference (restart): kratos/native-restart: withheld, was holds"), "{output}");
    assert!(!output.contains("broken") && !output.contains("kratos/restart/"), "{output}");
    assert_eq!(status.code(), Some(1), "{output}");
    let (output, status) = trial.run(&["reference", "--variant", "restart"]);
    assert_eq!(status.code(), Some(0), "withheld verdicts decide nothing: {output}");
}

#[test]
fn a_server_that_does_not_start_again_ends_the_run_and_is_not_judged() {
    let start = "start = [\"{{program}}\", \"serve\"";
    let once =
        "start = [\"sh\", \"-c\", \"mkdir once || exit 4; exec \\\"$0\\\" \\\"$@\\\"\", \"{{program}}\", \"serve\"";
    let (output, status) = restarted(start, once).run(&["reference", "--variant", "restart"]);
    assert!(output.contains("during the run it did not become ready: it ended (exit status: 4)"), "{output}");
    assert_eq!(status.code(), Some(3), "{output}");
}

#[test]
fn a_signal_stops_the_server_and_removes_its_folder() {
    let trial = Trial::new().server("silent", &description(0, "'{{program}}'", 500), "sleep 500");
    let child = trial.spawn(&["silent"]);
    while fs::read_to_string(trial.pids()).unwrap_or_default().is_empty() {
        std::thread::sleep(Duration::from_millis(20));
    }
    let interrupt = Command::new("sh").args(["-c", "kill -s INT \"$1\"", "sh", &child.id().to_string()]).status();
    assert!(interrupt.unwrap().success());
    let (output, status) = trial.end(child);
    assert_eq!(status.code(), Some(130), "{output}");
    assert!(output.contains("silent: interrupted"), "{output}");
}

#[test]
fn a_killed_command_leaves_neither_the_server_nor_its_folder() {
    let program = "sh -c 'echo $$ >> \"$0\"; sleep 500' \"$1\" &\nsleep 500";
    let trial = Trial::new();
    let start = format!("'{{{{program}}}}', '{}'", trial.pids().display());
    let trial = trial.server("silent", &description(0, &start, 500), program);
    let mut child = trial.spawn(&["silent"]);
    while fs::read_to_string(trial.pids()).unwrap_or_default().lines().count() < 2 {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(fs::read_dir(trial.folder.path().join("tmp")).unwrap().next().is_some());
    child.kill().unwrap();
    child.wait().unwrap();
    let is_empty = || fs::read_dir(trial.folder.path().join("tmp")).unwrap().next().is_none();
    assert!((0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        is_empty()
    }));
    trial.check_nothing_is_left("");
}

#[test]
fn a_server_variant_or_placeholder_that_does_not_exist_is_an_error() {
    let trial = Trial::new().server("silent", &description(0, "'{{program}}', '{{port.admin}}'", 5), "exit 0");
    let (output, status) = trial.run(&["silence"]);
    assert_eq!(status.code(), Some(2), "{output}");
    assert!(output.contains("there is no server `silence` (the servers: silent)"), "{output}");
    let (output, status) = trial.run(&["silent", "--variant", "loud"]);
    assert_eq!(status.code(), Some(2), "{output}");
    assert!(output.contains("`silent` has no variant `loud`"), "{output}");
    let (output, status) = trial.run(&["silent"]);
    assert_eq!(status.code(), Some(3), "{output}");
    assert!(output.contains("the placeholder `{{port.admin}}` is unknown"), "{output}");
}

#[test]
fn a_server_is_installed_once() {
    let name = format!("installed-{}", std::process::id());
    let trial = Trial::new();
    let text = description(0, "'{{program}}'", 5)
        .replace("'is-given'", "'{{installed}}/program'")
        .replace("[ready]", "install = [['sh', '-c', 'echo x >> \"$1/times\"', 'sh', '{{installed}}']]\n[ready]");
    let trial = trial.server(&name, &text, "");
    for _ in 0..2 {
        let (output, _) = trial.run(&[&name]);
        assert!(output.contains("was not found"), "{output}");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("target/servers").join(&name);
    assert_eq!(fs::read_to_string(folder.join("times")).unwrap(), "x\n");
    fs::remove_dir_all(folder).unwrap();
}

/// A server whose program is installed by these commands, and the folder that they install into.
fn installing(name: &str, commands: &str) -> (Trial, PathBuf) {
    let text = description(0, "'{{program}}'", 5)
        .replace("'is-given'", "'{{installed}}/program'")
        .replace("[ready]", &format!("install_files = ['lock']\ninstall = [{commands}]\n[ready]"));
    let trial = Trial::new().server(name, &text, "");
    fs::write(trial.lock(name), "1.0.0\n").unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("target/servers").join(name);
    (trial, folder)
}

impl Trial {
    fn lock(&self, name: &str) -> PathBuf {
        self.folder.path().join("servers").join(name).join("lock")
    }
}

#[test]
fn a_server_is_installed_again_when_a_file_of_its_installation_changes() {
    let name = format!("changed-{}", std::process::id());
    let (trial, folder) = installing(&name, "['sh', '-c', 'cp lock seen']");
    for version in ["1.0.0\n", "1.0.1\n"] {
        fs::write(trial.lock(&name), version).unwrap();
        let (output, _) = trial.run(&[&name]);
        assert!(output.contains("was not found"), "{output}");
        assert_eq!(fs::read_to_string(folder.join("seen")).unwrap(), version);
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_server_that_cannot_be_installed_is_not_run_and_leaves_nothing() {
    let name = format!("refused-{}", std::process::id());
    let commands =
        "['sh', '-c', 'echo half > part; echo the registry refuses >&2; exit 7'], ['sh', '-c', 'echo second']";
    let (trial, folder) = installing(&name, commands);
    let (output, status) = trial.run(&[&name]);
    assert_eq!(status.code(), Some(3), "{output}");
    assert!(output.contains(&format!("{name}: not run: it cannot be installed: `sh -c")), "{output}");
    assert!(output.contains("(exit status: 7):\n    the registry refuses\n"), "{output}");
    assert!(output.contains("check that `sh` reaches its registry, and run this again"), "{output}");
    assert!(!folder.exists(), "{output}");
}

#[test]
fn a_server_whose_installer_is_missing_is_not_run_and_the_line_says_where_to_get_it() {
    let name = format!("uninstallable-{}", std::process::id());
    let (trial, folder) = installing(&name, "['no-such-installer-anywhere', 'ci']");
    let (output, status) = trial.run(&[&name]);
    assert_eq!(status.code(), Some(3), "{output}");
    let expected =
        format!("{name}: not run: `no-such-installer-anywhere`, which installs it, was not found; get it from");
    assert!(output.contains(&expected) && output.contains("https://server.example/download"), "{output}");
    assert!(!folder.exists(), "{output}");
}

#[test]
fn a_command_that_is_killed_while_it_installs_leaves_nothing() {
    let name = format!("halved-{}", std::process::id());
    let pids = tempfile::NamedTempFile::new().unwrap();
    let commands = format!("['sh', '-c', 'echo $$ > {}; sleep 500']", pids.path().display());
    let (trial, folder) = installing(&name, &commands);
    let mut child = trial.spawn(&[&name]);
    let pid = loop {
        let pid = fs::read_to_string(pids.path()).unwrap();
        if pid.ends_with('\n') {
            break pid;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(has_ended(pid.trim()));
    let is_gone = || !folder.exists();
    assert!((0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        is_gone()
    }));
    trial.check_nothing_is_left("");
}

#[test]
fn the_version_of_a_server_has_one_source() {
    let text = description(0, "'{{program}}'", 5) + "[version]\npointer = '/version'\n";
    let (output, status) = Trial::new().server("silent", &text, "").run(&["silent"]);
    assert_eq!(status.code(), Some(2), "{output}");
    assert!(output.contains("server.toml: `version` needs either `url` or `file`"), "{output}");
}
