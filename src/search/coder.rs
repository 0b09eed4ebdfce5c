//! Numbers and words in few bytes: a range coder with chances that adapt to what was seen.
//!
//! Every value is a row of decisions between 0 and 1. How likely a 1 is, is guessed from what followed in the same
//! contexts before, several contexts at once, those that are surer counting more. Here and in `2-index.js` all is
//! reckoned in whole numbers, so that both guess alike. The range coder itself is that of LZMA (Igor Pavlov,
//! LZMA specification, 2015), with chances of 16 bits.

/// How many chances are kept: a power of two; contexts share one by accident without harm.
const SLOTS: usize = 1 << 18;
/// After this many decisions a chance adapts no slower.
const SETTLED: u8 = 59;

/// How far a chance moves towards what was decided, in 65536ths, after so many decisions.
const RATES: [i64; SETTLED as usize + 1] = {
    let mut rates = [0; SETTLED as usize + 1];
    let mut seen = 0;
    while seen <= SETTLED {
        rates[seen as usize] = 65536 * 2 / (2 * seen as i64 + 3);
        seen += 1;
    }
    rates
};

/// How likely a 1 is in a context.
#[derive(Clone, Copy)]
struct Guess {
    /// In 65536ths.
    chance: u16,
    /// How many decisions were seen, up to [`SETTLED`].
    seen: u8,
}

impl Default for Guess {
    fn default() -> Self {
        Self {
            chance: 1 << 15,
            seen: 0,
        }
    }
}

/// A guess for each slot, before anything was seen; made where it stays, since it is large.
fn guesses() -> Box<[Guess; SLOTS]> {
    let guesses = vec![Guess::default(); SLOTS].into_boxed_slice();
    guesses
        .try_into()
        .unwrap_or_else(|_| unreachable!("as many as were asked for"))
}

/// Writes values; see the module.
pub(super) struct Coder {
    guesses: Box<[Guess; SLOTS]>,
    low: u64,
    range: u32,
    last: u8,
    n_held: usize,
    bytes: Vec<u8>,
    letters: Vec<char>,
    word: Vec<char>,
}

impl Coder {
    /// A coder for words of these letters, at most 126.
    pub(super) fn new(letters: impl IntoIterator<Item = char>) -> Self {
        let mut letters: Vec<char> = letters.into_iter().collect();
        letters.sort_unstable();
        letters.dedup();
        let mut coder = Self {
            guesses: guesses(),
            low: 0,
            range: u32::MAX,
            last: 0,
            n_held: 0,
            bytes: Vec::new(),
            letters: Vec::new(),
            word: Vec::new(),
        };
        coder.number(letters.len(), Context::LETTERS);
        let mut before = 0;
        for letter in &letters {
            let code = *letter as usize;
            coder.number(code - before, Context::LETTERS);
            before = code;
        }
        coder.letters = letters;
        coder
    }

    /// A coder for another file, which begins with what this one has learned. Only who reads this one's file first can
    /// read the other.
    pub(super) fn another(&self) -> Self {
        Self {
            guesses: self.guesses.clone(),
            low: 0,
            range: u32::MAX,
            last: 0,
            n_held: 0,
            bytes: Vec::new(),
            letters: self.letters.clone(),
            word: Vec::new(),
        }
    }

    /// Writes a number of which small values are likely.
    pub(super) fn number(&mut self, value: usize, context: u32) {
        let value = value as u64 + 1;
        let n_bits = value.ilog2();
        self.symbol(n_bits, 5, &[context << 8]);
        let n_guessed = n_bits.min(3);
        let n_plain = n_bits - n_guessed;
        #[expect(clippy::cast_possible_truncation, reason = "three bits")]
        let high = ((value >> n_plain) as u32) & ((1 << n_guessed) - 1);
        self.symbol(high, n_guessed, &[(context << 8) + 1 + n_bits]);
        for bit in (0..n_plain).rev() {
            self.decide((value >> bit) & 1 == 1, 1 << 15);
        }
    }

