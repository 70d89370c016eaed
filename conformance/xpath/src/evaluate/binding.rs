//! `for`, `let`, `some` and `every`.

use super::{Context, Evaluator};
use crate::error::Result;
use crate::syntax::{Binding, Expression};
use crate::value::{Item, Sequence};

impl Evaluator {
    pub(super) fn for_or_let(&self, bindings: &[Binding], body: &Expression, context: &Context) -> Result<Sequence> {
        let mut all = Vec::new();
        self.bound(bindings, context, &mut |inner| {
            let items = self.evaluate(body, inner)?;
            self.budget.take(items.len())?;
            all.extend(items);
            Ok(true)
        })?;
        Ok(all)
    }

    /// Stops as soon as the result is known.
    pub(super) fn quantified(
        &self,
        every: bool,
        bindings: &[Binding],
        test: &Expression,
        context: &Context,
    ) -> Result<Sequence> {
        let mut answer = every;
        self.bound(bindings, context, &mut |inner| {
            answer = self.truth(test, inner)?;
            Ok(answer == every)
        })?;
        Ok(vec![Item::from(answer)])
    }

    /// Calls `then` with every combination of the bindings until it returns that the result is known.
    fn bound(
        &self,
        bindings: &[Binding],
        context: &Context,
        then: &mut dyn FnMut(&Context) -> Result<bool>,
    ) -> Result<bool> {
        let Some((binding, rest)) = bindings.split_first() else { return then(context) };
        let value = self.evaluate(&binding.value, context)?;
        if binding.whole {
            return self.budget.nested(|| self.bound(rest, &context.with(&binding.name, value), then));
        }
        for item in value {
            if !self.budget.nested(|| self.bound(rest, &context.with(&binding.name, vec![item]), then))? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
