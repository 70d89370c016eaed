//! XML characters: where each is allowed, and references to them.

/// Normalizes line ends to one line feed each (XML 1.0 section 2.11).
pub(super) fn lines(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// Returns the text if XML allows all of its characters.
pub(super) fn checked(text: &str) -> Result<String, String> {
    match text.chars().find(|c| !is_char(*c)) {
        Some(c) => Err(format!("XML does not allow the character U+{:04X}", u32::from(c))),
        None => Ok(text.to_owned()),
    }
}

/// Replaces character and entity references.
pub(super) fn dereferenced(text: &str) -> Result<String, String> {
    let mut parts = text.split('&');
    let mut written = checked(parts.next().unwrap_or_default())?;
    for part in parts {
        let (reference, after) = part.split_once(';').ok_or("`&` does not begin a reference")?;
        let number = |digits: &str, radix| {
            let digits = (!digits.starts_with('+')).then_some(digits)?;
            u32::from_str_radix(digits, radix).ok().and_then(char::from_u32).filter(|c| is_char(*c))
        };
        let character = match reference {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "apos" => Some('\''),
            "quot" => Some('"'),
            _ => match (reference.strip_prefix("#x"), reference.strip_prefix('#')) {
                (Some(digits), _) => number(digits, 16),
                (None, Some(digits)) => number(digits, 10),
                (None, None) => None,
            },
        };
        written.push(character.ok_or_else(|| format!("unknown reference `&{reference};`"))?);
        written.push_str(&checked(after)?);
    }
    Ok(written)
}

/// Whether XML allows the character, literally or as a numeric reference.
pub(crate) fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Whether a name can begin with the character (XML 1.0 section 2.3); includes the colon.
pub(crate) fn is_name_start(c: char) -> bool {
    matches!(c, ':' | '_' | 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}' | '\u{370}'..='\u{37d}'
        | '\u{37f}'..='\u{1fff}' | '\u{200c}' | '\u{200d}' | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

/// Whether a name can contain the character; includes the colon.
pub(crate) fn is_name_char(c: char) -> bool {
    is_name_start(c) || matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}' | '\u{2040}')
}
