//! Author prose: text as it stands in a content file, over several lines, indented with the file.
//! It never holds words of the interface.

/// Text of an author, as paragraphs, with `*emphasis*` left in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose(String);

impl Prose {
    /// Joins the lines of each paragraph and drops the indentation; an empty line separates paragraphs.
    #[must_use]
    pub fn from_source(source: &str) -> Self {
        let mut paragraphs: Vec<String> = Vec::new();
        let mut open = false;
        for line in source.lines().map(str::trim) {
            if line.is_empty() {
                open = false;
            } else if open && let Some(last) = paragraphs.last_mut() {
                last.push(' ');
                last.push_str(line);
            } else {
                paragraphs.push(line.to_owned());
                open = true;
            }
        }
        Self(paragraphs.join("\n\n"))
    }

    /// The text with emphasis marks; paragraphs are separated by an empty line.
    #[must_use]
    pub fn marked(&self) -> &str {
        &self.0
    }

    /// The text without emphasis marks.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.replace('*', "")
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The text with a capital letter first.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Prose;

    #[test]
    fn indentation_and_line_ends_are_the_files_not_the_texts() {
        let prose = Prose::from_source("One line\n      and *its* rest.\n\n      A second paragraph.\n");
        assert_eq!(prose.plain(), "One line and its rest.\n\nA second paragraph.");
    }
}
