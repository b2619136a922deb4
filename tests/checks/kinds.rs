//! Faults of a kind that nobody sees on the screen: signs that look like others, letters in two pieces, encodings, line
//! ends, a file that breaks off. Each is told as itself, at its place, and a repair gives the case back as it was.

use roadblock::base::Diagnostic;
use roadblock::checks::check;
use roadblock::library::TextFile;

use crate::causes::{CASE, files, handbook_case, slip};

/// Tells of one change, and that the only repair makes the case what it was.
#[track_caller]
fn mended(from: &str, to: &str, code: &str, words: &str) {
    slip(&[(from, to)], &[(code, words)]);
    let case = handbook_case();
    let text = case.replacen(from, &to.replacen('¦', "", 1), 1);
    let told = check(files(text.clone())).diagnostics;
    let [Diagnostic { repair: Some(repair), .. }] = &told[..] else { panic!("{told:#?}") };
    let found = repair.in_text(&text).unwrap();
    assert!(found == case, "{repair:?}");
}

#[test]
fn a_sign_that_looks_like_another_is_named_and_mended_where_it_is_given() {
    // Nine right references to Ardi stay as they are.
    mended("( id: \"ardi\"", "( id: \"¦аrdi\"", "RB0022", "the Cyrillic letter а (U+0430)");
    mended("act: \"call-police\"", "act: \"c¦аll-police\"", "RB0022", "the Cyrillic letter а (U+0430)");
    mended("act: \"call-police\"", "act: \"call¦–police\"", "RB0022", "the dash of a word processor");
    mended("acts: \"nurse\", mirror: \"What", "acts: \"nurs¦е\", mirror: \"What", "RB0022", "the Cyrillic letter е");
    mended("at: \"treatment-room\", knows", "¦аt: \"treatment-room\", knows", "RB0022", "write at");
    mended("level: Easy", "level: E¦аsy", "RB0022", "write Easy");
    mended("agency: \"health\"", "agency: \"h¦еalth\"", "RB0022", "\"health\"");
    mended("procedure: \"victim-assistance\"", "procedure: \"v¦іctim-assistance\"", "RB0022", "\"victim-assistance\"");
}

#[test]
fn a_blank_or_a_sign_that_nobody_sees_is_named_at_its_column() {
    mended("( id: \"nurse\"", "( id: \"nurse¦ \"", "RB0022", "a blank stands in the name");
    mended("( id: \"nurse\"", "( id: \"¦ nurse\"", "RB0022", "a blank stands in the name");
    mended("( id: \"nurse\"", "( id: \"nur¦\u{200b}se\"", "RB0022", "a blank without width (U+200B)");
    mended("acts: \"nurse\", mirror: \"What", "ac¦\u{200d}ts: \"nurse\", mirror: \"What", "RB0022", "U+200D");
    mended("act: \"call-police\"", "act: \"call-police¦\u{a0}\"", "RB0022", "a non-breaking blank (U+00A0)");
    mended("knows: [\"boss-answers\"]", "knows: [\"boss¦\u{ad}-answers\"]", "RB0022", "a soft hyphen");
}

#[test]
fn an_id_of_other_letters_is_told_with_the_first_of_them() {
    slip(&[("( id: \"end\"", "( id: ¦\"fundi-i-natës\"")], &[("RB0203", "the letter ë stands in it")]);
    slip(&[("( id: \"end\"", "( id: ¦\"kraj noći\"")], &[("RB0203", "such as \"kraj-noci\"")]);
    // In two pieces, the mark is a sign of its own.
    slip(
        &[("( id: \"end\"", "( id: \"nate¦\u{308}s\"")],
        &[("RB0022", "a mark that is no letter of its own (U+0308)")],
    );
}

#[test]
fn the_minus_of_a_word_processor_keeps_its_sense() {
    mended("adds: ( trust: -1 )", "adds: ( trust: ¦−1 )", "RB0022", "write the minus of the keyboard: -1");
    mended("adds: ( trust: -1 )", "adds: ( trust: ¦–1 )", "RB0022", "write the minus of the keyboard: -1");
}

const END: &str = "title: \"After midnight\", ending: true,";

#[test]
fn an_odd_thing_after_a_sound_text_is_told_as_itself() {
    mended(END, "title: \"After midnight\", ending¦. true,", "RB0011", "a colon is missing behind \"ending\"");
    let note = "title: \"After midnight\", ¦NB shorten this\n            ending: true,";
    slip(&[(END, note)], &[("RB0101", "if it is a note to yourself, write // before it")]);
    let field = "title: \"After midnight\", ¦përfundim: true,";
    let (from, to) = (format!("{END} text"), format!("{field} ending: true, text"));
    slip(&[(&from, &to)], &[("RB0102", "there is no field \"përfundim\" here")]);
    slip(&[(END, "title: \"After midnight\", ¦~ ending: true,")], &[("RB0101", "~ cannot stand here")]);
}

/// Where the end is missing, that is all there is to tell.
#[test]
fn a_file_that_breaks_off_is_told_where_it_does() {
    let case = handbook_case();
    for end in ["with him.\", take", "with him.\", takes: ", "with him.\", takes: \"15 min\", does: [("] {
        let at = case.find("with him.\", takes").unwrap();
        let text = format!("{}{end}", &case[..at]);
        let told = check(files(text.clone())).diagnostics;
        let codes: Vec<&str> = told.iter().map(|one| one.code).collect();
        assert!(codes.contains(&"RB0023"), "{end}: {told:#?}");
        let last = text.lines().count();
        assert!(told.iter().all(|one| one.line == last && !one.message.contains("quote")), "{end}: {told:#?}");
    }
}

