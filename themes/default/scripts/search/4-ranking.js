// What is worth how much. `node tests/search/tune.mjs` looks for better numbers.
export const WORTH = {
  step: 2, number: 8, ofDirection: 0.03, ofBodies: 0.02, ofPlaces: 0.16, full: 0.55, cover: 1.6, half: 0.03, synonym: 0.46, weak: 0.75, unknown: 0.7, measure: 1, place: 0.95, section: 0.51, swot: 0.32,
  year: 2, other: 0.89, body: 1.1, direction: 0.5, status: 0.4, period: 0.4, asks: 1.25, counts: 9, named: 0.36, whole: 1.28, covered: 0.07, near: 0.6, kin: 0.68, begun: 0.69, begunToo: 0.5, meant: 0.92, phrase: 1.3,
};

/** Words without those that say nothing; all, where none says anything else. */
function telling(index, words) {
  const some = words.filter((token) => !index.stop.has(fold(token.text)));
  return some.length ? some : words;
}

// What a query means in one index, and how much of it the index knows: `quality` is 0 where nothing of it was found
// and 1 where every word was found as it is.
function analyse(index, query, fuzzy) {
  // "ITцентр" is two words.
  const all = tokens(query.replace(/[a-z]*[dfgijlnq-suvwz][a-z]*(?=[а-я])/gi, '$& ')).filter((token) => !token.part), words = telling(index, all);
  // "2 14" is 2.14.
  if (words.length === 2 && words.every(({ number, text }) => number && text < '99' && text.length < 3)) words.splice(0, 2, { text: words[0].text + '.' + words[1].text, number: 1 });
  const analysis = { index, words, concepts: [], quality: 0, total: 0, asks: words.length < all.length && words.length > 1, counts: COUNTING.test(fold(query)) && !PLANNED.test(fold(query)) };
  if (!words.length) return analysis;
  // A concept is one word, or several that stand for one thing, with all that it may mean.
  const forms = words.map(({ text }) => [fold(text)].concat(isCyrillic(text) || index.lang === 'en' || !late.cyrillic ? [] : fold(late.cyrillic(text))));
  const synonyms = words.map(({ number }, at) => (number ? [] : synonymsAt(index, forms, at, fuzzy))), taken = new Set();
  synonyms.forEach((list) => list.forEach(({ places, fit }) => { if (fit === 1) for (const k of places) taken.add(k); }));
  const concepts = words.map((token, at) => ({ token, found: [...remembered(index, token, at === words.length - 1, taken.has(at) ? 2 : 1, fuzzy)] }));
  const exact = concepts.map(({ found }) => found[0] && found[0].quality > 0.94);
  for (let at = 0; at < words.length; at++) {
    for (const { places, means, fit } of synonyms[at]) {
      // The programme has nothing on these words: what looks like them is not meant.
      if (!means.length) for (const k of places) concepts[k].absent = 1, concepts[k].found = concepts[k].found.filter(({ quality, synonym }) => synonym || quality > 0.94);
      if (fit < 1 && concepts[at].found.some(({ quality }) => quality > 0.8)) continue;
      means.forEach((phrase, i) => {
        const hits = phrase.map((term) => inAllForms(index, term));
        for (const k of places) concepts[k].found.push({ words: hits, quality: fit * (WORTH.meant - 0.02 * Math.min(i, 3)), synonym: places[1] ? WORTH.phrase : exact[at] ? WORTH.synonym : 1 });
      });
    }
    if (at && !words[at].number && !words[at - 1].number) {
      const hits = new Map();
      kin(index, words[at - 1].text + words[at].text, hits);
      if (hits.size) for (const k of [at - 1, at]) concepts[k].found.push({ words: [hits], quality: 0.95 });
    }
  }
  concepts.forEach((concept, at) => { concept.weak = forms[at].some((form) => index.weak.some((root) => isForm(index, form, root))); });
  const areAllWeak = concepts.every(({ weak }) => weak);
  let known = 0;
  for (const concept of concepts) {
    let weight = concept.found.length ? 0 : Math.log(1 + index.n) * (words.length > 2 ? WORTH.unknown : 1), best = 0;
    for (const { words: phrase, quality } of concept.found) {
      if (quality > best) best = quality;
      phrase.forEach((hits) => hits.forEach((q, at) => { weight = Math.max(weight, q * index.idf[at]); }));
    }
    concept.share = concept.weak && !areAllWeak ? WORTH.weak : concept.token.number ? 1.3 : 1;
    concept.weight = weight * concept.share;
    analysis.total += concept.weight;
    known += concept.weight * best;
  }
  analysis.concepts = concepts;
  analysis.absent = concepts.every(({ absent, found }) => absent && !found.length);
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
  const value = new Float64Array(size), covered = new Float64Array(size), titles = new Uint8Array(size), names = new Uint8Array(size);
  const per = new Float64Array(size), sum = new Float64Array(size), most = new Float64Array(size);
  const halves = new Uint8Array(size), inTitle = new Uint8Array(size), isWhole = new Uint8Array(size), plain = new Float64Array(size);
  for (const { found, weight, share: part } of concepts) {
    per.fill(0);
    inTitle.fill(0);
    isWhole.fill(0);
    const best = Math.max(...found.map(({ quality: q }) => q));
    for (const { words: phrase, quality: fit, synonym } of found) {
      const share = synonym || phrase[1] ? fit * (synonym || 1) : 1;
      sum.fill(1);
      halves.fill(0);
      for (const hits of phrase) {
        most.fill(0);
        hits.forEach((q, at) => {
          const unit = q * q / best * index.idf[at], isNew = !terms.has(at);
          terms.add(at);
          const { docs, weights } = postings[at];
          for (let i = 0; i < docs.length; i++) {
            const doc = docs[i], step = weights[i];
            if (step > 4 && isNew) names[doc]++;
            if (step > 4 && q > 0.7) inTitle[doc] = 1;
            const told = unit * (step === NUMBER ? WORTH.number : WORTH.step ** (step - 2));
            if (told > most[doc]) most[doc] = told;
          }
        });
        for (let doc = 0; doc < size; doc++) if (most[doc]) sum[doc] *= most[doc], halves[doc]++;
      }
      // A phrase answers as a whole; a page with half of it hardly does.
      for (let doc = 0; doc < size; doc++) if (halves[doc]) {
        const told = (halves[doc] > 1 ? Math.pow(sum[doc], 1 / halves[doc]) : sum[doc]) * (halves[doc] === phrase.length ? 1 : WORTH.half * halves[doc] / phrase.length) * share;
        if (told > per[doc]) per[doc] = told;
        if (halves[doc] === phrase.length) isWhole[doc] = 1;
      }
    }
    for (const measure of index.measures) {
      for (const [facet, worth] of FACETS) for (const doc of measure[facet]) {
        if (per[doc] * WORTH[worth] > per[measure.doc]) per[measure.doc] = per[doc] * WORTH[worth], isWhole[measure.doc] = isWhole[doc];
      }
    }
    for (let doc = 0; doc < size; doc++) if (per[doc]) {
      plain[doc] += per[doc];
      value[doc] += per[doc] * part;
      covered[doc] += isWhole[doc] ? weight : weight * WORTH.covered;
      titles[doc] += inTitle[doc];
    }
  }
  const docs = [];
  for (let doc = 0; doc < size; doc++) if (value[doc]) {
    // Two words that mean the same word of a title are no two words of it.
    const kind = index.kinds[doc], full = Math.min(1, Math.min(titles[doc], names[doc]) / index.lengths[doc]);
    const fit = kind === 'measure' ? asks && !counts ? WORTH.asks : 1 : kind === 'section' && counts ? WORTH.counts : kind === 'body' || kind === 'place' ? WORTH.named + (1 - WORTH.named) * full ** 2 : 1;
    // A page that is called by just these words is meant by them, also by those that tell little elsewhere.
    const known = covered[doc] / total, isNamed = full === 1 && known > 0.99;
    docs.push({ doc, known, score: (isNamed ? plain : value)[doc] * (1 + WORTH.full * full) * (isNamed ? WORTH.whole : 1) * known ** WORTH.cover * (WORTH[kind] || WORTH.other) * fit });
  }
  // A printed number wins, alone or with words that only say what it is: "2.14", "measure 2.14".
  concepts.forEach(({ token, found }) => {
    const others = concepts.filter((one) => one.token !== token && !one.weak && one.token.text.length > 2).length;
    if (token.number && found[0] && !others) found[0].words[0].forEach((_, at) => {
      const { docs: of, weights } = postings[at];
      for (const entry of docs) if (weights[of.indexOf(entry.doc)] === NUMBER) entry.score += index.kinds[entry.doc] === 'measure' ? 2e3 : 1e3;
    });
  });
  // A page that leaves a word unsaid stands behind a measure that says it of just this body or place.
  const entries = new Map(docs.map((entry) => [entry.doc, entry]));
  for (const { doc, places } of index.measures) {
    const whole = entries.get(doc);
    if (whole && whole.known > 0.95) for (const of of places) {
      const entry = entries.get(of);
      if (entry && entry.known < 0.9 && entry.score > whole.score) entry.score = whole.score * 0.99;
    }
  }
  docs.sort((a, b) => b.score - a.score || index.lengths[a.doc] - index.lengths[b.doc] || a.doc - b.doc);
  return { docs, quality, words: terms };
}

