//! The program previewing a project, as browsers meet it: requests, and the stream of events.
//!
//! Whoever waits, waits for an event and not for a time; the bounds only end a test that has failed.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::site::{Project, Site};

/// Nothing takes as long on a machine that is not stuck.
const BOUND: Duration = Duration::from_mins(1);

/// A preview that runs, ended when it goes out of scope.
pub(crate) struct Server {
    /// The project that it shows.
    pub(crate) project: Project,
    process: Child,
    address: SocketAddr,
    /// The lines of its standard error.
    errors: Receiver<String>,
    output: Receiver<String>,
}

/// What a request was answered with.
pub(crate) struct Reply {
    /// Its number.
    pub(crate) status: u16,
    /// Its headers, as they came.
    pub(crate) head: String,
    /// What was sent.
    pub(crate) body: Vec<u8>,
}

impl Reply {
    /// What was sent, as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// The events of one page.
pub(crate) struct Listener(BufReader<TcpStream>);

/// What holds for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// Names the event.
    pub(crate) id: String,
    /// The version of the page.
    pub(crate) version: String,
    /// What lies over it.
    pub(crate) overlay: String,
    /// Its review bar.
    pub(crate) bar: String,
}

impl Told {
    /// How many states there were before, counted from 1.
    pub(crate) fn count(&self) -> u32 {
        self.id.rsplit('-').next().unwrap().parse().unwrap()
    }
}

impl Server {
    /// Starts the preview of `site`, at whatever port is free.
    pub(crate) fn start(site: &Site) -> Self {
        Self::start_at(site, 0)
    }

    /// Starts the preview of `site` at `port`, or at the next one that is free.
    pub(crate) fn start_at(site: &Site, port: u16) -> Self {
        let project = Project::new(site);
        let mut command = project.command(&["serve", "--port", &port.to_string(), "--color", "never"]);
        let mut process = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = lines(process.stdout.take().unwrap());
        let errors = lines(process.stderr.take().unwrap());
        let started = output.recv_timeout(BOUND).expect("the preview says where it is");
        let address = started.split("http://").nth(1).expect("it says an address");
        let address = address.split('/').next().unwrap().parse().unwrap();
        Self {
            project,
            process,
            address,
            errors,
            output,
        }
    }

    /// Its address as a base of others.
    pub(crate) fn root(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// What stands at `path`.
    pub(crate) fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, &self.address.to_string())
    }

    /// What is answered to any request.
    pub(crate) fn ask(&self, method: &str, path: &str, host: &str) -> Reply {
        let mut stream = self.connect();
        write!(stream, "{method} {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        Reply {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head,
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// Listens to the events of the page at `path`, as its script does.
    pub(crate) fn listen(&self, path: &str) -> Listener {
        let mut stream = self.connect();
        let address = self.address;
        write!(
            stream,
            "GET /_onuguu/events?page={path} HTTP/1.0\r\nHost: {address}\r\n\r\n"
        )
        .unwrap();
        Listener(BufReader::new(stream))
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(BOUND)).unwrap();
        stream
    }

    /// Waits until the terminal shows `words`.
    #[track_caller]
    pub(crate) fn terminal_shows(&self, words: &str) {
        let mut seen = String::new();
        while !seen.contains(words) {
            let line = self.errors.recv_timeout(BOUND);
            seen += &line.unwrap_or_else(|_| panic!("{words} is not shown, but:\n{seen}"));
            seen.push('\n');
        }
    }

    /// Presses Ctrl-C, and waits for the end.
    pub(crate) fn interrupt(&mut self) -> std::process::ExitStatus {
        let process = self.process.id().to_string();
        let told = Command::new("kill").args(["-INT", &process]).status().unwrap();
        assert!(told.success());
        // Its output is closed when it ends, and not before.
        while self.output.recv_timeout(BOUND).is_ok() {}
        self.process.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Listener {
    /// The next event.
    pub(crate) fn next(&mut self) -> Told {
        let (mut id, mut data) = (String::new(), None);
        loop {
            let mut line = String::new();
            let n_read = self.0.read_line(&mut line).expect("an event comes in time");
            assert!(n_read > 0, "the stream of events goes on");
            if let Some(text) = line.strip_prefix("id: ") {
                text.trim_end().clone_into(&mut id);
            } else if let Some(text) = line.strip_prefix("data: ") {
                data = Some(serde_json::from_str::<serde_json::Value>(text).unwrap());
            } else if let (true, Some(data)) = (line == "\n", &data) {
                let text = |name: &str| data[name].as_str().unwrap().to_owned();
                return Told {
                    id,
                    version: text("version"),
                    overlay: text("overlay"),
                    bar: text("bar"),
                };
            }
        }
    }

    /// The next event of which something is true.
    pub(crate) fn until(&mut self, is_so: impl Fn(&Told) -> bool) -> Told {
        loop {
            let told = self.next();
            if is_so(&told) {
                return told;
            }
        }
    }
}

/// The lines of a stream, read by a thread of their own so that nobody waits for them without a bound.
fn lines(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let lines = BufReader::new(stream).lines().map_while(Result::ok);
        // The test may have ended: then nobody listens.
        let _ = lines
            .map(|line| sender.send(line))
            .take_while(Result::is_ok)
            .count();
    });
    receiver
}
