//! A server that runs: installed, prepared, started, ready, and stopped on drop together with its folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::command_line::{Line, run};
use super::description::Server;
use super::guard::Guard;
use super::http::{get, send};
use super::install::install;
use super::interrupt::Interrupt;
use super::place::Place;
use super::process::{Process, last_lines, logged};
use super::restarts::Restarts;
use super::{Stopped, Wanted};
use crate::workspace;

/// A server that is ready. Fields are dropped in this order: the process ends before its folder goes.
pub(super) struct Running<'a> {
    server: &'a Server,
    process: Option<Process>,
    place: Place,
    restarts: Option<Restarts>,
    /// The version that the server reports.
    pub(super) version: Option<String>,
}

impl<'a> Running<'a> {
    /// Starts the server and waits until it is ready.
    ///
    /// # Errors
    /// The program is missing, or the server does not become ready. Everything that was started has ended.
    pub(super) fn start(wanted: &Wanted<'a>, interrupt: &Interrupt) -> Result<Self, Stopped> {
        let server = wanted.server;
        let installed = workspace().join("target/servers").join(&server.name);
        let values = wanted.variant.as_ref().map(|(_, variant)| variant.values.clone()).unwrap_or_default();
        install(server, &installed, wanted.guard, interrupt)?;
        let program = find_program(wanted, &installed)?;
        let fixed = [("program", &program), ("installed", &installed)];
        let place = Place::new(server, &fixed, &values, wanted.guard).map_err(Stopped::Failed)?;
        for command in &server.description.prepare {
            run(&Line::of(command, server, &place)?, &place.file("log"), wanted.guard, interrupt)?;
        }
        let restarts = wanted.variant.as_ref().is_some_and(|(_, variant)| variant.restarts).then(Restarts::listen);
        let restarts = restarts.transpose().map_err(|error| Stopped::Failed(format!("restarts: {error}")))?;
        let mut running = Self { server, process: None, place, restarts, version: None };
        running.start_process(wanted.guard, interrupt)?;
        running.send_requests()?;
        running.version = running.read_version();
        Ok(running)
    }

    fn start_process(&mut self, guard: &Guard, interrupt: &Interrupt) -> Result<(), Stopped> {
        let command = Line::of(&self.server.description.start, self.server, &self.place)?.command(self.place.path());
        let mut command = logged(command, &self.file("log")).map_err(Stopped::Failed)?;
        self.process = Some(Process::start(&mut command, guard).map_err(Stopped::Failed)?);
        self.wait_until_ready(interrupt)
    }

    /// Ends the server and starts it again in the same folder, if a scenario requests this.
    ///
    /// # Errors
    /// The server does not become ready again.
    pub(super) fn restart_if_requested(&mut self, guard: &Guard, interrupt: &Interrupt) -> Result<(), Stopped> {
        let Some(requested) = self.restarts.as_ref().and_then(Restarts::next) else { return Ok(()) };
        match self.process.take() {
            Some(process) if requested.kill => drop(process),
            process => self.stop(process),
        }
        self.start_process(guard, interrupt)?;
        requested.done();
        Ok(())
    }

    /// The URL where scenarios request restarts.
    pub(super) fn restarts(&self) -> Option<&str> {
        self.restarts.as_ref().map(|restarts| restarts.url.as_str())
    }

    fn stop(&self, process: Option<Process>) {
        let stop = &self.server.description.stop;
        if let Some(process) = process {
            process.stop(&stop.signal, Duration::from_secs(stop.seconds));
        }
    }

    /// Replaces the placeholders of a text.
    ///
    /// # Errors
    /// A placeholder is unknown.
    pub(super) fn fill(&self, text: &str) -> Result<String, String> {
        self.place.fill(text)
    }

