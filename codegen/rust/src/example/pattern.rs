//! Texts that match a regular expression.

use regex_syntax::hir::{Class, Hir, HirKind};

/// Texts with increasing length, up to a little more than `least` characters. The caller checks that they match: look-around is
/// ignored, and the syntax differs slightly from ECMA-262.
pub(super) fn candidates(pattern: &str, least: usize) -> impl Iterator<Item = String> {
    let parse = |pattern: &str| regex_syntax::Parser::new().parse(pattern).ok();
    let parsed = parse(pattern).or_else(|| parse(&without_look_around(pattern)));
    // Short patterns need every length; longer ones do not.
    let more = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64].into_iter().chain([least / 2, least]);
    parsed.into_iter().flat_map(move |hir| {
        more.clone().map(move |more| {
            let mut text = String::new();
            write(&hir, more, &mut text);
            text
        })
    })
}

/// The maximum length.
const MAX_LENGTH: usize = 200_000;

fn write(hir: &Hir, more: usize, out: &mut String) {
    if out.len() > MAX_LENGTH {
        return;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => out.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => out.extend(pick(class)),
        HirKind::Repetition(repetition) => {
            let least = repetition.min as usize;
            let most = repetition.max.map_or(usize::MAX, |max| max as usize);
            for _ in 0..least.saturating_add(more).min(most) {
                write(&repetition.sub, 0, out);
                if out.len() > MAX_LENGTH {
                    return;
                }
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, more, out),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, more, out)),
        HirKind::Alternation(parts) => parts.iter().take(1).for_each(|part| write(part, more, out)),
    }
}

/// A letter or digit if the class has one, otherwise a visible character, otherwise any.
fn pick(class: &Class) -> Option<char> {
    let holds = |character: char| match class {
        Class::Unicode(class) => class.iter().any(|range| (range.start()..=range.end()).contains(&character)),
        Class::Bytes(class) => class.iter().any(|range| (range.start()..=range.end()).contains(&(character as u8))),
    };
    let preferred = ('a'..='z').chain('0'..='9').chain('A'..='Z').chain('!'..='~').chain([' ']);
    let first = || match class {
        Class::Unicode(class) => class.iter().next().map(|range| range.start()),
        Class::Bytes(class) => class.iter().next().map(|range| char::from(range.start())),
    };
    // A class with only upper-case letters gives one of them.
    let upper = holds('A') && !holds('a');
    let digit = holds('0') && !holds('a') && !holds('A');
    let started = if upper { Some('A') } else { digit.then_some('0') };
    started.or_else(|| preferred.clone().find(|character| holds(*character))).or_else(first)
}

/// The pattern without `(?=…)`, `(?!…)`, `(?<=…)` and `(?<!…)`.
fn without_look_around(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((index, opening)) =
        ["(?=", "(?!", "(?<=", "(?<!"].iter().filter_map(|opening| Some((rest.find(opening)?, *opening))).min()
    {
        let (before, after) = rest.split_at(index);
        out.push_str(before);
        let mut depth = 1_u32;
        let mut escaped = false;
        let inside = after.get(opening.len()..).unwrap_or_default();
        let end = inside.char_indices().find(|(_, character)| {
            match character {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        rest = end.and_then(|(index, _)| inside.get(index + 1..)).unwrap_or_default();
    }
    out.push_str(rest);
    out
}
