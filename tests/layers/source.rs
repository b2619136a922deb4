//! Just enough of Rust's grammar to know which paths a file names: tokens, inline modules, use trees.

use std::path::Path;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    text: String,
    line: usize,
    /// The inline modules around it, outermost first.
    inside: Vec<String>,
}

/// Something of this crate that a file names.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    /// From the root of the crate.
    pub(crate) path: Vec<String>,
    /// What the file calls it.
    pub(crate) name: String,
    /// Whether it stands in a `use`.
    pub(crate) imported: bool,
    /// Whether it is a `pub use`, which passes it on.
    pub(crate) passed_on: bool,
    /// Whether it is a module below, named without `crate`, `super` or `self`.
    pub(crate) child: bool,
}

/// A source file as tokens.
pub(crate) struct Source {
    /// The file's module path: `src/ui/screens/play.rs` is `ui`, `screens`, `play`.
    module: Vec<String>,
    tokens: Vec<Token>,
}

impl Source {
    /// Reads a file; `path` is relative to `src`.
    pub(crate) fn read(path: &Path, text: &str) -> Self {
        let mut module: Vec<String> =
            path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if module.last().is_some_and(|last| last == "mod") {
            module.pop();
        }
        Self { module, tokens: place(lex(text)) }
    }

    /// The top-level module the file belongs to.
    pub(crate) fn layer(&self) -> String {
        self.module.first().cloned().unwrap_or_default()
    }

    /// The file's module path.
    pub(crate) fn module(&self) -> &[String] {
        &self.module
    }

