//! Resolves what a case gives the table to talk about.

use super::Lowering;
use crate::base::Diagnostics;
use crate::base::read::Name;
use crate::scenario::talk::{Defensible, FORMATS, MOST_MINUTES, ObserverTask, Stop, Voice, Watch};
use crate::scenario::talk_document::{DefensibleDoc, ObserveDoc, StopDoc, VoiceDoc};

impl Lowering<'_> {
    pub(super) fn voice(&self, doc: &VoiceDoc, out: &mut Diagnostics<'_>) -> Option<Voice> {
        let (of, at) = (self.who(&doc.of, out), self.situation_named(&doc.at, out));
        Some(Voice { of: of?, at: at?, knew: doc.knew.clone(), feared: doc.feared.clone(), needed: doc.needed.clone() })
    }

    /// The options of the situation at this position for which there are reasons.
    pub(super) fn defensible(
        &self,
        situation: usize,
        docs: &[DefensibleDoc],
        out: &mut Diagnostics<'_>,
    ) -> Vec<Defensible> {
        let Some(options) = self.options.get(situation) else { return Vec::new() };
        let found = docs.iter().filter_map(|doc| Some((options.find(&doc.option, out)?, doc)));
        found.map(|(option, doc)| Defensible { option, why: doc.why.clone() }).collect()
    }
}

pub(super) fn observer_task(doc: &ObserveDoc, out: &mut Diagnostics<'_>) -> ObserverTask {
    ObserverTask { task: doc.task.clone(), watch: doc.watch.iter().filter_map(|name| watch(name, out)).collect() }
}

fn watch(name: &Name, out: &mut Diagnostics<'_>) -> Option<Watch> {
    let found = Watch::ALL.into_iter().find(|watch| watch.id() == name.value);
    if found.is_none() {
        let message = format!("there is no kind of mark \"{}\"", name.value);
        out.unknown("RB0201", name.span, &name.value, message, Watch::ALL.map(Watch::id));
    }
    found
}

pub(super) fn stop(doc: &StopDoc, out: &mut Diagnostics<'_>) -> Stop {
    let minutes = doc.minutes.value;
    if !(1..=MOST_MINUTES).contains(&minutes) {
        let message = format!("a stop cannot last {minutes} minutes");
        out.error("RB0222", doc.minutes.span, message, format!("write a number from 1 to {MOST_MINUTES}"));
    }
    let format = doc.format.as_ref().map_or(FORMATS[0], |format| &format.value).to_owned();
    Stop { ask: doc.ask.clone(), format, minutes }
}
