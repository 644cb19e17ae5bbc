//! An embed being drawn, and the parts that several kinds of embeds have.

use std::rc::Rc;

use corpus::{Choice, Corpus, Kind, Mark, PassageId, SetBy};
use crossread::{
    Embed,
    ui::{
        self, Edition,
        control::link,
        words::{self, Language},
    },
    view::Links,
};
use yew::prelude::*;

/// An embed, with what it is drawn with.
pub(super) struct Guest {
    /// The corpus, with links to the site around the embed.
    pub(super) edition: Edition,
    /// The embed.
    pub(super) embed: Embed,
}

impl Guest {
    /// An embed, to be drawn.
    pub(super) fn new(corpus: &Rc<Corpus>, embed: Embed) -> Guest {
        let links = Links::from_root(embed.root(corpus));
        Guest { edition: Edition::page(corpus, links), embed }
    }

    /// The corpus.
    pub(super) fn corpus(&self) -> &Corpus {
        &self.edition.corpus
    }

    /// The address of another embed.
    pub(super) fn href(&self, to: Embed) -> String {
        to.href(self.corpus(), self.embed)
    }

    /// A link to another embed.
    pub(super) fn link(&self, to: Embed, text: impl Into<AttrValue>) -> Html {
        link(self.href(to), text)
    }

    /// How much the view that the embed stands for shows.
    pub(super) fn summary(&self) -> Html {
        html! { <p class="sum" id="sum">{ ui::summary(self.corpus(), &self.embed.view()) }</p> }
    }

    /// The sign and name of a theme.
    pub(super) fn theme(&self, theme: u8) -> Html {
        let name = words::choice_name(self.corpus(), Choice::Theme(theme));
        html! { <>{ self.edition.sign(theme) }{ [" ", &name].concat() }</> }
    }

    /// The heading over the passages of a source, and what the source states of itself.
    pub(super) fn source(&self, index: u16) -> Html {
        let Some(source) = self.edition.source(index) else { return Html::default() };
        html! { <>{ self.source_heading(index) }<p class="sum">{ words::imprint_line(self.corpus(), source) }</p></> }
    }

    /// The name of a source as a heading.
    pub(super) fn source_heading(&self, index: u16) -> Html {
        let Some(source) = self.edition.source(index) else { return Html::default() };
        let Language { lang, dir } = Language::of_name(self.corpus(), source);
        html! { <h2 {lang} {dir}>{ words::source_name(source) }</h2> }
    }

    /// A passage with its themes. It links to its own embed, unless it stands there.
    pub(super) fn article(&self, id: PassageId) -> Html {
        let Some(passage) = self.corpus().passage(id) else { return Html::default() };
        let address = self.corpus().address(id);
        let own = Embed::Passage(id);
        let counterparts = self.corpus().counterparts(id).count();
        let alone = self.embed == own;
        let name = if alone {
            html! { { &address } }
        } else {
            self.link(own, address.clone())
        };
        let counterparts = (!alone && counterparts > 0)
            .then(|| html! { <>{ " " }{ self.link(own, words::related(self.corpus(), counterparts)) }</> });
        let themes = passage.marks.iter().filter_map(|mark| self.edition.theme(mark.theme));
        let themes: Vec<&str> = themes.map(|theme| theme.id.as_str()).collect();
        // What its script needs to leave out passages that were not asked for.
        let asked = matches!(self.embed, Embed::Passages(_)).then(|| themes.join(" "));
        html! {
            <article id={address} class={Kind::id(passage.kind)} data-themes={asked}>
                <p class="margin">
                    { name }
                    { for passage.marks.iter().map(|mark| self.mark(mark, alone)) }
                    { counterparts }
                </p>
                { ui::passage::text(&self.edition, id, &[]) }
            </article>
        }
    }

    /// A theme of a passage: its sign, and in the embed of one passage its name as a link.
    fn mark(&self, mark: &Mark, named: bool) -> Html {
        let theme = mark.theme;
        let sign = if named {
            let name = words::choice_name(self.corpus(), Choice::Theme(theme));
            html! { <>{ self.edition.sign(theme) }{ " " }{ self.link(Embed::theme(theme), name) }</> }
        } else {
            self.edition.named_sign(theme)
        };
        let set_by = (mark.set_by == SetBy::Editor).then(|| [" ", self.corpus().tr("set by the editor")].concat());
        html! { <>{ " " }{ sign }{ set_by }</> }
    }
}