    /// Everything of this crate that is named, except in test modules. A path in a `use` that begins with none of the
    /// crate's words is taken as one of a module below.
    pub(crate) fn named_outside_tests(&self) -> Vec<Named> {
        let mut named = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let before = |back: usize| at.checked_sub(back).map_or("", |before| self.text(before));
            let imported = before(1) == "use";
            let ours = matches!(token.text.as_str(), "crate" | "super" | "self");
            if before(1) == "::" || self.text(at + 1) != "::" || !(ours || imported) || self.is_test(token) {
                continue;
            }
            let passed_on = imported && matches!(before(2), "pub" | ")");
            let mut paths = Vec::new();
            self.tree(at, String::new(), &mut paths);
            for path in paths {
                let mut words = path.split("::").peekable();
                let mut whole: Vec<String> = self.module.iter().chain(&token.inside).cloned().collect();
                while let Some(word) = words.next_if(|word| matches!(*word, "crate" | "super" | "self")) {
                    match word {
                        "crate" => whole.clear(),
                        "super" => drop(whole.pop()),
                        _ => {}
                    }
                }
                whole.extend(words.map(|word| word.split(' ').next().unwrap_or_default().to_owned()));
                let last = path.rsplit("::").next().unwrap_or_default();
                let name = last.rsplit(' ').next().unwrap_or_default().to_owned();
                named.push(Named { path: whole, name, imported, passed_on, child: !ours });
            }
        }
        named
    }

    /// Every word of the code, with its line.
    pub(crate) fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        self.tokens.iter().map(|token| (token.line, token.text.as_str()))
    }

    /// The top-level modules that are named, through `crate::`, through the library's name or by climbing out.
    pub(crate) fn layers_named(&self) -> Vec<(usize, String)> {
        let mut named = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let starts_a_path = at == 0 || self.tokens[at - 1].text != "::";
            match token.text.as_str() {
                "crate" if self.text(at + 1) == "::" => self.heads(at + 2, token.line, &mut named),
                "crate" if self.text(at + 1) == "as" => named.push((token.line, "crate".to_owned())),
                "roadblock" if starts_a_path && self.text(at + 1) == "::" => {
                    self.heads(at + 2, token.line, &mut named);
                }
                "super" if starts_a_path => {
                    let climbed = (0..).take_while(|step| self.text(at + 2 * step) == "super").count();
                    let after = at + 2 * climbed;
                    if climbed >= self.module.len() + token.inside.len() && self.text(after - 1) == "::" {
                        self.heads(after, token.line, &mut named);
                    }
                }
                _ => {}
            }
        }
        named
    }

    /// Full paths that begin with `std`, groups opened, except in test modules.
    pub(crate) fn std_paths_outside_tests(&self) -> Vec<(usize, String)> {
        let mut named = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            if token.text == "std" && self.text(at + 1) == "::" && !self.is_test(token) {
                let mut paths = Vec::new();
                self.tree(at, String::new(), &mut paths);
                let without_renaming = |path: String| path.split(' ').next().unwrap_or_default().to_owned();
                named.extend(paths.into_iter().map(|path| (token.line, without_renaming(path))));
            }
        }
        named
    }

    /// Names of the macros that are called, except in test modules.
    pub(crate) fn macros_outside_tests(&self) -> Vec<(usize, String)> {
        let calls = self.tokens.iter().zip(self.tokens.iter().skip(1)).filter(|(_, after)| after.text == "!");
        calls.filter(|(name, _)| !self.is_test(name)).map(|(name, _)| (name.line, name.text.clone())).collect()
    }

    /// Numbers that are written out: those with a point, and those that are given to one of `wanted` as a whole number.
    /// Except in test modules.
    pub(crate) fn numbers_outside_tests(&self, wanted: &[&str]) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            if !token.text.starts_with(|first: char| first.is_ascii_digit()) || self.is_test(token) {
                continue;
            }
            let before = at.checked_sub(1).map_or("", |before| self.text(before));
            let behind = self.text(at + 2);
            if before != "." && self.text(at + 1) == "." && behind.starts_with(|first: char| first.is_ascii_digit()) {
                found.push((token.line, format!("{}.{}", token.text, behind.split('_').next().unwrap_or_default())));
            } else if before != "." && self.text(at + 1) != "." && self.is_given_to(at, wanted) {
                found.push((token.line, token.text.clone()));
            }
        }
        found
    }

    /// Whether the token stands in the brackets of one of these.
    fn is_given_to(&self, at: usize, wanted: &[&str]) -> bool {
        let mut open = 0_usize;
        for before in (0..at).rev() {
            match self.text(before) {
                ")" | "}" | "]" => open += 1,
                "(" | "{" | "[" if open > 0 => open -= 1,
                // The name stands directly before the bracket, or before the name of its function.
                "(" | "{" | "[" => {
                    let names = (1..=3).filter_map(|back| before.checked_sub(back)).map(|at| self.text(at));
                    return names.into_iter().any(|name| wanted.contains(&name));
                }
                ";" if open == 0 => return false,
                _ => {}
            }
        }
        false
    }

    /// Names from `Color32::` on that are written in capitals, as the crate's own colours are. Except in test modules.
    pub(crate) fn named_colours_outside_tests(&self) -> Vec<(usize, String)> {
        let colours = self.tokens.windows(3).filter(|three| three[0].text == "Color32" && three[1].text == "::");
        let names =
            colours.filter(|three| !self.is_test(&three[0])).map(|three| (three[2].line, three[2].text.clone()));
        names.filter(|(_, name)| name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_')).collect()
    }

    /// Names of the macros that the file puts at the root of the crate.
    pub(crate) fn exported_macros(&self) -> Vec<String> {
        let mut exported = false;
        let mut names = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            match token.text.as_str() {
                "macro_export" => exported = true,
                "macro_rules" if exported && self.text(at + 1) == "!" => {
                    names.push(self.text(at + 2).to_owned());
                    exported = false;
                }
                _ => {}
            }
        }
        names
    }

    fn is_test(&self, token: &Token) -> bool {
        self.module.iter().chain(&token.inside).any(|name| name == "tests")
    }

    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text.as_str())
    }

    /// The first words of the paths that start at `at`: one, or each of a group.
    fn heads(&self, at: usize, line: usize, named: &mut Vec<(usize, String)>) {
        let mut paths = Vec::new();
        self.tree(at, String::new(), &mut paths);
        named.extend(paths.into_iter().map(|path| {
            let head = path.split([':', ' ']).next().unwrap_or_default();
            (line, head.to_owned())
        }));
        named.dedup();
    }

    /// Opens a use tree into full paths. Returns where it ends.
    fn tree(&self, mut at: usize, mut so_far: String, paths: &mut Vec<String>) -> usize {
        loop {
            if self.text(at) == "{" {
                at += 1;
                while !matches!(self.text(at), "}" | "") {
                    at = self.tree(at, so_far.clone(), paths);
                    if self.text(at) == "," {
                        at += 1;
                    }
                }
                return at + 1;
            }
            if !so_far.is_empty() {
                so_far.push_str("::");
            }
            so_far.push_str(self.text(at));
            at += 1;
            if self.text(at) != "::" {
                if self.text(at) == "as" {
                    so_far.push_str(" as ");
                    so_far.push_str(self.text(at + 1));
                    at += 2;
                }
                paths.push(so_far);
                return at;
            }
            at += 1;
        }
    }
}

