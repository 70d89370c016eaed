//! One case, or all below a folder.

use std::path::{Path, PathBuf};

use super::{Case, CaseError, Observed, RunnerCommand, ScriptedServer, compare, place};

/// What came out of one case.
#[derive(Debug, Clone)]
pub struct CaseResult {
    /// `section/name`
    pub name: String,
    /// The case itself.
    pub case: Case,
    /// Empty: the runner did as the case says.
    pub differences: Vec<String>,
}

/// All folders below `root` that hold a `case.yaml`, by name.
///
/// # Errors
/// A folder cannot be read.
pub fn cases_below(root: &Path) -> Result<Vec<PathBuf>, CaseError> {
    if root.join("case.yaml").is_file() {
        return Ok(vec![root.to_owned()]);
    }
    let entries = std::fs::read_dir(root).map_err(|error| CaseError::File { path: root.into(), error })?;
    let mut folders: Vec<PathBuf> =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| path.is_dir()).collect();
    folders.sort();
    let mut found = Vec::new();
    for folder in folders {
        found.extend(cases_below(&folder)?);
    }
    Ok(found)
}

/// Starts the scripted server, runs the runner, and compares.
///
/// # Errors
/// The case or the set-up is wrong; what the runner does wrong is in the result.
pub async fn run_case(folder: &Path, runner: &RunnerCommand) -> Result<CaseResult, CaseError> {
    let case = Case::read(folder)?;
    let server = ScriptedServer::start(case.server.clone()).await?;
    let place = place(&case, folder, &server.url())?;
    let success = runner.run(&case, &place, &server.url()).await?;
    let differences = compare(&case, &Observed { success, requests: server.seen() });
    Ok(CaseResult { name: case_name(folder), case, differences })
}

/// A case's name, `section/name`: the last two parts of its folder's path.
pub fn case_name(folder: &Path) -> String {
    let parts: Vec<String> =
        folder.components().rev().take(2).map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}
