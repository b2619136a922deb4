//! Lines of plain text, folded to a width, with headings.

/// Lines of a text, folded, with what stands before the first line repeated as space before the others.
#[derive(Default)]
pub(super) struct Lines(pub(super) String);

const WIDTH: usize = 100;

impl Lines {
    pub(super) fn head(&mut self, text: &str) {
        self.0.push_str(&format!("\n{text}\n{}\n", "-".repeat(text.chars().count())));
    }

    pub(super) fn line(&mut self, before: &str, text: &str) {
        let indent = " ".repeat(before.chars().count());
        let mut line = before.to_owned();
        let mut used = before.chars().count();
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if used + length + 1 > WIDTH && used > indent.len() {
                self.0.push_str(line.trim_end());
                self.0.push('\n');
                line.clone_from(&indent);
                used = indent.len();
            }
            line.push_str(word);
            line.push(' ');
            used += length + 1;
        }
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }
}
