//! The command `signoff serve`: start, print a banner, wait for a signal, stop.

use std::io::Write;

use super::{Config, StartError, banner, start};

/// Serves until Ctrl-C or SIGTERM. Writes one line per source with its URL to `out`, then the seeded credentials. A
/// script can wait for the first line.
///
/// # Errors
/// The configuration is wrong: see [`StartError`].
pub async fn serve(config: Config, out: &mut (dyn Write + Send)) -> Result<(), StartError> {
    let mut signals = Signals::listen().map_err(StartError::Signal)?;
    let (store, fault) = (config.store.clone(), config.fault);
    let running = start(config).await?;
    // The server continues if the pipe is closed.
    let _ = out.write_all(banner::text(&running, &store, fault).as_bytes()).and_then(|()| out.flush());
    signals.next().await;
    running.stop().await;
    let _ = writeln!(out, "stopped").and_then(|()| out.flush());
    Ok(())
}

#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn listen() -> std::io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        // If the signal cannot be awaited, Ctrl-C ends the process anyway.
        let _ = tokio::signal::ctrl_c().await;
    }
}
