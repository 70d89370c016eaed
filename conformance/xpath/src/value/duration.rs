//! Durations: months and nanoseconds.

use std::fmt;

pub(crate) const NANOS: i128 = 1_000_000_000;

/// A duration. Months have no fixed length, so they are a separate part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Duration {
    pub(crate) kind: DurationKind,
    pub(crate) months: i64,
    pub(crate) nanos: i128,
}

/// The three duration types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DurationKind {
    /// `xs:duration`
    Both,
    /// `xs:yearMonthDuration`
    Months,
    /// `xs:dayTimeDuration`
    Seconds,
}

impl Duration {
    pub(crate) fn of_nanos(nanos: i128) -> Self {
        Self { kind: DurationKind::Seconds, months: 0, nanos }
    }

    /// Parses `-P1Y2M3DT4H5M6.7S`.
    pub(crate) fn parse(text: &str, kind: DurationKind) -> Option<Self> {
        let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let rest = rest.strip_prefix('P')?;
        let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
        if time == Some("") || date.is_empty() && time.is_none() {
            return None;
        }
        let [years, months, days] = parts(date, ['Y', 'M', 'D'])?;
        let [hours, minutes, seconds] = parts(time.unwrap_or(""), ['H', 'M', 'S'])?;
        let whole = |nanos: Option<i128>| match nanos.unwrap_or(0) {
            nanos if nanos % NANOS == 0 => Some(nanos / NANOS),
            _ => None,
        };
        let (has_months, has_nanos) = (years.or(months).is_some(), days.or(hours).or(minutes).or(seconds).is_some());
        if kind == DurationKind::Months && has_nanos || kind == DurationKind::Seconds && has_months {
            return None;
        }
        let total_months = whole(years)?.checked_mul(12)?.checked_add(whole(months)?)?;
        let minutes =
            whole(days)?.checked_mul(24)?.checked_add(whole(hours)?)?.checked_mul(60)?.checked_add(whole(minutes)?)?;
        let nanos = minutes.checked_mul(60 * NANOS)?.checked_add(seconds.unwrap_or(0))?;
        let sign = if negative { -1 } else { 1 };
        Some(Self { kind, months: sign * i64::try_from(total_months).ok()?, nanos: i128::from(sign) * nanos })
    }

    pub(crate) fn is_negative(self) -> bool {
        self.months < 0 || self.nanos < 0
    }

    /// Adds two durations. The result has their common type, or `xs:duration`.
    pub(crate) fn add(self, other: Self) -> Option<Self> {
        let (months, nanos) = (self.months.checked_add(other.months)?, self.nanos.checked_add(other.nanos)?);
        (self.kind == other.kind && self.kind != DurationKind::Both).then_some(Self { kind: self.kind, months, nanos })
    }

    pub(crate) fn negate(self) -> Option<Self> {
        Some(Self { kind: self.kind, months: self.months.checked_neg()?, nanos: self.nanos.checked_neg()? })
    }

    /// Multiplies by a number; half months round up.
    pub(crate) fn multiply(self, by: f64) -> Option<Self> {
        let (months, nanos) = ((self.months as f64 * by + 0.5).floor(), (self.nanos as f64 * by).round());
        let fits = months.abs() < 1e15 && nanos.abs() < 1e30;
        fits.then_some(Self { kind: self.kind, months: months as i64, nanos: nanos as i128 })
    }
}

/// Numbers before their letters, each at most once and in order. Only the last can have a fraction, in billionths.
fn parts(text: &str, letters: [char; 3]) -> Option<[Option<i128>; 3]> {
    let mut rest = text;
    let mut found = [None; 3];
    for (place, letter) in found.iter_mut().zip(letters) {
        let Some((number, after)) = rest.split_once(letter) else { continue };
        let (whole, fraction) =
            number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
        if !whole.chars().chain(fraction.unwrap_or("").chars()).all(|c| c.is_ascii_digit()) || fraction == Some("") {
            return None;
        }
        if whole.is_empty() || fraction.is_some() && letter != 'S' {
            return None;
        }
        let nanos: i128 = format!("{:0<9}", fraction.unwrap_or("")).get(..9)?.parse().ok()?;
        *place = Some(whole.parse::<i128>().ok()?.checked_mul(NANOS)?.checked_add(nanos)?);
        rest = after;
    }
    rest.is_empty().then_some(found)
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.months == 0 && self.nanos == 0 {
            return f.write_str(if self.kind == DurationKind::Months { "P0M" } else { "PT0S" });
        }
        f.write_str(if self.is_negative() { "-P" } else { "P" })?;
        let (months, nanos) = (self.months.unsigned_abs(), self.nanos.unsigned_abs());
        let billion = NANOS.unsigned_abs();
        let (seconds, fraction) = (nanos / billion, nanos % billion);
        let part = |number: u128, letter: &str| if number == 0 { String::new() } else { format!("{number}{letter}") };
        write!(f, "{}{}", part(u128::from(months / 12), "Y"), part(u128::from(months % 12), "M"))?;
        write!(f, "{}", part(seconds / 86_400, "D"))?;
        let time = format!("{}{}", part(seconds / 3_600 % 24, "H"), part(seconds / 60 % 60, "M"));
        let rest = match (seconds % 60, fraction) {
            (seconds, 0) => part(seconds, "S"),
            (seconds, fraction) => format!("{seconds}.{}S", format!("{fraction:09}").trim_end_matches('0')),
        };
        if time.is_empty() && rest.is_empty() { Ok(()) } else { write!(f, "T{time}{rest}") }
    }
}
