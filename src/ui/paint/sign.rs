//! The signs of the agencies: a silhouette in the agency's colour, an inner mark in the colour of the ground.
//! At 18 pixels each must still be named correctly in a grey print, so forms differ before colours do.

use egui::{Color32, Painter, Pos2};

use super::line_art::LineArt;
use crate::base::signs::source;
use crate::ui::theme::{Agency, Tokens};

/// Draws an agency's sign, `size` high and wide, around `centre`.
pub fn sign(painter: &Painter, centre: Pos2, size: f32, agency: Agency, tokens: &Tokens) {
    let art = LineArt::of(source(agency.sign));
    art.paint(painter, centre, size, tokens.agencies.of(agency), tokens.sign_mark);
}

/// Draws the sign inside a disc of the ground colour, as on the chest of a figure or on a line of time.
pub fn sign_in_disc(painter: &Painter, centre: Pos2, radius: f32, agency: Agency, tokens: &Tokens) {
    let paper = if tokens.outlined { tokens.plate } else { Color32::WHITE };
    painter.circle_filled(centre, radius, paper);
    // On white paper the sign keeps its day form in every theme: a white mark inside would be lost.
    sign(
        painter,
        centre,
        radius * 1.42,
        agency,
        &Tokens { sign_mark: paper, agencies: tokens.agencies_on_paper, ..*tokens },
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::signs::NAMES;

    #[test]
    fn every_sign_can_be_read() {
        for name in NAMES {
            assert!(!LineArt::of(source(name)).is_empty(), "{name}");
        }
    }
}
