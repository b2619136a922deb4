//! A case as its author writes it: `scenarios/<pack>/<case>/scenario.ron`.
//! It never resolves names; see `lower` for that. The doc comments here are the reference of the fields.

use crate::base::read::{At, Name, Node, Read, Shape, wrong_shape};
use crate::base::read::{document, words};
use crate::base::time::{Duration, DurationRange, Entry, WeekMoment};
use crate::base::{Diagnostics, Prose};

pub use super::condition_document::Condition;
pub use super::talk_document::{DefensibleDoc, ObserveDoc, StopDoc, VoiceDoc};

document! {
    /// A case.
    ScenarioDoc {
        /// Always 1.
        format: At<i64>; At { value: 1, span: crate::base::Span::default() },
        /// Short name; the folder has the same.
        id: Name; Name::default(),
        /// Title for people.
        title: String; String::new(),
        /// The procedure it is held against.
        procedure: Name; Name::default(),
        /// How much it asks of a table. Cases are offered in this order, the shorter ones first.
        level: Level = Level::Medium,
        /// Planned minutes.
        minutes: MinutesDoc = MinutesDoc { span: crate::base::Span::default(), play: 45, debrief: 45 },
        /// How many people the facilitator needs beside them, to speak for those who are being helped.
        helpers: Option<At<i64>> = None,
        /// Read aloud before anybody plays.
        content_note: Prose = Prose::default(),
        /// What people practise.
        objectives: Vec<String> = Vec::new(),
        /// When it begins.
        begins: WeekMoment; WeekMoment::default(),
        /// Until when the team's work is assessed, however early a play ends: "Saturday 16:00", or "6 weeks" after the
        /// beginning; left out: until the play ends.
        assessed_until: Option<CaseMoment> = None,
        /// Everybody in the case who is not a role of a trainee.
        people: Vec<PersonDoc> = Vec::new(),
        /// Several people under one name, for whatever is done with or happens to each of them.
        several: Vec<SeveralDoc> = Vec::new(),
        /// The roles that trainees play.
        roles: At<Vec<RoleDoc>>; At::default(),
        /// Where the case plays.
        places: Vec<PlaceDoc> = Vec::new(),
        /// Pieces of information somebody may know.
        facts: Vec<FactDoc> = Vec::new(),
        /// Names of yes-or-no memories, all «no» at first.
        flags: Vec<Name> = Vec::new(),
        /// Where roles are swapped in the middle.
        swap: Vec<SwapDoc> = Vec::new(),
        /// The case, situation by situation; the first one begins it.
        situations: At<Vec<SituationDoc>>; At::default(),
        /// What standing acts lead to in this case.
        standing: Vec<StandingDoc> = Vec::new(),
        /// News pushed in.
        injects: Vec<InjectDoc> = Vec::new(),
        /// Questions for the debrief.
        debrief: Vec<String> = Vec::new(),
        /// What the people being assisted knew, feared and needed, told only in the debrief.
        voice: Vec<VoiceDoc> = Vec::new(),
        /// Tasks for observers.
        observe: Vec<ObserveDoc> = Vec::new(),
    }
}

words! {
    /// How much a case asks of a table.
    Level {
        /// Good to begin with.
        Easy,
        /// For people who have played before.
        Medium,
        /// Many people, or questions on which good people differ.
        Hard,
    }
}

document! {
    /// Planned minutes.
    MinutesDoc {
        /// Of play.
        play: i64,
        /// Of debrief.
        debrief: i64,
    }
}

words! {
    /// Whose clauses hold for a person.
    Group {
        /// Eighteen or older: the clauses for adults.
        Adult,
        /// Under eighteen: the clauses for children.
        Child,
        /// Of unknown, disputed or doubtful age: the clauses for children, until the age is settled.
        InDoubt,
    }
}

words! {
    /// Who speaks for a person in the room.
    PlayedBy {
        /// The facilitator or a trained actor.
        Facilitator,
        /// Nobody; the case tells what they do.
        Nobody,
    }
}

words! {
    /// Who somebody is to the eye, as far as a drawing without a face can say it.
    Looks {
        /// A grown man.
        Man,
        /// A grown woman.
        Woman,
        /// An old man.
        OldMan,
        /// An old woman.
        OldWoman,
        /// A boy of about ten to seventeen.
        Boy,
        /// A girl of about ten to seventeen.
        Girl,
        /// A child of about two to nine.
        SmallChild,
        /// A baby, in a carrycot.
        Baby,
    }
}

