//! A picture as plain data: what is drawn where, in which ink, and the same in words. Whoever shows it draws the pieces
//! in their order; the window and paper draw the same ones. It never knows a colour, only what a colour stands for.
//! Start at [`Picture`].

/// A picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// What it shows, in a few words.
    pub title: String,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What is drawn, the lowest first.
    pub pieces: Vec<Piece>,
    /// The same in sentences, for whoever does not see it.
    pub in_words: Vec<String>,
}

/// What a colour stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ink {
    /// Writing and lines that matter.
    Text,
    /// Writing that steps back.
    Second,
    /// Lines that only help the eye.
    Line,
    /// The ground of every other row.
    Ground,
    /// What lies on the ground.
    Surface,
    /// What is pointed at.
    Lamp,
    /// The ground of words about it.
    LampSoft,
    /// An agency, by the name of its colour.
    Agency(String),
    /// A person being assisted.
    Person,
}

/// What fills a shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// Nothing.
    Empty,
    /// All of it.
    Plain(Ink),
    /// Slanting lines, for time that passes without anything.
    Hatched(Ink),
}

/// A line around a shape or along points.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Its ink.
    pub ink: Ink,
    /// Its width.
    pub width: f32,
    /// Whether it is broken.
    pub dashed: bool,
}

impl Stroke {
    /// An unbroken line.
    #[must_use]
    pub fn of(ink: Ink, width: f32) -> Option<Self> {
        Some(Self { ink, width, dashed: false })
    }

    /// A broken line.
    #[must_use]
    pub fn dashed(ink: Ink, width: f32) -> Option<Self> {
        Some(Self { ink, width, dashed: true })
    }
}

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// One thing that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// A rectangle with round corners.
    Bar {
        /// Left, top, width, height.
        at: [f32; 4],
        /// Radius of the corners.
        round: f32,
        /// Inside.
        fill: Fill,
        /// Around.
        edge: Option<Stroke>,
    },
    /// A line along points, perhaps with an arrow at its end.
    Line {
        /// The points.
        points: Vec<(f32, f32)>,
        /// How it is drawn.
        stroke: Stroke,
        /// Whether it ends in an arrow.
        arrow: bool,
    },
    /// A disc.
    Disc {
        /// The middle.
        at: (f32, f32),
        /// The radius.
        radius: f32,
        /// Inside.
        fill: Fill,
        /// Around.
        edge: Option<Stroke>,
    },
    /// A line of writing.
    Text {
        /// Where it stands on.
        at: (f32, f32),
        /// Which end of it stands there.
        anchor: Anchor,
        /// How large.
        size: f32,
        /// Whether it is bold.
        bold: bool,
        /// Its ink.
        ink: Ink,
        /// The words.
        text: String,
    },
    /// The sign of an agency.
    Sign {
        /// Left and top.
        at: (f32, f32),
        /// Width and height.
        size: f32,
        /// Its name.
        sign: String,
        /// Its ink.
        ink: Ink,
    },
    /// A place that opens a moment, by the number of its event.
    Door {
        /// Left, top, width, height.
        at: [f32; 4],
        /// The number of the event.
        moment: u32,
        /// What it opens, in words.
        name: String,
    },
}

/// The width of a text. Without the letters at hand it is an estimate on the safe side.
#[must_use]
pub fn width(text: &str, size: f32) -> f32 {
    text.chars().map(of_letter).sum::<f32>() * size
}

fn of_letter(one: char) -> f32 {
    match one {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '\'' | '|' | '’' | '“' | '”' => 0.34,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' | '—' | '@' | 'ш' | 'щ' | 'ж' | 'ю' | 'м' => 0.94,
        _ if one.is_uppercase() => 0.74,
        _ => 0.61,
    }
}

/// Lines no wider than the room, as far as words allow.
#[must_use]
pub fn wrapped(text: &str, size: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(word, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// How high so many lines are.
#[must_use]
pub fn lines_high(lines: usize, size: f32) -> f32 {
    f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * size * 1.3
}

/// A position in a list as a measure.
#[must_use]
pub fn nth(at: usize) -> f32 {
    f32::from(u16::try_from(at).unwrap_or(u16::MAX))
}

impl Picture {
    /// Draws a bar.
    pub fn bar(&mut self, at: [f32; 4], round: f32, fill: Fill, edge: Option<Stroke>) {
        self.pieces.push(Piece::Bar { at, round, fill, edge });
    }

    /// Draws a line.
    pub fn line(&mut self, points: Vec<(f32, f32)>, stroke: Option<Stroke>, arrow: bool) {
        self.pieces.extend(stroke.map(|stroke| Piece::Line { points, stroke, arrow }));
    }

    /// Draws a disc.
    pub fn disc(&mut self, at: (f32, f32), radius: f32, fill: Fill, edge: Option<Stroke>) {
        self.pieces.push(Piece::Disc { at, radius, fill, edge });
    }

    /// Writes a line.
    pub fn text(&mut self, at: (f32, f32), anchor: Anchor, size: f32, bold: bool, ink: Ink, text: &str) {
        self.pieces.push(Piece::Text { at, anchor, size, bold, ink, text: text.to_owned() });
    }

    /// Writes lines below each other that are no wider than the room; says how many.
    pub fn paragraph(&mut self, at: (f32, f32), size: f32, bold: bool, room: f32, text: &str) -> usize {
        let lines = wrapped(text, size, room);
        for (index, line) in lines.iter().enumerate() {
            self.text((at.0, at.1 + lines_high(index, size)), Anchor::Start, size, bold, Ink::Text, line);
        }
        lines.len()
    }

    /// Everything that lies outside of the picture, or text that is wider than the room beside it: for tests.
    #[must_use]
    pub fn outside(&self) -> Vec<String> {
        let inside = |x: f32, y: f32| (-0.5..=self.width + 0.5).contains(&x) && (-0.5..=self.height + 0.5).contains(&y);
        let mut out = Vec::new();
        for piece in &self.pieces {
            let corners: Vec<(f32, f32)> = match piece {
                Piece::Bar { at: [x, y, w, h], .. } | Piece::Door { at: [x, y, w, h], .. } => {
                    vec![(*x, *y), (x + w, y + h)]
                }
                Piece::Line { points, .. } => points.clone(),
                Piece::Disc { at, radius, .. } => vec![(at.0 - radius, at.1 - radius), (at.0 + radius, at.1 + radius)],
                Piece::Sign { at, size, .. } => vec![*at, (at.0 + size, at.1 + size)],
                Piece::Text { at, anchor, size, text, .. } => {
                    let wide = width(text, *size);
                    let left = at.0
                        - match anchor {
                            Anchor::Start => 0.0,
                            Anchor::Middle => wide / 2.0,
                            Anchor::End => wide,
                        };
                    vec![(left, at.1 - size), (left + wide, at.1 + size * 0.3)]
                }
            };
            if corners.iter().any(|(x, y)| !inside(*x, *y)) {
                out.push(format!("{piece:?}"));
            }
        }
        out
    }
}
