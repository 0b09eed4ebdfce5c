// The search: reads the index of a language (made by src/search/) and ranks pages for what somebody typed.
// The first part knows no page and no network, so that Node can test it; it folds, splits and stems as the builder does.

const VOWELS = 'аеиоуыэюя', VOICELESS = 'кпстфхцчшщ';
const LATIN_TWINS = 'abcehkmoptxy', CYRILLIC_TWINS = 'авсенкмортху';
const QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.", YTSUKEN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
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
  return (/[аыя]/.test(before) ? 'аы' : before === 'о' ? 'оу' : /[ую]/.test(before) ? 'уао' : 'еи').includes(vowel);
}

function fits(word, at, { pattern, after }) {
  let i = at - 1;
  while (word[i] === 'ь') i--;
  const last = word[i] || '?';
  if (!after.includes(VOWELS.includes(last) ? 'v' : VOICELESS.includes(last) ? 's' : 'd')
    && !(after === 'h' && 'ыиу'.includes(word[at - 1] || '?'))) return false;
  while (i >= 0 && !VOWELS.includes(word[i])) i--;
  let vowel = word[i] || 'а';
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

/** Reads an index. */
export function load(text) {
  const [head, kinds, stop, endings, typed, means, facets, leftOut, lengths, ...postings] = text.split('\n');
  const [, , lang, n] = head.split(' ');
  const index = { lang, lengths, n: +n, kinds: [], stop: new Set(stop.split(' ')), terms: [], folds: [], masks: [], by: new Map(), begins: new Map(), start: [0], docs: [], weights: '', more: {} };
  for (const run of kinds.split(' ')) {
    const [kind, count] = run.split(':');
    for (let i = 0; i < count; i++) index.kinds.push(kind);
  }
  if (lang === 'ky') index.chains = readChains(endings);
  else index.endings = endings.split(';').map((group) => {
    const [of, list] = group.split(':');
    return [of, new Set((list || '').split(','))];
  });
  const gaps = readNumbers(leftOut);
  for (let i = 0, at = 0; i < gaps.length; i += 2) index.more[at += gaps[i]] = gaps[i + 1] * 8 + 4, at++;
  const letter = extend(index, postings), meant = means.split('\t');
  index.synonyms = [];
  if (typed) typed.split('A').forEach((phrases, i) => {
    const answers = meant[i].split(' ').map(readNumbers);
    for (const phrase of phrases.split('B')) index.synonyms.push({ typed: phrase.split(' ').map(letter), means: answers });
  });
  const measures = [...index.kinds.keys()].filter((doc) => index.kinds[doc] === 'measure');
  index.measures = (facets ? facets.split('\x1f') : []).map((row, i) => {
    const [direction, badge, year, bodies, places] = row.split('\t');
    return { doc: measures[i], badge, year, direction: readNumbers(direction), bodies: readNumbers(bodies), places: readNumbers(places) };
  });
  return index;
}

/** Adds the rare words of long texts, which stand in a file of their own. */
export function more(index, text) {
  extend(index, text.split('\n').slice(1));
  index.sounds = null;
}

function extend(index, [letters, stems, counts, steps, weights]) {
  const alphabet = [...letters], letter = (text) => text.replace(/[^A-Z]/g, (c) => alphabet[c.charCodeAt(0) - (c > 'Z' ? 59 : 33)]);
  let before = '', at = index.docs.length, i = 0;
  for (const [, shared, rest] of stems.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - 65) + letter(rest);
    const folded = before.replace(/[өүңöü]/g, (c) => PLAIN[c]), term = index.terms.length;
    index.terms.push(before);
    index.folds.push(folded);
    index.masks.push(mask(folded));
    const begin = folded.slice(0, 3);
    if (index.begins.has(begin)) index.begins.get(begin).push(term);
    else index.begins.set(begin, [term]);
    if (index.by.has(folded)) index.by.get(folded).push(term);
    else index.by.set(folded, [term]);
  }
  const deltas = readNumbers(steps);
  for (const size of readNumbers(counts)) {
    let next = 0;
    for (let k = 0; k <= size; k++) {
      index.docs.push(next += deltas[i++]);
      next++;
      at++;
    }
    index.start.push(at);
  }
  index.weights += weights;
  return letter;
}