document! {
    /// Somebody who is not a trainee's role.
    PersonDoc {
        /// Short name.
        id: Name; Name::default(),
        /// Name for people.
        name: String; String::new(),
        /// Whether this is a person being assisted.
        assisted: bool = false,
        /// Adult, child, or of an age in doubt, at the beginning.
        group: Group = Group::Adult,
        /// Who is drawn. It shows what anybody would see, never what is true: whoever exploits others looks like anyone.
        looks: Option<Looks> = None,
        /// How the group changes while the case goes on: an age in doubt that is settled, somebody who turns eighteen.
        /// Of the entries that hold, the last in the list counts; while none holds, `group` does. Nobody is told of it
        /// by this alone: news comes by an inject or a fact.
        becomes: Vec<BecomesDoc> = Vec::new(),
        /// The agency, when the person acts for one.
        agency: Option<Name> = None,
        /// Where at the beginning; left out: not in sight.
        at: Option<Name> = None,
        /// What only the facilitator knows.
        truth: Prose = Prose::default(),
        /// Who speaks for them.
        played_by: PlayedBy = PlayedBy::Nobody,
    }
}

document! {
    /// A change of the group a person belongs to, from when its time has come and its condition holds. Clauses of the
    /// old group ask nothing more from then on, those of the new group begin.
    ///
    /// `( to: Adult, at: "Sunday 00:00" )` on the eighteenth birthday;
    /// `( to: Child, when: Knows("social-worker", "born-in-2009") )` when an age in doubt is settled.
    BecomesDoc {
        /// The new group.
        to: Group,
        /// Not before this time: "3 days" after the beginning, or "Sunday 00:00".
        at: Option<CaseMoment> = None,
        /// Only where this holds; a group that hangs on what is known changes as soon as it is.
        when: Option<Condition> = None,
    }
}

document! {
    /// Several people under one name: `( id: "the-young", are: ["lena", "ana"] )`.
    SeveralDoc {
        /// Short name; stands wherever one person can be named in `toward`, `happens`, `consents` and `moves`.
        id: Name,
        /// The people, each of whom it concerns.
        are: Vec<Name>,
    }
}

document! {
    /// A role that a trainee plays.
    RoleDoc {
        /// Short name.
        id: Name; Name::default(),
        /// Name for people.
        name: String; String::new(),
        /// The agency.
        agency: Name; Name::default(),
        /// Where at the beginning.
        at: Option<Name> = None,
        /// Who is drawn; left out: one or the other, whoever plays the role.
        looks: Option<Looks> = None,
        /// The role card: private to this role.
        brief: Prose; Prose::default(),
        /// Facts known at the beginning.
        knows: Vec<Name> = Vec::new(),
    }
}

document! {
    /// A place.
    PlaceDoc {
        /// Short name.
        id: Name; Name::default(),
        /// Name for people.
        name: String; String::new(),
        /// What it looks like: advocacy, bar, corridor, court, hall, health, home, library, market, meeting, office,
        /// playground, quiet-corner, shelter, social-welfare, station, street; left out: office.
        looks: Option<Name> = None,
        /// Whether whoever is here can be spoken with by telephone, by everybody who knows of them, with nobody else
        /// listening.
        telephone: bool = false,
    }
}

document! {
    /// A piece of information.
    FactDoc {
        /// Short name.
        id: Name; Name::default(),
        /// The information.
        text: Prose; Prose::default(),
        /// The person it is about.
        about: Option<Name> = None,
        /// Whether it is private to the person.
        private: bool = false,
        /// Agencies or groups that may be told without consent, by law or by task.
        may_know: Vec<Name> = Vec::new(),
        /// Moments of the procedure that are true for whoever knows it.
        shows: Vec<Name> = Vec::new(),
    }
}

document! {
    /// Two roles that are swapped for a while.
    SwapDoc {
        /// The two roles.
        roles: (Name, Name),
        /// Swapped when this situation is entered,
        from: Name,
        /// swapped back when this one is.
        until: Option<Name> = None,
        /// For each role, one thing that could not be seen from the other; shown to both when they are swapped.
        insights: Vec<(Name, Prose)> = Vec::new(),
    }
}

