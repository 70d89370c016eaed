//! Known failures: failures that are expected. Each must still fail, see [`crate::judge`].

use serde::Deserialize;

use crate::pattern::Pattern;

/// One known failure.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// `scenario-pattern#claim-id`, or a rule instead of the claim (`#document/body`).
    pub claim: String,
    /// Why it fails.
    pub reason: String,
    /// Where it is tracked.
    pub link: Option<String>,
    /// Whether it fails only sometimes. Then neither a failure nor a pass fails the run.
    #[serde(default)]
    pub flaky: bool,
}

impl Known {
    /// The pattern and the claim id.
    ///
    /// # Errors
    /// There is no `#`, or the pattern is invalid.
    pub fn parts(&self) -> Result<(Pattern, &str), String> {
        let (pattern, claim) = self.claim.rsplit_once('#').filter(|(_, claim)| !claim.is_empty()).ok_or_else(|| {
            format!("the known failure `{}` does not have the form scenario-pattern#claim-id", self.claim)
        })?;
        Ok((Pattern::parse(pattern)?, claim))
    }

    /// Checks that it has a claim and a reason.
    ///
    /// # Errors
    /// One is missing or invalid.
    pub fn check(&self) -> Result<(), String> {
        self.parts()?;
        if self.reason.trim().is_empty() {
            return Err(format!("the known failure `{}` has no reason", self.claim));
        }
        Ok(())
    }
}
