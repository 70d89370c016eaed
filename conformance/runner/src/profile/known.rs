//! Failures that are expected, so that a run says only what is new. They cannot rot: see [`crate::judge`].

use serde::Deserialize;

use crate::pattern::Pattern;

/// One known failure.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// `scenario-pattern#claim-id`, or a rule in place of the claim (`#document/body`).
    pub claim: String,
    /// Why it fails.
    pub reason: String,
    /// Where it is tracked.
    pub link: Option<String>,
    /// It fails only sometimes: neither a failure nor a pass is an error.
    #[serde(default)]
    pub flaky: bool,
}

impl Known {
    /// Pattern and claim id.
    ///
    /// # Errors
    /// There is no `#`, or the pattern is none.
    pub fn parts(&self) -> Result<(Pattern, &str), String> {
        let (pattern, claim) = self.claim.rsplit_once('#').filter(|(_, claim)| !claim.is_empty()).ok_or_else(|| {
            format!("the known failure `{}` is not of the form scenario-pattern#claim-id", self.claim)
        })?;
        Ok((Pattern::parse(pattern)?, claim))
    }

    /// Whether it is well formed: a claim, and a reason in words.
    ///
    /// # Errors
    /// Says what is missing.
    pub fn check(&self) -> Result<(), String> {
        self.parts()?;
        if self.reason.trim().is_empty() {
            return Err(format!("the known failure `{}` has no reason", self.claim));
        }
        Ok(())
    }
}
