//! The runner under test: a command line with places for what a case gives it.

use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

use super::{Case, CaseError, Place};

/// After this long a runner is ended, and counted as failed.
const PATIENCE: Duration = Duration::from_secs(60);

/// A command with `{document}`, `{workflow}`, `{inputs}` (a JSON file), `{inputs-json}` (the same as text), `{profile}` and
/// `{server}` in it. `{inputs:FLAG}` alone stands for `FLAG NAME=VALUE` once per input. Words are split at spaces; single and double quotes keep them together.
#[derive(Debug, Clone)]
pub struct RunnerCommand {
    words: Vec<String>,
}

impl RunnerCommand {
    /// Splits the text into words.
    ///
    /// # Errors
    /// A quote is not closed, or there is no word.
    pub fn parse(text: &str) -> Result<Self, CaseError> {
        let mut words = Vec::new();
        let mut word: Option<String> = None;
        let mut quote = None;
        for c in text.chars() {
            match (quote, c) {
                (Some(open), c) if c == open => quote = None,
                (None, '\'' | '"') => {
                    quote = Some(c);
                    word.get_or_insert_default();
                }
                (None, c) if c.is_whitespace() => words.extend(word.take()),
                (_, c) => word.get_or_insert_default().push(c),
            }
        }
        words.extend(word);
        if quote.is_some() || words.is_empty() {
            return Err(CaseError::Start(format!("`{text}` is not a command: a quote is open, or it is empty")));
        }
        Ok(Self { words })
    }

    /// A command whose words are known already.
    pub fn of(words: impl IntoIterator<Item = String>) -> Self {
        Self { words: words.into_iter().collect() }
    }

    /// Runs it in the case's folder; true where its exit status is 0.
    pub(super) async fn run(&self, case: &Case, place: &Place, server: &str) -> Result<bool, CaseError> {
        let workflow = case.workflow.clone().unwrap_or_else(|| first_workflow(place));
        let words = self.fill(case, place, server, &workflow);
        let Some((program, arguments)) = words.split_first() else {
            return Err(CaseError::Start("the runner's command is empty".into()));
        };
        let mut child = Command::new(program)
            .args(arguments)
            .current_dir(place.folder())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| CaseError::Start(format!("`{program}` cannot be started: {error}")))?;
        match tokio::time::timeout(PATIENCE, child.wait()).await {
            Ok(status) => Ok(status.is_ok_and(|status| status.success())),
            Err(_) => Ok(false),
        }
    }

    fn fill(&self, case: &Case, place: &Place, server: &str, workflow: &str) -> Vec<String> {
        let mut words = Vec::new();
        for word in &self.words {
            if let Some(flag) = word.strip_prefix("{inputs:").and_then(|rest| rest.strip_suffix('}')) {
                for (name, value) in &case.inputs {
                    let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                    words.extend([flag.to_owned(), format!("{name}={value}")]);
                }
                continue;
            }
            words.push(
                word.replace("{document}", &place.document.to_string_lossy())
                    .replace("{inputs}", &place.inputs.to_string_lossy())
                    .replace("{inputs-json}", &serde_json::to_string(&case.inputs).unwrap_or_default())
                    .replace("{profile}", &place.profile.to_string_lossy())
                    .replace("{workflow}", workflow)
                    .replace("{server}", server),
            );
        }
        words
    }
}

/// The id of the document's first workflow; `probe` where it has none.
fn first_workflow(place: &Place) -> String {
    let text = std::fs::read_to_string(&place.document).unwrap_or_default();
    let document: serde_json::Value = serde_yaml::from_str(&text).unwrap_or_default();
    let id = document.pointer("/workflows/0/workflowId").and_then(serde_json::Value::as_str);
    id.unwrap_or("probe").to_owned()
}
