//! `--replay FILE`: the recording, and where its sources were.

use std::path::Path;

use signoff_openapi::{ReadError, read_regular_text};

use crate::replay::Recording;
use crate::target::Targets;

/// Reads a recording of at most `max_bytes`.
///
/// # Errors
/// The file cannot be read, is not a HAR, or contains no response.
pub(super) fn read_recording(path: &Path, max_bytes: u64) -> Result<Recording, String> {
    let text = read_regular_text(path, max_bytes).map_err(|error| {
        let raise =
            if matches!(error, ReadError::TooLarge(_)) { "; raise the limit with --max-document MIB" } else { "" };
        format!("--replay {}: {error}{raise}", path.display())
    })?;
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
