// What a query means that the words of one language do not answer.

/**
 * What a query means at home and, where its words are not there, in other spellings and languages.
 * `indexes` holds those that were read, by language.
 */
function understand(indexes, home, query) {
  // In an order that does not hang on which arrived first.
  const others = Object.keys(indexes).filter((lang) => lang !== home).sort();
  let best = analyse(indexes[home], query), value = best.quality, shown;
  const attempt = (of, text, cost, fuzzy, isQuiet) => {
    if (!text || 1 - cost <= value) return;
    const analysis = analyse(indexes[of], text, fuzzy);
    if (analysis.quality > (of === home ? 0.38 : 0.8) && analysis.quality - cost > value) best = analysis, value = analysis.quality - cost, shown = !isQuiet && text !== query && text;
  };
  if (value < 0.9 && !best.absent) {
    const swapped = otherLayout(query);
    const rest = telling(indexes[home], tokens(query).filter((token) => !token.part)).map((token) => token.text).join(' ');
    attempt(home, swapped, 0.1);
    attempt(home, parted(indexes[home], query), 0.1);
    for (const of of others) attempt(of, rest, 0.08);
    for (const of of others) attempt(of, swapped, 0.15);
    attempt(home, corrected(indexes[home], query), 0.15, false, true);
    if (value < 0.75) attempt(home, query, 0.05, true);
  }
  return Object.assign(best, { lang: best.index.lang, value, shown });
}
