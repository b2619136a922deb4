//! No file of random bytes, no file nested without end and no enormous file makes any command of the terminal panic,
//! hang or take a gigabyte. Each command is a program of its own here, so that its memory can be seen from outside.
#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rand::{Rng, SeedableRng, rngs::ChaCha8Rng};

/// Without optimisation and on a busy machine; what hangs takes longer than any of this.
const PATIENCE: Duration = Duration::from_secs(120);
const MOST_MEGABYTES: u64 = 1024;
const PACK: &str = "victim-assistance";
const CASE: &str = "the-card-says-twenty";

/// Files that nobody should have to fear: name and bytes.
fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let mut random = vec![0; 1 << 20];
    ChaCha8Rng::seed_from_u64(7).fill_bytes(&mut random);
    let nested = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000)).into_bytes();
    vec![
        ("random bytes", random),
        ("brackets in brackets", nested("(a:[", "])")),
        ("objects in objects", nested("{\"a\":[", "]}")),
        ("elements in elements", nested("<net><page id=\"a\">", "</page></net>")),
        ("one line of eight megabytes", b"c,".repeat(4 << 20)),
        ("nothing but quotes", b"\"".repeat(1 << 20)),
    ]
}

/// A folder of content whose case, plan and word list are the hostile file, and the file by itself.
fn lay_out(folder: &Path, bytes: &[u8]) -> PathBuf {
    let case = folder.join(PACK).join(CASE);
    std::fs::create_dir_all(&case).unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(PACK);
    std::fs::copy(shipped.join("procedure.ron"), folder.join(PACK).join("procedure.ron")).unwrap();
    for name in ["scenario.ron", "any.plan", "any.play.json", "sq.po"] {
        std::fs::write(case.join(name), bytes).unwrap();
    }
    let alone = folder.join("alone");
    std::fs::write(&alone, bytes).unwrap();
    for ending in ["pnml", "xes", "csv", "json"] {
        std::fs::write(alone.with_extension(ending), bytes).unwrap();
    }
    alone
}

/// Runs a command to its end; `None` is well, otherwise what went wrong.
fn trouble(folder: &Path, args: &[&str]) -> Option<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_roadblock"))
        .arg("--scenarios")
        .arg(folder)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(std::fs::File::create(folder.join("told")).unwrap())
        .spawn()
        .unwrap();
    let (begun, mut most) = (Instant::now(), 0);
    let status = loop {
        most = most.max(megabytes(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > PATIENCE || most > MOST_MEGABYTES {
            child.kill().unwrap();
            child.wait().unwrap();
            return Some(format!("stopped after {:?} with {most} MB", begun.elapsed()));
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    let told = std::fs::read(folder.join("told")).unwrap();
    let told = String::from_utf8_lossy(&told);
    let panicked = told.contains("panicked") || !status.code().is_some_and(|code| (0..=2).contains(&code));
    panicked.then(|| format!("{status}: {}", told.chars().take(300).collect::<String>()))
}

/// The most that a program had in memory so far.
fn megabytes(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024
}

#[test]
fn no_file_makes_a_command_panic_hang_or_swell() {
    let folder = std::env::temp_dir().join(format!("roadblock-hostile-{}", std::process::id()));
    let mut wrong = Vec::new();
    for (name, bytes) in hostile() {
        let alone = lay_out(&folder, &bytes);
        let [pnml, xes, csv, json] =
            ["pnml", "xes", "csv", "json"].map(|ending| alone.with_extension(ending).to_string_lossy().into_owned());
        let own = folder.to_string_lossy().into_owned();
        let net = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/exchange");
        let good = std::fs::read_dir(net).unwrap().filter_map(|entry| {
            let path = entry.unwrap().path();
            path.extension().is_some_and(|ending| ending == "pnml").then(|| path.to_string_lossy().into_owned())
        });
        let good = good.min().unwrap();
        let commands: [&[&str]; 14] = [
            &["check", &own],
            &["check", "--json", &own],
            &["test", &own, "--seconds", "5"],
            &["graph", CASE],
            &["stats", CASE],
            &["play", CASE, "--plan", &json],
            &["find", &json],
            &["explain", &json],
            &["report", &json],
            &["export", "log", &json],
            &["align", "--poset", &json],
            &["align", "--model", &pnml, "--log", &xes],
            &["align", "--model", &good, "--log", &csv],
            &["align", "--model", &good, "--log", &xes],
        ];
        for args in commands {
            if let Some(what) = trouble(&folder, args) {
                wrong.push(format!("{name}: {}: {what}", args[..2].join(" ")));
            }
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
    assert_eq!(wrong, Vec::<String>::new());
}
