//! Runs `signoff serve` during a run.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, ChildStdout, Stdio};

use crate::runner;

/// The reference on a free port. It is stopped on drop.
pub(super) struct Server {
    child: Child,
    /// The URL of each source.
    urls: Vec<(String, String)>,
    /// Kept open, because a process that writes to a closed pipe ends.
    output: BufReader<ChildStdout>,
}

impl Server {
    /// Starts it, and reads the URL of each source from its output.
    pub(super) fn start() -> Result<Self, String> {
        let mut command = runner::signoff("serve");
        let mut child = command
            .args(["--listen", "127.0.0.1:0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("the reference cannot be started: {error}"))?;
        let output = child.stdout.take().ok_or("the reference has no output")?;
        let mut server = Self { child, urls: Vec::new(), output: BufReader::new(output) };
        server.read_urls()?;
        Ok(server)
    }

    /// Reads the line about the address, then a line `  SOURCE  URL` for each source.
    fn read_urls(&mut self) -> Result<(), String> {
        for (number, line) in self.output.by_ref().lines().enumerate() {
            let line = line.map_err(|error| format!("the reference's output cannot be read: {error}"))?;
            match line.strip_prefix("  ").and_then(|rest| rest.split_once(char::is_whitespace)) {
                Some((source, url)) => self.urls.push((source.to_owned(), url.trim().to_owned())),
                None if number > 0 => break,
                None => {}
            }
        }
        if self.urls.is_empty() { Err("the reference did not say where it listens".to_owned()) } else { Ok(()) }
    }

    /// The URL of a source.
    pub(super) fn url(&self, source: &str) -> Option<&str> {
        self.urls.iter().find(|(name, _)| name == source).map(|(_, url)| url.as_str())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
