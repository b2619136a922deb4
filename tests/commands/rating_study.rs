//! A rating study as a trainer goes about it: a folder with plays and sheets, figures written into them, and how far
//! raters and number agree.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

use roadblock::cli::{self, Exit, Wanted};

/// How many cases lie in the shipped folder.
fn shipped_cases() -> usize {
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/victim-assistance");
    let folders = std::fs::read_dir(pack).unwrap().map(|entry| entry.unwrap().path());
    folders.filter(|folder| folder.join("scenario.ron").exists()).count()
}

#[track_caller]
fn run(args: &[&str]) -> (Exit, String) {
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let args = ["roadblock", "--scenarios", scenarios.to_str().unwrap()].into_iter().chain(args.iter().copied());
    let wanted = cli::parse(args.map(OsString::from));
    let Ok(Wanted::Job(job)) = wanted else { panic!("{wanted:?}") };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(job, &mut "".as_bytes(), &mut out, &mut err);
    (exit, String::from_utf8(out).unwrap() + &String::from_utf8(err).unwrap())
}

#[test]
fn a_study_is_prepared_blind_and_read_when_it_is_filled() {
    let folder = std::env::temp_dir().join(format!("roadblock-rating-{}", std::process::id()));
    let place = folder.join("study");
    let study = place.to_str().unwrap();
    let (exit, told) = run(&["rating-study", "--out", study, "--seed", "3"]);
    assert_eq!(exit, Exit::Clean, "{told}");

    // Twenty accounts of all shipped cases, and nothing in what raters read says what the program thinks.
    let text = |name: &str| std::fs::read_to_string(place.join(name)).unwrap();
    let accounts: Vec<String> = (1..=20).map(|number| text(&format!("play-{number:02}.txt"))).collect();
    assert_eq!(accounts.iter().collect::<BTreeSet<_>>().len(), 20, "no play twice");
    let english = roadblock::base::Catalogue::english().unwrap();
    for word in ["report-gaps", "report-number", "report-instead", "report-profile"] {
        let word = english.say(word);
        assert!(accounts.iter().all(|account| !account.contains(&word)), "{word}");
    }
    let key: Vec<Vec<String>> = text("open-afterwards/key.csv")
        .lines()
        .skip(1)
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect();
    let cases: BTreeSet<&str> = key.iter().map(|row| row[1].as_str()).collect();
    assert_eq!((key.len(), cases.len()), (20, shipped_cases()));
    let numbers: Vec<f64> = key.iter().map(|row| row[3].parse().unwrap()).collect();
    assert!(numbers.iter().any(|one| *one > 900.0) && numbers.iter().any(|one| *one < 60.0), "{numbers:?}");
    assert!(!numbers.is_sorted_by(|one, other| one >= other), "the order says nothing");

    // The same again is the same; what is there is never written over.
    let again = folder.join("again");
    assert_eq!(run(&["rating-study", "--out", again.to_str().unwrap(), "--seed", "3"]).0, Exit::Clean);
    assert_eq!(
        std::fs::read_to_string(again.join("open-afterwards/key.csv")).unwrap(),
        text("open-afterwards/key.csv")
    );
    assert_eq!(run(&["rating-study", "--out", study]).0, Exit::CouldNot);

    // Empty sheets say nothing; two raters who see it as the number does agree wholly, in whatever way cells are parted.
    assert_eq!(run(&["rating-study", "--read", study]).0, Exit::CouldNot);
    let fill = |name: &str, mark: char, rating: &dyn Fn(usize) -> f64| {
        let rows = key.iter().enumerate().map(|(at, row)| format!("{}{mark}{}{mark}no{mark}\n", row[0], rating(at)));
        std::fs::write(place.join(name), format!("play{mark}rating\n{}", rows.collect::<String>())).unwrap();
    };
    fill("sheet-a.csv", ',', &|at| numbers[at] / 10.0);
    fill("sheet-b.csv", ';', &|at| numbers[at] / 20.0);
    let (exit, told) = run(&["rating-study", "--read", study]);
    assert_eq!((exit, told.matches("1.00").count()), (Exit::Clean, 3), "{told}");
    fill("sheet-b.csv", ',', &|at| -numbers[at]);
    let (_, told) = run(&["rating-study", "--read", study]);
    assert_eq!(told.matches("-1.00").count(), 2, "{told}");
    std::fs::remove_dir_all(&folder).unwrap();
}