/** The letters of a word as bits: words that differ in many are no slips of each other. */
function mask(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function count(bits) {
  let n = 0;
  for (; bits; bits &= bits - 1) n++;
  return n;
}

function readNumbers(text) {
  const numbers = [];
  for (let i = 0; i < text.length; i++) {
    let value = 0, unit = 1, code;
    while ((code = text.charCodeAt(i) - 33) >= 76) {
      value += code * unit;
      unit *= 17;
      i++;
    }
    numbers.push(value + code * unit);
  }
  return numbers;
}

// Words as they sound, whatever the alphabet and the way of writing it in Latin letters.

const SOUNDS = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'q', ш: 'w', щ: 'w', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', дж: 'j', нг: 'n',
  shch: 'w', sch: 'w', sh: 'w', ş: 'w', zh: 'j', dzh: 'j', dj: 'j', ch: 'q', ç: 'q', kh: 'h', x: 'h', gh: 'g', ğ: 'g', ph: 'f', c: 'k',
  q: 'k', w: 'v', ı: 'i', y: 'i', ñ: 'n', ng: 'n', oe: 'o', ue: 'u', ое: 'o', уе: 'u', "'": '', '’': '', ʼ: '',
};

function sound(word) {
  return fold(word).replace(/shch|sch|sh|dzh|zh|dj|ch|kh|gh|ph|ng|oe|ue|дж|нг|ое|уе|[а-яşçxğcqwıyñ'’ʼ]/g, (c) => SOUNDS[c])
    .replace(/i?ie/g, 'e').replace(/i+(?=[aou])/g, '').replace(/(.)\1+/g, '$1');
}

const LETTERS = [
  ['shch|sch', 'щ'], ['sh|ş', 'ш'], ['zh|j', 'ж'], ['ch|ç', 'ч'], ['kh|h|x', 'х'], ['ts', 'ц'], ['y[ao]|ia', 'я'], ['yu|iu', 'ю'],
  ['ng|ñ', 'н'], ["o['’]|oe|ö", 'о'], ['ue|ü', 'у'], ['gh', 'г'], ['ph', 'ф'],
  ['a', 'а'], ['b', 'б'], ['[vw]', 'в'], ['g', 'г'], ['d', 'д'], ['e', 'е'], ['z', 'з'], ['i', 'и'], ['[kcq]', 'к'], ['l', 'л'], ['m', 'м'],
  ['n', 'н'], ['o', 'о'], ['p', 'п'], ['r', 'р'], ['s', 'с'], ['t', 'т'], ['u', 'у'], ['f', 'ф'], ['ı', 'ы'], ["['’ʼ]", 'ь'],
].map(([pattern, to]) => [RegExp(pattern, 'g'), to]);

/** A Latin word in the Cyrillic letters that most people mean by it. */
function cyrillic(word) {
  let text = word.replace(/yo/g, 'е').replace(/ye/g, 'е').replace(/([aeiou])y(?![au])|([aeiou])j(?![aeiouyı])/g, '$1$2й');
  for (const [pattern, to] of LETTERS) text = text.replace(pattern, to);
  return text.replace(/y/g, 'ы');
}

// How well a word of the index answers a typed one.

function addHit(hits, at, quality) {
  if (!(hits.get(at) >= quality)) hits.set(at, quality);
}

function addFolded(index, hits, folded, quality, spelled) {
  for (const at of index.by.get(folded) || []) addHit(hits, at, quality * (spelled && index.terms[at] !== spelled ? 0.95 : 1));
}

const common = (a, b) => {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
};

/** Terms that are the word itself in another form. */
function kin(index, word, hits, strict) {
  const folded = fold(word);
  if (index.chains) {
    const root = stem(index.chains, word), rootFolded = fold(root);
    addFolded(index, hits, rootFolded, 1, root);
    if (strict || folded.length < 4 || !isCyrillic(word)) return;
    const plain = unvoiced(folded), near = hits.size ? 0.6 : 0.85;
    (index.begins.get(rootFolded.slice(0, 3)) || []).forEach((at) => {
      if (hits.has(at)) return;
      const term = index.folds[at], n = common(term, folded), rests = [[term, n], [folded, n]];
      // түтүк, түтүгү: the root's last consonant changes.
      const last = n === term.length - 1 && /[кп]$/.test(term) && unvoiced(folded.slice(0, n + 1)) === term;
      if (last ? isChain(index.chains, folded, n + 1, 0, true)
        : n > 2 && rests.every(([text, from]) => isChain(index.chains, text, from, 0, true))) addHit(hits, at, near);
      else if (plain === term) addHit(hits, at, near);
    });
    return;
  }
  addFolded(index, hits, folded, 1, word);
  for (let n = folded.length, first = 1; n > 1; n--) {
    const begin = folded.slice(0, n), rest = folded.slice(n);
    for (const [of, list] of index.endings) {
      if ((!rest && !of) || !(rest ? list.has(rest) : list.has(''))) continue;
      if (index.by.has(begin + of)) {
        addFolded(index, hits, begin + of, first ? 0.97 : 0.8);
        first = 0;
      }
    }
  }
}

function prefixed(index, word, hits, quality) {
  const folded = fold(word);
  (folded.length > 2 ? index.begins.get(folded.slice(0, 3)) || [] : [...index.folds.keys()]).forEach((at) => {
    const term = index.folds[at];
    if (term.length > folded.length && term.startsWith(folded)) addHit(hits, at, quality * (0.55 + 0.35 * folded.length / term.length));
  });
}

function soundTerms(index) {
  if (!index.sounds) {
    index.sounds = new Map();
    index.folds.forEach((term, at) => {
      const key = sound(term);
      if (index.sounds.has(key)) index.sounds.get(key).push(at);
      else index.sounds.set(key, [at]);
    });
  }
  return index.sounds;
}

/** Terms that sound like the word, in another alphabet or spelling. */
function sounding(index, word, hits, last) {
  const latin = !isCyrillic(word), slavic = word.replace(/c(?![hk])/g, 'ts');
  if (latin && slavic !== word && index.lang !== 'en') sounding(index, slavic, hits, last);
  if (latin && index.lang !== 'en') {
    const meant = cyrillic(word), found = new Map();
    kin(index, meant, found);
    if (last && meant.length > 3) prefixed(index, meant, found, 0.9);
    found.forEach((quality, at) => addHit(hits, at, quality * 0.95));
    if (index.chains) addSounds(index, hits, sound(stem(index.chains, meant)), 0.88);
    else for (let n = meant.length; n > 2; n--) {
      const rest = fold(meant.slice(n));
      if (!rest || index.endings.some(([of, list]) => !of && list.has(rest))) addSounds(index, hits, sound(meant.slice(0, n)), 0.88);
    }
  }
  const key = sound(word);
  if (key.length < 4) return;
  if (index.lang === 'en') {
    const found = new Map();
    kin(index, key, found);
    found.forEach((quality, at) => addHit(hits, at, quality * 0.9));
  }
  addSounds(index, hits, key, 0.9);
  if (key.length > 4) addSounds(index, hits, key.replace(/[aiu]$|oi$|og?o$/, ''), 0.8);
  if (latin && index.chains && !hits.size) {
    for (let n = key.length - 1; n > 3 && n > key.length - 7 && !hits.size; n--) addSounds(index, hits, key.slice(0, n), 0.7);
  }
  if (last && key.length > 4 && !hits.size) {
    soundTerms(index).forEach((list, term) => term.startsWith(key) && list.forEach((at) => addHit(hits, at, 0.6)));
  }
}

function addSounds(index, hits, key, quality) {
  if (key.length > 3) for (const at of soundTerms(index).get(key) || []) addHit(hits, at, quality);
}

/** The number of slips (a letter wrong, missing, doubled, two swapped) between words, or `limit + 1`. */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let two = [], one = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, two[j - 2] + 1);
      row.push(d);
      least = Math.min(least, d);
    }
    if (least > limit) return limit + 1;
    two = one;
    one = row;
  }
  return one[b.length];
}

