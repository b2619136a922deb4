//! A net as PNML, in the form that ProM and pm4py read.
//! It never changes a net. Start at [`to_pnml`].

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::alignment::net::Marking;

use super::net::NamedNet;

/// The net as a PNML file.
///
/// # Errors
/// Never in practice; the type is that of the writer.
pub fn to_pnml(named: &NamedNet) -> std::io::Result<String> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 2);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let net_type = "http://www.pnml.org/version-2009/grammar/pnmlcoremodel";
    out.create_element("pnml").write_inner_content(|out| {
        let net = out.create_element("net").with_attributes([("id", "net"), ("type", net_type)]);
        net.write_inner_content(|out| {
            text(out, "name", &named.name)?;
            let page = out.create_element("page").with_attribute(("id", "page"));
            page.write_inner_content(|out| parts(out, named))?;
            out.create_element("finalmarkings")
                .write_inner_content(|out| named.net.ends.iter().try_for_each(|end| last_marking(out, end)))?;
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(String::from_utf8_lossy(&out.into_inner()).into_owned() + "\n")
}

type Out = Writer<Vec<u8>>;

fn parts(out: &mut Out, named: &NamedNet) -> std::io::Result<()> {
    for (index, name) in named.places.iter().enumerate() {
        let tokens: u32 = named.net.start.iter().filter(|(place, _)| *place == index).map(|(_, tokens)| tokens).sum();
        let place = out.create_element("place").with_attribute(("id", place_id(index).as_str()));
        place.write_inner_content(|out| {
            text(out, "name", name)?;
            if tokens > 0 {
                text(out, "initialMarking", &tokens.to_string())?;
            }
            Ok(())
        })?;
    }
    for (index, (transition, name)) in named.net.transitions.iter().zip(&named.transitions).enumerate() {
        let element = out.create_element("transition").with_attribute(("id", format!("t{index}").as_str()));
        element.write_inner_content(|out| {
            text(out, "name", transition.act.map_or(name, |act| &named.acts[act]))?;
            if transition.act.is_none() {
                let node = format!("t{index}");
                let mark = [("tool", "ProM"), ("version", "6.4"), ("activity", "$invisible$"), ("localNodeID", &node)];
                out.create_element("toolspecific").with_attributes(mark).write_empty()?;
            }
            Ok(())
        })?;
    }
    let mut number = 0;
    for (index, transition) in named.net.transitions.iter().enumerate() {
        let takes = transition.takes.iter().map(|&(place, weight)| (place_id(place), format!("t{index}"), weight));
        let puts = transition.puts.iter().map(|&(place, weight)| (format!("t{index}"), place_id(place), weight));
        for (source, target, weight) in takes.chain(puts) {
            let id = format!("a{number}");
            number += 1;
            let ends = [("id", id.as_str()), ("source", &source), ("target", &target)];
            let arc = out.create_element("arc").with_attributes(ends);
            arc.write_inner_content(|out| text(out, "inscription", &weight.to_string()))?;
        }
    }
    Ok(())
}

fn last_marking(out: &mut Out, end: &Marking) -> std::io::Result<()> {
    out.create_element("marking").write_inner_content(|out| {
        for &(place, tokens) in end {
            let place = out.create_element("place").with_attribute(("idref", place_id(place).as_str()));
            place.write_inner_content(|out| {
                out.create_element("text").write_text_content(BytesText::new(&tokens.to_string()))?;
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn place_id(place: usize) -> String {
    format!("p{place}")
}

/// `<name><text>…</text></name>`.
fn text(out: &mut Out, name: &str, text: &str) -> std::io::Result<()> {
    out.create_element(name).write_inner_content(|out| {
        out.create_element("text").write_text_content(BytesText::new(text))?;
        Ok(())
    })?;
    Ok(())
}
