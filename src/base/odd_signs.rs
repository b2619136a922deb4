//! Signs that look like a letter of the keyboard, or like nothing: Cyrillic and Greek letters, blanks and marks that word
//! processors and telephones put in, letters in two pieces. What each is called, and what was meant.
//! Start at [`plain`] and [`name_of`].

use std::borrow::Cow;

/// Pairs of a look-alike and the sign of the keyboard that it looks like.
const ALIKE: &[(&str, &str)] = &[
    ("аеіјкморстухѕԁһԛԝ", "aeijkmopctyxsdhqw"),
    ("АВЕЅІЈКМНОРСТУХԚԜ", "ABESIJKMHOPCTYXQW"),
    ("αικνορτυχ", "aikvoptux"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("‐‑‒–—―−﹣－", "---------"),
];

/// Letters with a mark, by the combining mark that makes them.
const MARKED: &[(char, &str, &str)] = &[
    ('\u{300}', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    ('\u{301}', "aceiouyszACEIOUYSZ", "áćéíóúýśźÁĆÉÍÓÚÝŚŹ"),
    ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
    ('\u{303}', "anoANO", "ãñõÃÑÕ"),
    ('\u{308}', "aeiouAEIOU", "äëïöüÄËÏÖÜ"),
    ('\u{30c}', "cszednrtCSZEDNRT", "čšžěďňřťČŠŽĚĎŇŘŤ"),
    ('\u{327}', "csCS", "çşÇŞ"),
];

/// Whether a sign is nothing that can be seen: no letter, and no blank either.
#[must_use]
pub fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether a sign is a mark that belongs to the letter before it.
#[must_use]
pub fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

/// The sign of the keyboard that this one looks like.
fn alike(sign: char) -> Option<char> {
    if sign.is_ascii() {
        return None;
    }
    if ('！'..='～').contains(&sign) {
        return char::from_u32(u32::from(sign) - 0xfee0);
    }
    let found = ALIKE.iter().find_map(|(odd, plain)| odd.chars().zip(plain.chars()).find(|(odd, _)| *odd == sign));
    found.map(|(_, plain)| plain)
}

/// The text as it was meant for a name: without blanks at its ends and signs that nobody sees, and with the letters of
/// the keyboard in the place of those that look like them. The same text where nothing is odd.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Cow::Borrowed(text);
    }
    let seen = text.trim().chars().filter(|sign| !is_unseen(*sign) && !is_mark(*sign));
    Cow::Owned(seen.map(|sign| alike(sign).unwrap_or(sign)).collect())
}

/// The first sign of a name that is odd, with its place in bytes: one that looks like another or like none, a mark on its
/// own, or a blank at either end.
#[must_use]
pub fn first_odd(text: &str) -> Option<(usize, char)> {
    let end = text.trim_end().len();
    let begin = text.len() - text.trim_start().len();
    let odd = |at: usize, sign: char| {
        is_unseen(sign) || is_mark(sign) || alike(sign).is_some() || (sign.is_whitespace() && (at < begin || at >= end))
    };
    text.char_indices().find(|(at, sign)| odd(*at, *sign))
}

/// What a sign is called, with its number where two look alike.
#[must_use]
pub fn name_of(sign: char) -> String {
    let number = format!("U+{:04X}", u32::from(sign));
    match sign {
        ' ' => "a blank".to_owned(),
        '\t' => "a tab".to_owned(),
        '\n' | '\r' => "the end of a line".to_owned(),
        '\u{a0}' | '\u{202f}' => format!("a non-breaking blank ({number})"),
        '\u{200b}' => format!("a blank without width ({number})"),
        '\u{200c}' | '\u{200d}' => format!("a joining sign that cannot be seen ({number})"),
        '\u{ad}' => format!("a soft hyphen that cannot be seen ({number})"),
        '\u{feff}' => format!("a byte-order mark ({number})"),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{2069}' => {
            format!("a sign of direction that cannot be seen ({number})")
        }
        sign if is_unseen(sign) => format!("a sign that cannot be seen ({number})"),
        sign if is_mark(sign) => format!("a mark that is no letter of its own ({number})"),
        '\u{400}'..='\u{52f}' => format!("the Cyrillic letter {sign} ({number})"),
        '\u{370}'..='\u{3ff}' => format!("the Greek letter {sign} ({number})"),
        '−' => format!("the minus of a word processor, − ({number})"),
        '‐'..='―' | '﹣' | '－' => format!("the dash of a word processor, {sign} ({number})"),
        sign if sign.is_whitespace() => format!("an odd blank ({number})"),
        sign if sign.is_ascii() => format!("the sign {sign}"),
        sign if sign.is_alphabetic() => format!("the letter {sign}"),
        sign => format!("the sign {sign} ({number})"),
    }
}

