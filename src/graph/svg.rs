//! The plan as an SVG picture, to be looked at in a browser, printed, or put into a document.

use crate::base::Catalogue;
use crate::base::signs::{GRID, inked};
use crate::scenario::Case;

use super::layout::{Bounds, Layout, Measures, Point, Route, Segment, lay_out};
use super::model::{CaseGraph, Course, Line, Node, NodeKind, Way};
use super::words;

/// The light theme, as far as pictures on paper need it; a test holds it to `assets/theme/light.ron`.
pub mod colour {
    /// The ground.
    pub const PAGE: &str = "#F3F1EC";
    /// What lies on it.
    pub const SURFACE: &str = "#FFFFFF";
    /// Writing.
    pub const INK: &str = "#1B2533";
    /// Writing that steps back.
    pub const INK_2: &str = "#465263";
    /// Edges.
    pub const EDGE: &str = "#7A828E";
    /// What is pointed at.
    pub const LAMP: &str = "#F2B33D";
    /// What is wrong in a plan.
    pub const PROBLEM: &str = "#9A3412";
    /// The ground of that.
    pub const PROBLEM_SOFT: &str = "#FBE9E1";
    /// Colours of agencies by their name in the theme.
    pub const AGENCIES: [(&str, &str); 9] = [
        ("police", "#2F70C4"),
        ("police-specialised", "#1E1A4A"),
        ("social-welfare", "#1C6456"),
        ("advocacy", "#6A2574"),
        ("health", "#CA6852"),
        ("guardian", "#85750E"),
        ("shelter", "#7F4220"),
        ("justice", "#808994"),
        ("other", "#6B6F76"),
    ];
}

const MARGIN: f32 = 28.0;
const HEAD: f32 = 64.0;
const FOOT: f32 = 56.0;
const WIDE: f32 = 236.0;
const PADDING: f32 = 12.0;
const SIGN: f32 = 22.0;
const GAP: f32 = 54.0;

/// The plan as a picture.
#[must_use]
pub fn svg(graph: &CaseGraph, case: &Case, words: &Catalogue) -> String {
    let boxes: Vec<Box> = graph.nodes.iter().map(|node| Box::of(node, graph, words)).collect();
    let measures = Measures {
        nodes: boxes.iter().map(|one| (WIDE, one.height())).collect(),
        across: across(graph.nodes.len()),
        gap: GAP,
        apart: 18.0,
    };
    let layout = lay_out(graph, &measures);
    let mut page = Page { out: String::new(), case, words };
    page.open(&layout, graph);
    // What was played lies above what is only possible.
    for played in [false, true] {
        for route in &layout.routes {
            let way = &graph.ways[route.way];
            if way.played == played {
                page.way(way, route, graph);
            }
        }
    }
    for ((node, one), bounds) in graph.nodes.iter().zip(&boxes).zip(&layout.nodes) {
        page.node(node, one, bounds);
    }
    page.out.push_str("</g>\n</svg>\n");
    page.out
}

/// How many layers side by side make a page of a good shape.
fn across(nodes: usize) -> usize {
    (1..=7).find(|across| across * across * 2 >= nodes * 3).unwrap_or(8)
}

/// What stands in the box of a node, in lines that fit.
struct Box {
    title: Vec<String>,
    second: Vec<String>,
    marks: Vec<String>,
    lines: Vec<(Vec<String>, usize)>,
}

const TITLE: f32 = 15.0;
const SMALL: f32 = 13.0;
const LEADING: f32 = 18.0;

impl Box {
    fn of(node: &Node, graph: &CaseGraph, words: &Catalogue) -> Self {
        let room = WIDE - 2.0 * PADDING;
        let beside_sign = room - if node.agency.is_some() { SIGN + 8.0 } else { 0.0 };
        Self {
            title: wrapped(&node.title, TITLE * 1.08, beside_sign),
            second: words::second_line(node, words).map(|text| wrapped(&text, SMALL, beside_sign)).unwrap_or_default(),
            marks: words::marks(node, graph, words).iter().flat_map(|mark| wrapped(mark, SMALL * 1.08, room)).collect(),
            lines: (0..)
                .zip(&node.lines)
                .map(|(at, line)| (wrapped(&words::line(line, words), SMALL * 1.04, room - 16.0), at))
                .collect(),
        }
    }