/// Declares a document that has the fields of an effect besides its own.
macro_rules! with_effects {
    ($(#[$meta:meta])* $name:ident { $( $(#[$fmeta:meta])* $field:ident : $ty:ty $(= $default:expr)? $(; $stand_in:expr)? ),* $(,)? }) => {
        document! {
            $(#[$meta])*
            $name {
                $( $(#[$fmeta])* $field : $ty $(= $default)? $(; $stand_in)?, )*
                /// Acts performed, one after the other.
                does: Vec<DoesDoc> = Vec::new(),
                /// Time it takes in all; left out: what its acts take, or two minutes.
                takes: Option<DurationRange> = None,
                /// Who goes where; the place "away" is out of sight.
                moves: Vec<(Name, Name)> = Vec::new(),
                /// Who is called and comes after a while.
                calls: Vec<CallDoc> = Vec::new(),
                /// Facts that whoever acts learns; with an inject, those it is addressed to.
                learns: Vec<Name> = Vec::new(),
                /// Facts that others learn: role and fact.
                informs: Vec<(Name, Name)> = Vec::new(),
                /// Agreements given, refused or withdrawn.
                consents: Vec<AgreementDoc> = Vec::new(),
                /// Flags set to yes.
                sets: Vec<Name> = Vec::new(),
                /// Flags set to no.
                clears: Vec<Name> = Vec::new(),
                /// Changes of the gauges.
                adds: Option<GaugesDoc> = None,
                /// Moments of the procedure that come to be true: "moment" for everybody assisted, or ("moment", "person"); a
                /// name of several people stands for each of them.
                happens: Vec<HappeningDoc> = Vec::new(),
                /// What is seen or heard because of it.
                reply: Prose = Prose::default(),
                /// The next situation; left out: the next in the file.
                goto: Option<Name> = None,
            }
        }
        impl $name {
            /// The part that is an effect.
            #[must_use]
            pub fn effects(&self) -> EffectsDoc<'_> {
                EffectsDoc {
                    does: &self.does, takes: self.takes, moves: &self.moves, calls: &self.calls, learns: &self.learns,
                    informs: &self.informs, consents: &self.consents, sets: &self.sets, clears: &self.clears,
                    adds: self.adds.as_ref(), happens: &self.happens, reply: &self.reply, goto: self.goto.as_ref(),
                }
            }
        }
    };
}

/// What a choice, card, standing act, inject or outcome leads to.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "documented where an author reads it, in `with_effects!`")]
pub struct EffectsDoc<'d> {
    pub does: &'d [DoesDoc],
    pub takes: Option<DurationRange>,
    pub moves: &'d [(Name, Name)],
    pub calls: &'d [CallDoc],
    pub learns: &'d [Name],
    pub informs: &'d [(Name, Name)],
    pub consents: &'d [AgreementDoc],
    pub sets: &'d [Name],
    pub clears: &'d [Name],
    pub adds: Option<&'d GaugesDoc>,
    pub happens: &'d [HappeningDoc],
    pub reply: &'d Prose,
    pub goto: Option<&'d Name>,
}

document! {
    /// An act performed.
    DoesDoc {
        /// An act of the procedure's catalogue.
        act: Name,
        /// With or toward whom: one person, or several under one name, each for themselves in the same time.
        toward: Option<Name> = None,
        /// Who does it, when it is not whoever decides.
        by: Option<Name> = None,
    }
}

document! {
    /// Somebody called.
    CallDoc {
        /// A role or person.
        who: Name,
        /// Where they come to.
        to: Name,
        /// After how long.
        r#in: DurationRange,
    }
}

document! {
    /// An agreement.
    AgreementDoc {
        /// Whose.
        of: Name,
        /// To what: a purpose of the procedure.
        to: Name,
        /// Toward whom: agencies or groups; left out: toward everybody.
        with: Vec<Name> = Vec::new(),
        /// Given, or refused or withdrawn.
        given: bool = true,
    }
}

document! {
    /// Changes of the gauges, from -10 to 10.
    GaugesDoc {
        /// Safety.
        safety: At<i64> = At::default(),
        /// Trust.
        trust: At<i64> = At::default(),
        /// Recovery.
        recovery: At<i64> = At::default(),
        /// Confidentiality.
        confidentiality: At<i64> = At::default(),
        /// Joint working.
        joint_working: At<i64> = At::default(),
    }
}

/// A moment of the procedure that comes to be true.
#[derive(Debug, Clone)]
pub struct HappeningDoc {
    /// The moment.
    pub moment: Name,
    /// The person, or several, it is true of; left out: everybody assisted.
    pub person: Option<Name>,
}

impl Read for HappeningDoc {
    const EXPECTED: &'static str = "\"moment\" or (\"moment\", \"person\")";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        match node.shape() {
            Shape::Text(_) => Some(Self { moment: Name::read(node, out)?, person: None }),
            Shape::Group(_) => {
                let (moment, person) = <(Name, Name)>::read(node, out)?;
                Some(Self { moment, person: Some(person) })
            }
            _ => {
                wrong_shape(node, Self::EXPECTED, out);
                None
            }
        }
    }
}

with_effects! {
    /// One of the options of a situation.
    ChoiceDoc {
        /// Short name, unique in the situation.
        id: Name; Name::default(),
        /// What one chooses to do.
        say: String; String::new(),
        /// Offered only where this holds.
        when: Option<Condition> = None,
        /// For the facilitator: what is behind it.
        note: Prose = Prose::default(),
    }
}

