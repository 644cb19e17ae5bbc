//! The app as a browser loads it: the wasm, and the JavaScript that binds it to the browser (its glue).

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::scripts::{minified, version};

/// The app as a browser loads it.
pub(crate) struct Program {
    /// The wasm.
    pub(crate) wasm: Vec<u8>,
    /// A module whose default export starts it.
    pub(crate) glue: String,
}

impl Program {
    /// Makes the glue of the wasm that Cargo built.
    ///
    /// # Errors
    /// If it is no such wasm.
    pub(crate) fn bind(file: &Path) -> Result<Program> {
        let mut bindgen = Bindgen::new();
        // `boot.js` says where the wasm lies, so the glue holds no address of its own.
        bindgen.input_path(file).web(true)?.typescript(false).omit_default_module_path(true);
        let mut output = bindgen.generate_output().with_context(|| format!("cannot bind {}", file.display()))?;
        let glue = minified(output.js());
        let (wasm, glue) = numbered(output.wasm_mut().emit_wasm(), glue);
        Program::new(wasm, glue)
    }

    /// Takes the program out of the folder in which Trunk left it.
    ///
    /// # Errors
    /// If there is none.
    pub(crate) fn take(folder: &Path) -> Result<Program> {
        for entry in fs::read_dir(folder)? {
            let wasm = entry?.path();
            let Some(name) = wasm.to_str().and_then(|wasm| wasm.strip_suffix("_bg.wasm")) else { continue };
            let glue = format!("{name}.js");
            let program = Program::new(fs::read(&wasm)?, fs::read_to_string(&glue)?)?;
            fs::remove_file(&wasm)?;
            fs::remove_file(&glue)?;
            return Ok(program);
        }
        bail!("there is no wasm in {}", folder.display())
    }

    fn new(wasm: Vec<u8>, glue: String) -> Result<Program> {
        if glue.lines().any(|line| line.starts_with("import ")) {
            bail!("the glue of the wasm imports other files, which the site does not have");
        }
        Ok(Program { wasm, glue })
    }

    /// The names of the wasm and the glue at the root of the site: they change with the content.
    pub(crate) fn names(&self) -> (String, String) {
        let version = version(&[self.wasm.as_slice(), self.glue.as_bytes()].concat());
        (format!("crossread-{version}_bg.wasm"), format!("crossread-{version}.js"))
    }
}

/// Replaces the hash in the name of each import, which wasm and glue both hold and compression cannot shorten, by its
/// number in as many digits: 2 KB less after brotli.
fn numbered(mut wasm: Vec<u8>, glue: String) -> (Vec<u8>, String) {
    let mut pieces = glue.split("__wbg_");
    let mut numbered = pieces.next().unwrap_or_default().to_owned();
    for (number, piece) in pieces.enumerate() {
        numbered.push_str("__wbg_");
        let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(piece.len());
        let (name, rest) = piece.split_at(end);
        let hash =
            name.rsplit('_').next().filter(|hash| hash.len() == HASH && hash.bytes().all(|b| b.is_ascii_hexdigit()));
        let Some(at) = hash.and_then(|hash| wasm.windows(HASH).position(|window| window == hash.as_bytes())) else {
            numbered.push_str(piece);
            continue;
        };
        let digits = format!("f{number:0width$x}", width = HASH - 1);
        wasm[at..at + HASH].copy_from_slice(digits.as_bytes());
        numbered.push_str(&name[..name.len() - HASH]);
        numbered.push_str(&digits);
        numbered.push_str(rest);
    }
    (wasm, numbered)
}

/// How many hexadecimal digits the hash in the name of an import has.
const HASH: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_bindgen_has_one_version() {
        let lock = include_str!("../../../../Cargo.lock");
        let version = |package: &str| {
            let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \"")).unwrap();
            rest.split('"').next().unwrap()
        };
        assert_eq!(
            version("wasm-bindgen"),
            version("wasm-bindgen-cli-support"),
            "the app's library (Cargo.toml) and the program that makes its glue (crates/prerender/Cargo.toml) must be of one version"
        );
    }

    #[test]
    fn a_program_is_named_by_its_content() {
        let names = |wasm: &[u8], glue: &str| Program::new(wasm.into(), glue.into()).unwrap().names();
        let (wasm, glue) = names(b"wasm", "glue");
        assert!(wasm.starts_with("crossread-") && wasm.ends_with("_bg.wasm"), "{wasm}");
        assert_eq!(glue, wasm.replace("_bg.wasm", ".js"));
        assert_ne!(names(b"wasn", "glue"), (wasm.clone(), glue.clone()));
        assert_ne!(names(b"wasm", "flue"), (wasm, glue));
    }

    #[test]
    fn imports_are_numbered_in_wasm_and_glue_alike() {
        let glue = "__wbg_log_0123456789abcdef:f,__wbg_set_title:g,__wbg_get_fedcba9876543210:h";
        let wasm = b"\x1a__wbg_log_0123456789abcdef\0\x1a__wbg_get_fedcba9876543210".to_vec();
        let (wasm, glue) = numbered(wasm, glue.into());
        assert_eq!(glue, "__wbg_log_f000000000000000:f,__wbg_set_title:g,__wbg_get_f000000000000002:h");
        assert_eq!(wasm, b"\x1a__wbg_log_f000000000000000\0\x1a__wbg_get_f000000000000002");
    }

    #[test]
    fn a_program_of_several_files_is_refused() {
        assert!(Program::new(vec![], "import { one } from './snippets/one.js';\n".into()).is_err());
    }
}
