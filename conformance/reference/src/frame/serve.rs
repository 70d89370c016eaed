//! The command: start, say so, wait for the signal, stop.

use std::io::Write;

use super::{Config, StartError, banner, start};

/// Serves until Ctrl-C or SIGTERM. What is written to `out`: one line per source with its URL, then the seeded
/// credentials, so that a script can wait for the first line and a person can copy from it.
///
/// # Errors
/// The set-up is wrong: see [`StartError`].
pub async fn serve(config: Config, out: &mut (dyn Write + Send)) -> Result<(), StartError> {
    let mut signals = Signals::listen().map_err(StartError::Signal)?;
    let (store, fault) = (config.store.clone(), config.fault);
    let running = start(config).await?;
    // Who started the server may have closed the pipe; the server serves on.
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
        // Where Ctrl-C cannot be waited for the process ends by it anyway.
        let _ = tokio::signal::ctrl_c().await;
    }
}
