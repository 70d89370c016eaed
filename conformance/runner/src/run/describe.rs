//! Describes a run for its reports: versions, digests, targets and settings.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::time::SystemTime;

use sha2::{Digest as _, Sha256};

use super::prepared::Run;
use super::scope::TargetKind;
use super::suites::LoadedSuites;
use crate::judge::{DocumentDescription, Environment, RunDescription, SuiteDescription, TargetDescription, Tool};
use crate::redact::Mask;

impl Run<'_> {
    /// The description of this run, which began at `started` and has just ended.
    pub(super) fn describe(&self, started: SystemTime) -> RunDescription {
        let settings = self.settings();
        let mut mask = Mask::default();
        settings.secrets.iter().for_each(|secret| mask.add_text(secret));
        let shown = |text: &String| mask.text(text);
        let kind = match self.target_kind() {
            TargetKind::Reference => "reference",
            TargetKind::Recording => "recording",
            TargetKind::Servers => "servers",
        };
        let mut urls: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (source, url) in self.targets().urls() {
            urls.entry(source.to_owned()).or_default().push(mask.text(url));
        }
        let about = &settings.about;
        RunDescription {
            tool: Tool { name: "signoff".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
            command: about.command.iter().map(shown).collect(),
            started,
            ended: SystemTime::now(),
            target: TargetDescription {
                kind: kind.to_owned(),
                product: about.product.as_ref().map(shown),
                version: about.product_version.as_ref().map(shown),
                urls,
            },
            profile: about.profile.as_ref().map(shown),
            basis: settings.basis.clone(),
            without: settings.without.clone(),
            shard: about.shard.map(|shard| shard.to_string()),
            rounds: settings.schedule.repeat,
            suites: self.suites().describe(),
            environment: Environment {
                os: std::env::consts::OS.to_owned(),
                arch: std::env::consts::ARCH.to_owned(),
                ci: about.ci,
            },
        }
    }
}

impl LoadedSuites {
    /// The documents of each suite with their digests.
    pub fn describe(&self) -> Vec<SuiteDescription> {
        let describe = |set: &signoff_arazzo::bind::BoundSet| {
            let texts = self.sources.iter().skip(set.texts.start).take(set.texts.len());
            let documents: Vec<DocumentDescription> = texts
                .map(|source| DocumentDescription {
                    path: source.name.clone(),
                    sha256: hex(&Sha256::digest(source.text.as_bytes())),
                })
                .collect();
            let bound = self.plan.documents.get(set.documents.clone()).unwrap_or_default();
            SuiteDescription {
                name: set.name.clone(),
                versions: bound.iter().map(|document| document.info.version.clone()).collect(),
                sha256: suite_digest(&documents),
                documents,
            }
        };
        self.plan.sets.iter().map(describe).collect()
    }
}

/// The paths are not part of the digest: they differ from machine to machine.
fn suite_digest(documents: &[DocumentDescription]) -> String {
    let digests: BTreeSet<&str> = documents.iter().map(|document| document.sha256.as_str()).collect();
    let mut hash = Sha256::new();
    for digest in digests {
        hash.update(digest);
        hash.update("\n");
    }
    hex(&hash.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
