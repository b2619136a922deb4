//! The window on the projector, as far as the rest of the shell knows it: whether there is one, and what is wanted of it.
//! What is wanted is done in `wall_window`.

use bevy::prelude::*;

use crate::presenter::shell::{Display, WallRequest};

/// The window on the projector, while there is one.
#[derive(Resource, Default)]
pub(super) struct Wall {
    /// The window.
    pub(super) window: Option<Entity>,
    /// The display it covers, if it was put on one.
    pub(super) display: Option<Display>,
    /// What the face asked for last, until it is done.
    pub(super) wanted: Option<WallRequest>,
}
