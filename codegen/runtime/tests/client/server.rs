//! A server that does what a test tells it, byte by byte, and operations to call it by.

use std::sync::{Arc, Mutex};

use signoff_runtime::client::{Answer, Call, CallOptions, ClientBuilder, Core, Received, Sending};
use signoff_runtime::{OperationInfo, SchemeKind, SchemeUse};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// What the server does next on a connection.
pub(super) enum Act {
    Send(Vec<u8>),
    /// Waits until the client has gone.
    Stall,
    Close,
}

pub(super) struct Server {
    pub(super) url: String,
    requests: Arc<Mutex<Vec<String>>>,
    gone: Arc<Semaphore>,
}

impl Server {
    /// Answers each request by what `script` says of its number, from 0, and text.
    pub(super) async fn start(script: impl Fn(usize, &str) -> Vec<Act> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (requests, gone) = (Arc::<Mutex<Vec<String>>>::default(), Arc::new(Semaphore::new(0)));
        let (script, kept, left) = (Arc::new(script), Arc::clone(&requests), Arc::clone(&gone));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(connection(stream, Arc::clone(&script), Arc::clone(&kept), Arc::clone(&left)));
            }
        });
        Self { url, requests, gone }
    }

    /// Answers everything by 200 and the same body.
    pub(super) async fn that_answers(body: &'static str) -> Self {
        Self::start(move |_, _| vec![answer(200, &[], body)]).await
    }

    /// The requests so far, in lower case.
    pub(super) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// Waits until a client has closed a connection on which the server stalled.
    pub(super) async fn abandoned(&self) {
        self.gone.acquire().await.unwrap().forget();
    }

    pub(super) fn client(&self) -> ClientBuilder<Core> {
        ClientBuilder::new(&self.url)
    }
}

async fn connection(
    mut stream: TcpStream,
    script: Arc<impl Fn(usize, &str) -> Vec<Act>>,
    requests: Arc<Mutex<Vec<String>>>,
    gone: Arc<Semaphore>,
) {
    let mut has_requests = false;
    while let Some(request) = read(&mut stream).await {
        has_requests = true;
        let acts = {
            let mut requests = requests.lock().unwrap();
            requests.push(request.clone());
            script(requests.len() - 1, &request)
        };
        for act in acts {
            match act {
                Act::Send(bytes) if stream.write_all(&bytes).await.is_ok() => {}
                Act::Stall => {
                    while stream.read(&mut [0; 1024]).await.is_ok_and(|read| read > 0) {}
                    gone.add_permits(1);
                    return;
                }
                Act::Send(_) | Act::Close => return,
            }
        }
    }
    // On a busy machine, the time of a call may end before its request is sent.
    if !has_requests {
        gone.add_permits(1);
    }
}

/// A request as text, lower case.
async fn read(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return Some(text);
            }
        }
        match stream.read(&mut part).await {
            Ok(read) if read > 0 => bytes.extend_from_slice(&part[..read]),
            _ => return None,
        }
    }
}

/// An answer with the right length.
pub(super) fn answer(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Act {
    let body = body.as_ref();
    let lines: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let head = format!("HTTP/1.1 {status} Said\r\n{lines}Content-Length: {}\r\n\r\n", body.len());
    Act::Send([head.as_bytes(), body].concat())
}

/// Bytes as they are.
pub(super) fn raw(text: &str) -> Act {
    Act::Send(text.as_bytes().to_vec())
}

/// A call whose options a test sets.
pub(super) struct TestCall(Call);

impl TestCall {
    /// As a generated call is sent.
    pub(super) fn typed<T, E>(self, read: fn(Received) -> Answer<T, E>) -> Sending<T, E> {
        self.0.typed(read)
    }
}

impl CallOptions for TestCall {
    fn call_mut(&mut self) -> &mut Call {
        &mut self.0
    }
}

const fn operation(id: &'static str, method: &'static str, security: &'static [&'static [SchemeUse]]) -> OperationInfo {
    OperationInfo { id, method, path: "/things/one", parameters: &[], body: None, security }
}

static READ: OperationInfo = operation("read", "GET", &[]);
static END: OperationInfo = operation("end", "DELETE", &[]);
static CHANGE: OperationInfo = operation("change", "POST", &[]);
static GUARDED: OperationInfo =
    operation("guarded", "POST", &[&[SchemeUse { name: "token", kind: SchemeKind::Bearer, scopes: &[] }]]);
static KEYED: OperationInfo =
    operation("keyed", "GET", &[&[SchemeUse { name: "key", kind: SchemeKind::KeyInHeader("x-key"), scopes: &[] }]]);

static BAKED: OperationInfo = OperationInfo {
    path: "/things{one/two",
    ..operation("baked", "GET", &[&[SchemeUse { name: "key", kind: SchemeKind::KeyInHeader("Cookie"), scopes: &[] }]])
};

/// `GET` that needs a key in `Cookie`, of a path with a brace that has no partner.
pub(super) fn baked(core: &Core) -> TestCall {
    TestCall(Call::new(core, &BAKED))
}

/// `GET`, no credential.
pub(super) fn get(core: &Core) -> TestCall {
    TestCall(Call::new(core, &READ))
}

/// `DELETE` with a body.
pub(super) fn delete(core: &Core, body: &'static str) -> TestCall {
    let mut call = Call::new(core, &END);
    call.bytes("application/json", body);
    TestCall(call)
}

/// `POST` with a body.
pub(super) fn post(core: &Core, body: &'static str) -> TestCall {
    let mut call = Call::new(core, &CHANGE);
    call.bytes("application/json", body);
    TestCall(call)
}

/// `POST` that needs a bearer token.
pub(super) fn guarded(core: &Core) -> TestCall {
    TestCall(Call::new(core, &GUARDED))
}

/// `GET` that needs a key in `x-key`.
pub(super) fn keyed(core: &Core) -> TestCall {
    TestCall(Call::new(core, &KEYED))
}
