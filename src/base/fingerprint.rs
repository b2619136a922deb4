//! A short name for the exact text of a content file, so that a log knows what it was played on.

use sha2::{Digest, Sha256};

/// The first 16 hexadecimal digits of the text's SHA-256. Line ends do not count: a file keeps its fingerprint when it
/// travels between systems.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.replace("\r\n", "\n").as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
