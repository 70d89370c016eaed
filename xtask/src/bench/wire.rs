//! A server that always gives the same answer, and a client that always sends the same request, as plain bytes. Their cost is not
//! measured.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// Answers every request with `answer`. Returns the address, and a channel with the first request of each connection.
///
/// # Errors
/// There is no free port.
pub(super) fn answer_always(answer: Vec<u8>) -> io::Result<(SocketAddr, Receiver<Vec<u8>>)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let (send, requests) = channel();
    thread::spawn(move || {
        for connection in listener.incoming().map_while(Result::ok) {
            let (answer, send) = (answer.clone(), send.clone());
            thread::spawn(move || {
                let _ = connection.set_nodelay(true);
                let mut reader = BufReader::new(connection);
                let mut first = true;
                while let Ok(Some(request)) = message(&mut reader) {
                    if std::mem::take(&mut first) {
                        let _ = send.send(request);
                    }
                    if reader.get_mut().write_all(&answer).is_err() {
                        break;
                    }
                }
            });
        }
    });
    Ok((address, requests))
}

/// Sends `request` several times over one connection; returns the last answer.
///
/// # Errors
/// The connection breaks.
pub(super) fn send(address: &str, request: &[u8], times: usize) -> io::Result<Vec<u8>> {
    let connection = TcpStream::connect(address)?;
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    let mut answer = Vec::new();
    for _ in 0..times {
        reader.get_mut().write_all(request)?;
        answer = message(&mut reader)?.ok_or(io::ErrorKind::UnexpectedEof)?;
    }
    Ok(answer)
}

/// A message: its head, and a body of `Content-Length` bytes. `None` at the end of the connection.
fn message(reader: &mut BufReader<TcpStream>) -> io::Result<Option<Vec<u8>>> {
    let mut whole = Vec::new();
    let mut length = 0;
    loop {
        let start = whole.len();
        if reader.read_until(b'\n', &mut whole)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(whole.get(start..).unwrap_or_default()).to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    reader.take(length).read_to_end(&mut whole)?;
    Ok(Some(whole))
}
