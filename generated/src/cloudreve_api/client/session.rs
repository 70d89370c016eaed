//! The client's side of Session.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;
/// Operations of Session.
#[derive(Debug, Clone, Copy)]
pub struct Session<'c> {
    pub(super) core: &'c rt::client::Core,
}
impl Session<'_> {
    /// Prepare to sign in
    ///
    /// `GET /session/prepare`
    ///
    /// Says in which ways a user may sign in.
    ///
    /// - `email`: The address of the user.
    ///
    /// `client.session().get_session_prepare(email).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn get_session_prepare(&self, email: &str) -> GetSessionPrepare {
        let mut call = rt::client::Call::new(
            self.core,
            &operations::GET_SESSION_PREPARE,
        );
        call.set(0usize, &email.to_owned());
        GetSessionPrepare { call }
    }
}
/// A call of `get_session_prepare`.
#[must_use]
#[derive(Debug)]
pub struct GetSessionPrepare {
    call: rt::client::Call,
}
impl rt::client::CallOptions for GetSessionPrepare {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}
impl GetSessionPrepare {
    /// Sends the call and types the answer.
    pub async fn send(
        self,
    ) -> Result<
        rt::client::ResponseValue<types::GetSessionPrepareOk>,
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
