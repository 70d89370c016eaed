//! The client's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;
/// Operations of no tag.
#[derive(Debug, Clone, Copy)]
pub struct Api<'c> {
    pub(super) core: &'c rt::client::Core,
}
impl Api<'_> {
    /// `PUT /名`
    ///
    /// `client.api().名().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn 名(&self) -> 名 {
        let mut call = rt::client::Call::new(self.core, &operations::名);
        名 { call }
    }
}
/// A call of `名`.
#[must_use]
#[derive(Debug)]
pub struct 名 {
    call: rt::client::Call,
}
impl rt::client::CallOptions for 名 {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}
impl 名 {
    /// Sends the call and types the answer.
    pub async fn send(
        self,
    ) -> Result<
        rt::client::ResponseValue<types::名前>,
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
