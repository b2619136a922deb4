//! How deeply brackets are nested, before the syntax reader follows them: a file nested without end is told, not
//! followed until the program's stack is full.

/// Our deepest documents need less than half of this.
pub(super) const DEEPEST: usize = 48;

/// The byte offset at which brackets are nested too deeply, if they ever are.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    // Quotes decide what is text and what is not, and an unclosed one makes either reading possible: both must hold.
    scan(text, true).or_else(|| scan(text, false))
}

fn scan(text: &str, heed_quotes: bool) -> Option<usize> {
    let mut open: Vec<u8> = Vec::new();
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in text.bytes().enumerate() {
        if heed_quotes && quoted {
            quoted = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'(' | b'[' | b'{' => {
                open.push(byte);
                if open.len() > DEEPEST {
                    return Some(at);
                }
            }
            b')' | b']' | b'}' => {
                let opening = if byte == b')' { b'(' } else { byte - 2 };
                if open.last() == Some(&opening) {
                    open.pop();
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, too_deep};

    #[test]
    fn only_open_brackets_count() {
        assert_eq!(too_deep(&"( [ { } ] ) ".repeat(1_000)), None);
        assert_eq!(too_deep(&"(".repeat(DEEPEST)), None);
        assert_eq!(too_deep(&"[".repeat(DEEPEST + 1)), Some(DEEPEST));
        assert_eq!(too_deep(&"( ]".repeat(DEEPEST + 1)), Some(DEEPEST * 3));
        assert_eq!(too_deep(&format!("{}\"{}\"", "(".repeat(DEEPEST), ")".repeat(9))), None);
    }
}
