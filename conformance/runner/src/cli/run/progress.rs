//! Progress on standard error: a bar on a terminal, elsewhere a line twice a minute.

use std::collections::BTreeSet;
use std::io::{IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use signoff_arazzo::record::{ScenarioEnd, ScenarioRecord};

use crate::run::Observer;

/// The time between two lines.
const INTERVAL: Duration = Duration::from_secs(30);

/// Counts what is done until it is dropped, and shows what is running.
pub(in crate::cli) struct Progress {
    display: Display,
    running: Arc<Running>,
}

enum Display {
    Bar(ProgressBar),
    Lines(Lines),
}

/// The names of what is running.
#[derive(Default)]
struct Running(Mutex<BTreeSet<String>>);

impl Running {
    fn change(&self, change: impl FnOnce(&mut BTreeSet<String>)) -> String {
        const SHOWN: usize = 3;
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut names);
        let mut text =
            names.iter().take(SHOWN).map(|name| signoff_openapi::escape(name)).collect::<Vec<_>>().join(", ");
        if names.len() > SHOWN {
            text.push_str(&format!(" and {} more", names.len() - SHOWN));
        }
        text
    }
}

impl Progress {
    /// Begins to count up to `total` things that are called `noun`.
    pub(in crate::cli) fn new(noun: &'static str, total: usize) -> Self {
        let running = Arc::new(Running::default());
        if !std::io::stderr().is_terminal() {
            let lines = Lines::start(noun, total, INTERVAL, Arc::clone(&running), |line| print_line(&line));
            return Self { display: Display::Lines(lines), running };
        }
        let bar = ProgressBar::new(u64::try_from(total).unwrap_or(u64::MAX));
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        Self { display: Display::Bar(bar), running }
    }

    /// Shows that something is running.
    pub(in crate::cli) fn start(&self, name: &str) {
        let running = self.running.change(|names| {
            names.insert(name.to_owned());
        });
        if let Display::Bar(bar) = &self.display {
            bar.set_message(running);
        }
    }

    /// Prints text between two states of the bar.
    pub(in crate::cli) fn print(&self, text: &str) {
        match &self.display {
            Display::Bar(bar) => bar.suspend(|| print_line(text)),
            Display::Lines(_) => print_line(text),
        }
    }

    /// Counts a scenario. A scenario that was not run is counted but not shown.
    pub(in crate::cli) fn finish_scenario(&self, record: &ScenarioRecord) {
        let ran = !matches!(record.end, ScenarioEnd::NotRun(_));
        self.finish_one(ran.then_some(record.name.as_str()));
    }

    /// Counts one thing. A bar shows its name.
    pub(in crate::cli) fn finish_one(&self, name: Option<&str>) {
        let running = self.running.change(|names| {
            name.map(|name| names.remove(name));
        });
        match &self.display {
            Display::Bar(bar) => {
                bar.set_message(match name {
                    Some(name) if running.is_empty() => signoff_openapi::escape(name),
                    _ => running,
                });
                bar.inc(1);
            }
            Display::Lines(lines) => {
                lines.done.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

fn print_line(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

impl Observer for Progress {
    fn finished(&self, record: &ScenarioRecord) {
        self.finish_scenario(record);
    }

    fn started(&self, scenario: &str) {
        self.start(scenario);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Display::Bar(bar) = &self.display {
            bar.finish_and_clear();
        }
    }
}

/// A thread that writes a line at intervals. It ends when this is dropped.
pub(in crate::cli) struct Lines {
    done: Arc<AtomicUsize>,
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Lines {
    fn start(
        noun: &'static str,
        total: usize,
        interval: Duration,
        running: Arc<Running>,
        write: impl Fn(String) + Send + 'static,
    ) -> Self {
        let (stop, stopped) = channel();
        let done = Arc::new(AtomicUsize::new(0));
        let (count, start) = (Arc::clone(&done), Instant::now());
        let lines = move || {
            while stopped.recv_timeout(interval) == Err(RecvTimeoutError::Timeout) {
                let (done, seconds) = (count.load(Ordering::Relaxed), start.elapsed().as_secs());
                let running = running.change(|_| {});
                let running = if running.is_empty() { running } else { format!("; running: {running}") };
                write(format!("{done} of {total} {noun} done after {seconds} s{running}\n"));
            }
        };
        // Without the thread there are no lines, but the run is the same.
        let thread = std::thread::Builder::new().name("progress".to_owned()).spawn(lines).ok();
        Self { done, stop: Some(stop), thread }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_written_at_intervals_until_the_end() {
        let (sender, lines) = channel();
        let running = Arc::new(Running::default());
        running.change(|names| {
            names.insert("a/b/c".to_owned());
        });
        let progress = Lines::start("scenarios", 3, Duration::from_millis(1), running, move |line| {
            let _ = sender.send(line);
        });
        progress.done.fetch_add(2, Ordering::Relaxed);
        let line = lines.iter().find(|line| line.starts_with('2')).unwrap();
        assert_eq!(line, "2 of 3 scenarios done after 0 s; running: a/b/c\n");
        drop(progress);
        assert!(lines.iter().all(|line| line.starts_with('2')), "the thread has ended");
    }
}
