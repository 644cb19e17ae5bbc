//! What each crate weighs in the wasm: the code of its functions, before compression.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, bail};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::dist;
use crate::project::Project;

/// `cargo xtask size --crates`.
pub(crate) fn command(project: &Project) -> Result<()> {
    let folder = project.target.join("named-dist");
    dist::build_with_names(project, &folder)?;
    let mut files = fs::read_dir(&folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let file = files.find(|file| file.extension().is_some_and(|extension| extension == "wasm"));
    let wasm = fs::read(file.context("the site has no wasm")?)?;
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
        bail!("the wasm holds no function names");
    }
    let mut crates = BTreeMap::new();
    for (index, bytes) in bodies.into_iter().enumerate() {
        let name = names.get(&(imported + index)).copied().unwrap_or("?");
        *crates.entry(crate_of(name).to_owned()).or_default() += bytes;
    }
    Ok(crates)
}

/// The crate that a function's name begins with, be it `yew::Scope::new`, `<yew[1f]::Html as core::fmt::Debug>::fmt`
/// or, for every `T`, `<T as yew::Hook>::run`. The methods of built-in types are core's: `<str>::to_lowercase`.
fn crate_of(function: &str) -> &str {
    let Some((start, _)) = function.split_once("::") else { return "(no crate)" };
    let start = start.rsplit_once('[').map_or(start, |(name, hash)| if hash.ends_with(']') { name } else { start });
    let name = start.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next();
    name.filter(|name| !name.is_empty()).unwrap_or("core")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(function: &str, expected: &str) {
        assert_eq!(crate_of(function), expected, "{function}");
    }

    #[test]
    fn a_function_belongs_to_the_crate_its_name_begins_with() {
        check("yew::html::Scope::new::h0123456789abcdef", "yew");
        check("<&mut yew::Html as core::fmt::Debug>::fmt", "yew");
        check("<dlmalloc[e24a27700634d609]::dlmalloc::Dlmalloc<dlmalloc[e24]::System>>::malloc", "dlmalloc");
        check("<T as alloc::string::ToString>::to_string", "alloc");
        check("<[A] as core::slice::cmp::SlicePartialEq<B>>::equal", "core");
        check("<str>::to_lowercase", "core");
        check("memcpy", "(no crate)");
    }
}
