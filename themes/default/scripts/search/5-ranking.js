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
  const { n: size, postings } = index, terms = new Set();
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
          const { docs, weights } = postings[at];
          for (let i = 0; i < docs.length; i++) {
            const doc = docs[i], step = weights[i];
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
        const { docs: of, weights } = postings[at];
        if (weights[of.indexOf(entry.doc)] === NUMBER) entry.score += index.kinds[entry.doc] === 'measure' ? 2e3 : 1e3;
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
 * What a query means at home and, where its words are not there, in other spellings and languages.
 * `indexes` holds those that were read, by language.
 */
export function understand(indexes, home, query) {
  const others = Object.keys(indexes).filter((lang) => lang !== home);
  let best = analyse(indexes[home], query), value = best.quality, shown;
  const attempt = (of, text, cost, fuzzy) => {
    if (!text || 1 - cost <= value) return;
    const analysis = analyse(indexes[of], text, fuzzy);
    if (analysis.quality > 0.5 && analysis.quality - cost > value) best = analysis, value = analysis.quality - cost, shown = text !== query && text;
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
  return Object.assign(best, { lang: best.index.lang, value, shown });
}

/** The blocks of an index that an answer has to read first. */
export function needs({ index, concepts }) {
  return index.blocks.filter(({ start, end }) => concepts.some(({ found }) => found.some(({ words }) => words.some((hits) => [...hits.keys()].some((at) => at >= start && at < end)))));
}

/** The pages that answer what was understood, in order. */
export function answerTo(meant) {
  const { lang, value, shown } = meant;
  return Object.assign(value < 0.25 ? { docs: [], quality: 0, words: new Set() } : rank(meant), { lang, value, shown });
}

/** Understands and answers. */
export function find(indexes, home, query) {
  return answerTo(understand(indexes, home, query));
}

