//! What a workshop confirms or replaces is laid over the shipped procedure, survives being written and read, and never
//! changes the shipped file's meaning where nothing was filled in.

use roadblock::base::Duration;
use roadblock::procedure::local::{LocalClause, LocalLimit, LocalRules, parse};
use roadblock::procedure::{self, Procedure};

fn shipped() -> Procedure {
    let text = include_str!("../../scenarios/victim-assistance/procedure.ron");
    procedure::parse("procedure.ron", text).value.expect("the shipped procedure reads")
}

fn confirmed() -> LocalRules {
    let mut rules = LocalRules {
        procedure: "victim-assistance".to_owned(),
        organisation: "Workshop “North”".to_owned(),
        edition: "1".to_owned(),
        signed_by: vec!["The Centre for Social Welfare".to_owned()],
        territory: "A line of this workshop’s own.".to_owned(),
        clauses: Vec::new(),
    };
    rules.set_clause(LocalClause {
        id: "B3".to_owned(),
        confirmed_by: "The working group".to_owned(),
        reference: "Order 12, article \"4\"\\b".to_owned(),
        text: "Call the duty line.\n\nIt answers *day and night*.".to_owned(),
        limits: vec![LocalLimit { obligation: "call".to_owned(), soft: Duration(20 * 60), hard: Duration(5400) }],
    });
    rules
}

#[test]
fn local_rules_survive_being_written_and_read() {
    let rules = confirmed();
    let parsed = parse("local.ron", &rules.to_text().unwrap(), &shipped());
    assert_eq!(parsed.diagnostics, []);
    assert_eq!(parsed.value, Some(rules));
}

#[test]
fn a_confirmed_clause_says_so_and_its_limits_hold() {
    let (shipped, rules) = (shipped(), confirmed());
    let here = rules.laid_over(&shipped);
    let clause = here.clauses.iter().find(|clause| clause.id == "B3").unwrap();
    assert!(clause.is_confirmed());
    let call = clause.obligations.iter().find(|rule| rule.id == "call").unwrap();
    assert_eq!(call.due, Some((Duration(1200), Duration(5400))));
    assert_eq!(clause.local.as_ref().unwrap().text.marked(), "Call the duty line.\n\nIt answers *day and night*.");
    let others = |procedure: &Procedure| {
        procedure.clauses.iter().filter(|clause| clause.id != "B3").cloned().collect::<Vec<_>>()
    };
    assert_eq!(others(&here), others(&shipped));
    assert_eq!(here.territory.plain(), "A line of this workshop’s own.");
    assert!(shipped.territory.plain().contains("1244"));
    assert_eq!(LocalRules::default().laid_over(&shipped), shipped);
}

#[test]
fn an_emptied_clause_is_taken_out() {
    let mut rules = confirmed();
    rules.set_clause(LocalClause { id: "B3".to_owned(), ..LocalClause::default() });
    assert_eq!(rules.clauses, []);
}

#[test]
fn what_does_not_fit_is_told_and_the_rest_holds() {
    let text = "(format: 1, procedure: \"victim-assistance\", clauses: [\n\
                (id: \"B33\", confirmed_by: \"x\"),\n\
                (id: \"B3\", confirmed_by: \"y\", limits: [\n\
                (obligation: \"cal\", soft: \"1 min\", hard: \"2 min\"),\n\
                (obligation: \"call\", soft: \"3 h\", hard: \"2 h\")]),\n])";
    let parsed = parse("local.ron", text, &shipped());
    let told: Vec<String> =
        parsed.diagnostics.iter().map(|d| format!("{}:{} {} {}", d.line, d.column, d.code, d.help)).collect();
    assert_eq!(
        told,
        [
            "2:6 RB0201 did you mean \"B3\"?",
            "4:14 RB0201 did you mean \"call\"?",
            "5:1 RB0207 make soft the earlier of the two"
        ]
    );
    let rules = parsed.value.unwrap();
    assert_eq!(rules.clause("B3").map(|clause| clause.confirmed_by.as_str()), Some("y"));
    assert_eq!(parse("local.ron", &text.replace("victim-assistance", "other"), &shipped()).value, None);
}
