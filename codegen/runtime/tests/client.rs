//! Calls over real sockets: what they can be asked, and what they make of servers that misbehave.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by stopping"
)]

#[path = "client/builder.rs"]
mod builder;
#[path = "client/hooks.rs"]
mod hooks;
#[path = "client/misbehaviour.rs"]
mod misbehaviour;
#[path = "client/options.rs"]
mod options;
#[path = "client/redirects.rs"]
mod redirects;
#[path = "client/retries.rs"]
mod retries;
#[path = "client/seams.rs"]
mod seams;
#[path = "client/server.rs"]
mod server;
