//! The site around its pages: the document, its style and policy, the scripts, the program, and the folder of it all.

pub(crate) mod crawlers;
pub(crate) mod escape;
pub(crate) mod folder;
pub(crate) mod former;
pub(crate) mod one_file;
pub(crate) mod preview;
pub(crate) mod program;
pub(crate) mod scripts;
pub(crate) mod shell;
pub(crate) mod style;
