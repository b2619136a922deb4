//! The shipped cases as content: every name resolves, texts fit the wall, and no option gives itself away.
//! What a play of them leads to is tested with the plans beside them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use roadblock::base::read::{Name, read_document};
use roadblock::procedure::document::ProcedureDoc;
use roadblock::scenario::document::{ChoiceDoc, Condition, EffectsDoc, OutcomeDoc, ScenarioDoc, SituationDoc};

const GAUGES: [&str; 5] = ["safety", "trust", "recovery", "confidentiality", "joint_working"];

fn pack() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/victim-assistance")
}

/// The folders of the shipped cases.
fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(pack()).expect("the folder of the shipped cases");
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable entry").path()).collect();
    folders.retain(|folder| folder.join("scenario.ron").exists());
    folders.sort();
    assert!(!folders.is_empty(), "there is no case");
    folders
}

fn read<T: roadblock::base::read::Read>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).expect("a readable file");
    let parsed = read_document::<T>("file.ron", &text);
    let told: Vec<String> = parsed
        .diagnostics
        .iter()
        .map(|d| format!("{}:{} {} {} | {}", d.line, d.column, d.code, d.message, d.help))
        .collect();
    assert!(told.is_empty(), "{}:\n{}", path.display(), told.join("\n"));
    parsed.value.expect("a value where nothing is wrong")
}

/// Every shipped case.
fn cases() -> Vec<ScenarioDoc> {
    folders().iter().map(|folder| read(&folder.join("scenario.ron"))).collect()
}

fn options(situation: &SituationDoc) -> impl Iterator<Item = &ChoiceDoc> {
    situation.choices.iter().chain(situation.cards.iter().flat_map(|cards| &cards.cards))
}

fn outcomes(situation: &SituationDoc) -> impl Iterator<Item = &OutcomeDoc> {
    situation
        .begins
        .iter()
        .chain(&situation.afterwards)
        .chain(&situation.agreed)
        .chain(&situation.disagreed)
        .chain(&situation.no_decision)
}

/// Every effect of the case with the role that acts by default, and where it stands.
fn effects(case: &ScenarioDoc) -> Vec<(String, Option<&str>, EffectsDoc<'_>)> {
    let mut all = Vec::new();
    for situation in &case.situations {
        let actor = situation.acts.as_ref().or(situation.decides.as_ref()).map(|name| name.as_str());
        for option in options(situation) {
            all.push((format!("{}/{}", situation.id.as_str(), option.id.as_str()), actor, option.effects()));
        }
        for outcome in outcomes(situation) {
            all.push((format!("{}/outcome", situation.id.as_str()), actor, outcome.effects()));
        }
    }
    for standing in &case.standing {
        all.push((format!("standing {}", standing.act.as_str()), None, standing.effects()));
    }
    for inject in &case.injects {
        all.push((format!("inject {}", inject.id.as_str()), None, inject.effects()));
    }
    all
}

fn conditions(case: &ScenarioDoc) -> Vec<&Condition> {
    let mut all = Vec::new();
    for situation in &case.situations {
        all.extend(&situation.when);
        all.extend(options(situation).filter_map(|option| option.when.as_ref()));
        all.extend(outcomes(situation).filter_map(|outcome| outcome.when.as_ref()));
    }
    all.extend(case.people.iter().flat_map(|person| &person.becomes).filter_map(|change| change.when.as_ref()));
    all.extend(case.standing.iter().filter_map(|standing| standing.when.as_ref()));
    all.extend(case.injects.iter().flat_map(|inject| inject.when.iter().chain(&inject.unless)));
    all
}

fn ids<'n>(names: impl IntoIterator<Item = &'n Name>) -> BTreeSet<&'n str> {
    let mut set = BTreeSet::new();
    for name in names {
        assert!(set.insert(name.as_str()), "{} stands twice", name.as_str());
    }
    set
}

