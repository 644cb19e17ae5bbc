//! How long browsers keep what, in the form that Netlify and Cloudflare Pages read: `_headers`.
//!
//! What has a version in its address never changes there. Pages, and `embed.js`, which blogs name without one, are asked
//! for anew. Nothing limits who may frame the site: that is what embeds are for.

use std::{fs, path::Path};

use anyhow::Result;

/// The file.
const HEADERS: &str = "\
/crossread-*
  Cache-Control: public, max-age=31536000, immutable
/pictures/*
  Cache-Control: public, max-age=31536000, immutable
/guest.css
  Cache-Control: public, max-age=31536000, immutable
/screens.css
  Cache-Control: public, max-age=31536000, immutable
/boot.js
  Cache-Control: public, max-age=31536000, immutable
/link.js
  Cache-Control: public, max-age=31536000, immutable
/dialog.js
  Cache-Control: public, max-age=31536000, immutable
/save.js
  Cache-Control: public, max-age=31536000, immutable
/guest.js
  Cache-Control: public, max-age=31536000, immutable
/embed.js
  Cache-Control: public, max-age=3600
  Access-Control-Allow-Origin: *
/*
  X-Content-Type-Options: nosniff
";

/// Writes the file into a site.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn write(site: &Path) -> Result<()> {
    Ok(fs::write(site.join("_headers"), HEADERS)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_limits_who_may_frame_the_site() {
        let headers = HEADERS.to_lowercase();
        assert!(!headers.contains("x-frame-options") && !headers.contains("frame-ancestors"));
    }
}
