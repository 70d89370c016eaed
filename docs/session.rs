//! Runs the commands of a page of the book, in the order of the page and in a folder of its own, and compares what they print.
//!
//! - A fence with `file=PATH` writes that file; with `diff file=PATH`, it changes one.
//! - `$ COMMAND` in a `console` fence is run by `sh`. The lines below it are what it prints, if there are any; `…` is any text, and alone on a
//!   line any number of lines. `# exit status N` after a command is its exit status, otherwise 0.
//! - A command that ends in `&` keeps running until `kill %N` or the end of the page. It is ready when its port accepts connections.
//! - `127.0.0.1:PORT` is replaced by a free port in files and commands, and back in what is printed.
//! - `<!-- not run: REASON -->` before a fence says why a test cannot run it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A page, its folder, and the servers that it has started.
pub(crate) struct Session {
    folder: tempfile::TempDir,
    /// The folder of the programs.
    programs: PathBuf,
    ports: BTreeMap<String, u16>,
    servers: Vec<Child>,
    /// Whether a command belongs to another test.
    is_foreign: fn(&str) -> bool,
    /// The program of a command that a test has built itself: the first words of the command, and the file.
    built: Vec<(&'static str, PathBuf)>,
}

impl Session {
    /// Begins a page. `program` is one of the programs that its commands call; the others are in the same folder.
    pub(crate) fn new(program: &Path, is_foreign: fn(&str) -> bool, built: Vec<(&'static str, PathBuf)>) -> Self {
        Session {
            folder: tempfile::tempdir().unwrap(),
            programs: program.parent().unwrap().to_owned(),
            ports: BTreeMap::new(),
            servers: Vec::new(),
            is_foreign,
            built,
        }
    }

    /// Runs a page. Returns the number of commands that ran.
    ///
    /// # Errors
    /// A command prints something else, or has another exit status.
    pub(crate) fn run(&mut self, page: &str) -> Result<usize, String> {
        let mut count = 0;
        for fence in fences(page) {
            let file = fence.info.split(' ').find_map(|word| word.strip_prefix("file="));
            match (file, fence.info.split(' ').next()) {
                (Some(file), Some("diff")) => self.change(file, &fence.text)?,
                (Some(file), _) => self.write(file, &fence.text),
                (None, Some("console")) if !fence.is_left_out => {
                    for (command, printed) in commands(&fence.text) {
                        if !(self.is_foreign)(&command) {
                            self.command(&command, &printed)?;
                            count += 1;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(count)
    }

    fn write(&mut self, file: &str, text: &str) {
        let path = self.folder.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, self.with_free_ports(text)).unwrap();
    }

    /// Replaces lines: those with a space or `-` in front are found once in the file.
    fn change(&mut self, file: &str, diff: &str) -> Result<(), String> {
        let path = self.folder.path().join(file);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
        let side = |other: char| -> String {
            let lines = diff.lines().filter(|line| !line.starts_with(other));
            lines.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect()
        };
        let (before, after) = (side('+'), side('-'));
        match text.matches(&before).count() {
            1 => std::fs::write(path, text.replacen(&before, &after, 1)).map_err(|error| error.to_string()),
            count => Err(format!("{file}: {count} places for the change\n{before}")),
        }
    }

    fn command(&mut self, command: &str, printed: &str) -> Result<(), String> {
        let (shown, status) = match command.split_once("# exit status ") {
            Some((shown, status)) => {
                (shown.trim_end(), status.trim().parse::<i32>().map_err(|error| error.to_string())?)
            }
            None => (command, 0),
        };
        if let Some(number) = shown.strip_prefix("kill %") {
            let index = number.parse::<usize>().map_err(|error| error.to_string())? - 1;
            return stop(self.servers.get_mut(index).ok_or_else(|| format!("{shown}: no such server"))?);
        }
        let text = self.with_free_ports(shown);
        if let Some(server) = text.strip_suffix('&') {
            return self.start(server.trim_end());
        }
        let output = self.shell(&text).output().map_err(|error| error.to_string())?;
        let text = |bytes: &[u8]| self.with_shown_ports(&String::from_utf8_lossy(bytes));
        let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
        let actual = format!("{stderr}{stdout}");
        if output.status.code() != Some(status) {
            return Err(format!("`{shown}` ends with {}, not {status}:\n{actual}", output.status));
        }
        // Programs may report on their work on standard error; a page shows the result only, or everything.
        if printed.is_empty() || is_like(printed, &stdout) || is_like(printed, &actual) {
            return Ok(());
        }
        Err(format!("`{shown}` prints\n{actual}\ninstead of\n{printed}"))
    }

    fn start(&mut self, command: &str) -> Result<(), String> {
        let built = self.built.iter().find_map(|(words, file)| Some((command.strip_prefix(words)?, file)));
        let command = match built {
            Some((rest, file)) => format!("'{}'{}", file.display(), rest.replace(" -- ", " ")),
            None => command.to_owned(),
        };
        let port = self.ports.values().copied().find(|port| command.contains(&format!(":{port}")));
        // The small server of the examples has its port from the environment.
        let port = port.unwrap_or_else(|| self.free_port("4020"));
        let mut child = self.shell(&format!("exec {command}"));
        child.env("COUNTER_LISTEN", format!("127.0.0.1:{port}")).stdout(Stdio::null()).stderr(Stdio::null());
        self.servers.push(child.spawn().map_err(|error| format!("{command}: {error}"))?);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > Duration::from_secs(60) {
                return Err(format!("`{command}` does not listen on port {port}"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn shell(&self, script: &str) -> Command {
        let path = std::env::var("PATH").unwrap_or_default();
        let mut shell = Command::new("sh");
        shell.args(["-c", script]).current_dir(self.folder.path()).stdin(Stdio::null());
        shell.env("PATH", format!("{}:{path}", self.programs.display())).env("COLUMNS", "110");
        for name in ["CI", "NO_COLOR", "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"] {
            shell.env_remove(name);
        }
        shell
    }

    fn free_port(&mut self, shown: &str) -> u16 {
        let free = || TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).unwrap().port();
        *self.ports.entry(shown.to_owned()).or_insert_with(free)
    }

    fn with_free_ports(&mut self, text: &str) -> String {
        let mut parts = text.split("127.0.0.1:");
        let mut replaced = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|character: char| !character.is_ascii_digit()).unwrap_or(part.len());
            let (shown, rest) = part.split_at(end);
            let port = if shown.is_empty() { String::new() } else { self.free_port(shown).to_string() };
            write!(replaced, "127.0.0.1:{port}{rest}").unwrap();
        }
        replaced
    }

    fn with_shown_ports(&self, text: &str) -> String {
        let replace = |text: String, (shown, port): (&String, &u16)| {
            text.replace(&format!("127.0.0.1:{port}"), &format!("127.0.0.1:{shown}"))
        };
        self.ports.iter().fold(text.to_owned(), replace)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for server in &mut self.servers {
            let _ = stop(server);
        }
    }
}

fn stop(server: &mut Child) -> Result<(), String> {
    let _ = server.kill();
    server.wait().map(|_| ()).map_err(|error| error.to_string())
}

/// A fenced part of a page.
pub(crate) struct Fence {
    pub(crate) info: String,
    pub(crate) text: String,
    /// Whether the page says why it is not run.
    pub(crate) is_left_out: bool,
}

/// The fenced parts of a page.
pub(crate) fn fences(page: &str) -> Vec<Fence> {
    let mut fences = Vec::new();
    let (mut open, mut reason): (Option<Fence>, bool) = (None, false);
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some(_)) => fences.extend(open.take()),
            (Some(fence), None) => {
                fence.text.push_str(line);
                fence.text.push('\n');
            }
            (None, Some(info)) => {
                open = Some(Fence { info: info.to_owned(), text: String::new(), is_left_out: reason });
                reason = false;
            }
            (None, None) if line.is_empty() => {}
            (None, None) => reason = line.starts_with("<!-- not run: "),
        }
    }
    fences
}

/// The commands of a `console` fence, each with the lines that it prints.
pub(crate) fn commands(fence: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    let mut goes_on = false;
    for line in fence.lines() {
        let begins = line.strip_prefix("$ ").filter(|_| !goes_on);
        match (begins, commands.last_mut()) {
            (Some(command), _) => commands.push((command.to_owned(), String::new())),
            (None, Some((command, _))) if goes_on => command.push_str(&format!("\n{line}")),
            (None, Some((_, printed))) => printed.push_str(&format!("{line}\n")),
            (None, None) => {}
        }
        goes_on = line.ends_with('\\');
    }
    commands
}

/// Whether a text is as shown, with `…` for any part of a line and, alone on a line, for any lines.
fn is_like(shown: &str, actual: &str) -> bool {
    let shown: Vec<&str> = shown.lines().map(str::trim_end).collect();
    let actual: Vec<&str> = actual.lines().map(str::trim_end).collect();
    lines_are_like(&shown, &actual)
}

fn lines_are_like(shown: &[&str], actual: &[&str]) -> bool {
    match shown.split_first() {
        None => actual.is_empty(),
        Some((&"…", rest)) => {
            (0..=actual.len()).any(|skipped| lines_are_like(rest, actual.get(skipped..).unwrap_or_default()))
        }
        Some((line, rest)) => actual
            .split_first()
            .is_some_and(|(first, others)| line_is_like(line, first) && lines_are_like(rest, others)),
    }
}

fn line_is_like(shown: &str, actual: &str) -> bool {
    let Some((start, rest)) = shown.split_once('…') else { return shown == actual };
    let (middle, end) = rest.rsplit_once('…').unwrap_or(("", rest));
    let Some(inner) = actual.strip_prefix(start).and_then(|inner| inner.strip_suffix(end)) else { return false };
    let after = |place: &str, part: &str| Some(place.get(place.find(part)? + part.len()..)?.to_owned());
    middle.split('…').try_fold(inner.to_owned(), |place, part| after(&place, part)).is_some()
}

/// Checks the arguments of every command of a program in a page, without running it: those that a test cannot run too.
///
/// # Errors
/// The program does not have such an argument.
pub(crate) fn check_arguments(program: &Path, page: &str) -> Result<usize, String> {
    let name = format!("{} ", program.file_stem().unwrap_or_default().to_string_lossy());
    let mut count = 0;
    for fence in fences(page).iter().filter(|fence| fence.info == "console") {
        for (command, _) in commands(&fence.text) {
            let Some(arguments) = command.strip_prefix(&name) else { continue };
            let words = arguments.split_whitespace().take_while(|word| !matches!(*word, "#" | "&" | ">"));
            let words = words.map(|word| word.trim_matches('\'')).chain(["--help"]);
            let output = Command::new(program).args(words).output().map_err(|error| error.to_string())?;
            if !output.status.success() {
                return Err(format!("`{command}`: {}", String::from_utf8_lossy(&output.stderr)));
            }
            count += 1;
        }
    }
    Ok(count)
}

/// The page with the help of a program and of all its commands. With `SIGNOFF_UPDATE=1`, it is written.
///
/// # Errors
/// The page has another text.
pub(crate) fn check_commands(program: &Path, page: &Path) -> Result<(), String> {
    let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let help = |command: &str| -> String {
        let mut call = Command::new(program);
        call.args((!command.is_empty()).then_some(command)).arg("--help").env_remove("COLUMNS").env("NO_COLOR", "1");
        let output = call.output().unwrap();
        let lines = String::from_utf8_lossy(&output.stdout).into_owned();
        lines.lines().map(|line| format!("{}\n", line.trim_end())).collect()
    };
    let whole = help("");
    let listed = whole.split("\nCommands:\n").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap_or_default();
    let names = listed.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let commands = names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    let mut text = format!("# Commands: {name}\n\n```text\n{whole}```\n");
    for command in commands {
        write!(text, "\n## {name} {command}\n\n```text\n{}```\n", help(command)).unwrap();
    }
    if std::env::var_os("SIGNOFF_UPDATE").is_some() {
        return std::fs::write(page, text).map_err(|error| error.to_string());
    }
    let written = std::fs::read_to_string(page).unwrap_or_default();
    if written == text {
        Ok(())
    } else {
        Err(format!("{} is stale: run this test with SIGNOFF_UPDATE=1", page.display()))
    }
}
