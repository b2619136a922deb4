//! What there is to read beside the procedure itself, as plain data: today the list of focal points.
//! It never shows anything and never reads files. Start at [`contacts`].

pub mod contacts;
