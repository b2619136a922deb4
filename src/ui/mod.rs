//! What people see and touch: egui screens, widgets and the theme. Views come in ready to show, actions go out.
//! It never names Bevy, reads a file, asks a clock or knows a domain type; an egui pass may run twice in a frame, so
//! code here reads views, writes drafts, emits actions, and does nothing else.
//! Start reading at [`frame`] for the shape of every screen, at [`theme`] for colours and type.

pub mod frame;
pub mod keys;
pub mod paint;
pub mod screens;
pub mod settings;
pub mod stage;
pub mod theme;
pub mod widgets;
