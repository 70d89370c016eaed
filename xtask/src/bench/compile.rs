//! A stub.

use super::Setting;
use super::report::Report;

/// What it is asked for.
#[derive(Default, clap::Args)]
pub(super) struct Arguments {}

pub(super) fn run(_: &Arguments, _: &Setting) -> Result<Report, String> {
    Err("not yet written".to_owned())
}