const SOFT = /[аоеиыэуюяaeiouy]/;

/** Terms that the word may be a slip for. */
function slipped(index, word, hits, last) {
  const folded = fold(word), forms = new Set([folded]);
  if (index.chains) forms.add(fold(stem(index.chains, word)));
  else for (let n = folded.length - 1; n > Math.max(3, folded.length - 4); n--) {
    for (const [of, list] of index.endings) if (list.has(folded.slice(n))) forms.add(folded.slice(0, n) + of);
  }
  forms.forEach((form) => {
    if (form.length < (form === folded ? 4 : 6)) return;
    const bits = mask(form);
    index.folds.forEach((term, at) => {
      if (term.length < 4 || (term.length < form.length - 3) || (count(bits ^ index.masks[at]) > 4 && !term.startsWith(form.slice(0, 5))) || term < ':') return;
      const n = common(term, form), least = Math.min(term.length, form.length);
      const limit = least > 7 ? 2 : least > 4 || (n && least > 3 && term.length !== form.length) ? 1 : 0;
      if (!limit || (!n && (least < 6 || !(SOFT.test(term[0]) && SOFT.test(form[0]))))) return;
      const d = distance(form, term, limit);
      if (d <= limit) addHit(hits, at, d > 1 ? 0.6 - 0.01 * (8 - n) : 0.8 - 0.02 * (3 - Math.min(n, 3)));
      else if (n > 5 && n > 0.65 * Math.max(term.length, form.length)) addHit(hits, at, 0.55);
      else if (last && least === form.length && form.length > 5 && n > 3 && distance(form, term.slice(0, form.length), 1) < 2) addHit(hits, at, 0.6);
    });
  });
}

