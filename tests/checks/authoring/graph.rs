//! The plan of a case: what leads where, what nobody comes to, and where it all stands.

use proptest::prelude::*;
use roadblock::base::Catalogue;
use roadblock::engine::Play;
use roadblock::graph::{
    CaseGraph, Course, Layout, Measures, Node, NodeKind, Reach, Seen, Segment, Way, Why, dot, lay_out, svg,
};
use roadblock::rehearsal::{Plan, run_plan};
use roadblock::scenario::Case;

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of, shipped};

fn plan_of(scenario: &str) -> (Case, CaseGraph) {
    let case = case_of(CREW_PROCEDURE, scenario);
    let graph = CaseGraph::of(&case, &Seen::at_random(&case, 1));
    (case, graph)
}

fn node<'g>(graph: &'g CaseGraph, id: &str) -> &'g Node {
    graph.nodes.iter().find(|node| node.id == id).unwrap_or_else(|| panic!("no node {id}"))
}

fn ways(graph: &CaseGraph) -> Vec<(&str, &str)> {
    graph.ways.iter().map(|way| (graph.nodes[way.from].id.as_str(), graph.nodes[way.to].id.as_str())).collect()
}

/// The crew's case with its situations replaced.
fn with_situations(situations: &str) -> String {
    format!(
        r#"( format: 1, id: "closure", title: "The closure", procedure: "crew", begins: "Monday 08:00", flags: ["up"],
            people: [ ( id: "driver", name: "The driver", assisted: true, at: "road" ) ],
            roles: [ ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "…" ) ],
            places: [ ( id: "road", name: "The road" ) ], situations: [ {situations} ] )"#
    )
}

#[test]
fn options_passing_over_and_endings_are_ways() {
    let (_, graph) = plan_of(CREW_CASE);
    assert_eq!(ways(&graph), [("start", "plan"), ("start", "end"), ("plan", "both"), ("both", "end")]);
    assert_eq!(graph.ways[1].why, [Why::Option("wave".to_owned())]);
    assert_eq!(node(&graph, "end").kind, NodeKind::Ending(roadblock::scenario::SituationIx(3)));
    assert_eq!(graph.problems().count(), 0);
    let (_, graph) = plan_of(&with_situations(
        r#"( id: "one", acts: "flagger", text: "…", choices: [ ( id: "a", say: "A" ) ] ),
           ( id: "two", acts: "flagger", when: Flag("up"), text: "…", choices: [ ( id: "a", say: "A" ) ] ),
           ( id: "end", ending: true, text: "…" )"#,
    ));
    assert_eq!(ways(&graph), [("one", "two"), ("one", "end"), ("two", "end")]);
    assert!(graph.ways[1].passing_over && !graph.ways[0].passing_over);
}

#[test]
fn what_is_known_to_hold_is_not_passed_over() {
    let (_, graph) = plan_of(&with_situations(
        r#"( id: "one", acts: "flagger", text: "…", choices: [ ( id: "a", say: "A", sets: ["up"] ), ( id: "b", say: "B" ) ],
             afterwards: [( when: Flag("up"), goto: "shut" )] ),
           ( id: "two", acts: "flagger", text: "…", choices: [ ( id: "a", say: "A", goto: "end" ) ] ),
           ( id: "shut", when: Flag("up"), ending: true, text: "…" ),
           ( id: "end", ending: true, text: "…" )"#,
    ));
    assert_eq!(ways(&graph), [("one", "two"), ("one", "shut"), ("two", "end")]);
}

#[test]
fn what_nobody_comes_to_and_what_has_no_way_on_is_marked() {
    let (case, graph) = plan_of(&with_situations(
        r#"( id: "one", acts: "flagger", text: "…", choices: [
               ( id: "a", say: "A", goto: "end" ), ( id: "b", say: "B", goto: "round" ),
               ( id: "c", say: "C", goto: "shut" ) ] ),
           ( id: "lost", acts: "flagger", text: "…", choices: [ ( id: "a", say: "A", goto: "end" ) ] ),
           ( id: "round", acts: "flagger", text: "…", choices: [ ( id: "a", say: "A", goto: "about" ) ] ),
           ( id: "about", acts: "flagger", text: "…", choices: [ ( id: "a", say: "A", goto: "round" ) ] ),
           ( id: "shut", acts: "flagger", when: Flag("up"), text: "…", choices: [ ( id: "a", say: "A" ) ] ),
           ( id: "end", ending: true, text: "…" )"#,
    ));
    assert_eq!(node(&graph, "lost").reach, Reach::Never);
    assert_eq!(node(&graph, "shut").reach, Reach::NotSeen, "a flag that nobody sets");
    assert_eq!(node(&graph, "end").reach, Reach::Seen);
    let dead: Vec<&str> = graph.nodes.iter().filter(|node| node.dead_end).map(|node| node.id.as_str()).collect();
    assert_eq!(dead, ["round", "about"]);
    let words = Catalogue::english().unwrap();
    for text in [svg(&graph, &case, &words), dot(&graph, &case, &words)] {
        for said in ["Nothing leads here", "Dead end", "Not reached in 400 plays"] {
            assert!(text.contains(said), "{said} is not said in words:\n{text}");
        }
    }
}

