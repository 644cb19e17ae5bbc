//! Who speaks in a cell, checked, and which name of the corpus it is.

use corpus::{Basis, Corpus, Name, NameKind, PassageId, Voice, VoiceKind};

use crate::names::without_title;
use crate::written::folder::CLAIMS_TOML;
use crate::written::problem::Ledger;
use crate::written::{VoiceWritten, Written};

/// The voice of a cell, with the id of its name if the corpus has one name that is called so.
pub(super) fn check_voice(
    written: &VoiceWritten,
    passage: Option<PassageId>,
    corpus: &Corpus,
    ledger: &mut Ledger,
) -> Option<Voice> {
    let basis = written.basis.as_ref().and_then(|basis| check_basis(basis, ledger));
    let kind = written.kind.as_ref()?;
    let Some(found) = VoiceKind::from_id(&kind.value) else {
        let kinds = VoiceKind::ALL.map(VoiceKind::id).join(", ");
        let what = format!("there is no kind of voice `{}`", kind.value);
        ledger.at(CLAIMS_TOML, kind.line, what, format!("use one of {kinds}"));
        return None;
    };
    match (&written.name, found) {
        (None, VoiceKind::Source) => Some(Voice { basis, ..Voice::default() }),
        (Some(name), VoiceKind::Source) => {
            let what = "the voice of the source itself has a `name`";
            ledger.at(CLAIMS_TOML, name.line, what, "take the name out, or use person or outlet");
            None
        }
        (None, VoiceKind::Person | VoiceKind::Outlet) => {
            let what = format!("the voice is of a {} without a `name`", found.id());
            ledger.at(CLAIMS_TOML, written.line, what, "add `name`: who speaks, as the text calls them");
            None
        }
        (Some(name), VoiceKind::Person | VoiceKind::Outlet) => {
            let name = name.value.trim().to_string();
            let id = passage.and_then(|passage| name_id(found, &name, passage, corpus));
            Some(Voice { id, kind: found, name, basis })
        }
    }
}

fn check_basis(basis: &Written<String>, ledger: &mut Ledger) -> Option<Basis> {
    let found = Basis::from_id(&basis.value);
    if found.is_none() {
        let known = Basis::ALL.map(Basis::id).join(", ");
        let what = format!("there is no basis `{}`", basis.value);
        ledger.at(CLAIMS_TOML, basis.line, what, format!("use one of {known}, or take it out"));
    }
    found
}

/// The id of the one name that is called so. Where there are several, it is the one that the source mentions.
fn name_id(kind: VoiceKind, called: &str, passage: PassageId, corpus: &Corpus) -> Option<String> {
    let fits = |name: NameKind| match kind {
        VoiceKind::Person => name == NameKind::Person,
        VoiceKind::Outlet => name == NameKind::Organisation,
        VoiceKind::Source => false,
    };
    let called = without_title(called);
    let named = |name: &&Name| {
        let mut forms = corpus.forms(name).into_iter().chain([name.name.as_str()]);
        fits(name.kind) && forms.any(|form| without_title(form) == called)
    };
    let here = |name: &&Name| name.mentions.iter().any(|mention| mention.passage.source == passage.source);
    one(corpus.names.iter().filter(named).collect())
        .or_else(|| one(corpus.names.iter().filter(named).filter(here).collect()))
        .map(|name| name.id.clone())
}

fn one(mut names: Vec<&Name>) -> Option<&Name> {
    names.pop().filter(|_| names.is_empty())
}
