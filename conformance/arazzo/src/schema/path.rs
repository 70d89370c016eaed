//! The place of a value, while it is judged.

/// A place: the way to it, backwards.
#[derive(Clone, Copy)]
pub(super) struct Path<'p> {
    step: Option<(&'p Path<'p>, Step<'p>)>,
}

/// A step into a value.
#[derive(Clone, Copy)]
pub(super) enum Step<'p> {
    /// To a member that the schema names.
    Member(&'p str),
    /// To a value of a map, whose key is data.
    Key(&'p str),
    Item(usize),
}

impl<'p> Path<'p> {
    pub(super) const ROOT: Self = Path { step: None };

    pub(super) fn child(&'p self, step: Step<'p>) -> Self {
        Path { step: Some((self, step)) }
    }

    /// The JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        self.written(|step, out| match step {
            Step::Member(name) | Step::Key(name) => push_token(name, out),
            Step::Item(index) => push_token(&index.to_string(), out),
        })
    }

    /// The JSON Pointer, with `*` for each index and each key of a map.
    pub(super) fn general(&self) -> String {
        self.written(|step, out| match step {
            Step::Member(name) => push_token(name, out),
            Step::Key(_) | Step::Item(_) => out.push_str("/*"),
        })
    }

    fn written(&self, write: impl Fn(Step<'p>, &mut String)) -> String {
        let steps: Vec<Step<'p>> =
            std::iter::successors(self.step, |(path, _)| path.step).map(|(_, step)| step).collect();
        let mut out = String::new();
        steps.into_iter().rev().for_each(|step| write(step, &mut out));
        out
    }
}

/// Adds a token ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901), section 3).
pub(super) fn push_token(name: &str, out: &mut String) {
    out.push('/');
    out.push_str(&name.replace('~', "~0").replace('/', "~1"));
}