    /// Writes a word: how many letters it shares with the word before, and the others.
    pub(super) fn word(&mut self, word: &str) {
        let word: Vec<char> = word.chars().collect();
        let pairs = self.word.iter().zip(&word);
        let n_shared = pairs.take_while(|(a, b)| a == b).take(15).count();
        self.symbol(
            u32::try_from(n_shared).unwrap_or(0),
            4,
            &[(Context::SHARED << 8) + u32::try_from(self.word.len().min(15)).unwrap_or(0)],
        );
        let mut history = 0;
        for (at, letter) in word.iter().map(Some).chain([None]).enumerate() {
            let position = letter.map_or(0, |letter| {
                let position = self.letters.binary_search(letter);
                u32::try_from(position.map_or(0, |position| position + 1)).unwrap_or(0)
            });
            if at >= n_shared {
                let contexts = [1, 2, 3].map(|order| (order << 24) + (history & ((1 << (7 * order)) - 1)));
                self.symbol(position, 7, &contexts);
            }
            history = (history << 7 | position) & ((1 << 21) - 1);
        }
        self.word = word;
    }

    /// Writes one of `2^n_bits` values, guessed from contexts of which the later ones tell more.
    pub(super) fn symbol<const N: usize>(&mut self, value: u32, n_bits: u32, contexts: &[u32; N]) {
        let hashes = contexts.map(|context| context.wrapping_mul(0x9e37_79b1));
        let mut node = 1_u32;
        for bit in (0..n_bits).rev() {
            let is_one = (value >> bit) & 1 == 1;
            let of_node = node.wrapping_mul(0x85eb_ca6b);
            let slots = hashes.map(|hash| (hash.wrapping_add(of_node) >> 14) as usize);
            let (mut sum, mut weights) = (0_u64, 0_u32);
            for (order, slot) in (1_u32..).zip(slots) {
                let Guess { chance, seen } = self.guesses[slot];
                let chance = u32::from(chance);
                let weight = match seen {
                    0 if order == 1 => 655,
                    0 => 65,
                    seen => {
                        let sure = chance.abs_diff(1 << 15).pow(2) >> 15;
                        (4915 + 3 * sure) * order * u32::from(seen.min(6))
                    }
                };
                sum += u64::from(weight) * u64::from(chance);
                weights += weight;
            }
            let chance = (sum / u64::from(weights.max(1))).clamp(16, 65520);
            self.decide(is_one, u32::try_from(chance).unwrap_or(1 << 15));
            let goal = if is_one { 65535 } else { 0 };
            // One after the other: contexts may share a slot.
            for slot in slots {
                let guess = &mut self.guesses[slot];
                let chance = i64::from(guess.chance);
                let rate = RATES[usize::from(guess.seen)];
                guess.chance = u16::try_from(chance + (((goal - chance) * rate) >> 16)).unwrap_or(0);
                guess.seen = (guess.seen + 1).min(SETTLED);
            }
            node = node << 1 | u32::from(is_one);
        }
    }

    /// Writes a decision that is 1 with a chance of `chance` in 65536.
    fn decide(&mut self, is_one: bool, chance: u32) {
        let bound = (self.range >> 16) * chance;
        if is_one {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
    }

    /// Moves the highest byte out; it is held back while a carry may still change it.
    fn shift(&mut self) {
        let carry = u8::from(self.low > u64::from(u32::MAX));
        if self.low < 0xff00_0000 || carry == 1 {
            self.bytes.push(self.last.wrapping_add(carry));
            for _ in 0..self.n_held {
                self.bytes.push(0xff_u8.wrapping_add(carry));
            }
            self.n_held = 0;
            self.last = u8::try_from(self.low >> 24 & 0xff).unwrap_or(0);
        } else {
            self.n_held += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }

    /// The bytes of all that was written.
    pub(super) fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        // The first byte is always zero, and zeros at the end are read where there is nothing.
        self.bytes.remove(0);
        while self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        self.bytes
    }
}

/// What a number stands for: numbers of one kind are guessed from each other.
pub(super) struct Context;

impl Context {
    pub(super) const LETTERS: u32 = 64;
    pub(super) const SHARED: u32 = 65;
    pub(super) const COUNT: u32 = 66;
    pub(super) const LEFT_OUT: u32 = 67;
    pub(super) const HEAD: u32 = 68;
    pub(super) const LENGTH: u32 = 69;
    /// How many phrases a synonym has; then, how many words a phrase.
    pub(super) const SYNONYM: u32 = 70;
    /// How many phrases a meaning has; how many stems a phrase; which.
    pub(super) const MEANING: u32 = 72;
    /// Direction, badge, deadline; how many bodies, which; how many places, which.
    pub(super) const FACET: u32 = 76;
    /// Steps from one document of a stem to the next; by how many there are and were.
    pub(super) const STEP: u32 = 84;
    /// Weights; by the kind of the document, then by the document.
    pub(super) const WEIGHT: u32 = 96;
}
