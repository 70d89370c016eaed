//! Puts many mutants of a file into one text: each function decides at run time which of its bodies runs.
//!
//! Building is by far the slowest part of a trial. One build for a whole sample saves nearly all of it, and a mutant that does not
//! compile is recognised by the lines of the errors.

use std::ops::Range;

use super::list::Mutant;

/// A text with the mutants of one file.
#[derive(Debug, Default)]
pub(super) struct Switched {
    /// The text.
    pub(super) text: String,
    /// The lines of each mutant.
    arms: Vec<(Range<usize>, usize)>,
    /// The lines of each changed function, with its mutants.
    functions: Vec<(Range<usize>, Vec<usize>)>,
    /// Mutants that cannot be switched.
    pub(super) alone: Vec<usize>,
}

/// What an error means for the mutants.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Blame {
    /// This mutant does not compile.
    Mutant(usize),
    /// These mutants cannot be switched.
    Together(Vec<usize>),
}

/// A function with mutants: its bytes, those of its body, and the mutants with their numbers.
struct Function<'a> {
    whole: Range<usize>,
    body: Range<usize>,
    mutants: Vec<(usize, &'a Mutant)>,
}

/// The text of a file with these mutants. `crate::mutant::number()` decides at run time.
///
/// # Errors
/// The file has changed since the mutants were listed.
pub(super) fn switch(text: &str, mutants: &[(usize, &Mutant)]) -> Result<Switched, String> {
    let mut switched = Switched::default();
    let mut functions: Vec<Function<'_>> = Vec::new();
    let mut sorted: Vec<(Range<usize>, usize, &Mutant)> = Vec::new();
    for (number, mutant) in mutants {
        match mutant.function_range(text) {
            Some(range) => sorted.push((range, *number, mutant)),
            None => switched.alone.push(*number),
        }
    }
    // The outer one of two nested functions comes first.
    sorted.sort_by_key(|(range, number, _)| (range.start, usize::MAX - range.end, *number));
    for (whole, number, mutant) in sorted {
        match functions.last_mut() {
            Some(last) if whole.end <= last.whole.end => last.mutants.push((number, mutant)),
            _ => match body(text, &whole) {
                Some(body) => functions.push(Function { whole, body, mutants: vec![(number, mutant)] }),
                None => switched.alone.push(number),
            },
        }
    }
    let mut end = 0;
    for function in &functions {
        switched.add(text.get(end..function.body.start));
        switched.add_function(text, function)?;
        end = function.body.end;
    }
    switched.add(text.get(end..));
    Ok(switched)
}

impl Switched {
    fn add(&mut self, text: Option<&str>) {
        self.text.push_str(text.unwrap_or_default());
    }

    /// The number of the last line.
    fn line(&self) -> usize {
        self.text.matches('\n').count() + 1
    }

    fn add_function(&mut self, text: &str, function: &Function<'_>) -> Result<(), String> {
        let first = self.line();
        self.text.push_str("match crate::mutant::number() {\n");
        for (number, mutant) in &function.mutants {
            let start = self.line();
            let body = mutant.apply_within(text, &function.body)?;
            self.text.push_str(&format!("{number} => {{\n{body}\n}}\n"));
            self.arms.push((start..self.line(), *number));
        }
        self.text.push_str("_ => {\n");
        self.add(text.get(function.body.clone()));
        self.text.push_str("\n}\n}\n");
        let numbers = function.mutants.iter().map(|(number, _)| *number).collect();
        self.functions.push((first..self.line() + 1, numbers));
        Ok(())
    }

    /// What an error in this line means.
    pub(super) fn blame(&self, line: usize) -> Option<Blame> {
        let arm = self.arms.iter().find(|(lines, _)| lines.contains(&line));
        let function = || self.functions.iter().find(|(lines, _)| lines.contains(&line));
        arm.map(|(_, number)| Blame::Mutant(*number))
            .or_else(|| function().map(|(_, numbers)| Blame::Together(numbers.clone())))
    }
}

/// The bytes between the braces of a function. Attributes and comments come before the signature, which contains no brace.
fn body(text: &str, whole: &Range<usize>) -> Option<Range<usize>> {
    let function = text.get(whole.clone())?;
    let before = |line: &&str| line.trim_start().starts_with("//") || line.trim_start().starts_with("#[");
    let head: usize = function.split_inclusive('\n').take_while(before).map(str::len).sum();
    let signature = function.get(head..)?;
    let open = signature.find('{')?;
    // Two bodies that return `impl Trait` have two types.
    if signature.get(..open)?.split("->").nth(1).is_some_and(|result| result.contains("impl ")) {
        return None;
    }
    let end = whole.end.checked_sub(1)?;
    (text.get(end..whole.end)? == "}").then_some(whole.start + head + open + 1..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "/// {\nfn f() -> bool {\n    a == b\n}\nfn g() -> impl X { c == d }\n";

    /// The mutant that replaces the first occurrence of a text, in the function that begins and ends at these lines.
    fn mutant(function: (usize, usize), old: &str, new: &str) -> Mutant {
        Mutant::sample("a.rs", "m", "").within(TEXT, function, old, new)
    }

    #[test]
    fn each_body_runs_for_its_number_and_errors_are_assigned_by_line() -> Result<(), String> {
        let (less, not) = (mutant((1, 4), "==", "<"), mutant((1, 4), "a == b", "true"));
        let switched = switch(TEXT, &[(7, &less), (9, &not)])?;
        let expected = "/// {\nfn f() -> bool {match crate::mutant::number() {\n7 => {\n\n    a <  b\n\n}\n9 => {\n\n    true \n\n}\n\
                        _ => {\n\n    a == b\n\n}\n}\n}\nfn g() -> impl X { c == d }\n";
        assert_eq!(switched.text, expected);
        let line = |text: &str| 1 + switched.text.lines().position(|line| line.contains(text)).unwrap_or_default();
        assert_eq!(switched.blame(line("a <")), Some(Blame::Mutant(7)));
        assert_eq!(switched.blame(line("true")), Some(Blame::Mutant(9)));
        assert_eq!(switched.blame(line("a ==")), Some(Blame::Together(vec![7, 9])));
        assert_eq!(switched.blame(line("fn g")), None);
        Ok(())
    }

    #[test]
    fn a_function_that_returns_an_unnamed_type_is_not_switched() -> Result<(), String> {
        let other = mutant((5, 5), "c == d", "c");
        let switched = switch(TEXT, &[(1, &other)])?;
        assert_eq!((switched.text.as_str(), switched.alone), (TEXT, vec![1]));
        Ok(())
    }
}
