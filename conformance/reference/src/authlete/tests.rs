//! The operations on records, with the store in memory.

use jiff::SignedDuration;

use super::ending::{Selection, revoke, sign_out};
use super::introspection::{Finding, Need, introspect};
use super::issue::{IssueError, Issued, Order, issue};
use super::listing::{Query, list};
use super::record::{BY_SESSION, TokenRecord, scoped};
use super::service::{Service, client, tests::directory};
use crate::clock::Clock;
use crate::state::State;
use crate::store::{Entities, Entity as _, MemoryStore};

fn state() -> State {
    State::new(Entities::new(MemoryStore::new()), Clock::system(), "http://127.0.0.1:4455")
}

fn service(id: &str) -> &'static Service {
    directory().service(id).unwrap()
}

fn order(session: &str) -> Order {
    Order {
        grant_type: "AUTHORIZATION_CODE".to_owned(),
        subject: Some("john".to_owned()),
        session: Some(session.to_owned()),
        ..Order::default()
    }
}

async fn make(state: &State, service_id: &str, client_id: &str, order: Order) -> Result<Issued, IssueError> {
    let service = service(service_id);
    issue(state, service, client(service, client_id).unwrap(), order).await
}

async fn look(state: &State, token: &str, need: Need) -> Finding {
    introspect(state, service("1"), token, &need).await.unwrap()
}

#[tokio::test]
async fn a_sign_out_deletes_the_records_of_all_clients_and_of_no_other_session() {
    let state = state();
    let first = make(&state, "1", "11", order("s")).await.unwrap();
    let second = make(&state, "1", "12", order("s")).await.unwrap();
    let other = make(&state, "1", "11", order("t")).await.unwrap();
    assert_eq!(sign_out(&state, service("1"), "s").await.unwrap(), 2);
    assert!(matches!(look(&state, &first.access_token, Need::default()).await, Finding::Unknown));
    assert!(matches!(look(&state, &second.access_token, Need::default()).await, Finding::Unknown));
    assert!(matches!(look(&state, &other.access_token, Need::default()).await, Finding::Good(_)));
    assert_eq!(sign_out(&state, service("1"), "s").await.unwrap(), 0);
}

#[tokio::test]
async fn a_session_id_belongs_to_its_service() {
    let state = state();
    make(&state, "2", "21", order("s")).await.unwrap();
    assert_eq!(sign_out(&state, service("1"), "s").await.unwrap(), 0);
    assert_eq!(sign_out(&state, service("2"), "s").await.unwrap(), 1);
}

#[tokio::test]
async fn a_service_without_native_sso_ignores_sessions() {
    let state = state();
    assert!(make(&state, "3", "31", order("s")).await.unwrap().record.session.is_none());
    assert_eq!(sign_out(&state, service("3"), "s").await.unwrap(), 0);
}

#[tokio::test]
async fn a_failing_store_deletes_nothing_and_recovers() {
    let state = state();
    make(&state, "1", "11", order("s")).await.unwrap();
    state.store.levers().fail_next(TokenRecord::KIND, BY_SESSION, &scoped(1, "s"));
    assert!(sign_out(&state, service("1"), "s").await.is_err());
    assert_eq!(sign_out(&state, service("1"), "s").await.unwrap(), 1);
}

#[tokio::test]
async fn a_record_is_revoked_by_either_token_or_hash() {
    let state = state();
    for by_hash in [false, true] {
        let issued = make(&state, "1", "11", order("s")).await.unwrap();
        let refresh = issued.refresh_token.unwrap();
        let access_hash = issued.record.access.hash.to_string();
        let selection = Selection::AccessToken(if by_hash { &access_hash } else { &issued.access_token });
        assert_eq!(revoke(&state, service("2"), &selection).await.unwrap(), 0);
        assert_eq!(revoke(&state, service("1"), &selection).await.unwrap(), 1);
        assert_eq!(revoke(&state, service("1"), &Selection::RefreshToken(&refresh)).await.unwrap(), 0);

        let issued = make(&state, "1", "11", order("s")).await.unwrap();
        let refresh_hash = issued.record.refresh.unwrap().hash.to_string();
        let refresh = issued.refresh_token.unwrap();
        let selection = Selection::RefreshToken(if by_hash { &refresh_hash } else { &refresh });
        assert_eq!(revoke(&state, service("1"), &selection).await.unwrap(), 1);
        assert!(matches!(look(&state, &issued.access_token, Need::default()).await, Finding::Unknown));
    }
}

