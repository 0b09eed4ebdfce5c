// Slips, joined words, the other keyboard layout.

const QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.", YTSUKEN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

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

/** The letters of each term as bits, and terms by their length. */
function letters(index) {
  if (!index.letters) {
    index.letters = { masks: index.folds.map(mask), lengthOf: new Map() };
    index.folds.forEach((term, at) => term > ':' && put(index.letters.lengthOf, term.length, at));
  }
  return index.letters;
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
  const { masks, lengthOf } = letters(index);
  // Words of the other alphabet are read by their sounds.
  if (isCyrillic(word) === (index.lang === 'en')) return;
  const folded = fold(word), size = folded.length, forms = rests(index, folded), bare = index.lang === 'ru' && size > 8 && folded.match(/^(?:пере|про|при|под|раз|рас|от|об|по|за|вы|до|на|из|ис|с|у)(.+)/);
  if (bare) forms.add(bare[1]);
  forms.forEach((form) => {
    const bits = mask(form), isCut = form !== folded;
    for (let length = Math.max(4, form.length - 2); length <= form.length + 2; length++) {
      const least = Math.min(length, form.length), limit = size > 7 && least > (isCut ? 7 : 6) ? 2 : size > 4 || length > size ? 1 : 0;
      if (Math.abs(length - form.length) > limit) continue;
      for (const at of lengthOf.get(length) || []) {
        // Of a short rest nothing but a missing letter, a doubled one or two swapped are believed.
        if (isCut && (least < 4 || (least < 6 && bits !== masks[at] && (length <= form.length || size < 6)))) continue;
        if (count(bits ^ masks[at]) > 2 * limit) continue;
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

/** Everyday words that `typed` may be a slip for. */
function almost(index, typed) {
  if (typed.length < 5) return [];
  const cut = [...rests(index, typed)];
  return index.synonyms.filter((synonym) => {
    const root = synonym.typed[0];
    if (synonym.typed[1] || root.length < 5 || root[0] !== typed[0]) return false;
    return common(typed, root) > 7 || cut.some((form) => { const limit = Math.min(form.length, root.length) > 7 ? 2 : 1; return distance(form, root, limit) <= limit; });
  });
}

/** The same keys pressed in the other layout. */
function otherLayout(query) {
  const lower = query.toLowerCase();
  const swapped = isCyrillic(lower) ? translate(lower, YTSUKEN, QWERTY) : translate(lower, QWERTY, YTSUKEN);
  // Every key that was pressed for a letter gives one, or nobody meant it.
  return /^[\p{L}\d\s.,-]+$/u.test(swapped.trim()) && !/[,.][^\s\d]/.test(swapped) ? swapped : '';
}

// Whether a word is a form of one that pages or everyday phrases begin with.
function isKnown(index, word) {
  const hits = new Map(), form = fold(word);
  kin(index, word, hits, 1);
  return hits.size || (index.bySynonym.get(form.slice(0, 2)) || []).some(({ typed }) => isForm(index, form, typed[0]));
}

/** The query with a word in two that nothing begins like: "schoolcanteen". */
function parted(index, query) {
  return tokens(query).map(({ text, number }) => {
    if (number || text.length < 8 || isKnown(index, text)) return text;
    let best = 3, parts = text;
    for (let n = 4; n < text.length - 3; n++) {
      const least = Math.min(n, text.length - n);
      if (least > best && isKnown(index, text.slice(0, n)) && isKnown(index, text.slice(n))) best = least, parts = `${text.slice(0, n)} ${text.slice(n)}`;
    }
    return parts;
  }).join(' ');
}

// Every word of an index, also those that only everyday phrases have.
function spelling(index) {
  if (!index.spelling) {
    const { lang, chains, endings, rests: known } = index, all = { lang, chains, endings, rests: known, folds: [], byBegin: new Map() };
    new Set([...index.folds, ...index.synonyms.flatMap(({ typed }) => typed)]).forEach((word) => {
      if (word < ':') return;
      const at = all.folds.push(word) - 1;
      put(all.byBegin, word.slice(0, 3), at);
    });
    index.spelling = all;
  }
  return index.spelling;
}

/** The query with the nearest word in place of each that is unknown. */
function corrected(index, query) {
  const all = spelling(index), words = tokens(query);
  return words.map(({ text, number }, k) => {
    if (number || text.length < 5 || isKnown(index, text) || index.stop.has(fold(text))) return text;
    const hits = new Map();
    slipped(all, text, hits, k === words.length - 1);
    // Of several that are as near none is taken.
    let best = 0.7, word = text;
    hits.forEach((quality, at) => {
      if (quality > best) best = quality, word = all.folds[at];
      else if (quality === best) word = text;
    });
    return word;
  }).join(' ');
}

/** Makes what slow queries need; for a moment when nothing else is to be done. */
function prepare(index) {
  soundTerms(index);
  letters(spelling(index));
}
