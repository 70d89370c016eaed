//! Interrupts a run: Ctrl-C, and the request of a CI system to end.

use std::sync::mpsc::channel;

use signoff_reference::Signals;
use tokio_util::sync::CancellationToken;

/// The first signal cancels the run; `x-signoff-finally` steps still run. A second signal ends the process.
///
/// A thread of its own waits for the signals, so that a long evaluation on the thread of the run cannot delay them.
pub(super) fn cancel_on_signal() -> CancellationToken {
    let cancel = CancellationToken::new();
    let token = cancel.clone();
    let (ready, listening) = channel();
    std::thread::spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        runtime.block_on(async {
            let Ok(mut signals) = Signals::listen() else { return };
            let _ = ready.send(());
            signals.next().await;
            token.cancel();
            signals.next().await;
            std::process::exit(130);
        });
    });
    // No request is sent before the signals are heard. Without a thread there is nothing to wait for.
    let _ = listening.recv();
    cancel
}
