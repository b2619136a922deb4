//! Figures of one kind, and their middle, 95th percentile and greatest.

use std::time::Duration;

#[derive(Default)]
pub(super) struct Figures(Vec<Duration>);

impl Figures {
    pub(super) fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    pub(super) fn line(&self, what: &str) -> String {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = |share: usize| sorted.get((sorted.len() * share / 100).min(sorted.len().saturating_sub(1)));
        let text = |share| at(share).map_or_else(|| "none".to_owned(), |took| millis(*took));
        format!(
            "{what:<48} middle {}, 95 of 100 {}, longest {} ({} times)",
            text(50),
            text(95),
            text(100),
            sorted.len()
        )
    }
}

pub(super) fn millis(took: Duration) -> String {
    format!("{:.0} ms", took.as_secs_f64() * 1000.0)
}
