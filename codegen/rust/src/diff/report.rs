//! Changes as text, Markdown and JSON.

use serde_json::{Value, json as value};

use super::{Audience, Change, Kind, summary};

/// For people in a terminal.
pub fn text(changes: &[Change]) -> String {
    let mut text = String::new();
    for change in changes {
        let severity = if change.breaking { "breaking" } else { "compatible" };
        text.push_str(&format!("{severity}: {} {} ({})\n", change.item, verb(change.kind), audience(change.audience)));
        for (sign, side) in [("-", &change.old), ("+", &change.new)] {
            if let Some(side) = side.as_deref().filter(|side| !side.is_empty()) {
                text.push_str(&format!("    {sign} {side}\n"));
            }
        }
    }
    text + &summary(changes) + "\n"
}

/// For a change log or a pull request.
pub fn markdown(changes: &[Change]) -> String {
    let mut text = format!("**{}**\n", summary(changes));
    for (title, breaking) in [("Breaking", true), ("Compatible", false)] {
        let mut of_kind = changes.iter().filter(|change| change.breaking == breaking).peekable();
        if of_kind.peek().is_some() {
            text.push_str(&format!("\n### {title}\n\n"));
        }
        for change in of_kind {
            let sides = match (&change.old, &change.new) {
                (Some(old), Some(new)) => format!(": `{old}` → `{new}`"),
                (Some(side), None) | (None, Some(side)) if !side.is_empty() => format!(": `{side}`"),
                _ => String::new(),
            };
            let (item, what, who) = (&change.item, verb(change.kind), audience(change.audience));
            text.push_str(&format!("- `{item}` {what} ({who}){sides}\n"));
        }
    }
    text
}

/// For programs.
pub fn json(changes: &[Change]) -> Value {
    let changes: Vec<_> = changes
        .iter()
        .map(|change| {
            value!({
                "breaking": change.breaking,
                "kind": word(change.kind),
                "item": change.item,
                "audience": audience(change.audience),
                "old": change.old,
                "new": change.new,
            })
        })
        .collect();
    let breaking = changes.iter().filter(|change| change["breaking"] == true).count();
    value!({"breaking": breaking, "compatible": changes.len() - breaking, "changes": changes})
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Added => "added",
        Kind::Removed => "removed",
        Kind::Renamed => "renamed",
        Kind::Changed => "changed",
        Kind::Narrowed => "narrowed",
        Kind::Widened => "widened",
    }
}

fn verb(kind: Kind) -> String {
    let verb = if kind == Kind::Changed { "has" } else { "was" };
    format!("{verb} {}", word(kind))
}

fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Callers => "callers",
        Audience::Implementers => "implementers",
        Audience::Both => "callers and implementers",
    }
}
