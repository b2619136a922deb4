//! The door to the XML reader: tags and texts with their places, and whole elements where a file is small.
//! It knows no format. Start at [`Parts`].

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::base::{Diagnostics, Span};

/// Elements nested deeper than this are not read.
const DEEPEST: usize = 64;

/// A tag as it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// Without the prefix of its namespace.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) span: Span,
}

impl Tag {
    pub(super) fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

/// What comes next in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Open(Tag),
    Text(String),
    Close,
}

/// The parts of a file, one after the other; every tag that opens also closes.
pub(super) struct Parts<'t> {
    reader: Reader<&'t [u8]>,
    depth: usize,
    done: bool,
}

/// What makes the rest of a file unreadable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken {
    span: Span,
    why: String,
}

impl Broken {
    pub(super) fn tell(self, out: &mut Diagnostics<'_>) {
        out.error("EX01", self.span, format!("this is not readable XML: {}", self.why), "nothing after this was read");
    }
}

impl<'t> Parts<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0, done: false }
    }

    fn here(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn next_part(&mut self) -> Result<Option<Part>, Broken> {
        loop {
            let start = self.here();
            let event = self.reader.read_event();
            let span = Span { start, end: self.here() };
            let broken = |why: String| Broken { span, why };
            match event.map_err(|error| {
                let at = usize::try_from(self.reader.error_position()).unwrap_or(start);
                Broken { span: Span { start: at, end: at }, why: error.to_string() }
            })? {
                Event::Start(tag) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(broken(format!("elements are nested deeper than {DEEPEST}")));
                    }
                    return Ok(Some(Part::Open(read_tag(&tag, span).map_err(broken)?)));
                }
                Event::End(_) => {
                    self.depth -= 1;
                    return Ok(Some(Part::Close));
                }
                Event::Text(text) => {
                    let text = text.xml_content(XmlVersion::Implicit1_0).map_err(|error| broken(error.to_string()))?;
                    return Ok(Some(Part::Text(text.into_owned())));
                }
                Event::CData(text) => {
                    let text = text.xml_content(XmlVersion::Implicit1_0).map_err(|error| broken(error.to_string()))?;
                    return Ok(Some(Part::Text(text.into_owned())));
                }
                Event::GeneralRef(reference) => {
                    let name = reference.decode().map_err(|error| broken(error.to_string()))?;
                    let text = quick_xml::escape::unescape(&format!("&{name};")).map(std::borrow::Cow::into_owned);
                    return Ok(Some(Part::Text(text.map_err(|error| broken(error.to_string()))?)));
                }
                Event::Eof if self.depth > 0 => {
                    return Err(broken("the file ends before every element is closed".to_owned()));
                }
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }
}

impl Iterator for Parts<'_> {
    type Item = Result<Part, Broken>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let part = self.next_part();
        self.done = !matches!(part, Ok(Some(_)));
        part.transpose()
    }
}

fn read_tag(tag: &BytesStart<'_>, span: Span) -> Result<Tag, String> {
    let word = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| error.to_string())?;
        Ok((word(attribute.key.local_name().as_ref()), value.into_owned()))
    });
    Ok(Tag { name: word(tag.local_name().as_ref()), attributes: attributes.collect::<Result<_, String>>()?, span })
}

/// An element with everything in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// The outermost element of a file, as far as it could be read, told if not to its end.
    pub(super) fn read(text: &str, out: &mut Diagnostics<'_>) -> Option<Self> {
        let mut open: Vec<Self> = Vec::new();
        for part in Parts::of(text) {
            match part {
                Ok(Part::Open(tag)) => open.push(Self { tag, text: String::new(), children: Vec::new() }),
                Ok(Part::Text(text)) => {
                    if let Some(element) = open.last_mut() {
                        element.text.push_str(&text);
                    }
                }
                Ok(Part::Close) => {
                    let element = open.pop()?;
                    match open.last_mut() {
                        Some(outer) => outer.children.push(element),
                        None => return Some(element),
                    }
                }
                Err(broken) => {
                    broken.tell(out);
                    return None;
                }
            }
        }
        None
    }

    pub(super) fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.tag.name == name)
    }

    /// What a child says; empty texts do not count.
    pub(super) fn text_of<'e>(&'e self, child: &'e str) -> Option<&'e str> {
        self.all(child).find_map(Self::said)
    }

    /// What stands in the `text` of this element, in its `value` as PIPE writes it, or in itself, without the white space
    /// around it.
    pub(super) fn said(&self) -> Option<&str> {
        let within = ["text", "value"]
            .into_iter()
            .flat_map(|name| self.children.iter().filter(move |child| child.tag.name == name));
        let texts = within.map(|one| one.text.trim()).chain([self.text.trim()]);
        texts.chain(self.tag.attribute("value").map(str::trim)).find(|text| !text.is_empty())
    }
}
