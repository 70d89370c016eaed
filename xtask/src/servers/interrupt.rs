//! Ctrl-C and other requests to end. They are counted, so that everything that was started is stopped first.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How often waiting code looks for signals and ended processes.
const INTERVAL: Duration = Duration::from_millis(50);

/// The number of signals received so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Interrupt(Arc<AtomicUsize>);

impl Interrupt {
    /// Receives SIGINT, SIGTERM and SIGHUP from now on.
    ///
    /// # Errors
    /// The operating system refuses.
    #[cfg(unix)]
    pub(crate) fn install() -> Result<Self, String> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP]);
        let mut signals = signals.map_err(|error| format!("signals cannot be received: {error}"))?;
        let interrupt = Self::default();
        let count = interrupt.0.clone();
        std::thread::spawn(move || {
            for _ in signals.forever() {
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(interrupt)
    }

    /// Signals end the process at once.
    #[cfg(not(unix))]
    pub(crate) fn install() -> Result<Self, String> {
        Ok(Self::default())
    }

    /// The number of signals received so far.
    pub(crate) fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }

    /// Whether a signal was received.
    pub(crate) fn is_set(&self) -> bool {
        self.count() > 0
    }

    /// Waits a moment between two looks at a process.
    pub(crate) fn pause() {
        std::thread::sleep(INTERVAL);
    }
}