/** Terms that answer a number, which is never taken for another. */
function numbered(index, token, next) {
  const hits = new Map();
  for (const text of [token.text, token.text.replace(/-/g, '.')]) {
    for (const at of index.by.get(text) || []) addHit(hits, at, text === token.text ? 1 : 0.99);
  }
  return hits;
}

/** Whether `word`, folded, is a form of `root`, the stem of a synonym. */
function isForm(index, word, root) {
  if (word === root) return true;
  const n = common(word, root);
  if (index.chains) return n > 1 && fold(stem(index.chains, word)) === root;
  if (n < 3 && n < root.length) return false;
  const rest = word.slice(n);
  return index.endings.some(([of, list]) => of === root.slice(n) && list.has(rest));
}

/** What a word may stand for: phrases of hits, the best first. */
function meanings(index, token, last, depth, fuzzy) {
  const hits = new Map();
  if (token.number) return [{ words: [numbered(index, token)], quality: 1 }].filter((m) => m.words[0].size);
  const word = token.text;
  kin(index, word, hits);
  if (last && depth) {
    if (word.length > 1) prefixed(index, word, hits, hits.size ? 0.5 : 1);
  } else if (!hits.size && word.length > 3) prefixed(index, word, hits, 0.9);
  if (!hits.size) sounding(index, word, hits, last);
  // A part of a compound: "водоканал" of "Абадводоканал".
  const folded = fold(word);
  if (!hits.size && word.length > 6) index.folds.forEach((term, at) => term.endsWith(folded) && addHit(hits, at, 0.8));
  const found = [];
  if (hits.size) found.push({ words: [hits], quality: Math.max(...hits.values()) });
  if (depth) {
    const strong = found.length && found[0].quality > 0.8;
    if (!strong && depth < 2 && word.length > 5) {
      const least = !fuzzy ? 4 : word.length > 7 ? 2 : isCyrillic(word) ? 4 : 3;
      for (let n = least; n <= word.length - least; n++) {
        const halves = [word.slice(0, n), word.slice(n)].map((text) => {
          const half = new Map();
          kin(index, text, half, 1);
          return half;
        });
        if (halves.every((half) => half.size) && (index.by.has(fold(word.slice(0, n))) || index.by.has(fold(word.slice(0, n - 1))) || index.chains)) found.push({ words: halves, quality: fuzzy ? 0.6 : 0.85 });
      }
    }
    if (fuzzy && depth < 2 && (!found.length || !hits.size)) {
      slipped(index, word, hits, last);
      if (hits.size) found.push({ words: [hits], quality: Math.max(...hits.values()) });
    }
  }
  return found;
}

/** Synonyms of the words from `at` on: how many words each takes, and its phrases. */
function synonymsAt(index, forms, at) {
  const found = [];
  for (const { typed, means } of index.synonyms) {
    if (at + typed.length > forms.length) continue;
    const fit = typed.every((root, i) => forms[at + i].some((form) => isForm(index, form, root)
      || (at + i === forms.length - 1 && form.length > 3 && root.startsWith(form))));
    if (fit) found.push({ n: typed.length, means });
  }
  return found;
}

/**
 * Searches one index. Answers with documents in order, each with its score, and `quality`: from 0, nothing of the
 * query was found, to 1, every word was found as it is.
 */
