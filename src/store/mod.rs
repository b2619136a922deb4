//! Files: content folders are read here, texts are kept here, and a workshop has its record here (with the feature
//! `cli`). It never understands what it reads; that is for the core.
//! Start at [`read_folder`], at [`write_text`], or at `record`.

mod disk;
mod folder;
mod keep;
#[cfg(feature = "cli")]
pub mod record;
mod scenarios;
#[cfg(feature = "cli")]
pub mod tables;
mod walk;
mod why;
#[cfg(feature = "cli")]
pub mod workshops;

pub use folder::{StoreError, is_content, read_large_file, read_text, read_text_if_there};
pub use keep::{put_aside, replace_text, write_text};
pub use scenarios::scenarios_folder;
pub use walk::{Folder, read_folder, read_plays};
