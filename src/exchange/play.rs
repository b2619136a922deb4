//! The log of a play as XES (IEEE 1849), for ProM, pm4py and other tools.
//!
//! One trace, one event for each act, in the order in which the acts were over; an act about everybody assisted is
//! one event for each of them where there are several. The day is not a real one: a case knows weekdays only, and its
//! week is written as the first of 2024, in UTC. Who sat at the table is not part of it: `org:resource` is the role.
//! It never judges. Start at [`log_of`].

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use crate::assessment::{Deed, Trace};
use crate::engine::Play;
use crate::scenario::Case;
use crate::scenario::Who;

use super::duties::label;
use super::time;

type Out = Writer<Vec<u8>>;

/// The play as an XES file.
///
/// # Errors
/// Never in practice; the type is that of the writer.
pub fn log_of(play: &Play) -> std::io::Result<String> {
    let case = play.case();
    let trace = Trace::of(case, play.log());
    let mut deeds: Vec<&Deed> = trace.deeds.iter().collect();
    deeds.sort_by_key(|deed| deed.end);
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 2);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let head = [("xes.version", "1849-2016"), ("xes.features", ""), ("xmlns", "http://www.xes-standard.org/")];
    out.create_element("log").with_attributes(head).write_inner_content(|out| {
        extensions(out)?;
        value(out, "string", "concept:name", &case.scenario.id)?;
        out.create_element("trace").write_inner_content(|out| {
            value(out, "string", "concept:name", &format!("{} {}", case.scenario.id, play.seed()))?;
            value(out, "string", "procedure", &case.procedure.id)?;
            deeds.iter().try_for_each(|deed| act(out, case, deed))
        })?;
        Ok(())
    })?;
    Ok(String::from_utf8_lossy(&out.into_inner()).into_owned() + "\n")
}

fn extensions(out: &mut Out) -> std::io::Result<()> {
    let known = [
        ("Concept", "concept", "concept"),
        ("Time", "time", "time"),
        ("Lifecycle", "lifecycle", "lifecycle"),
        ("Organizational", "org", "org"),
    ];
    for (name, prefix, file) in known {
        let uri = format!("http://www.xes-standard.org/{file}.xesext");
        let attributes = [("name", name), ("prefix", prefix), ("uri", uri.as_str())];
        out.create_element("extension").with_attributes(attributes).write_empty()?;
    }
    for (scope, keys) in [
        ("trace", [("string", "concept:name", "unnamed")].as_slice()),
        (
            "event",
            &[
                ("string", "concept:name", "unnamed"),
                ("string", "lifecycle:transition", "complete"),
                ("date", "time:timestamp", "2024-01-01T00:00:00.000+00:00"),
            ],
        ),
    ] {
        let global = out.create_element("global").with_attribute(("scope", scope));
        global
            .write_inner_content(|out| keys.iter().try_for_each(|(kind, key, usual)| value(out, kind, key, usual)))?;
    }
    let classifier = [("name", "Act"), ("keys", "concept:name")];
    out.create_element("classifier").with_attributes(classifier).write_empty()?;
    Ok(())
}

fn act(out: &mut Out, case: &Case, deed: &Deed) -> std::io::Result<()> {
    let persons: Vec<Who> = case.scenario.assisted().filter(|person| deed.concerns(*person)).collect();
    persons.iter().try_for_each(|person| event(out, case, deed, *person))
}

fn event(out: &mut Out, case: &Case, deed: &Deed, person: Who) -> std::io::Result<()> {
    let scenario = &case.scenario;
    let moment = |at: crate::base::CaseTime| time::written(scenario.begins.seconds() + at.0);
    out.create_element("event").write_inner_content(|out| {
        value(out, "string", "concept:name", &label(case, deed.act, person))?;
        value(out, "string", "lifecycle:transition", "complete")?;
        value(out, "date", "start_timestamp", &moment(deed.start))?;
        value(out, "date", "time:timestamp", &moment(deed.end))?;
        value(out, "string", "org:resource", &scenario.member(deed.by).id)?;
        if let Some(agency) = deed.agency {
            value(out, "string", "org:group", &case.procedure.agencies[agency.at()].id)?;
        }
        value(out, "string", "name", &case.procedure.acts[deed.act.at()].name)?;
        value(out, "string", "about", &scenario.member(person).id)?;
        if let Some(toward) = deed.toward {
            value(out, "string", "toward", &scenario.member(toward).id)?;
        }
        Ok(())
    })?;
    Ok(())
}

fn value(out: &mut Out, kind: &str, key: &str, value: &str) -> std::io::Result<()> {
    out.create_element(kind).with_attributes([("key", key), ("value", value)]).write_empty()?;
    Ok(())
}
