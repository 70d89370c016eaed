//! `signoff learn`: an overlay that makes a document describe the responses that were seen.
//!
//! What differs becomes a fact about a place of the document, each fact an action. Actions are added until the document
//! describes every response, then each action is removed that is not needed for that. The rules of `signoff run` decide throughout.

mod action;
mod facts;
mod infer;
mod judge;
mod mask;
mod observation;
mod operation;
mod place;
mod response;

pub use action::Action;
pub use observation::{Observation, observations_of, read_observations};
pub(crate) use operation::find_operations;

use serde_json::{Value, json};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::overlay::Overlay;
use signoff_openapi::source::Sources;

use facts::Facts;
use judge::{are_described, read_api};

/// What was learned.
#[derive(Debug, Clone, Default)]
pub struct Learned {
    /// The actions, in the order in which an overlay applies them. Each one is needed.
    pub actions: Vec<Action>,
    /// The responses of documented operations.
    pub responses: usize,
    /// The responses that the overlay cannot make valid: `place: METHOD /path, status`. Masked values are not counted.
    pub unresolved: Vec<String>,
    /// The number of responses of which the document has no operation.
    pub unknown: usize,
}

/// The documented responses of a document.
struct Corpus<'a> {
    observations: Vec<Observation>,
    operations: Vec<(String, String)>,
    document: &'a Value,
}

/// The most times that actions are added. Each time reveals what is below the values that were invalid before.
const MAX_ROUNDS: usize = 12;

/// Learns the actions for a document, as JSON. `base_url` is the URL of its paths; without it, the one that fits most responses.
///
/// # Errors
/// The document cannot be read, or no response belongs to it.
pub fn learn(document: &Value, observations: Vec<Observation>, base_url: Option<&str>) -> Result<Learned, String> {
    let total = observations.len();
    let corpus = Corpus::new(document, observations, base_url)?;
    let responses = corpus.observations.len();
    let mut actions: Vec<Action> = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let changed = apply(document, &actions)?;
        let described = corpus.described(&changed)?;
        if described.iter().all(|described| *described) {
            break;
        }
        let mut facts = Facts::default();
        for ((observation, operation), described) in corpus.observations.iter().zip(&corpus.operations).zip(described) {
            response::compare(&mut facts, &changed, operation, observation, described);
        }
        let known = actions.len();
        for action in action::actions(&changed, &facts) {
            if !actions.iter().any(|known| (&known.target, &known.update) == (&action.target, &action.update)) {
                actions.push(action);
            }
        }
        if actions.len() == known {
            break;
        }
    }
    let described = corpus.described(&apply(document, &actions)?)?;
    let actions = corpus.needed(actions, &described)?;
    let unresolved = corpus.observations.iter().zip(&corpus.operations).zip(&described);
    let unresolved = unresolved.filter(|((observation, _), described)| !**described && !observation.is_masked());
    let unresolved = unresolved.map(|((observation, (method, path)), _)| {
        format!("{}: {method} {path}, status {}", observation.place, observation.response.status)
    });
    Ok(Learned { actions, responses, unresolved: unresolved.collect(), unknown: total - responses })
}

/// Whether each action of an overlay is needed: without it, a response is invalid that is valid with all of them.
///
/// # Errors
/// The document or the overlay cannot be read, or no response belongs to the document.
pub fn check(
    document: &Value,
    overlay: &Value,
    observations: Vec<Observation>,
    base_url: Option<&str>,
) -> Result<Vec<(Action, bool)>, String> {
    let corpus = Corpus::new(document, observations, base_url)?;
    let list = overlay.get("actions").and_then(Value::as_array).ok_or("the overlay has no `actions`")?;
    let text = |action: &Value, name: &str| action.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let actions = list.iter().map(|action| Action {
        target: text(action, "target"),
        description: text(action, "description"),
        update: action.get("update").filter(|_| action.get("remove") != Some(&Value::Bool(true))).cloned(),
    });
    let actions: Vec<Action> = actions.collect();
    let described = corpus.described(&apply(document, &actions)?)?;
    let mut needed = Vec::new();
    for index in 0..actions.len() {
        needed.push(!corpus.is_described_without(&actions, index, &described)?);
    }
    Ok(actions.into_iter().zip(needed).collect())
}

/// The overlay with these actions.
pub fn overlay(actions: &[Action], title: &str, extends: Option<&str>) -> Value {
    let mut overlay = json!({"overlay": "1.0.0", "info": {"title": title, "version": "1.0.0"}});
    if let Some(members) = overlay.as_object_mut() {
        members.extend(extends.map(|extends| ("extends".to_owned(), extends.into())));
        members.insert("actions".to_owned(), actions.iter().map(Action::to_json).collect());
    }
    overlay
}

impl<'a> Corpus<'a> {
    /// Keeps the responses of documented operations, each different one once per place.
    fn new(document: &'a Value, all: Vec<Observation>, base_url: Option<&str>) -> Result<Self, String> {
        if document.get("swagger").is_some() {
            return Err("the document is Swagger 2.0: convert it to OpenAPI 3 first".to_owned());
        }
        let api = read_api(document)?;
        let requests: Vec<_> = all.iter().map(|seen| (seen.method.as_str(), &seen.url)).collect();
        let found = find_operations(&api, &requests, base_url);
        let (mut observations, mut operations) = (Vec::new(), Vec::new());
        for (mut observation, found) in all.into_iter().zip(found) {
            if let Some(operation) = found.and_then(|index| api.operations.get(index)) {
                let operation = (operation.method.as_str().to_owned(), operation.path.clone());
                response::unmask_body(document, &operation, &mut observation);
                operations.push(operation);
                observations.push(observation);
            }
        }
        if observations.is_empty() {
            return Err(
                "no response belongs to an operation of the document; --base-url gives the URL of its paths".to_owned()
            );
        }
        Ok(Self { observations, operations, document })
    }

    fn described(&self, document: &Value) -> Result<Vec<bool>, String> {
        are_described(document, &self.observations, &self.operations)
    }

    /// The actions that are needed. Later actions are dropped first. The others are tried again after that, because an action can be
    /// needed only because of one that is dropped later.
    fn needed(&self, mut actions: Vec<Action>, described: &[bool]) -> Result<Vec<Action>, String> {
        let (mut index, mut needed) = (actions.len(), 0);
        while needed < actions.len() {
            index = index.checked_sub(1).unwrap_or(actions.len() - 1);
            if self.is_described_without(&actions, index, described)? {
                actions.remove(index);
                needed = 0;
            } else {
                needed += 1;
            }
        }
        Ok(actions)
    }

    fn is_described_without(&self, actions: &[Action], index: usize, described: &[bool]) -> Result<bool, String> {
        let mut rest = actions.to_vec();
        rest.remove(index);
        // A document that cannot be read without the action needs it.
        let Ok(document) = apply(self.document, &rest) else { return Ok(false) };
        let Ok(without) = self.described(&document) else { return Ok(false) };
        Ok(without.iter().zip(described).all(|(without, with)| *without || !*with))
    }
}

/// The document with the actions of an overlay applied.
fn apply(document: &Value, actions: &[Action]) -> Result<Value, String> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let text = overlay(actions, "learned", None).to_string();
    let read = Overlay::read_text(&mut sources, "overlay.json", text, &mut diagnostics);
    let read = read.ok_or_else(|| {
        let first = diagnostics.iter().next().map(|diagnostic| diagnostic.message.clone()).unwrap_or_default();
        format!("the overlay cannot be read: {first}")
    })?;
    let mut changed = document.clone();
    read.apply(&mut changed, &mut diagnostics);
    Ok(changed)
}
