//! The parts that screens are made of. Each is a builder: `ui.add(OptionCard::new(…).digit(1))`. Every part that can
//! be pressed is at least 44 high, has a name for screen readers, and shows the same focus ring.
//! They never decide anything and hold no state of their own.
//! Start reading at [`OptionCard`] for the pattern, at `control` for what all of them share.

mod button;
mod chip;
mod control;
mod curtain_button;
mod fact_row;
mod field;
mod key_cap;
mod list_row;
mod name_plate;
mod notice;
mod option_card;
mod plan_card;
mod role_badge;
mod segments;
mod step_scale;
mod text;
mod timer_pie;
mod toast;
mod warning;

#[cfg(test)]
pub(crate) mod testing;

pub use button::{ActionButton, PrimaryButton};
pub use chip::Chip;
pub(crate) use control::announce;
pub use control::{focus_ring, focus_ring_on_primary};
pub use curtain_button::CurtainButton;
pub use fact_row::{FactRow, FactSource};
pub use field::Field;
pub use key_cap::KeyCap;
pub use list_row::ListRow;
pub use name_plate::NamePlate;
pub use notice::{notice_height, notice_ui};
pub use option_card::OptionCard;
pub use plan_card::{PlanCard, PlanSlot};
pub use role_badge::RoleBadge;
pub use segments::Segments;
pub use step_scale::StepScale;
pub use text::{Text, galley, largest_face};
pub use timer_pie::TimerPie;
pub use toast::Toast;
pub use warning::warning_ui;
