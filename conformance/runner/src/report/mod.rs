//! Reports. Each is a pure function of a [`Judgement`](crate::judge::Judgement).

mod badge;
mod cases;
mod compare;
mod ctrf;
mod github;
mod html;
mod json;
mod junit;
mod markdown;
mod place;
mod problems;
mod recording;
mod sarif;
mod screen;
mod statement;
mod style;
mod tap;
mod terminal;
mod write;

pub use badge::badge;
pub use compare::{Change, Comparison, compare_runs, comparison_report};
pub use ctrf::ctrf_report;
pub use github::github_report;
pub use html::html_report;
pub use json::{REPORT_SCHEMA, json_report, read_report};
pub use junit::junit_report;
pub use markdown::markdown_report;
pub use recording::har_report;
pub use sarif::sarif_report;
pub use statement::statement;
pub use style::{TerminalOptions, Verbosity};
pub use tap::tap_report;
pub use terminal::terminal_report;
pub use write::{ReportFormat, ReportRequest, check_report_paths, write_report};
pub(crate) use write::{write_file, write_new_file};