    /// A file in the folder of the server.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.place.file(name)
    }

    /// Why the server has ended, if it has.
    pub(super) fn failure(&mut self) -> Option<String> {
        let status = self.process.as_mut()?.ended()?;
        Some(format!("it ended ({status}); its last lines:{}", last_lines(&self.place.file("log"))))
    }

    fn wait_until_ready(&mut self, interrupt: &Interrupt) -> Result<(), Stopped> {
        let ready = &self.server.description.ready;
        let (url, time) = (self.fill(&ready.url).map_err(Stopped::Failed)?, Duration::from_secs(ready.seconds));
        let start = Instant::now();
        loop {
            // Another program may answer at a port that was taken after it had been chosen.
            let answer = get(&url);
            if let Some(failure) = self.failure() {
                return Err(Stopped::Failed(format!("it did not become ready: {failure}")));
            }
            if interrupt.is_set() {
                return Err(Stopped::Interrupted);
            }
            let answer = match answer {
                Ok((200..=299, _)) => return Ok(()),
                Ok((status, _)) => format!("the last answer is {status}"),
                Err(error) => error.to_string(),
            };
            if start.elapsed() >= time {
                let lines = last_lines(&self.place.file("log"));
                let seconds = time.as_secs();
                return Err(Stopped::Failed(format!(
                    "it did not become ready within {seconds} s (GET {url}: {answer}); its last lines:{lines}"
                )));
            }
            Interrupt::pause();
        }
    }

    fn send_requests(&self) -> Result<(), Stopped> {
        for request in &self.server.description.requests {
            let fill = |text: &str| self.fill(text).map_err(Stopped::Failed);
            let (url, body) = (fill(&request.url)?, fill(&request.body)?);
            let failure = match send(&request.method, &url, &body) {
                Ok((200..=299, _)) => continue,
                Ok((status, answer)) => format!("{status} {answer}"),
                Err(error) => error.to_string(),
            };
            return Err(Stopped::Failed(format!("{} {url}: {failure}", request.method)));
        }
        Ok(())
    }

    fn read_version(&self) -> Option<String> {
        let version = self.server.description.version.as_ref()?;
        let text = match (&version.url, &version.file) {
            (Some(url), _) => get(&self.fill(url).ok()?).ok()?.1,
            (None, Some(file)) => std::fs::read_to_string(self.fill(file).ok()?).ok()?,
            (None, None) => return None,
        };
        version_in(&text, version.pointer.as_deref())
    }
}

/// The version at a pointer of a JSON text, or the last word of any text.
fn version_in(text: &str, pointer: Option<&str>) -> Option<String> {
    let Some(pointer) = pointer else { return text.split_whitespace().last().map(str::to_owned) };
    let text: serde_json::Value = serde_json::from_str(text).ok()?;
    text.pointer(pointer)?.as_str().map(str::to_owned)
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let process = self.process.take();
        self.stop(process);
    }
}

fn find_program(wanted: &Wanted<'_>, installed: &Path) -> Result<PathBuf, Stopped> {
    let server = wanted.server;
    let wanted_program = &server.description.program;
    let name = match &wanted.program {
        Some(path) => path.display().to_string(),
        None if wanted_program == "{{signoff}}" => return Ok(wanted.signoff.path()?.to_owned()),
        None => {
            let values = BTreeMap::from([("installed".to_owned(), installed.display().to_string())]);
            super::place::fill(wanted_program, &values).map_err(Stopped::Failed)?
        }
    };
    super::process::find(&name).ok_or_else(|| {
        Stopped::Missing(format!(
            "`{name}` was not found; get it from {}, or name it: --program {}=FILE",
            server.description.get, server.name
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_a_member_of_a_json_text_or_the_last_word_of_another_one() {
        let version = |text, pointer| version_in(text, pointer);
        assert_eq!(version(r#"{"version":"1.2.3"}"#, Some("/version")).as_deref(), Some("1.2.3"));
        assert_eq!(version(r#"{"version":1}"#, Some("/version")), None);
        assert_eq!(version("A server - Version 1.2.3\n", None).as_deref(), Some("1.2.3"));
        assert_eq!(version("\n", None), None);
    }
}
