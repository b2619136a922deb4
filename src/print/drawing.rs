//! A picture on paper: SVG from its pieces, with its title, and the same in sentences below.

use maud::{Markup, PreEscaped, html};

use crate::base::picture::{Anchor, Fill, Ink, Picture, Piece, Stroke};
use crate::base::signs::{GRID, inked};
use crate::graph::colour;

use super::Options;

/// What is only on paper: thin lines, soft grounds, and the colour of a person being assisted.
const LINE: &str = "#D5D0C6";
const LAMP_SOFT: &str = "#FCEFD0";
const PERSON: &str = "#B97512";

/// A picture with its sentences. `id` is its name on the page.
pub(super) fn figure(id: &str, picture: &Picture, options: &Options<'_>) -> Markup {
    let mut inks: Vec<&Ink> = picture.pieces.iter().filter_map(hatched).collect();
    inks.sort_by_key(|ink| value(ink));
    inks.dedup_by_key(|ink| value(ink));
    html! {
        figure {
            figcaption id=(format!("{id}-title")) { (picture.title) }
            svg role="img" aria-labelledby=(format!("{id}-title")) aria-describedby=(format!("{id}-words"))
                viewBox=(format!("0 0 {:.0} {:.0}", picture.width, picture.height)) {
                defs {
                    @for ink in inks { (pattern(id, ink)) }
                    marker id=(format!("{id}-tip")) markerWidth="5" markerHeight="5" refX="3.4" refY="2.5" orient="auto" {
                        path d="M0,0 L5,2.5 L0,5 L1,2.5 Z" fill=(colour::INK) {}
                    }
                }
                @for piece in &picture.pieces { (drawn(id, piece)) }
            }
        }
        @if !picture.in_words.is_empty() {
            div id=(format!("{id}-words")) class="second" {
                p { strong { (options.words.say("print-picture-in-words")) } }
                ul { @for sentence in &picture.in_words { li { (sentence) } } }
            }
        }
    }
}

fn value(ink: &Ink) -> &'static str {
    match ink {
        Ink::Text => colour::INK,
        Ink::Second => colour::INK_2,
        Ink::Line => LINE,
        Ink::Ground => colour::PAGE,
        Ink::Surface => colour::SURFACE,
        Ink::Lamp => colour::LAMP,
        Ink::LampSoft => LAMP_SOFT,
        Ink::Agency(name) => {
            colour::AGENCIES.iter().find(|(known, _)| known == name).map_or(colour::INK_2, |one| one.1)
        }
        Ink::Person => PERSON,
    }
}

fn hatched(piece: &Piece) -> Option<&Ink> {
    match piece {
        Piece::Bar { fill: Fill::Hatched(ink), .. } | Piece::Disc { fill: Fill::Hatched(ink), .. } => Some(ink),
        _ => None,
    }
}

/// The name of the slanting lines of an ink.
fn pattern_name(id: &str, ink: &Ink) -> String {
    format!("{id}-{}", value(ink).trim_start_matches('#'))
}

fn pattern(id: &str, ink: &Ink) -> Markup {
    html! {
        pattern id=(pattern_name(id, ink)) width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
            rect width="8" height="8" fill=(colour::SURFACE) {}
            rect width="4" height="8" fill=(value(ink)) {}
        }
    }
}

fn filled(id: &str, fill: &Fill) -> String {
    match fill {
        Fill::Empty => "none".to_owned(),
        Fill::Plain(ink) => value(ink).to_owned(),
        Fill::Hatched(ink) => format!("url(#{})", pattern_name(id, ink)),
    }
}

/// Colour, width and dashes of a line, or none.
fn stroke(edge: Option<&Stroke>) -> (&'static str, String, Option<&'static str>) {
    edge.map_or(("none", "0".to_owned(), None), |edge| {
        (value(&edge.ink), short(edge.width), edge.dashed.then_some("7 5"))
    })
}

/// A measure, as short as it can be said.
fn short(measure: f32) -> String {
    let text = format!("{measure:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn drawn(id: &str, piece: &Piece) -> Markup {
    match piece {
        Piece::Bar { at: [x, y, w, h], round, fill, edge } => {
            let (ink, width, dashes) = stroke(edge.as_ref());
            html! { rect x=(short(*x)) y=(short(*y)) width=(short(w.max(0.0))) height=(short(h.max(0.0))) rx=(short(*round))
            fill=(filled(id, fill)) stroke=(ink) stroke-width=(width) stroke-dasharray=[dashes] {} }
        }
        Piece::Line { points, stroke: line, arrow } => {
            let (ink, width, dashes) = stroke(Some(line));
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", short(*x), short(*y))).collect();
            let tip = arrow.then(|| format!("url(#{id}-tip)"));
            html! { polyline points=(points.join(" ")) fill="none" stroke=(ink) stroke-width=(width) stroke-linejoin="round"
            stroke-dasharray=[dashes] marker-end=[tip] {} }
        }
        Piece::Disc { at, radius, fill, edge } => {
            let (ink, width, dashes) = stroke(edge.as_ref());
            html! { circle cx=(short(at.0)) cy=(short(at.1)) r=(short(*radius)) fill=(filled(id, fill)) stroke=(ink)
            stroke-width=(width) stroke-dasharray=[dashes] {} }
        }
        Piece::Text { at, anchor, size, bold, ink, text } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = bold.then_some("bold");
            html! { text x=(short(at.0)) y=(short(at.1)) font-size=(short(*size)) font-weight=[weight] text-anchor=(anchor)
            fill=(value(ink)) { (text) } }
        }
        Piece::Sign { at, size, sign, ink } => {
            let place = format!("translate({},{}) scale({:.3})", short(at.0), short(at.1), size / GRID);
            html! { g transform=(place) { (PreEscaped(inked(sign, value(ink), colour::SURFACE))) } }
        }
        // On paper nothing opens.
        Piece::Door { .. } => html! {},
    }
}
