//! All texts of a case that people read, with where they stand.

use crate::base::Span;
use crate::base::read::Name;
use crate::checks::story::options_of;
use crate::scenario::document::ScenarioDoc;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Kind {
    Option,
    Card,
    Situation,
    Wall,
    Mirror,
    Fact,
    News,
    Reply,
    Brief,
    Title,
    Note,
    Stop,
    Task,
    Voice,
    Reason,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Option => "the option",
            Self::Card => "the card",
            Self::Situation => "the text",
            Self::Wall => "what the wall shows",
            Self::Mirror => "the question to the others",
            Self::Fact => "the fact",
            Self::News => "the news",
            Self::Reply => "the answer",
            Self::Brief => "the role card",
            Self::Title => "the title",
            Self::Note => "the note",
            Self::Stop => "the question of the stop",
            Self::Task => "the task for observers",
            Self::Voice => "the voice",
            Self::Reason => "the reason",
        }
    }
}

/// A text with its owner.
#[derive(Debug)]
pub(in crate::checks) struct Text<'d> {
    pub(in crate::checks) kind: Kind,
    /// The id of what it belongs to.
    pub(in crate::checks) owner: &'d str,
    pub(in crate::checks) text: &'d str,
    pub(in crate::checks) place: Span,
    /// The record that it is a field of, and the name of the field.
    pub(in crate::checks) field: (Span, &'static str),
}

impl Text<'_> {
    pub(super) fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

/// All texts of a case, in the order of the file as far as lists go.
pub(in crate::checks) fn texts_of(doc: &ScenarioDoc) -> Vec<Text<'_>> {
    let mut all = Texts(Vec::new());
    all.take(Kind::Title, &doc.id, &doc.title, (doc.span, "title"));
    all.take(Kind::Note, &doc.id, doc.content_note.marked(), (doc.span, "content_note"));
    for role in &doc.roles {
        all.take(Kind::Brief, &role.id, role.brief.marked(), (role.span, "brief"));
    }
    for fact in &doc.facts {
        all.take(Kind::Fact, &fact.id, fact.text.marked(), (fact.span, "text"));
    }
    for situation in &doc.situations {
        let (id, span) = (&situation.id, situation.span);
        all.take(Kind::Situation, id, situation.text.marked(), (span, "text"));
        all.take(Kind::Wall, id, situation.wall.marked(), (span, "wall"));
        all.take(Kind::Title, id, &situation.title, (span, "title"));
        all.take(Kind::Mirror, id, situation.mirror.as_deref().unwrap_or_default(), (span, "mirror"));
        let kind = if situation.cards.is_some() { Kind::Card } else { Kind::Option };
        for option in options_of(situation) {
            all.take(kind, &option.id, &option.say, (option.span, "say"));
            all.take(Kind::Reply, &option.id, option.reply.marked(), (option.span, "reply"));
        }
        let outcomes = situation.begins.iter().chain(&situation.afterwards).chain(&situation.no_decision);
        for outcome in outcomes.chain(&situation.agreed).chain(&situation.disagreed) {
            all.take_at(Kind::Reply, &id.value, outcome.reply.marked(), (outcome.span, "reply"));
        }
        if let Some(stop) = &situation.stop {
            all.take_at(Kind::Stop, &id.value, stop.ask.marked(), (stop.span, "ask"));
        }
        for one in &situation.defensible {
            all.take_at(Kind::Reason, &one.option.value, one.why.marked(), (one.span, "why"));
        }
    }
    for standing in &doc.standing {
        all.take(Kind::Reply, &standing.act, standing.reply.marked(), (standing.span, "reply"));
    }
    for inject in &doc.injects {
        all.take(Kind::News, &inject.id, inject.text.marked(), (inject.span, "text"));
        all.take(Kind::Reply, &inject.id, inject.reply.marked(), (inject.span, "reply"));
    }
    for one in &doc.observe {
        all.take_at(Kind::Task, &doc.id.value, one.task.marked(), (one.span, "task"));
    }
    for voice in &doc.voice {
        for (field, text) in [("knew", &voice.knew), ("feared", &voice.feared), ("needed", &voice.needed)] {
            all.take_at(Kind::Voice, &voice.of.value, text.marked(), (voice.span, field));
        }
    }
    all.0.retain(|text| !text.text.is_empty());
    all.0
}

struct Texts<'d>(Vec<Text<'d>>);

impl<'d> Texts<'d> {
    fn take(&mut self, kind: Kind, owner: &'d Name, text: &'d str, field: (Span, &'static str)) {
        self.0.push(Text { kind, owner: &owner.value, text, place: owner.span, field });
    }

    /// A text that is told where its record begins.
    fn take_at(&mut self, kind: Kind, owner: &'d str, text: &'d str, field: (Span, &'static str)) {
        self.0.push(Text { kind, owner, text, place: field.0, field });
    }
}
