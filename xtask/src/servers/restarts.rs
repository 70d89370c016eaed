//! Restarts of a server between two steps: scenarios request them with the operation of `specs/kratos/restart.yaml`.

use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

/// The time for reading a request.
const TIME: Duration = Duration::from_secs(2);
/// A longer request is cut off; its first line decides.
const MAX_BYTES: usize = 4096;

/// Where scenarios request restarts.
pub(super) struct Restarts {
    listener: TcpListener,
    /// The URL of the operation's source.
    pub(super) url: String,
}

/// A request whose response waits for the restart.
pub(super) struct Requested {
    stream: TcpStream,
    /// How the server ends: killed, or in its own way.
    pub(super) kill: bool,
}

impl Restarts {
    /// Listens at a free port of the loopback interface.
    ///
    /// # Errors
    /// There is none.
    pub(super) fn listen() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let url = format!("http://{}", listener.local_addr()?);
        Ok(Self { listener, url })
    }

    /// The next request, if there is one. Any other request is refused.
    pub(super) fn next(&self) -> Option<Requested> {
        let (mut stream, _) = self.listener.accept().ok()?;
        let head = read_head(&mut stream).unwrap_or_default();
        let kill = match head.lines().next().unwrap_or_default() {
            line if line.starts_with("POST /kill ") => true,
            line if line.starts_with("POST /stop ") => false,
            _ => {
                respond(&mut stream, "404 Not Found");
                return None;
            }
        };
        Some(Requested { stream, kill })
    }
}

impl Requested {
    /// The server is ready again.
    pub(super) fn done(mut self) {
        respond(&mut self.stream, "204 No Content");
    }
}

/// The request up to its empty line; it has no body.
fn read_head(stream: &mut TcpStream) -> io::Result<String> {
    // On some systems, the stream is like its listener.
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(TIME))?;
    let (mut head, mut part) = (Vec::new(), [0; 512]);
    while head.len() < MAX_BYTES && !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut part)? {
            0 => break,
            count => head.extend(part.iter().take(count)),
        }
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

/// The scenario that requested the restart may have been given up.
fn respond(stream: &mut TcpStream, status: &str) {
    let _ = write!(stream, "HTTP/1.1 {status}\r\nConnection: close\r\n\r\n");
}
