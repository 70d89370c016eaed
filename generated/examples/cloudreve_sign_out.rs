//! Signs a Cloudreve user out and shows that the refresh token is revoked.
//!
//! Start `signoff serve`, then run `cargo run -p signoff-generated --example cloudreve_sign_out [BASE_URL]`.

use signoff_generated::cloudreve_api::{client::Client, types};
use signoff_runtime::client::BoxError;
use uuid::Uuid;

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
pub(crate) async fn run(base_url: &str) -> Result<(types::DeleteSessionTokenOk, i64), BoxError> {
    let client = Client::at(base_url)?;
    let (email, password) = (format!("{}@signoff.example", Uuid::new_v4()), Uuid::new_v4().to_string());
    let sign_up = types::PostUserBody::new(email.as_str().into(), &password);
    client.user().post_user().body(&sign_up).send().await?;

    let tokens = client.session_token();
    let sign_in = types::PostSessionTokenBody::new(email.into(), password);
    let answer = tokens.post_session_token().body(&sign_in).send().await?.into_body();
    let Some(types::PostSessionTokenOkData::SignedIn(signed_in)) = answer.data else {
        return Err(format!("not signed in: code {}", answer.code).into());
    };
    let sign_out = types::DeleteSessionTokenBody::new(&signed_in.token.refresh_token);
    let answer = tokens.delete_session_token().body(&sign_out).send().await?.into_body();
    let refresh = types::PostSessionTokenRefreshBody::new(signed_in.token.refresh_token);
    let code = tokens.post_session_token_refresh().body(&refresh).send().await?.code;
    Ok((answer, code))
}
