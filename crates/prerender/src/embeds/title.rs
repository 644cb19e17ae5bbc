//! What an embed is called.

use corpus::{Corpus, Filter};
use crossread::{Embed, ui};

/// The title of an embed's document.
pub(super) fn title(corpus: &Corpus, embed: Embed) -> String {
    let (heading, site) = (heading(corpus, embed), &corpus.site.title);
    if heading == *site { heading } else { [&heading, " · ", site].concat() }
}

/// What an embed shows, in a few words.
pub(super) fn heading(corpus: &Corpus, embed: Embed) -> String {
    let heading = ui::heading(corpus, &embed.view());
    match embed {
        Embed::Passages(filter) if filter == Filter::default() => corpus.tr("Every passage").into(),
        Embed::Passage(passage) => [&corpus.address(passage), " · ", &heading].concat(),
        _ => heading,
    }
}
