//! A stub.

use super::Setting;
use super::report::Report;

pub(super) fn run(_: &Setting) -> Result<Report, String> {
    Err("not yet written".to_owned())
}