/** Searches one index. */
export function search(index, query, fuzzy) {
  return rank(analyse(index, query, fuzzy));
}

// Who asks how many there are, or how long and how high, asks about the city as it is, unless about what will be.
const COUNTING = /сколько|канча|саны|how many|численност|количеств|число |number of|орточо|узундугу|протяж|длина|средн\S* [двзт]|average|length|rate$/i;
const PLANNED = /буд[еу]т|will|л[ае]т$|лот$/i;

const FACETS = [['direction', 'ofDirection'], ['bodies', 'ofBodies'], ['places', 'ofPlaces']];

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

/** Whether the index knows every word of the query, and one page that has them all and is clearly first; if not, `more` may help. */
export function knows(index, query) {
  const meant = analyse(index, query);
  // Numbers of what there is today stand in long texts.
  if (meant.counts || meant.quality < 0.9) return false;
  if (needs(meant).length) return true;
  const [first, second] = rank(meant).docs;
  // Of thousands of pages several always answer alike.
  return !!first && first.known > 0.94 && (!second || first.score > second.score * (meant.words[1] && index.n < 4e3 ? 1.5 : meant.quality > 0.94 ? 0 : 1.1));
}

/** The words of a query that an index does not know well, as a text, and the rarest of the others: phrases stand in its part. */
function byRarity(index, query) {
  const strange = [];
  let rarest = '', most = 0;
  for (const { found, token: { text } } of analyse(index, query).concepts) {
    const known = found.filter(({ quality }) => quality >= 0.9), said = known.filter(({ synonym }) => !synonym);
    if (!known.length) strange.push(text);
    const rarity = Math.max(...said.flatMap(({ words }) => [...words[0].keys()].map((at) => index.idf[at])), said.length ? 0 : 99);
    if (rarity > most) most = rarity, rarest = text;
  }
  return [strange.join(' '), rarest];
}

/** What the words of a query stand for, as a text. */
function meant(index, query) {
  const terms = analyse(index, query).concepts.flatMap(({ found }) => found.flatMap(({ words, synonym }) => (synonym ? words.flatMap((hits) => [...hits.keys()]) : [])));
  return [...new Set(terms)].map((at) => index.terms[at]).join(' ');
}

/** What a query means: at home alone, or, once the second script is there, wherever its words are. */
export function understand(indexes, home, query) {
  if (late.understand) return late.understand(indexes, home, query);
  const meant = analyse(indexes[home], query);
  return Object.assign(meant, { lang: home, value: meant.quality });
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
