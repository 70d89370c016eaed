//! Streams between a generated client and a generated server, and against bytes as others write them.

use std::sync::{Arc, Mutex};

use serde_json::json;
use signoff_runtime::client::{CallError, CallOptions as _, CancellationToken, Error, Progress};
use signoff_runtime::json::to_value;
use signoff_runtime::server::{Hooks, Reply};
use signoff_runtime::stream::{Content, Event, Framing, ItemError, Items};
use signoff_runtime::{Bytes, OperationInfo, Value};

use super::streams::client::Client;
use super::streams::operations::ChatOkBody;
use super::streams::server::{
    ChatRequest, ChatResponse, Feeds, ReadSequenceRequest, ReadSequenceResponse, TurnFileRequest, TurnFileResponse,
    TurnLinesRequest, TurnLinesResponse, WatchRequest, WatchResponse,
};
use super::streams::types::{WatchOkItem, Word};
use super::wire::{http, problem, serve};

#[derive(Default)]
struct Service {
    /// Where the handler of a file says what has come, part by part.
    parts: Option<tokio::sync::mpsc::UnboundedSender<Result<Bytes, String>>>,
}

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    fn body_limit(&self, _: &'static OperationInfo) -> usize {
        1000
    }
}

fn words(count: usize) -> Vec<Word> {
    (0..count).map(|n| Word { size: Some(n as i64), ..Word::new(format!("line\nend {n}")) }).collect()
}

fn change(id: &str, data: &str) -> WatchOkItem {
    WatchOkItem { id: Some(id.to_owned()), retry: Some(5), ..WatchOkItem::new(data.to_owned()) }
}

impl Feeds for Service {
    async fn watch(&self, _: WatchRequest) -> Reply<WatchResponse> {
        WatchResponse::Ok([change("1", "a\nb"), change("2", "c")].into_iter().collect()).into()
    }

    async fn chat(&self, request: ChatRequest) -> Reply<ChatResponse> {
        if request.body.text == "stream" {
            let events: Items<_> = words(3).into_iter().map(|word| Event::new(word).of("word")).collect();
            return ChatResponse::Ok(ChatOkBody::Events(events)).into();
        }
        ChatResponse::Ok(ChatOkBody::Json(vec![request.body])).into()
    }

    async fn turn_lines(&self, request: TurnLinesRequest) -> Reply<TurnLinesResponse> {
        TurnLinesResponse::Ok(request.body.into_iter().rev().collect()).into()
    }

    async fn read_sequence(&self, _: ReadSequenceRequest) -> Reply<ReadSequenceResponse> {
        ReadSequenceResponse::Ok(words(2).into_iter().collect()).into()
    }

    async fn turn_file(&self, request: TurnFileRequest) -> Reply<TurnFileResponse> {
        let Some(parts) = &self.parts else {
            let whole = request.body.read().await.unwrap_or_default();
            return TurnFileResponse::Ok(whole.iter().rev().copied().collect()).into();
        };
        let mut stream = request.body.take().unwrap();
        while let Some(part) = std::future::poll_fn(|context| stream.as_mut().poll_next(context)).await {
            parts.send(part.map_err(|error| error.to_string())).unwrap();
        }
        TurnFileResponse::Ok(Bytes::new()).into()
    }
}

async fn client() -> (String, Client) {
    let url = serve(super::streams::server::router(Arc::<Service>::default())).await;
    let client = Client::at(&url).unwrap();
    (url, client)
}

async fn all<T>(mut items: Items<T>) -> Vec<T> {
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        all.push(item.unwrap());
    }
    all
}

/// A server that answers everything by these bytes, and may keep the connection open after them.
async fn answers(media_type: &'static str, body: &'static [u8], ends: bool) -> String {
    let answer = move || async move {
        let mut parts = body.chunks(3).map(|part| Ok::<_, ItemError>(Bytes::from_static(part)));
        let stream = std::future::poll_fn(move |_| match parts.next() {
            None if !ends => std::task::Poll::Pending,
            part => std::task::Poll::Ready(part),
        });
        let body = axum::body::Body::from_stream(Polled(stream));
        axum::response::Response::builder().header("content-type", media_type).body(body).unwrap()
    };
    serve(axum::Router::new().fallback(answer)).await
}

