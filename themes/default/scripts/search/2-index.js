// What the numbers of an index stand for: those of one kind are guessed from each other. See src/search/coder.rs.
const LETTERS = 64, SHARED = 65, COUNT = 66, LEFT_OUT = 67, HEAD = 68, LENGTH = 69, SYNONYM = 70, MEANING = 72, FACET = 76, STEP = 84, WEIGHT = 96;

// How fast a chance adapts that was seen so often.
const RATES = Array.from({ length: 60 }, (_, n) => Math.floor(131072 / (2 * n + 3)));

/**
 * Reads values of a file of few bytes, as src/search/coder.rs wrote them: `number`, `word` and `symbol`, and `words`,
 * a number of words. What was `learned` from another file is taken along.
 */
function decoder(bytes, learned) {
  let at = 0, last = '', bit = 0;
  // Range and code: in an array of numbers, which is faster here than variables are.
  const state = new Float64Array([2 ** 32 - 1, 0]);
  const chances = learned ? learned.chances.slice() : new Uint16Array(1 << 18).fill(1 << 15), seen = learned ? learned.seen.slice() : new Uint8Array(1 << 18), slots = new Int32Array(3), hashes = new Int32Array(3);
  const shift = () => { state[1] = state[1] * 256 + (bytes[at++] || 0); };
  const decide = (chance) => {
    const bound = (state[0] >>> 16) * chance;
    bit = state[1] < bound ? 1 : 0;
    if (bit) state[0] = bound;
    else state[1] -= bound, state[0] -= bound;
    for (; state[0] < 2 ** 24; state[0] *= 256) shift();
  };
  // One of 2^nBits values, guessed from up to three contexts of which the later ones tell more.
  const symbol = (nBits, ...contexts) => {
    let node = 1;
    const count = contexts.length;
    for (let k = 0; k < count; k++) hashes[k] = Math.imul(contexts[k], 0x9e3779b1);
    while (node >> nBits === 0) {
      let sum = 0, weights = 0;
      for (let k = 0; k < count; k++) {
        const slot = slots[k] = (hashes[k] + Math.imul(node, 0x85ebca6b)) >>> 14, chance = chances[slot], n = seen[slot], sure = chance - 32768;
        const weight = n ? (4915 + 3 * (sure * sure >>> 15)) * (k + 1) * (n > 6 ? 6 : n) : k ? 65 : 655;
        sum += weight * chance;
        weights += weight;
      }
      const guess = Math.floor(sum / weights);
      decide(guess < 16 ? 16 : guess > 65520 ? 65520 : guess);
      for (let k = 0; k < count; k++) {
        const slot = slots[k], chance = chances[slot];
        chances[slot] = chance + Math.floor((bit * 65535 - chance) * RATES[seen[slot]] / 65536);
        if (seen[slot] < 59) seen[slot]++;
      }
      node = node * 2 + bit;
    }
    return node - (1 << nBits);
  };
  const number = (context) => {
    const nBits = symbol(5, context << 8), guessed = Math.min(nBits, 3);
    let value = 2 ** guessed + symbol(guessed, (context << 8) + 1 + nBits);
    for (let i = guessed; i < nBits; i++) decide(1 << 15), value = value * 2 + bit;
    return value - 1;
  };
  const letters = learned ? learned.letters : [''], word = () => {
    let n = symbol(4, (SHARED << 8) + Math.min(last.length, 15)), letter, history = 0;
    last = last.slice(0, n);
    for (const c of last) history = history << 7 | letters.indexOf(c);
    do {
      letter = symbol(7, (1 << 24) + (history & 0x7f), (2 << 24) + (history & 0x3fff), (3 << 24) + (history & 0x1fffff));
      last += letters[letter];
      history = history << 7 | letter;
    } while (letter);
    return last;
  };
  const list = (n, read) => Array.from({ length: n }, read);
  for (let i = 0; i < 4; i++) shift();
  if (!learned) for (let n = number(LETTERS), letter = 0; n; n--) letters.push(String.fromCharCode(letter += number(LETTERS)));
  return { symbol, number, word, list, words: () => list(number(HEAD), word), learned: { chances, seen, letters } };
}

/** Reads an index. */
export function load(bytes, lang) {
  const from = decoder(bytes), index = { lang, kinds: [], terms: [], folds: [], by: new Map(), byBegin: new Map(), sizes: [], more: [], postings: [], blocks: [], idf: [], memory: new Map(), rests: new Map(), synonyms: [], bySynonym: new Map(), endings: new Map(), parts: new Set() };
  const version = from.number(HEAD);
  if (version < 3 || version > 4) throw Error('another version');
  for (let n = from.number(HEAD); n; n--) {
    const kind = from.word();
    for (let i = from.number(HEAD); i; i--) index.kinds.push(kind);
  }
  index.n = index.kinds.length;
  index.stop = new Set(from.words());
  index.weak = from.words();
  index.begins = from.words();
  const endings = from.word(), known = [...new Set(index.kinds)];
  index.numbers = index.kinds.map((kind) => known.indexOf(kind));
  if (lang === 'ky') index.chains = readChains(endings);
  // What a stem has in place of an ending, by the ending.
  else for (const group of endings.split(';')) {
    const [of, list] = group.split(':');
    for (const ending of (list || '').split(',')) put(index.endings, ending, of);
  }
  index.lengths = index.numbers.map((kind) => from.symbol(4, (LENGTH << 8) + kind));
  const badges = from.words(), year = from.number(HEAD), body = from.number(HEAD), place = from.number(HEAD);
  let direction = 0;
  index.measures = [...index.kinds.keys()].filter((doc) => index.kinds[doc] === 'measure').map((doc) => {
    direction += from.number(FACET);
    const badge = badges[from.number(FACET + 1)], to = from.number(FACET + 2);
    const [bodies, places] = version > 3 ? [[], []] : [documents(from, 'bodies', body), documents(from, 'places', place)];
    return { doc, badge, direction: [direction], year: to ? `${year + to}` : '', bodies, places };
  });
  index.bases = { bodies: body, places: place };
  extend(index, from, 'index');
  index.nFirst = index.terms.length;
  index.learned = from.learned;
  return index;
}

