//! Files of a content folder that were not read, told as everything else is that is wrong with content.
//! Whoever reads the folder says which they are and why; the rest of the folder is read all the same.

use crate::base::{Diagnostic, Diagnostics, Span};

/// A file or folder that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Path from the content folder, with forward slashes.
    pub path: String,
    /// Why.
    pub why: WhyUnread,
}

/// Why a file or folder was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyUnread {
    /// A link that leads nowhere.
    DeadLink,
    /// A folder that is read already under another name, or that the whole folder stands in.
    ReadAlready,
    /// The mark by which an editor says that somebody is at work on a file.
    Lock,
    /// A pipe, a device or a socket.
    NoFile,
    /// Folders in folders, or files, without end.
    TooMuch,
    /// Larger than content is, or more than can be content together with all others.
    TooLarge {
        /// How much is read, in units of 1,048,576 bytes.
        megabytes: u64,
    },
    /// This user may not read it.
    NotAllowed,
    /// The system does not let it be read; its number for that.
    Refused(i32),
}

impl Unread {
    /// What to tell the author.
    #[must_use]
    pub fn told(&self) -> Vec<Diagnostic> {
        let mut out = Diagnostics::new(&self.path, "");
        let skipped = "the rest of the folder is read without it";
        let (message, help) = match self.why {
            WhyUnread::DeadLink => {
                ("this is a link that leads nowhere", "take the link out, or put back what it led to")
            }
            WhyUnread::ReadAlready => {
                ("this is a folder that is read already under another name", "take the link to it out")
            }
            WhyUnread::Lock => ("this is the mark of an editor: somebody is at work on a file here", skipped),
            WhyUnread::NoFile => ("this is no file but a pipe or a device", "take it out, or put a file in its place"),
            WhyUnread::TooMuch => ("there are too many files here, or folders too deep within each other", skipped),
            WhyUnread::TooLarge { megabytes } => {
                let message = format!("this is not read, because no more than {megabytes} MB are");
                out.error(
                    "RB0031",
                    Span::default(),
                    message,
                    "content is text of a few hundred kB; put other files elsewhere",
                );
                return out.into_list();
            }
            WhyUnread::NotAllowed => {
                let help = "see to it that whoever uses this program may read it";
                out.error("RB0031", Span::default(), "this user is not allowed to read this", help);
                return out.into_list();
            }
            WhyUnread::Refused(number) => {
                let message = format!("this could not be read; the system gives its error number {number}");
                out.error("RB0031", Span::default(), message, skipped);
                return out.into_list();
            }
        };
        out.warning("RB0030", Span::default(), message, help);
        out.into_list()
    }
}
