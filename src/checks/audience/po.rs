//! Reads translations: `text/sq.po` beside a case. Only what the checker needs: each text with its translation, and
//! whether a person marked it as uncertain. Slips of the notation are passed over; the tools of translators tell them.

/// A text with its translation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Entry {
    /// The text as it stands in the case.
    pub(super) source: String,
    /// Its translation; empty while there is none.
    pub(super) translation: String,
    /// Whether the source changed since, or somebody is not sure.
    pub(super) fuzzy: bool,
    /// Where it begins, in bytes.
    pub(super) start: usize,
}

/// All entries of a file, without the head.
pub(super) fn entries(text: &str) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    let mut entry = Entry::default();
    let mut into_translation = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if let Some(flags) = trimmed.strip_prefix("#,") {
            all.push(std::mem::take(&mut entry));
            entry.fuzzy = flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if let Some(rest) = trimmed.strip_prefix("msgid ") {
            if !entry.source.is_empty() || !entry.translation.is_empty() {
                all.push(std::mem::take(&mut entry));
            }
            (entry.start, into_translation) = (start, false);
            entry.source.push_str(&quoted(rest));
        } else if let Some(rest) = trimmed.strip_prefix("msgstr ") {
            into_translation = true;
            entry.translation.push_str(&quoted(rest));
        } else if trimmed.starts_with('"') {
            let into = if into_translation { &mut entry.translation } else { &mut entry.source };
            into.push_str(&quoted(trimmed));
        }
        start += line.len();
    }
    all.push(entry);
    all.retain(|entry| !entry.source.is_empty());
    all
}

fn quoted(text: &str) -> String {
    let inner = text.trim().trim_start_matches('"');
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let mut value = String::new();
    let mut characters = inner.chars();
    while let Some(c) = characters.next() {
        match (c, c == '\\') {
            (_, true) => match characters.next() {
                Some('n') => value.push('\n'),
                other => value.extend(other),
            },
            (c, false) => value.push(c),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn entries_are_read_over_several_lines() {
        let text = "msgid \"\"\nmsgstr \"Language: sq\\n\"\n\n#, fuzzy\nmsgid \"One \"\n\"two.\"\nmsgstr \"Një \"\n\"dy.\"\n\nmsgid \"Three \\\"3\\\"\"\nmsgstr \"\"\n";
        let found = entries(text);
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].source.as_str(), found[0].translation.as_str(), found[0].fuzzy),
            ("One two.", "Një dy.", true)
        );
        assert_eq!(
            (found[1].source.as_str(), found[1].translation.as_str(), found[1].fuzzy),
            ("Three \"3\"", "", false)
        );
    }
}
