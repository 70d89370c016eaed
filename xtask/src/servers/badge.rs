//! docs/badges/NAME.svg: how many claims hold on a server, as a small picture for other pages.

#[path = "../../../conformance/runner/src/report/picture.rs"]
mod picture;

use super::results::ServerResult;
use picture::{BAD, GOOD, OPEN, picture};

/// The badge of a server that was judged.
pub(super) fn judged(name: &str, server: &ServerResult) -> String {
    let colour = match (server.count("broken"), server.count("undetermined")) {
        (0, 0) => GOOD,
        (0, _) => OPEN,
        _ => BAD,
    };
    picture(name, &server.summary(), colour)
}

/// The badge of a server that was never judged.
pub(super) fn not_run(name: &str) -> String {
    picture(name, "not run", OPEN)
}

/// Its path below `docs/`.
pub(super) fn path(name: &str) -> String {
    format!("badges/{name}.svg")
}
