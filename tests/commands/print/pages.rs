//! Every page of every case, before a play and after.

use roadblock::base::Catalogue;
use roadblock::print::{Options, Paper, Sheet, before};
use roadblock::workshop::{Event, WallTime};

use crate::print::{ODD, PSEUDONYM, all_printed, library, plays, printed, with_reason, workshop};

/// Elements of HTML that have no end.
const VOID: [&str; 3] = ["meta", "br", "hr"];

/// Holds a page against what every page must be.
#[track_caller]
fn sound(page: &str) {
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"), "{}", &page[..80]);
    for never in ["<script", "<link", "<img", "<iframe", "@import", "src=", "href=", "url(h", "url(\"", "url('"] {
        assert!(!page.contains(never), "{never}");
    }
    for (key, _) in page.match_indices('[') {
        let inside: String = page[key + 1..].chars().take_while(|one| *one != ']').collect();
        let is_key = !inside.is_empty() && inside.chars().all(|one| one.is_ascii_lowercase() || one == '-');
        assert!(!is_key, "the catalogue has no {inside}");
    }
    // What is pointed at stands on the page.
    for (at, _) in page.match_indices("url(#").chain(page.match_indices("aria-describedby=\"")) {
        let name: String = page[at..].split(['#', '"']).nth(1).unwrap().split(')').next().unwrap().to_owned();
        assert_eq!(page.matches(&format!("id=\"{name}\"")).count(), 1, "{name}");
    }
    // The document type stands before the first element.
    assert!(page.matches("<h1").count() >= 1 && page.contains("<title>") && !page.contains("<title></title>"));
    let mut open: Vec<&str> = Vec::new();
    for piece in page.split('<').skip(2) {
        let (tag, _) = piece.split_once('>').expect("a tag that ends");
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        match tag.strip_prefix('/') {
            Some(_) => assert_eq!(open.pop(), Some(name), "{tag}"),
            None if tag.ends_with('/') || VOID.contains(&name) => {}
            None => open.push(name),
        }
    }
    assert_eq!(open, [""; 0], "everything is closed");
}

#[test]
fn every_sheet_of_every_case_is_a_whole_page() {
    let words = Catalogue::english().unwrap();
    for case in &library().cases {
        for (paper, size) in [(Paper::A4, "size: A4"), (Paper::Letter, "size: Letter")] {
            let options = Options { words: &words, paper, names: false };
            for sheet in Sheet::BEFORE {
                let page = before(sheet, case, &options).unwrap();
                sound(&page);
                assert!(page.contains(size));
            }
            assert!(Sheet::AFTER.iter().all(|sheet| before(*sheet, case, &options).is_none()));
        }
        for play in plays(case) {
            for (sheet, page) in all_printed(&workshop(&play), false) {
                if sheet.ending() == "html" {
                    sound(&page);
                }
            }
        }
    }
}

#[test]
fn cards_tell_each_role_its_own_and_nothing_of_others() {
    let words = Catalogue::english().unwrap();
    let options = Options { words: &words, paper: Paper::A4, names: false };
    let case = library().case("the-card-says-twenty").unwrap().clone();
    let page = before(Sheet::Cards, &case, &options).unwrap();
    let cards: Vec<&str> = page.split("<section class=\"sheet\">").skip(1).collect();
    let card = |name: &str| *cards.iter().find(|card| card.contains(&format!("</svg>{name}</h1>"))).unwrap();
    assert!(card("Patrol officer").contains("eleven years in uniform"));
    assert!(card("Specialised investigator").contains("older file"));
    assert!(!card("Patrol officer").contains("older file") && !card("Patrol officer").contains("Era is sixteen"));
    assert!(card("Era").contains("Era is sixteen") && card("Era").contains("Only for whoever speaks for"));
}

#[test]
fn nobody_is_named_unless_it_is_asked_for() {
    let case = library().cases[0].clone();
    let workshop = workshop(&plays(&case)[0]);
    for (sheet, page) in all_printed(&workshop, false) {
        assert!(!page.contains(PSEUDONYM), "{}", sheet.id());
    }
    for (sheet, page) in all_printed(&workshop, true) {
        assert_eq!(page.contains(PSEUDONYM), sheet == Sheet::Report, "{}", sheet.id());
    }
}

#[test]
fn the_number_stands_only_where_it_was_shown_to_the_room() {
    for case in &library().cases {
        for play in plays(case) {
            let mut workshop = workshop(&play);
            for (sheet, page) in all_printed(&workshop, false) {
                assert!(!page.contains("of 1000"), "{}", sheet.id());
            }
            workshop.apply(&Event::NumberRevealed, WallTime::default());
            for (sheet, page) in all_printed(&workshop, false) {
                let shown = page.contains("of 1000");
                let finished = play.state().ended;
                assert_eq!(shown, sheet == Sheet::Report && finished, "{}", sheet.id());
            }
        }
    }
}

#[test]
fn what_people_typed_is_text_and_nothing_else() {
    let case = library().cases[0].clone();
    let workshop = workshop(&with_reason(&case, ODD));
    for sheet in [Sheet::Report, Sheet::Poster] {
        let page = printed(sheet, &workshop, false);
        sound(&page);
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; “Ç, ë, ž, Ћ”"), "{}", sheet.id());
    }
}