export function search(index, query, fuzzy) {
  const all = tokens(query).filter((token) => !token.part);
  const words = all.filter((token) => !index.stop.has(token.text));
  const none = { docs: [], quality: 0, words: new Set() };
  if (!words.length) return none;
  const unknown = Math.log(1 + index.n);
  const idf = (at) => Math.log(1 + index.n / (index.start[at + 1] - index.start[at] + (index.more[at] || 0)));
  // A concept is one word, or several that stand for one thing, with all that it may mean.
  const forms = words.map(({ text }) => [fold(text)].concat(isCyrillic(text) || index.lang === 'en' ? [] : fold(cyrillic(text))));
  const synonyms = words.map((_, at) => synonymsAt(index, forms, at)), taken = new Set();
  synonyms.forEach((list, at) => list.forEach(({ n }) => { for (let k = 0; k < n; k++) taken.add(at + k); }));
  const concepts = words.map((token, at) => ({ token, found: meanings(index, token, at === words.length - 1, taken.has(at) ? 2 : 1, fuzzy) }));
  const exact = concepts.map(({ found }) => found[0] && found[0].quality > 0.94);
  for (let at = 0; at < words.length; at++) {
    for (const { n, means } of synonyms[at]) {
      means.forEach((phrase, i) => {
        const hits = phrase.map((term) => new Map([[term, 1]]));
        for (let k = 0; k < n; k++) concepts[at + k].found.push({ words: hits, quality: 0.92 - 0.02 * Math.min(i, 3), synonym: exact[at] ? 0.9 : 1 });
      });
    }
    if (at && !words[at].number && !words[at - 1].number) {
      const hits = new Map();
      kin(index, words[at - 1].text + words[at].text, hits);
      if (hits.size) for (const k of [at - 1, at]) concepts[k].found.push({ words: [hits], quality: 0.95 });
    }
  }
  const scores = new Map(), terms = new Set();
  let total = 0, known = 0;
  for (const concept of concepts) {
    let weight = unknown, best = 0;
    const per = new Map(), inTitle = new Set();
    for (const { words: phrase, quality, synonym } of concept.found) {
      if (quality > best) best = quality;
      const sums = new Map();
      phrase.forEach((hits) => {
        const most = new Map();
        hits.forEach((q, at) => {
          terms.add(at);
          for (let i = index.start[at]; i < index.start[at + 1]; i++) {
            const step = index.weights.charCodeAt(i) - 97;
            if (step > 4 && q > 0.7) inTitle.add(index.docs[i]);
            const value = q * Math.pow(2, (step === NUMBER ? 4 : step) - 2) * idf(at);
            if (!(most.get(index.docs[i]) >= value)) most.set(index.docs[i], value);
          }
        });
        most.forEach((value, doc) => {
          const sum = sums.get(doc) || { value: 1, n: 0 };
          sum.value *= value;
          sum.n++;
          sums.set(doc, sum);
        });
      });
      sums.forEach(({ value, n }, doc) => {
        // A phrase answers as a whole; a page with half of it hardly does.
        const part = Math.pow(value, 1 / n) * (n === phrase.length ? 1 : 0.25 * n / phrase.length) * (synonym || phrase[1] ? quality * (synonym || 1) : 1);
        if (!(per.get(doc) >= part)) per.set(doc, part);
      });
    }
    for (const measure of index.measures) {
      for (const [facet, share] of FACETS) for (const doc of measure[facet]) {
        if (per.get(doc) * share > (per.get(measure.doc) || 0)) per.set(measure.doc, per.get(doc) * share);
      }
    }
    if (concept.found.length) {
      weight = 0;
      for (const { words: phrase } of concept.found) phrase.forEach((hits) => hits.forEach((q, at) => { weight = Math.max(weight, q * idf(at)); }));
    }
    total += weight;
    known += weight * best;
    per.forEach((value, doc) => {
      const score = scores.get(doc) || { value: 0, weight: 0, title: 0 };
      if (inTitle.has(doc)) score.title++;
      score.value += value;
      score.weight += weight;
      scores.set(doc, score);
    });
  }
  const asks = words.length < all.length && words.length > 1 ? 1.1 : 1;
  const only = words.length === 1 && words[0].number;
  const docs = [];
  scores.forEach(({ value, weight, title }, doc) => {
    const cover = weight / total;
    value *= 1 + 0.5 * Math.min(1, title / index.lengths[doc]);
    docs.push({ doc, score: value * Math.pow(cover, 1.5) * (PRIOR[index.kinds[doc]] || 0.85) * (index.kinds[doc] === 'measure' ? asks : /body|place/.test(index.kinds[doc]) ? 0.75 + 0.25 * Math.min(1, title / index.lengths[doc]) : 1) });
  });
  if (only) {
    for (const entry of docs) {
      concepts[0].found[0].words[0].forEach((_, at) => {
        for (let i = index.start[at]; i < index.start[at + 1]; i++) {
          if (index.docs[i] === entry.doc && index.weights.charCodeAt(i) - 97 === NUMBER) entry.score += index.kinds[entry.doc] === 'measure' ? 2e3 : 1e3;
        }
      });
    }
  }
  docs.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return { docs, quality: known / total, words: terms };
}