const TRANSLATION: &str = "victim-assistance/the-late-shift/text/sq.po";

fn told_of_translation(text: &str) -> Vec<Diagnostic> {
    told_beside(TRANSLATION, text)
}

fn told_beside(path: &str, text: &str) -> Vec<Diagnostic> {
    let mut all = files(handbook_case());
    all.push(TextFile { path: path.to_owned(), text: text.to_owned() });
    check(all).diagnostics
}

fn codes(told: &[Diagnostic]) -> Vec<(&'static str, usize, usize)> {
    told.iter().map(|one| (one.code, one.line, one.column)).collect()
}

#[test]
fn a_translation_is_read_in_its_encoding_or_told() {
    let po = "msgid \"The late shift\"\nmsgstr \"Turni i natës\"\n\nmsgid \"The cut hand\"\nmsgstr \"Dora e prerë\"\n";
    assert_eq!(codes(&told_of_translation(po)), [("RB0802", 1, 1)]);
    // The bytes of ë in Windows-1250 and 1252, as a folder gives them.
    let bytes: Vec<u8> = po.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    let lost = told_of_translation(&String::from_utf8_lossy(&bytes));
    assert_eq!(codes(&lost), [("RB0009", 2, 20)], "{lost:#?}");
    assert!(lost[0].message.contains("1 more lines") && lost[0].help.contains("UTF-8"), "{lost:#?}");
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(po.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let told = told_of_translation(&String::from_utf8_lossy(&wide));
    assert_eq!(codes(&told), [("RB0009", 1, 1)], "{told:#?}");
    assert!(told[0].message.contains("UTF-16"));
    // Old programs end lines with a carriage return alone.
    assert_eq!(codes(&told_of_translation(&po.replace('\n', "\r"))), [("RB0802", 1, 1)]);
}

#[test]
fn a_text_that_is_translated_twice_is_told() {
    let po = "msgid \"The late shift\"\nmsgstr \"Turni i natës\"\n\nmsgid \"The late shift\"\nmsgstr \"Ndërrimi\"\n";
    let told = told_of_translation(po);
    assert_eq!(codes(&told), [("RB0802", 1, 1), ("RB0804", 4, 1)], "{told:#?}");
    assert!(told[1].help.contains("line 1"));
}

/// A title with its letters in two pieces and a translation with them in one are the same text.
#[test]
fn texts_that_look_the_same_are_the_same() {
    let case = handbook_case().replacen("title: \"After midnight\"", "title: \"Kafja e Bese\u{308}s\"", 1);
    let mut all = files(case);
    let po = "msgid \"Kafja e Besës\"\nmsgstr \"Besa’s coffee\"\n";
    all.push(TextFile { path: TRANSLATION.to_owned(), text: po.to_owned() });
    let told = check(all).diagnostics;
    assert_eq!(codes(&told), [("RB0802", 1, 1)], "{told:#?}");
}

/// The same with each kind of line end; a slip is told in the same line.
#[test]
fn every_kind_of_line_end_is_one() {
    let plan = "# A note\nas nurse: man-outside\nas nurse: nobody-there\nexpect ending: end\n";
    let path = "victim-assistance/the-late-shift/by-the-book.plan";
    let expected = codes(&told_beside(path, plan));
    assert!(expected.len() == 1 && expected[0].1 == 3, "{expected:?}");
    for ends in ["\r", "\r\n"] {
        assert_eq!(codes(&told_beside(path, &plan.replace('\n', ends))), expected, "{ends:?}");
        let case = handbook_case().replacen("acts: \"nurse\"", "acts: \"nuse\"", 1);
        let told = codes(&check(files(case.clone())).diagnostics);
        assert_eq!(told.len(), 1);
        assert_eq!(codes(&check(files(case.replace('\n', ends))).diagnostics), told, "{ends:?}");
    }
}

#[test]
fn words_twice_and_texts_without_words_are_told() {
    let say = "say: \"Ask Ardi, before the man, where he lives.\"";
    slip(&[(say, "say: ¦\"Treat the hand, and let the man stay with him.\"")], &[("RB1017", "\"both-in-room\"")]);
    slip(&[("title: \"The late shift\"", "title: ¦\"\"")], &[("RB1020", "title has no words")]);
    slip(&[(say, "say: ¦\"  \"")], &[("RB1020", "say has no words")]);
    slip(&[("name: \"Advocacy office\"", "name: ¦\"\"")], &[("RB1020", "name has no words")]);
}

/// The page on translating says to copy the folder and to change the id.
#[test]
fn a_folder_of_another_name_than_its_case_is_told() {
    let mut all = files(handbook_case());
    all.last_mut().unwrap().path = CASE.replace("the-late-shift", "turni-i-nates");
    let told = check(all).diagnostics;
    let [one] = &told[..] else { panic!("{told:#?}") };
    assert_eq!((one.code, one.line), ("RB0303", 2));
    assert!(one.help.contains("id: \"turni-i-nates\""), "{one:#?}");
}
