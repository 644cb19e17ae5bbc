//! The scripts at the root of the site, minified.
//!
//! An address ends in the version of what it names, so that no browser pairs a page with a script of another build.

use sha2::{Digest, Sha256};

const BOOT: &str = include_str!("../../../../src/boot.js");
const GUEST: &str = include_str!("../../../../embed/guest.js");
const LINK: &str = include_str!("../../../../embed/link.js");
const DIALOG: &str = include_str!("../../../../embed/dialog.js");
const SAVE: &str = include_str!("../../../../embed/save.js");
const EMBED: &str = include_str!("../../../../embed/embed.js");

/// Every script with its name.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, String)> {
    let scripts = [
        ("boot.js", BOOT),
        ("link.js", LINK),
        ("dialog.js", DIALOG),
        ("save.js", SAVE),
        ("guest.js", GUEST),
        ("embed.js", EMBED),
    ];
    scripts.into_iter().map(|(name, script)| (name, minified(script)))
}

/// What starts the app, as it is served.
pub(crate) fn boot_script() -> String {
    minified(BOOT)
}

/// A script without comments and needless blanks.
pub(crate) fn minified(script: &str) -> String {
    minifier::js::minify(script).to_string()
}

/// The address of `boot.js` from the root of the site.
pub(crate) fn boot() -> String {
    format!("boot.js?{}", version(BOOT.as_bytes()))
}

/// The address of `link.js` from the root of the site. It loads the dialog, and that `save.js`, by its own version.
pub(crate) fn link() -> String {
    format!("link.js?{}", version([LINK, DIALOG, SAVE].concat().as_bytes()))
}

/// The address of `guest.js`, which embeds run, from the root of the site.
pub(crate) fn guest() -> String {
    format!("guest.js?{}", version(GUEST.as_bytes()))
}

/// What names a file's content in its address: it changes with every byte.
pub(crate) fn version(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_script_says_survives() {
        let script = "// A comment.\nconst css = `li::before { content: \"; \" }`;\n\nconst path = /[/]\\/x/.exec('// no comment');\n";
        let expected = "const css=`li::before { content: \"; \" }`;const path=/[/]\\/x/.exec('// no comment');";
        assert_eq!(minified(script), expected);
    }

    #[test]
    fn a_version_changes_with_every_byte() {
        assert_eq!(version(b"start()"), version(b"start()"));
        assert_ne!(version(b"start()"), version(b"start( )"));
        assert_eq!(version(b"").len(), 12);
    }
}