async fn answering(media_type: &'static str, body: &'static [u8], ends: bool) -> Client {
    Client::at(answers(media_type, body, ends).await).unwrap()
}

/// A stream from a future that can be asked again.
struct Polled<F>(F);

impl<T, F: Future<Output = Option<T>> + Unpin> futures_core::Stream for Polled<F> {
    type Item = T;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<T>> {
        std::pin::Pin::new(&mut self.0).poll(context)
    }
}

#[tokio::test]
async fn events_arrive_one_by_one_as_they_were_sent() {
    let (_, client) = client().await;
    let events = all(client.feeds().watch().send().await.unwrap().into_body()).await;
    assert_eq!(events, [change("1", "a\nb"), change("2", "c")]);
    let ChatOkBody::Events(events) =
        client.feeds().chat(&Word::new("stream".to_owned())).send().await.unwrap().into_body()
    else {
        panic!("no stream")
    };
    let read = all(events).await;
    assert!(read.iter().all(|event| event.event.as_deref() == Some("word")));
    assert_eq!(read.into_iter().map(|event| event.data).collect::<Vec<_>>(), words(3));
}

#[tokio::test]
async fn the_same_operation_may_answer_at_once() {
    let (_, client) = client().await;
    let body = client.feeds().chat(&Word::new("now".to_owned())).send().await.unwrap().into_body();
    assert_eq!(body, ChatOkBody::Json(vec![Word::new("now".to_owned())]));
}

#[tokio::test]
async fn lines_and_sequences_go_both_ways() {
    let (_, client) = client().await;
    let turned = all(client.feeds().turn_lines(&words(3)).send().await.unwrap().into_body()).await;
    assert_eq!(turned, words(3).into_iter().rev().collect::<Vec<_>>());
    assert_eq!(all(client.feeds().read_sequence().send().await.unwrap().into_body()).await, words(2));
    let raw = client.feeds().read_sequence().receive().await.unwrap();
    assert_eq!(raw.body(), &Items::join(Framing::Sequence, &words(2)));
    assert!(raw.body().starts_with(b"\x1e{") && raw.body().ends_with(b"}\n"));
}

#[tokio::test]
async fn a_wrong_line_is_rejected_by_its_place() {
    let (url, _) = client().await;
    let post = |body: &'static str| {
        http().post(format!("{url}/lines")).header("content-type", "application/x-ndjson").body(body).send()
    };
    let (status, body) = problem(post("{\"text\": \"a\"}\n\n{\"text\": 1}\n").await.unwrap()).await;
    assert_eq!((status, &body["pointer"]), (400, &json!("/1/text")));
    let (status, body) = problem(post("{\"text\": \"a\"}\n{\"te").await.unwrap()).await;
    assert_eq!((status, &body["pointer"]), (400, &json!("/1")));
}

#[tokio::test]
async fn items_are_given_before_the_stream_has_ended_and_cancelling_ends_it() {
    let client = answering("application/jsonl; charset=utf-8", b"{\"text\":\"a\"}\n{\"te", false).await;
    let token = CancellationToken::new();
    let mut items = client.feeds().turn_lines(&Vec::new()).cancel(token.clone()).send().await.unwrap().into_body();
    assert_eq!(items.next().await.unwrap().unwrap(), Word::new("a".to_owned()));
    token.cancel();
    let Some(Err(ItemError::Broken(error))) = items.next().await else { panic!("it goes on") };
    assert!(matches!(error.downcast_ref(), Some(CallError::Cancelled { .. })), "{error}");
}