/// Names that can be referred to.
struct Known<'d> {
    who: BTreeSet<&'d str>,
    /// The same, and names of several people.
    people: BTreeSet<&'d str>,
    roles: BTreeSet<&'d str>,
    places: BTreeSet<&'d str>,
    facts: BTreeSet<&'d str>,
    flags: BTreeSet<&'d str>,
    situations: BTreeSet<&'d str>,
    acts: BTreeSet<&'d str>,
    moments: BTreeSet<&'d str>,
    purposes: BTreeSet<&'d str>,
    /// Agencies and groups.
    agencies: BTreeSet<&'d str>,
    missing: Vec<String>,
}

impl<'d> Known<'d> {
    fn of(case: &'d ScenarioDoc, procedure: &'d ProcedureDoc) -> Self {
        let mut places = ids(case.places.iter().map(|place| &place.id));
        places.insert("away");
        Self {
            who: ids(case.roles.iter().map(|role| &role.id).chain(case.people.iter().map(|person| &person.id))),
            people: ids(case
                .roles
                .iter()
                .map(|role| &role.id)
                .chain(case.people.iter().map(|person| &person.id))
                .chain(case.several.iter().map(|several| &several.id))),
            roles: ids(case.roles.iter().map(|role| &role.id)),
            places,
            facts: ids(case.facts.iter().map(|fact| &fact.id)),
            flags: ids(&case.flags),
            situations: ids(case.situations.iter().map(|situation| &situation.id)),
            acts: ids(procedure.acts.iter().map(|act| &act.id)),
            moments: ids(procedure.moments.iter().map(|moment| &moment.id)),
            purposes: ids(procedure.purposes.iter().map(|purpose| &purpose.id)),
            agencies: ids(procedure
                .agencies
                .iter()
                .map(|one| &one.id)
                .chain(procedure.groups.iter().map(|one| &one.id))),
            missing: Vec::new(),
        }
    }

    fn want(&mut self, ok: bool, what: &str, name: &str) {
        if !ok {
            self.missing.push(format!("{what} {name}"));
        }
    }

    fn act(&mut self, name: &str) {
        self.want(self.acts.contains(name), "act", name);
    }

    fn condition(&mut self, case: &ScenarioDoc, condition: &Condition) {
        match condition {
            Condition::Flag(a) => self.want(self.flags.contains(a.as_str()), "flag", a),
            Condition::Knows(a, b) => {
                self.want(self.roles.contains(a.as_str()), "role", a);
                self.want(self.facts.contains(b.as_str()), "fact", b);
            }
            Condition::Did(a, b) => {
                self.want(self.roles.contains(a.as_str()), "role", a);
                self.act(b);
            }
            Condition::Done(a) => self.act(a),
            Condition::Present(a, b) => {
                self.want(self.who.contains(a.as_str()), "person", a);
                self.want(self.places.contains(b.as_str()), "place", b);
            }
            Condition::Together(a, b) => {
                self.want(self.who.contains(a.as_str()), "person", a);
                self.want(self.who.contains(b.as_str()), "person", b);
            }
            Condition::Agreed(a, b) => {
                self.want(self.who.contains(a.as_str()), "person", a);
                self.want(self.purposes.contains(b.as_str()), "purpose", b);
            }
            Condition::Happened(a) => self.want(self.moments.contains(a.as_str()), "moment", a),
            Condition::Reached(a) => self.want(self.situations.contains(a.as_str()), "situation", a),
            Condition::Chose(a, b) => {
                let found = case.situations.iter().find(|situation| situation.id.as_str() == a.as_str());
                let ok = found.is_some_and(|s| options(s).any(|option| option.id.as_str() == b.as_str()));
                self.want(ok, "option", &format!("{}/{}", a.as_str(), b.as_str()));
            }
            Condition::From(_) => {}
            Condition::AtLeast(a, _) | Condition::AtMost(a, _) => self.want(GAUGES.contains(&a.as_str()), "gauge", a),
            Condition::All(inner) | Condition::Any(inner) => inner.iter().for_each(|one| self.condition(case, one)),
            Condition::Not(inner) => self.condition(case, inner),
        }
    }

