//! The report of a benchmark: ratios first, then figures.

use std::fmt;

use serde_json::{Value, json};

/// The report of one benchmark.
#[derive(Default)]
pub(super) struct Report {
    /// Set by the caller.
    pub(super) name: &'static str,
    pub(super) ratios: Vec<Ratio>,
    figures: Vec<(String, f64, &'static str)>,
    /// Reasons why parts were left out.
    skipped: Vec<String>,
    /// Why nothing was measured.
    pub(super) failure: Option<String>,
}

/// The ratio of two sides.
pub(super) struct Ratio {
    name: String,
    value: f64,
    bound: Option<Bound>,
}

/// The bound of a ratio.
#[derive(Clone, Copy)]
pub(super) enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Report {
    /// A benchmark that could not run.
    pub(super) fn failed(why: String) -> Self {
        Self { failure: Some(why), ..Self::default() }
    }

    /// Adds the ratio of two figures, if both are known.
    pub(super) fn ratio(&mut self, name: impl Into<String>, of: Option<f64>, to: Option<f64>, bound: Option<Bound>) {
        if let (Some(of), Some(to)) = (of, to)
            && to > 0.0
        {
            self.ratios.push(Ratio { name: name.into(), value: of / to, bound });
        }
    }

    /// Adds a figure with its unit.
    pub(super) fn figure(&mut self, name: impl Into<String>, value: f64, unit: &'static str) {
        self.figures.push((name.into(), value, unit));
    }

    /// Adds a reason why a part was left out.
    pub(super) fn skip(&mut self, why: impl Into<String>) {
        self.skipped.push(why.into());
    }
}

impl Ratio {
    /// Whether it is within its bound.
    pub(super) fn is_within_bound(&self) -> bool {
        match self.bound {
            Some(Bound::AtMost(bound)) => self.value <= bound,
            Some(Bound::AtLeast(bound)) => self.value >= bound,
            None => true,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.name)?;
        for ratio in &self.ratios {
            write!(f, "    {:8.3}  {}", ratio.value, ratio.name)?;
            match ratio.bound {
                Some(Bound::AtMost(bound)) => write!(f, " (at most {bound})")?,
                Some(Bound::AtLeast(bound)) => write!(f, " (at least {bound})")?,
                None => {}
            }
            writeln!(f, "{}", if ratio.is_within_bound() { "" } else { " MISSED" })?;
        }
        for (name, value, unit) in &self.figures {
            writeln!(f, "        {name}: {} {unit}", number(*value))?;
        }
        self.skipped.iter().try_for_each(|why| writeln!(f, "    skipped: {why}"))?;
        self.failure.iter().try_for_each(|why| writeln!(f, "    not measured: {why}"))
    }
}

/// Small numbers have three decimal places, large ones none.
fn number(value: f64) -> String {
    if value.abs() < 100.0 { format!("{value:.3}") } else { format!("{value:.0}") }
}

/// The reports as JSON.
pub(super) fn to_json(reports: &[Report]) -> Value {
    let one = |report: &Report| {
        let ratios = report.ratios.iter().map(|ratio| {
            let (at_most, at_least) = match ratio.bound {
                Some(Bound::AtMost(bound)) => (Some(bound), None),
                Some(Bound::AtLeast(bound)) => (None, Some(bound)),
                None => (None, None),
            };
            json!({
                "name": ratio.name, "value": ratio.value, "at_most": at_most, "at_least": at_least, "kept": ratio.is_within_bound(),
            })
        });
        let figures =
            report.figures.iter().map(|(name, value, unit)| json!({ "name": name, "value": value, "unit": unit }));
        json!({
            "name": report.name,
            "ratios": ratios.collect::<Vec<_>>(),
            "figures": figures.collect::<Vec<_>>(),
            "skipped": report.skipped,
            "failure": report.failure,
        })
    };
    json!({ "version": 1, "parts": reports.iter().map(one).collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_kept_up_to_its_very_value() {
        let mut report = Report::default();
        report.ratio("kept", Some(103.0), Some(100.0), Some(Bound::AtMost(1.03)));
        report.ratio("missed", Some(89.0), Some(100.0), Some(Bound::AtLeast(0.9)));
        report.ratio("without the other side", Some(1.0), None, None);
        assert_eq!(report.ratios.iter().map(Ratio::is_within_bound).collect::<Vec<_>>(), [true, false]);
        assert!(report.to_string().contains("0.890  missed (at least 0.9) MISSED"), "{report}");
    }
}
