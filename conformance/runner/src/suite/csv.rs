//! Tables as comma-separated values ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)). The first line has the names.

/// The rows, each cell with its name.
///
/// # Errors
/// A quoted cell does not end, a row has another number of cells than the first line, or a name is empty or occurs twice.
pub(super) fn parse_csv(text: &str) -> Result<Vec<Vec<(String, String)>>, String> {
    let mut records = records(text.strip_prefix('\u{feff}').unwrap_or(text))?.into_iter();
    let Some((_, names)) = records.next() else { return Ok(Vec::new()) };
    for (index, name) in names.iter().enumerate() {
        if name.is_empty() || names.iter().skip(index + 1).any(|other| other == name) {
            return Err(format!(
                "the first line has {}",
                if name.is_empty() { "an empty name" } else { "a name twice" }
            ));
        }
    }
    let row = |(line, cells): (usize, Vec<String>)| {
        if cells.len() != names.len() {
            return Err(format!("line {line} has {} cells, the first line has {}", cells.len(), names.len()));
        }
        Ok(names.iter().cloned().zip(cells).collect())
    };
    records.map(row).collect()
}

/// The records that are not empty lines, each with the number of its first line.
fn records(text: &str) -> Result<Vec<(usize, Vec<String>)>, String> {
    let (mut records, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut first, mut quoted) = (1, 1, false);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        line += usize::from(c == '\n');
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            c if quoted => cell.push(c),
            ',' => cells.push(std::mem::take(&mut cell)),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' => {
                end(&mut records, first, &mut cells, &mut cell);
                first = line;
            }
            c => cell.push(c),
        }
    }
    if quoted {
        return Err(format!("the quoted cell in line {first} does not end"));
    }
    end(&mut records, first, &mut cells, &mut cell);
    Ok(records)
}

fn end(records: &mut Vec<(usize, Vec<String>)>, line: usize, cells: &mut Vec<String>, cell: &mut String) {
    if cells.is_empty() && cell.is_empty() {
        return;
    }
    cells.push(std::mem::take(cell));
    records.push((line, std::mem::take(cells)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_be_quoted_and_contain_separators_quotes_and_line_breaks() {
        let rows = parse_csv("\u{feff}name,text\r\nann,\"a, \"\"b\"\"\nc\"\r\n\r\nbob,\n").unwrap();
        let pair = |name: &str, cell: &str| (name.to_owned(), cell.to_owned());
        assert_eq!(
            rows,
            [vec![pair("name", "ann"), pair("text", "a, \"b\"\nc")], vec![pair("name", "bob"), pair("text", "")]]
        );
        assert_eq!(parse_csv("a,b\n").unwrap(), Vec::<Vec<_>>::new());
    }

    #[test]
    fn a_row_of_another_length_and_an_open_quote_are_refused() {
        for (text, part) in [
            ("a,b\n1\n", "line 2 has 1 cells"),
            ("a\n\"x\n", "line 2 does not end"),
            ("a,a\n", "a name twice"),
            ("a,\n1,2\n", "an empty name"),
        ] {
            let message = parse_csv(text).unwrap_err();
            assert!(message.contains(part), "{message}");
        }
    }
}
