//! Reports: each a pure function of the [`crate::judge::Judgement`].

mod har;
mod json;
mod junit;
mod terminal;
mod write;

pub use har::har_report;
pub use json::{REPORT_SCHEMA, json_report};
pub use junit::junit_report;
pub use terminal::{TerminalOptions, Verbosity, terminal_report};
pub use write::{ReportFormat, ReportRequest, write_report};
pub(crate) use write::{write_file, write_new_file};
