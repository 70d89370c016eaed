//! Dates, times and durations (sections 8 and 9). The implicit time zone is UTC.

use super::{Arguments, Builtin, optional_item};
use crate::error::{Result, error, wrong_type};
use crate::value::{Atomic, Decimal, Duration, Item, Moment, MomentKind, Sequence};
use crate::version::XPathVersion::V20;

const NANOS: i128 = 1_000_000_000;

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("current-dateTime", 0, 0, V20, |a| now(a, MomentKind::DateTime)),
    Builtin::new("current-date", 0, 0, V20, |a| now(a, MomentKind::Date)),
    Builtin::new("current-time", 0, 0, V20, |a| now(a, MomentKind::Time)),
    Builtin::new("implicit-timezone", 0, 0, V20, |_| Ok(vec![Item::Atomic(Atomic::Duration(Duration::of_nanos(0)))])),
    Builtin::new("dateTime", 2, 2, V20, date_time),
    Builtin::new("year-from-date", 1, 1, V20, |a| part(a, MomentKind::Date, year)),
    Builtin::new("month-from-date", 1, 1, V20, |a| part(a, MomentKind::Date, month)),
    Builtin::new("day-from-date", 1, 1, V20, |a| part(a, MomentKind::Date, day)),
    Builtin::new("year-from-dateTime", 1, 1, V20, |a| part(a, MomentKind::DateTime, year)),
    Builtin::new("month-from-dateTime", 1, 1, V20, |a| part(a, MomentKind::DateTime, month)),
    Builtin::new("day-from-dateTime", 1, 1, V20, |a| part(a, MomentKind::DateTime, day)),
    Builtin::new("hours-from-dateTime", 1, 1, V20, |a| part(a, MomentKind::DateTime, hours)),
    Builtin::new("minutes-from-dateTime", 1, 1, V20, |a| part(a, MomentKind::DateTime, minutes)),
    Builtin::new("seconds-from-dateTime", 1, 1, V20, |a| part(a, MomentKind::DateTime, seconds)),
    Builtin::new("hours-from-time", 1, 1, V20, |a| part(a, MomentKind::Time, hours)),
    Builtin::new("minutes-from-time", 1, 1, V20, |a| part(a, MomentKind::Time, minutes)),
    Builtin::new("seconds-from-time", 1, 1, V20, |a| part(a, MomentKind::Time, seconds)),
    Builtin::new("timezone-from-date", 1, 1, V20, |a| zone(a, MomentKind::Date)),
    Builtin::new("timezone-from-dateTime", 1, 1, V20, |a| zone(a, MomentKind::DateTime)),
    Builtin::new("timezone-from-time", 1, 1, V20, |a| zone(a, MomentKind::Time)),
    Builtin::new("adjust-date-to-timezone", 1, 2, V20, |a| adjust(a, MomentKind::Date)),
    Builtin::new("adjust-dateTime-to-timezone", 1, 2, V20, |a| adjust(a, MomentKind::DateTime)),
    Builtin::new("adjust-time-to-timezone", 1, 2, V20, |a| adjust(a, MomentKind::Time)),
    Builtin::new("years-from-duration", 1, 1, V20, |a| {
        of_duration(a, |duration| whole(i128::from(duration.months / 12)))
    }),
    Builtin::new("months-from-duration", 1, 1, V20, |a| {
        of_duration(a, |duration| whole(i128::from(duration.months % 12)))
    }),
    Builtin::new("days-from-duration", 1, 1, V20, |a| {
        of_duration(a, |duration| whole(duration.nanos / NANOS / 86_400))
    }),
    Builtin::new("hours-from-duration", 1, 1, V20, |a| {
        of_duration(a, |duration| whole(duration.nanos / NANOS / 3_600 % 24))
    }),
    Builtin::new("minutes-from-duration", 1, 1, V20, |a| {
        of_duration(a, |duration| whole(duration.nanos / NANOS / 60 % 60))
    }),
    Builtin::new("seconds-from-duration", 1, 1, V20, |a| {
        of_duration(a, |duration| fraction(duration.nanos % (60 * NANOS)))
    }),
];

fn now(a: &Arguments<'_>, kind: MomentKind) -> Result<Sequence> {
    Ok(vec![Item::Atomic(Atomic::Moment(a.evaluator.now.part(kind)))])
}

fn whole(number: i128) -> Atomic {
    Atomic::Integer(number)
}

/// Seconds with their fraction.
fn fraction(nanos: i128) -> Atomic {
    Atomic::Decimal(Decimal::new(nanos, 9))
}

fn year(moment: Moment) -> Atomic {
    whole(i128::from(moment.date().0))
}

fn month(moment: Moment) -> Atomic {
    whole(i128::from(moment.date().1))
}

fn day(moment: Moment) -> Atomic {
    whole(i128::from(moment.date().2))
}

fn hours(moment: Moment) -> Atomic {
    whole(moment.time() / NANOS / 3_600)
}

fn minutes(moment: Moment) -> Atomic {
    whole(moment.time() / NANOS / 60 % 60)
}

fn seconds(moment: Moment) -> Atomic {
    fraction(moment.time() % (60 * NANOS))
}

fn part(a: &Arguments<'_>, kind: MomentKind, of: fn(Moment) -> Atomic) -> Result<Sequence> {
    optional_item(a.moment(0, Some(kind))?.map(of))
}

fn of_duration(a: &Arguments<'_>, of: fn(Duration) -> Atomic) -> Result<Sequence> {
    optional_item(a.duration(0)?.map(of))
}

fn zone(a: &Arguments<'_>, kind: MomentKind) -> Result<Sequence> {
    let zone = a.moment(0, Some(kind))?.and_then(|moment| moment.zone);
    optional_item(zone.map(|minutes| Atomic::Duration(Duration::of_nanos(i128::from(minutes) * 60 * NANOS))))
}

fn adjust(a: &Arguments<'_>, kind: MomentKind) -> Result<Sequence> {
    let Some(moment) = a.moment(0, Some(kind))? else { return Ok(Vec::new()) };
    let zone = if a.len() == 1 {
        Some(0)
    } else {
        match a.duration(1)? {
            None => None,
            Some(duration) => {
                let minutes = duration.nanos / NANOS / 60;
                let exact = duration.nanos % (60 * NANOS) == 0 && minutes.abs() <= 14 * 60;
                let zone = i16::try_from(minutes).ok().filter(|_| exact);
                Some(zone.ok_or_else(|| error("FODT0003", format!("{duration} is not a valid time zone")))?)
            }
        }
    };
    optional_item(Some(Atomic::Moment(moment.adjust(zone))))
}

fn date_time(a: &Arguments<'_>) -> Result<Sequence> {
    let (Some(date), Some(time)) = (a.moment(0, Some(MomentKind::Date))?, a.moment(1, Some(MomentKind::Time))?) else {
        return Ok(Vec::new());
    };
    let zone = match (date.zone, time.zone) {
        (Some(a), Some(b)) if a != b => {
            return Err(error("FORG0008", "the date and the time have different time zones"));
        }
        (a, b) => a.or(b),
    };
    let local = date.local.checked_add(time.local).ok_or_else(|| wrong_type("the date is out of range"))?;
    optional_item(Some(Atomic::Moment(Moment { kind: MomentKind::DateTime, local, zone })))
}
