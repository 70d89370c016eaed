//! `--report FORMAT=PATH`: writes reports to files.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::json::write_json;
use super::recording::write_har;
use super::{
    ctrf_report, github_report, junit_report, markdown_report, sarif_report, statement, tap_report, write_html,
};
use crate::judge::Judgement;

/// The format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// One page for people.
    Html,
    /// For programs, and for the commands that read reports.
    Json,
    /// For CI.
    Junit,
    /// The exchanges, for programs that show or replay them.
    Har,
    /// Common Test Report Format.
    Ctrf,
    /// For code scanning.
    Sarif,
    /// Test Anything Protocol.
    Tap,
    /// Annotations of GitHub Actions.
    Github,
    /// A summary for CI jobs and pull requests.
    Markdown,
    /// An in-toto statement for other tools to sign.
    Signoff,
}

const FORMATS: [(&str, ReportFormat); 10] = [
    ("html", ReportFormat::Html),
    ("json", ReportFormat::Json),
    ("junit", ReportFormat::Junit),
    ("har", ReportFormat::Har),
    ("ctrf", ReportFormat::Ctrf),
    ("sarif", ReportFormat::Sarif),
    ("tap", ReportFormat::Tap),
    ("github", ReportFormat::Github),
    ("markdown", ReportFormat::Markdown),
    ("signoff", ReportFormat::Signoff),
];

impl ReportFormat {
    /// The names of all formats.
    pub fn names() -> impl Iterator<Item = &'static str> {
        FORMATS.iter().map(|(name, _)| *name)
    }
}

/// A report and where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRequest {
    /// The format.
    pub format: ReportFormat,
    /// The path. `-` is standard output.
    pub path: PathBuf,
}

impl ReportRequest {
    /// Whether it is written to standard output.
    pub fn is_stdout(&self) -> bool {
        self.path == Path::new("-")
    }
}

impl FromStr for ReportRequest {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, path) = text
            .split_once('=')
            .filter(|(_, path)| !path.is_empty())
            .ok_or_else(|| "expected FORMAT=PATH, for example json=report.json".to_owned())?;
        let Some((_, format)) = FORMATS.iter().find(|(name, _)| *name == format) else {
            let names = || ReportFormat::names().map(str::to_owned);
            let all = names().collect::<Vec<_>>().join(", ");
            let help = signoff_arazzo::bind::suggestion(format, names(), "use one of them");
            return Err(format!("`{format}` is not a report format ({all}); {help}"));
        };
        let format = *format;
        Ok(Self { format, path: PathBuf::from(path) })
    }
}

/// Checks before a run that its reports can be written: each to a path of its own that is not a folder.
///
/// # Errors
/// Two reports have the same path, or a path is a folder.
pub fn check_report_paths(requests: &[ReportRequest]) -> Result<(), String> {
    for (index, request) in requests.iter().enumerate() {
        let path = request.path.display();
        if requests.iter().skip(index + 1).any(|other| other.path == request.path) {
            return Err(format!("--report: several reports have the path {path}; give each its own"));
        }
        if request.path.is_dir() {
            return Err(format!("--report: {path} is a folder; name a file in it"));
        }
    }
    Ok(())
}

/// Writes one report.
///
/// # Errors
/// It cannot be written. The message names the file.
pub fn write_report(judgement: &Judgement, request: &ReportRequest) -> Result<(), String> {
    if request.is_stdout() {
        let mut out = BufWriter::new(io::stdout().lock());
        let written = write_to(judgement, request.format, &mut out).and_then(|()| out.flush());
        return written.map_err(|error| format!("standard output: {error}"));
    }
    let path = &request.path;
    let file = stage(path, |out| write_to(judgement, request.format, out)).map_err(|error| unwritable(path, &error))?;
    file.persist(path).map(drop).map_err(|error| unwritable(path, &error.error))
}

/// The reports with all steps are written scenario by scenario: their text would not fit into memory.
fn write_to(judgement: &Judgement, format: ReportFormat, out: &mut dyn Write) -> io::Result<()> {
    let text = match format {
        ReportFormat::Html => return write_html(judgement, out),
        ReportFormat::Json => return write_json(judgement, out),
        ReportFormat::Har => return write_har(judgement, out),
        ReportFormat::Junit => junit_report(judgement)?,
        ReportFormat::Ctrf => ctrf_report(judgement)?,
        ReportFormat::Sarif => sarif_report(judgement)?,
        ReportFormat::Tap => tap_report(judgement),
        ReportFormat::Github => github_report(judgement),
        ReportFormat::Markdown => markdown_report(judgement),
        ReportFormat::Signoff => statement(judgement).map_err(io::Error::other)?,
    };
    out.write_all(text.as_bytes())
}

/// Writes a file, replacing it if it exists. It is written in the same folder and renamed, so that nobody reads half a report.
pub(crate) fn write_file(path: &Path, text: &str) -> Result<(), String> {
    let file = stage(path, |out| out.write_all(text.as_bytes())).map_err(|error| unwritable(path, &error))?;
    file.persist(path).map(drop).map_err(|error| unwritable(path, &error.error))
}

/// Writes a file that does not exist yet.
pub(crate) fn write_new_file(path: &Path, text: &str) -> Result<(), String> {
    let file = stage(path, |out| out.write_all(text.as_bytes())).map_err(|error| unwritable(path, &error))?;
    file.persist_noclobber(path).map(drop).map_err(|error| match error.error.kind() {
        ErrorKind::AlreadyExists => {
            let path = path.display();
            format!("{path} exists; nothing was written. Choose another path or replace the file with --force")
        }
        _ => unwritable(path, &error.error),
    })
}

fn stage(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    // Temporary files are readable only by their owner. A report has the permissions of an ordinary file.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut out = BufWriter::new(builder.tempfile_in(folder)?);
    write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)
}

fn unwritable(path: &Path, error: &std::io::Error) -> String {
    format!("{}: cannot be written: {error}", path.display())
}
