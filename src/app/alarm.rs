//! The alarm clock of a sleeping window: a thread that wakes it after a while, or when a look outside finds news.
//! It never touches the world; it calls one function, and that function sends the event loop a wake-up.
//! Start reading at [`Alarm::start`].

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use bevy::prelude::Resource;

/// How often the alarm looks outside while the window sleeps. A look costs microseconds.
const LOOK_EVERY: Duration = Duration::from_millis(150);

/// Something to look at from the alarm's thread; true when it has news. News are told once.
pub(super) type Look = Box<dyn FnMut() -> bool + Send>;

enum Order {
    WakeAfter(Option<Duration>),
    LookAt(Look),
}

/// The handle on the alarm's thread, which ends with it.
#[derive(Resource)]
pub(super) struct Alarm(Sender<Order>);

impl Alarm {
    /// Starts the thread. Without one (the system refuses) the window still works; it only sleeps too deeply.
    pub(super) fn start(wake: impl Fn() + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        let started = thread::Builder::new().name("alarm".to_owned()).spawn(move || watch(&receiver, &wake));
        if let Err(error) = started {
            bevy::log::warn!("{error}");
        }
        Self(sender)
    }

    /// Wakes the window once after `delay`; replaces what was set before. `None` lets it sleep.
    pub(super) fn set(&self, delay: Option<Duration>) {
        // A thread that is gone wakes nobody; there is nothing better to do about it.
        let _ = self.0.send(Order::WakeAfter(delay));
    }

    /// Looks at something from now on, and wakes the window when it has news.
    pub(super) fn look_at(&self, look: Look) {
        let _ = self.0.send(Order::LookAt(look));
    }
}

fn watch(orders: &Receiver<Order>, wake: &dyn Fn()) {
    let mut ring_at: Option<Instant> = None;
    let mut looks: Vec<Look> = Vec::new();
    loop {
        let until_ring = ring_at.map(|at| at.saturating_duration_since(Instant::now()));
        let until_look = (!looks.is_empty()).then_some(LOOK_EVERY);
        let order = match [until_ring, until_look].into_iter().flatten().min() {
            Some(patience) => orders.recv_timeout(patience),
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match order {
            Ok(Order::WakeAfter(delay)) => ring_at = delay.and_then(|delay| Instant::now().checked_add(delay)),
            Ok(Order::LookAt(look)) => looks.push(look),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                let rings = ring_at.is_some_and(|at| at <= Instant::now());
                // Every look is taken, so that one with news does not hide the next one's.
                let mut news = false;
                for look in &mut looks {
                    news |= look();
                }
                if rings {
                    ring_at = None;
                }
                if rings || news {
                    wake();
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(5);

    #[test]
    fn it_rings_once_and_only_when_set() {
        let (ring, rings) = channel();
        let alarm = Alarm::start(move || ring.send(()).unwrap_or_default());
        alarm.set(Some(Duration::from_secs(3600)));
        alarm.set(Some(Duration::from_millis(10)));
        assert!(rings.recv_timeout(LONG).is_ok());
        assert!(rings.recv_timeout(Duration::from_millis(100)).is_err(), "once");
        alarm.set(Some(Duration::from_millis(50)));
        alarm.set(None);
        assert!(rings.recv_timeout(Duration::from_millis(200)).is_err(), "not after it was unset");
    }

    #[test]
    fn news_wake_the_window() {
        let (ring, rings) = channel();
        let alarm = Alarm::start(move || ring.send(()).unwrap_or_default());
        let (post, letters) = channel();
        alarm.look_at(Box::new(move || letters.try_recv().is_ok()));
        assert!(rings.recv_timeout(LOOK_EVERY * 2).is_err(), "no news, no ring");
        post.send(()).unwrap();
        assert!(rings.recv_timeout(LONG).is_ok());
    }
}
