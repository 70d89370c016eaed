//! Measures in turns and takes medians. The peak memory of a process comes from GNU time, instructions from callgrind.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::Setting;

/// The cost of a process.
#[derive(Clone, Copy)]
pub(super) struct Cost {
    /// Wall-clock time.
    pub(super) seconds: f64,
    /// The peak memory of its largest process; `None` without GNU time.
    pub(super) peak_mib: Option<f64>,
    /// The processor time of all threads, with the system's part, in hundredths of a second; `None` without GNU time.
    pub(super) processor_seconds: Option<f64>,
}

/// The median; the upper one of an even number.
pub(super) fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// Measures every side once per round, in turn, so that other load on the machine affects all of them. Returns the figures of each
/// side.
///
/// # Errors
/// A side cannot be measured.
pub(super) fn in_turns<S, T>(
    rounds: usize,
    sides: &[S],
    mut once: impl FnMut(&S) -> Result<T, String>,
) -> Result<Vec<Vec<T>>, String> {
    let mut values: Vec<Vec<T>> = sides.iter().map(|_| Vec::with_capacity(rounds)).collect();
    for _ in 0..rounds {
        for (side, values) in sides.iter().zip(&mut values) {
            values.push(once(side)?);
        }
    }
    Ok(values)
}

/// Runs a command to its end.
///
/// # Errors
/// The command cannot be started, or fails: the message has the end of its output.
pub(super) fn cost(setting: &Setting, command: &Command) -> Result<Cost, String> {
    let time = setting.peers.find("time", "install GNU time").ok();
    let file = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    let mut measured = match &time {
        Some(time) => {
            let mut measured = Command::new(time);
            measured.args(["--quiet", "-f", "%M %U %S", "-o"]).arg(file.path()).arg(command.get_program());
            measured
        }
        None => Command::new(command.get_program()),
    };
    measured.args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        measured.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => measured.env(name, value),
            None => measured.env_remove(name),
        };
    }
    let start = Instant::now();
    run(&mut measured)?;
    let seconds = start.elapsed().as_secs_f64();
    let text = std::fs::read_to_string(file.path()).unwrap_or_default();
    let mut numbers = text.split_whitespace().map_while(|number| number.parse::<f64>().ok());
    let peak_mib = numbers.next().map(|kib| kib / 1024.0);
    let processor_seconds = numbers.next().zip(numbers.next()).map(|(user, system)| user + system);
    Ok(Cost { seconds, peak_mib, processor_seconds })
}

/// Writes a file, and the folders above it.
///
/// # Errors
/// It cannot be written.
pub(super) fn write(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(failed)?;
    std::fs::write(path, text).map_err(failed)
}

/// Runs a command to its end, and returns its output.
///
/// # Errors
/// The command cannot be started, or fails: the message has the end of its output.
pub(super) fn run(command: &mut Command) -> Result<Vec<u8>, String> {
    let path = Path::new(command.get_program());
    let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{name} cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    // Some programs print their errors to standard output.
    let printed = if output.stderr.is_empty() { &output.stdout } else { &output.stderr };
    let said = String::from_utf8_lossy(printed);
    let lines: Vec<_> = said.lines().collect();
    let end = lines.get(lines.len().saturating_sub(12)..).unwrap_or_default();
    Err(format!("{name} failed, {}:\n{}", output.status, end.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert_eq!(median(vec![9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(Vec::new()), None);
    }

    #[test]
    fn sides_take_turns() {
        let mut order = String::new();
        let values = in_turns(2, &['a', 'b'], |side| {
            order.push(*side);
            Ok(order.len())
        });
        assert_eq!(values.unwrap(), [[1, 3], [2, 4]]);
        assert_eq!(order, "abab");
    }
}
