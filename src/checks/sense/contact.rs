//! Finds numbers that ring, addresses of the network and addresses of houses in a text.

/// Words behind or before which the number of a house stands.
const STREETS: [&str; 16] = [
    "street",
    "road",
    "avenue",
    "boulevard",
    "square",
    "lane",
    "rruga",
    "rr.",
    "bulevardi",
    "sheshi",
    "lagjja",
    "ulica",
    "ul.",
    "bulevar",
    "trg",
    "naselje",
];
/// Fewer digits than this ring nobody.
const FEWEST_DIGITS: usize = 7;

/// What looks like a way to find somebody, each with what it is and its place in bytes.
pub(super) fn found_in(text: &str) -> Vec<(&'static str, usize, usize)> {
    let mut found = Vec::new();
    let words: Vec<(usize, &str)> = words(text).collect();
    for (at, (start, word)) in words.iter().enumerate() {
        if is_network_address(word) {
            found.push(("an address of the network", *start, start + word.len()));
        } else if STREETS.contains(&word.to_lowercase().as_str())
            && let Some(end) = house_behind(&words[at + 1..])
        {
            found.push(("an address", *start, end));
        }
    }
    found.extend(numbers(text).map(|(start, end)| ("a telephone number", start, end)));
    found
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '(' | ')' | ',' | ';')).filter_map(
        move |word| {
            let start = at;
            at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
            (!word.is_empty()).then_some((start, word.trim_end_matches(['!', '?', ':'])))
        },
    )
}

fn is_network_address(word: &str) -> bool {
    let mail =
        word.split_once('@').is_some_and(|(name, home)| !name.is_empty() && home.trim_end_matches('.').contains('.'));
    mail || ["http://", "https://", "www."].iter().any(|begin| word.starts_with(begin) && word.len() > begin.len() + 3)
}

/// The end of a house number, at most four words behind the name of a street that begins with a capital.
fn house_behind(words: &[(usize, &str)]) -> Option<usize> {
    let named = words.first()?.1.starts_with(char::is_uppercase);
    let (at, (start, word)) = words.iter().enumerate().take(5).find(|(_, (_, word))| is_house_number(word))?;
    let capitals = words[..at].iter().all(|(_, word)| word.starts_with(char::is_uppercase) || word.len() <= 3);
    (named && capitals && at > 0).then_some(start + word.trim_end_matches('.').len())
}

fn is_house_number(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    (1..=3).contains(&digits) && word.len() <= digits + 1 && word.chars().skip(digits).all(char::is_alphabetic)
}

/// Runs of digits that are written like telephone numbers: with a plus or a nought before them.
fn numbers(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let begins = matches!(bytes[at], b'+' | b'0') && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric());
            at += 1;
            if !begins {
                continue;
            }
            let length = bytes[start..].iter().take_while(|b| b.is_ascii_digit() || b"+ -/()".contains(b)).count();
            let run = text[start..start + length].trim_end_matches([' ', '-', '/', '(', ')', '+']);
            let digits = run.bytes().filter(u8::is_ascii_digit).count();
            let a_date_or_time = bytes.get(start + run.len()).is_some_and(|next| matches!(next, b':'));
            if digits >= FEWEST_DIGITS && !a_date_or_time {
                at = start + run.len();
                return Some((start, start + run.len()));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::found_in;

    fn said(text: &str) -> Vec<&str> {
        found_in(text).into_iter().map(|(_, start, end)| &text[start..end]).collect()
    }

    #[test]
    fn numbers_and_addresses_are_found_where_they_stand() {
        assert_eq!(said("Ring +383 44 123 456."), ["+383 44 123 456"]);
        assert_eq!(said("“Ring 044/123-456,” she says."), ["044/123-456"]);
        assert_eq!(said("Write to help@example.org."), ["help@example.org."]);
        assert_eq!(said("See www.example.org for more."), ["www.example.org"]);
        assert_eq!(said("He lives in Rruga Agim Ramadani 14."), ["Rruga Agim Ramadani 14"]);
        assert_eq!(said("Ulica Kralja Petra 12a, second floor"), ["Ulica Kralja Petra 12a"]);
    }

    #[test]
    fn times_prices_and_streets_alone_are_none() {
        for text in [
            "It is 22:45 and 08:00 to 09:30.",
            "Ninety hours, 1200 euros, 112 and 192.",
            "In the street she counted 14 steps.",
            "On 08.05.2026 at 09:00.",
            "The road to Region C is 70 kilometres long.",
        ] {
            assert_eq!(said(text), Vec::<&str>::new(), "{text}");
        }
    }
}
