//! Calls without `async`.

use std::future::{Future, poll_fn};
use std::io;
use std::pin::pin;
use std::sync::OnceLock;
use std::thread;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

/// Waits for a call without `async`: `client.pets().list().send().wait()`. Import the trait to use it.
///
/// All calls of a program share one thread that reads and writes. Code that runs in an async runtime uses `.await` instead.
pub trait Wait: Future + Sized {
    /// Waits for the result.
    ///
    /// # Panics
    /// The current thread runs an async runtime, or the program's first call cannot start a thread.
    fn wait(self) -> Self::Output {
        handle().block_on(self)
    }
}

impl<F: Future> Wait for F {}

/// Waits for the items of a stream. Import the trait to use it.
pub trait WaitEach: Stream + Sized {
    /// The items, one by one.
    ///
    /// # Panics
    /// As [`Wait::wait`].
    fn wait_each(self) -> impl Iterator<Item = Self::Item> {
        let mut stream = Box::pin(self);
        std::iter::from_fn(move || poll_fn(|context| stream.as_mut().poll_next(context)).wait())
    }
}

impl<S: Stream> WaitEach for S {}

/// The runtime of all calls without `async`.
fn handle() -> &'static Handle {
    static HANDLE: OnceLock<io::Result<Handle>> = OnceLock::new();
    match HANDLE.get_or_init(start) {
        Ok(handle) => handle,
        #[allow(clippy::panic, reason = "a program that cannot start a thread cannot call; documented")]
        Err(error) => panic!("the thread for calls cannot be started: {error}"),
    }
}

fn start() -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    let drive = move || runtime.block_on(pin!(std::future::pending::<()>()));
    thread::Builder::new().name("signoff-calls".to_owned()).spawn(drive)?;
    Ok(handle)
}
