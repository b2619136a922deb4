//! A procedure file as its author writes it: `scenarios/<pack>/procedure.ron`.
//! It never resolves names; see `lower` for that. The doc comments here are the reference of the fields.

use crate::base::read::{At, Name, Node, Read, Shape, wrong_shape};
use crate::base::read::{document, words};
use crate::base::{Diagnostics, Duration, Prose};

document! {
    /// A reference procedure.
    ProcedureDoc {
        /// Always 1.
        format: At<i64>,
        /// Short name, the same that cases use in `procedure:`.
        id: Name,
        /// Title for people.
        title: String,
        /// Whether a workshop has confirmed it.
        status: Status = Status::TrainingModel,
        /// What every reader must know about its standing.
        notice: Prose = Prose::default(),
        /// A line on the status of the territory, for the handbook and for reports. A host that uses another line types
        /// it in the local edition.
        territory: Prose = Prose::default(),
        /// Who takes part.
        agencies: Vec<AgencyDoc>,
        /// Names for several agencies at once, to be used wherever an agency may stand.
        groups: Vec<GroupDoc> = Vec::new(),
        /// Things that may come to be true of a person in a case, which rules wait for.
        moments: Vec<NamedDoc> = Vec::new(),
        /// The moment from which somebody knows that a person may be under eighteen. Clauses for children ask nothing
        /// for such a person before; a child whose age nobody doubts in the case is a child from the beginning.
        age_in_doubt: Option<Name> = None,
        /// What consent can be asked for.
        purposes: Vec<NamedDoc> = Vec::new(),
        /// Everything that can be done and recognised.
        acts: Vec<ActDoc>,
        /// What telling somebody a fact counts as.
        telling: TellingDoc,
        /// Stages of the work.
        phases: Vec<PhaseDoc>,
        /// The rules.
        clauses: Vec<ClauseDoc>,
    }
}

words! {
    /// Standing of a procedure.
    Status {
        /// Written for training; carries no authority until a workshop confirms its clauses.
        TrainingModel,
        /// Confirmed by the body that uses it.
        Confirmed,
    }
}

document! {
    /// An id and a name.
    NamedDoc {
        /// Short name for references.
        id: Name,
        /// Words for people.
        name: String,
    }
}

document! {
    /// A stage of the work.
    PhaseDoc {
        /// Short name, such as `B`.
        id: Name,
        /// Name for people.
        name: String,
        /// One to three words, for lists with little room; the name when left out.
        short: String = String::new(),
    }
}

document! {
    /// An agency.
    AgencyDoc {
        /// Short name.
        id: Name,
        /// Name for people.
        name: String,
        /// Name of its colour in the theme.
        colour: String,
        /// Name of its sign.
        sign: String,
    }
}

document! {
    /// A name for several agencies.
    GroupDoc {
        /// Short name.
        id: Name,
        /// Words for people, fit for «by …»: `whoever meets the person first`.
        name: String,
        /// The agencies.
        agencies: Vec<Name>,
    }
}

words! {
    /// Whom an act is directed at.
    Toward {
        /// At nobody in particular; it concerns every person assisted.
        Nobody,
        /// At one of the persons being assisted.
        Assisted,
        /// At anybody in the case.
        Anybody,
    }
}

words! {
    /// How near whoever acts must be to the person it concerns.
    Reach {
        /// In the same place.
        Present,
        /// In the same place, or by telephone, where the case says that the person has one.
        Spoken,
        /// Anywhere, as long as whoever acts knows of the person: files, calls to others, plans.
        Known,
    }
}

document! {
    /// An act: something that can be done in a case and that rules can speak of.
    ActDoc {
        /// Short name.
        id: Name,
        /// What one chooses to do: `Call the Centre for Social Welfare`.
        name: String,
        /// What was done, to stand behind a role's name: `calls the Centre for Social Welfare`. May hold `{toward}`.
        told: String,
        /// Agencies or groups that may do it of their own accord; empty for anybody.
        by: Vec<Name> = Vec::new(),
        /// Whether it may be done at any moment, unasked.
        standing: bool = false,
        /// How long it takes when the case does not say.
        takes: Duration = Duration(300),
        /// Whom it is directed at.
        toward: Toward = Toward::Nobody,
        /// Whether doing it again needs a new reason, so that repeating it is worth telling.
        once: bool = false,
        /// Whether the person is out of the team’s reach afterwards, until somebody acts in the person’s presence
        /// again. What the procedure asks from then on is told as a consequence.
        lets_go: bool = false,
        /// How near whoever acts must be to the person it concerns; left out: nothing is asked. Out of reach it is not
        /// offered unasked, an option that holds it is told to the author, and nobody is credited for it.
        reach: Option<Reach> = None,
    }
}

