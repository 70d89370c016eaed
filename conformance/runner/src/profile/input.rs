//! The sources of inputs. The command line overrides the environment, which overrides the profile.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::Value;

/// The value of an input, or where it is fetched from. A fetched value is a secret.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum InputSource {
    /// From the environment.
    Env {
        /// The name of the variable.
        env: String,
    },
    /// The output of a command, without the last line break.
    Command {
        /// The program and its arguments. No shell is involved.
        command: Vec<String>,
    },
    /// As written.
    Value(Value),
}

impl InputSource {
    /// Reads the variable or runs the command.
    fn fetch(&self) -> Result<NamedInput, String> {
        let text = match self {
            Self::Value(value) => return Ok(NamedInput { value: value.clone(), secret: false }),
            Self::Env { env } => {
                std::env::var(env).map_err(|_| format!("the environment variable {env} is not set"))?
            }
            Self::Command { command } => run_command(command)?,
        };
        Ok(NamedInput { value: Value::String(text), secret: true })
    }

    /// The value as a text.
    ///
    /// # Errors
    /// It cannot be fetched, or it is a list or a table.
    pub(super) fn text(&self) -> Result<String, String> {
        match self.fetch()?.value {
            Value::String(text) => Ok(text),
            value @ (Value::Number(_) | Value::Bool(_)) => Ok(value.to_string()),
            _ => Err("expected a text".to_owned()),
        }
    }
}

/// A value for an input.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedInput {
    /// The value. Text from the environment or the command line is text until the input's schema says otherwise.
    pub value: Value,
    /// Whether it was fetched from the environment or a command. Then no report shows it.
    pub secret: bool,
}

/// All given values, by `NAME` or `SUITE.NAME`.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    values: BTreeMap<String, NamedInput>,
}

impl Inputs {
    /// Adds the inputs of a profile. Environment variables are read and commands run.
    ///
    /// # Errors
    /// A variable is not set, or a command cannot be run or fails. The message does not quote its output.
    pub fn add_profile(&mut self, inputs: &IndexMap<String, InputSource>) -> Result<(), String> {
        for (name, source) in inputs {
            let input = source.fetch().map_err(|reason| format!("input `{name}`: {reason}"))?;
            self.values.insert(name.clone(), input);
        }
        Ok(())
    }

    /// Adds `SIGNOFF_INPUT_<NAME>` and, for one suite, `SIGNOFF_INPUT_<SUITE>_<NAME>` for each declared input. Names are in
    /// upper case, with `_` for every character that is not a letter or a digit.
    pub fn add_environment<'a>(
        &mut self,
        declared: impl IntoIterator<Item = (&'a str, &'a str)>,
        variable: impl Fn(&str) -> Option<String>,
    ) {
        for (suite, name) in declared {
            for key in [name.to_owned(), format!("{suite}.{name}")] {
                if let Some(text) = variable(&input_variable(&key)) {
                    // CI keeps its secrets in the environment.
                    self.values.insert(key, NamedInput { value: Value::String(text), secret: true });
                }
            }
        }
    }

    /// Adds a value for `NAME` or `SUITE.NAME`.
    pub fn add(&mut self, name: &str, value: Value) {
        self.values.insert(name.to_owned(), NamedInput { value, secret: false });
        // A later value for all suites overrides earlier ones for single suites.
        if !name.contains('.') {
            let suffix = format!(".{name}");
            self.values.retain(|key, _| !key.ends_with(&suffix));
        }
    }

    /// The value of an input for a suite. A value for the suite overrides a value for all suites.
    pub fn get(&self, suite: &str, name: &str) -> Option<&NamedInput> {
        self.values.get(&format!("{suite}.{name}")).or_else(|| self.values.get(name))
    }

    /// All given values, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &NamedInput)> {
        self.values.iter().map(|(name, input)| (name.as_str(), input))
    }
}

/// The environment variable of an input, by `NAME` or `SUITE.NAME`.
pub fn input_variable(name: &str) -> String {
    format!("SIGNOFF_INPUT_{}", upper(name))
}

fn upper(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' }).collect()
}

fn run_command(command: &[String]) -> Result<String, String> {
    let (program, arguments) = command.split_first().ok_or_else(|| "the command is empty".to_owned())?;
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("`{program}` cannot be run: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{program}` failed ({})", output.status));
    }
    let text = String::from_utf8(output.stdout).map_err(|_| format!("`{program}` printed text that is not UTF-8"))?;
    let text = text.strip_suffix('\n').unwrap_or(&text);
    Ok(text.strip_suffix('\r').unwrap_or(text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(inputs: &Inputs, suite: &str, name: &str) -> Option<String> {
        inputs.get(suite, name).and_then(|input| input.value.as_str().map(str::to_owned))
    }

    #[test]
    fn the_command_line_overrides_the_environment_which_overrides_the_profile() {
        let mut inputs = Inputs::default();
        inputs.add_profile(&IndexMap::from([("a".to_owned(), InputSource::Value("profile".into()))])).unwrap();
        assert_eq!(text(&inputs, "s", "a").as_deref(), Some("profile"));
        inputs.add_environment([("s", "a")], |name| (name == "SIGNOFF_INPUT_A").then(|| "environment".to_owned()));
        assert_eq!(text(&inputs, "s", "a").as_deref(), Some("environment"));
        inputs.add("a", "command line".into());
        assert_eq!(text(&inputs, "s", "a").as_deref(), Some("command line"));
    }

    #[test]
    fn a_value_for_a_suite_overrides_the_value_for_all() {
        let mut inputs = Inputs::default();
        inputs.add("a", "all".into());
        inputs.add("s.a", "one".into());
        assert_eq!(text(&inputs, "s", "a").as_deref(), Some("one"));
        assert_eq!(text(&inputs, "t", "a").as_deref(), Some("all"));
    }

    #[test]
    fn names_in_the_environment_are_upper_case_with_underscores() {
        let mut inputs = Inputs::default();
        inputs.add_environment([("my-suite", "token-id")], |name| {
            (name == "SIGNOFF_INPUT_MY_SUITE_TOKEN_ID").then(|| "x".to_owned())
        });
        assert_eq!(text(&inputs, "my-suite", "token-id").as_deref(), Some("x"));
        assert_eq!(text(&inputs, "other", "token-id"), None);
    }

    #[test]
    fn a_commands_output_loses_its_last_line_break_and_is_secret() {
        let mut inputs = Inputs::default();
        let command = vec!["printf".to_owned(), "a\\nb\\n".to_owned()];
        inputs.add_profile(&IndexMap::from([("a".to_owned(), InputSource::Command { command })])).unwrap();
        assert_eq!(text(&inputs, "s", "a").as_deref(), Some("a\nb"));
        assert!(inputs.get("s", "a").is_some_and(|input| input.secret));
    }
}
