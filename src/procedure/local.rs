//! What a workshop or organisation has confirmed or replaced: its own rules laid over the shipped procedure, in a file of
//! their own. The shipped procedure is never touched, and nothing here says that a clause is law.
//! Start at [`LocalRules`]; [`LocalRules::laid_over`] gives the procedure as it holds in this place.

use serde::Serialize;

use super::model::{Clause, Local, Procedure};
use crate::base::Diagnostics;
use crate::base::read::{Name, document, read_into};
use crate::base::{Duration, Names, Parsed, Prose};

document! {
    /// A limit of the training model, replaced.
    LocalLimitDoc {
        /// Which duty of the clause.
        obligation: Name,
        /// Late from here.
        soft: Duration,
        /// As good as missing from here.
        hard: Duration,
    }
}

document! {
    /// A clause that was confirmed or replaced.
    LocalClauseDoc {
        /// Which clause.
        id: Name,
        /// Who confirmed it.
        confirmed_by: String = String::new(),
        /// Where the local rule stands.
        local_reference: String = String::new(),
        /// The local rule in its own words.
        local_text: String = String::new(),
        /// Limits that differ from the training model's.
        limits: Vec<LocalLimitDoc> = Vec::new(),
    }
}

document! {
    /// The local rules of a workshop or organisation.
    LocalRulesDoc {
        /// Always 1.
        format: i64,
        /// The procedure that they are laid over.
        procedure: Name,
        /// Whose rules these are.
        organisation: String = String::new(),
        /// Which edition.
        edition: String = String::new(),
        /// Who signed it.
        signed_by: Vec<String> = Vec::new(),
        /// The host’s own line on the status of the territory; empty keeps the procedure’s.
        territory: String = String::new(),
        /// Clause by clause.
        clauses: Vec<LocalClauseDoc> = Vec::new(),
    }
}

/// The local rules of a workshop or organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalRules {
    /// Id of the procedure that they are laid over.
    pub procedure: String,
    /// Whose rules these are.
    pub organisation: String,
    /// Which edition.
    pub edition: String,
    /// Who signed it.
    pub signed_by: Vec<String>,
    /// The host’s own line on the status of the territory; empty keeps the procedure’s.
    pub territory: String,
    /// Clauses that were confirmed or replaced.
    pub clauses: Vec<LocalClause>,
}

/// A clause that was confirmed or replaced.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalClause {
    /// Id of the clause.
    pub id: String,
    /// Who confirmed it; empty where nobody has yet.
    pub confirmed_by: String,
    /// Where the local rule stands.
    pub reference: String,
    /// The local rule in its own words; empty keeps the text of the training model.
    pub text: String,
    /// Limits that differ from the training model's.
    pub limits: Vec<LocalLimit>,
}

impl LocalClause {
    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.confirmed_by.is_empty() && self.reference.is_empty() && self.text.is_empty() && self.limits.is_empty()
    }
}

/// A limit of the training model, replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalLimit {
    /// Id of the duty, within its clause.
    pub obligation: String,
    /// Late from here.
    pub soft: Duration,
    /// As good as missing from here; at least `soft`.
    pub hard: Duration,
}

/// Reads local rules for a procedure. What does not fit the procedure is told and left out.
#[must_use]
pub fn parse(file: &str, text: &str, procedure: &Procedure) -> Parsed<LocalRules> {
    let mut out = Diagnostics::new(file, text);
    let doc = read_into::<LocalRulesDoc>(text, &mut out);
    let value = doc.and_then(|doc| resolve(&doc, text, procedure, &mut out));
    Parsed { value, diagnostics: out.into_list() }
}

fn resolve(doc: &LocalRulesDoc, text: &str, procedure: &Procedure, out: &mut Diagnostics<'_>) -> Option<LocalRules> {
    if doc.format != 1 {
        out.error("RB0204", doc.span, format!("format {} is not known", doc.format), "write format: 1");
        return None;
    }
    if doc.procedure.value != procedure.id {
        let message = format!("these local rules belong to the procedure \"{}\"", doc.procedure.value);
        out.error("RB0201", doc.procedure.span, message, format!("here it is \"{}\"", procedure.id));
        return None;
    }
    Names::of("clause", doc.clauses.iter().map(|clause| &clause.id), text, out);
    Some(LocalRules {
        procedure: doc.procedure.value.clone(),
        organisation: doc.organisation.clone(),
        edition: doc.edition.clone(),
        signed_by: doc.signed_by.clone(),
        territory: doc.territory.clone(),
        clauses: doc.clauses.iter().filter_map(|clause| local_clause(clause, procedure, out)).collect(),
    })
}