    fn effects(&mut self, effects: &EffectsDoc<'_>) {
        for does in effects.does {
            self.act(&does.act);
            if let Some(toward) = &does.toward {
                self.want(self.people.contains(toward.as_str()), "person", toward);
            }
            if let Some(by) = &does.by {
                self.want(self.who.contains(by.as_str()), "person", by);
            }
        }
        for (who, place) in effects.moves {
            self.want(self.people.contains(who.as_str()), "person", who);
            self.want(self.places.contains(place.as_str()), "place", place);
        }
        for call in effects.calls {
            self.want(self.who.contains(call.who.as_str()), "person", &call.who);
            self.want(self.places.contains(call.to.as_str()), "place", &call.to);
        }
        for fact in effects.learns {
            self.want(self.facts.contains(fact.as_str()), "fact", fact);
        }
        for (role, fact) in effects.informs {
            self.want(self.roles.contains(role.as_str()), "role", role);
            self.want(self.facts.contains(fact.as_str()), "fact", fact);
        }
        for agreement in effects.consents {
            self.want(self.people.contains(agreement.of.as_str()), "person", &agreement.of);
            self.want(self.purposes.contains(agreement.to.as_str()), "purpose", &agreement.to);
            for agency in &agreement.with {
                self.want(self.agencies.contains(agency.as_str()), "agency", agency);
            }
        }
        for flag in effects.sets.iter().chain(effects.clears) {
            self.want(self.flags.contains(flag.as_str()), "flag", flag);
        }
        for happening in effects.happens {
            self.want(self.moments.contains(happening.moment.as_str()), "moment", &happening.moment);
            if let Some(person) = &happening.person {
                self.want(self.people.contains(person.as_str()), "person", person);
            }
        }
        if let Some(goto) = effects.goto {
            self.want(self.situations.contains(goto.as_str()), "situation", goto);
        }
    }
}

fn procedure() -> ProcedureDoc {
    read(&pack().join("procedure.ron"))
}

#[test]
fn every_name_resolves() {
    let procedure = procedure();
    for case in cases() {
        assert_eq!(unknown_names(&case, &procedure), Vec::<String>::new(), "{}", case.id.as_str());
    }
}

fn unknown_names(case: &ScenarioDoc, procedure: &ProcedureDoc) -> Vec<String> {
    let mut known = Known::of(case, procedure);
    for (_, _, effects) in effects(case) {
        known.effects(&effects);
    }
    for condition in conditions(case) {
        known.condition(case, condition);
    }
    for situation in &case.situations {
        for role in situation.acts.iter().chain(&situation.joint).chain(&situation.decides) {
            known.want(known.roles.contains(role.as_str()), "role", role);
        }
        if let Some(place) = &situation.place {
            known.want(known.places.contains(place.as_str()), "place", place);
        }
        ids(options(situation).map(|option| &option.id));
    }
    for place in case.people.iter().filter_map(|p| p.at.as_ref()).chain(case.roles.iter().filter_map(|r| r.at.as_ref()))
    {
        known.want(known.places.contains(place.as_str()), "place", place);
    }
    for fact in case.roles.iter().flat_map(|role| &role.knows) {
        known.want(known.facts.contains(fact.as_str()), "fact", fact);
    }
    for inject in &case.injects {
        for role in &inject.to {
            known.want(known.roles.contains(role.as_str()), "role", role);
        }
    }
    for standing in &case.standing {
        known.act(&standing.act);
    }
    for swap in &case.swap {
        for role in [&swap.roles.0, &swap.roles.1].into_iter().chain(swap.insights.iter().map(|(role, _)| role)) {
            known.want(known.roles.contains(role.as_str()), "role", role);
        }
        for situation in [Some(&swap.from), swap.until.as_ref()].into_iter().flatten() {
            known.want(known.situations.contains(situation.as_str()), "situation", situation);
        }
    }
    for person in case.several.iter().flat_map(|several| &several.are) {
        known.want(known.who.contains(person.as_str()), "person", person);
    }
    for agency in case.roles.iter().map(|r| &r.agency).chain(case.people.iter().filter_map(|p| p.agency.as_ref())) {
        known.want(procedure.agencies.iter().any(|one| one.id.as_str() == agency.as_str()), "agency", agency);
    }
    for fact in &case.facts {
        for agency in &fact.may_know {
            known.want(known.agencies.contains(agency.as_str()), "agency", agency);
        }
        for moment in &fact.shows {
            known.want(known.moments.contains(moment.as_str()), "moment", moment);
        }
    }
    known.missing
}

