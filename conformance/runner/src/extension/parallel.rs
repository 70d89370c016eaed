//! `x-signoff-parallel`: steps whose requests are sent together, for a number of rounds.

use std::time::Duration;

use signoff_arazzo::arazzo::{Named, Node, ValueReader};
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

/// `{steps: [STEP, …], rounds: N, delay: MIN-MAXms}`.
#[derive(Debug, Clone)]
pub struct Parallel {
    /// The steps, in the order in which their requests are sent.
    pub steps: Vec<Named>,
    /// How often the scenario runs.
    pub rounds: usize,
    /// The time between two requests in the first round.
    pub shortest: Duration,
    /// The time in the last round.
    pub longest: Duration,
    /// The location of the member.
    pub location: Location,
}

const WHAT: &str = "`x-signoff-parallel`";
/// The longest delay between two requests, in milliseconds.
const MAX_DELAY: u64 = 60_000;
/// The most rounds.
const MAX_ROUNDS: u64 = 1000;

impl Parallel {
    pub(super) fn parse(workflow: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<Self> {
        let node = workflow.get("x-signoff-parallel")?;
        node.object(WHAT, reader.diagnostics)?;
        node.check_fields(WHAT, &["steps", "rounds", "delay"], reader.diagnostics);
        let Some(steps) = node.names("steps", reader.diagnostics) else {
            node.missing("steps", WHAT, reader.diagnostics);
            return None;
        };
        let rounds = match node.get("rounds") {
            None => 1,
            Some(field) => reader.number(&field, "rounds", "an integer from 1 to 1000", |value| {
                let rounds = value.as_u64().filter(|rounds| (1..=MAX_ROUNDS).contains(rounds))?;
                usize::try_from(rounds).ok()
            })?,
        };
        let (shortest, longest) = match node.get("delay") {
            None => (Duration::ZERO, Duration::ZERO),
            Some(field) => {
                let text = field.text("`delay`", reader.diagnostics)?;
                let Some(range) = parse_delay(text) else {
                    let message = format!("`{text}` is not a delay");
                    let diagnostic = Diagnostic::invalid("invalid-parallel", &field.location, message);
                    reader.diagnostics.push(diagnostic.help("write `20ms`, or `0-60ms` for a delay that varies"));
                    return None;
                };
                range
            }
        };
        Some(Self { steps, rounds, shortest, longest, location: node.location })
    }

    /// The time between two requests in a round, counted from 0, of a number of rounds. Their delays are spread evenly, so that a run
    /// has the same ones each time.
    pub fn delay(&self, round: usize, rounds: usize) -> Duration {
        let last = rounds.saturating_sub(1).max(1);
        let share =
            f64::from(u32::try_from(round.min(last)).unwrap_or_default()) / f64::from(u32::try_from(last).unwrap_or(1));
        self.shortest + (self.longest - self.shortest).mul_f64(share)
    }
}

/// `20ms` or `0-60ms`.
fn parse_delay(text: &str) -> Option<(Duration, Duration)> {
    let range = text.strip_suffix("ms")?;
    let (shortest, longest) = range.split_once('-').unwrap_or((range, range));
    let milliseconds = |text: &str| {
        let digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        text.parse().ok().filter(|number| digits && *number <= MAX_DELAY).map(Duration::from_millis)
    };
    let (shortest, longest) = (milliseconds(shortest)?, milliseconds(longest)?);
    (shortest <= longest).then_some((shortest, longest))
}

#[cfg(test)]
mod tests {
    use signoff_openapi::location::SourceId;

    use super::*;

    #[test]
    fn the_delays_of_the_rounds_are_spread_evenly() {
        let (shortest, longest) = parse_delay("0-60ms").unwrap();
        let parallel =
            Parallel { steps: Vec::new(), rounds: 4, shortest, longest, location: Location::root(SourceId(0)) };
        let delays: Vec<u128> = (0..4).map(|round| parallel.delay(round, 4).as_millis()).collect();
        assert_eq!(delays, [0, 20, 40, 60]);
        assert_eq!(parallel.delay(0, 1), Duration::ZERO);
    }

    #[test]
    fn a_delay_is_a_number_of_milliseconds_or_a_range() {
        assert_eq!(parse_delay("20ms"), Some((Duration::from_millis(20), Duration::from_millis(20))));
        for wrong in ["20", "60-0ms", "-5ms", "1-ms", "1.5ms", "0-99999999ms", "+1ms"] {
            assert_eq!(parse_delay(wrong), None, "{wrong}");
        }
    }
}
