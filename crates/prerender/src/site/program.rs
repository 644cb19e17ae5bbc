//! The app as a browser loads it: the wasm, and the JavaScript that binds it to the browser (its glue).

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::scripts::version;

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
        Program::new(output.wasm_mut().emit_wasm(), output.js().to_owned())
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
    fn a_program_of_several_files_is_refused() {
        assert!(Program::new(vec![], "import { one } from './snippets/one.js';\n".into()).is_err());
    }
}