/** Reads the bodies or places of measures, which stand in files of their own where there are many. */
export function addFacets(index, name, bytes) {
  const from = decoder(bytes);
  index.measures.forEach((measure) => { measure[name] = documents(from, name, index.bases[name]); });
}

function documents(from, name, base) {
  const context = name === 'bodies' ? FACET + 3 : FACET + 5;
  return from.list(from.number(context), () => base + from.number(context + 1));
}

function put(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Adds a part: what texts say in passing and everyday words that no page says, of words with some first letters. */
export function addPart(index, part, bytes) {
  const start = index.terms.length, first = new Map(index.terms.slice(0, index.nFirst).map((term, at) => [term, at]));
  extend(index, decoder(bytes, index.learned), part);
  // A word of both files is as frequent as both say.
  for (let at = start; at < index.terms.length; at++) {
    const same = first.get(index.terms[at]);
    if (same >= 0) index.idf[at] = index.idf[same] = Math.log(1 + index.n / (index.sizes[at] + index.sizes[same] + index.more[same]));
  }
  index.sounds = index.letters = index.spelling = null;
  index.parts.add(part);
  index.memory.clear();
}

/** The parts, not read so far, that may know the words of a text. */
export function partsOf(index, text) {
  const wanted = new Set(), { begins } = index;
  // Every part that has words with this beginning.
  const add = (beginning) => begins.forEach((begin, i) => {
    if ((begins[i + 1] || '\uffff') > beginning && begin <= beginning + (beginning[1] ? '' : '\uffff')) wanted.add(i + 1);
  });
  for (const { text: word, number } of telling(index, tokens(text))) {
    const beginning = fold(word).slice(0, 2);
    if (number || isCyrillic(word) === (index.lang !== 'en')) {
      add(beginning);
      if (/^[еэ]/.test(beginning)) add((beginning[0] === 'е' ? 'э' : 'е') + beginning.slice(1));
    } else if (late.initials) late.initials(word, index.learned.letters).forEach(add);
  }
  return [...wanted].filter((part) => !index.parts.has(part));
}

/** Reads what all files have: stems, synonyms, and the documents of each stem, or how many stems each block has. */
function extend(index, from, file) {
  // Of a part positions count from the first file's on.
  const start = index.terms.length, position = (at) => (at < index.nFirst ? at : at - (index.nFirst || 0) + start);
  for (let n = from.number(HEAD); n; n--) {
    const term = from.word(), folded = term.replace(/[өүңöü]/g, (c) => PLAIN[c]), at = index.terms.length;
    index.terms.push(term);
    index.folds.push(folded);
    put(index.byBegin, folded.slice(0, 3), at);
    put(index.by, folded, at);
    if (folded.includes('э')) put(index.by, folded.replace(/э/g, 'е'), at);
    const size = from.number(COUNT) + 1, left = from.number(LEFT_OUT) * 8;
    index.sizes.push(size);
    index.more.push(left && left + 4);
    index.idf.push(Math.log(1 + index.n / (size + index.more[at])));
  }
  for (let n = from.number(HEAD); n; n--) {
    const phrases = from.list(from.number(SYNONYM), () => from.list(from.number(SYNONYM + 1), from.word));
    const means = from.list(from.number(MEANING), () => from.list(from.number(MEANING + 1), () => position(from.number(MEANING + 2))));
    for (const typed of phrases) {
      const synonym = { typed, means }, begin = typed[0].slice(0, 2);
      index.synonyms.push(synonym);
      put(index.bySynonym, begin, synonym);
      // "bike lane" may be typed as one word.
      if (typed[1]) put(index.bySynonym, begin, { typed: [typed.join('')], means, whole: 1 });
    }
  }
  const n = from.number(HEAD);
  let at = start;
  if (n === 1) readDocuments(index, from, at, index.terms.length);
  else for (let block = 1; block <= n; block++) {
    const end = at + from.number(HEAD);
    index.blocks.push({ file, block, start: at, end });
    at = end;
  }
}

/** The documents of stems, and what each weighs there. */
function readDocuments(index, from, start, end) {
  for (let at = start; at < end; at++) {
    const list = index.postings[at] = { docs: [], weights: [] }, n = index.sizes[at], size = Math.min(2, 31 - Math.clz32(n));
    for (let k = 0, next = 0; k < n; k++) {
      const doc = next + from.number(STEP + 3 * Math.min(k, 2) + size), kind = index.numbers[doc] << 8;
      list.docs.push(doc);
      list.weights.push(from.symbol(4, (WEIGHT << 24) + kind, (WEIGHT << 24) + kind + 1 + size, (WEIGHT + 1 << 24) + doc));
      next = doc + 1;
    }
  }
}

/** Reads a block of an index. */
export function addBlock(index, block, bytes) {
  readDocuments(index, decoder(bytes), block.start, block.end);
  index.blocks.splice(index.blocks.indexOf(block), 1);
}
