//! What the servers have shown: `docs/servers.json`. A run replaces the entries of the servers that it judged.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::workspace;

/// What is written instead of a verdict that is not published.
pub(super) const WITHHELD: &str = "withheld";

/// The results of all servers.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Results {
    /// By name, with the variant.
    pub(super) servers: BTreeMap<String, ServerResult>,
}

/// The results of one server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct ServerResult {
    /// The server and its set-up in one line.
    pub(super) about: String,
    /// The version that it reports.
    pub(super) version: Option<String>,
    /// The day of the run, in UTC.
    pub(super) date: String,
    /// Its suites.
    pub(super) suites: Vec<String>,
    /// The claims that were judged, by `SUITE/ID`.
    pub(super) claims: BTreeMap<String, ClaimResult>,
}

/// A claim and its verdict.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct ClaimResult {
    /// The sentence.
    pub(super) text: String,
    /// `documented`, `observed` or `chosen`.
    pub(super) basis: String,
    /// `holds`, `broken`, `undetermined` or `withheld`.
    pub(super) verdict: String,
    /// The first scenario that decides it. Empty if the verdict is withheld.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) scenario: String,
    /// Why it is known to be broken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) known: Option<String>,
}

impl ClaimResult {
    fn withhold(&mut self) {
        self.verdict = WITHHELD.to_owned();
        self.scenario.clear();
        self.known = None;
    }
}

impl ServerResult {
    /// Reads a report of `signoff run`, without what is withheld.
    ///
    /// # Errors
    /// The report has another form.
    pub(super) fn of(
        about: &str,
        version: Option<String>,
        suites: &[String],
        withheld: &[String],
        report: &Value,
    ) -> Result<Self, String> {
        let started = report.pointer("/run/started").and_then(Value::as_str);
        let date = started.and_then(|time| time.get(..10)).ok_or("the report has no start")?.to_owned();
        let mut claims = BTreeMap::new();
        for claim in report.get("claims").and_then(Value::as_array).into_iter().flatten() {
            let text = |name: &str| claim.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            if text("verdict") == "not judged" {
                continue;
            }
            let result = ClaimResult {
                text: text("text"),
                basis: text("basis"),
                verdict: text("verdict"),
                scenario: text("scenario"),
                known: claim.get("known").and_then(Value::as_str).map(str::to_owned),
            };
            claims.insert(format!("{}/{}", text("suite"), text("id")), result);
        }
        for (_, claim) in claims.iter_mut().filter(|(name, _)| withheld.contains(name)) {
            claim.withhold();
        }
        Ok(Self { about: about.to_owned(), version, date, suites: suites.to_vec(), claims })
    }

    /// How many claims have this verdict.
    pub(super) fn count(&self, verdict: &str) -> usize {
        self.claims.values().filter(|claim| claim.verdict == verdict).count()
    }

    /// How many claims hold, of those with a verdict that is published.
    pub(super) fn summary(&self) -> String {
        format!("{} of {} claims hold", self.count("holds"), self.claims.len() - self.count(WITHHELD))
    }

    /// The differences from an earlier result, one line for each claim.
    pub(super) fn changes(&self, before: &Self) -> Vec<String> {
        let verdict = |result: Option<&ClaimResult>| {
            result.map_or_else(|| "not judged".to_owned(), |result| result.verdict.clone())
        };
        let mut names: Vec<&String> = self.claims.keys().chain(before.claims.keys()).collect();
        names.sort();
        names.dedup();
        let changed = names.into_iter().filter_map(|name| {
            let (now, then) = (verdict(self.claims.get(name)), verdict(before.claims.get(name)));
            (now != then).then(|| format!("{name}: {now}, was {then}"))
        });
        changed.collect()
    }
}

impl Results {
    /// The accepted results. Without a file there are none.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(super) fn read() -> Result<Self, String> {
        match std::fs::read_to_string(path()) {
            Ok(text) => serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path().display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(format!("{}: {error}", path().display())),
        }
    }

    /// The suites of all servers.
    pub(super) fn suites(&self) -> BTreeSet<&String> {
        self.servers.values().flat_map(|server| &server.suites).collect()
    }
}

/// The file with the results.
pub(super) fn path() -> PathBuf {
    workspace().join("docs/servers.json")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn result(verdicts: &[(&str, &str)], withheld: &[&str]) -> Result<ServerResult, String> {
        let claim = |(id, verdict): &(&str, &str)| json!({"suite": "s", "id": id, "verdict": verdict, "text": "t", "scenario": "s/secret/flow", "known": "a secret reason"});
        let claims: Vec<_> = verdicts.iter().map(claim).collect();
        let report = json!({"run": {"started": "2026-11-29T13:24:27Z"}, "claims": claims});
        let withheld: Vec<String> = withheld.iter().map(|name| (*name).to_owned()).collect();
        ServerResult::of("about", None, &["s".to_owned()], &withheld, &report)
    }

    #[test]
    fn a_changed_missing_or_new_verdict_is_a_change() -> Result<(), String> {
        let before = result(&[("a", "holds"), ("b", "broken"), ("c", "holds"), ("e", "not judged")], &[])?;
        assert_eq!((before.date.as_str(), before.claims.len()), ("2026-11-29", 3));
        let now = result(&[("a", "holds"), ("b", "holds"), ("d", "broken")], &[])?;
        let expected = ["s/b: holds, was broken", "s/c: not judged, was holds", "s/d: broken, was not judged"];
        assert_eq!(now.changes(&before), expected);
        assert!(now.changes(&now).is_empty());
        Ok(())
    }

    #[test]
    fn a_withheld_claim_keeps_only_its_text() -> Result<(), String> {
        let server = result(&[("end-a", "broken"), ("end-b", "holds"), ("other", "holds")], &["s/end-a", "s/end-b"])?;
        assert_eq!((server.count("broken"), server.count(WITHHELD)), (0, 2));
        assert_eq!(server.summary(), "1 of 1 claims hold");
        let json = serde_json::to_value(&server).map_err(|error| error.to_string())?;
        let expected = json!({"text": "t", "basis": "", "verdict": "withheld"});
        assert_eq!(json.pointer("/claims/s~1end-a"), Some(&expected));
        Ok(())
    }
}
