//! The shipped faces: every letter of every language, and the licence beside each file.

use std::fs;
use std::path::{Path, PathBuf};

const ALPHABETS: [(&str, &str); 4] = [
    ("Albanian", "AaBbCcÇçDdEeËëFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvXxYyZz"),
    ("Serbian Latin", "AaBbCcČčĆćDdĐđEeFfGgHhIiJjKkLlMmNnOoPpRrSsŠšTtUuVvZzŽž"),
    ("Serbian Cyrillic", "АаБбВвГгДдЂђЕеЖжЗзИиЈјКкЛлЉљМмНнЊњОоПпРрСсТтЋћУуФфХхЦцЧчЏџШш"),
    ("between the letters", "0123456789 .,:;!?()[]{}#/+-=„“”’‘–—·…%§\u{a0}"),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts")
}

/// Every shipped face: its name and its bytes.
fn faces() -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let fonts = files.filter(|path| path.extension().is_some_and(|ending| ending == "ttf"));
    fonts.map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap())).collect()
}

fn u16_at(font: &[u8], at: usize) -> usize {
    usize::from(u16::from_be_bytes([font[at], font[at + 1]]))
}

fn u32_at(font: &[u8], at: usize) -> usize {
    (u16_at(font, at) << 16) | u16_at(font, at + 2)
}

/// Where the font's table from letters to drawings begins, in the form that every font for the screen has.
fn letters_of(font: &[u8]) -> usize {
    let tables = (0..u16_at(font, 4)).map(|n| 12 + 16 * n);
    let cmap = tables.into_iter().find(|at| &font[*at..at + 4] == b"cmap").map(|at| u32_at(font, at + 8)).unwrap();
    let forms = (0..u16_at(font, cmap + 2)).map(|n| cmap + u32_at(font, cmap + 4 + 8 * n + 4));
    forms.into_iter().find(|at| u16_at(font, *at) == 4).expect("a table of format 4")
}

/// Whether the font draws a letter: whether its table leads to another drawing than the empty box.
fn draws(font: &[u8], letter: char) -> bool {
    let (table, code) = (letters_of(font), letter as usize);
    let twice = u16_at(font, table + 6);
    let (ends, starts) = (table + 14, table + 16 + twice);
    let (steps, offsets) = (starts + twice, starts + 2 * twice);
    let Some(at) = (0..twice).step_by(2).find(|at| u16_at(font, ends + at) >= code) else { return false };
    let start = u16_at(font, starts + at);
    if start > code {
        return false;
    }
    let step = u16_at(font, steps + at);
    let drawing = match u16_at(font, offsets + at) {
        0 => code + step,
        offset => match u16_at(font, offsets + at + offset + 2 * (code - start)) {
            0 => 0,
            drawing => drawing + step,
        },
    };
    !drawing.is_multiple_of(0x1_0000)
}

#[test]
fn every_face_has_every_letter_of_every_language() {
    let faces = faces();
    assert_eq!(faces.len(), 5);
    for (face, font) in faces {
        for (language, letters) in ALPHABETS {
            let missing: String = letters.chars().filter(|letter| !draws(&font, *letter)).collect();
            assert_eq!(missing, "", "{language} in {face}");
        }
    }
}

#[test]
fn a_letter_that_no_face_has_would_be_noticed() {
    for (face, font) in faces() {
        assert!(!draws(&font, '語') && !draws(&font, '\u{e0ff}'), "{face}");
    }
}

#[test]
fn the_licence_stands_beside_every_face() {
    let text = |name: &str| fs::read_to_string(folder().join(name)).unwrap();
    let (noto, andika) = (text("OFL.txt"), text("OFL-Andika.txt"));
    for licence in [&noto, &andika] {
        assert!(licence.contains("SIL OPEN FONT LICENSE Version 1.1") && licence.contains("TERMINATION"));
    }
    assert!(andika.contains("with Reserved Font Names \"Andika\" and \"SIL\""));
    for (face, _) in faces() {
        let (family, weight) = face.split_once('-').unwrap();
        let licence = if family == "Andika" { &andika } else { &noto };
        let named = match family {
            "NotoSans" => "Noto Sans",
            "NotoSansMono" => "Noto Sans Mono",
            other => other,
        };
        assert!(licence.contains(&format!("{named} {weight}")), "{face} is not named in its licence");
    }
}
