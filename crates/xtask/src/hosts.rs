//! The programs that blogs and hosts run, on this machine: posts made in them are read in a browser. It takes Debian, root
//! and some hundred megabytes, so it is no part of the other tests.

use std::ffi::OsString;
use std::path::Path;

use anyhow::{Result, bail};

use crate::project::{Project, run};
use crate::serve::{Server, Site, listen};
use crate::{browser, dist, test};

/// What is needed, by a file of it, and Debian's packages of it.
const PROGRAMS: [(&str, &[&str]); 8] = [
    ("/usr/sbin/nginx", &["nginx-light"]),
    ("/usr/bin/caddy", &["caddy"]),
    ("/usr/sbin/mariadbd", &["mariadb-server"]),
    ("/usr/bin/php", &["php-cli", "php-mysql"]),
    ("/usr/share/wordpress/wp-load.php", &["wordpress"]),
    ("/usr/share/wordpress/wp-content/themes/twentytwentythree", &["wordpress-theme-twentytwentythree"]),
    ("/usr/bin/hugo", &["hugo"]),
    ("/usr/bin/jekyll", &["jekyll"]),
];

/// `cargo xtask test --hosts`; the arguments go to Playwright.
pub(crate) fn command(project: &Project, arguments: &[OsString]) -> Result<()> {
    let missing = || PROGRAMS.iter().filter(|(file, _)| !Path::new(file).exists());
    let packages: Vec<&str> = missing().flat_map(|(_, packages)| packages.iter().copied()).collect();
    if !packages.is_empty() {
        if !browser::may_install(project) {
            bail!(
                "these tests start WordPress, Hugo, Jekyll, nginx and Caddy as Debian 12 packages them, and install them only on Debian as root; missing here: {}",
                packages.join(" ")
            );
        }
        browser::install(project, &packages)?;
    }
    let chrome = browser::chromium(project)?;
    test::packages_of_npm(project)?;
    let tiny_project = project.with_seeds(test::TINY);
    let tiny = project.target.join("published");
    dist::publish(&tiny_project, &tiny)?;
    let server = Server::start(listen(0)?, Site::new(&tiny, "/"))?;
    let mut npx = project.program("npx");
    npx.current_dir(project.root.join("e2e"));
    npx.args(["--no", "--", "playwright", "test", "--config", "hosts.config.ts"]).args(arguments);
    npx.env("CHROME", chrome).env("MANY_SEEDS", tiny_project.seeds());
    for site in ["DIST", "TINY_DIST", "MANY_DIST"] {
        npx.env(site, &tiny);
    }
    for site in ["BASE_URL", "SUB_URL", "TINY_URL", "MANY_URL"] {
        npx.env(site, &server.url);
    }
    run(&mut npx)
}
