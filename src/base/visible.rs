//! Signs that steer a terminal or turn the direction of writing, made visible: no text of a file, a name or an argument
//! may recolour, retitle or overwrite what somebody reads, or show it in another order than it stands.
//! Start at [`visible`].

use std::borrow::Cow;

/// Whether a sign is not shown but obeyed. Ends of lines and tabs are what they are.
#[must_use]
pub fn steers(sign: char) -> bool {
    match sign {
        '\n' | '\t' => false,
        '\u{2028}' | '\u{2029}' => true,
        sign => sign.is_control() || turns(sign),
    }
}

/// Whether a sign changes the direction in which a text is shown.
#[must_use]
pub fn turns(sign: char) -> bool {
    matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with every such sign by its number, as `<U+001B>`. A carriage return before the end of a line goes.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    replaced(text, |sign| format!("<U+{:04X}>", u32::from(sign)))
}

/// The same for text in JSON, where such a sign stands only in strings and has a spelling of its own.
#[must_use]
pub fn visible_in_json(text: &str) -> Cow<'_, str> {
    replaced(text, |sign| format!("\\u{:04x}", u32::from(sign)))
}

/// Whether any such sign stands in a text.
#[must_use]
pub fn has_steering(text: &str) -> bool {
    // Nearly every text is of plain letters, and is seen to be at a glance.
    let plain = |byte: u8| (b' '..0x7f).contains(&byte) || byte == b'\n' || byte == b'\t';
    !text.bytes().all(plain) && text.contains(steers)
}

fn replaced(text: &str, shown: impl Fn(char) -> String) -> Cow<'_, str> {
    if !has_steering(text) {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len() + 16);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' if signs.peek() == Some(&'\n') => {}
            sign if steers(sign) => whole.push_str(&shown(sign)),
            sign => whole.push(sign),
        }
    }
    Cow::Owned(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_obeyed_is_shown_and_the_rest_stays() {
        assert_eq!(visible("a\u{1b}[31m\u{7}\u{9b}\u{202e}b"), "a<U+001B>[31m<U+0007><U+009B><U+202E>b");
        assert_eq!(visible("one\r\ntwo\rthree\tčšë 👍"), "one\ntwo<U+000D>three\tčšë 👍");
        assert!(matches!(visible("një fjali\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn json_still_says_the_same() {
        let text = "a\u{202e}\u{7f}b";
        let json = serde_json::to_string(text).unwrap();
        let shown = visible_in_json(&json);
        assert!(!shown.contains(steers));
        assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), text);
    }
}