/// A text with each letter and its mark in one piece, so that texts that look the same are the same.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if !text.contains(is_mark) {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    for sign in text.chars() {
        let marked = MARKED.iter().find(|(mark, ..)| *mark == sign).and_then(|(_, bases, marked)| {
            let last = whole.chars().next_back()?;
            bases.chars().zip(marked.chars()).find(|(base, _)| *base == last).map(|(_, marked)| marked)
        });
        match marked {
            Some(marked) => {
                whole.pop();
                whole.push(marked);
            }
            None => whole.push(sign),
        }
    }
    Cow::Owned(whole)
}

/// A title as an id that people can read: small letters without marks, digits, hyphens. `Turni i natës` gives
/// `turni-i-nates`, `Đorđe kaže` gives `djordje-kaze`. Empty where nothing can be kept.
#[must_use]
pub fn as_id(title: &str) -> String {
    let mut id = String::new();
    for sign in composed(title).chars() {
        let letter = unmarked(sign);
        match letter {
            "" if is_unseen(sign) || is_mark(sign) || matches!(sign, '’' | '\'' | '‘') => {}
            "" if id.is_empty() || id.ends_with('-') => {}
            "" => id.push('-'),
            letter => id.push_str(letter),
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// A letter or digit in small letters of the keyboard; nothing for any other sign.
fn unmarked(sign: char) -> &'static str {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    const CYRILLIC: &[(&str, &[&str])] = &[
        (
            "абвгдђежзијклљмнњопрстћуфхцчџш",
            &[
                "a", "b", "v", "g", "d", "dj", "e", "z", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p", "r",
                "s", "t", "c", "u", "f", "h", "c", "c", "dz", "s",
            ],
        ),
        ("ѓќѕ", &["g", "k", "dz"]),
    ];
    let small = sign.to_lowercase().next().unwrap_or(sign);
    let small = match small {
        'đ' | 'ð' => return "dj",
        'ß' => return "ss",
        'æ' => return "ae",
        'ø' => 'o',
        'ł' => 'l',
        'ı' => 'i',
        other => MARKED
            .iter()
            .flat_map(|(_, bases, marked)| marked.chars().zip(bases.chars()))
            .find_map(|(marked, base)| (marked == other).then_some(base))
            .unwrap_or(other),
    };
    if let Some(at) = PLAIN.find(small) {
        return &PLAIN[at..=at];
    }
    let found = CYRILLIC.iter().find_map(|(letters, plain)| {
        letters.chars().position(|letter| letter == small).map(|position| plain[position])
    });
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{as_id, composed, first_odd, name_of, plain};

    #[test]
    fn a_name_is_read_as_it_was_meant() {
        assert_eq!(plain("аrdi"), "ardi");
        assert_eq!(plain("nurse "), "nurse");
        assert_eq!(plain("ac\u{200d}ts"), "acts");
        assert_eq!(plain("call–csw"), "call-csw");
        assert_eq!(plain("ｐatrol"), "patrol");
        assert_eq!(plain("patrol"), "patrol");
        // No letter of the keyboard looks like these.
        assert_eq!(plain("жена"), "жeнa");
    }

    #[test]
    fn the_odd_sign_is_named_with_its_place() {
        assert_eq!(first_odd("nurse "), Some((5, ' ')));
        assert_eq!(first_odd("call csw"), None);
        assert_eq!(first_odd("cаll"), Some((1, 'а')));
        assert_eq!(name_of('а'), "the Cyrillic letter а (U+0430)");
        assert_eq!(name_of('\u{200d}'), "a joining sign that cannot be seen (U+200D)");
        assert_eq!(name_of('−'), "the minus of a word processor, − (U+2212)");
    }

    #[test]
    fn letters_in_two_pieces_are_put_together() {
        assert_eq!(composed("Bese\u{308}s e\u{327}"), "Besës e\u{327}");
        assert_eq!(composed("c\u{30c}as\u{327}"), "čaş");
    }

    #[test]
    fn titles_become_ids_that_people_can_read() {
        for (title, id) in [
            ("Turni i natës", "turni-i-nates"),
            ("Turni i nate\u{308}s", "turni-i-nates"),
            ("Çfarë thotë letra?", "cfare-thote-letra"),
            ("Noćna smena: šta kaže Đorđe", "nocna-smena-sta-kaze-djordje"),
            ("Ноћна смена", "nocna-smena"),
            ("The late shift", "the-late-shift"),
            ("Era’s card – 20", "eras-card-20"),
            ("…", ""),
        ] {
            assert_eq!(as_id(title), id, "{title}");
        }
    }
}
