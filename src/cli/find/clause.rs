//! A clause as an author needs it: which acts meet it, which breach it, what comes first and who must be there.

use crate::base::{Bits, Message};
use crate::procedure::{Clause, Procedure};

use super::super::Words;

/// The rules of a clause, line by line.
pub(super) fn opened(clause: &Clause, procedure: &Procedure, words: &Words) -> Vec<String> {
    let acts = |bits: Bits| bits.iter().map(|at| &*procedure.acts[at].id).collect::<Vec<_>>().join(", ");
    let mut lines = vec![format!("  {}", clause.text.plain())];
    let mut line = |message: Message| lines.push(format!("  {}", words.text(&message)));
    for one in &clause.obligations {
        line(Message::new("find-met-by").with("asks", one.asks.as_str()).with("acts", acts(one.acts)));
    }
    for one in &clause.precedences {
        line(Message::new("find-in-order").with("before", acts(one.before)).with("after", acts(one.after)));
    }
    for one in &clause.presence {
        let who = procedure.words_for(one.needs);
        line(Message::new("find-with").with("who", who).with("acts", acts(one.during)));
    }
    for one in &clause.consent {
        let purpose = &procedure.purposes[one.purpose.at()];
        let message = Message::new("find-agreed").with("purpose", purpose.id.as_str());
        line(message.with("name", purpose.name.as_str()).with("acts", acts(one.during)));
    }
    for one in &clause.prohibitions {
        line(Message::new("find-breached-by").with("instead", one.instead.as_str()).with("acts", acts(one.acts)));
    }
    lines
}
