//! A static server for this machine alone, which answers as GitHub Pages does: `/dir` leads to `/dir/` with 301, a
//! folder gives its index.html, `/name` may be name.html, and what is not there gives 404.html with status 404.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;

use anyhow::{Context as _, Result};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, LOCATION};
use hyper::http::uri::PathAndQuery;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::{self, Runtime};
use tokio::sync::oneshot;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_status::SetStatus;

use crate::dist;
use crate::editing::{Editing, State};
use crate::project::Project;

/// `cargo xtask serve`: until Ctrl-C.
pub(crate) fn command(project: &Project, port: u16) -> Result<()> {
    // A busy port is known before a build is begun.
    let listener = listen(port)?;
    let folder = dist::folder(project);
    dist::build(project, &folder)?;
    let server = Server::start(listener, Site::new(&folder, "/").editing(Arc::default()))?;
    println!("Serving {} at {} (Ctrl-C stops it)", folder.display(), server.url);
    runtime()?.block_on(tokio::signal::ctrl_c()).context("cannot wait for Ctrl-C")
}

/// A port that only this machine can reach; 0 takes any free one.
pub(crate) fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("cannot serve on port {port} of 127.0.0.1 (choose another with --port N)"))
}

/// A folder and the path it is served under: `/`, or one like `/blog/tools/`.
#[derive(Clone)]
pub(crate) struct Site {
    files: ServeDir<SetStatus<ServeFile>>,
    prefix: String,
    /// What is added for the editor, who is served by `cargo xtask serve`; tests get the site as it is.
    editing: Option<Editing>,
}

/// What an answer holds.
type Body = UnsyncBoxBody<Bytes, io::Error>;

impl Site {
    pub(crate) fn new(folder: &Path, prefix: &str) -> Self {
        let not_found = ServeFile::new(folder.join("404.html"));
        let files = ServeDir::new(folder).html_as_default_extension(true).not_found_service(not_found);
        let files = files.redirect_path_prefix(prefix.trim_end_matches('/'));
        Self { files, prefix: prefix.to_owned(), editing: None }
    }

    /// The same site with what its editor needs.
    pub(crate) fn editing(self, state: Arc<Mutex<State>>) -> Self {
        Self { editing: Some(Editing(state)), ..self }
    }

    async fn answer(mut self, mut request: Request<Incoming>) -> io::Result<Response<Body>> {
        let bare = self.prefix.strip_suffix('/') == Some(request.uri().path());
        let path = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
        let inner = match path.strip_prefix(&self.prefix) {
            _ if bare => "/".to_owned(),
            Some(inner) => format!("/{inner}"),
            // Another site's: a path that leads out of the folder is found nowhere.
            None => "/..".to_owned(),
        };
        if let Some((kind, text)) = self.editing.as_ref().and_then(|editing| editing.file(&inner)) {
            let answer = Response::builder().header(CONTENT_TYPE, kind).header(CACHE_CONTROL, "no-store");
            return answer.body(whole(text)).map_err(io::Error::other);
        }
        let asks_for_all = request.method() == Method::GET;
        *request.uri_mut() = inner.parse().map_err(io::Error::other)?;
        let mut response = self.files.try_call(request).await?.map(BodyExt::boxed_unsync);
        if bare {
            *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
            let home = HeaderValue::from_str(&self.prefix).map_err(io::Error::other)?;
            response.headers_mut().insert(LOCATION, home);
        } else if response.status() == StatusCode::TEMPORARY_REDIRECT {
            *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
        }
        // A page that was just built anew is never read from the browser's cache.
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        match &self.editing {
            Some(editing) if asks_for_all && response.status() == StatusCode::OK && is_page(&response) => {
                let (mut head, body) = response.into_parts();
                let page = body.collect().await?.to_bytes();
                let page = editing.page(&String::from_utf8_lossy(&page), &self.prefix);
                head.headers.insert(CONTENT_LENGTH, page.len().into());
                Ok(Response::from_parts(head, whole(page)))
            }
            _ => Ok(response),
        }
    }
}

fn is_page(response: &Response<Body>) -> bool {
    response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn whole(text: String) -> Body {
    Full::new(Bytes::from(text)).map_err(|never| match never {}).boxed_unsync()
}

/// A site being served by a thread of its own; it stops when this is dropped.
pub(crate) struct Server {
    /// Where the site's first page is.
    pub(crate) url: String,
    _running: oneshot::Sender<()>,
}

impl Server {
    pub(crate) fn start(listener: TcpListener, site: Site) -> Result<Self> {
        let url = format!("http://{}{}", listener.local_addr()?, site.prefix);
        listener.set_nonblocking(true)?;
        let runtime = runtime()?;
        let (running, stopped) = oneshot::channel::<()>();
        thread::spawn(move || {
            runtime.spawn(accept(listener, site));
            // Ends when the sender is dropped, and takes the open connections with it.
            runtime.block_on(stopped)
        });
        Ok(Self { url, _running: running })
    }
}

async fn accept(listener: TcpListener, site: Site) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        // A visitor who hangs up, or an answer cut short, concerns nobody else.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let site = site.clone();
        let answer = service_fn(move |request| site.clone().answer(request));
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), answer));
    }
}