#[tokio::test]
async fn an_item_that_does_not_fit_does_not_end_the_stream() {
    let body = b"data: {\"text\": 1}\n\ndata: [DONE]\n\ndata: {\"text\": \"b\"}\n\ndata: {\"text\": \"unended\"}\n";
    let client = answering("text/event-stream", body, true).await;
    let ChatOkBody::Events(mut events) =
        client.feeds().chat(&Word::new(String::new())).send().await.unwrap().into_body()
    else {
        panic!("no stream")
    };
    let Some(Err(ItemError::Unreadable { mismatch, .. })) = events.next().await else { panic!("it fits") };
    assert_eq!(mismatch.pointer(), "/data/text");
    let Some(Err(ItemError::Unreadable { record, .. })) = events.next().await else { panic!("it fits") };
    assert_eq!(record, "[DONE]");
    assert_eq!(events.next().await.unwrap().unwrap().data.text, "b");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn an_item_without_end_is_bounded() {
    let url = answers("application/jsonl", &[b' '; 200], false).await;
    let client = Client::builder().base_url(url).body_limit(100).build().unwrap();
    let mut items = client.feeds().turn_lines(&Vec::new()).send().await.unwrap().into_body();
    assert!(matches!(items.next().await, Some(Err(ItemError::TooLarge { limit: 100 }))));
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn a_success_that_is_no_stream_is_unreadable_and_kept() {
    let client = answering("text/html", b"<p>hello", true).await;
    let Err(Error::Unreadable { received, .. }) = client.feeds().watch().send().await else { panic!("it fits") };
    assert_eq!(received.body(), "<p>hello");
}

#[tokio::test]
async fn a_body_may_come_from_a_reader_and_goes_once() {
    let (_, client) = client().await;
    let content = Content::reader(std::io::Cursor::new("abc"), Some(3));
    assert_eq!(client.feeds().turn_file(content.clone()).send().await.unwrap().into_body(), "cba");
    let error = client.feeds().turn_file(content).send().await.unwrap_err();
    assert!(matches!(error, Error::Call(CallError::Spent { .. })), "{error}");
    let parts = [Ok::<_, std::io::Error>(Bytes::from("12")), Ok(Bytes::from("3"))].into_iter();
    let stream = Content::stream(Polled(turns(parts)), None);
    assert_eq!(client.feeds().turn_file("").upload(stream).send().await.unwrap().into_body(), "321");
    let lines: Items<Word> = words(2).into_iter().collect();
    let lines = Content::stream(lines.write(Framing::Lines), None);
    assert_eq!(
        all(client.feeds().turn_lines(&Vec::new()).upload(lines).send().await.unwrap().into_body()).await.len(),
        2
    );
}

/// A client whose server says what part of a file has come, and the parts.
async fn telling() -> (Client, tokio::sync::mpsc::UnboundedReceiver<Result<Bytes, String>>) {
    let (parts, told) = tokio::sync::mpsc::unbounded_channel();
    let service = Service { parts: Some(parts) };
    (Client::at(serve(super::streams::server::router(Arc::new(service))).await).unwrap(), told)
}

#[tokio::test]
async fn a_handler_reads_a_file_while_it_comes() {
    let (client, mut told) = telling().await;
    let (give, mut given) = tokio::sync::mpsc::unbounded_channel::<Bytes>();
    let rest =
        std::future::poll_fn(move |context| given.poll_recv(context).map(|part| part.map(Ok::<_, std::io::Error>)));
    let call = client.feeds().turn_file(Content::stream(Polled(rest), None)).send();
    let steps = async move {
        // The second part is not sent before the handler has the first one.
        for part in ["one", "two"] {
            give.send(Bytes::from(part)).unwrap();
            assert_eq!(told.recv().await, Some(Ok(Bytes::from(part))));
        }
    };
    let (answer, ()) = tokio::join!(call, steps);
    assert_eq!(answer.unwrap().into_body(), "");
}

#[tokio::test]
async fn a_file_that_is_too_large_ends_while_it_is_read() {
    let (client, mut told) = telling().await;
    let parts = [vec![b'a'; 600], vec![b'b'; 600]].map(|part| Ok::<_, std::io::Error>(Bytes::from(part)));
    let content = Content::stream(Polled(turns(parts.into_iter())), None);
    let error = client.feeds().turn_file(content).send().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(413), "{error}");
    let mut came = 0;
    let end = loop {
        match told.recv().await {
            Some(Ok(part)) => came += part.len(),
            end => break end,
        }
    };
    assert_eq!(end, Some(Err("the body is larger than 1000 bytes".to_owned())));
    assert!(came <= 1000, "{came}");
    // What says so beforehand does not reach the handler.
    let (client, mut told) = telling().await;
    let error = client.feeds().turn_file(vec![b'a'; 1001]).send().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(413), "{error}");
    drop(client);
    assert!(told.try_recv().is_err());
}

fn turns<T>(mut items: impl Iterator<Item = T> + Unpin) -> impl Future<Output = Option<T>> + Unpin {
    std::future::poll_fn(move |_| std::task::Poll::Ready(items.next()))
}

