//! The scripts at the root of the site, minified.
//!
//! An address ends in the version of what it names, so that no browser pairs a page with a script of another build.

use corpus::Interface;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::escape::escaped;

const BOOT: &str = include_str!("../../../../src/boot.js");
const GUEST: &str = include_str!("../../../../embed/guest.js");
const LINK: &str = include_str!("../../../../embed/link.js");
const DIALOG: &str = include_str!("../../../../embed/dialog.js");
const SAVE: &str = include_str!("../../../../embed/save.js");
const EMBED: &str = include_str!("../../../../embed/embed.js");

/// Every script with its name, in the language of the interface.
pub(crate) fn all(interface: &Interface) -> impl Iterator<Item = (&'static str, String)> {
    let scripts = [
        ("boot.js", BOOT),
        ("link.js", LINK),
        ("dialog.js", DIALOG),
        ("save.js", SAVE),
        ("guest.js", GUEST),
        ("embed.js", EMBED),
    ];
    scripts.into_iter().map(|(name, script)| (name, minified(&translated(script, interface))))
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
pub(crate) fn link(interface: &Interface) -> String {
    format!("link.js?{}", version([LINK, DIALOG, SAVE].map(|script| translated(script, interface)).concat().as_bytes()))
}

/// The address of `guest.js`, which embeds run, from the root of the site.
pub(crate) fn guest(interface: &Interface) -> String {
    format!("guest.js?{}", version(translated(GUEST, interface).as_bytes()))
}

/// A script with its words in the language of the interface. They are written where it calls for them, so nothing is left
/// to do where it runs: `tr("…")` becomes a message, and `plural("…", "…")` an object of forms by plural category. A message
/// that stands in a template on its own, `${tr("…")}`, is written into it as HTML.
fn translated(script: &'static str, interface: &Interface) -> String {
    let mut translated = String::new();
    let mut rest = script;
    while let Some((before, english, behind)) = next_message(rest) {
        let inside = before.strip_suffix("${").zip(behind.strip_prefix('}'));
        let (before, message, behind) = match (&english[..], inside) {
            (&[one, other], _) => (before, by_category(&interface.forms([one, other])), behind),
            (&[english], Some((before, behind))) => (before, in_template(interface.tr(english)), behind),
            (english, _) => {
                (before, json!(interface.tr(english.first().copied().unwrap_or_default())).to_string(), behind)
            }
        };
        translated.extend([before, &message]);
        rest = behind;
    }
    translated + rest
}

/// The English of the next message that a script calls for, one or two forms, between what stands before and behind.
fn next_message(script: &'static str) -> Option<(&'static str, Vec<&'static str>, &'static str)> {
    let at = [r#"tr(""#, r#"plural(""#].iter().filter_map(|call| script.find(call)).min()?;
    let (before, call) = script.split_at(at);
    let (english, behind) = call.split_once("(\"")?.1.split_once("\")")?;
    Some((before, english.split("\", \"").collect(), behind))
}

/// The forms of a message as an object.
fn by_category(forms: &[(&str, &str)]) -> String {
    Value::Object(forms.iter().map(|(category, form)| (category.to_string(), json!(form))).collect()).to_string()
}

/// A message as HTML within a template.
fn in_template(message: &str) -> String {
    escaped(message).replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${")
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
    fn words_stand_where_a_script_calls_for_them() {
        let message = |english: &str, forms: &[&str]| (english.into(), forms.iter().map(|it| it.to_string()).collect());
        let german = Interface::new(
            "de",
            vec![message("Close", &["`Schließen` & \"weg\""]), message("{n} wells", &["{n} Quelle", "{n} Quellen"])],
        );
        let script =
            r#"say(tr("Close"), tr("Open")); `<b>${tr("Close")}</b>`; counted(n, plural("{n} well", "{n} wells"))"#;
        let expected = r#"say("`Schließen` & \"weg\"", "Open"); `<b>\`Schließen\` &amp; &quot;weg&quot;</b>`; counted(n, {"one":"{n} Quelle","other":"{n} Quellen"})"#;
        assert_eq!(translated(script, &german), expected);
    }

    #[test]
    fn no_script_is_left_without_its_words() {
        for (name, script) in all(&Interface::default()) {
            assert!(!script.contains("tr(") && !script.contains("plural("), "{name}");
        }
    }

    #[test]
    fn a_version_changes_with_every_byte() {
        assert_eq!(version(b"start()"), version(b"start()"));
        assert_ne!(version(b"start()"), version(b"start( )"));
        assert_eq!(version(b"").len(), 12);
    }
}
