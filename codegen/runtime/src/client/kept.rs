//! A box that is dropped by a pointer.

/// A box. What drops its content is compiled where it is made, rather than wherever one is held: answers and errors are held in many
/// places, and are large.
pub(super) struct Kept<T>(Box<dyn Holds<T>>);

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

impl<T: Send + Sync + 'static> From<T> for Kept<T> {
    #[inline(never)]
    fn from(content: T) -> Self {
        Self(Box::new(content))
    }
}

impl<T> Kept<T> {
    /// What is in it.
    pub(super) fn get(&self) -> &T {
        (*self.0).get()
    }

    /// Takes it out.
    pub(super) fn take(self) -> T {
        <dyn Holds<T>>::take(self.0)
    }
}