document! {
    /// Cards to pick and to put in order.
    CardsDoc {
        /// How few and how many.
        pick: (At<i64>, At<i64>),
        /// The cards.
        cards: Vec<ChoiceDoc>,
    }
}

with_effects! {
    /// What follows by itself.
    OutcomeDoc {
        /// Only where this holds.
        when: Option<Condition> = None,
    }
}

document! {
    /// A situation.
    SituationDoc {
        /// Short name.
        id: Name; Name::default(),
        /// Which role decides; left out for endings and joint decisions.
        acts: Option<Name> = None,
        /// Roles that answer the same question in private, then together.
        joint: Vec<Name> = Vec::new(),
        /// The role whose answer stands when a joint decision ends in disagreement.
        decides: Option<Name> = None,
        /// Where it plays; left out: where the deciding role is.
        place: Option<Name> = None,
        /// When it begins; time passes until then: "Friday 22:55" is the first one since the beginning of the case,
        /// "next Friday 22:55" the first one on a later day than the present one.
        at: Option<At<Entry>> = None,
        /// Entered only where this holds, otherwise passed over.
        when: Option<Condition> = None,
        /// What whoever decides sees and is asked.
        text: Prose; Prose::default(),
        /// What everybody may see on the wall; left out: only place, clock and people.
        wall: Prose = Prose::default(),
        /// A few words for timelines and plans of the case.
        title: String = String::new(),
        /// A question to the other roles beforehand: what do you expect?
        mirror: Option<String> = None,
        /// What happens when the situation begins.
        begins: Vec<OutcomeDoc> = Vec::new(),
        /// Options, of which one is chosen.
        choices: Vec<ChoiceDoc> = Vec::new(),
        /// Cards, of which several are put in order.
        cards: Option<CardsDoc> = None,
        /// What follows a joint decision in which all agreed.
        agreed: Option<OutcomeDoc> = None,
        /// What follows one in which they did not, before the deciding role's answer stands.
        disagreed: Option<OutcomeDoc> = None,
        /// What follows the decision, whatever it was, where its condition holds.
        afterwards: Vec<OutcomeDoc> = Vec::new(),
        /// How long people may take, where the workshop wants limits.
        limit: Option<Duration> = None,
        /// What follows when that time passes without a decision.
        no_decision: Option<OutcomeDoc> = None,
        /// Before it is decided, the case waits and the room talks.
        stop: Option<StopDoc> = None,
        /// Whether whoever decides is asked for a reason, which is kept with the decision.
        asks_why: bool = false,
        /// Options that are not what the procedure asks, and for which good people have reasons.
        defensible: Vec<DefensibleDoc> = Vec::new(),
        /// Whether the case ends here.
        ending: bool = false,
        /// Whether this is the ending that what the procedure asks leads to. Whatever closes it should have a finding.
        best: bool = false,
    }
}

with_effects! {
    /// What a standing act leads to in this case; the first that fits counts.
    StandingDoc {
        /// The act.
        act: Name; Name::default(),
        /// Only when this role does it.
        by: Option<Name> = None,
        /// Only where this holds.
        when: Option<Condition> = None,
        /// Only the first time.
        once: bool = false,
    }
}

with_effects! {
    /// News pushed in.
    InjectDoc {
        /// Short name.
        id: Name; Name::default(),
        /// At a time: "15 min" after the beginning, or "Friday 23:20".
        at: Option<At<CaseMoment>> = None,
        /// As soon as this holds.
        when: Option<Condition> = None,
        /// Not if this holds then.
        unless: Option<Condition> = None,
        /// Roles that receive it; empty: whoever is to decide.
        to: Vec<Name> = Vec::new(),
        /// What it says.
        text: Prose; Prose::default(),
        /// Only by the facilitator's hand.
        by_hand: bool = false,
    }
}

/// A time of the case that its author fixes: of an inject, of a change of group, of the end of what is assessed.
#[derive(Debug, Clone, Copy)]
pub enum CaseMoment {
    /// After the beginning of the case.
    After(Duration),
    /// The first time that a moment of the week comes.
    At(WeekMoment),
}

impl Read for CaseMoment {
    const EXPECTED: &'static str = "a length of time such as \"15 min\", or a moment such as \"Friday 23:20\"";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        if let Shape::Text(text) = node.shape() {
            if let Some(length) = Duration::parse(text) {
                return Some(Self::After(length));
            }
            if let Some(moment) = WeekMoment::parse(text) {
                return Some(Self::At(moment));
            }
        }
        wrong_shape(node, Self::EXPECTED, out);
        None
    }
}