const FACETS = [['direction', 0.15], ['bodies', 0.1], ['places', 0.2]];
const PRIOR = { measure: 1.25, place: 0.95, body: 1, direction: 1.15, section: 0.8, swot: 1, year: 1.6 };

/** The same keys pressed in the other layout. */
function otherLayout(query) {
  const lower = query.toLowerCase();
  return isCyrillic(lower) ? translate(lower, YTSUKEN, QWERTY) : translate(lower, QWERTY, YTSUKEN);
}

/**
 * Searches at home and, where the words are not there, in other spellings and languages.
 * `indexes` holds those that were read, by language; `wants` says whether the others would help.
 */
export function find(indexes, home, query) {
  const others = Object.keys(indexes).filter((lang) => lang !== home);
  let best = Object.assign(search(indexes[home], query), { lang: home });
  best.value = best.quality;
  const attempt = (lang, text, cost, fuzzy) => {
    const result = search(indexes[lang], text, fuzzy), value = result.quality - cost;
    if (result.docs.length && result.quality > 0.5 && value > best.value) best = Object.assign(result, { lang, value, shown: text !== query && text });
  };
  if (best.quality < 0.9) {
    const swapped = otherLayout(query), { stop } = indexes[home];
    const rest = tokens(query).filter((token) => !token.part && !stop.has(token.text)).map((token) => token.text).join(' ');
    attempt(home, swapped, 0.1);
    for (const lang of others) attempt(lang, rest, 0.05);
    for (const lang of others) attempt(lang, swapped, 0.15);
    if (best.value < 0.75) {
      attempt(home, query, 0.05, true);
      if (best.value < 0.4) for (const lang of others) attempt(lang, rest, 0.15, true);
    }
  }
  return best.value < 0.25 ? Object.assign(best, { docs: [] }) : best;
}

// The search page. Everything above knows neither page nor network.

const PAGE_SIZE = 20;
const FILTERS = ['direction', 'badge', 'year', 'bodies', 'places'];

/** The parts of `text` whose words answer `terms` of the index, and those between. */
export function marked(index, text, terms) {
  const words = [...terms].map((at) => index.folds[at]), known = new Map();
  const answers = (word) => tokens(word).some((token) => {
    const folded = token.number ? token.text : fold(token.text);
    return words.some((term) => term === folded || (!token.number && isForm(index, folded, term)));
  });
  return text.split(/((?:\d+(?:[.,-]\d+)*|\p{L}+))/u).map((part, i) => {
    if (i % 2 && !known.has(part)) known.set(part, answers(part));
    return [part, i % 2 ? known.get(part) : false];
  });
}