    fn height(&self) -> f32 {
        let lines: usize = self.lines.iter().map(|(lines, _)| lines.len()).sum();
        let all = self.title.len() + self.second.len() + self.marks.len() + lines;
        let between = if self.lines.is_empty() { 0.0 } else { 8.0 };
        2.0 * PADDING + LEADING * f32::from(u16::try_from(all).unwrap_or(u16::MAX)) + between
    }
}

/// Lines no wider than the room, as far as words allow. Without the font at hand the width is an estimate on the safe
/// side.
fn wrapped(text: &str, size: f32, room: f32) -> Vec<String> {
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

fn width(text: &str, size: f32) -> f32 {
    let em = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | '\'' | '’' | '|' => 0.29,
        'f' | 't' | 'r' | ' ' | '-' | '(' | ')' => 0.39,
        'm' | 'w' | 'M' | 'W' | 'O' | 'Q' | 'D' | '→' => 0.92,
        letter if letter.is_uppercase() => 0.68,
        _ => 0.59,
    };
    text.chars().map(em).sum::<f32>() * size
}

struct Page<'p> {
    out: String,
    case: &'p Case,
    words: &'p Catalogue,
}

impl Page<'_> {
    fn open(&mut self, layout: &Layout, graph: &CaseGraph) {
        let scenario = &self.case.scenario;
        let (wide, high) = ((layout.width + 2.0 * MARGIN).max(760.0), layout.height + HEAD + FOOT + MARGIN);
        self.out.push_str(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide:.0}\" height=\"{high:.0}\" viewBox=\"0 0 {wide:.0} \
             {high:.0}\" font-family=\"Noto Sans, sans-serif\" role=\"img\">\n<title>{}</title>\n",
            escaped(&scenario.title)
        ));
        self.out.push_str(&format!("<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n", colour::PAGE));
        self.text(Point { x: MARGIN, y: 38.0 }, 22.0, true, colour::INK, &scenario.title);
        let summary = words::summary(graph, self.words);
        self.text(Point { x: MARGIN, y: 58.0 }, SMALL, false, colour::INK_2, &summary);
        self.legend(high - 22.0);
        self.out.push_str(&format!("<g transform=\"translate({MARGIN} {})\">\n", HEAD + 12.0));
    }

    fn legend(&mut self, y: f32) {
        let mut x = MARGIN;
        for (key, style) in [
            ("graph-played", format!("stroke=\"{}\" stroke-width=\"4\"", colour::INK)),
            ("graph-possible", format!("stroke=\"{}\" stroke-width=\"1.6\"", colour::EDGE)),
            (
                "graph-passing-over",
                format!("stroke=\"{}\" stroke-width=\"1.6\" stroke-dasharray=\"6 4\"", colour::EDGE),
            ),
        ] {
            let text = self.words.say(key);
            self.out.push_str(&format!("<path d=\"M{x:.0} {:.0} h34\" fill=\"none\" {style}/>\n", y - 5.0));
            self.text(Point { x: x + 42.0, y }, SMALL, false, colour::INK_2, &text);
            x += 42.0 + width(&text, SMALL) + 24.0;
        }
    }

    fn text(&mut self, at: Point, size: f32, bold: bool, ink: &str, text: &str) {
        let weight = if bold { " font-weight=\"700\"" } else { "" };
        self.out.push_str(&format!(
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size}\"{weight} fill=\"{ink}\">{}</text>\n",
            at.x,
            at.y,
            escaped(text)
        ));
    }

    fn way(&mut self, way: &Way, route: &Route, graph: &CaseGraph) {
        let mut path = format!("M{:.1} {:.1}", route.start.x, route.start.y);
        for segment in &route.segments {
            match segment {
                Segment::Line(to) => path.push_str(&format!(" L{:.1} {:.1}", to.x, to.y)),
                Segment::Curve(one, other, to) => path.push_str(&format!(
                    " C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
                    one.x, one.y, other.x, other.y, to.x, to.y
                )),
            }
        }
        let (ink, stroke) = if way.played { (colour::INK, 4.0) } else { (colour::EDGE, 1.6) };
        let dash = if way.passing_over && !way.played { " stroke-dasharray=\"6 4\"" } else { "" };
        let reasons: Vec<String> = way.why.iter().map(|why| words::why(why, self.words)).collect();
        let says = format!("{} → {}: {}", graph.nodes[way.from].title, graph.nodes[way.to].title, reasons.join(", "));
        self.out.push_str(&format!(
            "<g fill=\"none\" stroke=\"{ink}\" stroke-width=\"{stroke}\"><title>{}</title><path d=\"{path}\"{dash}/>\
             <path d=\"{}\"/></g>\n",
            escaped(&says),
            arrow_head(route)
        ));
    }

    fn node(&mut self, node: &Node, one: &Box, at: &Bounds) {
        let ending = matches!(node.kind, NodeKind::Ending(_));
        let corner = if ending { (at.height / 2.0).min(30.0) } else { 10.0 };
        let (ink, stroke) = match (node.is_problem(), node.course) {
            (true, _) => (colour::PROBLEM, 2.5),
            (false, Course::Not) => (colour::EDGE, 1.6),
            (false, Course::Played | Course::Here) => (colour::INK, 3.0),
        };
        let fill = if node.is_problem() { colour::PROBLEM_SOFT } else { colour::SURFACE };
        let dash = if node.is_problem() || node.reach != super::Reach::Seen { " stroke-dasharray=\"7 4\"" } else { "" };
        self.out.push_str(&format!("<g id=\"{}\">\n", escaped(&node.id)));
        if node.course == Course::Here {
            self.frame(at, 5.0, corner + 5.0, &format!("fill=\"none\" stroke=\"{}\" stroke-width=\"6\"", colour::LAMP));
        }
        self.frame(at, 0.0, corner, &format!("fill=\"{fill}\" stroke=\"{ink}\" stroke-width=\"{stroke}\"{dash}"));
        if node.is_problem() {
            self.warning(Point { x: at.x + at.width - 4.0, y: at.y + 4.0 });
        }
        self.words_in(node, one, at);
        self.out.push_str("</g>\n");
    }

    fn frame(&mut self, at: &Bounds, grow: f32, corner: f32, style: &str) {
        self.out.push_str(&format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{corner:.1}\" {style}/>\n",
            at.x - grow,
            at.y - grow,
            at.width + 2.0 * grow,
            at.height + 2.0 * grow
        ));
    }

    /// An octagon with a stroke and a dot: told by shape, not by colour.
    fn warning(&mut self, at: Point) {
        self.out.push_str(&format!(
            "<g transform=\"translate({:.1} {:.1})\"><path d=\"M-4.5 -11 H4.5 L11 -4.5 V4.5 L4.5 11 H-4.5 L-11 4.5 \
             V-4.5 Z\" fill=\"{}\"/><path d=\"M0 -6 V1.5 M0 5 V5.6\" stroke=\"#FFFFFF\" stroke-width=\"2.6\" \
             stroke-linecap=\"round\"/></g>\n",
            at.x,
            at.y,
            colour::PROBLEM
        ));
    }

    fn words_in(&mut self, node: &Node, one: &Box, at: &Bounds) {
        let left = at.x + PADDING;
        let mut text_left = left;
        let mut y = at.y + PADDING + 14.0;
        if let Some(agency) = node.agency {
            let agency = &self.case.procedure.agencies[agency.at()];
            let ink =
                colour::AGENCIES.iter().find(|(name, _)| *name == agency.colour).map_or(colour::INK, |found| found.1);
            self.sign(Point { x: left, y: at.y + PADDING - 1.0 }, &agency.sign, ink, &agency.name);
            text_left += SIGN + 8.0;
        }
        for text in &one.title {
            self.text(Point { x: text_left, y }, TITLE, true, colour::INK, text);
            y += LEADING;
        }
        for text in &one.second {
            self.text(Point { x: text_left, y }, SMALL, false, colour::INK_2, text);
            y += LEADING;
        }
        for text in &one.marks {
            self.text(Point { x: left, y }, SMALL, true, colour::PROBLEM, text);
            y += LEADING;
        }
        y += 8.0;
        for (texts, position) in &one.lines {
            let line = &node.lines[*position];
            let taken = matches!(line, Line::Option { taken: true, .. } | Line::News { taken: true, .. });
            self.bullet(Point { x: left + 5.0, y: y - 4.5 }, line, taken);
            if let Line::Option { say: tip, .. } | Line::News { text: tip, .. } = line {
                self.out.push_str(&format!("<g><title>{}</title>\n", escaped(tip)));
            } else {
                self.out.push_str("<g>\n");
            }
            for text in texts {
                self.text(Point { x: left + 16.0, y }, SMALL, taken, colour::INK, text);
                y += LEADING;
            }
            self.out.push_str("</g>\n");
        }
    }

    /// A ring before an option, a letter before news, two arrows before an exchange; filled when it was taken.
    fn bullet(&mut self, at: Point, line: &Line, taken: bool) {
        let data = match line {
            Line::Option { .. } => {
                let fill = if taken { colour::INK } else { "none" };
                self.out.push_str(&format!(
                    "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3.6\" fill=\"{fill}\" stroke=\"{}\" stroke-width=\"1.4\"/>\n",
                    at.x,
                    at.y,
                    colour::INK
                ));
                return;
            }
            Line::News { .. } => "M-5 -3.6 H5 V3.6 H-5 Z M-5 -3.6 L0 .6 L5 -3.6",
            Line::Swap { .. } => "M-5 -2 H5 L2.4 -4.6 M5 2 H-5 L-2.4 4.6",
        };
        self.out.push_str(&format!(
            "<path transform=\"translate({:.1} {:.1})\" d=\"{data}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.4\"/>\n",
            at.x,
            at.y,
            colour::INK
        ));
    }

    fn sign(&mut self, at: Point, sign: &str, ink: &str, name: &str) {
        self.out.push_str(&format!(
            "<g transform=\"translate({:.1} {:.1}) scale({:.3})\"><title>{}</title>{}</g>\n",
            at.x,
            at.y,
            SIGN / GRID,
            escaped(name),
            inked(sign, ink, colour::SURFACE)
        ));
    }
}

