//! How a call is made, and its options.
//!
//! A generated `Client` groups the operations of a document by tag; each gives a call that is built up and sent:
//! `client.frontend().perform_native_logout(&body).send().await`. Whatever a call can be asked besides its own
//! parameters is in [`CallOptions`]; what holds for all calls of a client, in [`ClientBuilder`].
//!
//! # Compared with other clients
//!
//! Every option of Kratos' Dart method (dio) has its like here; the last column names the test that shows it act.
//!
//! | Dart | here | test |
//! |---|---|---|
//! | the body, required | an argument of the call | `every_call_option_of_kratos_sign_out_has_its_effect` |
//! | `cancelToken` | [`cancel`](CallOptions::cancel), or drop the future | `a_call_cancelled_in_the_middle_gives_its_connection_up` |
//! | `headers` | [`header`](CallOptions::header) | `a_header_of_the_call_wins_over_the_clients` |
//! | `extra` | [`extra`](CallOptions::extra), by type | `hooks_run_in_order_around_every_attempt_and_read_extra_values` |
//! | `validateStatus` | [`accept_status`](CallOptions::accept_status), [`documented`](Sending::documented), [`receive`](CallOptions::receive) | `the_caller_says_which_statuses_to_take` |
//! | `onSendProgress` | [`on_upload`](CallOptions::on_upload) | `upload_progress_counts_to_the_length_of_the_body` |
//! | `onReceiveProgress` | [`on_download`](CallOptions::on_download) | `download_progress_knows_the_total_where_the_server_says_it` |
//! | `DioError` | [`Error`] and [`CallError`] | `every_documented_status_arrives_as_its_variant` |
//!
//! And so has every feature of Authlete's TypeScript SDK, save what stands at the end:
//!
//! | TypeScript | here | test |
//! |---|---|---|
//! | grouped calls: `authlete.nativeSso.logout(…)` | `client.native_sso().logout(…)` | `authlete_logout_ends_both_tokens_of_the_session` |
//! | `bearer` from the environment | [`bearer_env`](ClientBuilder::bearer_env) | `the_authlete_example_reads_its_token_from_the_environment` |
//! | `bearer` as an async function | [`bearer_provider`](ClientBuilder::bearer_provider), kept until a 401 | `a_token_provider_is_asked_once_and_once_again_after_a_401` |
//! | `serverURL`, of client and call | [`ClientBuilder::new`], [`base_url`](CallOptions::base_url) | `a_call_may_go_elsewhere` |
//! | `timeoutMs`, of client and call | [`timeout`](ClientBuilder::timeout), [`timeout`](CallOptions::timeout) | `a_call_with_time_enough_is_answered` |
//! | `retryConfig`, `retries`: back-off, off by default | [`Retry`], only idempotent methods unless asked | `an_idempotent_call_is_tried_as_often_as_asked_with_its_body` |
//! | `retryCodes` | [`Retry::statuses`] | `a_connection_that_broke_is_tried_again_and_other_statuses_are_not` |
//! | `Retry-After` | honoured, within [`Retry::within`] | `too_many_requests_are_tried_again_after_what_the_server_asks` |
//! | `httpClient` | [`http`](ClientBuilder::http), [`configure`](ClientBuilder::configure) | `the_http_client_can_be_told_more` |
//! | hooks before request, on response, on error | [`CallHook`] | `hooks_run_in_order_around_every_attempt_and_read_extra_values` |
//! | `fetchOptions` of a call: headers, signal | [`header`](CallOptions::header), [`cancel`](CallOptions::cancel) | `every_call_option_of_kratos_sign_out_has_its_effect` |
//! | hooks that fail a call | [`CallError::Hook`] | `a_hook_may_give_the_call_up_and_hooks_hear_of_errors` |
//! | `userAgent` | [`user_agent`](ClientBuilder::user_agent) | `default_headers_user_agent_and_bearer_go_with_every_call` |
//! | `debugLogger` | a `tracing` span per call, without secrets | `a_call_has_a_span_without_secrets` |
//! | errors by status, with body and headers | `…Error` per operation | `every_documented_status_arrives_as_its_variant` |
//! | errors of other statuses, with the raw answer | [`Error::Undocumented`] | `a_status_that_is_not_documented_is_an_error_with_its_body` |
//! | response validation error | [`Error::Unreadable`], with a JSON pointer and the body | `an_answer_of_another_shape_says_where_and_is_kept` |
//! | connection error | [`CallError::Transport`] | `nobody_there_is_a_transport_error_without_the_address` |
//! | time-out error | [`CallError::TimedOut`] | `slow_headers_run_into_the_calls_time_and_the_connection_is_given_up` |
//! | aborted error | [`CallError::Cancelled`] | `a_call_cancelled_before_it_began_is_not_sent` |
//! | invalid request error | the compiler, [`CallError::Parameter`] | `a_header_that_is_none_keeps_the_call_from_being_sent` |
//! | results instead of exceptions | `Result` everywhere | `cloudreve_sign_out_revokes_the_refresh_token` |
//!
//! In addition:
//!
//! | here | test |
//! |---|---|
//! | every error carries its request, secrets masked: [`RequestSummary`] | `the_request_rides_on_every_error_without_its_secrets` |
//! | it names the requested URL, without the path of the base URL if that is [secret](ClientBuilder::secret_path) | `the_request_of_an_error_names_the_path_of_the_base_url` |
//! | an idempotent call is sent once more if the server closed the connection that was kept for it | `an_idempotent_call_on_a_kept_connection_that_was_closed_is_sent_once_more` |
//! | a call whose credential is missing is not sent | `a_call_without_a_credential_is_not_sent` |
//! | a redirect to another host takes neither credentials nor a body along | `a_redirect_to_another_host_drops_credentials` |
//! | answers in gzip, where the client [asks](ClientBuilder::gzip) for them | `gzip_is_unpacked_and_broken_gzip_is_said` |
//! | bodies are bounded, packed and unpacked | `a_gzip_bomb_is_bounded` |
//! | a body from a file, a pipe or any stream: [`upload`](CallOptions::upload) | `a_body_may_come_from_a_reader_and_goes_once` |
//! | an answer read as it comes: [`download`](CallOptions::download) | `an_answer_may_be_read_as_it_comes` |
//! | typed streams: events, JSON lines | `events_arrive_one_by_one_as_they_were_sent` |
//! | a cookie jar | `a_cookie_jar_sends_back_what_answers_set_in_one_line` |
//! | a proxy | `calls_go_through_the_proxy` |
//! | a client certificate, and certificates to trust | `a_client_shows_its_certificate_and_trusts_what_it_is_told_to` |
//! | any `tower::Service` instead of the network: [`transport`](ClientBuilder::transport) | `a_router_answers_in_the_same_process` |
//! | layers around the network: [`Http`] | `layers_go_around_the_network` |
//! | a recorder that writes HAR: [`Recorder`], feature `record` | `a_recorder_writes_what_was_exchanged_without_credentials` |
//! | calls without `async`: [`Wait`], feature `blocking` | `a_call_waits_without_async` |
//!
//! Not here: a server chosen by its index in the document, a `serviceId` that is set once for all calls, SDK hooks at a
//! client's making, and browsers.

