//! Signs out of a native application through Kratos' API and uses every option of a call.
//!
//! Start `signoff serve`, then run `cargo run -p signoff-generated --example kratos_sign_out [BASE_URL]`.

use std::time::Duration;

use signoff_generated::kratos_public::client::{CallOptions as _, Client, UpdateLoginFlowSuccess};
use signoff_generated::kratos_public::types;
use signoff_runtime::client::{BoxError, CallError, CancellationToken, Error, Outgoing, Progress, Retry};
use tokio::sync::watch;
use uuid::Uuid;

/// The default address of `signoff serve`.
const DEFAULT_URL: &str = "http://127.0.0.1:4455/kratos";

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let effects = run(&std::env::args().nth(1).unwrap_or(DEFAULT_URL.to_owned())).await?;
    println!("cancelled before sending: {}; still signed in: {}", effects.cancelled, effects.session_after_cancel);
    println!("the hook saw header {:?} and extra value {:?}", effects.header, effects.extra);
    println!("sign-out status: {}; sent: {:?}", effects.status, effects.sent);
    println!("signed in after sign-out: {}", effects.session_after_sign_out);
    println!("unaccepted status, returned as an error: {:?}; received: {:?}", effects.refused, effects.received);
    println!("accepted status, returned as a value: {}", effects.accepted);
    Ok(())
}

/// The effect of each option.
#[derive(Debug)]
pub(crate) struct Effects {
    pub(crate) cancelled: bool,
    pub(crate) session_after_cancel: bool,
    pub(crate) header: Option<String>,
    pub(crate) extra: Option<&'static str>,
    pub(crate) status: u16,
    pub(crate) sent: Option<Progress>,
    pub(crate) session_after_sign_out: bool,
    pub(crate) refused: Option<u16>,
    pub(crate) received: Option<Progress>,
    pub(crate) accepted: u16,
}

/// An extra value that the hook reads.
#[derive(Clone)]
struct Reason(&'static str);

/// Signs up, in and out.
pub(crate) async fn run(base_url: &str) -> Result<Effects, BoxError> {
    let (see, seen) = watch::channel((None, None));
    let hook = move |request: &mut Outgoing| {
        let header = request.headers.get("x-trace").and_then(|value| value.to_str().ok()).map(str::to_owned);
        see.send_replace((header, request.extra.get::<Reason>().map(|reason| reason.0)));
        Ok(())
    };
    let client = Client::builder().base_url(base_url).hook(hook).timeout(Duration::from_secs(30)).build()?;
    let session_token = signed_in(&client).await?;
    let body = types::PerformNativeLogoutBody::new(&session_token);
    let frontend = client.frontend();

    let token = CancellationToken::new();
    token.cancel();
    let outcome = frontend.perform_native_logout(&body).cancel(token).send().await;
    let cancelled = matches!(outcome, Err(Error::Call(CallError::Cancelled { .. })));
    let session_after_cancel = frontend.to_session().x_session_token(&session_token).send().await.is_ok();

    let (report, sent) = watch::channel(None);
    let done = frontend
        .perform_native_logout(&body)
        .cancel(CancellationToken::new())
        .header("x-trace", "sign-out")
        .extra(Reason("user request"))
        .accept_status(|status| status == 204)
        .on_upload(move |progress| report.send_modify(|last| *last = Some(progress)))
        .retry(Retry::attempts(3))
        .send()
        .await?;
    let (header, extra) = seen.borrow().clone();
    let session_after_sign_out = frontend.to_session().x_session_token(&session_token).send().await.is_ok();

    // An unknown token gives 403, which the caller may accept.
    let nobody = types::PerformNativeLogoutBody::new("ory_st_nobody");
    let (report, received) = watch::channel(None);
    let refused = frontend.perform_native_logout(&nobody).accept_status(|status| status == 204);
    let outcome = refused.on_download(move |progress| report.send_modify(|last| *last = Some(progress))).send().await;
    let refused = outcome.err().filter(|error| matches!(error, Error::Call(CallError::Refused(_))));
    let accepted = frontend.perform_native_logout(&nobody).accept_status(|status| status == 403);

    Ok(Effects {
        cancelled,
        session_after_cancel,
        header,
        extra,
        status: done.status().as_u16(),
        sent: *sent.borrow(),
        session_after_sign_out,
        refused: refused.and_then(|error| error.status()).map(|status| status.as_u16()),
        received: *received.borrow(),
        accepted: accepted.send().documented().await?.status().as_u16(),
    })
}

/// Signs a new user up and in. Returns the session token.
async fn signed_in(client: &Client) -> Result<String, BoxError> {
    let frontend = client.frontend();
    let (email, password) = (format!("{}@signoff.example", Uuid::new_v4()), Uuid::new_v4().to_string());
    let traits = [("email".to_owned(), email.clone().into())].into_iter().collect();
    let registration = types::UpdateRegistrationFlowWithPasswordMethod::new(&password, traits).into();
    let flow = frontend.create_native_registration_flow().send().await?;
    frontend.update_registration_flow(&flow.id.to_string(), &registration).send().await?;

    let login = types::UpdateLoginFlowWithPasswordMethod::builder().identifier(email).password(password).build();
    let flow = frontend.create_native_login_flow().send().await?;
    match frontend.update_login_flow(&flow.id.to_string(), &login.into()).send().await?.into_body() {
        UpdateLoginFlowSuccess::Ok(login) => login.session_token.ok_or_else(|| "there is no session token".into()),
        UpdateLoginFlowSuccess::SeeOther => Err("a native application was redirected".into()),
    }
}
