//! One of several equal parts of the scenarios, for runs on several machines.

use std::fmt;
use std::str::FromStr;

use signoff_arazzo::bind::WorkflowIndex;

/// Part `K/N`. Scenarios are dealt out in turn, so the parts have equal size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// From 1.
    part: usize,
    parts: usize,
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = text.split_once('/').and_then(|(part, parts)| Some((part.parse().ok()?, parts.parse().ok()?)));
        match parsed {
            Some((part, parts)) if part >= 1 && part <= parts => Ok(Self { part, parts }),
            _ => Err("expected K/N with 1 ≤ K ≤ N, for example 2/4".to_owned()),
        }
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.parts)
    }
}

impl Shard {
    pub(super) fn pick(self, selected: &[WorkflowIndex]) -> Vec<WorkflowIndex> {
        selected.iter().skip(self.part - 1).step_by(self.parts).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_together_have_every_scenario_once() {
        let all: Vec<WorkflowIndex> = (0..10).map(WorkflowIndex).collect();
        let mut dealt: Vec<WorkflowIndex> =
            ["1/3", "2/3", "3/3"].iter().flat_map(|text| text.parse::<Shard>().unwrap().pick(&all)).collect();
        dealt.sort();
        assert_eq!(dealt, all);
    }

    #[test]
    fn a_part_outside_its_parts_is_refused() {
        for text in ["0/3", "4/3", "1", "a/b", "1/0"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }
}
