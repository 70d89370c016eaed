//! The arguments of a function call, converted to the parameter types (XPath 3.1 section 3.1.5.2). XPath 1.0 uses the first item and
//! converts any type.

use crate::document::Node;
use crate::error::{Result, error, wrong_type};
use crate::evaluate::{Context, Evaluator};
use crate::value::{
    Atomic, AtomicType, Duration, DurationKind, Item, Moment, MomentKind, Sequence, at_most_one, atomize, cast,
    effective_boolean,
};

/// The arguments of a call.
#[derive(Debug)]
pub(crate) struct Arguments<'a> {
    pub(crate) evaluator: &'a Evaluator,
    pub(crate) context: &'a Context,
    pub(crate) values: Vec<Sequence>,
}

impl Arguments<'_> {
    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// The argument without conversion.
    pub(super) fn items(&self, index: usize) -> &[Item] {
        self.values.get(index).map(Vec::as_slice).unwrap_or_default()
    }

    /// A copy of the argument, counted against the budget.
    pub(super) fn copied(&self, index: usize) -> Result<Sequence> {
        let items = self.items(index);
        self.evaluator.budget.take(items.len())?;
        Ok(items.to_vec())
    }

    /// The argument, or the context item if the argument is omitted.
    pub(super) fn items_or_context(&self, index: usize) -> Result<Sequence> {
        if index < self.len() { self.copied(index) } else { Ok(vec![self.context.item()?.clone()]) }
    }

    pub(super) fn atomics(&self, index: usize) -> Result<Vec<Atomic>> {
        let values = atomize(self.items(index))?;
        self.evaluator.budget.take(values.len())?;
        Ok(values)
    }

    /// At most one value.
    pub(super) fn atomic(&self, index: usize) -> Result<Option<Atomic>> {
        at_most_one(self.atomics(index)?, "an argument")
    }

    /// The value as the given type, by the function conversion rules.
    fn typed(&self, index: usize, kind: AtomicType) -> Result<Option<Atomic>> {
        let Some(value) = self.atomic(index)? else { return Ok(None) };
        if kind.holds(&value) {
            return Ok(Some(value));
        }
        match value {
            Atomic::Untyped(_) => cast(&value, kind).map(Some),
            other => {
                Err(wrong_type(format!("an argument is {} but must be {}", other.kind().describe(), kind.describe())))
            }
        }
    }

    /// `xs:string?`
    pub(super) fn text(&self, index: usize) -> Result<Option<String>> {
        self.text_of(self.items(index))
    }

    fn text_of(&self, items: &[Item]) -> Result<Option<String>> {
        if self.evaluator.is_version_1() {
            let Some(first) = items.first() else { return Ok(Some(String::new())) };
            let values = atomize(std::slice::from_ref(first))?;
            return Ok(values.first().map(|value| self.evaluator.text(value)));
        }
        match at_most_one(atomize(items)?, "an argument")? {
            None => Ok(None),
            Some(Atomic::String(text) | Atomic::Untyped(text) | Atomic::AnyUri(text)) => Ok(Some(text.to_string())),
            Some(other) => Err(wrong_type(format!("an argument is {} but must be a string", other.kind().describe()))),
        }
    }

    /// `xs:string?`; an empty sequence is the empty string.
    pub(super) fn string(&self, index: usize) -> Result<String> {
        Ok(self.text(index)?.unwrap_or_default())
    }

    /// The text of the argument, or of the context item if the argument is omitted.
    pub(super) fn string_or_context(&self, index: usize) -> Result<String> {
        if index < self.len() {
            return self.string(index);
        }
        crate::value::string_of(self.context.item()?)
    }

    /// `xs:numeric?`; in XPath 1.0 always a double.
    pub(super) fn number(&self, index: usize) -> Result<Option<Atomic>> {
        if self.evaluator.is_version_1() {
            return Ok(Some(Atomic::Double(self.evaluator.number(self.items(index))?)));
        }
        self.typed(index, AtomicType::Numeric)
    }

    /// A required number.
    pub(super) fn double(&self, index: usize) -> Result<f64> {
        self.number(index)?
            .and_then(|number| number.as_double())
            .ok_or_else(|| wrong_type("an argument is an empty sequence but must be a number"))
    }

    pub(super) fn integer(&self, index: usize) -> Result<i128> {
        match self.typed(index, AtomicType::Integer)? {
            Some(Atomic::Integer(number)) => Ok(number),
            _ => Err(wrong_type("an argument is an empty sequence but must be an integer")),
        }
    }

    pub(super) fn boolean(&self, index: usize) -> Result<bool> {
        effective_boolean(self.items(index))
    }

    pub(super) fn moment(&self, index: usize, kind: Option<MomentKind>) -> Result<Option<Moment>> {
        match self.atomic(index)? {
            None => Ok(None),
            Some(Atomic::Moment(moment)) if kind.is_none_or(|kind| kind == moment.kind) => Ok(Some(moment)),
            Some(value @ Atomic::Untyped(_)) => {
                match cast(&value, AtomicType::Moment(kind.unwrap_or(MomentKind::DateTime)))? {
                    Atomic::Moment(moment) => Ok(Some(moment)),
                    _ => Ok(None),
                }
            }
            Some(other) => {
                Err(wrong_type(format!("an argument is {} but must be a date or a time", other.kind().describe())))
            }
        }
    }

    pub(super) fn duration(&self, index: usize) -> Result<Option<Duration>> {
        match self.typed(index, AtomicType::Duration(DurationKind::Both))? {
            Some(Atomic::Duration(duration)) => Ok(Some(duration)),
            _ => Ok(None),
        }
    }

    /// `node()?`; the context item if the argument is omitted.
    pub(super) fn node(&self, index: usize) -> Result<Option<Node>> {
        let items = self.items_or_context(index)?;
        let first =
            if self.evaluator.is_version_1() { items.into_iter().next() } else { at_most_one(items, "an argument")? };
        match first {
            None => Ok(None),
            Some(Item::Node(node)) => Ok(Some(node)),
            Some(other) => Err(wrong_type(format!("an argument is {} but must be a node", other.describe()))),
        }
    }

    /// Exactly one item.
    pub(super) fn item(&self, index: usize) -> Result<&Item> {
        match self.items(index) {
            [only] => Ok(only),
            items => Err(wrong_type(format!("an argument has {} items but must have one", items.len()))),
        }
    }

    /// Calls a function that is passed as an argument.
    pub(super) fn call(&self, index: usize, arguments: Vec<Sequence>) -> Result<Sequence> {
        self.evaluator.call_item(self.item(index)?, arguments)
    }

    /// Only the codepoint collation is supported.
    pub(super) fn collation(&self, index: usize) -> Result<()> {
        const CODEPOINTS: &str = "http://www.w3.org/2005/xpath-functions/collation/codepoint";
        match self.text(index)? {
            Some(name) if index < self.len() && name != CODEPOINTS => {
                Err(error("FOCH0002", "only the codepoint collation is supported"))
            }
            _ => Ok(()),
        }
    }

    /// Returns a new text as an item, counted against the budget.
    pub(super) fn new_text(&self, text: String) -> Result<Sequence> {
        self.evaluator.budget.take_text(text.len())?;
        super::one_item(text)
    }
}
