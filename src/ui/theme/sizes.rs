//! Spacing, radii, strokes and heights in logical pixels at 100 % text. The same in every theme.

/// Gaps between things.
#[expect(missing_docs, reason = "a plain scale")]
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
    pub const HUGE: f32 = 48.0;
    /// Between two options.
    pub const OPTIONS: f32 = 10.0;
    /// Around a part that is brought into view, for the ring around it.
    pub const AROUND: f32 = 10.0;
    /// Between columns.
    pub const GUTTER: f32 = 16.0;
}

/// Corner radii.
#[expect(missing_docs, reason = "named after what they round")]
pub mod radius {
    pub const KEY_CAP: u8 = 6;
    pub const BUTTON: u8 = 9;
    pub const OPTION: u8 = 12;
    pub const CARD: u8 = 14;
    pub const SQUARE: u8 = 3;
}

/// Widths of lines.
pub mod stroke {
    /// Decoration.
    pub const HAIRLINE: f32 = 1.0;
    /// Around key caps and small marks.
    pub const THIN: f32 = 1.5;
    /// Borders of controls.
    pub const CONTROL: f32 = 2.0;
    /// What is chosen.
    pub const CHOSEN: f32 = 3.0;
    /// Lines of pictures.
    pub const DATA: f32 = 4.0;
    /// The inner focus ring; the outer one is [`FOCUS_LAMP`].
    pub const FOCUS: f32 = 3.0;
    /// The outer focus ring.
    pub const FOCUS_LAMP: f32 = 4.0;
}

/// Heights of controls and bars.
pub mod height {
    /// No target is lower.
    pub const TARGET: f32 = 44.0;
    /// The one main button.
    pub const PRIMARY: f32 = 48.0;
    /// The button on the curtain.
    pub const CURTAIN_BUTTON: f32 = 76.0;
    /// An option with one or two lines.
    pub const OPTION: f32 = 66.0;
    /// A tile of the lobby.
    pub const TILE: f32 = 72.0;
    /// A digit before an option.
    pub const DIGIT: f32 = 40.0;
    /// The sign of a lane.
    pub const LANE_SIGN: f32 = 28.0;
    /// A key cap.
    pub const KEY_CAP: f32 = 26.0;
    /// The bar along the top.
    pub const TOP_BAR: f32 = 52.0;
    /// The bar along the foot.
    pub const FOOT_BAR: f32 = 68.0;
    /// A name plate on the stage.
    pub const PLATE: f32 = 30.0;
}

/// Options and running text are never wider.
pub const READING_WIDTH: f32 = 900.0;

/// How much of a colour is laid over something.
pub mod wash {
    /// Under the pointer.
    pub const HOVER: f32 = 0.06;
    /// Under the pointer, on a dark button.
    pub const HOVER_ON_DARK: f32 = 0.1;
    /// Second words on the curtain.
    pub const SECOND_ON_CURTAIN: f32 = 0.86;
}

/// Icons and signs.
pub mod icon {
    /// Beside small words.
    pub const SMALL: f32 = 18.0;
    /// In a button.
    pub const BUTTON: f32 = 20.0;
    /// Beside a name in a pill, and beside a fact.
    pub const NAME: f32 = 22.0;
    /// Before a line of a list.
    pub const ROW: f32 = 24.0;
    /// On the curtain's button.
    pub const CURTAIN: f32 = 28.0;
    /// Before the line that says who acts.
    pub const ROLE: f32 = 30.0;
}

/// Room between the border of a control and its words.
pub mod padding {
    /// A field, from above.
    pub const FIELD: i8 = 10;
    /// Buttons, pills, fields.
    pub const CONTROL: f32 = 14.0;
    /// Words side by side of which one is chosen.
    pub const SEGMENT: f32 = 15.0;
    /// The one main button.
    pub const PRIMARY: f32 = 22.0;
    /// The button on the curtain.
    pub const CURTAIN: f32 = 30.0;
    /// The button on the curtain, above and below together.
    pub const CURTAIN_TALL: f32 = 42.0;
}

/// Widths of columns, and the least that something needs to stand beside another.
pub mod width {
    /// The side column.
    pub const SIDE: f32 = 372.0;
    /// The side column where there is less room.
    pub const SIDE_COMPACT: f32 = 296.0;
    /// Words beside something else, however little room there is.
    pub const WORDS_LEAST: f32 = 80.0;
    /// The words of the button on the curtain.
    pub const CURTAIN_WORDS_LEAST: f32 = 120.0;
    /// The bar along the top, to show the keys of its buttons.
    pub const BAR_WITH_KEYS: f32 = 720.0;
    /// A scale of steps, so that each step can be hit.
    pub const SCALE: f32 = 280.0;
    /// The words of a row beside its choices.
    pub const ROW_WORDS: f32 = 240.0;
}

/// The wall, in points before everything on it is enlarged.
pub mod wall {
    /// By how much everything is enlarged.
    pub const MAGNIFIED: f32 = 1.5;
    /// How much of the height the picture takes.
    pub const STAGE_SHARE: f32 = 0.54;
    /// How much it takes where options stand under it.
    pub const STAGE_SHARE_WITH_OPTIONS: f32 = 0.3;
    /// No taller than this, however high the wall is.
    pub const STAGE_MOST: f32 = 300.0;
    /// The cards along the foot.
    pub const CARD: f32 = 118.0;
    /// The cards along the foot, where options need the room.
    pub const CARD_WITH_OPTIONS: f32 = 74.0;
    /// Before the words of an option.
    pub const DIGIT: f32 = 40.0;
}