#[test]
fn acts_are_done_by_those_whose_task_they_are() {
    let procedure = procedure();
    for case in cases() {
        assert_eq!(acts_by_others(&case, &procedure), Vec::<String>::new(), "{}", case.id.as_str());
    }
}

fn acts_by_others(case: &ScenarioDoc, procedure: &ProcedureDoc) -> Vec<String> {
    let agency_of = |who: &str| {
        let role = case.roles.iter().find(|role| role.id.as_str() == who).map(|role| role.agency.as_str());
        role.or_else(|| case.people.iter().find(|p| p.id.as_str() == who)?.agency.as_ref().map(|name| name.as_str()))
    };
    let covers = |name: &str, agency: &str| {
        let group = procedure.groups.iter().find(|group| group.id.as_str() == name);
        name == agency || group.is_some_and(|group| group.agencies.iter().any(|one| one.as_str() == agency))
    };
    let mut wrong = Vec::new();
    for (place, actor, effects) in effects(case) {
        for does in effects.does {
            let Some(act) = procedure.acts.iter().find(|act| act.id.as_str() == does.act.as_str()) else { continue };
            let who = does.by.as_ref().map(|name| name.as_str()).or(actor);
            let agency = who.and_then(agency_of).unwrap_or("nobody");
            if !act.by.is_empty() && !act.by.iter().any(|name| covers(name.as_str(), agency)) {
                wrong.push(format!("{place}: {} by {}", act.id.as_str(), who.unwrap_or("nobody")));
            }
            let directed = !matches!(act.toward, roadblock::procedure::document::Toward::Nobody);
            if directed != does.toward.is_some() {
                wrong.push(format!(
                    "{place}: {} toward {:?}",
                    act.id.as_str(),
                    does.toward.as_ref().map(|n| n.as_str())
                ));
            }
        }
    }
    wrong
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn texts_fit_the_wall() {
    for case in cases() {
        assert_eq!(texts_that_do_not_fit(&case), Vec::<String>::new(), "{}", case.id.as_str());
    }
}

fn texts_that_do_not_fit(case: &ScenarioDoc) -> Vec<String> {
    let mut long = Vec::new();
    let mut check = |what: &str, place: &str, text: &str, least: usize, most: usize| {
        let count = words(text);
        if !(least..=most).contains(&count) {
            long.push(format!("{place}: {what} of {count} words, {least} to {most}: {text}"));
        }
    };
    for role in &case.roles {
        check("brief", role.id.as_str(), &role.brief.plain(), 60, 110);
    }
    for situation in &case.situations {
        let id = situation.id.as_str();
        check("text", id, &situation.text.plain(), 5, 45);
        check("wall", id, &situation.wall.plain(), 3, 25);
        check("title", id, &situation.title, 3, 6);
        for choice in &situation.choices {
            check("option", id, &choice.say, 10, 20);
        }
        for card in situation.cards.iter().flat_map(|cards| &cards.cards) {
            check("card", id, &card.say, 2, 7);
        }
        if let Some(cards) = &situation.cards {
            // Cards with a condition come in pairs that exclude each other.
            let always = cards.cards.iter().filter(|card| card.when.is_none()).count();
            let shown = always + (cards.cards.len() - always).div_ceil(2);
            assert!(always >= 4 && (5..=7).contains(&shown), "{id}: {always} of {}", cards.cards.len());
        }
    }
    for (place, _, effects) in effects(case) {
        check("reply", &place, &effects.reply.plain(), 0, 30);
    }
    for fact in &case.facts {
        check("fact", fact.id.as_str(), &fact.text.plain(), 3, 22);
    }
    for inject in &case.injects {
        check("news", inject.id.as_str(), &inject.text.plain(), 5, 40);
    }
    long
}

#[test]
fn no_option_gives_itself_away() {
    cases().iter().for_each(check_options);
}

#[expect(clippy::print_stdout, reason = "the numbers are for the author")]
fn check_options(case: &ScenarioDoc) {
    println!("== {}", case.id.as_str());
    let good = |option: &ChoiceDoc| !option.sets.iter().any(|flag| flag.as_str() == "missed");
    let (mut longest, mut shortest, mut first, mut counted) = (0, 0, 0, 0);
    for situation in case.situations.iter().filter(|situation| !situation.choices.is_empty()) {
        let lengths: Vec<usize> = situation.choices.iter().map(|choice| choice.say.chars().count()).collect();
        let (least, most) = (*lengths.iter().min().expect("an option"), *lengths.iter().max().expect("an option"));
        println!("{:22} {lengths:?}", situation.id.as_str());
        assert!((3..=4).contains(&lengths.len()), "{}: {} options", situation.id.as_str(), lengths.len());
        assert!((most - least) * 100 <= most * 15, "{}: {lengths:?}", situation.id.as_str());
        let goods: Vec<usize> = (0..lengths.len()).filter(|&at| good(&situation.choices[at])).collect();
        let [at] = goods[..] else { continue };
        counted += 1;
        longest += usize::from(lengths[at] == most);
        shortest += usize::from(lengths[at] == least);
        first += usize::from(at == 0);
    }
    println!("of {counted}: good one longest {longest}, shortest {shortest}, first {first}");
    assert!(counted >= 6 && longest * 2 <= counted && shortest * 2 <= counted && first * 2 <= counted);

    let (mut fit, mut unfit) = (Vec::new(), Vec::new());
    for card in case.situations.iter().filter_map(|situation| situation.cards.as_ref()).flat_map(|cards| &cards.cards) {
        if good(card) { &mut fit } else { &mut unfit }.push(card.say.chars().count());
    }
    let mean = |lengths: &[usize]| lengths.iter().sum::<usize>() * 10 / lengths.len().max(1);
    println!("cards, tenths of letters: {} fit {}, {} unfit {}", fit.len(), mean(&fit), unfit.len(), mean(&unfit));
    assert!(mean(&fit).abs_diff(mean(&unfit)) <= 30);
}

#[test]
fn there_is_always_a_way_on_and_everybody_acts() {
    cases().iter().for_each(check_ways_on);
}

fn check_ways_on(case: &ScenarioDoc) {
    let last = case.situations.last().expect("a situation");
    assert!(last.ending && last.when.is_none());
    for situation in &case.situations {
        let asked = !situation.choices.is_empty() || situation.cards.is_some();
        assert_ne!(asked, situation.ending, "{}", situation.id.as_str());
        assert_eq!(asked, situation.acts.is_some() || !situation.joint.is_empty(), "{}", situation.id.as_str());
        let always = options(situation).filter(|option| option.when.is_none()).count();
        assert!(situation.ending || always >= 3, "{}: {always}", situation.id.as_str());
    }
    assert!(case.situations.iter().filter(|situation| situation.cards.is_some()).count() >= 4);
    for role in &case.roles {
        let turns = case.situations.iter().filter(|situation| {
            situation.acts.iter().chain(&situation.joint).any(|name| name.as_str() == role.id.as_str())
        });
        assert!(turns.count() >= 2, "{}", role.id.as_str());
    }
    let used: BTreeSet<&str> =
        effects(case).iter().flat_map(|(_, _, e)| e.sets.iter().map(|name| name.as_str())).collect();
    for flag in &case.flags {
        assert!(used.contains(flag.as_str()), "the flag {} is never set", flag.as_str());
    }
}

#[test]
fn curly_quotes_come_in_pairs() {
    for folder in folders() {
        let text = std::fs::read_to_string(folder.join("scenario.ron")).unwrap();
        let mut open = false;
        for (at, line) in text.lines().enumerate() {
            assert!(line.chars().count() <= 130, "{}: line {} is long", folder.display(), at + 1);
            for mark in line.chars().filter(|mark| matches!(mark, '“' | '”')) {
                assert_ne!(open, mark == '“', "{}: line {}: {line}", folder.display(), at + 1);
                open = mark == '“';
            }
        }
        assert!(!open, "{}", folder.display());
    }
}

#[test]
fn plans_name_what_there_is() {
    let procedure = procedure();
    for folder in folders() {
        let case = read(&folder.join("scenario.ron"));
        let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let plans: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "plan")).collect();
        assert!(plans.len() >= 3, "{} has {} plans", folder.display(), plans.len());
        assert_eq!(names_not_there(&case, &procedure, &plans), Vec::<String>::new());
    }
}