fn local_clause(doc: &LocalClauseDoc, procedure: &Procedure, out: &mut Diagnostics<'_>) -> Option<LocalClause> {
    let Some(clause) = procedure.clauses.iter().find(|clause| clause.id == doc.id.value) else {
        let known = procedure.clauses.iter().map(|clause| clause.id.as_str());
        let message = format!("there is no clause \"{}\"", doc.id.value);
        out.unknown("RB0201", doc.id.span, &doc.id.value, message, known);
        return None;
    };
    Some(LocalClause {
        id: doc.id.value.clone(),
        confirmed_by: doc.confirmed_by.clone(),
        reference: doc.local_reference.clone(),
        text: doc.local_text.clone(),
        limits: doc.limits.iter().filter_map(|limit| local_limit(limit, clause, out)).collect(),
    })
}

fn local_limit(doc: &LocalLimitDoc, clause: &Clause, out: &mut Diagnostics<'_>) -> Option<LocalLimit> {
    if clause.obligations.iter().all(|rule| rule.id != doc.obligation.value) {
        let known = clause.obligations.iter().map(|rule| rule.id.as_str());
        let message = format!("clause {} has no duty \"{}\"", clause.id, doc.obligation.value);
        out.unknown("RB0201", doc.obligation.span, &doc.obligation.value, message, known);
        return None;
    }
    if doc.soft > doc.hard {
        let help = "make soft the earlier of the two";
        out.error("RB0207", doc.span, "the soft limit is later than the hard one", help);
        return None;
    }
    Some(LocalLimit { obligation: doc.obligation.value.clone(), soft: doc.soft, hard: doc.hard })
}

impl LocalRules {
    /// What is filled in for a clause, if anything.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&LocalClause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// Fills in a clause; an empty one is taken out again.
    pub fn set_clause(&mut self, clause: LocalClause) {
        let at = self.clauses.iter().position(|known| known.id == clause.id);
        match at {
            Some(at) if clause.is_empty() => {
                self.clauses.remove(at);
            }
            Some(at) => self.clauses[at] = clause,
            None if clause.is_empty() => {}
            None => self.clauses.push(clause),
        }
    }

    /// The procedure as it holds here: confirmed clauses say so, local words stand beside the model's, and local limits
    /// take the place of the model's. What is asked of whom, and in which order, stays the shipped procedure's.
    #[must_use]
    pub fn laid_over(&self, shipped: &Procedure) -> Procedure {
        let mut here = shipped.clone();
        if !self.territory.is_empty() {
            here.territory = Prose::from_source(&self.territory);
        }
        for clause in &mut here.clauses {
            let Some(local) = self.clause(&clause.id) else { continue };
            for rule in &mut clause.obligations {
                if let Some(limit) = local.limits.iter().find(|limit| limit.obligation == rule.id) {
                    rule.due = Some((limit.soft, limit.hard));
                }
            }
            clause.local = Some(Local {
                confirmed_by: local.confirmed_by.clone(),
                reference: local.reference.clone(),
                text: Prose::from_source(&local.text),
                limits_changed: !local.limits.is_empty(),
            });
        }
        here
    }

    /// The rules as a file that [`parse`] reads again.
    ///
    /// # Errors
    /// When the text cannot be formed; no local rules are known for which it cannot.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        let pretty = ron::ser::PrettyConfig::new().struct_names(false);
        ron::ser::to_string_pretty(&Written::of(self), pretty).map(|text| text + "\n")
    }
}

/// The shape of the file, for writing.
#[derive(Serialize)]
struct Written<'a> {
    format: i64,
    procedure: &'a str,
    organisation: &'a str,
    edition: &'a str,
    signed_by: &'a [String],
    territory: &'a str,
    clauses: Vec<WrittenClause<'a>>,
}

#[derive(Serialize)]
struct WrittenClause<'a> {
    id: &'a str,
    confirmed_by: &'a str,
    local_reference: &'a str,
    local_text: &'a str,
    limits: Vec<WrittenLimit<'a>>,
}

#[derive(Serialize)]
struct WrittenLimit<'a> {
    obligation: &'a str,
    soft: String,
    hard: String,
}

impl<'a> Written<'a> {
    fn of(rules: &'a LocalRules) -> Self {
        let limit = |limit: &'a LocalLimit| WrittenLimit {
            obligation: &limit.obligation,
            soft: limit.soft.written(),
            hard: limit.hard.written(),
        };
        let clause = |clause: &'a LocalClause| WrittenClause {
            id: &clause.id,
            confirmed_by: &clause.confirmed_by,
            local_reference: &clause.reference,
            local_text: &clause.text,
            limits: clause.limits.iter().map(limit).collect(),
        };
        Self {
            format: 1,
            procedure: &rules.procedure,
            organisation: &rules.organisation,
            edition: &rules.edition,
            signed_by: &rules.signed_by,
            territory: &rules.territory,
            clauses: rules.clauses.iter().map(clause).collect(),
        }
    }
}
