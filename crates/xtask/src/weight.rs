//! What each crate weighs in the wasm: the code of its functions, before compression.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, bail};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::dist;
use crate::project::Project;
use crate::tools::WASM;

/// `cargo xtask size --crates`.
pub(crate) fn command(project: &Project) -> Result<()> {
    dist::build(project, &dist::folder(project))?;
    // What Cargo made, before wasm-bindgen took the names (and some glue code) out.
    let file = project.target.join(WASM).join("release/crossread.wasm");
    let wasm = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let crates = by_crate(&wasm)?;
    let total: usize = crates.values().sum();
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by(|(a, a_bytes), (b, b_bytes)| b_bytes.cmp(a_bytes).then(a.cmp(b)));
    println!("{:<28} {:>8} {:>6}", "crate", "bytes", "share");
    for (name, bytes) in crates {
        println!("{name:<28} {bytes:>8} {:>5.1}%", bytes as f64 * 100.0 / total as f64);
    }
    println!("{:<28} {total:>8}  code; {} in all with data", "total", wasm.len());
    Ok(())
}

/// The bytes of all function bodies, by the crate that each function's name begins with.
fn by_crate(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    let Name::Function(functions) = subsection? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index as usize, function.name);
                    }
                }
            }
            _ => {}
        }
    }
    if names.is_empty() {
        bail!("the wasm holds no function names: is `strip` set in the release profile?");
    }
    let mut crates = BTreeMap::new();
    for (index, bytes) in bodies.into_iter().enumerate() {
        let name = names.get(&(imported + index)).copied().unwrap_or("?");
        *crates.entry(crate_of(name)).or_default() += bytes;
    }
    Ok(crates)
}

/// The crate of a mangled name; an impl counts for the crate of its type.
fn crate_of(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    // `<&mut yew::Html as core::fmt::Debug>::fmt`, `core::ptr::drop_in_place::<yew::Html>`, `memcpy`
    let mut rest = name.as_str();
    loop {
        let shorter = rest.trim_start_matches(['<', '&', '(', '[', ' ', '*']);
        let shorter = ["mut ", "const ", "dyn "].iter().find_map(|word| shorter.strip_prefix(word)).unwrap_or(shorter);
        if shorter == rest {
            break;
        }
        rest = shorter;
    }
    match rest.split_once("::") {
        // The number of a crate in the newer mangling: `yew[1a2b]`.
        Some((krate, _)) => krate.split('[').next().unwrap_or(krate).to_owned(),
        None => "(no crate)".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mangled: &str, expected: &str) {
        assert_eq!(crate_of(mangled), expected, "{mangled}");
    }

    #[test]
    fn a_function_belongs_to_the_crate_its_name_begins_with() {
        check("_ZN3yew4html5Scope3new17h0123456789abcdefE", "yew");
        check("_ZN46_$LT$yew..Html$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE", "yew");
        check("_RNvCs1234_7mycrate3foo", "mycrate");
        check("memcpy", "(no crate)");
    }
}
