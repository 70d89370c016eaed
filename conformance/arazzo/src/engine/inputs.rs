//! The inputs with which a workflow begins: given values, generated values and defaults, validated against the schema.

use crate::json::Value;

use super::RecordedInputs;
use crate::arazzo::Generator;
use crate::bind::{BoundWorkflow, InputDeclaration};
use crate::expression::Values;
use crate::record::{NamedValue, NotRun, ValueOrigin};

/// The resolved inputs of a workflow.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    pub(super) values: Values,
    pub(super) named: Vec<NamedValue>,
}

/// Resolves the inputs. `passed` comes from a step's parameters and is used unchanged; `given` comes from outside, where numbers and
/// other values may be written as text. What was recorded has priority over both `given` and generated values, which are new each time;
/// defaults apply last.
///
/// # Errors
/// A required input has no value, or the inputs do not match their schema.
pub(super) fn resolve_inputs(
    workflow: &BoundWorkflow,
    passed: &Values,
    given: &Values,
    recorded: &mut RecordedInputs,
    prefix: &str,
) -> Result<Resolved, NotRun> {
    let mut resolved = Resolved::default();
    let mut missing = Vec::new();
    for (name, declaration) in &workflow.inputs {
        let qualified = format!("{prefix}inputs.{name}");
        // Every resolved input takes its recorded value, so that the next workflow finds its own.
        let recorded = recorded.take(&qualified).filter(|_| !passed.contains_key(name));
        let origin = if declaration.generator.is_some() { ValueOrigin::Generated } else { ValueOrigin::Input };
        let recorded = recorded.map(|value| (value, origin));
        let (value, origin) = match recorded.or_else(|| find(name, declaration, passed, given, workflow)) {
            Some(found) => found,
            None => {
                if declaration.required {
                    missing.push(name.clone());
                }
                continue;
            }
        };
        resolved.named.push(NamedValue { name: qualified, value: value.clone(), origin, secret: declaration.secret });
        resolved.values.insert(name.clone(), value);
    }
    // An open schema allows undeclared inputs, which are passed unchanged.
    for (name, value) in passed {
        resolved.values.entry(name.clone()).or_insert_with(|| value.clone());
    }
    if !missing.is_empty() {
        return Err(NotRun::MissingInput(missing));
    }
    validate(workflow, &resolved.values)?;
    Ok(resolved)
}

fn find(
    name: &str,
    declaration: &InputDeclaration,
    passed: &Values,
    given: &Values,
    workflow: &BoundWorkflow,
) -> Option<(Value, ValueOrigin)> {
    if let Some(value) = passed.get(name) {
        return Some((value.clone(), ValueOrigin::Input));
    }
    if let Some(value) = given.get(name) {
        return Some((read_as(name, value, declaration, workflow), ValueOrigin::Input));
    }
    if let Some(value) = declaration.generator.as_ref().map(Generator::generate) {
        return Some((value, ValueOrigin::Generated));
    }
    declaration.default.clone().map(|value| (value, ValueOrigin::Input))
}

/// Reads a text from outside as JSON where the schema accepts the JSON and not the text (`--input count=3`). Where the schema accepts
/// both and names no type, an object or an array is read as JSON.
fn read_as(name: &str, value: &Value, declaration: &InputDeclaration, workflow: &BoundWorkflow) -> Value {
    let Value::String(text) = value else { return value.clone() };
    if declaration.types.iter().any(|kind| kind == "string") {
        return value.clone();
    }
    let Some(parsed) = crate::json::parse(text) else { return value.clone() };
    if !declaration.types.is_empty() {
        return parsed;
    }
    let structured = parsed.is_object() || parsed.is_array();
    if (structured || !accepts(workflow, name, value)) && accepts(workflow, name, &parsed) {
        return parsed;
    }
    value.clone()
}

/// Whether the schema has no objection to this value of one input.
fn accepts(workflow: &BoundWorkflow, name: &str, value: &Value) -> bool {
    let Some(schema) = &workflow.input_schema else { return true };
    let object = Value::Object([(name.to_owned(), value.clone())].into_iter().collect());
    let pointer = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
    let is_own = |path: &str| path.strip_prefix(&pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    // If the evaluation was stopped, the value is validated again with all inputs, which reports it.
    schema.violations(&object).is_ok_and(|found| !found.iter().any(|violation| is_own(&violation.pointer)))
}

fn validate(workflow: &BoundWorkflow, values: &Values) -> Result<(), NotRun> {
    let Some(schema) = &workflow.input_schema else { return Ok(()) };
    let invalid = |name: &str, message: String| NotRun::InvalidInput { name: name.to_owned(), message };
    let object = Value::Object(values.iter().map(|(name, value)| (name.clone(), value.clone())).collect());
    let found = schema.violations(&object).map_err(|stopped| invalid("inputs", format!("validation {stopped}")))?;
    let Some(first) = found.into_iter().next() else { return Ok(()) };
    let name = first.pointer.trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
    let secret = workflow.inputs.get(&name).is_some_and(|input| input.secret) || name.is_empty();
    let message = if secret { format!("it violates `{}`", first.schema_path) } else { first.message };
    Err(invalid(if name.is_empty() { "inputs" } else { &name }, message))
}
