//! The inputs of a scenario: given from outside, or recorded in an earlier run.

use std::collections::{BTreeMap, VecDeque};

use crate::json::Value;

use crate::expression::Values;

/// Where the inputs of a scenario come from.
#[derive(Debug, Clone, Default)]
pub struct ScenarioInputs {
    /// Values from outside, by the name of the input.
    pub given: Values,
    /// The inputs of an earlier run, generated ones included. They have priority over given values.
    pub recorded: RecordedInputs,
}

impl From<Values> for ScenarioInputs {
    fn from(given: Values) -> Self {
        Self { given, recorded: RecordedInputs::default() }
    }
}

/// The inputs of an earlier run, by the name in [`crate::record::ScenarioRecord::values`], in the order in which workflows began.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecordedInputs(BTreeMap<String, VecDeque<Value>>);

impl RecordedInputs {
    /// Takes the value that the input had when its workflow began for the next time.
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.get_mut(name)?.pop_front()
    }
}

impl FromIterator<(String, Value)> for RecordedInputs {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(values: I) -> Self {
        let mut recorded = Self::default();
        for (name, value) in values {
            recorded.0.entry(name).or_default().push_back(value);
        }
        recorded
    }
}
