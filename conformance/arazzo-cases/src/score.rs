//! How a runner did, by section of the cases.

use indexmap::IndexMap;
use serde::Serialize;

use super::CaseResult;

/// A runner's score.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Score {
    /// Cases on text that is clear, by section.
    pub clear: IndexMap<String, Count>,
    /// Cases on text that leaves something open, by section.
    pub ambiguous: IndexMap<String, Count>,
    /// What differed, by case; the cases that went as they should are not listed.
    pub differences: IndexMap<String, Vec<String>>,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Went as the case says.
    pub passed: usize,
    /// All.
    pub total: usize,
}

impl Score {
    /// Counts the results, in the order given.
    pub fn of(results: &[CaseResult]) -> Self {
        let mut score = Self::default();
        for result in results {
            let section = result.name.split('/').next().unwrap_or_default().to_owned();
            let table = if result.case.ambiguous.is_some() { &mut score.ambiguous } else { &mut score.clear };
            let count = table.entry(section).or_default();
            count.total += 1;
            if result.differences.is_empty() {
                count.passed += 1;
            } else {
                score.differences.insert(result.name.clone(), result.differences.clone());
            }
        }
        score
    }

    /// All sections together: on clear text, and on text that leaves something open.
    pub fn totals(&self) -> (Count, Count) {
        let sum = |table: &IndexMap<String, Count>| {
            table.values().fold(Count::default(), |sum, count| Count {
                passed: sum.passed + count.passed,
                total: sum.total + count.total,
            })
        };
        (sum(&self.clear), sum(&self.ambiguous))
    }
}
