//! The command `signoff serve`: start, print a banner, wait for a signal, stop.

use std::io::Write;

use super::{Config, Signals, StartError, banner, start};

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