#[tokio::test]
async fn revocation_selects_by_client_and_subject() {
    let state = state();
    let one = client(service("1"), "11").unwrap();
    for (client, subject) in [("11", "john"), ("11", "jane"), ("12", "john"), ("12", "jane")] {
        make(&state, "1", client, Order { subject: Some(subject.to_owned()), ..order("s") }).await.unwrap();
    }
    assert_eq!(revoke(&state, service("1"), &Selection::ClientAndSubject(one, "john")).await.unwrap(), 1);
    assert_eq!(revoke(&state, service("1"), &Selection::Client(one)).await.unwrap(), 1);
    assert_eq!(revoke(&state, service("1"), &Selection::Subject("jane")).await.unwrap(), 1);
    assert_eq!(sign_out(&state, service("1"), "s").await.unwrap(), 1);
}

#[tokio::test]
async fn introspection_reports_why_a_token_is_not_valid() {
    let state = state();
    let ordered = Order { scopes: vec!["read".to_owned()], access_token_duration: Some(60), ..order("s") };
    let issued = make(&state, "1", "11", ordered).await.unwrap();
    let token = issued.access_token.as_str();
    let scopes = Need { scopes: vec!["read".to_owned(), "write".to_owned()], ..Need::default() };
    assert!(matches!(look(&state, token, scopes).await, Finding::Scope(_)));
    let subject = Need { subject: Some("jane".to_owned()), ..Need::default() };
    assert!(matches!(look(&state, token, subject).await, Finding::Subject(_)));
    let foreign = introspect(&state, service("2"), token, &Need::default()).await.unwrap();
    assert!(matches!(foreign, Finding::Foreign));
    let hash = issued.record.access.hash.to_string();
    assert!(matches!(look(&state, &hash, Need::default()).await, Finding::Unknown));
    assert!(matches!(look(&state, token, Need::default()).await, Finding::Good(_)));
    state.clock.advance(SignedDuration::from_secs(61));
    assert!(matches!(look(&state, token, Need::default()).await, Finding::Expired(_)));
}

#[tokio::test]
async fn an_invalid_order_creates_no_record() {
    let state = state();
    let refused = |order| make(&state, "1", "11", order);
    assert!(matches!(refused(Order { subject: None, ..order("s") }).await, Err(IssueError::Subject)));
    assert!(matches!(refused(Order { subject: Some("é".to_owned()), ..order("s") }).await, Err(IssueError::Subject)));
    assert!(matches!(refused(Order { scopes: vec!["all".to_owned()], ..order("s") }).await, Err(IssueError::Scope)));
    let endless = Order { access_token_duration: Some(i64::MAX), ..order("s") };
    assert!(matches!(refused(endless).await, Err(IssueError::Duration)));
    let negative = Order { refresh_token_duration: Some(-1), ..order("s") };
    assert!(matches!(refused(negative).await, Err(IssueError::Duration)));
    let chosen = || Order { access_token: Some("mine".to_owned()), ..order("s") };
    assert_eq!(refused(chosen()).await.unwrap().access_token, "mine");
    assert!(matches!(refused(chosen()).await, Err(IssueError::Taken)));
    assert_eq!(sign_out(&state, service("1"), "s").await.unwrap(), 1);
}

#[tokio::test]
async fn client_credentials_have_no_refresh_token() {
    let ordered = Order { grant_type: "CLIENT_CREDENTIALS".to_owned(), ..Order::default() };
    assert!(make(&state(), "1", "11", ordered).await.unwrap().refresh_token.is_none());
}

#[tokio::test]
async fn a_list_has_a_range_and_the_total() {
    let state = state();
    for client in ["11", "12", "11"] {
        make(&state, "1", client, order("s")).await.unwrap();
    }
    let page = |client, subject, start, end| {
        let state = state.clone();
        async move {
            let page = list(&state, service("1"), &Query { client, subject, start, end }).await.unwrap();
            (page.total, page.records.len())
        }
    };
    assert_eq!(page(None, None, 0, 5).await, (3, 3));
    assert_eq!(page(None, Some("john"), 1, 2).await, (3, 1));
    assert_eq!(page(None, Some("jane"), 0, 5).await, (0, 0));
    assert_eq!(page(client(service("1"), "11"), None, 1, 5).await, (2, 1));
    assert_eq!(page(None, None, 2, 1).await, (3, 0));
    assert_eq!(page(None, None, -3, i32::MAX).await, (3, 3));
}
