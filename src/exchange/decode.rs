//! From the bytes of a file to its text: unpacked where it is packed with gzip, and in the encoding that it declares.
//!
//! What cannot be read for certain is refused: a letter that was guessed could make two names the same.
//! Start at [`decode`].

use std::io::Read as _;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use flate2::read::MultiGzDecoder;

use crate::base::{Diagnostic, Diagnostics, Span};

/// A packed file that would be larger than this is refused.
const MOST: u64 = 512 * 1024 * 1024;
/// An XML file says its encoding within so many bytes.
const HEAD: usize = 512;
/// How files begin that are packed otherwise than with gzip.
const PACKED: [(&[u8], &str); 5] = [
    (b"PK\x03\x04", "ZIP"),
    (b"\xfd7zXZ", "xz"),
    (b"BZh", "bzip2"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"7z\xbc\xaf", "7-Zip"),
];
const SAVE: &str = "save it as UTF-8 in the program that wrote it";

/// A file as text, and what there is to tell about how it was stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decoded {
    /// The text; not to be used where a diagnostic is an error.
    pub text: String,
    /// Errors, and warnings.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the bytes of a file as text. `said` is the encoding of a file that does not declare one, otherwise UTF-8;
/// `file` names it in what is told.
#[must_use]
pub fn decode(file: &str, bytes: &[u8], said: Option<&str>) -> Decoded {
    let refused = |code, message: String, help: &str| {
        let mut out = Diagnostics::new(file, "");
        out.error(code, Span::default(), message, help);
        Decoded { text: String::new(), diagnostics: out.into_list() }
    };
    let unpacked = match unpack(bytes) {
        Ok(unpacked) => unpacked,
        Err(why) => return refused("EX41", why, "unpack it first, then name the file that was in it"),
    };
    let bytes = unpacked.as_deref().unwrap_or(bytes);
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return refused("EX42", "this file is UTF-32".to_owned(), SAVE);
    }
    let encoding = match encoding_of(bytes, said) {
        Ok(encoding) => encoding,
        Err(name) => return refused("EX42", format!("the encoding \"{name}\" is not known here"), SAVE),
    };
    if let Some(text) = encoding.whole(bytes) {
        let mut out = Diagnostics::new(file, &text);
        tell_doubts(&text, &mut out);
        let diagnostics = out.into_list();
        return Decoded { text, diagnostics };
    }
    let (text, at) = encoding.lossy(bytes);
    let mut out = Diagnostics::new(file, &text);
    let help = match (encoding.declared, said) {
        (false, None) => "save it as UTF-8, or name its encoding, as in: --encoding windows-1250",
        _ => SAVE,
    };
    out.error("EX43", Span { start: at, end: at + 1 }, format!("here stands no letter of {}", encoding.name()), help);
    let diagnostics = out.into_list();
    Decoded { text, diagnostics }
}

/// What a packed file holds; nothing for one that is not packed.
fn unpack(bytes: &[u8]) -> Result<Option<Vec<u8>>, String> {
    if let Some((_, kind)) = PACKED.iter().find(|(begin, _)| bytes.starts_with(begin)) {
        return Err(format!("this file is packed as {kind}"));
    }
    if !bytes.starts_with(b"\x1f\x8b") {
        return Ok(None);
    }
    let mut unpacked = Vec::new();
    let read = MultiGzDecoder::new(bytes).take(MOST + 1).read_to_end(&mut unpacked);
    match read {
        Err(_) => Err("this file is packed with gzip, and is damaged or not whole".to_owned()),
        Ok(_) if unpacked.len() as u64 > MOST => Err(format!("unpacked this file is larger than {} MB", MOST >> 20)),
        Ok(_) => Ok(Some(unpacked)),
    }
}

/// In which encoding a file is, and how that is known.
#[derive(Clone, Copy)]
struct Found {
    encoding: &'static Encoding,
    /// By its marks or in its first line.
    declared: bool,
    /// ISO-8859-1 as it is meant in XML, without the signs that browsers take it to have.
    latin1: bool,
}

impl Found {
    fn name(self) -> &'static str {
        if self.latin1 { "ISO-8859-1" } else { self.encoding.name() }
    }

    /// The text; nothing where a byte is no letter.
    fn whole(self, bytes: &[u8]) -> Option<String> {
        if self.latin1 {
            return Some(encoding_rs::mem::decode_latin1(bytes).into_owned());
        }
        let bytes = without_mark(bytes);
        let text = self.encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
        Some(text.into_owned())
    }

    /// The text with U+FFFD for what is no letter, and the place of the first.
    fn lossy(self, bytes: &[u8]) -> (String, usize) {
        let bytes = without_mark(bytes);
        let text = self.encoding.decode_without_bom_handling(bytes).0.into_owned();
        let first = text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
        let at = if self.encoding == UTF_8 {
            std::str::from_utf8(bytes).err().map_or(first, |error| error.valid_up_to())
        } else {
            first
        };
        (text, at)
    }
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    Encoding::for_bom(bytes).map_or(bytes, |(_, length)| &bytes[length..])
}

/// By its mark, by its zeros, by what its first line declares, or as somebody says; the name where it is not known.
fn encoding_of(bytes: &[u8], said: Option<&str>) -> Result<Found, String> {
    let marked = |encoding| Found { encoding, declared: true, latin1: false };
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(marked(encoding));
    }
    match bytes {
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => return Ok(marked(UTF_16LE)),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => return Ok(marked(UTF_16BE)),
        _ => {}
    }
    let declared = declared(bytes);
    let Some(name) = declared.as_deref().or(said) else {
        return Ok(Found { encoding: UTF_8, declared: false, latin1: false });
    };
    let lower = name.to_ascii_lowercase();
    let latin1 = matches!(&*lower, "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "latin-1" | "l1");
    let encoding = match &*lower {
        _ if latin1 => encoding_rs::WINDOWS_1252,
        // What can be read as letters of one byte each is not UTF-16, whatever it says; ASCII is the beginning of UTF-8.
        "us-ascii" | "ascii" | "utf-16" | "utf-16le" | "utf-16be" | "utf16" => UTF_8,
        _ => Encoding::for_label_no_replacement(name.as_bytes()).ok_or_else(|| name.to_owned())?,
    };
    Ok(Found { encoding, declared: declared.is_some(), latin1 })
}

/// The encoding that the first line of an XML file names.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = bytes[..bytes.len().min(HEAD)].trim_ascii_start().strip_prefix(b"<?xml")?;
    let head: String = head.iter().map(|byte| char::from(*byte)).collect();
    let (_, rest) = head[..head.find("?>")?].split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    rest[1..].split_once(quote).map(|(name, _)| name.trim().to_owned())
}

/// Tells of what can be read and is hardly what was meant.
fn tell_doubts(text: &str, out: &mut Diagnostics<'_>) {
    if let Some(at) = text.find('\0') {
        let span = Span { start: at, end: at + 1 };
        out.error("EX44", span, "this file is no text", "expected is PNML, XES or a table");
    } else if let Some(start) = text.find(char::REPLACEMENT_CHARACTER) {
        let span = Span { start, end: start + char::REPLACEMENT_CHARACTER.len_utf8() };
        let help = "names that differed in it are the same now; write the file again from where it came";
        out.warning("EX45", span, "a letter was lost here before this file was saved", help);
    }
}