fn names_not_there(case: &ScenarioDoc, procedure: &ProcedureDoc, plans: &[PathBuf]) -> Vec<String> {
    let known = Known::of(case, procedure);
    let mut wrong = Vec::new();
    for path in plans {
        let (text, plan) = (std::fs::read_to_string(path).expect("a readable plan"), path.display());
        let mut at = 0;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let Some((role, rest)) = line.strip_prefix("as ").and_then(|line| line.split_once(": ")) else {
                if let Some(id) = line.strip_prefix("expect ending: ") {
                    let found = case.situations.iter().any(|s| s.ending && s.id.as_str() == id);
                    wrong.extend((!found).then(|| format!("{plan}: {line}")));
                }
                continue;
            };
            let done = rest.split(" because ").next().unwrap_or(rest);
            let ok = match done.split_whitespace().collect::<Vec<_>>()[..] {
                ["do", act, ..] => known.acts.contains(act),
                ["tell", to, fact] => known.roles.contains(to) && known.facts.contains(fact),
                // The situations come in the order of the file; some are passed over.
                _ => {
                    let fits = |situation: &&SituationDoc| {
                        let acts = situation.acts.iter().chain(&situation.joint).any(|name| name.as_str() == role);
                        let there = |id: &str| options(situation).any(|option| option.id.as_str() == id);
                        let count = done.split(", ").count() as i64;
                        let picks = situation.cards.as_ref().is_none_or(|c| (*c.pick.0..=*c.pick.1).contains(&count));
                        acts && picks && done.split(", ").all(there)
                    };
                    let found = case.situations[at..].iter().position(|situation| fits(&situation));
                    at += found.unwrap_or(0);
                    found.is_some()
                }
            };
            wrong.extend((!ok || !known.roles.contains(role)).then(|| format!("{plan}: {line}")));
        }
    }
    wrong
}

/// The set-up offers the cases in this order; a table that plays for the first time takes the first.
#[test]
fn the_easiest_case_is_offered_first() {
    let files = roadblock::store::read_folder(&pack().join("..")).expect("the shipped files").files;
    let library = roadblock::library::Library::from_texts(files);
    let ids: Vec<&str> = library.cases.iter().map(|case| case.scenario.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "the-card-says-twenty",
            "like-one-of-the-family",
            "not-our-municipality",
            "the-bandage",
            "seven-people-in-a-packing-house",
            "four-months-later"
        ]
    );
}
