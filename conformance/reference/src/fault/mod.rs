//! The reference misbehaves on command to test the suites: each fault breaks a claim or a rule, and its suite must
//! detect it.

mod authlete;
mod cloudreve;
mod effect;
mod json;
mod kratos;
mod misbehaviour;
mod oidc;
mod when;

pub(crate) use misbehaviour::{Misbehaviour, forward};

use effect::Effect;
use when::{On, When};

/// One way to misbehave: operations, a condition on the exchange, and an effect.
#[derive(Debug)]
pub struct Fault {
    /// The value of `--fault`: `SYSTEM-OPERATION-EFFECT`.
    pub name: &'static str,
    /// What the server does, in one sentence.
    pub about: &'static str,
    /// Claims by id and rules as `document/…`. A run of the suite must find each of them broken; it may find others.
    /// If empty, there is no answer to judge, and scenarios must end as errored.
    pub breaks: &'static [&'static str],
    on: &'static [On],
    when: When,
    effect: Effect,
}

impl Fault {
    /// All faults, by system.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        kratos::FAULTS.into_iter().chain(authlete::FAULTS).chain([cloudreve::FAULTS]).chain(oidc::FAULTS).flatten()
    }

    /// The fault of this name.
    ///
    /// # Errors
    /// The name is unknown. The message lists the faults of the same suite.
    pub fn find(name: &str) -> Result<&'static Self, String> {
        if let Some(fault) = Self::all().find(|fault| fault.name == name) {
            return Ok(fault);
        }
        let start = name.split('-').next().unwrap_or_default();
        let near: Vec<_> = Self::all().map(|fault| fault.name).filter(|known| known.starts_with(start)).collect();
        let near = if near.is_empty() || start.is_empty() { String::new() } else { format!(": {}", near.join(", ")) };
        Err(format!("unknown fault `{}`; --list-faults shows all{near}", name.escape_debug()))
    }

    /// The suite that detects it.
    #[must_use]
    pub fn suite(&self) -> &'static str {
        self.name.split('-').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
