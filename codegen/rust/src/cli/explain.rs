//! Explains the code of a diagnostic.

use std::process::ExitCode;

use signoff_codegen::Error;
use signoff_codegen::explain::{codes, suggestion};

#[derive(Debug, clap::Args)]
#[group(id = "explain")]
pub(super) struct Arguments {
    /// The code, as the message shows it: `unresolved-reference`
    code: Option<String>,
}

/// Runs the command and returns its exit status.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Error> {
    let codes = codes();
    let Some(code) = &arguments.code else {
        codes.keys().for_each(|code| println!("{code}"));
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(explanation) = codes.get(code) {
        print!("{code}: {explanation}");
        return Ok(ExitCode::SUCCESS);
    }
    let hint = suggestion(code).map(|code| format!("; did you mean `{code}`?")).unwrap_or_default();
    Err(Error::Options(format!("`{code}` is not a code of a diagnostic{hint}")))
}
