//! Which file it is that is open: its name may be given to another while it is.

use std::fs;
use std::io;
use std::path::Path;

/// Which file it is that is open: its name may be given to another while it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(Option<(u64, u64)>);

impl Place {
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let about = fs::metadata(path)?;
        #[cfg(unix)]
        let identity = {
            use std::os::unix::fs::MetadataExt as _;
            Some((about.dev(), about.ino()))
        };
        // Elsewhere a file that is open can be neither removed nor replaced.
        #[cfg(not(unix))]
        let identity = about.is_file().then_some((0, 0));
        Ok(Self(identity))
    }
}
