//! The reference misbehaves on command, so that what tests it can be tested: each fault breaks a claim or a rule, and
//! the suites must notice.

mod authlete;
mod cloudreve;
mod effect;
mod json;
mod kratos;
mod misbehaviour;
mod when;

pub(crate) use misbehaviour::{Misbehaviour, forward};

use effect::Effect;
use when::{On, When};

/// One way to misbehave: a place, a condition on the exchange, an effect.
#[derive(Debug)]
pub struct Fault {
    /// What `--fault` takes, `SYSTEM-OPERATION-WHAT`.
    pub name: &'static str,
    /// What the server then does, in one sentence.
    pub about: &'static str,
    /// What it breaks: claims by id and rules as `document/…`; a run of the suite must find each of them broken, among
    /// others. Empty: there is no answer to judge, so scenarios must end as errored.
    pub breaks: &'static [&'static str],
    on: &'static [On],
    when: When,
    effect: Effect,
}

impl Fault {
    /// All faults, by system.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        kratos::FAULTS.into_iter().chain([authlete::FAULTS, cloudreve::FAULTS]).flatten()
    }

    /// The fault of this name.
    ///
    /// # Errors
    /// There is none; the message names the ones that are near.
    pub fn find(name: &str) -> Result<&'static Self, String> {
        if let Some(fault) = Self::all().find(|fault| fault.name == name) {
            return Ok(fault);
        }
        let start = name.split('-').next().unwrap_or_default();
        let near: Vec<_> = Self::all().map(|fault| fault.name).filter(|known| known.starts_with(start)).collect();
        let near = if near.is_empty() || start.is_empty() { String::new() } else { format!(": {}", near.join(", ")) };
        Err(format!("there is no fault `{}`; --list-faults shows all{near}", name.escape_debug()))
    }

    /// The suite whose scenarios notice it.
    #[must_use]
    pub fn suite(&self) -> &'static str {
        self.name.split('-').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