/// Notes for every token the inline modules it stands in.
fn place(tokens: Vec<(usize, String)>) -> Vec<Token> {
    let mut open: Vec<Option<String>> = Vec::new();
    let mut placed: Vec<Token> = Vec::new();
    for (line, text) in tokens {
        match text.as_str() {
            "{" => {
                let name = match placed.as_slice() {
                    [.., before, name] if before.text == "mod" => Some(name.text.clone()),
                    _ => None,
                };
                open.push(name);
            }
            "}" => drop(open.pop()),
            _ => {}
        }
        placed.push(Token { text, line, inside: open.iter().flatten().cloned().collect() });
    }
    placed
}

/// Words and punctuation with their lines; comments, strings, characters and lifetimes are left out.
fn lex(text: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let (mut index, mut line) = (0, 1);
    while index < chars.len() {
        let start = index;
        match at(index) {
            '/' if at(index + 1) == '/' => {
                while index < chars.len() && at(index) != '\n' {
                    index += 1;
                }
            }
            '/' if at(index + 1) == '*' => {
                let mut depth = 0;
                loop {
                    match (at(index), at(index + 1)) {
                        ('/', '*') => (depth, index) = (depth + 1, index + 2),
                        ('*', '/') => (depth, index) = (depth - 1, index + 2),
                        _ => index += 1,
                    }
                    if depth == 0 || index >= chars.len() {
                        break;
                    }
                }
            }
            '"' => index = end_of_string(&chars, index + 1),
            '\'' if at(index + 1) == '\\' || at(index + 2) == '\'' => {
                index += if at(index + 1) == '\\' { 3 } else { 2 };
                while index < chars.len() && at(index) != '\'' {
                    index += 1;
                }
                index += 1;
            }
            '\'' => {
                index += 1;
                while at(index).is_alphanumeric() || at(index) == '_' {
                    index += 1;
                }
            }
            c if c.is_alphanumeric() || c == '_' => {
                while at(index).is_alphanumeric() || at(index) == '_' {
                    index += 1;
                }
                let word: String = chars[start..index].iter().collect();
                let hashes = chars[index..].iter().take_while(|c| **c == '#').count();
                if matches!(word.as_str(), "r" | "br" | "cr") && at(index + hashes) == '"' {
                    index = end_of_raw_string(&chars, index + hashes + 1, hashes);
                } else if word == "r" && hashes == 1 {
                    index += 1; // a raw word: what follows is read as a word
                } else {
                    tokens.push((line, word));
                }
            }
            ':' if at(index + 1) == ':' => {
                tokens.push((line, "::".to_owned()));
                index += 2;
            }
            c => {
                if !c.is_whitespace() {
                    tokens.push((line, c.to_string()));
                }
                index += 1;
            }
        }
        line += chars[start..index.min(chars.len())].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

fn end_of_string(chars: &[char], mut index: usize) -> usize {
    while let Some(c) = chars.get(index) {
        match c {
            '\\' => index += 2,
            '"' => return index + 1,
            _ => index += 1,
        }
    }
    index
}

fn end_of_raw_string(chars: &[char], mut index: usize, hashes: usize) -> usize {
    while index < chars.len() {
        if chars[index] == '"' && chars[index + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes {
            return index + 1 + hashes;
        }
        index += 1;
    }
    index
}
