// How well a word of the index answers a typed one.

// What `search_late` adds: the second script, which comes after the first results or when a query needs it.
const late = {};

export function addLate({ join }) {
  Object.assign(late, join({ addHit, analyse, common, fold, isCyrillic, isForm, isRest, kin, prefixed, put, stem, telling, tokens, translate, unvoiced }));
}

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
    const plain = unvoiced(folded), near = hits.size ? WORTH.near : WORTH.kin;
    (index.byBegin.get(rootFolded.slice(0, 3)) || []).forEach((at) => {
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
  for (let n = folded.length, first = !hits.size; n > 1; n--) {
    const begin = folded.slice(0, n), rest = folded.slice(n);
    for (const of of index.endings.get(rest) || []) {
      if (!rest && !of) continue;
      if (index.by.has(begin + of)) {
        addFolded(index, hits, begin + of, first ? 0.97 : 0.8);
        first = 0;
      }
    }
  }
  if (index.lang === 'ru' && !strict && late.addSpellings) late.addSpellings(index, folded, hits);
}

function prefixed(index, word, hits, quality) {
  const folded = fold(word);
  (folded.length > 2 ? index.byBegin.get(folded.slice(0, 3)) || [] : [...index.folds.keys()]).forEach((at) => {
    const term = index.folds[at];
    if (term.length > folded.length && term.startsWith(folded)) addHit(hits, at, quality * (WORTH.begun + 0.35 * folded.length / term.length));
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
    if (word.length > 1) prefixed(index, word, hits, hits.size ? WORTH.begunToo : 1);
  } else if (!hits.size && word.length > 4) prefixed(index, word, hits, 0.9);
  if (!hits.size && late.sounding) late.sounding(index, word, hits, last);
  // A part of a compound: "водоканал" of "Абадводоканал".
  const folded = fold(word);
  if (!hits.size && word.length > 6) index.folds.forEach((term, at) => term.endsWith(folded) && addHit(hits, at, 0.8));
  const found = [];
  if (hits.size) found.push({ words: [hits], quality: Math.max(...hits.values()) });
  if (depth) {
    const strong = found.length && found[0].quality > 0.8;
    if (!strong && depth < 2 && word.length > 5) {
      const least = !fuzzy ? 4 : word.length > 7 ? 2 : isCyrillic(word) ? 4 : 3;
      for (let n = 2; n < word.length - 1; n++) {
        const parts = [word.slice(0, n), word.slice(n)], halves = parts.map((text) => {
          const half = new Map();
          if (text.length >= least) kin(index, text, half, 1);
          return half;
        });
        // Of a function word and another the other is meant.
        const said = halves.filter((half, k) => half.size || parts[k].length < 4 || !index.stop.has(fold(parts[k])));
        if (said[0] && said.every((half) => half.size)) found.push({ words: said, quality: fuzzy ? 0.6 : 0.85 });
      }
    }
    if (fuzzy && depth < 2 && (!found.length || !hits.size)) {
      late.slipped(index, word, hits, last);
      if (hits.size) found.push({ words: [hits], quality: Math.max(...hits.values()) });
    }
  }
  return found;
}

/** Synonyms that begin with the word at `at`: the places of their words, their phrases, and how well they fit. */
function synonymsAt(index, forms, at, isLoose) {
  const found = [], seen = new Set();
  const add = (synonym, places, fit) => {
    if (seen.has(synonym)) return;
    seen.add(synonym);
    found.push({ places, means: synonym.means, fit });
  };
  const says = (k, root, { whole }) => forms[k].some((form) => isForm(index, form, root)
    || (k === forms.length - 1 && form.length > 3 && !whole && root.startsWith(form)));
  for (const begin of forms[at]) for (const synonym of index.bySynonym.get(begin.slice(0, 2)) || []) {
    const { typed } = synonym, places = [];
    // Between the words of a phrase others may stand.
    for (const root of typed) {
      let k = places.length ? places[places.length - 1] + 1 : at;
      const end = places.length ? forms.length : at + 1;
      while (k < end && !says(k, root, synonym)) k++;
      if (k === end) break;
      places.push(k);
    }
    if (places.length === typed.length) add(synonym, places, 1);
    else if (typed.length === 1 && forms[at + 1] && begin.length + forms[at + 1][0].length < typed[0].length + 5
      && typed[0].startsWith(begin) && isForm(index, begin + forms[at + 1][0], typed[0])) add(synonym, [at, at + 1], 1);
  }
  if (isLoose && !found.length) for (const typed of forms[at]) for (const synonym of late.almost(index, typed)) add(synonym, [at], 0.8);
  return found;
}

