//! Signs all applications of a Native SSO session out through Authlete's API.
//!
//! Start `signoff serve` and export the service token that it prints as `AUTHLETE_BEARER`. Then run
//! `cargo run -p signoff-generated --example authlete_logout [SERVICE_ID CLIENT_ID [BASE_URL]]`.

use signoff_generated::authlete_api::{client::Client, types};
use signoff_runtime::client::BoxError;

/// The default address of `signoff serve`.
const DEFAULT_URL: &str = "http://127.0.0.1:4455/authlete";

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let argument = |index: usize, or: &str| arguments.get(index).cloned().unwrap_or(or.to_owned());
    let client = Client::builder().base_url(argument(2, DEFAULT_URL)).bearer_env("AUTHLETE_BEARER").build()?;
    let result = run(&client, &argument(0, "715948317"), argument(1, "1140735077").parse()?).await?;
    println!("{result:#?}");
    Ok(())
}

/// Issues two tokens in one session, then ends the session.
pub(crate) async fn run(
    client: &Client,
    service_id: &str,
    client_id: i64,
) -> Result<types::NativeSsoLogoutResponse, BoxError> {
    let session_id = uuid::Uuid::new_v4().to_string();
    let token =
        types::TokenCreateRequest::builder().grant_type(types::GrantType::AuthorizationCode).client_id(client_id);
    let token = token.subject("somebody").session_id(&session_id).build();
    for _ in 0..2 {
        client.token_operations().auth_token_create(service_id, &token).send().await?;
    }
    let logout = types::NativeSsoLogoutRequest::new(session_id);
    Ok(client.native_sso().logout(service_id, &logout).send().await?.into_body())
}