mod attempt;
mod basic;
mod bearer;
#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod boxed;
mod build_error;
mod builder;
mod call;
mod cookies;
mod credential;
mod date;
mod download;
mod error;
mod exchange;
mod fields;
mod hook;
mod key;
#[cfg(feature = "record")]
mod mask;
#[cfg(feature = "multipart")]
mod multipart_body;
#[cfg(feature = "network")]
mod network;
#[cfg(feature = "network")]
mod network_settings;
#[cfg(not(feature = "network"))]
mod no_network;
mod options;
mod pages;
mod progress;
mod received;
#[cfg(feature = "record")]
mod record;
mod redirect;
mod request_summary;
mod retry;
mod secret;
mod sending;
mod transmit;
mod transport;
mod unpack;
mod unread;
#[cfg(feature = "xml")]
mod xml_body;

#[cfg(not(feature = "network"))]
use no_network as network;

#[cfg(feature = "blocking")]
pub use blocking::{Wait, WaitEach};
pub use body::Body;
pub use build_error::BuildError;
pub use builder::{ClientBuilder, Core};
pub use call::{Call, plain};
pub use error::{CallError, Error};
pub use hook::{BoxError, CallHook, HookFuture, Outgoing};
pub use http::Extensions;
#[cfg(feature = "network")]
pub use network::Http;
pub use options::CallOptions;
pub use pages::{NextPage, Pages};
pub use progress::Progress;
pub use received::{Answer, Read, Received, ResponseValue};
#[cfg(feature = "record")]
pub use record::Recorder;
pub use request_summary::RequestSummary;
pub use retry::Retry;
pub use secret::Secret;
pub use sending::{Documented, Sending};
pub use unread::Download;

#[cfg(feature = "network")]
pub use reqwest;
pub use tokio_util::sync::CancellationToken;
