//! The client's side of mod.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;
/// Operations of mod.
#[derive(Debug, Clone, Copy)]
pub struct Mod<'c> {
    pub(super) core: &'c rt::client::Core,
}
impl Mod<'_> {
    /// `PUT /prelude`
    ///
    /// `client.mod2().result().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn result(&self) -> ResultOperation {
        let mut call = rt::client::Call::new(self.core, &operations::RESULT);
        ResultOperation { call }
    }
}
/// A call of `result`.
#[must_use]
#[derive(Debug)]
pub struct ResultOperation {
    call: rt::client::Call,
}
impl rt::client::CallOptions for ResultOperation {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}
impl ResultOperation {
    /// Sends the call and types the answer.
    pub async fn send(
        self,
    ) -> Result<
        rt::client::ResponseValue<types::ResultSchema>,
        rt::client::Error<::std::convert::Infallible>,
    > {
        let received = self.call.send().await?;
        let status = received.status();
        match status.as_u16() {
            200u16 => received.success(|received| received.json()),
            _ => Err(rt::client::Error::Undocumented(received)),
        }
    }
}
