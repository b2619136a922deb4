//! People around a case: who plays what, and the course of a table. Start at [`live`].

pub mod casting;
pub mod live;
