//! `for`, `let`, `some`, `every` and `if`.

use super::parser::{Parsed, Parser};
use super::{Binding, Expression};

impl Parser {
    /// `for $a in …, $b in … return …`, and `let $a := … return …`. Each clause nests the ones after it.
    pub(super) fn for_or_let(&mut self) -> Parsed<Expression> {
        let whole = self.is_word(0, "let");
        self.skip(1);
        let (bindings, outer) = self.bindings(whole)?;
        self.expect_word("return")?;
        let body = self.single()?;
        self.variables.truncate(outer);
        Ok(Expression::For(bindings, Box::new(body)))
    }

    pub(super) fn quantified(&mut self) -> Parsed<Expression> {
        let every = self.is_word(0, "every");
        self.skip(1);
        let (bindings, outer) = self.bindings(false)?;
        self.expect_word("satisfies")?;
        let test = Box::new(self.single()?);
        self.variables.truncate(outer);
        Ok(Expression::Quantified { every, bindings, test })
    }

    /// The bindings, and the number of variables in scope before them.
    fn bindings(&mut self, whole: bool) -> Parsed<(Vec<Binding>, usize)> {
        let outer = self.variables.len();
        let mut bindings = Vec::new();
        loop {
            self.expect("$")?;
            let name = self.variable_name()?;
            if whole {
                self.expect(":=")?;
            } else {
                self.expect_word("in")?;
            }
            let value = self.single()?;
            self.variables.push(name.clone());
            bindings.push(Binding { name, whole, value });
            if !self.take(",") {
                return Ok((bindings, outer));
            }
        }
    }

    pub(super) fn condition(&mut self) -> Parsed<Expression> {
        self.skip(1);
        self.expect("(")?;
        let test = self.expression()?;
        self.expect(")")?;
        self.expect_word("then")?;
        let then = self.single()?;
        self.expect_word("else")?;
        let otherwise = self.single()?;
        Ok(Expression::If(Box::new([test, then, otherwise])))
    }
}
