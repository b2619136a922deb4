//! All texts of a case that people read, with where they stand.

use crate::base::Span;
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
}

impl Text<'_> {
    pub(super) fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

/// All texts of a case, in the order of the file as far as lists go.
pub(in crate::checks) fn texts_of(doc: &ScenarioDoc) -> Vec<Text<'_>> {
    let mut all = Vec::new();
    all.push(Text { kind: Kind::Title, owner: &doc.id.value, text: &doc.title, place: doc.id.span });
    all.push(Text { kind: Kind::Note, owner: &doc.id.value, text: doc.content_note.marked(), place: doc.id.span });
    for role in &doc.roles {
        let (owner, place) = (role.id.value.as_str(), role.id.span);
        all.push(Text { kind: Kind::Brief, owner, text: role.brief.marked(), place });
    }
    for fact in &doc.facts {
        all.push(Text { kind: Kind::Fact, owner: &fact.id.value, text: fact.text.marked(), place: fact.id.span });
    }
    for situation in &doc.situations {
        let (owner, place) = (situation.id.value.as_str(), situation.id.span);
        all.push(Text { kind: Kind::Situation, owner, text: situation.text.marked(), place });
        all.push(Text { kind: Kind::Wall, owner, text: situation.wall.marked(), place });
        all.push(Text { kind: Kind::Title, owner, text: &situation.title, place });
        if let Some(mirror) = &situation.mirror {
            all.push(Text { kind: Kind::Mirror, owner, text: mirror, place });
        }
        let kind = if situation.cards.is_some() { Kind::Card } else { Kind::Option };
        for option in options_of(situation) {
            let (owner, place) = (option.id.value.as_str(), option.id.span);
            all.push(Text { kind, owner, text: &option.say, place });
            all.push(Text { kind: Kind::Reply, owner, text: option.reply.marked(), place });
        }
        let outcomes = situation.begins.iter().chain(&situation.afterwards).chain(&situation.no_decision);
        for outcome in outcomes.chain(&situation.agreed).chain(&situation.disagreed) {
            all.push(Text { kind: Kind::Reply, owner, text: outcome.reply.marked(), place: outcome.span });
        }
    }
    for standing in &doc.standing {
        let (owner, place) = (standing.act.value.as_str(), standing.act.span);
        all.push(Text { kind: Kind::Reply, owner, text: standing.reply.marked(), place });
    }
    for inject in &doc.injects {
        let (owner, place) = (inject.id.value.as_str(), inject.id.span);
        all.push(Text { kind: Kind::News, owner, text: inject.text.marked(), place });
        all.push(Text { kind: Kind::Reply, owner, text: inject.reply.marked(), place });
    }
    all.retain(|text| !text.text.is_empty());
    all
}
