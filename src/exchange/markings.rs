//! Where the paths of a net begin and end: what its file says of that, and what is taken where it says nothing.
//! Places and arcs are read by `pnml`.

use crate::alignment::net::Marking;
use crate::base::Diagnostics;

use super::arcs::count;
use super::net::NamedNet;
use super::xml::Element;

/// So many places are named in a sentence.
const MOST_NAMES: usize = 12;

/// Tells of a net in which nothing can ever begin, and which places nothing fills.
pub(super) fn first(named: &NamedNet, net: &Element, out: &mut Diagnostics<'_>) {
    if !named.net.start.is_empty() || out.has_errors() || named.net.places == 0 {
        return;
    }
    let filled = |place: &usize| named.net.transitions.iter().flat_map(|one| &one.puts).any(|(to, _)| to == place);
    let empty: Vec<usize> = (0..named.net.places).filter(|place| !filled(place)).collect();
    let names = names(named, &empty);
    let help = format!("give a place its tokens: <initialMarking><text>1</text> …; nothing fills these: {names}");
    out.warning("EX13", net.tag.span, "this net has no first marking, so nothing can begin", help);
}

/// Takes the last markings into the net. `place` finds a place by its id.
pub(super) fn last(
    named: &mut NamedNet,
    net: &Element,
    place: impl Fn(&str) -> Option<usize>,
    out: &mut Diagnostics<'_>,
) {
    for marking in net.all("finalmarkings").flat_map(|all| all.all("marking")) {
        let mut end = Marking::new();
        for one in marking.all("place") {
            let id = one.tag.attribute("idref").unwrap_or_default();
            if let Some(index) = place(id) {
                end.extend(count(one.said().unwrap_or_default(), one, out).map(|tokens| (index, tokens)));
            } else {
                let message = format!("a last marking names \"{id}\", which is no place");
                out.error("EX06", one.tag.span, message, "name the id of a place in idref=\"…\"");
            }
        }
        // Several markings without a token say the same.
        if end.iter().any(|(_, tokens)| *tokens > 0) {
            named.net.ends.push(end);
        }
    }
    if named.net.ends.is_empty() && !out.has_errors() {
        let end = never_emptied(named, net, out);
        named.net.ends.push(end);
    }
}

/// A token in each place that nothing empties, as pm4py takes it where no last marking is named.
fn never_emptied(named: &NamedNet, net: &Element, out: &mut Diagnostics<'_>) -> Marking {
    let taken = |place: &usize| named.net.transitions.iter().flat_map(|one| &one.takes).any(|(from, _)| from == place);
    let places: Vec<usize> = (0..named.net.places).filter(|place| !taken(place)).collect();
    if places.is_empty() {
        let message = "this net has no last marking, and no place that could be one";
        out.error("EX09", net.tag.span, message, "say where a path ends: <finalmarkings><marking> …");
    } else {
        let names = names(named, &places);
        let help = format!("taken as one: a token in each place that nothing empties ({names})");
        out.warning("EX10", net.tag.span, "this net has no last marking", help);
    }
    places.into_iter().map(|place| (place, 1)).collect()
}

/// The names of some places, as many as fit into a sentence.
fn names(named: &NamedNet, places: &[usize]) -> String {
    let names = places.iter().take(MOST_NAMES).map(|place| named.places[*place].as_str());
    names.chain((places.len() > MOST_NAMES).then_some("…")).collect::<Vec<_>>().join(", ")
}
