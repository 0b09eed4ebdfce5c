//! The scale of a chart: from zero to beyond the largest value, in round steps.
//!
//! Steps are decimal numbers counted up as integers: logarithms differ in their last digit between platforms,
//! and the same content has to give the same bytes everywhere.

/// Powers of ten that a step may have.
const POWERS: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/// A range of values that holds zero.
pub(super) struct Scale {
    low: f64,
    high: f64,
    /// Round values from the low end to the high end; empty where the scale is not shown.
    pub(super) ticks: Vec<f64>,
}

impl Scale {
    /// Exactly from the smallest to the largest value, without ticks: every value is shown in digits.
    pub(super) fn tight(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = values.fold((0.0, 0.0), |(low, high): (f64, f64), value| {
            (low.min(value), high.max(value))
        });
        // A scale of nothing but zeros still needs a length.
        Self {
            low,
            high: if high > low { high } else { low + 1.0 },
            ticks: Vec::new(),
        }
    }

    /// From the tick below the smallest to the tick above the largest value, in at most `n_steps` and, at
    /// either end of zero, one more.
    pub(super) fn with_ticks(values: impl Iterator<Item = f64>, n_steps: u32) -> Self {
        let tight = Self::tight(values);
        let length = tight.high - tight.low;
        let steps = (-9..=15).flat_map(|exponent| [1_i32, 2, 5].map(|digit| (digit, exponent)));
        for (digit, exponent) in steps {
            let step = decimal(digit, exponent);
            if length / step > f64::from(n_steps) {
                continue;
            }
            // At most `n_steps` either way, so that both counts are small.
            let (from, to) = (
                (tight.low / step).floor() as i32,
                (tight.high / step).ceil() as i32,
            );
            let ticks: Vec<f64> = (from..=to).map(|n| decimal(n * digit, exponent)).collect();
            return Self {
                low: decimal(from * digit, exponent),
                high: decimal(to * digit, exponent),
                ticks,
            };
        }
        Self {
            ticks: vec![tight.low, tight.high],
            ..tight
        }
    }

    /// Where the value lies, from 0 at the low end to 1 at the high one.
    pub(super) fn position(&self, value: f64) -> f64 {
        (value - self.low) / (self.high - self.low)
    }

    /// Whether there is anything below zero.
    pub(super) fn has_negative(&self) -> bool {
        self.low < 0.0
    }
}

/// `digits · 10^exponent`, rounded once.
fn decimal(digits: i32, exponent: i32) -> f64 {
    let power = POWERS[exponent.unsigned_abs() as usize % POWERS.len()];
    if exponent < 0 {
        f64::from(digits) / power
    } else {
        f64::from(digits) * power
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], expected: &[f64]) {
        assert_eq!(
            Scale::with_ticks(values.iter().copied(), 5).ticks,
            expected,
            "{values:?}"
        );
    }

    #[test]
    fn ticks_are_round_and_begin_at_zero() {
        check(&[3202.0, 2179.0], &[0.0, 1000.0, 2000.0, 3000.0, 4000.0]);
        check(&[734_593.3], &[0.0, 200_000.0, 400_000.0, 600_000.0, 800_000.0]);
        check(&[0.3], &[0.0, 0.1, 0.2, 0.3]);
        check(&[5.0], &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
        check(&[-3.0, 4.0], &[-4.0, -2.0, 0.0, 2.0, 4.0]);
        check(&[-0.7], &[-0.8, -0.6, -0.4, -0.2, 0.0]);
        check(&[0.0], &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(&[1e300], &[0.0, 1e300]);
    }

    #[test]
    fn values_lie_between_the_ends() {
        let scale = Scale::tight([-1.0, 3.0].into_iter());
        for (value, position) in [(-1.0, 0.0), (0.0, 0.25), (3.0, 1.0)] {
            assert!((scale.position(value) - position).abs() < 1e-12, "{value}");
        }
    }
}
