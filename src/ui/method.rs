//! What the texts are and are not, and how what is shown of them came about.

use corpus::{Choice, Filter, PassageId};
use yew::prelude::*;

use super::{Screen, words};

/// The page on the method.
pub(super) fn method(screen: &Screen<'_>) -> Html {
    let corpus = screen.corpus;
    let sources = corpus.sources.iter().zip(0..).map(|(source, index)| {
        let only = Filter { sources: vec![index], ..Filter::default() };
        html! { <li><a href={screen.href(only)}>{ words::source_name(source) }</a>{ ", " }{ words::imprint(source) }</li> }
    });
    let themes = corpus.themes.iter().zip(0..).map(|(theme, index)| {
        html! { <div><dt>{ screen.sign(index) }{ " " }{ &theme.label }</dt><dd>{ &theme.about }</dd></div> }
    });
    html! {
        <div class="prose">
            <h2>{ "The texts" }</h2>
            { for words::paragraphs(&corpus.site.introduction) }
            { for words::paragraphs(&corpus.site.selection) }
            <ul>{ for sources }</ul>
            <p>{ "A name in square brackets is ours: that text states no title. Of byline, outlet, date and period we give only what the text itself states, in its words; what it does not state is called “not stated”." }</p>
            <p>{ "Every text is kept byte for byte. A passage is one line of it that is not empty, and its address, such as " }<code>{ example(screen) }</code>{ ", is its source and its number there. The SHA-256 of each file stands on the page of its source." }</p>
            <p>{ "The rights to the texts stay with their authors." }</p>
            <h2>{ "Themes" }</h2>
            <dl>{ for themes }</dl>
            <p>{ "Themes are put on passages by rules: words and phrases with weights, and contexts that cancel them, such as figures of speech. A passage carries a theme where its cues weigh enough; the cues are underlined. A passage may carry several themes or none. A rule reads words, not meaning: it can miss a theme that is never named, and take a bare mention for more." }</p>
            { edits(screen) }
            <h2>{ "Kinds" }</h2>
            <p>{ "A passage is a heading, a paragraph, a list item, a caption or a note, as its form tells; where the form does not tell, an editor set it. Furniture (tags, related links, advertisements) is folded, and outside every number." }</p>
            <h2>{ "Pairs" }</h2>
            <p>{ "Two passages of two sources are paired where they share names, figures, dates or rare words; the rarer what they share, the stronger the pair. The words that they share stand between them as reasons. A pair says that two passages can be compared, never that they agree, nor who is right. Pairs are found by rule: some will seem far-fetched, and some will be missing." }</p>
            <h2>{ "What happens to what you do here" }</h2>
            <p>{ "Nothing leaves this page. The texts are part of it; there is no server behind it, no cookie, and no request to anybody else." }</p>
        </div>
    }
}

/// What a person corrected, with the reasons given.
fn edits(screen: &Screen<'_>) -> Html {
    let edits = &screen.corpus.edits;
    if edits.is_empty() {
        return html! { <p>{ "No passage was corrected by hand." }</p> };
    }
    let names = |themes: &[u8], sign: &str| -> String {
        themes.iter().map(|&theme| format!(" {sign}{}", screen.choice_name(Choice::Theme(theme)))).collect()
    };
    let lines = edits.iter().map(|edit| {
        html! {
            <li>
                <a href={screen.passage_href(edit.passage)}>{ screen.corpus.name(edit.passage) }</a>
                { names(&edit.added, "+") }{ names(&edit.dropped, "−") }{ ": " }{ &edit.reason }
            </li>
        }
    });
    html! { <><p>{ "An editor corrected these by hand:" }</p><ul>{ for lines }</ul></> }
}

fn example(screen: &Screen<'_>) -> String {
    screen.corpus.name(PassageId { source: 0, n: 1 })
}
