// The search: reads the index of a language (made by src/search/) and ranks pages for what somebody typed.
// The first part knows no page and no network, so that Node can test it; it folds, splits and stems as the builder does.

const VOWELS = 'аеиоуыэюя', VOICELESS = 'кпстфхцчшщ';
const LATIN_TWINS = 'abcehkmoptxy', CYRILLIC_TWINS = 'авсенкмортху';
const NUMBER = 8;
const PLAIN = { ө: 'о', ү: 'у', ң: 'н', ö: 'o', ü: 'u' };

const isCyrillic = (text) => /[\u0400-\u052f]/.test(text);
const translate = (text, from, to) => text.replace(/./g, (c) => to[from.indexOf(c)] || c);

/** A text in lower case, with look-alikes and dashes put right. */
export function normal(text) {
  return text.toLowerCase().replace(/[ѳɵ]/g, 'ө').replace(/ё|е\u0308/g, 'е').replace(/[\u0301\xad'’ʼ`]/g, '')
    .replace(/и\u0306/g, 'й').replace(/o\u0308/g, 'ö').replace(/u\u0308/g, 'ü')
    .replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\xa0\u202f\u2009]/g, ' ');
}

/** What all spellings of a word have in common. */
export function fold(word) {
  return /^[а-яa-z\d.-]+$/.test(word) ? word : normal(word).replace(/[өүңöü]/g, (c) => PLAIN[c]);
}

/** The words and numbers of a text; a range of numbers is followed by its parts. */
export function tokens(text) {
  const found = [], pattern = /((?!0)\d{1,3}(?: \d{3}(?!\d))+|\d+)(?:[.,-]\d+)*|\p{L}+/gu;
  for (const [word] of normal(text).matchAll(pattern)) {
    if (word[0] >= '0' && word[0] <= '9') {
      const parts = word.replace(/ /g, '').split('-')
        .map((part) => part.replace(/,/g, /^\d{1,3}(,\d{3})+$/.test(part) ? '' : '.'));
      found.push({ text: parts.join('-'), number: 1 });
      if (parts[1]) parts.forEach((part) => found.push({ text: part, number: 1, part: 1 }));
    } else if (word.length > 1) {
      found.push({ text: isCyrillic(word) ? translate(word, LATIN_TWINS, CYRILLIC_TWINS) : word });
    }
  }
  return found;
}

// Kyrgyz endings come in chains; each fits the letter and the vowel before it. See src/search/stem/ky.rs.

function readChains(line) {
  const [chains, whole] = line.split('!');
  return Object.assign(chains.split(';').map((slot) => slot.split(',').map((ending) => {
    const [pattern, after] = ending.replace('*', '').split(':');
    return { pattern, after: after || 'vds', short: ending[0] === '*' };
  })), { whole: whole.split(',') });
}

function harmony(before, vowel) {
  return !before || ('аыя'.includes(before) ? 'аы' : before === 'о' ? 'оу' : 'ую'.includes(before) ? 'уао' : 'еи').includes(vowel);
}

function fits(word, at, { pattern, after }) {
  let i = at - 1;
  while (word[i] === 'ь') i--;
  const last = word[i] || '?';
  if (!after.includes(VOWELS.includes(last) ? 'v' : VOICELESS.includes(last) ? 's' : 'd')
    && !(after === 'h' && 'ыиу'.includes(word[at - 1] || '?'))) return false;
  while (i >= 0 && !VOWELS.includes(word[i])) i--;
  // Without a vowel before, as in what somebody left one out of, any may follow.
  let vowel = word[i];
  for (i = 0; i < pattern.length; i++) {
    const c = word[at + i], p = pattern[i];
    if (p === 'А' || p === 'Ы') {
      if (!c || !(p === 'А' ? 'аео' : 'ыиу').includes(c) || !harmony(vowel, c)) return false;
    } else if (c !== p) return false;
    if (VOWELS.includes(c)) vowel = c;
  }
  return true;
}

function isChain(chains, word, at, slot, wide) {
  if (at === word.length) return true;
  for (; slot < chains.length; slot++) {
    for (const ending of chains[slot]) {
      if ((wide || !ending.short) && fits(word, at, ending)
        && isChain(chains, word, at + ending.pattern.length, slot + 1, wide)) return true;
    }
  }
  return false;
}

// Words are compared with the same terms again and again.
function isRest(index, word, at) {
  if (at === word.length) return true;
  if (index.rests.size > 5000) index.rests.clear();
  const key = at + word;
  if (!index.rests.has(key)) index.rests.set(key, isChain(index.chains, word, at, 0, true));
  return index.rests.get(key);
}

const unvoiced = (stem) => stem.replace(/г$/, 'к').replace(/б$/, 'п');

/** The stem of a Kyrgyz word. */
export function stem(chains, word) {
  if (!stems.has(word)) stems.set(word, cut(chains, word));
  return stems.get(word);
}

// The stems of the words typed last: each is asked for many times.
const stems = new Map();

function cut(chains, word) {
  if (stems.size > 500) stems.clear();
  const folded = fold(word);
  if (!/^[а-я]+$/.test(folded)) return word;
  const whole = chains.whole.find((root) => folded.startsWith(root));
  let at = whole ? whole.length : 3;
  while (at < word.length && !(/[аеиоуыэюя]/.test(folded.slice(0, at)) && isChain(chains, folded, at, 0, false))) at++;
  return word.length < 3 ? word : unvoiced(word.slice(0, at));
}

