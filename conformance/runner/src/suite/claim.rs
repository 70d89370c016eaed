//! Claims: the `x-signoff-claims` of operations.

use indexmap::IndexMap;
use serde_json::Value;
use signoff_arazzo::bind::OperationRef;
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

/// A sentence that must hold for an operation (`x-signoff-claims`).
#[derive(Debug, Clone)]
pub struct Claim {
    /// The suite of the claim.
    pub suite: String,
    /// The id, unique in its suite.
    pub id: String,
    /// The sentence.
    pub text: String,
    /// Whose statement it is.
    pub basis: Basis,
    /// Where it is stated, with version or date.
    pub source: Option<String>,
    /// For an observed claim: `run`, `test` or `read`, with the version.
    pub evidence: Option<String>,
    /// `x-signoff-unprovable`: why it cannot be provoked from outside.
    pub unprovable: Option<String>,
    /// The operation for which it holds.
    pub operation: OperationRef,
    /// The location of the claim object.
    pub location: Location,
}

/// Whose statement a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The vendor documents it.
    Documented,
    /// The vendor's implementation does it.
    Observed,
    /// Nobody specifies it; the reference decides.
    Chosen,
}

impl Basis {
    /// The name in documents and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Chosen => "chosen",
        }
    }

    /// Parses the name.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Documented, Self::Observed, Self::Chosen].into_iter().find(|basis| basis.word() == word)
    }
}

/// An index into [`super::Plan::claims`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClaimId(pub usize);

/// All claims of the API; repeated ids are errors.
pub(super) fn collect_claims(
    suite: &str,
    source: usize,
    api: &Api,
    known: &mut IndexMap<String, usize>,
    claims: &mut Vec<Claim>,
    diagnostics: &mut Diagnostics,
) {
    for (operation, object) in api.operations.iter().enumerate() {
        for name in object.extensions.keys().filter(|name| is_misspelt(name)) {
            let message = format!("`{name}` is not an extension of an Operation Object");
            let location = object.location.child(name.as_str());
            let diagnostic = Diagnostic::invalid("unknown-extension", &location, message).on_key();
            diagnostics.push(diagnostic.help("use `x-signoff-claims` or `x-signoff-effect`"));
        }
        let Some(Value::Array(list)) = object.extensions.get("x-signoff-claims") else { continue };
        for (index, value) in list.iter().enumerate() {
            let location = object.location.child("x-signoff-claims").index(index);
            let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
            let (Some(id), Some(sentence)) = (text("id"), text("text")) else {
                let message = "the claim has no `id` or no `text`";
                let diagnostic = Diagnostic::invalid("invalid-claim", &location, message);
                diagnostics.push(
                    diagnostic.help("add an `id`, and a `text` with one sentence that must hold for the operation"),
                );
                continue;
            };
            let Some(basis) = text("basis").as_deref().and_then(Basis::parse) else {
                let message = format!("claim `{id}` has no valid `basis`");
                let diagnostic = Diagnostic::invalid("invalid-claim", &location, message);
                diagnostics.push(diagnostic.help("write `documented`, `observed` or `chosen`"));
                continue;
            };
            if let Some(first) = known.get(&id).and_then(|first| claims.get(*first)) {
                let message = format!("claim `{id}` is defined twice");
                let diagnostic = Diagnostic::invalid("duplicate-claim", &location, message);
                diagnostics.push(
                    diagnostic
                        .related(&first.location, "first occurrence")
                        .help("rename one of them; ids are unique in a suite"),
                );
                continue;
            }
            known.insert(id.clone(), claims.len());
            claims.push(Claim {
                suite: suite.to_owned(),
                id,
                text: sentence,
                basis,
                source: text("source"),
                evidence: text("evidence"),
                unprovable: text("x-signoff-unprovable"),
                operation: OperationRef { source, operation },
                location,
            });
        }
    }
}

/// Whether the name has the prefix, in any case or with a typing error in it, but is not the name of the claims.
fn is_misspelt(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let ours = lower.starts_with("x-signoff") || strsim::osa_distance(&lower, "x-signoff-claims") <= 2;
    ours && name != "x-signoff-claims" && name != "x-signoff-effect"
}
