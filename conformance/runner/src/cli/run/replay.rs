//! `--replay FILE`: the recording, and where its sources were.

use std::path::Path;

use crate::replay::Recording;
use crate::target::Targets;

/// Reads the file.
///
/// # Errors
/// It cannot be read, is no HAR, or holds no answer.
pub(super) fn read_recording(path: &Path) -> Result<Recording, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("--replay {}: {error}", path.display()))?;
    let recording = Recording::parse(&text).map_err(|reason| format!("--replay {}: {reason}", path.display()))?;
    if recording.exchanges.is_empty() {
        return Err(format!("--replay {}: the recording has no exchange with an answer", path.display()));
    }
    Ok(recording)
}

/// Without `--target` a single source was at the recording's only origin.
///
/// # Errors
/// That cannot be said: there are several sources, or several origins.
pub(super) fn complete_targets(
    targets: &mut Targets,
    recording: &Recording,
    single: Option<&str>,
) -> Result<(), String> {
    if !targets.is_empty() {
        return Ok(());
    }
    match (single, recording.origin()) {
        (Some(source), Some(origin)) => targets.set(source, &[origin]),
        _ => Err("the recording does not say where each source was: give --target SOURCE=URL for each".to_owned()),
    }
}
