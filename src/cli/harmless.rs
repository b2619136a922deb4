//! A stream to a terminal that shows what others would obey: signs that steer a terminal or turn the direction of writing
//! come out by their numbers, whichever file, name or argument they stood in.
//! It knows nothing of what is written.

use std::io::{self, Write};

use crate::base::visible::visible;

/// Longest letter of UTF-8.
const LETTER: usize = 4;

/// The stream in front of another one.
pub(super) struct Harmless<'w> {
    stream: &'w mut dyn Write,
    /// The beginning of a letter whose end has not come yet, or a carriage return.
    rest: Vec<u8>,
}

impl<'w> Harmless<'w> {
    pub(super) fn new(stream: &'w mut dyn Write) -> Self {
        Self { stream, rest: Vec::new() }
    }
}

impl Write for Harmless<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.rest.extend_from_slice(bytes);
        let whole = self.rest.len() - unfinished(&self.rest);
        let now: Vec<u8> = self.rest.drain(..whole).collect();
        self.stream.write_all(visible(&String::from_utf8_lossy(&now)).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

impl Drop for Harmless<'_> {
    fn drop(&mut self) {
        let rest = std::mem::take(&mut self.rest);
        // Nobody is left to tell when the stream is closed.
        let _ = self.stream.write_all(visible(&String::from_utf8_lossy(&rest)).as_bytes());
    }
}

/// How many bytes at the end wait for what comes next: those of a letter that is not whole, or a carriage return, which
/// may be the beginning of the end of a line.
fn unfinished(bytes: &[u8]) -> usize {
    if bytes.ends_with(b"\r") {
        return 1;
    }
    let tail = &bytes[bytes.len().saturating_sub(LETTER)..];
    let Some(first) = tail.iter().rposition(|byte| byte & 0xc0 != 0x80) else { return 0 };
    match std::str::from_utf8(&tail[first..]) {
        Err(error) if error.error_len().is_none() => tail.len() - first,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_give_what_the_whole_gives() {
        let text = "a\u{1b}[2Jb\r\nc\rd\u{202e}ëž👍\u{9b}\n";
        for size in 1..text.len() {
            let mut shown = Vec::new();
            let mut stream = Harmless::new(&mut shown);
            text.as_bytes().chunks(size).for_each(|piece| stream.write_all(piece).unwrap());
            drop(stream);
            assert_eq!(String::from_utf8(shown).unwrap(), visible(text), "{size}");
        }
    }

    #[test]
    fn bytes_that_are_no_letters_become_one_that_says_so() {
        let mut shown = Vec::new();
        Harmless::new(&mut shown).write_all(b"a\xff\xc3").unwrap();
        assert_eq!(String::from_utf8(shown).unwrap(), "a\u{fffd}\u{fffd}");
    }
}
