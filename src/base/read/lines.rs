//! Blanks, comments and line starts.

/// Nobody looks further than this for what follows.
const FAR: usize = 2_000;

/// Whether this letter is a blank that stands for nothing: word processors put some in that nobody sees.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}')
}

/// Where the line of this byte ends.
pub(super) fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| at + length)
}

/// The first byte at or after `at` that is neither blank nor comment. Gives up after a while, on a letter.
pub(super) fn skip_blank(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let limit = bytes.len().min(at + FAR);
    let mut at = at;
    while at < limit {
        match bytes[at] {
            b' ' | b'\n' | b'\t' | b'\r' => at += 1,
            b'#' => at = line_end(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'/') => at = line_end(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'*') => at = block_comment(bytes, at).unwrap_or(bytes.len()),
            0x80.. => match text.get(at..).and_then(|rest| rest.chars().next()).filter(|letter| is_blank(*letter)) {
                Some(blank) => at += blank.len_utf8(),
                None => break,
            },
            _ => break,
        }
    }
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The byte behind a `/* … */` that begins here; comments may hold comments. `None` when it never ends.
pub(super) fn block_comment(bytes: &[u8], at: usize) -> Option<usize> {
    let (mut at, mut depth) = (at + 2, 1);
    while depth > 0 {
        match (bytes.get(at)?, bytes.get(at + 1)) {
            (b'/', Some(b'*')) => (at, depth) = (at + 2, depth + 1),
            (b'*', Some(b'/')) => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
    }
    Some(at)
}

/// The first byte of a line that is no blank.
pub(super) fn indentation(text: &str, line_start: usize) -> usize {
    let bytes = text.as_bytes();
    let blanks = bytes[line_start..].iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
    line_start + blanks
}

/// How far the line of this byte is indented, and whether the byte is the first in it.
pub(super) fn indent_of(text: &str, at: usize) -> (usize, bool) {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let first = indentation(text, start);
    (first - start, first == at)
}
