// Which files of which languages a query needs, one after the other.

// The other languages are asked where less than this is understood; where their files are large, less readily.
const ELSEWHERE = [0.8, 0.7];

/**
 * Answers queries with as few files as they need. `fetched(lang, file)` promises the bytes of a file: `index`, a part
 * by its number, or a block of either, such as `index-2` and `3-1`; `readFacets(names)` adds bodies and places to
 * the index at home where they have files of their own, `readLate()` adds the second script. A `large` programme has those and blocks.
 */
export function asker(home, languages, fetched, readFacets, readLate, isLarge) {
  const indexes = {}, others = languages.filter((lang) => lang !== home);

  const read = (lang) => fetched(lang, 'index').then((bytes) => {
    if (indexes[lang]) return;
    indexes[lang] = load(bytes, lang);
    // What measures are filtered by is the same in every language, and may be read later.
    if (indexes[home]) indexes[lang].measures = indexes[home].measures;
  });
  const readParts = (lang, parts) => Promise.all(parts.map((part) => fetched(lang, part).then((bytes) => {
    if (!indexes[lang].parts.has(part)) addPart(indexes[lang], part, bytes);
  })));
  const readOthers = () => Promise.all(others.map(read));
  // What was not found without the second script may be now.
  const readSecond = () => late.understand || readLate().then(() => Object.values(indexes).forEach((index) => index.memory.clear()));

  /** Reads what the answer to what was understood stands in: blocks, and the bodies and places of measures. */
  async function fill(meant) {
    const { index, concepts } = meant;
    await Promise.all(needs(meant).map((block) => fetched(index.lang, `${block.file}-${block.block}`).then((bytes) => {
      if (index.blocks.includes(block)) addBlock(index, block, bytes);
    })));
    if (!isLarge) return;
    const kinds = new Set();
    concepts.forEach(({ found }) => found.forEach(({ words }) => words.forEach((hits) => hits.forEach((_, at) => index.postings[at].docs.forEach((doc) => kinds.add(index.kinds[doc]))))));
    await readFacets(['bodies', 'places'].filter((name, i) => kinds.has(['body', 'place'][i])));
  }

  /** Asks the first file of the page's language, then the parts for the words of the query, then the other languages. */
  async function ask(query, isExact) {
    await read(home);
    const index = indexes[home];
    const isEnough = async () => {
      if (!knows(index, query)) return false;
      await fill(analyse(index, query));
      return knows(index, query);
    };
    const isElsewhere = () => {
      const { value, absent } = understand(indexes, home, query);
      return !absent && value < ELSEWHERE[isLarge ? 1 : 0];
    };
    const readAll = async () => {
      // In a large programme words in other letters are asked of the languages that have them first.
      const isInOtherLetters = /\p{L}/u.test(query) && isCyrillic(query) === (home === 'en'), isForeign = isLarge && !isExact && isInOtherLetters;
      await Promise.all([isInOtherLetters && readSecond(), isForeign && readOthers()]);
      if (!isForeign || isElsewhere()) {
        const [strange, rarest] = byRarity(index, query);
        await readParts(home, partsOf(index, strange || rarest));
        if (await isEnough()) return;
        await readParts(home, partsOf(index, query));
        if (await isEnough()) return;
        await readParts(home, partsOf(index, meant(index, query)));
      }
      if ((await isEnough()) || !isElsewhere()) return;
      await Promise.all([readSecond(), isExact || readOthers()]);
      const swapped = late.otherLayout(query);
      for (const lang of isExact ? [home] : languages) if (isElsewhere()) await readParts(lang, partsOf(indexes[lang], `${query} ${swapped}`));
      // A slip may be in the first letters.
      if (!isLarge && isElsewhere() && understand(indexes, home, query).value < 0.7) await readParts(home, index.begins.map((_, i) => i + 1).filter((part) => !index.parts.has(part)));
    };
    if (!(await isEnough())) await readAll();
    const understood = understand(isExact ? { [home]: index } : indexes, home, query);
    await fill(understood);
    return answerTo(understood);
  }

  return { indexes, read, readParts, ask };
}