document! {
    /// What telling somebody a fact counts as.
    TellingDoc {
        /// The act, when the receiver may know.
        act: Name,
        /// The act, when a private fact goes to somebody without consent or legal basis.
        without_basis: Name,
        /// Consent for this purpose makes the telling lawful.
        purpose: Name,
    }
}

words! {
    /// How grave a breach is. Weights 8, 4, 2, 1.
    Gravity {
        /// Can do serious or irreversible harm.
        Critical,
        /// Weakens protection, trust or the case.
        Major,
        /// A matter of quality.
        Minor,
        /// Worth a word.
        Note,
    }
}

words! {
    /// For whom a clause is written. An age in doubt counts as a child.
    Applies {
        /// Everybody.
        Both,
        /// Adults only.
        Adult,
        /// Children and persons whose age is in doubt.
        Child,
    }
}

document! {
    /// A clause of the procedure.
    ClauseDoc {
        /// `B3`.
        id: Name,
        /// The phase it belongs to.
        phase: Name,
        /// A short title.
        title: String,
        /// How grave a breach is.
        severity: Gravity,
        /// For whom it is written.
        applies: Applies = Applies::Both,
        /// What it asks.
        text: Prose,
        /// What it rules out, in words.
        rules_out: Prose = Prose::default(),
        /// Who answers for it, in words.
        responsible: String = String::new(),
        /// Who is there or asked, in words.
        present: String = String::new(),
        /// By when, in words; says so where it is a training value.
        deadline: String = String::new(),
        /// The reason for it.
        why: Prose,
        /// Where the idea comes from.
        source: String,
        /// Why no act in a play can show whether it was kept. Such a clause is never «met».
        unobservable: Option<Prose> = None,
        /// For a clause written for adults or for children alone: what the procedure says of the others instead.
        otherwise: Option<OtherwiseDoc> = None,
        /// What must be done.
        obligations: Vec<ObligationDoc> = Vec::new(),
        /// What must come before what.
        precedences: Vec<PrecedenceDoc> = Vec::new(),
        /// Who must be there.
        presence: Vec<PresenceDoc> = Vec::new(),
        /// Whose agreement is needed.
        consent: Vec<ConsentDoc> = Vec::new(),
        /// What must not be done.
        prohibitions: Vec<ProhibitionDoc> = Vec::new(),
    }
}

document! {
    /// What the procedure says of those for whom a clause is not written.
    OtherwiseDoc {
        /// The question that the clause answers, asked for the others.
        asks: String,
        /// Its answer, with the clauses in which it stands.
        answer: String,
    }
}

document! {
    /// Something that must be done.
    ObligationDoc {
        /// Short name, unique in the clause.
        id: Name,
        /// What is asked, to stand behind «should»: `call the Centre for Social Welfare`.
        asks: String,
        /// From when it is owed.
        trigger: Trigger,
        /// Owed only where these hold.
        when: Vec<Guard> = Vec::new(),
        /// Any of these acts does it.
        acts: Vec<Name>,
        /// Agencies or groups that should do it; empty for anybody.
        by: Vec<Name> = Vec::new(),
        /// By when, counted from the trigger; left out: by the end of the time that is assessed.
        due: Option<DueDoc> = None,
        /// The moment that it prepares: when this comes to be true, both limits are over.
        ahead_of: Option<Name> = None,
        /// Whether it must be done anew: what was done well before the trigger does not count.
        anew: bool = false,
    }
}

document! {
    /// Two limits: late from `soft` on, as good as missing from `hard` on.
    DueDoc {
        /// Done by then is in time.
        soft: Duration,
        /// Done later than this is fully late.
        hard: Duration,
    }
}