fn runtime() -> Result<Runtime> {
    runtime::Builder::new_current_thread().enable_io().build().context("cannot start the server")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::path::PathBuf;

    use super::*;

    /// A small site in a folder of its own; beside it, a file that no request may reach.
    fn folder(test: &str) -> PathBuf {
        let outer = std::env::temp_dir().join(format!("crossread-serve-{}-{test}", std::process::id()));
        let site = outer.join("site");
        fs::create_dir_all(site.join("theme/energy")).unwrap();
        fs::create_dir_all(site.join("empty")).unwrap();
        fs::write(outer.join("secret.txt"), "secret").unwrap();
        for (file, text) in [
            ("index.html", "home"),
            ("404.html", "nothing here"),
            ("method.html", "method"),
            ("theme/energy/index.html", "energy"),
            ("app.js", "app"),
            ("app_bg.wasm", "wasm"),
            ("corpus.json", "{}"),
            ("boot.css", "css"),
        ] {
            fs::write(site.join(file), text).unwrap();
        }
        site
    }

    fn ask(server: &Server, request: &str) -> (String, String) {
        let host = server.url.split('/').nth(2).unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_lowercase(), body.to_owned())
    }

    /// Each request is answered with this status, this header (or part of one) and this body.
    fn check(test: &str, prefix: &str, cases: &[(&str, u16, &str, &str)]) {
        let site = folder(test);
        let server = Server::start(listen(0).unwrap(), Site::new(&site, prefix)).unwrap();
        for &(request, status, header, expected) in cases {
            let (head, body) = ask(&server, request);
            assert!(head.starts_with(&format!("http/1.1 {status} ")), "{request}: {head}");
            assert!(head.contains(header), "{request}: {head}");
            assert_eq!(body, expected, "{request}");
        }
        fs::remove_dir_all(site.parent().unwrap()).unwrap();
    }

    #[test]
    fn files_and_folders_are_answered_as_github_pages_does() {
        check(
            "plain",
            "/",
            &[
                ("GET /", 200, "content-type: text/html", "home"),
                ("GET /theme/energy/", 200, "content-type: text/html", "energy"),
                ("GET /theme/energy/?match=all", 200, "content-type: text/html", "energy"),
                ("GET /theme/energy", 301, "location: /theme/energy/\r\n", ""),
                ("GET /theme/energy?match=all", 301, "location: /theme/energy/?match=all\r\n", ""),
                ("GET /method", 200, "content-type: text/html", "method"),
                ("GET /app.js", 200, "content-type: text/javascript", "app"),
                ("GET /app_bg.wasm", 200, "content-type: application/wasm", "wasm"),
                ("GET /corpus.json", 200, "content-type: application/json", "{}"),
                ("GET /boot.css", 200, "content-type: text/css", "css"),
                ("HEAD /", 200, "content-length: 4", ""),
                ("POST /", 405, "allow: get,head", ""),
            ],
        );
    }

    #[test]
    fn what_is_not_there_gives_the_404_page_and_nothing_outside_is_reached() {
        let gone = |request| (request, 404, "content-type: text/html", "nothing here");
        check(
            "gone",
            "/",
            &[
                gone("GET /nowhere"),
                gone("GET /theme/nowhere/"),
                gone("GET /empty/"),
                gone("GET /theme/"),
                gone("GET /app.js/"),
                gone("GET /../secret.txt"),
                gone("GET /%2e%2e/secret.txt"),
                gone("GET /theme/..%2f..%2f../secret.txt"),
                gone("GET //etc/passwd"),
            ],
        );
    }

    #[test]
    fn a_site_under_a_path_is_found_there_alone() {
        check(
            "under",
            "/blog/tools/",
            &[
                ("GET /blog/tools/", 200, "content-type: text/html", "home"),
                ("GET /blog/tools", 301, "location: /blog/tools/\r\n", "home"),
                ("GET /blog/tools/theme/energy", 301, "location: /blog/tools/theme/energy/\r\n", ""),
                ("GET /blog/tools/theme/energy/", 200, "content-type: text/html", "energy"),
                ("GET /", 404, "content-type: text/html", "nothing here"),
                ("GET /theme/energy/", 404, "content-type: text/html", "nothing here"),
            ],
        );
    }

    #[test]
    fn a_server_stops_when_it_is_dropped() {
        let site = folder("stops");
        let server = Server::start(listen(0).unwrap(), Site::new(&site, "/")).unwrap();
        assert_eq!(ask(&server, "GET /").1, "home");
        let host = server.url.split('/').nth(2).unwrap().to_owned();
        drop(server);
        let gone = (0..100).any(|_| {
            thread::sleep(std::time::Duration::from_millis(20));
            TcpStream::connect(&host).is_err()
        });
        assert!(gone, "{host} still answers");
        fs::remove_dir_all(site.parent().unwrap()).unwrap();
    }
}
