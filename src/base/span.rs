//! Pieces of a file, and where they stand for a person: line and column.

/// A piece of a file, in bytes from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// First byte after the piece.
    pub end: usize,
}

/// Line and column, both from 1, the column in characters, of a byte offset. Offsets past the end give the end.
#[must_use]
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::line_and_column;

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_and_column("a\në„x", 2 + "ë„".len()), (2, 3));
        assert_eq!(line_and_column("ab", 99), (1, 3));
    }
}
