//! How the talk itself is rated in a minute: against statements about it and about its questions. No name, no total.

/// The statements, by their names in the catalogue: `rate-statement-NAME`.
pub const STATEMENTS: [&str; 7] = ["safe", "feelings", "voices", "open", "reasons", "procedure", "home"];
/// How far one agrees, by names in the catalogue: `rate-NAME`.
pub const ANSWERS: [&str; 4] = ["yes", "mostly", "hardly", "no"];