fn recorded_progress() -> (Arc<Mutex<Vec<Progress>>>, impl Fn(Progress) + Send + Sync + 'static) {
    let kept = Arc::<Mutex<Vec<Progress>>>::default();
    let into = Arc::clone(&kept);
    (kept, move |progress| into.lock().unwrap().push(progress))
}

#[tokio::test]
async fn an_answer_may_be_read_as_it_comes() {
    let client = answering("application/octet-stream", b"0123456789", true).await;
    let (seen, report) = recorded_progress();
    let mut download = client.feeds().turn_file("").on_download(report).download().await.unwrap();
    let mut whole = Vec::new();
    while let Some(part) = download.chunk().await.unwrap() {
        whole.extend_from_slice(&part);
    }
    assert_eq!(whole, b"0123456789");
    assert_eq!(seen.lock().unwrap().last().unwrap().bytes, 10);
    let mut reader = client.feeds().turn_file("").download().await.unwrap().into_reader();
    let mut text = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut reader, &mut text).await.unwrap();
    assert_eq!(text, "0123456789");
}

#[test]
fn an_event_reads_back_as_it_was_written() {
    let event = Event::new("a\nb".to_owned()).of("x").id("7");
    let text = Items::join(Framing::EventText, std::slice::from_ref(&event));
    assert_eq!(String::from_utf8(text.clone()).unwrap(), "event: x\nid: 7\ndata: a\ndata: b\n\n");
    let read = Items::<Event<String>>::all(Framing::EventText, &text);
    assert_eq!(read.unwrap(), [event]);
    let hostile = Event::new("data".to_owned()).of("x\ndata: forged");
    let text = Items::join(Framing::EventText, &[hostile]);
    assert_eq!(String::from_utf8(text).unwrap(), "event: x data: forged\ndata: data\n\n");
}

/// What [the specification](https://html.spec.whatwg.org/multipage/server-sent-events.html) says, however it is cut.
#[tokio::test]
async fn events_are_read_as_the_standard_says_however_they_are_cut() {
    let cases: [(&str, Value); 9] = [
        ("\u{feff}data: bom\n\n", json!([{"data": "bom"}])),
        ("data:a\rdata: b\r\rdata:c\r\n\r\n", json!([{"data": "a\nb"}, {"data": "c"}])),
        (": comment\ndata\n\ndata\ndata\n\n", json!([{"data": ""}, {"data": "\n"}])),
        ("event: done\ndata:\n\n", json!([{"data": "", "event": "done"}])),
        ("event: gone\nid: 1\n\ndata: x\n\n", json!([{"data": "x", "id": "1"}])),
        ("data:  two\nevent: e\nretry: 10\nretry: x\n\n", json!([{"data": " two", "event": "e", "retry": 10}])),
        ("id: a\0b\nunknown: y\ndata: x\n\n", json!([{"data": "x"}])),
        ("data: ü€\n\ndata: unended", json!([{"data": "ü€"}])),
        ("\n\n\r\n", json!([])),
    ];
    for (text, expected) in cases {
        for size in 1..=text.len() {
            let text = text.as_bytes().to_vec();
            let mut at = 0;
            let parts = std::iter::from_fn(move || {
                let part = text.get(at..(at + size).min(text.len()))?.to_vec();
                at += size;
                (!part.is_empty()).then(|| Ok(Bytes::from(part)))
            });
            let items = Items::<Value>::read(
                Framing::EventText,
                100,
                Box::pin(Polled(turns(parts.collect::<Vec<_>>().into_iter()))),
            );
            assert_eq!(Value::Array(all(items).await), expected, "in parts of {size}");
        }
    }
    assert_eq!(to_value(&Event::new(1)), json!({"data": 1}));
}

#[test]
fn a_sequence_says_which_item_was_cut_off() {
    let read = |text: &str| Items::<Value>::all(Framing::Sequence, text.as_bytes());
    assert_eq!(read("\x1e1\n\x1e{\"a\":2}\x1e\x1e\"x\"\n").unwrap(), [json!(1), json!({"a": 2}), json!("x")]);
    assert_eq!(read("\x1e1\n\x1e12").unwrap_err().pointer(), "/1");
    assert_eq!(read("\x1e{\"a\":").unwrap_err().pointer(), "/0");
}