/// The head of the arrow; the last piece of a route is level.
fn arrow_head(route: &Route) -> String {
    let mut ends = route.segments.iter().rev().map(|segment| match segment {
        Segment::Line(to) | Segment::Curve(_, _, to) => *to,
    });
    let tip = ends.next().unwrap_or(route.start);
    let before = ends.find(|point| (point.x - tip.x).abs() > 0.1).unwrap_or(route.start);
    let back = if before.x < tip.x { -7.0 } else { 7.0 };
    format!(
        "M{:.1} {:.1} L{:.1} {:.1} L{:.1} {:.1}",
        tip.x + back,
        tip.y - 5.0,
        tip.x,
        tip.y,
        tip.x + back,
        tip.y + 5.0
    )
}

fn escaped(text: &str) -> String {
    let safe = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    // Characters that no XML file may hold, whatever an author's file does.
    safe.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect()
}

#[cfg(test)]
mod tests {
    use super::colour;

    #[test]
    fn the_picture_has_the_colours_of_the_light_theme() {
        let theme = include_str!("../../assets/theme/light.ron");
        let agencies = colour::AGENCIES.map(|(name, value)| (name.replace('-', "_"), value));
        let others = [
            ("bg", colour::PAGE),
            ("surface", colour::SURFACE),
            ("ink", colour::INK),
            ("ink_2", colour::INK_2),
            ("edge", colour::EDGE),
            ("lamp", colour::LAMP),
            ("problem", colour::PROBLEM),
            ("problem_soft", colour::PROBLEM_SOFT),
        ];
        let others = others.map(|(name, value)| (name.to_owned(), value));
        for (name, value) in agencies.into_iter().chain(others) {
            assert!(theme.contains(&format!("{name}: \"{value}\"")), "{name} is not {value} in the theme");
        }
    }
}
