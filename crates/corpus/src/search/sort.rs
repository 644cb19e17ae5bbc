//! One sort for all that is put in order here: the wasm holds a sort once for each type, and each is large.

use core::cmp::Ordering;

/// The numbers below `count` in the order that `compare` gives them; of equal ones the lower first.
pub(super) fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    order
}
