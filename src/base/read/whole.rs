//! Reads a whole file into a document.

use super::node::{Node, Read};
use super::parse::parse;
use crate::base::diagnostic::{Diagnostics, Parsed};

/// Reads a whole file. Anything that can be understood is in the value, even when other parts are broken.
#[must_use]
pub fn read_document<T: Read>(file: &str, text: &str) -> Parsed<T> {
    let mut out = Diagnostics::new(file, text);
    let value = read_into(text, &mut out);
    Parsed { value, diagnostics: out.into_list() }
}

/// Reads a whole file into a collection of diagnostics that others go on using.
pub fn read_into<T: Read>(text: &str, out: &mut Diagnostics<'_>) -> Option<T> {
    let tree = parse(text, out)?;
    T::read(Node(&tree), out)
}