function searchPage(form) {
  const $ = (id) => document.getElementById(id), say = (name, value) => form.dataset[name].split('#').join(value);
  const box = $('q'), filters = $('search-filters'), results = $('search-results'), status = $('search-status');
  const notice = $('search-notice'), empty = $('search-empty'), next = $('search-next'), home = form.dataset.lang;
  const entries = [], indexes = {}, files = {};
  let exactly = false, answer = null, run = 0, timer = 0, told = 0, submitted = null, wanted = [], values = null;

  document.querySelectorAll('[data-d]').forEach((entry) => { entries[entry.dataset.d] = entry; });
  const title = (doc) => entries[doc].querySelector('a').textContent;
  const slug = (doc) => entries[doc].querySelector('a').pathname.split('/').slice(-2)[0];

  const fetchText = (address) => files[address] || (files[address] = fetch(address).then((response) => {
    if (!response.ok) throw Error(response.status);
    return response.text();
  }).catch((error) => {
    delete files[address];
    throw error;
  }));
  const capital = (lang) => lang[0].toUpperCase() + lang.slice(1);
  const read = (lang) => fetchText(form.dataset['index' + capital(lang)]).then((text) => { if (!indexes[lang]) indexes[lang] = load(text); });
  const readMore = (lang) => fetchText(form.dataset['more' + capital(lang)]).then((text) => {
    if (!indexes[lang].whole) more(indexes[lang], text);
    indexes[lang].whole = true;
  });

  /** Asks the index of the page, then, while words are missing, the words of long texts and the other languages. */
  async function ask(query, exact) {
    await read(home);
    const asked = () => (exact ? Object.assign(search(indexes[home], query), { lang: home }) : find(indexes, home, query));
    let found = asked();
    const isEnough = () => search(indexes[home], query).quality >= 0.9;
    if (isEnough()) return found;
    if (!indexes[home].whole) {
      await readMore(home);
      found = asked();
    }
    const others = Object.keys(form.dataset).filter((key) => /^index[A-Z]/.test(key)).map((key) => key.slice(5).toLowerCase()).filter((lang) => lang !== home);
    if (exact || isEnough() || others.every((lang) => indexes[lang] && indexes[lang].whole)) return found;
    await Promise.all(others.map((lang) => read(lang).then(() => readMore(lang))));
    return asked();
  }

  // What the address says.

  const picked = () => FILTERS.map((name) => [name, filters.elements[name].value]).filter(([, value]) => value);

  function address() {
    const params = new URLSearchParams();
    if (box.value) params.set('q', box.value);
    picked().forEach(([name, value]) => params.set(name, value));
    if (exactly) params.set('exactly', 1);
    return location.pathname + ('' + params ? '?' + params : '');
  }

  function remember(isNew) {
    if (isNew && submitted === address()) return;
    if (isNew) submitted = address();
    history[isNew ? 'pushState' : 'replaceState'](null, '', address());
    document.querySelectorAll('a[hreflang]').forEach((link) => { link.search = location.search; });
  }

  function restore() {
    const params = new URLSearchParams(location.search);
    box.value = params.get('q') || '';
    exactly = params.has('exactly');
    wanted = FILTERS.map((name) => params.get(name) || '');
    submitted = address();
    update();
  }

  // Filters: measures by what the index says of them.



  function fillFilters() {
    if (values) return;
    values = new Map(indexes[home].measures.map((measure) => [measure.doc, {
      direction: measure.direction.map(slug), badge: [measure.badge], year: [measure.year || 'annual'], bodies: measure.bodies.map(slug), places: measure.places.map(slug),
    }]));
    FILTERS.forEach((name) => {
      const select = filters.elements[name];
      if (name !== 'badge') {
        const known = new Map();
        indexes[home].measures.forEach((measure) => (name === 'year'
          ? measure.year && known.set(measure.year, measure.year)
          : measure[name].forEach((doc) => known.set(slug(doc), title(doc)))));
        const sorted = [...known].sort((a, b) => (name === 'direction' ? 0 : a[1].localeCompare(b[1], home)));
        sorted.forEach(([value, words]) => select.append(new Option(words, value)));
      }
      [...select.options].forEach((option) => { option.dataset.words = option.text; });
    });
  }

  const passes = (doc, except) => FILTERS.every((name) => {
    const value = filters.elements[name].value;
    return !value || name === except || (values.has(doc) && values.get(doc)[name].includes(value));
  });

  function countFilters(docs) {
    const measures = docs.filter((doc) => values.has(doc));
    FILTERS.forEach((name) => {
      const counts = {};
      measures.filter((doc) => passes(doc, name)).forEach((doc) => new Set(values.get(doc)[name]).forEach((value) => { counts[value] = (counts[value] || 0) + 1; }));
      [...filters.elements[name].options].forEach((option) => {
        if (!option.value) return;
        option.text = `${option.dataset.words} (${counts[option.value] || 0})`;
        option.hidden = option.disabled = !counts[option.value] && !option.selected;
      });
    });
    filters.hidden = !measures.length && !picked().length;
    filters.querySelector('[type=reset]').hidden = !picked().length;
  }

  // What is shown.

  const element = (name, parts) => {
    const made = document.createElement(name);
    made.append(...parts);
    return made;
  };
  const withMarks = (text) => marked(indexes[answer.lang], text, answer.words).map(([part, isHit]) => (isHit ? element('mark', [part]) : part));

  function item(doc) {
    const entry = entries[doc], link = entry.querySelector('a').cloneNode(true), words = withMarks(title(doc));
    const number = entry.querySelector('b');
    link.replaceChildren(...(number ? withMarks(number.textContent).concat(' ') : []), ...words);
    const about = entry.querySelector('p'), measure = indexes[home].measures.find((one) => one.doc === doc), made = element('li', [link]);
    if (!measure) return made;
    const facts = about ? about.cloneNode(true) : element('p', []);
    facts.className = 'meta';
    facts.querySelectorAll('.badge').forEach((badge) => badge.prepend($('search-tones').getElementsByClassName(badge.classList[1])[0].firstElementChild.cloneNode(true)));
    facts.append(...measure.direction.map((at) => element('span', withMarks(title(at)))));
    const said = measure.places.concat(measure.bodies).map((at) => withMarks(title(at))).filter((parts) => parts.some((part) => part.nodeType));
    facts.append(...said.slice(0, 2).map((parts) => element('span', parts)));
    if (box.value.trim() && !made.querySelector('mark') && !facts.querySelector('mark')) facts.append(element('span', [form.dataset.text]));
    made.append(facts);
    return made;
  }

  function showMore() {
    const list = results.querySelector('ol'), from = list.children.length;
    list.append(...answer.shownDocs.slice(from, from + PAGE_SIZE).map(item));
    const left = answer.shownDocs.length - list.children.length;
    next.hidden = !left;
    next.textContent = say('more', left);
    if (from && list.children[from]) list.children[from].querySelector('a').focus();
  }

  function show(query) {
    const docs = answer.docs.map(({ doc }) => doc).filter((doc) => entries[doc]);
    countFilters(docs);
    answer.shownDocs = docs.filter((doc) => passes(doc));
    const none = !answer.shownDocs.length, isElsewhere = !none && !exactly && query.trim() && (answer.shown || answer.lang !== home);
    notice.hidden = !isElsewhere;
    if (isElsewhere) {
      const button = element('button', [say('exactly', query)]);
      button.onclick = () => {
        exactly = true;
        remember(true);
        update();
        box.focus();
      };
      notice.replaceChildren([answer.shown && say('shown', answer.shown), answer.lang !== home && form.dataset['name' + capital(answer.lang)]].filter(Boolean).join(' ') + ' ', button);
    }
    results.replaceChildren(...(none ? [] : [element('ol', [])]));
    next.hidden = true;
    if (!none) showMore();
    empty.hidden = !none;
    tell(none ? say('none', query) : say('found', answer.shownDocs.length));
    results.dataset.query = query;
  }

  /** What is heard is told when typing rests; what is seen, at once. */
  function tell(words) {
    clearTimeout(told);
    told = setTimeout(() => { status.textContent = words; }, status.textContent ? 500 : 0);
  }

  async function update() {
    const query = box.value, mine = ++run, isAsking = query.trim() || wanted.some(Boolean) || picked().length;
    results.classList.toggle('found', !!isAsking);
    if (!isAsking) {
      clearTimeout(told);
      results.replaceChildren();
      results.removeAttribute('data-query');
      status.textContent = '';
      [notice, empty, next, filters].forEach((part) => { part.hidden = true; });
      if (values) countFilters([]);
      return;
    }
    try {
      await read(home);
      fillFilters();
      wanted.forEach((value, i) => { filters.elements[FILTERS[i]].value = value; });
      wanted = [];
      const found = query.trim() ? await ask(query, exactly)
        : { docs: indexes[home].measures, lang: home, words: new Set() };
      if (mine !== run) return;
      answer = found;
      show(query);
    } catch (error) {
      if (mine !== run) return;
      results.classList.remove('found');
      tell(form.dataset.failed);
      throw error;
    }
  }

  // What people do.

  box.addEventListener('input', () => {
    exactly = false;
    clearTimeout(timer);
    timer = setTimeout(() => requestAnimationFrame(() => {
      remember(false);
      update();
    }), 80);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = results.querySelector('a');
    // Enter shows the results; once they are there, Enter again opens the first.
    if (submitted === address() && results.dataset.query === box.value && first && document.activeElement === box) return first.click();
    clearTimeout(timer);
    remember(true);
    update();
  });
  filters.addEventListener('change', () => {
    remember(true);
    update();
  });
  filters.addEventListener('reset', () => setTimeout(() => {
    remember(true);
    update();
  }));
  filters.addEventListener('submit', (event) => event.preventDefault());
  next.addEventListener('click', showMore);
  addEventListener('popstate', restore);
  addEventListener('keydown', (event) => {
    const at = document.activeElement, links = [...results.querySelectorAll('a')], i = links.indexOf(at), { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName)) box.focus(), box.select();
    else if (key === 'ArrowDown' && (at === box || i >= 0) && links[i + 1]) links[i + 1].focus();
    else if (key === 'ArrowUp' && i >= 0) (links[i - 1] || box).focus();
    else if (key === 'Escape' && (at === box || i >= 0)) {
      box.value = '';
      exactly = false;
      clearTimeout(timer);
      remember(false);
      update();
      box.focus();
    } else return;
    event.preventDefault();
  });
  restore();
}

if (typeof document !== 'undefined') searchPage(document.getElementById('search-form'));
