//! `signoff serve` as a process: its output, its shutdown, and its error messages.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of a test")]

use std::io::{BufRead as _, BufReader, Lines};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

fn signoff(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_signoff"));
    command.arg("serve").args(arguments);
    command
}

/// Starts a server on a free port. Returns the process, the address and the remaining lines of output.
fn start(arguments: &[&str]) -> (Child, String, Lines<BufReader<ChildStdout>>) {
    let mut child = signoff(&["--listen", "127.0.0.1:0"]).args(arguments).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let (_, address) = first.rsplit_once("http://").unwrap_or_else(|| panic!("no address in {first}"));
    (child, address.to_owned(), lines)
}

fn signal(child: &Child, name: &str) {
    assert!(Command::new("kill").args(["-s", name, &child.id().to_string()]).status().unwrap().success());
}

#[test]
fn the_server_stops_cleanly_on_ctrl_c_and_sigterm() {
    for name in ["INT", "TERM"] {
        let (mut child, address, lines) = start(&[]);
        TcpStream::connect(&address).unwrap();
        signal(&child, name);
        assert!(child.wait().unwrap().success(), "SIG{name}");
        assert_eq!(lines.last().unwrap().unwrap(), "stopped", "SIG{name}");
        assert!(TcpStream::connect(&address).is_err(), "SIG{name}");
    }
}

#[test]
fn the_server_prints_the_address_of_each_source_and_the_seeded_credentials() {
    let (child, address, lines) = start(&["--fault", "kratos-sign-out-200"]);
    signal(&child, "TERM");
    let printed: Vec<_> = lines.map(Result::unwrap).collect();
    let printed = printed.join("\n");
    for source in signoff_reference::Source::ALL {
        assert!(printed.contains(&format!("http://{address}/{source}")), "{printed}");
    }
    for service in signoff_reference::seed::AUTHLETE_SERVICES {
        assert!(printed.contains(service.token), "{printed}");
    }
    assert!(printed.contains("fault: kratos-sign-out-200"), "{printed}");
}

#[test]
fn an_invalid_set_up_is_rejected_in_one_line_with_exit_status_2() {
    let holder = start(&[]);
    for (arguments, expected) in [
        (vec!["--listen", holder.1.as_str()], "in use"),
        (vec!["--listen", "0.0.0.0:0"], "--allow-remote"),
        (vec!["--listen", "127.0.0.1:0", "--store", "mysql:x"], "sqlite:PATH"),
        (vec!["--listen", "127.0.0.1:0", "--store", "sqlite:/nowhere/at/all/x.db"], "folder exist"),
        (vec!["--listen", "127.0.0.1:0", "--fault", "kratos-sign-out-201"], "--list-faults"),
    ] {
        let output = signoff(&arguments).output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
        assert!(message.contains(expected) && message.trim_end().lines().count() == 1, "{arguments:?}: {message}");
    }
    signal(&holder.0, "TERM");
}

#[test]
fn list_faults_lists_the_faults() {
    let output = signoff(&["--list-faults"]).output().unwrap();
    let listed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    for fault in signoff_reference::Fault::all() {
        assert!(listed.contains(fault.name) && listed.contains(fault.about), "{}", fault.name);
    }
}
