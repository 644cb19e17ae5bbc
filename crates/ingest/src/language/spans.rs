//! How two spans of one text lie to each other.

use corpus::Span;

/// Whether two spans share a byte.
pub(crate) fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether one span lies inside another.
pub(crate) fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
