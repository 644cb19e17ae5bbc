//! Inverse document frequency (IDF) in whole numbers, so that it is the same on every machine.

/// The IDF of a feature that half of the passages have.
pub(crate) const ONE: u32 = 256;

/// The logarithm of `all / some` to the base 2, in units of [`ONE`].
pub(crate) fn log2(all: usize, some: usize) -> u32 {
    let some = some.max(1) as u128;
    let mut ratio = ((all.max(1) as u128) << 32) / some;
    let mut log = 0;
    while ratio >= 2 << 32 {
        ratio /= 2;
        log += ONE;
    }
    let mut step = ONE / 2;
    while step > 0 {
        ratio = (ratio * ratio) >> 32;
        if ratio >= 2 << 32 {
            ratio /= 2;
            log += step;
        }
        step /= 2;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_rare_weighs_more() {
        let weights = [(1, 1), (8, 8), (8, 4), (8, 2), (8, 1), (3, 1), (140, 1), (8, 0), (0, 0)];
        let weights = weights.map(|(all, some)| log2(all, some));
        assert_eq!(weights, [0, 0, ONE, 2 * ONE, 3 * ONE, 405, 1825, 3 * ONE, 0]);
    }
}
