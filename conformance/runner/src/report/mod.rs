//! Reports. Each is a pure function of a [`Judgement`](crate::judge::Judgement).

mod html;
mod json;
mod junit;
mod recording;
mod screen;
mod style;
mod terminal;
mod write;

pub use html::html_report;
pub use json::{REPORT_SCHEMA, json_report, read_report};
pub use junit::junit_report;
pub use recording::har_report;
pub use style::{TerminalOptions, Verbosity};
pub use terminal::terminal_report;
pub use write::{ReportFormat, ReportRequest, check_report_paths, write_report};
pub(crate) use write::{write_file, write_new_file};
