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
  return ('аыя'.includes(before) ? 'аы' : before === 'о' ? 'оу' : 'ую'.includes(before) ? 'уао' : 'еи').includes(vowel);
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

/** Reads an index. */
export function load(text) {
  const [head, kinds, stop, endings, typed, means, facets, leftOut, lengths, ...postings] = text.split('\n');
  const [, , lang, n] = head.split(' ');
  const index = { lang, lengths, n: +n, kinds: [], stop: new Set(stop.split(' ').map(fold)), terms: [], folds: [], masks: [], by: new Map(), begins: new Map(), start: [0], docs: [], weights: '', more: {}, idf: [], memory: new Map(), lengthOf: new Map(), rests: new Map(), bySynonym: new Map(), endings: new Map() };
  for (const run of kinds.split(' ')) {
    const [kind, count] = run.split(':');
    for (let i = 0; i < count; i++) index.kinds.push(kind);
  }
  if (lang === 'ky') index.chains = readChains(endings);
  // What a stem has in place of an ending, by the ending.
  else for (const group of endings.split(';')) {
    const [of, list] = group.split(':');
    for (const ending of (list || '').split(',')) put(index.endings, ending, of);
  }
  const gaps = readNumbers(leftOut);
  for (let i = 0, at = 0; i < gaps.length; i += 2) index.more[at += gaps[i]] = gaps[i + 1] * 8 + 4, at++;
  index.synonyms = [];
  addSynonyms(index, typed, means, extend(index, postings));
  const measures = [...index.kinds.keys()].filter((doc) => index.kinds[doc] === 'measure');
  index.measures = (facets ? facets.split('\x1f') : []).map((row, i) => {
    const [direction, badge, year, bodies, places] = row.split('\t');
    return { doc: measures[i], badge, year, direction: readNumbers(direction), bodies: readNumbers(bodies), places: readNumbers(places) };
  });
  return index;
}

function put(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addSynonyms(index, typed, means, letter) {
  const meant = means.split('\t');
  if (typed) typed.split('A').forEach((phrases, i) => {
    const answers = meant[i].split(' ').map(readNumbers);
    for (const phrase of phrases.split('B')) {
      const words = phrase.split(' ').map(letter), synonym = { typed: words, means: answers }, begin = words[0].slice(0, 2);
      index.synonyms.push(synonym);
      put(index.bySynonym, begin, synonym);
      // "bike lane" may be typed as one word.
      if (words[1]) put(index.bySynonym, begin, { typed: [words.join('')], means: answers, whole: 1 });
    }
  });
}

/** Adds what long texts say and everyday words that no page says, which stand in a file of their own. */
export function more(index, text) {
  const [, typed, means, ...postings] = text.split('\n'), known = new Map(index.terms.map((term, at) => [term, at]));
  addSynonyms(index, typed, means, extend(index, postings));
  // A word of both files is as frequent as both say.
  const held = (at) => index.start[at + 1] - index.start[at];
  for (let at = known.size; at < index.terms.length; at++) {
    const first = known.get(index.terms[at]);
    if (first >= 0) index.idf[at] = index.idf[first] = Math.log(1 + index.n / (held(at) + held(first) + (index.more[first] || 0)));
  }
  index.sounds = null;
  index.isWhole = true;
  index.memory.clear();
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
    put(index.begins, folded.slice(0, 3), term);
    put(index.by, folded, term);
    if (folded.includes('э')) put(index.by, folded.replace(/э/g, 'е'), term);
    if (folded > ':') put(index.lengthOf, folded.length, term);
  }
  const deltas = readNumbers(steps);
  for (const size of readNumbers(counts)) {
    let next = 0;
    for (let k = 0; k <= size; k++) {
      index.docs.push(next += deltas[i++]);
      next++;
      at++;
    }
    const term = index.idf.length;
    index.idf.push(Math.log(1 + index.n / (at - index.start[term] + (index.more[term] || 0))));
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
        : n > 2 && rests.every(([text, from]) => isRest(index, text, from))) addHit(hits, at, near);
      else if (plain === term) addHit(hits, at, near);
    });
    return;
  }
  addFolded(index, hits, folded, 1, word);
  const isOurs = index.lang === 'ru' && /[эеиый]|(.)\1/.test(folded);
  for (let n = folded.length, first = 1; n > 1; n--) {
    const begin = folded.slice(0, n), rest = folded.slice(n);
    if (isOurs && !strict && n > 3 && (!rest || (index.endings.get(rest) || []).includes(''))) addSounds(index, hits, sound(begin), 0.93);
    for (const of of index.endings.get(rest) || []) {
      if (!rest && !of) continue;
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
      if (term > ':') put(index.sounds, sound(term), at);
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
      if (!rest || (index.endings.get(rest) || []).includes('')) addSounds(index, hits, sound(meant.slice(0, n)), 0.88);
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

const ROWS = [0, 1, 2].map(() => new Uint8Array(64));

/** The number of slips (a letter wrong, missing, doubled, two swapped) between words, or `limit + 1`. */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit || a.length > 60 || b.length > 60) return limit + 1;
  let [two, one, row] = ROWS;
  for (let j = 0; j <= b.length; j++) one[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      let d = Math.min(one[j], row[j - 1]) + 1;
      const same = one[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      if (same < d) d = same;
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && two[j - 2] + 1 < d) d = two[j - 2] + 1;
      row[j] = d;
      if (d < least) least = d;
    }
    if (least > limit) return limit + 1;
    [two, one, row] = [one, row, two];
  }
  return one[b.length];
}

