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
  const isOurs = index.lang === 'ru' && /[эеиый]|(.)\1/.test(folded);
  for (let n = folded.length, first = !hits.size; n > 1; n--) {
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
  (folded.length > 2 ? index.byBegin.get(folded.slice(0, 3)) || [] : [...index.folds.keys()]).forEach((at) => {
    const term = index.folds[at];
    if (term.length > folded.length && term.startsWith(folded)) addHit(hits, at, quality * (WORTH.begun + 0.35 * folded.length / term.length));
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
    // ы is typed as i as well: which one it is tells the vowel before.
    const meant = cyrillic(word), found = new Map(), inHarmony = index.chains ? meant.replace(/([аыуя][^аеиоуыэюя]*)и/g, '$1ы').replace(/([аыуя][^аеиоуыэюя]*)и/g, '$1ы') : meant;
    kin(index, meant, found);
    if (inHarmony !== meant) kin(index, inHarmony, found);
    if (last && meant.length > 3) prefixed(index, meant, found, 0.9);
    found.forEach((quality, at) => addHit(hits, at, quality * 0.95));
    if (index.chains) for (const form of [meant, inHarmony]) addSounds(index, hits, sound(stem(index.chains, form)), 0.88);
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

/** A word and what is left of it without endings. */
function rests(index, folded) {
  const forms = new Set([folded, index.lang === 'en' ? folded.replace(/y/g, 'i') : folded]);
  for (let n = folded.length - 1; n > 2; n--) {
    if (index.chains) {
      if (isRest(index, folded, n)) forms.add(unvoiced(folded.slice(0, n)));
    } else for (const of of index.endings.get(folded.slice(n)) || []) forms.add(folded.slice(0, n) + of);
  }
  return forms;
}

/** Terms that the word may be a slip for. */
function slipped(index, word, hits, last) {
  // Words of the other alphabet are read by their sounds.
  if (isCyrillic(word) === (index.lang === 'en')) return;
  const folded = fold(word), size = folded.length, forms = rests(index, folded), bare = index.lang === 'ru' && size > 8 && folded.match(/^(?:пере|про|при|под|раз|рас|от|об|по|за|вы|до|на|из|ис|с|у)(.+)/);
  if (bare) forms.add(bare[1]);
  forms.forEach((form) => {
    const bits = mask(form), isCut = form !== folded;
    for (let length = Math.max(4, form.length - 2); length <= form.length + 2; length++) {
      const least = Math.min(length, form.length), limit = size > 7 && least > (isCut ? 7 : 6) ? 2 : size > 4 || length > size ? 1 : 0;
      if (Math.abs(length - form.length) > limit) continue;
      for (const at of index.lengthOf.get(length) || []) {
        // Of a short rest nothing but a missing letter, a doubled one or two swapped are believed.
        if (isCut && (least < 4 || (least < 6 && bits !== index.masks[at] && (length <= form.length || size < 6)))) continue;
        if (count(bits ^ index.masks[at]) > 2 * limit) continue;
        const term = index.folds[at], n = common(term, form);
        if (least < 5 && !n) continue;
        // A slip in the first letter is rare: the rest has to be long, and the word as a whole to be there.
        if (!n && least < 6 && !(SOFT.test(term[0]) && SOFT.test(form[0]))) continue;
        if (!n && form[0] === term[1] && least < 8) continue;
        const d = distance(form, term, limit);
        if (d <= limit) addHit(hits, at, (d > 1 ? 0.6 - 0.01 * Math.max(0, 8 - n) : 0.8 - 0.02 * (3 - Math.min(n, 3))) - (isCut ? 0.02 * (size - form.length) : 0));
      }
    }
    if (form.length < (isCut ? 6 : 4)) return;
    for (const at of index.byBegin.get(form.slice(0, 3)) || []) {
      const term = index.folds[at], n = common(term, form);
      if (hits.has(at) || n < 4) continue;
      // A slip in an ending that is long enough to be known again: "evaluaton".
      if (!isCut && size - n > 2 && [...index.endings].some(([ending, of]) => ending.length > (n > 4 ? 2 : 3) && of.includes(term.slice(n)) && distance(form.slice(n), ending, 1) < 2)) addHit(hits, at, 0.75);
      else if (term.length < form.length - 3) continue;
      else if (n > 5 && n > 0.65 * Math.max(term.length, form.length)) addHit(hits, at, 0.55);
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
    if (word.length > 1) prefixed(index, word, hits, hits.size ? WORTH.begunToo : 1);
  } else if (!hits.size && word.length > 4) prefixed(index, word, hits, 0.9);
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
      slipped(index, word, hits, last);
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
  // A slip in an everyday word.
  if (isLoose && !found.length) for (const typed of forms[at]) if (typed.length > 4) {
    const cut = [...rests(index, typed)];
    for (const synonym of index.synonyms) {
      const root = synonym.typed[0];
      if (synonym.typed[1] || root.length < 5 || root[0] !== typed[0]) continue;
      if (common(typed, root) > 7 || cut.some((form) => { const limit = Math.min(form.length, root.length) > 7 ? 2 : 1; return distance(form, root, limit) <= limit; })) add(synonym, [at], 0.8);
    }
  }
  return found;
}

