//! Tests any Arazzo runner with the cases of this folder: a document, a scripted server, the expected requests.
//!
//! ```text
//! case.yaml ─read→ Case ─place→ a folder and a scripted server ─run→ exit status and requests ─compare→ Score
//! ```

mod command;
mod compare;
mod format;
mod place;
mod run;
mod score;
mod server;

pub use command::RunnerCommand;
pub use compare::{Observed, compare};
pub use format::{
    Ambiguity, Answer, Case, Clause, Expectation, ExpectedRequest, Keyword, Order, Outcome, Part, Script,
};
pub use place::{Place, place};
pub use run::{CaseResult, case_name, cases_below, run_case};
pub use score::{Count, Score};
pub use server::{ScriptedServer, SeenRequest};

/// What can go wrong with a case itself (never with the runner under test).
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// A file of the case cannot be read or written.
    #[error("{path}: {error}")]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// `case.yaml` is not as its schema wants it.
    #[error("{path}: {message}")]
    Format {
        /// Which.
        path: std::path::PathBuf,
        /// What is wrong.
        message: String,
    },
    /// The scripted server or the runner could not be started.
    #[error("{0}")]
    Start(String),
}
