//! Progress on standard error: a bar on a terminal, elsewhere a line twice a minute.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use signoff_arazzo::record::{ScenarioEnd, ScenarioRecord};

/// The time between two lines.
const INTERVAL: Duration = Duration::from_secs(30);

/// Counts what is done until it is dropped.
pub(in crate::cli) enum Progress {
    Bar(ProgressBar),
    Lines(Lines),
}

impl Progress {
    /// Begins to count up to `total` things that are called `noun`.
    pub(in crate::cli) fn new(noun: &'static str, total: usize) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self::Lines(Lines::start(noun, total, INTERVAL, |line| {
                let _ = std::io::stderr().lock().write_all(line.as_bytes());
            }));
        }
        let bar = ProgressBar::new(u64::try_from(total).unwrap_or(u64::MAX));
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        Self::Bar(bar)
    }

    /// Counts a scenario. A scenario that was not run is counted but not shown.
    pub(in crate::cli) fn finish_scenario(&self, record: &ScenarioRecord) {
        let ran = !matches!(record.end, ScenarioEnd::NotRun(_));
        self.finish_one(ran.then_some(record.name.as_str()));
    }

    /// Counts one thing. A bar shows its name.
    pub(in crate::cli) fn finish_one(&self, name: Option<&str>) {
        match self {
            Self::Bar(bar) => {
                if let Some(name) = name {
                    bar.set_message(signoff_openapi::escape(name));
                }
                bar.inc(1);
            }
            Self::Lines(lines) => {
                lines.done.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Self::Bar(bar) = self {
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
    fn start(noun: &'static str, total: usize, interval: Duration, write: impl Fn(String) + Send + 'static) -> Self {
        let (stop, stopped) = channel();
        let done = Arc::new(AtomicUsize::new(0));
        let (count, start) = (Arc::clone(&done), Instant::now());
        let lines = move || {
            while stopped.recv_timeout(interval) == Err(RecvTimeoutError::Timeout) {
                let (done, seconds) = (count.load(Ordering::Relaxed), start.elapsed().as_secs());
                write(format!("{done} of {total} {noun} done after {seconds} s\n"));
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
        let progress = Lines::start("scenarios", 3, Duration::from_millis(1), move |line| {
            let _ = sender.send(line);
        });
        progress.done.fetch_add(2, Ordering::Relaxed);
        let line = lines.iter().find(|line| line.starts_with('2')).unwrap();
        assert_eq!(line, "2 of 3 scenarios done after 0 s\n");
        drop(progress);
        assert!(lines.iter().all(|line| line.starts_with('2')), "the thread has ended");
    }
}
