//! Signs a Cloudreve user out and shows that the refresh token is revoked.
//!
//! Start `signoff serve`, then run `cargo run -p signoff-generated --example cloudreve_sign_out [BASE_URL]`.

use signoff_generated::cloudreve_api::client::Client;
use signoff_generated::cloudreve_api::types::{
    DeleteSessionTokenBody, DeleteSessionTokenOk, PostSessionTokenBody, PostSessionTokenOkData,
    PostSessionTokenRefreshBody, PostUserBody,
};
use signoff_runtime::Checked;
use signoff_runtime::client::BoxError;

/// The default address of `signoff serve`.
const DEFAULT_URL: &str = "http://127.0.0.1:4455/cloudreve";

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let (answer, refresh) = run(&std::env::args().nth(1).unwrap_or(DEFAULT_URL.to_owned())).await?;
    match &answer.data {
        Some(address) => println!("signed out; continue at {address} to end the session there as well"),
        None => println!("signed out"),
    }
    println!("the refresh token now gives code {refresh}");
    Ok(())
}

/// Signs up, in and out. Returns the response to the sign-out and the code for using the refresh token afterwards.
pub(crate) async fn run(base_url: &str) -> Result<(DeleteSessionTokenOk, i64), BoxError> {
    let client = Client::at(base_url)?;
    let (email, password) = (format!("{}@signoff.example", uuid::Uuid::new_v4()), uuid::Uuid::new_v4().to_string());
    client
        .user()
        .post_user()
        .body(&PostUserBody::new(email.clone().into(), Checked::new(password.clone())?))
        .send()
        .await?;

    let tokens = client.session_token();
    let sign_in = PostSessionTokenBody::new(email.into(), Checked::new(password)?);
    let answer = tokens.post_session_token().body(&sign_in).send().await?.into_body();
    let Some(PostSessionTokenOkData::SignedIn(signed_in)) = answer.data else {
        return Err(format!("not signed in: code {}", answer.code).into());
    };
    let refresh_token = signed_in.token.refresh_token;

    let sign_out = DeleteSessionTokenBody::new(refresh_token.clone());
    let answer = tokens.delete_session_token().body(&sign_out).send().await?.into_body();
    let refresh = PostSessionTokenRefreshBody::new(refresh_token);
    let code = tokens.post_session_token_refresh().body(&refresh).send().await?.code;
    Ok((answer, code))
}
