//! What is too long for a post: the first of it stands, the rest opens in place.

use yew::prelude::*;

/// Room in an embed: what comes after it is folded.
pub(super) struct Room(usize);

impl Room {
    /// For so many bytes of text.
    pub(super) fn new(bytes: usize) -> Room {
        Room(bytes)
    }

    /// How many of the next things stand, given the length of each in bytes. One that is begun stands whole.
    pub(super) fn take(&mut self, lengths: impl Iterator<Item = usize>) -> usize {
        let mut taken = 0;
        for length in lengths {
            if self.0 == 0 {
                break;
            }
            self.0 = self.0.saturating_sub(length);
            taken += 1;
        }
        taken
    }
}

/// Things behind a line that says how many they are; nothing if there are none.
pub(super) fn folded(summary: String, count: usize, things: Html) -> Html {
    if count == 0 {
        return Html::default();
    }
    html! { <details class="more"><summary>{ summary }</summary>{ things }</details> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_begun_stands_whole_and_the_rest_is_folded() {
        let mut room = Room::new(100);
        assert_eq!(room.take([60, 60, 60].into_iter()), 2);
        assert_eq!(room.take([1].into_iter()), 0);
        assert_eq!(Room::new(100).take([10, 10].into_iter()), 2);
    }
}
