//! A box whose drop code is compiled once.

/// A box whose drop code is compiled where it is created, and not in every function that has one: responses and errors are large
/// and are in many functions.
pub(super) struct Boxed<T>(Box<dyn Holds<T>>);

trait Holds<T>: Send + Sync {
    fn get(&self) -> &T;
    fn take(self: Box<Self>) -> T;
}

impl<T: Send + Sync> Holds<T> for T {
    fn get(&self) -> &T {
        self
    }

    fn take(self: Box<Self>) -> T {
        *self
    }
}

impl<T: Send + Sync + 'static> From<T> for Boxed<T> {
    #[inline(never)]
    fn from(content: T) -> Self {
        Self(Box::new(content))
    }
}

impl<T> Boxed<T> {
    /// The content.
    pub(super) fn get(&self) -> &T {
        (*self.0).get()
    }

    /// Takes the content.
    pub(super) fn take(self) -> T {
        <dyn Holds<T>>::take(self.0)
    }
}