document! {
    /// An order between acts about the same person.
    PrecedenceDoc {
        /// Short name, unique in the clause.
        id: Name,
        /// One of these …
        before: Vec<Name>,
        /// … comes before each of these.
        after: Vec<Name>,
        /// Holds only where these do.
        when: Vec<Guard> = Vec::new(),
        /// Why this order.
        reason: String,
    }
}

document! {
    /// Somebody who must be there during an act.
    PresenceDoc {
        /// Short name, unique in the clause.
        id: Name,
        /// During any of these acts …
        during: Vec<Name>,
        /// … somebody of this agency or group is in the same place,
        needs: Name,
        /// or one of these acts came before.
        or_before: Vec<Name> = Vec::new(),
        /// Holds only where these do.
        when: Vec<Guard> = Vec::new(),
        /// Why.
        reason: String,
    }
}

document! {
    /// Agreement that an act needs.
    ConsentDoc {
        /// Short name, unique in the clause.
        id: Name,
        /// Any of these acts …
        during: Vec<Name>,
        /// … needs the person's agreement for this purpose.
        purpose: Name,
        /// Holds only where these do.
        when: Vec<Guard> = Vec::new(),
        /// Why.
        reason: String,
    }
}

document! {
    /// Something that must not be done.
    ProhibitionDoc {
        /// Short name, unique in the clause.
        id: Name,
        /// Any of these acts.
        acts: Vec<Name>,
        /// Ruled out only where these hold.
        when: Vec<Guard> = Vec::new(),
        /// Allowed where one of these holds.
        unless: Vec<Guard> = Vec::new(),
        /// Why.
        reason: String,
        /// What to do instead, to stand behind «Instead:».
        instead: String,
    }
}

/// From when an obligation is owed.
#[derive(Debug, Clone)]
pub enum Trigger {
    /// From the beginning of the case.
    Start,
    /// From when this comes to be true of the person.
    Moment(Name),
    /// From the first of these acts.
    First(Vec<Name>),
    /// Anew from each of these acts.
    Each(Vec<Name>),
}

/// A test that decides whether a rule is alive.
#[derive(Debug, Clone)]
pub enum Guard {
    /// This has come to be true of the person.
    Happened(Name),
    /// This has not.
    NotHappened(Name),
    /// One of these acts has been done before.
    After(Vec<Name>),
    /// None of these acts has been done before.
    Before(Vec<Name>),
}

fn names(nodes: &[Node<'_>], out: &mut Diagnostics<'_>) -> Vec<Name> {
    nodes.iter().filter_map(|node| Name::read(*node, out)).collect()
}

impl Read for Trigger {
    const EXPECTED: &'static str = "Start, Moment(\"…\"), First(\"act\", …) or Each(\"act\", …)";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        match node.shape() {
            Shape::Word("Start", rest) if rest.is_empty() => Some(Self::Start),
            Shape::Word("Moment", rest) if rest.len() == 1 => names(&rest, out).pop().map(Self::Moment),
            Shape::Word("First", rest) if !rest.is_empty() => Some(Self::First(names(&rest, out))),
            Shape::Word("Each", rest) if !rest.is_empty() => Some(Self::Each(names(&rest, out))),
            _ => {
                wrong_shape(node, Self::EXPECTED, out);
                None
            }
        }
    }
}

impl Read for Guard {
    const EXPECTED: &'static str = "Happened(\"…\"), NotHappened(\"…\"), After(\"act\", …) or Before(\"act\", …)";
    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        match node.shape() {
            Shape::Word("Happened", rest) if rest.len() == 1 => names(&rest, out).pop().map(Self::Happened),
            Shape::Word("NotHappened", rest) if rest.len() == 1 => names(&rest, out).pop().map(Self::NotHappened),
            Shape::Word("After", rest) if !rest.is_empty() => Some(Self::After(names(&rest, out))),
            Shape::Word("Before", rest) if !rest.is_empty() => Some(Self::Before(names(&rest, out))),
            _ => {
                wrong_shape(node, Self::EXPECTED, out);
                None
            }
        }
    }
}
