//! What a page says of the app while it does not run: true of what stands on that very page.

use corpus::msg;
use crossread::view::Place;

use crate::site::shell::Words;

const LOADING: &str = msg("What this address asks for is loading.");
const SLOW: &str =
    msg("Part of this page is slow to load. You can read everything on it; the rest works as soon as it is there.");

/// The words of the page of a place.
pub(crate) fn words(place: &Place) -> Words {
    match place {
        Place::Passages(_) => Words {
            noscript: msg(
                "You can read everything and use single themes. Several at once, kinds and matching need scripting.",
            ),
            loading: LOADING,
            slow: SLOW,
            asleep: msg(
                "Part of this page did not load. You can read everything and use single themes; reload to combine them.",
            ),
        },
        Place::Comparison(_) => Words {
            noscript: msg("You can read both texts. Choosing themes, the layout and more texts needs scripting."),
            loading: LOADING,
            slow: SLOW,
            asleep: msg(
                "Part of this page did not load. You can read both texts; reload to choose themes, the layout or more texts.",
            ),
        },
        Place::Claims(_) => Words {
            noscript: msg(
                "You can read everything and use single themes and relations. Several at once, and choosing texts, need scripting.",
            ),
            loading: LOADING,
            slow: SLOW,
            asleep: msg(
                "Part of this page did not load. You can read everything and use single themes and relations; reload to combine them.",
            ),
        },
        Place::Search(_) => Words {
            noscript: "",
            loading: LOADING,
            slow: msg(
                "The search is slow to load; it works as soon as it is there. Until then, open all passages and use your browser’s “Find in page”.",
            ),
            asleep: msg(
                "The search did not load. Reload to use it, or open all passages and use your browser’s “Find in page”.",
            ),
        },
        _ => Words {
            noscript: "",
            loading: LOADING,
            slow: SLOW,
            asleep: msg(
                "Part of this page did not load. You can read everything on it; reload to use what is missing.",
            ),
        },
    }
}