/// While the room talks or votes.
pub mod talk {
    /// The bar along the top.
    pub const HEAD: f32 = 58.0;
    /// The most of the page that the question takes.
    pub const QUESTION_SHARE: f32 = 0.3;
    /// The card of the format, beside a vote.
    pub const FORMAT_SHARE: f32 = 0.47;
    /// The most of its card that what is said takes.
    pub const SAY_SHARE: f32 = 0.4;
    /// The disc of a step.
    pub const STEP: f32 = 20.0;
    /// The ring of the clock.
    pub const RING: f32 = 10.0;
    /// The clock, from its middle.
    pub const DIAL_MOST: f32 = 64.0;
    /// The clock and how people sit have at least this height.
    pub const DIAL_LEAST: f32 = 90.0;
    /// The clock beside how people sit.
    pub const DIAL_SHARE: f32 = 0.42;
    /// The words in the clock, of its half.
    pub const DIAL_WORDS: f32 = 1.5;
    /// All the time of a step.
    pub const WHOLE: f32 = 1000.0;
    /// Before the words of an option.
    pub const LETTER: f32 = 30.0;
    /// Letter and words of an option beside its bar.
    pub const VOTE_TEXT_SHARE: f32 = 0.58;
    /// Behind a bar.
    pub const VOTE_NUMBER: f32 = 36.0;
    /// No option takes more.
    pub const VOTE_ROW_MOST: f32 = 64.0;
    /// A bar.
    pub const BAR: f32 = 24.0;
    /// From stroke to stroke of a bar that hides its count.
    pub const HATCH: f32 = 12.0;
}

/// The facilitator's console.
pub mod console {
    /// The picture of the wall.
    pub const SKETCH: f32 = 96.0;
    /// Left and right of what stands above the columns.
    pub const MARGIN: i8 = 16;
    /// Above and below it.
    pub const MARGIN_TALL: i8 = 4;
    /// The bar of a gauge.
    pub const BAR: f32 = 8.0;
    /// A name, of its line.
    pub const NAME_SHARE: f32 = 0.42;
    /// A turn that was taken.
    pub const SQUARE: f32 = 12.0;
    /// More turns are told by their number alone.
    pub const MOST_SQUARES: usize = 8;
    /// The clauses beside an option.
    pub const CLAUSE: f32 = 72.0;
    /// The field for the hands of an option.
    pub const HANDS: f32 = 84.0;
    /// The columns, as shares of the width: one beside the other.
    pub const THREE: [f32; 3] = [0.262, 0.436, 0.302];
    /// Two columns.
    pub const TWO: [f32; 2] = [0.56, 0.44];
}

/// The page of the day.
pub mod day {
    /// Its three columns, as shares of the width.
    pub const THREE: [f32; 3] = [0.255, 0.335, 0.41];
    /// Its two columns, where there is less room: the people and the plan in the first.
    pub const TWO: [f32; 2] = [0.42, 0.58];
    /// Left and right, and above and below, within its cards.
    pub const PADDING: i8 = 14;
    /// The hour before a part of the day.
    pub const HOUR: f32 = 60.0;
    /// A part of the day.
    pub const PART: f32 = 52.0;
    /// Above and below the words of a part together.
    pub const PART_TALL: f32 = 20.0;
    /// Before the part that goes on.
    pub const BAR: f32 = 8.0;
    /// The names of roles, as a share of their table.
    pub const ROLES: f32 = 0.3;
    /// The names of roles are never wider.
    pub const ROLES_MOST: f32 = 170.0;
    /// A seat.
    pub const SEAT: f32 = 52.0;
    /// A seat is never narrower.
    pub const SEAT_LEAST: f32 = 84.0;
    /// Within a seat, left and right.
    pub const SEAT_PADDING: f32 = 10.0;
    /// Above and below the words of a seat together.
    pub const SEAT_TALL: f32 = 14.0;
    /// A line and a gap of a dashed border.
    pub const DASH: [f32; 2] = [6.0, 4.0];
    /// Round the pills of people.
    pub const PILL: u8 = 22;
}

/// The talk after a case.
pub mod debrief {
    use egui::{Vec2, vec2};

    /// The help for whoever leads.
    pub const HELPER: f32 = 340.0;
    /// The disc of time, with the room beside it.
    pub const PIE: f32 = 62.0;
    /// The question, however long the time's words are.
    pub const QUESTION_LEAST: f32 = 240.0;
    /// The bar of lamp over a lit column.
    pub const LIT: f32 = 5.0;
    /// The open mark of what is to be talked about.
    pub const PILL: Vec2 = vec2(21.0, 14.0);
    /// Its corners.
    pub const PILL_ROUND: u8 = 7;
    /// Under a picture, for the words about a moment.
    pub const VOICE: f32 = 170.0;
    /// No picture is enlarged by more.
    pub const PICTURE_MOST: f32 = 1.7;
    /// How much of a page the lanes of one finding may take.
    pub const LANES_SHARE: f32 = 0.42;
    /// A line that was written, beside its button.
    pub const LINE_LEAST: f32 = 120.0;
    /// Letters of a line that is written.
    pub const LONGEST_LINE: usize = 300;
}
