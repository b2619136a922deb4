//! One file or folder per screen: what it shows (`XView`), what is half done (`XDraft`), what was decided (`XAction`),
//! and the function that draws it (`x_ui`).
//! Screens never know each other and never change anything but their own draft.
//! Start reading at [`play`].

pub mod author;
pub mod console;
pub mod curtain;
pub mod day;
pub mod debrief;
pub mod ending;
mod flow;
pub mod handbook;
pub mod lobby;
pub mod mirror;
pub mod pause;
pub mod play;
pub mod prebrief;
pub mod role_card;
mod scrolling;
pub mod settings;
pub mod setup;
pub mod swap;
pub mod table;
pub mod talk;
pub mod wall;
pub mod workshops;
