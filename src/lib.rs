//! Roadblock: a workshop in a box. Rehearse, together and in each other's roles, the standard procedure for
//! identifying and assisting victims of internal trafficking.
//!
//! A pure core (`base` to `rehearsal`) that knows neither window nor file nor clock; faces around it that know nothing
//! of each other. Start reading in `docs/architecture.md`.

pub mod assessment;
pub mod base;