#[test]
fn a_play_is_laid_over_the_plan() {
    let (case, mut graph) = plan_of(CREW_CASE);
    let plan = Plan::parse("x.plan", "as flagger: halt\nas clerk: sign\n").value.unwrap();
    let (play, failure) = run_plan(&case, &plan, 1);
    assert_eq!(failure, None);
    graph.lay_over(&case, play.log());
    let course: Vec<Course> = graph.nodes.iter().map(|node| node.course).collect();
    assert_eq!(course, [Course::Played, Course::Played, Course::Here, Course::Not]);
    let played: Vec<bool> = graph.ways.iter().map(|way| way.played).collect();
    assert_eq!(played, [true, false, true, false]);
}

/// Nothing covers anything else: boxes keep apart, and no line runs through a box that it does not lead to.
#[track_caller]
fn readable(graph: &CaseGraph, layout: &Layout, name: &str) {
    for (at, one) in layout.nodes.iter().enumerate() {
        assert!(one.x >= -0.1 && one.y >= -0.1, "{name}: {one:?} stands outside");
        assert!(one.x + one.width <= layout.width + 0.1 && one.y + one.height <= layout.height + 0.1, "{name}");
        for other in &layout.nodes[at + 1..] {
            let apart = one.x + one.width <= other.x + 0.1
                || other.x + other.width <= one.x + 0.1
                || one.y + one.height <= other.y + 0.1
                || other.y + other.height <= one.y + 0.1;
            assert!(apart, "{name}: {one:?} covers {other:?}");
        }
    }
    for route in &layout.routes {
        let way = &graph.ways[route.way];
        let mut at = route.start;
        for segment in &route.segments {
            let (one, other, to) = match *segment {
                Segment::Line(to) => (at, to, to),
                Segment::Curve(one, other, to) => (one, other, to),
            };
            for step in 0..=20_u8 {
                let t = f32::from(step) / 20.0;
                let (a, b, c, d) = ((1.0 - t).powi(3), 3.0 * t * (1.0 - t).powi(2), 3.0 * t * t * (1.0 - t), t.powi(3));
                let x = a * at.x + b * one.x + c * other.x + d * to.x;
                let y = a * at.y + b * one.y + c * other.y + d * to.y;
                let hit = layout.nodes.iter().position(|node| {
                    x > node.x + 0.5
                        && x < node.x + node.width - 0.5
                        && y > node.y + 0.5
                        && y < node.y + node.height - 0.5
                });
                assert_eq!(hit, None, "{name}: the way {} → {} runs through a box", way.from, way.to);
            }
            at = to;
        }
    }
}

fn measures(graph: &CaseGraph, across: usize) -> Measures {
    let sizes =
        (0_u8..).zip(&graph.nodes).map(|(at, _)| (100.0 + f32::from(at % 3) * 20.0, 40.0 + f32::from(at % 5) * 18.0));
    Measures { nodes: sizes.collect(), across, gap: 40.0, apart: 12.0 }
}

#[test]
fn shipped_cases_can_be_read_at_every_width() {
    for case in &shipped().cases {
        let graph = CaseGraph::of(case, &Seen::at_random(case, 1));
        assert_eq!(graph.problems().count(), 0, "{}", case.scenario.id);
        for across in 1..10 {
            let layout = lay_out(&graph, &measures(&graph, across));
            readable(&graph, &layout, &format!("{} across {across}", case.scenario.id));
            assert_eq!(layout.routes.len(), graph.ways.len());
            assert_eq!(layout, lay_out(&graph, &measures(&graph, across)), "the same every time");
        }
    }
}

fn any_graph() -> impl Strategy<Value = CaseGraph> {
    (1_usize..24).prop_flat_map(|count| {
        proptest::collection::btree_set((0..count, 0..count), 0..count * 3).prop_map(move |ends| CaseGraph {
            nodes: (0..count)
                .map(|at| Node {
                    kind: NodeKind::Act,
                    id: format!("n{at}"),
                    title: String::new(),
                    roles: Vec::new(),
                    agency: None,
                    lines: Vec::new(),
                    reach: Reach::Seen,
                    dead_end: false,
                    course: Course::Not,
                })
                .collect(),
            ways: ends
                .into_iter()
                .map(|(from, to)| Way { from, to, why: vec![Why::Itself], passing_over: false, played: false })
                .collect(),
            plays: 0,
            every_way: false,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_plan_can_be_read(graph in any_graph(), across in 1_usize..8) {
        let layout = lay_out(&graph, &measures(&graph, across));
        readable(&graph, &layout, "any");
        let lines = graph.ways.iter().filter(|way| way.from != way.to).count();
        prop_assert_eq!(layout.routes.len(), lines);
    }
}

#[test]
fn a_case_as_large_as_they_come_is_drawn_in_no_time() {
    let count = 200;
    let situation = |at: usize| {
        let options: String = (0..16)
            .map(|to| format!(r#"( id: "o{to}", say: "…", goto: "s{}" ),"#, (at * 7 + to * 13) % count))
            .collect();
        format!(r#"( id: "s{at}", acts: "flagger", when: Not(Flag("up")), text: "…", choices: [ {options} ] ),"#)
    };
    let situations: String = (0..count).map(situation).collect();
    let (case, graph) = plan_of(&with_situations(&format!(r#"{situations} ( id: "end", ending: true, text: "…" )"#)));
    let begun = std::time::Instant::now();
    let picture = svg(&graph, &case, &Catalogue::english().unwrap());
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    assert!(picture.ends_with("</svg>\n"));
    let _ = Play::begin(case, 1);
}
