//! Inline Markdown of a document, made safe: no HTML, and no links except to the web, to mail and within the docs.

/// A line outside of code blocks. Backslashes disable what must not take effect.
pub(super) fn safe_inline(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        let after = rest.get(character.len_utf8()..).unwrap_or_default();
        rest = match character {
            '`' => code_span(rest, &mut out),
            '\\' => {
                out.push('\\');
                // The escaped character has no meaning, except that of a backslash at the end of the line.
                let escaped = after.chars().next();
                out.extend(escaped);
                after.get(escaped.map_or(0, char::len_utf8)..).unwrap_or_default()
            }
            '<' => {
                out.push_str("\\<");
                after
            }
            ']' if leads_out(after) => {
                out.push_str("\\]");
                after
            }
            other => {
                out.push(other);
                after
            }
        };
    }
    out
}

/// Copies a code span, or backticks that begin none: a span that began on an earlier line does not end at them either.
fn code_span<'t>(text: &'t str, out: &mut String) -> &'t str {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let (open, inside) = text.split_at(ticks);
    let mut place = 0;
    while let Some(found) = inside.get(place..).and_then(|rest| rest.find('`')) {
        let start = place + found;
        let run = inside.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches('`').len());
        place = start + run;
        if run == ticks {
            let (span, rest) = inside.split_at(place);
            out.extend([open, span]);
            return rest;
        }
    }
    open.chars().for_each(|tick| out.extend(['\\', tick]));
    inside
}

/// Whether the text after `]` is the target of a link that is not allowed. A target on the next line is not allowed either.
fn leads_out(after: &str) -> bool {
    let Some(target) = after.strip_prefix('(').or_else(|| after.strip_prefix(':')) else { return false };
    let target = target.trim_start().trim_start_matches('<');
    let known = ["http://", "https://", "mailto:", "#", "/", "./", "../"];
    let allowed = |prefix: &&str| target.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    if known.iter().any(allowed) {
        return false;
    }
    // A scheme, which may be written with entities and escapes.
    let end = target.find(|character: char| character.is_whitespace() || matches!(character, ')' | '/' | '?' | '#'));
    let start = end.and_then(|end| target.get(..end)).unwrap_or(target);
    let entity = target.split_whitespace().next().is_some_and(|target| target.contains('&') || target.contains('\\'));
    target.is_empty() || start.contains(':') || entity
}

#[cfg(test)]
mod tests {
    use super::safe_inline;

    #[test]
    fn links_lead_to_the_web_to_mail_or_within_the_docs() {
        for line in [
            "[a](https://a.example/x:y?z=1&w=2)",
            "[a](HTTP://a.example)",
            "[a](mailto:a@b.example) ![i](./i.png) [b](#b) [c](c/d:e.html)",
            "[a]: https://a.example",
            "[note]: plain text: more",
            "`[a](javascript:x)`",
        ] {
            assert_eq!(safe_inline(line), line);
        }
        for (line, safe) in [
            ("[a](javascript:x)", "[a\\](javascript:x)"),
            ("![a]( JavaScript:x 'b')", "![a\\]( JavaScript:x 'b')"),
            ("[a](java&#115;cript:x)", "[a\\](java&#115;cript:x)"),
            ("[a](java\\script:x)", "[a\\](java\\script:x)"),
            ("[a](<data:text/html,x>)", "[a\\](\\<data:text/html,x>)"),
            ("[a](", "[a\\]("),
            ("> [a]: vbscript:x", "> [a\\]: vbscript:x"),
            ("[a]:", "[a\\]:"),
            ("[`a`](file:///etc)", "[`a`\\](file:///etc)"),
        ] {
            assert_eq!(safe_inline(line), safe);
        }
    }

    #[test]
    fn html_is_text_also_behind_backticks_that_begin_no_code() {
        for (line, safe) in [
            ("<b>", "\\<b>"),
            ("`<b>` <i>", "`<b>` \\<i>"),
            ("` <b>", "\\` \\<b>"),
            ("\\` <b> ` <i>", "\\` \\<b> \\` \\<i>"),
            ("``a`<b>`` <i>", "``a`<b>`` \\<i>"),
            ("\\<b>", "\\<b>"),
            ("\\\\<b>", "\\\\\\<b>"),
        ] {
            assert_eq!(safe_inline(line), safe);
        }
    }
}