const SOFT = /[аоеиыэуюяaeiouy]/;

/** Terms that the word may be a slip for. */
function slipped(index, word, hits, last) {
  const folded = fold(word), forms = new Set([folded]), bare = index.lang === 'ru' && folded.length > 8 && folded.match(/^(?:пере|про|при|под|раз|рас|от|об|по|за|вы|до|на|из|ис|с|у)(.+)/);
  if (bare) forms.add(bare[1]);
  if (index.chains) forms.add(fold(stem(index.chains, word)));
  else for (let n = folded.length - 1; n > Math.max(3, folded.length - 4); n--) {
    for (const of of index.endings.get(folded.slice(n)) || []) forms.add(folded.slice(0, n) + of);
  }
  forms.forEach((form) => {
    if (form.length < (form === folded ? 4 : 6)) return;
    const bits = mask(form);
    for (let length = Math.max(4, form.length - 2); length <= form.length + 2; length++) {
      const least = Math.min(length, form.length), limit = least > 7 ? 2 : least > 4 || (least > 3 && length !== form.length) ? 1 : 0;
      if (Math.abs(length - form.length) > limit) continue;
      for (const at of index.lengthOf.get(length) || []) {
        if (count(bits ^ index.masks[at]) > 2 * limit) continue;
        const term = index.folds[at], n = common(term, form);
        if (least < 5 && !n) continue;
        // A slip in the first letter is rare: the rest has to be long, and the word as a whole to be there.
        if (!n && least < 6 && !(SOFT.test(term[0]) && SOFT.test(form[0])) && !(form[0] === term[1] && form[1] === term[0])) continue;
        const d = distance(form, term, limit);
        if (d <= limit) addHit(hits, at, d > 1 ? 0.6 - 0.01 * Math.max(0, 8 - n) : 0.8 - 0.02 * (3 - Math.min(n, 3)));
      }
    }
    for (const at of index.begins.get(form.slice(0, 3)) || []) {
      const term = index.folds[at], n = common(term, form);
      if (hits.has(at) || n < 4 || term.length < form.length - 3) continue;
      if (n > 5 && n > 0.65 * Math.max(term.length, form.length)) addHit(hits, at, 0.55);
      else if (n === term.length && n > 5) addHit(hits, at, 0.55);
      else if (last && form.length > 5 && term.length > form.length && distance(form, term.slice(0, form.length), 1) < 2) addHit(hits, at, 0.6);
    }
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
  return (index.endings.get(word.slice(n)) || []).includes(root.slice(n));
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

/** Synonyms of the words from `at` on: how many words each takes, its phrases, and how well it fits. */
function synonymsAt(index, forms, at, isLoose) {
  const found = [], seen = new Set();
  const add = (synonym, n, fit) => {
    if (seen.has(synonym)) return;
    seen.add(synonym);
    found.push({ n, means: synonym.means, fit });
  };
  const isLast = (k) => k === forms.length - 1;
  for (const begin of forms[at]) for (const synonym of index.bySynonym.get(begin.slice(0, 2)) || []) {
    const { typed } = synonym;
    if (at + typed.length <= forms.length && typed.every((root, i) => forms[at + i].some((form) => isForm(index, form, root)
      || (isLast(at + i) && form.length > 3 && !synonym.whole && root.startsWith(form))))) add(synonym, typed.length, 1);
    else if (typed.length === 1 && forms[at + 1] && begin.length + forms[at + 1][0].length < typed[0].length + 5
      && typed[0].startsWith(begin) && isForm(index, begin + forms[at + 1][0], typed[0])) add(synonym, 2, 1);
  }
  // A slip in an everyday word.
  if (isLoose && !found.length) for (const form of forms[at]) {
    if (form.length > 4) index.synonyms.forEach((synonym) => {
      const root = synonym.typed[0], limit = Math.min(form.length, root.length) > 7 ? 2 : 1;
      if (synonym.typed.length > 1 || root.length < 5 || root[0] !== form[0] || root.length - form.length > limit) return;
      const cut = index.chains ? fold(stem(index.chains, form)) : form;
      if (distance(cut, root, limit) <= limit || (index.endings.has(form.slice(root.length)) && distance(form.slice(0, root.length), root, 1) < 2)
        || common(form, root) > 7) add(synonym, 1, 0.8);
    });
  }
  return found;
}

// What a query means in one index, and how much of it the index knows: `quality` is 0 where nothing of it was found
// and 1 where every word was found as it is.
function analyse(index, query, fuzzy) {
  const all = tokens(query).filter((token) => !token.part);
  const words = all.filter((token) => !index.stop.has(fold(token.text)));
  const analysis = { index, words, concepts: [], quality: 0, total: 0, asks: words.length < all.length && words.length > 1, counts: COUNTING.test(fold(query)) };
  if (!words.length) return analysis;
  // A concept is one word, or several that stand for one thing, with all that it may mean.
  const forms = words.map(({ text }) => [fold(text)].concat(isCyrillic(text) || index.lang === 'en' ? [] : fold(cyrillic(text))));
  const synonyms = words.map(({ number }, at) => (number ? [] : synonymsAt(index, forms, at, fuzzy))), taken = new Set();
  synonyms.forEach((list, at) => list.forEach(({ n, fit }) => { if (fit === 1) for (let k = 0; k < n; k++) taken.add(at + k); }));
  const concepts = words.map((token, at) => ({ token, found: [...remembered(index, token, at === words.length - 1, taken.has(at) ? 2 : 1, fuzzy)] }));
  const exact = concepts.map(({ found }) => found[0] && found[0].quality > 0.94);
  for (let at = 0; at < words.length; at++) {
    for (const { n, means, fit } of synonyms[at]) {
      if (fit < 1 && concepts[at].found.some(({ quality }) => quality > 0.7)) continue;
      means.forEach((phrase, i) => {
        const hits = phrase.map((term) => inAllForms(index, term));
        for (let k = 0; k < n; k++) concepts[at + k].found.push({ words: hits, quality: fit * (0.92 - 0.02 * Math.min(i, 3)), synonym: exact[at] ? 0.9 : 1 });
      });
    }
    if (at && !words[at].number && !words[at - 1].number) {
      const hits = new Map();
      kin(index, words[at - 1].text + words[at].text, hits);
      if (hits.size) for (const k of [at - 1, at]) concepts[k].found.push({ words: [hits], quality: 0.95 });
    }
  }
  let known = 0;
  for (const concept of concepts) {
    let weight = concept.found.length ? 0 : Math.log(1 + index.n) * (words.length > 2 ? 0.7 : 1), best = 0;
    for (const { words: phrase, quality } of concept.found) {
      if (quality > best) best = quality;
      phrase.forEach((hits) => hits.forEach((q, at) => { weight = Math.max(weight, q * index.idf[at]); }));
    }
    concept.weight = weight;
    analysis.total += weight;
    known += weight * best;
  }
  analysis.concepts = concepts;
  analysis.quality = known / analysis.total;
  return analysis;
}

// What words meant that were asked for before: while somebody types, all but the last stay.
function remembered(index, token, last, depth, fuzzy) {
  const key = `${token.text} ${last ? 1 : 0}${depth}${fuzzy ? 1 : 0}`;
  if (index.memory.size > 300) index.memory.clear();
  if (!index.memory.has(key)) index.memory.set(key, meanings(index, token, last, depth, fuzzy));
  return index.memory.get(key);
}

// A stem of a synonym with the stems that are forms of it.
function inAllForms(index, term) {
  if (!index.memory.has(term)) {
    const hits = new Map();
    kin(index, index.terms[term], hits);
    index.memory.set(term, hits.set(term, 1));
  }
  return index.memory.get(term);
}

// The documents of an analysed query in order, each with its score; `words` are the terms that were found.
function rank({ index, words, concepts, quality, total, asks, counts }) {
  const { n: size, start, docs: of, weights } = index, terms = new Set();
  const value = new Float64Array(size), covered = new Float64Array(size), titles = new Uint8Array(size);
  const per = new Float64Array(size), sum = new Float64Array(size), most = new Float64Array(size);
  const halves = new Uint8Array(size), inTitle = new Uint8Array(size);
  for (const { found, weight } of concepts) {
    per.fill(0);
    inTitle.fill(0);
    for (const { words: phrase, quality: fit, synonym } of found) {
      const share = synonym || phrase[1] ? fit * (synonym || 1) : 1;
      sum.fill(1);
      halves.fill(0);
      for (const hits of phrase) {
        most.fill(0);
        hits.forEach((q, at) => {
          terms.add(at);
          const unit = q * index.idf[at];
          for (let i = start[at]; i < start[at + 1]; i++) {
            const doc = of[i], step = weights.charCodeAt(i) - 97;
            if (step > 4 && q > 0.7) inTitle[doc] = 1;
            const told = unit * POWERS[step];
            if (told > most[doc]) most[doc] = told;
          }
        });
        for (let doc = 0; doc < size; doc++) if (most[doc]) sum[doc] *= most[doc], halves[doc]++;
      }
      // A phrase answers as a whole; a page with half of it hardly does.
      for (let doc = 0; doc < size; doc++) if (halves[doc]) {
        const told = (halves[doc] > 1 ? Math.pow(sum[doc], 1 / halves[doc]) : sum[doc]) * (halves[doc] === phrase.length ? 1 : 0.25 * halves[doc] / phrase.length) * share;
        if (told > per[doc]) per[doc] = told;
      }
    }
    for (const measure of index.measures) {
      for (const [facet, share] of FACETS) for (const doc of measure[facet]) {
        if (per[doc] * share > per[measure.doc]) per[measure.doc] = per[doc] * share;
      }
    }
    for (let doc = 0; doc < size; doc++) if (per[doc]) {
      value[doc] += per[doc];
      covered[doc] += weight;
      titles[doc] += inTitle[doc];
    }
  }
  const docs = [];
  for (let doc = 0; doc < size; doc++) if (value[doc]) {
    const kind = index.kinds[doc], full = Math.min(1, titles[doc] / index.lengths[doc]);
    docs.push({ doc, score: value[doc] * (1 + 0.5 * full) * Math.pow(covered[doc] / total, 1.5) * (PRIOR[kind] || 0.85)
      * (kind === 'measure' ? asks && !counts ? 1.1 : 1 : kind === 'section' && counts ? 1.8 : kind === 'body' || kind === 'place' ? 0.45 + 0.55 * full : 1) });
  }
  if (words.length === 1 && words[0].number && docs.length) {
    for (const entry of docs) {
      concepts[0].found[0].words[0].forEach((_, at) => {
        for (let i = start[at]; i < start[at + 1]; i++) {
          if (of[i] === entry.doc && weights.charCodeAt(i) - 97 === NUMBER) entry.score += index.kinds[entry.doc] === 'measure' ? 2e3 : 1e3;
        }
      });
    }
  }
  docs.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return { docs, quality, words: terms };
}

/** Searches one index. */
export function search(index, query, fuzzy) {
  return rank(analyse(index, query, fuzzy));
}

// What the steps of weights stand for; a printed number counts as a word of the text.
// Who asks how many there are asks about the city as it is.
const COUNTING = /сколько|канча|how many|численност|number of/i;

const POWERS = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 4];
const FACETS = [['direction', 0.15], ['bodies', 0.1], ['places', 0.2]];
const PRIOR = { measure: 1.25, place: 0.95, body: 1, direction: 1, section: 0.68, swot: 0.8, year: 1.6 };

/** Makes what slow queries need; for a moment when nothing else is to be done. */
export function prepare(index) {
  soundTerms(index);
}

/** Where the words of a result stand in a text: ranges of it, for marking. `words` are those of a result. */
export function marks(index, text, words) {
  const ranges = [], roots = new Map();
  for (const at of words) put(roots, index.folds[at].slice(0, 2), index.folds[at]);
  for (const { 0: written, index: at } of text.matchAll(/\d+(?:[.,-]\d+)*|\p{L}[\p{L}\p{M}\xad'’ʼ`]*/gu)) {
    const [token] = tokens(written);
    if (!token || index.stop.has(fold(token.text))) continue;
    const word = fold(token.text);
    if ((roots.get(word.slice(0, 2)) || []).some((root) => (token.number ? word === root : isForm(index, word, root)))) ranges.push([at, at + written.length]);
  }
  return ranges;
}

/** Whether the index finds every word of the query as it is; if not, `more` may help. */
export function knows(index, query) {
  return analyse(index, query).quality > 0.94;
}

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
  let best = analyse(indexes[home], query), lang = home, value = best.quality, shown;
  const attempt = (of, text, cost, fuzzy) => {
    if (!text || 1 - cost <= value) return;
    const analysis = analyse(indexes[of], text, fuzzy);
    if (analysis.quality > 0.5 && analysis.quality - cost > value) best = analysis, lang = of, value = analysis.quality - cost, shown = text !== query && text;
  };
  if (value < 0.9) {
    const swapped = otherLayout(query), { stop } = indexes[home];
    const rest = tokens(query).filter((token) => !token.part && !stop.has(fold(token.text))).map((token) => token.text).join(' ');
    attempt(home, swapped, 0.1);
    for (const of of others) attempt(of, rest, 0.05);
    for (const of of others) attempt(of, swapped, 0.15);
    if (value < 0.75) {
      attempt(home, query, 0.05, true);
      if (value < 0.4) for (const of of others) attempt(of, rest, 0.15, true);
    }
  }
  return Object.assign(value < 0.25 ? { docs: [], quality: 0, words: new Set() } : rank(best), { lang, value, shown });
}

// The search page. Everything above knows neither page nor network.

const PAGE_SIZE = 20;
const FILTERS = ['direction', 'badge', 'year', 'bodies', 'places'];

function searchPage(form) {
  const $ = (id) => document.getElementById(id), say = (name, value) => form.dataset[name].split('#').join(value);
  const box = $('q'), filters = $('search-filters'), narrow = $('search-narrow'), results = $('search-results'), status = $('search-status');
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
  const read = (lang) => fetchText(form.dataset['index' + capital(lang)]).then((text) => {
    if (indexes[lang]) return;
    indexes[lang] = load(text);
    setTimeout(() => prepare(indexes[lang]), 300);
  });
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
    if (wanted.some(Boolean)) narrow.open = true;
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
    narrow.hidden = !measures.length && !picked().length;
    filters.querySelector('[type=reset]').hidden = !picked().length;
  }

  // What is shown.

  const element = (name, parts) => {
    const made = document.createElement(name);
    made.append(...parts);
    return made;
  };
  const withMarks = (text) => {
    const parts = [];
    let end = 0;
    for (const [from, to] of marks(indexes[answer.lang], text, answer.words)) {
      parts.push(text.slice(end, from), element('mark', [text.slice(from, to)]));
      end = to;
    }
    return parts.concat(text.slice(end));
  };

  function item(doc) {
    const entry = entries[doc], link = entry.querySelector('a').cloneNode(true), words = withMarks(title(doc));
    const number = entry.querySelector('b');
    link.replaceChildren(...(number ? withMarks(number.textContent).concat(' ') : []), ...words);
    const about = entry.querySelector('p'), measure = indexes[home].measures.find((one) => one.doc === doc), made = element('li', [link]);
    const facts = about ? about.cloneNode(true) : element('p', []), kind = entry.closest('section').dataset.kind;
    facts.className = 'meta';
    facts.querySelectorAll('.badge').forEach((badge) => badge.prepend($('search-tones').getElementsByClassName(badge.classList[1])[0].firstElementChild.cloneNode(true)));
    if (kind) facts.append(element('span', [kind]));
    if (measure) {
      const said = measure.places.concat(measure.bodies).map((at) => withMarks(title(at))).filter((parts) => parts.some((part) => part.nodeType));
      facts.append(...measure.direction.map((at) => element('span', withMarks(title(at)))), ...said.slice(0, 2).map((parts) => element('span', parts)));
    }
    if (measure && box.value.trim() && !made.querySelector('mark') && !facts.querySelector('mark')) facts.append(element('span', [form.dataset.text]));
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
    const isReread = answer.shown && !answer.shown.split(' ').every((word) => normal(query).includes(word));
    notice.hidden = !isElsewhere;
    if (isElsewhere) {
      const button = element('button', [say('exactly', query)]);
      button.onclick = () => {
        exactly = true;
        remember(true);
        update();
        box.focus();
      };
      notice.replaceChildren([isReread && say('shown', answer.shown), answer.lang !== home && form.dataset['name' + capital(answer.lang)]].filter(Boolean).join(' ') + ' ', button);
    }
    results.classList.toggle('none', none);
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
      [notice, empty, next, narrow].forEach((part) => { part.hidden = true; });
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
  narrow.open = innerWidth > 800;
  restore();
}

if (typeof document !== 'undefined') searchPage(document.getElementById('search-form'));
