//! A team's acts held against the reference procedure.
//! It never touches files, clocks, chance or the screen, and it never puts a sentence into words.
//! Start reading at [`alignment`].

pub mod alignment;
