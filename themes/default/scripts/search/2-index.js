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
