//! More things than the program can tell apart.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0205",
    severity: Severity::Error,
    title: "there are too many of these",
    why: "A play keeps what happened in a few machine words, so that thousands of plays can be tried in a second. \
        The limits lie far above what people can follow in one case.",
    broken: Example::Procedure(
        r#"
purposes: [
    ( id: "p1", name: "p1" ), ( id: "p2", name: "p2" ), ( id: "p3", name: "p3" ), ( id: "p4", name: "p4" ),
    ( id: "p5", name: "p5" ), ( id: "p6", name: "p6" ), ( id: "p7", name: "p7" ), ( id: "p8", name: "p8" ),
    ( id: "p9", name: "p9" ), ( id: "p10", name: "p10" ), ( id: "p11", name: "p11" ), ( id: "p12", name: "p12" ),
    ( id: "p13", name: "p13" ), ( id: "p14", name: "p14" ), ( id: "p15", name: "p15" ), ( id: "p16", name: "p16" ),
    ( id: "p17", name: "p17" ), ( id: "p18", name: "p18" ), ( id: "p19", name: "p19" ), ( id: "p20", name: "p20" ),
    ( id: "p21", name: "p21" ), ( id: "p22", name: "p22" ), ( id: "p23", name: "p23" ), ( id: "p24", name: "p24" ),
    ( id: "p25", name: "p25" ), ( id: "p26", name: "p26" ), ( id: "p27", name: "p27" ), ( id: "p28", name: "p28" ),
    ( id: "p29", name: "p29" ), ( id: "p30", name: "p30" ), ( id: "p31", name: "p31" ), ( id: "p32", name: "p32" ),
    ( id: "p33", name: "p33" ),
//  ^^^
],
telling: ( act: "tell", without_basis: "leak", purpose: "p1" ),
"#,
    ),
    repaired: Example::Procedure(
        r#"
purposes: [
    ( id: "p1", name: "p1" ), ( id: "p2", name: "p2" ), ( id: "p3", name: "p3" ), ( id: "p4", name: "p4" ),
    ( id: "p5", name: "p5" ), ( id: "p6", name: "p6" ), ( id: "p7", name: "p7" ), ( id: "p8", name: "p8" ),
    ( id: "p9", name: "p9" ), ( id: "p10", name: "p10" ), ( id: "p11", name: "p11" ), ( id: "p12", name: "p12" ),
    ( id: "p13", name: "p13" ), ( id: "p14", name: "p14" ), ( id: "p15", name: "p15" ), ( id: "p16", name: "p16" ),
    ( id: "p17", name: "p17" ), ( id: "p18", name: "p18" ), ( id: "p19", name: "p19" ), ( id: "p20", name: "p20" ),
    ( id: "p21", name: "p21" ), ( id: "p22", name: "p22" ), ( id: "p23", name: "p23" ), ( id: "p24", name: "p24" ),
    ( id: "p25", name: "p25" ), ( id: "p26", name: "p26" ), ( id: "p27", name: "p27" ), ( id: "p28", name: "p28" ),
    ( id: "p29", name: "p29" ), ( id: "p30", name: "p30" ), ( id: "p31", name: "p31" ), ( id: "p32", name: "p32" ),
],
telling: ( act: "tell", without_basis: "leak", purpose: "p1" ),
"#,
    ),
    check: Check::Reader,
};
