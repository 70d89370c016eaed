//! Warns about proving criteria that compare letters with `==`, which ignores case (Arazzo, Criterion Object).

use signoff_arazzo::criterion::simple::{Condition, Literal, Operator};
use signoff_arazzo::criterion::{Criterion, Test};
use signoff_arazzo::expression::Expression;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

/// Checks every comparison with a string that contains letters.
pub(super) fn check_exactness(criterion: &Criterion, diagnostics: &mut Diagnostics) {
    let Test::Simple(condition) = &criterion.test else { return };
    condition.visit(&mut |part| {
        let Condition::Comparison(left, Operator::Equal, right) = part else { return };
        let (expression, text) = match (&**left, &**right) {
            (Condition::Expression(expression), Condition::Literal(Literal::String(text)))
            | (Condition::Literal(Literal::String(text)), Condition::Expression(expression)) => (expression, text),
            _ => return,
        };
        if text.chars().any(char::is_alphabetic) {
            let message = format!("`==` ignores case, so this criterion does not prove the exact text '{text}'");
            let diagnostic = Diagnostic::warning("inexact-comparison", &criterion.location, message);
            diagnostics.push(diagnostic.help(exact_form(expression, text)));
        }
    });
}

/// An equivalent criterion that is case-sensitive.
fn exact_form(expression: &Expression, text: &str) -> String {
    format!("to compare the exact text, write `context: {expression}`, `type: regex`, `condition: ^{}$`", escape(text))
}

fn escape(text: &str) -> String {
    text.chars().flat_map(|c| [r"\^$.|?*+()[]{}/".contains(c).then_some('\\'), Some(c)]).flatten().collect()
}
