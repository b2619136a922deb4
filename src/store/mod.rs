//! Files: content folders are read here, and kept plays are found here.
//! It never understands what it reads; that is for the core.
//! Start at [`read_folder`].

mod folder;
mod keep;
mod scenarios;

pub use folder::{StoreError, is_content, read_folder, read_large_text, read_plays, read_text, read_text_if_there};
pub use keep::{replace_text, write_text};
pub use scenarios::scenarios_folder;
